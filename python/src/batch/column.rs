//! What the batch doors give: Arrow data that is a Python sequence too.

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, Int64Array, RecordBatch, StringArray, StructArray};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{Field, Schema};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use super::arrow;
use super::input::Texts;
use super::rows::{Lists, Matches, Quotes};
use super::work::{Options, each};
use crate::analysis::Analysis;
use crate::analyzer::Analyzer;
use crate::error::raise;
use crate::gazetteer::Gazetteer;

/// The results for a column of texts, in their order: an Arrow column, and a sequence.
#[pyclass(module = "qawl", frozen, generic)]
pub(crate) struct Column {
    array: ArrayRef,
    source: Source,
}

/// What one item of the sequence is made from when it is asked for.
enum Source {
    Analyses { texts: Texts, analyzer: Analyzer },
    Matches { texts: Texts, gazetteer: Gazetteer, overlapping: bool },
    Texts,
}

impl Column {
    pub(crate) fn of_analyses(
        object: &Bound<'_, PyAny>,
        analyzer: Analyzer,
        options: Options,
    ) -> PyResult<Column> {
        let texts = Texts::of(object)?;
        let mut lists = Lists::<Quotes>::default();
        let work = |text: &str| analyzer.inner.analyze(text);
        each(object.py(), &texts.all(), options, work, |found| lists.push(found))?;
        let array = Arc::new(lists.finish());
        Ok(Column { array, source: Source::Analyses { texts, analyzer } })
    }

    pub(crate) fn of_matches(
        object: &Bound<'_, PyAny>,
        gazetteer: Gazetteer,
        overlapping: bool,
        options: Options,
    ) -> PyResult<Column> {
        let texts = Texts::of(object)?;
        let mut lists = Lists::<Matches>::default();
        let work = |text: &str| gazetteer.matches(text, overlapping);
        each(object.py(), &texts.all(), options, work, |found| lists.push(found))?;
        let array = Arc::new(lists.finish());
        Ok(Column { array, source: Source::Matches { texts, gazetteer, overlapping } })
    }

    pub(crate) fn of_texts(
        object: &Bound<'_, PyAny>,
        normalizer: qawl::Normalizer,
        options: Options,
    ) -> PyResult<Column> {
        let texts = Texts::of(object)?;
        let mut column = StringBuilder::new();
        let work = |text: &str| normalizer.normalize(text).into_owned();
        each(object.py(), &texts.all(), options, work, |text| column.append_option(text))?;
        Ok(Column { array: Arc::new(column.finish()), source: Source::Texts })
    }

    fn item(&self, py: Python<'_>, at: usize) -> PyResult<Py<PyAny>> {
        if self.array.is_null(at) {
            return Ok(py.None());
        }
        match &self.source {
            Source::Texts => Ok(self.array.as_string::<i32>().value(at).into_pyobject(py)?.into()),
            Source::Analyses { texts, analyzer } => {
                let analysis: Analysis = analyzer.analyze(py, text_at(texts, at))?;
                Ok(Py::new(py, analysis)?.into_any())
            }
            Source::Matches { texts, gazetteer, overlapping } => {
                let matches = gazetteer.matches(text_at(texts, at), *overlapping);
                Ok(matches.into_pyobject(py)?.unbind())
            }
        }
    }
}

fn text_at(texts: &Texts, at: usize) -> &str {
    texts.get(at).expect("a result that is not null has a text")
}

#[pymethods]
impl Column {
    fn __len__(&self) -> usize {
        self.array.len()
    }

    fn __getitem__(&self, py: Python<'_>, index: isize) -> PyResult<Py<PyAny>> {
        let length = self.array.len();
        let at = if index < 0 { index + length as isize } else { index };
        match usize::try_from(at) {
            Ok(at) if at < length => self.item(py, at),
            _ => Err(PyIndexError::new_err(format!("{index} of {length} texts"))),
        }
    }

    /// The items one after the other, each made when it is asked for.
    fn __iter__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let indexes = py.import("builtins")?.getattr("range")?.call1((slf.get().array.len(),))?;
        py.import("builtins")?.getattr("map")?.call1((slf.getattr("__getitem__")?, indexes))
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let _ = requested_schema;
        arrow::export_array(py, &self.array)
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        arrow::export_schema(py, &self.array)
    }

    fn __repr__(&self) -> String {
        let what = match self.source {
            Source::Analyses { .. } => "analyses",
            Source::Matches { .. } => "lists of matches",
            Source::Texts => "texts",
        };
        format!("Column({} {what})", self.array.len())
    }
}

/// One row for each quotation: an Arrow table.
#[pyclass(module = "qawl", frozen)]
pub(crate) struct Table(RecordBatch);

impl Table {
    /// The quotations of a column of analyses with the ids, or else the rows, of their documents.
    pub(crate) fn new(column: &Column, ids: Option<&Bound<'_, PyAny>>) -> PyResult<Table> {
        let lists = column.array.as_list::<i32>();
        let documents = repeated(lists.offsets());
        let ids: ArrayRef = match ids {
            Some(ids) => Arc::new(names(ids, lists.len(), &documents)?),
            None => Arc::new(documents.iter().map(|&row| row as i64).collect::<Int64Array>()),
        };
        let rows: &StructArray = lists.values().as_struct();
        let id = Arc::new(Field::new("id", ids.data_type().clone(), false));
        let fields: Vec<_> = std::iter::once(id).chain(rows.fields().iter().cloned()).collect();
        let columns = std::iter::once(ids).chain(rows.columns().iter().cloned()).collect();
        RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).map(Table).map_err(raise)
    }
}

/// The row of the document of each quotation.
fn repeated(offsets: &OffsetBuffer<i32>) -> Vec<usize> {
    let lengths = offsets.lengths().enumerate();
    lengths.flat_map(|(row, length)| std::iter::repeat_n(row, length)).collect()
}

/// The id of the document of each quotation.
fn names(ids: &Bound<'_, PyAny>, count: usize, documents: &[usize]) -> PyResult<StringArray> {
    let ids = ids.try_iter()?.map(|id| id?.str()?.extract::<String>());
    let ids = ids.collect::<PyResult<Vec<_>>>()?;
    if ids.len() != count {
        return Err(raise(format!("{} ids for {count} texts", ids.len())));
    }
    Ok(StringArray::from_iter_values(documents.iter().map(|&row| &ids[row])))
}

#[pymethods]
impl Table {
    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<String> {
        self.0.schema().fields().iter().map(|field| field.name().clone()).collect()
    }

    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        arrow::export_stream(py, &self.0)
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        arrow::export_schema(py, &StructArray::from(self.0.clone()))
    }

    fn __repr__(&self) -> String {
        format!("Table({} quotations)", self.0.num_rows())
    }
}
