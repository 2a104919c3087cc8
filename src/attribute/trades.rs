//! Whether two words may call the same person: الكاتب and الأديب, but not اللاعب and المحامي.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

/// A set of families of words, a bit for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Families(u32);

impl Families {
    /// The families of the key of a noun.
    pub(super) fn of(noun: &str) -> Families {
        static WORDS: OnceLock<FxHashMap<&str, Families>> = OnceLock::new();
        let words = WORDS.get_or_init(|| read(include_str!("data/trades.txt")));
        let bare = noun.strip_suffix('ه').and_then(|bare| words.get(bare));
        words.get(noun).or(bare).copied().unwrap_or_default()
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn meet(self, other: Families) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn with(self, other: Families) -> Families {
        Families(self.0 | other.0)
    }
}

fn read(text: &'static str) -> FxHashMap<&'static str, Families> {
    let mut names: Vec<&str> = Vec::new();
    let mut words: FxHashMap<&str, Families> = FxHashMap::default();
    for (family, word) in text.lines().filter_map(|line| line.split_once(' ')) {
        if family == "#" {
            continue;
        }
        let index = names.iter().position(|name| *name == family).unwrap_or_else(|| {
            names.push(family);
            names.len() - 1
        });
        let known = words.entry(word).or_default();
        *known = known.with(Families(1 << index));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_family_may_call_the_same_person() {
        assert!(Families::of("روائيه").meet(Families::of("كاتب")));
        assert!(!Families::of("لاعب").meet(Families::of("محامي")));
        assert!(Families::of("سائق").is_empty());
    }
}
