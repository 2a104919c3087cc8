//! The doors that make an analysis.

use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::analysis::Analysis;
use crate::batch::{Column, Options};
use crate::error::raise;
use crate::gazetteer::Gazetteer;

/// Finds the quotations of `text` and who said them.
///
/// >>> qawl.analyze('وقال الوزير سالم الحمدي: "لن نرفع الأسعار".').quotes[0].speaker.name
/// 'الوزير سالم الحمدي'
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn analyze(py: Python<'_>, text: &str) -> PyResult<Analysis> {
    Analyzer::new(None, 0.0)?.analyze(py, text)
}

/// An analysis with options.
///
/// >>> names = qawl.Gazetteer([qawl.Entry("سالم الحمدي", id="m1")])
/// >>> analyzer = qawl.Analyzer(gazetteer=names, min_confidence=0.5)
/// >>> [quote] = analyzer.analyze('وقال الوزير سالم الحمدي: "لن نرفع الأسعار".')
/// >>> quote.speaker.entry.id
/// 'm1'
#[pyclass(module = "qawl", frozen, from_py_object)]
#[derive(Clone)]
pub(crate) struct Analyzer {
    pub(crate) inner: qawl::Analyzer,
    /// The names that speakers are linked to.
    #[pyo3(get)]
    gazetteer: Option<Gazetteer>,
    /// Quotations less sure than this are left out (0 keeps all).
    #[pyo3(get)]
    min_confidence: f32,
}

#[pymethods]
impl Analyzer {
    #[new]
    #[pyo3(signature = (*, gazetteer = None, min_confidence = 0.0))]
    pub(crate) fn new(gazetteer: Option<Gazetteer>, min_confidence: f32) -> PyResult<Analyzer> {
        if !(0.0..=1.0).contains(&min_confidence) {
            return Err(raise(format!("min_confidence is {min_confidence}, not from 0 to 1")));
        }
        let inner = qawl::Analyzer::new().min_confidence(min_confidence);
        let inner = match &gazetteer {
            Some(gazetteer) => inner.gazetteer(gazetteer.list.clone()),
            None => inner,
        };
        Ok(Analyzer { inner, gazetteer, min_confidence })
    }

    /// Finds the quotations of `text` and who said them.
    #[pyo3(signature = (text, /))]
    pub(crate) fn analyze(&self, py: Python<'_>, text: &str) -> PyResult<Analysis> {
        let found = py.detach(|| self.inner.analyze(text));
        Ok(Analysis::new(found, self.clone()))
    }

    /// Analyses every text of a column (an Arrow column, a Series, a list of `str | None`).
    #[pyo3(signature = (texts, /, *, threads = None, progress = false))]
    fn analyze_all(
        &self,
        texts: &Bound<'_, PyAny>,
        threads: Option<usize>,
        progress: bool,
    ) -> PyResult<Column> {
        Column::of_analyses(texts, self.clone(), Options { threads, progress })
    }

    fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<((), Bound<'py, PyDict>)> {
        let options = PyDict::new(py);
        options.set_item("gazetteer", self.gazetteer.clone())?;
        options.set_item("min_confidence", self.min_confidence)?;
        Ok(((), options))
    }

    fn __repr__(&self) -> String {
        let names = self.gazetteer.as_ref().map_or("None".into(), Gazetteer::__repr__);
        format!("Analyzer(gazetteer={names}, min_confidence={})", self.min_confidence)
    }
}
