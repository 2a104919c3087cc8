//! Which words of a text may begin a name: most may not, and are not looked at any further.
//!
//! All words that have been read are judged one after the other before the first of them is looked
//! up, without a branch for each: whether a word passes cannot be foretold, and a wrong guess of
//! the processor costs more than all that is done here.

use super::clitics::Clitics;
use super::table::may_be;
use super::words::Word;

/// The words that may begin a name, by their place among the words read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Hot {
    places: Vec<u32>,
    /// Those before this one have been passed.
    at: usize,
}

impl Hot {
    /// The first of them from a word on.
    #[inline]
    pub(crate) fn next(&mut self, word: usize) -> Option<usize> {
        while let Some(&place) = self.places.get(self.at) {
            if place as usize >= word {
                return Some(place as usize);
            }
            self.at += 1;
        }
        None
    }

    /// Judges words anew, by the bits of the first words of each list.
    pub(crate) fn mark(&mut self, words: &[Word], lists: &[[&[u8]; 2]], clitics: Option<Clitics>) {
        self.at = 0;
        match (lists, clitics) {
            // The usual cases, each with a loop of its own.
            ([[bits, _]], None) => self.keep(words, |word| may_be(bits, word.hash)),
            ([[bits, _]], Some(clitics)) => {
                self.keep(words, |word| passes(word, &clitics, |hash| may_be(bits, hash)));
            }
            (lists, clitics) => {
                let any = |hash| lists.iter().any(|[bits, _]| may_be(bits, hash));
                let clitics = |word: &Word| clitics.is_some_and(|all| passes(word, &all, any));
                self.keep(words, |word| any(word.hash) || clitics(word));
            }
        }
    }

    #[inline(always)]
    fn keep(&mut self, words: &[Word], judge: impl Fn(&Word) -> bool) {
        self.places.resize(words.len(), 0);
        let mut count = 0;
        for (place, word) in (0..).zip(words) {
            self.places[count] = place;
            count += usize::from(judge(word));
        }
        self.places.truncate(count);
    }
}

/// Whether a word passes, whole or without a proclitic.
#[inline(always)]
fn passes(word: &Word, clitics: &Clitics, may_be: impl Fn(u64) -> bool) -> bool {
    may_be(word.hash) | (clitics.may_start(word.key) && clitics.may_leave(word.key, may_be))
}
