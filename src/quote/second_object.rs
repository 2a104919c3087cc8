//! What something is held to be: «التي اعتبرها أعضاء اللجنة "خطوة أولى"».

use super::marks::Pair;
use crate::lexicon::{Act, Classes, Lexicon, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Whether the marks hold the second object of a verb of opinion, which has its first in a pronoun:
/// they stand behind its subject and hold no name.
pub(super) fn is_second_object(
    tokens: &Tokens<'_>,
    tags: &Tags,
    reading: VerbReading,
    pair: &Pair,
) -> bool {
    let holds = reading.is_finite()
        && reading.object
        && Lexicon::get().verb(reading).act == Act::Opine
        && tokens.kind(pair.open - 1) == Kind::Word;
    let at = pair.content.start;
    let (first, next) = (tags.get(at), tags.get(pair.end));
    let name = Classes::PERSON_NAME | Classes::PREPOSITION | Classes::RELATIVE;
    let indefinite = first.is_bare() && !first.is(name);
    let ending = tokens.word(at).ends_with(['ا', 'ه']);
    let another = tokens.kind(pair.end) == Kind::Word
        && next.is_bare()
        && !next.is(Classes::PREPOSITION | Classes::CONJUNCTION);
    holds && indefinite && (ending || pair.content.len() > 1) && !another
}
