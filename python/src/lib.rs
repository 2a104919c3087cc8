//! The extension module behind the Python package `qawl`.
//!
//! It sees only what the library re-exports. Every class is frozen; every position is a code point
//! of the text that was passed in.

use pyo3::prelude::*;

mod analysis;
mod analyzer;
mod answer;
mod batch;
mod command;
mod entry;
mod error;
mod finder;
mod gazetteer;
mod normalize;
mod piece;
#[cfg(feature = "bench")]
mod plain_loop;
mod quote;
mod sequence;
mod speaker;
mod text;

/// Who said what, in Arabic text.
#[pymodule(gil_used = false)]
mod _qawl {
    #[pymodule_export]
    use super::analysis::Analysis;
    #[pymodule_export]
    use super::analyzer::{Analyzer, analyze};
    #[pymodule_export]
    use super::answer::{_answer, Answer};
    #[pymodule_export]
    use super::batch::speakers::speakers;
    #[pymodule_export]
    use super::batch::{_column, _table, Column, Table, analyze_all, normalize_all, quotes_table};
    #[pymodule_export]
    use super::command::_main;
    #[pymodule_export]
    use super::entry::Entry;
    #[pymodule_export]
    use super::gazetteer::{_gazetteer, Gazetteer, Match};
    #[pymodule_export]
    use super::normalize::{Normalizer, normalize};
    #[pymodule_export]
    use super::piece::Piece;
    #[cfg(feature = "bench")]
    #[pymodule_export]
    use super::plain_loop::PlainLoop;
    #[pymodule_export]
    use super::quote::Quote;
    #[pymodule_export]
    use super::speaker::{_speaker, Speaker};
}
