//! «وقال سالم الحمدي سنعود غدا»: what a verb of saying reports with neither إن nor a colon nor marks before it.

use super::cues::{Finder, LONGEST_NAME};
use super::shapes::{self, Tense};
use crate::lexicon::{Act, Classes, List, Verb, VerbReading};
use crate::token::Kind;

/// Tokens of the speaker, the place and the occasion between the verb and the clause.
const LONGEST_SCENE: usize = 16;
/// Words of a clause that are looked through for its predicate.
const CLAUSE: usize = 8;

impl Finder<'_, '_> {
    /// Where the words behind a verb begin that has found nothing to introduce them: behind its speaker, with a word
    /// that only a clause of his own begins with.
    pub(super) fn unintroduced(
        &self,
        at: usize,
        reading: VerbReading,
        verb: &Verb,
    ) -> Option<usize> {
        if let Some(words) = self.behind_pause(at, reading, verb) {
            return Some(words);
        }
        if !self.wants_words(at, reading, verb) {
            return None;
        }
        let inside = |near: &usize| {
            let other = Classes::RELATIVE | Classes::COMPLEMENTISER;
            let still = self.is_still(*near);
            matches!(
                self.tokens.kind(*near),
                Kind::Word | Kind::Number | Kind::Mark(_) | Kind::Open | Kind::Close
            ) && (still
                || !self.tags.get(*near).is(other)
                || self.tags.get(*near).is(Classes::NEGATION))
        };
        let named = self.tags.get(at + 1).is(Classes::PERSON_NAME | Classes::HUMAN);
        let far = match verb.lemma == "قال" {
            true if self.names_scene(at + 1) => LONGEST_SCENE,
            false if named => LONGEST_NAME,
            _ => 1,
        };
        let mut scene = (at + 1..=at + far).take_while(inside);
        scene.find(|&near| {
            let first = near == at + 1;
            (first || self.is_closed(near - 1))
                && (self.begins_own_words(near) || !first && self.begins_telling(near))
        })
    }

    /// «وتابع الرئيس، لكن النقابة ترفض العرض», «وأضاف، يحاول الكاتب أن …»: where the words begin with a comma for their
    /// colon, behind nothing but who speaks.
    fn behind_pause(&self, cue: usize, reading: VerbReading, verb: &Verb) -> Option<usize> {
        let says = matches!(&*verb.lemma, "قال" | "اضاف" | "تابع");
        if !says || !self.opens(cue) || !told(reading) {
            return None;
        }
        let who = |at: &usize| {
            let tag = self.tags.get(*at);
            let name = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
            self.tokens.kind(*at) == Kind::Word
                && (tag.is(name | Classes::NAME_PARTICLE) || tag.is_open() && tag.verb.is_none())
                && tag.preposition.is_none()
        };
        let pause = cue + 1 + (cue + 1..=cue + LONGEST_NAME).take_while(who).count();
        if self.tokens.kind(pause) != Kind::Comma {
            return None;
        }
        let start = pause + 1;
        let goes_on = match pause == cue + 1 {
            true => self.begins_clause(start),
            false => {
                let but = matches!(self.tokens.word(start), "لكن" | "ولكن");
                let speaker = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
                self.tags.get(cue + 1).is(speaker)
                    && self.is_closed(pause - 1)
                    && (but || self.begins_own_words(start))
            }
        };
        goes_on.then_some(start)
    }

    /// «يحاول الكاتب …», «النقابة ترفض …»: a clause with its verb, and none that only qualifies the verb before.
    fn begins_clause(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let acts = |near: usize| {
            let tag = self.tags.get(near);
            let reads = tag.is(Classes::VERBAL) || tag.verb.is_some_and(VerbReading::is_finite);
            tag.is_bare() && (reads || shapes::tense(self.tokens.word(near), tag).is_some())
        };
        let word = |near: &usize| self.tokens.kind(*near) == Kind::Word;
        let noun = tag.definite && !tag.conjunction && tag.preposition.is_none();
        self.begins_own_words(at)
            || acts(at)
            || noun && (at + 1..at + CLAUSE).take_while(word).any(acts)
    }

    /// Whether the speaker may stand at `at`, or when and where it was said; the words themselves begin with a
    /// definite noun.
    fn names_scene(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let speaker = Classes::HUMAN
            | Classes::COLLECTIVE_BODY
            | Classes::PERSON_NAME
            | Classes::NAME_PARTICLE
            | Classes::PREPOSITION
            | Classes::TIME;
        tag.is(speaker) || tag.preposition.is_some() || tag.is_bare() && !tag.known
    }

    /// «وقال التاجر سالم ارتفعت الأسعار»: a past that its subject follows.
    fn begins_telling(&self, at: usize) -> bool {
        let (tag, next) = (self.tags.get(at), self.tags.get(at + 1));
        let past = tag.is(Classes::ACTION)
            || shapes::tense(self.tokens.word(at), tag) == Some(Tense::Past);
        past && tag.is_bare()
            && self.tokens.word(at).ends_with('ت')
            && !next.is(Classes::PREPOSITION)
            && self.tags.get(at - 1).is(Classes::PERSON_NAME | Classes::TIME)
    }

    /// قال and أضاف at the head of their sentence or behind و: nothing else can be what they tell.
    fn wants_words(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        let says = verb.lemma == "قال" || verb.lemma == "اضاف" && verb.act == Act::Add;
        says && self.opens(at) && told(reading)
    }

    /// Whether the verb at `at` heads its sentence, or stands behind و.
    fn opens(&self, at: usize) -> bool {
        at == 0
            || self.tags.get(at).conjunction
            || matches!(self.tokens.kind(at - 1), Kind::Stop | Kind::Break)
    }

    /// سنعود، ستكون الأيام صعبة، لم يعد، ما زال، في حال فشلنا
    pub(super) fn begins_own_words(&self, at: usize) -> bool {
        let (tag, next) = (self.tags.get(at), self.tags.get(at + 1));
        let word = self.tokens.word(at);
        if self.tokens.kind(at) != Kind::Word || tag.conjunction || word == "دون" || word == "عدم"
        {
            return false;
        }
        let goes_on = next.known || next.definite || next.preposition.is_some();
        let tense = match shapes::tense(word, tag) {
            Some(Tense::Future | Tense::We) => goes_on,
            _ => tag.verb.is_some_and(VerbReading::is_first_person),
        };
        let still = self.is_still(at);
        let when = word == "في" && self.tokens.word(at + 1) == "حال" || word == "للاسف";
        // هناك نقص
        let there = matches!(word, "هناك" | "هنالك" | "ثمه") && next.is_bare() && goes_on;
        tense || still || when || there || tag.is(Classes::OUTSET | Classes::NEGATION)
    }

    /// مازال، ما زالت
    fn is_still(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        match word {
            "ما" | "لا" => self.tags.in_list(at + 1, List::Ceases),
            _ => word.starts_with(['م', 'ل']) && self.tags.in_list(at, List::Ceases),
        }
    }

    /// Whether a phrase may end at `at`, so that no relative clause follows: «في لقاء لم يحضره أحد» is none.
    pub(super) fn is_closed(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let names = Classes::PERSON_NAME
            | Classes::STATE
            | Classes::CITY
            | Classes::AGENCY
            | Classes::TIME
            | Classes::ANAPHOR;
        self.tokens.kind(at) != Kind::Word
            || tag.definite
            || tag.is(names)
            || self.tokens.is_owned(at)
    }
}

/// قال، أضافت; قاله has its words for its object.
fn told(reading: VerbReading) -> bool {
    reading.is_finite() && !reading.object
}
