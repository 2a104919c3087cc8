//! What somebody is besides, said right behind his name.

use super::Context;
use super::goal::is_bracketed;
use super::identity::{Id, People};
use crate::lexicon::Gender;
use crate::mention::Mention;
use crate::token::Kind;

impl People<'_> {
    /// «طارق الحمدي (سائق حافلة)», «طارق الحمدي، وهو سائق», «طارق الحمدي، أحد سائقي الحافلات»: whom the name right before
    /// means.
    pub(super) fn named_before(&self, context: &Context<'_, '_>, mention: &Mention) -> Option<Id> {
        let start = mention.words.start;
        let comma = |at: usize| start >= at && context.tokens.kind(start - at) == Kind::Comma;
        let is = matches!(context.tokens.word_before(start), "وهو" | "وهي");
        let one = matches!(context.tokens.word(start), "احد" | "احدي") && comma(1);
        let title = mention.name.is_none() && (is || one || is_bracketed(context, start));
        let &(_, id) = self.elsewhere.last().filter(|_| title)?;
        let person = &self.list[id];
        let before = person.mentions().last()?;
        // «سالم الحمدي، إحدى الشخصيات البارزة»: a thing that he is, of another gender.
        let alike = !one || person.gender.or(Some(Gender::Masculine)) == mention.gender;
        let between = if is && comma(2) { 2 } else { 1 };
        (before.name.is_some() && alike && before.words.end + between == start).then_some(id)
    }
}
