//! Verbs that only tell what the words of somebody else are about: «قال المدير إن الخطة التي أعلنت عنها الوزارة «حبر على
//! ورق»».

use super::cues::{Cue, Finder, Intro};
use crate::lexicon::{self, Act, Classes, VerbReading};
use crate::token::Kind;

/// Words from أن to the relative pronoun (أن البرنامج الاستعجالي الذي).
const LONGEST_TOPIC: usize = 6;
/// Cues back to the one that tells of the topic.
const CUES_BACK: usize = 3;

impl Finder<'_, '_> {
    /// Whether `cue` stands in a relative clause on what one of the `cues` before it says something of in marks.
    pub(super) fn is_of_topic(&self, cue: &Cue, cues: &[Cue]) -> bool {
        let Intro::Marks(pair) = cue.intro else { return false };
        let Some(relative) = cue.at().checked_sub(1) else { return false };
        let calls = cue
            .lexeme()
            .is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Call | Act::Opine));
        let told = !calls && self.tags.get(relative).is(Classes::RELATIVE) && self.goes_back(cue);
        if !told || !self.ends_clause(self.pairs[pair].end) {
            return false;
        }
        let word = |at: &usize| self.tokens.kind(*at) == Kind::Word;
        let before = (relative.saturating_sub(LONGEST_TOPIC)..relative).rev().take_while(word);
        let that = before.into_iter().find(|&at| self.is_that(at));
        let introduced = |that| cues.iter().rev().take(CUES_BACK).any(|cue| cue.intro == that);
        that.is_some_and(|that| introduced(Intro::That(that)))
    }

    /// نشرته، أعلنت عنها: the pronoun that goes back to what the relative clause stands on.
    fn goes_back(&self, cue: &Cue) -> bool {
        let about = lexicon::is_about_them(self.tokens.word(cue.words.end));
        let verb = cue.verb.filter(|verb| verb.is_finite());
        verb.is_some_and(|verb: VerbReading| verb.object || about)
    }

    /// «… التي أعلنت عنها الوزارة «حبر على ورق».»: nothing but the marks says anything of the topic; «التعليق الذي كتبه الوزير
    /// «عدنا» أغضب الناس» has its predicate behind them.
    fn ends_clause(&self, end: usize) -> bool {
        !matches!(self.tokens.kind(end), Kind::Word | Kind::Number | Kind::Open | Kind::Mark(_))
    }
}
