//! A name in marks behind its title: منسق الإغاثة، «روبير كلايبر».

use super::reading::Reading;
use crate::lexicon::Classes;
use crate::token::Kind;

impl Reading<'_, '_> {
    /// The marks that open at `open`, behind the comma at hand.
    pub(super) fn take_marked_name(&mut self, open: usize) -> bool {
        let titled = self.head.is_some_and(|head| self.tag(head).is(Classes::HUMAN));
        let marks = self.parser.short_marks(open).filter(|&end| end <= self.end);
        let Some(end) = marks.filter(|_| self.closed && titled && self.name.is_none()) else {
            return false;
        };
        let name = open + 1..end - 1;
        let fits = !name.is_empty() && name.clone().all(|at| self.is_word_of_name(at));
        if fits {
            self.name = Some(name);
            self.at = end;
        }
        fits
    }

    /// الناشرة التونسية «روز مارتان», مدير المعهد «فيصل بنموسى»: whether the marks at hand hold the name of whoever bears
    /// the title.
    pub(super) fn is_titled_name(&self, end: usize) -> bool {
        let (before, first) = (self.before, self.tag(self.at + 1));
        let titled = before.is(Classes::HUMAN | Classes::NATIONALITY);
        let listed = first.is(Classes::PERSON_NAME) && first.gender.is_some();
        let mut name = self.at + 1..end - 1;
        self.person.is_some()
            && self.name.is_none()
            && before.definite
            && (titled || listed)
            && name.len() > 1
            && name.all(|at| self.is_word_of_name(at))
    }

    /// «كوكب» الشرق، «قيثارة» الغناء العربي: one word in marks that open the phrase, with its genitive outside, is no name.
    pub(super) fn is_byname(&self, end: usize) -> bool {
        let (word, owner) = (self.tag(self.at + 1), self.tag(end));
        let noun = owner.definite && !owner.conjunction && !owner.is(Classes::PERSON_NAME);
        end == self.at + 3 && !word.definite && noun && self.kind(end) == Kind::Word
    }

    /// انتقدت الباحثة «الأخطار الجسيمة»: behind the title of somebody a noun with its adjective is no name.
    pub(super) fn is_wording_behind_title(&self, end: usize) -> bool {
        let (before, first, last) = (self.before, self.at + 1, end - 2);
        let title = before.definite && before.is(Classes::HUMAN);
        let noun = |at: usize| self.tag(at).definite && !self.tag(at).is(Classes::PERSON_NAME);
        let adjective = self.parser.tokens.written(last).ends_with('ة');
        title && self.name.is_none() && last == first + 1 && noun(first) && noun(last) && adjective
    }

    fn is_word_of_name(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
        self.kind(at) == Kind::Word && (!tag.known || tag.is(name)) && !tag.conjunction
    }
}
