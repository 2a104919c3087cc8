//! Which line breaks end a paragraph, and which only wrap a line.

/// Letters a wrapped line has at most; longer lines are paragraphs.
const WIDEST_WRAP: usize = 140;

/// Whether the lines of `text` are broken at a width rather than at the ends of paragraphs.
///
/// Wrapped text shows many short lines that end in the middle of a sentence.
pub(super) fn is_hard_wrapped(text: &str) -> bool {
    let (mut lines, mut open, mut start) = (0, 0, 0);
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = text[start..end].trim();
        start = end + 1;
        if line.is_empty() {
            continue;
        }
        lines += 1;
        open += usize::from(line.len() <= 2 * WIDEST_WRAP && !ends_sentence(line));
    }
    lines >= 6 && open * 2 > lines
}

/// Whether a paragraph may end with `line`.
pub(super) fn ends_sentence(line: &str) -> bool {
    let last = line.trim_end_matches(['"', '»', '”', '“', ')', ']', '\'', ' ']).chars().next_back();
    matches!(last, Some('.' | '!' | '?' | '؟' | '…' | ':'))
}
