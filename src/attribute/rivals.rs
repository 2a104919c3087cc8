//! Those who may be meant by one cue, beside each other.

use super::agreement::Agreement;
use super::candidates::{Candidate, Scene};
use super::identity::Id;
use super::place::{Role, role};
use super::sign::Sign;
use crate::lexicon::Number;
use crate::mention::SpeakerKind;

impl Scene<'_, '_> {
    /// Whether somebody else acts in the sentence of the cue with whom it agrees.
    pub(super) fn is_rivalled(&self, id: Id) -> bool {
        let mut here =
            self.before.iter().rev().take_while(|&&(named, _)| self.place(named).is_in_sentence());
        here.any(|&(named, other)| {
            let acts = matches!(role(self.context, named), Role::Subject | Role::Topic);
            other != id && acts && self.agrees(other)
        })
    }

    /// Signs that only a look at the rivals gives.
    pub(super) fn compare(&self, found: &mut [Candidate]) {
        let agrees = |candidate: &&mut Candidate| candidate.agreement != Agreement::Against;
        let subject = |candidate: &Candidate| candidate.subject;
        let last = |candidate: &&mut Candidate| subject(candidate).map(|(_, last)| last);
        if let Some(nearest) = found.iter_mut().filter(agrees).max_by_key(last)
            && nearest.subject.is_some()
        {
            nearest.signs.push(Sign::NearestSubject);
        }
        let first =
            |candidate: &&mut Candidate| subject(candidate).map_or(usize::MAX, |(first, _)| first);
        if let Some(main) = found.iter_mut().filter(agrees).min_by_key(first)
            && main.subject.is_some()
        {
            main.signs.push(Sign::FirstSubject);
        }
        self.vouch_for_others(found);
        let mut agreeing = found.iter_mut().filter(agrees);
        if let (Some(only), None) = (agreeing.next(), agreeing.next()) {
            only.signs.push(Sign::Alone);
        }
        if self.shown.is_some_and(|(_, number)| number == Number::Plural) {
            self.turn_to_several(found);
        }
    }

    /// «ووعد الوزير، وفق المصدر ذاته، بلقاء قريب»: whoever acts in the sentence is told of by the source, and is not the source.
    fn vouch_for_others(&self, found: &mut [Candidate]) {
        if self.of_source && self.context.speech.cues[self.cue].is_source() {
            let acts = found.iter_mut().filter(|candidate| candidate.subject.is_some());
            acts.for_each(|candidate| candidate.signs.push(Sign::NoSource));
        }
    }

    /// «قالت المتحدثة إن المهاجرين وصلوا. وقالوا»: a verb in the plural does not go on with somebody who bears a name, but,
    /// where he spoke last, with those of whom his words told.
    fn turn_to_several(&self, found: &mut [Candidate]) {
        let agrees = |candidate: &Candidate| candidate.agreement != Agreement::Against;
        let one = |candidate: &Candidate| {
            let person = &self.people.list[candidate.id];
            !agrees(candidate) && person.kind == SpeakerKind::Person && person.is_named()
        };
        let spoke = |candidate: &Candidate| {
            self.spoken.first().is_some_and(|last| last.id == candidate.id) && one(candidate)
        };
        let turns = !self.adds() && found.iter().any(spoke);
        let last = self.before.iter().rev().find(|&&(_, id)| turns && self.agrees(id));
        for candidate in found {
            let told = candidate.signs.iter().any(|sign| sign == Sign::TopicInSentenceBefore);
            let nearest = last.is_some_and(|&(_, id)| id == candidate.id);
            candidate.signs.push_if(one(candidate), Sign::OneForMany);
            candidate.signs.push_if(told && nearest, Sign::ToldLast);
        }
    }
}
