//! Who has died, by what he is called from then on: «توفي الشاعر سالم الحمدي. وكان الراحل يقول: «…»».

use super::Context;
use super::identity::{Id, People};
use super::person::Person;
use crate::lexicon::List;
use crate::mention::Mention;

/// Tokens from the word that tells of a death to who has died.
const DIED_WITHIN: usize = 3;

impl<'a> People<'a> {
    /// الراحل، الفقيدة alone: who is called so with the name, or of whose death the text tells.
    pub(super) fn mourned(&self, context: &Context<'a, '_>, mention: &Mention) -> Option<Id> {
        let alone =
            mention.words.len() == 1 && context.tags.in_list(mention.words.start, List::Mourned);
        let fits = |person: &Person<'a>| person.is_named() && person.agrees(mention.gender);
        let called = |person: &Person<'a>| fits(person) && person.is_dead(context);
        let died = |person: &Person<'a>| fits(person) && has_died(context, person);
        alone.then(|| self.newest(called).or_else(|| self.newest(died))).flatten()
    }
}

/// رحل الفنان، غيب الموت الشاعر، ذكرى وفاة الكاتبة: somebody named right behind the word that tells of the death.
fn has_died(context: &Context<'_, '_>, person: &Person<'_>) -> bool {
    person.mentions().early().any(|mention| {
        let start = mention.words.start;
        let mut before = start.saturating_sub(DIED_WITHIN)..start;
        before.any(|at| context.tags.in_list(at, List::Deaths))
    })
}
