//! Marks that were set twice: وأكد المدير: ""نحن جاهزون"".

use super::marks::Pair;
use super::side::is_opening;
use crate::token::{Glyph, Kind, Tokens};

/// ""نحن: whether the mark at `at` stands between another that opens and the first word.
pub(super) fn is_second(tokens: &Tokens<'_>, at: usize) -> bool {
    let Some(first) = at.checked_sub(1) else { return false };
    let like = tokens.kind(first) == Kind::Mark(Glyph::CurlyOpen)
        || matches!(tokens.kind(first), Kind::Mark(_))
            && tokens.written(first) == tokens.written(at);
    let opens = first == 0 || !tokens.is_glued(first - 1) || is_opening(tokens, first - 1);
    let glued = tokens.is_glued(first) && tokens.is_glued(at);
    like && opens && glued && tokens.kind(at + 1) == Kind::Word
}

/// ""نحن جاهزون"": two pairs, in the order of their openers, with no word between them are one. «"الشاطئ" ملكنا» in another
/// pair is a name within.
pub(super) fn merged(tokens: &Tokens<'_>, pairs: Vec<Pair>) -> Vec<Pair> {
    let mut merged: Vec<Pair> = Vec::with_capacity(pairs.len());
    for pair in pairs {
        match merged.last_mut().filter(|outer| is_same(tokens, outer, &pair)) {
            Some(outer) if outer.repairs.is_empty() => {
                *outer = Pair { open: outer.open, end: outer.end, ..pair };
            }
            Some(outer) => *outer = Pair { open: outer.open, ..pair },
            None => {
                // بعنوان “”نور”: nothing closes the first.
                let first = pair.open.saturating_sub(1);
                let alone = merged.last().is_none_or(|last| last.open < first && last.end <= first);
                let open = if alone && is_second(tokens, pair.open) { first } else { pair.open };
                merged.push(Pair { open, ..pair });
            }
        }
    }
    merged
}

/// Whether `inner` holds all the words of `outer`.
fn is_same(tokens: &Tokens<'_>, outer: &Pair, inner: &Pair) -> bool {
    let rest = inner.end..outer.content.end;
    inner.open == outer.open + 1
        && inner.end <= outer.end
        && rest.len() <= 2
        && rest.into_iter().all(|at| !matches!(tokens.kind(at), Kind::Word | Kind::Number))
}
