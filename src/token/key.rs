//! Words as numbers.
//!
//! Every word of a text is looked up in the lexicon, most of them more than once. A short word of
//! plain letters is its own key: a number that holds its letters, so that comparing two words
//! compares two numbers, and taking a letter off is a shift.

/// Letters that are left once a text is folded; their places here, counted from one, are their
/// codes.
const LETTERS: [char; 31] = [
    'ء', 'ؤ', 'ئ', 'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط',
    'ظ', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي',
];
/// Bits of the code of a letter.
const BITS: u32 = 5;
/// Letters that fit into one number.
const MOST: usize = (u64::BITS / BITS) as usize;

/// By the second byte of a letter in UTF-8 its first byte, and above that its code: no two of them have
/// the same second byte. The first byte of what is no letter is none of UTF-8.
const CODES: [u16; 0x100] = {
    let mut codes = [0xFF; 0x100];
    let mut code = 0;
    while code < LETTERS.len() {
        let c = LETTERS[code] as u16;
        codes[(0x80 | c & 0x3F) as usize] = (code as u16 + 1) << u8::BITS | 0xC0 | c >> 6;
        code += 1;
    }
    codes
};

/// The bits of the codes of particles that are written together with the word behind them.
const PARTICLES: u64 = {
    let particles = ['و', 'ف', 'ب', 'ل', 'ك'];
    let (mut bits, mut code) = (0, 0);
    while code < LETTERS.len() {
        let mut particle = 0;
        while particle < particles.len() {
            bits |= ((LETTERS[code] as u32 == particles[particle] as u32) as u64) << (code + 1);
            particle += 1;
        }
        code += 1;
    }
    bits
};

/// A word ready to be looked up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key<'w> {
    pub(crate) word: &'w str,
    /// Its letters, the last lowest; 0 where they do not fit.
    packed: u64,
}

impl<'w> Key<'w> {
    pub(crate) fn new(word: &'w str) -> Key<'w> {
        let (letters, packed) = letters(word);
        Key { word, packed: if letters == word.len() { packed } else { 0 } }
    }

    /// `packed` is what `letters` gave for `word`.
    pub(super) fn of(word: &'w str, packed: u64) -> Key<'w> {
        Key { word, packed }
    }

    /// The word as a number, where it is one.
    pub(crate) fn packed(self) -> Option<u64> {
        (self.packed != 0).then_some(self.packed)
    }

    /// The number of what is left of the word behind و, ف, ب, ل or ك; 0 where it does not begin so or
    /// is no number. Tells it without a branch.
    #[inline]
    pub(crate) fn packed_behind_particle(self) -> u64 {
        let place = (self.word.len() as u32 / 2).saturating_sub(1).min(MOST as u32) * BITS;
        let first = self.packed >> place;
        let rest = self.packed & ((1 << place) - 1);
        rest * (PARTICLES >> (first & 31) & 1)
    }

    /// The same word without its first letter, an Arabic one.
    pub(crate) fn behind_first(self) -> Key<'w> {
        let word = &self.word['ا'.len_utf8()..];
        if self.packed == 0 {
            return Key::new(word);
        }
        let rest = (1 << (word.len() / 2 * BITS as usize)) - 1;
        Key { word, packed: self.packed & rest }
    }
}

/// The length in bytes of the plain letters at the start of `text`, and their number; 0 where there
/// are too many.
#[inline]
pub(super) fn letters(text: &str) -> (usize, u64) {
    let mut packed = 0;
    let mut count = 0;
    for &[first, second] in text.as_bytes().as_chunks().0 {
        let code = CODES[usize::from(second)];
        if code as u8 != first {
            break;
        }
        packed = packed << BITS | u64::from(code >> u8::BITS);
        count += 1;
    }
    (2 * count, if count > MOST { 0 } else { packed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_for_one_word() {
        let words = ["ا", "ال", "قال", "لاق", "قالت", "المستشفيات", "مستشفياتهم"];
        for one in words {
            for other in words {
                assert_eq!(Key::new(one).packed() == Key::new(other).packed(), one == other);
            }
        }
    }

    #[test]
    fn other_words_have_no_number() {
        for word in ["", "نيوز24", "bbc", "پاشا", "وبالمستشفياتهم", "قال:"]
        {
            assert_eq!(Key::new(word).packed(), None, "{word}");
        }
    }

    #[test]
    fn particles_are_taken_off() {
        let rest = |word| Key::new(word).packed_behind_particle();
        assert_eq!(rest("وقال"), Key::new("قال").packed);
        for word in ["قال", "و", "", "وبالمستشفياتهم", "bbc"] {
            assert_eq!(rest(word), 0, "{word}");
        }
    }

    #[test]
    fn letters_are_taken_off() {
        for word in ["وقال", "وبالمستشفياتهم", "و"] {
            let rest = Key::new(word).behind_first();
            assert_eq!((rest.word, rest.packed), (&word[2..], Key::new(&word[2..]).packed));
        }
    }
}
