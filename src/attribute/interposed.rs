//! The speaker behind a circumstance: أكد في تصريح صحفي الناطق باسم الميناء أن.

use std::ops::Range;

use super::adjuncts::Search;
use super::ineligible::is_no_subject;
use super::{Context, adjuncts};
use crate::lexicon::{Act, Addresses, Classes, Gender, Links, List, Number, Proclitic};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Tokens of what follows a source.
const LONGEST: usize = 32;

/// Words of a name before its title.
const LONGEST_NAME: usize = 4;

/// The phrase that begins behind the adjuncts between the verb and what it reports.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let zone = match cue.intro {
        Intro::That(_) | Intro::Colon(_) | Intro::Marks(_) => cue.zone.clone(),
        Intro::Source => behind_source(context, cue)?,
        Intro::None if context.is_used(cue) => to_end(context, cue)?,
        _ => return None,
    };
    let source = matches!(cue.intro, Intro::Source);
    if !begins_adjunct(context, zone.start) {
        return None;
    }
    let object = object_links(context, cue);
    let unlisted = takes_nobody(context, cue);
    let any = unlisted && matches!(cue.intro, Intro::That(_));
    let zone_end = zone.end;
    let at = adjuncts::behind(context, &Search { zone, object, any, unlisted, source })?;
    let start = if source { before_title(context, at) } else { at };
    if is_done_by(context, start) {
        return None;
    }
    let mention = context.parser.phrase(start, zone_end, true)?;
    let end = mention.words.end;
    // وقال، في تصريح صحفي، حلاق: between two commas nothing is parted from the verb.
    let pause = |at: usize| matches!(context.tokens.kind(at), Kind::Comma | Kind::Dash);
    let parted = pause(start - 1) && !pause(cue.zone.start);
    let shown = mention.head.is_some() || context.parser.is_full_name(start) || !parted;
    // وأشار في وقت سابق حلاق إلى أن
    let link = matches!(cue.intro, Intro::That(that) if that == end + 1)
        && Links::of_preposition(context.tokens.word(end)).is_some();
    let alone = end >= zone_end || link || fills(context, end, shown);
    let speaks = agrees(context, cue, &mention) && !is_no_subject(context, cue, &mention);
    (speaks && alone).then_some(mention)
}

/// وقال في اللقاء، المنظم من لدن المعهد: a participle of what stands before it, with whoever did it.
fn is_done_by(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, by) = (context.tags.at(at), at + 2);
    tag.definite
        && context.tokens.word(at + 1) == "من"
        && matches!(context.tokens.word(by), "لدن" | "قبل" | "طرف" | "جانب")
}

/// «…»، يقول في اليوم ذاته الحارس: the rest of the sentence, where the words stand before the verb.
fn to_end(context: &Context<'_, '_>, cue: &Cue) -> Option<Range<usize>> {
    let start = cue.words.end;
    let inside = |at: &usize| !matches!(context.tokens.kind(*at), Kind::Stop | Kind::Break);
    let last = (start..context.tokens.len().min(start + LONGEST)).take_while(inside).last()?;
    Some(start..last + 1)
}

/// وقال لـ«الضحى» حلاق إن: whether the words are told to somebody before their speaker is named.
pub(super) fn is_told(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let tag = context.tags.at(cue.zone.start);
    let glued = tag.preposition == Some(Proclitic::Li) && !tag.is(Classes::PRONOMINAL);
    !cue.is_source() && (glued || matches!(context.tokens.word(cue.zone.start), "ل" | "لل"))
}

/// The prepositions that bring the object of `cue`, but for the one before its words (أشار … إلى أن).
fn object_links(context: &Context<'_, '_>, cue: &Cue) -> Links {
    let free = cue.is_source() || cue.verb.is_some_and(|verb| verb.object);
    let links = cue.lexeme().filter(|_| !free).map_or(Links::BARE, |verb| verb.links);
    let Intro::That(that) = cue.intro else { return links };
    let own = Links::of_preposition(context.tokens.word_before(that));
    let bi = context.tags.at(that).preposition.map(|_| Links::BI);
    own.or(bi).map_or(links, |own| links.without(own))
}

/// Whether nothing but the subject of `cue` can stand before the words: no verb that has an object, no second clause
/// (وأكد في كلمته موقف بلاده وأن …).
fn takes_nobody(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let Some(verb) = cue.lexeme() else { return false };
    let plain = verb.addresses == Addresses::Never || verb.act == Act::Point;
    let says = matches!(verb.act, Act::Say | Act::Add | Act::Explain);
    match cue.intro {
        Intro::That(that) => plain && !context.tags.at(that).conjunction,
        Intro::Colon(_) | Intro::Marks(_) => plain && says,
        _ => false,
    }
}

/// «…، وفق ما أكده في اتصال بالإذاعة، المنسق فلان»: the rest of the sentence, where the source stands behind what it
/// vouches for.
fn behind_source(context: &Context<'_, '_>, cue: &Cue) -> Option<Range<usize>> {
    let start = cue.words.end;
    let trails =
        context.speech.extents.sentence_start(cue.at()) < cue.zone.start.min(cue.words.start);
    let inside = |at: &usize| !matches!(context.tokens.kind(*at), Kind::Stop | Kind::Break);
    let end = (start..context.tokens.len().min(start + LONGEST)).take_while(inside).last()? + 1;
    trails.then_some(start..end)
}

/// «، عياد الحمدي المنسق المحلي», «، عياد الحمدي، رئيس الفرع»: where a name that no list knows begins between a comma and
/// its title.
fn before_title(context: &Context<'_, '_>, title: usize) -> usize {
    let name = |at: &usize| {
        let tag = context.tags.at(*at);
        let listed = tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE);
        context.tokens.kind(*at) == Kind::Word && (tag.is_open() || listed)
    };
    let comma = |at: usize| at > 0 && context.tokens.kind(at - 1) == Kind::Comma;
    let end = title - usize::from(comma(title));
    let start = (0..end).rev().take(LONGEST_NAME).take_while(name).last().unwrap_or(title);
    if start < end && comma(start) { start } else { title }
}

/// في تصريح، خلال الحفل، بهذا الخصوص، للصحفيين، بدوره, a comma before one.
fn begins_adjunct(context: &Context<'_, '_>, at: usize) -> bool {
    let parted = matches!(context.tokens.kind(at), Kind::Comma | Kind::Dash);
    let first = at + usize::from(parted);
    let tag = context.tags.at(first);
    let adverb = Classes::PREPOSITION | Classes::TIME | Classes::TURN | Classes::PRONOMINAL;
    let word = context.tokens.word(first);
    let governed = tag.preposition.is_some() || tag.is(adverb) || matches!(word, "ل" | "لل");
    governed && word != "ان" && !tag.conjunction && !tag.is(Classes::COMPLEMENTISER)
}

/// The verb before its subject agrees in gender; parted from a woman's name it may stay masculine
/// (وقال في الندوة السيدة فلانة).
fn agrees(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let Some((gender, number)) = cue.verb.and_then(|verb| verb.agreement()) else { return true };
    let person = mention.kind == SpeakerKind::Person && mention.name.is_some();
    let apart = gender == Gender::Masculine && person;
    let first = mention.words.start;
    let shown = mention.gender.or_else(|| {
        let feminine = context.tokens.written(first).ends_with('ة');
        let called = context.tags.at(first).is(Classes::HONORIFIC | Classes::QUANTIFIER);
        (feminine && mention.name.is_none() && !called).then_some(Gender::Feminine)
    });
    number == Number::Singular && (apart || shown.is_none_or(|of| of == gender))
}

/// Nothing but another circumstance stands between the speaker and the words.
fn fills(context: &Context<'_, '_>, end: usize, shown: bool) -> bool {
    let tag = context.tags.at(end);
    let told = tag.preposition.is_some() || matches!(context.tokens.word(end), "ل" | "لل");
    let aside = Classes::PREPOSITION | Classes::TIME | Classes::RELATIVE | Classes::MANNER;
    let late = aside | Classes::PRONOMINAL | Classes::TURN | Classes::PRONOUN;
    let participle = tag.verb.is_some_and(|verb| verb.is_participle());
    let other =
        shown && (tag.is(late) || told || participle || context.tags.in_list(end, List::Aged));
    matches!(context.tokens.kind(end), Kind::Comma | Kind::Open | Kind::Dash) || other
}
