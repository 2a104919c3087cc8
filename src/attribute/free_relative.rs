//! Who calls something so in the object of another verb of speech: «استنكر ما وصفه بـ«العبث»», «محذرا مما سماه «الفراغ»».

use super::Context;
use super::identity::People;
use super::inherit::Choice;
use crate::quote;
use crate::token::Kind;

/// Words between the verb, or its subject, and ما (ندد بشدة بما وصفه).
const LONGEST: usize = 2;

/// The cue whose object is the ما before the cue with index `index`, where nobody else is named between them.
pub(super) fn governor(
    context: &Context<'_, '_>,
    people: &People<'_>,
    choices: &[Choice],
    index: usize,
) -> Option<usize> {
    let (cues, tokens) = (&context.speech.cues, context.tokens);
    let what = cues[index].at().checked_sub(1)?;
    let outer = index.checked_sub(1).filter(|_| quote::is_relative(tokens.word(what)))?;
    let (cue, choice) = (&cues[outer], choices.get(outer)?);
    let acts = cue.verb.is_some_and(|verb| verb.is_finite() || verb.is_participle());
    let mention = choice.mention.as_ref().map_or(0, |mention| mention.words.end);
    let start = mention.max(cue.words.end);
    let near = start <= what && what - start <= LONGEST && mention <= what;
    let words = (start..what).all(|at| tokens.kind(at) == Kind::Word);
    let named = people.elsewhere.partition_point(|&(at, _)| at < start);
    let other = people.elsewhere.get(named).is_some_and(|&(at, _)| at < what);
    (acts && near && words && !other).then_some(outer)
}
