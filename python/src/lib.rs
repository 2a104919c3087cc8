//! The extension module behind the Python package `qawl`.

use pyo3::prelude::*;

#[pymodule]
fn _qawl(_module: &Bound<'_, PyModule>) -> PyResult<()> {
    Ok(())
}
