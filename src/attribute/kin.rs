//! A relative of whoever is quoted, who speaks to him in turn: «قال سالم إن والده باع المحل، وأوصاه بأن …».

use super::Context;
use super::identity::{Id, People};
use super::place::{Role, role};
use crate::lexicon::Classes;
use crate::quote::{Cue, Intro};

/// Cues before one under which the relative may be named.
const OUTER_BACK: usize = 3;

/// The relative of whom the words behind an أن of the sentence tell, where و joins a verb of speech to them that has the one who
/// is quoted for its object.
pub(super) fn teller(context: &Context<'_, '_>, people: &People<'_>, index: usize) -> Option<Id> {
    let (cues, tokens) = (&context.speech.cues, context.tokens);
    let cue = cues.get(index).filter(|cue| speaks_to_him(context, cue))?;
    let start = context.speech.extents.sentence_start(cue.at());
    let near = cues[..index].iter().rev().take(OUTER_BACK);
    let mut outer = near.take_while(|other| other.at() >= start);
    let own = |that: usize| {
        let topic = that + 1;
        let kin = context.tags.at(topic).is(Classes::KIN) && tokens.is_owned(topic);
        kin && role(context, topic) == Role::Topic
    };
    let topic = outer.find_map(|other| match other.intro {
        Intro::That(that) if own(that) => Some(that + 1),
        _ => None,
    })?;
    let first = people.elsewhere.partition_point(|&(at, _)| at < topic);
    people.elsewhere.get(first).filter(|&&(at, _)| at == topic).map(|&(_, id)| id)
}

/// وأخبره، وقال له
fn speaks_to_him(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let to_him = matches!(context.tokens.word(cue.at() + 1), "له" | "لها");
    let joined = context.tags.at(cue.at()).conjunction;
    joined && cue.verb.is_some_and(|verb| verb.is_finite() && (verb.object || to_him))
}
