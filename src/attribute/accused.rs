//! Who is said to have spoken: «اتهم فيها الشركة بشتمه ووصفه بـ «…»».

use super::Context;
use crate::lexicon::{Classes, Form, Lexicon, Proclitic, VerbReading};
use crate::mention::Mention;
use crate::quote::Cue;
use crate::token::Kind;

/// Tokens from the verb of accusing to the act of speaking.
const LONGEST: usize = 16;

/// The phrase between a verb of accusing and the ب of what it accuses somebody of, where speaking is part of that.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let at = cue.at();
    let listed = context.tags.get(at).conjunction || is_with_bi(context, at);
    // ووصفه: the act looks like the verb.
    let act = cue.verb.is_some_and(|verb| verb.object || matches!(verb.form, Form::NounOf { .. }));
    let verb = (act && listed).then(|| verb_of_accusing(context, at)).flatten()?;
    let start = verb + 1;
    let of = (start..=at).find(|&near| is_with_bi(context, near))?;
    let unbroken = (of..at).all(|near| context.tokens.kind(near) == Kind::Word);
    let within = usize::from(context.tags.get(start).is(Classes::PRONOMINAL));
    let mention = context.parser.phrase(start + within, of, true)?;
    let object = within > 0 || is_object(context, verb, &mention);
    (unbroken && object && mention.words.end == of).then_some(mention)
}

/// بشتمه: the act may be a word that no list knows.
fn is_with_bi(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.get(at);
    tag.preposition == Some(Proclitic::Bi) || !tag.known && context.tokens.word(at).starts_with('ب')
}

/// Where the verb of accusing stands that the act at `at` is part of.
fn verb_of_accusing(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let floor = context.speech.extents.sentence_start(at).max(at.saturating_sub(LONGEST));
    let accuses = |near: &usize| {
        let open = |verb: &VerbReading| verb.is_finite() && !verb.object;
        let verb = context.tags.get(*near).verb.filter(open);
        verb.is_some_and(|verb| Lexicon::get().verb(verb).lemma == "اتهم")
    };
    (floor..at).rev().find(accuses)
}

/// «اتهم الشركة بـ»: whether the form of the verb shows that the phrase behind it is not its subject.
fn is_object(context: &Context<'_, '_>, verb: usize, mention: &Mention) -> bool {
    let agreement = context.tags.get(verb).verb.and_then(VerbReading::agreement);
    agreement.is_some_and(|(gender, _)| mention.gender.is_some_and(|of| of != gender))
}
