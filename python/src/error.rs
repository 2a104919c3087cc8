//! The library's error as the package's exception.

use pyo3::{PyErr, import_exception};

import_exception!(qawl._errors, QawlError);

/// A `QawlError` with the library's message.
pub(crate) fn raise(error: impl std::fmt::Display) -> PyErr {
    QawlError::new_err(error.to_string())
}
