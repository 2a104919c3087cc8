//! What few words have but every word is asked for, so that the tag can answer.

use std::ops::{BitOr, BitOrAssign};

/// What a word may do wherever it stands, as a set of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Hints(u16);

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
    /// How it is written may tell more than its folded letters (بإعادة).
    pub(super) const SPELLING: Hints = Hints(128);
    /// It changes what the next word is, whatever that is (و, وفقا).
    pub(super) const JOINING: Hints = Hints(256);
    /// It may introduce a clause without the class of أن (ألا، ما إذا).
    pub(crate) const INTRODUCER: Hints = Hints(512);

    /// It ends as a word with the pronoun of its owner does (كتابه، بيتها).
    pub(crate) const OWNED: Hints = Hints(1024);

    /// It may end a noun phrase, or not end it, whatever its class is (`ends` in the lists).
    pub(crate) const ENDING: Hints = Hints(2048);
    /// It means whoever was named last (الأخير).
    pub(crate) const LATTER: Hints = Hints(4096);

    /// It may change beside its neighbours or by its spelling, or speak, or tell of a source. Of all
    /// other words nothing of that is asked.
    pub(super) const NOTED: Hints = Hints(8192);

    /// What makes a word [`Hints::NOTED`] besides its class.
    pub(super) const NOTING: Hints = Hints(
        Hints::MARKER.0
            | Hints::AMBIGUOUS.0
            | Hints::ASIDE.0
            | Hints::POINTER.0
            | Hints::SPELLING.0
            | Hints::JOINING.0,
    );

    /// What the letters of a word alone tell, whatever its neighbours make of it.
    pub(super) const OF_LETTERS: Hints = Hints(
        Hints::SPELLING.0
            | Hints::JOINING.0
            | Hints::INTRODUCER.0
            | Hints::OWNED.0
            | Hints::ENDING.0
            | Hints::LATTER.0,
    );

    /// Whether it shares a bit with `other`.
    pub(crate) fn has(self, other: Hints) -> bool {
        self.0 & other.0 != 0
    }

    /// Those of `other` alone.
    pub(super) fn only(self, other: Hints) -> Hints {
        Hints(self.0 & other.0)
    }
}

/// Words behind which ل is no letter of a name, folded.
pub(super) const LINKED: [&str; 4] = ["وفقا", "ووفقا", "طبقا", "وطبقا"];

/// Conjunctions that a blank may set apart from their word, folded.
pub(super) const CONJUNCTIONS: [&str; 2] = ["و", "ف"];

/// What opens a clause of what somebody does while he speaks (وإذ شكر), folded.
pub(super) const WHILE: [&str; 1] = ["واذ"];

/// Words that introduce a clause by how they are written or what stands before them, folded.
pub(super) const INTRODUCERS: [&str; 3] = ["اذا", "الا", "بالا"];

/// Words that may point back to words before them, folded.
pub(super) const POINTERS: [&str; 5] = ["بهذه", "بهذا", "بتلك", "بهاتين", "هكذا"];

/// Words with which the writer takes the word back, folded.
pub(super) const ASIDES: [&str; 19] = [
    "في",
    "ردا",
    "جاء",
    "وياتي",
    "وتاتي",
    "وجاء",
    "وجاءت",
    "دون",
    "ولم",
    "لكنه",
    "لكنها",
    "لكنهم",
    "ولكنه",
    "ولكنها",
    "ولكنهم",
    "تجدر",
    "وتجدر",
    "يشار",
    "ويشار",
];

/// Words that end a noun phrase and stand in no list, folded: كون الرواية غنية، أول من أمس، سبق له أن.
pub(super) const ENDINGS: [&str; 3] = ["كون", "اول", "سبق"];

/// Words that mean whoever was named last, folded.
pub(super) const LATTER: [&str; 5] = ["الاخير", "الاخيره", "الاخيران", "الاخيرين", "الاخيرون"];

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
