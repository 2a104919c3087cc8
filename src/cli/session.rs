//! The streams of one run, what went wrong in it, and the work on documents in their order.

use std::io::{self, Read, Write};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::args::Sources;
use super::input::{Document, Documents};
use crate::Error;
use crate::view::Line;

/// Text worked on before the next is read, in bytes and in documents.
const BLOCK_BYTES: usize = 4 << 20;
const BLOCK_DOCUMENTS: usize = 1024;

/// Why a run ends early.
pub(super) enum Stop {
    /// Nobody reads the output any more.
    Closed,
    /// The run cannot go on, for this reason.
    Failed(String),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Stop::Closed,
            _ => Stop::Failed(format!("the output cannot be written: {error}")),
        }
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Stop {
        Stop::Failed(error.to_string())
    }
}

pub(super) struct Session<'a> {
    stdin: Option<&'a mut dyn Read>,
    stdout: &'a mut dyn Write,
    stderr: &'a mut dyn Write,
    stdout_is_terminal: bool,
    stderr_is_terminal: bool,
    /// Lines and files that could not be used.
    bad: usize,
}

impl<'a> Session<'a> {
    pub(super) fn new(
        stdin: &'a mut dyn Read,
        stdout: &'a mut dyn Write,
        stderr: &'a mut dyn Write,
    ) -> Session<'a> {
        let (stdout_is_terminal, stderr_is_terminal) = (false, false);
        Session {
            stdin: Some(stdin),
            stdout,
            stderr,
            stdout_is_terminal,
            stderr_is_terminal,
            bad: 0,
        }
    }

    pub(super) fn on_terminals(self, (stdout, stderr): (bool, bool)) -> Session<'a> {
        Session { stdout_is_terminal: stdout, stderr_is_terminal: stderr, ..self }
    }

    /// How lines for a reader are written.
    pub(super) fn line(&self) -> Line {
        if self.stdout_is_terminal { Line::Terminal } else { Line::Plain }
    }

    pub(super) fn write(&mut self, text: &str) -> Result<(), Stop> {
        Ok(self.stdout.write_all(text.as_bytes())?)
    }

    pub(super) fn flush(&mut self) -> Result<(), Stop> {
        Ok(self.stdout.flush()?)
    }

    /// Writes to standard error; when even that is gone there is nobody left to tell.
    pub(super) fn complain(&mut self, text: &str) {
        let _ = self.stderr.write_all(text.as_bytes());
    }

    pub(super) fn report(&mut self, message: &str) {
        self.complain(&format!("qawl: {message}\n"));
    }

    /// Reports and counts something that cannot be used.
    pub(super) fn pass_over(&mut self, error: &Error) {
        self.bad += 1;
        self.report(&error.to_string());
    }

    /// The exit status, after saying how much could not be used.
    pub(super) fn status(mut self) -> u8 {
        match self.bad {
            0 => return super::DONE,
            1 => self.report("1 line or file could not be used"),
            bad => self.report(&format!("{bad} lines or files could not be used")),
        }
        super::FAILED
    }

    /// Does `work` on every document, several at once, and hands the results to `take` in the
    /// order of the documents. What cannot be read is reported, counted and passed over.
    /// (Trait objects, because every command would get a copy of the machinery for threads.)
    pub(super) fn each<T: Send>(
        &mut self,
        sources: &Sources,
        work: &(dyn Fn(&Document) -> T + Sync),
        take: &mut dyn FnMut(&mut Self, T) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let mut documents = Documents::new(sources, self.stdin.take());
        let pool = pool(sources.jobs)?;
        let bar = self.bar(documents.total_bytes());
        loop {
            let block = bar.suspend(|| self.block(&mut documents));
            if block.is_empty() {
                return Ok(());
            }
            let results: Vec<T> = pool.install(|| block.par_iter().map(work).collect());
            results.into_iter().try_for_each(|result| take(self, result))?;
            bar.set_position(documents.bytes_read());
        }
    }

    /// The next documents that can be read; empty at the end.
    fn block(&mut self, documents: &mut Documents<'_>) -> Vec<Document> {
        let mut block = Vec::new();
        let mut bytes = 0;
        while block.len() < BLOCK_DOCUMENTS && bytes < BLOCK_BYTES {
            match documents.next() {
                Some(Ok(document)) => {
                    bytes += document.text.len();
                    block.push(document);
                }
                Some(Err(error)) => self.pass_over(&error),
                None => break,
            }
        }
        block
    }

    /// A bar on standard error where somebody sees it and the output does not run through it.
    fn bar(&self, total: Option<u64>) -> ProgressBar {
        let hidden = !self.stderr_is_terminal || self.stdout_is_terminal;
        let target =
            if hidden { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {eta}");
        let bar = ProgressBar::with_draw_target(total, target);
        bar.with_style(style.expect("the template is well formed"))
    }
}

/// Threads for `jobs` documents at once; 0 stands for as many as there are cores.
fn pool(jobs: Option<u16>) -> Result<rayon::ThreadPool, Stop> {
    let threads = jobs.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    pool.map_err(|error| Stop::Failed(format!("no threads to work with: {error}")))
}

/// One line of JSON.
pub(super) fn json_line(record: &impl serde::Serialize) -> String {
    let mut line = serde_json::to_string(record).expect("records have string keys only");
    line.push('\n');
    line
}
