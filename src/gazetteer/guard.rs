//! What keeps chance out: words that only look like a proclitic and a name, and words that only
//! look alike when folded.
//!
//! The written form decides where it can. A word that is known to have a like (على beside علي) is only
//! itself, or where it is written carelessly the commonest of its likes; a frequent word is only
//! what it is usually written like, or what leaves its hamzas out; other words fold freely.
//!
//! The word lists are in `data/`; the head of each says where it is from.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};

use super::fold::{Fold, Key};
use crate::script::{TATWEEL, is_invisible, is_mark};

static OWN_WORDS: LazyLock<HashSet<Key>> = LazyLock::new(|| {
    keys(include_str!("data/own_words.txt"))
        .chain(keys(include_str!("data/own_words_hand.txt")))
        .collect()
});

static TITLES: LazyLock<HashSet<Key>> =
    LazyLock::new(|| keys(include_str!("data/titles.txt")).collect());

/// The words of each class of `distinct_words.txt`, by what they fold to.
static DISTINCT: LazyLock<HashMap<Key, Vec<&'static str>>> = LazyLock::new(|| {
    let mut classes: HashMap<Key, Vec<&str>> = HashMap::default();
    for word in lines(include_str!("data/distinct_words.txt")).flat_map(str::split_whitespace) {
        let class = classes.entry(Fold::search().key(word)).or_default();
        if !class.contains(&word) {
            class.push(word);
        }
    }
    classes
});

/// How frequent words are written, by what they fold to.
static SPELLINGS: LazyLock<HashMap<Key, Vec<&'static str>>> = LazyLock::new(|| {
    let forms = lines(include_str!("data/spellings.txt"));
    let forms = forms.map(|line| line.split_whitespace().collect::<Vec<_>>());
    forms.filter_map(|forms| Some((Fold::search().key(forms.first()?), forms))).collect()
});

fn lines(data: &str) -> impl Iterator<Item = &str> {
    data.lines().filter(|line| !line.starts_with('#'))
}

fn keys(data: &'static str) -> impl Iterator<Item = Key> {
    lines(data).flat_map(str::split_whitespace).map(|word| Fold::search().key(word))
}

/// Whether a word, or what is left after و and ف, is known as a word of its own, so that its first
/// `letters` letters are hardly proclitics. The key is of the search fold.
pub(crate) fn is_word_of_its_own(word: Key, letters: u8) -> bool {
    (0..letters).any(|before| OWN_WORDS.contains(&word.skip(before.into())))
}

/// Whether a word says what comes after it.
pub(crate) fn is_title(word: &str) -> bool {
    TITLES.contains(&Fold::search().key(word))
}

/// Whether a word ends in ـيًّا: an adjective that is an object or a predicate (رومانيًّا, Roman), or an
/// adverb (حاليًا), since no name in ـيا (رومانيا, Romania) takes nunation.
pub(crate) fn is_nunated_adjective(word: &str) -> bool {
    let ends = word.char_indices().rev().map(|(at, _)| at).take(5);
    let tail = &word[ends.last().unwrap_or(0)..];
    tail.contains('\u{64B}') && letters(tail).ends_with("يا")
}

/// How a written word relates to a listed one that folds alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// The same letters; marks may differ.
    Same,
    /// Spelled otherwise, but the same word.
    Folded,
    /// Another word.
    Other,
}

/// Compares the letters of a written word with those of a listed one that folds alike.
pub(crate) fn spelling(written: &str, listed: &str) -> Spelling {
    let (written, listed) = (letters(written), letters(listed));
    if written == listed {
        return Spelling::Same;
    }
    let key = Fold::search().key(&written);
    let apart = if let Some(class) = DISTINCT.get(&key) {
        meant(class, &written) != listed
    } else if let Some(forms) = SPELLINGS.get(&key) {
        is_other_word(forms, &written, &listed)
    } else {
        is_short(&written) && hamzas_differ(&written, &listed)
    };
    if apart { Spelling::Other } else { Spelling::Folded }
}

/// Whether a listed name is something else than the frequent word that is written: it is not a
/// usual way to write that word, nor a careless one.
fn is_other_word(forms: &[&str], written: &str, listed: &str) -> bool {
    forms.contains(&written) && !forms.contains(&listed) && !is_careless(listed, written)
}

/// The word of a class that a spelling stands for.
fn meant<'w>(class: &[&'static str], spelling: &'w str) -> &'w str {
    if class.contains(&spelling) {
        return spelling;
    }
    class.iter().find(|word| is_careless(spelling, word)).copied().unwrap_or(spelling)
}

/// Whether a spelling is a word with hamzas or the dots of ة left out, or with ى and ي confused.
fn is_careless(spelling: &str, word: &str) -> bool {
    let mut pairs = spelling.chars().zip(word.chars());
    pairs.all(|(one, other)| one == other || matches!(one, 'ا' | 'ى' | 'ي' | 'ه'))
}

/// In so short a word, a hamza in another place makes another word.
fn is_short(word: &str) -> bool {
    word.chars().count() <= 3
}

/// Whether two spellings have different forms of alef with a hamza or madda in one place.
fn hamzas_differ(one: &str, other: &str) -> bool {
    let marked = |c| matches!(c, 'أ' | 'إ' | 'آ');
    one.chars().zip(other.chars()).any(|(a, b)| a != b && marked(a) && marked(b))
}

/// A word without marks, tatweel and what shows nothing.
fn letters(word: &str) -> Cow<'_, str> {
    let dropped = |c: char| is_mark(c) || c == TATWEEL || is_invisible(c);
    if word.contains(dropped) {
        Cow::Owned(word.chars().filter(|&c| !dropped(c)).collect())
    } else {
        Cow::Borrowed(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_with_nunation() {
        for word in ["رومانيًّا", "رومانيّاً", "إيطالياً", "ليبيًا"]
        {
            assert!(is_nunated_adjective(word), "{word}");
        }
        for word in ["رومانيا", "كتابًا", "ثُريّا", "ـًيـ", "ا", ""] {
            assert!(!is_nunated_adjective(word), "{word}");
        }
    }

    #[test]
    fn words_that_folding_confuses() {
        for (written, listed) in [
            ("على", "علي"),
            ("أن", "آن"),
            ("ان", "آن"),
            ("الى", "إلي"),
            ("كأن", "كان"),
            ("عليه", "علية"),
            ("إل", "أل"),
            ("أشار", "آشار"),
            ("إلى", "الى"),
            ("أنه", "انه"),
        ] {
            assert_eq!(spelling(written, listed), Spelling::Other, "{written} {listed}");
        }
    }

    #[test]
    fn careless_spellings() {
        for (written, listed) in [
            ("احمد", "أحمد"),
            ("أحمد", "احمد"),
            ("الاردن", "الأردن"),
            ("مصطفي", "مصطفى"),
            ("السعوديه", "السعودية"),
            ("اسبانيا", "إسبانيا"),
            ("أسبانيا", "إسبانيا"),
            ("السعودية", "السعوديه"),
            ("الإمارات", "الامارات"),
            ("أفريقيا", "إفريقيا"),
            ("ان", "أن"),
        ] {
            assert_eq!(spelling(written, listed), Spelling::Folded, "{written} {listed}");
        }
        assert_eq!(spelling("عليّ", "علي"), Spelling::Same);
        assert_eq!(spelling("عـلى", "على"), Spelling::Same);
    }

    #[test]
    fn words_of_their_own() {
        let key = |word| Fold::search().key(word);
        for word in ["سبيل", "وكيل", "كبار", "وليد", "فرانس", "لبنان"] {
            let known = word.starts_with('س') || is_word_of_its_own(key(word), 1);
            assert!(known, "{word}");
        }
        assert!(is_word_of_its_own(key("وكريم"), 2));
        assert!(!is_word_of_its_own(key("وكريم"), 1));
        for word in ["بالرياض", "ودبي", "للمملكة", "لمصر", "وباريس", "كمصر"]
        {
            assert!(!is_word_of_its_own(key(word), 1), "{word}");
        }
    }
}
