//! Indexes and slices, as Python's own sequences take them.

use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyList, PySlice};

/// What `sequence[index]` gives: an item, or the list of those in a slice.
pub(crate) fn pick<'py>(
    index: &Bound<'py, PyAny>,
    length: usize,
    what: &str,
    item: impl Fn(usize) -> PyResult<Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    if let Ok(slice) = index.cast::<PySlice>() {
        let slice = slice.indices(length.cast_signed())?;
        let at = |nth: usize| (slice.start + nth.cast_signed() * slice.step).cast_unsigned();
        let items =
            (0..slice.slicelength).map(|nth| item(at(nth))).collect::<PyResult<Vec<_>>>()?;
        return PyList::new(index.py(), items).map(Bound::into_any);
    }
    let index: isize = index.extract()?;
    let at = if index < 0 { index + length.cast_signed() } else { index };
    match usize::try_from(at) {
        Ok(at) if at < length => item(at),
        _ => Err(PyIndexError::new_err(format!("{index} of {length} {what}"))),
    }
}
