//! Verbs that go with a verb of speech, and whose subject is its subject: «وكان قد قال المدير», «ما لبث المدير أن قال», «عاد
//! المدير وقال», «لم ينس المدير أن يشير».

use super::Context;
use super::before::is_phrase;
use super::place::is_was;
use crate::lexicon::{Classes, List, Proclitic};
use crate::mention::Mention;
use crate::quote::Cue;
use crate::token::Kind;

/// Tokens from سبق to its أن.
const LONGEST_GOVERNED: usize = 14;
/// Tokens from سبق to its التأكيد.
const LONGEST_PRECEDED: usize = 30;
/// Tokens of a circumstance before كان.
const LONGEST_CIRCUMSTANCE: usize = 7;
/// Tokens from عاد to its وقال.
const LONGEST_JOINED: usize = 24;

/// قد قال، كان يقول، لم يقل، بدوره قال، سبق وأن قال: where the words begin that go with the verb at `at`.
pub(super) fn before_auxiliaries(context: &Context<'_, '_>, at: usize) -> usize {
    let word = |at: usize| context.tokens.word_before(at);
    let mut end = at;
    while end > 0 {
        let listed = |list| context.tags.in_list(end - 1, list);
        end -= match listed(List::Auxiliary) || listed(List::Entire) {
            true => 1,
            false if is_turn(context, end - 1) => 1 + usize::from(word(end - 1) == "من"),
            false => break,
        };
    }
    let that = matches!(word(end), "ان" | "وان") && matches!(word(end - 1), "سبق" | "وسبق");
    if that { end - 2 } else { end }
}

/// بدوره، من جهته: what hands the word over to the one named before it.
fn is_turn(context: &Context<'_, '_>, at: usize) -> bool {
    let alone = context.tokens.word(at).starts_with("بدور");
    let turn = context.tags.at(at).is(Classes::TURN) && !context.tags.at(at).conjunction;
    turn && (alone || context.tokens.word_before(at) == "من")
}

/// «وكان قد قال المدير», «وفي وقت سابق، كان قد أعلن الحزب»: whether the clause begins with what goes with the verb at `at`,
/// so that nobody can stand before it.
pub(super) fn opens_clause(context: &Context<'_, '_>, at: usize) -> bool {
    let end = start(context, at);
    let joined = is_was(context, end) && context.tokens.word(end).starts_with('و');
    let sentence = context.speech.extents.sentence_start(at);
    let circumstance = || {
        is_was(context, end)
            && end - sentence <= LONGEST_CIRCUMSTANCE
            && context.tags.at(sentence).is(Classes::PREPOSITION | Classes::TIME)
            && is_phrase(context, sentence..end)
    };
    joined || sentence == end || sentence < end && circumstance()
}

/// وكان قد قال: where the words begin that go with the verb at `at`, with the و that joins them to what goes before.
pub(super) fn start(context: &Context<'_, '_>, at: usize) -> usize {
    let end = before_auxiliaries(context, at);
    let joined = matches!(context.tokens.word_before(end), "وكان" | "وكانت" | "وكانوا");
    end - usize::from(joined && end > 0)
}

/// «سبق للوزير أن قال», «ما لبث الوزير أن قال», «حرص الوزير على أن يؤكد»: whoever stands between such a verb and its أن.
pub(super) fn governing(context: &Context<'_, '_>, at: usize) -> Option<Mention> {
    let word = |at: usize| context.tokens.word(at);
    let that = at.checked_sub(1).filter(|&that| matches!(word(that), "ان" | "وان"))?;
    let sentence = context.speech.extents.sentence_start(that);
    let governs = |&at: &usize| {
        [List::Habit, List::Unfailing].into_iter().any(|list| context.tags.in_list(at, list))
    };
    let verb = (sentence.max(that.saturating_sub(LONGEST_GOVERNED))..that).rev().find(governs)?;
    let start = verb + 1;
    let comma = that > start && context.tokens.kind(that - 1) == Kind::Comma;
    let end = that - usize::from(comma || word(that - 1) == "علي");
    let preposition = context.tags.at(start).preposition;
    let stands = match word(verb).ends_with("سبق") {
        true => preposition == Some(Proclitic::Li),
        false => preposition.is_none(),
    };
    let mention = (start < end && stands).then(|| context.parser.phrase(start, end, true))??;
    (mention.words.end == end).then_some(mention)
}

/// «سبق للمدرب، الذي جاء أمس، التأكيد أن»: whose noun of speech fills up سبق.
pub(super) fn preceded(context: &Context<'_, '_>, at: usize) -> Option<Mention> {
    let sentence = context.speech.extents.sentence_start(at);
    let floor = sentence.max(at.saturating_sub(LONGEST_PRECEDED));
    let to = |at: usize| context.tags.at(at).preposition == Some(Proclitic::Li);
    let verb = (floor..at)
        .rev()
        .find(|&near| matches!(context.tokens.word(near), "سبق" | "وسبق") && to(near + 1))?;
    let mention = context.parser.phrase(verb + 1, at, true)?;
    (mention.words.end <= at).then_some(mention)
}

/// «وعاد المدير وقال»: who returns at the head of the sentence, and nothing else between the two verbs.
pub(super) fn joined(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let at = cue.at();
    let and = context.tags.at(at).conjunction && cue.is_bound();
    let sentence = context.speech.extents.sentence_start(at);
    let then = usize::from(context.tokens.word(sentence) == "ثم");
    let verb = sentence + then;
    if !and || at - sentence > LONGEST_JOINED || !context.tags.in_list(verb, List::Returns) {
        return None;
    }
    let mention = context.parser.subject(verb + 1..at, true)?;
    let somebody = mention.head.is_some() || mention.name.is_some();
    (mention.words.end == at && somebody).then_some(mention)
}
