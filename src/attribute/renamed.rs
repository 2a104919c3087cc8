//! What somebody is besides, said right behind his name.

use super::Context;
use super::goal::is_bracketed;
use super::identity::{Id, People};
use super::keys::key_at;
use super::place::{Role, role};
use crate::lexicon::{Classes, Gender, Number};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

impl People<'_> {
    /// «طارق الحمدي (سائق حافلة)», «طارق الحمدي، وهو سائق», «طارق الحمدي، أحد سائقي الحافلات», «الدكتور طارق الحمدي، مدير
    /// المستشفى»: whom the name right before means.
    pub(super) fn named_before(&self, context: &Context<'_, '_>, mention: &Mention) -> Option<Id> {
        let start = mention.words.start;
        let comma = |at: usize| start >= at && context.tokens.kind(start - at) == Kind::Comma;
        let is = matches!(context.tokens.word_before(start), "وهو" | "وهي");
        let one = matches!(context.tokens.word(start), "احد" | "احدي") && comma(1);
        let title = is_title(context, mention);
        let told = is || one || title || is_bracketed(context, start);
        let &(_, id) = self.elsewhere.last().filter(|_| mention.name.is_none() && told)?;
        let person = &self.list[id];
        let before = person.mentions().last()?;
        // «سالم الحمدي، إحدى الشخصيات البارزة»: a thing that he is, of another gender.
        let alike = !one || person.gender.or(Some(Gender::Masculine)) == mention.gender;
        // وكرم الوزير سالم الحمدي مدير المستشفى: the title is that of somebody else.
        let acts = || role(context, before.words.start) == Role::Subject;
        let between = match () {
            () if is && comma(2) => 2,
            () if title && before.words.end == start && !acts() => 0,
            () => 1,
        };
        let set_off = between != 1 || comma(1) || is || is_bracketed(context, start);
        let apposed = is || set_off && self.may_bear(context, id, mention);
        let behind = before.name.is_some() && before.words.end + between == start;
        (behind && alike && (!title || apposed)).then_some(id)
    }

    /// Whether that is one person who may bear the title besides what he bears already.
    fn may_bear(&self, context: &Context<'_, '_>, id: Id, title: &Mention) -> bool {
        let person = &self.list[id];
        person.kind == SpeakerKind::Person
            && person.agrees(title.gender)
            && !person.has_other_office(&self.store, key_at(context, title.words.start))
    }
}

/// مدير المستشفى، المستشار: the title of one person, with nothing joined to it.
fn is_title(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let start = mention.words.start;
    let tag = context.tags.at(start);
    tag.is(Classes::OFFICIAL | Classes::PROFESSION)
        && mention.head == Some(start)
        && mention.kind == SpeakerKind::Person
        && mention.number != Some(Number::Plural)
        && tag.preposition.is_none()
        && !tag.conjunction
}
