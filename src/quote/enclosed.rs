//! A source with its clause in brackets or between two dashes, right behind marks, or with such a gloss of its own.

use std::ops::Range;

use super::cues::Cue;
use super::extents::Extents;
use super::shapes;
use super::vouched::LONGEST_GLOSS;
use crate::lexicon::{Classes, List, Tags, is_then};
use crate::token::{Kind, Tokens};

/// Tokens between a bracket and a cue within it.
const LONGEST_BRACKET: usize = 60;
/// Tokens of a clause before the source that interrupts it.
const LONGEST_BEGUN: usize = 6;
/// Tokens of a circumstance between two commas, with the second.
const LONGEST_CIRCUMSTANCE: usize = 8;

/// «وقال "الأمر صعب، وهو خطير" على حد تعبيره»: what opens within the marks right before a source opens no clause
/// of the writer's; where the sentence opens then.
pub(super) fn before_marks(
    tokens: &Tokens<'_>,
    extents: &Extents,
    start: usize,
    source: usize,
) -> Option<usize> {
    let marked = matches!(tokens.kind(source.checked_sub(1)?), Kind::Mark(_));
    let first = extents.sentence_start(source);
    let around = |at: usize| extents.pair_end(at) == Some(source);
    (marked && (first..start).any(around)).then_some(first)
}

/// «…، فهذا المهرجان صار، على حد تعبيره، أهم ما في القرية»: where the clause begins that a source between two commas
/// interrupts after a few words.
pub(super) fn begins_with_this(tokens: &Tokens<'_>, start: usize, source: usize) -> Option<usize> {
    let comma = |at: usize| tokens.kind(at - 1) == Kind::Comma;
    let this =
        |&at: &usize| comma(at) && matches!(tokens.word(at), "فهذا" | "فهذه" | "فذلك" | "فتلك");
    let mut near = ((start + 1).max(source.saturating_sub(LONGEST_BEGUN))..source).rev();
    near.find(this).filter(|_| comma(source))
}

/// «(التي ستتحول إلى حديقة وفق البلدية)»: where the brackets open that hold a source with the clause
/// before it.
pub(super) fn bracket_around(tokens: &Tokens<'_>, cue: &Cue, end: usize) -> Option<usize> {
    let bracket = |&at: &usize| {
        matches!(tokens.kind(at), Kind::Open | Kind::Close | Kind::Stop | Kind::Break)
    };
    let open = (cue.at().saturating_sub(LONGEST_GLOSS)..cue.at()).rev().find(bracket)?;
    let closed = tokens.kind(open) == Kind::Open && tokens.kind(end) == Kind::Close;
    (closed && open + 1 < cue.at()).then_some(open)
}

/// «رفض العرض (وكان قد قال إن السعر مناسب) ثم سافر»: what is said within brackets ends where they close.
pub(super) fn bracket_close(
    tokens: &Tokens<'_>,
    cue: &Cue,
    content: &Range<usize>,
) -> Option<usize> {
    let close = unpaired(tokens, content.clone(), Kind::Open, Kind::Close)
        .filter(|_| content.start > cue.at())?;
    let near = (cue.at().saturating_sub(LONGEST_BRACKET)..cue.at()).rev();
    let inside = near.take_while(|&at| tokens.kind(at) != Kind::Break);
    unpaired(tokens, inside, Kind::Close, Kind::Open).map(|_| close)
}

/// The first bracket of the kind `ends` in `range` that none of the kind `begins` goes with.
fn unpaired(
    tokens: &Tokens<'_>,
    range: impl Iterator<Item = usize>,
    begins: Kind,
    ends: Kind,
) -> Option<usize> {
    let mut depth = 0_usize;
    for at in range {
        match tokens.kind(at) {
            kind if kind == begins => depth += 1,
            kind if kind == ends && depth == 0 => return Some(at),
            kind if kind == ends => depth -= 1,
            _ => {}
        }
    }
    None
}

/// «الطريق -الذي يبلغ طوله بحسب المؤرخين مئة ميل- يمر …»: the relative clause between two dashes that holds
/// the source.
pub(super) fn gloss_around(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
) -> Option<Range<usize>> {
    let dash = |&at: &usize| tokens.kind(at) == Kind::Dash;
    let inside = |at: &usize| !matches!(tokens.kind(*at), Kind::Stop | Kind::Break);
    let before = (cue.at().saturating_sub(LONGEST_GLOSS)..cue.at()).rev();
    let open = before.into_iter().take_while(inside).find(dash)?;
    let behind = cue.words.end..cue.words.end + LONGEST_GLOSS;
    let close = behind.into_iter().take_while(inside).find(dash)?;
    let relative = tags.get(open + 1).is(Classes::RELATIVE) && open + 2 < cue.at();
    let unset = tokens.kind(cue.at() - 1) == Kind::Word && extents.sentence_start(close) <= open;
    (relative && unset).then_some(open + 1..close)
}

/// «ووفقا لتحليلات الشركة -التي تعمل مع المنصة- تراجعت …»: the second of two dashes around a gloss.
pub(super) fn behind_aside(tokens: &Tokens<'_>, tags: &Tags, open: usize) -> Option<usize> {
    let gloss = tokens.kind(open) == Kind::Dash && tags.get(open + 1).is(Classes::RELATIVE);
    let inside = |at: &usize| !matches!(tokens.kind(*at), Kind::Stop | Kind::Break);
    let mut near = (open + 1..open + LONGEST_GLOSS).take_while(inside);
    near.find(|&at| tokens.kind(at) == Kind::Dash).filter(|_| gloss)
}

/// «وحسب معلومات نشرتها الصحيفة، في وقت سابق، فإن …», «وبحسب ما ذكرته الصحيفة، على موقعها، ارتفعت الأسعار»: the second of two
/// commas around a mere circumstance, before the particle of the clause, or its verb where the words were made public there.
pub(super) fn behind_circumstance(tokens: &Tokens<'_>, tags: &Tags, open: usize) -> Option<usize> {
    let first = tags.get(open + 1);
    let apart = tokens.kind(open) == Kind::Comma && first.is(Classes::PREPOSITION | Classes::TIME);
    let word = |at: &usize| matches!(tokens.kind(*at), Kind::Word | Kind::Number);
    let close = (open + 1..open + LONGEST_CIRCUMSTANCE).find(|at| !word(at)).filter(|_| apart)?;
    let next = tags.get(close + 1);
    let acts = next.is_bare()
        && (shapes::is_finite(tokens.word(close + 1), next) || next.is(Classes::NEGATION));
    let public = || {
        let place = Classes::OCCASION | Classes::STATEMENT | Classes::MEDIA;
        let made = |at: usize| tags.get(at).is(place) || tags.in_list(at, List::Network);
        tokens.is_owned(open + 2) || (open + 2..close).any(made)
    };
    let clause = is_then(tokens.word(close + 1)) || acts && public();
    (tokens.kind(close) == Kind::Comma && clause).then_some(close)
}
