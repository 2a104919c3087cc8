//! Two strings in marks with no more than و between them are of one kind: «صعب» و«خطير».

use super::signs::Sign;
use super::speech::{Judge, is_of_speaker};
use super::{Event, Polarity, QuoteKind, phrase, wording};
use crate::lexicon::Classes;
use crate::token::Kind;

impl Judge<'_, '_> {
    /// Lets what was taken for a term follow the wording that it is joined to.
    pub(super) fn share_verdicts(&mut self) {
        for index in 1..self.pairs.len() {
            if !self.is_joined(index - 1, index) || !self.is_and_between(index) {
                continue;
            }
            let (at, event) = match (&self.verdicts[index - 1], &self.verdicts[index]) {
                (Some(event), None) => (index, self.shares(index, event)),
                (None, Some(event)) => (index - 1, self.shares(index - 1, event)),
                _ => continue,
            };
            self.verdicts[at] = event;
        }
    }

    /// Whether nothing but a pause or و stands between two pairs.
    pub(super) fn is_joined(&self, previous: usize, index: usize) -> bool {
        let between = self.pairs[previous].end..self.pairs[index].open;
        between.len() <= 2
            && between.clone().all(|at| {
                matches!(
                    self.tokens.kind(at),
                    Kind::Comma | Kind::Stop | Kind::Break | Kind::Ellipsis
                ) || matches!(self.tokens.word(at), "و" | "ثم" | "او")
                    || is_of_speaker(self.tokens.word(at))
                    || self.tokens.kind(at) == Kind::Semicolon
                        && is_of_speaker(self.tokens.word(at + 1))
            })
    }

    /// Whether a word joins the pair at `index` to the one before it.
    fn is_and_between(&self, index: usize) -> bool {
        let mut between = self.pairs[index - 1].end..self.pairs[index].open;
        between.any(|at| self.tokens.kind(at) == Kind::Word)
    }

    /// The speech that the pair at `index` is beside the fragment `other`.
    fn shares(&self, index: usize, other: &Event) -> Option<Event> {
        let pair = &self.pairs[index];
        let (frame, _) = self.frame(index)?;
        let scene = self.scene(index, frame);
        let signs = wording::signs(&scene);
        let named = ["example", "naming", "companion", "before-organisation", phrase::ENTITLED];
        let first = self.tags.get(pair.content.start);
        let name = Classes::PERSON_NAME | Classes::NAMED_THING | Classes::COLLECTIVE_BODY;
        let fragment =
            other.kind == QuoteKind::Mixed && frame.cue == other.cue && frame.cue.is_some();
        let holds = |&(holds, name): &Sign| holds && named.contains(&name);
        let entitled = scene.particle.is_none() && signs.iter().any(holds);
        (fragment && !entitled && !first.is(name)).then(|| Event {
            kind: QuoteKind::Mixed,
            content: pair.content.clone(),
            cue: other.cue,
            pair: Some(index),
            polarity: Polarity::Asserted,
        })
    }
}
