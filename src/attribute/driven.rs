//! Who is brought to speak: «دفع السؤال الوزير إلى التأكيد», «هذا السؤال دفع الوزير إلى التأكيد على أن», «عاد الوزير إلى القول».

use super::Context;
use crate::lexicon::{List, Proclitic, VerbReading};
use crate::mention::Mention;
use crate::quote::Cue;

/// Tokens from the verb to its إلى.
const LONGEST: usize = 14;

/// The phrase that fills the stretch between such a verb and the إلى of a verbal noun.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let glued = context.tags.at(cue.at()).preposition == Some(Proclitic::Li);
    let before = || cue.at().checked_sub(1).filter(|&to| context.tokens.word(to) == "الي");
    let to = if glued { cue.at() } else { before()? };
    if !cue.verb.is_some_and(VerbReading::is_noun) {
        return None;
    }
    let floor = context.speech.extents.sentence_start(to).max(to.saturating_sub(LONGEST));
    let verb = (floor..to).rev().find(|&at| context.tags.in_list(at, List::BringsTo))?;
    // ودفع ذلك العمدة إلى القول إن …
    let what = usize::from(matches!(context.tokens.word(verb + 1), "ذلك" | "هذا"));
    let mention = context.parser.phrase(verb + 1 + what, to, true)?;
    (mention.words.end == to).then_some(mention)
}
