//! Numbers inside a noun phrase: of an event, a year, a unit or a branch; an age.

use super::reading::Reading;
use crate::lexicon::{Classes, List};
use crate::token::Kind;

/// Words of تحت 20 عاما.
pub(super) const AGE_GROUP: usize = 3;

/// Tokens from the noun of an event to its number.
const BACK_TO_EVENT: usize = 4;

impl Reading<'_, '_> {
    /// Whether the number at hand belongs to the phrase.
    pub(super) fn is_number_of_phrase(&self) -> bool {
        self.at == self.count_at()
            || self.is_ordinal()
            || self.is_year_of_paper(self.at)
            || self.is_number_of_event()
            || self.is_number_of_title()
    }

    /// مدرب منتخب الشباب تحت 20 عاما، فريق الناشئين لأقل من 17 سنة: the preposition at hand begins how old the players are.
    pub(super) fn is_age_group(&self) -> bool {
        let below = match self.here {
            "تحت" | "دون" | "فوق" => true,
            "من" => matches!(self.word(self.at - 1), "لاقل" | "اقل"),
            _ => false,
        };
        let years = matches!(self.word(self.at + 2), "سنه" | "عاما" | "عام");
        let counted = self.kind(self.at + 1) == Kind::Number && self.at + AGE_GROUP <= self.end;
        below && years && counted && self.person.is_some()
    }

    /// Takes the number at hand in so many words: a name right before it is that of a body (مدرسة بن عروس 3).
    pub(super) fn take_number(&mut self, words: usize) -> bool {
        if self.in_name() && self.is_name_of_body() {
            self.name = None;
        }
        self.skip(words)
    }

    /// المندوبة الجهوية بنابل 2 هدى منصور، قائد اللواء 40 العميد ناصر سعد: the number of a branch or a unit, between a title and
    /// the name of who bears it.
    fn is_number_of_title(&self) -> bool {
        let titled = self.first.is(Classes::HUMAN) && self.at > self.start + 1;
        let named = self.name.is_some() && !self.is_name_of_body();
        titled && !named && self.kind(self.at - 1) == Kind::Word && self.names_whose(self.at + 1)
    }

    /// Whether the whole name of somebody stands at `at`, or his title and then his name.
    fn names_whose(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let title = tag.is(Classes::HUMAN) && tag.definite && tag.preposition.is_none();
        // سلوى الفقيه: a surname that is a title as well.
        let surname = |at: usize| self.tag(at).definite && self.tag(at).preposition.is_none();
        let given = |at: usize| {
            let tag = self.tag(at);
            tag.classes.is_only(Classes::PERSON_NAME) && tag.gender.is_some() && tag.is_bare()
        };
        let whole = |at: usize| self.parser.is_full_name(at) || given(at) && surname(at + 1);
        let name = |at: usize| at + 1 < self.end && whole(at);
        name(at) || title && name(at + 1)
    }

    /// مدير الدورة 27 لأيام المسرح: a number that counts the noun before it.
    fn is_ordinal(&self) -> bool {
        let noun = self.word(self.at - 1);
        // التقرير الـ 51
        if noun == "ال" {
            return self.at > self.start + 1;
        }
        let goes_on = self.word(self.at + 1).starts_with(['ل', 'ب']);
        let event = matches!(noun.strip_prefix("ال").unwrap_or(noun), "دوره" | "نسخه");
        self.in_list(self.at - 1, List::Numbered) && (goes_on || !event)
    }

    /// كأس العالم 2018 بروسيا، مهرجان الربيع 36 سالم الحمدي: the number of an event within a title that goes
    /// on behind it.
    fn is_number_of_event(&self) -> bool {
        let first = self.at.saturating_sub(BACK_TO_EVENT).max(self.start + 1);
        let event = (first..self.at).any(|at| self.tag(at).is(Classes::EVENT_NAME));
        self.closed
            && event
            && self.first.is(Classes::HUMAN)
            && self.at + 1 < self.end
            && self.kind(self.at + 1) == Kind::Word
            && !self.tag(self.at + 1).is(Classes::TIME | Classes::MONTH)
    }

    /// تقرير لعام 2021، إحصاءات سنة 2014: the year in the name of a paper, seen from its number.
    pub(super) fn is_year_of_paper(&self, number: usize) -> bool {
        let year = number > self.start + 1
            && matches!(self.word(number - 1), "لعام" | "لسنه" | "عام" | "سنه" | "لعامي")
            && self.kind(number) == Kind::Number;
        year && self.head.is_some_and(|head| self.tag(head).is(Classes::STATEMENT))
            && self.name.is_none()
    }
}
