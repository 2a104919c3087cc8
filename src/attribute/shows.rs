//! What a thing shows in the writer's own eyes: ويشير ارتفاع الحرارة إلى أن, وهذا يؤكد أن.

use super::Context;
use super::auxiliaries::before_auxiliaries;
use super::governed::SPEAKERS;
use crate::lexicon::{Act, Classes, Form, Gender, Number, Proclitic, opens_nominal_clause};
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Words with an article before a relative pronoun.
const LONGEST_ANTECEDENT: usize = 4;
/// Tokens from a thing with its relative clause to the verb.
const LONGEST_TOPIC: usize = 20;

/// Whether no more than a thing shows what the cue brings.
pub(super) fn is_shown(context: &Context<'_, '_>, cue: &Cue) -> bool {
    shows(cue) && (is_this_before(context, cue) || is_thing_behind(context, cue))
        || (shows(cue) || says(cue))
            && (is_antecedent_thing(context, cue)
                || is_described_by(context, cue)
                || is_topic_with_clause(context, cue))
        || says(cue) && is_all_this_before(context, cue)
}

/// تقول إن, تقول:
fn says(cue: &Cue) -> bool {
    let said = matches!(cue.intro, Intro::That(_) | Intro::Colon(_));
    said && cue.lexeme().is_some_and(|verb| verb.lemma == "قال")
}

/// كل ذلك يقول إن
fn is_all_this_before(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let word = |back: usize| cue.at().checked_sub(back).map_or("", |at| context.tokens.word(at));
    matches!(word(1), "ذلك" | "هذا") && matches!(word(2), "كل" | "وكل" | "فكل")
}

/// «النظرية التي تقول إن …», «التجارب القديمة، التي تؤكد أن …»: the pronoun means a thing, and nothing points back to
/// another subject.
fn is_antecedent_thing(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let Some(relative) = before_auxiliaries(context, cue.at()).checked_sub(1) else {
        return false;
    };
    let feminine = match context.tokens.word(relative) {
        "الذي" | "والذي" => false,
        "التي" | "والتي" => true,
        _ => return false,
    };
    let agrees = cue.verb.and_then(|verb| verb.agreement()).is_some_and(|(gender, number)| {
        number == Number::Singular && (gender == Gender::Feminine) == feminine
    });
    let meant = |at: usize| feminine || !context.tokens.word(at).ends_with(['ه', 'ت']);
    let noun = antecedent_noun(context, relative).filter(|&at| meant(at));
    agrees
        && !is_resumed(context, cue)
        && noun.is_some_and(|at| is_idle(context, at) && !is_field(context, at, feminine))
}

/// التي قال إنها، التي تؤكد الوزارة أن: whether something points back to the antecedent, or may act in its stead.
fn is_resumed(context: &Context<'_, '_>, cue: &Cue) -> bool {
    match cue.intro {
        Intro::That(that) => context.tokens.is_owned(that) || that > cue.words.end + 1,
        Intro::Colon(colon) => colon > cue.words.end,
        _ => true,
    }
}

/// The gender of a verb in the present that nothing joins to the clause before.
fn gender_of_predicate(context: &Context<'_, '_>, cue: &Cue) -> Option<Gender> {
    let tag = context.tags.at(cue.at());
    // رسوما يقول منتقدوها إن
    let link = |at: usize| context.tags.at(at).is(Classes::PREPOSITION);
    let alone = match cue.intro {
        Intro::That(that) => (cue.words.end..that).all(link),
        _ => true,
    };
    let free = alone && !tag.conjunction && tag.preposition.is_none();
    let free = free && !is_resumed(context, cue);
    match cue.verb.filter(|_| free)?.form {
        Form::Finite { gender, number: Number::Singular, present: true, .. } => Some(gender),
        _ => None,
    }
}

/// Whether a verb of that gender may tell of the thing at `at`; of several it is feminine.
fn agrees(context: &Context<'_, '_>, at: usize, gender: Gender) -> bool {
    let several = context.tags.at(at).number == Some(Number::Plural);
    let feminine = several || context.tokens.word(at).ends_with(['ه', 'ت']);
    feminine == (gender == Gender::Feminine)
}

/// «تتعارض مع بديهية علمية تقول إن», «لديه إشارات تؤكد أن»: a thing without the article right before the verb that describes
/// it; not so بصراحة تقول إن.
fn is_described_by(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let Some(gender) = gender_of_predicate(context, cue) else { return false };
    let bare = |at: usize| {
        let tag = context.tags.at(at);
        context.tokens.kind(at) == Kind::Word
            && !tag.definite
            && tag.preposition != Some(Proclitic::Bi)
    };
    let thing = |at: usize| {
        let within = matches!(context.tokens.word_before(at), "في" | "من" | "خلال" | "كل");
        let owned = context.tokens.is_owned(at);
        bare(at) && is_idle(context, at) && !within && !owned && agrees(context, at, gender)
    };
    let Some(last) = cue.at().checked_sub(1) else { return false };
    // لسان حاله يقول
    if context.tokens.word_before(last) == "لسان" {
        return false;
    }
    let quality = last > 0 && bare(last) && !context.tags.at(last).known;
    thing(last) || quality && thing(last - 1)
}

/// «إن الحفريات التي قام بها العلماء تؤكد أن»: a thing with its relative clause before a verb that goes with no other noun.
fn is_topic_with_clause(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let Some(gender) = gender_of_predicate(context, cue) else { return false };
    let at = cue.at();
    let floor = context.speech.extents.sentence_start(at).max(at.saturating_sub(LONGEST_TOPIC));
    let plain = |&near: &usize| {
        let other = Classes::CONJUNCTION | Classes::COMPLEMENTISER;
        context.tokens.kind(near) == Kind::Word && !context.tags.at(near).is(other)
    };
    let relative = |&near: &usize| context.tags.at(near).is(Classes::RELATIVE);
    let mut clause = (floor..at.saturating_sub(1)).rev().take_while(plain).filter(relative);
    let Some(relative) = clause.next().filter(|_| clause.next().is_none()) else { return false };
    let opens = |noun: usize| {
        noun == context.speech.extents.sentence_start(noun)
            || opens_nominal_clause(context.tokens.word_before(noun))
    };
    let bound = Classes::RELATIVE | Classes::PREPOSITION | Classes::VERBAL | Classes::NEGATION;
    !context.tags.at(at - 1).is(bound)
        && antecedent_noun(context, relative).is_some_and(|noun| {
            opens(noun) && is_idle(context, noun) && agrees(context, noun, gender)
        })
}

/// «مدير التموين، الذي أكد أن»: what somebody is in charge of, whom the pronoun fits.
fn is_field(context: &Context<'_, '_>, at: usize, feminine: bool) -> bool {
    let owner = at.checked_sub(1).map(|at| context.tags.at(at)).unwrap_or_default();
    let gender = if feminine { Gender::Feminine } else { Gender::Masculine };
    owner.is(Classes::HUMAN) && owner.is_bare() && owner.gender == Some(gender)
}

/// التجارب of التجارب العالمية والتاريخية، التي: the first of the words with an article right before the pronoun.
fn antecedent_noun(context: &Context<'_, '_>, relative: usize) -> Option<usize> {
    let comma = relative > 0 && context.tokens.kind(relative - 1) == Kind::Comma;
    let end = relative - usize::from(comma);
    let definite =
        |at: &usize| context.tokens.kind(*at) == Kind::Word && context.tags.at(*at).definite;
    (end.saturating_sub(LONGEST_ANTECEDENT)..end).rev().take_while(definite).last()
}

/// A noun of a thing that is no paper either.
fn is_idle(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let speaks = SPEAKERS | Classes::STATEMENT | Classes::LAW | Classes::OCCASION;
    tag.is(Classes::IDEA) || tag.is(Classes::THING) && !tag.is(speaks)
}

/// هل لاحظت أن, هل سبق لك أن قرأت أن: what a reader is asked.
pub(super) fn is_asked_of_reader(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let at = cue.at();
    let word = |back: usize| at.checked_sub(back).map_or("", |at| context.tokens.word(at));
    let before = word(1) == "ان" && word(2) == "لك" && matches!(word(3), "سبق" | "حدث");
    let notices = cue.lexeme().is_some_and(|verb| verb.lemma == "لاحظ");
    let asked = word(1) == "هل" && context.tokens.word(at).ends_with('ت');
    before || notices && asked
}

/// أشار، أكد، أوضح, with a clause: verbs that are said of a thing as well as of somebody.
fn shows(cue: &Cue) -> bool {
    let acts = [Act::Assert, Act::Point, Act::Explain, Act::Announce];
    let shows = cue.lexeme().is_some_and(|verb| acts.contains(&verb.act));
    let clause = matches!(cue.intro, Intro::That(_));
    shows && clause && cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object)
}

/// وهذا يؤكد أن, هذه النتيجة الغريبة تؤكد أن
fn is_this_before(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let at = cue.at();
    let this = |near: usize| context.tags.at(near).is(Classes::DEMONSTRATIVE);
    let opens = |near: usize| {
        near == 0
            || context.tokens.kind(near - 1) != Kind::Word
            || context.tags.at(near).conjunction
            || matches!(context.tokens.word(near - 1), "كل" | "فان" | "ان" | "لان" | "لكن" | "وكل")
    };
    // هذا وأكد المدير أن: no more than the opening of a sentence.
    let joined = context.tags.at(at).conjunction;
    let pronoun =
        |near: usize| !joined && this(near) && opens(near) || context.tokens.word(near) == "وذلك";
    let alone = at > 0 && pronoun(at - 1);
    let noun = |near: usize| {
        let tag = context.tags.at(near);
        tag.is(Classes::THING | Classes::EVENT_NAME) && tag.definite && !tag.is(SPEAKERS)
    };
    let described = |near: usize| context.tags.at(near).definite && !context.tags.at(near).known;
    let one = at > 1 && this(at - 2) && opens(at - 2) && noun(at - 1);
    let two = at > 2 && this(at - 3) && opens(at - 3) && noun(at - 2) && described(at - 1);
    alone || one || two
}

/// ويشير ارتفاع الحرارة إلى أن: a listed thing with its genitive.
fn is_thing_behind(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let first = cue.words.end;
    let (tag, next) = (context.tags.at(first), context.tags.at(first + 1));
    let thing = tag.is(Classes::THING) && !tag.is(SPEAKERS | Classes::STATEMENT | Classes::LAW);
    let governs = next.definite && context.tokens.kind(first + 1) == Kind::Word;
    let man = cue.verb.and_then(|verb| verb.agreement());
    let masculine = man.is_some_and(|(gender, _)| gender == Gender::Masculine);
    let feminine = context.tokens.written(first).ends_with(['ة', 'ت']);
    tag.is_bare() && thing && governs && masculine != feminine && !context.is_surname(first)
}
