//! Somebody who is quoted.

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::analysis::Analysis;
use crate::entry::Entry;
use crate::piece::Piece;
use crate::quote::Quote;

/// One person, body or document that is quoted.
#[pyclass(module = "qawl", frozen)]
pub(crate) struct Speaker {
    analysis: Py<Analysis>,
    index: usize,
}

impl Speaker {
    pub(crate) fn new(analysis: &Bound<'_, Analysis>, index: usize) -> Speaker {
        Speaker { analysis: analysis.clone().unbind(), index }
    }

    fn inner(&self) -> qawl::Speaker<'_> {
        let mut speakers = self.analysis.get().inner.speakers();
        speakers.nth(self.index).expect("made from an index of the analysis")
    }
}

#[pymethods]
impl Speaker {
    /// Its place in `Analysis.speakers`.
    #[getter]
    fn index(&self) -> usize {
        self.index
    }

    /// The fullest mention in the text.
    #[getter]
    fn name(&self) -> &str {
        self.inner().name()
    }

    /// `person`, `organisation`, `group`, `anonymous` or `document`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.inner().kind().as_str()
    }

    /// `m` or `f`, where the grammar shows it.
    #[getter]
    fn gender(&self) -> Option<&'static str> {
        self.inner().gender().map(|gender| gender.as_str())
    }

    /// The entry of the analyzer's gazetteer that the name belongs to.
    #[getter]
    fn entry(&self) -> Option<Entry> {
        self.inner().entry().map(|entry| Entry(entry.clone()))
    }

    /// Every place where the text names this speaker.
    #[getter]
    fn mentions(&self) -> Vec<Piece> {
        let analysis = &self.analysis.get().inner;
        self.inner().mentions().iter().map(|&span| Piece::of(analysis, span)).collect()
    }

    /// What this speaker said, in text order.
    #[getter]
    fn quotes(&self, py: Python<'_>) -> Vec<Quote> {
        let analysis = self.analysis.bind(py);
        self.inner().quotes().map(|quote| Quote::new(analysis, quote.index())).collect()
    }

    fn __eq__(&self, other: &Speaker) -> bool {
        let (mine, its) = (self.inner(), other.inner());
        mine.name() == its.name()
            && mine.mentions() == its.mentions()
            && mine.analysis().text() == its.analysis().text()
    }

    fn __hash__(&self) -> u64 {
        self.inner()
            .mentions()
            .iter()
            .fold(0_u64, |hash, span| hash.wrapping_mul(31).wrapping_add(span.start() as u64))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let py = slf.py();
        let speaker = py.import("qawl._qawl")?.getattr("_speaker")?;
        (speaker, (slf.get().analysis.bind(py), slf.get().index)).into_pyobject(py)
    }

    fn __str__(&self) -> &str {
        self.name()
    }

    fn __repr__(&self) -> String {
        let speaker = self.inner();
        let (name, kind) = (speaker.name(), speaker.kind().as_str());
        format!("Speaker({name}, {kind}, {} quotations)", speaker.quotes().count())
    }
}

/// The speaker at `index`, for unpickling.
#[pyfunction]
pub(crate) fn _speaker(analysis: &Bound<'_, Analysis>, index: usize) -> PyResult<Speaker> {
    let count = analysis.get().inner.speakers().len();
    if index < count {
        return Ok(Speaker::new(analysis, index));
    }
    Err(crate::error::raise(format!("speaker {index} of {count}: pickled by another version")))
}
