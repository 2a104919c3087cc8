//! Words that a thing is said to bring, which are those of whoever tells of it: «قالت المديرة إن المشروع يقترح "حلا جذريا"».

use super::Context;
use super::governed::SPEAKERS;
use super::identity::Id;
use super::inherit::Choice;
use crate::lexicon::{Classes, Form, Gender, Number};
use crate::quote::Intro;

/// Nouns of what has words only for those who tell of it.
const IDLE: Classes =
    Classes::THING.with(Classes::IDEA).with(Classes::EVENT_NAME).with(Classes::PRODUCT_NAME);
/// Cues before one in whose words the thing may be named.
const OUTER_BACK: usize = 3;
/// Tokens from أن to the verb of the thing.
const LONGEST: usize = 24;

/// Who tells of the thing that is the subject of the verb of the cue with index `index`, and stands at `named` where that has
/// been made out.
pub(super) fn of_thing(
    context: &Context<'_, '_>,
    choices: &[Choice],
    index: usize,
    named: Option<usize>,
) -> Option<Id> {
    let cues = &context.speech.cues;
    let cue = &cues[index];
    let verb = cue.verb.filter(|verb| matches!(verb.form, Form::Finite { present: true, .. }))?;
    let (gender, number) = verb.agreement()?;
    let told = |&outer: &usize| {
        let Intro::That(that) = cues[outer].intro else { return false };
        let noun = context.tags.at(that + 1);
        let feminine = context.tokens.written(that + 1).ends_with(['ة', 'ت']);
        named.is_none_or(|named| named == that + 1)
            && that < cue.at()
            && cue.at() - that <= LONGEST
            && noun.is(IDLE)
            && !noun.is(SPEAKERS | Classes::STATEMENT | Classes::LAW)
            && (gender == Gender::Feminine) == feminine
    };
    let joined = context.tags.at(cue.at()).conjunction;
    let relative =
        context.tags.at(cue.at().checked_sub(1)?).is(Classes::RELATIVE | Classes::COMPLEMENTISER);
    if number != Number::Singular || joined || relative {
        return None;
    }
    let outer = (0..index).rev().take(OUTER_BACK).find(told)?;
    let same = context.speech.extents.sentence_start(cue.at()) <= cues[outer].at();
    choices[outer].person.filter(|_| same)
}
