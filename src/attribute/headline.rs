//! Whom the headline names by no more than his title.

use super::Context;
use super::identity::{Id, People};
use super::keys::Keys;
use super::person::Person;
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Tokens of a headline.
const LONGEST_HEADLINE: usize = 30;

impl<'a> People<'a> {
    /// «وزير التعليم: … ⏎ وقال وزير التربية والتعليم سالم الحمدي»: whose title the headline gives in short.
    pub(super) fn by_title_in_headline(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        keys: &Keys,
    ) -> Option<Id> {
        let breaks = |at: usize| context.tokens.kind(at) == Kind::Break;
        let line = (0..LONGEST_HEADLINE).find(|&at| breaks(at))?;
        let first_line = |person: &Person<'a>| {
            person.mentions().iter().next().is_some_and(|first| first.words.start < line)
        };
        let short = |person: &Person<'a>| {
            person.kind == SpeakerKind::Person
                && !person.is_named()
                && person.agrees(mention.gender)
                && person.is_within(&self.store, &keys.content)
                && first_line(person)
        };
        let one = mention.kind == SpeakerKind::Person && keys.nations.is_empty();
        let head = keys.heads.first().copied().filter(|_| one);
        self.newest_headed(head, short)
    }
}
