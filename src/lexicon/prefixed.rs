//! Surnames whose first letter reads as a particle, told by the full name that the text has elsewhere: «حسن بناجي، رئيس
//! الجمعية … وأكد بناجي».

use super::{Classes, Proclitic, Tag, VerbReading};
use crate::token::{Kind, Tokens};

/// Letters of the shortest one.
const SHORTEST: usize = 4;

/// Takes the particle from such surnames behind their given names and behind verbs.
pub(super) fn restore(tokens: &Tokens<'_>, tags: &mut [Tag]) {
    let surnames: Vec<&str> = (1..tags.len())
        .filter(|&at| is_in_full(tokens, tags, at))
        .map(|at| tokens.word(at))
        .collect();
    if surnames.is_empty() {
        return;
    }
    for at in 1..tags.len() {
        let before = &tags[at - 1];
        let alone = before.verb.is_some_and(VerbReading::is_finite);
        if (alone || is_given(before)) && surnames.contains(&tokens.word(at)) {
            let hints = tags[at].hints;
            tags[at] = Tag { hints, ..Tag::default() };
        }
    }
}

/// حسن بناجي، الأمين العام: between a given name and the title behind a comma.
fn is_in_full(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let tag = &tags[at];
    // سالم وعلي, لسالم
    let bound = matches!(tag.preposition, Some(Proclitic::Bi | Proclitic::Ka));
    let joined = tag.conjunction && !tag.is(Classes::PERSON_NAME);
    if !(bound || joined)
        || tag.definite
        || !is_given(&tags[at - 1])
        || tokens.kind(at) != Kind::Word
    {
        return false;
    }
    let noun = Classes::COMMON_NOUN
        | Classes::PRONOMINAL
        | Classes::PREPOSITION
        | Classes::COMPLEMENTISER
        | Classes::CITY;
    let title = tags.get(at + 2).is_some_and(|title| {
        title.is(Classes::HUMAN) && title.preposition.is_none() && !title.conjunction
    });
    tokens.kind(at + 1) == Kind::Comma
        && title
        && !tag.is(noun)
        && tokens.word(at).chars().count() >= SHORTEST
}

fn is_given(tag: &Tag) -> bool {
    tag.is(Classes::PERSON_NAME) && tag.gender.is_some() && tag.is_bare()
}
