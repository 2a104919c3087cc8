//! The result of analysing one text, and the door that makes it.

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::Span;
use crate::attribute::{self, Attributed, QuoteRecord, SpeakerRecord};
use crate::gazetteer::{Entry, Gazetteer};
use crate::offsets::{self, Offsets};

pub use crate::attribute::{Attribution, Evidence};
pub use crate::lexicon::{Gender, Number};
pub use crate::mention::SpeakerKind;
pub use crate::quote::{Polarity, QuoteKind};

/// As many texts as one core takes at a time: texts differ in length, and a core with nothing left waits for the others.
#[cfg(feature = "parallel")]
const FEW_TEXTS: usize = 16;

/// Finds the quotations of a text and who said them.
///
/// ```
/// let analysis = qawl::analyze("وقال الوزير سالم الحمدي: \"لن نرفع الأسعار\".");
/// let quote = analysis.quotes().next().unwrap();
/// assert_eq!(quote.text(), "لن نرفع الأسعار");
/// assert_eq!(quote.speaker().unwrap().name(), "الوزير سالم الحمدي");
/// ```
pub fn analyze(text: &str) -> Analysis {
    Analyzer::new().analyze(text)
}

/// An analysis with options; cheap to clone and to share between threads.
#[derive(Debug, Clone, Default)]
pub struct Analyzer {
    gazetteer: Option<Gazetteer>,
    min_confidence: f32,
}

impl Analyzer {
    /// Default options: no gazetteer, every quotation kept.
    pub fn new() -> Analyzer {
        Analyzer::default()
    }

    /// Links speakers to the entries of `gazetteer`.
    pub fn gazetteer(mut self, gazetteer: Gazetteer) -> Analyzer {
        self.gazetteer = Some(gazetteer);
        self
    }

    /// Drops quotations whose confidence is under `floor` (0 keeps all; 0.92 is the cautious mode:
    /// of what is left, 98 of 100 were right on the articles that the rules were made with, and
    /// some 93 of 100 on articles of which nobody had seen any).
    pub fn min_confidence(mut self, floor: f32) -> Analyzer {
        self.min_confidence = floor;
        self
    }

    /// Analyses one text. Never fails: any text has an analysis.
    pub fn analyze(&self, text: &str) -> Analysis {
        let mut found = attribute::attribute(text, self.gazetteer.as_ref());
        found.quotes.retain(|quote| quote.attribution.confidence() >= self.min_confidence);
        Analysis::new(text, found)
    }

    /// Analyses many texts on all cores, or on those of the rayon pool that it is called in. The
    /// analyses come in the order of the texts and are those of [`Analyzer::analyze`].
    ///
    /// ```
    /// let texts = ["وقال الوزير: \"لن نرفع الأسعار\".", "الطقس صحو اليوم."];
    /// let analyses = qawl::Analyzer::new().analyze_all(&texts);
    /// assert_eq!(analyses.len(), 2);
    /// assert_eq!(analyses[0].quotes().next().unwrap().text(), "لن نرفع الأسعار");
    /// assert_eq!(analyses[1].quotes().len(), 0);
    /// ```
    #[cfg(feature = "parallel")]
    pub fn analyze_all<T: AsRef<str> + Sync>(&self, texts: &[T]) -> Vec<Analysis> {
        use rayon::prelude::*;

        let texts = texts.par_iter().with_max_len(FEW_TEXTS);
        texts.map(|text| self.analyze(text.as_ref())).collect()
    }
}

/// Who said what in one text. Owns the text; a clone shares it.
#[derive(Clone)]
pub struct Analysis(Arc<Inner>);

struct Inner {
    text: String,
    found: Attributed,
    /// Made when positions other than bytes are first asked for.
    checkpoints: OnceLock<Vec<offsets::Count>>,
}

impl Analysis {
    pub(crate) fn new(text: &str, found: Attributed) -> Analysis {
        Analysis(Arc::new(Inner { text: text.into(), found, checkpoints: OnceLock::new() }))
    }

    /// The text that was analysed.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// Converts the positions in this text; made once and kept.
    pub fn offsets(&self) -> Offsets<'_> {
        let checkpoints = self.0.checkpoints.get_or_init(|| offsets::checkpoints(self.text()));
        Offsets::with(self.text(), checkpoints)
    }

    /// The quotations, in the order in which their contents begin.
    pub fn quotes(&self) -> impl ExactSizeIterator<Item = Quote<'_>> + Clone {
        (0..self.0.found.quotes.len()).map(|index| Quote { analysis: self, index })
    }

    /// Everyone who is quoted, in the order of their first quotation.
    pub fn speakers(&self) -> impl ExactSizeIterator<Item = Speaker<'_>> + Clone {
        (0..self.0.found.speakers.len()).map(|index| Speaker { analysis: self, index })
    }
}

impl fmt::Debug for Analysis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.quotes()).finish()
    }
}

/// One quotation of an [`Analysis`].
#[derive(Clone, Copy)]
pub struct Quote<'a> {
    analysis: &'a Analysis,
    index: usize,
}

impl<'a> Quote<'a> {
    fn record(self) -> &'a QuoteRecord {
        &self.analysis.0.found.quotes[self.index]
    }

    /// The analysis it belongs to.
    pub fn analysis(self) -> &'a Analysis {
        self.analysis
    }

    /// Its place in [`Analysis::quotes`].
    pub fn index(self) -> usize {
        self.index
    }

    /// Direct, mixed, unmarked or indirect.
    pub fn kind(self) -> QuoteKind {
        self.record().kind
    }

    /// Where the words stand, from the first to the last of them.
    pub fn span(self) -> Span {
        let parts = self.parts();
        parts[0].cover(parts[parts.len() - 1])
    }

    /// The pieces of the quotation, more than one where the writer interrupts it
    /// («القرار صعب»، يقول حازم، «لكنه ضروري»). Never empty.
    pub fn parts(self) -> &'a [Span] {
        &self.record().parts
    }

    /// The words, as they stand in the text (of an interrupted quotation with the interruption).
    pub fn text(self) -> &'a str {
        &self.analysis.text()[self.span()]
    }

    /// Where the word stands that signals the speech (وقال، بحسب), if one does.
    pub fn cue(self) -> Option<Span> {
        self.record().cue
    }

    /// Who said it; `None` where the text names nobody.
    pub fn speaker(self) -> Option<Speaker<'a>> {
        let index = self.record().speaker?;
        Some(Speaker { analysis: self.analysis, index })
    }

    /// Where this quotation's own sentence names the speaker; `None` where it leaves the name out.
    pub fn mention(self) -> Option<Span> {
        self.record().mention
    }

    /// Why this speaker.
    pub fn attribution(self) -> &'a Attribution {
        &self.record().attribution
    }

    /// How sure the attribution is, from 0 to 1.
    pub fn confidence(self) -> f32 {
        self.attribution().confidence()
    }

    /// Whether it was asserted, denied, asked or only supposed.
    pub fn polarity(self) -> Polarity {
        self.record().polarity
    }

    /// Who passed it on, outermost first (نقلت وكالة … عن …).
    pub fn relayed_by(self) -> impl ExactSizeIterator<Item = &'a str> + Clone {
        self.record().relays.iter().map(|&span| &self.analysis.text()[span])
    }

    /// What had to be mended in the quotation marks around it.
    pub fn repairs(self) -> &'a [&'static str] {
        &self.record().repairs
    }
}

impl fmt::Debug for Quote<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Quote")
            .field("kind", &self.kind())
            .field("span", &self.span())
            .field("text", &self.text())
            .field("speaker", &self.speaker().map(Speaker::name))
            .finish()
    }
}

/// One person, body or document that is quoted in an [`Analysis`].
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    analysis: &'a Analysis,
    index: usize,
}

impl<'a> Speaker<'a> {
    fn record(self) -> &'a SpeakerRecord {
        &self.analysis.0.found.speakers[self.index]
    }

    /// The analysis it belongs to.
    pub fn analysis(self) -> &'a Analysis {
        self.analysis
    }

    /// Its place in [`Analysis::speakers`].
    pub fn index(self) -> usize {
        self.index
    }

    /// The fullest mention in the text, blanks and line breaks as single blanks.
    pub fn name(self) -> &'a str {
        &self.record().name
    }

    /// Every place where the text names this speaker.
    pub fn mentions(self) -> &'a [Span] {
        &self.record().mentions
    }

    /// Person, organisation, anonymous source, document …
    pub fn kind(self) -> SpeakerKind {
        self.record().kind
    }

    /// Grammatical gender, where the grammar shows it.
    pub fn gender(self) -> Option<Gender> {
        self.record().gender
    }

    /// Singular, dual or plural, where the grammar shows it.
    pub fn number(self) -> Option<Number> {
        self.record().number
    }

    /// The entry of the analyzer's gazetteer that the name belongs to.
    pub fn entry(self) -> Option<&'a Entry> {
        self.record().entry.as_deref()
    }

    /// What this speaker said, in text order.
    pub fn quotes(self) -> impl Iterator<Item = Quote<'a>> {
        self.analysis.quotes().filter(move |quote| quote.record().speaker == Some(self.index))
    }
}

impl fmt::Debug for Speaker<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Speaker").field("name", &self.name()).field("kind", &self.kind()).finish()
    }
}
