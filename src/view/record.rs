//! An analysis as data, in the one shape that scripts, columns and Python see.

use serde::Serialize;

use crate::{Analysis, Evidence, Offsets, Quote, Span, Speaker, Unit};

/// A piece of the text and where it stands.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct Piece<'a> {
    /// Where it begins.
    pub start: usize,
    /// Where it has ended.
    pub end: usize,
    /// The text between.
    pub text: &'a str,
}

/// A quotation as data; fields may be added, none renamed.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct QuoteRecord<'a> {
    /// Direct, mixed, unmarked or indirect.
    pub kind: &'static str,
    /// The words.
    pub content: Piece<'a>,
    /// The pieces of a quotation that the writer interrupts; else empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Piece<'a>>,
    /// The word that signals the speech.
    pub cue: Option<Piece<'a>>,
    /// Who said it.
    pub speaker: Option<SpeakerRecord<'a>>,
    /// Who passed it on, outermost first.
    pub relayed_by: Option<Vec<&'a str>>,
    /// Asserted, denied, negated, hypothetical or asked.
    pub polarity: &'static str,
    /// How sure the attribution is, from 0 to 1.
    pub confidence: f64,
    /// The rules that spoke for or against it.
    pub evidence: Vec<String>,
    /// What had to be mended in its marks; else empty.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub repairs: &'a [&'static str],
}

/// The speaker of a quotation as data.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct SpeakerRecord<'a> {
    /// The fullest mention in the text.
    pub name: &'a str,
    /// Where the quotation's own sentence names the speaker.
    pub mention: Option<Piece<'a>>,
    /// Person, organisation, group, anonymous or document.
    pub kind: &'static str,
    /// `m` or `f`.
    pub gender: Option<&'static str>,
    /// The id of the gazetteer's entry.
    pub entry: Option<&'a str>,
}

/// The quotations of an analysis as data, with positions in `unit`.
///
/// ```
/// let analysis = qawl::analyze("وقال الوزير سالم الحمدي: \"لن نرفع الأسعار\".");
/// let records = qawl::view::records(&analysis, qawl::Unit::Chars);
/// assert_eq!((records[0].kind, records[0].content.start), ("direct", 26));
/// ```
pub fn records(analysis: &Analysis, unit: Unit) -> Vec<QuoteRecord<'_>> {
    let places = Places { offsets: analysis.offsets(), text: analysis.text(), unit };
    analysis.quotes().map(|quote| QuoteRecord::new(quote, &places)).collect()
}

/// A piece of the text of an analysis as data.
pub fn piece(analysis: &Analysis, span: Span, unit: Unit) -> Piece<'_> {
    Places { offsets: analysis.offsets(), text: analysis.text(), unit }.piece(span)
}

/// A confidence with three digits after the point: more would say more than is known.
pub fn rounded(value: f32) -> f64 {
    (f64::from(value) * 1000.0).round() / 1000.0
}

/// Positions of one text in the unit that was asked for.
struct Places<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
    unit: Unit,
}

impl<'a> Places<'a> {
    fn piece(&self, span: Span) -> Piece<'a> {
        let at = |byte| self.offsets.at(byte, self.unit);
        Piece { start: at(span.start()), end: at(span.end()), text: &self.text[span] }
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
            evidence: quote.attribution().evidence().iter().map(Evidence::line).collect(),
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
