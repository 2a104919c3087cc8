//! Cutting normalized text at the edges of words and marks.

use super::class::{self, Class, ClassTable};
use super::key::{Key, letters};
use super::layout::Layout;
use super::{Kind, Tokens, single};
use crate::normalize::{Normalized, Walk};

/// The shape of a quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Glyph {
    /// `"` and `''`: one shape for both ends.
    Straight,
    /// `«` and `‹`
    GuillemetOpen,
    /// `»` and `›`
    GuillemetClose,
    /// `“` and `„`
    CurlyOpen,
    /// `”`, also met as an opener.
    CurlyClose,
    /// `″`, the prime that closes a low opener.
    Prime,
    /// `((`, `{` and `﴿`
    BracketOpen,
    /// `))`, `}` and `﴾`
    BracketClose,
}

/// Letters of the longest name of a letter, with one before it and one too many.
const LONGEST_LETTER: usize = 5;

/// Bytes of a text for each of its tokens, at the least that is usual.
const TOKEN_BYTES: usize = 8;

/// The tokens of `normalized`, in order.
pub(super) fn scan<'t>(normalized: &'t Normalized<'t>) -> Tokens<'t> {
    let text = normalized.as_str();
    let longest = text.len().max(normalized.original().len());
    assert!(u32::try_from(longest).is_ok(), "texts are shorter than 4 GiB");
    let most = text.len() / TOKEN_BYTES;
    let mut scanner = Scanner {
        text,
        classes: ClassTable::get(),
        walk: normalized.walk(),
        layout: Layout::of(text),
        doubles: doubles_marks(text),
        tokens: Tokens {
            normalized,
            source: normalized.original(),
            written: normalized.original(),
            kinds: Vec::with_capacity(most),
            keys: Vec::with_capacity(most),
            spans: Vec::with_capacity(most),
        },
    };
    let mut rest = text;
    while !rest.is_empty() {
        rest = scanner.step(rest);
    }
    scanner.tokens
}

struct Scanner<'t> {
    text: &'t str,
    classes: &'static ClassTable,
    walk: Walk<'t, 't>,
    layout: Layout,
    /// Whether `""` is one mark.
    doubles: bool,
    tokens: Tokens<'t>,
}

/// What its functions call `rest` is what is left of the text, from the place on that they look at.
impl<'t> Scanner<'t> {
    /// Takes what `rest` begins with and gives what is left behind it.
    #[inline]
    fn step(&mut self, rest: &'t str) -> &'t str {
        let (letters, packed) = letters(rest);
        let next = rest.as_bytes().get(letters).copied();
        // Most words are plain letters before a blank.
        if next == Some(b' ') && letters > 0 {
            self.push(Kind::Word, rest, letters, packed);
            &rest[letters + 1..]
        } else if letters > 0 && next.is_none_or(ends_word) {
            self.push_other(Kind::Word, rest, letters, packed)
        } else {
            self.other(rest, letters, packed)
        }
    }

    /// A step that begins with so many bytes of plain letters, of which no word is made.
    fn other(&mut self, rest: &'t str, letters: usize, packed: u64) -> &'t str {
        let Some(first) = rest.chars().next() else { return rest };
        match self.classes.class(first) {
            Class::Letter | Class::Figure => {
                let (kind, length) = self.word(rest, letters);
                self.push_other(kind, rest, length, if length == letters { packed } else { 0 })
            }
            Class::LineEnd => self.line_break(rest),
            Class::Blank => &rest[first.len_utf8()..],
            Class::Punctuation if self.doubles && rest.starts_with("\"\"") => {
                self.push_other(Kind::Mark(Glyph::Straight), rest, 2, 0)
            }
            Class::Punctuation => {
                let (kind, length) = punctuation(first, rest);
                self.push_other(self.kind_in_context(kind, rest), rest, length, 0)
            }
        }
    }

    /// The kind and length in bytes of the word or number at the start of `rest`, of which so many
    /// bytes are `letters`.
    fn word(&self, rest: &str, letters: usize) -> (Kind, usize) {
        let mut kind = if letters > 0 { Kind::Word } else { Kind::Number };
        let mut chars = rest[letters..].chars();
        loop {
            let end = rest.len() - chars.as_str().len();
            let Some(c) = chars.next() else { return (kind, end) };
            match self.classes.class(c) {
                Class::Letter => kind = Kind::Word,
                Class::Figure => {}
                Class::Punctuation if joins(c, &rest[..end], chars.as_str()) => {}
                _ => return (kind, end),
            }
        }
    }

    /// The same as [`Scanner::push`], for what is not in the way of the many; gives what is left.
    #[inline(never)]
    fn push_other(&mut self, kind: Kind, rest: &'t str, length: usize, packed: u64) -> &'t str {
        self.push(kind, rest, length, packed);
        &rest[length..]
    }

    #[inline(always)]
    fn push(&mut self, kind: Kind, rest: &'t str, length: usize, packed: u64) {
        let at = self.place(rest);
        let span = self.walk.span_of(at..at + length);
        self.tokens.kinds.push(kind);
        self.tokens.keys.push(Key::of(&rest[..length], packed));
        self.tokens.spans.push((narrow(span.start()), narrow(span.end())));
    }

    #[inline]
    fn place(&self, rest: &str) -> usize {
        self.text.len() - rest.len()
    }

    /// Skips blank lines; one break stands for all of them.
    fn line_break(&mut self, rest: &'t str) -> &'t str {
        let blank = rest.len() - rest.trim_start().len();
        let lines = rest[..blank].matches('\n').count();
        if lines > 1 || !self.layout.is_wrap(&self.text[..self.place(rest)], rest) {
            self.push_other(Kind::Break, rest, 1, 0);
        }
        &rest[blank..]
    }

    /// A full stop after a shortened title ends no sentence.
    fn kind_in_context(&self, kind: Kind, rest: &str) -> Kind {
        if kind == Kind::Other {
            let before = &self.text[..self.place(rest)];
            let single = single::is_mark(before, rest, self.layout.is_wrapped());
            return if single { Kind::Mark(Glyph::Straight) } else { kind };
        }
        let Some(last) = self.tokens.len().checked_sub(1).filter(|_| kind == Kind::Stop) else {
            return kind;
        };
        let word = self.tokens.kind(last) == Kind::Word && self.tokens.ends_before(last, rest);
        let before = last.checked_sub(1).map_or("", |before| self.tokens.word(before));
        let initial = || is_initial(self.tokens.word(last), before) && is_before_word(rest);
        let spelled = || is_letter(self.tokens.word(last)) && is_before_letter(rest);
        let shortened = || is_letter(self.tokens.word(last)) && is_middle(before, rest);
        let masked = || {
            is_lone(self.tokens.word(last)) && is_before_lone_or_that(rest)
                || is_before_initial(rest)
        };
        match word
            && (is_abbreviation(self.tokens.word(last))
                || initial()
                || spelled()
                || shortened()
                || masked())
        {
            true => Kind::Abbreviation,
            false => kind,
        }
    }
}

/// قال: ""نحن هنا"": whether the text sets hardly any mark but twice.
fn doubles_marks(text: &str) -> bool {
    let (mut all, mut doubled, mut last) = (0, 0, None);
    for at in memchr::memchr_iter(b'"', text.as_bytes()) {
        all += 1;
        // Each mark belongs to one pair.
        last = match last {
            Some(last) if last + 1 == at => {
                doubled += 2;
                None
            }
            _ => Some(at),
        };
    }
    doubled >= 4 && doubled * 5 >= all * 4
}

/// A place in a text whose length has been looked at.
#[inline]
fn narrow(at: usize) -> u32 {
    at as u32
}

/// Whether a word of plain letters ends before this byte, whatever follows.
#[inline]
fn ends_word(next: u8) -> bool {
    next.is_ascii() && !next.is_ascii_alphanumeric() && next != b'_'
}

/// Whether `c` goes on with the word or number before it.
fn joins(c: char, before: &str, after: &str) -> bool {
    is_separator(c, before, after) || is_domain_dot(c, before, after)
}

/// Shortened titles: د. (Dr), أ. (Professor), م. (Engineer), and the like, with a proclitic و.
fn is_abbreviation(word: &str) -> bool {
    matches!(word.strip_prefix('و').unwrap_or(word), "د" | "ا" | "م" | "ح" | "ج")
}

/// جون ف. كينيدي: a letter behind another word of a name, unlike المجموعة ب, فيتامين ك.
fn is_initial(word: &str, before: &str) -> bool {
    let letter = matches!(word, "ف" | "ك" | "ب" | "ر" | "س" | "ل" | "ت" | "ن" | "ي" | "ه" | "ط");
    letter && !before.is_empty() && !before.starts_with("ال") && before != "فيتامين"
}

/// بي.بي.سي, لإذاعة أف.أم: the name of a Latin letter, folded.
fn is_letter(word: &str) -> bool {
    const LETTERS: [&str; 24] = [
        "اي",
        "بي",
        "سي",
        "دي",
        "اف",
        "جي",
        "اتش",
        "ام",
        "ان",
        "او",
        "اس",
        "تي",
        "في",
        "ار",
        "ال",
        "كي",
        "ايه",
        "يو",
        "بيه",
        "اكس",
        "جيه",
        "كيه",
        "دبليو",
        "ايتش",
    ];
    LETTERS.contains(&word.strip_prefix(['و', 'ل', 'ب']).unwrap_or(word)) || LETTERS.contains(&word)
}

/// Whether the name of another letter stands right behind the full stop here.
fn is_before_letter(rest: &str) -> bool {
    let behind = rest.get(1..).unwrap_or_default();
    let word = behind.split(|c: char| !class::is_letter(c)).next().unwrap_or_default();
    let folded = |c: char| if matches!(c, 'أ' | 'إ' | 'آ') { 'ا' } else { c };
    is_letter(&word.chars().take(LONGEST_LETTER).map(folded).collect::<String>())
}

/// جون إف. كينيدي, جيه. كيه. رولينغ: a letter within a name, unlike «قناة إم بي سي. ثم» and «لم يأت في. وقال».
fn is_middle(before: &str, rest: &str) -> bool {
    let behind = rest.get(1..).unwrap_or_default();
    let next = behind.trim_start_matches(' ');
    let word = next.split(|c: char| !class::is_letter(c)).next().unwrap_or_default();
    let joined = word.starts_with(['و', 'ف']);
    !before.is_empty() && !is_letter(before) && !joined && word.chars().nth(2).is_some()
}

/// One letter, of a name that is kept back; و joins.
fn is_lone(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|letter| class::is_letter(letter) && letter != 'و')
        && letters.next().is_none()
}

/// الشاب س. ب إن, المواطن س. أن: whether behind the full stop stands what no sentence begins with.
fn is_before_lone_or_that(rest: &str) -> bool {
    let behind = rest.get(1..).unwrap_or_default().trim_start_matches(' ');
    let word = behind.split(|c: char| !class::is_letter(c)).next().unwrap_or_default();
    is_lone(word) || matches!(word, "أن" | "إن" | "ان")
}

/// المواطن سالم. ح أكد: whether one letter stands alone behind the full stop, unlike «د. سالم» and «أ - الأول».
fn is_before_initial(rest: &str) -> bool {
    let behind = rest.get(1..).unwrap_or_default().trim_start_matches(' ');
    let mut letters = behind.chars();
    let lone = letters.next().is_some_and(|c| class::is_letter(c) && c != 'و' && !c.is_ascii());
    let behind = letters.as_str();
    let mut next = behind.trim_start_matches(' ').chars();
    lone && match next.next() {
        Some(c) if class::is_letter(c) => {
            behind.starts_with(' ') && next.next().is_some_and(class::is_letter)
        }
        Some(c) => matches!(c, '،' | ':' | '(' | '"' | '«' | '“'),
        None => false,
    }
}

/// Whether behind the full stop here another word stands on its line.
fn is_before_word(rest: &str) -> bool {
    let mut behind = rest.chars().skip(1).skip_while(|c| *c == ' ');
    behind.next().is_some_and(class::is_letter)
}

/// A separator inside a number: between two digits.
fn is_separator(c: char, before: &str, after: &str) -> bool {
    matches!(c, '.' | ',' | '٫' | '٬' | '/' | ':')
        && before.ends_with(char::is_numeric)
        && after.starts_with(char::is_numeric)
}

/// The dot of a name like `aljazeera.net`.
fn is_domain_dot(c: char, before: &str, after: &str) -> bool {
    c == '.'
        && before.ends_with(|c: char| c.is_ascii_alphabetic())
        && after.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// The kind and length in bytes of the punctuation at the start of `rest`.
fn punctuation(first: char, rest: &str) -> (Kind, usize) {
    let length = first.len_utf8();
    match first {
        ':' => (Kind::Colon, length),
        '،' | ',' => (Kind::Comma, length),
        '؛' | ';' => (Kind::Semicolon, length),
        '.' => dots(rest),
        '…' => (Kind::Ellipsis, length),
        '!' | '?' | '؟' => (Kind::Stop, length),
        '&' => entity(rest),
        '(' | ')' => doubled(first, rest),
        '[' => (Kind::Open, length),
        ']' => (Kind::Close, length),
        '-' | '–' | '—' | '−' | '―' => (Kind::Dash, length),
        '\'' | '‘' | '’' | '`' | '<' | '>' => twice(first, rest),
        _ => (glyph(first).map_or(Kind::Other, Kind::Mark), length),
    }
}

fn glyph(c: char) -> Option<Glyph> {
    Some(match c {
        '"' | '＂' => Glyph::Straight,
        '«' | '‹' | '《' => Glyph::GuillemetOpen,
        '»' | '›' | '》' => Glyph::GuillemetClose,
        '“' | '„' | '‟' => Glyph::CurlyOpen,
        '”' => Glyph::CurlyClose,
        '″' => Glyph::Prime,
        '{' | '﴿' => Glyph::BracketOpen,
        '}' | '﴾' => Glyph::BracketClose,
        _ => return None,
    })
}

/// Characters that are quotation marks only where there are two of them.
fn twice(first: char, rest: &str) -> (Kind, usize) {
    let length = first.len_utf8();
    let glyph = match first {
        '<' => Glyph::GuillemetOpen,
        '>' => Glyph::GuillemetClose,
        '‘' | '`' => Glyph::CurlyOpen,
        '’' => Glyph::CurlyClose,
        _ => Glyph::Straight,
    };
    match rest[length..].starts_with(first) {
        true => (Kind::Mark(glyph), 2 * length),
        false => (Kind::Other, length),
    }
}

fn dots(rest: &str) -> (Kind, usize) {
    match rest.len() - rest.trim_start_matches('.').len() {
        1 => (Kind::Stop, 1),
        many => (Kind::Ellipsis, many),
    }
}

/// Quotation marks that a web page left as HTML entities.
fn entity(rest: &str) -> (Kind, usize) {
    const ENTITIES: [(&str, Glyph); 8] = [
        ("&quot;", Glyph::Straight),
        ("&#34;", Glyph::Straight),
        ("&laquo;", Glyph::GuillemetOpen),
        ("&raquo;", Glyph::GuillemetClose),
        ("&ldquo;", Glyph::CurlyOpen),
        ("&rdquo;", Glyph::CurlyClose),
        ("&#8220;", Glyph::CurlyOpen),
        ("&#8221;", Glyph::CurlyClose),
    ];
    ENTITIES
        .iter()
        .find(|(name, _)| rest.starts_with(name))
        .map_or((Kind::Other, 1), |&(name, glyph)| (Kind::Mark(glyph), name.len()))
}

/// `((` and `))` are quotation marks, single brackets are not.
fn doubled(first: char, rest: &str) -> (Kind, usize) {
    match (first, rest.starts_with("((") || rest.starts_with("))")) {
        ('(', true) => (Kind::Mark(Glyph::BracketOpen), 2),
        ('(', false) => (Kind::Open, 1),
        (_, true) => (Kind::Mark(Glyph::BracketClose), 2),
        (_, false) => (Kind::Close, 1),
    }
}
