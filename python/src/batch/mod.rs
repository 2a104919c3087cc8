//! Many texts at once: columns and lists in, Arrow columns out.

mod arrow;
mod column;
mod held;
mod input;
mod parts;
mod pickle;
mod places;
mod rows;
pub(crate) mod speakers;
mod table;
mod values;
mod work;

use pyo3::prelude::*;

pub(crate) use column::{_column, Column};
pub(crate) use input::is_missing;
pub(crate) use table::{_table, Table};
pub(crate) use work::Options;

use crate::analyzer::Analyzer;

/// Analyses every text of a column (an Arrow column, a Series, a list of `str | None`).
///
/// The result is a sequence of analyses, and an Arrow column of lists of quotations.
///
/// >>> column = qawl.analyze_all(['وقال الوزير سالم الحمدي: "لن نرفع الأسعار".', None])
/// >>> [analysis and len(analysis) for analysis in column]
/// [1, None]
/// >>> pyarrow.array(column)[0][0]["speaker"].as_py()
/// 'الوزير سالم الحمدي'
#[pyfunction]
#[pyo3(signature = (texts, /, *, threads = None, progress = false))]
pub(crate) fn analyze_all(
    texts: &Bound<'_, PyAny>,
    threads: Option<usize>,
    progress: bool,
) -> PyResult<Column> {
    let analyzer = Analyzer::new(None, 0.0)?;
    Column::of_analyses(texts, analyzer, Options { threads, progress })
}

/// One row for each quotation of a column of texts, with the document's id or row.
///
/// >>> quotes = qawl.quotes_table(['وقال الوزير سالم الحمدي: "لن نرفع الأسعار".'], ids=["a"])
/// >>> polars.DataFrame(quotes).select("id", "kind", "text").row(0)
/// ('a', 'direct', 'لن نرفع الأسعار')
#[pyfunction]
#[pyo3(signature = (texts, /, *, ids = None, analyzer = None, threads = None, progress = false))]
pub(crate) fn quotes_table(
    texts: &Bound<'_, PyAny>,
    ids: Option<&Bound<'_, PyAny>>,
    analyzer: Option<Analyzer>,
    threads: Option<usize>,
    progress: bool,
) -> PyResult<Table> {
    let analyzer = analyzer.map_or_else(|| Analyzer::new(None, 0.0), Ok)?;
    let column = Column::of_analyses(texts, analyzer, Options { threads, progress })?;
    Table::of_quotes(&column, ids)
}

/// Folds the spelling of every text of a column for search.
///
/// >>> list(qawl.normalize_all(["إلى المدرسة", None]))
/// ['الي المدرسه', None]
#[pyfunction]
#[pyo3(signature = (texts, /, *, threads = None, progress = false))]
pub(crate) fn normalize_all(
    texts: &Bound<'_, PyAny>,
    threads: Option<usize>,
    progress: bool,
) -> PyResult<Column> {
    Column::of_texts(texts, qawl::Normalizer::new(), Options { threads, progress })
}
