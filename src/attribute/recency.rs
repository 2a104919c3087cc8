//! Whom a new description means: somebody who just spoke or acted rather than one named long before.

use super::Context;
use super::identity::{Id, People};
use super::keys::Keys;
use super::person::Person;
use super::place::{Role, role};
use super::pointing::is_closed_title;
use super::subject::Subject;
use super::trades::Families;
use crate::lexicon::List;
use crate::mention::{Mention, SpeakerKind};

/// What people with the title do.
fn families(keys: &Keys) -> Families {
    keys.heads.first().map_or_else(Families::default, |head| Families::of(head))
}

impl<'a> People<'a> {
    /// Who spoke last.
    pub(super) fn last_heard(&self) -> Option<&Person<'a>> {
        self.last_speaker.map(|id| &self.list[id])
    }

    /// «قال الباحث فلان …, وأضاف الباحث ذاته»: who spoke last, where he bears that title.
    pub(super) fn is_title_of_last(
        &self,
        keys: &Keys,
        suits: impl Fn(&Person<'a>) -> bool,
    ) -> bool {
        let head = keys.heads.first().copied().unwrap_or_default();
        self.last_heard()
            .is_some_and(|last| last.is_named() && last.has_head(&self.store, head) && suits(last))
    }

    /// «قال مسؤول …, وقال مدير المكتب فلان …, وأضاف المسؤول ذاته»: what points back calls who spoke last by a title that he bears or
    /// may bear.
    pub(super) fn is_called_like_last(
        &self,
        keys: &Keys,
        suits: impl Fn(&Person<'a>) -> bool,
    ) -> bool {
        let kindred = self.is_trade_of_last(keys) && self.last_heard().is_some_and(&suits);
        kindred || self.is_title_of_last(keys, suits)
    }

    /// «قال عضو الجمعية فلان …, وأضاف الناشط ذاته»: whether the title may be that of who spoke last.
    pub(super) fn is_trade_of_last(&self, keys: &Keys) -> bool {
        let families = families(keys);
        let last = self.last_heard();
        last.is_some_and(|last| last.is_named() && last.families(&self.store).meet(families))
    }

    /// «قال وزير الداخلية فلان …. وقدم وزير العدل علان أرقاما. وأفاد الوزير»: the one with that title who acted since the
    /// last to speak did.
    pub(super) fn acted_since(
        &self,
        context: &Context<'a, '_>,
        head: Option<&str>,
        same: impl Fn(&Person<'a>) -> bool,
    ) -> Option<Id> {
        let newest = self.newest_headed(head, same)?;
        let person = &self.list[newest];
        let at = person.mentions().last()?.words.start;
        let acts = !person.spoken && person.is_named() && at > self.last_spoke;
        (acts && role(context, at) == Role::Subject).then_some(newest)
    }

    /// «قال فلان …. وأضاف عضو اللجنة المنظمة»: a title that nobody bears yet behind a verb that goes on speaking, unless the one
    /// who spoke last has a title of another trade.
    pub(super) fn is_new_title_of_last(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        keys: &Keys,
    ) -> bool {
        let (Some(id), Some(head)) = (self.last_speaker, keys.heads.first()) else { return false };
        let (last, families) = (&self.list[id], Families::of(head));
        let trade = last.outline.heads.is_empty() || last.families(&self.store).meet(families);
        // رئيس الجمعية is not رئيس البلدية.
        let other = last.has_head(&self.store, head);
        mention.kind == SpeakerKind::Person
            && !other
            && mention.head == Some(mention.words.start)
            && is_closed_title(context, mention)
            && last.is_named()
            && last.agrees(mention.gender)
            && last.may_be_of(&self.store, &keys.nations)
            && trade
    }

    /// «قال رئيس جمعية المسرح فلان …. وسجل المسرحي ذاته»: what points back means who spoke last, though it looks like a surname.
    pub(super) fn called_like_by_name(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        let [word, "ذاته" | "ذاتها" | "نفسه" | "نفسها"] = keys.name[..] else {
            return None;
        };
        let nisba = word.ends_with('ي') || word.ends_with("يه");
        let points = keys.definite && keys.heads.is_empty() && nisba;
        let last = self.last_heard().filter(|_| points && mention.kind == SpeakerKind::Person)?;
        let one = last.kind == SpeakerKind::Person && last.is_named();
        self.last_speaker.filter(|_| one && last.agrees(mention.gender))
    }

    /// «وعزا بلاغ للوزارة السبب إلى الأمطار. وأضاف المصدر ذاته»: what was cited last, where nothing was said to speak.
    pub(super) fn cited(
        &self,
        context: &Context<'a, '_>,
        heard: Option<&Person<'a>>,
    ) -> Option<Id> {
        let cited = |person: &Person<'a>| {
            let paper = person.kind == SpeakerKind::Document && person.names_body;
            person.press && person.spoken || paper && !person.is_law(context)
        };
        heard.is_none().then(|| self.newest(cited)).flatten()
    }

    /// «انتظروا الوزير الوصي على الثقافة. وقال وزير الثقافة فلان …. وذكر الوزير الوصي على الثقافة»: the one of that title who spoke
    /// last rather than somebody without a name who never did.
    pub(super) fn rather_last(
        &self,
        id: Id,
        keys: &Keys,
        suits: impl Fn(&Person<'a>) -> bool,
    ) -> Id {
        let person = &self.list[id];
        let mute = person.kind == SpeakerKind::Person && !person.is_named() && !person.spoken;
        let (store, head) = (&self.store, keys.heads.first().copied().unwrap_or_default());
        let titled =
            |last: &Person<'a>| last.is_named() && last.has_head(store, head) && suits(last);
        self.last_speaker.filter(|&last| mute && titled(&self.list[last])).unwrap_or(id)
    }

    /// «قال الكاتب فلان …, وقال علان …, وأوضح الكاتب المغربي»: whether a title with a quality that is not known of the one who
    /// bears it means who spoke last, of whom no title is known; so does «وأضاف الكاتب», though all of it is `known` of another.
    pub(super) fn is_untitled_last(
        &self,
        keys: &Keys,
        suits: impl Fn(&Person<'a>) -> bool,
        known: bool,
    ) -> bool {
        let families = families(keys);
        let office = families.is_empty() || families.meet(Families::of("مسؤول"));
        let last = self.last_heard();
        (known || keys.content.len() > 1)
            && !office
            && last
                .is_some_and(|last| last.is_named() && last.outline.heads.is_empty() && suits(last))
    }

    /// «قالت جمعية الضحى …. واستحضرت الهيئة»: a noun for any body that the text has of no other.
    pub(super) fn body_called_anew(&self, keys: &Keys) -> Option<Id> {
        let noun = keys.content.first()?;
        let id = self.last_speaker.filter(|_| keys.definite && keys.content.len() <= 2)?;
        let last = &self.list[id];
        let any = matches!(*noun, "هيئه" | "منظمه" | "مؤسسه" | "تنظيم");
        let civil = || last.has_head_in(&self.store, List::CivilBodies);
        // البنك الدولي … المؤسسة الدولية
        let quality = &keys.content[1..];
        let alike = || !quality.is_empty() && last.has_all_words(&self.store, quality);
        (any && last.is_body() && (civil() || alike())).then_some(id)
    }

    /// «فاز العداء سالم بالسباق. وأكد الرياضي نفسه»: the one named last, where nobody has spoken who may be meant.
    pub(super) fn named_last(
        &self,
        keys: &Keys,
        suits: impl Fn(&Person<'a>) -> bool,
    ) -> Option<Id> {
        let source = keys.heads.first().is_none_or(|head| *head == "مصدر");
        let heard = self.last_speaker.is_some_and(|id| !self.list[id].is_body());
        let named = |person: &Person<'a>| person.is_named() && suits(person);
        (keys.anaphor && !keys.speaker && !source && !heard).then(|| self.newest(named)).flatten()
    }
}

/// Where the first speech stands that does not name its speaker.
pub(super) fn first_elided(context: &Context<'_, '_>, subjects: &[Subject]) -> Option<usize> {
    let mut cues = context.speech.cues.iter().zip(subjects);
    let elided = cues.find(|(cue, subject)| cue.is_bound() && matches!(subject, Subject::Elided));
    elided.map(|(cue, _)| cue.at())
}
