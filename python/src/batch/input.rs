//! The texts of a column or list, without copying them.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, BinaryArray, LargeBinaryArray};
use arrow_schema::DataType;
use pyo3::exceptions::{PyImportError, PyTypeError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyString;

use super::arrow;
use crate::error::raise;

/// Many texts, some of which may be missing. Cheap to clone.
#[derive(Clone)]
pub(crate) enum Texts {
    /// Chunks of binary arrays, whose bytes are known to be UTF-8, each with the row behind it.
    Arrow(Arc<[(usize, ArrayRef)]>),
    /// Python strings.
    List(Arc<[Option<PyBackedStr>]>),
}

impl Texts {
    /// Takes an Arrow column, or any iterable of `str | None`.
    pub(crate) fn of(object: &Bound<'_, PyAny>) -> PyResult<Texts> {
        if object.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err("one str is not a column: use analyze, or a list"));
        }
        match arrow::import(object) {
            Ok(Some(chunks)) => Texts::of_chunks(chunks),
            Ok(None) => of_list(object),
            // A pandas column of strings offers Arrow data even where pyarrow is not installed.
            Err(error) if error.is_instance_of::<PyImportError>(object.py()) => of_list(object),
            Err(error) => Err(error),
        }
    }

    /// Takes the chunks of an Arrow column.
    pub(super) fn of_chunks(chunks: Vec<ArrayRef>) -> PyResult<Texts> {
        let mut end = 0;
        let checked = chunks.iter().map(|chunk| {
            let chunk = binary(chunk)?;
            (0..chunk.len()).try_for_each(|row| check(end + row, bytes_at(&chunk, row)))?;
            end += chunk.len();
            Ok((end, chunk))
        });
        Ok(Texts::Arrow(checked.collect::<PyResult<_>>()?))
    }

    /// The text of a row; `None` where it is missing.
    pub(crate) fn get(&self, row: usize) -> Option<&str> {
        match self {
            Texts::List(texts) => texts[row].as_deref(),
            Texts::Arrow(chunks) => {
                let (end, chunk) = chunks.get(chunks.partition_point(|&(end, _)| end <= row))?;
                text_of(chunk, row + chunk.len() - end)
            }
        }
    }

    /// All texts, `None` for those that are missing.
    pub(crate) fn all(&self) -> Vec<Option<&str>> {
        match self {
            Texts::List(texts) => texts.iter().map(|text| text.as_deref()).collect(),
            Texts::Arrow(chunks) => chunks.iter().flat_map(|(_, chunk)| texts_of(chunk)).collect(),
        }
    }
}

fn of_list(object: &Bound<'_, PyAny>) -> PyResult<Texts> {
    let texts = object.try_iter()?.enumerate().map(|(row, item)| text_at(row, &item?));
    Ok(Texts::List(texts.collect::<PyResult<_>>()?))
}

fn text_at(row: usize, item: &Bound<'_, PyAny>) -> PyResult<Option<PyBackedStr>> {
    if let Ok(text) = item.cast::<PyString>() {
        let text = PyBackedStr::try_from(text.clone());
        return text.map(Some).map_err(|error| raise(format!("text {row}: {error}")));
    }
    if is_missing(item)? {
        return Ok(None);
    }
    let kind = item.get_type().name()?;
    Err(PyTypeError::new_err(format!("text {row} is {kind}, not str or None")))
}

/// `None`, a float that is not a number, `pandas.NA`.
fn is_missing(item: &Bound<'_, PyAny>) -> PyResult<bool> {
    let not_a_number = || item.extract::<f64>().is_ok_and(f64::is_nan);
    Ok(item.is_none() || not_a_number() || item.get_type().name()? == "NAType")
}

/// The same array as bytes, because nobody has checked that they are UTF-8.
fn binary(array: &ArrayRef) -> PyResult<ArrayRef> {
    Ok(match array.data_type() {
        DataType::Utf8 => Arc::new(BinaryArray::from(array.as_string::<i32>().clone())),
        DataType::LargeUtf8 => Arc::new(LargeBinaryArray::from(array.as_string::<i64>().clone())),
        DataType::Utf8View => Arc::new(array.as_string_view().clone().to_binary_view()),
        DataType::Null => Arc::clone(array),
        other => {
            let message = format!("the column is {other} in Arrow's terms, not a column of text");
            return Err(PyTypeError::new_err(message));
        }
    })
}

fn check(row: usize, bytes: Option<&[u8]>) -> PyResult<()> {
    let checked = bytes.map(simdutf8::compat::from_utf8).transpose();
    checked.map(|_| ()).map_err(|error| raise(format!("text {row} is not UTF-8: {error}")))
}

fn bytes_at(array: &ArrayRef, row: usize) -> Option<&[u8]> {
    match array.data_type() {
        _ if array.is_null(row) => None,
        DataType::Binary => Some(array.as_binary::<i32>().value(row)),
        DataType::LargeBinary => Some(array.as_binary::<i64>().value(row)),
        DataType::BinaryView => Some(array.as_binary_view().value(row)),
        _ => None,
    }
}

/// A text of a chunk that was checked when it came.
fn text_of(array: &ArrayRef, row: usize) -> Option<&str> {
    // SAFETY: `of_chunks` checked every value, and arrays do not change.
    bytes_at(array, row).map(|bytes| unsafe { std::str::from_utf8_unchecked(bytes) })
}

fn texts_of(array: &ArrayRef) -> impl Iterator<Item = Option<&str>> {
    (0..array.len()).map(|row| text_of(array, row))
}
