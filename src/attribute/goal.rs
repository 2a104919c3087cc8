//! Those in a sentence who do not go on with it: «رفع الوزير التهنئة إلى الملك، قائلا», «وصل كريم (سائق) متأخرا، مضيفا».

use std::ops::Range;

use super::Context;
use super::candidates::{Scene, Spoken};
use super::identity::Id;
use super::place::Place;
use crate::lexicon::{Classes, List};
use crate::token::Kind;

/// «رفع الوزير التهنئة إلى الملك، وإلى مقام سمو أخيه، قائلا»: to whom something goes, of whom nothing more is told.
pub(super) fn is_goal(context: &Context<'_, '_>, named: Range<usize>) -> bool {
    let comma = usize::from(context.tokens.kind(named.end) == Kind::Comma);
    if context.tags.at(named.end + comma).is(Classes::RELATIVE) {
        return false;
    }
    let rank = matches!(context.tokens.word_before(named.start), "مقام" | "معالي" | "سعاده");
    let Some(to) = named.start.checked_sub(1 + usize::from(rank)) else { return false };
    matches!(context.tokens.word(to), "الي" | "والي")
}

impl Scene<'_, '_> {
    /// «قال المحافظ إنه سيعود، ووجه مدير المستشفى بالتحقيق، مشيرا»: who is named nowhere else, behind a verb of giving
    /// orders that goes on with whoever spoke last.
    pub(super) fn is_ordered(&self, id: Id, at: usize) -> bool {
        let context = self.context;
        let heard = |spoken: &Spoken| {
            let cue = context.speech.cues[spoken.cue].at();
            cue < at && self.place(cue) <= Place::SentenceBefore
        };
        let Some(verb) = at.checked_sub(1).filter(|&at| context.tags.in_list(at, List::Orders))
        else {
            return false;
        };
        let joined = verb > 0 && context.tokens.kind(verb - 1) == Kind::Comma;
        let once = self.people.list[id].mentions().len() == 1;
        joined && once && self.spoken.first().is_some_and(heard)
    }
}

/// «طارق الحمدي (سائق حافلة)»: what somebody is besides, in brackets right behind a name.
pub(super) fn is_bracketed(context: &Context<'_, '_>, at: usize) -> bool {
    let named = |name: usize| {
        let tag = context.tags.at(name);
        context.tokens.kind(name) == Kind::Word && (tag.is(Classes::PERSON_NAME) || tag.is_open())
    };
    at > 1 && context.tokens.kind(at - 1) == Kind::Open && named(at - 2)
}
