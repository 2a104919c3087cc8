//! 2 · normalized text → tokens.
//!
//! Words and punctuation of a text in one array, with paragraph breaks as tokens of their own.
//! Line breaks inside a hard-wrapped paragraph are blanks and leave no token.

mod class;
mod key;
mod layout;
mod scan;

use std::ops::Range;

use crate::Span;
use crate::normalize::{Normalized, Normalizer};

pub(crate) use key::Key;
pub(crate) use scan::Glyph;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, with or without digits.
    Word,
    /// Digits with their separators.
    Number,
    /// `:`
    Colon,
    /// `،` and `,`
    Comma,
    /// `؛` and `;`
    Semicolon,
    /// `.` `!` `؟` `?`
    Stop,
    /// The full stop of an abbreviated title (د. منى).
    Abbreviation,
    /// Two dots or more.
    Ellipsis,
    /// `(` `[` `{`
    Open,
    /// `)` `]` `}`
    Close,
    /// A dash that stands by itself.
    Dash,
    /// A quotation mark, or what may be one.
    Mark(Glyph),
    /// The end of a paragraph.
    Break,
    /// Anything else.
    Other,
}

/// One word, number, mark or break.
#[derive(Debug, Clone, Copy)]
struct Token {
    kind: Kind,
    /// Bytes of the original text.
    span: Span,
    /// Bytes of the normalized text.
    start: u32,
    end: u32,
    /// Its letters as a number, where they are one.
    packed: u64,
}

/// A text in tokens.
#[derive(Debug)]
pub(crate) struct Tokens<'t> {
    normalized: Normalized<'t>,
    list: Vec<Token>,
}

impl<'t> Tokens<'t> {
    /// Normalizes `text` and cuts it into tokens.
    pub(crate) fn new(text: &'t str) -> Tokens<'t> {
        let normalized = Normalizer::analysis().align(text);
        let list = scan::scan(&normalized);
        Tokens { normalized, list }
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The kind and the normalized letters of every token.
    pub(crate) fn keys(&self) -> impl ExactSizeIterator<Item = (Kind, Key<'_>)> {
        let text = self.normalized.as_str();
        let letters = |token: &Token| &text[token.start as usize..token.end as usize];
        let key = move |token: &Token| Key::of(letters(token), token.packed);
        self.list.iter().map(move |token| (token.kind, key(token)))
    }

    pub(crate) fn kinds(&self) -> impl ExactSizeIterator<Item = Kind> {
        self.list.iter().map(|token| token.kind)
    }

    /// The kind of token `at`; past the end everything is a break.
    #[inline]
    pub(crate) fn kind(&self, at: usize) -> Kind {
        self.list.get(at).map_or(Kind::Break, |token| token.kind)
    }

    /// The normalized letters of token `at`, empty past the end.
    #[inline]
    pub(crate) fn word(&self, at: usize) -> &str {
        self.list
            .get(at)
            .map_or("", |token| &self.normalized.as_str()[token.start as usize..token.end as usize])
    }

    /// The normalized letters of the token before `at`, empty at the start.
    #[inline]
    pub(crate) fn word_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// The original bytes of the tokens in `range`.
    ///
    /// # Panics
    ///
    /// When `range` is empty or reaches past the end.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        self.list[range.start].span.cover(self.list[range.end - 1].span)
    }

    /// The original text of the tokens in `range`.
    pub(crate) fn text(&self, range: Range<usize>) -> &'t str {
        &self.normalized.original()[self.span(range)]
    }

    /// Whether nothing, not even a blank, stands between token `at` and the next.
    pub(crate) fn is_glued(&self, at: usize) -> bool {
        match (self.list.get(at), self.list.get(at + 1)) {
            (Some(one), Some(next)) => one.end == next.start,
            _ => false,
        }
    }
}
