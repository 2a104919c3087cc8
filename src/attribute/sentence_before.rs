//! Whose words stand in marks behind the sentence that tells of him: «لكن المزارع سالم الحمدي لا يصدق ذلك. "وعدونا بجسر"، على حد قوله».

use super::Context;
use super::identity::{Id, People};
use super::place::{Role, role};
use crate::mention::SpeakerKind;
use crate::token::Kind;

/// Tokens from the marks to what tells that the words are his.
const BEHIND: usize = 2;

/// Who acts in the sentence before marks that open theirs, where nothing but the pronoun of the source at the cue behind them
/// tells whose words they hold, and nobody speaks before.
pub(super) fn actor(context: &Context<'_, '_>, people: &People<'_>, cue: usize) -> Option<Id> {
    let speech = context.speech;
    let source = speech.cues.get(cue).filter(|cue| cue.is_source() && cue.zone.is_empty())?;
    let last = speech.pairs.partition_point(|pair| pair.open < source.at()).checked_sub(1)?;
    let pair = &speech.pairs[last];
    let start = speech.extents.sentence_start(source.at());
    let alone = pair.open == start && (pair.end..=pair.end + BEHIND).contains(&source.at());
    let stop =
        start.checked_sub(1).filter(|&stop| alone && context.tokens.kind(stop) == Kind::Stop)?;
    let before = speech.extents.sentence_start(stop)..stop;
    let near = speech.cues.partition_point(|cue| cue.at() < before.start);
    let mut inside = speech.cues[near..].iter().take_while(|cue| cue.at() < stop);
    if inside.any(|cue| cue.is_bound()) {
        return None;
    }
    let first = people.elsewhere.partition_point(|&(at, _)| at < before.start);
    let mut named = people.elsewhere[first..].iter().take_while(|&&(at, _)| at < stop);
    let acts = |at: usize| matches!(role(context, at), Role::Subject | Role::Topic);
    let &(_, id) = named.find(|&&(at, _)| acts(at))?;
    (people.list[id].kind == SpeakerKind::Person).then_some(id)
}
