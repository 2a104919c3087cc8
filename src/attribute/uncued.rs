//! The speaker of words in marks that no cue governs: whoever the text is about just then.

use super::Context;
use super::holy::is_holy;
use super::identity::{Id, People};
use super::inherit::{Choice, nobody};
use crate::quote::{Event, QuoteKind};

/// Cues that are looked back through.
const CUES_BACK: usize = 64;
/// Tokens behind the last words of a speaker within which a fragment in marks is still his.
const HEARD_FOR: usize = 120;
/// Tokens from the start of a sentence within which its subject begins.
const SUBJECT_WITHIN: usize = 5;

/// The choice for words at `at`. Where nobody has spoken yet they are no speech.
pub(super) fn choice(
    context: &Context<'_, '_>,
    people: &People,
    choices: &[Choice],
    inside: &[bool],
    at: usize,
) -> Choice {
    let (person, rule) = match (speaker(context, people, choices, inside, at), at) {
        (None, _) => (None, "nobody_named"),
        (Some((spoke, last)), at) => match topic(context, people, spoke, at) {
            Some(topic) => (Some(topic), "uncued_topic"),
            None => (Some(last), "uncued"),
        },
    };
    Choice { person, rule, silent: person.is_none(), ..nobody() }
}

/// «أضاف المدير: «…».» and long behind it «ويعمل المصنع في «ظروف صعبة»»: a fragment goes on only while the speaker is still heard.
pub(super) fn has_faded(event: &Event, choice: &Choice, heard: usize) -> bool {
    event.kind == QuoteKind::Mixed
        && choice.rule == "uncued"
        && event.content.start > heard + HEARD_FOR
}

/// Whoever spoke last before `at`, and where.
fn speaker(
    context: &Context<'_, '_>,
    people: &People,
    choices: &[Choice],
    inside: &[bool],
    at: usize,
) -> Option<(usize, Id)> {
    let cues = &context.speech.cues;
    let before = cues.partition_point(|cue| cue.at() < at);
    (0..before).rev().take(CUES_BACK).find_map(|cue| {
        let person = choices[cue].person?;
        let speaks = (cues[cue].is_bound() || context.is_used(&cues[cue])) && !inside[cue];
        // Whose words are only cited does not go on.
        let cited = || is_holy(context, &people.list[person]);
        (speaks && people.list[person].credible && !choices[cue].silent && !cited())
            .then_some((cues[cue].at(), person))
    })
}

/// Somebody named at the head of the sentence, or of the one before if nobody has spoken since.
fn topic(context: &Context<'_, '_>, people: &People, spoke: usize, at: usize) -> Option<Id> {
    let extents = &context.speech.extents;
    let start = extents.sentence_start(at.saturating_sub(1));
    let before = extents.sentence_start(start.saturating_sub(2));
    let named = |from: usize| {
        let first = people.elsewhere.partition_point(|&(mention, _)| mention < from);
        let near = people.elsewhere[first..]
            .iter()
            .take_while(|&&(mention, _)| mention < at.min(from + SUBJECT_WITHIN));
        let fits = |&id: &Id| people.list[id].is_named() || people.list[id].spoken;
        near.map(|&(_, id)| id).find(fits)
    };
    let own = named(start).filter(|_| spoke < start);
    own.or_else(|| named(before).filter(|_| spoke < before))
}
