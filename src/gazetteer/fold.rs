//! One word → one key: two words have the same key exactly when they fold alike.
//!
//! A folded Arabic word of at most sixteen letters is packed into 128 bits, one byte a letter (the
//! Arabic block U+0600–U+06FF has 256 code points), first letter lowest. So most words are never
//! copied, taking off a proclitic is a shift, and equal keys need no comparison of letters. Any
//! other word (longer, Latin, with digits) is normalized as a string and its key is a hash of that.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::clitics;
use crate::normalize::{CHANGES, Letters, Normalizer, Profile};
use crate::script::{TATWEEL, is_invisible, is_mark};

/// What a word is known by. Zero is the word that folds to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, PartialOrd, Ord)]
pub(crate) struct Key {
    low: u64,
    high: u64,
}

impl Key {
    pub(crate) const EMPTY: Key = Key { low: 0, high: 0 };

    /// Letters that a packed key holds.
    const LETTERS: usize = 16;

    /// The key of a word of these folded codes.
    #[inline(always)]
    pub(crate) fn packed(codes: u128) -> Key {
        Key { low: codes as u64, high: (codes >> 64) as u64 }
    }

    fn codes(self) -> u128 {
        u128::from(self.low) | u128::from(self.high) << 64
    }

    /// The key of a word that has been folded.
    fn of(folded: &str) -> Key {
        let mut codes = 0;
        for (at, c) in folded.chars().enumerate() {
            match code_of(c) {
                Some(code) if at < Key::LETTERS => codes |= u128::from(code) << (8 * at),
                _ => return Key::hashed(folded),
            }
        }
        Key::packed(codes)
    }

    /// A key of a word that cannot be packed.
    fn hashed(folded: &str) -> Key {
        Key::mixed(hash_bytes(folded.as_bytes()))
    }

    /// A key of this hash. The top byte is one no letter has, so that such a key is never equal to
    /// a packed one.
    fn mixed(low: u64) -> Key {
        Key { low, high: mix(low, SEED[3]) | 0xff << 56 }
    }

    /// Whether the letters are in the key.
    #[inline(always)]
    pub(crate) fn is_packed(self) -> bool {
        self.high >> 56 != 0xff
    }

    /// The folded code of the first letter, the second and so on; zero after the last.
    #[inline(always)]
    pub(crate) fn letter(self, at: usize) -> u8 {
        (self.codes() >> (8 * at)) as u8
    }

    /// Whether a packed word may be a name: one letter is none.
    #[inline(always)]
    pub(crate) fn is_name(self) -> bool {
        self.letter(1) != 0
    }

    /// The word without its first `letters` letters.
    #[inline(always)]
    pub(crate) fn skip(self, letters: usize) -> Key {
        Key::packed(self.codes() >> (8 * letters))
    }

    /// The word with its first letter replaced.
    #[inline(always)]
    pub(crate) fn with_first(self, code: u8) -> Key {
        Key { low: self.low & !0xff | u64::from(code), high: self.high }
    }

    /// The word with one more letter before it, if there is room.
    pub(crate) fn prepend(self, code: u8) -> Option<Key> {
        let full = self.letter(Key::LETTERS - 1) != 0;
        (!full).then(|| Key::packed(self.codes() << 8 | u128::from(code)))
    }

    /// 64 well mixed bits.
    #[inline(always)]
    pub(crate) fn hash(self) -> u64 {
        mix(self.low ^ SEED[0], self.high ^ SEED[1])
    }
}

/// Odd constants without structure (fraction bits of √2, √3, √5, √7).
const SEED: [u64; 4] =
    [0x6a09_e667_f3bc_c909, 0xbb67_ae85_84ca_a73b, 0x3c6e_f372_fe94_f82b, 0xa54f_f53a_5f1d_36f1];

/// The two halves of a 128-bit product, folded together.
#[inline(always)]
pub(crate) const fn mix(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

/// The hash of a sequence of words that one more word is joined to.
#[inline(always)]
pub(crate) fn extend(sequence: u64, gap: u64, word: u64) -> u64 {
    mix(sequence ^ SEED[2], word ^ gap ^ SEED[3])
}

/// The hash of the first `len` of eight bytes, the others being zero.
#[inline]
pub(crate) const fn hash_eight(len: usize, bytes: [u8; 8]) -> u64 {
    mix(SEED[0] ^ len as u64 ^ SEED[2], u64::from_le_bytes(bytes) ^ SEED[1])
}

/// A hash of any bytes.
pub(crate) fn hash_bytes(bytes: &[u8]) -> u64 {
    bytes.chunks(8).fold(SEED[0] ^ bytes.len() as u64, |hash, chunk| {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        mix(hash ^ SEED[2], u64::from_le_bytes(eight) ^ SEED[1])
    })
}

/// The hash of a number of at most eight digits: nothing folds them, and they are many.
fn short_number(word: &str) -> Option<u64> {
    let bytes = word.as_bytes();
    let mut eight = [0; 8];
    eight.get_mut(..bytes.len())?.copy_from_slice(bytes);
    let digits = bytes.iter().all(u8::is_ascii_digit) && !bytes.is_empty();
    digits.then(|| hash_eight(bytes.len(), eight))
}

/// What stands for a mark that goes away; no code is as large, and its lower byte is empty.
const DROPPED: u16 = 0x100;

/// Tatweel and the vowels, which stand in one word in sixty.
const MARKS: [u8; 9] = [0x40, 0x4b, 0x4c, 0x4d, 0x4e, 0x4f, 0x50, 0x51, 0x52];

/// Whether a character belongs to words: letters, digits, marks, and what shows nothing.
pub(crate) fn is_word(c: char) -> bool {
    match c {
        'ء'..='ي' | '0'..='9' | 'a'..='z' | 'A'..='Z' => true,
        '\0'..='\u{7F}' | '،' | '؛' | '؟' => false,
        // Punctuation and symbols, with little between them: not worth a search in tables.
        '\u{2000}'..='\u{206F}' | '\u{A0}'..='\u{A9}' | '\u{AB}'..='\u{B1}' | '\u{BB}' => {
            is_invisible(c)
        }
        _ => is_rare_word(c),
    }
}

fn is_rare_word(c: char) -> bool {
    c.is_alphanumeric()
        || is_mark(c)
        || c == TATWEEL
        || is_invisible(c)
        || matches!(c, '\u{300}'..='\u{36F}')
}

/// How words are made comparable.
#[derive(Debug)]
pub(crate) struct Fold {
    /// The folded code of each character of the Arabic block; zero for one that is no part of
    /// words, is dropped, or needs its neighbours to be folded.
    codes: [u8; 256],
    /// What each character becomes behind a letter: a code, [`DROPPED`] where it goes away whatever
    /// the letter, or zero as above.
    behind: [u16; 256],
    /// The letters that may be joined to the front of a name; see [`clitics::kinds`].
    pub(crate) proclitics: [u8; 256],
    /// The letters that are looked up many at a time.
    pub(crate) letters: Letters,
    normalizer: Option<Normalizer>,
}

impl Fold {
    /// What a profile makes of words; nothing without one.
    pub(crate) fn of(profile: Option<Profile>) -> &'static Fold {
        static AS_WRITTEN: OnceLock<Fold> = OnceLock::new();
        static FOLDS: [OnceLock<Fold>; Profile::ALL.len()] =
            [const { OnceLock::new() }; Profile::ALL.len()];
        match profile {
            None => AS_WRITTEN.get_or_init(|| Fold::with(None)),
            Some(one) => {
                FOLDS[one as usize].get_or_init(|| Fold::with(Some(Normalizer::profile(one))))
            }
        }
    }

    /// The fold of the `search` profile.
    pub(crate) fn search() -> &'static Fold {
        Fold::of(Some(Profile::Search))
    }

    /// Words as they are written.
    #[cfg(test)]
    pub(crate) fn none() -> &'static Fold {
        Fold::of(None)
    }

    fn with(normalizer: Option<Normalizer>) -> Fold {
        let mut fold = Fold {
            codes: [0; 256],
            behind: [0; 256],
            proclitics: [0; 256],
            letters: as_written(),
            normalizer,
        };
        for low in 0..=255 {
            fold.codes[usize::from(low)] = fold.probe(low);
        }
        fold.proclitics = clitics::kinds(|letter| fold.code(letter));
        fold.behind = fold.codes.map(u16::from);
        for low in MARKS {
            fold.behind[usize::from(low)] = fold.mark(low);
        }
        if fold.normalizer.is_some() {
            fold.letters = fold.common();
        }
        fold
    }

    /// The common letters, ء to ي, and what they become.
    fn common(&self) -> Letters {
        let (first, last, hole) = (0x21, 0x4a, 0x40);
        let all = (first..=last).filter(|&code| code != hole);
        let pairs = all.map(|code| (code, self.codes[usize::from(code)]));
        let mut changes = [(0, 0); CHANGES];
        for (number, pair) in pairs.filter(|(from, to)| from != to).enumerate() {
            changes[number] = pair;
        }
        Letters::new(first, last, hole, changes)
    }

    /// The code of one character, if it folds to one character whatever stands beside it.
    fn probe(&self, low: u8) -> u8 {
        let c = arabic(low);
        let mut folded = [0; 4];
        let alone = self.normalize(c.encode_utf8(&mut folded)).into_owned();
        let (Some(code), 1) = (alone.chars().next().and_then(code_of), alone.chars().count())
        else {
            return 0;
        };
        let thrice = format!("{c}{c}{c}");
        let same = self.normalize(&thrice) == alone.repeat(3);
        if is_word(c) && !is_mark(c) && same { code } else { 0 }
    }

    /// What a mark becomes behind any letter.
    fn mark(&self, low: u8) -> u16 {
        if self.normalizer.is_none() {
            return low.into();
        }
        let plain = (0..=255).zip(&self.codes).filter(|&(_, &code)| code != 0);
        let letters: Vec<char> = plain.map(|(letter, _)| arabic(letter)).collect();
        let words = |mark: &str| -> String {
            letters.iter().map(|letter| format!("{letter}{mark}{letter}{mark} ")).collect()
        };
        let marked = words(&arabic(low).to_string());
        let goes = self.normalize(&marked) == self.normalize(&words(""));
        if goes { DROPPED } else { 0 }
    }

    /// The whole word, folded.
    pub(crate) fn normalize<'t>(&self, word: &'t str) -> Cow<'t, str> {
        match &self.normalizer {
            Some(normalizer) => normalizer.normalize(word),
            None => Cow::Borrowed(word),
        }
    }

    /// The key of a word.
    pub(crate) fn key(&self, word: &str) -> Key {
        let mut window = [b' '; 32];
        let len = word.len().min(32);
        window[..len].copy_from_slice(&word.as_bytes()[..len]);
        self.quick_key(&window, word.len()).unwrap_or_else(|| self.whole_key(word))
    }

    /// The key of a word of any kind.
    fn whole_key(&self, word: &str) -> Key {
        if let Some(number) = short_number(word) {
            return Key::mixed(number);
        }
        if let Some(key) = self.marked_key(word) {
            return key;
        }
        Key::of(&self.normalize(word))
    }

    /// The key of a word of letters and simple marks, if it is no longer than that.
    fn marked_key(&self, word: &str) -> Option<Key> {
        let (pairs, rest) = word.as_bytes().as_chunks::<2>();
        let (mut codes, mut count) = (0, 0);
        for &[lead, trail] in pairs {
            let code = self.behind[usize::from(lead << 6 | trail & 0x3f)];
            if lead & 0xfc != 0xd8 || code == 0 || (count == 0 && code == DROPPED) {
                return None;
            }
            codes |= u128::from(code & 0xff) << (8 * count);
            count += usize::from(code != DROPPED);
            if count == Key::LETTERS {
                return None;
            }
        }
        (rest.is_empty() && count > 0).then(|| Key::packed(codes))
    }

    /// The folded code of a character of the Arabic block; zero where there is none.
    pub(crate) fn code(&self, c: char) -> u8 {
        code_of(c).map_or(0, |code| self.codes[usize::from(code)])
    }

    /// The key of the word of `len` bytes that `window` starts with, if it is one that needs no
    /// more than a look at each letter.
    #[inline(always)]
    pub(crate) fn quick_key(&self, window: &[u8; 32], len: usize) -> Option<Key> {
        let half = |at: usize| u64::from_le_bytes(window[at..at + 8].try_into().unwrap_or([0; 8]));
        let (low, low_fits) = self.pack(half(0), half(8), len.min(16));
        if len <= 16 {
            return low_fits.then_some(Key { low, high: 0 });
        }
        let (high, high_fits) = self.pack(half(16), half(24), len.min(32) - 16);
        (low_fits && high_fits && len <= 32).then_some(Key { low, high })
    }

    /// Eight letters of two bytes each → eight codes, and whether each has one.
    #[inline(always)]
    fn pack(&self, first: u64, second: u64, len: usize) -> (u64, bool) {
        let used = KEEP[len];
        let (first, second) = (first & used[0], second & used[1]);
        let leads = (first ^ LEAD & used[0]) | (second ^ LEAD & used[1]);
        let codes = if self.normalizer.is_some() {
            self.four(first) | self.four(second) << 32
        } else {
            lows(first) | lows(second) << 32
        };
        let zeroes = (codes | used[2]).wrapping_sub(LOW_BITS) & !(codes | used[2]) & HIGH_BITS;
        (codes, leads & LEAD_MASK == 0 && zeroes == 0 && len & 1 == 0)
    }

    /// The codes of four letters.
    #[inline(always)]
    fn four(&self, letters: u64) -> u64 {
        let lows = lanes(letters);
        let code = |at: u32| u64::from(self.codes[usize::from((lows >> (16 * at)) as u8)]);
        code(0) | code(1) << 8 | code(2) << 16 | code(3) << 24
    }
}

/// Letters as they are written.
fn as_written() -> Letters {
    Letters::new(1, 0xff, 0, [(0, 0); CHANGES])
}

/// The low bytes of four characters of the Arabic block, in lanes of 16 bits.
#[inline(always)]
fn lanes(letters: u64) -> u64 {
    (letters & 0x0003_0003_0003_0003) << 6 | letters >> 8 & 0x003f_003f_003f_003f
}

/// The low bytes of four characters of the Arabic block, side by side.
#[inline(always)]
fn lows(letters: u64) -> u64 {
    let lanes = lanes(letters);
    let pairs = (lanes | lanes >> 8) & 0x0000_ffff_0000_ffff;
    (pairs | pairs >> 16) & 0xffff_ffff
}

/// The lead bytes of the Arabic block are D8 to DB.
const LEAD: u64 = 0x00d8_00d8_00d8_00d8;
const LEAD_MASK: u64 = 0x00fc_00fc_00fc_00fc;
const LOW_BITS: u64 = 0x0101_0101_0101_0101;
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// For a length in bytes: which bits of two words of eight bytes belong to it, and which bytes of
/// the packed letters do not.
const KEEP: [[u64; 3]; 17] = {
    let mut keep = [[0; 3]; 17];
    let mut len = 0;
    while len <= 16 {
        keep[len] = [low_bytes(len), low_bytes(len.saturating_sub(8)), !low_bytes(len / 2)];
        len += 1;
    }
    keep
};

const fn low_bytes(count: usize) -> u64 {
    if count >= 8 { u64::MAX } else { (1 << (8 * count)) - 1 }
}

/// The character of the Arabic block with this low byte.
fn arabic(low: u8) -> char {
    char::from_u32(0x600 + u32::from(low)).unwrap_or('\u{600}')
}

/// The low byte of a character of the Arabic block.
fn code_of(c: char) -> Option<u8> {
    let offset = u32::from(c).checked_sub(0x600)?;
    u8::try_from(offset).ok().filter(|&code| code != 0 && code != 0xff)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quick(fold: &Fold, word: &str) -> Option<Key> {
        let mut window = [b' '; 32];
        let len = word.len().min(32);
        window[..len].copy_from_slice(&word.as_bytes()[..len]);
        fold.quick_key(&window, word.len())
    }

    #[test]
    fn the_quick_way_agrees_with_the_whole_one() {
        let profiles = Profile::ALL.map(Some).into_iter().chain([None]);
        for fold in profiles.map(Fold::of) {
            for word in ["من", "الرياض", "والمستشفيات", "أإآٱىة", "مستشفياتهاالكبرى", "گچپڤ"]
            {
                assert_eq!(quick(fold, word), Some(fold.whole_key(word)), "{word}");
            }
        }
    }

    #[test]
    fn what_needs_more_is_left_to_the_whole_way() {
        for word in ["الرِّياض", "2030", "جي20", "مـن", "استقبالاتهمالعديدةوغيرها"]
        {
            assert_eq!(quick(Fold::search(), word), None, "{word}");
        }
        assert_eq!(Fold::search().key("الرِّيـاض"), Fold::search().key("الرياض"));
        assert_eq!(Fold::search().marked_key("الرِّيـاض"), Some(Fold::search().key("الرياض")));
        assert_ne!(Fold::search().key("علي"), Fold::search().key("عليا"));
        assert_eq!(Fold::search().key("على"), Fold::search().key("علي"));
        assert_ne!(Fold::none().key("على"), Fold::none().key("علي"));
    }

    proptest::proptest! {
        #[test]
        fn marks_and_numbers_have_the_key_of_the_whole_word(
            word in "[ا-يءأإآؤئةى]{0,2}([ا-يءأإآؤئةى][ـً-ْ\u{653}-\u{655}\u{670}]{0,2}){0,9}|[0-9٠-٩]{0,10}",
        ) {
            for fold in Profile::ALL.map(Some).into_iter().chain([None]).map(Fold::of) {
                let folded = fold.normalize(&word);
                proptest::prop_assert_eq!(fold.key(&word), Key::of(&folded), "{}", word);
            }
        }
    }

    #[test]
    fn letters_come_off_the_front() {
        let fold = Fold::search();
        let word = fold.key("وبالرياض");
        assert_eq!(word.skip(2), fold.key("الرياض"));
        assert_eq!(word.letter(0), fold.code('و'));
        assert_eq!(fold.key("للمملكة").with_first(fold.code('ا')), fold.key("المملكة"));
        assert_eq!(fold.key("للجنة").prepend(fold.code('ا')), Some(fold.key("اللجنة")));
    }
}
