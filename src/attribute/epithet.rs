//! What anybody may be called once he is named: الرجل الستيني، صاحب الـ30 عاما، النجم المصري، ابن المدينة.

use super::Context;
use super::identity::{Id, People};
use super::keys::Keys;
use super::person::Person;
use super::place::{Role, role};
use super::trades::Families;
use crate::lexicon::{Classes, Lexicon, List, Number};
use crate::mention::Mention;
use crate::token::Kind;

/// Whether a phrase without a name only calls somebody anew: by sex and age, by a trade that the audience knows him for, by
/// where he comes from.
pub(super) fn is_epithet(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let start = mention.words.start;
    let single = mention.number.is_none_or(|number| number == Number::Singular);
    if mention.name.is_some() || !single {
        return is_of_town(context, mention);
    }
    let (word, next) = (context.tokens.word(start), context.tags.at(start + 1));
    let of_years = matches!(word, "صاحب" | "صاحبه" | "ابن" | "ابنه" | "ذو" | "ذات")
        && is_years(context, start + 1);
    let quality = |at: usize| {
        let tag = context.tags.at(at);
        // السيدة اللومي may be a name that no list has.
        let trade = || !Families::of(context.tokens.word(at).trim_start_matches("ال")).is_empty();
        let adjective = || tag.known || context.tags.in_list(at, List::Ages) || trade();
        tag.definite && !tag.conjunction && adjective() && context.tokens.kind(at) == Kind::Word
    };
    let called = || {
        context.tags.in_list(start, List::Anybody)
            || context.tags.in_list(start, List::Stars)
            || context.tags.in_list(start + 1, List::Ages) && next.definite
            || is_maker(word.trim_start_matches("ال"))
    };
    let qualities = || (start + 1..mention.words.end).all(quality);
    let aged = || is_aged(context, mention.words.end);
    let calls = context.tags.at(start).definite && qualities() && (called() || aged());
    // المتحدث, but not المتحدث باسم الوزارة
    let speaks = matches!(word, "المتحدث" | "المتحدثه") && mention.words.len() == 1;
    of_years || calls || speaks || is_byname(context, mention) || is_of_town(context, mention)
}

/// «كوكب» الشرق، «قيثارة» الغناء العربي: a phrase without a name that opens with marks.
fn is_byname(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let start = mention.words.start;
    context.parser.pair_end(start).is_some_and(|end| end < mention.words.end)
}

/// المزارع البالغ 38 عاما، الحداد البالغ من العمر 60 عاما: how old somebody is, right behind what he is called.
fn is_aged(context: &Context<'_, '_>, at: usize) -> bool {
    let number = match context.tokens.word(at + 1) {
        "من" => at + 3,
        _ => at + 1,
    };
    context.tags.in_list(at, List::Aged) && context.tokens.kind(number) == Kind::Number
}

/// الـ30 عاما، الثلاثين عاما، ال 30 سنة
fn is_years(context: &Context<'_, '_>, at: usize) -> bool {
    let years = |at: usize| matches!(context.tokens.word(at), "عاما" | "سنه" | "ربيعا");
    let definite = context.tokens.word(at).starts_with("ال");
    let apart = context.tokens.kind(at + 1) == Kind::Number && years(at + 2);
    definite && (years(at + 1) || apart)
}

/// ابن المدينة، ابنة مدينة طنجة: no name, though ابن opens many.
pub(super) fn is_of_town(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let at = mention.words.start + 1;
    matches!(context.tokens.word(at - 1), "ابن" | "ابنه")
        && context.tags.in_list(at, List::Towns)
        && (context.tags.at(at).definite || mention.words.len() > 2)
}

/// الكاتبة, of whom the text has just told what she made.
fn is_maker(noun: &str) -> bool {
    let lexicon = Lexicon::get();
    let owner = matches!(noun, "صاحب" | "صاحبه");
    !owner && lexicon.in_list(noun, List::Makers) && !lexicon.in_list(noun, List::Stars)
}

impl<'a> People<'a> {
    /// «تحدث النجار سالم عن ورشته. وتابع الرجل الستيني»: the only one who is named, or who is in the sentence before and acts
    /// there, where nobody has spoken yet who may be meant; of a foreign name the verb that speaks tells the gender.
    pub(super) fn called_anew(
        &self,
        context: &Context<'a, '_>,
        (mention, keys, speaks): (&Mention, &Keys, bool),
        suits: impl Fn(&Person<'a>) -> bool,
    ) -> Option<Id> {
        let head = keys.heads.first().copied().unwrap_or_default();
        let (families, office) = (Families::of(head), Families::of("وزير"));
        let store = &self.store;
        let fits = |person: &Person<'a>| {
            let own = person.families(store);
            let free = own.is_empty() || own.meet(families);
            // الوزير is no شاب.
            let anybody = Lexicon::get().in_list(head, List::Anybody) && !own.meet(office);
            let may_be = free || anybody || keys.speaker || head.is_empty();
            let certain = person.gender == mention.gender || speaks && !keys.speaker;
            let single = person.number.is_none_or(|number| number == Number::Singular);
            person.is_named()
                && suits(person)
                && may_be
                && certain
                && single
                && !person.is_dead(context)
        };
        if self.last_heard().is_some_and(|last| !last.is_body() && suits(last)) {
            return None;
        }
        let acts = |mention: &&Mention| {
            matches!(role(context, mention.words.start), Role::Subject | Role::Topic)
        };
        let newest = self.newest(fits)?;
        self.list[newest].mentions().iter().find(acts)?;
        let mut recent = self.recent().iter();
        let alone = recent.all(|recent| recent.id == newest || !fits(&self.list[recent.id]));
        let near = speaks && alone && !is_maker(head);
        (near || self.acts_right_before(context, mention, newest, fits)).then_some(newest)
    }

    /// Whether somebody is the subject of the sentence before, and nobody else there may be meant.
    fn acts_right_before(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        newest: Id,
        fits: impl Fn(&Person<'a>) -> bool,
    ) -> bool {
        let extents = &context.speech.extents;
        let own = extents.sentence_start(mention.words.start);
        let before = own.checked_sub(1).map_or(own, |at| extents.sentence_start(at));
        let made = |noun: &str| {
            !is_maker(noun) || (before..own).any(|at| context.tags.at(at).is(Classes::WORK_TITLE))
        };
        let near = self.elsewhere.iter().rev().take_while(|(at, _)| *at >= before);
        let mut near = near.filter(|(_, id)| fits(&self.list[*id]));
        made(context.tokens.word(mention.words.start).trim_start_matches("ال"))
            && near.clone().all(|&(_, id)| id == newest)
            && near.any(|&(at, _)| role(context, at) == Role::Subject)
    }
}
