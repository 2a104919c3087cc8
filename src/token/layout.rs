//! Which line breaks end a paragraph, and which only wrap a line.

/// Letters a wrapped line has at most; longer lines are paragraphs.
const WIDEST_WRAP: usize = 140;

/// Letters by which a line may miss the width of the others: marks over letters are gone.
const SLACK: usize = 3;

/// Lines above a text that are its headline, its writer, its day.
const HEAD: usize = 4;

/// How the lines of a text are broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// At the ends of paragraphs.
    Paragraphs,
    /// Also where a line would have become wider than so many letters.
    Width(usize),
    /// Also anywhere in a sentence, as in what was copied from a page.
    Loose,
}

impl Layout {
    pub(super) fn of(text: &str) -> Self {
        if let Some(width) = width(text) {
            return Self::Width(width);
        }
        match is_broken_in_sentences(text) {
            true => Self::Loose,
            false => Self::Paragraphs,
        }
    }

    /// Whether a line may end inside a paragraph.
    pub(super) fn is_wrapped(self) -> bool {
        self != Self::Paragraphs
    }

    /// Whether the line break between `before` and `rest` stands inside a paragraph.
    pub(super) fn is_wrap(self, before: &str, rest: &str) -> bool {
        let above = before.rsplit_once('\n').map(|(_, line)| line);
        match self {
            Self::Paragraphs => false,
            Self::Width(width) => is_full(above.unwrap_or(before), rest, width),
            // The headline is not wrapped.
            Self::Loose => above.is_some_and(|line| !ends_sentence(line.trim_end())),
        }
    }
}

/// The width at which the lines of `text` are broken, where most lines that end inside a sentence
/// had no room for the next word.
fn width(text: &str) -> Option<usize> {
    let lines = || text.split('\n').map(str::trim);
    if lines().any(|line| line.len() > 2 * WIDEST_WRAP) {
        return None;
    }
    let width = lines().map(letters).max()?;
    let (mut open, mut full) = (0, 0);
    for (line, next) in lines().zip(lines().skip(1)) {
        if !line.is_empty() && !next.is_empty() && !ends_sentence(line) {
            open += 1;
            full += usize::from(is_full(line, next, width));
        }
    }
    (open >= 3 && full * 4 >= open * 3).then_some(width)
}

/// Whether the first word of `next` would not have stood behind `line` any more.
fn is_full(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    letters(line.trim()) + 1 + letters(word) + SLACK > width
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

/// Whether the lines of `text` are broken rather in sentences than at the ends of paragraphs.
fn is_broken_in_sentences(text: &str) -> bool {
    let (mut lines, mut open, mut start) = (0, 0, 0);
    // What stands above a text is none of its sentences.
    let mut head = HEAD;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = text[start..end].trim();
        start = end + 1;
        if line.is_empty() {
            continue;
        }
        let unended = line.len() <= 2 * WIDEST_WRAP && !ends_sentence(line);
        head = if unended { head.saturating_sub(1) } else { 0 };
        lines += usize::from(head == 0);
        open += usize::from(unended && head == 0);
    }
    lines >= 6 && open * 2 > lines
}

/// Whether a paragraph may end with `line`.
fn ends_sentence(line: &str) -> bool {
    let last = line.trim_end_matches(['"', '»', '”', '“', ')', ']', '\'', ' ']).chars().next_back();
    matches!(last, Some('.' | '!' | '?' | '؟' | '…' | ':'))
}
