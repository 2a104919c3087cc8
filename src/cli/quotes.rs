//! `qawl quotes`: the quotations of each document.

use serde::Serialize;
use serde_json::Value;

use super::args::{Quotes, QuotesFormat};
use super::input::Document;
use super::names;
use super::session::{Session, Stop, json_line};
use crate::view::{self, Line, QuoteRecord};
use crate::{Analysis, Analyzer};

/// One line of the output for scripts.
#[derive(Serialize)]
struct Record<'a> {
    id: &'a Value,
    quotes: Vec<QuoteRecord<'a>>,
}

pub(super) fn run(options: &Quotes, session: &mut Session<'_>) -> Result<(), Stop> {
    let analyzer = names::analyzer(&options.names, session)?;
    let line = session.line();
    let (head, between, tail) = frame(options.format);
    session.write(head)?;
    let mut first = true;
    let work = |document: &Document| render(document, &analyzer, options, line);
    session.each(&options.sources, &work, &mut |session, text: String| {
        session.write(if std::mem::take(&mut first) { "" } else { between })?;
        session.write(&text)
    })?;
    session.write(tail)
}

/// What stands before all documents, between two and after all.
fn frame(format: QuotesFormat) -> (&'static str, &'static str, &'static str) {
    match format {
        QuotesFormat::Text => ("", "\n", ""),
        QuotesFormat::Json => ("[\n", ",\n", "\n]\n"),
        QuotesFormat::Jsonl => ("", "", ""),
        QuotesFormat::Html => (view::PAGE_HEAD, "", view::PAGE_TAIL),
    }
}

fn render(document: &Document, analyzer: &Analyzer, options: &Quotes, line: Line) -> String {
    let analysis = analyzer.analyze(&document.text);
    match options.format {
        QuotesFormat::Text => titled(&document.label(), &view::terminal(&analysis, line)),
        QuotesFormat::Json => json(document, &analysis, options).trim_end().into(),
        QuotesFormat::Jsonl => json(document, &analysis, options),
        QuotesFormat::Html => view::article(&document.label(), &analysis),
    }
}

fn json(document: &Document, analysis: &Analysis, options: &Quotes) -> String {
    let quotes = view::records(analysis, options.unit.offsets);
    json_line(&Record { id: &document.id, quotes })
}

/// The lines of one document under its id.
pub(super) fn titled(title: &str, lines: &str) -> String {
    format!(
        "{}\n{}",
        Line::Plain.put(title),
        if lines.is_empty() { "no quotation\n" } else { lines }
    )
}
