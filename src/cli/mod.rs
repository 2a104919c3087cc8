//! 8 · the `qawl` command.
//!
//! `main.rs` and the Python package's script both call this module, so that every way of
//! installing gives the same command.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};

use clap::Parser;

mod args;
mod explain;
mod input;
mod matches;
mod names;
mod normalize;
mod quotes;
mod session;
mod who_said;

use args::{Arguments, Command};
use session::{Session, Stop};

/// Everything done.
const DONE: u8 = 0;
/// Something could not be read or written; the rest was done.
const FAILED: u8 = 1;

/// Runs the command with the streams given, none of which is taken for a terminal.
///
/// `args` begins with the program's name. The return value is the exit status: 0 when everything
/// was done, 1 when a line, a file or the output could not be used, 2 when `args` are wrong.
///
/// ```
/// let text = "وقال الوزير سالم الحمدي: \"لن نرفع الأسعار\".";
/// let mut out = Vec::new();
/// let status = qawl::cli::run(["qawl", "normalize"], text.as_bytes(), &mut out, Vec::new());
/// assert_eq!(status, 0);
/// assert!(String::from_utf8(out).unwrap().contains("الاسعار"));
/// ```
pub fn run<A>(args: A, stdin: impl Read, stdout: impl Write, stderr: impl Write) -> u8
where
    A: IntoIterator<Item: Into<OsString> + Clone>,
{
    let (mut stdin, mut stdout, mut stderr) = (stdin, stdout, stderr);
    let session = Session::new(&mut stdin, &mut stdout, &mut stderr);
    start(args, session)
}

/// Runs the command with the streams of this process; a reader's terminal gets direction marks and
/// a progress bar.
///
/// `args` and the return value are those of [`run`].
pub fn run_here<A>(args: A) -> u8
where
    A: IntoIterator<Item: Into<OsString> + Clone>,
{
    let (mut stdin, mut stdout, mut stderr) = (io::stdin(), io::stdout(), io::stderr());
    let terminals = (stdout.is_terminal(), stderr.is_terminal());
    let mut stdout = io::BufWriter::new(&mut stdout);
    let session = Session::new(&mut stdin, &mut stdout, &mut stderr).on_terminals(terminals);
    start(args, session)
}

fn start<A>(args: A, mut session: Session<'_>) -> u8
where
    A: IntoIterator<Item: Into<OsString> + Clone>,
{
    match Arguments::try_parse_from(args) {
        Ok(arguments) => finish(obey(arguments.command, &mut session), session),
        Err(problem) => refuse(&problem, &mut session),
    }
}

fn obey(command: Command, session: &mut Session<'_>) -> Result<(), Stop> {
    match command {
        Command::Quotes(options) => quotes::run(&options, session),
        Command::WhoSaid(options) => who_said::run(&options, session),
        Command::Match(options) => matches::run(&options, session),
        Command::Normalize(options) => normalize::run(&options, session),
        Command::Explain(options) => explain::run(&options, session),
        Command::Names(options) => names::run(&options, session),
    }
}

/// A reader that went away is no failure, whatever was left to write.
fn finish(outcome: Result<(), Stop>, mut session: Session<'_>) -> u8 {
    match outcome.and_then(|()| session.flush()) {
        Ok(()) => session.status(),
        Err(Stop::Closed) => DONE,
        Err(Stop::Failed(message)) => {
            session.report(&message);
            FAILED
        }
    }
}

/// Prints what is wrong with the arguments, or the help that was asked for.
fn refuse(problem: &clap::Error, session: &mut Session<'_>) -> u8 {
    let text = problem.render().to_string();
    if problem.use_stderr() {
        session.complain(&text);
    } else if session.write(&text).and_then(|()| session.flush()).is_err() {
        return FAILED;
    }
    problem.exit_code().try_into().unwrap_or(FAILED)
}
