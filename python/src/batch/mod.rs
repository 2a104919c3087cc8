//! Many texts at once: columns and lists in, Arrow columns out.

mod arrow;
mod column;
mod input;
mod parts;
mod rows;
pub(crate) mod speakers;
mod table;
mod work;

use pyo3::prelude::*;

pub(crate) use column::Column;
pub(crate) use table::Table;
pub(crate) use work::Options;

use crate::analyzer::Analyzer;

/// Analyses every text of a column (an Arrow column, a Series, a list of `str | None`).
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
#[pyfunction]
#[pyo3(signature = (texts, /, *, threads = None, progress = false))]
pub(crate) fn normalize_all(
    texts: &Bound<'_, PyAny>,
    threads: Option<usize>,
    progress: bool,
) -> PyResult<Column> {
    Column::of_texts(texts, qawl::Normalizer::new(), Options { threads, progress })
}
