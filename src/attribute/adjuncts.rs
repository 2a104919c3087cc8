//! The way over what stands between a verb and its subject: أوضح بهذا الخصوص مدير المعهد, وقال في وقت سابق حلاق,
//! وأكد، في لقاء عقد أمس، الباحث.
//!
//! A preposition governs a noun; a noun without the article may have an adjective without it, a genitive or a
//! clause behind it, one with the article only adjectives that carry it too. What suits none of that begins another
//! phrase.

use std::ops::Range;

use super::Context;
use super::adjunct_nouns::{is_owned, is_relation, noun};
use super::outsets::{begins_another, begins_any, begins_unlisted};
use super::way::{Clause, Noun, Open, Way};
use crate::lexicon::{Classes, Gender, Links, List, Proclitic, Tag};
use crate::token::Kind;

/// Tokens of the longest way.
const LONGEST: usize = 28;
/// Tokens of a bracket.
const LONGEST_BRACKET: usize = 8;

enum Step {
    On(usize, Way),
    Over,
}

/// What is looked for behind adjuncts.
#[derive(Debug, Clone)]
pub(super) struct Search {
    pub(super) zone: Range<usize>,
    /// The prepositions that bring the object of the verb.
    pub(super) object: Links,
    /// Whether any noun that begins a phrase is the subject.
    pub(super) any: bool,
    /// Whether somebody may be found whom nothing but his place shows.
    pub(super) unlisted: bool,
    /// Whether the words stand before the verb, so that whoever is named behind a comma says them.
    pub(super) source: bool,
}

/// Where behind the adjuncts at the beginning of the zone a phrase begins that may be the subject.
pub(super) fn behind(context: &Context<'_, '_>, search: &Search) -> Option<usize> {
    let (start, end) = (search.zone.start, search.zone.end);
    let end = end.min(start + LONGEST);
    let mut way = Way::default();
    let mut at = start;
    while at < end {
        let begins = at > start
            && (begins_another(context, at, &way)
                || search.unlisted && begins_unlisted(context, at, &way)
                || search.any && begins_any(context, at, &way));
        if begins {
            return Some(at);
        }
        way.noun.somebody &= !(search.source && context.tokens.kind(at) == Kind::Comma);
        way.object |= governs_object(context, at, search.object);
        match step(context, at, way) {
            Step::On(next, on) => (at, way) = (next, on),
            Step::Over => return None,
        }
    }
    None
}

/// وأشار إلى أهمية المشروع، وأفاد بوصول القافلة: the preposition that a verb has before its object.
fn governs_object(context: &Context<'_, '_>, at: usize, object: Links) -> bool {
    let tag = context.tags.at(at);
    let glued = tag.preposition == Some(Proclitic::Bi);
    let link = Links::of_preposition(context.tokens.word(at)).or(glued.then_some(Links::BI));
    // وأكد على هامش اللقاء، بهذا الخصوص
    let noun = context.tags.at(at + usize::from(!glued));
    let setting = noun.is(Classes::OCCASION | Classes::TIME);
    let points = tag.is(Classes::DEMONSTRATIVE | Classes::PRONOMINAL);
    link.is_some_and(|link| object.has(link)) && !setting && !points
}

fn step(context: &Context<'_, '_>, at: usize, way: Way) -> Step {
    match context.tokens.kind(at) {
        Kind::Comma | Kind::Dash => Step::On(at + 1, way.parted()),
        Kind::Mark(_) => over_marks(context, at, way),
        Kind::Open => over_bracket(context, at, way),
        Kind::Number => Step::On(at + 1, behind_number(way)),
        Kind::Word => word(context, at, way),
        Kind::Abbreviation => Step::On(at + 1, way),
        _ => Step::Over,
    }
}

/// 25 مارس، 12 نقطة: what is counted follows.
fn behind_number(way: Way) -> Way {
    Way { noun: Noun { named: true, ..way.noun }, ..way.with(Open::Genitive) }
}

/// لـ«الضحى» البنك, صحيفة «الضحى» اليومية
fn over_marks(context: &Context<'_, '_>, at: usize, way: Way) -> Step {
    let open = if way.open == Open::Noun { Open::Closed } else { Open::DefiniteAdjective };
    let on = Way { noun: Noun { named: false, ..way.noun }, ..way.with(open) };
    context.parser.pair_end(at).map_or(Step::Over, |end| Step::On(end, on))
}

/// لـ(الضحى) البنك
fn over_bracket(context: &Context<'_, '_>, at: usize, way: Way) -> Step {
    let closes = |&at: &usize| context.tokens.kind(at) == Kind::Close;
    let open = if way.open == Open::Noun { Open::Nothing } else { way.open };
    let close = (at..at + LONGEST_BRACKET).find(closes);
    close.map_or(Step::Over, |close| Step::On(close + 1, way.with(open)))
}

fn word(context: &Context<'_, '_>, at: usize, way: Way) -> Step {
    let tag = context.tags.at(at);
    let other_clause = way.parted && tag.conjunction && context.tokens.word(at).starts_with('ف');
    if other_clause || ends_way(context, at) {
        return Step::Over;
    }
    if let Some(words) = context.parser.described_manner(at) {
        return Step::On(at + words, way.anew().with(Open::Nothing));
    }
    particle(context, at, way)
        .or_else(|| clause(context, at, way))
        .unwrap_or_else(|| Step::On(at + 1, noun(context, at, governed(tag, way))))
}

/// Words of grammar and times.
fn particle(context: &Context<'_, '_>, at: usize, way: Way) -> Option<Step> {
    let tag = context.tags.at(at);
    let on = |open: Open| Some(Step::On(at + 1, way.with(open)));
    match () {
        () if tag.is(Classes::ANAPHOR) => on(Open::Closed),
        () if tag.is(Classes::PRONOMINAL | Classes::TURN) => on(Open::Nothing),
        () if is_act_beside(context, at) => on(Open::Noun),
        () if tag.is(Classes::PREPOSITION) || matches!(context.tokens.word(at), "ل" | "لل") => {
            let noun = Noun { people: leads_to_people(context, at), ..Noun::default() };
            Some(Step::On(at + 1, Way { noun, ..way.anew().with(Open::Noun) }))
        }
        () if is_relative_pronoun(context, at) || is_verb_of_clause(context, at, way.open) => None,
        () if tag.is(Classes::DEMONSTRATIVE) => Some(demonstrative(context, at, way.anew())),
        () if tag.is(Classes::TIME) && way.open != Open::Noun || tag.is(Classes::MONTH) => {
            on(behind_time(context, at))
        }
        () => None,
    }
}

/// الذي عقد أمس, عقده اليوم: a clause that describes the noun before it.
fn clause(context: &Context<'_, '_>, at: usize, way: Way) -> Option<Step> {
    if is_relative_pronoun(context, at) {
        let behind = way.anew().with(Open::Nothing);
        return Some(Step::On(at + 2, Way { clause: Clause::Relative, ..behind }));
    }
    let verb = is_verb_of_clause(context, at, way.open);
    verb.then(|| Step::On(at + 1, behind_verb(context, at, way.anew())))
}

/// بالشؤون المحلية, وناصر: a noun behind the particle that is written with it begins another phrase.
fn governed(tag: &Tag, way: Way) -> Way {
    if tag.preposition.is_none() && !tag.conjunction {
        return Way { parted: false, ..way };
    }
    // الوزير المكلف بالشؤون المحلية سالم الحمدي
    let bi = tag.preposition == Some(Proclitic::Bi);
    let somebody = (bi || tag.conjunction) && way.noun.somebody && way.open != Open::Name;
    // بين الشهيدين سالم وناصر
    let titled = tag.conjunction && way.noun.titled;
    let people = tag.preposition == Some(Proclitic::Li);
    let noun = Noun { somebody, titled, people, ..Noun::default() };
    Way { noun, ..way.anew().with(Open::Noun) }
}

/// مع، عن، لـ: not في nor خلال.
fn leads_to_people(context: &Context<'_, '_>, at: usize) -> bool {
    let place = matches!(context.tokens.word(at), "في" | "داخل" | "حول");
    !place && !context.tags.in_list(at, List::When)
}

/// مخاطبا خصومه، متحدثا: a participle in the accusative, which has an object.
fn is_act_beside(context: &Context<'_, '_>, at: usize) -> bool {
    let word = context.tokens.word(at);
    let participle =
        word.starts_with('م') && word.ends_with('ا') && context.parser.is_accusative(at);
    participle || context.tags.at(at).is(Classes::MANNER)
}

/// A clause begins whose nouns have verbs of their own, or what the verb is followed by.
fn ends_way(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let with = context.tokens.word(at) == "مع";
    // الضحى أف أم
    let station = context.tokens.word(at) == "ام" && context.tokens.word(at - 1) == "اف";
    let clause = Classes::CONJUNCTION | Classes::COMPLEMENTISER | Classes::CONDITIONAL;
    let pronoun = tag.is(Classes::RELATIVE) && !is_relative_pronoun(context, at);
    (tag.is(clause) || pronoun) && !with && !station
}

/// الذي، التي: before their verb.
fn is_relative_pronoun(context: &Context<'_, '_>, at: usize) -> bool {
    let verb = context.tags.at(at + 1);
    context.tags.at(at).is(Classes::RELATIVE)
        && context.tokens.word(at).starts_with("ال")
        && (verb.is_open() || verb.verb.is_some())
        && !verb.definite
}

/// مؤتمر صحفي عقده اليوم، حديث نشرته الصحيفة، بيان صدر أمس: the verb of a clause behind a noun without the article.
fn is_verb_of_clause(context: &Context<'_, '_>, at: usize, open: Open) -> bool {
    let tag = context.tags.at(at);
    if !matches!(open, Open::Genitive | Open::Adjective) || !tag.is_bare() {
        return false;
    }
    let noun =
        Classes::OCCASION | Classes::STATEMENT | Classes::HUMAN | Classes::THING | Classes::TIME;
    let finite = tag.verb.is_some_and(|verb| verb.is_finite());
    let present = !tag.known && context.tokens.word(at).starts_with('ي');
    (tag.is(Classes::ACTION) || finite || present) && !tag.is(noun) || has_object(context, at, open)
}

/// عقده، أجرتها، بثها: a verb with a pronoun for its object. What looks like a noun with its owner is one where its
/// subject follows, or an adjective stands before.
fn has_object(context: &Context<'_, '_>, at: usize, open: Open) -> bool {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let talk = Classes::OCCASION | Classes::STATEMENT | Classes::HUMAN | Classes::COLLECTIVE_BODY;
    let owned = is_owned(context, at) && !tag.is(talk | Classes::TIME | Classes::PRONOMINAL);
    let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::AGENCY | Classes::PERSON_NAME;
    let acts = open == Open::Adjective
        || next.is(speaks | Classes::TIME | Classes::PRONOMINAL)
        || !tag.known;
    owned && acts
        || tag.verb.is_some_and(|verb| verb.object)
        || context.tags.in_list(at, List::Delivers)
        || context.tags.in_list(at, List::Holds)
}

/// عقده الوزير, نظمها اتحاد الطلاب: what a clause behind a noun leaves open, where its own subject may follow.
fn behind_verb(context: &Context<'_, '_>, at: usize, way: Way) -> Way {
    let next = context.tags.at(at + 1);
    let adverb = Classes::PREPOSITION | Classes::TIME | Classes::PRONOMINAL;
    let subject = !next.is(adverb) && next.preposition.is_none();
    let open = if subject { Open::Noun } else { Open::Nothing };
    // الذي قال في بيان نشره أمس: the clause within a relative one is part of it.
    let clause = if way.clause == Clause::None { Clause::Asyndetic } else { way.clause };
    Way { open, clause, ..way }
}

/// بهذا الخصوص, في ذلك: before its noun, or for itself.
fn demonstrative(context: &Context<'_, '_>, at: usize, way: Way) -> Step {
    let gender = match context.tokens.word(at).trim_start_matches(['ب', 'ل']) {
        "هذا" | "ذلك" => Some(Gender::Masculine),
        _ => None,
    };
    let next = context.tags.at(at + 1);
    // صرح بذلك المدير
    let that = context.tokens.word(at).ends_with("ذلك")
        && next.is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
    let before = next.definite && !that || matches!(context.tokens.word(at), "ذات" | "نفس");
    let open = if before { Open::Noun } else { Open::Nothing };
    Step::On(at + 1, Way { noun: Noun { gender, ..way.noun }, ..way.with(open) })
}

/// مساء أمس، يوم الثلاثاء، العام الماضي, أمس: a time may have its genitive and its adjectives; but the one who speaks
/// is neither.
fn behind_time(context: &Context<'_, '_>, at: usize) -> Open {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let adverb = context.tokens.word(at).ends_with('ا') || context.tokens.word(at) == "امس";
    let genitive = Classes::TIME | Classes::OCCASION | Classes::MONTH;
    let bare = tag.is_bare() && !adverb;
    match () {
        () if bare && next.is(genitive) => Open::Genitive,
        () if next.is(Classes::HUMAN | Classes::COLLECTIVE_BODY) => Open::Closed,
        () if bare && is_relation(context, at + 1) => Open::Genitive,
        () if tag.definite || tag.is(Classes::MONTH) => Open::DefiniteAdjective,
        () => Open::Closed,
    }
}
