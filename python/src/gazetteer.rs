//! A list of names made ready for search.

use std::path::PathBuf;

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple};
use qawl::Offsets;

use crate::batch::{Column, Options};
use crate::entry::{self, Entry};
use crate::error::raise;

/// A list of names made ready for search in Arabic text.
///
/// >>> names = qawl.Gazetteer([qawl.Entry("سالم الحمدي", id="m1", aliases=["الحمدي"])])
/// >>> [(name.text, name.proclitics, name.entries[0].id) for name in names.find("والحمدي")]
/// [('الحمدي', 'و', 'm1')]
///
/// The entries may be names alone, dictionaries with the fields of an entry (`name`, `id`, `aliases`,
/// `kind`, `prior` …), and the rows of a data frame (pandas, Polars, Arrow) with such columns.
#[pyclass(module = "qawl", frozen, from_py_object)]
#[derive(Clone)]
pub(crate) struct Gazetteer(pub(crate) qawl::Gazetteer);

impl Gazetteer {
    pub(crate) fn matches(&self, text: &str, overlapping: bool) -> Vec<Match> {
        let offsets = Offsets::new(text);
        let found = |found| Match::new(&found, &offsets);
        match overlapping {
            true => self.0.find_overlapping_iter(text).map(found).collect(),
            false => self.0.find_iter(text).map(found).collect(),
        }
    }
}

#[pymethods]
impl Gazetteer {
    #[new]
    #[pyo3(signature = (entries, /, *, folding = true, clitics = true, chance_guard = true,
                        fold_guard = true, enclitics = false, optional_article = false,
                        variants = 0))]
    #[expect(clippy::too_many_arguments, reason = "each is a keyword in Python")]
    fn new(
        py: Python<'_>,
        entries: &Bound<'_, PyAny>,
        folding: bool,
        clitics: bool,
        chance_guard: bool,
        fold_guard: bool,
        enclitics: bool,
        optional_article: bool,
        variants: usize,
    ) -> PyResult<Gazetteer> {
        let items = entry::items(entries)?;
        let entries = items.try_iter()?.map(|item| entry::of_item(&item?));
        let entries = entries.collect::<PyResult<Vec<_>>>()?;
        let builder = qawl::Gazetteer::builder().entries(entries);
        let builder = builder.folding(folding).clitics(clitics).chance_guard(chance_guard);
        let builder = builder.fold_guard(fold_guard);
        let builder = builder.enclitics(enclitics).optional_article(optional_article);
        let built = py.detach(|| builder.variants(variants).build());
        built.map(Gazetteer).map_err(raise)
    }

    /// A gazetteer from a file: a list (.jsonl, .tsv, .csv) or a compiled one.
    #[staticmethod]
    #[pyo3(signature = (path, /))]
    fn open(py: Python<'_>, path: PathBuf) -> PyResult<Gazetteer> {
        let opened = py.detach(|| qawl::Gazetteer::from_path(path));
        opened.map(Gazetteer).map_err(raise)
    }

    /// The names in the box: countries, nationalities, cities, currencies, languages, organisations.
    #[staticmethod]
    fn world() -> Gazetteer {
        Gazetteer(qawl::Gazetteer::world())
    }

    /// Writes the compiled list to a file, which opens quicker than the list is built again.
    #[pyo3(signature = (path, /))]
    fn save(&self, py: Python<'_>, path: PathBuf) -> PyResult<()> {
        py.detach(|| self.0.save(path)).map_err(raise)
    }

    /// The names in `text`, in their order; with `overlapping` also those inside others.
    #[pyo3(signature = (text, /, *, overlapping = false))]
    fn find(&self, py: Python<'_>, text: &str, overlapping: bool) -> Vec<Match> {
        py.detach(|| self.matches(text, overlapping))
    }

    /// Finds the names in every text of a column (an Arrow column, a Series, a list).
    #[pyo3(signature = (texts, /, *, overlapping = false, threads = None, progress = false))]
    fn find_all(
        &self,
        texts: &Bound<'_, PyAny>,
        overlapping: bool,
        threads: Option<usize>,
        progress: bool,
    ) -> PyResult<Column> {
        Column::of_matches(texts, self.clone(), overlapping, Options { threads, progress })
    }

    /// The best entry that has exactly this name or alias.
    #[pyo3(signature = (name, /))]
    fn find_name(&self, name: &str) -> Option<Entry> {
        self.0.find_name(name).map(|entry| Entry((*entry).clone()))
    }

    /// All entries, in the order in which they were given.
    #[getter]
    fn entries(&self) -> Vec<Entry> {
        self.0.entries().map(|entry| Entry(entry.to_entry())).collect()
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let make = py.import("qawl._qawl")?.getattr("_gazetteer")?;
        let bytes = PyBytes::new(py, &self.0.to_bytes().map_err(raise)?);
        (make, (bytes,)).into_pyobject(py)
    }

    pub(crate) fn __repr__(&self) -> String {
        format!("Gazetteer({} names)", self.0.len())
    }
}

/// A gazetteer out of its compiled form, for unpickling.
#[pyfunction]
pub(crate) fn _gazetteer(bytes: Vec<u8>) -> PyResult<Gazetteer> {
    qawl::Gazetteer::from_bytes(bytes).map(Gazetteer).map_err(raise)
}

/// A place where a name stands, without the particles joined to its front.
#[pyclass(module = "qawl", frozen, eq)]
#[derive(PartialEq)]
pub(crate) struct Match {
    /// Where it begins, in code points.
    #[pyo3(get)]
    pub(crate) start: usize,
    /// Where it has ended, in code points.
    #[pyo3(get)]
    pub(crate) end: usize,
    /// The name as it stands in the text.
    #[pyo3(get)]
    pub(crate) text: String,
    /// The name or alias of the list that was found.
    #[pyo3(get)]
    pub(crate) name: String,
    /// The particles before it (و, ب …).
    #[pyo3(get)]
    pub(crate) proclitics: String,
    /// Everything in the list that has this name, the commonest first.
    #[pyo3(get)]
    pub(crate) entries: Vec<Entry>,
    /// How far the spelling is from the list's: 0 where the letters are the same, 1 where folding
    /// was needed, more for made-up variants.
    #[pyo3(get)]
    pub(crate) cost: u8,
}

impl Match {
    fn new(found: &qawl::gazetteer::Match<'_, '_>, offsets: &Offsets<'_>) -> Match {
        Match {
            start: offsets.chars(found.span().start()),
            end: offsets.chars(found.span().end()),
            text: found.text().into(),
            name: found.name().into(),
            proclitics: found.proclitics().into(),
            entries: found.entries().iter().map(|entry| Entry(entry.to_entry())).collect(),
            cost: found.cost(),
        }
    }
}

#[pymethods]
impl Match {
    #[new]
    #[pyo3(signature = (start, end, text, name, proclitics, entries, cost = 0))]
    fn new_(
        start: usize,
        end: usize,
        text: String,
        name: String,
        proclitics: String,
        entries: Vec<Entry>,
        cost: u8,
    ) -> Match {
        Match { start, end, text, name, proclitics, entries, cost }
    }

    fn __getnewargs__(&self) -> (usize, usize, &str, &str, &str, Vec<Entry>, u8) {
        let Match { start, end, text, name, proclitics, entries, cost } = self;
        (*start, *end, text, name, proclitics, entries.clone(), *cost)
    }

    fn __hash__(&self) -> u64 {
        (self.start as u64) << 32 | self.end as u64
    }

    fn __str__(&self) -> &str {
        &self.text
    }

    fn __repr__(&self) -> String {
        format!("Match({}, {}, '{}', '{}')", self.start, self.end, self.text, self.name)
    }
}
