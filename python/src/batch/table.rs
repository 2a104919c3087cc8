//! Tables that the batch doors give.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, Int64Array, RecordBatch, StringArray, StructArray};
use arrow_buffer::OffsetBuffer;
use arrow_schema::{Field, Schema};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyList, PyTuple};

use super::arrow;
use super::column::Column;
use super::pickle;
use super::values;
use crate::error::raise;

/// Rows with named columns: an Arrow table.
#[pyclass(module = "qawl", frozen)]
pub(crate) struct Table {
    rows: RecordBatch,
    /// What a row is.
    what: String,
}

impl Table {
    pub(super) fn new(rows: RecordBatch, what: &str) -> Table {
        Table { rows, what: what.into() }
    }

    /// The quotations of a column of analyses with the ids, or else the rows, of their documents.
    pub(crate) fn of_quotes(column: &Column, ids: Option<&Bound<'_, PyAny>>) -> PyResult<Table> {
        let lists = column.lists();
        let documents = repeated(lists.offsets());
        let ids: ArrayRef = match ids {
            Some(ids) => Arc::new(names(ids, lists.len(), &documents)?),
            None => Arc::new(documents.iter().map(|&row| row as i64).collect::<Int64Array>()),
        };
        let rows: &StructArray = lists.values().as_struct();
        let id = Arc::new(Field::new("id", ids.data_type().clone(), false));
        let fields: Vec<_> = std::iter::once(id).chain(rows.fields().iter().cloned()).collect();
        let columns = std::iter::once(ids).chain(rows.columns().iter().cloned()).collect();
        let rows = RecordBatch::try_new(Arc::new(Schema::new(fields)), columns).map_err(raise)?;
        Ok(Table::new(rows, "quotations"))
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
        self.rows.schema().fields().iter().map(|field| field.name().clone()).collect()
    }

    fn __len__(&self) -> usize {
        self.rows.num_rows()
    }

    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        arrow::export_stream(py, &self.rows)
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        arrow::export_schema(py, &StructArray::from(self.rows.clone()))
    }

    /// The rows as dictionaries.
    ///
    /// >>> quotes = qawl.quotes_table(['وقال الوزير سالم الحمدي: "لن نرفع الأسعار".'], ids=["a"])
    /// >>> quotes.to_pylist()[0]["speaker"]
    /// 'الوزير سالم الحمدي'
    fn to_pylist<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        values::list(py, &StructArray::from(self.rows.clone()))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, table) = (slf.py(), slf.get());
        let make = py.import("qawl._qawl")?.getattr("_table")?;
        let rows = pickle::tuple(py, &StructArray::from(table.rows.clone()))?;
        (make, (rows, &table.what)).into_pyobject(py)
    }

    fn __repr__(&self) -> String {
        format!("Table({} {})", self.rows.num_rows(), self.what)
    }
}

/// A table, for unpickling.
#[pyfunction]
pub(crate) fn _table(rows: &Bound<'_, PyAny>, what: &str) -> PyResult<Table> {
    let rows = pickle::revive(rows)?;
    Ok(Table::new(RecordBatch::from(rows.as_struct()), what))
}
