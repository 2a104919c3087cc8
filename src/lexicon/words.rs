//! A table of words that is quick to ask.
//!
//! Every word of a text is looked up, most of them twice. A short word of plain letters is its own
//! key: a number that holds its letters, so that looking it up compares one number and goes to one
//! place in memory. The few other words are kept as strings.

use rustc_hash::FxHashMap;

use super::Tag;

/// What is known of each word, folded.
#[derive(Debug, Default)]
pub(super) struct Words {
    packed: FxHashMap<u64, Tag>,
    spelled: FxHashMap<Box<str>, Tag>,
}

impl Words {
    pub(super) fn get(&self, key: Key<'_>) -> Option<&Tag> {
        match key.packed {
            Some(packed) => self.packed.get(&packed),
            None => self.spelled.get(key.word),
        }
    }

    /// What is known of `word`, to be added to.
    pub(super) fn entry(&mut self, word: &str) -> &mut Tag {
        match pack(word) {
            Some(packed) => self.packed.entry(packed).or_default(),
            None => self.spelled.entry(word.into()).or_default(),
        }
    }
}

/// A word ready to be looked up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key<'w> {
    pub(super) word: &'w str,
    packed: Option<u64>,
}

impl<'w> Key<'w> {
    pub(super) fn new(word: &'w str) -> Key<'w> {
        Key { word, packed: pack(word) }
    }

    /// The same word without its first letter, an Arabic one.
    pub(super) fn behind_first(self) -> Key<'w> {
        let packed = self.packed.map(|packed| packed >> BITS);
        let word = &self.word['ا'.len_utf8()..];
        if self.packed.is_some() { Key { word, packed } } else { Key::new(word) }
    }
}

/// Letters that are left once a text is folded; their places here, counted from one, are their
/// codes.
const LETTERS: [char; 31] = [
    'ء', 'ؤ', 'ئ', 'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط',
    'ظ', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي',
];
/// Bits of the code of a letter.
const BITS: u32 = 5;
/// Letters that fit into one key.
const MOST: usize = (u64::BITS / BITS) as usize;

/// The codes of the characters from U+0600 to U+067F, 0 for those without one.
const CODES: [u8; 0x80] = {
    let mut codes = [0; 0x80];
    let mut code = 0;
    while code < LETTERS.len() {
        codes[LETTERS[code] as usize - 0x600] = code as u8 + 1;
        code += 1;
    }
    codes
};

/// The letters of a short word in one number, the first lowest.
#[inline]
fn pack(word: &str) -> Option<u64> {
    let (pairs, rest) = word.as_bytes().as_chunks::<2>();
    if pairs.len() > MOST || !rest.is_empty() {
        return None;
    }
    let mut key = 0;
    for (place, &[lead, low]) in pairs.iter().enumerate() {
        let code = CODES[usize::from(lead & 1) << 6 | usize::from(low & 0x3F)];
        if lead & 0xFE != 0xD8 || code == 0 {
            return None;
        }
        key |= u64::from(code) << (place as u32 * BITS);
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_under_either_key() {
        let mut words = Words::default();
        let list = [
            "",
            "ا",
            "ال",
            "قال",
            "لاق",
            "قالت",
            "المستشفيات",
            "وبالمستشفيات",
            "نيوز24",
            "bbc",
            "پاشا",
        ];
        for word in list {
            words.entry(word).known = word.len() % 4 == 0;
        }
        for word in list {
            assert_eq!(
                words.get(Key::new(word)).map(|tag| tag.known),
                Some(word.len() % 4 == 0),
                "{word}"
            );
        }
        assert!(
            words.get(Key::new("ق")).is_none() && words.get(Key::new("وبالمستشفياتها")).is_none()
        );
        assert_eq!(words.packed.len() + words.spelled.len(), list.len());
        for word in ["وقال", "وبالمستشفيات"] {
            assert_eq!(Key::new(word).behind_first().packed, pack(&word[2..]));
        }
    }
}
