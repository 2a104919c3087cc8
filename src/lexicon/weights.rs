//! Small linear models: the weights of named signs, learned by the scripts and kept as text.

use rustc_hash::FxHashMap;

/// The weights of one model, `sign weight` a line.
#[derive(Debug)]
pub(crate) struct Weights(FxHashMap<&'static str, f32>);

impl Weights {
    pub(crate) fn read(text: &'static str) -> Weights {
        let weight = |line: &'static str| {
            let (sign, weight) = line.split_once(' ')?;
            Some((sign, weight.trim().parse().ok()?))
        };
        Weights(text.lines().filter(|line| !line.starts_with('#')).filter_map(weight).collect())
    }

    /// What a sign adds; nothing where it was never seen.
    pub(crate) fn of(&self, sign: &str) -> f32 {
        self.0.get(sign).copied().unwrap_or(0.0)
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
