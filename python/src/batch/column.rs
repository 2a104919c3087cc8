//! What the batch doors give: Arrow data that is a Python sequence too.

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, ListArray};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyList, PyTuple};

use super::arrow;
use super::input::Texts;
use super::parts::{Matches, Normalized, Quotes};
use super::pickle;
use super::values;
use super::work::{Options, each};
use crate::analysis::Analysis;
use crate::analyzer::Analyzer;
use crate::finder::Finder;
use crate::gazetteer::Gazetteer;
use crate::sequence;

/// The results for a column of texts, in their order: an Arrow column, and a sequence.
#[pyclass(module = "qawl", frozen, generic)]
pub(crate) struct Column {
    array: ArrayRef,
    source: Source,
}

/// What one item of the sequence is made from when it is asked for.
enum Source {
    Analyses { texts: Texts, analyzer: Analyzer },
    Matches { texts: Texts, finder: Finder },
    Texts,
}

impl Column {
    pub(crate) fn of_analyses(
        object: &Bound<'_, PyAny>,
        analyzer: Analyzer,
        options: Options,
    ) -> PyResult<Column> {
        let texts = Texts::of(object)?;
        let empty = || Quotes::new(&analyzer.inner);
        let array = Arc::new(each(object.py(), &texts, options, empty, Quotes::column())?.finish());
        Ok(Column { array, source: Source::Analyses { texts, analyzer } })
    }

    pub(crate) fn of_matches(
        object: &Bound<'_, PyAny>,
        finder: Finder,
        options: Options,
    ) -> PyResult<Column> {
        let texts = Texts::of(object)?;
        let empty = || Matches::new(&finder);
        let array =
            Arc::new(each(object.py(), &texts, options, empty, Matches::column())?.finish());
        Ok(Column { array, source: Source::Matches { texts, finder } })
    }

    pub(crate) fn of_texts(
        object: &Bound<'_, PyAny>,
        normalizer: qawl::Normalizer,
        options: Options,
    ) -> PyResult<Column> {
        let texts = Texts::of(object)?;
        let empty = || Normalized::new(&normalizer);
        let array =
            Arc::new(each(object.py(), &texts, options, empty, StringBuilder::new())?.finish());
        Ok(Column { array, source: Source::Texts })
    }

    fn item(&self, py: Python<'_>, at: usize) -> PyResult<Py<PyAny>> {
        if self.array.is_null(at) {
            return Ok(py.None());
        }
        match &self.source {
            Source::Texts => Ok(self.array.as_string::<i32>().value(at).into_pyobject(py)?.into()),
            Source::Analyses { texts, analyzer } => {
                let analysis: Analysis = analyzer.analyze(py, text_at(texts, at, &mut vec![]))?;
                Ok(Py::new(py, analysis)?.into_any())
            }
            Source::Matches { texts, finder } => {
                let matches = finder.matches(text_at(texts, at, &mut vec![]));
                Ok(matches.into_pyobject(py)?.unbind())
            }
        }
    }
}

impl Source {
    /// The texts, and who made something of them.
    fn tuple<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        match self {
            Source::Texts => Ok(PyTuple::empty(py)),
            Source::Analyses { texts, analyzer } => {
                (texts.list(py)?, analyzer.clone()).into_pyobject(py)
            }
            Source::Matches { texts, finder } => {
                (texts.list(py)?, finder.options()).into_pyobject(py)
            }
        }
    }

    fn of(tuple: &Bound<'_, PyTuple>) -> PyResult<Source> {
        if tuple.is_empty() {
            return Ok(Source::Texts);
        }
        let texts = Texts::of(&tuple.get_item(0)?)?;
        let maker = tuple.get_item(1)?;
        if let Ok((gazetteer, overlapping, anywhere)) = maker.extract::<(Gazetteer, _, _)>() {
            let finder = Finder::new(&gazetteer, overlapping, anywhere)?;
            return Ok(Source::Matches { texts, finder });
        }
        Ok(Source::Analyses { texts, analyzer: maker.extract()? })
    }
}

/// A column, for unpickling.
#[pyfunction]
pub(crate) fn _column(array: &Bound<'_, PyAny>, source: &Bound<'_, PyTuple>) -> PyResult<Column> {
    Ok(Column { array: pickle::revive(array)?, source: Source::of(source)? })
}

fn text_at<'t>(texts: &'t Texts, at: usize, room: &'t mut Vec<u8>) -> &'t str {
    texts.read(at, room).expect("a result that is not null has a text")
}

#[pymethods]
impl Column {
    fn __len__(&self) -> usize {
        self.array.len()
    }

    fn __getitem__<'py>(&self, index: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let item = |at| Ok(self.item(index.py(), at)?.into_bound(index.py()));
        sequence::pick(index, self.array.len(), "texts", item)
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

    /// The Arrow data as Python's own: for each text a string, or a list with a dictionary a row.
    ///
    /// >>> qawl.normalize_all(["إلى المدرسة", None]).to_pylist()
    /// ['الي المدرسه', None]
    fn to_pylist<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        values::list(py, &self.array)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, column) = (slf.py(), slf.get());
        let make = py.import("qawl._qawl")?.getattr("_column")?;
        let array = pickle::tuple(py, &column.array)?;
        (make, (array, column.source.tuple(py)?)).into_pyobject(py)
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

impl Column {
    /// The lists of rows that it holds.
    pub(super) fn lists(&self) -> &ListArray {
        self.array.as_list()
    }
}
