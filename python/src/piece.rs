//! A piece of the text.

use pyo3::prelude::*;

/// A piece of the text and where it stands, in code points: `text[start:end]`.
#[pyclass(module = "qawl", frozen, eq, hash)]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Piece {
    /// Where it begins.
    #[pyo3(get)]
    pub(crate) start: usize,
    /// Where it has ended.
    #[pyo3(get)]
    pub(crate) end: usize,
    /// The text between.
    #[pyo3(get)]
    pub(crate) text: String,
}

impl Piece {
    pub(crate) fn of(analysis: &qawl::Analysis, span: qawl::Span) -> Piece {
        let offsets = analysis.offsets();
        let (start, end) = (offsets.chars(span.start()), offsets.chars(span.end()));
        Piece { start, end, text: analysis.text()[span].into() }
    }
}

#[pymethods]
impl Piece {
    #[new]
    #[pyo3(signature = (start, end, text))]
    fn new(start: usize, end: usize, text: String) -> Piece {
        Piece { start, end, text }
    }

    fn __getnewargs__(&self) -> (usize, usize, &str) {
        (self.start, self.end, &self.text)
    }

    fn __str__(&self) -> &str {
        &self.text
    }

    fn __repr__(&self) -> String {
        format!("Piece({}, {}, '{}')", self.start, self.end, self.text.escape_debug())
    }
}
