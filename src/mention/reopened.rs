//! Names that turn out to be a part of the title when another name comes behind them.

use std::ops::Range;

use super::reading::Reading;
use crate::lexicon::{Classes, List, Proclitic};
use crate::token::Kind;

impl Reading<'_, '_> {
    /// What looked like a name was still title when a name or another title comes later in a zone
    /// that belongs to the cue (مدير الكرة بنادي الهلال فهد).
    pub(super) fn reopen_title(&mut self) -> bool {
        let whole = self.name.as_ref().is_some_and(|name| self.is_whole(name));
        let reopens = self.closed && !whole && !self.is_about_another() && self.name_follows();
        if reopens {
            self.name = None;
        }
        reopens
    }

    fn name_follows(&self) -> bool {
        if self.is_participle_before_name() {
            return true;
        }
        for at in self.at..self.end {
            let tag = self.tag(at);
            let ends = Classes::TIME | Classes::RELATIVE | Classes::PRONOMINAL;
            let occasion =
                tag.is(Classes::OCCASION) && (tag.definite || !tag.is(Classes::COLLECTIVE_BODY));
            if self.kind(at) != Kind::Word
                || tag.is(ends)
                || occasion
                || tag.preposition == Some(Proclitic::Li)
                    && (tag.is(Classes::MEDIA | Classes::AGENCY)
                        || tag.is(Classes::BODY) && !tag.definite)
            {
                return false;
            }
            // في حيثيات الحكم
            let named = tag.is(Classes::PERSON_NAME | Classes::HONORIFIC)
                && !tag.is(Classes::LAW)
                && at > self.at + 1;
            if named && tag.preposition.is_none() && !tag.conjunction {
                return true;
            }
        }
        false
    }

    /// الفائز بالجائزة سالم الحمدي, المهتم بالتراث سالم الحمدي: a participle that opens the phrase, what it governs, and
    /// a given name with another right behind.
    fn is_participle_before_name(&self) -> bool {
        let word = self.word(self.start);
        let participle = word.starts_with("الم") || word.chars().nth(3) == Some('ا');
        let alone = self.name.as_ref().is_some_and(|name| *name == (self.start..self.start + 1));
        let governed = self.tag(self.at);
        alone
            && participle
            && self.first.definite
            && !self.first.is(Classes::PERSON_NAME)
            && governed.preposition == Some(Proclitic::Bi)
            && governed.definite
            && self.at + 2 < self.end
            && self.parser.is_full_name(self.at + 1)
    }

    /// الحاج عبد الله المنصوري، الوزير سالم الحمدي: a name of which nothing is left to be said.
    fn is_whole(&self, name: &Range<usize>) -> bool {
        let first = self.tag(name.start);
        let title = name.start.checked_sub(1).map(|before| self.tag(before)).unwrap_or_default();
        let honoured = name.start > self.start
            && name.len() >= 3
            && first.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE)
            && title.is(Classes::HONORIFIC);
        let given = first.is(Classes::PERSON_NAME) && first.gender.is_some();
        let titled = name.start == self.start || title.is(Classes::HUMAN) && title.definite;
        honoured || given && titled && name.len() >= 2
    }

    /// رد الوزير على النائب، سخر المدير من الحكم: somebody behind a preposition that belongs to the verb.
    fn is_about_another(&self) -> bool {
        let of_verb = matches!(self.here, "علي" | "من" | "عن" | "الي" | "مع");
        let next = self.tag(self.at + 1);
        of_verb && next.is(Classes::HUMAN)
            || self.in_list(self.at, List::When)
            || self.in_list(self.at, List::Circumstance)
    }
}
