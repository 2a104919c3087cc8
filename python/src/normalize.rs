//! Normalization.

use std::str::FromStr;
use std::sync::LazyLock;

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use qawl::normalize::{Profile, Rule};

use crate::batch::{Column, Options};
use crate::error::raise;
use crate::text;

/// Folds the spelling of `text` for search: marks and tatweel go; alef forms, ى and ة become one.
///
/// >>> qawl.normalize("إلى المدرسة")
/// 'الي المدرسه'
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn normalize<'py>(text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
    static SEARCH: LazyLock<qawl::Normalizer> = LazyLock::new(qawl::Normalizer::new);
    text::normalize(&SEARCH, text)
}

/// A set of normalization rules: those of a profile, with some added and some left out.
#[pyclass(module = "qawl", frozen)]
pub(crate) struct Normalizer {
    inner: qawl::Normalizer,
}

#[pymethods]
impl Normalizer {
    #[new]
    #[pyo3(signature = (*, profile = Some("search"), with_rules = vec![], without_rules = vec![]))]
    fn new(
        profile: Option<&str>,
        with_rules: Vec<String>,
        without_rules: Vec<String>,
    ) -> PyResult<Normalizer> {
        let begun = match profile {
            Some(name) => qawl::Normalizer::profile(Profile::from_str(name).map_err(raise)?),
            None => qawl::Normalizer::none(),
        };
        let added = rules(&with_rules)?.into_iter().fold(begun, qawl::Normalizer::with);
        let inner = rules(&without_rules)?.into_iter().fold(added, qawl::Normalizer::without);
        Ok(Normalizer { inner })
    }

    /// The names of the rules that are switched on.
    #[getter]
    fn rules(&self) -> Vec<&'static str> {
        self.inner.rules().map(Rule::name).collect()
    }

    /// The normalized text.
    #[pyo3(signature = (text, /))]
    fn normalize<'py>(&self, text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyString>> {
        text::normalize(&self.inner, text)
    }

    /// The normalized texts of a column (an Arrow column, a Series, a list of `str | None`).
    #[pyo3(signature = (texts, /, *, threads = None, progress = false))]
    fn normalize_all(
        &self,
        texts: &Bound<'_, PyAny>,
        threads: Option<usize>,
        progress: bool,
    ) -> PyResult<Column> {
        Column::of_texts(texts, self.inner.clone(), Options { threads, progress })
    }

    fn __eq__(&self, other: &Normalizer) -> bool {
        self.inner.rules().eq(other.inner.rules())
    }

    fn __hash__(&self) -> u64 {
        self.inner.rules().fold(0, |hash, rule| hash | 1 << (rule as u64 % 64))
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((), Bound<'py, PyDict>)> {
        let options = PyDict::new(py);
        options.set_item("profile", py.None())?;
        options.set_item("with_rules", self.rules())?;
        Ok(((), options))
    }

    fn __repr__(&self) -> String {
        format!("Normalizer({})", self.rules().join(", "))
    }
}

fn rules(names: &[String]) -> PyResult<Vec<Rule>> {
    names.iter().map(|name| name.parse().map_err(raise)).collect()
}
