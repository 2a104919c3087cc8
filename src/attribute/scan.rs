//! People and bodies that the text names anywhere, whether they speak or not.

use super::Context;
use crate::lexicon::Classes;
use crate::mention::Mention;
use crate::token::Kind;

/// Tokens of a phrase outside a cue.
const LONGEST: usize = 24;

/// Every phrase that begins with a title or the noun of a body, in text order.
pub(super) fn mentions(context: &Context<'_, '_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < context.tokens.len() {
        let found = begins(context, at).then(|| context.parser.phrase(at, at + LONGEST, false));
        match found.flatten() {
            Some(mention) => {
                at = mention.words.end.max(at + 1);
                mentions.push(mention);
            }
            None => at += 1,
        }
    }
    mentions
}

/// Two words of a name, the first from the list of names.
fn is_name(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, next) = (context.tags.get(at), context.tags.get(at + 1));
    let plain = tag.verb.is_none() && tag.preposition.is_none() && !tag.conjunction;
    let surname = next.definite && !next.known;
    tag.is(Classes::PERSON_NAME)
        && plain
        && (next.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE) && !next.conjunction || surname)
}

fn begins(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.get(at);
    context.tokens.kind(at) == Kind::Word
        && (tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT)
            || is_name(context, at))
}
