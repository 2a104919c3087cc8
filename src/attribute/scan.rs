//! People and bodies that the text names anywhere, whether they speak or not.

use super::Context;
use super::acting::acting;
use super::bare_name;
use super::byline;
use super::issued::is_behind_issuing;
use super::object_start::is_second_of_two;
use super::place::{Role, opens_clause, role};
use super::spoken::Spoken;
use super::unlisted_name;
use super::verbs::{is_short_past, may_be_verb};
use crate::lexicon::{self, Classes, Gender, List};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Tokens of a text for each of its phrases, as is usual.
const TOKENS: usize = 12;
/// Tokens of a phrase outside a cue.
const LONGEST: usize = 24;
/// Tokens of a name in marks or brackets, with them.
const LONGEST_MARKED: usize = 6;
/// Tokens from the verb that issues a paper to its noun.
const LONGEST_ISSUED: usize = 12;
/// Words of a name before the title that describes it.
const LONGEST_NAME: usize = 4;

/// Every phrase that begins with a title, a name or the noun of a body, in text order.
pub(super) fn mentions(context: &Context<'_, '_>, spoken: &Spoken<'_>) -> Vec<Mention> {
    let mut mentions = Vec::with_capacity(context.tokens.len() / TOKENS);
    let mut at = 0;
    let mut floor = 0;
    while at < context.tokens.len() {
        let named = may_name(context, at).then(|| named_at(context, spoken, floor, at)).flatten();
        let Some(mention) = named else {
            at += 1;
            continue;
        };
        let nobody = names_thing(context, at, &mention) || byline::is_author(context, &mention);
        at = mention.words.end.max(at + 1);
        floor = at;
        if !nobody {
            mentions.push(mention);
        }
    }
    mentions
}

/// The phrase that begins at `at`, or before it with a name behind `floor`. Few words are asked, so
/// that it is kept out of the pass over all of them.
#[inline(never)]
fn named_at(
    context: &Context<'_, '_>,
    spoken: &Spoken<'_>,
    floor: usize,
    at: usize,
) -> Option<Mention> {
    let one = || at == floor && is_one_of_several(context, at);
    if let Some(end) = marked_actor(context, at) {
        let mention = context.parser.phrase(at, end, true)?;
        return Some(Mention { gender: Some(gender_of_verb(context, at - 1)), ..mention });
    }
    if !(begins(context, at) || spoken.names(context, at) || one()) {
        return None;
    }
    let number = number_before(context, floor, at);
    if number.is_some_and(|number| is_total(context, number)) {
        return None;
    }
    let described =
        described_name(context, floor, at).or_else(|| titled_in_marks(context, floor, at));
    let start = described.or(number).unwrap_or(at);
    // ورفض الحمدي ضرورة الحوار: the object does not belong to the name.
    let alone = is_surname_alone(context, at)
        || bare_name::is_answered_topic(context, at)
        || bare_name::is_introduced(context, at);
    let longest = if alone { 1 } else { before_chant(context, start).unwrap_or(LONGEST) };
    let mention = context.parser.phrase(start, start + longest, false)?;
    let mention = unlisted_name::named(context, acting(context, mention)?);
    let mut mention = spoken.cut(context, mention);
    if mention.head.is_none() && is_issuer(context, at) && is_feminine(context, at) {
        mention.kind = SpeakerKind::Organisation;
    }
    Some(mention)
}

/// هتافات المحتجين «…»: how many words stand before the marks, which hold what a crowd cries, not its name.
fn before_chant(context: &Context<'_, '_>, start: usize) -> Option<usize> {
    let noun = start.checked_sub(1).filter(|&at| context.tags.in_list(at, List::Chants))?;
    let words = (noun + 1..=noun + LONGEST_MARKED)
        .take_while(|&at| context.tokens.kind(at) == Kind::Word)
        .count();
    matches!(context.tokens.kind(start + words), Kind::Mark(_)).then_some(words)
}

/// «اهتمت (الضحى) بالمباراة», «تعجبت "Anna Bell" من السعر»: where the name ends that stands right behind its verb in brackets,
/// or in marks in foreign letters or as a name of the lists.
fn marked_actor(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let closes = |&end: &usize| context.tokens.kind(end) == Kind::Close;
    let bracketed = context.tokens.kind(at) == Kind::Open;
    let end = match context.tokens.kind(at) {
        Kind::Open => (at + 2..at + LONGEST_MARKED).find(closes).map(|close| close + 1),
        Kind::Mark(_) => context.parser.pair_end(at),
        _ => None,
    }?;
    let mut inner = at + 1..end - 1;
    let listed = |at: usize| context.tags.at(at).is(Classes::PERSON_NAME);
    let foreign = |at: usize| context.tokens.word(at).is_ascii();
    let named = bracketed || inner.clone().all(listed) || inner.clone().all(foreign);
    let word = |at: usize| {
        let tag = context.tags.at(at);
        let other = Classes::PREPOSITION | Classes::COMPLEMENTISER | Classes::TIME;
        context.tokens.kind(at) == Kind::Word && tag.verb.is_none() && !tag.is(other)
    };
    let acts = at > 0 && opens_clause(context, at - 1) && role(context, at) == Role::Subject;
    (acts && named && end - at <= LONGEST_MARKED && inner.all(word)).then_some(end)
}

/// اهتمت، تهتم: a verb shows whether its subject is feminine.
fn gender_of_verb(context: &Context<'_, '_>, verb: usize) -> Gender {
    let word = context.tokens.word(verb);
    let present = word.trim_start_matches(['و', 'ف']).starts_with('ت');
    if present || word.ends_with('ت') { Gender::Feminine } else { Gender::Masculine }
}

/// 15 نائبا: how many they are belongs to who they are.
fn number_before(context: &Context<'_, '_>, floor: usize, at: usize) -> Option<usize> {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let counted = tag.is(Classes::HUMAN) && tag.is_bare() && !next.definite;
    let number = at.checked_sub(1).filter(|&number| number >= floor && counted)?;
    (context.tokens.kind(number) == Kind::Number).then_some(number)
}

/// «طالب 15 نائبا، من بين 27 نائبا»، «15 من أصل 27 نائبا»: how many there are, not who acts.
fn is_total(context: &Context<'_, '_>, number: usize) -> bool {
    let of = |at: usize| matches!(context.tokens.word(at), "بين" | "اصل" | "مجموع");
    number > 1 && of(number - 1) && context.tokens.word(number - 2) == "من"
}

/// النسوة السوريات هدى (20 عاما) ومنى: the first of the names right behind those who bear them.
fn is_one_of_several(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let joined = context.tags.at(at + 1).conjunction;
    let age =
        context.tokens.kind(at + 1) == Kind::Open && context.tokens.kind(at + 2) == Kind::Number;
    at > 0 && tag.is_bare() && tag.classes.is_only(Classes::PERSON_NAME) && (joined || age)
}

/// Whether the word at `at` may be the first of a phrase, by itself and by the word before.
///
/// Asked of every word, to which most are not: [`begins`], [`Spoken::names`] and [`is_one_of_several`]
/// find nothing where this does not.
fn may_name(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let Some(before) = at.checked_sub(1) else { return true };
    if context.tokens.kind(at) != Kind::Word {
        let verb = context.tags.at(before);
        return verb.is_open() || verb.verb.is_some();
    }
    let first = Classes::HUMAN
        | Classes::COLLECTIVE_BODY
        | Classes::STATEMENT
        | Classes::QUANTIFIER
        | Classes::PERSON_NAME
        | Classes::NAME_PARTICLE;
    tag.is(first)
        || tag.definite && context.tags.at(before).verb.is_some()
        || !tag.known && is_open_to_name(context, before)
        || bare_name::is_mother(context, at)
        || bare_name::is_account(context, at)
        || is_latter(context, at)
}

/// لكن هذا الأخير رفض: whoever was named last, as the subject of a clause that says no words.
fn is_latter(context: &Context<'_, '_>, at: usize) -> bool {
    context.tags.at(at).is(Classes::DEMONSTRATIVE)
        && context.parser.is_latter(at)
        && matches!(role(context, at), Role::Subject | Role::Topic)
}

/// Words of grammar, and ordinary verbs, behind which a clause may go on with a name.
const PARTICLE: Classes = Classes::CONJUNCTION
    .with(Classes::COMPLEMENTISER)
    .with(Classes::PREPOSITION)
    .with(Classes::NEGATION)
    .with(Classes::VERBAL)
    .with(Classes::ACTION);

/// Whether a name that no list knows may stand right behind the token at `at`.
fn is_open_to_name(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let opens = context.speech.extents.sentence_start(at + 1) == at;
    // ولم يبد الحمدي
    let denied = |before: usize| context.tags.at(before).is(Classes::NEGATION | Classes::VERBAL);
    (context.tokens.kind(at) != Kind::Word)
        | tag.is(PARTICLE)
        | tag.verb.is_some()
        | opens
        | ((!tag.known | tag.is(Classes::BELIEF)) && at.checked_sub(1).is_some_and(denied))
}

/// Whether a phrase begins at `at`; a state is one only where it acts, else a place.
fn begins(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    if tag.is(Classes::STATE) {
        // على الحدود مع سوريا
        let beside = matches!(context.tokens.word_before(at), "مع" | "ومع");
        return role(context, at) == Role::Subject && !is_dateline(context, at) && !beside;
    }
    context.tokens.kind(at) == Kind::Word
        && may_begin(context, at)
        && (at == 0 || !is_second_of_two(context, at))
        && !is_trade_in_brackets(context, at)
        // الأحد, Sunday, not somebody.
        && (!tag.is(Classes::TIME) || !tag.definite)
        && !is_predicate(context, at)
        && !context.parser.is_accusative(at)
        && !is_quality(context, at)
        && !acts_first(context, at)
}

/// سالم الحمدي (سائق حافلة): what he is who is named before the bracket.
fn is_trade_in_brackets(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let opened = at > 1 && context.tokens.kind(at - 1) == Kind::Open;
    opened
        && tag.is(Classes::OFFICIAL | Classes::PROFESSION)
        && tag.is_bare()
        && !tag.is(Classes::PERSON_NAME | Classes::COLLECTIVE_BODY)
        && may_be_named(context, at - 2)
}

/// عقد الوزير اجتماعا: what looks like a paper, at the head of a sentence and before somebody.
fn acts_first(context: &Context<'_, '_>, at: usize) -> bool {
    let next = context.tags.at(at + 1);
    let somebody = next.is(Classes::HUMAN | Classes::PERSON_NAME | Classes::QUANTIFIER)
        || next.is(Classes::COLLECTIVE_BODY) && next.definite;
    somebody && (next.is_bare() || next.definite) && is_short_past(context, at)
}

/// «سالم الحمدي – أبوظبي», «الرياض - قال …»: where the report was written.
fn is_dateline(context: &Context<'_, '_>, at: usize) -> bool {
    let aside = |kind| matches!(kind, Kind::Break | Kind::Dash | Kind::Open);
    let before = at.checked_sub(1).is_none_or(|before| aside(context.tokens.kind(before)));
    before && aside(context.tokens.kind(at + 1))
}

/// A title, a body, a paper, a name, or what its place shows to be somebody.
fn may_begin(context: &Context<'_, '_>, at: usize) -> bool {
    context.tags.at(at).is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT)
        || bare_name::begins(context, at)
        || is_latter(context, at)
        || is_surname_alone(context, at)
        || is_issuer(context, at)
        || lexicon::counts_people(context.tokens, context.tags, at)
}

/// كان شابا، يشغل منصب مدير المركز: what somebody was, not who.
pub(super) fn is_predicate(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    if tag.is(Classes::HUMAN) && at > 0 && context.tags.in_list(at - 1, List::OfficeHeld) {
        return true;
    }
    let word = context.tokens.word(at);
    // تكون استشارية،
    let alone = || {
        tag.is(Classes::HUMAN)
            && !tag.is(Classes::PERSON_NAME)
            && (context.tokens.kind(at + 1) != Kind::Word
                || context.tags.at(at + 1).is(Classes::PREPOSITION)
                || context.tags.at(at + 1).conjunction)
    };
    let ends = || word.ends_with('ا') || word.ends_with('ه') && alone();
    let before = context.tokens.word_before(at);
    let is = || lexicon::is_copula(before) || matches!(before, "بوصفه" | "بوصفها");
    !tag.definite && ends() && is()
}

/// مجال غير مراقب، التيار الكهربائي، رضوان الله عليه: a profession, a body, a name that is none.
fn is_quality(context: &Context<'_, '_>, at: usize) -> bool {
    let word = |at: usize| context.tokens.word(at);
    // عدم ربط الدين بالإرهاب
    let faith = matches!(word(at), "الدين" | "الاسلام");
    let denied = at > 0 && word(at - 1) == "غير" && !context.tags.at(at).definite;
    let power = matches!(word(at), "التيار" | "تيار" | "للتيار" | "بالتيار")
        && word(at + 1).trim_start_matches("ال").starts_with("كهربا");
    // كل من الوزير والسفير
    let each = word(at) == "كل" && word(at + 1) == "من";
    denied || faith || power || each || lexicon::is_blessing(context.tokens, context.tags, at)
}

/// شارع الأمير سلطان, مجمع الملك فيصل: somebody after whom a thing is called.
fn names_thing(context: &Context<'_, '_>, at: usize, mention: &Mention) -> bool {
    // جدير بالذكر, حري بالإشارة: what is worth telling.
    if mention.words.len() == 1 && matches!(context.tokens.word(at + 1), "بالذكر" | "بالاشاره")
    {
        return true;
    }
    let honoured = context.tags.at(at).is(Classes::HONORIFIC | Classes::PERSON_NAME);
    let glued = context.tags.at(at).preposition.is_some() || context.tags.at(at).conjunction;
    let named = mention.name.is_some();
    honoured && named && !glued && at > 0 && context.tags.in_list(at - 1, List::NamedAfter)
}

/// المبادرة, unlike the names of men.
pub(super) fn is_feminine(context: &Context<'_, '_>, at: usize) -> bool {
    context.tokens.written(at).ends_with('ة')
}

/// أصدرت المبادرة الأهلية بيانا: a definite noun, whatever it is, behind the verb that issues a paper.
fn is_issuer(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    if !tag.definite || tag.verb.is_some() {
        return false;
    }
    let paper = |at: usize| {
        let tag = context.tags.at(at);
        tag.is(Classes::STATEMENT) && !tag.definite && tag.preposition.is_none()
    };
    is_behind_issuing(context, at) && (at + 1..at + LONGEST_ISSUED).any(paper)
}

/// ورفض الزموري، غير أن الزموري: the surname of somebody whom the text names in full, and no
/// adjective of the noun before.
fn is_surname_alone(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return context.is_surname(at) };
    let own = context.tags.at(at);
    if own.known && !own.classes.is_only(Classes::PERSON_NAME) {
        return false;
    }
    let tag = context.tags.at(before);
    let free = (context.tokens.kind(before) != Kind::Word)
        | tag.is(PARTICLE)
        | tag.verb.is_some_and(|verb| verb.is_finite())
        // وشكر الزموري: what else is a noun as well.
        || opens_clause(context, before) && may_be_verb(context, before);
    free && context.is_surname(at)
}

/// Where the name before a title begins: «محيي الدين حجاج، المنسق الوطني», «ليليان فيرجو محامية».
///
/// Only a comma tells a name that the list does not know from a verb and its object (يراقب موقف
/// اللاعب); the first word of a sentence is its verb.
pub(super) fn described_name(
    context: &Context<'_, '_>,
    floor: usize,
    title: usize,
) -> Option<usize> {
    if !context.tags.at(title).is(Classes::HUMAN) {
        return None;
    }
    let comma = title > floor
        && (context.tokens.kind(title - 1) == Kind::Comma || is_in_dashes(context, title - 1));
    let end = title - usize::from(comma);
    if let Some(open) = comma.then(|| marked_name(context, floor, end)).flatten() {
        return Some(open);
    }
    let from = floor.max(end.saturating_sub(LONGEST_NAME));
    let mut start = end;
    while start > from && may_be_named(context, start - 1) {
        start -= 1;
    }
    if let Some(nationality) =
        title.checked_sub(2).filter(|&at| at >= floor && is_of_nation(context, at))
    {
        return Some(nationality);
    }
    let listed = (start..end).find(|&at| context.tags.at(at).is(Classes::PERSON_NAME));
    let opens = context.speech.extents.sentence_start(start) == start;
    let unlisted = comma.then_some(start + usize::from(opens));
    let first = listed.or(unlisted)?;
    (end.saturating_sub(first) >= 2).then_some(first)
}

/// ستيف وارن -رجل الأعمال الذي أسس الشركة- إذ يقول: whether the dash at `dash` opens an aside.
fn is_in_dashes(context: &Context<'_, '_>, dash: usize) -> bool {
    let mut aside = dash + 2..dash + LONGEST;
    let ends =
        |&at: &usize| matches!(context.tokens.kind(at), Kind::Dash | Kind::Break | Kind::Stop);
    let close = (context.tokens.kind(dash) == Kind::Dash).then(|| aside.find(ends)).flatten();
    close.is_some_and(|close| context.tokens.kind(close) == Kind::Dash)
}

/// «لكن "بيتر هولم"، أستاذ الفيزياء»: the marks right before the name at `at`, behind which its title follows.
fn titled_in_marks(context: &Context<'_, '_>, floor: usize, at: usize) -> Option<usize> {
    let end = context.parser.pair_end(at.checked_sub(1)?)?;
    let title = context.tags.at(end + 1);
    let titled = context.tokens.kind(end) == Kind::Comma
        && title.is(Classes::OFFICIAL | Classes::PROFESSION)
        && title.preposition.is_none()
        && !title.conjunction;
    titled.then(|| marked_name(context, floor, end)).flatten()
}

/// «لكن "بيتر هولم"، أستاذ الفيزياء، يشكك»: where the marks open that hold nothing but a name of two words or more,
/// closed right before `end`, and that no noun before them calls something else.
fn marked_name(context: &Context<'_, '_>, floor: usize, end: usize) -> Option<usize> {
    let near = floor.max(end.saturating_sub(LONGEST_MARKED))..end.saturating_sub(3);
    let open = near.into_iter().find(|&open| context.parser.pair_end(open) == Some(end))?;
    let free = open == 0 || is_open_to_name(context, open - 1);
    let mut name = open + 1..end - 1;
    let named = |at: usize| may_be_named(context, at) && !context.tags.at(at).definite;
    (free && name.all(named)).then_some(open)
}

/// أن اليوناني كوستاس مدرب النادي: a nationality with the article before one word of a name, where no noun has it.
fn is_of_nation(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, name) = (context.tags.at(at), context.tags.at(at + 1));
    let free = Classes::COMPLEMENTISER | Classes::CONJUNCTION | Classes::PREPOSITION;
    let before = at.checked_sub(1).map(|before| context.tags.at(before));
    let opens = before.is_none_or(|before| before.is(free))
        || at > 0 && context.tokens.kind(at - 1) != Kind::Word;
    tag.is(Classes::NATIONALITY)
        && tag.definite
        && opens
        && (!name.known || name.classes.is_only(Classes::PERSON_NAME))
        && name.is_bare()
        && context.tokens.kind(at + 1) == Kind::Word
}

/// A word of the list of names, or one that no list knows, with nothing joined to it.
pub(super) fn may_be_named(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
    context.tokens.kind(at) == Kind::Word
        && tag.preposition.is_none()
        && !tag.conjunction
        && (tag.is(name) || !tag.known)
}
