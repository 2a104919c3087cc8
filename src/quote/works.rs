//! Titles of works in a list: «له مؤلفات كثيرة، أبرزها "لم يعد أحد"، و"سأرحل غدا"».

use super::marks::Pair;
use super::speech::Judge;
use crate::lexicon::List;
use crate::token::Kind;

/// Titles in one list.
const MOST_TITLES: usize = 12;
/// Words between the works and what says that some of them follow.
const TOLD_WITHIN: usize = 8;
/// Words of a title.
const LONGEST_TITLE: usize = 10;

impl Judge<'_, '_> {
    /// Whether the marks hold a title in a list of works, though it may read as a clause.
    pub(super) fn is_listed_work(&self, pair: &Pair) -> bool {
        let mut first = self.pairs.partition_point(|other| other.open < pair.open);
        for _ in 0..MOST_TITLES {
            if first == 0 || !self.is_listed_behind(first) {
                break;
            }
            first -= 1;
        }
        let opens = self.pairs.get(first).map_or(pair.open, |pair| pair.open);
        pair.words <= LONGEST_TITLE && self.tells_of_works(opens)
    }

    /// Whether no more than a comma or و stands between the pair at `index` and the one before it.
    fn is_listed_behind(&self, index: usize) -> bool {
        let between = self.pairs[index - 1].end..self.pairs[index].open;
        let joins = |at: usize| self.tokens.kind(at) == Kind::Comma || self.tokens.word(at) == "و";
        !between.is_empty() && between.len() <= 2 && between.into_iter().all(joins)
    }

    /// مؤلفات كثيرة، أبرزها؛ رواياته وهي: before the first title.
    fn tells_of_works(&self, open: usize) -> bool {
        let colon = usize::from(open > 0 && self.tokens.kind(open - 1) == Kind::Colon);
        let Some(some) = open.checked_sub(1 + colon) else { return false };
        let names = self.tags.in_list(some, List::Example)
            || matches!(self.tokens.word(some), "هي" | "وهي" | "مثل");
        let inside =
            |&at: &usize| matches!(self.tokens.kind(at), Kind::Word | Kind::Number | Kind::Comma);
        let mut near = (some.saturating_sub(TOLD_WITHIN)..some).rev().take_while(inside);
        names && near.any(|at| self.tags.in_list(at, List::Works))
    }
}
