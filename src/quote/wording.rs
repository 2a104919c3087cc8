//! Whether marks hold somebody's wording, or only a name, a title, a term.
//!
//! Signs that a reader goes by, each with a weight that was learned from annotated articles
//! (`scripts/train_wording.py` makes `data/wording.txt` from them): a small linear model.

use super::scene::{Relation, Scene};
use super::signs::{Model, Sign};
use super::speech::is_relative;
use super::{fragment, phrase, setting, shapes, texture};
use crate::lexicon::{Act, Classes};
use crate::token::Kind;

/// Tokens before the marks within which a noun says what they name (رواية الكاتب فلان «…»).
const NAMING_WITHIN: usize = 6;

/// Tokens between a telling verb and the clause that it tells.
const TOLD_WITHIN: usize = 15;

/// Tokens between the marks and what somebody means by them.
const GLOSSED_WITHIN: usize = 16;

/// Words of a subject between its complementiser and its predicate.
const SUBJECT: usize = 4;

/// How many signs there are, and some room.
const SIGNS: usize = 192;

/// Whether the marks hold a wording.
pub(super) fn is_wording(signs: &[Sign]) -> bool {
    static MODEL: Model = Model::new(
        include_str!("data/wording.txt"),
        &[phrase::COMPLETES, fragment::MANNER],
        &[phrase::ENTITLED],
    );
    MODEL.affirms(signs)
}

/// The signs of a pair, always the same in the same order.
pub(super) fn signs(scene: &Scene<'_, '_>) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(SIGNS);
    signs.push((true, "always"));
    signs.extend(scene.frame_signs());
    signs.extend(around(scene));
    signs.extend(before(scene));
    signs.extend(first(scene));
    signs.extend(inside(scene));
    signs.extend(after(scene));
    signs.extend(seam(scene));
    signs.extend(company(scene));
    signs.extend(phrase::signs(scene));
    signs.extend(fragment::signs(scene));
    signs.extend(texture::signs(scene));
    signs.extend(setting::signs(scene));
    signs
}

/// The cue, and the marks around.
fn around(scene: &Scene<'_, '_>) -> impl IntoIterator<Item = Sign> {
    let verb = scene.verb();
    let end = scene.cue.map_or(0, |cue| cue.words.end);
    let distance = scene.pair.open.saturating_sub(end);
    let alone = scene.relation == Relation::Alone;
    let next = scene.relation == Relation::AfterCue;
    let fragment = verb.is_some_and(|verb| verb.fragment);
    let told = next && distance <= TOLD_WITHIN && verb.is_some_and(|verb| verb.quote);
    let called = verb.is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Opine));
    [
        (fragment, "verb-takes-fragments"),
        (verb.is_some_and(|verb| verb.homograph), "verb-homograph"),
        (verb.is_some_and(|verb| verb.quote), "verb-takes-quotes"),
        (distance <= 1, "next-to-cue"),
        (distance > 15, "far-from-cue"),
        (scene.after_speech == Some(true), "after-speech"),
        (scene.joined && scene.after_speech == Some(false), "joined-to-term"),
        (next && called, "called"),
        (next && fragment, "fragment-after-cue"),
        (scene.repeated, "repeated"),
        (alone && scene.is_clausal(), "alone-clause"),
        (alone && !scene.is_clausal(), "alone-phrase"),
        (alone && scene.opens, "alone-opens"),
        (alone && scene.goes_on, "alone-goes-on"),
        (alone && scene.goes_on && scene.opens, "alone-goes-on-opens"),
        (alone && scene.words() > 12, "alone-long"),
        (alone && scene.words() > 24, "alone-very-long"),
        (alone && scene.speech == 0, "alone-first"),
        (alone && scene.words() <= 3, "alone-short"),
        (alone && !scene.pair.repairs.is_empty(), "alone-mended"),
        (told && scene.is_clausal(), "told-clause"),
        (scene.repeats_term, "repeats-term"),
    ]
}

/// The word before the marks, and what is glued to them.
fn before(scene: &Scene<'_, '_>) -> impl IntoIterator<Item = Sign> {
    // Nothing stands where no token is.
    let before = scene.before().unwrap_or(usize::MAX);
    let (word, tag, kind) = (scene.word(before), scene.tag(before), scene.tokens.kind(before));
    let particle = scene.before().and(scene.particle());
    let inside = scene.tag(scene.first());
    let noun = kind == Kind::Word && tag.verb.is_none() && particle.is_none();
    let judging = fragment::is_adjective(scene);
    let bare = matches!(word, "ان" | "بان" | "فان" | "وان" | "لان" | "ولان");
    [
        (scene.before().is_none(), "at-start"),
        (tag.is(Classes::ORGANISATION_NAME), "before-organisation"),
        (tag.is(Classes::WORK_TITLE), "before-work"),
        (tag.is(Classes::EVENT_NAME), "before-event"),
        (tag.is(Classes::PRODUCT_NAME), "before-product"),
        (tag.is(Classes::PLACE_NAME), "before-place"),
        (tag.is(Classes::LABEL), "before-label"),
        (tag.is(Classes::COLLECTIVE_BODY), "before-body"),
        (tag.is(Classes::HUMAN), "before-human"),
        (tag.is(Classes::NATIONALITY), "before-nationality"),
        (tag.is(Classes::PREPOSITION), "before-preposition"),
        (tag.is(Classes::COMPLEMENTISER), "before-that"),
        (particle == Some("ب"), "glued-bi"),
        (particle == Some("ل"), "glued-li"),
        (matches!(particle, Some("و" | "ف")), "glued-wa"),
        (is_ground(word), "ground"),
        (bare, "before-bare-that"),
        (tag.definite, "before-definite"),
        (tag.verb.is_some(), "before-verb"),
        (tag.is(Classes::PERSON_NAME), "before-name"),
        (tag.is(Classes::NEGATION | Classes::VERBAL), "before-verbal"),
        (kind == Kind::Word && !tag.definite && tag.is_open(), "before-plain"),
        (kind == Kind::Colon && scene.relation != Relation::AfterColon, "before-colon"),
        (is_example(word), "example"),
        (particle == Some("ك") || word == "بمثابه", "likened"),
        (is_companion(word), "companion"),
        (tag.is(Classes::JUDGEMENT), "before-judgement"),
        (matches!(kind, Kind::Comma | Kind::Semicolon), "before-comma"),
        (kind == Kind::Open, "before-bracket"),
        (matches!(kind, Kind::Mark(_)) && particle.is_none(), "before-marks"),
        (is_what_is_called(scene, before), "what-is-called"),
        (!judging && kind == Kind::Word && is_naming(scene, before), "naming"),
        (
            !judging && particle.is_none() && tag.is(Classes::NAMED_THING) && !scene.is_clausal(),
            "thing-then-phrase",
        ),
        (noun && tag.definite && !inside.definite, "definite-then-indefinite"),
        (noun && !inside.definite && is_predicate(scene, before), "predicate"),
        (
            bare && scene.words() < 3 && !scene.ends_with_pause() && !scene.is_nominal(),
            "subject-after-that",
        ),
    ]
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

fn first(scene: &Scene<'_, '_>) -> impl IntoIterator<Item = Sign> {
    let (word, tag) = (scene.word(scene.first()), scene.tag(scene.first()));
    let plain = !tag.definite && tag.is_open();
    let tense = shapes::tense(word, tag);
    [
        (tag.definite, "first-definite"),
        (word.ends_with('ا') && word.len() > 6 && plain && tense.is_none(), "first-accusative"),
        (word.ends_with('ه') && plain, "first-feminine"),
        (plain && tense.is_none(), "first-plain"),
        (tag.is(Classes::PREPOSITION) || tag.preposition.is_some(), "first-preposition"),
        (tag.is(Classes::HUMAN), "first-human"),
        (tag.is(Classes::PERSON_NAME) || matches!(word, "ابن" | "ابو" | "بن"), "first-name"),
        (tag.is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY), "first-thing"),
        (tag.is(Classes::NATIONALITY), "first-nationality"),
        (tag.conjunction, "first-joined"),
        (tag.is(Classes::OPENING), "first-opener"),
        (scene.tokens.kind(scene.first()) == Kind::Number, "first-number"),
        (tense.is_some(), "first-tense"),
    ]
}

fn inside(scene: &Scene<'_, '_>) -> impl IntoIterator<Item = Sign> {
    let latin = |at: usize| scene.word(at).contains(|c: char| c.is_ascii_alphabetic());
    let arabic = |at: usize| scene.tokens.kind(at) == Kind::Word && !latin(at);
    let pronoun = Classes::RELATIVE | Classes::PRONOUN | Classes::DEMONSTRATIVE;
    let judges = scene.has(Classes::JUDGEMENT);
    [
        (scene.any(|at, _| latin(at)), "latin-inside"),
        (!scene.any(|at, _| arabic(at)), "no-arabic"),
        (scene.any(|at, _| scene.tokens.kind(at) == Kind::Number), "number-inside"),
        (scene.has_comma(), "comma-inside"),
        (scene.has(Classes::COMPLEMENTISER), "that-inside"),
        (scene.has(Classes::NEGATION | Classes::VERBAL), "verb-inside"),
        (scene.has(pronoun), "pronoun-inside"),
        (scene.has(Classes::FIRST_PERSON), "we-inside"),
        (scene.any(|at, _| matches!(scene.word(at), "?" | "؟" | "!")), "mood-inside"),
        (!scene.is_clausal() && !scene.is_nominal(), "phrase"),
        (scene.is_nominal(), "nominal"),
        (scene.is_list(), "list"),
        (scene.is_long_list(), "long-list"),
        (scene.words() <= 4 && scene.any(|at, _| scene.is_owned(at)), "owned-inside"),
        (judges, "judgement-inside"),
        (judges && scene.words() <= 3, "short-judgement"),
        (judges && scene.joined && scene.after_speech == Some(false), "joined-judgement"),
        (judges && fragment::is_titled(scene), "titled-judgement"),
    ]
}

fn after(scene: &Scene<'_, '_>) -> impl IntoIterator<Item = Sign> {
    let end = scene.pair.end;
    let kind = scene.tokens.kind(end);
    let next = scene.tag(end);
    let adjective = next.definite && next.preposition.is_none() || next.is(Classes::NATIONALITY);
    let clause = scene.tag(end + usize::from(kind == Kind::Comma));
    [
        (kind == Kind::Open, "bracket-after"),
        (scene.ends_with_pause(), "pause-after"),
        (adjective, "adjective-after"),
        (scene.is_subject(), "subject-of-verb"),
        (is_glossed(scene), "glossed"),
        (next.is(Classes::PREPOSITION) || next.preposition.is_some(), "preposition-after"),
        (clause.is(Classes::RELATIVE) && clause.definite, "relative-after"),
    ]
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
fn seam(scene: &Scene<'_, '_>) -> impl IntoIterator<Item = Sign> {
    let before = scene.before().unwrap_or(usize::MAX);
    let (word, tag, first) = (scene.word(before), scene.tag(before), scene.tag(scene.first()));
    let noun = scene.tokens.kind(before) == Kind::Word
        && tag.verb.is_none()
        && !tag.is(Classes::PREPOSITION | Classes::COMPLEMENTISER | Classes::CONJUNCTION);
    let named = tag.is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY | Classes::HUMAN);
    // حكم "جائر"، الطابع "الشامل"
    let adjective = scene.words() == 1
        && scene.tokens.kind(scene.first()) == Kind::Word
        && !scene.word(scene.first()).contains(|c: char| c.is_ascii_alphabetic())
        && !first.is(Classes::PERSON_NAME)
        && noun
        && !named
        && scene.particle().is_none();
    [
        (adjective && !tag.definite && !first.definite, "adjective-behind-noun"),
        (adjective && tag.definite && first.definite, "definite-adjective"),
        (is_author(word), "before-author"),
        (scene.before().is_some() && scene.is_vocalised(), "vocalised"),
    ]
}

/// من أجل «…»، بحجة «…»: why something is done, in the words of who does it.
fn is_ground(word: &str) -> bool {
    matches!(
        word,
        "اجل"
            | "بهدف"
            | "بغيه"
            | "بقصد"
            | "بدافع"
            | "بداعي"
            | "بحجه"
            | "بذريعه"
            | "بدعوي"
    )
}

/// منها «…»، أبرزها «…»: names of many.
pub(super) fn is_example(word: &str) -> bool {
    matches!(
        word.trim_start_matches(['و', 'ف']),
        "منها"
            | "ابرزها"
            | "اهمها"
            | "اشهرها"
            | "بينها"
            | "ضمنها"
            | "منهم"
            | "خصوصا"
    )
}

/// مع «…»، عبر «…»، ضد «…»: behind them stands whom or what something is done with.
fn is_companion(word: &str) -> bool {
    matches!(
        word.trim_start_matches(['و', 'ف']),
        "مع" | "عبر" | "لدي" | "ضد" | "بين" | "حول" | "لصالح" | "امام" | "ضيف" | "لدن"
    )
}

/// صاحب «…»، مؤلف «…»: behind who made it stands a title.
fn is_author(word: &str) -> bool {
    matches!(
        word,
        "صاحب"
            | "صاحبه"
            | "مؤلف"
            | "مؤلفه"
            | "مخرج"
            | "مخرجه"
            | "بطل"
            | "بطله"
            | "نجم"
            | "نجمه"
    )
}

/// The marks before these ones, and the source behind them.
fn company(scene: &Scene<'_, '_>) -> impl IntoIterator<Item = Sign> {
    let judged = scene.terms + scene.speech;
    let short = scene.words() <= 2;
    let terms = judged >= 3 && scene.terms * 5 >= judged * 3;
    let speech = judged >= 3 && scene.speech * 10 >= judged * 7;
    [
        (scene.sourced, "source-behind"),
        (speech, "mostly-speech"),
        (terms && short && !scene.is_clausal(), "mostly-terms-short"),
        (short && scene.relation == Relation::SameSentence, "short-same-sentence"),
    ]
}
