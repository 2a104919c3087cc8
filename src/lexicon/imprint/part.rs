//! What a dateline is made of: places, days, agencies and papers, names.

use super::Reader;
use crate::lexicon::{Classes, List};
use crate::token::Kind;

/// Where reports come from.
const TOWN: Classes = Classes::STATE.with(Classes::PLACE_NAME).with(Classes::CITY);
/// Tokens of the name of a paper in marks or in brackets.
const LONGEST_PAPER: usize = 6;
/// Words of whatever else stands between two dashes.
const LONGEST_NAME: usize = 4;
/// The same with where it is of (سامر حلاق من القاهرة).
const LONGEST_WORDS: usize = 7;
/// Tokens of a day.
const LONGEST_DAY: usize = 8;
/// Letters and dots of the short name of an agency.
const LONGEST_LETTERS: usize = 6;

/// What a part of a dateline tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Place,
    Day,
    /// An agency.
    Wire,
    /// «القدس العربي»: what can be the name of a paper.
    Paper,
    /// سامر حلاق: what can be a name.
    Name,
    /// الراية: a word that nobody knows.
    Word,
}

/// A part of a dateline, and where it ends.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) end: usize,
    pub(super) sort: Sort,
}

impl Reader<'_, '_> {
    /// What begins at `at` and could be part of a dateline.
    pub(super) fn part(self, at: usize) -> Option<Part> {
        match self.tokens.kind(at) {
            Kind::Mark(_) => self.paper(at),
            Kind::Number => self.day(at),
            Kind::Word => {
                let day = self.day(at).or_else(|| self.letters(at));
                day.or_else(|| self.place(at)).or_else(|| self.wire(at)).or_else(|| self.name(at))
            }
            _ => None,
        }
    }

    /// «القدس العربي»
    fn paper(self, open: usize) -> Option<Part> {
        let close =
            (open + 1..open + LONGEST_PAPER).find(|&at| self.tokens.kind(at) != Kind::Word)?;
        let marked = matches!(self.tokens.kind(close), Kind::Mark(_)) && close > open + 1;
        marked.then_some(Part { end: close + 1, sort: Sort::Paper })
    }

    /// الأحد 3 مايو 2021, في 3 مايو
    pub(super) fn day(self, at: usize) -> Option<Part> {
        let begins = at + usize::from(matches!(self.tokens.word(at), "في" | "يوم"));
        let of_day = |at: usize| {
            let tag = self.tags.at(at);
            let time = tag.is(Classes::TIME | Classes::MONTH);
            self.tokens.kind(at) == Kind::Number
                || time
                || at > begins && matches!(self.tokens.word(at), "ه" | "م" | "ص" | "بتوقيت")
                || at > begins && self.tokens.word(at - 1) == "بتوقيت"
        };
        let end = (begins..at + LONGEST_DAY).find(|&at| !of_day(at))?;
        (end > begins).then_some(Part { end, sort: Sort::Day })
    }

    /// أ ف ب, أ.ف.ب, د.ب.أ
    fn letters(self, at: usize) -> Option<Part> {
        let letter = |at: usize| self.tokens.word(at).chars().count() == 1;
        let dot = |at: usize| matches!(self.tokens.kind(at), Kind::Stop | Kind::Abbreviation);
        let mut letters = 0;
        let mut end = at;
        while end < at + LONGEST_LETTERS {
            if self.tokens.kind(end) == Kind::Word && letter(end) {
                letters += 1;
            } else if letters == 0 || !dot(end) {
                break;
            }
            end += 1;
        }
        (letters > 1).then_some(Part { end, sort: Sort::Wire })
    }

    /// بيروت, القدس المحتلة, من القاهرة
    fn place(self, at: usize) -> Option<Part> {
        let town = at + usize::from(self.tokens.word(at) == "من");
        let tag = self.tags.at(town);
        if !tag.is(TOWN) || !(tag.is_bare() || tag.definite && tag.preposition.is_none()) {
            return None;
        }
        let end = self.words_end(town + 1)?;
        let tail = |at: usize| {
            let tag = self.tags.at(at);
            tag.is_open() || tag.is(TOWN) || tag.definite && !tag.is(Classes::HUMAN)
        };
        let whole = end <= town + 3 && (town + 1..end).all(tail);
        let end = if whole { end } else { self.before_word_of_dateline(town + 1)? };
        Some(Part { end, sort: Sort::Place })
    }

    /// بيروت من سامر حلاق, القاهرة في 3 مايو: a word with which another part begins right behind.
    fn before_word_of_dateline(self, at: usize) -> Option<usize> {
        let from = self.tokens.word(at) == "من" && self.name(at + 1).is_some();
        (from || self.day(at).is_some()).then_some(at)
    }

    /// رويترز, وكالات, صحيفة المرصد, (CNN), موقع الخبر
    fn wire(self, at: usize) -> Option<Part> {
        let tag = self.tags.at(at);
        let outlet = tag.is(Classes::AGENCY)
            || self.tags.in_list(at, List::Wire)
            || self.tokens.is_latin(at)
            || tag.is(Classes::MEDIA) && tag.is_bare();
        if !outlet || tag.conjunction || tag.preposition.is_some() {
            return None;
        }
        let end = self.words_end(at + 1)?;
        (end <= at + LONGEST_NAME).then_some(Part { end, sort: Sort::Wire })
    }

    /// سامر حلاق, من سامر حلاق, الراية
    fn name(self, at: usize) -> Option<Part> {
        let from = usize::from(self.tokens.word(at) == "من");
        let start = at + from;
        let end = self.words_end(start)?;
        // سامر حلاق من القاهرة
        let end = (start + 1..end).find(|&at| self.tokens.word(at) == "من").unwrap_or(end);
        let plain = |at: usize| {
            let tag = self.tags.at(at);
            let known = Classes::PERSON_NAME | Classes::NAME_PARTICLE | TOWN | Classes::NATIONALITY;
            (tag.is_open() || tag.is(known))
                && !tag.is(Classes::ACTION | Classes::HUMAN | Classes::COMPLEMENTISER)
                && !tag.conjunction
                && (tag.preposition.is_none() || tag.is(Classes::PERSON_NAME))
        };
        let whole = (start + 1..=start + LONGEST_NAME).contains(&end) && (start..end).all(plain);
        let named = from == 1 || self.tags.at(start).is(Classes::PERSON_NAME) && end > start + 1;
        let sort = if named { Sort::Name } else { Sort::Word };
        // بنا: whatever word stands alone may be what an agency is called.
        let alone = from == 0 && end == at + 1 && self.tokens.kind(end) == Kind::Colon;
        let alone = alone && !self.tags.at(at).is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
        (whole || alone).then_some(Part { end, sort })
    }

    /// Where the words from `at` on end, if none of them is a verb of speech.
    fn words_end(self, at: usize) -> Option<usize> {
        let end = (at..=at + LONGEST_WORDS).find(|&near| self.tokens.kind(near) != Kind::Word)?;
        let silent = |at: usize| self.tags.at(at).verb.is_none_or(|verb| !verb.is_finite());
        (at..end).all(silent).then_some(end)
    }
}
