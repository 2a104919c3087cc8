//! Closed classes of words that several stages ask for by their letters, folded.

/// ليس، كان، وأصبح، ستكون: verbs that say what somebody is.
pub(crate) fn is_copula(word: &str) -> bool {
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let word = word.strip_prefix('س').filter(|rest| rest.starts_with(['ي', 'ت'])).unwrap_or(word);
    COPULAS.contains(&word)
}

const COPULAS: [&str; 21] = [
    "ليس",
    "ليست",
    "ليسوا",
    "كان",
    "كانت",
    "كانوا",
    "يكون",
    "تكون",
    "اصبح",
    "اصبحت",
    "يصبح",
    "تصبح",
    "بات",
    "باتت",
    "يبقي",
    "تبقي",
    "ظل",
    "ظلت",
    "تظل",
    "صار",
    "صارت",
];

/// الذي، واللتان: a relative pronoun that agrees with its noun.
pub(crate) fn is_relative_pronoun(word: &str) -> bool {
    RELATIVES.contains(&word.strip_prefix('و').unwrap_or(word))
}

const RELATIVES: [&str; 9] =
    ["الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللاتي", "اللواتي"];

/// فيه، خلالها: that something is told of in the text just named.
pub(crate) fn is_therein(word: &str) -> bool {
    matches!(word, "فيه" | "فيها" | "فيهما" | "خلاله" | "خلالها" | "عبره" | "عبرها")
}

/// بحسب، وفقا: before whoever vouches for something.
pub(crate) fn is_according_to(word: &str) -> bool {
    matches!(word, "حسب" | "بحسب" | "وفق" | "وفقا" | "طبقا")
}

/// عندما، كلما: a verb follows that tells when.
pub(crate) fn is_when(word: &str) -> bool {
    matches!(word, "عندما" | "حين" | "حينما" | "بعدما" | "كلما" | "لما")
}

/// ما and the prepositions that it merges with.
pub(crate) fn is_what(word: &str) -> bool {
    matches!(word, "ما" | "بما" | "لما" | "مما" | "فيما" | "عما")
}

/// أن، بأن، لأن: without a pronoun.
pub(crate) fn is_bare_that(word: &str) -> bool {
    matches!(word, "ان" | "بان" | "فان" | "وان" | "لان" | "ولان")
}

/// أن، لكن: a clause stands behind it that begins with a noun.
pub(crate) fn opens_nominal_clause(word: &str) -> bool {
    is_bare_that(word) || matches!(word, "لكن" | "ولكن")
}

/// لكنه، ولكنها: somebody goes on against what was said.
pub(crate) fn is_but_with_pronoun(word: &str) -> bool {
    let word = word.strip_prefix('و').unwrap_or(word);
    matches!(word, "لكنه" | "لكنها" | "لكنهم")
}

/// فإن، فإنها، فقد: the particle of a clause behind its source, its topic or its condition.
pub(crate) fn is_then(word: &str) -> bool {
    let of_pronoun = |rest: &str| {
        matches!(rest, "" | "ه" | "ها" | "هم" | "هما" | "هن" | "نا" | "ني" | "ك" | "كم")
    };
    matches!(word, "فقد" | "فلقد") || word.strip_prefix("فان").is_some_and(of_pronoun)
}

/// عنه، عنها، عنهم: of whom or what something is told.
pub(crate) fn is_about_them(word: &str) -> bool {
    matches!(word, "عنه" | "عنها" | "عنهم")
}

/// النظر، انتباه: what somebody draws to a fact.
pub(crate) fn is_attention(word: &str) -> bool {
    matches!(word, "النظر" | "الانتباه" | "الانظار" | "نظر" | "انتباه")
}

/// في حين: two words that open a clause as بينما does.
pub(crate) fn is_meanwhile(word: &str, next: &str) -> bool {
    word == "في" && next == "حين"
}

/// ثلاث، عشر: the stem of a number from three to ten.
pub(crate) fn is_unit(stem: &str) -> bool {
    matches!(stem, "ثلاث" | "اربع" | "خمس" | "ست" | "سبع" | "ثمان" | "ثماني" | "تسع" | "عشر")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_from_words_like_them() {
        assert!(["كان", "وليست", "سيكون", "فستبقي"].into_iter().all(is_copula));
        assert!(["سكان", "مكان", "وكالة"].into_iter().all(|word| !is_copula(word)));
        assert!(is_but_with_pronoun("ولكنهم") && !is_but_with_pronoun("لكن"));
        assert!(["فقد", "فان", "فانها"].into_iter().all(is_then) && !is_then("فانتقد"));
        assert!(is_relative_pronoun("والذي") && !is_relative_pronoun("ما"));
        assert!(is_therein("خلالها") && is_according_to("وفقا") && is_when("حين"));
        assert!(is_about_them("عنها") && !is_about_them("عن"));
        assert!(is_meanwhile("في", "حين") && !is_meanwhile("الي", "حين"));
        assert!(is_unit("ثماني") && !is_unit("ثلاثين"));
    }
}
