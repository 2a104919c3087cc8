//! Verbs that write like a preposition (عبر، بين، عقب), and من that is none.

use super::cues::Finder;
use super::shapes;
use crate::lexicon::{self, Classes, Lexicon, Number, Proclitic, VerbReading};
use crate::script::ends_in_pronoun;
use crate::token::Kind;

/// Words between بين and its أن.
const TOLD_WITHIN: usize = 10;
/// The same where من جانبه shows that it is the verb.
const LONG_TITLE_ZONE: usize = 22;
/// Words between عبر and its عن.
const EXPRESSED_WITHIN: usize = 16;
/// Words of many, before the من that means some of them.
const SOME_WITHIN: usize = 6;

impl Finder<'_, '_> {
    /// عبر، بين: a preposition unless something joins it to what goes before as a verb is joined.
    pub(super) fn is_particle(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        tag.is(Classes::PREPOSITION | Classes::GOVERNOR | Classes::PRONOMINAL)
            && !tag.conjunction
            && !self.is_vocalised_verb(at)
            && !self.expresses(at)
    }

    /// هو من قال إن …، هاجم من أسماهم «…»: من is not the preposition.
    pub(super) fn is_who_says(&self, at: usize) -> bool {
        let first = at > 1 && matches!(self.tokens.word(at - 2), "اول" | "واول");
        let verb = self.tags.get(at).verb.map(|verb| Lexicon::get().verb(verb));
        let calls = verb.is_some_and(|verb| matches!(&*verb.lemma, "وصف" | "نعت" | "اسمي"));
        let whom = calls && self.tokens.word(at).ends_with("هم");
        self.tokens.word_before(at) == "من"
            && (self.is_that(at + 1) || first || whom || self.is_some_who(at))
    }

    /// «منهم من قال: …», «ومن بين المشاركين من دعا إلى …», «هناك من وصفه بأنه …»: من means some of many.
    fn is_some_who(&self, at: usize) -> bool {
        let Some(many) = at.checked_sub(2) else { return false };
        let bare = |at: usize| {
            let word = self.tokens.word(at);
            word.strip_prefix(['و', 'ف']).unwrap_or(word)
        };
        let exists = matches!(bare(many), "منهم" | "منهن" | "هناك" | "هنالك" | "ثمه" | "بينهم");
        let noun = |at: usize| {
            self.tokens.kind(at) == Kind::Word && (!self.is_particle(at) || bare(at) == "بين")
        };
        let mut words = (many.saturating_sub(SOME_WITHIN)..=many).rev();
        let of = words.find(|&at| !noun(at) || bare(at) == "من").filter(|&of| bare(of) == "من");
        let opens = |of: usize| {
            self.tokens.word(of) != "من" || of == 0 || self.tokens.kind(of - 1) != Kind::Word
        };
        exists || of.is_some_and(|of| of < many && opens(of))
    }

    /// «من جهته، عبر الوزير عن …»: behind a pause, with somebody who expresses something.
    pub(super) fn expresses(&self, at: usize) -> bool {
        let somebody = Classes::HUMAN | Classes::PERSON_NAME | Classes::COLLECTIVE_BODY;
        let word = |near: &usize| self.tokens.kind(*near) == Kind::Word;
        let joined = self.tags.get(at).conjunction && self.tokens.word(at) == "وعبر";
        (joined || self.tokens.word(at) == "عبر" && self.is_set_off(at))
            && self.tags.get(at + 1).is(somebody)
            && (at + 2..at + EXPRESSED_WITHIN)
                .take_while(|near| word(near) || self.tokens.kind(*near) == Kind::Comma)
                .any(|near| self.tokens.word(near) == "عن")
    }

    /// أبان with its hamza (إبان is the time), بيّن with its shadda (بين is the preposition).
    fn is_vocalised_verb(&self, at: usize) -> bool {
        let text = self.tokens.written(at);
        text.starts_with("أب")
            || text.starts_with('ب') && text.contains('\u{651}')
            || self.tokens.word(at) == "بين" && self.is_told_apart(at)
            || matches!(self.tokens.word(at), "بين" | "عقب") && self.takes_clause(at)
    }

    /// «من جهته بين المدير أن …», «الذي بين أن …»: the verb opens its clause, with one speaker and his
    /// أن behind it; between two there would be an and. A مبتدأ before it (الفرق بين الرجلين أن …)
    /// leaves it the preposition.
    fn is_told_apart(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.tags.get(before)).unwrap_or_default();
        let turn = before.is(Classes::TURN)
            || matches!(self.tokens.word_before(at), "السياق" | "ذاته" | "نفسه" | "كما" | "فقد");
        // وفي كلمته بين المدير أن …
        let turn = turn
            || before.is(Classes::OCCASION | Classes::STATEMENT)
                && at > 1
                && self.tags.get(at - 2).is(Classes::PREPOSITION)
                && ends_in_pronoun(self.tokens.word(at - 1));
        let relative = before.is(Classes::RELATIVE);
        // فيما بين الأهالي أنهم …
        let meanwhile = self.tokens.word_before(at) == "فيما" && self.is_set_off(at - 1);
        let states = |that: usize| {
            self.is_that(that) && !self.tags.get(that).conjunction && !self.wishes(that)
        };
        if relative && states(at + 1) {
            return true;
        }
        let speaker = Classes::HUMAN | Classes::STATEMENT | Classes::PERSON_NAME;
        let joined = |near: &usize| self.tags.get(*near).conjunction && !turn;
        let zone = if turn { LONG_TITLE_ZONE } else { TOLD_WITHIN };
        let that = (at + 2..at + zone)
            .take_while(|near| !joined(near) && self.tokens.kind(*near) != Kind::Stop)
            .find(|&near| self.is_that(near));
        let somebody = self.tags.get(at + 1).is(speaker)
            || lexicon::counts_people(self.tokens, self.tags, at + 1)
            // بين الحداد أنه …
            || self.tags.get(at + 1).is_open() && states(at + 2) && self.tokens.is_owned(at + 2);
        (self.is_set_off(at) || turn || meanwhile)
            && somebody
            && self.tags.get(at + 1).number != Some(Number::Dual)
            && that.is_some()
    }

    /// «كما بين أن الأشغال انتهت», «عقب بأن …»: right behind no preposition such a clause stands.
    fn takes_clause(&self, at: usize) -> bool {
        let also = matches!(self.tokens.word(at + 1), "كذلك" | "ايضا");
        let that = at + 1 + usize::from(also);
        let next = self.tags.get(that + 1);
        let verb = self.wishes(that)
            || next.is(Classes::VERBAL)
            || next.verb.is_some_and(VerbReading::is_finite)
            || shapes::tense(self.tokens.word(that + 1), next).is_some();
        let bi = self.tags.get(that).preposition == Some(Proclitic::Bi);
        let apart = self.tokens.word(at) == "بين" && !verb && self.tokens.word_before(at) != "ما";
        self.is_that(that) && !self.is_whether(that) && (bi || apart)
    }
}
