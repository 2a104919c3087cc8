//! Chinese names, whose syllables look like other words: «قال تشانغ مينغ لو», «صرح خه تشي يانغ».

use super::{Classes, Tag};
use crate::token::{Kind, Tokens};

/// Family names that are nothing else, folded; they stand first.
pub(super) const FAMILIES: [&str; 22] = [
    "تشانغ",
    "وانغ",
    "خه",
    "قوه",
    "تشن",
    "تشين",
    "ليو",
    "هوانغ",
    "تشاو",
    "تشو",
    "شيوي",
    "سون",
    "قاو",
    "لوه",
    "تانغ",
    "تساو",
    "دنغ",
    "فنغ",
    "جيانغ",
    "تساي",
    "دينغ",
    "يانغ",
];

/// Letters of the longest syllable behind a family name.
const LONGEST: usize = 5;

/// How many words of a name the family name at `at` begins, with itself.
pub(super) fn words(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> usize {
    if !FAMILIES.contains(&tokens.word(at)) || !is_syllable(tokens, tags, at + 1) {
        return 0;
    }
    let last = tokens.word(at + 2);
    let particle = matches!(last, "لو" | "لي" | "كون" | "كي" | "لان" | "يو");
    2 + usize::from(particle || is_syllable(tokens, tags, at + 2))
}

/// A short word that no list knows but as a name, with nothing joined to it.
fn is_syllable(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let tag = tags.get(at).copied().unwrap_or_default();
    let name = !tag.known || tag.classes.is_only(Classes::PERSON_NAME | Classes::NAME_PARTICLE);
    tokens.kind(at) == Kind::Word
        && name
        && tag.is_bare()
        && tokens.word(at).chars().count() <= LONGEST
}

/// What each of its words is.
pub(super) fn name(tag: &Tag) -> Tag {
    let hints = tag.hints;
    Tag { classes: Classes::PERSON_NAME, known: true, hints, listed: tag.listed, ..Tag::default() }
}
