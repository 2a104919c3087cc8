//! Nouns behind a verb that are governed by it, whoever speaks.

use super::Context;
use crate::lexicon::{
    Act, Classes, Form, Gender, Lexicon, Number, Proclitic, Tag, looks_like_noun,
};
use crate::mention::Mention;
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Letters of the shortest plural that loses its ن.
const SHORTEST_PLURAL: usize = 5;

/// What is done or made, and neither speaks nor is called so.
const THINGS: Classes =
    Classes::THING.with(Classes::NAMED_THING).with(Classes::OCCASION).with(Classes::STATEMENT);

/// Words that somebody or a body may be meant by.
pub(super) const SPEAKERS: Classes = Classes::HUMAN
    .with(Classes::COLLECTIVE_BODY)
    .with(Classes::PERSON_NAME)
    .with(Classes::NAME_PARTICLE);

/// استمرار، سياسة، رفض: the noun of something, not of somebody.
pub(super) fn is_thing(tag: &Tag) -> bool {
    let act = tag.verb.is_some_and(|verb| verb.form == Form::Noun);
    (tag.is(THINGS) || act) && !tag.is(SPEAKERS)
}

/// وانتقدت استمرار «…»، ووصف قرار المحكمة بأنه: what is judged stands right behind the verb, and its subject
/// is left out.
pub(super) fn is_judged_thing(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let judges = cue.lexeme().is_some_and(|verb| {
        matches!(verb.act, Act::Evaluate | Act::Deny | Act::Opine) && !cue.is_source()
    });
    if !judges {
        return false;
    }
    let (first, end) = (mention.words.start, mention.words.end);
    let behind = first == cue.words.end && context.tokens.kind(first) == Kind::Word;
    let own = cue.verb.is_none_or(|verb| verb.object || !verb.is_finite());
    let Some(words) = brought_at(context, cue).filter(|_| behind && !own) else {
        return false;
    };
    // ووصفت هذا النص بكونه
    let this = context.tags.at(first).is(Classes::DEMONSTRATIVE);
    if this && is_thing(context.tags.at(first + 1)) {
        return end == first + 2;
    }
    let (tag, next) = (context.tags.at(first), context.tags.at(first + 1));
    let (alone, governs) = (end == words, first + 1 == words || next.definite);
    let called = matches!(cue.intro, Intro::That(_));
    // واعتبر القرار بأنه
    if tag.definite {
        let so = called || is_held_in_accusative(context, cue);
        return so && alone && is_thing(tag) && mention.name.is_none();
    }
    let thing = is_thing(tag) && (!tag.is(Classes::STATEMENT) || alone);
    // منع «…», قصف المدينة بأنه: what looks like a verb.
    let act = tag.is(Classes::ACTION) && (first + 1 == words || called && next.definite);
    let unlisted = !tag.known || tag.classes == Classes::NONE && tag.verb.is_none();
    let noun = (act || unlisted && is_noun_by_shape(context, first)) && governs;
    tag.is_bare() && (thing || noun && !context.is_surname(first))
}

/// واعتبرت الخطة "منطلقا جيدا": the ending of what the marks begin with tells that it is what the noun before them is held to be.
fn is_held_in_accusative(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let holds = cue.lexeme().is_some_and(|verb| verb.act == Act::Opine);
    let Intro::Marks(pair) = cue.intro else { return false };
    let first = context.speech.pairs[pair].open + 1;
    let stem = context.tokens.word(first).strip_suffix('ا').unwrap_or_default();
    let written = context.tokens.written(first).ends_with(['ا', '\u{64b}']);
    holds
        && written
        && stem.chars().count() >= 3
        && !context.tags.at(first).is(Classes::PERSON_NAME)
}

/// مقاطعة، تهميش
fn is_noun_by_shape(context: &Context<'_, '_>, at: usize) -> bool {
    let ending = context.tokens.written(at).ends_with('ة');
    ending || looks_like_noun(context.tokens.word(at))
}

/// أكدت تورطه في السرقة: what one has or does, with the pronoun of whose it is, right behind a verb.
pub(super) fn is_owned_thing(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let other = Classes::HUMAN.with(Classes::PERSON_NAME).with(Classes::COLLECTIVE_BODY);
    if !tag.is_bare() || tag.is(other) {
        return false;
    }
    let written = context.tokens.written(at);
    let word = context.tokens.word(at);
    let Some(pronoun) = ["ها", "هم", "ه"].iter().find(|pronoun| written.ends_with(**pronoun))
    else {
        return false;
    };
    let stem = &word[..word.len() - pronoun.len()];
    let listed = Lexicon::get().reading(stem);
    let known = listed.is_some_and(|tag| is_thing(tag) || tag.is(Classes::JUDGEMENT));
    // تعجبه، تردده: right behind a verb no other verb stands, but its noun may look like one.
    let verbal = listed.is_some_and(|tag| tag.verb.is_some_and(|verb| verb.is_finite()));
    let verbal = verbal && stem.starts_with('ت') && *pronoun == "ه";
    let act = listed.is_none() && stem.chars().count() >= 4 && looks_like_noun(stem) || verbal;
    (known || act) && !context.is_surname(at)
}

/// Where the words begin that are said of an object: the mark, or بأنه.
fn brought_at(context: &Context<'_, '_>, cue: &Cue) -> Option<usize> {
    match cue.intro {
        Intro::Marks(pair) => {
            let open = context.speech.pairs[pair].open;
            let bi = open > 0 && context.tokens.word(open - 1) == "ب";
            Some(open - usize::from(bi))
        }
        Intro::That(at) if context.tags.at(at).preposition == Some(Proclitic::Bi) => Some(at),
        _ => None,
    }
}

/// موظفي الشركة، لاعبي الفريق: a sound plural without its ن, which no subject is.
pub(super) fn is_construct_plural(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let word = context.tokens.word(at);
    let Some(stem) = word.strip_suffix('ي') else { return false };
    // محامي المتهم
    if matches!(stem, "محام" | "قاض" | "وال" | "مفت") {
        return false;
    }
    let bare = !tag.definite && !tag.conjunction && tag.preposition.is_none();
    let long = word.chars().count() >= SHORTEST_PLURAL;
    let next_bare = next.preposition.is_none() && !next.conjunction;
    // مواطني بلاده
    let word_behind = context.tokens.kind(at + 1) == Kind::Word && next_bare;
    let governs = word_behind && (next.definite || context.tokens.is_owned(at + 1));
    let one = || Lexicon::get().reading(stem).unwrap_or_default();
    let person = |one: &Tag| {
        one.is(Classes::OFFICIAL | Classes::PROFESSION | Classes::ANONYMOUS)
            && !one.is(Classes::PERSON_NAME)
            && one.gender == Some(Gender::Masculine)
            && one.number.is_none_or(|number| number == Number::Singular)
    };
    bare && long && governs && !tag.is(Classes::PERSON_NAME) && person(one())
}

/// سكان المنطقة، أعضاء الوفد: several people without the article.
pub(super) fn is_several(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    tag.is_bare()
        && !tag.is(Classes::PERSON_NAME | Classes::HONORIFIC | Classes::NAME_PARTICLE)
        && (tag.is(Classes::COLLECTIVE)
            || tag.is(Classes::HUMAN) && tag.number == Some(Number::Plural))
}

/// هجوما، صورة, رسالة: an indefinite noun that lists know, and not as one of people or bodies.
pub(super) fn is_nobody(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let noun = |tag: &Tag| {
        tag.is(THINGS)
            && !tag.is(SPEAKERS
                | Classes::JUDGEMENT
                | Classes::NATIONALITY
                | Classes::PLACE_NAME
                | Classes::TIME)
    };
    let accusative = || tag.is_open() && accusative_of(context, at).is_some_and(noun);
    context.tokens.kind(at) == Kind::Word && tag.is_bare() && (noun(tag) || accusative())
}

/// هجوما: the word that stands at `at` with the ending of an indefinite object, if a list knows it.
pub(super) fn accusative_of(context: &Context<'_, '_>, at: usize) -> Option<&'static Tag> {
    let ends = context.tokens.written(at).ends_with(['ا', '\u{64b}']);
    let stem = context.tokens.word(at).strip_suffix('ا').filter(|_| ends)?;
    Lexicon::get().reading(stem)
}
