//! What the batch doors make of a text: rows of quotations, rows of names, another text.

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, ListArray, StringArray};
use arrow_schema::DataType;
use pyo3::PyResult;
use qawl::Offsets;
use qawl::view::rounded;

use super::rows::{Lists, Rows, Spec, append_texts};
use super::work::Part;
use crate::gazetteer::Gazetteer;

/// What joins several names in one cell.
const AND: &str = "، ";

const QUOTES: &[Spec] = &[
    ("kind", DataType::Utf8, false),
    ("text", DataType::Utf8, false),
    ("quote_start", DataType::Int32, false),
    ("quote_end", DataType::Int32, false),
    ("cue", DataType::Utf8, true),
    ("speaker", DataType::Utf8, true),
    ("speaker_kind", DataType::Utf8, true),
    ("speaker_gender", DataType::Utf8, true),
    ("entry", DataType::Utf8, true),
    ("polarity", DataType::Utf8, false),
    ("relayed_by", DataType::Utf8, true),
    ("confidence", DataType::Float64, false),
];

const MATCHES: &[Spec] = &[
    ("match_start", DataType::Int32, false),
    ("match_end", DataType::Int32, false),
    ("text", DataType::Utf8, false),
    ("name", DataType::Utf8, false),
    ("entry", DataType::Utf8, true),
    ("proclitics", DataType::Utf8, false),
];

/// The quotations of each text.
pub(super) struct Quotes<'a> {
    analyzer: &'a qawl::Analyzer,
    lists: Lists,
}

impl<'a> Quotes<'a> {
    pub(super) fn new(analyzer: &'a qawl::Analyzer) -> Quotes<'a> {
        Quotes { analyzer, lists: Lists::new(QUOTES) }
    }

    pub(super) fn finish(self) -> ListArray {
        self.lists.finish()
    }
}

impl Part for Quotes<'_> {
    fn push(&mut self, text: Option<&str>) {
        let fill = |text: &str, rows: &mut Rows| {
            let analysis = self.analyzer.analyze(text);
            let quotes = analysis.quotes();
            let count = quotes.len();
            if count > 0 {
                let offsets = analysis.offsets();
                quotes.for_each(|quote| quote_row(quote, &offsets, rows));
            }
            count
        };
        self.lists.push(text, fill);
    }

    fn append(&mut self, next: Self) -> PyResult<()> {
        self.lists.append(next.lists)
    }
}

fn quote_row(quote: qawl::Quote<'_>, offsets: &Offsets<'_>, rows: &mut Rows) {
    let speaker = quote.speaker();
    let relays: Vec<_> = quote.relayed_by().collect();
    let relays = (!relays.is_empty()).then(|| relays.join(AND));
    rows.row()
        .text(quote.kind().as_str())
        .text(quote.text())
        .place(offsets.chars(quote.span().start()))
        .place(offsets.chars(quote.span().end()))
        .text(quote.cue().map(|cue| &quote.analysis().text()[cue]))
        .text(speaker.map(qawl::Speaker::name))
        .text(speaker.map(|speaker| speaker.kind().as_str()))
        .text(speaker.and_then(qawl::Speaker::gender).map(|gender| gender.as_str()))
        .text(speaker.and_then(qawl::Speaker::entry).map(|entry| entry.id()))
        .text(quote.polarity().as_str())
        .text(relays.as_deref())
        .real(rounded(quote.confidence()));
}

/// The names of a list in each text.
pub(super) struct Matches<'a> {
    gazetteer: &'a Gazetteer,
    overlapping: bool,
    lists: Lists,
}

impl<'a> Matches<'a> {
    pub(super) fn new(gazetteer: &'a Gazetteer, overlapping: bool) -> Matches<'a> {
        Matches { gazetteer, overlapping, lists: Lists::new(MATCHES) }
    }

    pub(super) fn finish(self) -> ListArray {
        self.lists.finish()
    }
}

impl Part for Matches<'_> {
    fn push(&mut self, text: Option<&str>) {
        let fill = |text: &str, rows: &mut Rows| {
            let found = self.gazetteer.matches(text, self.overlapping);
            for name in &found {
                rows.row()
                    .place(name.start)
                    .place(name.end)
                    .text(&*name.text)
                    .text(&*name.name)
                    .text(name.entries.first().map(|entry| entry.0.id()))
                    .text(&*name.proclitics);
            }
            found.len()
        };
        self.lists.push(text, fill);
    }

    fn append(&mut self, next: Self) -> PyResult<()> {
        self.lists.append(next.lists)
    }
}

/// Each text normalized.
pub(super) struct Normalized<'a> {
    normalizer: &'a qawl::Normalizer,
    column: StringBuilder,
}

impl<'a> Normalized<'a> {
    pub(super) fn new(normalizer: &'a qawl::Normalizer) -> Normalized<'a> {
        Normalized { normalizer, column: StringBuilder::new() }
    }

    pub(super) fn finish(mut self) -> StringArray {
        self.column.finish()
    }
}

impl Part for Normalized<'_> {
    fn push(&mut self, text: Option<&str>) {
        self.column.append_option(text.map(|text| self.normalizer.normalize(text)));
    }

    fn append(&mut self, next: Self) -> PyResult<()> {
        let next: ArrayRef = Arc::new(next.finish());
        append_texts(&mut self.column, &next)
    }
}
