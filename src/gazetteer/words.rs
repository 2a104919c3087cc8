//! Text → words: where each begins and ends, its key, and what stands between it and the next.

use super::fold::{Fold, Key, hash_eight, is_word};
use crate::normalize::{
    Blocks, Masks, Runs, UNPACKED, WORD_BLOCK, Window, Work, has_runs, read_runs, top_bits, widely,
};
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
/// Nearly always it is one of three, which are told without a branch.
#[inline(always)]
pub(crate) fn gap(text: &str, before: &Word, after: &Word) -> u64 {
    const BLANK: u32 = u32::from_le_bytes(*b" \0\0\0");
    const STOP: u32 = u32::from_le_bytes(*b". \0\0");
    const COMMA: u32 = u32::from_le_bytes(*b"\xd8\x8c \0");
    const STOP_HASH: u64 = hash_eight(1, *b".\0\0\0\0\0\0\0");
    const COMMA_HASH: u64 = hash_eight(2, *b"\xd8\x8c\0\0\0\0\0\0");
    let (from, to) = (before.end as usize, after.start as usize);
    let Some(&four) = text.as_bytes().get(from..).and_then(<[u8]>::first_chunk) else {
        return rare_gap(text, from, to);
    };
    let len = to.wrapping_sub(from).min(4);
    let found = u32::from_le_bytes(four) & ((1 << (8 * len)) - 1_u64) as u32;
    let (stop, comma) = (found == STOP, found == COMMA);
    if (len < 4) & ((found == BLANK) | stop | comma) {
        (u64::from(stop) * STOP_HASH) | (u64::from(comma) * COMMA_HASH)
    } else {
        rare_gap(text, from, to)
    }
}

#[cold]
fn rare_gap(text: &str, from: usize, to: usize) -> u64 {
    gap_hash(&text[from..to])
}

/// Reads a text block by block.
#[derive(Debug, Clone)]
pub(crate) struct Scanner<'t> {
    cursor: Cursor<'t>,
    /// The words that have been found, as far as they are not given yet.
    runs: Runs,
    /// Their letters, where the machine has to look at word by word.
    packed: Vec<u128>,
}

/// How far a text has been read.
#[derive(Debug, Clone)]
struct Cursor<'t> {
    text: &'t str,
    /// The next block starts here.
    at: usize,
    /// Bytes before this one are known not to belong to words.
    closed_until: usize,
}

const BLOCK: usize = WORD_BLOCK;

/// Notes the boundaries of `count` words.
struct Edges<'s, 't> {
    scanner: &'s mut Scanner<'t>,
    count: usize,
}

impl Work for Edges<'_, '_> {
    type Out = ();

    #[inline(always)]
    fn run(self) {
        let Scanner { cursor, runs: Runs { edges, .. }, .. } = self.scanner;
        let mut end = [0; BLOCK + 1];
        while edges.len() / 2 < self.count && !cursor.is_done() {
            let (window, at) = cursor.window(&mut end);
            let word = cursor.close(classify(window));
            let open = edges.len() as u64 % 2;
            push_bits(edges, word ^ (word << 1 | open), at);
        }
    }
}

impl<'t> Scanner<'t> {
    pub(crate) fn new(text: &'t str) -> Scanner<'t> {
        assert!(u32::try_from(text.len()).is_ok(), "texts are shorter than 4 GiB");
        let cursor = Cursor { text, at: 0, closed_until: 0 };
        Scanner { cursor, runs: Runs::default(), packed: vec![] }
    }

    /// Whether the whole text has been read.
    pub(crate) fn is_done(&self) -> bool {
        self.cursor.is_done()
    }

    /// Adds at least `count` words to `words`, unless the text ends before.
    pub(crate) fn read(&mut self, fold: &Fold, words: &mut Vec<Word>, count: usize) {
        if has_runs() {
            self.read_together(fold, words, count);
        } else {
            self.read_one_by_one(fold, words, count);
        }
    }

    /// Reads letters block by block.
    fn read_together(&mut self, fold: &Fold, words: &mut Vec<Word>, count: usize) {
        read_runs(&fold.letters, &mut self.cursor, &mut self.runs, count);
        self.close_last();
        let (text, mut any_empty) = (self.cursor.text, false);
        self.runs.pack(words, |edges, letters| {
            let word = word(text, fold, edges, letters);
            any_empty |= word.key == Key::EMPTY;
            word
        });
        self.runs.forget();
        if any_empty {
            words.retain(|word| word.key != Key::EMPTY);
        }
    }

    /// Reads letters word by word.
    fn read_one_by_one(&mut self, fold: &Fold, words: &mut Vec<Word>, count: usize) {
        widely(Edges { scanner: self, count });
        self.close_last();
        let Scanner { cursor: Cursor { text, .. }, runs: Runs { edges, .. }, packed } = self;
        fold.letters.pack(text, edges, packed);
        let found = edges.as_chunks().0.iter().zip(packed);
        let given = found.map(|(&edges, letters)| word(text, fold, edges, *letters));
        words.extend(given.filter(|word| word.key != Key::EMPTY));
        self.runs.forget();
    }

    /// Ends the last word with the text.
    fn close_last(&mut self) {
        if self.is_done() && self.runs.edges.len() % 2 == 1 {
            self.runs.edges.push(self.cursor.text.len() as u32);
        }
    }
}

/// A word of a text with its key.
#[inline(always)]
fn word(text: &str, fold: &Fold, [start, end]: [u32; 2], letters: u128) -> Word {
    let (start, end, key) = match letters {
        UNPACKED => slow_key(text, fold, start, end),
        letters => (start, end, Key::packed(letters)),
    };
    Word { start, end, key, hash: key.hash() }
}

/// The key of a word of any kind. What shows nothing is taken off its ends.
#[cold]
fn slow_key(text: &str, fold: &Fold, start: u32, end: u32) -> (u32, u32, Key) {
    let word = &text[start as usize..end as usize];
    if !word.starts_with(is_invisible) && !word.ends_with(is_invisible) {
        return (start, end, fold.key(word));
    }
    let left = word.trim_start_matches(is_invisible);
    let trimmed = left.trim_end_matches(is_invisible);
    let start = start + (word.len() - left.len()) as u32;
    (start, start + trimmed.len() as u32, fold.key(trimmed))
}

impl Blocks for Cursor<'_> {
    #[inline(always)]
    fn window<'w>(&'w self, end: &'w mut Window) -> (&'w Window, usize) {
        let rest = &self.text.as_bytes()[self.at..];
        let window = rest.first_chunk().unwrap_or_else(|| {
            *end = padded(rest);
            end
        });
        (window, self.at)
    }

    #[inline(always)]
    fn close(&mut self, masks: Masks) -> u64 {
        let Masks { mut word, mark, hard } = masks;
        if self.closed_until > self.at {
            word &= u64::MAX << (self.closed_until - self.at);
        }
        if mark >> (BLOCK - 1) != 0 {
            self.closed_until = self.at + BLOCK + 1;
        }
        if hard != 0 {
            word = self.settle(word, hard);
        }
        self.at += BLOCK;
        word
    }

    #[inline(always)]
    fn is_done(&self) -> bool {
        self.at >= self.text.len()
    }
}

impl Cursor<'_> {
    /// Decides about the characters that the fast look left open.
    #[cold]
    fn settle(&mut self, mut word: u64, mut hard: u64) -> u64 {
        while hard != 0 {
            let bit = hard.trailing_zeros() as usize;
            hard &= hard - 1;
            let Some(c) = self.text.get(self.at + bit..).and_then(|rest| rest.chars().next())
            else {
                continue;
            };
            if !is_word(c) {
                word &= !(low_bits(c.len_utf8()) << bit);
                self.closed_until = self.closed_until.max(self.at + bit + c.len_utf8());
            }
        }
        word
    }
}

/// The end of a text, filled up with blanks.
fn padded(rest: &[u8]) -> Window {
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
fn classify(window: &Window) -> Masks {
    let mut flags = [0; BLOCK];
    for at in 0..BLOCK {
        flags[at] = class(window[at], window[at + 1]);
    }
    let mark = bits(&flags, MARK);
    let word = bits(&flags, WORD) & !(mark | mark << 1);
    Masks { word, mark, hard: bits(&flags, HARD) }
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
    let (mut marks, mut count) = (['\0'; 2], 0);
    for c in gap.chars().filter(|&c| !is_blank(c)) {
        let Some(mark) = marks.get_mut(count) else { return BREAK };
        *mark = c;
        count += 1;
    }
    match &marks[..count] {
        [] | ['\n'] => 0,
        marks if marks.contains(&'\n') => BREAK,
        marks => hash_chars(marks),
    }
}

/// Whether a character is nothing in a gap: what is a word character and yet here belongs to a word
/// that folded to nothing.
#[inline(always)]
fn is_blank(c: char) -> bool {
    c == ' ' || c != '\n' && (c.is_whitespace() || is_word(c))
}

fn hash_chars(marks: &[char]) -> u64 {
    let mut bytes = [0; 8];
    let mut len = 0;
    for mark in marks {
        len += mark.encode_utf8(&mut bytes[len..]).len();
    }
    hash_eight(len, bytes)
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

    /// The words as `read` finds them, some at a time.
    fn all<'t>(
        text: &'t str,
        some: usize,
        read: impl Fn(&mut Scanner<'t>, &mut Vec<Word>, usize),
    ) -> Vec<(u32, u32, Key)> {
        let (mut scanner, mut words) = (Scanner::new(text), vec![]);
        while !scanner.is_done() {
            read(&mut scanner, &mut words, some);
        }
        words.iter().map(|word| (word.start, word.end, word.key)).collect()
    }

    proptest::proptest! {
        #[test]
        fn both_ways_to_read_agree(
            text in "([ا-ي]{1,19}|[ـًٌَ]|[a-z0-9]{1,3}|[ ،.«»\u{a0}\u{200f}é٪ﷺ“گ\u{300}]){0,120}",
            some in 1..40usize,
        ) {
            if has_runs() {
                for fold in [Fold::search(), Fold::none()] {
                    let together = all(&text, some, |s, words, n| s.read_together(fold, words, n));
                    let single = all(&text, some, |s, words, n| s.read_one_by_one(fold, words, n));
                    proptest::prop_assert_eq!(together, single);
                }
            }
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
        for mark in [". ", "، "] {
            let text = format!("قال{mark}نعم");
            let mut words = vec![];
            Scanner::new(&text).read(Fold::search(), &mut words, 2);
            assert_eq!(gap(&text, &words[0], &words[1]), gap_hash(mark));
        }
    }
}
