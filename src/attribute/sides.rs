//! Who takes the side of somebody who spoke before, or the other: «وتشاركها الرأي زميلتها فلانة حيث تقول»,
//! «ويؤيده في ذلك التاجر فلان ويضيف». The subject stands behind the object and the opinion.

use super::Context;
use crate::lexicon::List;

/// Words from the verb to its subject.
const LONGEST: usize = 5;

/// Where the opinion begins that stands right before `at`, behind a verb of taking a side.
pub(super) fn behind_opinion(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let opinion = |&word: &usize| context.tags.in_list(word, List::OfOpinion);
    let verb = (at.saturating_sub(LONGEST)..at).rev().find(|word| !opinion(word))?;
    let sided = verb + 1 < at && context.tags.in_list(verb, List::TakesSide);
    // ويشاركه في هذا المهرجان, but الرأي, في ذلك and معه alone.
    let whole = !matches!(context.tokens.word_before(at), "في" | "علي" | "هذا" | "نفس" | "ذات");
    (sided && whole).then_some(verb + 1)
}
