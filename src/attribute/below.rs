//! Who said what stands in marks as the heading of a passage: whoever says the same below.

use super::Context;
use crate::quote::{Event, Pair, is_in_first_line};
use crate::token::Kind;

/// Events below a heading among which its words are looked for.
const EVENTS: usize = 12;
/// Tokens before a heading in its line (** «…»، 2 - «…»).
const LONGEST_SIGN: usize = 4;
/// Words of a heading in a line of its own.
const SHORTEST: usize = 2;
/// Tokens of a heading that is no paragraph of its own.
const LONGEST: usize = 8;
/// Words that no two people say alike, in a headline that says more besides.
const SHORTEST_IN_HEADLINE: usize = 3;

/// «نحتاج إلى نبع آخر» ⏎ … وأضاف: «نحتاج إلى نبع آخر قبل الصيف»: the cue of the words that hold those of the heading.
pub(super) fn cue(context: &Context<'_, '_>, heading: &Event) -> Option<usize> {
    let pair = &context.speech.pairs[heading.pair?];
    let ends = context.tokens.kind(pair.end) == Kind::Break;
    let alone = ends && pair.content.len() >= SHORTEST && fills_line(context, pair.open);
    // «نحتاج إلى نبع آخر».. عطش يخنق القرى
    let headline =
        pair.content.len() >= SHORTEST_IN_HEADLINE && is_in_first_line(context.tokens, pair.open);
    if !alone && !headline {
        return None;
    }
    let words = context.tokens.text(pair.content.clone());
    let events = &context.speech.events;
    let below = events.partition_point(|event| event.content.start < pair.end);
    let holds = |event: &&Event| {
        (alone || event.pair.is_some())
            && context.tokens.text(event.content.clone()).contains(words)
    };
    events[below..].iter().take(EVENTS).find(holds)?.cue
}

/// «لا شيء يتغير» ⏎: whether words that no cue governs are a heading over what several people may say.
pub(super) fn is_heading(context: &Context<'_, '_>, event: &Event) -> bool {
    uncued(context, event).is_some_and(|pair| {
        let short = (SHORTEST..=LONGEST).contains(&pair.content.len());
        let ends = context.tokens.kind(pair.end) == Kind::Break;
        short && ends && fills_line(context, pair.open)
    })
}

/// «"لن نرحل": سكان الحي ينتظرون الحكم»: whether a headline begins with the words, and then tells who says so.
pub(super) fn heads_story(context: &Context<'_, '_>, event: &Event) -> bool {
    let colon = |pair: &Pair| context.tokens.kind(pair.end) == Kind::Colon;
    uncued(context, event).is_some_and(|pair| pair.open == 0 && colon(pair))
}

/// The marks around words that no cue governs.
fn uncued<'a>(context: &Context<'a, '_>, event: &Event) -> Option<&'a Pair> {
    let pair = event.pair.filter(|_| event.cue.is_none())?;
    Some(&context.speech.pairs[pair])
}

/// Whether nothing but a sign of a heading stands before `open` in its line.
fn fills_line(context: &Context<'_, '_>, open: usize) -> bool {
    let breaks = |at: usize| context.tokens.kind(at) == Kind::Break;
    let line = (open.saturating_sub(LONGEST_SIGN)..open).rev().find(|&at| breaks(at));
    let word = |at: usize| context.tokens.kind(at) == Kind::Word;
    line.is_some_and(|line| !(line + 1..open).any(word))
}
