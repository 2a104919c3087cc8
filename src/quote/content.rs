//! How far the reported words reach.

use std::ops::Range;

use super::cues::{Cue, Intro};
use super::extents::Extents;
use crate::lexicon::{Act, Classes, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Tokens that the content of a relative clause has at least before a comma ends it.
const SHORTEST_RELATIVE: usize = 2;
/// Tokens that are looked through for the clause that a source vouches for.
const LONGEST_CLAUSE: usize = 60;

/// The tokens that a bound cue reports, or `None` where nothing is left of them.
pub(crate) fn content(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
) -> Option<Range<usize>> {
    let range = match cue.intro {
        Intro::That(at) if is_relative(tokens, tags, cue) => {
            at + 1..first_comma(tokens, at + 1, extents.clause_end(at + 1))
        }
        Intro::Bare(at) => at..bare_end(tokens, tags, extents, cue, at),
        Intro::That(at) => at + 1..that_end(tokens, tags, extents, at + 1),
        // Marks after the colon are looked at on their own.
        Intro::Colon(at) if matches!(tokens.kind(at + 1), Kind::Mark(_) | Kind::Open) => {
            return None;
        }
        Intro::Colon(at) => after_colon(tokens, tags, extents, at + 1),
        Intro::Source => around_source(tokens, tags, extents, cue)?,
        Intro::Marks(_) | Intro::None => return None,
    };
    trimmed(tokens, range)
}

/// «فقال ماذا أفعل به، …»: in a tale a question ends at its comma.
fn bare_end(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, cue: &Cue, start: usize) -> usize {
    let end = extents.clause_end(start);
    let comma = |at: &usize| matches!(tokens.kind(*at), Kind::Comma | Kind::Semicolon);
    let tells = tags.get(start).is(Classes::INTERROGATIVE)
        && cue.lexeme().is_some_and(|verb| verb.act != Act::Ask);
    (start + 2..end).find(comma).filter(|_| tells).unwrap_or(end)
}

/// «أنه في 26 حادثة، زعم مشتبه بهم أن …»: a cue behind a mere circumstance is part of the clause;
/// «بأنها "مليئة بالزهور"، وفي …»: marks at its start hold all of it.
fn that_end(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, start: usize) -> usize {
    let quoted = extents.pair_end(start).filter(|&end| {
        tokens.kind(end) == Kind::Comma
            && tokens.word(end + 1).starts_with('و')
            && !tags.get(end + 1).is(Classes::COMPLEMENTISER)
    });
    let end = quoted.unwrap_or_else(|| extents.clause_end(start));
    if end == start {
        return extents.clause_end(start + 1);
    }
    let circumstance = tags.get(start).is(Classes::PREPOSITION)
        && end > start
        && tokens.kind(end - 1) == Kind::Comma
        && tags.get(end).verb.is_some_and(VerbReading::is_finite)
        && !tags.get(end).conjunction;
    if circumstance { extents.clause_end(end + 1) } else { end }
}

/// «الشركة التي قالت إنها ستغلق المصنع، …»: the cue stands in a relative clause.
fn is_relative(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue) -> bool {
    let before = cue.at().checked_sub(1).map(|before| tags.get(before)).unwrap_or_default();
    before.is(Classes::RELATIVE)
        && !before.is(Classes::NEGATION | Classes::PRONOUN)
        && tokens.word_before(cue.at()).trim_start_matches('و').starts_with("ال")
        && cue.verb.is_some_and(VerbReading::is_finite)
}

/// A relative clause ends where the writer's sentence goes on: at its first comma.
fn first_comma(tokens: &Tokens<'_>, start: usize, end: usize) -> usize {
    // أن يوم السبت، هو يوم …: the pronoun links subject and predicate.
    let comma = |at: &usize| {
        matches!(tokens.kind(*at), Kind::Comma | Kind::Semicolon)
            && (!matches!(tokens.word(*at + 1), "هو" | "هي" | "هم")
                || matches!(tokens.word(*at + 2), "الذي" | "التي" | "الذين"))
            || tokens.word(*at) == "مما"
    };
    (start + SHORTEST_RELATIVE..end).find(comma).unwrap_or(end)
}

/// A complementiser after the colon (قال: إن …) is not part of the content.
fn after_colon(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, start: usize) -> Range<usize> {
    let skip = tags.get(start).is(Classes::COMPLEMENTISER)
        && tokens.kind(start) == Kind::Word
        && !tags.get(start).conjunction;
    let start = start + usize::from(skip);
    start..extents.clause_end(start)
}

/// The clause before a source that ends its sentence, or after one that opens it.
fn around_source(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
) -> Option<Range<usize>> {
    let start = extents.sentence_start(cue.at());
    let opens =
        (start..cue.at()).all(|at| tokens.kind(at) != Kind::Word || is_loose_and(tokens, at));
    if opens {
        return after_source(tokens, tags, extents, cue);
    }
    // مما يقوي حسبه شوكة خصومه: in the middle of its clause.
    if cue.zone.is_empty() && cue.words.len() == 1 {
        return Some(nearest_clause(tokens, start, cue.at())..extents.clause_end(cue.words.end));
    }
    let end = source_end(tokens, tags, cue).unwrap_or(cue.zone.end);
    if matches!(tokens.word(end + 1), "فان" | "فقد" | "فلقد") {
        return after_source(tokens, tags, extents, cue);
    }
    let start = nearest_clause(tokens, start, cue.at());
    let next = tags.get(end + 1);
    let goes_on = matches!(tokens.kind(end), Kind::Comma | Kind::Dash | Kind::Close)
        && !next.is(Classes::CONJUNCTION)
        && !next.conjunction;
    let rest = extents.clause_end(end + 1);
    if goes_on && rest > end + 3 { Some(start..rest) } else { Some(start..cue.at()) }
}

/// «…، وهو أول معهد في العالم بحسب الموسوعة»: without a comma before it a source vouches for the
/// clause next to it.
fn nearest_clause(tokens: &Tokens<'_>, start: usize, source: usize) -> usize {
    let comma = |at: usize| matches!(tokens.kind(at), Kind::Comma | Kind::Semicolon);
    if source == start || comma(source - 1) {
        return start;
    }
    let from = start.max(source.saturating_sub(LONGEST_CLAUSE));
    let opens = |&at: &usize| {
        let clause = matches!(tokens.word(at), "وقد" | "وهو" | "وهي" | "فان" | "لان" | "الا" | "مما");
        clause && at > start && comma(at - 1)
    };
    let found = (from..source).rev().find(opens);
    found.map_or(start, |at| {
        at + usize::from(tokens.word(at) == "الا") * 2 + usize::from(tokens.word(at) == "لان")
    })
}

/// «و بحسب»: the conjunction set apart by a blank.
fn is_loose_and(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.word(at), "و" | "ف")
}

/// Where the name of a source ends: at punctuation, or at the particle that opens its clause.
pub(super) fn source_end(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue) -> Option<usize> {
    let glossed = |at: usize| (cue.zone.start..at).any(|open| tokens.kind(open) == Kind::Open);
    cue.zone.clone().chain([cue.zone.end]).find(|&at| {
        let closes = tokens.kind(at) == Kind::Close && !glossed(at);
        closes
            || matches!(
                tokens.kind(at),
                Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Dash | Kind::Stop | Kind::Break
            )
            || opens_clause(tokens, tags, at)
    })
}

/// فإن، فقد: the particles with which a clause begins after its source.
fn opens_clause(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    tags.get(at).is(Classes::COMPLEMENTISER) || matches!(tokens.word(at), "فقد" | "فلقد")
}

fn after_source(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
) -> Option<Range<usize>> {
    let end = source_end(tokens, tags, cue)?;
    let next = end + usize::from(tokens.kind(end) != Kind::Word);
    let start = next + usize::from(opens_clause(tokens, tags, next));
    Some(start..extents.clause_end(start))
}

/// `range` without blanks and punctuation at its ends.
pub(crate) fn trimmed(tokens: &Tokens<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let solid = |at: &usize| {
        !matches!(
            tokens.kind(*at),
            Kind::Comma
                | Kind::Semicolon
                | Kind::Stop
                | Kind::Break
                | Kind::Colon
                | Kind::Dash
                | Kind::Ellipsis
        )
    };
    let start = range.clone().find(solid)?;
    let end = range.rev().find(solid)? + 1;
    Some(start..end)
}
