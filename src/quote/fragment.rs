//! How a fragment in marks completes the sentence around it: as the adjective of the noun before, the
//! predicate of a pronoun, what a noun of feeling governs.

use super::scene::{Relation, Scene};
use super::shapes::{self, Tense};
use super::signs::Signs;
use crate::lexicon::{Classes, List, Tag};
use crate::token::Kind;

/// The sign that settles the matter: how something was done, as somebody has it.
pub(super) const MANNER: &str = "manner";

/// The same of when, where or in what state.
pub(super) const CIRCUMSTANCE: &str = "circumstance";

/// Words of an adjective with its adverb.
const ADJECTIVE: usize = 3;

/// Words of several.
const SERIES: usize = 6;

/// Tokens between a noun of words (عبارات) and the example in marks.
const WORDS_WITHIN: usize = 3;

/// The signs of a pair, by name.
pub(super) fn signs(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    // Nothing stands where no token is.
    let before = scene.before().filter(|_| scene.particle.is_none()).unwrap_or(usize::MAX);
    let word = scene.word(before);
    signs.add(is_adjective(scene), "judging-adjective");
    signs.add(is_pronoun_that(word) && scene.relation != Relation::AfterThat, "pronoun-predicate");
    signs.add(is_governed_inside(scene), "governed-inside");
    signs.add(is_of_words(scene), "such-words");
    signs.add(is_equating(scene, before), "copula-before");
    signs.add(matches!(word, "هو" | "هي" | "هم"), "pronoun-before");
    signs.add(is_pronoun_that(word) && scene.relation == Relation::AfterThat, "pronoun-that");
    signs.add(is_lone_verb(scene), "lone-verb");
    signs.add(is_manner(scene), MANNER);
    signs.add(is_counted(scene), "quantity");
    signs.add(is_circumstance(scene), CIRCUMSTANCE);
}

/// أنهم «سيشاركون», أن «يحارب»: no name is a verb alone.
fn is_lone_verb(scene: &Scene<'_, '_>) -> bool {
    let that = || scene.before().is_some_and(|at| scene.tag(at).is(Classes::COMPLEMENTISER));
    let alone = scene.words() == 1;
    alone
        && match shapes::tense(scene.word(scene.first()), scene.tag(scene.first())) {
            Some(Tense::Future) => true,
            Some(Tense::He) => that(),
            _ => false,
        }
}

/// تجسد «بجلاء» التزامها, استنكرت «بقوة»: how something was done.
fn is_manner(scene: &Scene<'_, '_>) -> bool {
    let alone = scene.words() == 1 && scene.particle.is_none();
    alone && scene.in_list(scene.first(), List::Manner)
}

/// سيعود «خلال أسابيع», اعتدوا عليه «بشكل وحشي»: in what somebody tells, no name begins with such a preposition, unless a noun
/// that bears names stands before it.
fn is_circumstance(scene: &Scene<'_, '_>) -> bool {
    let Some(before) = scene.before().filter(|_| scene.particle.is_none()) else { return false };
    let (word, tag) = (scene.word(scene.first()), scene.tag(before));
    let preposition = scene.in_list(scene.first(), List::When)
        || matches!(word, "تحت" | "دون" | "بدون" | "في" | "عن")
        || matches!(word, "بشكل" | "بصوره" | "بطريقه" | "بكل");
    let named = tag.is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY | Classes::STATEMENT)
        || scene.in_list(before, List::Called)
        || matches!(scene.word(before), "شعار" | "اسم" | "عنوان");
    preposition
        && (!named || scene.tokens.is_owned(before))
        && scene.tokens.kind(before) == Kind::Word
        && scene.words() > 1
        && scene.relation == Relation::Inside
}

/// «25 طلبا»، «180 درجة»: how many, as somebody has it.
fn is_counted(scene: &Scene<'_, '_>) -> bool {
    let first = scene.first();
    scene.tokens.kind(first) == Kind::Number
        && scene.tokens.kind(first + 1) == Kind::Word
        && scene.pair.content.len() == 2
}

/// منظمة «متطرفة»، بطل الرواية «الإيجابي»، طريقة «خادعة للغاية»، بيئة عمل «عادلة ومفتوحة وغير منحازة»: an adjective that
/// judges, as definite as the noun before it, or several.
pub(super) fn is_adjective(scene: &Scene<'_, '_>) -> bool {
    let Some(before) = scene.before().filter(|_| scene.particle.is_none()) else { return false };
    let (noun, first) = (scene.tag(before), scene.tag(scene.first()));
    let unlike = scene.word(scene.first()) == "غير"
        || scene.any(|at, _| scene.word(at) == "وغير") && is_series(scene);
    (scene.words() <= ADJECTIVE || is_series(scene))
        && (first.is(Classes::JUDGEMENT) || unlike)
        && scene.tokens.kind(before) == Kind::Word
        && noun.verb.is_none()
        && !noun.is(Classes::GOVERNOR | Classes::CONJUNCTION | Classes::PREPOSITION)
        && (unlike || first.definite == noun.definite || !first.definite)
}

/// عادلة ومفتوحة وغير منحازة لأحد: adjectives that و joins.
fn is_series(scene: &Scene<'_, '_>) -> bool {
    let joined = |at: usize| {
        let unlike = at > 0 && scene.word(at - 1).ends_with("غير");
        scene.word(at).starts_with('و') || unlike || scene.tag(at).preposition.is_some()
    };
    scene.words() <= SERIES
        && scene.tokens.kind(scene.first()) == Kind::Word
        && scene.pair.content.clone().skip(1).all(joined)
}

/// يمثل «فرصة»، باتت تشكل «عبئا»، مجرد «وهم»: what the marks hold is what the subject is.
fn is_equating(scene: &Scene<'_, '_>, before: usize) -> bool {
    scene.in_list(before, List::Equating) || scene.word(before) == "مجرد"
}

/// رواية «أغنية هادئة»: a phrase with such a word, right behind the noun of a work.
pub(super) fn is_titled(scene: &Scene<'_, '_>) -> bool {
    let named = Classes::WORK_TITLE
        | Classes::EVENT_NAME
        | Classes::PRODUCT_NAME
        | Classes::ORGANISATION_NAME
        | Classes::LABEL;
    let before = scene.before().filter(|_| scene.particle.is_none());
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
    let Some(before) = scene.before().filter(|_| scene.particle.is_none()) else { return false };
    let first: Tag = scene.tag(scene.first());
    let governs = first.is_prepositional();
    scene.relation == Relation::AfterCue && governs && scene.is_owned(before)
}

/// عبارات مثل «…»، ألفاظا من قبيل «…»، كلمة «…»: nouns of what somebody says.
fn is_of_words(scene: &Scene<'_, '_>) -> bool {
    let open = scene.pair.open;
    let mut near = (open.saturating_sub(WORDS_WITHIN)..open).rev();
    near.any(|at| scene.in_list(at, List::Wordings))
}
