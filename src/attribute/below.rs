//! Who said what stands in marks as the heading of a passage: whoever says the same below.

use super::Context;
use crate::quote::{Event, is_in_first_line};
use crate::token::Kind;

/// Events below a heading among which its words are looked for.
const EVENTS: usize = 12;
/// Tokens before a heading in its line (** «…»، 2 - «…»).
const LONGEST_SIGN: usize = 4;
/// Words of a heading in a line of its own.
const SHORTEST: usize = 2;
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

/// Whether nothing but a sign of a heading stands before `open` in its line.
fn fills_line(context: &Context<'_, '_>, open: usize) -> bool {
    let breaks = |at: usize| context.tokens.kind(at) == Kind::Break;
    let line = (open.saturating_sub(LONGEST_SIGN)..open).rev().find(|&at| breaks(at));
    let word = |at: usize| context.tokens.kind(at) == Kind::Word;
    line.is_some_and(|line| !(line + 1..open).any(word))
}
