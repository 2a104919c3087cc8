//! Words that look like a participle of speech, but describe a noun: «حضورا لافتا», «ناشط تابع للحزب».

use super::cues::Finder;
use super::shapes;
use crate::lexicon::{Act, Classes, Proclitic, Verb, VerbReading};
use crate::token::Kind;

/// Letters of a noun in the accusative.
const SHORTEST_NOUN: usize = 5;

impl Finder<'_, '_> {
    /// مقرا (a seat), مسجلا (registered), كان لافتا: a word that looks like a participle, but is neither
    /// set off nor followed by its أن, or is the predicate.
    pub(super) fn is_adjective(&self, at: usize, verb: &Verb) -> bool {
        if self.is_behind_accusative(at) || self.is_proposal(at, verb) {
            return true;
        }
        let that = at + 1 + self.link(at + 1, verb);
        let clause = self.is_that(that);
        let doubtful = verb.homograph && matches!(verb.act, Act::Admit | Act::Assert);
        !clause && (doubtful && !self.is_set_off(at) || verb.shows)
    }

    /// «حقق حضورا لافتا في السوق»: with the ending of the noun before it, and no clause of its own.
    fn is_behind_accusative(&self, at: usize) -> bool {
        let (noun, word) = (self.tags.get(at - usize::from(at > 0)), self.tokens.word_before(at));
        let noun = noun.is_open()
            && noun.is_bare()
            && word.ends_with('ا')
            && word.chars().count() >= SHORTEST_NOUN
            && self.tokens.kind(at - usize::from(at > 0)) == Kind::Word;
        let extent =
            self.tokens.word(at + 1) == "الي" && matches!(self.tokens.word(at + 2), "حد" | "درجه");
        let clause = || {
            (at + 1..at + 3).any(|near| {
                self.is_that(near) || matches!(self.tokens.kind(near), Kind::Colon | Kind::Mark(_))
            })
        };
        noun && self.is_accusative(at) && (extent || !clause())
    }

    /// «تلقى مقترحا جديدا», «هناك مقترحا تقدم به السكان»: what somebody has before him, with what describes it.
    fn is_proposal(&self, at: usize, verb: &Verb) -> bool {
        let (word, tag) = (self.tokens.word(at + 1), self.tags.get(at + 1));
        let described = word.ends_with('ا') && word.chars().count() >= SHORTEST_NOUN
            || tag.preposition.is_some()
            || tag.is(Classes::PREPOSITION | Classes::ACTION | Classes::VERBAL)
            || shapes::tense(word, tag).is_some();
        let there = matches!(self.tokens.word_before(at), "هناك" | "ثمه" | "هنالك");
        verb.lemma == "اقترح"
            && self.is_accusative(at)
            && !self.is_set_off(at)
            && self.tokens.kind(at + 1) == Kind::Word
            && !self.is_that(at + 1)
            && (described || there)
    }

    /// «ناشط تابع للمعارضة»: whose he is.
    pub(super) fn is_belonging(&self, at: usize) -> bool {
        if !matches!(self.tokens.word(at), "تابع" | "تابعه" | "تابعين") {
            return false;
        }
        let next = self.tags.get(at + 1);
        let to = next.preposition == Some(Proclitic::Li)
            || matches!(self.tokens.word(at + 1), "له" | "لها" | "لهم" | "ل" | "لل");
        let noun = self.tags.get(at - 1);
        let noun = self.tokens.kind(at - 1) == Kind::Word
            && !noun.is(Classes::CONJUNCTION | Classes::VERBAL);
        to && noun
    }

    /// A participle in the feminine looks like an adjective (رسالة وداعية) unless a pause stands before it or its
    /// clause follows.
    pub(super) fn speaks_as_woman(&self, at: usize, verb: &Verb) -> bool {
        self.is_set_off(at) && !self.is_behind_bracket(at)
            || !self.is_document(at, verb)
                && (self.introduces_clause(at)
                    || self.is_no_adjective(at, verb)
                    || self.is_right_before_marks(at))
    }

    /// «… لم تنهزم ومتوعدة: «…»», «… لم تنهزم متوعدة: «…»»: whoever speaks, right before the words.
    fn is_right_before_marks(&self, at: usize) -> bool {
        self.tokens.kind(at + 1) == Kind::Colon
            && matches!(self.tokens.kind(at + 2), Kind::Mark(_))
            && !self.begins_line(at)
            && !self.may_describe(at)
    }

    /// رسالة وداعية: what stands behind a feminine noun without the article may be its adjective.
    fn may_describe(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|noun| {
            self.tokens.written(noun).ends_with('ة') && !self.tags.get(noun).definite
        })
    }

    /// «… هذا القانون مشيرة إلى وجود اتفاق»: behind a definite noun or an adverb it would have the article as an adjective.
    fn is_no_adjective(&self, at: usize, verb: &Verb) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let tag = self.tags.get(before);
        let closed = tag.definite
            || self.tokens.is_owned(before)
            || self.tokens.word(before).ends_with("يا");
        let noun = self.tokens.kind(before) == Kind::Word && !tag.is(Classes::GRAMMAR);
        noun && closed && !self.tags.get(at).conjunction && self.link(at + 1, verb) > 0
    }

    /// «قالت مذكرة داخلية إن …»: a paper, unless its أن follows as that of a participle does (لافتة إلى أن).
    fn is_document(&self, at: usize, verb: &Verb) -> bool {
        let told = at > 0 && self.tags.get(at - 1).verb.is_some_and(VerbReading::is_finite);
        let that = at + 1 + self.link(at + 1, verb);
        self.tags.get(at).is(Classes::STATEMENT) && (told || !self.is_that(that))
    }

    /// «صورة (نادرة) مثيرة»
    fn is_behind_bracket(&self, at: usize) -> bool {
        at > 0 && self.tokens.kind(at - 1) == Kind::Close
    }
}
