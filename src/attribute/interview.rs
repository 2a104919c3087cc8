//! «⏎ هل ارتفعت الأسعار؟ ⏎ نعم، وقلت للمجلس إن …»: below a question the first person is not the writer's.

use super::Context;
use crate::token::Kind;

/// Tokens of an answer before the verb.
const LONGEST: usize = 400;

/// Whether the line of the token at `at` stands right below one that asks.
pub(super) fn is_answer(context: &Context<'_, '_>, at: usize) -> bool {
    let broken = |near: &usize| context.tokens.kind(*near) == Kind::Break;
    let line = (at.saturating_sub(LONGEST)..at).rev().find(broken);
    let asked = line.and_then(|line| (0..line).rev().find(|near| !broken(near)));
    asked.is_some_and(|end| context.tokens.written(end).ends_with(['؟', '?']))
}
