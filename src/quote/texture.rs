//! What the words in marks are made of: the nouns and particles of ordinary prose, or the bare words of
//! a name.

use super::scene::Scene;
use super::signs::Signs;
use crate::lexicon::{Classes, List, Proclitic};
use crate::token::Kind;

/// Words of a name that is spelled in letters, with the noun before it.
const LONGEST_SPELLED: usize = 5;

/// The signs of a pair, by name.
pub(super) fn signs(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let first = scene.tag(scene.first());
    let bracket = |at: usize| matches!(scene.tokens.kind(at), Kind::Open | Kind::Close);
    let spelled = is_spelled(scene);
    let sentence = scene.is_clausal() || scene.is_nominal();
    signs.add(spelled, "spelled");
    signs.add(!spelled && !sentence && has_bare_end(scene), "bare-end");
    signs.add(scene.has(Classes::QUANTIFIER), "quantifier-inside");
    signs.add(scene.has(Classes::ACTION), "action-inside");
    signs.add(has_later(scene, ordinary()), "noun-inside");
    signs.add(has_later(scene, Classes::PREPOSITION), "preposition-inside");
    signs.add(scene.any(|at, _| bracket(at)), "bracket-inside");
    signs.add(first.is(Classes::GOVERNOR), "first-governor");
    signs.add(first.preposition == Some(Proclitic::Li), "first-li");
    signs.add(is_noun_with_li(scene), "noun-then-li");
    signs.add(!scene.is_clausal() && is_feminine_pair(scene), "feminine-pair");
}

/// عقد، كلمة، تقرير: nouns of what is said and agreed, which names seldom go on with.
fn ordinary() -> Classes {
    Classes::LAW | Classes::LABEL | Classes::WORK_TITLE | Classes::STATEMENT | Classes::OCCASION
}

/// Whether a word behind the first has such a class.
fn has_later(scene: &Scene<'_, '_>, classes: Classes) -> bool {
    scene.any(|at, tag| at > scene.first() && tag.is(classes))
}

/// «الربيع أف أم»، «النهر تي في»: two names of letters behind each other.
pub(super) fn is_spelled(scene: &Scene<'_, '_>) -> bool {
    scene.words() <= LONGEST_SPELLED
        && scene.any(|at, _| is_letter_alone(scene, at) && scene.in_list(at + 1, List::LetterName))
}

/// A letter whose name is no other word (as في and أو are).
fn is_letter_alone(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.in_list(at, List::LetterName) && !scene.in_list(at, List::LetterOrWord)
}

/// «بستان كنعان»، «نجم سهيل»: no ending of number, gender or case on the last word, nor an article.
fn has_bare_end(scene: &Scene<'_, '_>) -> bool {
    const ENDINGS: [&str; 7] = ["ه", "ا", "ات", "ت", "ين", "ون", "ي"];
    let Some(last) = scene.pair.content.end.checked_sub(1) else { return false };
    let word = scene.word(last);
    scene.tokens.kind(last) == Kind::Word
        && !scene.tag(last).definite
        && !ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// «مدخل لفهم العصر»، «عرضة للرياح»: an indefinite noun goes on with ل.
fn is_noun_with_li(scene: &Scene<'_, '_>) -> bool {
    scene.words() > 1
        && !scene.tag(scene.first()).definite
        && scene.tag(scene.first() + 1).preposition == Some(Proclitic::Li)
}

/// «خطوة جريئة»، «العودة السريعة»: a noun with its adjective, not a noun with its genitive.
fn is_feminine_pair(scene: &Scene<'_, '_>) -> bool {
    let last = scene.pair.content.end.saturating_sub(1);
    scene.words() == 2
        && [scene.first(), last].iter().all(|&at| scene.word(at).ends_with('ه'))
        && scene.tag(scene.first()).definite == scene.tag(last).definite
}
