//! The way back: which bytes of the original the normalized bytes come from.
//!
//! One bit for each byte of the original says whether it has a successor, and one number for each
//! 64 bytes says where in the normalized text its first successor stands: 18.75 % of the size of
//! the text, written without a branch. The few places where more comes out than went in, or in
//! another order, are kept in a list.

use std::borrow::Cow;
use std::ops::{Deref, DerefMut, Range};

use super::scan::Chosen;
use crate::Span;

/// Bytes of the original for which one word holds the bits.
const BLOCK: usize = 64;

/// A stretch whose bytes have no successors of their own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moved {
    pub(super) original: (usize, usize),
    pub(super) normalized: (usize, usize),
}

/// Which bytes of the original have a successor.
#[derive(Debug, Clone, Default)]
pub(super) struct Keep {
    bits: Grown<u64>,
    /// What comes out before each block.
    ranks: Grown<u32>,
    /// Whether the ranks have been written along with the text.
    ranked: bool,
    moved: Vec<Moved>,
}

impl Keep {
    /// Makes room for the way back through `len` bytes. Nothing is said of them yet: scanners that
    /// go on block by block write all of it.
    pub(super) fn start(&mut self, len: usize) {
        let blocks = len.div_ceil(BLOCK);
        self.moved.clear();
        self.ranked = false;
        self.ranks.set_len(blocks);
        self.bits.set_len(blocks);
    }

    /// Every byte kept that stands in `block` or behind it, in a text of `len` bytes.
    pub(super) fn fill(&mut self, block: usize, len: usize) {
        if let [words @ .., last] = &mut self.bits[block..] {
            words.fill(!0);
            *last = !0 >> ((BLOCK - len % BLOCK) % BLOCK);
        }
    }

    /// The bits and the ranks, for the scanners.
    #[inline]
    pub(super) fn notes(&mut self) -> Notes<'_> {
        Notes { bits: &mut self.bits, ranks: &mut self.ranks }
    }

    /// Says that all blocks have been noted.
    pub(super) fn set_ranked(&mut self) {
        self.ranked = true;
    }

    /// Clears the bits of a block that are set in `gone`.
    pub(super) fn clear_in(&mut self, block: usize, gone: u64) {
        self.bits[block] &= !gone;
    }

    /// Counts what comes out before each block, if that has not been noted.
    fn rank(&mut self, on: Chosen) {
        if !self.ranked {
            on.count(&self.bits, &mut self.ranks);
            self.add_moved();
        }
    }

    /// Counts what moved stretches became, after the kept bytes of each block have been counted.
    fn add_moved(&mut self) {
        let mut moved = self.moved.iter().peekable();
        if moved.peek().is_none() {
            return;
        }
        let mut extra = 0;
        for (block, rank) in self.ranks.iter_mut().enumerate() {
            *rank += extra;
            while let Some(here) = moved.next_if(|moved| moved.original.0 / BLOCK == block) {
                extra += (here.normalized.1 - here.normalized.0) as u32;
            }
        }
    }

    pub(super) fn clear(&mut self, start: usize, end: usize) {
        masks(&mut self.bits, start, end, |word, mask| *word &= !mask);
    }

    pub(super) fn set(&mut self, start: usize, end: usize) {
        masks(&mut self.bits, start, end, |word, mask| *word |= mask);
    }

    pub(super) fn push(&mut self, moved: Moved) {
        self.moved.push(moved);
    }
}

/// The first elements of a vector that never gets shorter: what has been cleared once is not
/// cleared again for the next text.
#[derive(Debug, Clone, Default)]
struct Grown<T> {
    all: Vec<T>,
    len: usize,
}

impl<T: Clone + Default> Grown<T> {
    #[inline]
    fn set_len(&mut self, len: usize) {
        if len > self.all.len() {
            self.all.resize(len, T::default());
        }
        self.len = len;
    }
}

impl<T> Deref for Grown<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        &self.all[..self.len]
    }
}

impl<T> DerefMut for Grown<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.all[..self.len]
    }
}

/// Changes the words of the bytes from `start` to `end`, given the bits of those bytes.
fn masks(bits: &mut [u64], start: usize, end: usize, change: impl Fn(&mut u64, u64)) {
    let mut at = start;
    while at < end {
        let stop = end.min((at / BLOCK + 1) * BLOCK);
        let mask = !0 >> (BLOCK - (stop - at)) << (at % BLOCK);
        change(&mut bits[at / BLOCK], mask);
        at = stop;
    }
}

/// A place for the way back through whole blocks; an empty one where nobody asks for it.
#[derive(Debug, Default)]
pub(super) struct Notes<'k> {
    bits: &'k mut [u64],
    ranks: &'k mut [u32],
}

impl Notes<'_> {
    /// Says which bytes of a block are kept, and what has come out before it.
    #[inline]
    pub(super) fn note(&mut self, block: usize, bits: u64, rank: usize) {
        if let (Some(word), Some(before)) = (self.bits.get_mut(block), self.ranks.get_mut(block)) {
            (*word, *before) = (bits, rank as u32);
        }
    }

    /// Says that the bytes from `start` to `end` are not kept.
    #[inline]
    pub(super) fn clear(&mut self, start: usize, end: usize) {
        if !self.bits.is_empty() {
            masks(self.bits, start, end, |word, mask| *word &= !mask);
        }
    }
}

/// Storage of a [`Normalized`] that is no longer needed, for the next one.
///
/// ```
/// use qawl::Normalizer;
/// use qawl::normalize::Buffers;
///
/// let normalizer = Normalizer::new();
/// let mut buffers = Buffers::default();
/// for text in ["قالَ", "وقالت"] {
///     let normalized = normalizer.align_in(text, buffers);
///     assert!(normalized.as_str().starts_with(&text[..2]));
///     buffers = normalized.into_buffers();
/// }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Buffers {
    /// Boxed, since it is handed on again and again: a large value can only be read as it is
    /// copied once all that was written before it has found its way to memory.
    pub(super) out: Box<Output>,
}

/// What came out.
#[derive(Debug, Clone, Default)]
pub(super) struct Output {
    pub(super) text: String,
    pub(super) keep: Keep,
}

/// Normalized text that knows where each piece of it came from.
///
/// Made by [`Normalizer::align`](crate::Normalizer::align). Beside the text it takes less than a
/// fifth of the size of the original.
///
/// ```
/// let text = "قالَ الوزيرُ";
/// let normalized = qawl::Normalizer::new().align(text);
/// assert_eq!(normalized.as_str(), "قال الوزير");
///
/// let at = normalized.as_str().find("الوزير").unwrap();
/// let span = normalized.span_of(at..at + "الوزير".len());
/// assert_eq!(&text[span], "الوزيرُ");
/// ```
#[derive(Debug, Clone)]
pub struct Normalized<'t> {
    original: &'t str,
    /// What it became. Nobody asks here whether that is the same: the answer would have to be
    /// waited for before the next text can be begun.
    buffers: Buffers,
}

impl<'t> Normalized<'t> {
    /// `buffers` holds what `original` became.
    #[inline]
    pub(super) fn new(original: &'t str, mut buffers: Buffers, on: Chosen) -> Normalized<'t> {
        buffers.out.keep.rank(on);
        Normalized { original, buffers }
    }

    /// The normalized text.
    pub fn as_str(&self) -> &str {
        &self.buffers.out.text
    }

    /// The text it was made from.
    pub fn original(&self) -> &'t str {
        self.original
    }

    /// The normalized text by itself; borrowed where nothing changed.
    pub fn into_text(self) -> Cow<'t, str> {
        let text = self.buffers.out.text;
        if text == self.original { Cow::Borrowed(self.original) } else { Cow::Owned(text) }
    }

    /// The storage, for [`Normalizer::align_in`](crate::Normalizer::align_in).
    pub fn into_buffers(self) -> Buffers {
        self.buffers
    }

    /// Where bytes `range` of the normalized text come from.
    ///
    /// Deleted characters belong to the character before them, and those at the very start to the
    /// first one, so the spans of neighbouring ranges touch and that of the whole is the whole.
    /// A range that begins or ends inside what one character became grows to the whole character.
    ///
    /// # Panics
    ///
    /// When the range ends before it starts or lies outside the normalized text.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        self.span_by(range, |at| self.back(self.search(at), at))
    }

    /// Finds where pieces come from that are asked for from left to right.
    pub(crate) fn walk(&self) -> Walk<'_, 't> {
        Walk { normalized: self, place: Place::default(), ahead: 0, level_end: 0 }
    }

    /// The same as [`Normalized::span_of`], given the way back of one byte.
    fn span_by(&self, range: Range<usize>, mut back: impl FnMut(usize) -> Range<usize>) -> Span {
        let len = self.as_str().len();
        let Range { start, end } = range;
        assert!(start <= end && end <= len, "{start}..{end} is no range of {len} bytes");
        let first = if start == 0 { 0 } else { self.floor(back(start).start) };
        let last = if end == len { self.original.len() } else { self.ceil(back(end).end) };
        Span::new(first, last.max(first))
    }

    /// What the bytes `span` of the original became.
    ///
    /// A span that begins or ends inside a character grows to what the whole character became.
    ///
    /// # Panics
    ///
    /// When the span lies outside the original.
    pub fn range_of(&self, span: Span) -> Range<usize> {
        let (start, end) = (self.floor(span.start()), self.ceil(span.end()));
        let first = self.forth(start).start;
        first..self.forth(end).end.max(first)
    }

    fn floor(&self, mut at: usize) -> usize {
        while !self.original.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    fn ceil(&self, mut at: usize) -> usize {
        while !self.original.is_char_boundary(at) {
            at += 1;
        }
        at
    }

    fn search(&self, at: usize) -> Place {
        let Keep { ranks, moved: all, .. } = &self.buffers.out.keep;
        Place {
            block: ranks.partition_point(|&rank| rank as usize <= at) - 1,
            moved: all.partition_point(|moved| moved.normalized.0 < at),
        }
    }

    /// The original bytes that byte `at` of the normalized text comes from: an empty range, but
    /// inside a moved stretch the whole stretch with all that was deleted behind it.
    fn back(&self, place: Place, at: usize) -> Range<usize> {
        let Keep { ranks, moved: all, .. } = &self.buffers.out.keep;
        let Place { block, moved } = place;
        let mut base = (block * BLOCK, ranks[block] as usize);
        // The next stretch has no bits: nothing is found beyond its start.
        let limit = all.get(moved).map_or(self.original.len(), |moved| moved.original.0);
        if let Some(moved) = moved.checked_sub(1).map(|last| all[last]) {
            if at < moved.normalized.1 {
                // What was deleted at the very start belongs to the first character.
                let start = if moved.normalized.0 == 0 { 0 } else { moved.original.0 };
                return start..self.select(moved.original.1, 0).min(limit);
            }
            base = base.max((moved.original.1, moved.normalized.1));
        }
        let found = self.select(base.0, at - base.1).min(limit);
        found..found
    }

    /// The place of kept byte number `count` from byte `from` of the original on.
    fn select(&self, from: usize, count: usize) -> usize {
        let bits = &self.buffers.out.keep.bits;
        let mut left = count as u32;
        let mut mask = !0 << (from % BLOCK);
        for (block, word) in bits.iter().enumerate().skip(from / BLOCK) {
            let word = word & mask;
            if left < word.count_ones() {
                return block * BLOCK + nth_bit(word, left);
            }
            left -= word.count_ones();
            mask = !0;
        }
        self.original.len()
    }

    /// The place in the normalized text of byte `at` of the original: an empty range, but inside a
    /// moved stretch the whole of what it became.
    fn forth(&self, at: usize) -> Range<usize> {
        let Output { text, keep: Keep { bits, ranks, moved: all, .. } } = &*self.buffers.out;
        if at == self.original.len() {
            return text.len()..text.len();
        }
        let before = all.partition_point(|moved| moved.original.0 < at);
        let mut base = (at / BLOCK * BLOCK, ranks[at / BLOCK] as usize);
        if let Some(moved) = before.checked_sub(1).map(|last| all[last]) {
            if at < moved.original.1 {
                return moved.normalized.0..moved.normalized.1;
            }
            base = base.max((moved.original.1, moved.normalized.1));
        }
        let word = bits[at / BLOCK] >> (base.0 % BLOCK);
        let found = base.1 + (word & !(!0 << (at - base.0))).count_ones() as usize;
        found..found
    }
}

/// What is known of the way back of one byte of the normalized text.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// The last block whose first kept byte does not come after it.
    block: usize,
    /// How many moved stretches begin before it.
    moved: usize,
}

/// Finds where pieces of a text come from that are asked for from left to right.
///
/// It goes on from the place of the last one, so that all of them together take one pass. Where
/// nothing is deleted for a while a piece is only moved by what was deleted before.
pub(crate) struct Walk<'n, 't> {
    normalized: &'n Normalized<'t>,
    place: Place,
    /// How far the original is ahead of the normalized text in the level stretch, modulo its type.
    ahead: usize,
    /// The byte of the normalized text before which the level stretch ends.
    level_end: usize,
}

impl Walk<'_, '_> {
    /// See [`Normalized::span_of`]; no range may begin before the end of the last one.
    #[inline(always)]
    pub(crate) fn span_of(&mut self, range: Range<usize>) -> Span {
        if range.end < self.level_end {
            let [start, end] = [range.start, range.end].map(|at| at.wrapping_add(self.ahead));
            return Span::new(self.normalized.floor(start), self.normalized.ceil(end));
        }
        self.search(range)
    }

    #[inline(never)]
    fn search(&mut self, range: Range<usize>) -> Span {
        let normalized = self.normalized;
        normalized.span_by(range, |at| {
            let found = normalized.back(self.advance(at), at);
            self.level(&found, at);
            found
        })
    }

    fn advance(&mut self, at: usize) -> Place {
        let Keep { ranks, moved: all, .. } = &self.normalized.buffers.out.keep;
        let Place { block, moved } = &mut self.place;
        while ranks.get(*block + 1).is_some_and(|&rank| rank as usize <= at) {
            *block += 1;
        }
        while all.get(*moved).is_some_and(|moved| moved.normalized.0 < at) {
            *moved += 1;
        }
        self.place
    }

    /// Finds the level stretch from byte `at` of the normalized text on, which was `found` at the
    /// place of `self`.
    fn level(&mut self, found: &Range<usize>, at: usize) {
        let Keep { bits, moved, .. } = &self.normalized.buffers.out.keep;
        let mut end = found.start;
        while let Some(word) = bits.get(end / BLOCK) {
            let (skipped, kept) = (end % BLOCK, (word >> (end % BLOCK)).trailing_ones() as usize);
            end += kept;
            if skipped + kept < BLOCK {
                break;
            }
        }
        let next_moved = moved.get(self.place.moved).map_or(end, |next| next.original.0);
        let length = end.min(next_moved) - found.start;
        self.ahead = found.start.wrapping_sub(at);
        self.level_end = if found.is_empty() { at + length } else { 0 };
    }
}

/// The place of set bit number `count` of `word`.
fn nth_bit(word: u64, count: u32) -> usize {
    const ONES: u64 = u64::MAX / 0xFF;
    const HIGHS: u64 = ONES << 7;
    if word == !0 {
        return count as usize;
    }
    // The bits of each byte, then of each byte and all before it.
    let twos = word - ((word >> 1) & (ONES * 0x55));
    let fours = (twos & (ONES * 0x33)) + ((twos >> 2) & (ONES * 0x33));
    let sums = ((fours + (fours >> 4)) & (ONES * 0x0F)).wrapping_mul(ONES);
    // The first byte up to which there are more than `count`.
    let more = ((sums | HIGHS) - ONES * u64::from(count + 1)) & HIGHS;
    let byte = more.trailing_zeros() & !7;
    let mut left = u64::from(count) - (((sums << 8) >> byte) & 0xFF);
    let mut bits = word >> byte;
    while left > 0 {
        bits &= bits - 1;
        left -= 1;
    }
    (byte + bits.trailing_zeros()) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn set_bits_are_found_by_their_number() {
        for word in [1, !0, !0 << 63, 0xF0F0, 0x8000_0000_0000_0001, 0xDEAD_BEEF_0042_1000] {
            let places = (0..64).filter(|place| word >> place & 1 == 1);
            for (count, place) in (0..).zip(places) {
                assert_eq!(nth_bit(word, count), place, "{word:x} {count}");
            }
        }
    }

    #[test]
    fn walking_finds_what_searching_finds() {
        for text in ["ـقالَ المُديـــرُ: لا أُريدُ ١٢ لآلِئَ ", "ﷺ قالَ ﻻ أُر\u{64F}ِيدُ "]
        {
            let text = text.repeat(40);
            let normalized = crate::Normalizer::analysis().align(&text);
            let mut walk = normalized.walk();
            for (at, c) in normalized.as_str().char_indices() {
                let range = at..at + c.len_utf8();
                assert_eq!(walk.span_of(range.clone()), normalized.span_of(range));
            }
        }
    }
}
