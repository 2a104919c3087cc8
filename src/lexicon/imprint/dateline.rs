//! The place, the day, the agency and the writer before the first sentence of a report, in whatever order.

use std::ops::Range;

use super::Reader;
use super::part::Sort;
use crate::lexicon::{Classes, Form, Person, VerbReading};
use crate::token::Kind;

/// Tokens of a dateline.
const LONGEST: usize = 24;
/// Tokens behind a dateline that belong to a text, not to a headline.
const SHORTEST_TEXT: usize = 14;
/// Tokens of a text before the line of its writer.
const DEEPEST: usize = 60;

/// Which parts have been read.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    parts: usize,
    place: bool,
    day: bool,
    wire: bool,
    paper: bool,
    /// A name, or a word that nobody knows.
    other: bool,
}

impl Seen {
    fn with(self, sort: Sort) -> Seen {
        Seen {
            parts: self.parts + 1,
            place: self.place | (sort == Sort::Place),
            day: self.day | (sort == Sort::Day),
            wire: self.wire | (sort == Sort::Wire),
            paper: self.paper | (sort == Sort::Paper),
            other: self.other | matches!(sort, Sort::Name | Sort::Word),
        }
    }

    /// بيروت – «الضحى», الرياض - سامر حلاق
    fn tells_where(self) -> bool {
        self.parts > 1 && (self.place || self.wire)
    }
}

impl Reader<'_, '_> {
    /// Where the sentences of a line begin, if a dateline stands before them.
    pub(super) fn behind_dateline(self, line: &Range<usize>) -> Option<usize> {
        let mut at = line.start + usize::from(self.tokens.kind(line.start) == Kind::Open);
        let mut seen = Seen::default();
        let mut end = None;
        while at < line.end.min(line.start + LONGEST) {
            let Some(part) = self.part(at) else { break };
            seen = seen.with(part.sort);
            at = part.end;
            at += usize::from(self.tokens.kind(at) == Kind::Close);
            if at >= line.end {
                return self.is_own_line(seen, line).then_some(line.end);
            }
            match self.tokens.kind(at) {
                Kind::Colon if self.ends_with_colon(seen, at, line) => return Some(at + 1),
                // لندن: «الضحى» ⏎
                Kind::Colon if seen.parts == 1 && seen.place => at += 1,
                Kind::Dash | Kind::Other => {
                    let dashes = (at..line.end).take_while(|&at| self.is_stroke(at));
                    at += dashes.count();
                    if self.ends_with_dash(seen, at, line) {
                        end = Some(at);
                    }
                }
                Kind::Comma | Kind::Open => at += 1,
                Kind::Mark(_) | Kind::Word | Kind::Number => {}
                _ => break,
            }
            at += usize::from(self.tokens.kind(at) == Kind::Open);
        }
        end
    }

    fn is_stroke(self, at: usize) -> bool {
        self.tokens.kind(at) == Kind::Dash || matches!(self.tokens.written(at), "/" | "|")
    }

    /// الرياض - واس: …, صحيفة الضحى: …
    fn ends_with_colon(self, seen: Seen, colon: usize, line: &Range<usize>) -> bool {
        let text = self.is_text(colon + 1..line.end);
        let alone = seen.parts == 1 && line.start < DEEPEST;
        let paper = alone && (seen.wire || self.is_word_before_verb(seen, colon));
        let known = seen.tells_where() && !seen.other;
        known || text && (seen.tells_where() || paper)
    }

    /// المرصد: كشف الوزير …: a definite noun that is nobody's, before a verb that begins a report.
    fn is_word_before_verb(self, seen: Seen, colon: usize) -> bool {
        let Some(word) = colon.checked_sub(1) else { return false };
        let (name, verb) = (self.tags.at(word), self.tags.at(colon + 1));
        let human = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        let past = |verb: VerbReading| {
            matches!(verb.form, Form::Finite { present: false, person: Person::Third, .. })
        };
        let acts = verb.verb.is_some_and(past) || verb.is(Classes::ACTION);
        seen.other && name.definite && !name.is(human) && !verb.conjunction && acts
    }

    /// عمان (بترا) - …, القاهرة في 3 مايو /أ ش أ/ …
    fn ends_with_dash(self, seen: Seen, next: usize, line: &Range<usize>) -> bool {
        let told = seen.wire || seen.place && seen.parts > 1;
        told && self.is_text(next..line.end)
    }

    /// دمشق – سانا ⏎, رويترز ⏎
    fn is_own_line(self, seen: Seen, line: &Range<usize>) -> bool {
        let wire = seen.wire && !seen.other && !seen.place;
        line.end <= DEEPEST && (wire || seen.tells_where() || seen.day && seen.parts > 1)
    }

    /// Whether so much stands there that it is no headline.
    fn is_text(self, range: Range<usize>) -> bool {
        range.len() >= SHORTEST_TEXT || range.clone().any(|at| self.tokens.kind(at) == Kind::Stop)
    }
}
