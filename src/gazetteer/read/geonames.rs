//! The dump of GeoNames: a place a line, 19 columns, no header.

use super::Line;
use crate::Entry;

const COLUMNS: usize = 19;
const ID: usize = 0;
const ALTERNATE_NAMES: usize = 3;
const FEATURE_CODE: usize = 7;
const POPULATION: usize = 14;

pub(super) fn entry(line: &str) -> Line {
    let fields: Vec<&str> = line.split('\t').collect();
    if fields.len() != COLUMNS {
        return Err(format!("{} columns where GeoNames has {COLUMNS}", fields.len()));
    }
    let mut names = fields[ALTERNATE_NAMES].split(',').filter(|name| is_arabic(name));
    let Some(name) = names.next() else { return Ok(None) };
    let population = match fields[POPULATION] {
        "" => 0.0,
        number => number.parse().map_err(|_| format!("the population “{number}” is no number"))?,
    };
    let entry = Entry::new(fields[ID], name).with_aliases(names).with_prior(prior(population));
    Ok(Some(match fields[FEATURE_CODE] {
        "" => entry,
        code => entry.with_kind(code),
    }))
}

/// Every letter is one of the Arabic script, and not one of its Persian or Urdu letters alone:
/// GeoNames does not say which language a name is in.
fn is_arabic(name: &str) -> bool {
    let mut letters = name.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(|c| ('\u{621}'..='\u{64a}').contains(&c))
}

/// 0 for nobody, 1 for 40 million; each tenfold is as far as the next.
fn prior(population: f32) -> f32 {
    (population + 1.0).log10() / 7.6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_dump() {
        let line = "108410\tRiyadh\tRiyadh\tRiad,الرياض,تېهران,مدينة الرياض\t24.7\t46.7\tP\tPPLC\tSA\t\t10\t\t\t\t4205961\t\t612\tAsia/Riyadh\t2023-01-01";
        let entry = entry(line).unwrap().unwrap();
        assert_eq!((entry.id(), entry.name(), entry.kind()), ("108410", "الرياض", Some("PPLC")));
        assert_eq!(entry.aliases(), ["مدينة الرياض"]);
        assert!((0.8..0.9).contains(&entry.prior()));
    }

    #[test]
    fn other_lines() {
        let line = |names: &str| format!("1\tx\tx\t{names}{}", "\t".repeat(15));
        assert_eq!(entry(&line("Paris")), Ok(None));
        assert!(entry("1\tx").is_err());
    }
}
