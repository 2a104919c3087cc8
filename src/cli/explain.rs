//! `qawl explain`: why each quotation was given to its speaker.

use super::args::Explain;
use super::input::Document;
use super::names;
use super::quotes::titled;
use super::session::{Session, Stop};
use crate::view::{Line, reasons};
use crate::{Analysis, Analyzer};

pub(super) fn run(options: &Explain, session: &mut Session<'_>) -> Result<(), Stop> {
    let analyzer = names::analyzer(&options.names, session)?;
    let line = session.line();
    let work = |document: &Document| explain(document, &analyzer, line);
    session.each(&options.sources, &work, &mut |session, text: String| session.write(&text))
}

fn explain(document: &Document, analyzer: &Analyzer, line: Line) -> String {
    let analysis = analyzer.analyze(&document.text);
    titled(&document.label(), &explained(&analysis, line))
}

fn explained(analysis: &Analysis, line: Line) -> String {
    analysis.quotes().map(|quote| reasons(quote, line)).collect()
}
