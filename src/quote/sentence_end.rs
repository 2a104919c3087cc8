//! At which full stop a quotation ends that is never closed.

use super::marks::Pairing;
use crate::lexicon::Classes;
use crate::token::Kind;

/// Tokens between أن and an opener in its clause.
const CLAUSE: usize = 40;

impl Pairing<'_, '_> {
    /// Whether a quotation that opens at `open` ends with the sentence before `at`. What أن introduces or a phrase of the
    /// writer's goes on in is one sentence, unless the next one is plainly built on it; what stands by itself may be more.
    pub(super) fn ends_with_sentence(&self, open: usize, at: usize) -> bool {
        let stop = self.tokens.kind(at - 1) == Kind::Stop && self.tokens.written(at - 1) == ".";
        let word = self.tokens.kind(at) == Kind::Word;
        stop && word
            && (self.is_writers_sentence(at) || self.is_bound(open) && !self.is_built_on(at))
    }

    /// إن «…, في «…, بـ«…, إن السوق «…: whether the opener stands in the middle of a sentence.
    fn is_bound(&self, open: usize) -> bool {
        let Some(last) = open.checked_sub(1) else { return false };
        let inside = |&at: &usize| !matches!(self.tokens.kind(at), Kind::Stop | Kind::Break);
        let mut clause = (open.saturating_sub(CLAUSE)..open).rev().take_while(inside);
        self.tokens.kind(last) == Kind::Word
            && (self.tags.get(last).is(Classes::PREPOSITION)
                || self.tokens.is_glued(last)
                || clause.any(|at| self.tags.get(at).is(Classes::COMPLEMENTISER)))
    }

    /// «…. فالسوق …», «…. إنه …», «…. ولا أحد …»: the speaker goes on.
    fn is_built_on(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let clause = Classes::NEGATION
            | Classes::PRONOUN
            | Classes::DEMONSTRATIVE
            | Classes::COMPLEMENTISER
            | Classes::FIRST_PERSON
            | Classes::OUTSET
            | Classes::CLAUSE_OPENER
            | Classes::CONDITIONAL
            | Classes::INTERROGATIVE;
        let then = self.tokens.word(at).starts_with('ف') && (tag.conjunction || !tag.known);
        then || tag.is(clause)
            || matches!(self.tokens.word(at), "وقد" | "لقد" | "ولقد" | "لكن" | "ولكن")
    }

    /// «…. وكان القرار …», «…. وعن الأسعار …», «…. يذكر أن …»: with such words the writer takes up his thread.
    fn is_writers_sentence(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let recalls =
            matches!(word, "يذكر" | "ويذكر" | "يشار" | "ويشار" | "والجدير" | "تجدر" | "وتجدر");
        let turns = matches!(
            word,
            "وكان"
                | "وكانت"
                | "وعن"
                | "وحول"
                | "وبخصوص"
                | "وبشان"
                | "وفيما"
                | "وفي"
                | "اما"
        );
        let tag = self.tags.get(at);
        let acts = tag.conjunction && tag.is(Classes::ACTION) && word.starts_with('و');
        recalls || turns || acts
    }
}
