//! Things right behind a verb that it is done to: اعتبرت الخطوة «…», اقترح إنشاء «…».

use super::Context;
use super::governed::{SPEAKERS, accusative_of, is_thing};
use crate::lexicon::{Act, Classes, Proclitic, Tag, looks_like_noun};
use crate::mention::Mention;
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Whether `mention` is what the verb is done to, though it is the first phrase behind it.
pub(super) fn is_done_to(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let first = mention.words.start;
    if !cue.verb.is_some_and(|verb| verb.is_finite()) || !is_behind(context, cue, first) {
        return false;
    }
    is_these_two(context.tokens.word(first))
        || is_indefinite_thing(context, mention)
        || is_said_to_be(context, cue, first)
        || takes_things(context, cue) && is_thing_here(context, first)
}

/// أعلن فيه الموافقة: right behind the verb but for a pronoun.
fn is_behind(context: &Context<'_, '_>, cue: &Cue, first: usize) -> bool {
    let mut between = cue.words.end..first;
    between.len() <= 1 && between.all(|at| context.tags.at(at).is(Classes::PRONOMINAL))
}

/// هذين القرارين: the form that no subject has.
fn is_these_two(word: &str) -> bool {
    matches!(word, "هذين" | "هاتين" | "ذينك" | "تينك")
}

/// يثير تساؤلا معقولا: a thing with the ending of an object.
fn is_indefinite_thing(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = mention.words.start;
    let named = context.tags.at(first).is(Classes::PERSON_NAME);
    !named && in_accusative(context, first).is_some_and(|noun| !noun.is(SPEAKERS))
}

/// اعتبره عاملا: what the object is said to be.
fn is_said_to_be(context: &Context<'_, '_>, cue: &Cue, first: usize) -> bool {
    let judges = cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Opine | Act::Evaluate));
    let own = cue.verb.is_some_and(|verb| verb.object);
    let named = context.tags.at(first).is(Classes::PERSON_NAME);
    judges && own && !named && in_accusative(context, first).is_some()
}

/// The noun that the word at `at` is with the ending of an indefinite object.
fn in_accusative(context: &Context<'_, '_>, at: usize) -> Option<&'static Tag> {
    let noun = accusative_of(context, at).filter(|_| context.tags.at(at).is_bare())?;
    (is_thing(noun) || noun.is(Classes::HUMAN)).then_some(noun)
}

/// Whether a verb takes a thing for its object rather than for its subject (تقول الأغنية).
fn takes_things(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let speaks = cue.lexeme().is_none_or(|verb| matches!(verb.act, Act::Say | Act::Add));
    // وصفت فيه الألعاب بأنها
    let judged = |that: usize| {
        cue.lexeme().is_some_and(|verb| verb.lemma == "وصف")
            && context.tags.at(that).preposition == Some(Proclitic::Bi)
    };
    let clause = match cue.intro {
        Intro::That(that) => !judged(that),
        intro => intro == Intro::Source,
    };
    !speaks && !clause && cue.verb.is_some_and(|verb| !verb.object)
}

/// الخطوة, إنشاء «…»: a listed thing, or a noun with its genitive that looks like one.
fn is_thing_here(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let listed = tag.is(Classes::THING) && !tag.is(SPEAKERS | Classes::STATEMENT);
    let governs = next.definite && context.tokens.kind(at + 1) == Kind::Word;
    let shaped = !tag.known && tag.is_bare() && looks_like_noun(context.tokens.word(at));
    listed || shaped && governs && !context.is_surname(at)
}
