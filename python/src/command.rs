//! The `qawl` command of the wheel.

use pyo3::prelude::*;

/// Runs the command with `args`, the program's name first, and returns its exit status.
#[pyfunction]
pub(crate) fn _main(py: Python<'_>, args: Vec<String>) -> u8 {
    py.detach(|| qawl::cli::run_here(args))
}
