//! 3 · what qawl knows of Arabic: speech verbs, grammar words, titles, sources.
//!
//! The knowledge stands in `data/*.txt`; this module reads it once and answers what a token is.

mod anonymity;
mod callings;
mod chinese;
mod classes;
mod closed;
mod conjugate;
mod context;
mod hints;
mod imprint;
mod lists;
mod load;
mod particles;
mod patronym;
mod plea;
mod plurals;
mod prefixed;
mod pronouns;
mod run_on;
mod shape;
mod spelling;
pub(crate) mod stanza;
mod stops;
mod tag;
mod tagger;
mod verb;
mod weights;
mod words;

use std::cell::OnceCell;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::token::{Key, Tokens};

pub(crate) use anonymity::{
    before_wish, counts_people, is_blessing, is_own_account, of_god, of_prophet, tells_name,
    withholds_name,
};
pub(crate) use classes::Classes;
pub(crate) use closed::{
    is_about_them, is_according_to, is_attention, is_bare_that, is_but_with_pronoun, is_copula,
    is_meanwhile, is_relative_pronoun, is_then, is_therein, is_unit, is_what, is_when,
    opens_nominal_clause,
};
pub(crate) use hints::Hints;
pub(crate) use lists::List;
use lists::Lists;
#[cfg(test)]
pub(crate) use lists::trial;
pub(crate) use shape::{is_stem_of_action, looks_foreign, looks_like_noun};
pub(crate) use tag::{Proclitic, Tag, Tags};
pub(crate) use verb::{Act, Addresses, Form, Links, Person, Verb, VerbReading};
pub(crate) use weights::Weights;
use words::{Glance, Table};

/// Looks every word of `tokens` up, leaves out what stands around the sentences, and gives them the letters and the ends
/// that the text means; `copy` holds the text with those letters where it is written otherwise.
pub(crate) fn read<'t>(tokens: &mut Tokens<'t>, copy: &'t OnceCell<String>) -> Tags {
    let mut tags = spelling::read(tokens, copy);
    imprint::leave_out(tokens, &mut tags);
    let mut pauses = stops::before_marks(tokens, &tags);
    pauses.extend(run_on::ends(tokens, &tags));
    if pauses.is_empty() {
        return tags;
    }
    pauses.sort_by_key(|&(at, _)| at);
    pauses.dedup_by_key(|&mut (at, _)| at);
    tokens.pause_behind(&pauses);
    Tags::new(tokens)
}

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Gender {
    /// Masculine.
    #[cfg_attr(feature = "serde", serde(rename = "m"))]
    Masculine,
    /// Feminine.
    #[cfg_attr(feature = "serde", serde(rename = "f"))]
    Feminine,
}

impl Gender {
    /// `m` or `f`.
    pub fn as_str(self) -> &'static str {
        match self {
            Gender::Masculine => "m",
            Gender::Feminine => "f",
        }
    }
}

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Number {
    /// One.
    Singular,
    /// Two.
    Dual,
    /// Three or more.
    Plural,
}

/// A word or phrase that names the source of what stands beside it (بحسب، على حد قول).
#[derive(Debug, Clone)]
pub(crate) struct SourceMarker {
    /// Folded words.
    pub(crate) words: Vec<String>,
    /// The particle that must follow (وفقا ل).
    pub(crate) link: Option<String>,
    /// Whether a verb of speech may follow, with or without ما.
    pub(crate) verb: bool,
    /// Whether a plain noun phrase may follow.
    pub(crate) bare: bool,
    /// Whether it only ever follows what it attributes, and ends its clause.
    pub(crate) trailing: bool,
    /// Whether it carries the pronoun of its source (حسبه).
    pub(crate) own: bool,
}

/// All that was read from the data files.
#[derive(Debug)]
pub(crate) struct Lexicon {
    words: Table,
    lists: Lists,
    verbs: Vec<Verb>,
    markers: FxHashMap<Box<str>, Vec<SourceMarker>>,
    /// Names of two words whose first is a commoner word (البيت الأبيض), by the first.
    pairs: FxHashMap<Box<str>, Vec<(Box<str>, Tag)>>,
}

impl Lexicon {
    /// The lexicon in the crate, read at first use.
    pub(crate) fn get() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| load::load().expect("the data files are tested"))
    }

    pub(crate) fn verb(&self, reading: VerbReading) -> &Verb {
        &self.verbs[reading.verb as usize]
    }

    /// Looks ahead at words by their numbers, for [`Lexicon::word`].
    fn glance<const N: usize>(&self, packed: &[u64; N]) -> [Glance; N] {
        let fetched = packed.map(|packed| self.words.fetch(packed));
        std::array::from_fn(|at| self.words.glance(fetched[at], packed[at]))
    }

    /// What is known of a folded word as it stands, after a glance at it.
    #[inline]
    fn word(&self, glance: Glance, key: Key<'_>) -> &Tag {
        self.words.known_from(glance, key)
    }

    /// The tag of a folded word without proclitics, where it is more than part of a marker.
    pub(crate) fn reading(&self, word: &str) -> Option<&Tag> {
        Some(self.words.get(Key::new(word))).filter(|tag| tag.known)
    }

    /// What `first` is where `second` stands behind it, in a name of two words.
    pub(crate) fn paired(&self, first: &str, second: &str) -> Option<&Tag> {
        let pairs = self.pairs.get(first)?;
        pairs.iter().find(|(other, _)| **other == *second).map(|(_, tag)| tag)
    }

    /// Whether a folded word stands in `list`; for a token, [`Tags::in_list`] knows at once.
    pub(crate) fn in_list(&self, word: &str, list: List) -> bool {
        self.lists.has(self.words.get(Key::new(word)).listed, list)
    }

    /// The markers whose first word is `word`, the longest first.
    pub(crate) fn markers(&self, word: &str) -> &[SourceMarker] {
        self.markers.get(word).map_or(&[], Vec::as_slice)
    }
}
