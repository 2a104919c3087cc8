//! What shows behind adjuncts that another phrase begins, which may be the subject of the verb before them.

use super::Context;
use super::adjunct_nouns::looks_like_quality;
use super::way::{Clause, Open, Way};
use crate::lexicon::{self, Classes, Gender, List, Tag};
use crate::token::Kind;

/// Letters of the shortest name that no list knows.
const SHORTEST: usize = 3;

/// Whether somebody who can speak begins at `at`, where the phrase before is whole.
pub(super) fn begins_another(context: &Context<'_, '_>, at: usize, way: &Way) -> bool {
    let time = context.tags.at(at).is(Classes::TIME | Classes::MONTH);
    if matches!(way.open, Open::Noun) || time || way.clause == Clause::Relative {
        return false;
    }
    let parser = &context.parser;
    let body = way.object && !context.tags.at(at).is(Classes::HUMAN);
    if !way.names_somebody() && !body && parser.is_free(at)
        || way.parted && !way.noun.somebody && parser.is_full_name(at)
    {
        return true;
    }
    if matches!(way.open, Open::Genitive | Open::Anything) || !parser.may_begin(at) {
        return false;
    }
    let surname = context.is_surname(at) && !way.noun.somebody && !way.object;
    is_titled(context, at, way)
        || is_pointed_at(context, at)
        || !way.noun.somebody
            && (is_paper(context, at)
                || is_several(context, at)
                || !way.noun.titled && is_patronym(context, at))
        || surname
        || is_name(context, at, way)
}

/// وقت سابق مدير, هذا الخصوص وزارة, وقت سابق البنك
fn is_titled(context: &Context<'_, '_>, at: usize, way: &Way) -> bool {
    let tag = context.tags.at(at);
    // ندوة نظمها أمس اتحاد الطلاب
    let body = tag.is(Classes::COLLECTIVE_BODY) && way.clause == Clause::None && !way.object;
    let speaks = tag.is(Classes::HUMAN) || body;
    let said = tag.is(Classes::OCCASION) && !tag.is(Classes::STATEMENT);
    if !speaks || said || way.names_somebody() {
        return false;
    }
    match (way.open, tag.definite) {
        (Open::Name, true) => tag.is(Classes::HUMAN),
        (Open::DefiniteAdjective, true) => !may_describe(context, at, way),
        (Open::DefiniteAdjective | Open::Name, false) => !tag.is(Classes::CITY),
        _ => true,
    }
}

/// Whether a word with the article may be an adjective of the definite noun before.
fn may_describe(context: &Context<'_, '_>, at: usize, way: &Way) -> bool {
    let (tag, word) = (context.tags.at(at), context.tokens.word(at));
    let feminine =
        tag.gender == Some(Gender::Feminine) || context.tokens.written(at).ends_with('ة');
    let clashes = match way.noun.gender {
        Some(Gender::Masculine) => feminine,
        Some(Gender::Feminine) => tag.is(Classes::HUMAN) && !feminine,
        None => false,
    };
    let relation = word.ends_with('ي') || word.ends_with("يه");
    let described = context.tags.at(at - 1).definite && tag.is(Classes::STATE);
    !clashes && relation || described
}

/// هذا المسؤول، ذات المصدر
fn is_pointed_at(context: &Context<'_, '_>, at: usize) -> bool {
    let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
    context.tags.at(at).is(Classes::DEMONSTRATIVE) && context.tags.at(at + 1).is(speaks)
}

/// تقارير إخبارية, التقرير: a paper that says something itself.
fn is_paper(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let object = context.tokens.word(at).ends_with('ا');
    tag.is(Classes::STATEMENT) && !object && (tag.is_bare() || tag.definite)
}

/// أحد الحاضرين، بعض السكان، ثلاثة مصادر
fn is_several(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let number = lexicon::is_unit(context.tokens.word(at).trim_end_matches('ه'));
    let each = context.tokens.word(at) == "كل";
    tag.is_bare()
        && (tag.is(Classes::QUANTIFIER) && !each
            || number && next.is(Classes::HUMAN) && next.is_bare())
}

/// ولد سالم، بن عيد، أم رامي
fn is_patronym(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let word = context.tokens.kind(at + 1) == Kind::Word;
    let name = !next.known || next.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE);
    tag.is(Classes::NAME_PARTICLE) && word && name && !next.conjunction
}

/// سالم الحمدي
fn is_name(context: &Context<'_, '_>, at: usize, way: &Way) -> bool {
    let open = way.noun.somebody
        || way.object
        || way.noun.titled
        || way.noun.named && way.open == Open::Name;
    // نور الدين
    let of_faith =
        context.tags.at(at).is(Classes::PERSON_NAME) && context.tokens.word(at + 1) == "الدين";
    !open && (of_faith || context.parser.is_full_name(at))
}

/// كوشن, ميشائل هولشتاين: nothing but its place shows the name. Behind a definite noun or an adjective no word without
/// the article goes on with the phrase, and behind an adjective without it none that has it.
pub(super) fn begins_unlisted(context: &Context<'_, '_>, at: usize, way: &Way) -> bool {
    let tag = context.tags.at(at);
    let open = way.clause == Clause::Relative
        || way.noun.somebody
        || way.noun.named
        || way.noun.titled
        || way.object
        || context.tokens.is_latin(at);
    if open || context.tokens.kind(at) != Kind::Word || !context.parser.may_begin(at) {
        return false;
    }
    let word = context.tokens.word(at);
    let name = word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic);
    let hour = context.tags.in_list(at, List::HourOfDay);
    let other = hour
        || is_like_adverb(context, at)
        || tag.is_bare() && may_be_late(way.open) && looks_like_quality(context, at)
        || is_joined(context, at);
    if !name || !is_nameless(tag) || other {
        return false;
    }
    match way.open {
        Open::Closed | Open::Nothing | Open::Adjective => true,
        Open::DefiniteAdjective => !tag.definite || is_of_other_gender(context, at, way),
        Open::Noun | Open::Genitive | Open::Name | Open::Anything => false,
    }
}

/// الصحيفة الحمدي: no adjective of the noun in the feminine before.
fn is_of_other_gender(context: &Context<'_, '_>, at: usize, way: &Way) -> bool {
    let (word, written) = (context.tokens.word(at), context.tokens.written(at));
    let feminine =
        written.ends_with(['ة', 'ى', 'ا']) || word.ends_with("ين") || word.ends_with("ات");
    way.noun.gender == Some(Gender::Feminine) && !way.noun.genitive && !feminine
}

/// Whether an adjective without the article may come now.
fn may_be_late(open: Open) -> bool {
    matches!(open, Open::Adjective | Open::Nothing)
}

/// السياق ذاته وسائل إعلام, هذا الخصوص أرقام الهيئة: any noun, where nothing goes on with the phrase before.
pub(super) fn begins_any(context: &Context<'_, '_>, at: usize, way: &Way) -> bool {
    let tag = context.tags.at(at);
    let open = way.noun.somebody || way.noun.named || way.object || way.clause != Clause::None;
    if open || context.tokens.kind(at) != Kind::Word || !context.parser.may_begin(at) {
        return false;
    }
    let noun =
        Classes::THING.with(Classes::STATEMENT).with(Classes::OCCASION).with(Classes::NAMED_THING);
    let other =
        tag.is(Classes::TIME | Classes::MONTH | Classes::ACTION) || is_like_adverb(context, at);
    let whole = match way.open {
        Open::Closed => tag.is_bare() || tag.definite,
        Open::DefiniteAdjective => tag.is_bare(),
        _ => false,
    };
    whole && tag.is(noun) && !other
}

/// A word that no list knows, or nothing but a name.
fn is_nameless(tag: &Tag) -> bool {
    let free = tag.is_bare() || tag.definite && !tag.conjunction && tag.preposition.is_none();
    free && (!tag.known || tag.classes.is_only(Classes::PERSON_NAME)) && tag.verb.is_none()
}

/// بتونس، ويؤكد: what looks like a particle and its word.
fn is_joined(context: &Context<'_, '_>, at: usize) -> bool {
    let word = context.tokens.word(at);
    let alone = !is_nameless(context.tags.at(at + 1)) || context.tokens.kind(at + 1) != Kind::Word;
    let listed = context.tags.at(at).known || context.is_surname(at);
    !listed
        && (word.starts_with('و') && !word.starts_with("وي")
            || alone && word.starts_with(['ب', 'ل']))
        || !listed && ["وي", "وت", "وال"].iter().any(|start| word.starts_with(start)) && alone
}

/// هاتفيا، نيابة عن، رفقة الوزير: what may be an adverb.
fn is_like_adverb(context: &Context<'_, '_>, at: usize) -> bool {
    let (word, next) = (context.tokens.word(at), context.tags.at(at + 1));
    let name = context.tags.at(at).is(Classes::PERSON_NAME);
    let ending = word.ends_with('ا') && !context.tokens.written(at).ends_with('ى');
    let bound = next.is_prepositional() || next.definite || next.known;
    let woman = context.tokens.written(at).ends_with('ة') && !next.is(Classes::COMPLEMENTISER);
    let repeated = ending && context.is_repeated(at);
    let more = matches!(word, "اكثر" | "اقل");
    // المذاع على القناة
    let participle =
        word.starts_with("الم") && next.is(Classes::PREPOSITION) && !context.is_surname(at);
    more || participle
        || !name && (ending && !repeated || bound && woman && !context.tags.at(at).definite)
}
