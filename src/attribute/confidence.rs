//! How sure an attribution is: the signs of a quotation, each with a weight that was learned from
//! annotated articles (`scripts/train_confidence.py` makes `data/confidence.txt` from them).

use std::sync::OnceLock;

use super::Context;
use super::identity::People;
use super::inherit::Choice;
use crate::lexicon::{Classes, Weights};
use crate::quote::{Cue, Event, QuoteKind};

/// Signs that few quotations have more of.
const SIGNS: usize = 16;

/// The learned weights.
pub(super) fn weights() -> &'static Weights {
    static WEIGHTS: OnceLock<Weights> = OnceLock::new();
    WEIGHTS.get_or_init(|| Weights::read(include_str!("data/confidence.txt")))
}

/// The signs of one quotation, the rule that chose its speaker first.
pub(super) fn signs(
    context: &Context<'_, '_>,
    people: &People,
    event: &Event,
    choice: &Choice,
) -> Vec<&'static str> {
    let mut signs = Vec::with_capacity(SIGNS);
    signs.extend([choice.rule, "always", event.kind.as_str()]);
    signs.extend(length_sign(event));
    add_speaker_signs(context, people, choice, &mut signs);
    if let Some(cue) = event.cue.map(|cue| &context.speech.cues[cue]) {
        add_cue_signs(context, cue, event, &mut signs);
    }
    let repaired = event.pair.is_some_and(|pair| !context.speech.pairs[pair].repairs.is_empty());
    signs.extend(repaired.then_some("repaired-marks"));
    signs.extend(choice.margin_sign());
    signs
}

fn length_sign(event: &Event) -> Option<&'static str> {
    match (event.pair.is_some(), event.content.len()) {
        (true, 0..=1) => Some("one-word-in-marks"),
        (true, 2..=3) => Some("few-words-in-marks"),
        (true, 12..) => Some("many-words-in-marks"),
        (false, 0..=3) => Some("few-words"),
        (false, 45..) => Some("very-many-words"),
        _ => None,
    }
}

fn add_speaker_signs(
    context: &Context<'_, '_>,
    people: &People,
    choice: &Choice,
    signs: &mut Vec<&'static str>,
) {
    let Some(person) = choice.person.map(|id| &people.list[id]) else {
        return signs.push("no-speaker");
    };
    let fullest = person.fullest();
    let listed = fullest
        .name
        .clone()
        .is_some_and(|mut name| name.any(|at| context.tags.get(at).is(Classes::PERSON_NAME)));
    let shape = match (fullest.name.is_some(), fullest.head.is_some()) {
        (true, true) => "title-and-name",
        (true, false) => "name-only",
        (false, true) => "title-only",
        (false, false) => "neither-title-nor-name",
    };
    signs.extend([shape, person.kind.as_str()]);
    signs.extend(listed.then_some("listed-name"));
    signs.extend(person.credible.then_some("credible"));
    signs.extend((fullest.words.len() > 10).then_some("long-name"));
    signs.extend((person.mentions().len() > 1).then_some("named-again"));
}

fn add_cue_signs(
    context: &Context<'_, '_>,
    cue: &Cue,
    event: &Event,
    signs: &mut Vec<&'static str>,
) {
    let verb = cue.lexeme();
    let gap = cue.zone.len();
    signs.push(match gap {
        0 => "no-gap",
        1..=6 => "short-gap",
        7..=14 => "gap",
        _ => "long-gap",
    });
    signs.extend(verb.is_some_and(|verb| verb.homograph).then_some("homograph"));
    signs.extend(verb.is_some_and(|verb| verb.optional).then_some("borderline-verb"));
    signs.extend((!cue.certain).then_some("uncertain-source"));
    signs.extend((cue.is_source() && event.kind == QuoteKind::Indirect).then_some("source"));
    signs.extend(context.tags.get(cue.at()).conjunction.then_some("joined-cue"));
}
