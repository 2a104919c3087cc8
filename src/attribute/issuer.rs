//! «وأصدرت الوزارة بيانا جاء فيه», «نشر اللاعب تدوينة قال فيها»: who speaks in the paper that the sentence names.

use super::Context;
use super::agreement::{Agreement, agreement};
use super::identity::{Id, People};
use super::place::{Role, role};
use crate::lexicon::{self, Classes, List, VerbReading};
use crate::mention::SpeakerKind;
use crate::token::Kind;

/// فيه، من خلالها: whether the words at `at` say in what something is told.
pub(super) fn is_said_in_it(context: &Context<'_, '_>, at: usize) -> bool {
    let at = at + usize::from(context.tokens.word(at) == "من");
    lexicon::is_therein(context.tokens.word(at))
}

/// وأصدرت الوزارة بيانا جاء فيه، قالت فيه، هذا نصه: the body named in the sentence speaks, else the document.
pub(super) fn issuer(context: &Context<'_, '_>, people: &People<'_>, index: usize) -> Option<Id> {
    let cue = &context.speech.cues[index];
    let verb = cue.verb.is_some_and(VerbReading::is_finite);
    let text = is_its_text(context, cue.at());
    let in_it = verb && is_said_in_it(context, cue.words.end);
    if !(text || in_it) {
        return None;
    }
    let appears =
        text || cue.lexeme().is_some_and(|verb| matches!(verb.lemma.as_str(), "جاء" | "ورد"));
    let start = context.speech.extents.sentence_start(cue.at());
    let elsewhere = &people.elsewhere;
    let first = elsewhere.partition_point(|&(at, _)| at < start);
    let to = elsewhere.partition_point(|&(at, _)| at < cue.at());
    let agrees = |id: Id| {
        agreement(context, cue, &people.list[id]) != Agreement::Against && may_act(people, id)
    };
    let fits = |id: Id| (appears || agrees(id)) && !people.list[id].is_platform(context);
    let role = |at: usize| role(context, at);
    // أدلى بها الوزير إلى إحدى محطات التلفزيون: whom it is told to.
    let carries = |at: usize| {
        let outlet = context.tags.at(at).is(Classes::MEDIA | Classes::AGENCY);
        outlet && role(at) != Role::Subject
    };
    let reached = |at: usize| appears && is_reached(context, at);
    let named = || {
        let other = |at: usize| carries(at) || reached(at);
        elsewhere[first..to].iter().filter(move |&&(at, id)| fits(id) && !other(at))
    };
    // نشر اللاعب تدوينة عن زميله قال فيها: the subject of the sentence, not the last named.
    let acts = |&&(at, id): &&(usize, Id)| role(at) == Role::Subject && people.list[id].is_named();
    let is_body = |id: Id| people.list[id].is_body();
    // نشرت الصحيفة تقريرا أعدته لجنة جاء فيه
    let publishes = |&&(at, id): &&(usize, Id)| is_body(id) && role(at) == Role::Subject;
    // أجرى اللاعب مقابلة مع صحيفة قال فيها، هاجم اللاعب النادي في مقابلة قال فيها: not with whom or of whom.
    let owns = |at: usize| at > 0 && context.tags.at(at - 1).is(Classes::STATEMENT);
    let part = |&&(at, id): &&(usize, Id)| {
        is_body(id) && (appears || role(at) == Role::Topic || role(at) == Role::Inside && owns(at))
    };
    let body = named().rfind(publishes).or_else(|| named().rfind(part));
    let subject = |&&(at, _): &&(usize, Id)| role(at) == Role::Subject;
    let other = |&&(at, _): &&(usize, Id)| appears || !is_other(context, at);
    let acting = || named().find(acts).or_else(|| named().find(subject));
    let &(_, person) = body.or_else(acting).or_else(|| named().rfind(other))?;
    Some(person)
}

/// رسالة هذا نصها: …
fn is_its_text(context: &Context<'_, '_>, at: usize) -> bool {
    let colon = context.tokens.kind(at + 1) == Kind::Colon;
    let this = matches!(context.tokens.word_before(at), "هذا" | "وهذا" | "يلي" | "ياتي" | "الاتي");
    let its = colon && this && matches!(context.tokens.word(at), "نصه" | "نصها");
    // تلقى الوزير رسالة هذا نصها: …
    let start = context.speech.extents.sentence_start(at);
    its && !(start..at).any(|near| context.tags.in_list(near, List::TakesIn))
}

/// Whether somebody can be the subject of a clause that is no speech: a letter cannot.
fn may_act(people: &People<'_>, id: Id) -> bool {
    let person = &people.list[id];
    person.kind != SpeakerKind::Document || person.spoken
}

/// وصلت رسالة إلى مصالح الدرك جاء فيها: whom a paper comes to, who did not write it.
fn is_reached(context: &Context<'_, '_>, at: usize) -> bool {
    let to = |back: usize| at.checked_sub(back).is_some_and(|to| context.tokens.word(to) == "الي");
    to(1) || to(2) && context.tags.at(at).definite
}

/// رسالة إلى الوزير قال فيها، تضامن مع زميله: to whom or with whom something is done.
fn is_other(context: &Context<'_, '_>, at: usize) -> bool {
    let before = context.tokens.word_before(at);
    let fellow = || context.tags.at(at - 1).is(Classes::KIN) && context.tokens.is_owned(at - 1);
    matches!(before, "الي" | "والي" | "مع" | "حول" | "ضد" | "علي") || at > 0 && fellow()
}
