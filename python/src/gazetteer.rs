//! A list of names made ready for search.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple};
use qawl::Offsets;
use qawl::gazetteer::Anywhere;

use crate::batch::{Column, Options};
use crate::entry::{self, Entry};
use crate::error::raise;
use crate::finder::Finder;

/// A list of names made ready for search in Arabic text.
///
/// >>> names = qawl.Gazetteer([qawl.Entry("سالم الحمدي", id="m1", aliases=["الحمدي"])])
/// >>> [(name.text, name.proclitics, name.entries[0].id) for name in names.find("والحمدي")]
/// [('الحمدي', 'و', 'm1')]
///
/// The entries may be names alone, dictionaries with the fields of an entry (`name`, `id`, `aliases`,
/// `kind`, `prior` …), and the rows of a data frame (pandas, Polars, Arrow) with such columns.
/// Names and texts are made alike by the profile `search`, or by another `profile` of
/// `qawl.Normalizer`; with `folding=False` letters count as they are written.
#[pyclass(module = "qawl", frozen, from_py_object)]
#[derive(Clone)]
pub(crate) struct Gazetteer {
    pub(crate) list: qawl::Gazetteer,
    /// Made when it is first asked for.
    anywhere: Arc<OnceLock<Anywhere>>,
}

impl Gazetteer {
    /// The names as they are found at any letter.
    pub(crate) fn anywhere(&self) -> PyResult<Anywhere> {
        if let Some(made) = self.anywhere.get() {
            return Ok(made.clone());
        }
        let made = self.list.anywhere().map_err(raise)?;
        Ok(self.anywhere.get_or_init(|| made).clone())
    }
}

impl From<qawl::Gazetteer> for Gazetteer {
    fn from(list: qawl::Gazetteer) -> Gazetteer {
        Gazetteer { list, anywhere: Arc::default() }
    }
}

#[pymethods]
impl Gazetteer {
    #[new]
    #[pyo3(signature = (entries, /, *, folding = true, clitics = true, chance_guard = true,
                        fold_guard = true, enclitics = false, optional_article = false,
                        variants = 0, profile = None))]
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
        profile: Option<&str>,
    ) -> PyResult<Gazetteer> {
        let items = entry::items(entries)?;
        let entries = items.try_iter()?.map(|item| entry::of_item(&item?));
        let entries = entries.collect::<PyResult<Vec<_>>>()?;
        let builder = qawl::Gazetteer::builder().entries(entries);
        let builder = builder.folding(folding).clitics(clitics).chance_guard(chance_guard);
        let builder = builder.fold_guard(fold_guard);
        let builder = match profile {
            Some(name) => builder.profile(name.parse().map_err(raise)?),
            None => builder,
        };
        let builder = builder.enclitics(enclitics).optional_article(optional_article);
        let built = py.detach(|| builder.variants(variants).build());
        built.map(Gazetteer::from).map_err(raise)
    }

    /// A gazetteer from a file: a list (.jsonl, .tsv, .csv) or a compiled one.
    #[staticmethod]
    #[pyo3(signature = (path, /))]
    fn open(py: Python<'_>, path: PathBuf) -> PyResult<Gazetteer> {
        let opened = py.detach(|| qawl::Gazetteer::from_path(path));
        opened.map(Gazetteer::from).map_err(raise)
    }

    /// The names in the box: countries, nationalities, cities, currencies, languages, organisations.
    #[staticmethod]
    fn world() -> Gazetteer {
        qawl::Gazetteer::world().into()
    }

    /// Writes the compiled list to a file, which opens quicker than the list is built again.
    #[pyo3(signature = (path, /))]
    fn save(&self, py: Python<'_>, path: PathBuf) -> PyResult<()> {
        py.detach(|| self.list.save(path)).map_err(raise)
    }

    /// The names in `text`, in their order; with `overlapping` also those inside others, with
    /// `anywhere` also those inside words, as they stand run together in hashtags or before a pronoun.
    ///
    /// >>> [name.text for name in qawl.Gazetteer(["الأمل"]).find("#هلاالامل2026", anywhere=True)]
    /// ['الامل']
    #[pyo3(signature = (text, /, *, overlapping = false, anywhere = false))]
    fn find(
        &self,
        py: Python<'_>,
        text: &str,
        overlapping: bool,
        anywhere: bool,
    ) -> PyResult<Vec<Match>> {
        py.detach(|| Ok(Finder::new(self, overlapping, anywhere)?.matches(text)))
    }

    /// Finds the names in every text of a column (an Arrow column, a Series, a list).
    #[pyo3(signature = (texts, /, *, overlapping = false, anywhere = false, threads = None,
                        progress = false))]
    fn find_all(
        &self,
        texts: &Bound<'_, PyAny>,
        overlapping: bool,
        anywhere: bool,
        threads: Option<usize>,
        progress: bool,
    ) -> PyResult<Column> {
        let finder = Finder::new(self, overlapping, anywhere)?;
        Column::of_matches(texts, finder, Options { threads, progress })
    }

    /// The best entry that has exactly this name or alias.
    #[pyo3(signature = (name, /))]
    fn find_name(&self, name: &str) -> Option<Entry> {
        self.list.find_name(name).map(|entry| Entry((*entry).clone()))
    }

    /// All entries, in the order in which they were given.
    #[getter]
    fn entries(&self) -> Vec<Entry> {
        self.list.entries().map(|entry| Entry(entry.to_entry())).collect()
    }

    /// This list and `other` together; neither is built again. Where both know a name, the entries of
    /// `other` come first.
    ///
    /// >>> both = qawl.Gazetteer(["دبي"]).with_(qawl.Gazetteer(["أبوظبي"]))
    /// >>> [name.text for name in both.find("بين دبي وأبوظبي")]
    /// ['دبي', 'أبوظبي']
    #[pyo3(signature = (other, /))]
    fn with_(&self, other: &Gazetteer) -> PyResult<Gazetteer> {
        self.list.with(&other.list).map(Gazetteer::from).map_err(raise)
    }

    /// This list without the names that `stop` has; it is not built again.
    ///
    /// >>> names = qawl.Gazetteer(["دبي", "مسجد"]).without(qawl.Gazetteer(["مسجد"]))
    /// >>> [name.text for name in names.find("مسجد في دبي")]
    /// ['دبي']
    #[pyo3(signature = (stop, /))]
    fn without(&self, stop: &Gazetteer) -> PyResult<Gazetteer> {
        self.list.without(&stop.list).map(Gazetteer::from).map_err(raise)
    }

    fn __len__(&self) -> usize {
        self.list.len()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let make = py.import("qawl._qawl")?.getattr("_gazetteer")?;
        let (lists, stops) = self.list.layers();
        let compiled = |lists: Vec<qawl::Gazetteer>| {
            let bytes =
                |list: qawl::Gazetteer| Ok(PyBytes::new(py, &list.to_bytes().map_err(raise)?));
            lists.into_iter().map(bytes).collect::<PyResult<Vec<_>>>()
        };
        (make, (compiled(lists)?, compiled(stops)?)).into_pyobject(py)
    }

    pub(crate) fn __repr__(&self) -> String {
        format!("Gazetteer({} names)", self.list.len())
    }
}

/// A gazetteer out of its compiled lists, the foremost first, and those left out; for unpickling.
#[pyfunction]
pub(crate) fn _gazetteer(lists: Vec<Vec<u8>>, stops: Vec<Vec<u8>>) -> PyResult<Gazetteer> {
    layered(lists, stops).map(Gazetteer::from).map_err(raise)
}

fn layered(lists: Vec<Vec<u8>>, stops: Vec<Vec<u8>>) -> Result<qawl::Gazetteer, qawl::Error> {
    let mut lists = lists.into_iter().rev().map(qawl::Gazetteer::from_bytes);
    let base = lists.next().unwrap_or_else(|| Ok(qawl::Gazetteer::default()))?;
    let all = lists.try_fold(base, |base, list| base.with(&list?))?;
    let mut stops = stops.into_iter().map(qawl::Gazetteer::from_bytes);
    stops.try_fold(all, |all, stop| all.without(&stop?))
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
    pub(crate) fn new(found: &qawl::gazetteer::Match<'_, '_>, offsets: &Offsets<'_>) -> Match {
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
