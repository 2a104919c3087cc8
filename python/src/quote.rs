//! One quotation.

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::analysis::Analysis;
use crate::piece::Piece;
use crate::speaker::Speaker;

/// One quotation; `start` and `end` count code points of the analysed text.
#[pyclass(module = "qawl", frozen)]
pub(crate) struct Quote {
    pub(crate) analysis: Py<Analysis>,
    pub(crate) index: usize,
}

impl Quote {
    pub(crate) fn new(analysis: &Bound<'_, Analysis>, index: usize) -> Quote {
        Quote { analysis: analysis.clone().unbind(), index }
    }

    pub(crate) fn inner(&self) -> qawl::Quote<'_> {
        let mut quotes = self.analysis.get().inner.quotes();
        quotes.nth(self.index).expect("made from an index of the analysis")
    }

    fn piece(&self, span: qawl::Span) -> Piece {
        Piece::of(&self.analysis.get().inner, span)
    }

    fn chars(&self, byte: usize) -> usize {
        self.analysis.get().inner.offsets().chars(byte)
    }
}

#[pymethods]
impl Quote {
    /// The analysis it belongs to.
    #[getter]
    fn analysis(&self, py: Python<'_>) -> Py<Analysis> {
        self.analysis.clone_ref(py)
    }

    /// Its place in `Analysis.quotes`.
    #[getter]
    fn index(&self) -> usize {
        self.index
    }

    /// `direct`, `mixed`, `unmarked` or `indirect`.
    #[getter]
    fn kind(&self) -> &'static str {
        self.inner().kind().as_str()
    }

    /// The words, as they stand in the text.
    #[getter]
    fn text(&self) -> &str {
        self.inner().text()
    }

    /// Where the words begin.
    #[getter]
    fn start(&self) -> usize {
        self.chars(self.inner().span().start())
    }

    /// Where the words have ended.
    #[getter]
    fn end(&self) -> usize {
        self.chars(self.inner().span().end())
    }

    /// The pieces of it, more than one where the writer interrupts it.
    #[getter]
    fn parts(&self) -> Vec<Piece> {
        self.inner().parts().iter().map(|&part| self.piece(part)).collect()
    }

    /// The word that signals the speech.
    #[getter]
    fn cue(&self) -> Option<Piece> {
        self.inner().cue().map(|cue| self.piece(cue))
    }

    /// Who said it; `None` where the text names nobody.
    #[getter]
    fn speaker(&self, py: Python<'_>) -> Option<Speaker> {
        let speaker = self.inner().speaker()?;
        Some(Speaker::new(self.analysis.bind(py), speaker.index()))
    }

    /// Where its own sentence names the speaker; `None` where it leaves the name out.
    #[getter]
    fn mention(&self) -> Option<Piece> {
        self.inner().mention().map(|mention| self.piece(mention))
    }

    /// `asserted`, `denied`, `negated`, `hypothetical` or `asked`.
    #[getter]
    fn polarity(&self) -> &'static str {
        self.inner().polarity().as_str()
    }

    /// Who passed it on, outermost first.
    #[getter]
    fn relayed_by(&self) -> Vec<&str> {
        self.inner().relayed_by().collect()
    }

    /// How sure the attribution is, from 0 to 1.
    #[getter]
    fn confidence(&self) -> f32 {
        self.inner().confidence()
    }

    /// The rules that spoke for or against the attribution.
    #[getter]
    fn evidence(&self) -> Vec<String> {
        self.inner().attribution().evidence().iter().map(ToString::to_string).collect()
    }

    /// What had to be mended in the quotation marks around it.
    #[getter]
    fn repairs(&self) -> Vec<&'static str> {
        self.inner().repairs().to_vec()
    }

    fn __eq__(&self, other: &Quote) -> bool {
        let (mine, its) = (self.inner(), other.inner());
        mine.parts() == its.parts()
            && mine.kind() == its.kind()
            && mine.cue() == its.cue()
            && mine.analysis().text() == its.analysis().text()
    }

    fn __hash__(&self) -> u64 {
        (self.inner().span().start() as u64) << 32 | self.inner().span().end() as u64
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let getitem = slf.py().import("operator")?.getattr("getitem")?;
        (getitem, (slf.get().analysis.bind(slf.py()), slf.get().index)).into_pyobject(slf.py())
    }

    fn __str__(&self) -> &str {
        self.text()
    }

    fn __repr__(&self) -> String {
        let quote = self.inner();
        let speaker = quote.speaker().map_or("?", |speaker| speaker.name());
        let (kind, confidence) = (quote.kind().as_str(), quote.confidence());
        let words: Vec<_> = quote.text().split_whitespace().collect();
        format!("Quote({kind}, {speaker}: «{}», {confidence:.2})", words.join(" "))
    }
}
