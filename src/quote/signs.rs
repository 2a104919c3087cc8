//! Small linear models that answer yes or no to the signs of a pair of marks.

use std::sync::OnceLock;

use crate::lexicon::Weights;

/// A sign by its name, and whether it holds.
pub(super) type Sign = (bool, &'static str);

/// What takes the signs of a pair, one after the other and always in the same order.
pub(super) trait Signs {
    /// Takes a sign that is named, whether it holds or not.
    fn add(&mut self, holds: bool, name: &'static str);
}

impl Signs for Vec<Sign> {
    fn add(&mut self, holds: bool, name: &'static str) {
        self.push((holds, name));
    }
}

/// What the signs of a pair weigh together.
pub(super) struct Sum<'m> {
    /// Of the signs to come.
    weights: std::slice::Iter<'m, f32>,
    sum: f32,
}

impl Signs for Sum<'_> {
    #[inline]
    fn add(&mut self, holds: bool, _: &'static str) {
        // Which of them hold nobody can foresee: there is no branch on it.
        let weight = self.weights.next().copied().unwrap_or_default();
        self.sum += weight * f32::from(holds);
    }
}

impl Sum<'_> {
    /// Whether yes is likelier than no.
    pub(super) fn affirms(&self) -> bool {
        debug_assert!(self.weights.as_slice().is_empty(), "the same signs come every time");
        Weights::sigmoid(self.sum) >= 0.5
    }
}

/// A model with the signs that settle its matter whatever else holds.
pub(super) struct Model {
    text: &'static str,
    yes: &'static [&'static str],
    no: &'static [&'static str],
    /// The weights by name, and those of the signs in the order in which they come.
    read: OnceLock<(Weights, Vec<f32>)>,
}

impl Model {
    /// `text` has the weights; a sign of `yes` beats one of `no`.
    pub(super) const fn new(
        text: &'static str,
        yes: &'static [&'static str],
        no: &'static [&'static str],
    ) -> Model {
        Model { text, yes, no, read: OnceLock::new() }
    }

    /// What the signs of these names weigh; `order` tells which come after them.
    pub(super) fn sum(&self, names: &[&str], order: impl FnOnce() -> Vec<Sign>) -> Sum<'_> {
        let (weights, ordered) = self.read.get_or_init(|| self.read(&order()));
        let sum = names.iter().map(|name| weights.of(name)).sum();
        Sum { weights: ordered.iter(), sum }
    }

    fn read(&self, order: &[Sign]) -> (Weights, Vec<f32>) {
        /// More than all other signs together.
        const NO: f32 = -1e6;
        const YES: f32 = 1e9;
        let weights = Weights::read(self.text);
        let weight = |&(_, name): &Sign| match name {
            name if self.yes.contains(&name) => YES,
            name if self.no.contains(&name) => NO,
            name => weights.of(name),
        };
        let ordered = order.iter().map(weight).collect();
        (weights, ordered)
    }
}
