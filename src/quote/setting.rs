//! What around marks shows whose voice they stand in: who goes on to speak behind them, what they are
//! the object or the predicate of, whether the writer tells it himself.

use super::phrase::is_verb;
use super::scene::{Relation, Scene};
use super::signs::Signs;
use super::texture;
use crate::lexicon::{Act, Classes, List, VerbReading};
use crate::token::Kind;

/// Tokens behind the marks within which «حسب تعبيره» tells of them.
const TOLD_OF_WITHIN: usize = 6;

/// Words of what somebody in a report does, or is.
const OBJECT: usize = 4;

/// Tokens before the marks within which it is said that they hold what something is called.
const CALLED_WITHIN: usize = 4;

/// Tokens before the marks within which stands the noun of a product.
const PRODUCT_WITHIN: usize = 3;

/// Tokens before a clause within which the noun of a title stands.
const TITLE_WITHIN: usize = 4;

/// Line breaks between two paragraphs.
const BREAKS: usize = 3;

/// The signs of a pair, by name.
pub(super) fn signs(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    let (end, clausal) = (scene.pair.end, scene.is_clausal());
    let written = scene.act_sign() == "act-telling"
        && scene.verb().is_some_and(|verb| verb.act == Act::Write)
        && scene.relation == Relation::SameSentence;
    let product = |at| scene.tag(at).is(Classes::PRODUCT_NAME);
    signs.add(is_told_next(scene), "then-told");
    signs.add(is_participle(scene, end), "participle-after");
    signs.add(matches!(scene.word(end), "هو" | "هي" | "وهو" | "وهي"), "pronoun-after");
    signs.add(is_put_so(scene), "own-words-after");
    signs.add(is_impersonal(scene), "impersonal-cue");
    signs.add(written, "written-before");
    signs.add(is_reported_object(scene), "reported-object");
    signs.add(is_of_short_subject(scene), "short-subject");
    signs.add(is_behind_unknown(scene), "definite-unknown");
    signs.add(!clausal && is_behind_hers(scene), "before-hers");
    signs.add(is_free_clause(scene), "free-clause");
    signs.add(scene.before().is_some_and(|at| scene.in_list(at, List::Existence)), "existence");
    signs
        .add(near(scene, CALLED_WITHIN).any(|at| scene.in_list(at, List::Called)), "called-by-all");
    signs.add(near(scene, PRODUCT_WITHIN).any(product), "product-near");
}

/// The tokens before the marks in their sentence, the nearest first.
fn near<'s>(scene: &'s Scene<'_, '_>, within: usize) -> impl Iterator<Item = usize> + 's {
    let end = scene.before().map_or(0, |before| before + 1);
    (end.saturating_sub(within)..end)
        .rev()
        .take_while(|&at| !matches!(scene.tokens.kind(at), Kind::Stop | Kind::Break))
}

/// «…». وأضاف الوزير: behind a pause a verb of speech goes on.
fn is_told_next(scene: &Scene<'_, '_>) -> bool {
    let end = scene.pair.end;
    let pause = matches!(scene.tokens.kind(end), Kind::Comma | Kind::Stop | Kind::Semicolon);
    let next = (end + 1..=end + 1 + BREAKS).find(|&at| scene.tokens.kind(at) != Kind::Break);
    let speaks = |at| scene.tag(at).verb.is_some_and(VerbReading::is_finite);
    pause && next.is_some_and(speaks)
}

/// «…» مؤكدا أن: somebody goes on about them.
fn is_participle(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.tag(at).verb.is_some_and(|verb| !verb.is_finite()) && scene.word(at).ends_with('ا')
}

/// «…» لعشر سنين، حسب تعبيره: somebody has put it so.
fn is_put_so(scene: &Scene<'_, '_>) -> bool {
    let end = scene.pair.end;
    (end..end + TOLD_OF_WITHIN)
        .take_while(|&at| !matches!(scene.tokens.kind(at), Kind::Stop | Kind::Break))
        .any(|at| scene.in_list(at, List::Putting))
}

/// يذكر أن، يشار إلى: the writer's own way to come to it.
fn is_impersonal(scene: &Scene<'_, '_>) -> bool {
    scene.cue.is_some_and(|cue| matches!(scene.word(cue.at()), "يذكر" | "ويذكر" | "يشار" | "ويشار"))
}

/// قال إن الفرق نفذت «عشرات الجولات»: right behind the verb of a clause that somebody reports.
fn is_reported_object(scene: &Scene<'_, '_>) -> bool {
    is_reported(scene)
        && scene.words() <= OBJECT
        && scene.before().is_some_and(|at| is_verb(scene, at))
}

fn is_reported(scene: &Scene<'_, '_>) -> bool {
    matches!(scene.relation, Relation::Inside | Relation::AfterThat | Relation::BeforeCue)
}

/// إن ذلك «شأن داخلي»: one word stands between the complementiser and the marks, and it is no noun of
/// what has a name.
fn is_of_short_subject(scene: &Scene<'_, '_>) -> bool {
    scene.before().is_some_and(|before| {
        before > 0
            && scene.tokens.kind(before) == Kind::Word
            && scene.tag(before - 1).is(Classes::COMPLEMENTISER)
            && !scene.tag(before).is(Classes::NAMED_THING)
    })
}

/// الزورق «سهيل»: a noun with the article that no list has, and which nobody judges.
fn is_behind_unknown(scene: &Scene<'_, '_>) -> bool {
    scene.act_sign() != "act-judging"
        && scene.before().is_some_and(|before| {
            let tag = scene.tag(before);
            scene.tokens.kind(before) == Kind::Word && tag.definite && !tag.known
        })
}

/// قرارها «المتسرع»، إنها «ناقصة»: behind what is hers, but not منها «…».
fn is_behind_hers(scene: &Scene<'_, '_>) -> bool {
    scene.before().is_some_and(|at| {
        scene.word(at).ends_with("ها")
            && !scene.tag(at).is(Classes::PRONOMINAL | Classes::PREPOSITION)
            && !scene.in_list(at, List::Example)
    })
}

/// A clause, and no noun before it that it might be the title of.
fn is_free_clause(scene: &Scene<'_, '_>) -> bool {
    let title = |at| scene.tag(at).is(Classes::NAMED_THING.without(Classes::LABEL));
    let example = |at| scene.in_list(at, List::Example);
    let introduced = matches!(scene.relation, Relation::AfterColon | Relation::AfterCue);
    (scene.is_clausal() || introduced && scene.is_nominal() && !texture::is_spelled(scene))
        && scene.words() > 1
        && !near(scene, TITLE_WITHIN).any(|at| title(at) || example(at))
}
