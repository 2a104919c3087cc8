//! Which strings in quotation marks are somebody's words, and under which cue.

use std::ops::Range;

use super::cues::{Cue, Intro};
use super::extents::Extents;
use super::marks::{Pair, is_proclitic};
use super::wording::{self, Relation, Scene};
use super::{Event, Polarity, QuoteKind, passed_on};
use crate::lexicon::{Act, Classes, Tags};
use crate::token::{Kind, Tokens};

/// Pairs on each side that are looked through for the same string.
const REPEAT_WINDOW: usize = 24;

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

/// The signs by which each pair under a cue is judged, for learning their weights.
pub(super) fn signs(
    tokens: &Tokens<'_>,
    tags: &Tags,
    pairs: &[Pair],
    cues: &[Cue],
    extents: &Extents,
    reported: &[Event],
) -> Vec<(usize, Vec<&'static str>)> {
    let mut judge = Judge { tokens, tags, pairs, cues, extents, reported, verdicts: Vec::new() };
    let mut signs = Vec::new();
    for index in 0..pairs.len() {
        let certain = judge.certain(index);
        if let (None, Some((cue, relation))) = (certain, judge.governor(index)) {
            signs.push((index, wording::signs(&judge.scene(index, cue, relation))));
        }
        let verdict = judge.verdict(index);
        judge.verdicts.push(verdict);
    }
    signs
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

impl<'t> Judge<'_, 't> {
    fn verdict(&self, index: usize) -> Option<Verdict> {
        match self.certain(index) {
            Some(verdict) => verdict,
            None => self.worded(index),
        }
    }

    /// What the frame alone decides: a verdict, or that the marks hold no speech.
    fn certain(&self, index: usize) -> Option<Option<Verdict>> {
        let pair = &self.pairs[index];
        if self.is_in_name_of_speaker(pair)
            || self.is_addressee(pair)
            || pair.depth > 0 && self.enclosing_is_speech(index)
        {
            return Some(None);
        }
        self.introduced(index)
            .or_else(|| self.continued(index))
            .or_else(|| self.followed(pair))
            .map(Some)
    }

    /// قال بروفيسور «فلان» إن …: marks between a cue and what introduces its content.
    fn is_in_name_of_speaker(&self, pair: &Pair) -> bool {
        self.last_cue(pair.open).is_some_and(|cue| {
            let cue = &self.cues[cue];
            let bound = matches!(cue.intro, Intro::That(_) | Intro::Colon(_));
            bound && cue.words.end <= pair.open && pair.end <= cue.zone.end
        })
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

    /// The last cue before `at` that speaks for itself rather than passing on what another said.
    fn last_speaking(&self, at: usize) -> Option<usize> {
        let last = self.last_cue(at)?;
        Some(passed_on(self.extents, self.cues, last).unwrap_or(last))
    }

    /// قال فلان: «…» and قال فلان «…».
    fn introduced(&self, index: usize) -> Option<Verdict> {
        let pair = &self.pairs[index];
        let cue = self.last_speaking(pair.open)?;
        self.after_source(pair, cue).or_else(|| match self.cues[cue].intro {
            Intro::Colon(at) if self.is_right_after(at, pair.open) => {
                Some(Verdict { kind: QuoteKind::Direct, cue: Some(cue) })
            }
            _ => None,
        })
    }

    /// وبحسب فلان: «…», with or without the colon.
    fn after_source(&self, pair: &Pair, last: usize) -> Option<Verdict> {
        let cue = (0..=last).rev().take(3).find(|&cue| {
            let found = &self.cues[cue];
            let end = found.zone.end;
            found.is_source()
                && passed_on(self.extents, self.cues, cue).is_none()
                && (end == pair.open
                    || self.tokens.kind(end) == Kind::Colon && self.is_right_after(end, pair.open))
        })?;
        self.is_clause(pair).then_some(Verdict { kind: QuoteKind::Direct, cue: Some(cue) })
    }

    fn is_right_after(&self, colon: usize, open: usize) -> bool {
        (colon + 1..open).all(|at| self.tokens.kind(at) != Kind::Word)
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
        if passed_on(self.extents, self.cues, cue).is_some() {
            return None;
        }
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

    /// The cue that may govern the marks of a pair, and how they stand to it.
    fn governor(&self, index: usize) -> Option<(usize, Relation)> {
        let pair = &self.pairs[index];
        let last = self.last_speaking(pair.open)?;
        let reporting = self.reporting(pair);
        let telling = self.cues[last].lexeme().is_some_and(|verb| {
            !verb.homograph && !matches!(verb.act, Act::Evaluate | Act::Opine | Act::Call)
        });
        if self.cues[last].intro == Intro::Marks(index) && (telling || reporting.is_none()) {
            return Some((last, Relation::AfterCue));
        }
        let in_sentence = self.extents.sentence_start(pair.open) <= self.cues[last].at();
        reporting.or_else(|| in_sentence.then_some((last, Relation::SameSentence)))
    }

    /// The cue that reports the clause around a pair.
    fn reporting(&self, pair: &Pair) -> Option<(usize, Relation)> {
        let after = self.reported.partition_point(|event| self.start(event) <= pair.open);
        // Behind a comma a clause in marks ends the content, but is said by the same.
        let joins = |at: usize| {
            self.tokens.word(at) == "و"
                || self.tags.get(at).is(Classes::CONJUNCTION | Classes::COMPLEMENTISER)
        };
        let adjoins = |end: usize| {
            self.tokens.kind(end) == Kind::Comma
                && (pair.open == end + 1 || pair.open == end + 2 && joins(end + 1))
        };
        let holds = |event: &&Event| {
            event.content.start <= pair.open
                && (pair.open < event.content.end || adjoins(event.content.end))
        };
        let before = self.reported[..after].iter().rev().take(4).find(holds);
        // A source stands behind the clause that it vouches for.
        let event = before.or_else(|| self.reported[after..].iter().take(2).find(holds))?;
        let relation = match event.content.start == pair.open {
            true => Relation::AfterThat,
            false => Relation::Inside,
        };
        Some((event.cue?, relation))
    }

    /// Marks under a cue that hold a wording rather than a name.
    fn worded(&self, index: usize) -> Option<Verdict> {
        let (cue, relation) = self.governor(index)?;
        let signs = wording::signs(&self.scene(index, cue, relation));
        let likely = wording::probability(&signs) >= 0.5;
        likely.then(|| Verdict { kind: self.kind(index, cue, relation), cue: Some(cue) })
    }

    fn scene(&self, index: usize, cue: usize, relation: Relation) -> Scene<'_, 't> {
        let pair = &self.pairs[index];
        let text = |pair: &Pair| self.tokens.text(pair.content.clone());
        let near =
            index.saturating_sub(REPEAT_WINDOW)..(index + REPEAT_WINDOW).min(self.pairs.len());
        let repeated =
            near.into_iter().any(|other| other != index && text(&self.pairs[other]) == text(pair));
        let before = index
            .checked_sub(1)
            .filter(|&before| self.pairs[before].open >= self.extents.sentence_start(pair.open));
        Scene {
            tokens: self.tokens,
            tags: self.tags,
            pair,
            cue: &self.cues[cue],
            relation,
            repeated,
            after_speech: before.is_some_and(|before| self.verdicts[before].is_some()),
        }
    }

    /// A whole clause right after a telling verb or a bare إن is direct speech, the rest is mixed.
    fn kind(&self, index: usize, cue: usize, relation: Relation) -> QuoteKind {
        let pair = &self.pairs[index];
        let words = self.words(pair);
        let glued = is_proclitic(self.tokens.word_before(pair.open));
        let verb = self.cues[cue].lexeme();
        let telling = verb.is_some_and(|verb| {
            verb.quote
                && !matches!(
                    verb.act,
                    Act::Evaluate | Act::Call | Act::Announce | Act::Opine | Act::Feel
                )
        });
        let direct = match relation {
            Relation::AfterCue => {
                let quotes = verb.is_some_and(|verb| verb.quote);
                !glued && (telling && words >= 2 || quotes && words >= CLAUSE)
            }
            Relation::AfterThat => words >= CLAUSE - 1 && self.is_bare_that(pair.open - 1),
            Relation::Inside | Relation::SameSentence => false,
        };
        if direct { QuoteKind::Direct } else { QuoteKind::Mixed }
    }

    /// Where the cue of a reported event stands; they are sorted by it.
    fn start(&self, event: &Event) -> usize {
        event.cue.map_or(0, |cue| self.cues[cue].at())
    }

    fn is_bare_that(&self, at: usize) -> bool {
        matches!(self.tokens.word(at), "ان" | "بان")
    }
}

/// How much of the text stands in speech marks.
pub(super) struct Marked {
    /// Words before each token: those in speech marks, and all.
    before: Vec<(u32, u32)>,
}

impl Marked {
    pub(super) fn new(tokens: &Tokens<'_>, pairs: &[Pair], events: &[Event]) -> Marked {
        let mut inside = vec![false; tokens.len()];
        for pair in events.iter().filter_map(|event| event.pair) {
            inside[pairs[pair].content.clone()].fill(true);
        }
        let (mut marked, mut words) = (0, 0);
        let mut before = Vec::with_capacity(tokens.len() + 1);
        before.push((0, 0));
        for ((kind, _), inside) in tokens.iter().zip(inside) {
            let word = u32::from(matches!(kind, Kind::Word | Kind::Number));
            words += word;
            marked += word * u32::from(inside);
            before.push((marked, words));
        }
        Marked { before }
    }

    /// Whether at least half the words of `range` stand in speech marks.
    pub(super) fn mostly(&self, range: &Range<usize>) -> bool {
        let (start, end) = (self.before[range.start], self.before[range.end]);
        2 * (end.0 - start.0) >= end.1 - start.1
    }
}
