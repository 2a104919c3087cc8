//! How names are looked for in texts.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use qawl::Offsets;
use qawl::gazetteer::Anywhere;

use crate::gazetteer::{Gazetteer, Match};

/// A list of names and a way to look for them.
#[derive(Clone)]
pub(crate) enum Finder {
    Leftmost(Gazetteer),
    Overlapping(Gazetteer),
    Anywhere(Gazetteer, Anywhere),
}

impl Finder {
    pub(crate) fn new(names: &Gazetteer, overlapping: bool, anywhere: bool) -> PyResult<Finder> {
        let names = names.clone();
        match (overlapping, anywhere) {
            (false, false) => Ok(Finder::Leftmost(names)),
            (true, false) => Ok(Finder::Overlapping(names)),
            (false, true) => names.anywhere().map(|all| Finder::Anywhere(names, all)),
            _ => Err(PyValueError::new_err("names anywhere are found leftmost, not overlapping")),
        }
    }

    /// What [`Finder::new`] takes to make another one.
    pub(crate) fn options(&self) -> (Gazetteer, bool, bool) {
        match self {
            Finder::Leftmost(names) => (names.clone(), false, false),
            Finder::Overlapping(names) => (names.clone(), true, false),
            Finder::Anywhere(names, _) => (names.clone(), false, true),
        }
    }

    pub(crate) fn matches(&self, text: &str) -> Vec<Match> {
        let offsets = Offsets::new(text);
        let found = |found| Match::new(&found, &offsets);
        match self {
            Finder::Leftmost(names) => names.list.find_iter(text).map(found).collect(),
            Finder::Overlapping(names) => {
                names.list.find_overlapping_iter(text).map(found).collect()
            }
            Finder::Anywhere(_, all) => all.find_iter(text).map(found).collect(),
        }
    }
}
