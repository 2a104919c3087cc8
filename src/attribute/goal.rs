//! Those in a sentence who do not go on with it: «رفع الوزير التهنئة إلى الملك، قائلا», «وصل كريم (سائق) متأخرا، مضيفا».

use std::ops::Range;

use super::Context;
use crate::lexicon::Classes;
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

/// «طارق الحمدي (سائق حافلة)»: what somebody is besides, in brackets right behind a name.
pub(super) fn is_bracketed(context: &Context<'_, '_>, at: usize) -> bool {
    let named = |name: usize| {
        let tag = context.tags.at(name);
        context.tokens.kind(name) == Kind::Word && (tag.is(Classes::PERSON_NAME) || tag.is_open())
    };
    at > 1 && context.tokens.kind(at - 1) == Kind::Open && named(at - 2)
}
