//! Where the clause begins that stands nearest to a source, and for which alone it vouches where no pause sets it off.

use std::ops::Range;

use super::enclosed::begins_with_this;
use super::extents::Extents;
use super::shapes;
use crate::lexicon::{Classes, Hints, List, Tags, VerbReading, is_but_with_pronoun};
use crate::token::{Kind, Tokens};

/// Tokens that are looked through for the clause that a source vouches for.
const LONGEST_CLAUSE: usize = 60;

/// Tokens from what is denied to what is so instead.
const LONGEST_CORRECTED: usize = 8;

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
    let contrasts =
        |at: usize| at + 2 < source && is_adversative(tokens, tags, at) && !concedes(tokens, start);
    let opens = |&at: &usize| {
        let clause = tags.in_list(at, List::OpensClause);
        // «…، من جانبها تواصل الدولة»
        let turn = tokens.word(at) == "من" && tags.get(at + 1).is(Classes::TURN);
        at > start && ((clause || turn) && comma(at - 1) || contrasts(at))
    };
    let found = (from..source).rev().find(opens);
    found.map_or(start, |at| {
        at + usize::from(tokens.word(at) == "الا") * 2 + usize::from(tokens.word(at) == "لان")
    })
}

/// «أعلن النادي عن جولة لكن لم يتم تأكيدها بحسب الوزارة»: لكن, غير أن, إلا أن begin a clause, comma or not.
fn is_adversative(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let that = || matches!(tokens.word(at + 1), "ان" | "انه" | "انها" | "انهم");
    // ليس هذا فحسب لكن
    let corrects = || {
        let floor = at.saturating_sub(LONGEST_CORRECTED);
        (floor..at).any(|near| tags.get(near).is(Classes::NEGATION))
    };
    match tokens.word(at) {
        // لكن من دون جدوى
        "لكن" | "ولكن" if tags.get(at + 1).is(Classes::PREPOSITION) => false,
        "لكن" | "ولكن" => !corrects(),
        word if is_but_with_pronoun(word) => !corrects(),
        "غير" | "الا" | "بيد" => that(),
        _ => false,
    }
}

/// «ورغم المطر إلا أن الطريق مفتوح»: what is conceded belongs to what holds all the same.
fn concedes(tokens: &Tokens<'_>, start: usize) -> bool {
    let word = tokens.word(start).trim_start_matches('و');
    let next = tokens.word(start + 1);
    matches!(word, "رغم" | "برغم" | "بالرغم" | "صحيح")
        || word == "علي" && matches!(next, "الرغم" | "رغم")
        || word == "مع" && next == "ان"
        || word == "بغض"
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
