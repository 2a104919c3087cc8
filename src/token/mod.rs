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
struct Token<'t> {
    kind: Kind,
    /// Where it begins in the normalized text.
    start: u32,
    /// Bytes of the original text.
    original: (u32, u32),
    /// Its normalized letters.
    key: Key<'t>,
}

impl Token<'_> {
    /// Past the end everything is a break.
    const END: Token<'static> =
        Token { kind: Kind::Break, start: 0, original: (0, 0), key: Key::EMPTY };

    /// Where it ends in the normalized text.
    fn end(&self) -> usize {
        self.start as usize + self.key.word.len()
    }
}

/// A text as it is cut into tokens.
pub(crate) fn normalized(text: &str) -> Normalized<'_> {
    Normalizer::analysis().align(text)
}

/// A text in tokens.
#[derive(Debug)]
pub(crate) struct Tokens<'t> {
    normalized: &'t Normalized<'t>,
    list: Vec<Token<'t>>,
}

impl<'t> Tokens<'t> {
    /// Cuts a text into tokens.
    pub(crate) fn new(normalized: &'t Normalized<'t>) -> Tokens<'t> {
        Tokens { normalized, list: scan::scan(normalized) }
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The kind and the normalized letters of every token.
    pub(crate) fn keys(&self) -> impl ExactSizeIterator<Item = (Kind, Key<'t>)> {
        self.list.iter().map(|token| (token.kind, token.key))
    }

    pub(crate) fn kinds(&self) -> impl DoubleEndedIterator<Item = Kind> + ExactSizeIterator {
        self.list.iter().map(|token| token.kind)
    }

    #[inline]
    fn token(&self, at: usize) -> &Token<'t> {
        self.list.get(at).unwrap_or(&Token::END)
    }

    /// The kind of token `at`; past the end everything is a break.
    #[inline]
    pub(crate) fn kind(&self, at: usize) -> Kind {
        self.token(at).kind
    }

    /// The normalized letters of token `at`, empty past the end.
    #[inline]
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.token(at).key.word
    }

    /// The normalized letters of the token before `at`, empty at the start.
    #[inline]
    pub(crate) fn word_before(&self, at: usize) -> &'t str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// The original bytes of the tokens in `range`.
    ///
    /// # Panics
    ///
    /// When `range` is empty or reaches past the end.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        let (first, last) = (&self.list[range.start], &self.list[range.end - 1]);
        Span::new(first.original.0 as usize, last.original.1 as usize)
    }

    /// The original text of the tokens in `range`.
    pub(crate) fn text(&self, range: Range<usize>) -> &'t str {
        &self.normalized.original()[self.span(range)]
    }

    /// Whether nothing, not even a blank, stands between token `at` and the next.
    pub(crate) fn is_glued(&self, at: usize) -> bool {
        match (self.list.get(at), self.list.get(at + 1)) {
            (Some(one), Some(next)) => one.end() == next.start as usize,
            _ => false,
        }
    }
}
