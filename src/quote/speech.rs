//! Which strings in quotation marks are somebody's words, and under which cue.

use std::ops::Range;

use super::content::Extents;
use super::cues::{Cue, Intro};
use super::marks::{Pair, is_proclitic};
use super::{Event, Polarity, QuoteKind};
use crate::lexicon::{Act, Classes, Tags};
use crate::token::{Kind, Tokens};

/// The fewest words of a clause.
const CLAUSE: usize = 4;

/// The speech in marks, one event for each pair that is not a mere name or term.
pub(super) fn in_marks(
    tokens: &Tokens<'_>,
    tags: &Tags,
    pairs: &[Pair],
    cues: &[Cue],
    extents: &Extents,
    reported: &[Event],
) -> Vec<Event> {
    let mut judge = Judge { tokens, tags, pairs, cues, extents, reported, verdicts: Vec::new() };
    for index in 0..pairs.len() {
        let verdict = judge.verdict(index);
        judge.verdicts.push(verdict);
    }
    let verdicts = judge.verdicts;
    let event = |(index, verdict): (usize, Option<Verdict>)| {
        let Verdict { kind, cue } = verdict?;
        let content = pairs[index].content.clone();
        Some(Event { kind, content, cue, pair: Some(index), polarity: Polarity::Asserted })
    };
    verdicts.into_iter().enumerate().filter_map(event).collect()
}

/// Speech of a kind under a cue; no verdict means a term.
#[derive(Debug, Clone, Copy)]
struct Verdict {
    kind: QuoteKind,
    cue: Option<usize>,
}

struct Judge<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a Tags,
    pairs: &'a [Pair],
    cues: &'a [Cue],
    extents: &'a Extents,
    /// In the order of their cues.
    reported: &'a [Event],
    verdicts: Vec<Option<Verdict>>,
}

impl Judge<'_, '_> {
    fn verdict(&self, index: usize) -> Option<Verdict> {
        let pair = &self.pairs[index];
        if self.is_addressee(pair) || pair.depth > 0 && self.enclosing_is_speech(index) {
            return None;
        }
        self.introduced(index)
            .or_else(|| self.continued(index))
            .or_else(|| self.followed(pair))
            .or_else(|| self.within_reported(pair))
            .or_else(|| self.fragment(pair))
    }

    /// لـ«الأفق»: whom it was said to.
    fn is_addressee(&self, pair: &Pair) -> bool {
        let before = pair.open.checked_sub(1).map_or("", |before| self.tokens.word(before));
        matches!(before, "ل" | "لل") && self.words(pair) <= CLAUSE
    }

    fn enclosing_is_speech(&self, index: usize) -> bool {
        let pair = &self.pairs[index];
        (0..index)
            .rev()
            .take(8)
            .any(|outer| self.pairs[outer].end > pair.open && self.verdicts[outer].is_some())
    }

    fn words(&self, pair: &Pair) -> usize {
        let is_word = |at: &usize| matches!(self.tokens.kind(*at), Kind::Word | Kind::Number);
        pair.content.clone().filter(is_word).count()
    }

    fn is_clause(&self, pair: &Pair) -> bool {
        self.words(pair) >= CLAUSE
    }

    /// The last cue that begins before `at`.
    fn last_cue(&self, at: usize) -> Option<usize> {
        self.cues.partition_point(|cue| cue.at() < at).checked_sub(1)
    }

    /// قال فلان: «…» and قال فلان «…».
    fn introduced(&self, index: usize) -> Option<Verdict> {
        let pair = &self.pairs[index];
        let cue = self.last_cue(pair.open)?;
        self.after_source(pair, cue).or_else(|| match self.cues[cue].intro {
            Intro::Colon(at) if self.is_right_after(at, pair.open) => {
                Some(Verdict { kind: QuoteKind::Direct, cue: Some(cue) })
            }
            Intro::Marks(bound) if bound == index => self.after_verb(pair, cue),
            _ => None,
        })
    }

    /// وبحسب فلان: «…», with or without the colon.
    fn after_source(&self, pair: &Pair, last: usize) -> Option<Verdict> {
        let cue = (0..=last).rev().take(3).find(|&cue| {
            let found = &self.cues[cue];
            let end = found.zone.end;
            found.is_source()
                && (end == pair.open
                    || self.tokens.kind(end) == Kind::Colon && self.is_right_after(end, pair.open))
        })?;
        self.is_clause(pair).then_some(Verdict { kind: QuoteKind::Direct, cue: Some(cue) })
    }

    fn is_right_after(&self, colon: usize, open: usize) -> bool {
        (colon + 1..open).all(|at| self.tokens.kind(at) != Kind::Word)
    }

    /// A verb of speech and then marks: a clause is direct speech, a fragment counts where the
    /// verb governs fragments.
    fn after_verb(&self, pair: &Pair, cue: usize) -> Option<Verdict> {
        let verb = self.cues[cue].lexeme()?;
        let words = self.words(pair);
        if self.is_named(pair) || verb.homograph && !verb.quote && !verb.fragment {
            return None;
        }
        let glued = pair.open > 0
            && self.tokens.is_glued(pair.open - 1)
            && is_proclitic(self.tokens.word(pair.open - 1));
        let telling =
            !matches!(verb.act, Act::Evaluate | Act::Call | Act::Announce | Act::Opine | Act::Feel);
        let kind = if verb.quote && !glued && (words >= CLAUSE || telling && words >= 2) {
            QuoteKind::Direct
        } else {
            QuoteKind::Mixed
        };
        let speech = words >= CLAUSE || verb.fragment || (verb.quote && words >= 2);
        speech.then_some(Verdict { kind, cue: Some(cue) })
    }

    /// Whether the noun before the marks says that they hold a name.
    fn is_named(&self, pair: &Pair) -> bool {
        let Some(before) = pair.open.checked_sub(1) else { return false };
        let tag = self.tags.get(before);
        self.words(pair) <= 6
            && tag.is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY)
            && tag.verb.is_none()
    }

    /// «…»، «…»: the next piece of the same speech.
    fn continued(&self, index: usize) -> Option<Verdict> {
        let previous = index.checked_sub(1)?;
        let verdict = self.verdicts[previous]?;
        let (from, to) = (self.pairs[previous].end, self.pairs[index].open);
        let between = from..to;
        let joined = between.len() <= 2
            && between.clone().all(|at| {
                matches!(
                    self.tokens.kind(at),
                    Kind::Comma | Kind::Stop | Kind::Break | Kind::Ellipsis
                ) || matches!(self.tokens.word(at), "و" | "ثم")
            });
        (joined && self.is_clause(&self.pairs[index])).then_some(verdict)
    }

    /// «…»، قال فلان and «…»، بحسب فلان.
    fn followed(&self, pair: &Pair) -> Option<Verdict> {
        let mut at = pair.end;
        while matches!(self.tokens.kind(at), Kind::Comma | Kind::Ellipsis | Kind::Dash) {
            at += 1;
        }
        let cue = self.cues.partition_point(|cue| cue.at() < at);
        let found = self.cues.get(cue).filter(|cue| cue.at() == at)?;
        let verb = found.verb.is_some_and(|verb| verb.is_finite())
            && !found.is_bound()
            && !self.tags.get(at).conjunction;
        let fragment = found.verb.is_none() && self.tokens.word(at) == "علي";
        let opens = self.extents.sentence_start(pair.open) == pair.open;
        let clause =
            (self.is_clause(pair) || opens && self.words(pair) >= 2) && !self.is_named(pair);
        if !(fragment || clause && (verb || found.is_source())) {
            return None;
        }
        let kind = if opens && clause { QuoteKind::Direct } else { QuoteKind::Mixed };
        Some(Verdict { kind, cue: Some(cue) })
    }

    /// Marks inside what a cue reports.
    fn within_reported(&self, pair: &Pair) -> Option<Verdict> {
        let after = self.reported.partition_point(|event| self.start(event) <= pair.open);
        let event = self.reported[..after]
            .iter()
            .rev()
            .take(4)
            .find(|event| event.content.start <= pair.open && pair.open < event.content.end)?;
        let after_that = event.content.start == pair.open;
        let words = self.words(pair);
        let verdict = |kind| Some(Verdict { kind, cue: event.cue });
        if after_that && words >= CLAUSE && self.is_bare_that(pair.open - 1) {
            return verdict(QuoteKind::Direct);
        }
        if self.is_named(pair) {
            return None;
        }
        if words >= CLAUSE || self.is_wording(pair) { verdict(QuoteKind::Mixed) } else { None }
    }

    /// Where the cue of a reported event stands; they are sorted by it.
    fn start(&self, event: &Event) -> usize {
        event.cue.map_or(0, |cue| self.cues[cue].at())
    }

    fn is_bare_that(&self, at: usize) -> bool {
        matches!(self.tokens.word(at), "ان" | "بان")
    }

    /// Whether a short string is a wording (an evaluation, a predicate) rather than a name.
    fn is_wording(&self, pair: &Pair) -> bool {
        let first = self.tokens.word(pair.content.start);
        let tag = self.tags.get(pair.content.start);
        let accusative = first.ends_with('ا') && first.len() > 6;
        let words = self.words(pair);
        !tag.definite && (accusative || words >= 2 && !tag.is(Classes::NAMED_THING))
    }

    /// وصفه بـ«…»، ما سماه «…»: a fragment under a verb that governs fragments.
    fn fragment(&self, pair: &Pair) -> Option<Verdict> {
        let cue = self.last_cue(pair.open)?;
        let found = &self.cues[cue];
        let near =
            pair.open - found.at() <= 12 && self.extents.sentence_start(pair.open) <= found.at();
        let governs = found.lexeme().is_some_and(|verb| verb.fragment);
        (near && governs && !self.is_named(pair))
            .then_some(Verdict { kind: QuoteKind::Mixed, cue: Some(cue) })
    }
}

/// How much of the text stands in speech marks.
pub(super) struct Marked {
    /// Words in speech marks before each token.
    before: Vec<u32>,
    /// Words before each token.
    words: Vec<u32>,
}

impl Marked {
    pub(super) fn new(tokens: &Tokens<'_>, pairs: &[Pair], events: &[Event]) -> Marked {
        let mut inside = vec![false; tokens.len()];
        for pair in events.iter().filter_map(|event| event.pair) {
            inside[pairs[pair].content.clone()].fill(true);
        }
        let mut marked = Marked { before: vec![0], words: vec![0] };
        let (mut before, mut words) = (0, 0);
        for (at, &inside) in inside.iter().enumerate() {
            let word = u32::from(matches!(tokens.kind(at), Kind::Word | Kind::Number));
            words += word;
            before += word * u32::from(inside);
            marked.before.push(before);
            marked.words.push(words);
        }
        marked
    }

    /// Whether at least half the words of `range` stand in speech marks.
    pub(super) fn mostly(&self, range: &Range<usize>) -> bool {
        let count = |sums: &[u32]| sums[range.end] - sums[range.start];
        2 * count(&self.before) >= count(&self.words)
    }
}
