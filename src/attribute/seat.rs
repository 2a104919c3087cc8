//! Where a cue stands in the text. A participle that a full stop parts from the clause it goes on with
//! («زار الوزير الموقع. مؤكدا أن …») stands at the end of that clause.

use super::Context;
use super::candidates::Scene;
use crate::lexicon::VerbReading;
use crate::quote::Cue;
use crate::token::Kind;

/// The token from which the sentence of `cue` is seen.
pub(super) fn seat(context: &Context<'_, '_>, cue: &Cue) -> usize {
    let at = cue.at();
    let word = context.tokens.word(at);
    let circumstance = word.ends_with(['ا', 'ه']) || word.ends_with("ين");
    let apart = context.speech.extents.sentence_start(at) == at
        && cue.verb.is_some_and(VerbReading::is_participle)
        && circumstance
        && !context.tags.at(at).definite
        && !context.tags.at(at).conjunction;
    if apart { behind_sentence_before(context, at).unwrap_or(at) } else { at }
}

/// The last token of the sentence before the one that begins at `start`, behind line breaks.
fn behind_sentence_before(context: &Context<'_, '_>, start: usize) -> Option<usize> {
    (0..start).rev().find(|&at| context.tokens.kind(at) != Kind::Break)
}

impl Scene<'_, '_> {
    /// Where the sentence begins in which the cue stands.
    pub(super) fn sentence(&self) -> usize {
        self.context.speech.extents.sentence_start(self.seat)
    }

    /// Where the sentence before that one begins.
    pub(super) fn sentence_before(&self) -> usize {
        let last = behind_sentence_before(self.context, self.sentence());
        last.map_or(0, |last| self.context.speech.extents.sentence_start(last))
    }
}
