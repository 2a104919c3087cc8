//! Whether somebody's words in marks are a clause of their own (*direct*) or a fragment of the
//! writer's sentence (*mixed*).
//!
//! Signs that a reader goes by, each with a weight that was learned from annotated articles
//! (`scripts/train_wording.py` makes `data/clause.txt` from them): a small linear model.

use super::scene::{Relation, Scene};
use super::seam;
use super::shapes::{self, Tense};
use super::signs::{Model, Sign};
use crate::lexicon::Classes;
use crate::token::Kind;

/// The sign that settles the matter: nothing in the marks could be a clause.
const MERE_PHRASE: &str = "mere-phrase";

/// The sign that settles the matter the other way: the pronoun before the marks is nobody's.
const IMPERSONAL: &str = "impersonal";

/// How many signs there are, and some room.
const SIGNS: usize = 96;

/// Whether somebody's words in marks are a clause of their own.
pub(super) fn is_clause(signs: &[Sign]) -> bool {
    static MODEL: Model = Model::new(
        include_str!("data/clause.txt"),
        &[IMPERSONAL, seam::WHOLE],
        &[MERE_PHRASE, seam::PREDICATE],
    );
    MODEL.affirms(signs)
}

/// The signs of a pair, always the same in the same order.
pub(super) fn signs(scene: &Scene<'_, '_>) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(SIGNS);
    signs.push((true, "always"));
    signs.extend(scene.frame_signs());
    signs.push((scene.opens, "opens-sentence"));
    signs.extend(before(scene));
    signs.extend(first(scene));
    signs.extend(inside(scene));
    signs.extend(after(scene));
    signs.extend(seam::signs(scene));
    signs
}

/// The seam between the writer's words and those in the marks: where the subject stands outside,
/// a verb inside is a mere predicate.
fn before(scene: &Scene<'_, '_>) -> impl IntoIterator<Item = Sign> {
    let before = scene.before();
    let tag = before.map_or_else(Default::default, |before| scene.tag(before));
    let word = before.map_or("", |before| scene.word(before));
    let kind = before.map_or(Kind::Break, |before| scene.tokens.kind(before));
    let particle = scene.particle();
    let bare = matches!(word, "ان" | "بان" | "فان" | "وان" | "لان" | "ولان");
    let pronoun = tag.is(Classes::COMPLEMENTISER) && !bare;
    let noun = kind == Kind::Word
        && tag.verb.is_none()
        && !tag.is(Classes::COMPLEMENTISER | Classes::PREPOSITION | Classes::CONJUNCTION);
    let comma = matches!(kind, Kind::Comma | Kind::Semicolon);
    let nominal = scene.is_nominal();
    let (verb, clausal) = (scene.opens_with_verb(), scene.is_clausal());
    let within = scene.is_within();
    let next = scene.relation == Relation::AfterCue;
    [
        (particle == Some("ب"), "glued-bi"),
        (matches!(particle, Some("و" | "ف")), "glued-wa"),
        (bare, "before-bare-that"),
        (bare && !clausal && !nominal && scene.words() < 6, "that-then-phrase"),
        (nominal, "nominal"),
        (
            within && !clausal && !nominal && (scene.words() < 4 || pronoun && scene.words() < 8)
                || next && !clausal && !nominal && scene.words() < 8 && is_object(scene, before),
            MERE_PHRASE,
        ),
        (pronoun && is_impersonal(scene, word), IMPERSONAL),
        (pronoun, "before-pronoun-that"),
        (pronoun && verb, "pronoun-then-verb"),
        (pronoun && !clausal, "pronoun-then-phrase"),
        (within && noun && verb, "noun-then-verb"),
        (within && noun && !verb, "noun-then-noun"),
        (within && comma && clausal, "comma-then-clause"),
        (within && comma && !clausal, "comma-then-phrase"),
        (next && verb, "cue-then-verb"),
        (next && clausal, "cue-then-clause"),
        (
            next && scene.act_sign() == "act-telling"
                && particle.is_none()
                && !tag.is(Classes::PREPOSITION),
            "told",
        ),
        (next && !clausal, "cue-then-phrase"),
        (next && tag.is(Classes::PREPOSITION) && !clausal, "preposition-then-phrase"),
        (tag.is(Classes::PREPOSITION), "before-preposition"),
        (tag.is(Classes::CONJUNCTION), "before-conjunction"),
        (scene.verb().is_some_and(|verb| verb.fragment), "verb-takes-fragments"),
        (is_fact_pronoun(scene, word), "fact-pronoun"),
        (next && comma && scene.is_parenthetic(), "parenthetic"),
        (tag.is(Classes::CONJUNCTION) && (clausal || verb), "conjunction-then-clause"),
        (scene.is_vocalised(), "vocalised"),
    ]
}

/// تجدد رفضها «الحرب على الغابة»: what stands behind a noun with its pronoun is its object, unless the noun is that
/// of the statement.
fn is_object(scene: &Scene<'_, '_>, before: Option<usize>) -> bool {
    let statement = Classes::STATEMENT | Classes::OCCASION;
    before.is_some_and(|at| scene.is_owned(at) && !scene.tag(at).is(statement))
}

/// «أنه "يجب فتح الطريق"», «أنه "ثمة من يعرف"»: what follows needs no subject.
fn is_impersonal(scene: &Scene<'_, '_>, that: &str) -> bool {
    let first = scene.word(scene.first());
    that.ends_with("نه") && scene.words() > 3 && (seam::needs_no_subject(first) || first == "لو")
}

/// «أنه لم تحصل عدوى»، «إنه في كل عام …»: the pronoun is nobody's, and a clause follows.
fn is_fact_pronoun(scene: &Scene<'_, '_>, that: &str) -> bool {
    let (word, tag) = (scene.word(scene.first()), scene.tag(scene.first()));
    let second = scene.word(scene.first() + 1);
    let negated = matches!(word, "لم" | "لا" | "لن" | "قد");
    let feminine =
        word.starts_with('ت') && !tag.definite && !tag.known || negated && second.starts_with('ت');
    let circumstance =
        tag.is(Classes::PREPOSITION) || matches!(word, "اذا" | "كلما" | "عندما" | "لو");
    that.ends_with("نه")
        && scene.tag(scene.pair.open - 1).is(Classes::COMPLEMENTISER)
        && (feminine || circumstance)
}

fn first(scene: &Scene<'_, '_>) -> impl IntoIterator<Item = Sign> {
    let (word, tag) = (scene.word(scene.first()), scene.tag(scene.first()));
    let plain = !tag.definite && tag.is_open();
    let tense = shapes::tense(word, tag);
    [
        (word.ends_with('ا') && word.len() > 6 && plain, "first-accusative"),
        (word.ends_with('ه') && plain, "first-feminine"),
        (plain && tense.is_none(), "first-plain"),
        (tag.is(Classes::PREPOSITION) || tag.preposition.is_some(), "first-preposition"),
        (tag.conjunction, "first-joined"),
        (tag.is(Classes::COMPLEMENTISER), "first-that"),
        (tag.is(Classes::NEGATION), "first-negation"),
        (tag.is(Classes::VERBAL), "first-verbal"),
        (tag.is(Classes::OPENING), "first-opener"),
        (tag.is(Classes::FIRST_PERSON), "first-person"),
        (tense == Some(Tense::We), "first-we"),
        (tense == Some(Tense::Future), "first-future"),
        (tense == Some(Tense::Past), "first-past"),
        (tense.is_some(), "first-tense"),
    ]
}

fn inside(scene: &Scene<'_, '_>) -> impl IntoIterator<Item = Sign> {
    let end = scene.pair.content.end;
    let stop = |at: usize| scene.tokens.kind(at) == Kind::Stop && at + 1 < end;
    [
        (scene.has(Classes::COMPLEMENTISER), "that-inside"),
        (scene.has(Classes::NEGATION | Classes::VERBAL), "verb-inside"),
        (scene.any(|at, tag| shapes::tense(scene.word(at), tag).is_some()), "tense-inside"),
        (scene.has(Classes::FIRST_PERSON), "we-inside"),
        (scene.any(|at, _| matches!(scene.word(at), "?" | "؟" | "!")), "mood-inside"),
        (scene.any(|at, _| stop(at)), "stop-inside"),
    ]
}

fn after(scene: &Scene<'_, '_>) -> impl IntoIterator<Item = Sign> {
    let end = scene.pair.end;
    let next = scene.tag(end);
    let adjective = next.definite && next.preposition.is_none() || next.is(Classes::NATIONALITY);
    [
        (scene.ends_with_pause(), "pause-after"),
        (adjective, "adjective-after"),
        (scene.is_subject(), "subject-of-verb"),
        (next.is(Classes::PREPOSITION) || next.preposition.is_some(), "preposition-after"),
    ]
}
