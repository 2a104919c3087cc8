//! How sure an attribution is: the signs of a quotation, each with a weight that was learned from
//! annotated articles (`scripts/train_confidence.py` makes `data/confidence.txt` from them).

use std::sync::OnceLock;

use super::Context;
use super::identity::People;
use super::inherit::Choice;
use crate::lexicon::{Classes, Weights};
use crate::mention::Mention;
use crate::quote::{Cue, Event, QuoteKind};
use crate::token::Kind;

/// Signs that few quotations have more of.
const SIGNS: usize = 32;

/// Tokens of a content that are looked through.
const LOOKED_THROUGH: usize = 64;

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
    add_content_signs(context, event, &mut signs);
    add_speaker_signs(context, people, choice, &mut signs);
    match &choice.mention {
        Some(mention) => add_mention_signs(context, people, choice, mention, &mut signs),
        None => signs.extend(known_since(context, people, event, choice)),
    }
    if let Some(cue) = event.cue.map(|cue| &context.speech.cues[cue]) {
        add_cue_signs(context, cue, event, &mut signs);
    }
    let repaired = event.pair.is_some_and(|pair| !context.speech.pairs[pair].repairs.is_empty());
    signs.extend(repaired.then_some("repaired-marks"));
    signs.extend(choice.margin_sign());
    add_reasons(choice, &mut signs);
    signs
}

/// What spoke for the person among the rivals, where nothing else goes by that name.
fn add_reasons(choice: &Choice, signs: &mut Vec<&'static str>) {
    for &(reason, _) in &choice.reasons {
        if !signs.contains(&reason) {
            signs.push(reason);
        }
    }
}

fn length_sign(event: &Event) -> Option<&'static str> {
    match (event.pair.is_some(), event.content.len()) {
        (true, 0..=1) => Some("one-word-in-marks"),
        (true, 2..=3) => Some("few-words-in-marks"),
        (true, 8..=20) => Some("some-words-in-marks"),
        (true, 21..) => Some("many-words-in-marks"),
        (false, 0..=3) => Some("few-words"),
        (false, 9..=20) => Some("some-words"),
        (false, 45..) => Some("very-many-words"),
        _ => None,
    }
}

/// What in a content shows that it may hold more than somebody's words.
fn add_content_signs(context: &Context<'_, '_>, event: &Event, signs: &mut Vec<&'static str>) {
    let end = event.content.end.min(event.content.start + LOOKED_THROUGH);
    let has = |kind: Kind| (event.content.start..end).any(|at| context.tokens.kind(at) == kind);
    let outside = event.pair.is_none();
    signs.extend((outside && has(Kind::Stop)).then_some("stop-inside"));
    signs.extend((outside && has(Kind::Break)).then_some("over-lines"));
    let nested = event.cue.is_some_and(|cue| context.nested[cue]);
    signs.extend(nested.then_some("nested"));
    signs.extend((context.speech.events.len() == 1).then_some("alone-in-text"));
}

/// How the words that name the speaker end, and whether they name somebody known otherwise.
fn add_mention_signs(
    context: &Context<'_, '_>,
    people: &People,
    choice: &Choice,
    mention: &Mention,
    signs: &mut Vec<&'static str>,
) {
    let words = mention.words.clone();
    signs.push(match words.len() {
        1 => "mention-of-one-word",
        2..=4 => "mention-of-few-words",
        5..=11 => "mention-of-some-words",
        _ => "mention-of-many-words",
    });
    signs.push(match (context.tokens.kind(words.end), context.tags.at(words.end)) {
        (_, tag) if tag.is(Classes::COMPLEMENTISER) => "then-that",
        (Kind::Mark(_), _) => "then-marks",
        (Kind::Colon, _) => "then-colon",
        (Kind::Comma, _) => "then-comma",
        (Kind::Stop | Kind::Break, _) => "then-stop",
        (Kind::Word, tag) if tag.is(Classes::PREPOSITION) => "then-preposition",
        (Kind::Word, _) => "then-word",
        _ => "then-other",
    });
    let person = choice.person.map(|id| &people.list[id]);
    let otherwise = person.is_some_and(|person| person.fullest().words != words);
    signs.extend(otherwise.then_some("known-otherwise"));
}

/// How long ago whoever is meant without a word was named.
fn known_since(
    context: &Context<'_, '_>,
    people: &People,
    event: &Event,
    choice: &Choice,
) -> Option<&'static str> {
    let person = &people.list[choice.person?];
    let at = event.cue.map_or(event.content.start, |cue| context.speech.cues[cue].at());
    let before = person.mentions().iter().rev().find(|mention| mention.words.start < at);
    let Some(last) = before else { return Some("named-later") };
    Some(match at - last.words.start {
        ..=40 => "just-named",
        41..=100 => "named-before",
        101..=250 => "named-far-before",
        _ => "named-long-before",
    })
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
        .is_some_and(|mut name| name.any(|at| context.tags.at(at).is(Classes::PERSON_NAME)));
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
    signs.extend(context.tags.at(cue.at()).conjunction.then_some("joined-cue"));
    signs.extend((event.content.start < cue.at()).then_some("cue-behind"));
}
