//! A table of words.

use rustc_hash::FxHashMap;

use super::Tag;
use crate::token::Key;

/// What is known of each word, folded.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By the number that a short word is.
    packed: Packed,
    /// The few others.
    spelled: FxHashMap<Box<str>, Tag>,
}

impl Words {
    #[inline]
    pub(super) fn get(&self, key: Key<'_>) -> Option<&Tag> {
        match key.packed() {
            Some(packed) => self.packed.get(packed),
            None => self.spelled.get(key.word),
        }
    }

    /// What is known of `word`, to be added to.
    pub(super) fn entry(&mut self, word: &str) -> &mut Tag {
        match Key::new(word).packed() {
            Some(packed) => self.packed.entry(packed),
            None => self.spelled.entry(word.into()).or_default(),
        }
    }
}

/// Bits of a slot that hold a place in the list, counted from one.
const PLACE_BITS: u32 = 20;
const PLACE: u32 = (1 << PLACE_BITS) - 1;

/// A hash table with open addressing.
///
/// Most words of a text are asked for once and many are not there, so the slots are small and hold
/// some bits of the hash: a word that is not there is told from one look into them.
#[derive(Debug, Default)]
struct Packed {
    /// A power of two of them, less than half of them used; 0 is a free one.
    slots: Vec<u32>,
    list: Vec<(u64, Tag)>,
}

impl Packed {
    /// The slot where the search for a number begins, and the bits that its slot holds.
    #[inline]
    fn hash(&self, packed: u64) -> (usize, u32) {
        let hash = packed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        (hash as usize & self.slots.len().wrapping_sub(1), hash as u32 & !PLACE)
    }

    #[inline]
    fn get(&self, packed: u64) -> Option<&Tag> {
        self.place(packed).map(|place| &self.list[place].1)
    }

    #[inline]
    fn place(&self, packed: u64) -> Option<usize> {
        let (mut at, bits) = self.hash(packed);
        loop {
            let slot = *self.slots.get(at)?;
            if slot == 0 {
                return None;
            }
            let place = (slot & PLACE) as usize - 1;
            if slot & !PLACE == bits && self.list[place].0 == packed {
                return Some(place);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    fn entry(&mut self, packed: u64) -> &mut Tag {
        if 2 * self.list.len() >= self.slots.len() {
            self.grow();
        }
        let place = self.place(packed).unwrap_or_else(|| {
            self.list.push((packed, Tag::default()));
            self.put(self.list.len() - 1);
            self.list.len() - 1
        });
        &mut self.list[place].1
    }

    fn put(&mut self, place: usize) {
        let (mut at, bits) = self.hash(self.list[place].0);
        while self.slots[at] != 0 {
            at = (at + 1) & (self.slots.len() - 1);
        }
        self.slots[at] = bits | (place as u32 + 1);
    }

    fn grow(&mut self) {
        let slots = (2 * self.slots.len()).max(1 << 10);
        self.slots = vec![0; slots];
        (0..self.list.len()).for_each(|place| self.put(place));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_under_either_key() {
        let mut words = Words::default();
        for word in ["قال", "وبالمستشفياتهم"] {
            words.entry(word).known = true;
        }
        assert!(words.get(Key::new("قال")).is_some_and(|tag| tag.known));
        assert!(words.get(Key::new("وبالمستشفياتهم")).is_some_and(|tag| tag.known));
        assert!(words.get(Key::new("قالت")).is_none());
    }
}
