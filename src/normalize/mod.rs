//! 1 · text → normalized text, with the way back to the original.

use std::borrow::Cow;
use std::ops::Range;

use crate::Span;
use crate::script::{TATWEEL, is_invisible, is_mark};

/// Folds spelling for search: marks and tatweel dropped; alef forms, ى and ة folded.
pub fn normalize(text: &str) -> Cow<'_, str> {
    Normalizer::new().normalize(text)
}

/// A set of normalization rules.
#[derive(Debug, Clone, Copy, Default)]
pub struct Normalizer;

impl Normalizer {
    /// The `search` profile.
    pub fn new() -> Normalizer {
        Normalizer
    }

    /// The rules under which the other stages read a text.
    pub(crate) fn analysis() -> Normalizer {
        Normalizer
    }

    /// The normalized text; borrowed when nothing changes.
    pub fn normalize<'t>(&self, text: &'t str) -> Cow<'t, str> {
        Cow::Owned(self.align(text).text)
    }

    /// The normalized text with the way back.
    pub fn align<'t>(&self, text: &'t str) -> Normalized<'t> {
        let mut out = String::with_capacity(text.len());
        let mut shifts = vec![(0, 0)];
        for (at, c) in text.char_indices() {
            let folded = fold(c);
            if let Some(folded) = folded {
                out.push(folded);
            }
            let after = at + c.len_utf8();
            if folded.is_none_or(|folded| folded.len_utf8() != c.len_utf8()) {
                shifts.push((out.len(), after));
            }
        }
        Normalized { original: text, text: out, shifts }
    }
}

fn fold(c: char) -> Option<char> {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ى' | 'ی' => Some('ي'),
        'ة' => Some('ه'),
        'ک' => Some('ك'),
        '\u{A0}' => Some(' '),
        TATWEEL => None,
        c if is_mark(c) || is_invisible(c) => None,
        c => Some(c),
    }
}

/// Normalized text that knows where each piece of it came from.
#[derive(Debug, Clone)]
pub struct Normalized<'t> {
    original: &'t str,
    text: String,
    /// (normalized, original) positions after each character that changed its length.
    shifts: Vec<(usize, usize)>,
}

impl<'t> Normalized<'t> {
    /// The normalized text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The text it was made from.
    pub fn original(&self) -> &'t str {
        self.original
    }

    /// Where `range` of the normalized text stands in the original.
    ///
    /// A deleted mark belongs to the letter before it.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        Span::new(self.before(range.start), self.before(range.end))
    }

    fn before(&self, at: usize) -> usize {
        let index = self.shifts.partition_point(|&(normalized, _)| normalized <= at);
        let (normalized, original) = self.shifts[index - 1];
        original + (at - normalized)
    }
}
