//! A body by its sort: «قالت أوبك إن الطلب سيرتفع. وأضافت المنظمة», «حققت أرامكو أرباحا. وأوضحت الشركة».

use super::Context;
use super::identity::{Id, People};
use super::keys::Keys;
use super::person::Person;
use super::place::{Role, role};
use super::titled::{is_outlet, is_paper, is_sort_of_body};
use crate::lexicon::List;
use crate::mention::Mention;

impl<'a> People<'a> {
    /// وأضافت اليومية، وأضافت المنظمة: a body that is not called so elsewhere is the one named last
    /// that bears nothing but its name.
    pub(super) fn by_sort(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        keys: &Keys,
    ) -> Option<Id> {
        let noun = *keys.content.first().filter(|_| keys.definite)?;
        let press = is_outlet(noun);
        let alone = keys.content.len() == 1;
        if !(press && alone || is_sort_of_body(noun) && keys.content.len() <= 2) {
            return self.by_ministry(keys, noun);
        }
        let paper = is_paper(noun);
        let bare = |person: &Person<'_>| {
            let sorted = person.sorted || person.press && !press;
            let known = paper && person.press && person.has_head_in(&self.store, List::Newspapers);
            person.spoken && person.is_body() && (!sorted || known)
        };
        let company = alone && matches!(noun, "شركه" | "مجموعه" | "حركه" | "نادي");
        let told =
            || self.newest(|person| is_told_of(context, person) && person.agrees(mention.gender));
        self.newest(bare).or_else(|| company.then(told).flatten())
    }

    /// الخارجية الروسية … الوزارة، وزارة الخارجية … الخارجية.
    fn by_ministry(&self, keys: &Keys, noun: &str) -> Option<Id> {
        let store = &self.store;
        let ministry = |person: &Person<'_>| person.has_head(store, "وزاره");
        let short = ["خارجيه", "داخليه", "دفاع", "صحه", "ماليه"];
        let called = |person: &Person<'_>| short.iter().any(|noun| person.has_head(store, noun));
        let fits = |person: &Person<'_>| {
            person.spoken
                && person.is_body()
                && match noun {
                    "وزاره" => called(person),
                    _ => ministry(person) && person.has_words(store, &keys.content),
                }
        };
        (keys.content.len() <= 2 && (noun == "وزاره" || short.contains(&noun)))
            .then(|| self.newest(fits))
            .flatten()
    }
}

/// أرامكو: a body that bears nothing but its name and acts, or for which somebody speaks.
fn is_told_of(context: &Context<'_, '_>, person: &Person<'_>) -> bool {
    let acts = |mention: &Mention| {
        let start = mention.words.start;
        matches!(role(context, start), Role::Subject | Role::Topic)
            || context.tokens.word_before(start) == "باسم"
    };
    person.is_body()
        && !person.sorted
        && !person.press
        && person.fullest().words.len() == 1
        && person.mentions().early().any(acts)
}
