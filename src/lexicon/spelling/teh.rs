//! ة or ه: where both are written ه, the word and its neighbours tell the feminine from the pronoun.

use super::super::closed::is_unit;
use super::super::{Classes, Gender, Lexicon, List, Number, Tag, VerbReading};
use crate::token::{Kind, Tokens};

/// Whether the word at `at`, which ends in ه, is meant to end in ة; `feminine` says whether an adjective of the
/// word before it does.
pub(super) fn is_feminine(tokens: &Tokens<'_>, tags: &[Tag], at: usize, feminine: bool) -> bool {
    let (word, tag) = (tokens.word(at), &tags[at]);
    if is_radical(word) {
        return false;
    }
    if is_behind_article(word, tag) {
        return true;
    }
    let bare = if tag.conjunction { behind_first(word) } else { word };
    let bare = if tag.preposition.is_some() { behind_first(bare) } else { bare };
    let Some(stem) = bare.strip_suffix('ه') else { return false };
    if let Some(known) = by_itself(stem, tag) {
        return known;
    }
    let next = tags.get(at + 1).filter(|_| tokens.kind(at + 1) == Kind::Word).unwrap_or_default();
    let apart = next.preposition.is_none() && !next.conjunction;
    if next.definite && apart {
        // وزارة الصحة, but not كتابه الجديد, رحمه الله.
        let behind = tokens.word(at + 1);
        let quality = Lexicon::get().in_list(behind, List::DefiniteAdjective);
        return behind.ends_with('ه') || !behind.ends_with('ي') && !quality && behind != "الله";
    }
    // رئيسة لجنة, طالبة جامعة, طالبة في
    let of_body = next.is(Classes::COLLECTIVE_BODY) && apart;
    if stem == STUDENT {
        return of_body || tokens.word(at + 1) == "في";
    }
    feminine || of_body && tag.is(Classes::HUMAN) || !is_owned(stem)
}

/// What a word before ه tells whatever stands around it.
fn by_itself(stem: &str, tag: &Tag) -> Option<bool> {
    let pronoun = Classes::PRONOMINAL
        .with(Classes::PRONOUN)
        .with(Classes::DEMONSTRATIVE)
        .with(Classes::COMPLEMENTISER)
        .with(Classes::CONJUNCTION)
        .with(Classes::TURN)
        .with(Classes::ANAPHOR);
    if tag.is(Classes::TIME | Classes::PREPOSITION) || is_unit(stem) || is_verbal_noun(stem) {
        return Some(true);
    }
    let verb = tag.verb.is_some_and(|verb| verb.object) && stem != STUDENT;
    let object = verb || stem.starts_with('ي');
    if tag.is(pronoun) || object || stem.len() <= 2 || is_plural_of_people(stem, tag) {
        return Some(false);
    }
    if ["ت", "ائ", "اؤ", "ا"].iter().any(|ending| stem.ends_with(ending)) {
        return Some(BEFORE_TEH.contains(&stem));
    }
    let noun = tag.gender == Some(Gender::Feminine) && !tag.is(Classes::HUMAN);
    noun.then(|| !OWNED.contains(&stem))
}

/// لاعبيه, مؤيديه: his, while a quality ends so too (رسمية).
fn is_plural_of_people(stem: &str, tag: &Tag) -> bool {
    let one = stem.strip_suffix('ي').filter(|one| !matches!(*one, "مسؤول" | "محام"));
    let human = |one| Lexicon::get().reading(one).is_some_and(|tag| tag.is(Classes::HUMAN));
    let plural = tag.is(Classes::HUMAN) && tag.number == Some(Number::Plural);
    one.is_some_and(|one| plural || human(one))
}

/// Whether `stem` is a noun that has an owner, or a verb that has an object.
fn is_owned(stem: &str) -> bool {
    let Some(tag) = Lexicon::get().reading(stem) else { return false };
    let noun = Classes::COMMON_NOUN.with(Classes::ACTION);
    tag.is(noun) || tag.verb.is_some_and(VerbReading::is_finite)
}

/// إعادة, استعادة, مشاركة: by their patterns, without the ending.
fn is_verbal_noun(stem: &str) -> bool {
    let mut letters = stem.chars();
    let mut next = || letters.next();
    match [next(), next(), next(), next(), next(), next(), next()] {
        [Some('ا'), _, Some('ا'), Some(_), None, ..] => true,
        [Some('ا'), Some('س'), Some('ت'), _, Some('ا'), Some(_), None] => true,
        [Some('م'), _, Some('ا'), Some(third), Some(_), None, _] => third != 'ئ',
        _ => false,
    }
}

/// الحكومة, للحكومة: no pronoun stands behind a noun with the article.
fn is_behind_article(word: &str, tag: &Tag) -> bool {
    let word = if tag.conjunction { behind_first(word) } else { word };
    let article = ["ال", "لل", "بال", "كال"].iter().find_map(|start| word.strip_prefix(start));
    tag.definite && article.is_some_and(|rest| rest.chars().count() > 2)
}

fn behind_first(word: &str) -> &str {
    let mut letters = word.chars();
    letters.next();
    letters.as_str()
}

/// المياه, الوجه, الله: words whose own letter it is.
pub(super) fn is_radical(word: &str) -> bool {
    let word = word.trim_start_matches(['و', 'ف', 'ب', 'ك', 'ل']);
    let word = word.strip_prefix("ال").unwrap_or(word);
    RADICAL.contains(&word) || word.ends_with("الله")
}

/// Without article and particles, nor what looks like them (وجه، فقه).
const RADICAL: [&str; 35] = [
    "مياه",
    "جه",
    "جوه",
    "اوجه",
    "توجه",
    "اتجاه",
    "تجاه",
    "اجه",
    "انتباه",
    "قه",
    "قيه",
    "شبه",
    "شبيه",
    "اشباه",
    "مشتبه",
    "اشتباه",
    "تشابه",
    "متنزه",
    "منتزه",
    "نزيه",
    "ترفيه",
    "توجيه",
    "تنبيه",
    "تشويه",
    "تنويه",
    "واكه",
    "جنيه",
    "مشبوه",
    "رفاه",
    "افواه",
    "شفاه",
    "اله",
    "له",
    "دكتوراه",
    "اسمه",
];

/// Nouns without their ة that end as others do before a pronoun.
const BEFORE_TEH: [&str; 24] = [
    "حيا",
    "وفا",
    "قنا",
    "صلا",
    "زكا",
    "ادا",
    "نوا",
    "فتا",
    "قضا",
    "مبارا",
    "معانا",
    "مساوا",
    "مراعا",
    "ماسا",
    "مكافا",
    "فجا",
    "غدا",
    "امرا",
    "لافت",
    "مؤقت",
    "ثابت",
    "متفاوت",
    "سفلت",
    "هيئ",
];

/// طالبة, and طالبه, asked him.
const STUDENT: &str = "طالب";

/// Nouns that have an owner more often than they have a feminine.
const OWNED: [&str; 11] =
    ["عمل", "غير", "وحد", "اعمال", "دور", "مكان", "انجاز", "وجه", "عقد", "نظير", "نادي"];
