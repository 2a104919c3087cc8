//! Whoever speaks or thinks in a relative clause goes on in what follows it: «حضر رئيس النادي، الذي تمنى أن ينجح
//! المعسكر، مؤكدا أن …».

use super::candidates::Scene;
use super::identity::Id;
use super::verbs::is_act;
use crate::lexicon::{Act, Classes, Lexicon, List, VerbReading};
use crate::mention::SpeakerKind;
use crate::token::Kind;

/// Tokens from the relative pronoun to the cue.
const LONGEST: usize = 40;

impl Scene<'_, '_> {
    /// Whom the relative clause is about that the cue goes on with.
    pub(super) fn relative_subject(&self) -> Option<Id> {
        self.antecedent_before().filter(|&id| {
            let speaks = self.people.list[id].kind != SpeakerKind::Document;
            speaks && self.goes_on_with_clause() && self.agrees(id)
        })
    }

    fn antecedent_before(&self) -> Option<Id> {
        let (tags, tokens) = (self.context.tags, self.context.tokens);
        let from = self.sentence().max(self.seat.saturating_sub(LONGEST));
        let relative = (from..self.seat).rev().find(|&at| tags.at(at).is(Classes::RELATIVE))?;
        // طاحونة البن التي يقولون إنها …: what the cue itself says of somebody.
        let own = relative + 1 >= self.at();
        if own || !self.thinks(relative + 1) || self.goes_back_to_main(relative + 2) {
            return None;
        }
        let comma = usize::from(relative > 0 && tokens.kind(relative - 1) == Kind::Comma);
        let ends = |&&(at, id): &&(usize, Id)| {
            let mention = self.people.list[id].mentions().at(at);
            mention.is_some_and(|mention| mention.words.end == relative - comma)
        };
        self.before.iter().rev().find(ends).map(|&(_, id)| id)
    }

    /// الذي تمنى، الذي يرى، الذي عبر عن
    fn thinks(&self, verb: usize) -> bool {
        let tag = self.context.tags.at(verb);
        let says = |reading: VerbReading| {
            let verb = Lexicon::get().verb(reading);
            let speaks = verb.act != Act::Relay && !verb.homograph;
            reading.is_finite() && !reading.object && speaks
        };
        let thinks = self.context.tags.in_list(verb, List::Thinks);
        tag.is(Classes::BELIEF) || thinks || tag.verb.is_some_and(says)
    }

    /// «الوزير، الذي يرى أن الجسر قديم، زار الموقع، مؤكدا», or another clause comes between.
    fn goes_back_to_main(&self, from: usize) -> bool {
        let act = |at: usize| {
            self.context.tokens.kind(at - 1) == Kind::Comma
                && !self.context.tags.at(at).conjunction
                && is_act(self.context, at)
        };
        (from..self.seat).any(|at| act(at) || self.opens_another(at))
    }

    /// «النائب، الذي قال إن …؛ فيما اتجه الوزير إلى الباب حين قال», «…، كما أوضح»
    fn opens_another(&self, at: usize) -> bool {
        let turns = self.context.tags.in_list(at, List::Turns);
        let another = || matches!(self.context.tokens.word(at), "غير" | "كما" | "حين");
        turns || another() || self.context.tokens.kind(at) == Kind::Semicolon
    }
}
