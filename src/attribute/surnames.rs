//! Surnames that no list knows, read off the names that the text writes in full: after «نبيل باجا»
//! the word باجا alone is somebody.

use crate::lexicon::{Classes, Tags};
use crate::token::{Kind, Tokens};

/// Bytes of the shortest surname.
const SHORTEST: usize = 6;

/// The words of one text that stand behind a given name, sorted.
#[derive(Debug)]
pub(super) struct Surnames(Vec<String>);

impl Surnames {
    pub(super) fn new(tokens: &Tokens<'_>, tags: &Tags) -> Surnames {
        let is_given = |at: usize| {
            let given = tags.get(at);
            // عبد الحميد
            let of_god = given.definite && at > 0 && tags.get(at - 1).is(Classes::NAME_PARTICLE);
            let listed = given.is(Classes::PERSON_NAME) && given.gender.is_some();
            (listed || of_god) && given.preposition.is_none()
        };
        let is_surname = |&at: &usize| {
            let tag = tags.get(at);
            let plain = !tag.known && !tag.conjunction && tag.verb.is_none();
            is_given(at - 1)
                && plain
                && tag.preposition.is_none()
                && tokens.kind(at) == Kind::Word
                && tokens.word(at).len() >= SHORTEST
        };
        let word = |at| tokens.word(at).to_owned();
        let mut words: Vec<String> = (1..tokens.len()).filter(is_surname).map(word).collect();
        words.sort_unstable();
        words.dedup();
        Surnames(words)
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.0.binary_search_by(|surname| surname.as_str().cmp(word)).is_ok()
    }
}
