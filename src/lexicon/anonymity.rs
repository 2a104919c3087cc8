//! طلب عدم الكشف عن هويته، فضل عدم ذكر اسمه، رفض نشر اسمها: why a source has no name.

use crate::token::Tokens;

/// Words between the verb and what is withheld (رفض الكشف عن هويته).
const LONGEST: usize = 5;

/// Whether the verb at `at` says that a name is withheld.
pub(crate) fn withholds_name(tokens: &Tokens<'_>, at: usize) -> bool {
    let refuses = matches!(
        tokens.word(at),
        "طلب"
            | "طلبت"
            | "طلبوا"
            | "طالبا"
            | "طالبه"
            | "فضل"
            | "فضلت"
            | "فضلوا"
            | "رفض"
            | "رفضت"
            | "رفضوا"
            | "اشترط"
            | "اشترطت"
            | "اشترطوا"
            | "مشترطا"
            | "مشترطه"
            | "مفضلا"
            | "مفضله"
            | "ارتات"
            | "ارتاي"
    );
    let identity = |near: usize| {
        ["اسم", "هوي", "اسماء"].iter().any(|noun| tokens.word(near).starts_with(noun))
    };
    refuses && (at + 1..at + 1 + LONGEST).any(identity)
}
