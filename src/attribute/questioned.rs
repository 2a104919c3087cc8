//! «وقبضت الشرطة على السارق، وبسؤاله اعترف بأن …»: who is questioned speaks.

use super::Context;
use super::candidates::mentions_before;
use super::identity::{Id, People};
use super::person::Person;
use crate::lexicon::{Gender, Hints, Lexicon, List, Number};
use crate::mention::SpeakerKind;
use crate::quote::Cue;

/// Tokens between the noun of questioning and the verb.
const LONGEST: usize = 10;

/// Whom the pronoun of a noun of questioning before the cue means: the one named last whom it fits.
pub(super) fn questioned(context: &Context<'_, '_>, people: &People<'_>, cue: &Cue) -> Option<Id> {
    let start = context.speech.extents.sentence_start(cue.at());
    let floor = start.max(cue.at().saturating_sub(LONGEST));
    let pronoun = |at: usize| pronoun(context, at).map(|shown| (at, shown));
    let (at, shown) = (floor..cue.at()).rev().find_map(pronoun)?;
    // «ربة منزل تتهم جارها، وبسؤالها»: the pronoun goes back behind whoever bears one.
    let fits = |&&(named, id): &&(usize, Id)| {
        !context.tokens.is_owned(named) && is_meant(&people.list[id], shown)
    };
    mentions_before(people, at).iter().rev().find(fits).map(|&(_, id)| id)
}

/// وبسؤالها، وعند مواجهته: the gender and number of whoever is questioned.
fn pronoun(context: &Context<'_, '_>, at: usize) -> Option<(Gender, Number)> {
    if !context.tags.at(at).hints.has(Hints::OWNED) {
        return None;
    }
    let word = context.tokens.word(at);
    let opens =
        matches!(context.tokens.word_before(at).trim_start_matches('و'), "عند" | "بعد" | "لدي");
    let with = word.trim_start_matches('و').strip_prefix('ب');
    let word = with.or_else(|| opens.then_some(word))?;
    let pronouns = [
        ("هما", (Gender::Masculine, Number::Dual)),
        ("هم", (Gender::Masculine, Number::Plural)),
        ("ها", (Gender::Feminine, Number::Singular)),
        ("ه", (Gender::Masculine, Number::Singular)),
    ];
    let found =
        pronouns.iter().find_map(|&(ending, shown)| Some((word.strip_suffix(ending)?, shown)));
    found.filter(|(noun, _)| is_questioning(noun)).map(|(_, shown)| shown)
}

/// سؤالـ، مواجهتـ: as the noun stands before a pronoun.
fn is_questioning(stem: &str) -> bool {
    let listed = |noun: &str| Lexicon::get().in_list(noun, List::Questioning);
    listed(stem) || stem.strip_suffix('ت').is_some_and(|noun| listed(&format!("{noun}ه")))
}

/// Somebody, no body, of that gender and number.
fn is_meant(person: &Person<'_>, (gender, number): (Gender, Number)) -> bool {
    let human = !person.is_body() && person.kind != SpeakerKind::Document;
    let one = person.number.is_none_or(|number| number == Number::Singular);
    let same = match number {
        Number::Singular => {
            one && person.gender == Some(gender) && person.kind != SpeakerKind::Group
        }
        Number::Plural => !one || person.kind == SpeakerKind::Group,
        Number::Dual => person.number == Some(Number::Dual),
    };
    human && same
}
