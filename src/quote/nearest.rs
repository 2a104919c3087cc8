//! Where the clause begins that stands nearest to a source, and for which alone it vouches where no pause sets it off.

use std::ops::Range;

use super::enclosed::begins_with_this;
use super::extents::Extents;
use super::shapes;
use crate::lexicon::{Classes, Hints, List, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Tokens that are looked through for the clause that a source vouches for.
const LONGEST_CLAUSE: usize = 60;

/// «…، وهو أول معهد في العالم بحسب الموسوعة»: without a comma before it a source vouches for the
/// clause next to it.
pub(super) fn nearest_clause(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    start: usize,
    source: usize,
) -> usize {
    let comma = |at: usize| matches!(tokens.kind(at), Kind::Comma | Kind::Semicolon);
    // «…، وهي، بحسب البيان، أول سفينة»: the pronoun and the source belong to one clause.
    let pronoun = source > start + 1 && matches!(tokens.word(source - 2), "وهو" | "وهي");
    if source > start && comma(source - 1) && pronoun {
        return source - 2;
    }
    if let Some(this) = begins_with_this(tokens, start, source) {
        return this;
    }
    if source == start || comma(source - 1) || tokens.kind(source - 1) == Kind::Ellipsis {
        return start;
    }
    let another = another_clause(tokens, tags, extents, start..source).unwrap_or(start);
    nearest_opening(tokens, tags, start, source).max(another)
}

/// The last «، وقد»، «، وهو» or the like before `source`, else `start`.
pub(super) fn nearest_opening(
    tokens: &Tokens<'_>,
    tags: &Tags,
    start: usize,
    source: usize,
) -> usize {
    let comma = |at: usize| matches!(tokens.kind(at), Kind::Comma | Kind::Semicolon);
    let from = start.max(source.saturating_sub(LONGEST_CLAUSE));
    let opens = |&at: &usize| {
        let clause = tags.in_list(at, List::OpensClause);
        // «…، من جانبها تواصل الدولة»
        let turn = tokens.word(at) == "من" && tags.get(at + 1).is(Classes::TURN);
        (clause || turn) && at > start && comma(at - 1)
    };
    let found = (from..source).rev().find(opens);
    found.map_or(start, |at| {
        at + usize::from(tokens.word(at) == "الا") * 2 + usize::from(tokens.word(at) == "لان")
    })
}

/// «يربط الجسر ضفتي النهر، وتعبره مئات الشاحنات بحسب البلدية»: a verb with its و behind a comma begins another main clause,
/// for which alone a source without a comma vouches.
fn another_clause(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    clause: Range<usize>,
) -> Option<usize> {
    let source = clause.end;
    // وفق ما ورد في التقرير، كما ذكر; ووفقا لمصادر فإن …، وأقرته القمة وفق البيان
    let told = tokens.word(source) == "كما" || tokens.word(source + 1) == "ما";
    if told || tags.get(clause.start).hints.has(Hints::MARKER) {
        return None;
    }
    let begins = |at: usize| {
        let (tag, word) = (tags.get(at), tokens.word(at));
        let tense = shapes::tense(word, tag);
        // وتعبره, not وتجربة
        let owned = tokens.is_owned(at) && tag.is_open();
        let owned = owned && (word.starts_with("وت") || word.starts_with("وي"));
        let verb = tag.verb.is_some_and(VerbReading::is_finite) || tag.is(Classes::ACTION);
        tokens.kind(at - 1) == Kind::Comma
            && word.starts_with('و')
            && (verb || owned || tense.is_some())
    };
    let (mut inside_until, mut found) = (0, None);
    for at in clause.start.max(source.saturating_sub(LONGEST_CLAUSE))..source {
        inside_until = extents.pair_end(at).unwrap_or(0).max(inside_until);
        if at > clause.start && at >= inside_until && begins(at) {
            found = Some(at);
        }
    }
    found
}
