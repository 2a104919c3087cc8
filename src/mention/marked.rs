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

    fn is_word_of_name(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
        self.kind(at) == Kind::Word && (!tag.known || tag.is(name)) && !tag.conjunction
    }
}
