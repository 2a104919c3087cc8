//! Given names that no list knows, shown by the patronym behind them: «يجر محمدن ولد اعلي قاربه», «قال يعرب بن هلال».

use super::{Classes, Gender, Tag, VerbReading};
use crate::token::{Kind, Tokens};

/// The particles of a patronym, folded.
pub(super) const PARTICLES: [&str; 4] = ["بن", "ولد", "بنت", "منت"];

/// What the word right before the particle at `particle` is. No second verb follows a verb, so that what stands
/// between one and a patronym is a name; «يهاجم بن حداد» has the verb itself there.
pub(super) fn given(tokens: &Tokens<'_>, tags: &[Tag], particle: usize) -> Option<Tag> {
    let gender = match tokens.word(particle) {
        "بن" | "ولد" => Gender::Masculine,
        "بنت" | "منت" => Gender::Feminine,
        _ => return None,
    };
    let at = particle.checked_sub(1).filter(|&at| at > 0)?;
    let (before, tag) = (tags[at - 1], tags[at]);
    let listed = tag.is(Classes::PERSON_NAME);
    let name = tokens.kind(at) == Kind::Word && tag.is_bare() && (!tag.known || listed);
    let told = before.verb.is_some_and(VerbReading::is_finite);
    let acts = told || before.is(Classes::ACTION) || is_like_present(tokens, before, at - 1);
    let looks_otherwise = !listed || tag.verb.is_some();
    let named = name && acts && looks_otherwise && is_surname(tokens, tags, particle + 1);
    let classes = Classes::PERSON_NAME;
    named.then(|| Tag { classes, gender: Some(gender), known: true, ..Tag::default() })
}

/// يجر: a word that no list knows and that begins as the present does.
fn is_like_present(tokens: &Tokens<'_>, tag: Tag, at: usize) -> bool {
    let word = tokens.word(at).trim_start_matches(['و', 'ف']);
    tokens.kind(at) == Kind::Word && !tag.known && word.starts_with(['ي', 'ت'])
}

/// اعلي، سالم، آل، الحراصي, but not وُلد في, بنت المدينة
fn is_surname(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let tag = tags.get(at).copied().unwrap_or_default();
    let listed = tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE) && tag.is_bare();
    let unlisted = !tag.known && tag.preposition.is_none() && !tag.conjunction;
    tokens.kind(at) == Kind::Word && (listed || unlisted)
}
