//! Pieces of speech in marks that show as such by how they stand to a cue and to each other.

use super::cues::Intro;
use super::marks::{Pair, is_proclitic};
use super::speech::Judge;
use super::{Event, Polarity, QuoteKind};
use crate::lexicon::Classes;
use crate::token::Kind;

impl Judge<'_, '_> {
    /// "وأضاف المدير: …": the mark stands before the writer's cue instead of behind its colon.
    pub(super) fn opened_before_cue(&self, index: usize) -> Option<Event> {
        let pair = &self.pairs[index];
        let cue = self.cues.partition_point(|cue| cue.at() < pair.content.start);
        let found = self.cues.get(cue).filter(|cue| cue.at() == pair.content.start)?;
        let Intro::Colon(colon) = found.intro else { return None };
        let content = colon + 1..pair.content.end;
        let (kind, polarity) = (QuoteKind::Direct, Polarity::Asserted);
        (content.len() > 1 && self.pairs.get(index + 1).is_none_or(|next| next.open > pair.end))
            .then_some(Event { kind, content, cue: Some(cue), pair: Some(index), polarity })
    }

    /// «… ⏎ «…: a quotation that opens anew in each paragraph and closes in the last.
    pub(super) fn is_reopened(&self, previous: usize) -> bool {
        self.pairs[previous].repairs.contains(&"closed-at-paragraph")
    }

    /// «…»، قالت فلانة. «…».: only her cue stands between two sentences in marks.
    pub(super) fn is_resumed(&self, previous: usize, index: usize) -> bool {
        let pair = &self.pairs[index];
        let between = self.pairs[previous].end..pair.open;
        let told = self.verdicts[previous].as_ref().and_then(|event| event.cue);
        let behind = told.is_some_and(|cue| {
            let cue = &self.cues[cue];
            between.contains(&cue.at()) && cue.at() <= between.start + 1 && !cue.is_bound()
        });
        let alone = self.extents.sentence_start(pair.open) == pair.open
            && matches!(self.tokens.kind(pair.end), Kind::Stop | Kind::Break);
        let stops = |at: &usize| matches!(self.tokens.kind(*at), Kind::Stop | Kind::Break);
        behind && alone && self.words(pair) > 1 && between.clone().filter(stops).count() == 1
    }

    /// فيلمه الجديد «…»: named by the noun before the marks, with an adjective between.
    pub(super) fn is_named_thing(&self, pair: &Pair) -> bool {
        let named = |at: usize| {
            self.tags.get(at).is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY | Classes::HUMAN)
        };
        let first = pair.content.start;
        // ليلة «أطول من الشتاء»، لقارئ «لا يخاف البطء»: said of the noun, not its name.
        let compares =
            self.tokens.word(first).starts_with('ا') && self.tokens.word(first + 1) == "من";
        let said = self.tags.get(first).is(Classes::NEGATION | Classes::VERBAL) || compares;
        !said && (pair.open.saturating_sub(2)..pair.open).any(named)
    }

    /// بعنوان «…»، المعنون بـ«…».
    pub(super) fn is_title(&self, pair: &Pair) -> bool {
        let before = self.tokens.word_before(pair.open);
        let noun = match is_proclitic(before) {
            true => self.tokens.word_before(pair.open.saturating_sub(1)),
            false => before,
        };
        noun.ends_with("عنوان") || noun.starts_with("المعنون") || noun.starts_with("الموسوم")
    }

    pub(super) fn enclosing_is_speech(&self, index: usize) -> bool {
        let pair = &self.pairs[index];
        (0..index)
            .rev()
            .take(8)
            .any(|outer| self.pairs[outer].end > pair.open && self.verdicts[outer].is_some())
    }
}
