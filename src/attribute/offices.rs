//! Which offices two people bear rather than one: a وزير is no سفير, a قاضي no متهم.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// An office and the others that who bears it may bear too.
type Offices = FxHashMap<&'static str, &'static str>;

/// Whether the key of a noun is that of an office which tells people apart.
pub(super) fn is_office(noun: &str) -> bool {
    others(noun).is_some()
}

/// Whether who bears the one office hardly bears the other.
pub(super) fn are_apart(one: &str, other: &str) -> bool {
    let (one, other) = (masculine(one), masculine(other));
    let (Some(of_one), Some(of_other)) = (others(one), others(other)) else { return false };
    let may = |others: &str, word: &str| others.split(' ').any(|other| other == word);
    one != other && !may(of_one, other) && !may(of_other, one)
}

fn others(noun: &str) -> Option<&'static str> {
    static OFFICES: OnceLock<Offices> = OnceLock::new();
    OFFICES.get_or_init(read).get(masculine(noun)).copied()
}

fn read() -> Offices {
    let lines = include_str!("data/offices.txt").lines().filter(|line| !line.starts_with('#'));
    let offices = lines.map(|line| line.split_once(' ').unwrap_or((line, "")));
    offices.map(|(office, others)| (masculine(office), others)).collect()
}

/// سفيرة: the word without its feminine ending.
fn masculine(noun: &str) -> &str {
    noun.strip_suffix('ه').unwrap_or(noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_that_one_bears_and_that_two_bear() {
        assert!(are_apart("وزيره", "سفير") && are_apart("متهم", "قاضي"));
        assert!(!are_apart("عمده", "رئيس") && !are_apart("رئيسه", "عمده"));
        assert!(!are_apart("وزير", "وزيره") && !are_apart("وزير", "كاتب"));
    }
}
