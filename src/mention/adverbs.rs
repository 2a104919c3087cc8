//! Adverbs of more than one word between a verb and its subject: بشكل صريح، على نحو مفاجئ، بحزن شديد.

use super::parse::Parser;
use crate::lexicon::{Classes, List, Tag};
use crate::token::Kind;

impl Parser<'_, '_> {
    /// How many words at `at` tell how or when something is said, where the last of them is no word of the list.
    pub(crate) fn described_manner(&self, at: usize) -> Option<usize> {
        if self.is_set_phrase(at) {
            return Some(2);
        }
        // على نحو مفاجئ
        let noun = match (self.tokens.word(at), self.tokens.word(at + 1)) {
            ("علي", "نحو" | "وجه") => at + 1,
            _ => at,
        };
        let described = noun > at || self.is_adverb_with_bi(noun);
        // بشكل غير مسبوق
        let negated = described && self.tokens.word(noun + 1) == "غير";
        match negated {
            true => Some(noun + 3 - at),
            false => (described && self.is_adjective_of(noun)).then_some(noun + 2 - at),
        }
    }

    /// كل مساء، مرة أخرى، لأول مرة، بالحرف الواحد، جملة وتفصيلا، نفيا قاطعا
    fn is_set_phrase(&self, at: usize) -> bool {
        let next = self.tags.at(at + 1);
        match (self.tokens.word(at), self.tokens.word(at + 1)) {
            ("كل", "مره" | "حين") | ("مره", "اخري" | "ثانيه" | "جديده") => {
                true
            }
            ("لاول" | "لثاني" | "لثالث", "مره") | ("بالحرف", "الواحد") => {
                true
            }
            ("جمله", "وتفصيلا") | ("نفيا", "قاطعا" | "قطعيا" | "تاما" | "باتا" | "مطلقا") => {
                true
            }
            ("كل", _) => next.is(Classes::TIME) && next.is_bare(),
            _ => false,
        }
    }

    /// نحو 70 في المئة
    pub(super) fn is_roughly(&self, at: usize) -> bool {
        self.tokens.kind(at + 1) == Kind::Number
            && matches!(self.tokens.word(at), "نحو" | "حوالي" | "زهاء" | "قرابه")
    }

    /// ما مجموعه 54 %، ما نسبته 30 %: what only tells that the number behind it is one.
    pub(super) fn is_total(&self, at: usize) -> bool {
        self.tokens.kind(at + 2) == Kind::Number
            && self.tokens.word(at) == "ما"
            && self.tags.in_list(at + 1, List::Amounts)
    }

    /// بشكل، بحزن: an adverb of the list that is a noun without the article.
    fn is_adverb_with_bi(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        self.tags.at(at).is(Classes::PRONOMINAL)
            && word.starts_with('ب')
            && !word.starts_with("بال")
            && word.chars().count() >= 4
    }

    /// صريح behind بشكل, شديدة behind بثقة: an adjective that agrees with the noun, and nobody's name or title.
    fn is_adjective_of(&self, noun: usize) -> bool {
        let (at, tag) = (noun + 1, self.tags.at(noun + 1));
        if self.tokens.kind(at) != Kind::Word || !tag.is_bare() || is_speaker(tag) {
            return false;
        }
        if self.tags.in_list(noun, List::Way) {
            return true;
        }
        let feminine = |at: usize| self.tokens.written(at).ends_with('ة');
        match feminine(noun) {
            true => feminine(at),
            false => self.tags.in_list(at, List::Intense),
        }
    }
}

fn is_speaker(tag: &Tag) -> bool {
    let office = Classes::OFFICIAL | Classes::PROFESSION | Classes::HONORIFIC;
    let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
    tag.is(office | Classes::COLLECTIVE_BODY | Classes::ANONYMOUS | name)
}
