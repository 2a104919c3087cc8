//! Whose words they are that somebody passes on: نقلت الوكالة عن فلان قوله.

use std::ops::Range;

use super::Context;
use super::subject::Named;
use crate::lexicon::{self, Act, Classes, Form, Lexicon, List, VerbReading};
use crate::mention::Mention;
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Tokens looked back through for the one whose words they are.
const LONGEST_BACK: usize = 30;

/// نقلت وكالة … عن فلان قوله، نقلا عن مسؤول: the words are those of the one after عن.
pub(super) fn relayed_source(context: &Context<'_, '_>, cue: &Cue) -> Option<Named> {
    let tokens = context.tokens;
    let relaying = cue.lexeme().is_some_and(|verb| verb.act == Act::Relay);
    let spoken_of = context.tags.at(cue.at()).preposition.is_none();
    // سألوه عن الموعد، فكان رده: of what somebody was asked.
    let replies = cue.lexeme().is_some_and(|verb| verb.act == Act::Reply);
    let noun = match cue.verb?.form {
        _ if replies => false,
        Form::NounOf { .. } => spoken_of,
        Form::Noun => spoken_of && tokens.word(cue.at()) == "القول",
        _ => false,
    };
    let back =
        context.speech.extents.sentence_start(cue.at()).max(cue.at().saturating_sub(LONGEST_BACK));
    let range = if noun { back..cue.at() } else { passing(context, cue) };
    if noun && lexicon::is_about_them(tokens.word_before(cue.at())) {
        return None;
    }
    let about = |&at: &usize| {
        (tokens.word(at) == "عن"
            || tokens.word(at) == "الي" && (is_ascribed(context, range.start..at) || ascribes(cue))
            || tokens.word(at) == "من" && is_learnt(context, cue, at))
            && (relaying
                || noun
                || tokens.word_before(at) == "نقلا"
                || is_published_for(context, cue, at))
            && !context.tags.in_list(at + 1, List::NoSource)
    };
    let mut sources = range.clone().rev().filter(|&at| at > 0).filter(about);
    let last = sources.next()?;
    if noun
        && cue.verb.is_some_and(|verb| verb.form == Form::Noun)
        && !is_passed_on(context, range.start..last)
    {
        return None;
    }
    // عن النائب عن كتلة الوسط
    let titled = context.tags.at(last - 1).is(Classes::HUMAN);
    let at = sources.next().filter(|&first| titled && first + 2 == last).unwrap_or(last);
    if !relaying && !noun && is_learnt_from_nobody(context, cue, at) {
        return None;
    }
    let mention = context.parser.subject(at + 1..range.end, true)?;
    let relays = match noun {
        true => relay_before(context, cue, at),
        false => context.parser.subject(cue.zone.start..at, true).into_iter().collect(),
    };
    Some(Named { mention, relays })
}

/// «وكرر سالم -كما نقلت الكاتبة- وعده وتحدث عن الموعد»: a source that stands within dashes ends with them.
fn passing(context: &Context<'_, '_>, cue: &Cue) -> Range<usize> {
    let dash = |&at: &usize| context.tokens.kind(at) == Kind::Dash;
    let zone = cue.zone.clone();
    let enclosed = cue.is_source() && cue.words.start.checked_sub(1).is_some_and(|at| dash(&at));
    let end = zone.clone().find(dash).filter(|_| enclosed).unwrap_or(zone.end);
    zone.start..end
}

/// «نقلت الوكالة عن المصادر القول إن …», not «دافع عن موقفه من خلال القول إن …»: whether somebody passes words on.
fn is_passed_on(context: &Context<'_, '_>, before: Range<usize>) -> bool {
    let passes = |reading: VerbReading| {
        let verb = Lexicon::get().verb(reading);
        verb.passes || verb.act == Act::Relay
    };
    before.into_iter().any(|at| context.tags.at(at).verb.is_some_and(passes))
}

/// «ونشرت الصحيفة عن الوزير قوله: …», «وأوردت القناة عن مصادر أن …»: right behind an outlet somebody whose words
/// it publishes; «كتبت الصحيفة عن الوزير أنه …» tells of him.
fn is_published_for(context: &Context<'_, '_>, cue: &Cue, about: usize) -> bool {
    let publishes = cue
        .lexeme()
        .is_some_and(|verb| matches!(verb.lemma.as_str(), "نشر" | "اورد" | "بث" | "اذاع" | "عرض"));
    let finite = cue.verb.is_some_and(VerbReading::is_finite);
    if !publishes || !finite || about <= cue.words.end {
        return false;
    }
    let (tag, next) = (context.tags.at(cue.words.end), context.tags.at(about + 1));
    let outlet = tag.is(Classes::MEDIA | Classes::AGENCY | Classes::COLLECTIVE_BODY);
    let subject = || context.parser.subject(cue.words.end..about, true);
    let its = |near: usize| {
        let form = context.tags.at(near).verb.map(|verb| verb.form);
        matches!(form, Some(Form::NounOf { .. }))
    };
    let said = || (about + 2..cue.zone.end.min(about + LONGEST_BACK)).any(its);
    let that =
        matches!(cue.intro, Intro::That(at) if matches!(context.tokens.word(at), "ان" | "بان"));
    outlet
        && next.is(Classes::HUMAN | Classes::ANONYMOUS | Classes::PERSON_NAME)
        && (next.is(Classes::ANONYMOUS) || that || said())
        && subject().is_some_and(|mention| mention.words.end == about)
}

/// ونقلت الوكالة ما قاله فلان: the words are those of the one who said them.
pub(super) fn relayed_words(context: &Context<'_, '_>, cue: &Cue) -> Option<Named> {
    let relaying = cue.lexeme().is_some_and(|verb| verb.act == Act::Relay);
    let says = |&at: &usize| {
        let verb = context.tags.at(at + 1).verb.filter(|verb| verb.is_finite() && verb.object);
        let acts = [Act::Say, Act::Write, Act::Announce];
        context.tokens.word(at) == "ما"
            && verb.is_some_and(|verb| acts.contains(&Lexicon::get().verb(verb).act))
    };
    let what = relaying.then(|| cue.zone.clone().find(says)).flatten()?;
    let mention = context.parser.subject(what + 2..cue.zone.end, true)?;
    let relay = context.parser.subject(cue.zone.start..what, true);
    Some(Named { mention, relays: relay.into_iter().collect() })
}

/// قالت الصحيفة نقلا عن مصدر إنها …: of a source that nobody knows the outlet answers for the words.
fn is_learnt_from_nobody(context: &Context<'_, '_>, cue: &Cue, about: usize) -> bool {
    let subject = context.parser.subject(cue.zone.start..about - 1, true);
    let nobody = context.tags.at(about + 1).is(Classes::ANONYMOUS);
    let finite = cue.verb.is_some_and(|verb| verb.is_finite());
    // ذكرت القناة نقلا عن مصدر: such verbs only pass on.
    let carries = cue.lemma_in(List::PassesOn);
    nobody && finite && !carries && subject.is_some()
}

/// علمت «الأفق» من مصادر أن …: what one learns is told by those behind من.
fn is_learnt(context: &Context<'_, '_>, cue: &Cue, at: usize) -> bool {
    let learns = cue.lexeme().is_some_and(|verb| verb.lemma == "علم");
    learns && context.tags.at(at + 1).is(Classes::ANONYMOUS)
}

/// نسب الموقع إلى فلان أن …
fn ascribes(cue: &Cue) -> bool {
    cue.lexeme().is_some_and(|verb| verb.lemma == "نسب")
}

/// نسب الموقع إلى فلان قوله: only words that are ascribed go to somebody.
fn is_ascribed(context: &Context<'_, '_>, before: Range<usize>) -> bool {
    let ascribes = |at: usize| {
        let word = context.tokens.word(at);
        ["نسب", "ونسب", "منسوب", "تنسب", "ينسب"].iter().any(|stem| word.starts_with(stem))
    };
    before.rev().take(LONGEST_BACK).any(ascribes)
}

/// نقلت عنه صحيفة «الضحى»: the one quoted is a mere pronoun, the subject passes the words on.
pub(super) fn is_relayed_pronoun(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let relays = cue.lexeme().is_some_and(|verb| verb.act == Act::Relay);
    relays && lexicon::is_about_them(context.tokens.word(cue.words.end))
}

/// The subject of the نقل before a قوله.
fn relay_before(context: &Context<'_, '_>, cue: &Cue, about: usize) -> Vec<Mention> {
    let cues = &context.speech.cues;
    let before = cues.partition_point(|other| other.at() < cue.at());
    let relaying = cues[..before].iter().rev().take(2).find(|other| {
        other.lexeme().is_some_and(|verb| verb.act == Act::Relay)
            && about > other.at()
            && about - other.at() < LONGEST_BACK
    });
    relaying
        .and_then(|other| context.parser.subject(other.at() + 1..about, true))
        .into_iter()
        .collect()
}
