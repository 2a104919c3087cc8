//! The loop that `benches/doors.py` compares every road with; only with the feature `bench`.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use pyo3::prelude::*;

/// Texts that a thread takes at a time.
const BLOCK: usize = 64;

/// Texts that are Rust's own, and `analyze` on each of them and nothing else.
#[pyclass(frozen)]
pub(crate) struct PlainLoop(Vec<String>);

#[pymethods]
impl PlainLoop {
    #[new]
    fn new(texts: Vec<String>) -> PlainLoop {
        PlainLoop(texts)
    }

    fn run(&self, py: Python<'_>, threads: usize) {
        let next = AtomicUsize::new(0);
        let work = || {
            loop {
                let from = next.fetch_add(BLOCK, Ordering::Relaxed).min(self.0.len());
                let block = &self.0[from..(from + BLOCK).min(self.0.len())];
                if block.is_empty() {
                    break;
                }
                block.iter().for_each(|text| drop(qawl::analyze(text)));
            }
        };
        py.detach(|| thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work)))));
    }
}
