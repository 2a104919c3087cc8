//! Lists of names: `--names` and `qawl names build`.

use std::path::Path;

use super::args::{ListedAs, NameList, Names};
use super::session::{Session, Stop};
use crate::gazetteer::{Format, Reader};
use crate::{Analyzer, Entry, Gazetteer};

/// An analyzer that knows the names of the list, if one was named.
pub(super) fn analyzer(list: &NameList, session: &mut Session<'_>) -> Result<Analyzer, Stop> {
    let analyzer = Analyzer::new();
    Ok(match &list.names {
        Some(path) => analyzer.gazetteer(read(path, list.skip_bad, session)?),
        None => analyzer,
    })
}

/// The names of a list. Bad lines that are skipped are reported and counted.
pub(super) fn read(
    path: &Path,
    skip_bad: bool,
    session: &mut Session<'_>,
) -> Result<Gazetteer, Stop> {
    let Some(format) = Format::of_path(path) else { return Ok(Gazetteer::open(path)?) };
    Ok(Gazetteer::new(entries(path, format, skip_bad, session)?)?)
}

fn entries(
    path: &Path,
    format: Format,
    skip_bad: bool,
    session: &mut Session<'_>,
) -> Result<Vec<Entry>, Stop> {
    let listed = Reader::new(format).skip_bad(skip_bad).read_path(path)?;
    listed.skipped.iter().for_each(|error| session.pass_over(error));
    Ok(listed.entries)
}

/// `qawl names build`: the list compiled into a file.
pub(super) fn run(command: &Names, session: &mut Session<'_>) -> Result<(), Stop> {
    let Names::Build { list, output, format, skip_bad, profile } = command;
    let Some(format) = format.map(Into::into).or_else(|| Format::of_path(list)) else {
        let list = list.display();
        return Err(Stop::Failed(format!("{list}: how it is written is not known: say --format")));
    };
    let entries = entries(list, format, *skip_bad, session)?;
    let gazetteer = Gazetteer::builder().profile(*profile).entries(entries).build()?;
    Ok(gazetteer.save(output)?)
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
