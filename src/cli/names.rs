//! Lists of names: `--names` and `qawl names build`.

use std::path::Path;

use super::args::{ListedAs, NameList, Names};
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
    let Names::Build { list, output, format, skip_bad } = command;
    let Some(format) = format.map(Into::into).or_else(|| Format::of_path(list)) else {
        let list = list.display();
        return Err(Stop::Failed(format!("{list}: how it is written is not known: say --format")));
    };
    let listed = Reader::new(format).skip_bad(*skip_bad).read_path(list)?;
    listed.skipped.iter().for_each(|error| session.pass_over(error));
    Ok(Gazetteer::new(listed.entries)?.save(output)?)
}

impl From<ListedAs> for Format {
    fn from(listed: ListedAs) -> Format {
        match listed {
            ListedAs::Jsonl => Format::JsonLines,
            ListedAs::Tsv => Format::Tsv,
            ListedAs::Csv => Format::Csv,
            ListedAs::Geonames => Format::GeoNames,
            ListedAs::Wikidata => Format::Wikidata,
        }
    }
}
