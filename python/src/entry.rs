//! One name of a list.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::batch::is_missing;
use crate::error::raise;

/// One name of a list, with what is known about it.
#[pyclass(module = "qawl", frozen, eq, from_py_object)]
#[derive(Clone, PartialEq)]
pub(crate) struct Entry(pub(crate) qawl::Entry);

#[pymethods]
impl Entry {
    #[new]
    #[pyo3(signature = (name, *, id = String::new(), aliases = vec![], kind = None, prior = 0.0,
                        needs_title = false, exact_spelling = false, ordinary_word = false,
                        metadata = None))]
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
        metadata: Option<String>,
    ) -> Entry {
        let mut inner = qawl::Entry::new(id, name).with_aliases(aliases).with_prior(prior);
        if let Some(kind) = kind {
            inner = inner.with_kind(kind);
        }
        if let Some(metadata) = metadata {
            inner = inner.with_metadata_text(metadata);
        }
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

    /// The text that is kept with it, by convention a JSON object.
    #[getter]
    fn metadata(&self) -> Option<&str> {
        self.0.metadata_text()
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
        options.set_item("metadata", self.metadata())?;
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

/// The items of what a gazetteer is made of; of a data frame, its rows as dictionaries.
pub(crate) fn items<'py>(list: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    // Arrow tables and columns, Polars, pandas (whose Series have no columns).
    if list.hasattr("to_pylist")? {
        list.call_method0("to_pylist")
    } else if list.hasattr("to_dicts")? {
        list.call_method0("to_dicts")
    } else if list.hasattr("to_dict")? && list.hasattr("columns")? {
        list.call_method1("to_dict", ("records",))
    } else {
        Ok(list.clone())
    }
}

/// An item of a list: an entry, a name alone, or a dictionary with the fields of an entry.
pub(crate) fn of_item(item: &Bound<'_, PyAny>) -> PyResult<qawl::Entry> {
    if let Ok(fields) = item.cast::<PyDict>() {
        of_fields(fields)
    } else if let Ok(name) = item.cast::<PyString>() {
        Ok(qawl::Entry::new("", name.to_str()?))
    } else {
        Ok(item.extract::<Entry>()?.0)
    }
}

/// The fields that lists in files have; others are passed over, and so is what is missing.
fn of_fields(fields: &Bound<'_, PyDict>) -> PyResult<qawl::Entry> {
    let name = fields.get_item("name")?.ok_or_else(|| raise("an entry has no field `name`"))?;
    let id = match fields.get_item("id")? {
        Some(id) if !is_missing(&id)? => id.str()?.to_str()?.to_owned(),
        _ => String::new(),
    };
    let mut entry = qawl::Entry::new(id, name.extract::<String>()?);
    for (field, value) in fields {
        if !is_missing(&value)? {
            entry = with_field(entry, &field.extract::<String>()?, &value)?;
        }
    }
    Ok(entry)
}

fn with_field(entry: qawl::Entry, field: &str, value: &Bound<'_, PyAny>) -> PyResult<qawl::Entry> {
    Ok(match field {
        "aliases" => entry.with_aliases(aliases(value)?),
        "kind" => entry.with_kind(value.extract::<String>()?),
        "prior" => entry.with_prior(value.extract()?),
        "needs_title" => entry.needs_title(value.is_truthy()?),
        "exact_spelling" => entry.exact_spelling(value.is_truthy()?),
        "ordinary_word" => entry.ordinary_word(value.is_truthy()?),
        "metadata" => entry.with_metadata_text(json(value)?),
        _ => entry,
    })
}

/// A list of names, or a text in which they are parted by `|`.
fn aliases(value: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    match value.cast::<PyString>() {
        Ok(names) => {
            let names = names.to_str()?.split('|').map(str::trim);
            Ok(names.filter(|name| !name.is_empty()).map(Into::into).collect())
        }
        Err(_) => value.try_iter()?.map(|name| name?.extract()).collect(),
    }
}

/// A text as it is, anything else as JSON.
fn json(value: &Bound<'_, PyAny>) -> PyResult<String> {
    if let Ok(text) = value.cast::<PyString>() {
        return Ok(text.to_str()?.into());
    }
    let options = PyDict::new(value.py());
    options.set_item("ensure_ascii", false)?;
    value.py().import("json")?.call_method("dumps", (value,), Some(&options))?.extract()
}
