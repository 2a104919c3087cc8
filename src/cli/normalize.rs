//! `qawl normalize`: the text with its spelling folded.

use serde::Serialize;
use serde_json::Value;

use super::args::Normalize;
use super::input::Document;
use super::session::{Session, Stop, json_line};
use crate::Normalizer;

/// A document that came as a line goes as one.
#[derive(Serialize)]
struct Record<'a> {
    id: &'a Value,
    text: &'a str,
}

pub(super) fn run(options: &Normalize, session: &mut Session<'_>) -> Result<(), Stop> {
    let normalizer = normalizer(options);
    let work = |document: &Document| render(document, &normalizer);
    session.each(&options.sources, &work, &mut |session, text: String| session.write(&text))
}

/// The profile, with the rules that were added and then without those that were left out.
fn normalizer(options: &Normalize) -> Normalizer {
    let begun = Normalizer::profile(options.profile);
    let added = options.with.iter().fold(begun, |normalizer, &rule| normalizer.with(rule));
    options.without.iter().fold(added, |normalizer, &rule| normalizer.without(rule))
}

fn render(document: &Document, normalizer: &Normalizer) -> String {
    let text = normalizer.normalize(&document.text);
    match document.line {
        Some(_) => json_line(&Record { id: &document.id, text: &text }),
        None => text.into_owned(),
    }
}
