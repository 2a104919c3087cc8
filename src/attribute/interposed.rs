//! The speaker behind a circumstance: أكد في تصريح صحفي الناطق باسم الميناء أن.

use super::Context;
use crate::lexicon::{Classes, Gender, Number};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Tokens of a circumstance before the speaker.
const LONGEST: usize = 16;

/// The first title or body in the zone that no word before it governs.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    if !matches!(cue.intro, Intro::That(_) | Intro::Colon(_) | Intro::Marks(_)) {
        return None;
    }
    let zone = cue.zone.clone();
    if !begins_circumstance(context, zone.start) {
        return None;
    }
    for at in zone.start + 1..zone.end.min(zone.start + LONGEST) {
        if ends_search(context, at) {
            return None;
        }
        let parted = matches!(context.tokens.kind(at - 1), Kind::Comma | Kind::Dash);
        if context.parser.is_free(at) || parted && context.parser.is_full_name(at) {
            let mention = context.parser.phrase(at, zone.end, true)?;
            return (agrees(cue, &mention) && fills(context, cue, &mention)).then_some(mention);
        }
    }
    None
}

/// في تصريح، خلال الحفل، a comma before one.
fn begins_circumstance(context: &Context<'_, '_>, at: usize) -> bool {
    let parted = matches!(context.tokens.kind(at), Kind::Comma | Kind::Dash);
    let first = at + usize::from(parted);
    let tag = context.tags.get(first);
    tag.is(Classes::PREPOSITION) && context.tokens.word(first) != "ان" && !tag.conjunction
}

/// A clause begins, whose nouns have verbs of their own.
fn ends_search(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.get(at);
    let written = context.tokens.text(at..at + 1);
    let owned = tag.is_open() && (written.ends_with('ه') || written.ends_with("ها"));
    let with = context.tokens.word(at) == "مع";
    tag.is(Classes::RELATIVE | Classes::CONJUNCTION | Classes::COMPLEMENTISER) && !with
        || tag.verb.is_some_and(|verb| verb.is_finite())
            && !tag.is(Classes::OCCASION | Classes::STATEMENT)
        || owned && at > 0 && !context.tags.get(at - 1).is(Classes::PREPOSITION)
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
fn fills(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let end = mention.words.end;
    let tag = context.tags.get(end);
    end >= cue.zone.end
        || context.tokens.kind(end) == Kind::Comma
        || tag.is(Classes::PREPOSITION | Classes::TIME)
}
