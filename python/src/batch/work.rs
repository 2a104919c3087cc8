//! Work on many texts: several threads, signals, progress.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use pyo3::exceptions::PyImportError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::input::Texts;

/// Texts, and bytes of them, that a thread takes at a time: whichever is reached first.
const BLOCK: (usize, usize) = (1024, 256 << 10);
/// Texts that are not worth starting threads for.
const FEW: usize = 32;
/// Time between two looks at signals and two steps of the progress bar.
const TICK: Duration = Duration::from_millis(50);

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
        let wanted = || self.threads.or_else(environment).filter(|&threads| threads > 0);
        let cores = || thread::available_parallelism().map_or(1, usize::from);
        if texts <= FEW { 1 } else { wanted().unwrap_or_else(cores).min(texts) }
    }
}

/// What a batch makes of its texts: each thread fills parts, which are put together in the order of
/// the texts.
pub(super) trait Part: Send {
    /// What the parts are put together to.
    type Whole: Send;

    /// Adds what is made of one text.
    fn push(&mut self, text: Option<&str>);

    /// Adds this part to those before it.
    fn add_to(self, whole: &mut Self::Whole) -> PyResult<()>;
}

/// Adds all texts to `whole` by parts that begin `empty`, without holding the interpreter.
///
/// The threads live as long as the call: a process that forks later inherits none that hang. This
/// thread looks at signals meanwhile; an exception stops the others at their next text.
pub(super) fn each<P: Part>(
    py: Python<'_>,
    texts: &Texts,
    options: Options,
    empty: impl Fn() -> P + Sync,
    whole: P::Whole,
) -> PyResult<P::Whole> {
    let bar = Bar::new(py, options, texts.len())?;
    let (work, threads) = (Work::new(texts, whole), options.threads(texts.len()));
    work.busy.store(threads, Ordering::Relaxed);
    let watched = py.detach(|| {
        let watcher = thread::current();
        thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| work.fill(&empty, Leaving { busy: &work.busy, watcher: &watcher }));
            }
            watch(&work, &bar).inspect_err(|_| work.stop.store(true, Ordering::Relaxed))
        })
    });
    bar.close(py)?;
    watched?;
    work.finish()
}

/// Looks at signals and moves the bar until all threads have left.
fn watch<P: Part>(work: &Work<'_, P>, bar: &Bar) -> PyResult<()> {
    let look = |py: Python<'_>| {
        py.check_signals()?;
        bar.reach(py, work.done())
    };
    let mut looked = Instant::now();
    while work.busy.load(Ordering::Acquire) > 0 {
        thread::park_timeout(TICK.saturating_sub(looked.elapsed()));
        if looked.elapsed() >= TICK {
            Python::attach(look)?;
            looked = Instant::now();
        }
    }
    Python::attach(look)
}

/// What the threads share.
struct Work<'t, P: Part> {
    texts: &'t Texts,
    /// The first text that no thread has taken.
    next: Mutex<usize>,
    gathered: Mutex<Gathered<P>>,
    /// Whether the threads shall leave what is not done.
    stop: AtomicBool,
    /// How many threads have not left.
    busy: AtomicUsize,
}

/// The parts that are done.
struct Gathered<P: Part> {
    whole: P::Whole,
    /// How many texts are in the whole.
    done: usize,
    /// Parts that wait for one before them, by the first of their texts, with the end of them.
    early: BTreeMap<usize, (usize, P)>,
    failed: PyResult<()>,
}

impl<'t, P: Part> Work<'t, P> {
    fn new(texts: &'t Texts, whole: P::Whole) -> Work<'t, P> {
        let gathered = Gathered { whole, done: 0, early: BTreeMap::new(), failed: Ok(()) };
        Work {
            texts,
            next: Mutex::new(0),
            gathered: Mutex::new(gathered),
            stop: AtomicBool::new(false),
            busy: AtomicUsize::new(0),
        }
    }

    /// What one thread does: block after block, until there is none or it is told to stop.
    fn fill(&self, empty: &impl Fn() -> P, _leaving: Leaving<'_>) {
        let mut room = vec![];
        while let Some(block) = self.take() {
            let mut part = empty();
            for row in block.clone() {
                if self.stop.load(Ordering::Relaxed) {
                    return;
                }
                part.push(self.texts.read(row, &mut room));
            }
            self.give(block, part);
        }
    }

    /// The next block of texts.
    fn take(&self) -> Option<Range<usize>> {
        let mut next = lock(&self.next);
        let (start, mut bytes) = (*next, 0);
        let fits = |row: &usize| {
            let before = bytes;
            bytes += self.texts.size(*row);
            before < BLOCK.1
        };
        let count = (start..self.texts.len()).take(BLOCK.0).take_while(fits).count();
        *next += count;
        (count > 0).then_some(start..start + count)
    }

    /// Puts a part where it belongs, and those that have waited for it.
    fn give(&self, block: Range<usize>, part: P) {
        let mut gathered = lock(&self.gathered);
        let gathered = &mut *gathered;
        gathered.early.insert(block.start, (block.end, part));
        while let Some((end, part)) = gathered.early.remove(&gathered.done) {
            gathered.done = end;
            if let Err(error) = part.add_to(&mut gathered.whole) {
                gathered.failed = Err(error);
                self.stop.store(true, Ordering::Relaxed);
            }
        }
    }

    fn done(&self) -> usize {
        lock(&self.gathered).done
    }

    fn finish(self) -> PyResult<P::Whole> {
        let gathered = self.gathered.into_inner().unwrap_or_else(PoisonError::into_inner);
        gathered.failed.map(|()| gathered.whole)
    }
}

/// A thread that panics takes the call down with it, so that nobody sees what it left.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Tells the watching thread when a thread leaves, in whatever way.
struct Leaving<'a> {
    busy: &'a AtomicUsize,
    watcher: &'a Thread,
}

impl Drop for Leaving<'_> {
    fn drop(&mut self) {
        self.busy.fetch_sub(1, Ordering::Release);
        self.watcher.unpark();
    }
}

/// A bar of tqdm; nothing where none is wanted or tqdm is not installed.
struct Bar(Option<Py<PyAny>>);

impl Bar {
    fn new(py: Python<'_>, options: Options, total: usize) -> PyResult<Bar> {
        if !options.progress {
            return Ok(Bar(None));
        }
        let tqdm = match py.import("tqdm.auto") {
            Err(error) if error.is_instance_of::<PyImportError>(py) => return Ok(Bar(None)),
            tqdm => tqdm?,
        };
        let settings = PyDict::new(py);
        settings.set_item("total", total)?;
        settings.set_item("unit", "text")?;
        Ok(Bar(Some(tqdm.getattr("tqdm")?.call((), Some(&settings))?.unbind())))
    }

    /// Moves the bar to `done` texts.
    fn reach(&self, py: Python<'_>, done: usize) -> PyResult<()> {
        let Some(bar) = &self.0 else { return Ok(()) };
        let shown: usize = bar.getattr(py, "n")?.extract(py)?;
        bar.call_method1(py, "update", (done - shown,)).map(drop)
    }

    fn close(&self, py: Python<'_>) -> PyResult<()> {
        let Some(bar) = &self.0 else { return Ok(()) };
        bar.call_method0(py, "close").map(drop)
    }
}
