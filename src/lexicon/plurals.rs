//! The duals and sound plurals of nouns in the data files.

use super::words::Words;
use super::{Classes, Gender, Number, Tag};

/// Letters of the shortest noun whose plural governs another.
const SHORTEST_STEM: usize = 4;

/// Classes of people whose nouns take the dual and the sound plural.
pub(super) fn professional() -> Classes {
    Classes::OFFICIAL | Classes::PROFESSION
}

/// Adds what a noun of that tag, folded, has besides the singular.
pub(super) fn add(word: &str, tag: Tag, words: &mut Words) {
    let singular = tag.number.is_none();
    let man = tag.gender == Some(Gender::Masculine) && !word.ends_with('ه');
    if man && singular && tag.classes.has(professional()) {
        add_sound_plural(word, tag, words);
    }
    if let Some(stem) = word.strip_suffix('ه').filter(|_| singular) {
        add_feminine_dual(stem, tag, words);
    }
    if tag.classes.has(Classes::COLLECTIVE) && tag.number == Some(Number::Plural) {
        add_plural_in_construct(word, tag, words);
    }
}

/// وزيران، سائقون، سائقو الحافلات، ممثلي الشركات.
fn add_sound_plural(word: &str, base: Tag, words: &mut Words) {
    for (ending, number) in [
        ("ان", Number::Dual),
        ("ون", Number::Plural),
        ("ين", Number::Plural),
        ("و", Number::Plural),
    ] {
        let tag = Tag { number: Some(number), ..base };
        words.merge(&[word, ending], tag);
        words.merge(&["ال", word, ending], tag);
    }
    // رئيسي: what is no participle may be an adjective.
    if word.starts_with('م') {
        add_construct(word, Tag { number: Some(Number::Plural), ..base }, words);
    }
}

/// صحيفتي «…» و«…»، حكومتا فرنسا وألمانيا، الجمعيتان.
fn add_feminine_dual(stem: &str, base: Tag, words: &mut Words) {
    let tag = Tag { gender: Some(Gender::Feminine), number: Some(Number::Dual), ..base };
    let endings: &[&str] = if base.classes.has(Classes::NAMED_THING) {
        &["تي", "تا", "تين", "تان"]
    } else if base.classes.has(Classes::ORGANISATION) {
        &["تا", "تان"]
    } else {
        &[]
    };
    for ending in endings {
        words.merge(&[stem, ending], tag);
    }
    if base.classes.has(Classes::ORGANISATION) {
        words.merge(&["ال", stem, "تان"], tag);
    }
}

/// مشتركو الشبكة، مشتركي الشبكة: the sound plural that governs a noun.
fn add_plural_in_construct(plural: &str, tag: Tag, words: &mut Words) {
    // أخرى, folded, is no plural of آخر.
    let long = |stem: &&str| !stem.ends_with('ي') && stem.chars().count() >= SHORTEST_STEM;
    let stem = |ending| plural.strip_suffix(ending).filter(long);
    if let Some(stem) = stem("ون") {
        words.merge(&[stem, "و"], tag);
    } else if let Some(stem) = stem("ين") {
        add_construct(stem, tag, words);
    }
}

/// To be added where nothing else is known of the word, as of محامي.
fn add_construct(stem: &str, tag: Tag, words: &mut Words) {
    words.constructs.push(([stem, "ي"].concat(), tag));
}

/// Adds the plurals that [`add`] left for later.
pub(super) fn add_constructs(words: &mut Words) {
    for (word, tag) in std::mem::take(&mut words.constructs) {
        if !words.knows(&[&word]) {
            words.merge(&[&word], tag);
        }
    }
}
