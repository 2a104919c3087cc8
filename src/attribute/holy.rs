//! God and the Prophet, whose words a speaker only cites.

use super::Context;
use super::person::Person;
use crate::lexicon;

/// «قال الشيخ …، وقال الله تعالى …، وأضاف»: whether others cite `person` without handing over to him.
pub(super) fn is_holy(context: &Context<'_, '_>, person: &Person<'_>) -> bool {
    let first = person.fullest().words.start;
    let wish = |at: usize| lexicon::of_prophet(context.tokens, at).is_some();
    match context.tokens.word(first) {
        "الله" | "النبي" | "المصطفي" => true,
        "الرسول" => {
            let noble = matches!(context.tokens.word(first + 1), "الكريم" | "الاكرم" | "الاعظم");
            noble || person.mentions().early().any(|mention| wish(mention.words.end))
        }
        "رسول" | "نبي" => context.tokens.word(first + 1) == "الله",
        _ => wish(first),
    }
}
