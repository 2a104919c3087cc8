//! `qawl match`: the names of a list wherever they stand.

use serde::Serialize;
use serde_json::Value;

use super::args::{LinesFormat, Match};
use super::input::Document;
use super::names;
use super::session::{Session, Stop, json_line};
use crate::gazetteer::{Anywhere, Gazetteer, Match as Found};
use crate::offsets::line_and_column;
use crate::view::Line;
use crate::{Offsets, Unit};

/// What is found in one document, for scripts.
#[derive(Serialize)]
struct Record<'a> {
    id: &'a Value,
    matches: Vec<MatchRecord<'a>>,
}

/// One place where a name stands, without the particles joined to its front.
#[derive(Serialize)]
struct MatchRecord<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    entries: Vec<&'a str>,
    name: &'a str,
    proclitics: &'a str,
}

pub(super) fn run(options: &Match, session: &mut Session<'_>) -> Result<(), Stop> {
    let names = names::read(&options.names, options.skip_bad, session)?;
    let anywhere = if options.anywhere { Some(names.anywhere()?) } else { None };
    let line = session.line();
    let work = |document: &Document| {
        let found = find(&names, anywhere.as_ref(), options.overlapping, &document.text);
        render(document, &found, options, line)
    };
    session.each(&options.sources, &work, &mut |session, text: String| session.write(&text))
}

fn find<'g, 't>(
    names: &'g Gazetteer,
    anywhere: Option<&'g Anywhere>,
    overlapping: bool,
    text: &'t str,
) -> Vec<Found<'g, 't>> {
    match anywhere {
        Some(anywhere) => anywhere.find_iter(text).collect(),
        None if overlapping => names.find_overlapping_iter(text).collect(),
        None => names.find_iter(text).collect(),
    }
}

fn render(document: &Document, found: &[Found<'_, '_>], options: &Match, line: Line) -> String {
    match options.format {
        LinesFormat::Text => found.iter().map(|found| for_reader(document, found, line)).collect(),
        LinesFormat::Jsonl => json(document, found, options.unit.offsets),
    }
}

/// The place, the name as it stands there, and what the list calls it.
fn for_reader(document: &Document, found: &Found<'_, '_>, line: Line) -> String {
    let (row, column) = line_and_column(&document.text, found.span().start());
    let label = Line::Plain.put(&document.label());
    let ids: Vec<_> = found.entries().iter().map(|entry| entry.id()).collect();
    let (text, name, ids) = (line.put(found.text()), line.put(found.name()), ids.join(" "));
    format!("{label}:{row}:{column}\t{text}\t{name}\t{ids}\n")
}

fn json(document: &Document, found: &[Found<'_, '_>], unit: Unit) -> String {
    let offsets = Offsets::new(&document.text);
    let matches = found.iter().map(|found| MatchRecord {
        start: offsets.at(found.span().start(), unit),
        end: offsets.at(found.span().end(), unit),
        text: found.text(),
        entries: found.entries().iter().map(|entry| entry.id()).collect(),
        name: found.name(),
        proclitics: found.proclitics(),
    });
    json_line(&Record { id: &document.id, matches: matches.collect() })
}
