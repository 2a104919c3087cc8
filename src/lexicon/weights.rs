//! Small linear models: the weights of named signs, learned by the scripts and kept as text.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// The weights of one model, `sign weight` a line, or `sort/sign weight` for a sign that weighs so
/// only where it meets things of that sort.
#[derive(Debug, Default)]
pub(crate) struct Weights {
    signs: HashMap<&'static str, Weight, BuildHasherDefault<Ends>>,
    sorts: Vec<&'static str>,
}

/// A hash of how a name begins and ends, and of its length: no two names of a model are so alike.
#[derive(Default)]
struct Ends(u64);

impl Hasher for Ends {
    fn write(&mut self, bytes: &[u8]) {
        const EACH: usize = size_of::<u64>();
        let (first, last) = match (bytes.first_chunk::<EACH>(), bytes.last_chunk::<EACH>()) {
            (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
            _ => (bytes.iter().fold(0, |word, &byte| word << u8::BITS | u64::from(byte)), 0),
        };
        let hash = first ^ last.rotate_left(u64::BITS / 2) ^ bytes.len() as u64;
        self.0 = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    /// The end of a string, which tells nothing.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0.rotate_left(u64::BITS / 2)
    }
}

/// What one sign adds.
#[derive(Debug, Default)]
struct Weight {
    everywhere: f32,
    /// What it adds besides where it meets things of a sort.
    sorts: Vec<(Sort, f32)>,
}

/// A sort of things that signs meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sort(usize);

impl Weights {
    pub(crate) fn read(text: &'static str) -> Weights {
        let mut weights = Weights::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((sign, weight)) = line.split_once(' ') else { continue };
            let Ok(weight) = weight.trim().parse() else { continue };
            match sign.split_once('/') {
                Some((sort, sign)) => {
                    let sort = weights.add_sort(sort);
                    weights.entry(sign).sorts.push((sort, weight));
                }
                None => weights.entry(sign).everywhere = weight,
            }
        }
        weights
    }

    fn entry(&mut self, sign: &'static str) -> &mut Weight {
        self.signs.entry(sign).or_default()
    }

    fn add_sort(&mut self, name: &'static str) -> Sort {
        self.sort(name).unwrap_or_else(|| {
            self.sorts.push(name);
            Sort(self.sorts.len() - 1)
        })
    }

    /// The names of all sorts.
    pub(crate) fn sorts(&self) -> &[&'static str] {
        &self.sorts
    }

    /// The sort of that name, where some sign weighs otherwise in it.
    pub(crate) fn sort(&self, name: &str) -> Option<Sort> {
        self.sorts.iter().position(|sort| *sort == name).map(Sort)
    }

    /// What a sign adds; nothing where it was never seen.
    pub(crate) fn of(&self, sign: &str) -> f32 {
        self.signs.get(sign).map_or(0.0, |weight| weight.everywhere)
    }

    /// What a sign adds where it meets something of a sort.
    pub(crate) fn of_both(&self, sort: Option<Sort>, sign: &str) -> f32 {
        let Some(weight) = self.signs.get(sign) else { return 0.0 };
        let special = weight.sorts.iter().find(|(other, _)| Some(*other) == sort);
        weight.everywhere + special.map_or(0.0, |&(_, weight)| weight)
    }

    /// How likely a yes is where the signs add up to `sum`, from 0 to 1.
    pub(crate) fn sigmoid(sum: f32) -> f32 {
        1.0 / (1.0 + (-sum).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_add_up() {
        let weights = Weights::read("# made by hand\nfor 2.0\nagainst -2.0\n");
        let likely =
            |signs: &[&str]| Weights::sigmoid(signs.iter().map(|sign| weights.of(sign)).sum());
        assert!(likely(&["for"]) > 0.85);
        assert!(likely(&["against"]) < 0.15);
        assert_eq!(likely(&["for", "against", "unknown"]), 0.5);
    }

    #[test]
    fn sorts_weigh_besides() {
        let weights = Weights::read("near 2.0\nnoun/near 0.5\nnoun/far -1.0\n");
        let (noun, verb) = (weights.sort("noun"), weights.sort("verb"));
        assert_eq!(weights.of_both(noun, "near"), 2.5);
        assert_eq!(weights.of_both(verb, "near"), 2.0);
        assert_eq!(weights.of_both(noun, "far"), -1.0);
    }
}
