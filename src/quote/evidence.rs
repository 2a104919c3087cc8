//! «المؤشرات تؤكد أن …»: what a thing shows, nobody has said.

use super::cues::Finder;
use crate::lexicon::{self, Act, Classes, Form, Lexicon, List, Verb, VerbReading};
use crate::token::Kind;

/// Words of a subject before its verb.
const LONGEST_SUBJECT: usize = 8;

/// Tokens from what slogans are for to what one of them is introduced with.
const DESCRIBED_WITHIN: usize = 12;

impl Finder<'_, '_> {
    /// Whether the verb at `at` stands between a thing and the clause that the thing shows.
    pub(super) fn is_evidence(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        let present = matches!(reading.form, Form::Finite { present: true, .. });
        let shows = matches!(verb.act, Act::Assert | Act::Point | Act::Explain | Act::Announce);
        let words = || self.is_of_thing(at, verb) || self.is_of_words_right_before(at, verb);
        shows && present && words()
            || reading.is_finite() && self.showed(at, verb)
            || present && self.describes_slogans(at, verb)
    }

    /// «ردد المحتجون هتافات تندد بالحكومة، منها «…»», «لافتات كبيرة تطالب بالرحيل»: what slogans are for, right behind them.
    fn describes_slogans(&self, at: usize, verb: &Verb) -> bool {
        let demands = !matches!(verb.act, Act::Say | Act::Write | Act::Add);
        let slogans =
            |near: usize| self.tags.in_list(near, List::Wordings) && !self.tags.get(near).definite;
        let described = at > 1 && self.tokens.kind(at - 1) == Kind::Word && slogans(at - 2);
        // … منها «ارحلوا», not لافتات تدين «الصمت»: they are told behind it.
        let told = |near: usize| {
            let brings = [List::Example, List::Carries];
            brings.iter().any(|&list| self.tags.in_list(near, list))
                && matches!(self.tokens.kind(near + 1), Kind::Mark(_) | Kind::Colon)
        };
        let here = |near: &usize| !matches!(self.tokens.kind(*near), Kind::Stop | Kind::Break);
        demands
            && self.tokens.word(at).starts_with('ت')
            && at > 0
            && (slogans(at - 1) || described && self.tags.get(at - 1).is_bare())
            && (at + 1..at + DESCRIBED_WITHIN).take_while(here).any(told)
    }

    /// «ويؤكد النجاح أن …», «النجاح يؤكد أن …»
    fn is_of_thing(&self, at: usize, verb: &Verb) -> bool {
        let subject = match self.is_before_clause(at, verb) || self.is_before_link(at, verb) {
            // حرص المدير على أن يؤكد أن
            true if self.tags.get(at).conjunction || at > 0 && self.is_that(at - 1) => None,
            true => self.head(at - usize::from(self.follows_negation(at))),
            false if self.draws_attention(at) => None,
            false => Some(at + 1),
        };
        subject.is_some_and(|noun| self.is_mere_thing(noun))
    }

    /// تلفت الأنظار إلى أن, يلفت انتباه الناس إلى أن; ويلفت الانتباه أن is nobody's.
    fn draws_attention(&self, at: usize) -> bool {
        let whose = !self.tags.get(at + 1).definite || self.tokens.word(at + 2) == "الي";
        whose && lexicon::is_attention(self.tokens.word(at + 1))
    }

    /// «وكشف الحادث أن …»: in the past no more than the thing stands between such a verb and its clause.
    fn showed(&self, at: usize, verb: &Verb) -> bool {
        let reveals = matches!(&*verb.lemma, "كشف" | "اظهر" | "ابرز");
        let noun = at + 1;
        let thing = self.tags.get(noun).definite && self.is_mere_thing(noun);
        let described = self.tags.get(noun + 1).definite && !self.tags.get(noun + 1).known;
        let end = noun + 1 + usize::from(described);
        reveals && thing && self.is_that(end + self.link(end, verb))
    }

    /// What stands right before the verb, with the clause right behind it, is no somebody.
    fn is_of_words_right_before(&self, at: usize, verb: &Verb) -> bool {
        (self.is_before_clause(at, verb) || self.is_before_link(at, verb))
            && !self.tags.get(at).conjunction
            && (self.is_of_indefinite(at) || self.is_of_what_happens(at))
    }

    /// «وما حدث أمس يؤكد أن …»
    fn is_of_what_happens(&self, at: usize) -> bool {
        let happens = |near: usize| {
            let what = matches!(self.tokens.word(near), "ما" | "وما" | "فما");
            what && self.tags.in_list(near + 1, List::Happens)
        };
        let words = (at.saturating_sub(LONGEST_SUBJECT)..at.saturating_sub(1)).rev();
        words.take_while(|&near| self.tokens.kind(near) == Kind::Word).any(happens)
    }

    /// «يلزم الصمت في موقف يؤكد أن …»: the clause is what the thing shows.
    pub(super) fn shows_clause(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        self.is_before_clause(at, verb) && self.is_evidence(at, reading, verb)
    }

    /// «في موقف يؤكد أن», «بحقيقة مرة تؤكد أن»: what the verb says of an indefinite thing behind a preposition;
    /// «لا توجد مؤشرات تشير إلى أن», «لا أدلة لديها تشير إلى أن»: what teaches somebody something, wherever it stands.
    fn is_of_indefinite(&self, at: usize) -> bool {
        let adjective = |near: usize| {
            let tag = self.tags.get(near);
            tag.is_bare() && (!tag.known || tag.is(Classes::JUDGEMENT))
                || matches!(self.tokens.word(near), "لديه" | "لديها" | "لديهم" | "لدينا" | "لدي")
        };
        let governed = |noun: usize| {
            let before = noun.checked_sub(1).map(|before| self.tags.get(before));
            self.tags.get(noun).preposition.is_some()
                || before.is_some_and(|tag| tag.is(Classes::PREPOSITION))
        };
        let thing = |noun: usize| {
            !self.tags.get(noun).definite
                && !self.tokens.is_owned(noun)
                && self.is_thing(noun)
                && (governed(noun) || self.tags.get(noun).is(Classes::IDEA))
        };
        let one = at > 1 && thing(at - 1);
        one || at > 2 && adjective(at - 1) && thing(at - 2)
    }

    /// لا تؤكد
    fn follows_negation(&self, at: usize) -> bool {
        at > 0 && self.tags.get(at - 1).is(Classes::NEGATION)
    }

    /// تؤكد أن، تشير إلى أن، تكشف لنا أن
    fn is_before_clause(&self, at: usize, verb: &Verb) -> bool {
        let to = usize::from(matches!(self.tokens.word(at + 1), "لنا" | "له" | "لهم"));
        self.is_that(at + 1 + to + self.link(at + 1 + to, verb))
    }

    /// تشير إلى نجاح, تكشف عن «نية»: no subject stands between the verb and the preposition that it governs.
    fn is_before_link(&self, at: usize, verb: &Verb) -> bool {
        self.link(at + 1, verb) > 0
    }

    /// The first noun of the phrase right before the verb at `at`, as far as its clause reaches.
    fn head(&self, at: usize) -> Option<usize> {
        let bounds =
            Classes::COMPLEMENTISER | Classes::CONJUNCTION | Classes::NEGATION | Classes::VERBAL;
        let word = |near: usize| matches!(self.tokens.kind(near), Kind::Word | Kind::Number);
        let begins = |&near: &usize| {
            self.tags.get(near).conjunction
                || near == 0
                || !word(near - 1)
                || self.tags.get(near - 1).is(bounds) && self.tokens.word(near - 1) != "مع"
        };
        let words = (at.saturating_sub(LONGEST_SUBJECT)..at).rev();
        let mut words = words.take_while(|&near| !self.tags.get(near).is(Classes::RELATIVE));
        words.find(begins).filter(|&head| word(head))
    }

    /// وأكد أن المعطيات توضح أن …: what somebody says of a paper, it does not say itself.
    fn is_reported_paper(&self, head: usize) -> bool {
        let first =
            head - usize::from(self.tags.get(head.wrapping_sub(1)).is(Classes::DEMONSTRATIVE));
        let inside = first > 0 && self.tags.get(first - 1).is(Classes::COMPLEMENTISER);
        inside && self.tags.in_list(head, List::Data)
    }

    fn is_mere_thing(&self, head: usize) -> bool {
        let head = head + usize::from(self.tags.get(head).is(Classes::DEMONSTRATIVE));
        if self.is_reported_paper(head) {
            return true;
        }
        self.is_thing(head) && self.tags.get(head).preposition.is_none()
    }

    /// A listed thing, or an idea, that is no paper either; تفاعله: a verbal noun with its pronoun.
    fn is_thing(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let speaks = Classes::HUMAN
            | Classes::COLLECTIVE_BODY
            | Classes::PERSON_NAME
            | Classes::STATEMENT
            | Classes::OCCASION
            | Classes::PREPOSITION;
        (tag.is(Classes::THING | Classes::IDEA) || self.is_owned_thing(at)) && !tag.is(speaks)
    }

    fn is_owned_thing(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let bare = ["ه", "ها", "هم"].iter().find_map(|own| word.strip_suffix(own));
        let listed = bare.and_then(|bare| Lexicon::get().reading(bare));
        !self.tags.get(at).known && listed.is_some_and(|noun| noun.is(Classes::THING))
    }
}
