//! A state that acts: what goes on with its name.

use super::reading::Reading;
use crate::lexicon::{Classes, Gender, Lexicon, Tag, VerbReading};

impl Reading<'_, '_> {
    /// اتهمت واشنطن موسكو: a state has no complement but an adjective (الولايات المتحدة).
    pub(super) fn is_behind_state(&self, tag: &Tag) -> bool {
        let state = self.first.is(Classes::STATE) && self.head == Some(self.start);
        state
            && (tag.is(Classes::STATE) || !tag.definite)
            && !self.joins_state(tag)
            && !self.is_man_called_like_state()
            && !self.is_second_of_two()
    }

    /// بيونغ يانغ, المملكة العربية السعودية
    fn is_second_of_two(&self) -> bool {
        let first = self.word(self.at - 1);
        let paired = |first| Lexicon::get().paired(first, self.here).is_some();
        paired(first) || first.strip_prefix('و').is_some_and(paired)
    }

    /// تقول الهند وباكستان إن: two states speak as one.
    fn joins_state(&self, tag: &Tag) -> bool {
        let states = self.head == Some(self.start) && self.first.is(Classes::STATE);
        self.closed && states && tag.conjunction && tag.is(Classes::STATE)
    }

    /// وأكد بغداد بونجيل: a verb of a man's and a word that no list knows make a name of a place.
    fn is_man_called_like_state(&self) -> bool {
        let Some(before) = self.start.checked_sub(1) else { return false };
        let (state, next) = (self.first, self.tag(self.at));
        let man = self.tag(before).verb.and_then(VerbReading::agreement);
        self.at == self.start + 1
            && state.gender == Some(Gender::Feminine)
            && man.is_some_and(|(gender, _)| gender == Gender::Masculine)
            && !next.known
            && next.is_bare()
    }
}
