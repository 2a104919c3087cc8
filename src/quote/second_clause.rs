//! «وأكد المدير حرصه على العمال وأنه لن يغلق المصنع»: a verb of stating with a noun and a clause for its objects.

use super::cues::Finder;
use super::forms::is_stated;
use crate::lexicon::{Classes, Links, Verb, VerbReading};
use crate::token::Kind;

/// Words of the subject between أن and its verb.
const WITHIN: usize = 6;

impl Finder<'_, '_> {
    /// «وأكد المدير حرصه على العمال وأنه لن يغلق المصنع»: a clause behind the noun that a verb of stating has
    /// for its object.
    pub(super) fn is_second_clause(
        &self,
        cue: usize,
        at: usize,
        reading: VerbReading,
        verb: &Verb,
    ) -> bool {
        let bare = verb.links.has(Links::BARE) && !verb.homograph && !verb.optional;
        let stated = is_stated(verb) && !verb.shows && !reading.is_noun() && !reading.object;
        let other = |near: usize| {
            let tag = self.tags.get(near);
            tag.is(Classes::COMPLEMENTISER | Classes::BELIEF)
                || tag.verb.is_some_and(VerbReading::is_finite)
                || matches!(self.tokens.kind(near), Kind::Mark(_))
        };
        // علما وأنه; وان اعترف: even if.
        let known = self.tokens.word_before(at) == "علما";
        let even = self.tokens.word(at) == "وان" && !self.tokens.written(at).contains('أ');
        bare && stated
            && !self.is_within_content(cue)
            && !(known || even || self.is_relative(cue))
            && self.tokens.word(at).starts_with("وان")
            && at > cue + 2
            && !(cue + 1..at).any(other)
    }

    /// «نفى المدير ما ذكرته صحيفة من أن المصنع سيغلق»: what somebody said, with the clause behind من that tells what it is;
    /// ما ذكر من أن is nobody's.
    pub(super) fn is_said_of_what(&self, cue: usize, at: usize) -> bool {
        let what = cue.checked_sub(1).is_some_and(|what| {
            let said =
                self.tags.get(what).is(Classes::RELATIVE) && self.tokens.word(what).ends_with("ما");
            // «قال إن ما ذكرته صحيفة من أن المصنع مغلق «كذبة»»: only the predicate ends its clause.
            said && !what.checked_sub(1).is_some_and(|that| self.is_that(that))
        });
        let verb = self.tags.get(cue).verb.filter(|verb| verb.is_finite());
        let by_whom = |verb: VerbReading| verb.object || at > cue + 2;
        what && self.tokens.word_before(at) == "من" && verb.is_some_and(by_whom)
    }

    /// «وأكد المدير أن التجربة كشفت عن نقص وأن المصنع …»: what a thing reveals within the words of somebody, who goes on with
    /// another clause.
    fn is_within_content(&self, cue: usize) -> bool {
        let reveals = self.tokens.word(cue + 1) == "عن" && !self.tags.get(cue).conjunction;
        let inside = |at: &usize| self.tokens.kind(*at) == Kind::Word;
        let mut before = (cue.saturating_sub(WITHIN)..cue).rev().take_while(inside);
        reveals && before.any(|at| self.is_that(at))
    }
}
