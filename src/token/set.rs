//! Some of the tokens of a text.

use std::ops::Range;

/// Tokens of which one number tells.
const BLOCK: usize = u64::BITS as usize;

/// Some of the tokens of a text: whoever goes through them passes over the others, 64 at a time.
#[derive(Debug, Clone, Default)]
pub(crate) struct TokenSet {
    bits: Vec<u64>,
    /// Tokens of the text.
    len: usize,
}

impl TokenSet {
    /// The tokens for which something holds, told of all of them in their order.
    pub(crate) fn of<T>(all: &[T], holds: impl Fn(&T) -> bool) -> TokenSet {
        let bits =
            |of: &[T]| of.iter().rev().fold(0, |bits, one| bits << 1 | u64::from(holds(one)));
        TokenSet { bits: all.chunks(BLOCK).map(bits).collect(), len: all.len() }
    }

    /// Adds a token, unless it stands past the end of the text.
    pub(crate) fn insert(&mut self, at: usize) {
        if at < self.len {
            self.bits[at / BLOCK] |= 1 << (at % BLOCK);
        }
    }

    /// The tokens in their order.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = usize> {
        let bits = |(block, &bits)| Bits { bits, start: block * BLOCK };
        self.bits.iter().enumerate().flat_map(bits)
    }
}

/// Takes what stands in `ranges`, which follow one another, out of `all`.
pub(crate) fn leave_out<T>(all: &mut Vec<T>, ranges: &[Range<usize>]) {
    let (mut at, mut ranges) = (0, ranges.iter().peekable());
    all.retain(|_| {
        while ranges.next_if(|range| range.end <= at).is_some() {}
        let inside = ranges.peek().is_some_and(|range| range.contains(&at));
        at += 1;
        !inside
    });
}

/// The places of the bits of a number.
struct Bits {
    bits: u64,
    start: usize,
}

impl Iterator for Bits {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        let first = (self.bits != 0).then(|| self.bits.trailing_zeros() as usize)?;
        self.bits &= self.bits - 1;
        Some(self.start + first)
    }
}

impl DoubleEndedIterator for Bits {
    #[inline]
    fn next_back(&mut self) -> Option<usize> {
        let last = self.bits.checked_ilog2()? as usize;
        self.bits ^= 1 << last;
        Some(self.start + last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_found_from_both_ends() {
        let all: Vec<usize> = (0..200).collect();
        let mut set = TokenSet::of(&all, |at| at % 63 == 0);
        set.insert(64);
        set.insert(200);
        assert_eq!(Vec::from_iter(set.iter()), [0, 63, 64, 126, 189]);
        assert_eq!(Vec::from_iter(set.iter().rev()), [189, 126, 64, 63, 0]);
    }
}
