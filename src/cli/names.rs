//! Lists of names: `--names` and `qawl names build`.

use super::args::NameList;
use super::session::Stop;
use crate::Analyzer;

/// An analyzer that knows the names of the list, if one was named.
pub(super) fn analyzer(_names: &NameList) -> Result<Analyzer, Stop> {
    Ok(Analyzer::new())
}
