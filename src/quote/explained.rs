//! Names in marks, as what stands right around them shows: a year in brackets, وهو, the noun that قبل narrows, a number.

use super::cues::Intro;
use super::marks::Pair;
use super::speech::Judge;
use crate::lexicon::{Classes, VerbReading};
use crate::token::Kind;

/// Words of a work before its year.
const LONGEST_DATED: usize = 8;
/// Words of a name that a sentence goes on to explain.
const LONGEST_EXPLAINED: usize = 6;
/// Words of the sort of what is counted.
const LONGEST_SORT: usize = 3;
/// Words that narrow a noun to a time.
const LONGEST_TIMED: usize = 3;

impl Judge<'_, '_> {
    /// Whether what stands around the marks shows that they hold a name.
    pub(super) fn is_explained(&self, pair: &Pair) -> bool {
        self.is_dated(pair)
            || self.is_named_again(pair)
            || self.is_of_time(pair)
            || self.is_counted(pair)
    }

    /// ضبط 40 حالة «توظيف وهمي»: of what sort the things are that are counted, unless an adjective of theirs judges them
    /// (40 حالة «غريبة جدا»).
    fn is_counted(&self, pair: &Pair) -> bool {
        let Some(noun) = pair.open.checked_sub(1).filter(|&noun| noun > 0) else { return false };
        let feminine = |at: usize| self.tokens.written(at).ends_with('ة');
        let (counted, sort) = (self.tags.get(noun), self.tags.get(pair.content.start));
        let like = feminine(noun) && feminine(pair.content.start);
        self.tokens.kind(noun - 1) == Kind::Number
            && self.tokens.kind(noun) == Kind::Word
            && counted.is_bare()
            && sort.is_bare()
            && !like
            && !sort.is(Classes::JUDGEMENT | Classes::PREPOSITION)
            && !counted.is(Classes::TIME | Classes::PREPOSITION | Classes::CONJUNCTION)
            && pair.words <= LONGEST_SORT
            && !self.is_sentence(pair)
    }

    /// وهي: «بيت على النهر» (1982)، و«مدن لا تنام» (1990): a work with its year, unless a verb introduces it.
    fn is_dated(&self, pair: &Pair) -> bool {
        let year = self.tokens.word(pair.end + 1);
        let dated = self.tokens.kind(pair.end) == Kind::Open
            && self.tokens.kind(pair.end + 1) == Kind::Number
            && self.tokens.kind(pair.end + 2) == Kind::Close
            && year.len() == 4
            && year.starts_with(['1', '2']);
        let said = || {
            self.last_speaking(pair.open).is_some_and(|cue| match self.cues[cue].intro {
                Intro::Colon(colon) => colon + 1 == pair.open,
                Intro::Marks(index) => self.pairs[index].open == pair.open,
                _ => false,
            })
        };
        dated && pair.words <= LONGEST_DATED && !said()
    }

    /// «برنامج تيسير»، وهو البرنامج الذي: the noun that the name begins with says again what bears it.
    fn is_named_again(&self, pair: &Pair) -> bool {
        let comma = usize::from(self.tokens.kind(pair.end) == Kind::Comma);
        let is = pair.end + comma;
        let bare = |at: usize| self.tokens.word(at).trim_start_matches("ال");
        matches!(self.tokens.word(is), "وهو" | "وهي")
            && pair.words <= LONGEST_EXPLAINED
            && pair.words > 1
            && bare(pair.content.start) == bare(is + 1)
    }

    /// التعليم «ما قبل المدرسي»، مرحلة «ما بعد الحرب»: a time that narrows the noun before it.
    fn is_of_time(&self, pair: &Pair) -> bool {
        let what = usize::from(self.tokens.word(pair.content.start) == "ما");
        let time = self.tokens.word(pair.content.start + what);
        let noun = pair.open.checked_sub(1).map(|noun| (noun, self.tags.get(noun)));
        matches!(time, "قبل" | "بعد")
            && (2..=LONGEST_TIMED).contains(&pair.words)
            && noun.is_some_and(|(noun, tag)| {
                self.tokens.kind(noun) == Kind::Word
                    && tag.definite
                    && !tag.verb.is_some_and(VerbReading::is_finite)
            })
    }
}
