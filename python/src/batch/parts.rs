//! What the batch doors make of a text: rows of quotations, rows of names, another text.

use arrow_array::builder::StringBuilder;
use arrow_schema::DataType;
use pyo3::PyResult;
use qawl::view::rounded;

use super::places::Places;
use super::rows::{ListColumn, Lists, Rows, Spec, has_room};
use super::work::Part;
use crate::error::raise;
use crate::finder::Finder;

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
        Quotes { analyzer, lists: Lists::default() }
    }

    pub(super) fn column() -> ListColumn {
        ListColumn::new(QUOTES)
    }
}

impl Part for Quotes<'_> {
    type Whole = ListColumn;

    fn push(&mut self, text: Option<&str>) {
        self.lists.push(text, |text, rows| {
            let analysis = self.analyzer.analyze(text);
            let mut places = Places::new(text);
            analysis.quotes().map(|quote| quote_row(quote, &mut places, rows)).count()
        });
    }

    fn add_to(self, column: &mut ListColumn) -> PyResult<()> {
        column.append(&self.lists)
    }
}

fn quote_row(quote: qawl::Quote<'_>, places: &mut Places<'_>, rows: &mut Rows) {
    let speaker = quote.speaker();
    let relays: Vec<_> = quote.relayed_by().collect();
    let relays = (!relays.is_empty()).then(|| relays.join(AND));
    rows.text(quote.kind().as_str())
        .text(quote.text())
        .place(places.chars(quote.span().start()))
        .place(places.chars(quote.span().end()))
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
    finder: &'a Finder,
    lists: Lists,
}

impl<'a> Matches<'a> {
    pub(super) fn new(finder: &'a Finder) -> Matches<'a> {
        Matches { finder, lists: Lists::default() }
    }

    pub(super) fn column() -> ListColumn {
        ListColumn::new(MATCHES)
    }
}

impl Part for Matches<'_> {
    type Whole = ListColumn;

    fn push(&mut self, text: Option<&str>) {
        self.lists.push(text, |text, rows| {
            let found = self.finder.matches(text);
            for name in &found {
                rows.place(name.start)
                    .place(name.end)
                    .text(&*name.text)
                    .text(&*name.name)
                    .text(name.entries.first().map(|entry| entry.0.id()))
                    .text(&*name.proclitics);
            }
            found.len()
        });
    }

    fn add_to(self, column: &mut ListColumn) -> PyResult<()> {
        column.append(&self.lists)
    }
}

/// Each text normalized.
pub(super) struct Normalized<'a> {
    normalizer: &'a qawl::Normalizer,
    texts: StringBuilder,
}

impl<'a> Normalized<'a> {
    pub(super) fn new(normalizer: &'a qawl::Normalizer) -> Normalized<'a> {
        Normalized { normalizer, texts: StringBuilder::new() }
    }
}

impl Part for Normalized<'_> {
    type Whole = StringBuilder;

    fn push(&mut self, text: Option<&str>) {
        self.texts.append_option(text.map(|text| self.normalizer.normalize(text)));
    }

    fn add_to(mut self, column: &mut StringBuilder) -> PyResult<()> {
        has_room(column, self.texts.values_slice().len())?;
        column.append_array(&self.texts.finish()).map_err(raise)
    }
}
