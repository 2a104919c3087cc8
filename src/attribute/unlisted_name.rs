//! A name of words that no list knows, behind a title that does not speak: «يقدم الكاتب السويدي يوهار ليندرن تفاصيل».

use super::Context;
use crate::lexicon::{Classes, Number};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Words of the longest name.
const LONGEST: usize = 4;

/// The mention with the words behind it for its name, where they can be nothing else: two or more in a row that no list knows,
/// behind somebody's definite title.
pub(super) fn named(context: &Context<'_, '_>, mention: Mention) -> Mention {
    let end = mention.words.end;
    let somebody = mention.kind == SpeakerKind::Person
        && mention.name.is_none()
        && mention.number.is_none_or(|number| number == Number::Singular)
        && context.tags.at(mention.words.start).definite;
    if !somebody {
        return mention;
    }
    let name = (end..end + LONGEST).take_while(|&at| may_be_name(context, at)).count();
    let whole = name >= 2 && !may_be_name(context, end + name);
    let named = whole.then(|| context.parser.phrase(mention.words.start, end + name, true));
    named.flatten().filter(|named| named.name.is_some()).unwrap_or(mention)
}

/// يوهار, ليندرن: no noun with the ending of its gender or number, as it would be written beside its adjective.
fn may_be_name(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let written = context.tokens.written(at);
    let inflected = ["ة", "ات", "اً", "ية", "تين", "ها"];
    context.tokens.kind(at) == Kind::Word
        && tag.is_bare()
        && (!tag.known && tag.classes == Classes::NONE || tag.classes.is_only(Classes::PERSON_NAME))
        && !inflected.iter().any(|ending| written.ends_with(ending))
}
