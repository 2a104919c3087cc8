//! What the letters of a word that no list knows tell: the patterns of Arabic nouns, and what has none.
use super::{Classes, Lexicon, Tag};

/// إغلاق، تقليص، سياسات، مطالبة: by the pattern of verbal nouns and of nouns in the plural.
pub(crate) fn looks_like_noun(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let verbal = match letters[..] {
        ['ا', _, _, 'ا', _] | ['ت', _, _, 'ي', _] => true,
        ['ا', second, third, _, 'ا', _] => second == 'ن' || third == 'ت',
        ['ا', 'س', 'ت', _, _, 'ا', _] => true,
        [_, _, 'ا' | 'و', _] | [_, 'و', 'ا', _, _] | ['م', _, 'ا', _, _] => true,
        _ => false,
    };
    let bound = ["ات", "ه", "يا"].iter().any(|ending| word.ends_with(ending));
    verbal || bound && letters.len() > 4
}

/// منع، رفع: three letters that are the past of a listed verb or its noun, and nothing else.
pub(crate) fn is_stem_of_action(word: &str, tag: &Tag) -> bool {
    let past = || {
        let action = |form: String| {
            let tag = Lexicon::get().reading(&form);
            tag.is_some_and(|tag| tag.classes.is_only(Classes::ACTION))
        };
        action(format!("{word}ت")) || action(format!("ي{word}"))
    };
    let alone = tag.classes.is_only(Classes::ACTION) || !tag.known && past();
    tag.is_bare() && tag.verb.is_none() && word.chars().count() == 3 && alone
}

/// قاليباف، غيبريسوس: a long word of no pattern that a noun in the construct often has.
pub(crate) fn looks_foreign(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let long = letters.len() >= 5;
    // دقائق، صناديق
    let broken = matches!(letters.len(), 5 | 6) && letters[2] == 'ا';
    // وأعار: joined with “and”.
    let formed = word.starts_with(['ت', 'م', 'ا', 'ي', 'ن']) || word.starts_with("وا");
    let bound = ["ات", "ين", "ون", "ه", "ها", "هم", "ت", "ا", "اء", "ك", "ي"];
    long && !broken
        && !formed
        && !looks_like_noun(word)
        && !bound.iter().any(|end| word.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_names_have_no_pattern() {
        assert!(["قاليباف", "غيبريسوس", "قاديروف"].into_iter().all(looks_foreign));
        assert!(!["استمرار", "مصير", "دقائق", "خطوات", "تعليق"].into_iter().any(looks_foreign));
    }
}
