//! Cues without an introducer: in the middle of what they report, or right before it.

use super::cues::{Finder, Intro, LONGEST_NAME};
use crate::lexicon::{Act, Classes, Form, Person, Verb, VerbReading};
use crate::token::Kind;

/// Tokens of the speaker's phrase behind an inserted verb (يضيف البلاغ).
const LONGEST_PHRASE: usize = 10;
/// Tokens of a name that nobody lists, its verb included.
const LONGEST_UNKNOWN: usize = 3;
/// Letters of سنة and سند.
const SHORTEST_FUTURE: usize = 4;
/// Tokens of a clause before an inserted verb.
const SHORTEST_CLAUSE: usize = 4;
/// Pairs looked back through for one that ends at the pause: names may stand inside it.
const NESTED: usize = 4;

/// Who may stand between a verb and the words: whom it was said to, and who said it.
const WHO: Classes = Classes::HUMAN
    .with(Classes::PRONOMINAL)
    .with(Classes::DEMONSTRATIVE)
    .with(Classes::PERSON_NAME)
    .with(Classes::NAME_PARTICLE);

impl Finder<'_, '_> {
    /// «فقال له كيف نجوت»: the speaker's words begin right behind the cue, with no more than whom it
    /// was said to, or who said it, between.
    pub(super) fn bare(&self, at: usize, verb: &Verb) -> Option<Intro> {
        let reading = self.tags.get(at).verb?;
        // متسائلا لماذا …
        let told = reading.is_participle() && verb.act != Act::Ask && verb.lemma != "قال";
        if !(verb.colon && (verb.quote || verb.act == Act::Ask)) || told {
            return None;
        }
        // لا يصرح ولا يذكر شخصا، يجب أن يقول ولا يكتب، عم تتكلم أنت
        let unsaid = at > 0
            && (self.tags.get(at - 1).is(Classes::NEGATION | Classes::INTERROGATIVE)
                || self.tokens.word(at - 1) == "عم"
                || self.is_subjunctive(at, reading));
        // بالقول لا الفعل
        let rather =
            reading.is_noun() && self.tokens.word(at + 1) == "لا" && self.tags.get(at + 2).definite;
        if unsaid || rather {
            return None;
        }
        let between = |near: &usize| {
            let tag = self.tags.get(*near);
            self.tokens.kind(*near) == Kind::Word && (tag.is(WHO) || !tag.known)
        };
        let from = at + 1;
        let named = (from..from + LONGEST_NAME).take_while(between).count();
        // سأله، هل لاحظت شيئا
        let pause = verb.act == Act::Ask && self.tokens.kind(from + named) == Kind::Comma;
        let last = from + named + usize::from(pause);
        let open = (from..=last).find(|&open| self.opens_clause(open, verb))?;
        let asks = self.tags.get(open).is(Classes::INTERROGATIVE) || verb.act == Act::Ask;
        // مارسيل دو لا بيار; وأضاف الراعي وقد احمر وجهه: …
        let meanwhile = open > from && self.tokens.word(open) == "وقد";
        if meanwhile || self.tags.get(open - 1).is(Classes::NAME_PARTICLE) {
            return None;
        }
        let near = open == from || self.tags.get(from).is(WHO);
        (near || asks).then_some(Intro::Bare(open))
    }

    /// سأعود، سننتظر; هناك right behind the verb.
    pub(super) fn is_told_by_us(&self, at: usize) -> bool {
        let (tag, text) = (self.tags.get(at), self.tokens.written(at));
        let word = self.tokens.word(at);
        let future = text.starts_with("سأ") || word.starts_with("سن") && tag.is_open();
        let there = matches!(word, "هناك" | "ثمه")
            && self.tags.get(at.wrapping_sub(1)).verb.is_some_and(VerbReading::is_finite)
            && self.tokens.kind(at + 1) == Kind::Word
            && !self.tags.get(at + 1).is(Classes::PREPOSITION);
        word.chars().count() > SHORTEST_FUTURE && future || there
    }

    /// «وقد مكنت التحريات، يضيف البلاغ، من …»: a verb in the present with its speaker, set off from
    /// the clause that it reports.
    pub(super) fn inserted(&self, at: usize, reading: VerbReading, verb: &Verb) -> Intro {
        let present =
            matches!(reading.form, Form::Finite { person: Person::Third, present: true, .. });
        // فهل نجوا؟ يتساءل التقرير.
        let asked = |at: usize| verb.act == Act::Ask && matches!(self.tokens.word(at), "؟" | "?");
        let tells = matches!(
            verb.act,
            Act::Say | Act::Add | Act::Assert | Act::Explain | Act::Point | Act::Reply
        ) || self.closes_sentence(at, verb)
            || at > 0 && asked(at - 1);
        let pause = |at: usize| matches!(self.tokens.kind(at), Kind::Comma | Kind::Dash);
        let set_off = at > SHORTEST_CLAUSE
            && (pause(at - 1) || asked(at - 1))
            && !self.tags.get(at).conjunction;
        let dashed = at > 0 && self.tokens.kind(at - 1) == Kind::Dash;
        let end = self.phrase_end(at + 1);
        let closed = pause(end) || matches!(self.tokens.kind(end), Kind::Stop | Kind::Break);
        let speaker = Classes::HUMAN
            | Classes::COLLECTIVE_BODY
            | Classes::PERSON_NAME
            | Classes::STATEMENT
            | Classes::DEMONSTRATIVE;
        let next = self.tags.get(at + 1);
        // يؤكد حداد: an unknown word alone between verb and pause names somebody.
        // تضيف اليومية: so does any noun there.
        let foreign = || (at + 2..end).all(|near| !self.tags.get(near).definite);
        let alone = !next.known && !next.definite && end <= at + LONGEST_UNKNOWN && foreign()
            || next.definite && end == at + 2;
        // يضيف نفس المصدر
        let same =
            matches!(self.tokens.word(at + 1), "نفس" | "ذات") && self.tags.get(at + 2).is(speaker);
        let named = next.is(speaker) || dashed && !next.known || alone || same;
        let goes_on = pause(end)
            && self.tokens.kind(end + 1) == Kind::Word
            && (!self.tags.get(end + 1).is(Classes::RELATIVE)
                || self.tags.get(end + 1).is(Classes::NEGATION))
            && !self.says_where(end + 1);
        let clause = || {
            // (مثال الهند)، يضيف الباحث.
            let solid = |at: usize| {
                matches!(self.tokens.kind(at), Kind::Word | Kind::Number | Kind::Open | Kind::Close)
            };
            let words = (at - SHORTEST_CLAUSE..at - 1).all(solid);
            goes_on || dashed && pause(end) || words && !self.begins_aside(at)
        };
        let clause = || clause() && !self.is_behind_sentence_in_marks(at - 1);
        match present && tells && set_off && closed && named && clause() {
            true => Intro::Source,
            false => Intro::None,
        }
    }

    /// «…، تورد الصحيفة.»: what else somebody may do with the clause before, where the sentence ends behind no
    /// more than who does it.
    fn closes_sentence(&self, at: usize, verb: &Verb) -> bool {
        let end = self.phrase_end(at + 1);
        matches!(verb.act, Act::Announce | Act::Admit | Act::Close)
            && end <= at + 1 + SHORTEST_CLAUSE
            && matches!(self.tokens.kind(end), Kind::Stop | Kind::Break)
            && (at + 1..end)
                .all(|near| !self.tokens.is_owned(near) || self.tags.get(near).is(Classes::ANAPHOR))
    }

    /// «"…"، يقول المزارع، صاحب الحقل»: all that the sentence holds before the pause stands in marks.
    fn is_behind_sentence_in_marks(&self, pause: usize) -> bool {
        let before = self.pairs.partition_point(|pair| pair.open < pause);
        let starts = |open: usize| {
            open == 0 || matches!(self.tokens.kind(open - 1), Kind::Stop | Kind::Break)
        };
        let near = self.pairs[before.saturating_sub(NESTED)..before].iter();
        near.rev().any(|pair| pair.end == pause && starts(pair.open))
    }

    /// «…، يقول الخبير، في تصريح …»: the preposition at `at` belongs to the verb, not to the clause.
    fn says_where(&self, at: usize) -> bool {
        let said = Classes::OCCASION | Classes::STATEMENT | Classes::AGENCY | Classes::MEDIA;
        self.tags.get(at).is(Classes::PREPOSITION)
            && (at + 1..at + 4).any(|near| self.tags.get(near).is(said))
    }

    /// The end of the words from `from` on: a pause, or the end of the sentence.
    pub(super) fn phrase_end(&self, from: usize) -> usize {
        let is_end = |&at: &usize| !matches!(self.tokens.kind(at), Kind::Word | Kind::Number);
        (from..from + LONGEST_PHRASE).find(is_end).unwrap_or(from)
    }

    /// «وفي هذا السياق، يقول الخبير»: what stands before `at` in its sentence is a circumstance.
    fn begins_aside(&self, at: usize) -> bool {
        let ends = |&at: &usize| matches!(self.tokens.kind(at), Kind::Stop | Kind::Break);
        let from = at.saturating_sub(LONGEST_PHRASE * 4);
        let start = (from..at).rev().find(ends).map_or(from, |end| end + 1);
        let tag = self.tags.get(start);
        let acts = |near: usize| self.tags.get(near).is(Classes::ACTION);
        let clause = start + 2 * LONGEST_PHRASE <= at || (start..at).any(acts);
        !clause && tag.is(Classes::PREPOSITION | Classes::CONJUNCTION)
    }
}
