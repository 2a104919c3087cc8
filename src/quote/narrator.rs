//! The writer tells what he said himself: «قلت له إن …», «فأجبت: «…»».

use super::cues::{Cue, Finder};
use super::extents::Walk;
use super::shapes;
use crate::lexicon::{Act, Classes, Form, List, Person, Proclitic, Verb, VerbReading};
use crate::token::Kind;

/// Tokens from the verb to what introduces the words: whom they are said to, and how.
const TOLD_WITHIN: usize = 7;
/// Tokens before the verb in which whoever is quoted speaks of himself.
const HIMSELF_WITHIN: usize = 60;

impl Finder<'_, '_> {
    /// «قلت للناشر بوضوح إنني لن أوقع», «وقلنا لهم: «…»»: a past that only the first person has, at the head of its clause, with
    /// its words right behind those who hear them. Not «إن قلت إن», «كما قلت», «هل قلت».
    pub(super) fn narrates(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        let past =
            matches!(reading.form, Form::Finite { person: Person::First, present: false, .. });
        let says = matches!(verb.act, Act::Say | Act::Reply | Act::Add | Act::Ask);
        past && says && !verb.homograph && self.heads_own_clause(at) && self.is_told_soon(at)
    }

    /// ⏎ قلت, وقلت, وحين قلت
    fn heads_own_clause(&self, at: usize) -> bool {
        let behind_and = self.tags.get(at).conjunction;
        let Some(before) = at.checked_sub(1) else { return true };
        match self.tokens.kind(before) {
            Kind::Word => behind_and || self.tags.in_list(before, List::OpensTale),
            _ => true,
        }
    }

    /// إن, a colon or marks behind nothing, or behind whom somebody speaks to (له، للناشر).
    fn is_told_soon(&self, at: usize) -> bool {
        let introduces = |at: usize| {
            self.is_that(at) || self.tokens.kind(at) == Kind::Colon || self.pair_at(at).is_some()
        };
        let next = self.tags.get(at + 1);
        let him = matches!(self.tokens.word(at + 1), "له" | "لها" | "لهم" | "لهما" | "لك" | "لكم");
        let heard = him
            || matches!(next.preposition, Some(Proclitic::Li | Proclitic::Bi))
            || next.is(Classes::PREPOSITION);
        introduces(at + 1)
            || heard
                && (at + 2..at + TOLD_WITHIN)
                    .take_while(|&near| {
                        self.tokens.kind(near - 1) == Kind::Word
                            && self.tags.get(near - 1).verb.is_none()
                    })
                    .any(introduces)
    }
}

impl Walk<'_, '_> {
    /// «وأضاف المدير: فتحنا الباب وقلنا لهم إن …»: the words before the cue are in the first person already, so whoever is
    /// quoted there goes on, and not the writer.
    pub(super) fn is_told_by_speaker(&self, cue: &Cue) -> bool {
        let before = self.cues.partition_point(|other| other.at() < cue.at());
        let told = before.checked_sub(1).map(|index| &self.cues[index]);
        let Some(told) = told.filter(|told| told.is_bound() && !told.is_source()) else {
            return false;
        };
        let from = told.zone.end.max(cue.at().saturating_sub(HIMSELF_WITHIN));
        let himself = |at: usize| {
            let tag = self.tags.get(at);
            tag.is(Classes::FIRST_PERSON)
                || tag.verb.is_some_and(VerbReading::is_first_person)
                || shapes::tense(self.tokens.word(at), tag) == Some(shapes::Tense::We)
                || tag.is_open() && shapes::is_our_past(self.tokens.word(at))
        };
        let broken = |at: usize| matches!(self.tokens.kind(at), Kind::Break | Kind::Mark(_));
        (from..cue.at()).any(himself) && !(from..cue.at()).any(broken)
    }
}
