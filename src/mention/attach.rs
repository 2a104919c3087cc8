//! Which prepositions go on with a noun phrase and which begin a circumstance.

use crate::lexicon::{Classes, Tag};

/// Whether the preposition `word` may go on with a title: `head` is the noun of the title, `before`
/// stands before the preposition, `after` after it, all folded.
///
/// في attaches to any title (مستشار في الشركة) unless an occasion or a time follows; the others
/// only to nouns that govern them (المشرف على، الناطق عن، عدد من).
pub(super) fn attaches(word: &str, head: &str, before: &str, after: Tag) -> bool {
    governs(word, head, before)
        || word == "في" && {
            !after.is(Classes::OCCASION
                | Classes::TIME
                | Classes::DEMONSTRATIVE
                | Classes::STATEMENT
                | Classes::PRONOUN)
                && after.verb.is_none_or(|verb| verb.is_noun())
        }
}

/// A noun without its article and its feminine ending.
fn stem(noun: &str) -> &str {
    let noun = noun.strip_prefix("ال").unwrap_or(noun);
    noun.strip_suffix('ه').unwrap_or(noun)
}

/// Whether the title or the word before takes the preposition as part of its sense.
pub(super) fn governs(preposition: &str, head: &str, before: &str) -> bool {
    takes(stem(before), preposition) || takes(stem(head), preposition)
}

fn takes(stem: &str, preposition: &str) -> bool {
    match preposition {
        "من" => matches!(
            stem,
            "عدد"
                | "احد"
                | "احدي"
                | "كل"
                | "بعض"
                | "مجموع"
                | "مقرب"
                | "مصدر"
                | "مصادر"
                | "كثير"
                | "جمل"
                | "محللون"
                | "مسؤول"
                | "عضو"
                | "قريب"
                | "واحد"
                | "نائب"
                | "ناشط"
                | "مقربون"
                | "مقربين"
                | "ماد"
                | "فصل"
                | "بند"
                | "فقر"
        ),
        "داخل" | "قرب" => matches!(stem, "مصدر" | "مصادر" | "مسؤول" | "شهود"),
        "علي" => {
            matches!(stem, "مشرف" | "قائم" | "قائمون" | "قائمين" | "مطلع" | "مشرفون" | "مطل")
        }
        "عن" => matches!(
            stem,
            "ناطق"
                | "متحدث"
                | "نائب"
                | "مسؤول"
                | "مدافع"
                | "صادر"
                | "ممثل"
                | "نيابه"
                | "عضو"
                | "مرشح"
        ),
        "الي" => matches!(stem, "مبعوث" | "سفير" | "مندوب" | "مقرب"),
        "لدي" => matches!(stem, "سفير" | "مندوب" | "ممثل" | "معتمد" | "مبعوث" | "قائم"),
        "بين" => matches!(stem, "وسيط" | "منسق"),
        "ضد" => matches!(stem, "قدم" | "حمل" | "عنصري"),
        "مع" | "حول" => matches!(stem, "تضامن" | "متعاطف"),
        _ => false,
    }
}
