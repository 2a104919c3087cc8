//! Which end of a quotation a mark is.

use super::marks::is_pause;
use super::{doubled, initials};
use crate::lexicon::{Classes, Lexicon, Tags, VerbReading};
use crate::token::{Glyph, Kind, Tokens};

/// Which end of a quotation a mark may be, by its shape and its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Open,
    Close,
    Either,
}

/// A mark in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub(super) at: usize,
    /// Paragraphs that end before it.
    pub(super) paragraph: usize,
    pub(super) glyph: Glyph,
    pub(super) side: Side,
    /// The side that the neighbours suggest.
    pub(super) shape: Side,
}

/// How a text sets marks of one shape for each end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Habit {
    /// »نص«
    guillemets: Order,
    /// ”نص“
    curly: Order,
}

/// Whether the marks of a text stand at the ends that their shapes are made for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Order {
    #[default]
    Mixed,
    Kept,
    Swapped,
}

impl Habit {
    pub(super) fn of(marks: &[Mark]) -> Habit {
        let guillemets = Order::of(marks, Glyph::GuillemetOpen, Glyph::GuillemetClose);
        let curly = Order::of(marks, Glyph::CurlyOpen, Glyph::CurlyClose);
        let apart = |mark: &Mark| {
            let curly = matches!(mark.glyph, Glyph::CurlyOpen | Glyph::CurlyClose);
            curly && mark.shape == Side::Either
        };
        // Where its neighbours tell the side of each mark nothing more need be known.
        let kept = |order: Order| order == Order::Kept;
        Habit {
            guillemets: if kept(guillemets) { Order::Mixed } else { guillemets },
            curly: if kept(curly) && !marks.iter().any(apart) { Order::Mixed } else { curly },
        }
    }

    /// The glyph that is meant by the one that is written.
    fn meant(self, glyph: Glyph) -> Glyph {
        match glyph {
            Glyph::GuillemetOpen if self.guillemets == Order::Swapped => Glyph::GuillemetClose,
            Glyph::GuillemetClose if self.guillemets == Order::Swapped => Glyph::GuillemetOpen,
            Glyph::CurlyOpen if self.curly == Order::Swapped => Glyph::CurlyClose,
            Glyph::CurlyClose if self.curly == Order::Swapped => Glyph::CurlyOpen,
            glyph => glyph,
        }
    }
}

impl Order {
    fn of(marks: &[Mark], open: Glyph, close: Glyph) -> Order {
        let count = |glyph, shape| {
            marks.iter().filter(|mark| mark.glyph == glyph && mark.shape == shape).count()
        };
        let (in_order, against) = blank_pairs(marks, open, close);
        let kept = count(open, Side::Open) + count(close, Side::Close) + in_order;
        let opening = count(close, Side::Open) + against;
        let closing = count(open, Side::Close) + against;
        if opening + closing == 0 {
            return if kept > 0 { Order::Kept } else { Order::Mixed };
        }
        let swapped = opening > 0 && closing > 0 && opening + closing > 2 * kept;
        if swapped { Order::Swapped } else { Order::Mixed }
    }
}

/// « نص » and » نص «: how many times two marks of which one has blanks on both sides are the first or next two of their
/// paragraph, an opener and then a closer by their shapes, or the other way round.
fn blank_pairs(marks: &[Mark], open: Glyph, close: Glyph) -> (usize, usize) {
    let (mut in_order, mut against) = (0, 0);
    let mut marks =
        marks.iter().filter(|mark| mark.glyph == open || mark.glyph == close).peekable();
    while let Some(first) = marks.next() {
        let pair = |next: &&Mark| next.paragraph == first.paragraph && next.glyph != first.glyph;
        let Some(second) = marks.next_if(pair) else { continue };
        let blank = first.shape == Side::Either || second.shape == Side::Either;
        if blank && first.shape != Side::Close && second.shape != Side::Open {
            in_order += usize::from(first.glyph == open);
            against += usize::from(first.glyph == close);
        }
    }
    (in_order, against)
}

pub(super) fn mark(
    tokens: &Tokens<'_>,
    tags: &Tags,
    at: usize,
    paragraph: usize,
    habit: Habit,
) -> Option<Mark> {
    let glyph = match tokens.kind(at) {
        Kind::Mark(glyph) => habit.meant(glyph),
        // Brackets hold speech only right after a colon.
        Kind::Open if at > 0 && tokens.kind(at - 1) == Kind::Colon => Glyph::BracketOpen,
        Kind::Close => Glyph::BracketClose,
        _ => return None,
    };
    let shape = match shape(tokens, at) {
        Side::Either => apart(tokens, tags, at),
        shape => shape,
    };
    let side = match (glyph, shape) {
        (Glyph::Prime | Glyph::BracketClose, _) => Side::Close,
        (Glyph::BracketOpen, _) => Side::Open,
        // A closer in the place of an opener: بـ”…”، و»…»، قال: »…«.
        (Glyph::CurlyClose | Glyph::GuillemetClose, Side::Open)
            if follows_proclitic(tokens, at) || at > 0 && tokens.kind(at - 1) == Kind::Colon =>
        {
            Side::Open
        }
        // An opener in the place of a closer: «…« and « … «،
        (Glyph::Straight | Glyph::CurlyClose, _) if doubled::is_second(tokens, at) => Side::Open,
        (Glyph::GuillemetOpen, Side::Close) => Side::Either,
        (Glyph::GuillemetOpen, Side::Either) if is_pause(tokens.kind(at + 1)) => Side::Either,
        (Glyph::GuillemetOpen, _) => Side::Open,
        (Glyph::GuillemetClose, _) => Side::Close,
        (Glyph::CurlyOpen, Side::Either) if habit.curly != Order::Mixed => Side::Open,
        (Glyph::CurlyOpen, Side::Close | Side::Either)
        | (Glyph::CurlyClose, Side::Open | Side::Either) => Side::Either,
        (Glyph::CurlyOpen, _) => Side::Open,
        (Glyph::CurlyClose, _) => Side::Close,
        (Glyph::Straight, shape) => shape,
    };
    Some(Mark { at, paragraph, glyph, side, shape })
}

fn follows_proclitic(tokens: &Tokens<'_>, at: usize) -> bool {
    at > 0 && tokens.is_glued(at - 1) && initials::is_proclitic(tokens, at - 1)
}

/// The side that the neighbours of a mark suggest: an opener touches what follows it, a closer
/// what stands before it. A proclitic before the mark (ب"…") is no such touch.
fn shape(tokens: &Tokens<'_>, at: usize) -> Side {
    let before = at > 0 && tokens.is_glued(at - 1);
    // " نص ".. نص: dots that touch the mark alone may stand on either side of it.
    let dots = !before && tokens.kind(at + 1) == Kind::Ellipsis && !tokens.is_glued(at + 1);
    let after = tokens.is_glued(at) && is_content(tokens.kind(at + 1)) && !dots;
    let word_before = before && !is_opening(tokens, at - 1);
    match (word_before, after) {
        (false, true) => Side::Open,
        (true, false) => Side::Close,
        // «… الوزن،»: a comma before a closer.
        (false, false) if before && tokens.kind(at - 1) == Kind::Comma => Side::Close,
        (false, false) if before => Side::Open,
        _ => Side::Either,
    }
}

/// The side of a mark that touches words on both sides or on none: « نص » stands behind a colon or أن, and before a
/// pause.
fn apart(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> Side {
    let Some(before) = at.checked_sub(1) else { return Side::Open };
    let ends = !tokens.is_glued(before)
        && matches!(tokens.kind(at + 1), Kind::Comma | Kind::Stop | Kind::Semicolon | Kind::Close);
    // " أجابه ": a name that reads as a verb.
    let alone = before > 0 && matches!(tokens.kind(before - 1), Kind::Mark(_));
    match (!alone && leads_on(tokens, tags, before), ends) {
        (true, false) => Side::Open,
        (false, true) => Side::Close,
        _ => Side::Either,
    }
}

/// قال: " …, إن " …, إلى " …, مضيفا " …: whether what stands at `at` is never the last word in marks.
fn leads_on(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let tag = tags.at(at);
    let tells = |reading: VerbReading| {
        let voiced = reading.is_finite() || reading.is_participle() && !tag.definite;
        voiced && Lexicon::get().verb(reading).quote
    };
    match tokens.kind(at) {
        Kind::Colon => true,
        Kind::Word => {
            tag.is(Classes::COMPLEMENTISER | Classes::PREPOSITION) || tag.verb.is_some_and(tells)
        }
        _ => false,
    }
}

fn is_content(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Word | Kind::Number | Kind::Ellipsis | Kind::Open | Kind::Mark(_) | Kind::Other
    )
}

/// What may touch an opener on its left: a proclitic, an opening bracket, a colon.
pub(super) fn is_opening(tokens: &Tokens<'_>, at: usize) -> bool {
    match tokens.kind(at) {
        Kind::Word => initials::is_proclitic(tokens, at),
        Kind::Open | Kind::Colon | Kind::Dash | Kind::Comma | Kind::Break => true,
        Kind::Mark(Glyph::GuillemetOpen | Glyph::CurlyOpen | Glyph::BracketOpen) => true,
        _ => false,
    }
}

/// Particles that are written against a quotation mark.
pub(super) fn is_proclitic(word: &str) -> bool {
    matches!(word, "و" | "ف" | "ب" | "ل" | "ك" | "ال" | "لل" | "وب" | "ول" | "فب" | "بال" | "وال")
}
