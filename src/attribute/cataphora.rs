//! Whose pronoun stands before his name: «ورغم اعترافها بأن الدواء مر، قالت هدى منصور إنه مفيد».

use super::Context;
use super::identity::{Id, People};
use crate::lexicon::{Classes, Form};

/// Tokens from the start of a sentence to the noun.
const OPENING_WITHIN: usize = 3;

/// Who is named as speaking in the main clause behind a verbal noun with a pronoun that opens the sentence.
pub(super) fn named_next(context: &Context<'_, '_>, people: &People, index: usize) -> Option<Id> {
    let cues = &context.speech.cues;
    let (cue, next) = (cues.get(index)?, cues.get(index + 1)?);
    let start = context.speech.extents.sentence_start(cue.at());
    let owned = cue.verb.is_some_and(|verb| matches!(verb.form, Form::NounOf { .. }));
    let opens = (start..start + OPENING_WITHIN).contains(&cue.at());
    let before = start..cue.at();
    let governed = before.clone().any(|at| {
        let word = context.tokens.word(at).trim_start_matches('و');
        context.tags.at(at).is(Classes::PREPOSITION) || matches!(word, "رغم" | "بعد" | "مع")
    });
    let same = context.speech.extents.sentence_start(next.at()) == start;
    (owned && opens && governed && same).then(|| people.of_cue[index + 1]).flatten()
}
