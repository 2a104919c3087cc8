//! Answers in an interview: what stands below a question, in nobody's marks and under no cue.
//!
//! «س: متى بدأت؟ ⏎ ج: قبل عامين», «كيف ترى الفريق؟ ⏎ نحن جاهزون». Essays and explanations have questions for headings too,
//! so that without the letters the text must tell of a talk first, and the answers must speak in the first person.

use std::ops::Range;

use super::cues::Cue;
use super::{Event, Polarity, QuoteKind};
use crate::lexicon::{Classes, List, Tags};
use crate::token::{Kind, Tokens};

/// Tokens of the longest question.
const LONGEST_QUESTION: usize = 60;
/// Questions with an answer that make an interview.
const FEWEST: usize = 2;
/// Lines before the first question that say that a talk follows.
const INTRODUCED_WITHIN: usize = 2;
/// Of so many answers one at least speaks in the first person.
const PERSONAL: usize = 3;

/// The answers of an interview, in text order; none of any other text.
pub(super) fn answers(tokens: &Tokens<'_>, tags: &Tags, cues: &[Cue]) -> Vec<Event> {
    let page = Page { tokens, tags, cues };
    let lines = page.lines();
    if lines.len() < 2 {
        return Vec::new();
    }
    let letters = page.below_letters(&lines);
    let answers = if letters.is_empty() { page.below_questions(&lines) } else { letters };
    let event = |content| Event {
        kind: QuoteKind::Unmarked,
        content,
        cue: None,
        pair: None,
        polarity: Polarity::Asserted,
    };
    answers.into_iter().map(event).collect()
}

struct Page<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a Tags,
    cues: &'a [Cue],
}

impl Page<'_, '_> {
    fn lines(&self) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let mut start = 0;
        let breaks = self.tokens.kinds().enumerate().filter(|(_, kind)| *kind == Kind::Break);
        for end in breaks.map(|(at, _)| at).chain([self.tokens.len()]) {
            lines.extend((start < end).then_some(start..end));
            start = end + 1;
        }
        lines
    }

    /// ج: قبل عامين
    fn below_letters(&self, lines: &[Range<usize>]) -> Vec<Range<usize>> {
        let lettered = |line: &Range<usize>, letter: &str| {
            self.tokens.word(line.start) == letter
                && self.tokens.kind(line.start + 1) == Kind::Colon
        };
        let answer = |pair: &[Range<usize>]| {
            let [question, answer] = pair else { return None };
            let turns = lettered(question, "س") && lettered(answer, "ج");
            self.content(answer.start + 2..answer.end).filter(|_| turns)
        };
        lines.windows(2).filter_map(answer).collect()
    }

    /// كيف ترى الفريق؟ ⏎ نحن جاهزون
    fn below_questions(&self, lines: &[Range<usize>]) -> Vec<Range<usize>> {
        let asks: Vec<usize> =
            (0..lines.len()).filter(|&line| self.is_question(&lines[line])).collect();
        let told = asks.first().is_some_and(|&first| self.tells_of_talk(&lines[..first]));
        if asks.len() < FEWEST || !told {
            return Vec::new();
        }
        let next = asks.iter().skip(1).copied();
        // What stands below the last answer may be the writer's again.
        let ends = next.chain([asks[asks.len() - 1] + 2]);
        let answer = |(&ask, end): (&usize, usize)| {
            let below = lines.get(ask + 1..end.min(lines.len()))?;
            self.content(below.first()?.start..below.last()?.end)
        };
        let answers: Vec<Range<usize>> = asks.iter().zip(ends).filter_map(answer).collect();
        let personal = answers.iter().filter(|answer| self.is_personal(answer)).count();
        let told = answers.iter().any(|answer| self.is_told(answer));
        let enough = answers.len() >= FEWEST && personal * PERSONAL >= answers.len() && !told;
        if enough { answers } else { Vec::new() }
    }

    /// A line that asks, and that no cue or name with a colon gives to somebody.
    fn is_question(&self, line: &Range<usize>) -> bool {
        let given = || {
            let first = self.cues.partition_point(|cue| cue.at() < line.start);
            self.cues[first..].first().is_some_and(|cue| cue.at() < line.end)
        };
        line.len() <= LONGEST_QUESTION
            && self.tokens.kind(line.end - 1) == Kind::Stop
            && self.tokens.written(line.end - 1).ends_with(['؟', '?'])
            && !given()
    }

    /// «وكان لنا معه هذا الحوار:», «أجرت معه «الأفق» هذه المقابلة»: whether the lines before the first question tell of a talk.
    fn tells_of_talk(&self, head: &[Range<usize>]) -> bool {
        let near = &head[head.len().saturating_sub(INTRODUCED_WITHIN)..];
        let talk = |at: usize| self.tags.in_list(at, List::Interviews);
        near.iter().cloned().flatten().any(talk)
    }

    /// نحن، أعمل، تعاقدنا، بلادنا
    fn is_personal(&self, answer: &Range<usize>) -> bool {
        answer.clone().any(|at| {
            let (tag, word) = (self.tags.get(at), self.tokens.word(at));
            let name = Classes::PERSON_NAME | Classes::CITY | Classes::STATE;
            let ours = word.chars().count() > 4 && word.ends_with("نا") && !tag.is(name);
            tag.is(Classes::FIRST_PERSON)
                || tag.verb.is_some_and(|verb| verb.is_first_person())
                || matches!(word, "لدي" | "لدينا" | "عندي" | "لي" | "لنا")
                || ours
        })
    }

    /// شدد المدير على …: somebody speaks in the writer's words.
    fn is_told(&self, answer: &Range<usize>) -> bool {
        let first = self.cues.partition_point(|cue| cue.at() < answer.start);
        let cue = self.cues.get(first).filter(|cue| cue.at() == answer.start);
        let verb = cue.and_then(|cue| cue.verb);
        verb.is_some_and(|verb| verb.is_finite() && !verb.is_first_person())
    }

    /// The answer without its last full stop.
    fn content(&self, answer: Range<usize>) -> Option<Range<usize>> {
        let stop = |&at: &usize| matches!(self.tokens.kind(at), Kind::Stop | Kind::Break);
        let end = answer.end - answer.clone().rev().take_while(stop).count();
        (answer.start < end).then_some(answer.start..end)
    }
}
