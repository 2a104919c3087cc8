//! Whether marks hold somebody's wording, or only a name, a title, a term.
//!
//! Signs that a reader goes by, each with a weight that was learned from annotated articles
//! (`scripts/train_wording.py` makes `data/wording.txt` from them): a small linear model.

use super::scene::{Relation, Scene};
use super::signs::{Model, Sign, Signs};
use super::speech::is_relative;
use super::{fragment, phrase, setting, shapes, texture};
use crate::lexicon::{self, Act, Classes, List};
use crate::token::Kind;

/// Tokens before the marks within which a noun says what they name (رواية الكاتب فلان «…»).
const NAMING_WITHIN: usize = 6;

/// Tokens between a telling verb and the clause that it tells.
const TOLD_WITHIN: usize = 15;

/// Tokens between the marks and what somebody means by them.
const GLOSSED_WITHIN: usize = 16;

/// Words of a subject between its complementiser and its predicate.
const SUBJECT: usize = 4;

/// Whether the marks hold a wording.
pub(super) fn is_wording(scene: &Scene<'_, '_>) -> bool {
    static MODEL: Model = Model::new(
        include_str!("data/wording.txt"),
        &[phrase::COMPLETES, fragment::MANNER, fragment::CIRCUMSTANCE],
        &[phrase::ENTITLED],
    );
    let mut sum = MODEL.sum(&scene.names(), || signs(scene));
    add(scene, &mut sum);
    sum.affirms()
}

/// The signs of a pair besides [`Scene::names`].
pub(super) fn signs(scene: &Scene<'_, '_>) -> Vec<Sign> {
    let mut signs = Vec::new();
    add(scene, &mut signs);
    signs
}

fn add(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    around(scene, signs);
    before(scene, signs);
    first(scene, signs);
    inside(scene, signs);
    after(scene, signs);
    seam(scene, signs);
    company(scene, signs);
    phrase::signs(scene, signs);
    fragment::signs(scene, signs);
    texture::signs(scene, signs);
    setting::signs(scene, signs);
}

/// The cue, and the marks around.
fn around(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let verb = scene.verb();
    let end = scene.cue.map_or(0, |cue| cue.words.end);
    let distance = scene.pair.open.saturating_sub(end);
    let alone = scene.relation == Relation::Alone;
    let next = scene.relation == Relation::AfterCue;
    let fragment = verb.is_some_and(|verb| verb.fragment);
    let told = next && distance <= TOLD_WITHIN && verb.is_some_and(|verb| verb.quote);
    let called = verb.is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Opine));
    signs.add(fragment, "verb-takes-fragments");
    signs.add(verb.is_some_and(|verb| verb.homograph), "verb-homograph");
    signs.add(verb.is_some_and(|verb| verb.quote), "verb-takes-quotes");
    signs.add(distance <= 1, "next-to-cue");
    signs.add(distance > 15, "far-from-cue");
    signs.add(scene.after_speech == Some(true), "after-speech");
    signs.add(scene.joined && scene.after_speech == Some(false), "joined-to-term");
    signs.add(next && called, "called");
    signs.add(next && fragment, "fragment-after-cue");
    signs.add(scene.repeated, "repeated");
    signs.add(alone && scene.is_clausal(), "alone-clause");
    signs.add(alone && !scene.is_clausal(), "alone-phrase");
    signs.add(alone && scene.opens, "alone-opens");
    signs.add(alone && scene.goes_on, "alone-goes-on");
    signs.add(alone && scene.goes_on && scene.opens, "alone-goes-on-opens");
    signs.add(alone && scene.words() > 12, "alone-long");
    signs.add(alone && scene.words() > 24, "alone-very-long");
    signs.add(alone && scene.speech == 0, "alone-first");
    signs.add(alone && scene.words() <= 3, "alone-short");
    signs.add(alone && !scene.pair.repairs.is_empty(), "alone-mended");
    signs.add(told && scene.is_clausal(), "told-clause");
    signs.add(scene.repeats_term, "repeats-term");
}

/// The word before the marks, and what is glued to them.
fn before(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    // Nothing stands where no token is.
    let before = scene.before().unwrap_or(usize::MAX);
    let (word, tag, kind) = (scene.word(before), scene.tag(before), scene.tokens.kind(before));
    let particle = scene.before().and(scene.particle);
    let inside = scene.tag(scene.first());
    let noun = kind == Kind::Word && tag.verb.is_none() && particle.is_none();
    let judging = fragment::is_adjective(scene);
    let bare = lexicon::is_bare_that(word);
    signs.add(scene.before().is_none(), "at-start");
    signs.add(tag.is(Classes::ORGANISATION_NAME), "before-organisation");
    signs.add(tag.is(Classes::WORK_TITLE), "before-work");
    signs.add(tag.is(Classes::EVENT_NAME), "before-event");
    signs.add(tag.is(Classes::PRODUCT_NAME), "before-product");
    signs.add(tag.is(Classes::PLACE_NAME), "before-place");
    signs.add(tag.is(Classes::LABEL), "before-label");
    signs.add(tag.is(Classes::COLLECTIVE_BODY), "before-body");
    signs.add(tag.is(Classes::HUMAN), "before-human");
    signs.add(tag.is(Classes::NATIONALITY), "before-nationality");
    signs.add(tag.is(Classes::PREPOSITION), "before-preposition");
    signs.add(tag.is(Classes::COMPLEMENTISER), "before-that");
    signs.add(particle == Some("ب"), "glued-bi");
    signs.add(particle == Some("ل"), "glued-li");
    signs.add(matches!(particle, Some("و" | "ف")), "glued-wa");
    signs.add(scene.in_list(before, List::Ground), "ground");
    signs.add(bare, "before-bare-that");
    signs.add(tag.definite, "before-definite");
    signs.add(tag.verb.is_some(), "before-verb");
    signs.add(tag.is(Classes::PERSON_NAME), "before-name");
    signs.add(tag.is(Classes::NEGATION | Classes::VERBAL), "before-verbal");
    signs.add(kind == Kind::Word && !tag.definite && tag.is_open(), "before-plain");
    signs.add(kind == Kind::Colon && scene.relation != Relation::AfterColon, "before-colon");
    signs.add(scene.in_list(before, List::Example), "example");
    signs.add(particle == Some("ك") || word == "بمثابه", "likened");
    signs.add(scene.in_list(before, List::Companion), "companion");
    signs.add(tag.is(Classes::JUDGEMENT), "before-judgement");
    signs.add(matches!(kind, Kind::Comma | Kind::Semicolon), "before-comma");
    signs.add(kind == Kind::Open, "before-bracket");
    signs.add(matches!(kind, Kind::Mark(_)) && particle.is_none(), "before-marks");
    signs.add(is_what_is_called(scene, before), "what-is-called");
    signs.add(!judging && kind == Kind::Word && is_naming(scene, before), "naming");
    signs.add(
        !judging && particle.is_none() && tag.is(Classes::NAMED_THING) && !scene.is_clausal(),
        "thing-then-phrase",
    );
    signs.add(noun && tag.definite && !inside.definite, "definite-then-indefinite");
    signs.add(noun && !inside.definite && is_predicate(scene, before), "predicate");
    signs.add(
        bare && scene.words() < 3 && !scene.ends_with_pause() && !scene.is_nominal(),
        "subject-after-that",
    );
}

/// ما أسماه الوزير «…»: the relative before the verb that calls.
fn is_what_is_called(scene: &Scene<'_, '_>, before: usize) -> bool {
    let Some(cue) = scene.cue.filter(|cue| cue.words.end + 4 >= before && cue.at() > 0) else {
        return false;
    };
    is_relative(scene.tokens.word_before(cue.at()))
        && cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Opine))
}

/// إن سعر الصرف «مسألة محسومة»: nothing but the subject stands between the complementiser and the
/// marks.
fn is_predicate(scene: &Scene<'_, '_>, before: usize) -> bool {
    let subject = (before.saturating_sub(SUBJECT)..=before).rev();
    let mut subject = subject.skip_while(|&at| {
        let tag = scene.tag(at);
        scene.tokens.kind(at) == Kind::Word
            && tag.verb.is_none()
            && !tag.is(Classes::COMPLEMENTISER | Classes::PREPOSITION)
    });
    (scene.tag(before).definite || scene.is_owned(before))
        && subject.next().is_some_and(|at| scene.tag(at).is(Classes::COMPLEMENTISER))
}

/// رواية الكاتب الروسي «…»، صحيفة فرنسية «…»: a noun a little before that takes a name.
fn is_naming(scene: &Scene<'_, '_>, before: usize) -> bool {
    // كل من «…» و«…»
    if scene.word(before) == "من" && scene.tokens.word_before(before) == "كل" {
        return true;
    }
    // القصة فيها «…»: what is in it, not its name.
    if scene.tag(before).is(Classes::PRONOMINAL) {
        return false;
    }
    let near = (before.saturating_sub(NAMING_WITHIN)..before).rev();
    let phrase = near.take_while(|&at| {
        let tag = scene.tag(at);
        scene.tokens.kind(at) == Kind::Word
            && tag.verb.is_none()
            && !tag.is(Classes::COMPLEMENTISER | Classes::PREPOSITION)
    });
    phrase.into_iter().any(|at| scene.tag(at).is(Classes::NAMED_THING))
}

fn first(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let (word, tag) = (scene.word(scene.first()), scene.tag(scene.first()));
    let plain = !tag.definite && tag.is_open();
    let tense = shapes::tense(word, tag);
    signs.add(tag.definite, "first-definite");
    signs
        .add(word.ends_with('ا') && word.len() > 6 && plain && tense.is_none(), "first-accusative");
    signs.add(word.ends_with('ه') && plain, "first-feminine");
    signs.add(plain && tense.is_none(), "first-plain");
    signs.add(tag.is_prepositional(), "first-preposition");
    signs.add(tag.is(Classes::HUMAN), "first-human");
    signs.add(tag.is(Classes::PERSON_NAME) || matches!(word, "ابن" | "ابو" | "بن"), "first-name");
    signs.add(tag.is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY), "first-thing");
    signs.add(tag.is(Classes::NATIONALITY), "first-nationality");
    signs.add(tag.conjunction, "first-joined");
    signs.add(tag.is(Classes::OPENING), "first-opener");
    signs.add(scene.tokens.kind(scene.first()) == Kind::Number, "first-number");
    signs.add(tense.is_some(), "first-tense");
}

fn inside(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let content = &scene.content;
    let pronoun = Classes::RELATIVE | Classes::PRONOUN | Classes::DEMONSTRATIVE;
    let judges = scene.has(Classes::JUDGEMENT);
    signs.add(content.latin, "latin-inside");
    signs.add(!content.arabic, "no-arabic");
    signs.add(content.number, "number-inside");
    signs.add(scene.has_comma(), "comma-inside");
    signs.add(scene.has(Classes::COMPLEMENTISER), "that-inside");
    signs.add(scene.has(Classes::NEGATION | Classes::VERBAL), "verb-inside");
    signs.add(scene.has(pronoun), "pronoun-inside");
    signs.add(scene.has(Classes::FIRST_PERSON), "we-inside");
    signs.add(content.mood, "mood-inside");
    signs.add(!scene.is_clausal() && !scene.is_nominal(), "phrase");
    signs.add(scene.is_nominal(), "nominal");
    signs.add(scene.is_list(), "list");
    signs.add(scene.is_long_list(), "long-list");
    signs.add(scene.words() <= 4 && scene.any(|at, _| scene.is_owned(at)), "owned-inside");
    signs.add(judges, "judgement-inside");
    signs.add(judges && scene.words() <= 3, "short-judgement");
    signs.add(judges && scene.joined && scene.after_speech == Some(false), "joined-judgement");
    signs.add(judges && fragment::is_titled(scene), "titled-judgement");
}

fn after(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let end = scene.pair.end;
    let kind = scene.tokens.kind(end);
    let next = scene.tag(end);
    let adjective = next.definite && next.preposition.is_none() || next.is(Classes::NATIONALITY);
    let clause = scene.tag(end + usize::from(kind == Kind::Comma));
    signs.add(kind == Kind::Open, "bracket-after");
    signs.add(scene.ends_with_pause(), "pause-after");
    signs.add(adjective, "adjective-after");
    signs.add(scene.is_subject(), "subject-of-verb");
    signs.add(is_glossed(scene), "glossed");
    signs.add(next.is_prepositional(), "preposition-after");
    signs.add(clause.is(Classes::RELATIVE) && clause.definite, "relative-after");
}

/// «الضيوف» يديرون المرفق، في إشارة إلى المستشارين: whom somebody means by these words.
fn is_glossed(scene: &Scene<'_, '_>) -> bool {
    let end = scene.pair.end;
    (end..end + GLOSSED_WITHIN)
        .take_while(|&at| !matches!(scene.tokens.kind(at), Kind::Stop | Kind::Break))
        .any(|at| {
            scene.word(at).ends_with("اشاره")
                && matches!(scene.word(at + 1), "الي" | "منه" | "منها" | "منهم")
        })
}

/// How a single word in the marks joins the noun before it, and what else stands around.
fn seam(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let before = scene.before().unwrap_or(usize::MAX);
    let (tag, first) = (scene.tag(before), scene.tag(scene.first()));
    let noun = scene.tokens.kind(before) == Kind::Word
        && tag.verb.is_none()
        && !tag.is(Classes::PREPOSITION | Classes::COMPLEMENTISER | Classes::CONJUNCTION);
    let named = tag.is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY | Classes::HUMAN);
    // حكم "جائر"، الطابع "الشامل"
    let adjective = scene.words() == 1
        && scene.tokens.kind(scene.first()) == Kind::Word
        && !scene.tokens.is_latin(scene.first())
        && !first.is(Classes::PERSON_NAME)
        && noun
        && !named
        && scene.particle.is_none();
    signs.add(adjective && !tag.definite && !first.definite, "adjective-behind-noun");
    signs.add(adjective && tag.definite && first.definite, "definite-adjective");
    signs.add(scene.before().is_some() && scene.is_vocalised(), "vocalised");
}

/// The marks before these ones, and the source behind them.
fn company(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let judged = scene.terms + scene.speech;
    let short = scene.words() <= 2;
    let terms = judged >= 3 && scene.terms * 5 >= judged * 3;
    let speech = judged >= 3 && scene.speech * 10 >= judged * 7;
    signs.add(scene.sourced, "source-behind");
    signs.add(speech, "mostly-speech");
    signs.add(terms && short && !scene.is_clausal(), "mostly-terms-short");
    signs.add(short && scene.relation == Relation::SameSentence, "short-same-sentence");
}
