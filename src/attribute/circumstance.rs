//! Whose circumstance a clause is: «دخل القائد يحيط به حراسه وأعوانه وهم يهتفون «…»».

use super::Context;
use crate::lexicon::{Classes, Gender, List, Number};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::Cue;

/// Tokens of those who are named right before وهم.
const LONGEST: usize = 4;
/// Tokens from the verb of seeing or hearing to وهو.
const LONGEST_SEEN: usize = 12;

/// Those who are named right before وهم and a verb of speech.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    if let Some(seen) = seen_to_speak(context, cue) {
        return Some(seen);
    }
    let several = cue.verb?.agreement().is_some_and(|(_, number)| number != Number::Singular);
    let pronoun = cue.at().checked_sub(1)?;
    let own = matches!(context.tokens.word(pronoun), "وهم" | "وهن" | "وهما");
    if !several || !own {
        return None;
    }
    let starts = pronoun.saturating_sub(LONGEST)..pronoun;
    let mut starts = starts.filter(|&start| !context.tags.at(start).conjunction);
    let whole = |start: usize| {
        let mention = context.parser.phrase(start, pronoun, true)?;
        (mention.words.end == pronoun && are_people(&mention)).then_some(mention)
    };
    starts.find_map(whole).or_else(|| gathered(context, pronoun))
}

fn are_people(mention: &Mention) -> bool {
    matches!(mention.kind, SpeakerKind::Group | SpeakerKind::Anonymous)
}

/// «نظم المعلمون وقفة أمام الوزارة وهم يرددون», «في تجمع للطلاب أمام الجامعة وهم يهتفون»: the first people of the clause, where
/// it has no other.
fn gathered(context: &Context<'_, '_>, pronoun: usize) -> Option<Mention> {
    let start = context.speech.extents.sentence_start(pronoun);
    let start = start.max(pronoun.saturating_sub(LONGEST_SEEN));
    let many = |&at: &usize| {
        let tag = context.tags.at(at);
        tag.is(Classes::HUMAN) && tag.number == Some(Number::Plural) && !tag.conjunction
    };
    let mut all = (start..pronoun).filter(many);
    let (first, other) = (all.next()?, all.next());
    let found = context.parser.phrase(first, pronoun, false).filter(are_people)?;
    other.is_none_or(|at| found.words.contains(&at)).then_some(found)
}

/// «وأظهر المقطع الوزير وهو يقول», «وسمع الركاب السائق وهو يصرخ»: whom somebody sees or hears speak, right before وهو.
fn seen_to_speak(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let pronoun = cue.at().checked_sub(1)?;
    let gender = match context.tokens.word(pronoun) {
        "وهو" => Gender::Masculine,
        "وهي" => Gender::Feminine,
        _ => return None,
    };
    let floor = context.speech.extents.sentence_start(pronoun);
    let floor = floor.max(pronoun.saturating_sub(LONGEST_SEEN));
    let whole = |mention: &Mention| {
        mention.words.end == pronoun && mention.gender.is_none_or(|of| of == gender)
    };
    // ويسمع في المقطع صوت أحدهم وهو يقول
    if let Some(voice) = (floor..pronoun).rev().find(|&at| context.tokens.word(at) == "صوت") {
        return context.parser.phrase(voice + 1, pronoun, true).filter(whole);
    }
    let seen = (floor..pronoun).rev().find(|&at| context.tags.in_list(at, List::Perceives))?;
    let begins = |&at: &usize| {
        let (tag, before) = (context.tags.at(at), context.tags.at(at - 1));
        let one = tag.number.is_none_or(|number| number == Number::Singular);
        let titles =
            Classes::OFFICIAL | Classes::PROFESSION | Classes::HONORIFIC | Classes::ANONYMOUS;
        let whole = before.definite && before.preposition.is_none();
        tag.is(titles) && tag.is_bare() | tag.definite && one && whole
    };
    let mut starts = (seen + 2..pronoun).filter(begins);
    starts.find_map(|start| context.parser.phrase(start, pronoun, true).filter(whole))
}
