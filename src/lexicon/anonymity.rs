//! طلب عدم الكشف عن هويته، فضل عدم ذكر اسمه، رفض نشر اسمها: why a source has no name.

use super::{Hints, Tags};
use crate::token::Tokens;

/// Verbs that say so, folded.
pub(super) const REFUSALS: [&str; 20] = [
    "طلب",
    "طلبت",
    "طلبوا",
    "طالبا",
    "طالبه",
    "فضل",
    "فضلت",
    "فضلوا",
    "رفض",
    "رفضت",
    "رفضوا",
    "اشترط",
    "اشترطت",
    "اشترطوا",
    "مشترطا",
    "مشترطه",
    "مفضلا",
    "مفضله",
    "ارتات",
    "ارتاي",
];

/// Words between the verb and what is withheld (رفض الكشف عن هويته).
const LONGEST: usize = 5;

/// Whether the verb at `at` says that a name is withheld.
pub(crate) fn withholds_name(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let identity = |near: usize| {
        ["اسم", "هوي", "اسماء"].iter().any(|noun| tokens.word(near).starts_with(noun))
    };
    tags.get(at).hints.has(Hints::REFUSAL) && (at + 1..at + 1 + LONGEST).any(identity)
}
