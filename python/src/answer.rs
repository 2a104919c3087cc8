//! The answer to "who said these words?".

use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::analysis::Analysis;
use crate::piece::Piece;
use crate::quote::Quote;
use crate::speaker::Speaker;

/// A quotation that holds the words asked for.
#[pyclass(module = "qawl", frozen)]
pub(crate) struct Answer {
    quote: Py<Quote>,
    /// The words where they stand in it.
    #[pyo3(get)]
    found: Piece,
    /// How well the words fit and how sure the speaker is, from 0 to 1.
    #[pyo3(get)]
    score: f32,
}

impl Answer {
    pub(crate) fn of(
        analysis: &Bound<'_, Analysis>,
        answer: &qawl::Answer<'_>,
    ) -> PyResult<Answer> {
        let quote = Py::new(analysis.py(), Quote::new(analysis, answer.quote.index()))?;
        let found = Piece::of(&analysis.get().inner, answer.found);
        Ok(Answer { quote, found, score: answer.score })
    }
}

#[pymethods]
impl Answer {
    /// The quotation.
    #[getter]
    fn quote(&self, py: Python<'_>) -> Py<Quote> {
        self.quote.clone_ref(py)
    }

    /// Who said it; `None` where the text names nobody.
    #[getter]
    fn speaker(&self, py: Python<'_>) -> Option<Speaker> {
        let quote = self.quote.get();
        let speaker = quote.inner().speaker()?;
        Some(Speaker::new(quote.analysis.bind(py), speaker.index()))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, answer) = (slf.py(), slf.get());
        let make = py.import("qawl._qawl")?.getattr("_answer")?;
        (make, (answer.quote.bind(py), answer.found.clone(), answer.score)).into_pyobject(py)
    }

    fn __repr__(&self) -> String {
        let speaker = self.quote.get().inner().speaker();
        let name = speaker.map_or("?", |speaker| speaker.name());
        format!("Answer({name}: «{}», {:.2})", self.found.text, self.score)
    }
}

/// An answer, for unpickling.
#[pyfunction]
pub(crate) fn _answer(quote: Py<Quote>, found: &Bound<'_, Piece>, score: f32) -> Answer {
    Answer { quote, found: found.get().clone(), score }
}
