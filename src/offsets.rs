//! Bytes to code points or UTF-16 units, for readers who do not count bytes.

use std::borrow::Cow;

/// Bytes between two checkpoints: a lookup scans at most this many.
const STRIDE: usize = 64;

/// Converts byte positions of one text into code points or UTF-16 units.
///
/// Building is one pass over the text; each lookup scans at most 64 bytes. Positions must lie on
/// character boundaries (as those of every [`Span`](crate::Span) do).
///
/// ```
/// let text = "قال: 😀 نعم";
/// let offsets = qawl::Offsets::new(text);
/// let at = text.find("نعم").unwrap();
/// assert_eq!((offsets.chars(at), offsets.utf16(at)), (7, 8));
/// ```
#[derive(Debug, Clone)]
pub struct Offsets<'t> {
    text: &'t str,
    checkpoints: Cow<'t, [Count]>,
}

/// What a position counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
#[non_exhaustive]
pub enum Unit {
    /// Code points, as Python counts
    #[default]
    Chars,
    /// UTF-8 bytes, as Rust counts
    Bytes,
    /// UTF-16 units, as JavaScript counts
    Utf16,
}

/// Code points and UTF-16 units before some byte.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Count {
    chars: u32,
    utf16: u32,
}

impl Count {
    /// Counts the characters that begin in `bytes`, at most [`STRIDE`] of them, so that a byte holds
    /// each sum and the compiler adds many at a time.
    fn advance(self, bytes: &[u8]) -> Count {
        // A continuation byte begins nothing; a four-byte lead is a surrogate pair.
        let begins: u8 = bytes.iter().map(|byte| u8::from(byte & 0xC0 != 0x80)).sum();
        let pairs: u8 = bytes.iter().map(|&byte| u8::from(byte >= 0xF0)).sum();
        let chars = self.chars + u32::from(begins);
        Count { chars, utf16: self.utf16 + u32::from(begins) + u32::from(pairs) }
    }
}

impl<'t> Offsets<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str) -> Offsets<'t> {
        Offsets { text, checkpoints: Cow::Owned(checkpoints(text)) }
    }

    /// Of a text whose checkpoints were made before.
    pub(crate) fn with(text: &'t str, checkpoints: &'t [Count]) -> Offsets<'t> {
        Offsets { text, checkpoints: Cow::Borrowed(checkpoints) }
    }

    /// Byte `at` in another unit.
    ///
    /// # Panics
    ///
    /// When `at` is past the end of the text and the unit is not bytes.
    pub fn at(&self, at: usize, unit: Unit) -> usize {
        match unit {
            Unit::Bytes => at,
            Unit::Chars => self.chars(at),
            Unit::Utf16 => self.utf16(at),
        }
    }

    /// The number of code points before byte `at`.
    ///
    /// # Panics
    ///
    /// When `at` is past the end of the text.
    pub fn chars(&self, at: usize) -> usize {
        self.count(at).chars as usize
    }

    /// The number of UTF-16 units before byte `at`.
    ///
    /// # Panics
    ///
    /// When `at` is past the end of the text.
    pub fn utf16(&self, at: usize) -> usize {
        self.count(at).utf16 as usize
    }

    fn count(&self, at: usize) -> Count {
        let block = at / STRIDE;
        self.checkpoints[block].advance(&self.text.as_bytes()[block * STRIDE..at])
    }
}

/// What stands before each multiple of the stride, the end of the text among them.
pub(crate) fn checkpoints(text: &str) -> Vec<Count> {
    let mut at = Count::default();
    let mut checkpoints = Vec::with_capacity(text.len() / STRIDE + 1);
    for block in text.as_bytes().chunks(STRIDE) {
        checkpoints.push(at);
        at = at.advance(block);
    }
    checkpoints.push(at);
    checkpoints
}

/// The line and the column of byte `at`, both counted from one, the column in code points.
pub(crate) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = 1 + before.matches('\n').count();
    (line, 1 + before[start..].chars().count())
}
