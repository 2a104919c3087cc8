//! Arrow values as Python's own.

use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int32Type, Int64Type};
use arrow_array::{Array, StructArray};
use arrow_schema::DataType;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

/// All values: strings and numbers, lists, and rows as dictionaries.
pub(super) fn list<'py>(py: Python<'py>, array: &dyn Array) -> PyResult<Bound<'py, PyList>> {
    let values = (0..array.len()).map(|at| value(py, array, at));
    PyList::new(py, values.collect::<PyResult<Vec<_>>>()?)
}

fn value<'py>(py: Python<'py>, array: &dyn Array, at: usize) -> PyResult<Bound<'py, PyAny>> {
    if array.is_null(at) {
        return of(py, py.None());
    }
    match array.data_type() {
        DataType::Utf8 => of(py, array.as_string::<i32>().value(at)),
        DataType::Int32 => of(py, array.as_primitive::<Int32Type>().value(at)),
        DataType::Int64 => of(py, array.as_primitive::<Int64Type>().value(at)),
        DataType::Float64 => of(py, array.as_primitive::<Float64Type>().value(at)),
        DataType::List(_) => of(py, list(py, &array.as_list::<i32>().value(at))?),
        DataType::Struct(_) => of(py, row(py, array.as_struct(), at)?),
        other => unreachable!("results have no {other}"),
    }
}

fn of<'py>(py: Python<'py>, value: impl IntoPyObjectExt<'py>) -> PyResult<Bound<'py, PyAny>> {
    value.into_bound_py_any(py)
}

fn row<'py>(py: Python<'py>, rows: &StructArray, at: usize) -> PyResult<Bound<'py, PyDict>> {
    let row = PyDict::new(py);
    for (field, column) in rows.fields().iter().zip(rows.columns()) {
        row.set_item(field.name(), value(py, column, at)?)?;
    }
    Ok(row)
}
