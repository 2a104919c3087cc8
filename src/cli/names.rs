//! Lists of names: `--names` and `qawl names build`.

use std::path::Path;

use super::args::{NameList, Names};
use super::session::{Session, Stop};
use crate::gazetteer::{Format, Reader};
use crate::{Analyzer, Gazetteer};

/// An analyzer that knows the names of the list, if one was named.
pub(super) fn analyzer(list: &NameList, session: &mut Session<'_>) -> Result<Analyzer, Stop> {
    let analyzer = Analyzer::new();
    Ok(match &list.names {
        Some(path) => analyzer.gazetteer(read(path, session)?),
        None => analyzer,
    })
}

/// The names of a list. Its bad lines are reported, counted and passed over.
pub(super) fn read(path: &Path, session: &mut Session<'_>) -> Result<Gazetteer, Stop> {
    let Some(format) = Format::of_path(path) else { return Ok(Gazetteer::open(path)?) };
    let listed = Reader::new(format).skip_bad(true).read_path(path)?;
    listed.skipped.iter().for_each(|error| session.pass_over(error));
    Ok(Gazetteer::new(listed.entries)?)
}

/// `qawl names build`: the list compiled into a file.
pub(super) fn run(command: &Names, session: &mut Session<'_>) -> Result<(), Stop> {
    let Names::Build { list, output } = command;
    Ok(read(list, session)?.save(output)?)
}
