//! Names without a title outside cues: two words from the list of names, one right behind its verb, and
//! those that no list knows, shown by the place where they stand.

use super::Context;
use super::place::{Role, role};
use crate::lexicon::{Classes, List, Tag};
use crate::token::Kind;

/// Letters of a surname that no list knows.
const SHORTEST_SURNAME: usize = 3;
/// Letters of a past in ت.
const SHORTEST_PAST: usize = 4;

/// Whether a name without a title begins at `at`.
pub(super) fn begins(context: &Context<'_, '_>, at: usize) -> bool {
    is_name(context, at)
        || is_kunya(context, at)
        || is_acting_name(context, at)
        || is_topic_name(context, at)
        || is_introduced(context, at)
        || is_unlisted_name(context, at)
        || is_aged_name(context, at)
        || is_account(context, at)
}

/// Two words of a name, the first from the list of names.
fn is_name(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    if !tag.is(Classes::PERSON_NAME) {
        return false;
    }
    let next = context.tags.at(at + 1);
    let plain = tag.verb.is_none() && tag.preposition.is_none() && !tag.conjunction;
    let surname = next.definite && !next.known;
    let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
    plain && (next.is(name) && !next.conjunction || surname)
}

/// أم, a mother or “or”.
pub(super) fn is_mother(context: &Context<'_, '_>, at: usize) -> bool {
    context.tokens.word(at) == "ام"
}

/// وفقدت أم خالد منزلها, تحدثت أم سالم عن, أما أم سعد فلا تبيع: a mother by the name of her son, where أم is no "or".
pub(super) fn is_kunya(context: &Context<'_, '_>, at: usize) -> bool {
    if !is_mother(context, at) {
        return false;
    }
    let (next, before) = (context.tags.at(at + 1), at.checked_sub(1));
    let acts = |before: usize| {
        let tag = context.tags.at(before);
        tag.is_open() && !tag.definite
            || tag.is(Classes::ACTION)
            || tag.verb.is_some_and(|verb| verb.is_finite())
            || matches!(context.tokens.word(before), "اما" | "واما" | "لكن" | "ولكن")
    };
    // أما أم سجاد: behind أما no "or" stands, so that any word may be the name.
    let listed = next.is(Classes::PERSON_NAME) || !next.known && is_as_for(context, at);
    let named = listed && next.is_bare();
    named && before.is_none_or(acts)
}

/// تقف سعاد: one word that is nothing but a name, right behind an ordinary verb.
fn is_acting_name(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    if tag.classes != Classes::PERSON_NAME || tag.verb.is_some() || tag.preposition.is_some() {
        return false;
    }
    let before = at.checked_sub(1).map(|at| context.tags.at(at)).unwrap_or_default();
    // وأبدى قاسم ارتياحه: a verb of speech that says nothing here; ونفت منصور ذلك: before what it says it of.
    let of_this = || matches!(context.tokens.word(at + 1), "ذلك" | "هذا" | "هذه");
    let speaks =
        before.verb.is_some_and(|verb| verb.is_finite()) && (context.is_surname(at) || of_this());
    // وهنأ سعد الفريق
    let next = context.tags.at(at + 1);
    let object = next.definite && next.known && !next.is(Classes::PERSON_NAME);
    let acts = object && before.verb.is_none() && is_second_of_sentence(context, at);
    // عادت مريم إلى البيت
    let returned = || is_second_of_sentence(context, at) && is_of_woman(context, at - 1);
    // لا يعرف يوسف متى
    let knows = before.is(Classes::BELIEF);
    before.is(Classes::ACTION)
        || knows
        || speaks
        || acts && is_behind_verb(context, at)
        || returned()
}

/// عادت، خسرت: the past of a verb with a woman for its subject, which few nouns look like.
fn is_of_woman(context: &Context<'_, '_>, at: usize) -> bool {
    let (word, tag) = (context.tokens.word(at), context.tags.at(at));
    let noun = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME | Classes::CITY;
    word.chars().count() >= SHORTEST_PAST
        && word.ends_with('ت')
        && !word.ends_with("ات")
        && !tag.definite
        && tag.preposition.is_none()
        && !tag.is(noun)
}

/// ⏎ مريم (30 عاما) فقدت بيتها, ⏎ مريم، وهي طالبة، فقدت بيتها: one name at the head of a paragraph, and what tells who that is
/// or what she did.
pub(super) fn is_introduced(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let name = tag.classes.is_only(Classes::PERSON_NAME) && tag.verb.is_none() && tag.is_bare();
    let breaks = at == 0 || context.tokens.kind(at - 1) == Kind::Break;
    let (next, number) = (at + 1, |at: usize| context.tokens.kind(at) == Kind::Number);
    let relative = |at: usize| context.tags.at(at).is(Classes::RELATIVE);
    let is = |at: usize| matches!(context.tokens.word(at), "وهو" | "وهي");
    let explained = || match context.tokens.kind(next) {
        Kind::Open => number(next + 1),
        Kind::Comma => number(next + 1) || relative(next + 1) || is(next + 1),
        Kind::Word => {
            let acts = context.tags.at(next).is(Classes::ACTION) || is_of_woman(context, next);
            relative(next) || acts && context.tags.at(next).is_bare()
        }
        _ => false,
    };
    name && breaks && explained()
}

/// أما سلوى فقد عثرت، لكن سلوى رفضت: one word that is nothing but a name, of which its sentence tells.
fn is_topic_name(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let but = matches!(context.tokens.word_before(at), "لكن" | "ولكن");
    // لكن سامر باجا: a surname or a verb.
    let known = context.tags.at(at + 1).known || context.tokens.word(at + 1).ends_with('ت');
    let particle = is_as_for(context, at) || but && known;
    let name = tag.classes.is_only(Classes::PERSON_NAME) && tag.verb.is_none() && tag.is_bare();
    particle && name && is_second_of_sentence(context, at)
}

/// أما سالم فعثر على: one name before the word whose ف answers أما.
pub(super) fn is_answered_topic(context: &Context<'_, '_>, at: usize) -> bool {
    is_as_for(context, at)
        && context.tokens.word(at + 1).starts_with('ف')
        && is_topic_name(context, at)
}

fn is_as_for(context: &Context<'_, '_>, at: usize) -> bool {
    matches!(context.tokens.word_before(at), "اما" | "واما")
}

/// ووصل جاستن ترودو، وانتقد جو بايدن القرار: a name of the list and a word that no list knows, or the other way
/// round, right behind the verb of a clause.
pub(super) fn is_unlisted_name(context: &Context<'_, '_>, at: usize) -> bool {
    if !is_second_of_sentence(context, at) {
        return false;
    }
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let bare =
        tag.is_bare() && !tag.is(Classes::ACTION) && context.tokens.kind(at + 1) == Kind::Word;
    let named = bare
        && match tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE) {
            true => {
                is_given(tag) && is_surname(context, next, at + 1)
                    || tag.is(Classes::NAME_PARTICLE) && next.is(Classes::NAME_PARTICLE)
            }
            false => is_unlisted_given(context, tag, at) && is_surname_of_list(next),
        };
    named && is_behind_verb(context, at)
}

/// على مقربة منه، تروي سوميرا غونوفا (52 عاما) كيف: two words that no list knows, right behind a verb and before how old
/// somebody is.
fn is_aged_name(context: &Context<'_, '_>, at: usize) -> bool {
    let aged = context.tokens.kind(at + 2) == Kind::Open
        && context.tokens.kind(at + 3) == Kind::Number
        && matches!(context.tokens.word(at + 4), "عاما" | "سنه" | "ربيعا");
    let word = |at: usize| {
        let tag = context.tags.at(at);
        context.tokens.kind(at) == Kind::Word && !tag.known && tag.is_bare()
    };
    let behind_word = at > 0 && context.tokens.kind(at - 1) == Kind::Word;
    aged && behind_word && word(at) && word(at + 1) && role(context, at) == Role::Subject
}

/// علق حساب باسم أبو سامر، سخرت صفحة على فيسبوك، كشف حساب "النور" على تويتر: what somebody writes on, by the name of which
/// he speaks.
pub(super) fn is_account(context: &Context<'_, '_>, at: usize) -> bool {
    if !context.tags.in_list(at, List::Accounts) {
        return false;
    }
    let on = context.parser.pair_end(at + 1).unwrap_or(at + 1);
    let named = match context.tokens.word(on) {
        "علي" => context.tags.in_list(on + 1, List::Network),
        word => on == at + 1 && matches!(word, "باسم" | "يدعي" | "تدعي"),
    };
    named && role(context, at) == Role::Subject
}

/// جاستن، رمضان: a name, whatever else it may be besides somebody or a body.
fn is_given(tag: &Tag) -> bool {
    !tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT)
}

/// جو, but not وحسب: an Arabic word that no list knows and nothing is joined to.
fn is_unlisted_given(context: &Context<'_, '_>, tag: &Tag, at: usize) -> bool {
    let word = context.tokens.word(at);
    !tag.known && !word.is_ascii() && !word.starts_with(['و', 'ف', 'ل', 'ب'])
}

/// ترودو: a word that no list knows, with or without the article.
fn is_surname(context: &Context<'_, '_>, tag: &Tag, at: usize) -> bool {
    let plain = !tag.conjunction && tag.preposition.is_none() && tag.verb.is_none();
    !tag.known && plain && context.tokens.word(at).chars().count() >= SHORTEST_SURNAME
}

/// بايدن، بن غفير: a surname of the list, or the particle before one.
fn is_surname_of_list(tag: &Tag) -> bool {
    let surname = tag.classes.is_only(Classes::PERSON_NAME) && tag.gender.is_none();
    (surname || tag.is(Classes::NAME_PARTICLE)) && tag.is_bare()
}

/// Whether one word of its sentence stands before the word at `at`.
fn is_second_of_sentence(context: &Context<'_, '_>, at: usize) -> bool {
    at > 0 && context.speech.extents.sentence_start(at) == at - 1
}

/// Whether the second word of a sentence, at `at`, stands right behind its verb.
fn is_behind_verb(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(verb) = at.checked_sub(1) else { return false };
    let tag = context.tags.at(verb);
    // سئل ابن عباس: what no list knows is a verb only where و joins it or the present shows.
    let word = context.tokens.word(verb);
    let shown = tag.is(Classes::ACTION) || tag.verb.is_some() || word.starts_with(['و', 'ي', 'ت']);
    shown && role(context, at) == Role::Subject
}
