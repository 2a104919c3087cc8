//! Verbs of purpose: «عاد ليؤكد أن …» tells what was said, «جاء ليؤكد حرصه» does not.

use super::cues::{Finder, Intro};
use crate::lexicon::{Classes, List, Proclitic, VerbReading};
use crate::token::Kind;

/// Words between a verb of purpose and its أن.
const PURPOSE_ZONE: usize = 6;
/// Words between عاد and ليؤكد.
const RETURNED_WITHIN: usize = 6;
/// Words between who went somewhere and what he said there.
const TURNED_WITHIN: usize = 10;

impl Finder<'_, '_> {
    /// «عقد مؤتمرا ليؤكد حرصه»: a verb of purpose tells what was said only where its أن follows, and
    /// no thing is its subject (جاء الفوز ليؤكد أن).
    pub(super) fn is_mere_purpose(&self, at: usize, reading: VerbReading, intro: Intro) -> bool {
        let purpose = reading.is_finite() && self.tags.get(at).preposition == Some(Proclitic::Li);
        let that = matches!(intro, Intro::That(to) | Intro::Colon(to) if to <= at + PURPOSE_ZONE);
        purpose && !(that && (self.is_set_off(at) || self.returns(at) || self.turns_to(at)))
    }

    /// «توجه المؤسس إلى فيسبوك ليعلن أن …»: somebody went to where he said it.
    fn turns_to(&self, at: usize) -> bool {
        let speaks = Classes::HUMAN | Classes::PERSON_NAME;
        let plain = |near: &usize| self.tokens.kind(*near) == Kind::Word;
        let near = || (at.saturating_sub(TURNED_WITHIN)..at).rev().take_while(plain);
        self.is_that(at + 1)
            && near().any(|near| self.tokens.word(near) == "الي")
            && near().any(|near| self.tags.get(near).is(speaks))
    }

    /// عاد ليؤكد أن, مضى ليقول إن: one verb with the one of speech.
    fn returns(&self, at: usize) -> bool {
        let returns = |near: usize| self.tags.in_list(near, List::Returns);
        let plain = |near: &usize| {
            self.tokens.kind(*near) == Kind::Word && self.tags.get(*near).verb.is_none()
        };
        (at.saturating_sub(RETURNED_WITHIN)..at).rev().take_while(plain).any(returns)
    }
}
