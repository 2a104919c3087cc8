//! «قال الوزير، بعد أن أعلنت الشركة أن المشروع متوقف، إن …»: the words of an inner cue end where those of an
//! outer one begin.

use super::cues::{Cue, Intro};

/// The introducers of a text from its end, and what ends the clauses around them.
pub(super) struct Outer {
    /// Introducer and cue, the last introducer at the end.
    ahead: Vec<(usize, usize)>,
    /// Of the introducers passed, nearest last: their cue, the end that they made, and the one before.
    passed: Vec<(usize, u32, u32)>,
    /// The last token before which nothing changes, one up.
    next: usize,
}

impl Outer {
    pub(super) fn new(cues: &[Cue]) -> Outer {
        let that = |cue: &Cue| match cue.intro {
            Intro::That(that) => Some((that, cue.at())),
            _ => None,
        };
        let mut ahead: Vec<(usize, usize)> = cues.iter().filter_map(that).collect();
        ahead.sort_unstable();
        let mut outer = Outer { ahead, passed: Vec::new(), next: 0 };
        outer.look_ahead();
        outer
    }

    /// Notes where the next introducer or cue stands.
    fn look_ahead(&mut self) {
        let that = self.ahead.last().map_or(0, |&(that, _)| that + 1);
        let cue = self.passed.last().map_or(0, |&(cue, ..)| cue + 1);
        self.next = that.max(cue);
    }

    /// Where a clause that runs through `at` ends, `end` if nothing here says otherwise; asked for every
    /// token from the last to the first. Only behind its cue and a pause an introducer ends what goes before.
    #[inline]
    pub(super) fn step(&mut self, at: usize, paused: bool, end: u32) -> u32 {
        if at < self.next { self.change(at, paused, end) } else { end }
    }

    fn change(&mut self, at: usize, paused: bool, end: u32) -> u32 {
        let mut end = end;
        while let Some(&(that, cue)) = self.ahead.last().filter(|&&(that, _)| that >= at) {
            self.ahead.pop();
            if that == at && paused {
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
