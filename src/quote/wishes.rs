//! The أن of another verb: «يحاول أن يفهم», «يعتقد أن الأمر انتهى», «بحيث يستطيع المتابع أن يعرف» between a cue
//! and its own.

use super::cues::Finder;
use super::shapes::{self, Tense};
use crate::lexicon::{
    self, Act, Classes, Form, Lexicon, Links, List, Proclitic, Verb, VerbReading,
};
use crate::token::Kind;

/// As many words as may stand between a verb of belief or of wish and its أن.
const BELIEF_ZONE: usize = 10;
/// Words of what somebody is called before the أن of the cue.
const CALLED: usize = 10;
/// Words from the act that obliges somebody to its بأن.
const OBLIGED: usize = 7;
/// Letters of a word that may be a verb or a noun with the same first letter (توقف).
const SHORTEST_VERB: usize = 4;
/// Words of a predicate between من and its أن.
const PREDICATE: usize = 5;

impl Finder<'_, '_> {
    /// «هدد المدرب بالاستقالة إن تأخرت الرواتب», «هدده بالطرد إن هو تكلم»: behind a verb that takes أن and what it is
    /// about, إن before a verb is a condition.
    pub(super) fn is_condition(&self, cue: usize, at: usize, verb: &Verb) -> bool {
        let demands = matches!(verb.act, Act::Call | Act::Order | Act::Promise | Act::Warn);
        let about = |near: usize| self.tags.get(near).preposition == Some(Proclitic::Bi);
        let acts = |at: usize| {
            let tag = self.tags.get(at);
            tag.is(Classes::ACTION)
                || tag.verb.is_some_and(VerbReading::is_finite)
                || lexicon::is_copula(self.tokens.word(at))
                || shapes::tense(self.tokens.word(at), tag) == Some(Tense::Past)
        };
        let itself = matches!(self.tokens.word(at + 1), "هو" | "هي" | "هم");
        demands
            && self.tokens.written(at) == "إن"
            && acts(at + 1 + usize::from(itself))
            && (cue + 1..at).any(about)
    }

    /// أن يذهب: with a verb behind it, أن is no report.
    pub(super) fn wishes(&self, that: usize) -> bool {
        let word = self.tokens.word(that + 1);
        matches!(self.tokens.word(that), "ان" | "بالا")
            && (word.starts_with('ي') || word.starts_with('ت'))
            && self.tags.get(that + 1).is_open()
    }

    /// «أبرز المباني أن يرمم»: what a verb of stating reports is no wish, so that a homograph has not
    /// this أن for its own.
    pub(super) fn is_wish(&self, at: usize, verb: &Verb) -> bool {
        let states = matches!(
            verb.act,
            Act::Say | Act::Add | Act::Assert | Act::Explain | Act::Write | Act::Relay
        );
        // أصر على أن يبقى، أقر بأن تكون الأولوية للقرى، تبرر أن يرتفع السعر، قضت بأن تدفع الشركة تعويضا: what is to be.
        let wills =
            matches!(&*verb.lemma, "اصر" | "اقر" | "برر" | "قضي") && self.is_subjunctive_after(at);
        let next = self.tokens.word(at + 1);
        wills
            || verb.homograph
                && states
                && self.tokens.word(at) == "ان"
                && next.starts_with('ي')
                && next.chars().count() > 3
                && self.tags.get(at + 1).is_open()
    }

    /// ويشتبه بأن …: the verb of belief at `at` has a clause of its own.
    pub(super) fn takes_that(&self, cue: usize, at: usize) -> bool {
        // وزيرة الشباب أمل حلاق: only آمل hopes, or who has أمل أن.
        let hopes = self.tokens.written(at).starts_with('آ') || self.is_that(at + 1);
        let name = self.tokens.word(at) == "امل" && !hopes;
        if name || at - 1 > cue && self.tags.get(at - 1).is(Classes::PREPOSITION) {
            return false;
        }
        let near = (at + 1..at + BELIEF_ZONE)
            .take_while(|&near| matches!(self.tokens.kind(near), Kind::Word | Kind::Mark(_)));
        near.into_iter().any(|near| self.is_that(near))
    }

    /// «بحيث يستطيع المتابع أن يعرف»: where the أن stands of a verb at `at` that something is tried or
    /// wanted with, and its subject before it.
    pub(super) fn wish_of(&self, at: usize) -> Option<usize> {
        let able = self.tags.get(at).is(Classes::VERBAL | Classes::GOVERNOR);
        if !able || !self.tags.in_list(at, List::Ability) {
            return None;
        }
        (at + 1..at + BELIEF_ZONE)
            .take_while(|&near| self.tokens.kind(near) == Kind::Word)
            .find(|&near| self.is_that(near))
            .filter(|&that| self.is_subjunctive_after(that))
    }

    /// أن يعرف، أن تمس, no أنه يعرف: behind a pronoun stands what is.
    fn is_subjunctive_after(&self, that: usize) -> bool {
        let (word, tag) = (self.tokens.word(that + 1), self.tags.get(that + 1));
        // أن تأثير القرار محدود، أن تعزيزات وصلت: a noun with the letter of a verb.
        let long = tag.is_open() && word.chars().count() > SHORTEST_VERB;
        let noun = long && (word.ends_with("ات") || shapes::tense(word, tag).is_none());
        !self.tokens.is_owned(that)
            && !noun
            && word.starts_with(['ي', 'ت'])
            && (tag.is_open()
                || tag.verb.is_some()
                || tag.is(Classes::BELIEF | Classes::VERBAL | Classes::GOVERNOR))
    }

    /// «جرم يهدد الأرض … وجدوا أن …», «…، يفخر بأنه …»: the أن at `at` belongs to the verb right before it, whose form no
    /// name has, or which opens a clause of its own.
    pub(super) fn is_of_verb_before(&self, cue: usize, at: usize, verb: &Verb) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&before| before > cue + 1) else {
            return false;
        };
        // سألت صديقا، لا يحب أن يذكر اسمه، …
        let marks = matches!(self.tokens.kind(at + 3), Kind::Mark(_));
        if self.is_subjunctive_after(at) && lexicon::tells_name(self.tokens, at + 1) && !marks {
            return true;
        }
        let tense = shapes::tense(self.tokens.word(before), self.tags.get(before));
        let opens = self.tokens.kind(before - 1) == Kind::Comma;
        match tense {
            Some(Tense::Past) => verb.homograph && self.tokens.word(before).ends_with("وا"),
            Some(Tense::We) => verb.homograph,
            Some(Tense::He | Tense::She) => opens && self.tokens.word(at).starts_with("بان"),
            _ => false,
        }
    }

    /// «قال سعيد الذي يرى أن …»: the clause is what he thinks.
    pub(super) fn opines_there(&self, at: usize, verb: &Verb) -> bool {
        verb.act == Act::Opine && self.is_relative(at) && self.is_that(at + 1)
    }

    /// القائمون عليه، المشرفات عليها: the preposition belongs to those in charge, not to what follows, nor is it عليه أن before إن.
    pub(super) fn is_in_charge(&self, at: usize) -> bool {
        let on = matches!(self.tokens.word(at), "عليه" | "عليها" | "عليهم" | "عليهما");
        let told = self.tokens.written(at + 1).starts_with("إن");
        on && at > 0 && (told || self.tags.in_list(at - 1, List::InCharge))
    }

    /// الكاتب المعروف، الطبيب المعلوم: an adjective behind a noun with its article; مصادر خاصة, في نشرة خاصة; قال في الواقع إن.
    pub(super) fn is_attribute(&self, at: usize) -> bool {
        let noun = self.tags.get(at - 1);
        let private = self.tokens.word(at) == "خاصه"
            && (noun.is(Classes::ANONYMOUS) || self.is_governed_feminine(at - 1));
        let fact = matches!(self.tokens.word(at), "الواقع" | "الحقيقه");
        private
            || fact && self.tokens.word_before(at) == "في"
            || noun.definite && noun.is(Classes::HUMAN) && self.tokens.word(at).starts_with("ال")
    }

    /// في نشرة خاصة، في تصريحات خاصة: a noun that an adjective may follow and a clause hardly.
    fn is_governed_feminine(&self, noun: usize) -> bool {
        let (tag, word) = (self.tags.get(noun), self.tokens.word(noun));
        let before = noun.checked_sub(1).map(|at| self.tags.get(at));
        let governed = before.is_some_and(|tag| tag.is(Classes::PREPOSITION));
        !tag.definite
            && (word.ends_with('ه') || word.ends_with("ات"))
            && (governed || tag.preposition.is_some())
    }

    /// «أم أن …», «ومن حسن الحظ أن …», «وعلى السكان أن يصبروا»: a clause of the writer's, whose predicate stands before
    /// the أن at `at`.
    pub(super) fn is_of_words_before(&self, at: usize) -> bool {
        // جوهرة أف أم أن …, أف.أم
        let dot = usize::from(self.tokens.kind(at - 2) == Kind::Abbreviation);
        let alternative = self.tokens.word(at - 1) == "ام"
            && !self.tags.in_list(at.saturating_sub(2 + dot), List::LetterName);
        // مما يعني أن …
        let meant = matches!(self.tokens.word(at - 2), "مما" | "ومما");
        let duty = self.tokens.word(at - 2) == "وعلي"
            && self.tags.get(at - 1).definite
            && self.is_subjunctive_after(at);
        let plea = self.tokens.word(at - 1) == "القول" && self.is_plea(at - 1);
        alternative || meant || duty || plea || self.is_of_predicate_before(at)
    }

    /// «أقام دعوى طالب فيها بتعويض، على سند من القول إنه تضرر»: what a claim rests on.
    pub(super) fn is_plea(&self, at: usize) -> bool {
        let word = |back: usize| at.checked_sub(back).map_or("", |at| self.tokens.word(at));
        word(1) == "من" && matches!(word(2), "سند" | "سندا")
    }

    /// «ومن حقه أن …», «ومن حسن حظنا، أن …»
    fn is_of_predicate_before(&self, at: usize) -> bool {
        let end = at - usize::from(self.tokens.kind(at - 1) == Kind::Comma);
        let word = |near: usize| self.tokens.kind(near) == Kind::Word && !self.is_that(near);
        let near = (end.saturating_sub(PREDICATE)..end).rev().take_while(|&near| word(near));
        let of = |near: usize| matches!(self.tokens.word(near), "ومن" | "فمن");
        near.into_iter().any(|near| of(near) && is_quality(self.tokens.word(near + 1)))
    }

    /// «… مع إقرارها بأن …», «… لإظهار أن …»: the أن at `at` belongs to the verbal noun before it.
    pub(super) fn is_of_noun_before(&self, cue: usize, at: usize) -> bool {
        if self.is_of_obliging(cue, at) {
            return true;
        }
        let linked = usize::from(Links::of_preposition(self.tokens.word(at - 1)).is_some());
        let Some(noun) = at.checked_sub(1 + linked).filter(|&noun| noun > cue) else {
            return false;
        };
        let tag = self.tags.get(noun);
        let beside = matches!(self.tokens.word(noun - 1), "مع" | "رغم" | "بعد" | "قبل" | "عقب");
        match tag.verb.map(|verb| verb.form) {
            Some(Form::NounOf { .. }) => beside,
            Some(Form::Noun) => tag.preposition == Some(Proclitic::Li) && !tag.definite,
            // رغم الاعتقاد بأن …
            _ => beside && matches!(self.tokens.word(noun), "الاعتقاد" | "القناعه" | "الشعور"),
        }
    }

    /// «طالب بإلزام الشركة بأن تدفع», «اتهمه بإيهام الضحايا بأن المشروع مربح»: the بأن at `at` tells what somebody is obliged to or
    /// told by the act between.
    fn is_of_obliging(&self, cue: usize, at: usize) -> bool {
        let plain = |near: &usize| self.tokens.kind(*near) == Kind::Word;
        let between = (at.saturating_sub(OBLIGED)..at).rev().take_while(plain);
        self.tags.get(at).preposition == Some(Proclitic::Bi)
            && between
                .take_while(|&near| near > cue)
                .any(|near| self.tags.in_list(near, List::Obliging))
    }

    /// «إجراءات من شأنها أن تسرع العمل»
    fn is_likely_to(&self, at: usize) -> bool {
        matches!(self.tokens.word(at - 1), "شانه" | "شانها" | "شانهم" | "شانهما")
            && self.tokens.word(at - 2) == "من"
    }

    /// «لكي يشعروا بأنهم شركاء»: the verb of a purpose right before it.
    fn is_so_that(&self, at: usize) -> bool {
        let tense = shapes::tense(self.tokens.word(at - 1), self.tags.get(at - 1));
        matches!(self.tokens.word(at - 2), "حتي" | "كي" | "لكي" | "لكيلا")
            && matches!(tense, Some(Tense::He | Tense::She))
    }

    /// «قال النائب الذي وصف نفسه بأنه صديق الغابة إن …»: what a verb in a relative clause calls somebody, where the
    /// أن of the cue is still to come.
    pub(super) fn is_of_described(&self, cue: usize, at: usize) -> bool {
        let calls = |near: usize| {
            let verb = self.tags.get(near).verb.filter(|verb| verb.is_finite());
            let verb = verb.map(|verb| Lexicon::get().verb(verb));
            self.is_relative(near)
                && verb.is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Opine))
        };
        let solid = |near: &usize| {
            matches!(self.tokens.kind(*near), Kind::Word | Kind::Number | Kind::Mark(_))
        };
        let by = self.tokens.word(at).starts_with("بان");
        by && (cue + 1..at).any(calls)
            && (at + 2..at + CALLED).take_while(solid).any(|near| self.is_bare_that(near))
    }

    /// إن، أن: without ب and not what a noun before it governs.
    fn is_bare_that(&self, at: usize) -> bool {
        self.is_that(at)
            && self.tags.get(at).preposition.is_none()
            && !self.tags.get(at).conjunction
            && !self.tags.get(at - 1).is(Classes::GOVERNOR)
    }

    /// «التدخلات التي تحاول أن تمس الأمن», «الذين فقدوا أموالهم أو أن …»: the أن at `at` belongs to the verb
    /// right before it in a relative clause, or is the second of two.
    pub(super) fn is_of_relative(&self, cue: usize, at: usize) -> bool {
        if at < cue + 3 {
            return false;
        }
        if self.is_likely_to(at) || self.is_so_that(at) {
            return true;
        }
        if self.tokens.word(at) != "ان" {
            return false;
        }
        let (verb, opener) = (self.tags.get(at - 1), self.tags.get(at - 2));
        let tense = shapes::tense(self.tokens.word(at - 1), verb);
        let acts = verb.is(Classes::ACTION | Classes::VERBAL | Classes::BELIEF)
            || verb.verb.is_some_and(VerbReading::is_finite)
            || matches!(tense, Some(Tense::He | Tense::She | Tense::Future));
        let what = opener.is(Classes::RELATIVE) || self.tokens.word(at - 2) == "من";
        let which = opener.definite && self.tokens.word(at - 1).starts_with(['ي', 'ت', 'س']);
        what && (acts || which) && self.is_subjunctive_after(at) || self.tokens.word(at - 1) == "او"
    }
}

/// حسن الحظ، سوء الطالع، حقه: what a clause with أن is said to be.
fn is_quality(word: &str) -> bool {
    let right = word.strip_prefix("حق").is_some_and(|owner| owner.chars().count() <= 2);
    right || matches!(word, "حسن" | "سوء" | "طبيعه" | "غير" | "واجب")
}
