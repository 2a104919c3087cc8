//! Whom a verb tells that has its subject before it: لكن المدير حذر السكان من أن.

use super::addressed::tells_somebody;
use super::object::judges;
use super::{Context, before};
use crate::lexicon::{Act, Addresses, Classes, List};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::Cue;
use crate::token::Kind;

/// Tokens of a circumstance between two commas.
const LONGEST_INSERTED: usize = 12;

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

/// «المدير أعلن، الجمعة، تأجيل الموعد», «المدير تعهد بالعمل»: whether what stands behind the verb is no somebody, where its
/// subject stands right before it, at the head of its clause.
pub(super) fn is_beside_fronted(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let own = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    let first = mention.words.start;
    let tag = context.tags.at(first);
    // قال لبي بي سي، تعهد بالبت
    let letters = context.tags.in_list(first + 1, List::LetterName);
    let prefixed = context.tokens.word(first).starts_with(['ب', 'ل']);
    let common = tag.known && !tag.is(Classes::PERSON_NAME)
        || tag.preposition.is_some()
        || prefixed && (letters || context.tokens.word(first).starts_with("بال"));
    let noun = context.tokens.kind(first) == Kind::Word && common;
    let end = cue.at();
    let word = end.checked_sub(1).is_some_and(|last| context.tokens.kind(last) == Kind::Word);
    own && noun
        && word
        && !context.tags.at(end).conjunction
        && !before::is_plausible(context, mention)
        && before::subject(context, cue).is_some_and(|front| {
            let somebody = matches!(front.kind, SpeakerKind::Person | SpeakerKind::Organisation);
            somebody && front.words.end == end && opens_clause(context, front.words.start)
        })
}

/// لكن المدير، أن المدير: behind a particle, or the first of a sentence.
fn opens_clause(context: &Context<'_, '_>, start: usize) -> bool {
    let particle = Classes::COMPLEMENTISER | Classes::CONJUNCTION;
    context.speech.extents.sentence_start(start) == start
        || start > 0 && context.tags.at(start - 1).is(particle)
}

/// «وصف المدير، بالتزامن مع تعيينه، بـ«…»»: where it goes on behind a circumstance between two commas.
pub(super) fn behind_inserted(context: &Context<'_, '_>, at: usize) -> usize {
    let comma = |at: usize| context.tokens.kind(at) == Kind::Comma;
    let first = context.tags.at(at + 1);
    let leads = first.is_prepositional();
    let inside = || (at + 1..at + LONGEST_INSERTED).find(|&near| comma(near));
    match comma(at) && leads {
        true => inside().map_or(at, |end| end + 1),
        false => at,
    }
}
