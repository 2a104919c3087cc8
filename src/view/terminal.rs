//! Quotations as lines for a reader.

use crate::offsets::line_and_column;
use crate::view::Line;
use crate::{Analysis, Polarity, Quote, QuoteKind};

/// What stands where the text names nobody.
const NOBODY: &str = "(nobody named)";

/// The quotations of an analysis, three lines each: the speaker, the words, and what is known of
/// them with the line and column (in code points) where they begin.
///
/// ```
/// let analysis = qawl::analyze("وقال الوزير سالم الحمدي: \"لن نرفع الأسعار\".");
/// let lines = qawl::view::terminal(&analysis, qawl::view::Line::Plain);
/// assert!(lines.starts_with("1. الوزير سالم الحمدي\n   «لن نرفع الأسعار»\n"));
/// ```
pub fn terminal(analysis: &Analysis, line: Line) -> String {
    analysis.quotes().map(|quote| numbered(quote, line)).collect()
}

fn numbered(quote: Quote<'_>, line: Line) -> String {
    let (row, column) = line_and_column(quote.analysis().text(), quote.span().start());
    let (speaker, words, kind) = (speaker_of(quote, line), words_of(quote, line), kind_of(quote));
    let number = quote.index() + 1;
    let confidence = quote.confidence();
    format!("{number}. {speaker}\n   {words}\n   {kind}, {confidence:.2}, {row}:{column}\n")
}

/// A quotation as [`terminal`] gives it, and every reason for its speaker.
#[cfg(feature = "cli")]
pub(crate) fn reasons(quote: Quote<'_>, line: Line) -> String {
    let evidence = quote.attribution().evidence().iter();
    let reasons = evidence.map(|evidence| format!("   - {}\n", line.put(&evidence.to_string())));
    let repairs = quote.repairs().iter().map(|repair| format!("   - mended: {repair}\n"));
    numbered(quote, line) + &reasons.chain(repairs).collect::<String>()
}

/// The speaker's name, or that there is none.
pub(crate) fn speaker_of(quote: Quote<'_>, line: Line) -> String {
    quote.speaker().map_or_else(|| NOBODY.into(), |speaker| line.put(speaker.name()))
}

/// The words, between quotation marks unless they are the writer's.
pub(crate) fn words_of(quote: Quote<'_>, line: Line) -> String {
    match quote.kind() {
        QuoteKind::Indirect => line.put(quote.text()),
        _ => line.put(&format!("«{}»", quote.text())),
    }
}

/// The kind of quotation, with the polarity where it was not simply asserted.
pub(crate) fn kind_of(quote: Quote<'_>) -> String {
    let kind = quote.kind().as_str();
    match quote.polarity() {
        Polarity::Asserted => kind.into(),
        polarity => format!("{kind}, {}", polarity.as_str()),
    }
}
