//! What keeps chance out: words that only look like a proclitic and a name, and words that only
//! look alike when folded.

use super::fold::{Fold, Key};

/// Whether a word is known as a word of its own, so that its first `letters` letters are hardly
/// proclitics.
pub(crate) fn is_word_of_its_own(fold: &Fold, word: Key, letters: u8) -> bool {
    let _ = (fold, word, letters);
    false
}

/// Whether a word says what comes after it.
pub(crate) fn is_title(fold: &Fold, word: Key) -> bool {
    ["مدينة", "بلدة", "قرية", "ولاية", "محافظة"].iter().any(|title| fold.key(title) == word)
}

/// How a written word relates to a listed one that folds alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// The same letters; marks may differ.
    Same,
    /// Spelled otherwise, but the same word.
    Folded,
    /// Another word.
    Other,
}

/// Compares the letters of a written word with those of a listed one.
pub(crate) fn spelling(written: &str, listed: &str, restored: bool) -> Spelling {
    let _ = restored;
    let letters = |c: &char| !crate::script::is_mark(*c) && *c != crate::script::TATWEEL;
    if written.chars().filter(letters).eq(listed.chars().filter(letters)) {
        Spelling::Same
    } else {
        Spelling::Folded
    }
}
