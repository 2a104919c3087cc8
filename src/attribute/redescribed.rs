//! A description that nobody in the text is called by, for whoever spoke last: «قال رئيس المركز فلان …. ويقول عضو المكتب السياسي».

use super::Context;
use super::identity::People;
use super::keys::{Keys, key_at};
use super::offices::is_office;
use super::person::Person;
use super::pointing::{is_closed_title, is_trade};
use super::trades::Families;
use crate::lexicon::{Classes, Number};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Words behind a title among which its name may stand (الموحد سالم الحمدي).
const NEAR_BEHIND: usize = 2;

impl<'a> People<'a> {
    /// «قالت المصممة فلانة …. وتابعت المهاجرة ذات الأصول البحرية»: what somebody is, said as known, but nobody in the text is
    /// called so: the one who spoke last, unless what is known of him speaks against it.
    pub(super) fn describes_last(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        keys: &Keys,
        (cue, adds): (usize, bool),
    ) -> bool {
        let (Some(last), Some(head)) = (self.last_heard(), keys.heads.first()) else {
            return false;
        };
        let said_as_known = if keys.definite {
            matches!(mention.kind, SpeakerKind::Person | SpeakerKind::Anonymous)
        } else {
            // ضيف الفندق says what somebody does there, not what he is.
            let lasting = adds || !Families::of(head).is_empty();
            lasting
                && !self.has_title_of_another(context, last, mention)
                && is_whole_title(context, mention, cue)
        };
        mention.head == Some(mention.words.start)
            && mention.number.is_none_or(|number| number == Number::Singular)
            && said_as_known
            && is_plain(context, mention)
            && is_closed_title(context, mention)
            && !is_trade(head)
            && !(keys.speaker || keys.indefinite || keys.unnamed || keys.anaphor)
            && !context.tags.at(mention.words.start).is(Classes::KIN)
            && self.may_be_called(context, last, mention, keys, (cue, adds))
    }

    fn may_be_called(
        &self,
        context: &Context<'a, '_>,
        last: &Person<'a>,
        mention: &Mention,
        keys: &Keys,
        (cue, adds): (usize, bool),
    ) -> bool {
        let Some(head) = keys.heads.first() else { return false };
        let families = Families::of(head);
        // المهاجم الدولي السابق may be a coach now.
        let former = keys.content.iter().any(|word| matches!(*word, "سابق" | "سابقه" | "اسبق"));
        let kindred = former || last.families(&self.store).meet(families);
        let free = last.outline.heads.is_empty() || families.is_empty() && adds;
        // وكان المدعي العام قد أكد: what was said before by somebody else.
        let behind = mention.words.start > context.speech.cues[cue].at();
        // ذات الأصول البحرية says where somebody comes from, not of what nation he is.
        let mut rest = mention.words.start + 1..mention.words.end;
        let adjectives = rest.all(|at| context.tags.at(at).definite);
        last.is_named()
            && last.agrees(mention.gender)
            && (!adjectives || last.may_be_of(&self.store, &keys.nations))
            && (kindred || free || behind && self.is_unopposed(context, last, mention))
    }

    /// رئيس نادي النسور of رئيس نادي الصقور, but not محافظ البنك المركزي of محافظ البنك: the same noun, of something else.
    fn has_title_of_another(
        &self,
        context: &Context<'a, '_>,
        last: &Person<'a>,
        mention: &Mention,
    ) -> bool {
        let words = mention.words.clone();
        let head = key_at(context, words.start);
        let of = (words.start + 1..words.end).find(|&at| context.tags.at(at).definite);
        let shared = |at: usize| last.has_all_words(&self.store, &[key_at(context, at)]);
        last.has_head(&self.store, head) && !of.is_some_and(shared)
    }

    /// «قال الشيخ فلان …. وأشار المدير العام للعلاقات في الوزارة»: whether nothing known of him speaks against a title: neither the
    /// same noun with something else behind it, nor a trade where the title is that of an office.
    fn is_unopposed(
        &self,
        context: &Context<'a, '_>,
        last: &Person<'a>,
        mention: &Mention,
    ) -> bool {
        let own = last.families(&self.store);
        let light = own.is_empty() || own.meet(Families::of("ناشط").with(Families::of("شيخ")));
        !self.has_title_of_another(context, last, mention)
            && (light || !is_office(key_at(context, mention.words.start)))
    }
}

/// عضو المكتب السياسي, رئيس المركز: nouns in construct right behind the verb, with no word in them or near behind that may be a name.
fn is_whole_title(context: &Context<'_, '_>, mention: &Mention, cue: usize) -> bool {
    let words = mention.words.clone();
    let is_word = |at: &usize| context.tokens.kind(*at) == Kind::Word;
    let unknown = |at: usize| {
        let tag = context.tags.at(at);
        !tag.known && !tag.definite && tag.preposition.is_none()
    };
    // ممثل المنظمة speaks for one of several.
    let sent = matches!(context.tokens.word(words.start), "ممثل" | "ممثله" | "مندوب");
    mention.kind == SpeakerKind::Person
        && words.start > context.speech.cues[cue].at()
        && !(words.start..words.end + NEAR_BEHIND).take_while(is_word).any(unknown)
        && !sent
}

/// No name stands in it: not المخرج والجهة المنتجة, «غوته», الناقد الدكتور باسم.
fn is_plain(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let mut rest = mention.words.start + 1..mention.words.end;
    let word = |at: usize| {
        context.tokens.kind(at) == Kind::Word && !context.tags.at(at).is(Classes::HONORIFIC)
    };
    !context.tags.at(rest.start).conjunction && rest.all(word)
}
