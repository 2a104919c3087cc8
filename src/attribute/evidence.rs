//! The reasons for an attribution.

use std::fmt;

/// Why a quotation was given to its speaker.
#[derive(Debug, Clone, Default)]
pub struct Attribution {
    pub(super) confidence: f32,
    pub(super) evidence: Vec<Evidence>,
    /// Everything that the confidence was reckoned from, by name.
    pub(crate) signs: Vec<&'static str>,
}

impl Attribution {
    /// How sure, from 0 to 1.
    pub fn confidence(&self) -> f32 {
        self.confidence
    }

    /// The rules that spoke for or against it, in the order in which they were asked.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }
}

/// One reason: a rule, what it weighs, what it saw.
#[derive(Debug, Clone)]
pub struct Evidence {
    pub(super) rule: &'static str,
    pub(super) weight: f32,
    pub(super) detail: String,
}

impl Evidence {
    /// The name of the rule: a function in `src/attribute/`, or a sign with a learned weight.
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// What it adds to the confidence, to the choice of the speaker, or below zero takes away; of
    /// `register` how far the speaker leads, of a `rival` how far it lies behind.
    pub fn weight(&self) -> f32 {
        self.weight
    }

    /// What it saw, for a reader: the words, or the rival it turned down.
    pub fn detail(&self) -> &str {
        &self.detail
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({:+.2})", self.rule, self.weight)?;
        if self.detail.is_empty() { Ok(()) } else { write!(f, ": {}", self.detail) }
    }
}
