//! Other spellings of a name, made up when a list is built.

use std::collections::HashSet;

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

/// Letters that stand for one foreign sound.
const SOUNDS: [&[&str]; 6] = [
    &["غ", "ج", "ق", "ك", "گ"],
    &["ف", "ڤ"],
    &["ب", "پ"],
    &["أ", "إ", "ا"],
    &["ت", "ط"],
    &["س", "ز"],
];

/// Shorter names have too many likes that are other names.
const SHORTEST: usize = 4;
/// A vowel may be written or not only inside a word.
const VOWELS: [char; 2] = ['و', 'ي'];
/// What a foreign name in -a may end in.
const ENDS: [char; 3] = ['ا', 'ه', 'ة'];

/// As other writers spell the same foreign sounds: those one change away, then those two changes
/// away, at most `at_most` in all. The cost is 2 for each change.
pub(crate) fn spellings(name: &str, at_most: usize) -> Vec<(String, u8)> {
    let mut seen = HashSet::from([name.to_string()]);
    let mut made: Vec<(String, u8)> = vec![];
    let mut level = vec![name.to_string()];
    for cost in [2, 4] {
        let mut next = vec![];
        for changed in level.iter().flat_map(|spelling| changes(spelling)) {
            if made.len() < at_most && seen.insert(changed.clone()) {
                made.push((changed.clone(), cost));
                next.push(changed);
            }
        }
        level = next;
    }
    made
}

/// Two ways to write America.
const AMERICA: [(&str, &str); 2] = [("ميرك", "مريك"), ("مريك", "ميرك")];

fn replaced(name: &str, one: &str, other: &str) -> Option<String> {
    name.contains(one).then(|| name.replace(one, other))
}

/// All spellings that are one change away.
fn changes(name: &str) -> Vec<String> {
    if name.chars().count() < SHORTEST {
        return vec![];
    }
    let mut changed = ends(name);
    changed.extend(AMERICA.iter().filter_map(|(one, other)| replaced(name, one, other)));
    for (at, letter) in name.char_indices() {
        let (before, rest) = name.split_at(at);
        let after = &rest[letter.len_utf8()..];
        changed.extend(sounds(before, rest));
        if VOWELS.contains(&letter) && is_inside(before, after) {
            changed.push(format!("{before}{after}"));
        }
        if after.starts_with(letter) {
            changed.push(format!("{before}{after}"));
        }
    }
    changed
}

/// One sound, at the start of `rest`, written with another letter.
fn sounds(before: &str, rest: &str) -> Vec<String> {
    let class = SOUNDS.iter().find(|class| class.iter().any(|one| rest.starts_with(one)));
    let Some((class, one)) =
        class.and_then(|class| Some((*class, *class.iter().find(|one| rest.starts_with(**one))?)))
    else {
        return vec![];
    };
    let others = class.iter().filter(|other| **other != one);
    others.map(|other| format!("{before}{other}{}", &rest[one.len()..])).collect()
}

/// Another letter at the end of a name in -a.
fn ends(name: &str) -> Vec<String> {
    match name.chars().next_back() {
        Some(last) if ENDS.contains(&last) => {
            let stem = &name[..name.len() - last.len_utf8()];
            let others = ENDS.iter().filter(|&&end| end != last);
            others.map(|end| format!("{stem}{end}")).collect()
        }
        _ => vec![],
    }
}

/// Whether a letter between these is neither the first nor the last of its word.
fn is_inside(before: &str, after: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic();
    before.chars().next_back().is_some_and(is_letter) && after.chars().next().is_some_and(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_names() {
        for (name, other) in [
            ("غوتيريش", "جوتيريش"),
            ("أميركا", "أمريكا"),
            ("كاليفورنيا", "كاليڤورنيا"),
            ("باريس", "پاريس"),
            ("فيينا", "فينا"),
            ("إسبانيا", "أسبانيا"),
            ("نيكاراغوا", "نيكاراجوا"),
            ("أنغولا", "أنقولا"),
            ("كوستاريكا", "كوستاريكة"),
            ("برشلونة", "برشلونا"),
        ] {
            let made = spellings(name, 64);
            assert!(made.iter().any(|(one, _)| one == other), "{name} {other}");
        }
    }

    #[test]
    fn bounds_are_kept() {
        assert_eq!(spellings("غوغل غوغل", 5).len(), 5);
        assert_eq!(spellings("قم", 5), []);
        assert_eq!(article("الأردن"), Some(("أردن".into(), 2)));
        assert_eq!(article("الله"), None);
    }
}
