//! Normalization.

use std::borrow::Cow;

use pyo3::prelude::*;

/// Folds the spelling of `text` for search: marks and tatweel go; alef forms, ى and ة become one.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn normalize<'t>(py: Python<'_>, text: &'t str) -> Cow<'t, str> {
    py.detach(|| qawl::normalize(text))
}
