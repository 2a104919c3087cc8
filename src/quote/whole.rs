//! What in marks is all of what is said: «أن "العمل مستمر"، إثر الحريق الذي شب في السوق»; and what is not whole without
//! them: «أن الورشة، "كانت ناجحة"».

use std::ops::Range;

use super::cues::Cue;
use super::extents::Extents;
use super::scene::{is_clausal, is_nominal};
use super::shapes;
use super::subordinate::has_predicate;
use crate::lexicon::{self, Act, Classes, List, Tags};
use crate::token::{Kind, Tokens};

/// Tokens of a clause, at least.
const SHORTEST_CLAUSE: usize = 2;
/// Tokens of a subject with its relative clause.
const LONGEST_SUBJECT: usize = 30;

/// Where the marks end that open at `start`, behind a complementiser, if what follows them is the writer's.
pub(super) fn whole(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    start: usize,
) -> Option<usize> {
    let end = extents.pair_end(start)?;
    let content = start + 1..end - 1;
    let predicate = tokens.is_owned(start - 1);
    let clause = predicate || is_clause(tokens, tags, &content);
    let told = clause && is_told_then(tokens, tags, end) || predicate && is_contrasted(tokens, end);
    told.then_some(end)
}

/// «الاتفاق الذي وصفته بأنه "خطوة أولى"، يسمح للجميع بـ…»: the marks behind `that` hold all that somebody calls it.
pub(super) fn called(
    tokens: &Tokens<'_>,
    extents: &Extents,
    cue: &Cue,
    that: usize,
) -> Option<usize> {
    let calls = cue.lexeme().is_some_and(|verb| verb.act == Act::Evaluate);
    extents.pair_end(that + 1).filter(|_| calls && tokens.is_owned(that))
}

fn is_clause(tokens: &Tokens<'_>, tags: &Tags, content: &Range<usize>) -> bool {
    let shows = is_clausal(tokens, tags, content) || is_nominal(tokens, tags, content);
    content.len() >= SHORTEST_CLAUSE && shows
}

/// «وصف النبع بأنه "دواء القرية"، فيما دافع عن …», «… كما تحدث عن …», «…، في حين …»: something else is told.
fn is_contrasted(tokens: &Tokens<'_>, end: usize) -> bool {
    let at = end + usize::from(tokens.kind(end) == Kind::Comma);
    matches!(tokens.word(at), "كما" | "فيما" | "بينما")
        || lexicon::is_meanwhile(tokens.word(at), tokens.word(at + 1))
}

/// «…"، إثر الحريق», «…"، في خطوة مفاجئة», «…" خلال مؤتمر صحفي»: when and where it was said, or what it was a sign of.
fn is_told_then(tokens: &Tokens<'_>, tags: &Tags, end: usize) -> bool {
    let comma = tokens.kind(end) == Kind::Comma;
    let at = end + usize::from(comma);
    let next = tags.get(at + 1);
    let said = next.is(Classes::OCCASION | Classes::STATEMENT)
        || next.verb.is_some_and(|verb| verb.is_noun());
    let step = || said || matches!(tokens.word(at + 1), "خطوه" | "اشاره");
    let then = tags.in_list(at, List::When) && !tags.get(at).conjunction;
    then && (comma || said) || tokens.word(at) == "في" && step()
}

/// «أن الورشة التي نظمها الاتحاد، "كانت ناجحة"», «أن البلدية، ورغم ضيق الوقت، أنقذت الجسر»: where the clause goes on behind the
/// comma at its end, if it has only its subject so far.
pub(super) fn behind_subject(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    clause: Range<usize>,
) -> Option<usize> {
    let end = clause.end;
    if clause.len() > LONGEST_SUBJECT || tokens.kind(end - 1) != Kind::Comma {
        return None;
    }
    // لم is a negation before it is a question.
    let negates = |at: usize| tags.get(at).is(Classes::NEGATION);
    let relative = |&at: &usize| tags.get(at).is(Classes::RELATIVE) && !negates(at);
    let noun = clause.start..clause.clone().find(relative).unwrap_or(end);
    let subject = !noun.is_empty()
        && tags.get(noun.start).verb.is_none()
        && !tokens.is_owned(clause.start - 1)
        && !has_predicate(tokens, tags, noun);
    let first = tags.get(end + 1);
    let predicate = !first.conjunction
        && (shapes::is_finite(tokens.word(end + 1), first)
            || first.is(Classes::NEGATION | Classes::PRONOUN)
            || tokens.word(end + 1) == "انما");
    let marks = extents.pair_end(end).filter(|_| predicate);
    let although = (tokens.word(end) == "ورغم").then_some(end + 1);
    marks.or(although).filter(|_| subject).map(|from| extents.clause_end(from))
}
