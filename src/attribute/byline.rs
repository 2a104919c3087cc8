//! Who wrote the report: a line near the top of a text with nothing but a name, or with a dash and the place or paper
//! («كريم عادل – عدن»). Nobody in the text means him.

use super::Context;
use crate::lexicon::{Classes, VerbReading};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Tokens from the start of a text to the name of who wrote it.
const DEEPEST: usize = 60;
/// Tokens of his line.
const LONGEST: usize = 9;
/// Words of his name.
const LONGEST_NAME: usize = 5;

/// Whether `mention` is the name in such a line.
pub(super) fn is_author(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let words = &mention.words;
    // سيدي ولد المختار
    let named = |head: usize| context.tags.at(head).is(Classes::HONORIFIC | Classes::PERSON_NAME);
    let name = mention.kind == SpeakerKind::Person && mention.head.is_none_or(named);
    if words.start > DEEPEST || !name || words.len() > LONGEST_NAME {
        return false;
    }
    let breaks = |&at: &usize| context.tokens.kind(at) == Kind::Break;
    let before = (words.start.saturating_sub(LONGEST)..words.start).rev().find(breaks);
    let start = before.map_or(0, |before| before + 1);
    let Some(end) = (words.end..start + LONGEST + 1).find(breaks) else { return false };
    let plain = |at: usize| matches!(context.tokens.kind(at), Kind::Word | Kind::Dash);
    let dashed = |at: usize| context.tokens.kind(at) == Kind::Dash;
    let beside = dashed(words.end) || words.start > start && dashed(words.start - 1);
    // نواذيبو ـ سيدي: a dash that is folded away.
    let place = context.tags.at(start);
    let town = !place.known || place.is(Classes::STATE | Classes::PLACE_NAME | Classes::CITY);
    let first = words.start == start || words.start == start + 1 && town;
    let alone = || words.len() > 1 && first && words.end == end && !speaks_next(context, end);
    (start..end).all(plain) && (beside || alone())
}

/// سامر حلاق ⏎ يقول: a heading, below which he speaks.
fn speaks_next(context: &Context<'_, '_>, end: usize) -> bool {
    let first = (end..context.tokens.len()).find(|&at| context.tokens.kind(at) != Kind::Break);
    let verb = first.and_then(|first| context.tags.at(first).verb);
    verb.is_some_and(VerbReading::is_finite)
}
