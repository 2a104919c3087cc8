//! «سأله المذيع عن السبب، فقال …», «قاطعه المذيع: «…»، فأجاب»: whoever asks does not answer.

use super::Context;
use super::identity::{Id, People};
use super::place::{Role, role};
use crate::lexicon::{self, Act, VerbReading};
use crate::quote::{self, Cue, Intro};

/// Cues of the sentence that are looked back through for a question.
const CUES_BACK: usize = 3;
/// Mentions behind the question that are looked through for the one asked.
const MENTIONS: usize = 4;
/// Words from the verb with which somebody breaks in to the participle.
const BREAKS_IN: usize = 6;

/// Who asked what the cue at `index` answers.
pub(super) fn asker(context: &Context<'_, '_>, people: &People<'_>, index: usize) -> Option<Id> {
    asker_by_cue(context, people, index).or_else(|| answered(context, people, index))
}

fn asker_by_cue(context: &Context<'_, '_>, people: &People<'_>, index: usize) -> Option<Id> {
    let cues = &context.speech.cues;
    let cue = &cues[index];
    let start = context.speech.extents.sentence_start(cue.at());
    let asks = |cue: &Cue| {
        let verb = cue.verb.filter(|verb| verb.is_finite());
        verb.zip(cue.lexeme()).is_some_and(|(verb, lexeme)| {
            lexeme.lemma == "سال" || lexeme.lemma == "قاطع" && verb.object
        }) || breaks_in(context, people, cue).is_some()
    };
    let before = cues.partition_point(|cue| cue.at() < start);
    let question = (before..index).rev().take(CUES_BACK).find(|&other| asks(&cues[other]))?;
    let asker = people.of_cue[question].or_else(|| breaks_in(context, people, &cues[question]))?;
    let asked = breaks_in(context, people, &cues[question]).is_some()
        || cues[question].verb.is_some_and(|verb| verb.object)
        || {
            let elsewhere = &people.elsewhere;
            let first = elsewhere.partition_point(|&(at, _)| at <= cues[question].at());
            let between = elsewhere[first..].iter().take_while(|&&(at, _)| at < cue.at());
            between.take(MENTIONS).any(|&(_, id)| id != asker)
        };
    (asked && answers(context, cue, &cues[question])).then_some(asker)
}

/// «روى النائب أنه سأل الوزير عن الموعد، فأجابه بأن», «طلب المحامي من القاضي تأجيل الجلسة، فرد عليه»: whoever is answered, as the
/// pronoun of the answer tells, is the subject of the clause before, where somebody else is named behind him.
fn answered(context: &Context<'_, '_>, people: &People<'_>, index: usize) -> Option<Id> {
    let cues = &context.speech.cues;
    let cue = &cues[index];
    let verb = cue.verb.filter(|verb| verb.is_finite())?;
    let so = context.tokens.word(cue.at()).starts_with('ف');
    let to_him = verb.object || matches!(context.tokens.word(cue.words.end), "عليه" | "عليها");
    if !(so && to_him && cue.lexeme().is_some_and(|verb| verb.act == Act::Reply)) {
        return None;
    }
    let start = context.speech.extents.sentence_start(cue.at());
    let before = cues[..index].iter().rposition(|other| brings_pronoun(context, other));
    let that = before.filter(|&other| cues[other].at() >= start);
    let elsewhere = &people.elsewhere;
    let named = elsewhere.partition_point(|&(at, _)| at < start);
    let named = elsewhere[named..].iter().take_while(|&&(at, _)| at < cue.at());
    let subject = |&&(at, _): &&(usize, Id)| role(context, at) == Role::Subject;
    let (from, asker) = match that {
        Some(that) => (cues[that].words.end, people.of_cue[that]?),
        None => *named.clone().find(subject)?,
    };
    let mut behind = named.take(MENTIONS).filter(|&&(at, _)| at > from);
    behind.any(|&(_, id)| id != asker).then_some(asker)
}

/// أنه, بأنها: whether the words of a cue begin with a pronoun for who speaks.
fn brings_pronoun(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let Intro::That(at) = cue.intro else { return false };
    let word = context.tokens.word(at);
    word.ends_with("انه") || word.ends_with("انها")
}

/// فأجاب، فقال, and behind عندما سأله any verb of speech.
///
/// «وسأل: "هل هذا عدل؟" وأجاب: "لا"»: that is one and the same.
fn answers(context: &Context<'_, '_>, cue: &Cue, question: &Cue) -> bool {
    let Some(act) = cue.lexeme().map(|verb| verb.act) else { return false };
    let finite = cue.verb.is_some_and(VerbReading::is_finite);
    let so = context.tokens.word(cue.at()).starts_with('ف');
    let before = context.tokens.word_before(question.at());
    let when = lexicon::is_when(before.trim_start_matches('و'));
    finite && (act == Act::Reply && !context.is_used(question) || so || when)
}

/// «…، ليقاطعه القاضي متسائلا: …»: who does something to the one that spoke before he speaks in a participle.
fn breaks_in(context: &Context<'_, '_>, people: &People<'_>, cue: &Cue) -> Option<Id> {
    let participle = cue.verb.is_some_and(VerbReading::is_participle);
    let floor = cue.at().saturating_sub(BREAKS_IN);
    let acts = |&at: &usize| quote::acts_on_speaker(context.tokens, context.tags, at);
    let verb = (floor..cue.at()).rev().filter(|_| participle).find(acts)?;
    let first = people.elsewhere.partition_point(|&(at, _)| at <= verb);
    people.elsewhere.get(first).filter(|&&(at, _)| at < cue.at()).map(|&(_, id)| id)
}
