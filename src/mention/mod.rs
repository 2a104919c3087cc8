//! 4 · who could be speaking: noun phrases with their title, name and apposition.

mod acts;
mod addressee;
mod adverbs;
mod apposed;
mod asides;
mod attach;
mod complete;
mod ends;
mod kind;
mod loose;
mod manner;
mod marked;
mod names;
mod number;
mod numbered;
mod objects;
mod over;
mod parse;
mod prefixed;
mod prepositions;
mod reading;
mod relative;
mod reopened;
mod states;
mod summary;
mod things;

use std::ops::Range;

use crate::lexicon::{Gender, Number};

pub use kind::SpeakerKind;
pub(crate) use parse::Parser;

/// A noun phrase that names somebody who can speak.
#[derive(Debug, Clone)]
pub(crate) struct Mention {
    /// Its tokens.
    pub(crate) words: Range<usize>,
    /// The tokens of the proper name in it, where one was told from the title.
    pub(crate) name: Option<Range<usize>>,
    /// The noun that says what the speaker is (وزير، مصدر، وزارة).
    pub(crate) head: Option<usize>,
    pub(crate) kind: SpeakerKind,
    pub(crate) gender: Option<Gender>,
    pub(crate) number: Option<Number>,
    /// Whether it points to somebody named before (المصدر ذاته، هذا المسؤول، سموه).
    pub(crate) anaphoric: bool,
}
