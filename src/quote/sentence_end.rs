//! At which full stop a quotation ends that is never closed.

use super::marks::Pairing;
use crate::lexicon::{Classes, Form, Lexicon, List, VerbReading, is_according_to};
use crate::token::Kind;

/// Tokens between أن and an opener in its clause.
const CLAUSE: usize = 40;

/// Tokens of a source behind the words, with its marker.
const LONGEST_SOURCE: usize = 9;

impl Pairing<'_, '_> {
    /// Whether a quotation that opens at `open` ends with the sentence before `at`. What أن introduces or a phrase of the
    /// writer's goes on in is one sentence, unless the next one is plainly built on it; what stands by itself may be more.
    pub(super) fn ends_with_sentence(&self, open: usize, at: usize) -> bool {
        let stop = self.tokens.kind(at - 1) == Kind::Stop && self.tokens.written(at - 1) == ".";
        let word = self.tokens.kind(at) == Kind::Word;
        stop && word
            && (self.is_writers_sentence(at) || self.is_bound(open) && !self.is_built_on(at))
    }

    /// إن «…, في «…, بـ«…, إن السوق «…: whether the opener stands in the middle of a sentence.
    fn is_bound(&self, open: usize) -> bool {
        let Some(last) = open.checked_sub(1) else { return false };
        let inside = |&at: &usize| !matches!(self.tokens.kind(at), Kind::Stop | Kind::Break);
        let mut clause = (open.saturating_sub(CLAUSE)..open).rev().take_while(inside);
        self.tokens.kind(last) == Kind::Word
            && (self.tags.get(last).is(Classes::PREPOSITION)
                || self.tokens.is_glued(last)
                || clause.any(|at| self.tags.get(at).is(Classes::COMPLEMENTISER)))
    }

    /// «…. فالسوق …», «…. إنه …», «…. ولا أحد …»: the speaker goes on.
    fn is_built_on(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let clause = Classes::NEGATION
            | Classes::PRONOUN
            | Classes::DEMONSTRATIVE
            | Classes::COMPLEMENTISER
            | Classes::FIRST_PERSON
            | Classes::OUTSET
            | Classes::CLAUSE_OPENER
            | Classes::CONDITIONAL
            | Classes::INTERROGATIVE;
        if matches!(self.tokens.word(at), "ولم" | "لكن" | "ولكن") {
            return false;
        }
        let then = self.tokens.word(at).starts_with('ف') && (tag.conjunction || !tag.known);
        then || tag.is(clause) || matches!(self.tokens.word(at), "وقد" | "لقد" | "ولقد")
    }

    /// «…. وكان القرار …», «…. وعن الأسعار …», «…. يذكر أن …»: with such words the writer takes up his thread.
    fn is_writers_sentence(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let tag = self.tags.get(at);
        let verb = tag.is(Classes::ACTION) || tag.verb.is_some_and(VerbReading::is_finite);
        let acts = tag.conjunction && verb && word.starts_with('و');
        // «…. ولم يذكر الوزير …»
        let silent = word == "ولم" && self.tags.get(at + 1).verb.is_some();
        self.tags.in_list(at, List::TakesUp) || acts || silent
    }

    /// «…، بحسب الوزارة.», «…، وفق تعبيره.», «…، يقول المزارع»: whether behind the comma before `at` somebody is named for the
    /// words.
    pub(super) fn is_told_behind(&self, at: usize) -> bool {
        if self.tokens.kind(at - 1) != Kind::Comma {
            return false;
        }
        let (tag, next) = (self.tags.get(at), self.tags.get(at + 1));
        let who = next.is(Classes::HUMAN | Classes::PERSON_NAME);
        let source = match self.tokens.word(at) {
            word if is_according_to(word) => {
                let told = self.tokens.word(at + 1) == "ما" && self.tags.get(at + 2).verb.is_some();
                let body = next.is(Classes::COLLECTIVE_BODY | Classes::STATEMENT);
                who || body || told || self.tokens.is_owned(at + 1)
            }
            "علي" => matches!(self.tokens.word(at + 1), "حد" | "تعبيره" | "تعبيرها"),
            _ => false,
        };
        let says = || {
            let teller = tag.verb.filter(|_| who && !tag.conjunction);
            teller.is_some_and(|reading| {
                let present = matches!(reading.form, Form::Finite { present: true, .. });
                present && is_telling(reading)
            })
        };
        source && self.is_at_the_end(at) || says()
    }

    /// Whether the sentence is over a few words behind `at`.
    fn is_at_the_end(&self, at: usize) -> bool {
        let mut near = at + 1..at + LONGEST_SOURCE;
        let end = near.find(|&at| !matches!(self.tokens.kind(at), Kind::Word | Kind::Number));
        end.is_some_and(|end| matches!(self.tokens.kind(end), Kind::Stop | Kind::Break))
    }

    /// «… هذا العام وقال المدير إن …»: a verb that tells with its subject and its أن, though no pause stands before it.
    pub(super) fn begins_telling(&self, at: usize) -> bool {
        let (tag, next) = (self.tags.get(at), self.tags.get(at + 1));
        let who = next.is(Classes::HUMAN | Classes::PERSON_NAME);
        let tells = who && tag.conjunction && tag.verb.is_some_and(is_telling);
        tells
            && (at + 2..at + CLAUSE).take_while(|&at| self.tokens.kind(at) != Kind::Stop).any(
                |at| {
                    self.tokens.kind(at) == Kind::Colon
                        || self.tags.get(at).is(Classes::COMPLEMENTISER)
                },
            )
    }
}

/// Whether a form tells what a third person says.
fn is_telling(reading: VerbReading) -> bool {
    let verb = Lexicon::get().verb(reading);
    reading.is_finite() && !reading.is_first_person() && verb.quote && !verb.homograph
}
