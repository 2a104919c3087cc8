#![doc = include_str!("crate.md")]
#![warn(missing_docs)]

mod analysis;
mod attribute;
mod error;
pub mod gazetteer;
mod lexicon;
#[cfg(test)]
mod list_examples;
mod mention;
pub mod normalize;
mod offsets;
mod query;
mod quote;
mod script;
mod span;
mod token;
pub mod view;

#[cfg(feature = "cli")]
pub mod cli;

pub use analysis::{
    Analysis, Analyzer, Attribution, Evidence, Gender, Number, Polarity, Quote, QuoteKind, Speaker,
    SpeakerKind, analyze,
};
pub use error::Error;
pub use gazetteer::{Entry, Gazetteer};
pub use normalize::{Normalized, Normalizer, normalize};
pub use offsets::{Offsets, Unit};
pub use query::Answer;
pub use span::Span;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// What the training scripts need to see of the inside; not part of the API.
#[doc(hidden)]
pub mod training {
    /// What a string in quotation marks that may be speech is judged by.
    #[derive(Debug)]
    pub struct JudgedMarks {
        /// The string.
        pub content: crate::Span,
        /// The signs of a wording.
        pub wording: Vec<&'static str>,
        /// The signs of a clause.
        pub clause: Vec<&'static str>,
        /// Whether the frame alone shows that it is speech.
        pub certain: bool,
    }

    /// The strings in quotation marks that may be speech.
    pub fn judged_marks(text: &str) -> Vec<JudgedMarks> {
        let row = |(content, judged): (crate::Span, crate::quote::Judged)| {
            let crate::quote::Judged { wording, clause, certain, .. } = judged;
            JudgedMarks { content, wording, clause, certain }
        };
        crate::attribute::judged_marks(text).into_iter().map(row).collect()
    }

    /// For each cue that names no speaker its place, its sort, and the names and signs of those
    /// who may be meant.
    pub fn register_signs(text: &str) -> Vec<RegisterSigns> {
        crate::attribute::register_signs(text)
    }

    /// The place and sort of a cue, and the names and signs of its candidates.
    pub type RegisterSigns = (crate::Span, &'static str, Vec<(String, Vec<&'static str>)>);

    /// The signs by which the confidence of each quotation is reckoned, in the order of
    /// [`Analysis::quotes`](crate::Analysis::quotes).
    pub fn confidence_signs(text: &str) -> Vec<Vec<&'static str>> {
        let analysis = crate::analyze(text);
        analysis.quotes().map(|quote| quote.attribution().signs.clone()).collect()
    }
}

/// The map of this crate for people who change it.
#[doc = include_str!("README.md")]
pub mod guide {}
