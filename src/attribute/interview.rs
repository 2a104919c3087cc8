//! «⏎ هل ارتفعت الأسعار؟ ⏎ نعم، وقلت للمجلس إن …»: below a question the first person is not the writer's.

use super::Context;
use super::identity::{Id, People};
use super::inherit::{Choice, nobody};
use crate::lexicon::Classes;
use crate::mention::SpeakerKind;
use crate::token::Kind;

/// Tokens of an answer before the verb.
const LONGEST: usize = 400;
/// Tokens of a question.
const QUESTION: usize = 60;
/// Mentions at the head of a text among which whoever is interviewed is named.
const HEAD: usize = 24;

/// Whether the line of the token at `at` stands right below a question that somebody else asks: behind a mark or a number, or
/// with the word of a question at its head.
pub(super) fn is_answer(context: &Context<'_, '_>, at: usize) -> bool {
    let broken = |near: &usize| context.tokens.kind(*near) == Kind::Break;
    let line = (at.saturating_sub(LONGEST)..at).rev().find(broken);
    let Some(end) = line.and_then(|line| (0..line).rev().find(|near| !broken(near))) else {
        return false;
    };
    let floor = end.saturating_sub(QUESTION);
    let start = (floor..end).rev().find(broken).map(|line| line + 1);
    let start = start.or((floor == 0).then_some(0));
    let asks = |start: usize| {
        let set_off = context.tokens.kind(start) != Kind::Word;
        set_off || context.tags.at(start).is(Classes::INTERROGATIVE)
    };
    context.tokens.written(end).ends_with(['؟', '?']) && start.is_some_and(asks)
}

/// Who answers: whom the text before the first answer names most often.
pub(super) fn interviewee(context: &Context<'_, '_>, people: &People) -> Choice {
    let answers = context.speech.events.iter().find(|event| event.is_answer());
    let first = answers.map_or(0, |event| event.content.start);
    let before = people.elsewhere.partition_point(|&(at, _)| at < first);
    let head = &people.elsewhere[..before.min(HEAD)];
    let times = |id: Id| head.iter().filter(|&&(_, other)| other == id).count();
    let one = |id: &Id| {
        let person = &people.list[*id];
        person.kind == SpeakerKind::Person && person.is_named()
    };
    let person = head.iter().rev().map(|&(_, id)| id).filter(one).max_by_key(|&id| times(id));
    Choice { person, rule: "interview_answer", silent: person.is_none(), ..nobody() }
}
