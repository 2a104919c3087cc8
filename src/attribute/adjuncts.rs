//! The way over what stands between a verb and its subject: أوضح بهذا الخصوص مدير المعهد, وقال في وقت سابق حلاق,
//! وأكد، في لقاء عقد أمس، الباحث.
//!
//! A preposition governs a noun; a noun without the article may have an adjective without it, a genitive or a
//! clause behind it, one with the article only adjectives that carry it too. What suits none of that begins another
//! phrase.

use std::ops::Range;

use super::Context;
use super::outsets::{begins_another, begins_any, begins_unlisted};
use crate::lexicon::{Classes, Gender, Hints, Links, List, Number, Proclitic, Tag};
use crate::token::Kind;

/// Tokens of the longest way.
const LONGEST: usize = 28;
/// Tokens of a bracket.
const LONGEST_BRACKET: usize = 8;

/// What the words read so far leave open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Open {
    /// نفسه، أمس: nothing at all.
    Closed,
    /// له، a comma: nothing, but that an adjective may come late.
    #[default]
    Nothing,
    /// في، عقده: a noun must follow.
    Noun,
    /// تصريح: an adjective, a genitive or a clause may.
    Genitive,
    /// وقت سابق: another adjective without the article, or a clause.
    Adjective,
    /// السياق: adjectives with the article.
    DefiniteAdjective,
    /// نيويورك، صحيفة الأيام: more words of a name.
    Name,
    /// It cannot be told what.
    Anything,
}

/// How far a reading of adjuncts has come.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Way {
    pub(super) open: Open,
    /// Whether the phrase at hand names somebody, whose name or title may follow.
    pub(super) somebody: bool,
    /// Whether it may end in a name of several words that no list knows.
    pub(super) named: bool,
    /// Whether a comma stands right before.
    pub(super) parted: bool,
    /// The gender of the noun, where its adjectives must show it.
    pub(super) gender: Option<Gender>,
    /// Whether that noun is something said or a time, with which no name goes.
    talk: bool,
    /// Whether a clause with a subject of its own may go on.
    pub(super) clause: bool,
    /// The same of one behind الذي or التي, which may be long.
    pub(super) relative: bool,
    /// Whether the object of the verb stands in it, which may be as long as a clause.
    pub(super) object: bool,
    /// Whether the noun at hand is the genitive of another, whose adjectives may follow.
    pub(super) genitive: bool,
    /// Whether the noun at hand may be somebody's title, though no list has it (الشهيد).
    pub(super) titled: bool,
    /// Whether the preposition at hand leads to people as well as to things (مع، لـ).
    people: bool,
}

impl Way {
    /// The same with this left open.
    fn with(self, open: Open) -> Way {
        Way { open, parted: false, ..self }
    }

    /// Behind a pause.
    fn parted(self) -> Way {
        // لمراسلة الإذاعة، هدى منصور: the name of whoever is told may stand behind a comma.
        let somebody = self.somebody && self.open != Open::Name;
        let Way { object, gender, talk, genitive, titled, people, .. } = self;
        let pause = Way { parted: true, somebody, ..Way::default() };
        Way { object, gender, talk, genitive, titled, people, ..pause }
    }

    /// Where another phrase begins within the same clause.
    fn anew(self) -> Way {
        let Way { open, clause, relative, object, genitive, .. } = self;
        Way { open, clause, relative, object, genitive, ..Way::default() }
    }
}

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
        way.somebody &= !(search.source && context.tokens.kind(at) == Kind::Comma);
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
        Kind::Number => Step::On(at + 1, Way { named: true, ..way.with(Open::Genitive) }),
        Kind::Word => word(context, at, way),
        Kind::Abbreviation => Step::On(at + 1, way),
        _ => Step::Over,
    }
}

/// لـ«الضحى» البنك, صحيفة «الضحى» اليومية
fn over_marks(context: &Context<'_, '_>, at: usize, way: Way) -> Step {
    let open = if way.open == Open::Noun { Open::Closed } else { Open::DefiniteAdjective };
    let on = Way { named: false, ..way.with(open) };
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
            let people = leads_to_people(context, at);
            Some(Step::On(at + 1, Way { people, ..way.anew().with(Open::Noun) }))
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
        return Some(Step::On(at + 2, Way { clause: true, relative: true, ..behind }));
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
    let somebody = (bi || tag.conjunction) && way.somebody && way.open != Open::Name;
    // بين الشهيدين سالم وناصر
    let titled = tag.conjunction && way.titled;
    let people = tag.preposition == Some(Proclitic::Li);
    Way { somebody, titled, people, ..way.anew().with(Open::Noun) }
}

/// مع، عن، لـ: not في nor خلال.
fn leads_to_people(context: &Context<'_, '_>, at: usize) -> bool {
    let place = ["في", "خلال", "بعد", "قبل", "عقب", "اثناء", "منذ", "داخل", "حول"];
    !place.contains(&context.tokens.word(at))
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
    Way { open, clause: true, ..way }
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
    Step::On(at + 1, Way { gender, ..way.with(open) })
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

/// What is left open behind the noun at `at`.
fn noun(context: &Context<'_, '_>, at: usize, way: Way) -> Way {
    let tag = context.tags.at(at);
    match way.open {
        Open::Noun => {
            let noun = behind_noun(context, at, way);
            let (somebody, titled) = (way.somebody || noun.somebody, way.titled || noun.titled);
            Way { somebody, titled, ..noun }
        }
        // أجرته معه الإذاعة
        Open::Nothing if way.clause && !way.parted => behind_noun(context, at, way),
        Open::Genitive if is_quality(context, at, &way) => Way { open: Open::Adjective, ..way },
        Open::Genitive => {
            let genitive = behind_noun(context, at, Way { gender: None, ..way });
            Way { somebody: way.somebody || genitive.somebody, ..genitive }
        }
        Open::Adjective if is_quality(context, at, &way) => way,
        Open::DefiniteAdjective if tag.definite => way,
        Open::Name if is_verbal_noun(context, at) && context.tags.at(at + 1).is(Classes::HUMAN) => {
            Way { open: Open::Genitive, ..way }
        }
        Open::Name if !tag.known || tag.is(Classes::PERSON_NAME) || tag.definite => way,
        // نيابة عن، رفقة الوزير
        _ if is_verbal_noun(context, at) => Way { open: Open::Genitive, people: true, ..way },
        _ if is_adverb(context, at) => Way { open: Open::Nothing, ..way },
        _ => Way { open: Open::Anything, ..way },
    }
}

/// What a noun leaves open behind it.
fn behind_noun(context: &Context<'_, '_>, at: usize, way: Way) -> Way {
    let tag = context.tags.at(at);
    let word = context.tokens.word(at);
    let proper = Classes::CITY | Classes::STATE | Classes::AGENCY | Classes::PERSON_NAME;
    let bare = !tag.definite && !is_owned(context, at);
    let on_network = context.tags.in_list(at, List::Network);
    let open = match bare {
        true if is_question(context, at) => Open::Adjective,
        false if is_meeting(context, at, way.open) => Open::Noun,
        false => Open::DefiniteAdjective,
        true if on_network => Open::Closed,
        true if tag.is(proper) && !tag.is(Classes::OCCASION | Classes::STATEMENT) => Open::Name,
        true => Open::Genitive,
    };
    let single = tag.number != Some(Number::Plural);
    let called = Classes::NAMED_THING | Classes::MEDIA | Classes::AGENCY | Classes::ORGANISATION;
    let talk =
        tag.is(Classes::OCCASION | Classes::STATEMENT | Classes::TIME) && !tag.is(Classes::MEDIA);
    let gender = way.gender.or(tag.gender).or_else(|| {
        let feminine = context.tokens.written(at).ends_with('ة') || word.ends_with("ات");
        feminine.then_some(Gender::Feminine)
    });
    Way {
        open,
        somebody: tag.is(Classes::HUMAN | Classes::PERSON_NAME) && single,
        named: bare && (way.named || tag.is(called) && !talk || !tag.known),
        titled: tag.is(Classes::HUMAN) && way.people && tag.preposition.is_none()
            || !tag.known && (way.people || way.open == Open::Genitive),
        gender,
        talk,
        genitive: way.open == Open::Genitive,
        object: way.object || is_act_of_his(context, at, way.open),
        ..way
    }
}

/// ردا على سؤال: who asks is seldom said.
fn is_question(context: &Context<'_, '_>, at: usize) -> bool {
    let next = context.tags.at(at + 1);
    let asked = ["سؤال", "اسئله"].contains(&context.tokens.word(at));
    asked && context.tokens.word_before(at) == "علي" && !next.is(Classes::MEDIA | Classes::AGENCY)
}

/// خلال لقائه الوزير، لدى استقبالها السفير: whom somebody meets.
fn is_meeting(context: &Context<'_, '_>, at: usize, open: Open) -> bool {
    let next = context.tags.at(at + 1);
    is_act_of_his(context, at, open) && next.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
}

/// لدى افتتاحه المعرض، خلال لقائه: an act of the one who speaks, which may have an object; not so في حديثه.
fn is_act_of_his(context: &Context<'_, '_>, at: usize, open: Open) -> bool {
    let tag = context.tags.at(at);
    let when = ["خلال", "لدي", "اثناء", "عقب", "بعد", "قبل", "قبيل", "اثر", "فور", "عند"];
    let within = tag.preposition.is_some() || !when.contains(&context.tokens.word_before(at));
    let talk = Classes::STATEMENT | Classes::HUMAN | Classes::COLLECTIVE_BODY;
    open == Open::Noun && !within && is_owned(context, at) && !tag.is(talk)
}

/// حديثه، مكتبها: a noun with the pronoun of its owner is as whole as one with the article.
pub(super) fn is_owned(context: &Context<'_, '_>, at: usize) -> bool {
    context.tags.at(at).hints.has(Hints::OWNED)
        && !context.tokens.written(at).ends_with('ة')
        && !context.tags.at(at).is(Classes::CITY | Classes::STATE)
}

/// سابق، صحفية, مطول: a word without the article that can only be an adjective of the noun before.
fn is_quality(context: &Context<'_, '_>, at: usize, way: &Way) -> bool {
    let tag = context.tags.at(at);
    let speaks = Classes::OFFICIAL | Classes::KIN | Classes::HONORIFIC | Classes::COLLECTIVE_BODY;
    let noun = Classes::OCCASION | Classes::STATEMENT | Classes::TIME | Classes::THING;
    if !tag.is_bare() || tag.is(noun) || tag.is(speaks) && !tag.is(Classes::NATIONALITY) {
        return false;
    }
    let unlisted = way.talk && !tag.known && !context.tags.at(at + 1).definite;
    looks_like_quality(context, at) || unlisted && way.open == Open::Genitive
}

/// صحفي، تلفزيونية, مشترك, سابق
pub(super) fn looks_like_quality(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, word) = (context.tags.at(at), context.tokens.word(at));
    if context.tags.in_list(at, List::Qualities) {
        return true;
    }
    let letters = word.chars().count();
    let relation = is_relation(context, at);
    let mut first = word.chars();
    let derived = first.next() == Some('م') && !matches!(first.next(), Some('ا' | 'و' | 'ي'));
    let participle = derived && letters >= 5 && !tag.is(Classes::HUMAN | Classes::PERSON_NAME);
    (relation || participle) && !tag.classes.is_only(Classes::PERSON_NAME)
}

/// نيابة، رفقة: an unlisted noun in ـة in the accusative, before its genitive.
fn is_verbal_noun(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    !tag.known && tag.is_bare() && context.tokens.written(at).ends_with('ة')
}

/// صحفي، تلفزيونية
fn is_relation(context: &Context<'_, '_>, at: usize) -> bool {
    let letters = context.tokens.word(at).chars().count();
    let written = context.tokens.written(at);
    letters >= 4 && written.ends_with('ي') || letters >= 5 && written.ends_with("ية")
}

/// هاتفيا، ردا: an adverb in the accusative.
fn is_adverb(context: &Context<'_, '_>, at: usize) -> bool {
    let tag: &Tag = context.tags.at(at);
    context.parser.is_accusative(at)
        || context.tokens.word(at).ends_with("يا") && !tag.known
        || tag.preposition == Some(Proclitic::Ka)
}
