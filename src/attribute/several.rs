//! Whether somebody is more than one, where the number of his phrase does not tell.

use super::Context;
use super::governed::SPEAKERS;
use super::person::Person;
use crate::lexicon::{Classes, List, Number, Proclitic, Tag};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::Cue;
use crate::token::Kind;

/// Letters of the shortest plural of a noun in ـي.
const SHORTEST_IN_YU: usize = 5;
/// Letters of the shortest plural or dual with the article.
const SHORTEST_DEFINITE: usize = 7;

/// النساء، فتيات; not so العائلة, القبائل.
pub(super) fn are_women(context: &Context<'_, '_>, person: &Person<'_>) -> bool {
    let head = person.fullest().head.map(|head| context.tags.at(head)).unwrap_or_default();
    head.is(Classes::COLLECTIVE) && head.number == Some(Number::Plural)
}

/// Whether a plural may mean somebody with those beside him, or a noun in the plural that no list knows.
pub(super) fn is_one_of_several(context: &Context<'_, '_>, cue: &Cue, person: &Person<'_>) -> bool {
    governs_in_plural(context, person)
        || ends_as_several(context, person, &["ون", "ان"])
        || are_joined(context, cue, person)
}

/// Whether a dual may mean somebody with another.
pub(super) fn are_two(context: &Context<'_, '_>, cue: &Cue, person: &Person<'_>) -> bool {
    let first = context.tokens.word(person.fullest().words.start);
    matches!(first, "الثنائي" | "ثنائي")
        || ends_as_several(context, person, &["ان"])
        || are_two_in_phrase(context, person)
        || are_joined(context, cue, person)
}

/// شرفيو النادي: the ending of a plural that governs what follows.
fn governs_in_plural(context: &Context<'_, '_>, person: &Person<'_>) -> bool {
    let first = person.fullest().words.start;
    let word = context.tokens.word(first);
    word.ends_with("يو")
        && word.chars().count() >= SHORTEST_IN_YU
        && context.tags.at(first).is_open()
        && context.tags.at(first + 1).definite
}

/// الفنيون، الجانبان: one noun alone, which may be a surname as well (البنيان).
fn ends_as_several(context: &Context<'_, '_>, person: &Person<'_>, endings: &[&str]) -> bool {
    let mention = person.fullest();
    let first = mention.words.start;
    let word = context.tokens.word(first);
    let tag = context.tags.at(first);
    tag.definite
        && tag.is_open()
        && mention.words.len() == 1
        && !context.is_surname(first)
        && word.chars().count() >= SHORTEST_DEFINITE
        && endings.iter().any(|ending| word.ends_with(ending))
}

/// الحمدي والعنبري، الجامعة والمرصد، الطالبة وأسرتها: two in one phrase, or one with another right behind, in the last
/// mention before the cue.
fn are_joined(context: &Context<'_, '_>, cue: &Cue, person: &Person<'_>) -> bool {
    let before = |mention: &&Mention| mention.words.end <= cue.at();
    let last = person.mentions().iter().rev().find(before);
    let joined = |mention: &Mention| is_joined(context, mention, person.spoken);
    last.is_some_and(|last| joined(last) || is_before_another(context, last))
        || joined(person.fullest())
}

fn is_joined(context: &Context<'_, '_>, mention: &Mention, spoken: bool) -> bool {
    let (words, named) = (&mention.words, mention.kind == SpeakerKind::Person);
    let first = context.tags.at(words.start);
    let apart = |at: &usize| {
        let tag = context.tags.at(*at);
        let governed = tag.is_prepositional();
        context.tokens.kind(*at) == Kind::Word && (*at == words.end || !governed)
    };
    let second = |at: usize| {
        let tag = context.tags.at(at);
        let family = context.tokens.is_owned(at) && tag.is(Classes::COLLECTIVE | Classes::KIN);
        let surname = |tag: &Tag| tag.definite && !tag.known || tag.is(Classes::PERSON_NAME);
        let surnames = named && surname(tag) && surname(context.tags.at(at - 1));
        // وزارة الصحة والسكان: what has the article is joined to what has it.
        let bodies = spoken
            && first.is(Classes::COLLECTIVE_BODY)
            && tag.is(Classes::COLLECTIVE_BODY)
            && tag.definite == first.definite;
        // سالم الحمدي ومصدران، الحمدي وشهود
        let many = tag.number.is_some_and(|number| number != Number::Singular);
        let others = named && many && !tag.definite && tag.is(Classes::HUMAN | Classes::ANONYMOUS);
        tag.conjunction && (family || surnames || bodies || others)
    };
    (words.start + 1..=words.end).take_while(apart).any(second)
}

/// سالم الحمدي ونائبه، سالم الحمدي والسفيرة هدى السالمي: right behind a whole name somebody else.
fn is_before_another(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let end = mention.words.end;
    let tag = context.tags.at(end);
    let whole = mention.name.as_ref().is_some_and(|name| name.len() > 1 && name.end == end);
    let other = tag.is(Classes::HUMAN) && (tag.definite || context.tokens.is_owned(end));
    whole && tag.conjunction && other && tag.preposition != Some(Proclitic::Li)
}

/// خال ووالدة الطفلة: two of whom the dual tells that they are not one.
fn are_two_in_phrase(context: &Context<'_, '_>, person: &Person<'_>) -> bool {
    let joined = |at: usize| {
        let tag = context.tags.at(at);
        let open = person.kind != SpeakerKind::Organisation && !tag.known;
        tag.conjunction && (open || tag.is(SPEAKERS))
    };
    person.fullest().words.clone().skip(1).any(joined)
}

/// قالت عائلة الضحية …، وأضافوا: the people of a body that is one by grammar only, or of several bodies; البعض, which is one
/// or many.
pub(super) fn consist_of_people(context: &Context<'_, '_>, person: &Person) -> bool {
    let mention = person.fullest();
    let noun = mention.head.unwrap_or(mention.words.start);
    let among = |list| context.tags.in_list(noun, list);
    let people = among(List::Groups) || among(List::ManyOfThem);
    let bodies = among(List::BodiesOfPeople);
    (people || bodies && person.spoken) && person.kind != SpeakerKind::Document
}
