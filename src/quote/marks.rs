//! Quotation marks in pairs.
//!
//! A mark is an opener or a closer by its shape and by what it touches, never by counting: one
//! lone `"` would turn the rest of the article inside out. What has to be mended is noted.

use std::ops::Range;

use super::brackets::holds_speech;
use super::doubled;
use super::side::{Habit, Mark, Side, mark};
use crate::lexicon::{List, Tags};
use crate::token::{Glyph, Kind, Tokens};

/// Paragraphs that one pair of marks may hold.
const LONGEST_PARAGRAPHS: usize = 16;

/// Marks looked at to tell a nested quotation from one that was never closed.
const NEST_WINDOW: usize = 16;

/// Marks that may be open at once.
const DEEPEST: usize = 4;

/// Tokens of a name in marks.
pub(super) const LONGEST_NAME: usize = 6;

/// A closed pair of marks.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    /// The tokens between the marks; never empty.
    pub(crate) content: Range<usize>,
    /// Words and numbers among them.
    pub(super) words: usize,
    /// Token of the opening mark.
    pub(crate) open: usize,
    /// One past the closing mark, or past the content where it is missing.
    pub(crate) end: usize,
    /// How many pairs this one stands in.
    pub(crate) depth: usize,
    pub(crate) repairs: Vec<&'static str>,
}

/// The pairs of a text, in the order of their openers, and the closers that nothing opens.
pub(super) fn pairs(tokens: &Tokens<'_>, tags: &Tags) -> (Vec<Pair>, Vec<usize>) {
    let marks = marks(tokens, tags);
    let (open, pairs, lone) = (Vec::new(), Vec::new(), Vec::new());
    let mut pairing = Pairing { tokens, tags, marks: &marks, open, pairs, lone };
    for index in 0..marks.len() {
        pairing.take(index);
    }
    while let Some(open) = pairing.open.pop() {
        pairing.close_unclosed(open, tokens.len());
    }
    (sorted(tokens, pairing.pairs), pairing.lone)
}

/// Pairs in the order of their openers, each with its depth.
pub(super) fn sorted(tokens: &Tokens<'_>, mut pairs: Vec<Pair>) -> Vec<Pair> {
    pairs.sort_by_key(|pair| (pair.open, std::cmp::Reverse(pair.end)));
    let mut pairs = doubled::merged(tokens, pairs);
    set_depths(&mut pairs);
    pairs
}

/// The marks of a text, read as it sets them.
fn marks(tokens: &Tokens<'_>, tags: &Tags) -> Vec<Mark> {
    let marks = read(tokens, tags, Habit::default());
    let habit = Habit::of(&marks);
    if habit == Habit::default() { marks } else { read(tokens, tags, habit) }
}

fn read(tokens: &Tokens<'_>, tags: &Tags, habit: Habit) -> Vec<Mark> {
    let (mut paragraph, mut glosses, mut open) = (0, 0, 0_i32);
    let mut marks = Vec::new();
    for at in tags.turns().iter() {
        let kind = tokens.kind(at);
        match kind {
            Kind::Break => (paragraph, glosses, open) = (paragraph + 1, 0, 0),
            // Within somebody's words a verse is but a part of them.
            Kind::Open
                if open <= 0
                    && (holds_speech(tokens, tags, at)
                        || is_next_banner(tokens, tags, &marks, at)) =>
            {
                marks.push(Mark {
                    at,
                    paragraph,
                    glyph: Glyph::BracketOpen,
                    side: Side::Open,
                    shape: Side::Open,
                })
            }
            // (إن حركة (النور) باقية): what closes a gloss closes nothing else.
            Kind::Close if glosses > 0 => glosses -= 1,
            Kind::Mark(_) | Kind::Open | Kind::Close => {
                let found = mark(tokens, tags, at, paragraph, habit);
                glosses += usize::from(kind == Kind::Open && found.is_none());
                open += found.as_ref().map_or(0, |mark| opens(mark, open));
                marks.extend(found);
            }
            _ => {}
        }
    }
    marks
}

/// كتب عليها: (لا للغلاء) و(الماء حق): another banner in brackets; رياض: (بنين) و(بنات) are none.
fn is_next_banner(tokens: &Tokens<'_>, tags: &Tags, marks: &[Mark], open: usize) -> bool {
    let [.., first, last] = marks else { return false };
    let between = |at: usize| tokens.kind(at) == Kind::Comma || tokens.word(at) == "و";
    first.glyph == Glyph::BracketOpen
        && last.glyph == Glyph::BracketClose
        && first.at > 1
        && tags.in_list(first.at - 2, List::Carries)
        && (last.at + 1..open).all(between)
}

/// How many more quotations are open behind `mark`, where `open` were before it.
fn opens(mark: &Mark, open: i32) -> i32 {
    match mark.side {
        Side::Open => 1,
        Side::Either if open <= 0 => 1,
        Side::Close | Side::Either => -open.signum(),
    }
}

/// The pair that each token opens.
pub(super) fn openers(tokens: &Tokens<'_>, pairs: &[Pair]) -> Vec<u32> {
    let mut openers = vec![u32::MAX; tokens.len()];
    for (index, pair) in pairs.iter().enumerate().rev() {
        openers[pair.open] = u32::try_from(index).expect("fewer pairs than bytes");
    }
    openers
}

fn set_depths(pairs: &mut [Pair]) {
    let mut ends: Vec<usize> = Vec::new();
    for pair in pairs {
        while ends.last().is_some_and(|&end| end <= pair.open) {
            ends.pop();
        }
        pair.depth = ends.len();
        ends.push(pair.end);
    }
}

pub(super) struct Pairing<'a, 't> {
    pub(super) tokens: &'a Tokens<'t>,
    pub(super) tags: &'a Tags,
    pub(super) marks: &'a [Mark],
    /// Indices of the marks that are open, outermost first.
    open: Vec<usize>,
    pub(super) pairs: Vec<Pair>,
    /// Closers that nothing opens.
    lone: Vec<usize>,
}

impl Pairing<'_, '_> {
    fn take(&mut self, index: usize) {
        if self.open.last().is_some_and(|&open| self.is_emptied(open, index)) {
            self.open.pop();
            return;
        }
        self.expire(index);
        let mark = self.marks[index];
        match (self.open.last().copied(), mark.side) {
            (None, Side::Close) => self.stray(index),
            // قال لا نعرف " مضيفا أن …: nobody's words begin so.
            (None, Side::Either) if self.goes_on_telling(mark.at + 1) => self.lone.push(mark.at),
            (None, _) => self.open.push(index),
            (Some(_), Side::Either) if self.opens_name(index) => self.open.push(index),
            (Some(open), Side::Either) if self.is_led(mark.at) => self.reopen(open, index),
            (Some(open), Side::Close) if fits(self.marks[open].glyph, mark.glyph) => {
                self.close(open, index);
            }
            (Some(open), Side::Either) if fits(self.marks[open].glyph, mark.glyph) => {
                self.close(open, index);
            }
            (Some(_), Side::Close) => self.close_other(index),
            (Some(_), Side::Either) => self.open.push(index),
            (Some(open), Side::Open) => self.reopen(open, index),
        }
    }

    /// «قال: “نشر في صحيفة”النور” أمس”»: a mark written against the words on both sides opens a name
    /// where another one closes it soon, and one more the quotation.
    fn opens_name(&self, index: usize) -> bool {
        let mark = self.marks[index];
        let closes = |next: usize| {
            self.marks.get(next).is_some_and(|next| {
                next.glyph == mark.glyph
                    && next.shape == Side::Close
                    && next.paragraph == mark.paragraph
            })
        };
        let glued =
            mark.at > 0 && self.tokens.is_glued(mark.at - 1) && self.tokens.is_glued(mark.at);
        glued
            && closes(index + 1)
            && closes(index + 2)
            && self.marks[index + 1].at <= mark.at + 1 + LONGEST_NAME
    }

    /// «في مؤتمر”الواحة” السنوي»: whether a mark written against the words on both sides stands before a
    /// name that the next one closes.
    fn is_before_name(&self, index: usize) -> bool {
        let mark = self.marks[index];
        let glued =
            mark.at > 0 && self.tokens.is_glued(mark.at - 1) && self.tokens.is_glued(mark.at);
        glued
            && self.marks.get(index + 1).is_some_and(|next| {
                next.glyph == mark.glyph
                    && next.shape == Side::Close
                    && next.at <= mark.at + 1 + LONGEST_NAME
            })
    }

    /// Gives up openers whose paragraph ended before mark `index`.
    fn expire(&mut self, index: usize) {
        let at = self.marks[index].at;
        while let Some(&open) = self.open.last() {
            let breaks = self.marks[index].paragraph - self.marks[open].paragraph;
            // » … ⏎ وضرب المثال: » …: an opener in disguise closes nothing.
            let opens = self.marks[index].shape == Side::Either && self.is_introduced(at);
            let goes_on = breaks <= LONGEST_PARAGRAPHS
                && self.marks[index].side == Side::Close
                && !opens
                && fits(self.marks[open].glyph, self.marks[index].glyph)
                && self.is_introduced(self.marks[open].at);
            if breaks == 0 || goes_on {
                return;
            }
            self.open.pop();
            self.close_unclosed(open, at);
        }
    }

    /// Two marks around a line break: a link was taken out from between them.
    fn is_emptied(&self, open: usize, index: usize) -> bool {
        let (from, to) = (self.marks[open].at, self.marks[index].at);
        from + 2 == to
            && self.tokens.kind(from + 1) == Kind::Break
            && fits(self.marks[open].glyph, self.marks[index].glyph)
    }

    fn close(&mut self, open: usize, close: usize) {
        self.open.retain(|&other| other < open);
        let (from, to) = (self.marks[open].at, self.marks[close].at);
        let mut repairs = Vec::new();
        if self.marks[open].glyph == Glyph::CurlyClose {
            repairs.push("closer-used-as-opener");
        }
        self.push(from, to, to + 1, repairs);
    }

    pub(super) fn push(&mut self, open: usize, to: usize, end: usize, repairs: Vec<&'static str>) {
        let content = open + 1..to;
        let word = |at: &usize| matches!(self.tokens.kind(*at), Kind::Word | Kind::Number);
        let words = content.clone().filter(word).count();
        if words > 0 {
            self.pairs.push(Pair { content, words, open, end, depth: 0, repairs });
        }
    }

    /// A closer that fits an outer opener ends everything inside; one that fits none is mixed up
    /// with another style and ends the innermost.
    fn close_other(&mut self, index: usize) {
        let glyph = self.marks[index].glyph;
        let fitting =
            self.open.iter().rev().copied().find(|&open| fits(self.marks[open].glyph, glyph));
        if let Some(open) = fitting {
            self.close(open, index);
        } else if let Some(&open) = self.open.last() {
            let mixed = !matches!(glyph, Glyph::BracketClose)
                && !matches!(self.marks[open].glyph, Glyph::BracketOpen);
            if mixed {
                self.close(open, index);
                if let Some(pair) = self.pairs.last_mut() {
                    pair.repairs.push("mixed-marks");
                }
            }
        }
    }

    /// A closer with nothing open: the end of a quotation whose opener stands before a name
    /// («الأفق» صحيفة حرة»), an opener in disguise (»نص«, a ” after a blank, a mark that another closer
    /// follows), or nothing. After a number it is a unit (55").
    fn stray(&mut self, index: usize) {
        let mark = self.marks[index];
        let after = |kind: fn(Kind) -> bool| kind(self.tokens.kind(mark.at + 1));
        if mark.shape == Side::Close {
            if let Some(open) = self.shared_opener(index) {
                self.push(open, mark.at, mark.at + 1, vec!["opener-shared-with-name"]);
                return;
            }
            if let Some(pause) = self.unopened(index) {
                self.push(pause, mark.at, mark.at + 1, vec!["opened-at-colon"]);
                return;
            }
        }
        let measure = mark.at > 0 && self.tokens.kind(mark.at - 1) == Kind::Number;
        let closed_again = self.marks.get(index + 1).is_some_and(|next| {
            next.glyph == mark.glyph && next.side == Side::Close && mark.paragraph == next.paragraph
        });
        let opens = closed_again && !measure && !after(is_pause);
        // وتابع المتحدث » نص «: with blanks on both sides only the verb before it tells, or the mark behind it;
        // أعلنت شركة نور » للسيارات أنها …: none behind it.
        let closes = |next: &Mark| next.side != Side::Open && next.paragraph == mark.paragraph;
        let told = || {
            let closed = || self.marks.get(index + 1).is_some_and(closes);
            self.is_introduced(mark.at) && (self.is_led_to(mark.at) || closed())
                || self.is_before_swapped(index)
        };
        let reversed = matches!(mark.glyph, Glyph::CurlyClose | Glyph::GuillemetClose)
            && (mark.shape == Side::Open
                || mark.shape == Side::Either && !after(is_pause) && told());
        if mark.glyph != Glyph::BracketClose && (opens || reversed) {
            self.open.push(index);
        } else if mark.glyph != Glyph::BracketClose && !measure {
            self.lone.push(mark.at);
        }
    }

    /// An opener while another is open: nested where both are closed later, or where the first goes
    /// on behind a name and was never closed; else the first ended before.
    fn reopen(&mut self, open: usize, index: usize) {
        // بـ »الشاطئ: »هذه السنة …: a name that was never closed, then what is said.
        let (from, to) = (self.marks[open].at, self.marks[index].at);
        if to - from <= LONGEST_NAME && self.tokens.kind(to - 1) == Kind::Colon {
            self.open.pop();
            self.open.push(index);
            return;
        }
        let room = self.open.len() < DEEPEST;
        if room && (self.is_nested(open, index) || self.runs_on(open, index)) {
            self.open.push(index);
            return;
        }
        self.open.pop();
        self.close_unclosed(open, self.marks[index].at);
        self.open.push(index);
    }

    /// قال: «إن شركة «نور» رابحة: whether the marks at `index` hold a name inside a quotation that
    /// nothing closes.
    fn runs_on(&self, open: usize, index: usize) -> bool {
        let at = self.marks[index].at;
        let name = self.marks.get(index + 1).is_some_and(|next| {
            next.side != Side::Open
                && fits(self.marks[index].glyph, next.glyph)
                && next.at <= at + 1 + LONGEST_NAME
        });
        let from = self.marks[open].at;
        name && (self.is_introduced(from) || self.is_told_far(from) || self.opens_predicate(from))
            && !matches!(self.tokens.kind(at - 1), Kind::Stop | Kind::Colon)
            && self.natural_end(from, at).0 == at
    }

    /// Whether the marks that follow in the paragraph close both. «أنه “رمز لنا، مضيفة أن “الناس
    /// أحبوه”. وتقول “…”»: behind a cue in the open, what is introduced next belongs to it, not to the
    /// quotation before.
    fn is_nested(&self, open: usize, index: usize) -> bool {
        let at = self.marks[index].at;
        let left = self.natural_end(self.marks[open].at, at).0 < at && self.is_introduced(at);
        let mut depth = 2;
        for (next, mark) in self.marks.iter().enumerate().skip(index + 1).take(NEST_WINDOW) {
            if mark.paragraph > self.marks[index].paragraph {
                break;
            }
            let opens = matches!(mark.glyph, Glyph::CurlyOpen | Glyph::GuillemetOpen);
            if left && depth == 1 && opens && self.is_introduced(mark.at) {
                return false;
            }
            match (mark.side, mark.shape) {
                _ if matches!(mark.glyph, Glyph::BracketOpen | Glyph::BracketClose) => {}
                (Side::Open, _) | (Side::Either, Side::Open) => depth += 1,
                (Side::Either, Side::Either) if left && self.is_before_name(next) => depth += 1,
                _ => depth -= 1,
            }
            if depth == 0 {
                return true;
            }
            if depth > 3 {
                break;
            }
        }
        // Different styles nest whenever the inner one is closed at all.
        depth == 1 && self.marks[open].glyph != self.marks[index].glyph
    }
}

/// «ذا نيو آيج» (The New Age): a name with its Latin letters behind it.
pub(super) fn is_transliterated(tokens: &Tokens<'_>, pair: &Pair) -> bool {
    let letters = tokens.word(pair.end + 1);
    pair.content.len() <= LONGEST_NAME
        && tokens.kind(pair.end) == Kind::Open
        && letters.chars().next().is_some_and(|c| c.is_ascii_alphabetic())
}

/// Punctuation that no opener stands before.
pub(super) fn is_pause(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Comma
            | Kind::Stop
            | Kind::Semicolon
            | Kind::Break
            | Kind::Colon
            | Kind::Ellipsis
            | Kind::Close
    )
}

/// Whether `close` may end what `open` began.
fn fits(open: Glyph, close: Glyph) -> bool {
    use Glyph::{
        BracketClose, BracketOpen, CurlyClose, CurlyOpen, GuillemetClose, GuillemetOpen, Prime,
        Straight,
    };
    matches!(
        (open, close),
        (Straight, Straight)
            | (GuillemetOpen | GuillemetClose, GuillemetClose | GuillemetOpen)
            | (CurlyOpen | CurlyClose, CurlyClose | CurlyOpen)
            | (CurlyOpen, Prime | Straight)
            | (BracketOpen, BracketClose)
    )
}
