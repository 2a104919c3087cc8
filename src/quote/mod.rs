//! 4 · what was said.

/// How words are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum QuoteKind {
    /// A clause of its own in quotation marks.
    Direct,
    /// A fragment in quotation marks inside the writer's sentence.
    Mixed,
    /// Direct speech without marks, after a cue and a colon.
    Unmarked,
    /// A clause in the writer's words, after a cue.
    Indirect,
}
impl QuoteKind {
    /// The lower-case English word used in JSON and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Unmarked => "unmarked",
            QuoteKind::Indirect => "indirect",
        }
    }
}

/// What the speaker does with the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Polarity {
    /// Said them.
    #[default]
    Asserted,
    /// Said that they are not so (نفى أن).
    Denied,
    /// Did not say them (لم يقل إن).
    Negated,
    /// Might say or have said them (إذا قال، أتمنى أن تقول).
    Hypothetical,
    /// Asked whether they are so.
    Asked,
}
impl Polarity {
    /// The lower-case English word used in JSON and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Polarity::Asserted => "asserted",
            Polarity::Denied => "denied",
            Polarity::Negated => "negated",
            Polarity::Hypothetical => "hypothetical",
            Polarity::Asked => "asked",
        }
    }
}
