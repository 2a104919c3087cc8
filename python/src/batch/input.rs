//! The texts of a column or list, without copying them.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, BinaryArray, LargeBinaryArray};
use arrow_schema::DataType;
use pyo3::exceptions::{PyImportError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};

use super::arrow;
use super::held::Held;
use crate::error::raise;

/// Texts of a list between two looks at signals.
const LOOK: usize = 1024;

/// Many texts, some of which may be missing. Cheap to clone.
#[derive(Clone)]
pub(crate) enum Texts {
    Arrow(Chunks),
    /// Python strings.
    List(Arc<[Option<Held>]>),
}

/// The chunks of an Arrow column of texts: binary arrays, whose bytes are known to be UTF-8, each
/// with the row behind it.
#[derive(Clone)]
pub(crate) struct Chunks(Arc<[(usize, ArrayRef)]>);

impl Texts {
    /// Takes an Arrow column, or any iterable of `str | None`.
    pub(crate) fn of(object: &Bound<'_, PyAny>) -> PyResult<Texts> {
        if object.is_instance_of::<PyString>() {
            return Err(PyTypeError::new_err("one str is not a column: use analyze, or a list"));
        }
        match arrow::import(object) {
            Ok(Some(chunks)) => Chunks::of(chunks).map(Texts::Arrow),
            Ok(None) => of_list(object),
            // A pandas column of strings offers Arrow data even where pyarrow is not installed.
            Err(error) if error.is_instance_of::<PyImportError>(object.py()) => of_list(object),
            Err(error) => Err(error),
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Texts::List(texts) => texts.len(),
            Texts::Arrow(chunks) => chunks.0.last().map_or(0, |&(end, _)| end),
        }
    }

    /// About how many bytes the text of a row has.
    pub(super) fn size(&self, row: usize) -> usize {
        match self {
            Texts::List(texts) => texts[row].as_ref().map_or(0, Held::size),
            Texts::Arrow(chunks) => chunks.get(row).map_or(0, str::len),
        }
    }

    /// The text of a row, written into `room` where it has to be; `None` where it is missing.
    pub(super) fn read<'t>(&'t self, row: usize, room: &'t mut Vec<u8>) -> Option<&'t str> {
        match self {
            Texts::List(texts) => texts[row].as_ref().map(|text| text.read(room)),
            Texts::Arrow(chunks) => chunks.get(row),
        }
    }

    /// The texts as Python's own.
    pub(super) fn list<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        let mut room = vec![];
        (0..self.len()).try_for_each(|row| list.append(self.read(row, &mut room)))?;
        Ok(list)
    }
}

impl Chunks {
    pub(super) fn of(chunks: Vec<ArrayRef>) -> PyResult<Chunks> {
        let mut end = 0;
        let checked = chunks.iter().map(|chunk| {
            let chunk = binary(chunk)?;
            (0..chunk.len()).try_for_each(|row| check(end + row, bytes_at(&chunk, row)))?;
            end += chunk.len();
            Ok((end, chunk))
        });
        Ok(Chunks(checked.collect::<PyResult<_>>()?))
    }

    /// The text of a row; `None` where it is missing.
    pub(super) fn get(&self, row: usize) -> Option<&str> {
        let (end, chunk) = self.0.get(self.0.partition_point(|&(end, _)| end <= row))?;
        text_of(chunk, row + chunk.len() - end)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Option<&str>> {
        self.0.iter().flat_map(|(_, chunk)| (0..chunk.len()).map(|row| text_of(chunk, row)))
    }
}

fn of_list(object: &Bound<'_, PyAny>) -> PyResult<Texts> {
    let look = |row| if row % LOOK == 0 { object.py().check_signals() } else { Ok(()) };
    let texts = object.try_iter()?.enumerate();
    let texts = texts.map(|(row, item)| look(row).and_then(|()| text_at(row, &item?)));
    Ok(Texts::List(texts.collect::<PyResult<_>>()?))
}

fn text_at(row: usize, item: &Bound<'_, PyAny>) -> PyResult<Option<Held>> {
    if let Ok(text) = item.cast::<PyString>() {
        return Held::of(text).map(Some).map_err(|error| raise(format!("text {row}: {error}")));
    }
    if is_missing(item)? {
        return Ok(None);
    }
    let kind = item.get_type().name()?;
    Err(PyTypeError::new_err(format!("text {row} is {kind}, not str or None")))
}

/// `None`, a float that is not a number, `pandas.NA`.
pub(crate) fn is_missing(item: &Bound<'_, PyAny>) -> PyResult<bool> {
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
    // SAFETY: `Chunks::of` checked every value, and arrays do not change.
    bytes_at(array, row).map(|bytes| unsafe { std::str::from_utf8_unchecked(bytes) })
}
