//! One name of a list.

use pyo3::prelude::*;
use pyo3::types::PyDict;

/// One name of a list, with what is known about it.
#[pyclass(module = "qawl", frozen, eq, from_py_object)]
#[derive(Clone, PartialEq)]
pub(crate) struct Entry(pub(crate) qawl::Entry);

#[pymethods]
impl Entry {
    #[new]
    #[pyo3(signature = (name, *, id = String::new(), aliases = vec![], kind = None, prior = 0.0,
                        needs_title = false, exact_spelling = false, ordinary_word = false))]
    #[expect(clippy::too_many_arguments, reason = "each is a keyword in Python")]
    fn new(
        name: String,
        id: String,
        aliases: Vec<String>,
        kind: Option<String>,
        prior: f32,
        needs_title: bool,
        exact_spelling: bool,
        ordinary_word: bool,
    ) -> Entry {
        let inner = qawl::Entry::new(id, name).with_aliases(aliases).with_prior(prior);
        let inner = match kind {
            Some(kind) => inner.with_kind(kind),
            None => inner,
        };
        let inner = inner.needs_title(needs_title).exact_spelling(exact_spelling);
        Entry(inner.ordinary_word(ordinary_word))
    }

    /// Its id; empty until it is in a list, which gives its number.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }

    /// Its name, as the list writes it.
    #[getter]
    fn name(&self) -> &str {
        self.0.name()
    }

    /// Its other names.
    #[getter]
    fn aliases(&self) -> Vec<&str> {
        self.0.aliases().iter().map(String::as_str).collect()
    }

    /// What it is (`person`, `city` …).
    #[getter]
    fn kind(&self) -> Option<&str> {
        self.0.kind()
    }

    /// How common it is among the entries that share a name, from 0 to 1.
    #[getter]
    fn prior(&self) -> f32 {
        self.0.prior()
    }

    /// Whether it matches only after a word that says what it is.
    #[getter]
    fn needs_title(&self) -> bool {
        self.0.is_title_needed()
    }

    /// Whether it matches only as it is written.
    #[getter]
    fn exact_spelling(&self) -> bool {
        self.0.is_spelling_exact()
    }

    /// Whether it is an ordinary word rather than a name.
    #[getter]
    fn ordinary_word(&self) -> bool {
        self.0.is_ordinary_word()
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((&str,), Bound<'py, PyDict>)> {
        let options = PyDict::new(py);
        options.set_item("id", self.id())?;
        options.set_item("aliases", self.aliases())?;
        options.set_item("kind", self.kind())?;
        options.set_item("prior", self.prior())?;
        options.set_item("needs_title", self.needs_title())?;
        options.set_item("exact_spelling", self.exact_spelling())?;
        options.set_item("ordinary_word", self.ordinary_word())?;
        Ok(((self.name(),), options))
    }

    fn __hash__(&self) -> u64 {
        let bytes = self.name().bytes().chain(self.id().bytes());
        bytes.fold(0, |hash: u64, byte| hash.wrapping_mul(31).wrapping_add(byte.into()))
    }

    fn __repr__(&self) -> String {
        let kind = self.kind().map_or(String::new(), |kind| format!(", kind={kind:?}"));
        format!("Entry('{}', id={:?}{kind})", self.name(), self.id())
    }
}
