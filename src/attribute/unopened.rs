//! The speaker before the verb where no clause seems to begin with him: «خاتمة اللقاء المدير سالم الحمدي أكد», «بين
//! المزارعين 69% قالوا», «كان المدير، وهو من أهل القرية، قد أعلن».

use super::Context;
use super::auxiliaries::before_auxiliaries;
use super::before::{is_phrase, is_plausible, is_silent};
use super::issuer::is_said_in_it;
use super::place::is_was;
use crate::lexicon::{Classes, Number, Proclitic};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::Cue;
use crate::token::Kind;

/// Tokens from where the speaker is named to his verb.
const LONGEST: usize = 40;
/// Tokens from a share to its verb.
const LONGEST_SHARE: usize = 14;
/// Tokens of what hands the word over before كان.
const LONGEST_TURN: usize = 4;

/// 69% قالوا، 40 % من التجار في المدن الكبرى قالوا: so many of those asked.
pub(super) fn share(context: &Context<'_, '_>, cue: &Cue, end: usize) -> Option<Mention> {
    let (_, number) = cue.verb?.agreement()?;
    if number != Number::Plural {
        return None;
    }
    let sentence = context.speech.extents.sentence_start(end.checked_sub(1)?);
    let floor = sentence.max(end.saturating_sub(LONGEST_SHARE));
    let share = (floor..end).rev().find(|&at| is_share(context, at))?;
    let more = |at: &usize| {
        matches!(context.tokens.word(*at), "اكثر" | "اقل" | "ازيد")
            && context.tokens.word(at + 1) == "من"
    };
    let start = share.checked_sub(2).filter(more).unwrap_or(share);
    let mention = context.parser.phrase(start, end, true)?;
    let rest = mention.words.end..end;
    let of_them = context.tags.at(rest.start).is(Classes::PREPOSITION);
    (rest.is_empty() || of_them && is_phrase(context, rest)).then_some(mention)
}

/// 69%، 69 في المئة
fn is_share(context: &Context<'_, '_>, at: usize) -> bool {
    let hundred = |at: usize| matches!(context.tokens.word(at), "المئه" | "المائه");
    let word = context.tokens.word(at + 1);
    let sign = context.tokens.written(at + 1) == "%";
    context.tokens.kind(at) == Kind::Number
        && (sign || matches!(word, "بالمئه" | "بالمائه") || word == "في" && hundred(at + 2))
}

/// «وكان المدير، المسؤول عن الأرشيف، وعضو «اللجنة»، قد أعلن»: who stands behind كان at the head of the sentence, however
/// much is told of him before his verb.
pub(super) fn behind_was(context: &Context<'_, '_>, cue: &Cue, end: usize) -> Option<Mention> {
    let at = cue.at();
    let sentence = context.speech.extents.sentence_start(at);
    let turn = |&at: &usize| {
        let hands_over = context.tags.at(at).is(Classes::TURN);
        let comma = context.tokens.kind(at) == Kind::Comma;
        hands_over || comma || matches!(context.tokens.word(at), "من" | "ومن")
    };
    let was = (sentence..end).take(LONGEST_TURN).find(|at| !turn(at))?;
    let start = Some(was + 1).filter(|_| is_were(context, was))?;
    let told = is_silent(context, start..end) && end - start <= LONGEST;
    // كان الوزير عقد مؤتمرا، ذكر فيه أن
    let within = is_said_in_it(context, cue.words.end);
    let comma = context.tokens.kind(at - 1) == Kind::Comma && !within;
    let set_off = comma || context.tokens.word_before(at) == "قد";
    if !told || !set_off {
        return None;
    }
    let mention = context.parser.subject(start..end, true)?;
    let whole = mention.words.start == start && mention.words.end <= end;
    (whole && is_plausible(context, &mention)).then_some(mention)
}

/// «وكانت الهيئة أعلنت أمس تفكيك الخلية»: whether nothing but the subject stands between كان and the verb, so that what
/// follows is its object.
pub(super) fn stands_behind_was(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let own = cue.verb.filter(|verb| !verb.object && !cue.is_source());
    let Some((gender, _)) = own.and_then(|verb| verb.agreement()) else { return false };
    let end = before_auxiliaries(context, cue.at());
    let floor = end.saturating_sub(LONGEST_SHARE);
    let was = |&at: &usize| context.tags.at(at).is(Classes::VERBAL) && is_were(context, at);
    let Some(was) = (floor..end).rev().find(was) else { return false };
    let subject = context.parser.phrase(was + 1, end, true).filter(|subject| {
        let agrees = subject.gender.is_none_or(|of| of == gender);
        subject.words.end == end && agrees && is_plausible(context, subject)
    });
    subject.is_some() && !context.tags.at(cue.at()).conjunction
}

/// «وفي تصريح لسالم الحمدي، رئيس الجمعية، أكد أن»: whose words they are stands between their noun and the verb.
pub(super) fn in_statement(context: &Context<'_, '_>, cue: &Cue, end: usize) -> Option<Mention> {
    let sentence = context.speech.extents.sentence_start(end.checked_sub(1)?);
    let noun = matches!(context.tokens.word(sentence), "في" | "وفي")
        && context.tags.at(sentence + 1).is(Classes::STATEMENT);
    let start = sentence + 2;
    let tag = context.tags.at(start);
    let person =
        tag.is(Classes::HUMAN | Classes::PERSON_NAME) && tag.number != Some(Number::Plural);
    // للصحفي، لمراسل الإذاعة: who is told.
    let hears = ["صحفي", "صحافي", "مراسل", "موفد", "مندوب"];
    let heard = tag.is(Classes::MEDIA | Classes::AGENCY)
        || hears.iter().any(|noun| context.tokens.word(start).contains(noun));
    let of = tag.preposition == Some(Proclitic::Li) && person && !heard;
    if !(noun && of && cue.is_bound() && end <= start + LONGEST) {
        return None;
    }
    let mention = context.parser.phrase(start, end, true)?;
    let (gender, _) = cue.verb?.agreement()?;
    let agrees = mention.gender.is_none_or(|own| own == gender);
    (mention.words.end == end && agrees).then_some(mention)
}

/// كانت، وكانوا
fn is_were(context: &Context<'_, '_>, at: usize) -> bool {
    is_was(context, at) || matches!(context.tokens.word(at), "كانوا" | "وكانوا")
}

/// «موقف تاريخي سالم الحمدي، باحث في الآثار، أورد», «قراءة في القانون الأستاذة منى الحمدي أكدت»: somebody by name and
/// title who fills all up to the verb, behind the heading of a passage that no stop sets off.
pub(super) fn behind_heading(context: &Context<'_, '_>, cue: &Cue, end: usize) -> Option<Mention> {
    let (gender, number) = cue.verb?.agreement()?;
    let sentence = context.speech.extents.sentence_start(end.checked_sub(1)?);
    let floor = sentence.max(end.saturating_sub(LONGEST));
    let starts = (floor + 1..end).filter(|&at| names_somebody(context, at));
    // Reading phrases takes long.
    if number != Number::Singular || !starts.clone().any(|at| stands_alone(context, at)) {
        return None;
    }
    let (start, mention) = starts.into_iter().find_map(|at| {
        let mention = context.parser.phrase(at, end, true)?;
        (mention.words.end == end).then_some((at, mention))
    })?;
    let titled = mention.head.is_some() && mention.name.is_some();
    let person = mention.kind == SpeakerKind::Person;
    let agrees = mention.gender.is_none_or(|of| of == gender);
    (titled && person && agrees && stands_alone(context, start)).then_some(mention)
}

fn names_somebody(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let titled = tag.is(Classes::HUMAN) && tag.preposition.is_none() && !tag.conjunction;
    titled || begins_name(context, at)
}

fn begins_name(context: &Context<'_, '_>, at: usize) -> bool {
    context.parser.is_full_name(at) || context.tokens.word(at) == "عبد"
}

/// Whether nothing before the title or full name at `at` governs it.
fn stands_alone(context: &Context<'_, '_>, at: usize) -> bool {
    let before = context.tags.at(at - 1);
    let other =
        Classes::PREPOSITION | Classes::HUMAN | Classes::NAME_PARTICLE | Classes::PERSON_NAME;
    let plain = context.tokens.kind(at - 1) == Kind::Word
        && before.verb.is_none()
        && !before.is(other | Classes::ACTION | Classes::COLLECTIVE_BODY);
    plain && (context.parser.is_free(at) || begins_name(context, at))
}
