//! Bytes to code points, for positions that are asked for more or less in their order.

/// Counts from the position that was asked for before, so that most of a text is read once, and
/// what stands after the last position not at all.
pub(super) struct Places<'t> {
    text: &'t str,
    byte: usize,
    chars: usize,
}

impl<'t> Places<'t> {
    pub(super) fn new(text: &'t str) -> Places<'t> {
        Places { text, byte: 0, chars: 0 }
    }

    /// The number of code points before byte `at`.
    pub(super) fn chars(&mut self, at: usize) -> usize {
        if at < self.byte {
            self.chars -= self.text[at..self.byte].chars().count();
        } else {
            self.chars += self.text[self.byte..at].chars().count();
        }
        self.byte = at;
        self.chars
    }
}
