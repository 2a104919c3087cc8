//! The `qawl` command; the work is in the library's `cli` module.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(qawl::cli::run_here(std::env::args_os()))
}
