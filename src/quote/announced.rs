//! Verbal nouns of speech with their speaker: «بعد إعلان الشركة أنها …».

use std::ops::Range;

use super::cues::Finder;
use super::forms::is_stated;
use crate::lexicon::{Classes, Verb};
use crate::token::Kind;

/// Words between such a noun and its أن.
const NAMED_NOUN_ZONE: usize = 16;

impl Finder<'_, '_> {
    /// «بعد إعلان الشركة أنها …», «مع التأكيد أن …», «انتقد اعتبار الوزير أن …»
    pub(super) fn is_announced(&self, at: usize, verb: &Verb) -> bool {
        let stated = is_stated(verb);
        (stated || verb.lemma == "اعتبر") && self.is_statement(at, verb)
            || stated && self.is_stress(at, verb)
    }

    /// «بعد إعلان الشركة أنها …», «بعد إعلان الوزير، أمس، أنه …»: a verbal noun with its speaker, and its own أن behind.
    fn is_statement(&self, at: usize, verb: &Verb) -> bool {
        let tag = self.tags.get(at);
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        let that = (at + 2..at + NAMED_NOUN_ZONE).find(|&near| self.is_that(near));
        let that = that.filter(|&that| !self.tags.get(that).conjunction);
        let within = matches!(self.tokens.word_before(at), "في" | "خلال");
        !tag.definite
            && tag.preposition.is_none()
            && !within
            && !self.was_done(at)
            && (self.tags.get(at + 1).is(speaks)
                || self.is_people_who_say(at + 1)
                || self.is_giant(at + 1))
            && self.tags.get(at + 1).preposition.is_none()
            && that.is_some_and(|that| {
                let link = self.link(that - 1, verb);
                self.names_speaker(at + 1..that - link) && self.governs(that, link, verb)
            })
    }

    /// «الشركة», «الشركة، أمس الثلاثاء،»: a circumstance may stand between two commas behind who speaks.
    fn names_speaker(&self, words: Range<usize>) -> bool {
        let comma = |at: usize| self.tokens.kind(at) == Kind::Comma;
        let inserted = words.end > words.start && comma(words.end - 1);
        let mut commas = words.clone().filter(|&at| comma(at)).count();
        commas -= if inserted && commas == 2 { 2 } else { 0 };
        commas == 0
            && words.into_iter().all(|at| {
                matches!(self.tokens.kind(at), Kind::Word | Kind::Dash | Kind::Comma | Kind::Number)
                    && self.tags.get(at).verb.is_none()
            })
    }

    /// «مزاعم الجنوبيين بأن …»: people by where they are from or whom they follow, right before what they say.
    fn is_people_who_say(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        word.starts_with("ال")
            && word.ends_with("يين")
            && (at + 1..at + 3).any(|at| self.is_that(at))
    }

    /// «إعلان عملاق التواصل أنه …»: what a company is called in place of its name.
    fn is_giant(&self, at: usize) -> bool {
        self.tokens.word(at) == "عملاق" && (at + 1..at + 3).any(|at| self.tags.get(at).definite)
    }
}
