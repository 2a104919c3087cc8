//! «⏎ هل ارتفعت الأسعار؟ ⏎ نعم، وقلت للمجلس إن …»: below a question the first person is not the writer's.

use super::Context;
use crate::lexicon::Classes;
use crate::token::Kind;

/// Tokens of an answer before the verb.
const LONGEST: usize = 400;
/// Tokens of a question.
const QUESTION: usize = 60;

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
