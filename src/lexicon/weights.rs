//! Small linear models: the weights of named signs, learned by the scripts and kept as text.

use rustc_hash::FxHashMap;

/// The weights of one model, `sign weight` a line, or `sort/sign weight` for a sign that weighs so
/// only where it meets things of that sort.
#[derive(Debug, Default)]
pub(crate) struct Weights {
    signs: FxHashMap<&'static str, f32>,
    sorts: FxHashMap<&'static str, FxHashMap<&'static str, f32>>,
}

impl Weights {
    pub(crate) fn read(text: &'static str) -> Weights {
        let mut weights = Weights::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((sign, weight)) = line.split_once(' ') else { continue };
            let Ok(weight) = weight.trim().parse() else { continue };
            match sign.split_once('/') {
                Some((sort, sign)) => weights.sorts.entry(sort).or_default().insert(sign, weight),
                None => weights.signs.insert(sign, weight),
            };
        }
        weights
    }

    /// What a sign adds; nothing where it was never seen.
    pub(crate) fn of(&self, sign: &str) -> f32 {
        self.signs.get(sign).copied().unwrap_or(0.0)
    }

    /// What a sign adds where it meets something of the sort `sort`.
    pub(crate) fn of_both(&self, sort: &str, sign: &str) -> f32 {
        self.sorts.get(sort).and_then(|signs| signs.get(sign)).copied().unwrap_or(0.0)
    }

    /// How likely a yes is under these signs, from 0 to 1.
    pub(crate) fn probability(&self, signs: &[&str]) -> f32 {
        let sum: f32 = signs.iter().map(|sign| self.of(sign)).sum();
        1.0 / (1.0 + (-sum).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_add_up() {
        let weights = Weights::read("# made by hand\nfor 2.0\nagainst -2.0\n");
        assert!(weights.probability(&["for"]) > 0.85);
        assert!(weights.probability(&["against"]) < 0.15);
        assert_eq!(weights.probability(&["for", "against", "unknown"]), 0.5);
    }
}
