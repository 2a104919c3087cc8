//! What sort of thing or person somebody of a text is, by the words of the mentions.

use super::Context;
use super::governed::SPEAKERS;
use super::person::Person;
use crate::lexicon::{Classes, List};
use crate::mention::SpeakerKind;

impl Person<'_> {
    /// تغريدة على موقع «تويتر»: where things are written, which writes nothing itself.
    pub(super) fn is_platform(&self, context: &Context<'_, '_>) -> bool {
        self.fullest().words.clone().any(|at| context.tags.in_list(at, List::Platforms))
    }

    /// الحرب، المباراة: what happens.
    pub(super) fn is_event(&self, context: &Context<'_, '_>) -> bool {
        let mention = self.fullest();
        let tag = context.tags.at(mention.words.start);
        let other = SPEAKERS | Classes::STATEMENT | Classes::OCCASION | Classes::LAW;
        let title = mention.head.is_some_and(|head| context.tags.at(head).is(SPEAKERS));
        tag.is(Classes::EVENT_NAME) && !tag.is(other) && !title && !self.is_named()
    }

    /// القرار، الاتفاق: what is decided.
    pub(super) fn is_law(&self, context: &Context<'_, '_>) -> bool {
        self.fullest().head.is_some_and(|head| context.tags.at(head).is(Classes::LAW))
    }

    /// نتائج الفحوص، أرقام الوزارة: what others cite.
    pub(super) fn is_figures(&self, context: &Context<'_, '_>) -> bool {
        self.kind == SpeakerKind::Document
            && self.fullest().head.is_some_and(|head| context.tags.in_list(head, List::Figures))
    }

    /// الراحل سالم الحمدي: of whom others tell.
    pub(super) fn is_dead(&self, context: &Context<'_, '_>) -> bool {
        self.mentions().early().any(|mention| {
            let mut titles =
                mention.words.start..mention.name.as_ref().map_or(0, |name| name.start);
            titles.any(|at| {
                // شقيق الفقيد
                let own = at == mention.words.start || context.tags.at(at - 1).definite;
                own && context.tags.in_list(at, List::Mourned)
            })
        })
    }
}
