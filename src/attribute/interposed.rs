//! The speaker behind a circumstance: أكد في تصريح صحفي الناطق باسم الميناء أن.

use std::ops::Range;

use super::Context;
use crate::lexicon::{Classes, Gender, Number, Proclitic};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Tokens of a circumstance before the speaker.
const LONGEST: usize = 16;

/// Words of a name before its title.
const LONGEST_NAME: usize = 4;

/// The first title or body in the zone that no word before it governs.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let zone = match cue.intro {
        Intro::That(_) | Intro::Colon(_) | Intro::Marks(_) => cue.zone.clone(),
        Intro::Source => behind_source(context, cue)?,
        _ => return None,
    };
    let source = matches!(cue.intro, Intro::Source);
    let addresses = source && is_addressee(context, zone.start);
    if !begins_circumstance(context, zone.start) && !addresses {
        return None;
    }
    for at in zone.start + 1..zone.end.min(zone.start + LONGEST) {
        if ends_search(context, at) {
            return None;
        }
        let parted = matches!(context.tokens.kind(at - 1), Kind::Comma | Kind::Dash);
        if context.parser.is_free(at) || parted && context.parser.is_full_name(at) {
            let start = if source { before_title(context, at) } else { at };
            let mention = context.parser.phrase(start, zone.end, true)?;
            let end = mention.words.end;
            let alone = end >= zone.end || fills(context, end);
            return (agrees(cue, &mention) && alone).then_some(mention);
        }
    }
    None
}

/// «…، وفق ما أكده في اتصال بالإذاعة، المنسق فلان»: the rest of the sentence, where the source stands behind what it
/// vouches for.
fn behind_source(context: &Context<'_, '_>, cue: &Cue) -> Option<Range<usize>> {
    let start = cue.words.end;
    let trails =
        context.speech.extents.sentence_start(cue.at()) < cue.zone.start.min(cue.words.start);
    let inside = |at: &usize| !matches!(context.tokens.kind(*at), Kind::Stop | Kind::Break);
    let end = (start..context.tokens.len().min(start + 2 * LONGEST)).take_while(inside).last()? + 1;
    trails.then_some(start..end)
}

/// «، عياد الحمدي المنسق المحلي», «، عياد الحمدي، رئيس الفرع»: where a name that no list knows begins between a comma and
/// its title.
fn before_title(context: &Context<'_, '_>, title: usize) -> usize {
    let name = |at: &usize| {
        let tag = context.tags.at(*at);
        let listed = tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE);
        context.tokens.kind(*at) == Kind::Word && (tag.is_open() || listed)
    };
    let comma = |at: usize| at > 0 && context.tokens.kind(at - 1) == Kind::Comma;
    let end = title - usize::from(comma(title));
    let start = (0..end).rev().take(LONGEST_NAME).take_while(name).last().unwrap_or(title);
    if start < end && comma(start) { start } else { title }
}

/// وفق ما صرح لمراسل الإذاعة، بحسب ما أفاد به: whom it is told to, and the pronoun of what is told.
fn is_addressee(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    matches!(context.tokens.word(at), "به" | "بها")
        || tag.preposition == Some(Proclitic::Li) && !tag.is(Classes::COMPLEMENTISER)
}

/// في تصريح، خلال الحفل، a comma before one.
fn begins_circumstance(context: &Context<'_, '_>, at: usize) -> bool {
    let parted = matches!(context.tokens.kind(at), Kind::Comma | Kind::Dash);
    let first = at + usize::from(parted);
    let tag = context.tags.at(first);
    tag.is(Classes::PREPOSITION) && context.tokens.word(first) != "ان" && !tag.conjunction
}

/// A clause begins, whose nouns have verbs of their own.
fn ends_search(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let written = context.tokens.written(at);
    let owned = tag.is_open() && (written.ends_with('ه') || written.ends_with("ها"));
    let with = context.tokens.word(at) == "مع";
    // الضحى أف أم
    let station = context.tokens.word(at) == "ام" && context.tokens.word(at - 1) == "اف";
    tag.is(Classes::RELATIVE | Classes::CONJUNCTION | Classes::COMPLEMENTISER) && !with && !station
        || tag.verb.is_some_and(|verb| verb.is_finite())
            && !tag.is(Classes::OCCASION | Classes::STATEMENT)
        || owned && at > 0 && !context.tags.at(at - 1).is(Classes::PREPOSITION)
}

/// The verb before its subject agrees in gender; parted from a woman's name it may stay masculine
/// (وقال في الندوة السيدة فلانة).
fn agrees(cue: &Cue, mention: &Mention) -> bool {
    let Some((gender, number)) = cue.verb.and_then(|verb| verb.agreement()) else { return true };
    let person = mention.kind == SpeakerKind::Person && mention.name.is_some();
    let apart = gender == Gender::Masculine && person;
    number == Number::Singular && (apart || mention.gender.is_none_or(|of| of == gender))
}

/// Nothing but another circumstance stands between the speaker and the words.
fn fills(context: &Context<'_, '_>, end: usize) -> bool {
    let tag = context.tags.at(end);
    context.tokens.kind(end) == Kind::Comma || tag.is(Classes::PREPOSITION | Classes::TIME)
}
