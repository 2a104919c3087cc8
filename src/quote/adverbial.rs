//! وفي السياق ذاته قال …, وعن الأسعار، أوضح …, ومساء الأحد أعلن …: an adverbial with which a sentence opens, and the verb
//! right behind it, which begins the sentence all the same.

use crate::lexicon::{Classes, Tags};
use crate::token::{Kind, Tokens};

/// Tokens of an adverbial, with its comma.
const LONGEST: usize = 12;

/// Whether nothing but an adverbial stands between the verb at `verb` and the beginning of its sentence.
pub(super) fn is_behind_adverbial(tokens: &Tokens<'_>, tags: &Tags, verb: usize) -> bool {
    start_before(tokens, tags, verb).is_some()
}

/// The same where the adverbial only says how the sentence goes on from the one before, not when something else
/// happened (وقبل أيام وصف …), nor to whom (وبالتحري معهم اعترفوا …).
pub(crate) fn goes_on(tokens: &Tokens<'_>, tags: &Tags, verb: usize) -> bool {
    start_before(tokens, tags, verb).is_some_and(|start| {
        let time = |at: usize| {
            tokens.kind(at) == Kind::Number || tags.at(at).is(Classes::TIME | Classes::MONTH)
        };
        let with_them = |at: usize| {
            tokens
                .word(at)
                .strip_prefix("مع")
                .is_some_and(|of| matches!(of, "ه" | "ها" | "هم" | "هما"))
        };
        let first = tokens.word(start).trim_start_matches('و');
        let when = matches!(first, "قبل" | "بعد" | "منذ" | "عقب" | "اثر");
        !when && !(start..verb).any(|at| time(at) || with_them(at))
    })
}

/// Where the adverbial begins that opens the sentence of the verb at `verb`.
fn start_before(tokens: &Tokens<'_>, tags: &Tags, verb: usize) -> Option<usize> {
    let start = (verb.saturating_sub(LONGEST)..verb).rev().find(|&at| ends_before(tokens, at));
    let start = start.map_or(0, |before| before + 1);
    let near = start < verb && verb - start < LONGEST;
    (near && behind_adverbial(tokens, tags, start) == Some(verb)).then_some(start)
}

/// The finite verb of speech right behind the adverbial that begins at `start`.
pub(super) fn behind_adverbial(tokens: &Tokens<'_>, tags: &Tags, start: usize) -> Option<usize> {
    let first = tags.at(start);
    // وتعقيبا على القرار، قال
    let replies = tokens.word(start).ends_with('ا') && tokens.word(start + 1) == "علي";
    let opens = first.is(Classes::PREPOSITION | Classes::TIME)
        || first.preposition.is_some()
        || replies && first.verb.is_none();
    if !opens || tokens.kind(start) != Kind::Word {
        return None;
    }
    let verb = |at: usize| tags.at(at).verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    let inside = |at: usize| match tokens.kind(at) {
        Kind::Word => {
            let clausal = Classes::COMPLEMENTISER | Classes::RELATIVE | Classes::CONJUNCTION;
            !tags.at(at).is(clausal)
        }
        Kind::Number => true,
        Kind::Comma => verb(at + 1),
        _ => false,
    };
    let end = (start + 1..start + LONGEST).find(|&at| verb(at) || !inside(at))?;
    verb(end).then_some(end)
}

fn ends_before(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.kind(at), Kind::Stop | Kind::Break | Kind::Ellipsis)
}
