//! What in the build of the writer's sentence settles whether marks hold a wording: a clause that is
//! not whole without them (إن القرار «نهائي»), or the noun of a work before its title (مسلسل «أيام لا
//! تنسى»).

use super::cues::Intro;
use super::scene::{Relation, Scene};
use super::signs::Signs;
use super::{fragment, shapes};
use crate::lexicon::{Classes, Tag, VerbReading, is_copula};
use crate::token::Kind;

/// The sign that settles the matter: without what is in the marks a clause would not be whole.
pub(super) const COMPLETES: &str = "completes";

/// The sign that settles the matter the other way: the noun of a work stands right before a title.
pub(super) const ENTITLED: &str = "entitled";

/// Words of a title that looks like a clause.
const TITLE: usize = 5;

/// Tokens from the complementiser of a clause to its predicate, and from there to the clause's end.
const CLAUSE: usize = 10;

/// The signs of a pair, by name.
pub(super) fn signs(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    signs.add(completes(scene), COMPLETES);
    signs.add(is_entitled(scene), ENTITLED);
}

/// إن القرار «نهائي»، إن المخزون «كاف» لشهرين: without what is in the marks the clause would have no
/// predicate.
fn completes(scene: &Scene<'_, '_>) -> bool {
    let Some(before) = scene.before().filter(|_| scene.particle.is_none()) else { return false };
    let open = scene.pair.open;
    let that = (open.saturating_sub(CLAUSE)..open)
        .rev()
        .take_while(|&at| {
            let stays = !is_verb(scene, at) || is_of_free_relative(scene, at);
            scene.tokens.kind(at) == Kind::Word && stays
        })
        .find(|&at| scene.tag(at).is(Classes::COMPLEMENTISER));
    let tag = scene.tag(before);
    let subject = tag.definite || scene.is_owned(before) || tag.is(Classes::PRONOMINAL);
    // تبين أن الكوكب «صخري»: what became clear, nobody has said.
    let told = |that: usize| {
        scene.tag(that).conjunction || scene.cue.is_some_and(|cue| cue.intro == Intro::That(that))
    };
    that.is_some_and(|that| that < before && told(that))
        && subject
        && (is_indefinite(scene) && is_whole(scene) || is_lone_verb(scene))
        || is_lone_plural(scene)
        || is_of_copula(scene, before)
        || is_behind_subject(scene, before)
}

/// أن ما نشر على المواقع «كلام بلا دليل»: the verb of a clause with ما that is the subject itself.
fn is_of_free_relative(scene: &Scene<'_, '_>, verb: usize) -> bool {
    let what = |what: &usize| scene.word(*what) == "ما";
    verb.checked_sub(1)
        .filter(what)
        .is_some_and(|what| what > 0 && scene.tag(what - 1).is(Classes::COMPLEMENTISER))
}

/// أن تكون الرحلة «فاتحة خير»: the subject stands between the copula and its predicate.
fn is_behind_subject(scene: &Scene<'_, '_>, before: usize) -> bool {
    let subject = scene.tag(before);
    let told = matches!(scene.relation, Relation::Inside | Relation::AfterThat);
    told && before > 1
        && subject.definite
        && !subject.is(Classes::HUMAN)
        && is_copula(scene.word(before - 1))
        && scene.tag(before - 2).is(Classes::COMPLEMENTISER)
        && scene.words() > 1
        && is_indefinite(scene)
        && is_whole(scene)
}

/// إن الوزارة «تلكأت» في الرد: a verb alone, whose subject stands before the marks.
fn is_lone_verb(scene: &Scene<'_, '_>) -> bool {
    scene.words() == 1 && is_verb(scene, scene.first()) && !scene.is_subject()
}

/// إن من يبحرون ليلا «يغامرون» بقواربهم: no name has the ending of such a verb.
fn is_lone_plural(scene: &Scene<'_, '_>) -> bool {
    let word = scene.word(scene.first());
    let told = matches!(scene.relation, Relation::Inside | Relation::AfterThat);
    told && scene.words() == 1
        && (word.starts_with('ي') || word.starts_with("سي"))
        && word.ends_with("ون")
        && word.chars().count() > 5
        && is_verb(scene, scene.first())
}

/// إن الهيئة ليست «منحلة»، إن الاستقرار كان «الحاجة الأولى»: what the subject is or is not.
fn is_of_copula(scene: &Scene<'_, '_>, before: usize) -> bool {
    let place = Classes::STATE | Classes::CITY | Classes::PLACE_NAME | Classes::NATIONALITY;
    let first = scene.tag(scene.first());
    let named = first.is(Classes::PERSON_NAME | Classes::NAMED_THING | place);
    let told = matches!(scene.relation, Relation::Inside | Relation::AfterThat);
    let predicate = is_copula(scene.word(before))
        && !named
        && (is_indefinite(scene) || !scene.is_subject())
        && (scene.words() > 1 || is_indefinite(scene) && is_predicate_word(scene));
    told && (predicate || is_in_truth(scene, before) && !first.definite)
}

/// إن الصمت هو في الحقيقة «موافقة»: the adverb between a subject, taken up again, and its predicate.
fn is_in_truth(scene: &Scene<'_, '_>, before: usize) -> bool {
    let truth = matches!(scene.word(before), "الواقع" | "الحقيقه" | "الاصل" | "العمق" | "النهايه");
    let subject =
        |at: usize| matches!(scene.word(at), "هو" | "هي" | "هم") || is_copula(scene.word(at));
    truth && before > 1 && scene.word(before - 1) == "في" && subject(before - 2)
}

/// كارثيا، منحلة: an ending that a predicate has more often than a name, or a word that judges.
fn is_predicate_word(scene: &Scene<'_, '_>) -> bool {
    scene.word(scene.first()).ends_with(['ا', 'ه'])
        || scene.tag(scene.first()).is(Classes::JUDGEMENT)
}

fn is_indefinite(scene: &Scene<'_, '_>) -> bool {
    let tag = scene.tag(scene.first());
    scene.tokens.kind(scene.first()) == Kind::Word
        && !tag.definite
        && !tag.is(Classes::PERSON_NAME | Classes::NAMED_THING)
}

/// Whether the clause around the marks ends behind them without another verb.
fn is_whole(scene: &Scene<'_, '_>) -> bool {
    let end = scene.pair.end;
    let close = (end..end + CLAUSE).find(|&at| scene.tokens.kind(at) != Kind::Word);
    close.is_some_and(|close| {
        let next = scene.tag(close + 1);
        matches!(scene.tokens.kind(close), Kind::Stop | Kind::Break | Kind::Comma | Kind::Mark(_))
            && (end..close).all(|at| !is_verb(scene, at) && !scene.tag(at).is(Classes::RELATIVE))
            && !next.is(Classes::RELATIVE)
            && (next.conjunction || !is_verb(scene, close + 1))
    })
}

pub(super) fn is_verb(scene: &Scene<'_, '_>, at: usize) -> bool {
    let tag = scene.tag(at);
    tag.verb.is_some_and(VerbReading::is_finite)
        || tag.is(Classes::VERBAL | Classes::NEGATION)
        || shapes::tense(scene.word(at), tag).is_some()
}

/// مسلسل «أيام لا تنسى»، حملة «لا للتبغ»: a short clause right behind the noun of a work is its title.
fn is_entitled(scene: &Scene<'_, '_>) -> bool {
    let named = Classes::WORK_TITLE | Classes::EVENT_NAME | Classes::PRODUCT_NAME;
    let before = scene.before().map_or_else(Tag::default, |before| scene.tag(before));
    scene.particle.is_none()
        && before.is(named)
        && before.verb.is_none()
        && !before.definite
        && (2..=TITLE).contains(&scene.words())
        && match scene.has(Classes::JUDGEMENT) {
            // رواية «ليلة هادئة», but رواية «مملة جدا» and فيلمه «يقول شيئا مهما»
            true => {
                before.is(Classes::WORK_TITLE)
                    && !scene.is_clausal()
                    && !fragment::is_adjective(scene)
            }
            false => scene.is_clausal() || scene.is_nominal(),
        }
}
