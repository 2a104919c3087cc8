//! The reasons for an attribution.

use std::fmt;

/// Why a quotation was given to its speaker.
#[derive(Debug, Clone, Default)]
pub struct Attribution {
    pub(super) confidence: f32,
    pub(super) evidence: Vec<Evidence>,
    /// Everything that the confidence was reckoned from, by name.
    pub(crate) signs: Vec<&'static str>,
}

impl Attribution {
    /// How sure, from 0 to 1.
    pub fn confidence(&self) -> f32 {
        self.confidence
    }

    /// The rules that spoke for or against it, in the order in which they were asked.
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }
}

/// One reason: a rule, what it weighs, what it saw.
#[derive(Debug, Clone)]
pub struct Evidence {
    pub(super) rule: &'static str,
    pub(super) weight: f32,
    pub(super) detail: String,
}

impl Evidence {
    /// The name of the rule: a function in `src/attribute/`, or a sign with a learned weight.
    pub fn rule(&self) -> &'static str {
        self.rule
    }

    /// What it adds to the confidence, to the choice of the speaker, or below zero takes away; of
    /// `register` how far the speaker leads, of a `rival` how far it lies behind.
    pub fn weight(&self) -> f32 {
        self.weight
    }

    /// What it saw, for a reader: the words, or the rival it turned down.
    pub fn detail(&self) -> &str {
        &self.detail
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line())
    }
}

impl Evidence {
    /// All of it for a reader, in storage of its length: every quotation has several.
    pub(crate) fn line(&self) -> String {
        let length = self.rule.len() + " (+0.00): ".len() + self.detail.len();
        let mut line = String::with_capacity(length);
        line.push_str(self.rule);
        line.push_str(" (");
        push_weight(self.weight, &mut line);
        line.push(')');
        if !self.detail.is_empty() {
            line.push_str(": ");
            line.push_str(&self.detail);
        }
        line
    }
}

/// Writes a weight with its sign and two digits after the point, as `{:+.2}` does; digits of small
/// whole numbers are soon found.
fn push_weight(weight: f32, line: &mut String) {
    // A product of two short numbers is exact, so that it is rounded once.
    let hundredths = (f64::from(weight.abs()) * 100.0).round_ties_even();
    if hundredths >= 1000.0 || hundredths.is_nan() {
        return line.push_str(&format!("{weight:+.2}"));
    }
    let hundredths = hundredths as u16;
    let digit = |of: u16| char::from(b'0' + (hundredths / of % 10) as u8);
    line.push(if weight.is_sign_negative() { '-' } else { '+' });
    line.push(digit(100));
    line.push('.');
    line.push(digit(10));
    line.push(digit(1));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_written_as_elsewhere() {
        let weights = (-1100..1100).map(|eighth| eighth as f32 / 80.0);
        for weight in weights.chain([0.0, -0.0, 0.125, 0.375, 2.675, -0.004, 9.995, f32::NAN]) {
            let rule = "rule";
            let evidence = Evidence { rule, weight, detail: String::new() };
            assert_eq!(evidence.to_string(), format!("rule ({weight:+.2})"));
        }
    }
}
