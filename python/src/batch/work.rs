//! Work on many texts: several threads, signals, progress.

use pyo3::prelude::*;
use pyo3::types::PyDict;
use rayon::prelude::*;

use crate::error::raise;

/// Texts between two looks at signals and two steps of the progress bar.
const BLOCK: usize = 1024;
/// Texts that are not worth starting threads for.
const FEW: usize = 32;

/// How to work.
#[derive(Clone, Copy, Default)]
pub(crate) struct Options {
    /// How many threads; `None` is `QAWL_NUM_THREADS`, or else one for each core.
    pub(crate) threads: Option<usize>,
    /// Whether tqdm, where it is installed, shows how far the work is.
    pub(crate) progress: bool,
}

impl Options {
    fn threads(self, texts: usize) -> usize {
        let environment = || std::env::var("QAWL_NUM_THREADS").ok()?.parse().ok();
        if texts <= FEW { 1 } else { self.threads.or_else(environment).unwrap_or(0) }
    }
}

/// Does `work` on every text without holding the interpreter, and hands the results to `take` in
/// the order of the texts.
///
/// The threads live as long as the call: a process that forks later inherits none that hang.
pub(super) fn each<T: Send>(
    py: Python<'_>,
    texts: &[Option<&str>],
    options: Options,
    work: impl Fn(&str) -> T + Sync,
    mut take: impl FnMut(Option<T>) + Send,
) -> PyResult<()> {
    let threads = options.threads(texts.len());
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(raise)?;
    let bar = bar(py, options, texts.len())?;
    for block in texts.chunks(BLOCK) {
        py.detach(|| {
            let results: Vec<_> =
                pool.install(|| block.par_iter().map(|text| text.map(&work)).collect());
            results.into_iter().for_each(&mut take);
        });
        py.check_signals()?;
        bar.as_ref().map(|bar| bar.call_method1("update", (block.len(),))).transpose()?;
    }
    bar.map(|bar| bar.call_method0("close")).transpose()?;
    Ok(())
}

/// A bar of tqdm; `None` where none is wanted or tqdm is not installed.
fn bar<'py>(
    py: Python<'py>,
    options: Options,
    total: usize,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let tqdm = if options.progress { py.import("tqdm.auto").ok() } else { None };
    let Some(tqdm) = tqdm else { return Ok(None) };
    let settings = PyDict::new(py);
    settings.set_item("total", total)?;
    settings.set_item("unit", "text")?;
    Ok(Some(tqdm.getattr("tqdm")?.call((), Some(&settings))?))
}
