//! What a noun between a verb and its subject leaves open: an adjective, a genitive, a name (أوضح بهذا الخصوص، في تصريح
//! صحفي لإذاعة المدينة).

use super::Context;
use super::way::{Clause, Noun, Open, Way};
use crate::lexicon::{Classes, Gender, Hints, List, Number, Proclitic, Tag};

/// What is left open behind the noun at `at`.
pub(super) fn noun(context: &Context<'_, '_>, at: usize, way: Way) -> Way {
    let tag = context.tags.at(at);
    match way.open {
        Open::Noun => {
            let on = behind_noun(context, at, way);
            let somebody = on.noun.somebody || way.noun.somebody;
            let titled = on.noun.titled || way.noun.titled;
            Way { noun: Noun { somebody, titled, ..on.noun }, ..on }
        }
        // أجرته معه الإذاعة
        Open::Nothing if way.clause != Clause::None => behind_noun(context, at, way),
        Open::Genitive if is_quality(context, at, &way) => Way { open: Open::Adjective, ..way },
        Open::Genitive => {
            let governor = Noun { gender: None, ..way.noun };
            let on = behind_noun(context, at, Way { noun: governor, ..way });
            let somebody = on.noun.somebody || way.noun.somebody;
            Way { noun: Noun { somebody, ..on.noun }, ..on }
        }
        Open::Adjective if is_quality(context, at, &way) => way,
        Open::DefiniteAdjective if tag.definite => way,
        Open::Name if is_verbal_noun(context, at) && context.tags.at(at + 1).is(Classes::HUMAN) => {
            Way { open: Open::Genitive, ..way }
        }
        Open::Name if !tag.known || tag.is(Classes::PERSON_NAME) || tag.definite => way,
        // نيابة عن، رفقة الوزير
        _ if is_verbal_noun(context, at) => {
            Way { open: Open::Genitive, noun: Noun { people: true, ..way.noun }, ..way }
        }
        _ if is_adverb(context, at) => Way { open: Open::Nothing, ..way },
        _ => Way { open: Open::Anything, ..way },
    }
}

/// What a noun leaves open behind it.
fn behind_noun(context: &Context<'_, '_>, at: usize, way: Way) -> Way {
    let object = way.object || is_act_of_his(context, at, way.open);
    let noun = read(context, at, &way);
    Way { open: open_behind(context, at, way.open), noun, object, ..way }
}

fn open_behind(context: &Context<'_, '_>, at: usize, open: Open) -> Open {
    let tag = context.tags.at(at);
    let proper = Classes::CITY | Classes::STATE | Classes::AGENCY | Classes::PERSON_NAME;
    match is_indefinite(context, at) {
        true if is_question(context, at) => Open::Adjective,
        false if is_meeting(context, at, open) => Open::Noun,
        false => Open::DefiniteAdjective,
        true if context.tags.in_list(at, List::Network) => Open::Closed,
        true if tag.is(proper) && !tag.is(Classes::OCCASION | Classes::STATEMENT) => Open::Name,
        true => Open::Genitive,
    }
}

/// What the word at `at` is as a noun.
fn read(context: &Context<'_, '_>, at: usize, way: &Way) -> Noun {
    let tag = context.tags.at(at);
    let (governor, genitive) = (way.noun, way.open == Open::Genitive);
    let single = tag.number != Some(Number::Plural);
    let called = Classes::NAMED_THING | Classes::MEDIA | Classes::AGENCY | Classes::ORGANISATION;
    let talk =
        tag.is(Classes::OCCASION | Classes::STATEMENT | Classes::TIME) && !tag.is(Classes::MEDIA);
    let named = governor.named || tag.is(called) && !talk || !tag.known;
    let title = tag.is(Classes::HUMAN) && governor.people && tag.preposition.is_none();
    Noun {
        somebody: tag.is(Classes::HUMAN | Classes::PERSON_NAME) && single,
        titled: title || !tag.known && (governor.people || genitive),
        named: named && is_indefinite(context, at),
        talk,
        gender: governor.gender.or_else(|| gender(context, at)),
        genitive,
        people: governor.people,
    }
}

/// That of a noun, by its letters where no list tells it.
fn gender(context: &Context<'_, '_>, at: usize) -> Option<Gender> {
    let feminine =
        || context.tokens.written(at).ends_with('ة') || context.tokens.word(at).ends_with("ات");
    context.tags.at(at).gender.or_else(|| feminine().then_some(Gender::Feminine))
}

/// Without the article and without an owner.
fn is_indefinite(context: &Context<'_, '_>, at: usize) -> bool {
    !context.tags.at(at).definite && !is_owned(context, at)
}

/// ردا على سؤال: who asks is seldom said.
fn is_question(context: &Context<'_, '_>, at: usize) -> bool {
    let next = context.tags.at(at + 1);
    let asked = ["سؤال", "اسئله"].contains(&context.tokens.word(at));
    asked && context.tokens.word_before(at) == "علي" && !next.is(Classes::MEDIA | Classes::AGENCY)
}

/// خلال لقائه الوزير، لدى استقبالها السفير: whom somebody meets.
fn is_meeting(context: &Context<'_, '_>, at: usize, open: Open) -> bool {
    let next = context.tags.at(at + 1);
    is_act_of_his(context, at, open) && next.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
}

/// لدى افتتاحه المعرض، خلال لقائه: an act of the one who speaks, which may have an object; not so في حديثه.
fn is_act_of_his(context: &Context<'_, '_>, at: usize, open: Open) -> bool {
    let tag = context.tags.at(at);
    let when = context.tags.in_list(at - 1, List::When)
        || matches!(context.tokens.word_before(at), "لدي" | "عند");
    let talk = Classes::STATEMENT | Classes::HUMAN | Classes::COLLECTIVE_BODY;
    open == Open::Noun
        && when
        && tag.preposition.is_none()
        && is_owned(context, at)
        && !tag.is(talk)
}

/// حديثه، مكتبها: a noun with the pronoun of its owner is as whole as one with the article.
pub(super) fn is_owned(context: &Context<'_, '_>, at: usize) -> bool {
    context.tags.at(at).hints.has(Hints::OWNED)
        && !context.tokens.written(at).ends_with('ة')
        && !context.tags.at(at).is(Classes::CITY | Classes::STATE)
}

/// سابق، صحفية, مطول: a word without the article that can only be an adjective of the noun before.
fn is_quality(context: &Context<'_, '_>, at: usize, way: &Way) -> bool {
    let tag = context.tags.at(at);
    let speaks = Classes::OFFICIAL | Classes::KIN | Classes::HONORIFIC | Classes::COLLECTIVE_BODY;
    let noun = Classes::OCCASION | Classes::STATEMENT | Classes::TIME | Classes::THING;
    if !tag.is_bare() || tag.is(noun) || tag.is(speaks) && !tag.is(Classes::NATIONALITY) {
        return false;
    }
    let unlisted = way.noun.talk && !tag.known && !context.tags.at(at + 1).definite;
    looks_like_quality(context, at) || unlisted && way.open == Open::Genitive
}

/// صحفي، تلفزيونية, مشترك, سابق
pub(super) fn looks_like_quality(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, word) = (context.tags.at(at), context.tokens.word(at));
    if context.tags.in_list(at, List::Qualities) {
        return true;
    }
    let letters = word.chars().count();
    let relation = is_relation(context, at);
    let mut first = word.chars();
    let derived = first.next() == Some('م') && !matches!(first.next(), Some('ا' | 'و' | 'ي'));
    let participle = derived && letters >= 5 && !tag.is(Classes::HUMAN | Classes::PERSON_NAME);
    (relation || participle) && !tag.classes.is_only(Classes::PERSON_NAME)
}

/// نيابة، رفقة: an unlisted noun in ـة in the accusative, before its genitive.
fn is_verbal_noun(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    !tag.known && tag.is_bare() && context.tokens.written(at).ends_with('ة')
}

/// صحفي، تلفزيونية
pub(super) fn is_relation(context: &Context<'_, '_>, at: usize) -> bool {
    let letters = context.tokens.word(at).chars().count();
    let written = context.tokens.written(at);
    letters >= 4 && written.ends_with('ي') || letters >= 5 && written.ends_with("ية")
}

/// هاتفيا، ردا: an adverb in the accusative.
fn is_adverb(context: &Context<'_, '_>, at: usize) -> bool {
    let tag: &Tag = context.tags.at(at);
    context.parser.is_accusative(at)
        || context.tokens.word(at).ends_with("يا") && !tag.known
        || tag.preposition == Some(Proclitic::Ka)
}
