//! Which words of a text may begin a name: most may not, and are not looked at any further.
//!
//! All words that have been read are judged one after the other before the first of them is looked
//! up, without a branch for each: whether a word passes cannot be foretold, and a wrong guess of
//! the processor costs more than all that is done here.

use super::clitics::Clitics;
use super::fold::extend;
use super::table::{Table, filter_bit, may_be};
use super::words::Word;

/// The words that may begin a name, by their place among the words read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Hot {
    /// With [`JOINED`] where a word passes without a proclitic.
    places: Vec<u32>,
    /// Those before this one have been passed.
    at: usize,
}

impl Hot {
    /// The first of them from a word on.
    #[inline]
    pub(crate) fn next(&mut self, word: usize) -> Option<usize> {
        while let Some(&place) = self.places.get(self.at) {
            let place = (place & !JOINED) as usize;
            if place >= word {
                return Some(place);
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
            ([[bits, _]], None) => self.keep(words, |word| (may_be(bits, word.hash), false)),
            ([[bits, _]], Some(clitics)) => self.keep(words, |word| {
                (may_be(bits, word.hash), leaves(word, &clitics, |hash| may_be(bits, hash)))
            }),
            (lists, clitics) => {
                let any = |hash| lists.iter().any(|[bits, _]| may_be(bits, hash));
                let leaves = |word: &Word| clitics.is_some_and(|all| leaves(word, &all, any));
                self.keep(words, |word| (any(word.hash), leaves(word)));
            }
        }
    }

    /// Keeps the words that pass whole or without a proclitic.
    #[inline(always)]
    fn keep(&mut self, words: &[Word], judge: impl Fn(&Word) -> (bool, bool)) {
        self.places.resize(words.len(), 0);
        let mut count = 0;
        for (place, word) in (0..).zip(words) {
            let (whole, joined) = judge(word);
            self.places[count] = place | if joined { JOINED } else { 0 };
            count += usize::from(whole | joined);
        }
        self.places.truncate(count);
    }

    /// Of words that pass only whole, keeps those that are a name in the one list there is, or
    /// begin one that may go on with the next word. All are looked up side by side, so that memory
    /// is waited for but once.
    pub(crate) fn thin(&mut self, text: &str, words: &[Word], table: &Table, bits: &[u8]) {
        if table.bytes().len() > LARGE {
            return;
        }
        let roots = table.roots();
        let mut count = 0;
        for at in 0..self.places.len() {
            let place = self.places[at];
            let from = (place & !JOINED) as usize;
            let goes_on = match &words[from..] {
                [word, next, ..] => may_go_on(text, word, next, table, roots, bits),
                _ => true,
            };
            self.places[count] = place;
            count += usize::from(goes_on | (place & JOINED != 0));
        }
        self.places.truncate(count);
    }
}

/// Bytes of a list so large that most words begin a name of it: few would be left out.
const LARGE: usize = 1 << 24;

/// Mark of a word that passes without a proclitic.
const JOINED: u32 = 1 << 31;

/// Whether a word is a name, or there may be one that begins with it and the next.
#[inline(always)]
fn may_go_on(
    text: &str,
    word: &Word,
    next: &Word,
    table: &Table,
    roots: &[u8],
    bits: &[u8],
) -> bool {
    let root = table.root_at_most(roots, word.hash);
    let near = (next.start - word.end == 1) & (text.as_bytes()[word.end as usize] == b' ');
    let next_fits = (root.filter & filter_bit(0, next.hash) != 0)
        & may_be(bits, extend(word.hash, 0, next.hash));
    (root.group != 0) | ((root.filter != 0) & (!near | next_fits))
}

/// Whether a word passes without a proclitic.
#[inline(always)]
fn leaves(word: &Word, clitics: &Clitics, may_be: impl Fn(u64) -> bool) -> bool {
    clitics.may_start(word.key) && clitics.may_leave(word.key, may_be)
}
