//! Whose circumstance a clause is: «دخل القائد يحيط به حراسه وأعوانه وهم يهتفون «…»».

use super::Context;
use crate::lexicon::Number;
use crate::mention::{Mention, SpeakerKind};
use crate::quote::Cue;

/// Tokens of those who are named right before وهم.
const LONGEST: usize = 4;

/// Those who are named right before وهم and a verb of speech.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let several = cue.verb?.agreement().is_some_and(|(_, number)| number != Number::Singular);
    let pronoun = cue.at().checked_sub(1)?;
    let own = matches!(context.tokens.word(pronoun), "وهم" | "وهن" | "وهما");
    if !several || !own {
        return None;
    }
    let starts = pronoun.saturating_sub(LONGEST)..pronoun;
    let starts = starts.filter(|&start| !context.tags.at(start).conjunction);
    starts.filter_map(|start| context.parser.phrase(start, pronoun, true)).find(|mention| {
        let people = matches!(mention.kind, SpeakerKind::Group | SpeakerKind::Anonymous);
        mention.words.end == pronoun && people
    })
}
