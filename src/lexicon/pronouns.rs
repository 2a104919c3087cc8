//! The pronouns that a form takes at its end, and how it is written before them: أكد, أكده; نفى, نفاه.

use super::{Form, Gender, Number, Person};

/// The object pronouns that the form may have (أكده), or those of the speaker behind a verbal noun
/// (قوله), with what they make of it; those of the writer only where `hearer` has them.
pub(super) fn pronouns(
    word: &str,
    form: Form,
    object: bool,
    hearer: &[&str],
) -> impl Iterator<Item = (&'static str, Form)> {
    const PRONOUNS: [(&str, Gender, Number); 7] = [
        ("ه", Gender::Masculine, Number::Singular),
        ("ها", Gender::Feminine, Number::Singular),
        ("هم", Gender::Masculine, Number::Plural),
        ("هما", Gender::Masculine, Number::Dual),
        ("هن", Gender::Feminine, Number::Plural),
        ("نا", Gender::Masculine, Number::Plural),
        ("ني", Gender::Masculine, Number::Singular),
    ];
    let definite = word.starts_with("ال");
    PRONOUNS.into_iter().filter_map(move |(pronoun, gender, number)| {
        let form = match form {
            // قولنا، توقعنا: the writer's own; أبلغنا, told us; سألني, asked me.
            _ if matches!(pronoun, "نا" | "ني") && !hearer.contains(&pronoun) => return None,
            Form::Noun if !definite => Form::NounOf { gender, number },
            Form::Finite { person: Person::Third, .. } if object => form,
            _ => return None,
        };
        Some((pronoun, form))
    })
}

/// The form as it is written before a pronoun, in two parts.
pub(super) fn before_pronoun(word: &str, form: Form) -> [&str; 2] {
    match (form, word.strip_suffix('ه'), word.strip_suffix("وا")) {
        (Form::Noun, Some(stem), _) => [stem, "ت"],
        (Form::Finite { .. }, _, Some(stem)) => [stem, "و"],
        _ => open_ended(word, form).map_or([word, ""], |stem| [stem, "ا"]),
    }
}

/// نفاه، رواها: before a pronoun the ى of the past is an alef.
fn open_ended(word: &str, form: Form) -> Option<&str> {
    let past = matches!(
        form,
        Form::Finite { gender: Gender::Masculine, number: Number::Singular, present: false, .. }
    );
    word.strip_suffix('ي').filter(|stem| past && !stem.ends_with('ا'))
}
