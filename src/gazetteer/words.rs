//! Text → words: where each begins and ends, its key, and what stands between it and the next.

use super::fold::{Fold, Key, hash_bytes, is_word};
use crate::normalize::{Work, top_bits, widely};
use crate::script::is_invisible;

/// The gap that may not be inside a name: a full stop, a new paragraph.
pub(crate) const BREAK: u64 = u64::MAX;

/// One word of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    /// First byte.
    pub(crate) start: u32,
    /// One past the last byte.
    pub(crate) end: u32,
    pub(crate) key: Key,
    /// The hash of the key.
    pub(crate) hash: u64,
}

/// What stands between two words of a text: 0 for blanks, [`BREAK`], or a hash of the punctuation.
#[inline]
pub(crate) fn gap(text: &str, before: &Word, after: &Word) -> u64 {
    let (from, to) = (before.end as usize, after.start as usize);
    match &text.as_bytes()[from..to] {
        b" " => 0,
        _ => gap_hash(&text[from..to]),
    }
}

/// Reads a text block by block.
#[derive(Debug, Clone)]
pub(crate) struct Scanner<'t> {
    text: &'t str,
    /// The next block starts here.
    at: usize,
    /// Bytes before this one are known not to belong to words.
    closed_until: usize,
    /// Where words begin and end, in turn.
    edges: Vec<u32>,
    /// The words between them, as far as they are of common letters.
    packed: Vec<u128>,
}

const BLOCK: usize = 64;

/// Notes the boundaries of `count` words.
struct Blocks<'s, 't> {
    scanner: &'s mut Scanner<'t>,
    count: usize,
}

impl Work for Blocks<'_, '_> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        while self.scanner.edges.len() / 2 < self.count && !self.scanner.is_done() {
            self.scanner.block();
        }
    }
}

impl<'t> Scanner<'t> {
    pub(crate) fn new(text: &'t str) -> Scanner<'t> {
        assert!(u32::try_from(text.len()).is_ok(), "texts are shorter than 4 GiB");
        Scanner { text, at: 0, closed_until: 0, edges: vec![], packed: vec![] }
    }

    /// Whether the whole text has been read.
    pub(crate) fn is_done(&self) -> bool {
        self.at >= self.text.len()
    }

    /// Adds at least `count` words to `words`, unless the text ends before.
    pub(crate) fn read(&mut self, fold: &Fold, words: &mut Vec<Word>, count: usize) {
        widely(Blocks { scanner: self, count });
        if self.is_done() && self.edges.len() % 2 == 1 {
            self.edges.push(self.text.len() as u32);
        }
        self.keys(fold, words);
        // A word that goes on in the next block.
        let open = if self.edges.len() % 2 == 1 { self.edges.last().copied() } else { None };
        self.edges.clear();
        self.edges.extend(open);
    }

    /// Notes the word boundaries of the next block.
    #[inline(always)]
    fn block(&mut self) {
        let word = self.word_mask();
        let open = self.edges.len() as u64 % 2;
        push_bits(&mut self.edges, word ^ (word << 1 | open), self.at);
        self.at += BLOCK;
    }

    /// One bit for each byte of the next block: whether it belongs to a word.
    #[inline(always)]
    fn word_mask(&mut self) -> u64 {
        let bytes = self.text.as_bytes();
        let (mut mask, mark, hard) = match bytes.get(self.at..self.at + BLOCK + 1) {
            Some(window) => classify(window.try_into().unwrap_or(&[b' '; BLOCK + 1])),
            None => classify(&padded(&bytes[self.at..])),
        };
        if self.closed_until > self.at {
            mask &= u64::MAX << (self.closed_until - self.at);
        }
        if mark >> (BLOCK - 1) != 0 {
            self.closed_until = self.at + BLOCK + 1;
        }
        if hard != 0 { self.settle(mask, hard) } else { mask }
    }

    /// Decides about the characters that the fast look left open.
    #[cold]
    fn settle(&mut self, mut mask: u64, mut hard: u64) -> u64 {
        while hard != 0 {
            let bit = hard.trailing_zeros() as usize;
            hard &= hard - 1;
            let Some(c) = self.text.get(self.at + bit..).and_then(|rest| rest.chars().next())
            else {
                continue;
            };
            if !is_word(c) {
                mask &= !(low_bits(c.len_utf8()) << bit);
                self.closed_until = self.closed_until.max(self.at + bit + c.len_utf8());
            }
        }
        mask
    }

    /// Adds the words that have been found.
    fn keys(&mut self, fold: &Fold, words: &mut Vec<Word>) {
        fold.letters.pack(self.text, &self.edges, &mut self.packed);
        words.reserve(self.packed.len());
        for (edge, &packed) in self.edges.chunks_exact(2).zip(&self.packed) {
            let (start, end, key) = match Key::of_letters(packed) {
                Some(key) => (edge[0], edge[1], key),
                None => self.slow_key(fold, edge[0], edge[1]),
            };
            if key != Key::EMPTY {
                words.push(Word { start, end, key, hash: key.hash() });
            }
        }
    }

    /// The key of a word of any kind. What shows nothing is taken off its ends.
    #[cold]
    fn slow_key(&self, fold: &Fold, start: u32, end: u32) -> (u32, u32, Key) {
        let word = &self.text[start as usize..end as usize];
        let left = word.trim_start_matches(is_invisible);
        let trimmed = left.trim_end_matches(is_invisible);
        let start = start + (word.len() - left.len()) as u32;
        (start, start + trimmed.len() as u32, fold.key(trimmed))
    }
}

/// The end of a text, filled up with blanks.
fn padded(rest: &[u8]) -> [u8; BLOCK + 1] {
    let mut window = [b' '; BLOCK + 1];
    let len = rest.len().min(BLOCK + 1);
    window[..len].copy_from_slice(&rest[..len]);
    window
}

fn low_bits(count: usize) -> u64 {
    (1 << count) - 1
}

/// Adds the positions of the bits of a mask. There are hardly ever more than sixteen; as many are
/// written whether or not there are, which is quicker than to ask each time.
#[inline(always)]
fn push_bits(positions: &mut Vec<u32>, mask: u64, base: usize) {
    let end = positions.len() + mask.count_ones() as usize;
    let mut rest = mask;
    let mut some = [0; 16];
    for slot in &mut some {
        *slot = base as u32 + (rest | 1 << 63).trailing_zeros();
        rest &= rest.wrapping_sub(1);
    }
    positions.extend_from_slice(&some);
    while positions.len() < end {
        positions.push(base as u32 + rest.trailing_zeros());
        rest &= rest - 1;
    }
    positions.truncate(end);
}

const WORD: u8 = 1;
const MARK: u8 = 2;
const HARD: u8 = 4;

/// Looks at 64 bytes (and the one after them): which belong to words, at which of them Arabic
/// punctuation starts, and at which of them characters start that need a second look.
#[inline(always)]
fn classify(window: &[u8; BLOCK + 1]) -> (u64, u64, u64) {
    let mut flags = [0; BLOCK];
    for at in 0..BLOCK {
        flags[at] = class(window[at], window[at + 1]);
    }
    let mark = bits(&flags, MARK);
    (bits(&flags, WORD) & !(mark | mark << 1), mark, bits(&flags, HARD))
}

/// The class of a byte by itself and the next one; without branches, so that many are looked at
/// together.
#[inline(always)]
fn class(byte: u8, next: u8) -> u8 {
    let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let digit = byte.wrapping_sub(b'0') < 10;
    let high = byte >= 0x80;
    // ، ؛ ؟
    let mark = (byte == 0xd8) & ((next == 0x8c) | (next == 0x9b) | (next == 0x9f));
    let other = (byte >= 0xc0) & (byte & 0xfc != 0xd8);
    let early = (byte == 0xd8) & (next < 0xa0) & !mark;
    let middle = (byte == 0xd9) & (next.wrapping_sub(0xaa) < 4);
    let late = (byte == 0xdb) & (next >= 0x94);
    let hard = other | early | middle | late;
    (u8::from(letter | digit | high) * WORD) | (u8::from(mark) * MARK) | (u8::from(hard) * HARD)
}

/// One bit for each flag byte that has `flag`.
#[inline(always)]
fn bits(flags: &[u8; BLOCK], flag: u8) -> u64 {
    let (sixteens, _) = flags.as_chunks::<16>();
    let shift = flag.leading_zeros();
    sixteens.iter().rev().fold(0, |mask, flags| mask << 16 | u64::from(top_bits(flags, shift)))
}

/// What stands between two words: blanks and one line break are nothing, a little punctuation is
/// itself, and more than that parts them.
pub(crate) fn gap_hash(gap: &str) -> u64 {
    // What is a word character and yet here belongs to a word that folded to nothing.
    let mut kept = gap.chars().filter(|&c| c == '\n' || !(c.is_whitespace() || is_word(c)));
    let marks = [kept.next(), kept.next()];
    match marks {
        [None, _] | [Some('\n'), None] => 0,
        _ if kept.next().is_some() || marks.contains(&Some('\n')) => BREAK,
        [Some(one), None] => hash_chars(&[one]),
        [Some(one), Some(other)] => hash_chars(&[one, other]),
    }
}

fn hash_chars(marks: &[char]) -> u64 {
    let mut bytes = [0; 8];
    let mut len = 0;
    for mark in marks {
        len += mark.encode_utf8(&mut bytes[len..]).len();
    }
    hash_bytes(&bytes[..len])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut scanner = Scanner::new(text);
        let mut words = vec![];
        while !scanner.is_done() {
            scanner.read(Fold::search(), &mut words, 4);
        }
        words.iter().map(|word| &text[word.start as usize..word.end as usize]).collect()
    }

    #[test]
    fn words_end_at_blanks_and_marks() {
        assert_eq!(words(""), Vec::<&str>::new());
        assert_eq!(words("قال، «نعم» ثم سكت."), ["قال", "نعم", "ثم", "سكت"]);
        assert_eq!(words("في 20٪ من (G20)…و٣٫٥"), ["في", "20", "من", "G20", "و٣", "٥"]);
        assert_eq!(words("الرِّيـاض\u{a0}\u{200f}كلها\u{200f}؟"), ["الرِّيـاض", "كلها"]);
    }

    #[test]
    fn every_block_edge_is_like_the_middle() {
        let text = "قال، «نعم» ثم؛ سكت… café naïve \u{200f}علي\u{200f} ﷺ ۔ ب٪ ".repeat(9);
        let naive: Vec<&str> = text
            .split(|c| !is_word(c))
            .map(|word| word.trim_matches(is_invisible))
            .filter(|word| !word.is_empty())
            .collect();
        for at in 0..40 {
            let padded = format!("{}{text}", " ".repeat(at));
            assert_eq!(words(&padded), naive);
        }
    }

    #[test]
    fn gaps() {
        for gap in [" ", "\u{a0}", "\n", " \r\n ", "\u{2009}\u{200f} "] {
            assert_eq!(gap_hash(gap), 0, "{gap:?}");
        }
        for gap in ["\n\n", ".\n", " ... "] {
            assert_eq!(gap_hash(gap), BREAK, "{gap:?}");
        }
        assert_eq!(gap_hash("-"), gap_hash(" - "));
        assert_ne!(gap_hash("-"), gap_hash("."));
    }
}
