//! Positions in the caller's own text.

use std::fmt;
use std::ops::{Index, Range};

/// A range of **bytes** of the caller's text; both ends lie on character boundaries.
///
/// Every position this crate hands out is a `Span` of the text that was passed in, never of a
/// normalized copy of it. A string can be indexed by one:
///
/// ```
/// let text = "وقال الوزير";
/// let span = qawl::Span::new(9, 21);
/// assert_eq!(&text[span], "الوزير");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Span {
    // Invariant: start <= end.
    start: u32,
    end: u32,
}

impl Span {
    /// The span from byte `start` up to byte `end`.
    ///
    /// # Panics
    ///
    /// When `end` is before `start`, or a position is 4 GiB or more.
    pub fn new(start: usize, end: usize) -> Span {
        assert!(start <= end, "a span must not end ({end}) before it starts ({start})");
        let narrow = |at: usize| u32::try_from(at).expect("texts are shorter than 4 GiB");
        Span { start: narrow(start), end: narrow(end) }
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same span as a standard range.
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// Whether every byte of `other` is in this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

impl Index<Span> for String {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self.as_str()[span]
    }
}
