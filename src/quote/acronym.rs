//! The short name of a body behind its long one: «أعدته منظمة الأغذية والزراعة «فاو»».

use super::marks::Pair;
use super::speech::Judge;
use crate::lexicon::{Classes, List};
use crate::token::Kind;

/// Words of the long name.
const LONGEST: usize = 6;
/// Letters of the short one.
const LETTERS: usize = 6;

impl Judge<'_, '_> {
    /// «الشياطين الحمر»، «السترات الصفراء»: what a team or a movement is called by its colour.
    pub(super) fn is_called_by_colour(&self, pair: &Pair) -> bool {
        let (first, colour) = (pair.content.start, pair.content.start + 1);
        let noun = self.tags.get(first);
        pair.words == 2
            && pair.content.len() == 2
            && noun.definite
            && noun.preposition.is_none()
            && self.tags.in_list(colour, List::Colours)
    }

    /// One word without an ending, behind the noun of a body with definite words. Behind «إن» it may be the predicate
    /// (إن شركة الكهرباء «عاجز»).
    pub(super) fn is_acronym(&self, pair: &Pair) -> bool {
        let (at, open) = (pair.content.start, pair.open);
        let (word, tag) = (self.tokens.word(at), self.tags.get(at));
        let name = pair.words == 1
            && self.tokens.kind(at) == Kind::Word
            // فاو looks as if it began with a conjunction.
            && !tag.definite
            && tag.preposition.is_none()
            && !tag.is(Classes::JUDGEMENT)
            && word.chars().count() <= LETTERS
            && !["ه", "ا", "ت", "ي", "ون", "ين"].iter().any(|ending| word.ends_with(ending));
        let definite = |at: &usize| {
            let tag = self.tags.get(*at);
            self.tokens.kind(*at) == Kind::Word && tag.definite && tag.preposition.is_none()
        };
        let words = (0..open).rev().take(LONGEST).take_while(definite).count();
        let noun = open.checked_sub(words + 1).filter(|_| name && words > 0);
        noun.is_some_and(|noun| {
            let (body, before) =
                (self.tags.get(noun), noun.checked_sub(1).map(|at| self.tags.get(at)));
            body.is(Classes::ORGANISATION_NAME)
                && body.verb.is_none()
                && !before.is_some_and(|tag| tag.is(Classes::COMPLEMENTISER))
        })
    }
}
