//! Small linear models that answer yes or no to the signs of a pair of marks.

use std::sync::OnceLock;

use crate::lexicon::Weights;

/// A sign by its name, and whether it holds.
pub(super) type Sign = (bool, &'static str);

/// The names of those that hold.
pub(super) fn names(signs: &[Sign]) -> Vec<&'static str> {
    signs.iter().filter_map(|&(holds, name)| holds.then_some(name)).collect()
}

/// Which of some names is the one that holds.
pub(super) fn one_of<const N: usize>(names: [&'static str; N], which: &'static str) -> [Sign; N] {
    names.map(|name| (name == which, name))
}

/// A model with the signs that settle its matter whatever else holds.
pub(super) struct Model {
    weights: &'static str,
    yes: &'static [&'static str],
    no: &'static [&'static str],
    /// What each sign adds, in the order in which they come, which is always the same: nothing need be looked up.
    order: OnceLock<Vec<f32>>,
}

impl Model {
    /// `weights` is the text of the weights; a sign of `yes` beats one of `no`.
    pub(super) const fn new(
        weights: &'static str,
        yes: &'static [&'static str],
        no: &'static [&'static str],
    ) -> Model {
        Model { weights, yes, no, order: OnceLock::new() }
    }

    /// Whether yes is likelier than no.
    pub(super) fn affirms(&self, signs: &[Sign]) -> bool {
        let order = self.order.get_or_init(|| self.order(signs));
        debug_assert_eq!(order.len(), signs.len());
        let sum = order.iter().zip(signs).map(|(weight, &(holds, _))| weight * f32::from(holds));
        Weights::sigmoid(sum.sum()) >= 0.5
    }

    fn order(&self, signs: &[Sign]) -> Vec<f32> {
        /// More than all other signs together.
        const NO: f32 = -1e6;
        const YES: f32 = 1e9;
        let weights = Weights::read(self.weights);
        let weight = |&(_, name): &Sign| match name {
            name if self.yes.contains(&name) => YES,
            name if self.no.contains(&name) => NO,
            name => weights.of(name),
        };
        signs.iter().map(weight).collect()
    }
}
