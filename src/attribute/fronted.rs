//! Whom a verb tells that has its subject before it: لكن المدير حذر السكان من أن.

use super::addressed::tells_somebody;
use super::object::judges;
use super::{Context, before};
use crate::lexicon::{Act, Addresses, Classes};
use crate::mention::Mention;
use crate::quote::Cue;
use crate::token::Kind;

/// Whether the phrase behind the verb is its object, as its subject stands right before it, at the head of its clause.
pub(super) fn is_object_of_fronted(
    context: &Context<'_, '_>,
    cue: &Cue,
    mention: &Mention,
) -> bool {
    let opines = cue.lexeme().is_some_and(|verb| verb.act == Act::Opine);
    let governs = judges(cue)
        || opines
        || tells_somebody(context, cue)
        || cue.lexeme().is_some_and(|verb| verb.addresses != Addresses::Never);
    let open = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    let nominative = context.tokens.word(mention.words.start).ends_with("ون");
    let behind = mention.words.start == cue.words.end;
    if !governs || !open || !behind || nominative || context.tags.at(cue.at()).conjunction {
        return false;
    }
    let end = super::auxiliaries::before_auxiliaries(context, cue.at());
    let word = |last: usize| {
        let kind = context.tokens.kind(last);
        !matches!(kind, Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Stop | Kind::Break)
    };
    if !end.checked_sub(1).is_some_and(word) {
        return false;
    }
    before::subject(context, cue)
        .is_some_and(|front| front.words.end == end && opens_clause(context, front.words.start))
}

/// لكن المدير، أن المدير: behind a particle, or the first of a sentence.
fn opens_clause(context: &Context<'_, '_>, start: usize) -> bool {
    let particle = Classes::COMPLEMENTISER | Classes::CONJUNCTION;
    context.speech.extents.sentence_start(start) == start
        || start > 0 && context.tags.at(start - 1).is(particle)
}
