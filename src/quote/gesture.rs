//! What somebody does where a colon brings his words: «يهز الراعي رأسه: "لا أعرف كيف احترق القارب"».

use std::ops::Range;

use super::cues::{Cue, Finder, Intro};
use super::scene::is_clausal;
use super::shapes;
use crate::lexicon::{Classes, Lexicon, List, VerbReading};
use crate::token::Kind;

/// Tokens of the sentence before the colon.
const LONGEST: usize = 24;
/// Tokens of somebody before his verb.
const LONGEST_SUBJECT: usize = 5;
/// Words of a clause.
const CLAUSE: usize = 3;

/// Who may act.
const SOMEBODY: Classes = Classes::HUMAN.with(Classes::PERSON_NAME);

impl Finder<'_, '_> {
    /// A cue without words of its own: somebody does something, then a colon and a clause in marks. It stands at the
    /// colon, behind the stretch that names who speaks.
    pub(super) fn gesture(&self, colon: usize) -> Option<Cue> {
        let pair = &self.pairs[self.pair_at(colon + 1)?];
        let clause = self.tokens.kind(colon) == Kind::Colon
            && !self.heads_text(colon)
            && pair.words >= CLAUSE
            && self.is_clause_in(&pair.content);
        let start = clause.then(|| self.sentence_before(colon)).flatten()?;
        let subject = self.actor(start, colon)?;
        let quiet = (start..colon).all(|at| !self.brings_other_words(at));
        quiet.then_some(Cue {
            words: colon..colon,
            verb: None,
            intro: Intro::Colon(colon),
            zone: subject,
            certain: true,
        })
    }

    /// «سنعود»، «كل القوارب رحلت»: whether a verb shows near the beginning.
    fn is_clause_in(&self, content: &Range<usize>) -> bool {
        let mut starts = content.clone().take(CLAUSE).map(|start| start..content.end);
        self.is_told_by_us(content.start)
            || starts.any(|rest| is_clausal(self.tokens, self.tags, &rest))
    }

    /// Where the sentence begins that a colon ends.
    fn sentence_before(&self, colon: usize) -> Option<usize> {
        let floor = colon.saturating_sub(LONGEST);
        let stops = |&at: &usize| {
            matches!(self.tokens.kind(at), Kind::Stop | Kind::Break | Kind::Semicolon)
        };
        let stop = (floor..colon).rev().find(stops);
        stop.map(|at| at + 1).or((floor == 0).then_some(0))
    }

    /// يهز الراعي رأسه، لا يخفي الراعي خوفه، أما الراعي فله رأي آخر، الراعي يهز رأسه: the stretch that names the one who
    /// acts.
    fn actor(&self, start: usize, colon: usize) -> Option<Range<usize>> {
        let somebody = |at: usize| {
            let tag = self.tags.get(at);
            let known = tag.definite || tag.is(Classes::PERSON_NAME | Classes::HONORIFIC);
            tag.is(SOMEBODY) && known && tag.preposition.is_none() && tag.verb.is_none()
        };
        let as_for = matches!(self.tokens.word(start), "اما" | "واما");
        let joined = self.tags.get(start).is(Classes::CONJUNCTION);
        let first = start + usize::from(as_for || joined);
        if somebody(first) {
            // أما الراعي فله رأي آخر
            let answers = |at: usize| as_for && self.tokens.word(at).starts_with('ف');
            let mut rest = first + 1..colon.min(first + LONGEST_SUBJECT);
            let verb = rest.find(|&at| if as_for { answers(at) } else { self.does(at) })?;
            return Some(first..verb);
        }
        let kept = self.tags.get(first).is(Classes::NEGATION)
            || matches!(self.tokens.word(first), "قد" | "وقد" | "لقد");
        let verb = first + usize::from(kept);
        (self.does(verb) && somebody(verb + 1) && verb + 1 < colon).then_some(verb + 1..colon)
    }

    /// A verb of something else than speech.
    fn does(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let other = tag.is(Classes::ACTION | Classes::BELIEF | Classes::VERBAL)
            || tag.verb.is_some_and(VerbReading::is_finite)
            || tag.is_open() && !tag.known
            || shapes::tense(self.tokens.word(at), tag).is_some();
        let name = tag.is(SOMEBODY.with(Classes::NAME_PARTICLE)) || tag.definite;
        self.tokens.kind(at) == Kind::Word && other && !name && tag.preposition.is_none()
    }

    /// يقرأ الراعي لافتة، يسمع صوت جاره، غنى أغنيته: what the marks hold is somebody else's, or has a title.
    fn brings_other_words(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let paper = tag.is(Classes::STATEMENT | Classes::LAW) && !self.tokens.is_owned(at);
        let titled = Classes::NAMED_THING.without(Classes::PLACE_NAME | Classes::ORGANISATION_NAME);
        let other = titled | Classes::COMPLEMENTISER | Classes::RELATIVE;
        let speaks = tag.verb.filter(|verb| verb.is_finite() || verb.is_participle());
        paper
            || speaks.is_some_and(|verb| !Lexicon::get().verb(verb).homograph)
            || self.tags.in_list(at, List::TakesIn)
            || tag.is(other)
            || matches!(self.tokens.kind(at), Kind::Colon | Kind::Mark(_))
            || self.tags.in_list(at, List::Example)
    }
}
