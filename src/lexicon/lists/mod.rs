//! Lists of words that single rules ask for by their letters, where no class of words will do.
//!
//! They stand in `data/lists/*.txt`, one stanza each: its words as they are usually written, `before` for
//! each proclitic that may stand before them, `ends yes` where they may end a noun phrase or go on with
//! it whatever their class is, `refuses yes` where they may say that a source keeps its name back (of
//! other words neither is asked), a `yes` text whose answer is another without the list, and a `no`
//! text with a word of the list that it leaves as it is.

mod names;

use std::borrow::Cow;

use rustc_hash::FxHashMap;

pub(crate) use names::List;
use names::NAMES;

use super::hints::Hints;
use super::load::fold;
use super::stanza::{self, Stanza};
use super::words::Words;
use crate::Error;

const FILES: [(&str, &str); 6] = [
    ("lists/mention.txt", include_str!("../data/lists/mention.txt")),
    ("lists/cues.txt", include_str!("../data/lists/cues.txt")),
    ("lists/wording.txt", include_str!("../data/lists/wording.txt")),
    ("lists/subject.txt", include_str!("../data/lists/subject.txt")),
    ("lists/identity.txt", include_str!("../data/lists/identity.txt")),
    ("lists/ends.txt", include_str!("../data/lists/ends.txt")),
];
const KEYS: [&str; 6] = ["word", "before", "ends", "refuses", "yes", "no"];

impl List {
    fn named(name: &str) -> Option<List> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, list)| *list)
    }
}

/// The lists in which one word stands, as a set of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
struct Set([u64; NAMES.len().div_ceil(u64::BITS as usize)]);

impl Set {
    fn insert(&mut self, list: List) {
        self.0[list as usize / u64::BITS as usize] |= 1 << (list as u32 % u64::BITS);
    }

    #[inline]
    fn has(&self, list: List) -> bool {
        self.0[list as usize / u64::BITS as usize] >> (list as u32 % u64::BITS) & 1 != 0
    }
}

/// The number of the set of lists in which a word stands; that of most words is 0 and none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Listed(u16);

impl Listed {
    pub(super) const NOWHERE: Listed = Listed(0);
}

/// Every set of lists in which a word stands.
#[derive(Debug)]
pub(super) struct Lists(Vec<Set>);

impl Lists {
    #[inline]
    pub(super) fn has(&self, listed: Listed, list: List) -> bool {
        #[cfg(test)]
        if trial::is_taken_away(list) {
            return false;
        }
        self.0[usize::from(listed.0)].has(list)
    }
}

/// Reads the lists, and notes in `words` where each of their words stands.
pub(super) fn load(words: &mut Words) -> Result<Lists, Error> {
    let mut lists = vec![Set::default()];
    let mut numbers: FxHashMap<Set, Listed> = FxHashMap::default();
    for (word, (set, hints)) in sets()? {
        let listed = *numbers.entry(set).or_insert_with(|| {
            lists.push(set);
            Listed(u16::try_from(lists.len() - 1).expect("fewer sets than words"))
        });
        let tag = words.entry(&word);
        tag.listed = listed;
        tag.hints |= hints;
    }
    Ok(Lists(lists))
}

/// The lists of each word, with what they tell of it.
fn sets() -> Result<FxHashMap<String, (Set, Hints)>, Error> {
    let mut sets: FxHashMap<String, (Set, Hints)> = FxHashMap::default();
    for (file, text) in FILES {
        for stanza in stanza::read(file, text, &["list"], &KEYS)? {
            let name = stanza.head.value;
            let unknown = || Error::line(file, stanza.head.line, format!("unknown list `{name}`"));
            let list = List::named(name).ok_or_else(unknown)?;
            let told = hints(&stanza);
            for word in forms(&stanza) {
                let (set, hints) = sets.entry(word).or_default();
                set.insert(list);
                *hints |= told;
            }
        }
    }
    Ok(sets)
}

/// What tells those that read noun phrases to ask for a word of this list.
fn hints(stanza: &Stanza<'_>) -> Hints {
    let hint = |key, hint| if stanza.is(key) { hint } else { Hints::NONE };
    hint("ends", Hints::ENDING) | hint("refuses", Hints::REFUSAL)
}

/// The words of a list, folded, alone and behind the proclitics that it names.
fn forms(stanza: &Stanza<'_>) -> Vec<String> {
    let before: Vec<_> = stanza.all("before").map(fold).chain([Cow::Borrowed("")]).collect();
    let words = stanza.all("word").map(fold);
    words
        .flat_map(|word| before.iter().map(move |particle| [&**particle, &word].concat()))
        .collect()
}

/// What the tests of the lists' examples need.
#[cfg(test)]
pub(crate) mod trial {
    use std::cell::Cell;

    use super::*;

    thread_local! {
        static TAKEN_AWAY: Cell<Option<List>> = const { Cell::new(None) };
    }

    pub(super) fn is_taken_away(list: List) -> bool {
        TAKEN_AWAY.get() == Some(list)
    }

    /// What `act` gives where no word stands in `list`.
    pub(crate) fn without<T>(list: List, act: impl FnOnce() -> T) -> T {
        TAKEN_AWAY.set(Some(list));
        let given = act();
        TAKEN_AWAY.set(None);
        given
    }

    /// A list with its name and examples.
    pub(crate) struct Examples {
        pub(crate) list: List,
        pub(crate) name: &'static str,
        pub(crate) yes: Vec<&'static str>,
        pub(crate) no: Vec<&'static str>,
    }

    /// Those of every list, which must all have a stanza.
    pub(crate) fn all() -> Vec<Examples> {
        let read = |&(file, text)| stanza::read(file, text, &["list"], &KEYS).unwrap();
        let stanzas: Vec<Stanza<'_>> = FILES.iter().flat_map(read).collect();
        let examples = |&(name, list)| {
            let stanza = stanzas.iter().find(|stanza| stanza.head.value == name);
            let stanza = stanza.unwrap_or_else(|| panic!("`{name}` has no stanza"));
            let all = |key| stanza.all(key).collect();
            Examples { list, name, yes: all("yes"), no: all("no") }
        };
        NAMES.iter().map(examples).collect()
    }
}
