//! `qawl who-said`: the quotations that hold some words, best first.

use serde::Serialize;
use serde_json::Value;

use super::args::{ListFormat, WhoSaid};
use super::input::Document;
use super::names;
use super::session::{Session, Stop, json_line};
use crate::offsets::line_and_column;
use crate::view::{Line, Piece, kind_of, piece, rounded, speaker_of, words_of};
use crate::{Analyzer, Answer, Evidence, Span, Unit};

/// An answer, ready to be written.
struct Found {
    score: f32,
    text: String,
}

#[derive(Serialize)]
struct AnswerRecord<'a> {
    speaker: Option<&'a str>,
    kind: &'static str,
    content: Piece<'a>,
    found: Piece<'a>,
    id: &'a Value,
    score: f64,
    confidence: f64,
}

pub(super) fn run(options: &WhoSaid, session: &mut Session<'_>) -> Result<(), Stop> {
    let analyzer = names::analyzer(&options.names, session)?;
    let line = session.line();
    let mut found = Vec::new();
    let work = |document: &Document| ask(document, &analyzer, options, line);
    session.each(&options.sources, &work, &mut |_, answers| {
        found.extend(answers);
        Ok(())
    })?;
    found.sort_by(|a: &Found, b| b.score.total_cmp(&a.score));
    write(&found, options.format, session)
}

fn ask(document: &Document, analyzer: &Analyzer, options: &WhoSaid, line: Line) -> Vec<Found> {
    let analysis = analyzer.analyze(&document.text);
    let answers = analysis.who_said(&options.phrase).into_iter();
    let render = |answer: Answer<'_>| match options.format {
        ListFormat::Text => text(document, answer, line),
        ListFormat::Json => json(document, answer, options.unit.offsets),
    };
    answers.map(|answer| Found { score: answer.score, text: render(answer) }).collect()
}

fn write(found: &[Found], format: ListFormat, session: &mut Session<'_>) -> Result<(), Stop> {
    let texts: Vec<_> = found.iter().map(|found| found.text.trim_end()).collect();
    match format {
        ListFormat::Text if texts.is_empty() => session.write("nobody said so\n"),
        ListFormat::Text => session.write(&format!("{}\n", texts.join("\n\n"))),
        ListFormat::Json => session.write(&format!("[\n{}\n]\n", texts.join(",\n"))),
    }
}

/// The speaker, the words, the place and why.
fn text(document: &Document, answer: Answer<'_>, line: Line) -> String {
    let quote = answer.quote;
    let (speaker, words, kind) = (speaker_of(quote, line), words_of(quote, line), kind_of(quote));
    let rules: Vec<_> = quote.attribution().evidence().iter().map(Evidence::rule).collect();
    let (place, score, why) = (place(document, answer), answer.score, rules.join(", "));
    format!("{speaker}\n  {words}\n  {place}\n  {kind}, score {score:.2}; why: {why}\n")
}

/// File, line and column; of a document that is one line of its file, the line in the file and the
/// column in the document's text.
fn place(document: &Document, answer: Answer<'_>) -> String {
    let (row, column) = line_and_column(&document.text, answer.found.start());
    let file = &document.file;
    match document.line {
        None => format!("{file}:{row}:{column}"),
        Some(line) => {
            let column = 1 + document.text[..answer.found.start()].chars().count();
            format!("{file}:{line}:{column} ({})", Line::Plain.put(&document.label()))
        }
    }
}

fn json(document: &Document, answer: Answer<'_>, unit: Unit) -> String {
    let quote = answer.quote;
    let at = |span: Span| piece(quote.analysis(), span, unit);
    json_line(&AnswerRecord {
        speaker: quote.speaker().map(|speaker| speaker.name()),
        kind: quote.kind().as_str(),
        content: at(quote.span()),
        found: at(answer.found),
        id: &document.id,
        score: rounded(answer.score),
        confidence: rounded(quote.confidence()),
    })
}
