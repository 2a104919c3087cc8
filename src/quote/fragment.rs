//! How a fragment in marks completes the sentence around it: as the adjective of the noun before, the
//! predicate of a pronoun, what a noun of feeling governs.

use super::scene::{Relation, Scene, holding};
use crate::lexicon::{Classes, Tag};
use crate::token::Kind;

/// Words of an adjective with its adverb.
const ADJECTIVE: usize = 3;

/// Tokens between a noun of words (عبارات) and the example in marks.
const WORDS_WITHIN: usize = 3;

/// The signs of a pair, by name.
pub(super) fn signs(scene: &Scene<'_, '_>) -> impl Iterator<Item = &'static str> {
    let before = scene.before().filter(|_| scene.particle().is_none());
    let word = before.map_or("", |before| scene.word(before));
    holding([
        (is_adjective(scene), "judging-adjective"),
        (is_pronoun_that(word) && scene.relation != Relation::AfterThat, "pronoun-predicate"),
        (is_governed_inside(scene), "governed-inside"),
        (is_of_words(scene), "such-words"),
        (is_copula(word), "copula-before"),
        (matches!(word, "هو" | "هي" | "هم"), "pronoun-before"),
    ])
}

/// منظمة «متطرفة»، بطل الرواية «الإيجابي»، طريقة «خادعة للغاية»: an adjective that judges, as definite as
/// the noun before it.
pub(super) fn is_adjective(scene: &Scene<'_, '_>) -> bool {
    let Some(before) = scene.before().filter(|_| scene.particle().is_none()) else { return false };
    let (noun, first) = (scene.tag(before), scene.tag(scene.first()));
    let unlike = scene.word(scene.first()) == "غير";
    scene.words() <= ADJECTIVE
        && (first.is(Classes::JUDGEMENT) || unlike)
        && scene.tokens.kind(before) == Kind::Word
        && noun.verb.is_none()
        && !noun.is(Classes::GOVERNOR | Classes::CONJUNCTION | Classes::PREPOSITION)
        && (unlike || first.definite == noun.definite || !first.definite)
}

/// يمثل «فرصة»، باتت تشكل «عبئا»: verbs whose object is what their subject is.
fn is_copula(word: &str) -> bool {
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    matches!(
        word,
        "يمثل"
            | "تمثل"
            | "يشكل"
            | "تشكل"
            | "شكل"
            | "شكلت"
            | "مثلت"
            | "يعد"
            | "تعد"
            | "يعتبر"
            | "تعتبر"
            | "يصبح"
            | "تصبح"
            | "اصبح"
            | "اصبحت"
            | "بات"
            | "باتت"
            | "يبقي"
            | "تبقي"
            | "ظل"
            | "ظلت"
            | "مجرد"
    )
}

/// رواية «أغنية هادئة»: a phrase with such a word, right behind the noun of a work.
pub(super) fn is_titled(scene: &Scene<'_, '_>) -> bool {
    let named = Classes::WORK_TITLE
        | Classes::EVENT_NAME
        | Classes::PRODUCT_NAME
        | Classes::ORGANISATION_NAME
        | Classes::LABEL;
    let before = scene.before().filter(|_| scene.particle().is_none());
    !is_adjective(scene)
        && before.is_some_and(|before| {
            let tag = scene.tag(before);
            tag.is(named) && tag.verb.is_none() && !tag.definite && !is_of_words(scene)
        })
}

/// بأنه «…»، لأنها «…»، لكونه «…»: a particle with the pronoun that is its subject.
pub(super) fn is_pronoun_that(word: &str) -> bool {
    let word = word.trim_start_matches(['و', 'ف']);
    let (particle, bare) = match word.strip_prefix(['ب', 'ل', 'ك']) {
        Some(bare) => (true, bare),
        None => (false, word),
    };
    let that = matches!(bare, "انه" | "انها" | "انهم" | "كونه" | "كونها" | "كونهم");
    that || particle && matches!(bare, "اعتباره" | "اعتبارها" | "وصفه" | "وصفها")
}

/// عن أسفه «لغياب القيادة»، استغرابها «من هذا القرار»: the marks open with the preposition that a noun
/// before them takes.
fn is_governed_inside(scene: &Scene<'_, '_>) -> bool {
    let Some(before) = scene.before().filter(|_| scene.particle().is_none()) else { return false };
    let first: Tag = scene.tag(scene.first());
    let governs = first.preposition.is_some() || first.is(Classes::PREPOSITION);
    scene.relation == Relation::AfterCue && governs && scene.is_owned(before)
}

/// عبارات مثل «…»، ألفاظا من قبيل «…»، كلمة «…»: nouns of what somebody says.
fn is_of_words(scene: &Scene<'_, '_>) -> bool {
    let open = scene.pair.open;
    let mut near = (open.saturating_sub(WORDS_WITHIN)..open).rev();
    near.any(|at| {
        let word = scene.word(at);
        let bare = word.strip_prefix(['و', 'ف', 'ب']).unwrap_or(word);
        let bare = bare.strip_prefix("ال").unwrap_or(bare);
        matches!(
            bare,
            "عبارات"
                | "الفاظ"
                | "الفاظا"
                | "شعارات"
                | "هتافات"
                | "كلمات"
                | "جمل"
                | "اوصاف"
        )
    })
}
