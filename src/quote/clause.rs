//! Whether somebody's words in marks are a clause of their own (*direct*) or a fragment of the
//! writer's sentence (*mixed*).
//!
//! Signs that a reader goes by, each with a weight that was learned from annotated articles
//! (`scripts/train_wording.py` makes `data/clause.txt` from them): a small linear model.

use super::phrase::is_verb;
use super::scene::{Relation, Scene};
use super::seam;
use super::shapes::{self, Tense};
use super::signs::{Model, Sign, Signs};
use crate::lexicon::{self, Classes, List, is_copula};
use crate::token::Kind;

/// Tokens from a subject in marks to its predicate.
const PREDICATE_WITHIN: usize = 6;

/// The sign that settles the matter: nothing in the marks could be a clause.
const MERE_PHRASE: &str = "mere-phrase";

/// The sign that settles the matter the other way: the pronoun before the marks is nobody's.
const IMPERSONAL: &str = "impersonal";

/// Whether somebody's words in marks are a clause of their own.
pub(super) fn is_clause(scene: &Scene<'_, '_>) -> bool {
    static MODEL: Model = Model::new(
        include_str!("data/clause.txt"),
        &[IMPERSONAL, seam::WHOLE],
        &[MERE_PHRASE, seam::PREDICATE],
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
    signs.add(scene.opens, "opens-sentence");
    before(scene, signs);
    first(scene, signs);
    inside(scene, signs);
    after(scene, signs);
    seam::signs(scene, signs);
}

/// The seam between the writer's words and those in the marks: where the subject stands outside,
/// a verb inside is a mere predicate.
fn before(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let before = scene.before();
    let tag = before.map_or_else(Default::default, |before| scene.tag(before));
    let word = before.map_or("", |before| scene.word(before));
    let kind = before.map_or(Kind::Break, |before| scene.tokens.kind(before));
    let particle = scene.particle;
    let bare = lexicon::is_bare_that(word);
    let pronoun = tag.is(Classes::COMPLEMENTISER) && !bare;
    let noun = kind == Kind::Word
        && tag.verb.is_none()
        && !tag.is(Classes::COMPLEMENTISER | Classes::PREPOSITION | Classes::CONJUNCTION);
    let comma = matches!(kind, Kind::Comma | Kind::Semicolon);
    let nominal = scene.is_nominal();
    let (verb, clausal) = (scene.opens_with_verb(), scene.is_clausal());
    let within = scene.is_within();
    let next = scene.relation == Relation::AfterCue;
    signs.add(particle == Some("ب"), "glued-bi");
    signs.add(matches!(particle, Some("و" | "ف")), "glued-wa");
    signs.add(bare, "before-bare-that");
    signs.add(bare && !clausal && !nominal && scene.words() < 6, "that-then-phrase");
    signs.add(nominal, "nominal");
    signs.add(
        within
            && !clausal
            && !nominal
            && (scene.words() < 4
                || pronoun && scene.words() < 8
                || bare && scene.words() < 8 && is_subject_of_rest(scene))
            || next && !clausal && !nominal && scene.words() < 8 && is_object(scene, before),
        MERE_PHRASE,
    );
    signs.add(pronoun && is_impersonal(scene, word), IMPERSONAL);
    signs.add(pronoun, "before-pronoun-that");
    signs.add(pronoun && verb, "pronoun-then-verb");
    signs.add(pronoun && !clausal, "pronoun-then-phrase");
    signs.add(within && noun && verb, "noun-then-verb");
    signs.add(within && noun && !verb, "noun-then-noun");
    signs.add(within && comma && clausal, "comma-then-clause");
    signs.add(within && comma && !clausal, "comma-then-phrase");
    signs.add(next && verb, "cue-then-verb");
    signs.add(next && clausal, "cue-then-clause");
    signs.add(
        next && scene.act_sign() == "act-telling"
            && particle.is_none()
            && !tag.is(Classes::PREPOSITION),
        "told",
    );
    signs.add(next && !clausal, "cue-then-phrase");
    signs.add(next && tag.is(Classes::PREPOSITION) && !clausal, "preposition-then-phrase");
    signs.add(tag.is(Classes::PREPOSITION), "before-preposition");
    signs.add(tag.is(Classes::CONJUNCTION), "before-conjunction");
    signs.add(scene.verb().is_some_and(|verb| verb.fragment), "verb-takes-fragments");
    signs.add(is_fact_pronoun(scene, word), "fact-pronoun");
    signs.add(next && comma && scene.is_parenthetic(), "parenthetic");
    signs.add(tag.is(Classes::CONJUNCTION) && (clausal || verb), "conjunction-then-clause");
    signs.add(scene.is_vocalised(), "vocalised");
}

/// تجدد رفضها «الحرب على الغابة»، سأل عن سبب «الصمت المريب»: what stands behind a noun with its pronoun is its object,
/// and an indefinite one that a preposition governs has it for its owner, unless the noun is that of the statement.
fn is_object(scene: &Scene<'_, '_>, before: Option<usize>) -> bool {
    let other = Classes::STATEMENT
        | Classes::OCCASION
        | Classes::HUMAN
        | Classes::PERSON_NAME
        | Classes::TIME
        | Classes::PREPOSITION;
    before.is_some_and(|at| {
        let tag = scene.tag(at);
        let governed = at > 0 && matches!(scene.word(at - 1), "عن" | "الي" | "علي" | "من");
        let owner = governed
            && scene.tokens.kind(at) == Kind::Word
            && tag.is_bare()
            && scene.tag(scene.first()).definite;
        (scene.is_owned(at) || owner) && !tag.is(other)
    })
}

/// إن «الخوف المزمن من الفشل» عند الصغار «يقتل روح اللعب»: the predicate stands behind the marks, in others or in none.
fn is_subject_of_rest(scene: &Scene<'_, '_>) -> bool {
    let mut rest = scene.pair.end..scene.pair.end + PREDICATE_WITHIN;
    let found = rest.find(|&at| {
        scene.tokens.kind(at) != Kind::Word || is_verb(scene, at) || scene.tag(at).conjunction
    });
    found.is_some_and(|at| {
        let marks = matches!(scene.tokens.kind(at), Kind::Mark(_));
        at > scene.pair.end && marks || is_verb(scene, at) && !scene.tag(at).conjunction
    })
}

/// «أنه "يجب فتح الطريق"», «أنه "ثمة من يعرف"»: what follows needs no subject.
fn is_impersonal(scene: &Scene<'_, '_>, that: &str) -> bool {
    let first = scene.first();
    let nobodys = scene.in_list(first, List::Subjectless)
        || scene.in_list(first, List::WasDone)
        || matches!(scene.word(first), "لو" | "ليست")
        || is_copula(scene.word(first)) && scene.in_list(first + 1, List::Subjectless);
    that.ends_with("نه") && scene.words() > 3 && nobodys
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

fn first(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let (word, tag) = (scene.word(scene.first()), scene.tag(scene.first()));
    let plain = !tag.definite && tag.is_open();
    let tense = shapes::tense(word, tag);
    signs.add(word.ends_with('ا') && word.len() > 6 && plain, "first-accusative");
    signs.add(word.ends_with('ه') && plain, "first-feminine");
    signs.add(plain && tense.is_none(), "first-plain");
    signs.add(tag.is_prepositional(), "first-preposition");
    signs.add(tag.conjunction, "first-joined");
    signs.add(tag.is(Classes::COMPLEMENTISER), "first-that");
    signs.add(tag.is(Classes::NEGATION), "first-negation");
    signs.add(tag.is(Classes::VERBAL), "first-verbal");
    signs.add(tag.is(Classes::OPENING), "first-opener");
    signs.add(tag.is(Classes::FIRST_PERSON), "first-person");
    signs.add(tense == Some(Tense::We), "first-we");
    signs.add(tense == Some(Tense::Future), "first-future");
    signs.add(tense == Some(Tense::Past), "first-past");
    signs.add(tense.is_some(), "first-tense");
}

fn inside(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let end = scene.pair.content.end;
    let stop = |at: usize| scene.tokens.kind(at) == Kind::Stop && at + 1 < end;
    signs.add(scene.has(Classes::COMPLEMENTISER), "that-inside");
    signs.add(scene.has(Classes::NEGATION | Classes::VERBAL), "verb-inside");
    signs.add(scene.any(|at, tag| shapes::tense(scene.word(at), tag).is_some()), "tense-inside");
    signs.add(scene.has(Classes::FIRST_PERSON), "we-inside");
    signs.add(scene.content.mood, "mood-inside");
    signs.add(scene.any(|at, _| stop(at)), "stop-inside");
}

fn after(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let end = scene.pair.end;
    let next = scene.tag(end);
    let adjective = next.definite && next.preposition.is_none() || next.is(Classes::NATIONALITY);
    signs.add(scene.ends_with_pause(), "pause-after");
    signs.add(adjective, "adjective-after");
    signs.add(scene.is_subject(), "subject-of-verb");
    signs.add(next.is_prepositional(), "preposition-after");
}
