//! 5 · who said it.

use std::sync::Arc;

use crate::Span;
use crate::gazetteer::{Entry, Gazetteer};
use crate::lexicon::{Gender, Number};
use crate::mention::SpeakerKind;
use crate::quote::{Polarity, QuoteKind};

/// Everything found in one text.
#[derive(Debug, Default)]
pub(crate) struct Attributed {
    pub(crate) quotes: Vec<QuoteRecord>,
    pub(crate) speakers: Vec<SpeakerRecord>,
}

/// A quotation with its speaker as an index into the speakers.
#[derive(Debug)]
pub(crate) struct QuoteRecord {
    pub(crate) kind: QuoteKind,
    /// Never empty, in text order.
    pub(crate) parts: Vec<Span>,
    pub(crate) cue: Option<Span>,
    pub(crate) mention: Option<Span>,
    pub(crate) speaker: Option<usize>,
    pub(crate) polarity: Polarity,
    pub(crate) relays: Vec<Span>,
    pub(crate) repairs: Vec<&'static str>,
    pub(crate) attribution: Attribution,
}

/// Somebody who is quoted.
#[derive(Debug)]
pub(crate) struct SpeakerRecord {
    pub(crate) name: String,
    pub(crate) kind: SpeakerKind,
    pub(crate) gender: Option<Gender>,
    pub(crate) number: Option<Number>,
    pub(crate) mentions: Vec<Span>,
    pub(crate) entry: Option<Arc<Entry>>,
}

/// Why a quotation was given to its speaker.
#[derive(Debug, Clone, Default)]
pub struct Attribution {
    confidence: f32,
    evidence: Vec<Evidence>,
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
    rule: &'static str,
    weight: f32,
    detail: String,
}

impl Evidence {
    /// The name of the rule, a function of that name in `attribute/rules.rs`.
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// What it added (or, below zero, took away).
    pub fn weight(&self) -> f32 {
        self.weight
    }

    /// What it saw, for a reader: the words, or the rival it turned down.
    pub fn detail(&self) -> &str {
        &self.detail
    }
}

impl std::fmt::Display for Evidence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({:+.2})", self.rule, self.weight)?;
        if self.detail.is_empty() { Ok(()) } else { write!(f, ": {}", self.detail) }
    }
}

/// Finds and attributes the quotations of `text`.
pub(crate) fn attribute(text: &str, gazetteer: Option<&Gazetteer>) -> Attributed {
    let _ = (text, gazetteer);
    Attributed::default()
}
