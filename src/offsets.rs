//! Bytes to code points or UTF-16 units, for readers who do not count bytes.

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
    /// Code points and UTF-16 units before each multiple of the stride.
    checkpoints: Vec<Count>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Count {
    chars: u32,
    utf16: u32,
}

impl Count {
    /// Counts the characters that begin in `bytes`.
    fn advance(self, bytes: &[u8]) -> Count {
        let mut next = self;
        for &byte in bytes {
            // A continuation byte begins nothing; a four-byte lead is a surrogate pair.
            let begins = u32::from(byte & 0xC0 != 0x80);
            next.chars += begins;
            next.utf16 += begins + u32::from(byte >= 0xF0);
        }
        next
    }
}

impl<'t> Offsets<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str) -> Offsets<'t> {
        let mut at = Count::default();
        let mut checkpoints = Vec::with_capacity(text.len() / STRIDE + 1);
        for block in text.as_bytes().chunks(STRIDE) {
            checkpoints.push(at);
            at = at.advance(block);
        }
        checkpoints.push(at);
        Offsets { text, checkpoints }
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

/// The line and the column of byte `at`, both counted from one, the column in code points.
pub(crate) fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = 1 + before.matches('\n').count();
    (line, 1 + before[start..].chars().count())
}
