//! Sources that open their sentence or clause: «وكما ذكرت الصحيفة فإن …», «وبحسب الشرطة، فقد …».

use super::cues::Finder;
use super::shapes;
use super::sources::TRAILING_ZONE;
use crate::lexicon::{self, Classes, VerbReading, is_then};
use crate::token::Kind;

/// Tokens of a source before the particle of its clause.
const LONGEST_LEAD: usize = 18;

impl Finder<'_, '_> {
    /// «وكما ذكرت الصحيفة فإن الصفقة …», «كما أكد الوزير، فقد تم …», «وكما قالت الوكالة، انخفضت الأسعار»: at
    /// the head of its sentence, with the clause behind its speaker.
    pub(super) fn is_fronted(&self, at: usize, verb: usize) -> bool {
        let opens = at == 0 || matches!(self.tokens.kind(at - 1), Kind::Stop | Kind::Break);
        let in_marks = |at: usize| {
            let pairs = (verb + 1..at).filter_map(|near| self.pair_at(near));
            pairs.into_iter().any(|pair| self.is_short(pair) && at < self.pairs[pair].end)
        };
        let ends = |&at: &usize| {
            self.tokens.kind(at) != Kind::Word
                && !in_marks(at)
                && !self.pair_at(at).is_some_and(|pair| self.is_short(pair))
                || self.is_that(at)
                || is_then(self.tokens.word(at))
        };
        let end = (verb + 1..verb + TRAILING_ZONE).find(ends);
        let speaker = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
        let named = self.tags.get(verb + 1).is(speaker | Classes::PERSON_NAME)
            || lexicon::counts_people(self.tokens, self.tags, verb + 1);
        opens
            && named
            && end.is_some_and(|end| {
                is_then(self.tokens.word(end))
                    || self.tokens.kind(end) == Kind::Comma
                        && (is_then(self.tokens.word(end + 1)) || self.opens_with_verb(end + 1))
            })
    }

    /// انخفضت الأسعار، لم يصل الوفد: a clause of its own.
    fn opens_with_verb(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let verb = tag.is(Classes::VERBAL | Classes::NEGATION)
            || tag.verb.is_some_and(VerbReading::is_finite)
            || shapes::tense(self.tokens.word(at), tag).is_some();
        let that = (at + 1..at + TRAILING_ZONE)
            .take_while(|&at| self.tokens.kind(at) == Kind::Word)
            .any(|at| self.is_that(at));
        verb && !tag.conjunction && !tag.definite && !that
    }

    /// «وبحسب مؤشرات أولية فإن …», «…، وحسب منصة «النور» (Nour)، فإن …»: a marker that opens its sentence or clause,
    /// with the particle of the clause that it vouches for behind it.
    pub(super) fn leads_to_clause(&self, at: usize, after: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.tokens.kind(before));
        let opens = !matches!(before, Some(Kind::Word | Kind::Number));
        let phrase = |at: usize| {
            matches!(
                self.tokens.kind(at),
                Kind::Word | Kind::Number | Kind::Mark(_) | Kind::Open | Kind::Close
            )
        };
        let named = self.pair_at(after + 1).is_some_and(|pair| self.is_short(pair));
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
        let speaks = self.tags.get(after).is(speaks);
        let mut near = after + 1..after + if named { LONGEST_LEAD } else { TRAILING_ZONE };
        let end = near.find(|&near| !phrase(near) || is_then(self.tokens.word(near)));
        let then = |end: usize| {
            is_then(self.tokens.word(end))
                || (named || speaks)
                    && self.tokens.kind(end) == Kind::Comma
                    && is_then(self.tokens.word(end + 1))
        };
        opens && self.tokens.word(after) != "ما" && end.is_some_and(then)
    }

    /// «ووفقا لتقرير نشره الموقع، قال الوزير: …»: a source that opens its sentence ends at the comma before the
    /// verb of whoever it passes on.
    pub(super) fn before_teller(&self, marker: usize, from: usize, end: usize) -> usize {
        let opens = marker == 0 || matches!(self.tokens.kind(marker - 1), Kind::Stop | Kind::Break);
        let tells = |at: usize| {
            let tag = self.tags.get(at);
            tag.verb.is_some_and(VerbReading::is_finite) && !tag.conjunction
        };
        let comma = |&at: &usize| self.tokens.kind(at) == Kind::Comma && tells(at + 1);
        (from + 1..end).find(comma).filter(|_| opens).unwrap_or(end)
    }
}
