//! A table of words.

use rustc_hash::FxHashMap;

use super::Tag;
use crate::token::Key;

/// What is known of each word, folded, while the data files are read.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By the number that a short word is.
    packed: FxHashMap<u64, Tag>,
    /// The few others.
    spelled: FxHashMap<Box<str>, Tag>,
}

impl Words {
    /// What is known of `word`, to be added to.
    pub(super) fn entry(&mut self, word: &str) -> &mut Tag {
        match Key::new(word).packed() {
            Some(packed) => self.packed.entry(packed).or_default(),
            None => self.spelled.entry(word.into()).or_default(),
        }
    }

    /// The table to look words up in.
    pub(super) fn finish(self) -> Table {
        let mut sorts = Sorts::default();
        let packed = Packed::new(&self.packed, &mut sorts);
        let spelled = self.spelled.into_iter().map(|(word, tag)| (word, sorts.of(tag))).collect();
        Table { packed, spelled, tags: sorts.tags }
    }
}

/// The number of what is known of a word: many words are known as the same thing.
type Sort = u16;

/// Of a word that is not there.
const NOTHING: Sort = 0;

/// Numbers what is known of words.
#[derive(Debug)]
struct Sorts {
    tags: Vec<Tag>,
    numbers: FxHashMap<Tag, Sort>,
}

impl Default for Sorts {
    fn default() -> Sorts {
        let nothing = Tag::default();
        Sorts { tags: vec![nothing], numbers: [(nothing, NOTHING)].into_iter().collect() }
    }
}

impl Sorts {
    fn of(&mut self, tag: Tag) -> Sort {
        *self.numbers.entry(tag).or_insert_with(|| {
            self.tags.push(tag);
            Sort::try_from(self.tags.len() - 1).expect("words are of fewer than 65,536 sorts")
        })
    }
}

/// What is known of each word, folded.
///
/// Most words of a text are asked for once and the table is larger than the caches near the core:
/// what costs is the way to memory, so that words are best looked up many at a time
/// ([`Table::glance`]).
#[derive(Debug)]
pub(super) struct Table {
    packed: Packed,
    spelled: FxHashMap<Box<str>, Sort>,
    tags: Vec<Tag>,
}

/// What one look into the table tells of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glance(Sort);

impl Glance {
    /// That there is more to look at, or that nothing was looked at.
    pub(super) const ELSEWHERE: Glance = Glance(Sort::MAX);
    /// That the word is not there.
    pub(super) const NOTHING: Glance = Glance(NOTHING);
}

impl Table {
    /// Looks at the first place where a word may stand. Nothing waits for what is found there, so
    /// that the next word's place is fetched at the same time.
    #[inline]
    pub(super) fn glance(&self, key: Key<'_>) -> Glance {
        key.packed().map_or(Glance::ELSEWHERE, |packed| self.packed.glance(packed))
    }

    /// What is known of the word at which `glance` looked: nothing is the tag of no word.
    #[inline]
    pub(super) fn known_from(&self, glance: Glance, key: Key<'_>) -> &Tag {
        let sort = match glance {
            Glance::ELSEWHERE => self.sort(key),
            Glance(sort) => sort,
        };
        &self.tags[usize::from(sort)]
    }

    #[inline]
    pub(super) fn get(&self, key: Key<'_>) -> &Tag {
        self.known_from(self.glance(key), key)
    }

    fn sort(&self, key: Key<'_>) -> Sort {
        match key.packed() {
            Some(packed) => self.packed.get(packed),
            None => self.spelled.get(key.word).copied().unwrap_or(NOTHING),
        }
    }
}

/// A hash table with open addressing.
#[derive(Debug)]
struct Packed {
    /// A power of two of them, about half of them used; 0 is a free one.
    words: Vec<u64>,
    /// What is known of each; nothing of a free one.
    sorts: Vec<Sort>,
}

impl Packed {
    fn new(words: &FxHashMap<u64, Tag>, sorts: &mut Sorts) -> Packed {
        let slots = (2 * words.len()).next_power_of_two() / 2;
        let slots = if 5 * words.len() > 3 * slots { 2 * slots } else { slots };
        let mut packed = Packed { words: vec![0; slots], sorts: vec![NOTHING; slots] };
        for (&word, &tag) in words {
            let mut at = packed.home(word);
            while packed.words[at] != 0 {
                at = packed.behind(at);
            }
            packed.words[at] = word;
            packed.sorts[at] = sorts.of(tag);
        }
        packed
    }

    /// The slot where the search for a word begins.
    #[inline]
    fn home(&self, word: u64) -> usize {
        let hash = word.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        hash as usize & self.words.len().wrapping_sub(1)
    }

    fn behind(&self, at: usize) -> usize {
        (at + 1) & (self.words.len() - 1)
    }

    #[inline]
    fn glance(&self, word: u64) -> Glance {
        let at = self.home(word);
        let (Some(&found), Some(&sort)) = (self.words.get(at), self.sorts.get(at)) else {
            return Glance::NOTHING;
        };
        // Without a branch, which would wait for what is found.
        let another = (found != word) & (found != 0);
        Glance(sort | Sort::from(another).wrapping_neg())
    }

    fn get(&self, word: u64) -> Sort {
        let mut at = self.home(word);
        loop {
            match self.words[at] {
                0 => return NOTHING,
                found if found == word => return self.sorts[at],
                _ => at = self.behind(at),
            }
        }
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
        let table = words.finish();
        assert!(table.get(Key::new("قال")).known);
        assert!(table.get(Key::new("وبالمستشفياتهم")).known);
        assert!(!table.get(Key::new("قالت")).known);
    }

    #[test]
    fn every_word_keeps_what_is_known_of_it() {
        let mut words = Words::default();
        let letters = ["ا", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر"];
        let all = || letters.iter().flat_map(|one| letters.map(|other| format!("{one}{other}")));
        all().for_each(|word| words.entry(&word).definite = word.starts_with('ب'));
        let table = words.finish();
        assert!(all().all(|word| table.get(Key::new(&word)).definite == word.starts_with('ب')));
    }
}
