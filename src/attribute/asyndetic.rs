//! A paper of which a clause without a pronoun says what it holds: «تلقت الإدارة عشرات البلاغات المرفوعة إليها تتهمه «…»».

use super::Context;
use super::before::is_phrase;
use crate::lexicon::{Classes, Form, Gender, Number};
use crate::mention::Mention;
use crate::quote::Cue;

/// Tokens from the paper to the verb.
const LONGEST: usize = 8;

/// Papers in the plural right before the verb, with nothing between but what describes them.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let (at, tag) = (cue.at(), context.tags.get(cue.at()));
    let of_things = cue.verb.is_some_and(|verb| match verb.form {
        Form::Finite { gender, number, present, .. } => {
            present && gender == Gender::Feminine && number == Number::Singular
        }
        _ => false,
    });
    // تتهمه: what the papers say of somebody.
    let of_somebody = cue.verb.is_some_and(|verb| verb.object);
    if !of_things || !of_somebody || tag.conjunction || tag.preposition.is_some() {
        return None;
    }
    let floor = context.speech.extents.sentence_start(at).max(at.saturating_sub(LONGEST));
    let papers = |&near: &usize| {
        let tag = context.tags.get(near);
        let several =
            context.tokens.word(near).ends_with("ات") || tag.number == Some(Number::Plural);
        tag.is(Classes::STATEMENT) && several && !tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
    };
    let start = (floor..at).rev().find(papers).filter(|&start| is_phrase(context, start..at))?;
    context.parser.phrase(start, at, true)
}
