//! The result of analysing one text.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyIterator, PyTuple};
use qawl::Unit;
use qawl::view::{self, Line};

use crate::analyzer::Analyzer;
use crate::answer::Answer;
use crate::quote::Quote;
use crate::sequence;
use crate::speaker::Speaker;

/// Quotations that a printed analysis shows.
const SHOWN: usize = 20;

/// Who said what in one text: a sequence of quotations.
#[pyclass(module = "qawl", frozen, sequence)]
pub(crate) struct Analysis {
    pub(crate) inner: qawl::Analysis,
    analyzer: Analyzer,
}

impl Analysis {
    pub(crate) fn new(inner: qawl::Analysis, analyzer: Analyzer) -> Analysis {
        Analysis { inner, analyzer }
    }
}

#[pymethods]
impl Analysis {
    /// The text that was analysed.
    #[getter]
    fn text(&self) -> &str {
        self.inner.text()
    }

    /// The quotations, in the order in which their contents begin.
    #[getter]
    fn quotes(slf: &Bound<'_, Self>) -> Vec<Quote> {
        let count = slf.get().inner.quotes().len();
        (0..count).map(|index| Quote::new(slf, index)).collect()
    }

    /// Everyone who is quoted, in the order of their first quotation.
    #[getter]
    fn speakers(slf: &Bound<'_, Self>) -> Vec<Speaker> {
        let count = slf.get().inner.speakers().len();
        (0..count).map(|index| Speaker::new(slf, index)).collect()
    }

    /// The quotations that hold `words`, whatever their spelling, best first.
    ///
    /// >>> analysis = qawl.analyze('وقال الوزير سالم الحمدي: "لن نرفع الأسعار".')
    /// >>> analysis.who_said("نرفع الاسعار")[0].speaker.name
    /// 'الوزير سالم الحمدي'
    #[pyo3(signature = (words, /))]
    fn who_said(slf: &Bound<'_, Self>, words: &str) -> PyResult<Vec<Answer>> {
        let answers = slf.get().inner.who_said(words);
        answers.iter().map(|answer| Answer::of(slf, answer)).collect()
    }

    /// What the speakers whom `name` fits (a surname, a title) said, in text order.
    ///
    /// >>> analysis = qawl.analyze('وقال الوزير سالم الحمدي: "لن نرفع الأسعار".')
    /// >>> [quote.text for quote in analysis.said_by("الحمدي")]
    /// ['لن نرفع الأسعار']
    #[pyo3(signature = (name, /))]
    fn said_by(slf: &Bound<'_, Self>, name: &str) -> Vec<Quote> {
        let quotes = slf.get().inner.said_by(name);
        quotes.iter().map(|quote| Quote::new(slf, quote.index())).collect()
    }

    /// The quotations as dictionaries, in the shape of `qawl quotes --format json`.
    fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let records = view::records(&self.inner, Unit::Chars);
        let json = serde_json::to_string(&records).map_err(crate::error::raise)?;
        py.import("json")?.call_method1("loads", (json,))
    }

    fn __len__(&self) -> usize {
        self.inner.quotes().len()
    }

    fn __getitem__<'py>(
        slf: &Bound<'py, Self>,
        index: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let count = slf.get().inner.quotes().len();
        let quote = |at| Quote::new(slf, at).into_bound_py_any(slf.py());
        sequence::pick(index, count, "quotations", quote)
    }

    fn __iter__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyIterator>> {
        Analysis::quotes(slf).into_pyobject(slf.py())?.try_iter()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, analysis) = (slf.py(), slf.get());
        let analyze = analysis.analyzer.clone().into_pyobject(py)?.getattr("analyze")?;
        (analyze, (analysis.inner.text(),)).into_pyobject(py)
    }

    fn __repr__(&self) -> String {
        let (quotes, speakers) = (self.inner.quotes().len(), self.inner.speakers().len());
        let lines = view::terminal(&self.inner, Line::Plain);
        let shown: Vec<_> = lines.lines().take(3 * SHOWN).collect();
        let more = if quotes > SHOWN { "\n…" } else { "" };
        let head = format!("Analysis: {quotes} quotations, {speakers} speakers\n");
        (head + &shown.join("\n") + more).trim_end().into()
    }

    /// The article in a notebook: right to left, quotations coloured by speaker.
    fn _repr_html_(&self) -> String {
        view::html(&self.inner)
    }
}
