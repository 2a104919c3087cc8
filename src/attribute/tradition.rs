//! Who hands down what was said: «وعن أبي سلمة رضي الله عنه قال», «فعن عروة أنه قال», «روي عن عائشة أنها قالت».

use super::Context;
use crate::lexicon::{self, Classes};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::Cue;
use crate::token::Kind;

/// Tokens of a name with what stands before it.
const LONGEST: usize = 12;

/// The one behind عن, where a wish or أنه shows that the words are not about him (وعن اللاعب قال), or where he is called
/// after his son at the head of a sentence.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let tokens = context.tokens;
    let verb = cue.verb.filter(|verb| verb.is_finite() && !verb.object)?;
    let says = cue.lexeme().is_some_and(|verb| verb.lemma == "قال");
    let next = cue.words.end;
    let alone = tokens.kind(next) != Kind::Word
        || context.tags.at(next).is(Classes::COMPLEMENTISER)
        || is_saying(context, next);
    if !says || !alone || context.tags.at(cue.at()).conjunction {
        return None;
    }
    let that = matches!(tokens.word_before(cue.at()), "انه" | "انها");
    let behind = cue.at() - usize::from(that);
    let end = lexicon::before_wish(tokens, context.tags, behind);
    let start = context.speech.extents.sentence_start(cue.at());
    let from = |&at: &usize| tokens.word(at).trim_start_matches(['و', 'ف']) == "عن";
    let link = (start.max(end.saturating_sub(LONGEST))..end).rev().find(from)?;
    let father = link == start && matches!(tokens.word(link + 1), "ابي" | "ابن");
    if !that && end == behind && !father {
        return None;
    }
    let mention = context.parser.phrase(link + 1, end, true)?;
    let gender = verb.agreement().map(|(gender, _)| gender);
    let agrees = mention.gender.is_none() || mention.gender == gender;
    let whole = mention.words.end == end && mention.kind == SpeakerKind::Person;
    (whole && agrees).then_some(mention)
}

/// وعن أبي سلمة قال قال الأمير: what somebody else said.
fn is_saying(context: &Context<'_, '_>, at: usize) -> bool {
    context.tokens.word(at) == "قال"
}
