//! «قال الوزير، بعد أن أعلنت الشركة أن المشروع متوقف، إن …»: the words of an inner cue end where those of an
//! outer one begin.

use super::cues::{Cue, Intro};
use crate::lexicon::Act;

/// The introducers of a text from its end, and what ends the clauses around them.
pub(super) struct Outer {
    /// Introducer and cue, the last introducer at the end, and whether words of another cue stand between them.
    ahead: Vec<(usize, usize, bool)>,
    /// Of the introducers passed, nearest last: their cue, the end that they made, and the one before.
    passed: Vec<(usize, u32, u32)>,
    /// The last token before which nothing changes, one up.
    next: usize,
}

impl Outer {
    pub(super) fn new(cues: &[Cue]) -> Outer {
        let that = |cue: &Cue| match cue.intro {
            Intro::That(that) => Some(that),
            _ => None,
        };
        let calls = |cue: &Cue| {
            cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Opine))
        };
        // «قال النائب الذي وصف نفسه بأنه صديق الغابة إن …»
        let holds = |index: usize, end: usize| {
            let mut inside = cues[index + 1..].iter().take_while(|cue| cue.at() < end);
            inside.any(|cue| calls(cue) && that(cue).is_some_and(|that| that < end))
        };
        let frame =
            |(index, cue): (usize, &Cue)| that(cue).map(|end| (end, cue.at(), holds(index, end)));
        let mut ahead: Vec<(usize, usize, bool)> =
            cues.iter().enumerate().filter_map(frame).collect();
        ahead.sort_unstable();
        let mut outer = Outer { ahead, passed: Vec::new(), next: 0 };
        outer.look_ahead();
        outer
    }

    /// Notes where the next introducer or cue stands.
    fn look_ahead(&mut self) {
        let that = self.ahead.last().map_or(0, |&(that, ..)| that + 1);
        let cue = self.passed.last().map_or(0, |&(cue, ..)| cue + 1);
        self.next = that.max(cue);
    }

    /// Where a clause that runs through `at` ends, `end` if nothing here says otherwise; asked for every
    /// token from the last to the first. Only behind its cue, and behind a pause or words of another cue, an introducer ends
    /// what goes before.
    #[inline]
    pub(super) fn step(&mut self, at: usize, paused: bool, end: u32) -> u32 {
        if at < self.next { self.change(at, paused, end) } else { end }
    }

    fn change(&mut self, at: usize, paused: bool, end: u32) -> u32 {
        let mut end = end;
        while let Some(&(that, cue, holds)) = self.ahead.last().filter(|&&(that, ..)| that >= at) {
            self.ahead.pop();
            if that == at && (paused || holds) {
                let own = u32::try_from(at).expect("fewer tokens than bytes");
                self.passed.push((cue, own, end));
                end = own;
            }
        }
        while let Some(&(_, own, before)) = self.passed.last().filter(|&&(cue, ..)| cue >= at) {
            self.passed.pop();
            if end == own {
                end = before;
            }
        }
        self.look_ahead();
        end
    }
}
