//! The speaker behind a circumstance: أكد في تصريح صحفي الناطق باسم الميناء أن.

use super::Context;
use crate::lexicon::{Classes, Number, Tag};
use crate::mention::Mention;
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
        if is_free(context, at) {
            let mention = context.parser.phrase(at, zone.end, true)?;
            return (agrees(cue, &mention) && fills(context, cue, &mention)).then_some(mention);
        }
    }
    None
}

/// في تصريح، خلال الحفل، a comma before one.
fn begins_circumstance(context: &Context<'_, '_>, at: usize) -> bool {
    let first = if context.tokens.kind(at) == Kind::Comma { at + 1 } else { at };
    let tag = context.tags.get(first);
    tag.is(Classes::PREPOSITION) && context.tokens.word(first) != "ان" && !tag.conjunction
}

/// A clause begins, whose nouns have verbs of their own.
fn ends_search(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.get(at);
    let written = context.tokens.text(at..at + 1);
    let owned = !tag.known && (written.ends_with('ه') || written.ends_with("ها"));
    tag.is(Classes::RELATIVE | Classes::CONJUNCTION | Classes::COMPLEMENTISER)
        || tag.verb.is_some_and(|verb| verb.is_finite())
            && !tag.is(Classes::OCCASION | Classes::STATEMENT)
        || owned && at > 0 && !context.tags.get(at - 1).is(Classes::PREPOSITION)
}

/// A title or body that stands in no construct and behind no preposition.
fn is_free(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, before) = (context.tags.get(at), context.tags.get(at - 1));
    if context.tokens.kind(at) != Kind::Word || tag.conjunction || tag.preposition.is_some() {
        return false;
    }
    let speaks = match tag.definite {
        true => tag.is(Classes::HUMAN) && !is_adjective(context, at),
        false => tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY),
    };
    speaks && !tag.is(Classes::OCCASION | Classes::STATEMENT) && closes(context, at - 1, before)
}

/// المؤتمر الصحفي: an adjective that is a profession too.
fn is_adjective(context: &Context<'_, '_>, at: usize) -> bool {
    let named = context.tags.get(at + 1).is(Classes::PERSON_NAME);
    context.tokens.word(at).ends_with('ي') && !named
}

/// Whether the word before closes its phrase: a definite word, a pronoun, an adjective in ـي, marks.
fn closes(context: &Context<'_, '_>, at: usize, tag: Tag) -> bool {
    if context.tokens.kind(at) != Kind::Word {
        return matches!(context.tokens.kind(at), Kind::Comma | Kind::Close | Kind::Mark(_));
    }
    let word = context.tokens.word(at);
    let adjective = (word.ends_with('ي') || word.ends_with("يه")) && tag.preposition.is_none();
    !tag.is(Classes::PREPOSITION)
        && (tag.is(Classes::PRONOMINAL) || tag.definite && !tag.is(Classes::TIME) || adjective)
}

/// The verb before its subject agrees in gender.
fn agrees(cue: &Cue, mention: &Mention) -> bool {
    let Some((gender, number)) = cue.verb.and_then(|verb| verb.agreement()) else { return true };
    number == Number::Singular && mention.gender.is_none_or(|of| of == gender)
}

/// Nothing but another circumstance stands between the speaker and the words.
fn fills(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let end = mention.words.end;
    let tag = context.tags.get(end);
    end >= cue.zone.end
        || context.tokens.kind(end) == Kind::Comma
        || tag.is(Classes::PREPOSITION | Classes::TIME)
}
