//! What sort of cue looks for its speaker: one that opens its sentence, a participle, a source, one whose subject points back.

use super::{Context, auxiliaries};
use crate::lexicon::{Classes, Form};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::{self, Cue};

/// Tokens from the head of a sentence within which it may hand the word over.
const TURN_WITHIN: usize = 4;
/// Tokens of a zone within which المصدر stands.
const SOURCE_WITHIN: usize = 4;

/// The sort of cue whose subject is المصدر ذاته.
pub(super) const TO_SOURCE: &str = "pointer-to-source";

/// The sort of `cue`, by which the signs of those who may be meant are weighed.
pub(super) fn sort(context: &Context<'_, '_>, cue: &Cue) -> &'static str {
    let start = context.speech.extents.sentence_start(cue.at());
    let first = auxiliaries::start(context, cue.at());
    let opens = || first <= start + 1 || quote::goes_on(context.tokens, context.tags, first);
    let hands_over =
        (start..cue.at()).take(TURN_WITHIN).any(|at| context.tags.at(at).is(Classes::TURN));
    match cue.verb.map(|verb| verb.form) {
        _ if cue.is_source() => "source",
        Some(Form::Participle { .. }) if is_joined(context, cue.at()) => "joined",
        Some(Form::Participle { .. }) => "participle",
        Some(Form::Noun | Form::NounOf { .. }) => "noun",
        _ if hands_over => "turn",
        _ if opens() => "opener",
        _ if context.tags.at(first).conjunction => "joined",
        _ => "verb",
    }
}

/// «عبر فلان عن استيائه، ومضى قائلا»: a verb that goes on with the clause before.
fn is_joined(context: &Context<'_, '_>, participle: usize) -> bool {
    let Some(host) = participle.checked_sub(1) else { return false };
    let inside = context.speech.extents.sentence_start(host) < host;
    let says = context.tokens.word(participle).starts_with("قائل");
    let tag = context.tags.at(host);
    inside && says && tag.conjunction && !tag.definite
}

/// المصدر ذاته points to a source or a document, المتحدث نفسه to a person.
pub(super) fn pointer(mention: &Mention) -> &'static str {
    match mention.kind {
        SpeakerKind::Anonymous | SpeakerKind::Document => TO_SOURCE,
        _ => "pointer",
    }
}

/// المصدر ذاته rather than المسؤول نفسه or البيان ذاته.
pub(super) fn is_the_source(context: &Context<'_, '_>, cue: &Cue) -> bool {
    cue.zone.clone().take(SOURCE_WITHIN).any(|at| {
        // ذات المصدر
        let anaphor = |near: usize| {
            context.tags.at(near).is(Classes::ANAPHOR)
                || context.tokens.word(near).trim_start_matches(['ل', 'ب']) == "ذات"
        };
        let next = context.tags.at(at + 1);
        // المصدر ذاته, نفس المصدر, المصدر النقابي ذاته
        let again =
            anaphor(at + 1) || at > 0 && anaphor(at - 1) || next.definite && anaphor(at + 2);
        match context.tokens.word(at) {
            // المصدر الأمني may be an officer with a name.
            "المصدر" | "للمصدر" => again || !next.definite,
            "المصادر" | "للمصادر" => again,
            _ => false,
        }
    })
}
