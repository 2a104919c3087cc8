//! Particles of foreign names, which look like other words: فان، لو، كي، لي.

use super::context::tells;
use super::tag::Tag;
use super::{Classes, VerbReading};
use crate::token::{Kind, Tokens};

/// فان، لو: words that particles of foreign names are written like.
pub(super) fn is_like_particle(word: &str) -> bool {
    matches!(word, "فان" | "بان" | "لو" | "كي" | "كان" | "لي")
}

/// مارين لو بان، بان كي مون: a particle of a name, or the name itself.
pub(super) fn name_particle(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> Option<Tag> {
    if tokens.word(at) == "بان" && tokens.word_before(at) == "لو" {
        return Some(Tag::default());
    }
    let particle = is_name_like_particle(tokens, tags, at)
        || is_foreign_particle(tokens, tags, at)
        || is_surname_like_particle(tokens, tags, at);
    let classes = Classes::NAME_PARTICLE;
    particle.then(|| Tag { classes, known: true, ..Tag::default() })
}

/// بان كي مون، قال لو كانغ: what looks like a particle right behind the verb, before what no clause
/// begins with.
fn is_name_like_particle(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let next = tags.get(at + 1).copied().unwrap_or_default();
    let foreign = tokens.kind(at + 1) == Kind::Word && may_be_name(next);
    match tokens.word(at) {
        // بان جي مون
        "بان" => matches!(tokens.word(at + 1), "كي" | "جي" | "غي"),
        "لو" => foreign && at > 0 && is_before_subject(tags, at - 1),
        // قال لي سالم: told to the writer.
        "لي" => {
            let told = at > 0 && tells(tags, at - 1) && next.is(Classes::PERSON_NAME);
            foreign && !told && at > 0 && is_before_subject(tags, at - 1)
        }
        _ => false,
    }
}

/// قال لو كانغ، رئيس الوزراء لي هسين: a verb that does nothing but speak, or the end of a title.
fn is_before_subject(tags: &[Tag], at: usize) -> bool {
    let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY;
    let title = tags[at].definite && tags[at].is(speaks) && tags[at].verb.is_none();
    // الباحث الصيني لي شياو مينغ
    let nation = at > 0
        && tags[at].definite
        && tags[at].is(Classes::NATIONALITY)
        && tags[at - 1].definite
        && tags[at - 1].is(Classes::HUMAN);
    (title || nation) && tags[at].preposition.is_none() || tells(tags, at)
}

/// قال جون كي إن، قال دومينيك ستروس كان أن: the last word of a name, before what it reports.
fn is_surname_like_particle(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let short = matches!(tokens.word(at), "كي" | "كان");
    let named = |at: usize| may_be_name(tags[at]) && tokens.kind(at) == Kind::Word;
    let told = |at: usize| at.checked_sub(1).is_some_and(|at| is_before_subject(tags, at));
    let name =
        named(before) && (told(before) || before > 0 && named(before - 1) && told(before - 1));
    let next = tokens.word(at + 1);
    let reports = matches!(next, "ان" | "انه" | "انها" | "انهم")
        || matches!(tokens.kind(at + 1), Kind::Colon | Kind::Comma | Kind::Mark(_));
    // بارك كي هون
    let within = tokens.word(at) == "كي" && tags.get(at + 1).is_some_and(|&next| may_be_name(next));
    short && name && (reports || within && tokens.kind(at + 1) == Kind::Word)
        || tokens.word(at) == "كي" && tokens.word(before) == "بان"
}

/// A word that no list knows, or a name.
pub(super) fn may_be_name(tag: Tag) -> bool {
    tag.is_bare() && tag.verb.is_none() && (!tag.known || tag.is(Classes::PERSON_NAME))
}

/// لويس فان غال، جان لو بروك: between two words of a foreign name, not فإن or لو.
fn is_foreign_particle(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| tags[before]) else { return false };
    let next = tags.get(at + 1).copied().unwrap_or_default();
    let ends = tokens.kind(at + 1) == Kind::Comma && may_be_name(before);
    let goes_on = tokens.kind(at + 1) == Kind::Word && may_be_name(next)
        || next.is(Classes::NAME_PARTICLE)
        || matches!(tokens.word(at + 1), "دير" | "در" | "دن" | "خال");
    let word = tokens.kind(at - 1) == Kind::Word;
    match tokens.word(at) {
        "فان" => {
            let reports = goes_on && is_due_to_name_its_subject(tags, at);
            word && (may_be_name(before) && (goes_on || ends) || reports)
                && tokens.written(at) == "فان"
        }
        "لو" => word && may_be_name(before) && (goes_on || tokens.word(at + 1) == "بان"),
        _ => false,
    }
}

/// أضاف فان غال، أن فان غال، أكد المدرب الهولندي فان غال: behind a verb of speech, or that and its title, and behind أن.
fn is_due_to_name_its_subject(tags: &[Tag], at: usize) -> bool {
    let title = |tag: &Tag| tag.definite && tag.is(Classes::HUMAN | Classes::NATIONALITY);
    let before = |back: usize| at.checked_sub(back).map(|near| tags[near]).unwrap_or_default();
    let says = |tag: Tag| tag.verb.is_some_and(VerbReading::is_finite);
    let titles = (1..=2).take_while(|&back| title(&before(back))).count();
    // قال الهولندي فان غال
    let person = titles > 0;
    before(1).is(Classes::COMPLEMENTISER) || says(before(1)) || person && says(before(titles + 1))
}
