//! The JSON that scripts read; fields may be added, none renamed.

use serde::Serialize;
use serde_json::Value;

use super::args;
use super::input::Document;
use crate::{Analysis, Offsets, Quote, Span, Speaker};

/// Positions of one text in the unit that was asked for.
pub(super) struct Places<'t> {
    text: &'t str,
    offsets: Offsets<'t>,
    unit: args::Offsets,
}

impl<'t> Places<'t> {
    pub(super) fn new(text: &'t str, unit: args::Unit) -> Places<'t> {
        Places { text, offsets: Offsets::new(text), unit: unit.offsets }
    }

    fn at(&self, byte: usize) -> usize {
        match self.unit {
            args::Offsets::Chars => self.offsets.chars(byte),
            args::Offsets::Bytes => byte,
            args::Offsets::Utf16 => self.offsets.utf16(byte),
        }
    }

    pub(super) fn piece(&self, span: Span) -> Piece<'t> {
        let (start, end) = (self.at(span.start()), self.at(span.end()));
        Piece { start, end, text: &self.text[span] }
    }
}

/// A piece of the text and where it stands.
#[derive(Serialize)]
pub(super) struct Piece<'t> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: &'t str,
}

/// What `quotes` gives for one document.
#[derive(Serialize)]
pub(super) struct DocumentRecord<'a> {
    id: &'a Value,
    quotes: Vec<QuoteRecord<'a>>,
}

#[derive(Serialize)]
struct QuoteRecord<'a> {
    kind: &'static str,
    content: Piece<'a>,
    /// The pieces of a quotation that the writer interrupts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Piece<'a>>,
    cue: Option<Piece<'a>>,
    speaker: Option<SpeakerRecord<'a>>,
    relayed_by: Option<Vec<&'a str>>,
    polarity: &'static str,
    confidence: f64,
    evidence: Vec<String>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    repairs: &'a [&'static str],
}

#[derive(Serialize)]
struct SpeakerRecord<'a> {
    name: &'a str,
    mention: Option<Piece<'a>>,
    kind: &'static str,
    gender: Option<&'static str>,
    entry: Option<&'a str>,
}

impl<'a> DocumentRecord<'a> {
    pub(super) fn new(document: &'a Document, analysis: &'a Analysis, unit: args::Unit) -> Self {
        let places = Places::new(analysis.text(), unit);
        let quotes = analysis.quotes().map(|quote| QuoteRecord::new(quote, &places)).collect();
        DocumentRecord { id: &document.id, quotes }
    }
}

impl<'a> QuoteRecord<'a> {
    fn new(quote: Quote<'a>, places: &Places<'a>) -> Self {
        let relays: Vec<_> = quote.relayed_by().collect();
        let parts = if quote.parts().len() > 1 { quote.parts() } else { &[] };
        QuoteRecord {
            kind: quote.kind().as_str(),
            content: places.piece(quote.span()),
            parts: parts.iter().map(|&part| places.piece(part)).collect(),
            cue: quote.cue().map(|cue| places.piece(cue)),
            speaker: quote.speaker().map(|speaker| SpeakerRecord::new(speaker, quote, places)),
            relayed_by: Some(relays).filter(|relays| !relays.is_empty()),
            polarity: quote.polarity().as_str(),
            confidence: rounded(quote.confidence()),
            evidence: quote.attribution().evidence().iter().map(ToString::to_string).collect(),
            repairs: quote.repairs(),
        }
    }
}

impl<'a> SpeakerRecord<'a> {
    fn new(speaker: Speaker<'a>, quote: Quote<'a>, places: &Places<'a>) -> Self {
        SpeakerRecord {
            name: speaker.name(),
            mention: quote.mention().map(|mention| places.piece(mention)),
            kind: speaker.kind().as_str(),
            gender: speaker.gender().map(|gender| gender.as_str()),
            entry: speaker.entry().map(|entry| entry.id()),
        }
    }
}

/// Three digits after the point: more would say more than is known.
pub(super) fn rounded(value: f32) -> f64 {
    (f64::from(value) * 1000.0).round() / 1000.0
}

/// One line of JSON.
pub(super) fn json_line(record: &impl Serialize) -> String {
    let mut line = serde_json::to_string(record).expect("records have string keys only");
    line.push('\n');
    line
}
