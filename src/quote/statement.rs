//! The text of a statement in marks right behind it: «وقالت الشركة في بيان «نأسف للتأخر»».

use super::marks::Pair;
use super::shapes;
use crate::lexicon::{Classes, List, Tags, VerbReading};
use crate::token::Tokens;

/// Whether the marks hold what a statement says: it has no title, as a report has.
pub(super) fn is_text_of_statement(tokens: &Tokens<'_>, tags: &Tags, pair: &Pair) -> bool {
    let Some(noun) = pair.open.checked_sub(1) else { return false };
    // في تقرير «آفاق الأسواق»: that has a title.
    let titled = matches!(tokens.word(noun), "تقرير" | "مذكره");
    let spoken = tokens.word(noun) == "تصريح" || tags.in_list(noun, List::Messages) && !titled;
    let within = matches!(tokens.word_before(noun), "في" | "وفي");
    spoken && within && pair.words > 1 && begins_clause(tokens, tags, pair.content.start)
}

/// نأسف للتأخر، الأضرار كبيرة: a verb, or a subject with its predicate.
pub(super) fn begins_clause(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let (first, next) = (tags.get(at), tags.get(at + 1));
    let verbal = Classes::VERBAL | Classes::NEGATION | Classes::FIRST_PERSON;
    first.is(verbal)
        || first.verb.is_some_and(VerbReading::is_finite)
        || shapes::tense(tokens.word(at), first).is_some()
        || first.definite && !next.definite
}
