//! What no speaker's phrase goes on with, whatever stands before it, and what surely belongs to it.

use super::attach::Place;
use super::reading::Reading;
use crate::lexicon::{Classes, Gender, Tag, VerbReading};
use crate::token::Kind;

/// Words of the longest foreign name whose Latin letters stand behind it in brackets.
const LONGEST_FOREIGN: usize = 6;

/// The, de, la as they are written in Arabic.
fn is_foreign_article(word: &str) -> bool {
    matches!(word, "ذي" | "ذا" | "دي" | "دو" | "دا" | "لا" | "لو" | "ال")
}

impl Reading<'_, '_> {
    /// مركز البحوث الأميركي ذي نورثرن كونسل (The Northern Council): where the Latin letters begin that
    /// show words unknown to be a foreign name.
    pub(super) fn glossed_name_end(&self, tag: &Tag) -> Option<usize> {
        let foreign = |at: usize| {
            let tag = self.tag(at);
            self.kind(at) == Kind::Word
                && (!tag.known && !tag.definite || is_foreign_article(self.word(at)))
                && !tag.conjunction
        };
        if tag.known && !is_foreign_article(self.word(self.at)) {
            return None;
        }
        let open =
            (self.at + 1..self.end.min(self.at + LONGEST_FOREIGN)).find(|&at| !foreign(at))?;
        let latin = self.word(open + 1).starts_with(|c: char| c.is_ascii_alphabetic());
        (foreign(self.at) && self.kind(open) == Kind::Open && latin).then_some(open)
    }

    pub(super) fn take_glossed_name(&mut self, bracket: usize) -> bool {
        self.name = Some(self.at..bracket);
        self.at = bracket;
        true
    }

    /// Whether the word at hand begins what is surely no part of the phrase.
    pub(super) fn is_surely_over(&self, tag: &Tag) -> bool {
        self.is_curtain() || self.is_our_man(tag) || self.is_number_behind_brackets()
    }

    /// كشفت شركة النور الستار عن هاتفها: what is lifted from the thing shown.
    fn is_curtain(&self) -> bool {
        matches!(self.word(self.at), "الستار" | "النقاب" | "اللثام")
            && self.word(self.at + 1) == "عن"
    }

    /// أبلغ مصدر طبي مراسلنا: whom the writer's paper has sent is told, behind whoever tells.
    fn is_our_man(&self, tag: &Tag) -> bool {
        let word = self.word(self.at);
        let source = self.head.is_some_and(|head| self.tag(head).is(Classes::ANONYMOUS));
        let sent = matches!(word, "مراسل" | "مراسله" | "موفد" | "موفده" | "مندوب" | "مندوبه");
        source && sent
            || self.head.is_some()
                && tag.preposition.is_none()
                && [
                    "مراسلنا",
                    "مراسلتنا",
                    "موفدنا",
                    "موفدتنا",
                    "مندوبنا",
                    "جريدتنا",
                    "صحيفتنا",
                    "موقعنا",
                ]
                .contains(&word)
    }

    /// الهيئة البحرية (أوشن) مئات السفن
    fn is_number_behind_brackets(&self) -> bool {
        self.kind(self.at - 1) == Kind::Close
            && matches!(self.word(self.at), "مئات" | "عشرات" | "الاف" | "ملايين" | "معظم" | "جميع")
    }

    /// وأكد بغداد بونجيل: a verb of a man's and a word that no list knows make a name of a place.
    pub(super) fn is_man_called_like_state(&self) -> bool {
        let Some(before) = self.start.checked_sub(1) else { return false };
        let (state, next) = (self.tag(self.start), self.tag(self.at));
        let man = self.tag(before).verb.and_then(VerbReading::agreement);
        self.at == self.start + 1
            && state.gender == Some(Gender::Feminine)
            && man.is_some_and(|(gender, _)| gender == Gender::Masculine)
            && !next.known
            && next.is_bare()
    }

    /// مراقبون، وبصرف النظر عن …: a circumstance behind the comma, not somebody else.
    pub(super) fn is_disregard(&self, at: usize) -> bool {
        let word = self.word(at);
        matches!(word.strip_prefix('و').unwrap_or(word), "بصرف" | "بغض")
            && self.word(at + 1) == "النظر"
    }

    /// الصحيفة في خمس نسخ: so many copies are no field of anybody's.
    pub(super) fn is_so_many(&self, place: Place<'_>) -> bool {
        let few = matches!(
            place.next_word.trim_end_matches('ه'),
            "ثلاث" | "اربع" | "خمس" | "ست" | "سبع" | "ثمان" | "ثماني" | "تسع" | "عشر"
        );
        place.word == "في" && few && !self.tag(self.at + 2).is(Classes::COLLECTIVE_BODY)
    }
}
