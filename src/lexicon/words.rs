//! A table of words.

use rustc_hash::FxHashMap;

use super::Tag;
use crate::token::Key;

/// What is known of each word, folded.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By the number that a short word is.
    packed: FxHashMap<u64, Tag>,
    /// The few others.
    spelled: FxHashMap<Box<str>, Tag>,
}

impl Words {
    pub(super) fn get(&self, key: Key<'_>) -> Option<&Tag> {
        match key.packed() {
            Some(packed) => self.packed.get(&packed),
            None => self.spelled.get(key.word),
        }
    }

    /// What is known of `word`, to be added to.
    pub(super) fn entry(&mut self, word: &str) -> &mut Tag {
        match Key::new(word).packed() {
            Some(packed) => self.packed.entry(packed).or_default(),
            None => self.spelled.entry(word.into()).or_default(),
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
        assert!(words.get(Key::new("قال")).is_some_and(|tag| tag.known));
        assert!(words.get(Key::new("وبالمستشفياتهم")).is_some_and(|tag| tag.known));
        assert!(words.get(Key::new("قالت")).is_none());
    }
}
