//! A table of words.

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::{Classes, Hints, Tag};
use crate::token::Key;

/// Words that the data files make, and some room.
const EXPECTED: usize = 112_000;

/// What is known of each word, folded, while the data files are read.
#[derive(Debug)]
pub(super) struct Words {
    /// By the number that a short word is, in the order in which they came: common words first.
    list: Vec<(u64, Tag)>,
    /// Where each stands in the list.
    places: FxHashMap<u64, u32>,
    /// The few others.
    spelled: FxHashMap<Box<str>, Tag>,
    /// Nouns as they stand before the pronouns of an owner, to be added when all words are known.
    pub(super) owned: Vec<(String, Tag)>,
    /// Plurals that govern a noun, to be added where nothing else is known of the word.
    pub(super) constructs: Vec<(String, Tag)>,
    /// Storage for a word put together of parts.
    whole: String,
}

impl Default for Words {
    fn default() -> Words {
        Words {
            list: Vec::with_capacity(EXPECTED),
            places: FxHashMap::with_capacity_and_hasher(EXPECTED, FxBuildHasher),
            spelled: FxHashMap::default(),
            owned: Vec::new(),
            constructs: Vec::new(),
            whole: String::new(),
        }
    }
}

impl Words {
    /// Changes what is known of the word that `parts` make together.
    pub(super) fn change(&mut self, parts: &[&str], change: impl FnOnce(&str, &mut Tag)) {
        let mut word = std::mem::take(&mut self.whole);
        word.clear();
        parts.iter().for_each(|part| word.push_str(part));
        change(&word, self.entry(&word));
        self.whole = word;
    }

    /// Adds to what is known of the word that `parts` make; what came first keeps its gender and
    /// number.
    pub(super) fn merge(&mut self, parts: &[&str], new: Tag) {
        self.change(parts, |word, known| {
            known.classes |= new.classes;
            known.verb = known.verb.or(new.verb);
            known.gender = known.gender.or(new.gender);
            known.number = known.number.or(new.number);
            known.known = true;
            known.complete(word);
        });
    }

    /// Adds what is known of the word that `parts` make, unless it is something already.
    pub(super) fn add_unknown(&mut self, parts: &[&str], classes: Classes) {
        self.change(parts, |word, known| {
            if !known.known {
                *known = Tag { classes, known: true, hints: known.hints, ..Tag::default() };
                known.complete(word);
            }
        });
    }

    /// Notes what the word that `parts` make may do.
    pub(super) fn hint(&mut self, parts: &[&str], hints: Hints) {
        self.change(parts, |_, known| known.hints |= hints);
    }

    /// أمامه is no إمامة and أمامهم not their إمام: what consists of a preposition and a pronoun is nobody.
    pub(super) fn part_pronominals(&mut self) {
        let tags = self.list.iter_mut().map(|(_, tag)| tag);
        for tag in tags.filter(|tag| tag.is(Classes::PRONOMINAL)) {
            tag.classes = tag.classes.without(Classes::HUMAN);
        }
    }

    /// Whether the word that `parts` make is something.
    pub(super) fn knows(&mut self, parts: &[&str]) -> bool {
        let mut known = false;
        self.change(parts, |_, tag| known = tag.known);
        known
    }

    /// What is known of `word`, to be added to.
    pub(super) fn entry(&mut self, word: &str) -> &mut Tag {
        match Key::new(word).packed() {
            Some(packed) => {
                let place = *self.places.entry(packed).or_insert_with(|| {
                    self.list.push((packed, Tag::default()));
                    u32::try_from(self.list.len() - 1).expect("fewer words than bytes")
                });
                &mut self.list[place as usize].1
            }
            None => self.spelled.entry(word.into()).or_default(),
        }
    }

    /// The table to look words up in.
    pub(super) fn finish(self) -> Table {
        let mut sorts = Sorts::default();
        let packed = Packed::new(&self.list, &mut sorts);
        let spelled = self.spelled.into_iter().map(|(word, tag)| (word, sorts.of(tag))).collect();
        Table { packed, spelled, tags: sorts.tags }
    }
}

/// The number of what is known of a word: many words are known as the same thing.
type Sort = u16;

/// Bits of it.
const SORT_BITS: u32 = 14;
/// The last.
const MOST: Sort = (1 << SORT_BITS) - 1;

/// Of a word that is not there.
const NOTHING: Sort = 0;

/// Numbers what is known of words.
#[derive(Debug)]
struct Sorts {
    tags: Vec<Tag>,
    numbers: FxHashMap<Tag, Sort>,
    /// The one that was asked for last: forms of one noun follow one another.
    last: Sort,
}

impl Default for Sorts {
    fn default() -> Sorts {
        let nothing = Tag::default();
        let numbers = [(nothing, NOTHING)].into_iter().collect();
        Sorts { tags: vec![nothing], numbers, last: NOTHING }
    }
}

impl Sorts {
    fn of(&mut self, tag: Tag) -> Sort {
        if self.tags[usize::from(self.last)] != tag {
            self.last = *self.numbers.entry(tag).or_insert_with(|| {
                self.tags.push(tag);
                let sort = Sort::try_from(self.tags.len() - 1).ok();
                sort.filter(|&sort| sort <= MOST).expect("words are of few sorts")
            });
        }
        self.last
    }
}

/// What is known of each word, folded.
///
/// Most words of a text are asked for once and the table is larger than the caches near the core:
/// what costs is the way to memory, so that words are best fetched many at a time
/// ([`Table::fetch`]).
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

/// What stands at the first places of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Fetched([u64; 2]);

impl Table {
    /// Fetches the first places where the word of that number may stand. So little is done, and
    /// nothing waits for what is fetched, that the next words' places are fetched at the same time.
    #[inline]
    pub(super) fn fetch(&self, packed: u64) -> Fetched {
        let (home, _) = self.packed.home(packed);
        Fetched([self.packed.slots[home], self.packed.slots[home + 1]])
    }

    /// What was fetched for the word of that number; 0 stands for none.
    #[inline]
    pub(super) fn glance(&self, fetched: Fetched, packed: u64) -> Glance {
        match packed {
            0 => Glance::ELSEWHERE,
            _ => self.packed.glance(fetched, packed),
        }
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
        self.known_from(Glance::ELSEWHERE, key)
    }

    fn sort(&self, key: Key<'_>) -> Sort {
        match key.packed() {
            Some(packed) => self.packed.get(packed),
            None => self.spelled.get(key.word).copied().unwrap_or(NOTHING),
        }
    }
}

/// Bits that say how far behind its home a word stands.
const WAY_BITS: u32 = 4;
/// How far that is at most.
const LONGEST_WAY: u64 = (1 << WAY_BITS) - 1;
/// The other bits of a slot hold what its place does not tell of the hash.
const REST_BITS: u32 = u64::BITS - WAY_BITS - SORT_BITS;

/// A hash table with open addressing.
///
/// No two words have the same hash, so that a slot of one number says all: the first bits of the
/// hash are the place, the last stand in the slot, before the way from the place and the sort.
#[derive(Debug)]
struct Packed {
    /// A power of two of them and some behind; 0 is a free one.
    slots: Vec<u64>,
    /// Bits by which the hash is shifted to a place.
    shift: u32,
}

impl Packed {
    /// A table of which at most half is used, and more room where words still stand far away.
    fn new(words: &[(u64, Tag)], sorts: &mut Sorts) -> Packed {
        let words: Vec<(u64, Sort)> =
            words.iter().map(|&(word, tag)| (word, sorts.of(tag))).collect();
        let bits = (2 * words.len()).next_power_of_two().ilog2();
        let bits = bits.max(u64::BITS - REST_BITS);
        let table = (bits..bits + 4).find_map(|bits| Packed::of_size(bits, &words));
        table.expect("no words crowd in a table that is nearly empty")
    }

    fn of_size(bits: u32, words: &[(u64, Sort)]) -> Option<Packed> {
        let slots = vec![0; (1 << bits) + LONGEST_WAY as usize];
        let mut packed = Packed { slots, shift: u64::BITS - bits };
        for &(word, sort) in words.iter().filter(|(_, sort)| *sort != NOTHING) {
            let (home, rest) = packed.home(word);
            let way = (0..=LONGEST_WAY).find(|&way| packed.slots[home + way as usize] == 0)?;
            packed.slots[home + way as usize] = (rest | way) << SORT_BITS | u64::from(sort);
        }
        Some(packed)
    }

    /// The slot where the search for a word begins, and what is in the slot before the way.
    #[inline]
    fn home(&self, word: u64) -> (usize, u64) {
        let hash = word.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        ((hash >> self.shift) as usize, hash << (u64::BITS - REST_BITS) >> SORT_BITS)
    }

    /// What a slot tells of the word that would stand in it: all bits are set where that of another
    /// does.
    #[inline]
    fn told(slot: u64, expected: u64) -> Sort {
        // Without a branch, which would wait for what is found.
        let another = (slot >> SORT_BITS != expected) & (slot != 0);
        slot as Sort & MOST | Sort::from(another).wrapping_neg()
    }

    #[inline]
    fn glance(&self, Fetched([first, second]): Fetched, word: u64) -> Glance {
        let (_, rest) = self.home(word);
        let first = Packed::told(first, rest);
        let second = Packed::told(second, rest | 1);
        let first_tells = Sort::from(first != Sort::MAX).wrapping_neg();
        Glance(first & (second | first_tells))
    }

    fn get(&self, word: u64) -> Sort {
        let (home, rest) = self.home(word);
        let told = |way: u64| Packed::told(self.slots[home + way as usize], rest | way);
        (0..=LONGEST_WAY).map(told).find(|&sort| sort != Sort::MAX).unwrap_or(NOTHING)
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
