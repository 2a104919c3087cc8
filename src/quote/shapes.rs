//! The tense that the shape of a word shows which no list has.

use crate::lexicon::{Classes, Tag, VerbReading, is_copula};

/// Letters that a verb has at least.
const SHORTEST: usize = 4;
/// Letters of a word that are looked at.
const LOOKED_AT: usize = 12;

/// The tense that a verb shows by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    /// يعمل
    He,
    /// تعمل
    She,
    /// نعمل
    We,
    /// سيعمل
    Future,
    /// عملت، عملوا
    Past,
}

/// سمعنا، تعبنا: a past of the first person plural that no list has; names end in ينا or انا, and what
/// is ours in تنا (خبرتنا).
pub(super) fn is_our_past(word: &str) -> bool {
    if !word.ends_with("نا") {
        return false;
    }
    // فقدنا
    let rest = word.strip_prefix(['و', 'ف']).filter(|rest| rest.chars().count() >= 5);
    let word = rest.unwrap_or(word);
    let name = ["ينا", "انا", "ونا", "اونا"].iter().any(|ending| word.ends_with(ending));
    let letters = word.chars().count();
    let ours = word.ends_with("تنا") && letters > 5;
    letters >= 5 && !word.starts_with("ال") && !name && !ours
}

/// خسرنا، أغلقوا، كانوا: a verb with which somebody speaks of himself or to others, and with which no name begins.
pub(super) fn is_own_voice(word: &str, tag: Tag) -> bool {
    let plural = tense(word, tag) == Some(Tense::Past) && word.ends_with("وا");
    let were = word.ends_with("وا") && is_copula(word);
    plural || were || tag.is_open() && is_our_past(word)
}

/// The tense that a folded word shows if it is a verb.
pub(super) fn tense(word: &str, tag: Tag) -> Option<Tense> {
    if !tag.is_open() || tag.definite {
        return None;
    }
    let word = word
        .strip_prefix(['و', 'ف'])
        .filter(|rest| rest.chars().count() >= SHORTEST)
        .unwrap_or(word);
    let mut room = ['\0'; LOOKED_AT];
    let letters = first_letters(word, &mut room);
    // يشن، تقع: as short as many a noun, but listed.
    if letters.len() + 1 == SHORTEST && tag.is(Classes::ACTION) {
        return match letters[0] {
            'ي' => Some(Tense::He),
            'ت' => Some(Tense::She),
            _ => None,
        };
    }
    if letters.len() < SHORTEST || word.ends_with('ه') && letters.len() < 6 {
        return None;
    }
    match *letters {
        ['س', 'ي' | 'ت' | 'ن', _, _, ..] if letters.len() > SHORTEST => Some(Tense::Future),
        ['ي', ..] if !matches!(word, "يوما" | "يمين" | "يسار" | "ياباني") => {
            Some(Tense::He)
        }
        ['ت', ..] if !is_verbal_noun(letters) => Some(Tense::She),
        ['ن', ..] if letters[2] != 'ا' && !word.ends_with('ه') => Some(Tense::We),
        [.., 'و', 'ا'] => Some(Tense::Past),
        [.., last, 'ت'] if last != 'ا' => Some(Tense::Past),
        _ => tag.is(Classes::ACTION).then_some(Tense::Past),
    }
}

/// The letters at the start of `word`, as many as there is room for.
fn first_letters<'r>(word: &str, room: &'r mut [char; LOOKED_AT]) -> &'r [char] {
    let mut count = 0;
    for (place, letter) in room.iter_mut().zip(word.chars()) {
        *place = letter;
        count += 1;
    }
    &room[..count]
}

/// Whether a word is a finite verb, of the lists or by its shape.
pub(super) fn is_finite(word: &str, tag: Tag) -> bool {
    tag.verb.is_some_and(VerbReading::is_finite)
        || tag.is(Classes::VERBAL | Classes::ACTION)
        || tense(word, tag).is_some()
}

/// تطوير، تعاون، تقدم: nouns with the letter of a verb; تجربة: with the ending of one.
fn is_verbal_noun(letters: &[char]) -> bool {
    letters.ends_with(&['ه'])
        || letters.len() == 5 && (letters[3] == 'ي' || letters[2] == 'ا')
        || letters.len() == 4
}
