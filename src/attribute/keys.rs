//! The words of a mention as they are compared with those of another.

use std::ops::Range;

use super::Context;
use crate::lexicon::Classes;
use crate::mention::Mention;
use crate::token::Kind;

/// Bytes of the shortest word in which one letter may differ.
const FUZZY: usize = 10;

/// The words of a mention without article, proclitics and particles of names.
#[derive(Debug)]
pub(super) struct Keys {
    /// The proper name.
    pub(super) name: Vec<String>,
    /// Every word but demonstratives and prepositions.
    pub(super) content: Vec<String>,
    /// The nouns that say what it is.
    pub(super) heads: Vec<String>,
    /// The nationalities among the words (الفرنسي).
    pub(super) nations: Vec<String>,
    pub(super) definite: bool,
    /// ذاته، هذا، نفس: somebody named before.
    pub(super) anaphor: bool,
    /// سموه، معاليه.
    pub(super) honorific_pronoun: bool,
    /// Whether a body is named in it (بيان لوزارة الصحة).
    pub(super) body: bool,
}

impl Keys {
    pub(super) fn new(context: &Context<'_, '_>, mention: &Mention) -> Keys {
        let tags = context.tags;
        let words = |range: Range<usize>| range.filter(|&at| context.tokens.kind(at) == Kind::Word);
        let all = || words(mention.words.clone());
        let key = |at: usize| key(context.tokens.word(at), tags.get(at).preposition.is_some());
        let name = mention.name.clone().map_or_else(Vec::new, |name| {
            words(name).filter(|&at| !tags.get(at).is(Classes::NAME_PARTICLE)).map(key).collect()
        });
        let grammar = Classes::ANAPHOR | Classes::DEMONSTRATIVE | Classes::PREPOSITION;
        let titles = |&at: &usize| Some(at) == mention.head || tags.get(at).is(Classes::HUMAN);
        let first = tags.get(mention.words.start);
        let pointing = Classes::ANAPHOR | Classes::DEMONSTRATIVE;
        Keys {
            name,
            content: all().filter(|&at| !tags.get(at).is(grammar)).map(key).collect(),
            heads: all().filter(titles).map(key).collect(),
            nations: all().filter(|&at| tags.get(at).is(Classes::NATIONALITY)).map(key).collect(),
            definite: first.definite || first.is(Classes::DEMONSTRATIVE),
            anaphor: all().any(|at| tags.get(at).is(pointing)),
            honorific_pronoun: first.is(Classes::PRONOUN_HONORIFIC),
            body: all().any(|at| tags.get(at).is(Classes::COLLECTIVE_BODY)),
        }
    }
}

fn key(word: &str, proclitic: bool) -> String {
    let word = match word.strip_prefix("لل") {
        Some(rest) if proclitic => rest,
        _ if proclitic => word.get(2..).unwrap_or(word),
        _ => word,
    };
    let bare = word.strip_prefix("ال").filter(|rest| rest.len() >= 4).unwrap_or(word);
    bare.trim_matches('_').to_owned()
}

/// Whether two keys are the same word, or two spellings of a long foreign name that differ in one
/// letter (هانسن، هانسون).
pub(super) fn same_word(one: &str, other: &str) -> bool {
    one == other || one.len().min(other.len()) >= FUZZY && differs_by_one(one, other)
}

fn differs_by_one(one: &str, other: &str) -> bool {
    let prefix = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let rest = |word: &str, skip: usize| word.chars().skip(skip).collect::<String>();
    let (one_rest, other_rest) = (rest(one, prefix), rest(other, prefix));
    prefix >= 2 && (rest(one, prefix + 1) == other_rest || one_rest == rest(other, prefix + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_names_may_differ_by_one_letter() {
        assert!(same_word("هانسن", "هانسون"));
        assert!(!same_word("سالم", "سليم"));
        assert!(!same_word("المغربي", "المصري"));
    }

    #[test]
    fn keys_have_no_article_and_no_particle() {
        assert_eq!(key("للناطق", true), "ناطق");
        assert_eq!(key("الحمدي", false), "حمدي");
        assert_eq!(key("بدر", false), "بدر");
    }
}
