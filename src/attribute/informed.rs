//! Who is told, right behind who tells: وأبلغ المدير الشرطة أن.

use std::ops::Range;

use super::Context;
use super::addressed::{is_accusative_plural, tells_somebody};
use super::governed::is_construct_plural;
use super::object_start::{is_adjective, is_compound};
use crate::lexicon::{Act, Classes, Gender, List, Number, Proclitic, VerbReading};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::Cue;
use crate::token::Kind;

/// «قال المحرر إنه سأل المدير عن الموعد», «روت أنها أبلغت الشرطة بأن»: the pronoun of what brings the verb is its subject, so that
/// whoever stands behind it is told or asked.
pub(super) fn is_told_by_pronoun(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let agreement = cue.verb.filter(|verb| verb.is_finite()).and_then(VerbReading::agreement);
    let pronoun = match agreement {
        Some((Gender::Masculine, Number::Singular)) => "انه",
        Some((Gender::Feminine, Number::Singular)) => "انها",
        _ => return false,
    };
    let asks = || cue.lexeme().is_some_and(|verb| verb.lemma == "سال");
    let person = matches!(mention.kind, SpeakerKind::Person | SpeakerKind::Organisation);
    person
        && mention.words.start == cue.words.end
        && context.tokens.word_before(cue.at()).ends_with(pronoun)
        && (asks() || tells_somebody(context, cue))
}

/// وأبلغ مسؤول إغاثي وكالة الأنباء، وأخبر الطبيب غسان ذوي المريض: behind the speaker stands the one
/// who is told, without a preposition.
pub(super) fn without_informed(
    context: &Context<'_, '_>,
    cue: &Cue,
    mut mention: Mention,
) -> Mention {
    if !tells_somebody(context, cue) {
        return mention;
    }
    // أفاد مصدر طبي وكالة فرانس برس بأن
    let press = cue.lexeme().is_some_and(|verb| verb.lemma == "افاد");
    let speaker = match &mention.name {
        Some(name) => name.start,
        // وأخبرت الأم الشرطة
        None => {
            // طمأن الحارثي المواطنين: a surname that is no name of theirs.
            let first = mention.words.start;
            let surname = !context.tags.at(first).known && context.tags.at(first).definite;
            let head = mention.head.filter(|_| !surname).unwrap_or(first);
            // وعد بولوني الجماهير
            let titled = mention.head.is_some();
            head + usize::from(
                titled && !context.tags.at(head).definite && !is_owned_person(context, head),
            )
        }
    };
    let outlet = is_before_outlet(context, &mention)
        .then_some(mention.words.start + 1)
        .or_else(|| body_behind_name(context, &mention));
    let speaker = if outlet.is_some() { mention.words.start } else { speaker };
    let told = |&at: &usize| {
        let tag = context.tags.at(at);
        let agency = is_agency_alone(context, at) && !press;
        if agency || outlet == Some(at) || are_two(context, &mention, at) {
            return true;
        }
        // سامي أبو زهري، نور الدين بدوي، معين عبد الملك
        let within = mention.name.as_ref().is_some_and(|name| is_within_name(context, name, at));
        if within {
            return false;
        }
        let noun = tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY) && !tag.conjunction;
        if let Kind::Mark(_) = context.tokens.kind(at)
            && !press
        {
            let (before, noun) = (context.tags.at(at - 1), Classes::ORGANISATION | Classes::MEDIA);
            // أخبر يوتيوب "الشراع"
            let called = before.is(Classes::NAMED_THING | noun)
                || before.is(Classes::BODY) && before.definite;
            return !called && context.parser.pair_end(at).is_some();
        }
        let named = mention.name.as_ref().is_some_and(|name| name.contains(&(at - 1)));
        // المواطنون المتسوقون
        let plural = context.tags.at(at - 1).number == Some(Number::Plural);
        // اللجنة المنظمة للمهرجان
        let governs = context.tags.at(at + 1).preposition == Some(Proclitic::Li);
        let agrees = (plural || governs) && is_adjective(context, at);
        let many = is_accusative_plural(context, at) || is_construct_plural(context, at);
        let noun = noun && (!press || tag.is(Classes::MEDIA | Classes::AGENCY));
        let noun = noun || context.tags.in_list(at, List::Audience) && !press;
        (noun || many && !press)
            && !agrees
            && tag.preposition.is_none()
            && (ends_title(context, at - 1, named) || many && !context.tags.at(at - 1).known)
    };
    if let Some(told) = (speaker + 1..mention.words.end).find(told) {
        // وأبلغ شاهين صحيفة الضحى: the noun of the paper says nothing of him.
        let own = mention.head.is_none_or(|head| head < told);
        let alone = || context.parser.phrase(mention.words.start, told, true);
        if let Some(alone) = (!own).then(alone).flatten() {
            return alone;
        }
        mention.words.end = told;
        mention.name = mention.name.map(|name| name.start..name.end.min(told));
    }
    mention
}

/// «وفق ما أفاد به موفد الضحى مصدر أمني»: a source without the article behind the reporter who is told.
pub(super) fn behind_reporter(context: &Context<'_, '_>, cue: &Cue, mention: Mention) -> Mention {
    let press = cue.lexeme().is_some_and(|verb| verb.act == Act::Inform || verb.lemma == "افاد");
    let first = context.tags.at(mention.words.start);
    let reporter = first.is(Classes::MEDIA | Classes::AGENCY)
        || context.tags.in_list(mention.words.start, List::Reporter)
        || first.definite && !first.known;
    if !press || !reporter {
        return mention;
    }
    let source = |&at: &usize| {
        let (tag, before) = (context.tags.at(at), context.tags.at(at - 1));
        let whole = before.definite || !before.known || before.is(Classes::AGENCY);
        tag.is(Classes::ANONYMOUS) && tag.is_bare() && whole
    };
    let source = (mention.words.start + 1..mention.words.end).find(source);
    let told = source.and_then(|at| context.parser.phrase(at, mention.words.end, true));
    told.unwrap_or(mention)
}

/// وأخبرت جولي صحيفة الشراع: the noun of an outlet right behind one name.
fn is_before_outlet(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = mention.words.start;
    let (tag, next) = (context.tags.at(first), context.tags.at(first + 1));
    let name = tag.is(Classes::PERSON_NAME | Classes::BODY) || !tag.known;
    let name = name && !tag.definite;
    name && !tag.is(Classes::HUMAN) && next.is(Classes::MEDIA) && next.is_bare()
}

/// أبلغ سامر حلاق لجنة المسابقة أنه: the noun of a body behind a full name that opens the phrase.
fn body_behind_name(context: &Context<'_, '_>, mention: &Mention) -> Option<usize> {
    let start = mention.words.start;
    let head = mention.head.filter(|&head| head >= start + 2)?;
    let tag = context.tags.at(head);
    let body = tag.is(Classes::COLLECTIVE_BODY) && !tag.is(Classes::HUMAN) && tag.is_bare();
    (body && context.parser.is_full_name(start)).then_some(head)
}

/// وأبلغ محررون في «الشراع» رويترز: an agency that no noun of an agency stands before.
fn is_agency_alone(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, before) = (context.tags.at(at), context.tags.at(at - 1));
    let noun = Classes::MEDIA | Classes::AGENCY | Classes::ORGANISATION | Classes::PREPOSITION;
    tag.is(Classes::AGENCY) && tag.is_bare() && !before.is(noun | Classes::HUMAN)
}

/// وأبلغ شاهين قرداحي أن: the surnames of two whom the text names in full.
fn are_two(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let first = mention.words.start;
    // سالم الحمدي: a given name before its surname.
    let given = context.tags.at(first).gender.is_some() && !context.tags.at(first).definite;
    let two = mention.words.len() == 2 && at == first + 1 && !given;
    two && context.is_surname(first) && context.is_surname(at)
}

/// أبو زهري، عبد الملك، الدين بدوي: a particle of the name, the word behind one, and the surname behind
/// a given name of two words.
fn is_within_name(context: &Context<'_, '_>, name: &Range<usize>, at: usize) -> bool {
    let particle = |at: usize| context.tags.at(at).is(Classes::NAME_PARTICLE);
    let compound = at == name.start + 2 && is_compound(context, at - 1);
    name.contains(&at) && at > name.start && (particle(at) || particle(at - 1) || compound)
}

/// Whether nothing in the genitive can follow `at`: a definite word, a name or an adjective in ـي.
fn ends_title(context: &Context<'_, '_>, at: usize, named: bool) -> bool {
    let tag = context.tags.at(at);
    let adjective = tag.is_open() && context.tokens.word(at).ends_with('ي');
    tag.definite
        || named
        || tag.is(Classes::NATIONALITY)
        || adjective
        || is_owned_person(context, at)
}

/// والدته، محاميها
fn is_owned_person(context: &Context<'_, '_>, at: usize) -> bool {
    context.tokens.is_owned(at) && context.tags.at(at).is(Classes::HUMAN)
}
