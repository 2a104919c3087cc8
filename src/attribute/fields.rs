//! Of whose field a source is said to be: «أفاد كاتب عام النقابة سالم الحمدي بأن …. وحسب المصدر النقابي ذاته».

use super::identity::{Id, People};
use super::keys::Keys;
use super::person::Person;

/// Adjectives, each with the words that somebody of the field bears.
const FIELDS: &str = include_str!("data/fields.txt");

impl<'a> People<'a> {
    /// المصدر القضائي ذاته: who spoke last and bears a word of that field, where the last to speak bears none.
    pub(super) fn of_field(&self, keys: &Keys, suits: impl Fn(&Person<'a>) -> bool) -> Option<Id> {
        let ["مصدر", field] = keys.content[..] else { return None };
        let known = keys.definite || keys.anaphor;
        let of_field = |person: &Person<'a>| {
            let mut words = words(field);
            words.any(|word| person.has_all_words(&self.store, &[word]))
        };
        let last = self.last_heard().is_some_and(of_field);
        let fits = |person: &Person<'a>| {
            person.spoken && person.is_named() && suits(person) && of_field(person)
        };
        (known && !last).then(|| self.newest(fits)).flatten()
    }
}

fn words(field: &str) -> impl Iterator<Item = &'static str> {
    let lines = FIELDS.lines().filter_map(|line| line.split_once(' '));
    lines.filter(move |(of, _)| *of == field).map(|(_, word)| word)
}
