//! Of whom or of what a clause without a pronoun tells: «تلقت الإدارة عشرات البلاغات المرفوعة إليها تتهمه «…»»,
//! «رفضت المحكمة دعوى شاب زعم أن».

use std::ops::Range;

use super::Context;
use super::before::{follows_particle, is_phrase, is_written_on};
use super::issuer::is_said_in_it;
use super::place::{Role, role};
use super::scan::is_predicate;
use crate::lexicon::{Classes, Form, Gender, Number};
use crate::mention::Mention;
use crate::quote::Cue;
use crate::token::Kind;

/// Tokens from the paper to the verb.
const LONGEST: usize = 8;
/// Tokens of an indefinite phrase.
const LONGEST_INDEFINITE: usize = 6;

/// Papers in the plural right before the verb, with nothing between but what describes them.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let (at, tag) = (cue.at(), context.tags.get(cue.at()));
    let of_things = cue.verb.is_some_and(|verb| match verb.form {
        Form::Finite { gender, number, present, .. } => {
            present && gender == Gender::Feminine && number == Number::Singular
        }
        _ => false,
    });
    // تتهمه: what the papers say of somebody.
    let of_somebody = cue.verb.is_some_and(|verb| verb.object);
    if !of_things || !of_somebody || tag.conjunction || tag.preposition.is_some() {
        return None;
    }
    let floor = context.speech.extents.sentence_start(at).max(at.saturating_sub(LONGEST));
    let papers = |&near: &usize| {
        let tag = context.tags.get(near);
        let several =
            context.tokens.word(near).ends_with("ات") || tag.number == Some(Number::Plural);
        tag.is(Classes::STATEMENT) && several && !tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
    };
    let start = (floor..at).rev().find(papers).filter(|&start| is_phrase(context, start..at))?;
    context.parser.phrase(start, at, true)
}

/// «ألغت المحكمة عقد رجل زعم أن», «استجوبت الشرطة سيدة قالت إن»: somebody of whom no more is told than what the clause
/// says, behind what governs him.
pub(super) fn anybody(context: &Context<'_, '_>, cue: &Cue, end: usize) -> Option<Mention> {
    let floor = end.saturating_sub(LONGEST_INDEFINITE).max(first_of(context, end)? + 1);
    let person = |&at: &usize| {
        let (tag, before) = (context.tags.at(at), context.tags.at(at - 1));
        let one = tag.number.is_none_or(|number| number == Number::Singular);
        let other = Classes::COLLECTIVE_BODY | Classes::PERSON_NAME | Classes::QUANTIFIER;
        let somebody = tag.is(Classes::ANONYMOUS | Classes::KIN) && !tag.is(other);
        // زوجة رجل قالت، كل شخص طلب
        let governed = before.is(Classes::HUMAN | Classes::QUANTIFIER) && !before.definite
            || context.tokens.kind(at - 1) == Kind::Number;
        somebody && one && tag.is_bare() && !governed && !is_predicate(context, at)
    };
    let start = (floor..end).rfind(person)?;
    bare_phrase(context, cue, start..end)
}

/// «شائعة أخرى ذكرت»، «التقت خبيرا قال», «نفت مزاعم صحيفة قالت»: an indefinite phrase that the verb describes, somewhere in
/// the clause.
pub(super) fn indefinite(context: &Context<'_, '_>, cue: &Cue, end: usize) -> Option<Mention> {
    let several = cue.verb?.agreement().is_some_and(|(_, number)| number == Number::Plural);
    let sentence = first_of(context, end)?;
    let floor = sentence.max(end.saturating_sub(LONGEST_INDEFINITE));
    // كلمة قالت فيها: somebody speaks in it.
    let behind = cue.words.end;
    let speaks = match is_said_in_it(context, behind) || is_said_in_it(context, behind - 1) {
        true => Classes::HUMAN,
        false => Classes::HUMAN | Classes::STATEMENT,
    };
    // مزاعم صحيفة محلية قالت
    let body = |at: usize| {
        let (tag, before) = (context.tags.at(at), context.tags.at(at.max(1) - 1));
        let noun = Classes::STATEMENT | Classes::JUDGEMENT;
        let said = before.is(noun) && !before.definite && before.preposition.is_none();
        let common = tag.is(Classes::COLLECTIVE_BODY) && !tag.is(Classes::STATE | Classes::AGENCY);
        at > sentence && said && common && tag.gender == Some(Gender::Feminine)
    };
    let begins = |&at: &usize| {
        let tag = context.tags.at(at);
        // وفي تصريح سابق قال إن
        let within = matches!(context.tokens.word_before(at), "في" | "وفي" | "ففي" | "ضمن");
        let place = within && tag.is(Classes::STATEMENT);
        let bound = tag.conjunction || tag.preposition.is_some();
        (tag.is(speaks) || body(at))
            && !tag.definite
            && !bound
            && !place
            && !is_predicate(context, at)
    };
    (floor..end).filter(begins).find_map(|start| {
        // نشروا تسجيلا قالوا إنه قديم
        let paper = context.tags.at(start).is(Classes::STATEMENT) && several;
        bare_phrase(context, cue, start..end).filter(|_| !paper)
    })
}

/// «رفع المشجعون لافتة كبيرة في المدرج كتب عليها»: an indefinite paper or board, with what describes it before the verb.
pub(super) fn written_on(context: &Context<'_, '_>, cue: &Cue, end: usize) -> Option<Mention> {
    if !is_written_on(context, cue) {
        return None;
    }
    let floor = first_of(context, end)?.max(end.saturating_sub(LONGEST));
    let board = |&at: &usize| {
        let tag = context.tags.at(at);
        tag.is(Classes::STATEMENT)
            && !tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
            && tag.is_bare()
    };
    let start = (floor..end).rfind(board)?;
    context.parser.phrase(start, start + 1, true)
}

/// «وندبت المحكمة لجنة طبية، أكدت أن», «استدعت النيابة خبيرا، أكد أن»: an indefinite body or somebody whom the verb of the clause
/// has for its object, right before the comma at `end`.
pub(super) fn called_in(context: &Context<'_, '_>, cue: &Cue, end: usize) -> Option<Mention> {
    let floor = end.saturating_sub(LONGEST_INDEFINITE).max(first_of(context, end)? + 2);
    let object = |&at: &usize| {
        let (tag, before) = (context.tags.at(at), context.tags.at(at - 1));
        let named = Classes::STATE | Classes::BODY | Classes::AGENCY | Classes::PERSON_NAME;
        let whole = before.definite && before.preposition.is_none();
        tag.is(Classes::HUMAN | Classes::ORGANISATION) && tag.is_bare() && !tag.is(named) && whole
    };
    let start = (floor..end).rfind(object)?;
    let subject = first_of(context, end)? + 1;
    let acts = role(context, subject) == Role::Subject;
    let whole = context.parser.phrase(subject, start, false)?.words.end == start;
    (acts && whole).then(|| bare_phrase(context, cue, start..end)).flatten()
}

/// The phrase that fills `words`, without a name and without the article, and agrees with the verb.
fn bare_phrase(context: &Context<'_, '_>, cue: &Cue, words: Range<usize>) -> Option<Mention> {
    let mention = context.parser.phrase(words.start, words.end, true)?;
    let opens = first_of(context, words.end) == Some(words.start);
    let opens = opens || follows_particle(context, &mention);
    let definite = !opens && mention.words.clone().any(|at| context.tags.at(at).definite);
    let bare = mention.name.is_none() && mention.head == Some(words.start) && !definite;
    // بلاغا من سيدة قالت
    let paper = context.tags.at(words.start).is(Classes::STATEMENT);
    let from = paper && words.clone().any(|at| context.tokens.word(at) == "من");
    let gender = cue.verb?.agreement().map(|(gender, _)| gender);
    let agrees = mention.gender.is_none_or(|of| Some(of) == gender) || is_written_on(context, cue);
    (bare && !from && agrees && mention.words.end == words.end).then_some(mention)
}

/// Where the sentence begins that ends before `end`.
fn first_of(context: &Context<'_, '_>, end: usize) -> Option<usize> {
    Some(context.speech.extents.sentence_start(end.checked_sub(1)?))
}
