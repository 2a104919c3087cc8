//! Lines that are no part of the text, and what stands before a paragraph.

use std::ops::Range;

use super::Reader;
use super::part::Sort;
use crate::lexicon::{Classes, List};
use crate::token::Kind;

/// Tokens of a line that sends the reader elsewhere.
const LONGEST_LINK: usize = 40;
/// Words before the day on which a text was published, with the colon.
const LONGEST_LABEL: usize = 4;
/// Tokens of a caption.
const LONGEST_CAPTION: usize = 28;
/// Tokens of a caption before its agency.
const SHORTEST_CAPTION: usize = 3;
/// Words of a name behind its credit.
const LONGEST_NAME: usize = 5;
/// Tokens of a line that says who made a text.
const LONGEST_CREDIT: usize = 16;
/// Words of the heading of an entry.
const LONGEST_HEADING: usize = 12;
/// Bytes of the number of an entry.
const LONGEST_NUMBER: usize = 2;

impl Reader<'_, '_> {
    /// اقرأ أيضا: …, شاهد أيضا.. …, ذات صلة: …: what is to be read or seen besides.
    pub(super) fn is_besides(self, line: &Range<usize>) -> bool {
        let at = line.start;
        let more = || matches!(self.tokens.word(at + 1), "ايضا" | "المزيد" | "كذلك" | "اكثر");
        let related =
            |at: usize| self.tokens.word(at) == "ذات" && self.tokens.word(at + 1) == "صله";
        line.len() <= LONGEST_LINK
            && (self.tags.in_list(at, List::SeeAlso) && more()
                || related(at)
                || related(at + 1) && line.len() <= LONGEST_NAME)
    }

    /// آخر تحديث: 12 مايو 2021، 10:30 مساء, نشر في: …: when a text was published.
    pub(super) fn is_published(self, line: &Range<usize>) -> bool {
        let word = |at: &usize| self.tokens.kind(*at) == Kind::Word;
        let label = (line.start..line.end.min(line.start + LONGEST_LABEL)).find(|at| !word(at));
        let Some(colon) = label.filter(|&at| self.tokens.kind(at) == Kind::Colon) else {
            return false;
        };
        let mut at = colon + 1;
        while let Some(day) = self.day(at).filter(|_| at < line.end) {
            let pauses =
                matches!(self.tokens.kind(day.end), Kind::Comma | Kind::Dash | Kind::Other);
            at = day.end + usize::from(pauses);
        }
        at > colon + 1 && at >= line.end
    }

    /// جانب من اللقاء (رويترز) ⏎: a line without a full stop that ends with its agency.
    pub(super) fn is_caption(self, line: &Range<usize>) -> bool {
        if !(SHORTEST_CAPTION..=LONGEST_CAPTION).contains(&line.len()) || line.start == 0 {
            return false;
        }
        let last = line.end - 1;
        let bracket = self.tokens.kind(last) == Kind::Close;
        let open = (line.start..last).rev().take(LONGEST_NAME).find(|&at| {
            let kind = self.tokens.kind(at);
            if bracket { kind == Kind::Open } else { kind == Kind::Dash }
        });
        let Some(open) = open.filter(|&open| open >= line.start + SHORTEST_CAPTION) else {
            return false;
        };
        let inside =
            |&at: &usize| matches!(self.tokens.kind(at), Kind::Word | Kind::Number | Kind::Comma);
        let agency = self.part(open + 1);
        let agency = agency.is_some_and(|part| {
            part.sort == Sort::Wire && part.end == line.end - usize::from(bracket)
        });
        agency
            && (line.start..open)
                .all(|at| inside(&at) && !self.tags.at(at).is(Classes::COMPLEMENTISER))
    }

    /// 1-, (2), •, 12:30, أولا:: what counts or marks a paragraph. Gives where its sentences begin.
    pub(super) fn behind_ornament(self, line: &Range<usize>) -> usize {
        // «أسباب عدة: ⏎ 1- …»: what is counted up is no speech of its own.
        let listed = line.start > 1 && self.tokens.kind(line.start - 2) == Kind::Colon;
        if listed {
            return line.start;
        }
        let at = line.start + (line.clone()).take_while(|&at| self.is_bullet(at)).count();
        let behind = self.behind_number(at).or_else(|| self.behind_time(at));
        let behind = behind.or_else(|| self.behind_ordinal(at)).unwrap_or(at);
        // A line with nothing else is none of ours.
        if behind < line.end { behind } else { line.start }
    }

    /// -, •, *, >>
    fn is_bullet(self, at: usize) -> bool {
        let sign =
            |c: char| !matches!(c, '#' | '@' | '%' | '$' | '/' | '|' | '&' | '_' | '+' | '=');
        match self.tokens.kind(at) {
            Kind::Dash => true,
            Kind::Other => self.tokens.written(at).chars().all(sign),
            _ => false,
        }
    }

    /// 1-, 1), (1), 1.
    fn behind_number(self, at: usize) -> Option<usize> {
        let open = usize::from(self.tokens.kind(at) == Kind::Open);
        let number = at + open;
        let counts = self.tokens.kind(number) == Kind::Number
            && self.tokens.word(number).len() <= LONGEST_NUMBER;
        let apart = match self.tokens.kind(number + 1) {
            Kind::Close => true,
            Kind::Dash | Kind::Stop => open == 0,
            _ => false,
        };
        let after = number + 2;
        let after = after + usize::from(open == 1 && self.tokens.kind(after) == Kind::Dash);
        let text = matches!(self.tokens.kind(after), Kind::Word | Kind::Mark(_));
        (counts && apart && text && !self.is_heading(after)).then_some(after)
    }

    /// 3 - أمانة العاصمة: the entry of a list with its heading, which says nothing.
    fn is_heading(self, at: usize) -> bool {
        let word = |at: &usize| self.tokens.kind(*at) == Kind::Word;
        let end = (at..at + LONGEST_HEADING).find(|at| !word(at)).unwrap_or(at);
        let verb = |at: usize| self.tags.at(at).verb.is_some_and(|verb| verb.is_finite());
        self.tokens.kind(end) == Kind::Colon && !(at..end).any(verb)
    }

    /// 12:30, 12:30 بتوقيت غرينتش:
    fn behind_time(self, at: usize) -> Option<usize> {
        if self.tokens.kind(at) != Kind::Number {
            return None;
        }
        let two =
            self.tokens.kind(at + 1) == Kind::Colon && self.tokens.kind(at + 2) == Kind::Number;
        let whole = self.tokens.word(at).contains(':');
        let end = if two { at + 3 } else { at + 1 };
        let end = end + 2 * usize::from(self.tokens.word(end) == "بتوقيت");
        let end = end + usize::from(matches!(self.tokens.kind(end), Kind::Colon | Kind::Dash));
        let text = matches!(self.tokens.kind(end), Kind::Word | Kind::Mark(_));
        ((two || whole) && text).then_some(end)
    }

    /// أولا:, ثانيا -
    fn behind_ordinal(self, at: usize) -> Option<usize> {
        let counts = matches!(
            self.tokens.word(at),
            "اولا"
                | "ثانيا"
                | "ثالثا"
                | "رابعا"
                | "خامسا"
                | "سادسا"
                | "سابعا"
                | "ثامنا"
                | "تاسعا"
                | "عاشرا"
        );
        let apart = matches!(self.tokens.kind(at + 1), Kind::Colon | Kind::Dash);
        (counts && apart).then_some(at + 2)
    }

    /// كتب - سامر حلاق:, تصوير: سامر حلاق ⏎, إعداد/ سامر حلاق - بيروت ⏎: who made the text or its pictures.
    pub(super) fn behind_credit(self, line: &Range<usize>) -> Option<usize> {
        let at = line.start;
        let writes = matches!(self.tokens.word(at), "كتب" | "كتبت");
        if !writes && !self.tags.in_list(at, List::Made) {
            return None;
        }
        let apart = matches!(self.tokens.kind(at + 1), Kind::Colon | Kind::Dash | Kind::Other);
        let mut end = at + 1 + usize::from(apart);
        while let Some(part) = self.part(end).filter(|_| end < line.start + LONGEST_CREDIT) {
            // تقرير: ارتفاع الأسعار: a headline.
            if part.sort == Sort::Word && !writes && self.tokens.word(at) != "بقلم" {
                return None;
            }
            end = part.end;
            if end >= line.end {
                return Some(line.end).filter(|_| apart || !writes);
            }
            match self.tokens.kind(end) {
                // كتب - سامر حلاق: القرار ألغي
                Kind::Colon => {
                    let dashed = apart && self.tokens.kind(at + 1) != Kind::Colon;
                    return (dashed || end + 1 == line.end).then_some(end + 1);
                }
                Kind::Dash | Kind::Other | Kind::Comma => end += 1,
                Kind::Word | Kind::Number | Kind::Open | Kind::Close => {}
                _ => return None,
            }
        }
        None
    }
}
