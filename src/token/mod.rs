//! 2 · normalized text → tokens.
//!
//! Words and punctuation of a text in one array, with paragraph breaks as tokens of their own.
//! Line breaks inside a hard-wrapped paragraph are blanks and leave no token; و stands at its word, wherever the text
//! writes it apart.

mod apart;
mod class;
mod key;
mod layout;
mod scan;
mod set;
mod single;

use std::ops::Range;

use crate::Span;
use crate::normalize::{Normalized, Normalizer};
use crate::script::ends_in_pronoun;

pub(crate) use apart::Joined;
pub(crate) use key::Key;
pub(crate) use scan::Glyph;
pub(crate) use set::{TokenSet, leave_out};

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

/// A text as it is cut into tokens.
pub(crate) fn normalized(text: &str) -> Normalized<'_> {
    Normalizer::analysis().align(text)
}

/// A text in tokens: words, numbers, marks and breaks.
///
/// What is asked of them most often lies close together: the kinds of all, then their letters.
#[derive(Debug)]
pub(crate) struct Tokens<'t> {
    normalized: &'t Normalized<'t>,
    /// The text that the spans are in.
    source: &'t str,
    /// The text that was cut, or one that differs from it in final letters alone.
    written: &'t str,
    kinds: Vec<Kind>,
    /// Normalized letters.
    keys: Vec<Key<'t>>,
    /// Bytes of the original text.
    spans: Vec<(u32, u32)>,
}

impl<'t> Tokens<'t> {
    /// Cuts a text into tokens.
    pub(crate) fn new(normalized: &'t Normalized<'t>) -> Tokens<'t> {
        scan::scan(normalized)
    }

    pub(crate) fn len(&self) -> usize {
        self.kinds.len()
    }

    /// The kinds and the normalized letters of all tokens, so many at a time.
    pub(crate) fn chunks(&self, size: usize) -> impl Iterator<Item = (&[Kind], &[Key<'t>])> {
        self.kinds.chunks(size).zip(self.keys.chunks(size))
    }

    /// All tokens but words.
    pub(crate) fn others(&self) -> TokenSet {
        TokenSet::of(&self.kinds, |kind| *kind != Kind::Word)
    }

    pub(crate) fn kinds(&self) -> impl DoubleEndedIterator<Item = Kind> + ExactSizeIterator {
        self.kinds.iter().copied()
    }

    /// The kind of token `at`; past the end everything is a break.
    #[inline]
    pub(crate) fn kind(&self, at: usize) -> Kind {
        self.kinds.get(at).copied().unwrap_or(Kind::Break)
    }

    /// The normalized letters of token `at`, empty past the end.
    #[inline]
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.keys.get(at).map_or("", |key| key.word)
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
        let (first, last) = (self.spans[range.start], self.spans[range.end - 1]);
        Span::new(first.0 as usize, last.1 as usize)
    }

    /// The original text of the tokens in `range`.
    ///
    /// # Panics
    ///
    /// When `range` is empty or reaches past the end.
    pub(crate) fn text(&self, range: Range<usize>) -> &'t str {
        &self.source[self.span(range)]
    }

    /// From here on spans and texts are those of `source`, of which the text that was cut is the copy `joined`.
    pub(crate) fn lead_back(&mut self, source: &'t str, joined: &Joined) {
        for (start, _) in &mut self.spans {
            *start = joined.start_of(*start as usize) as u32;
        }
        self.source = source;
    }

    /// Token `at` as the author wrote it, or as [`Tokens::respell`] says that he meant it; empty past the
    /// end.
    pub(crate) fn written(&self, at: usize) -> &'t str {
        if at >= self.len() {
            return "";
        }
        let written = &self.written[self.span(at..at + 1)];
        // In the copy of a text that writes و apart the blank stands before it.
        written.strip_prefix(' ').unwrap_or(written)
    }

    /// From here on tokens are written as in `text`, as long as the original: other letters at the ends of
    /// words, which fold to the same.
    pub(crate) fn respell(&mut self, text: &'t str) {
        debug_assert_eq!(text.len(), self.normalized.original().len());
        self.written = text;
    }

    /// Sets a full stop or comma behind each token of `pauses`, which are in order: one that is written before it, and of
    /// no length.
    pub(crate) fn pause_behind(&mut self, pauses: &[(usize, Kind)]) {
        let mut kinds = Vec::with_capacity(self.len() + pauses.len());
        let (mut keys, mut spans) = (Vec::with_capacity(kinds.capacity()), Vec::new());
        let mut from = 0;
        for &(at, pause) in pauses.iter().filter(|&&(at, _)| at < self.len()) {
            let (word, end) = (self.word(at), self.spans[at].1);
            kinds.extend_from_slice(&self.kinds[from..=at]);
            keys.extend_from_slice(&self.keys[from..=at]);
            spans.extend_from_slice(&self.spans[from..=at]);
            kinds.push(pause);
            keys.push(Key::new(&word[word.len()..]));
            spans.push((end, end));
            from = at + 1;
        }
        kinds.extend_from_slice(&self.kinds[from..]);
        keys.extend_from_slice(&self.keys[from..]);
        spans.extend_from_slice(&self.spans[from..]);
        (self.kinds, self.keys, self.spans) = (kinds, keys, spans);
    }

    /// Takes the tokens in `ranges`, which follow one another, out of the text.
    pub(crate) fn leave_out(&mut self, ranges: &[Range<usize>]) {
        set::leave_out(&mut self.kinds, ranges);
        set::leave_out(&mut self.keys, ranges);
        set::leave_out(&mut self.spans, ranges);
    }

    /// The original text of all tokens.
    pub(crate) fn original(&self) -> &'t str {
        self.normalized.original()
    }

    /// Whether token `at` has a Latin letter in it.
    pub(crate) fn is_latin(&self, at: usize) -> bool {
        let mixed = self.keys.get(at).filter(|key| key.packed().is_none());
        mixed.is_some_and(|key| key.word.bytes().any(|byte| byte.is_ascii_alphabetic()))
    }

    /// كتابه، بيتها: whether token `at` is written as a noun with the pronoun of its owner is; the folded
    /// letters do not tell ه from ة.
    pub(crate) fn is_owned(&self, at: usize) -> bool {
        ends_in_pronoun(self.word(at)) && ends_in_pronoun(self.written(at))
    }

    /// Whether nothing, not even a blank, stands between token `at` and the next.
    pub(crate) fn is_glued(&self, at: usize) -> bool {
        self.keys.get(at + 1).is_some_and(|next| self.ends_before(at, next.word))
    }

    /// Whether token `at` ends where `text` begins, a piece of the same normalized text.
    fn ends_before(&self, at: usize, text: &str) -> bool {
        self.keys[at].word.as_bytes().as_ptr_range().end == text.as_ptr()
    }
}
