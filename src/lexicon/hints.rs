//! What few words have but every word is asked for, so that the tag can answer.

use std::ops::{BitOr, BitOrAssign};

/// What a word may do wherever it stands, as a set of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Hints(u8);

impl Hints {
    pub(super) const NONE: Hints = Hints(0);
    /// A marker of the source may begin with it, behind و or ف too (بحسب، وعلى حد قول).
    pub(crate) const MARKER: Hints = Hints(1);
    /// It is a marker of the source by itself.
    pub(crate) const WHOLE_MARKER: Hints = Hints(2);
    /// It may say that a source keeps its name back (رفض، طلبت).
    pub(crate) const REFUSAL: Hints = Hints(4);
    /// Folding hides what it is (على and علي).
    pub(super) const HIDDEN: Hints = Hints(8);
    /// Its neighbours may make something else of it (عالم of a science).
    pub(super) const AMBIGUOUS: Hints = Hints(16);

    /// The writer may take the word back with it (وجاء ذلك).
    pub(crate) const ASIDE: Hints = Hints(32);
    /// It may point back to words before it (بهذه العبارة).
    pub(crate) const POINTER: Hints = Hints(64);

    /// Whether it shares a bit with `other`.
    pub(crate) fn has(self, other: Hints) -> bool {
        self.0 & other.0 != 0
    }
}

/// Words that may point back to words before them, folded.
pub(super) const POINTERS: [&str; 3] = ["بهذه", "بهذا", "بتلك"];

/// Words with which the writer takes the word back, folded.
pub(super) const ASIDES: [&str; 8] = ["في", "ردا", "جاء", "وياتي", "وتاتي", "وجاء", "وجاءت", "دون"];

impl BitOr for Hints {
    type Output = Hints;

    fn bitor(self, other: Hints) -> Hints {
        Hints(self.0 | other.0)
    }
}

impl BitOrAssign for Hints {
    fn bitor_assign(&mut self, other: Hints) {
        self.0 |= other.0;
    }
}
