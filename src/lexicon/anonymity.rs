//! طلب عدم الكشف عن هويته، فضل عدم ذكر اسمه، رفض نشر اسمها: why a source has no name.

use super::{Classes, List, Number, Tags};
use crate::token::{Kind, Tokens};

/// Words between the verb and what is withheld (رفض الكشف عن هويته).
const LONGEST: usize = 5;
/// Words of a wish (صلى الله عليه وعلى آله وصحبه وسلم).
const LONGEST_WISH: usize = 7;

/// Whether the verb at `at` says that a name is withheld.
pub(crate) fn withholds_name(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let refuses = tags.in_list(at, List::Withholds)
        || tags.in_list(at, List::Discloses) && matches!(tokens.word_before(at), "لم" | "لا" | "الا");
    refuses && (at + 1..at + 1 + LONGEST).any(|near| is_identity(tokens, near))
}

/// اسمه، هويتها، أسماؤهم: by what somebody would be known.
fn is_identity(tokens: &Tokens<'_>, at: usize) -> bool {
    ["اسم", "هوي"].iter().any(|noun| tokens.word(at).starts_with(noun))
}

/// كشف اسمه، ذكر هويتها: whether what the verb at `at` tells is a name and no clause.
pub(crate) fn tells_name(tokens: &Tokens<'_>, at: usize) -> bool {
    is_identity(tokens, at + 1) && tokens.is_owned(at + 1)
}

/// تعالى، عز وجل: what God is called right behind قوله; where that begins at `at`, its words.
pub(crate) fn of_god(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let next = tokens.word(at + 1);
    match tokens.word(at) {
        "سبحانه" | "تبارك" if next == "وتعالي" => Some(2),
        "عز" if next == "وجل" => Some(2),
        "جل" if matches!(next, "وعلا" | "شانه" | "جلاله" | "ثناؤه") => Some(2),
        "تعالي" | "سبحانه" => Some(1),
        _ => None,
    }
}

/// صلى الله عليه وسلم، عليه الصلاة والسلام: the wish that stands for the Prophet right behind قال; where it begins
/// at `at`, its words.
pub(crate) fn of_prophet(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let behind = |first, second| tokens.word(at + 1) == first && tokens.word(at + 2) == second;
    match tokens.word(at) {
        "صلي" if behind("الله", "عليه") => {
            // صلى الله عليه وعلى آله وصحبه وسلم
            let family = |word: &str| matches!(word, "وعلي" | "واله" | "اله" | "وصحبه" | "وسلم");
            Some(3 + (at + 3..at + 7).take_while(|&at| family(tokens.word(at))).count())
        }
        "عليه" if behind("الصلاه", "والسلام") => Some(3),
        _ => None,
    }
}

/// روايته، شهادتها، كلامهم، تقديرها: somebody's own account, without his name.
pub(crate) fn is_own_account(tokens: &Tokens<'_>, at: usize) -> bool {
    let stems = ["روايت", "شهادت", "افادت", "كلام", "تقدير"];
    stems.iter().any(|stem| tokens.word(at).starts_with(stem)) && tokens.is_owned(at)
}

/// عمر رضي الله عنه، النبي صلى الله عليه وسلم: whether a wish for the one just named begins at `at`.
pub(crate) fn is_blessing(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    tags.in_list(at, List::Blessings) && tokens.word(at + 1) == "الله"
}

/// «النبي صلى الله عليه وسلم», «عمر رضي الله عنه», «الإمام -رحمه الله-»: where the wish for the one just named begins that
/// ends at `end`, else `end` itself.
pub(crate) fn before_wish(tokens: &Tokens<'_>, tags: &Tags, end: usize) -> usize {
    let closed = end > 0 && matches!(tokens.kind(end - 1), Kind::Dash | Kind::Close);
    let stop = end - usize::from(closed);
    let begins = |&at: &usize| {
        is_blessing(tokens, tags, at)
            || of_prophet(tokens, at).is_some()
            || tokens.word(at).starts_with("علي") && tokens.word(at + 1) == "السلام"
    };
    let Some(wish) = (stop.saturating_sub(LONGEST_WISH)..stop).find(begins) else { return end };
    let goes_on = |at: usize| {
        let word = tokens.word(at);
        word.starts_with(['و', 'ع']) || matches!(word, "الصلاه" | "اله" | "تعالي" | "رحمه" | "واسعه")
    };
    let opened = wish > 0 && matches!(tokens.kind(wish - 1), Kind::Dash | Kind::Open);
    match (wish + 2..stop).all(goes_on) && (opened || !closed) {
        true => wish - usize::from(opened),
        false => end,
    }
}

/// عدد من المواطنين، بعض المراقبين: how many they are, before who they are.
pub(crate) fn counts_people(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    if !tags.get(at).is(Classes::QUANTIFIER) {
        return false;
    }
    let of = usize::from(tokens.word(at + 1) == "من");
    let people = tags.get(at + 1 + of);
    let bodies = people.is(Classes::COLLECTIVE_BODY) && people.number == Some(Number::Plural);
    (people.is(Classes::HUMAN) || bodies) && people.preposition.is_none()
}
