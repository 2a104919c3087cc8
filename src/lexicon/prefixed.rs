//! Surnames whose first letter reads as a particle, told by the full name that the text has elsewhere: «حسن بناجي، رئيس
//! الجمعية … وأكد بناجي», «السياحي عفيف كشك … وأضاف كشك».

use rustc_hash::FxHashSet;

use super::{Classes, Proclitic, Tag, VerbReading};
use crate::token::{Kind, Tokens};

/// Letters of the shortest one between a given name and a title.
const SHORTEST: usize = 4;
/// Letters of the shortest one that stands alone behind a verb.
const SHORTEST_ALONE: usize = 3;

/// Takes the particle from such surnames behind their given names and behind verbs.
pub(super) fn restore(tokens: &Tokens<'_>, tags: &mut [Tag]) {
    let surnames = surnames(tokens, tags);
    if surnames.is_empty() {
        return;
    }
    for at in 1..tags.len() {
        let before = &tags[at - 1];
        let alone = before.verb.is_some_and(VerbReading::is_finite);
        if (alone || is_given(before)) && surnames.contains(tokens.word(at)) {
            let Tag { hints, listed, .. } = tags[at];
            let name = Tag { hints, listed, ..Tag::default() };
            let sure =
                is_like_articled(tokens, tags, at) || tags[at].classes == Classes::PERSON_NAME;
            tags[at] = match sure || is_like_owned(tokens.word(at), &tags[at]) {
                true => Tag { classes: Classes::PERSON_NAME, known: true, ..name },
                false => name,
            };
        }
    }
}

fn surnames<'t>(tokens: &Tokens<'t>, tags: &[Tag]) -> FxHashSet<&'t str> {
    let mut full: FxHashSet<&str> = FxHashSet::default();
    let mut named: FxHashSet<&str> = FxHashSet::default();
    for (at, _) in (1..tags.len()).zip(tags).filter(|(_, before)| is_given(before)) {
        let whole = is_in_full(tokens, tags, at)
            || is_like_likened(tokens, tags, at)
            || is_surely_no_particle(tokens, tags, at);
        if whole {
            full.insert(tokens.word(at));
        } else if is_like_particle(tokens, tags, at) || is_without_hamza(tokens, at) {
            named.insert(tokens.word(at));
        }
    }
    if !named.is_empty() {
        let speaks = |at: &usize| {
            tags[at - 1].verb.is_some_and(VerbReading::is_finite)
                && named.contains(tokens.word(*at))
                && (is_like_particle(tokens, tags, *at) || is_without_hamza(tokens, *at))
        };
        full.extend((1..tags.len()).filter(speaks).map(|at| tokens.word(at)));
    }
    full
}

/// حسن بناجي، الأمين العام: between a given name and the title behind a comma.
fn is_in_full(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let tag = &tags[at];
    // سالم وعلي, لسالم
    let bound = matches!(tag.preposition, Some(Proclitic::Bi | Proclitic::Ka));
    let joined = tag.conjunction && !tag.is(Classes::PERSON_NAME);
    if !(bound || joined) || tag.definite || tokens.kind(at) != Kind::Word {
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

/// Whether the first letters of the word look like a particle, with or without the article.
fn is_like_particle(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    is_like_prefixed(tokens, tags, at) || is_like_articled(tokens, tags, at)
}

/// بالوتيلي, والكوت, فالكا: what looks like the article behind a particle, before letters of no noun that the lexicon has.
fn is_like_articled(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let tag = &tags[at];
    let particle = tag.preposition.is_some() != tag.conjunction;
    tokens.kind(at) == Kind::Word
        && particle
        && tag.definite
        && !tag.known
        && !tokens.written(at).ends_with('ة')
}

/// بدرو كالوخا: nobody is likened to something right behind his given name.
fn is_like_likened(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    tags[at].preposition == Some(Proclitic::Ka) && is_like_articled(tokens, tags, at)
}

/// فام, باي: what would be أم or أي behind its particle, without the hamza that the text writes elsewhere.
fn is_without_hamza(tokens: &Tokens<'_>, at: usize) -> bool {
    if !matches!(tokens.word(at).get("ف".len()..), Some("اي" | "ام")) {
        return false;
    }
    let mut letters = tokens.written(at).chars();
    let particle = letters.next().is_some_and(|letter| "فبلك".contains(letter));
    particle && matches!(letters.as_str(), "اي" | "ام") && tokens.original().contains(['أ', 'إ'])
}

/// حسن باي إن, حسن باي، أمس: a question word behind its particle with nothing that it could ask for.
fn is_surely_no_particle(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let over = match tokens.kind(at + 1) {
        Kind::Word => tags.get(at + 1).is_some_and(|next| next.is(Classes::COMPLEMENTISER)),
        Kind::Mark(_) => false,
        _ => true,
    };
    is_without_hamza(tokens, at) && over
}

/// كشك, لحلو, براهم: what looks like a noun behind a particle or before a pronoun, and like nothing that stands behind a
/// verb of speech besides.
fn is_like_prefixed(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let tag = &tags[at];
    let prefixed = tag.preposition.is_some() || tag.conjunction;
    let grammar = Classes::GRAMMAR | Classes::QUANTIFIER | Classes::TURN | Classes::MANNER;
    // سالم لرويترز … وقال لرويترز
    let somebody = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::AGENCY | Classes::CITY;
    tokens.kind(at) == Kind::Word
        && (prefixed || is_like_owned(tokens.word(at), tag))
        && !tag.definite
        && tag.verb.is_none()
        && !tag.is(grammar | somebody)
        && tokens.word(at).chars().count() >= SHORTEST_ALONE
}

/// براهم: no list knows the word, and it ends as one with a pronoun does.
fn is_like_owned(word: &str, tag: &Tag) -> bool {
    let owned = ["هم", "ها"].iter().any(|pronoun| word.ends_with(pronoun));
    owned && !tag.known && tag.is_bare()
}

fn is_given(tag: &Tag) -> bool {
    let sure = || tag.gender.is_some() || tag.classes.is_only(Classes::PERSON_NAME);
    tag.is(Classes::PERSON_NAME) && sure() && !tag.conjunction && tag.preposition.is_none()
}
