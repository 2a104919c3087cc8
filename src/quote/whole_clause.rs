//! Whole clauses in marks, up to which the writer only leads: behind «أنه "بعد سنوات من العمل، ..."» or «لذلك "..."»
//! nothing is part of them that stands outside.

use super::phrase::is_verb;
use super::scene::{Relation, Scene};
use super::seam::{is_pronoun, own_pronoun};
use super::shapes::{self, Tense};
use crate::lexicon::{self, Act, Classes, List, Tag, Verb, VerbReading};
use crate::token::Kind;

/// Words of a circumstance with the clause behind it, and so many that a clause must be among them.
const FRONTED: usize = 6;
const LONG_FRONTED: usize = 12;

/// Tokens of a circumstance between a pronoun and the marks.
const CIRCUMSTANCE: usize = 16;

/// Tokens of a sentence before the source of what stands in the marks.
const LEAD: usize = 12;

/// The fewest words of a clause behind its conjunction.
const CLAUSE: usize = 5;

/// Whether a whole clause stands in the marks, and the writer has only led up to it.
pub(super) fn is_whole(scene: &Scene<'_, '_>) -> bool {
    is_fronted(scene)
        || is_behind_conjunction(scene)
        || is_consequence(scene)
        || is_set_against(scene)
        || opens_with_that(scene)
        || is_behind_source(scene)
        || is_behind_then(scene)
        || is_behind_far_colon(scene)
        || is_behind_saying(scene)
        || is_pointing(scene)
        || has_own_subject(scene)
        || is_own_voice(scene)
}

/// «وبغض النظر عن النتيجة فـ"المباراة كانت فرصة للتعلم".»
fn is_behind_then(scene: &Scene<'_, '_>) -> bool {
    scene.particle == Some("ف") && scene.words() >= CLAUSE - 1 && scene.ends_with_pause()
}

/// «فأجابت دون تردد: "نعم، وسأعمل"»: behind a colon, whatever else stands before it, somebody speaks of himself or
/// opens a clause.
fn is_behind_far_colon(scene: &Scene<'_, '_>) -> bool {
    let colon = scene.before().is_some_and(|at| scene.tokens.kind(at) == Kind::Colon);
    let opens = scene.tag(scene.first()).is(Classes::OPENING) || scene.has(Classes::FIRST_PERSON);
    colon && opens && scene.words() > 2
}

/// «كتب المؤرخ عن المدينة قائلا "هو خير مكان للعيش"»
fn is_behind_saying(scene: &Scene<'_, '_>) -> bool {
    let says = |at: usize| matches!(scene.word(at), "قائلا" | "قائله" | "قائلين" | "بالقول");
    scene.before().is_some_and(says)
        && (scene.words() >= CLAUSE || scene.is_clausal() || scene.is_nominal())
}

/// «معتبرا "هذا قرار تاريخي سيغير القرى"»: a demonstrative before an indefinite noun is a subject.
fn is_pointing(scene: &Scene<'_, '_>) -> bool {
    let (first, next) = (scene.first(), scene.first() + 1);
    let (word, tag) = (scene.word(next), scene.tag(next));
    matches!(scene.word(first), "هذا" | "هذه" | "ذلك" | "تلك" | "هؤلاء")
        && scene.words() > 2
        && scene.tokens.kind(next) == Kind::Word
        && tag.is_bare()
        && !tag.is(Classes::PREPOSITION | Classes::CONJUNCTION)
        && (!word.ends_with('ا') || word == "ما")
}

/// «أنه "لم تقع كارثة"», «إنه هذه السنة "حصل تراجع"», «أنه بعد العرض، "قامت الفرق بالإصلاح"»: the verb has a subject
/// behind it, so that the pronoun before it is nobody's.
fn has_own_subject(scene: &Scene<'_, '_>) -> bool {
    let (first, next) = (scene.first(), scene.first() + 1);
    let (word, second, tag) = (scene.word(first), scene.word(next), scene.tag(next));
    let governed = tag.is_prepositional();
    let negated = match word {
        "لم" | "لن" => second.starts_with('ت'),
        // لا أمل في العودة: there is none.
        "لا" => {
            second.starts_with('ت') && is_verb(scene, next)
                || tag.is_bare() && !is_verb(scene, next)
        }
        _ => false,
    };
    let nobodys = matches!(word, "لا" | "لم" | "لن") && scene.in_list(next, List::Subjectless);
    let hers = word.ends_with('ت') && !word.ends_with("ات") && is_verb(scene, first);
    let happens = scene.in_list(first, List::Happens)
        && word != "يجري"
        && tag.is_bare()
        && !second.ends_with('ا');
    scene.words() > 2
        && (negated || nobodys || (hers || happens) && !governed)
        && is_behind_nobodys_pronoun(scene)
}

/// «أنه "…"», «إنه هذه السنة "…"», «أنه بعد العرض، "…"»: nothing but a circumstance stands between.
fn is_behind_nobodys_pronoun(scene: &Scene<'_, '_>) -> bool {
    let Some(before) = scene.before().filter(|_| scene.particle.is_none()) else { return false };
    let near = (before.saturating_sub(CIRCUMSTANCE)..=before).rev();
    let found = near
        .take_while(|&at| {
            matches!(scene.tokens.kind(at), Kind::Word | Kind::Number | Kind::Comma)
                && (!is_verb(scene, at) || scene.tag(at).is(Classes::COMPLEMENTISER))
        })
        .find(|&at| own_pronoun(scene, at) == Some("ه"));
    found.is_some_and(|at| {
        let (first, next) = (scene.tag(at + 1), scene.tag(at + 2));
        let time = first.is(Classes::DEMONSTRATIVE) && next.is(Classes::TIME);
        at == before || time || is_circumstance(scene, at + 1)
    })
}

/// «وقال رجل فقد بيته "خسرنا كل شيء"», «وصاح الحارس "أغلقوا الباب"», «وقالت هدى "انطفأت الأنوار"»: right behind a
/// verb of saying a verb in the first or second person, or with a subject of its own.
fn is_own_voice(scene: &Scene<'_, '_>) -> bool {
    let says = |verb: &Verb| {
        verb.quote
            && !verb.fragment
            && !verb.passes
            && matches!(verb.act, Act::Say | Act::Add | Act::Reply | Act::Relay)
    };
    // وجه رسالة إلى الشباب: «اقرأوا»
    let colon = scene.before().is_some_and(|at| scene.tokens.kind(at) == Kind::Colon);
    let quoting =
        |verb: &Verb| scene.in_list(scene.first(), List::Subjectless) && verb.quote && !verb.passes;
    let told = scene.relation == Relation::AfterCue
        && scene.particle.is_none()
        && scene.cue.is_some_and(|cue| cue.verb.is_some_and(VerbReading::is_finite))
        && scene.verb().is_some_and(|verb| colon || says(verb) || quoting(verb))
        && !scene.before().is_some_and(|at| scene.tag(at).is(Classes::PREPOSITION));
    let (first, tag, next) =
        (scene.first(), scene.tag(scene.first()), scene.tag(scene.first() + 1));
    let tense = shapes::tense(scene.word(first), tag);
    let subject = is_verb(scene, first) && next.definite && next.preposition.is_none();
    let spoken = shapes::is_own_voice(scene.word(first), tag)
        || tense == Some(Tense::We)
        || tag.verb.is_some_and(VerbReading::is_first_person)
        || tag.is(Classes::FIRST_PERSON)
        || subject
        || is_verb(scene, first) && scene.verb().is_some_and(|verb| verb.lemma == "قال")
        || scene.is_nominal() && scene.words() > 2
        || scene.in_list(first, List::Subjectless) && scene.words() > 2;
    told && spoken && scene.words() > 1
}

/// «داعيا إلى "أن تكون هذه الحادثة مناسبة للإصلاح", "ألا يتحول الحق إلى سلعة"»
fn opens_with_that(scene: &Scene<'_, '_>) -> bool {
    let first = scene.first();
    let that = match scene.word(first) {
        "ان" | "بان" => true,
        "الا" => is_verb(scene, first + 1),
        _ => false,
    };
    that && scene.words() >= CLAUSE
}

/// «ووفقا للمصدر، "أدت الأمطار إلى ..."»: no subject stands before the source.
fn is_behind_source(scene: &Scene<'_, '_>) -> bool {
    let Some(cue) = scene.cue.filter(|_| scene.relation == Relation::AfterSource) else {
        return false;
    };
    let ends = |&at: &usize| matches!(scene.tokens.kind(at), Kind::Stop | Kind::Break);
    let start = (cue.at().saturating_sub(LEAD)..cue.at()).rev().find(ends);
    let start = start.map_or(0, |stop| stop + 1);
    let leads = start == cue.at() || scene.tag(start).is(Classes::PREPOSITION);
    // أدت الأمطار إلى: a verb of hers before its subject
    let (first, next) = (scene.first(), scene.tag(scene.first() + 1));
    let hers = scene.word(first).ends_with('ت') && scene.tag(first).is_bare() && next.definite;
    leads && scene.words() >= CLAUSE && (scene.opens_with_verb() || hers)
}

/// «أنه "بعد سنوات من العمل، نفذت الفرق ..."»: a circumstance behind a pronoun that is nobody's.
fn is_fronted(scene: &Scene<'_, '_>) -> bool {
    let before = scene.before().filter(|_| scene.particle.is_none());
    let nobodys = before.is_some_and(|at| own_pronoun(scene, at) == Some("ه"))
        && is_circumstance(scene, scene.first());
    let subordinate = scene.tag(scene.first()).is(Classes::CONDITIONAL)
        || lexicon::is_when(scene.word(scene.first()));
    nobodys
        && (subordinate
            || scene.words() >= LONG_FRONTED
            || scene.words() >= FRONTED && has_main_verb(scene))
}

/// بعد، لأهلية، ضدا على: what only tells when, where or why.
fn is_circumstance(scene: &Scene<'_, '_>, first: usize) -> bool {
    let (word, tag, next) = (scene.word(first), scene.tag(first), scene.tag(first + 1));
    let governs = next.is_prepositional();
    let adverb = word.ends_with('ا') && !tag.definite && governs;
    tag.is(Classes::PREPOSITION | Classes::CONDITIONAL | Classes::TIME)
        || tag.preposition.is_some()
        || adverb
        || lexicon::is_when(word)
        || matches!(word, "مهما" | "بناء" | "بمجرد" | "عكس" | "مراعاه")
}

/// «بعد هذا القرار تعود الفرق»: a verb behind a definite noun or a pause.
fn has_main_verb(scene: &Scene<'_, '_>) -> bool {
    let ends = |tag: Tag, at: usize| tag.definite || scene.tokens.kind(at) == Kind::Comma;
    scene.any(|at, _| {
        at > scene.first() + 1 && ends(scene.tag(at - 1), at - 1) && is_verb(scene, at)
    })
}

/// «لذلك "تتواطأ السلطة مع جماعة"», «بينما "المشروع لا يتقدم"»: behind such a word a clause must follow.
fn is_behind_conjunction(scene: &Scene<'_, '_>) -> bool {
    let before = scene.before().filter(|_| scene.particle.is_none());
    let leads =
        |at: usize| scene.in_list(at, List::Subordinating) || scene.in_list(at, List::LeadIn);
    let whole = |at: usize| scene.in_list(at, List::LeadIn) && scene.ends_with_pause();
    before.is_some_and(|at| {
        let clause = scene.opens_with_verb() || scene.is_nominal() || has_early_verb(scene);
        leads(at) && (clause || whole(at))
    }) && scene.words() >= CLAUSE
}

/// A verb right behind the first noun.
fn has_early_verb(scene: &Scene<'_, '_>) -> bool {
    let second = scene.first() + 1;
    !scene.tag(scene.first()).is(Classes::PREPOSITION) && is_verb(scene, second)
}

/// «…، "فأدوارها ممتازة وستكبر"», «…، "كما أنني فخورة به"»: behind a pause with a particle of its own.
fn is_consequence(scene: &Scene<'_, '_>) -> bool {
    let pause = scene
        .before()
        .is_some_and(|at| matches!(scene.tokens.kind(at), Kind::Comma | Kind::Semicolon));
    let (first, second) = (scene.word(scene.first()), scene.tag(scene.first() + 1));
    let then = first.starts_with('ف') && scene.tag(scene.first()).conjunction;
    let also = first == "كما" && second.is(Classes::COMPLEMENTISER);
    let clause = || scene.is_clausal() || scene.has(Classes::COMPLEMENTISER);
    pause && scene.words() >= CLAUSE && (also || then && clause())
}

/// «الطريق طويل "لكننا سنمضي فيه إلى آخره"», «"لكن الشتاء يبقى قاسيا على الفقراء"»: what is set against the writer's clause
/// has a subject of its own.
fn is_set_against(scene: &Scene<'_, '_>) -> bool {
    let first = scene.first();
    let word = scene.word(first);
    let Some(own) = word.strip_prefix('و').unwrap_or(word).strip_prefix("لكن") else {
        return false;
    };
    let (next, other) = (scene.tag(first + 1), scene.tag(first + 2));
    let noun = next.definite
        || next.is(Classes::DEMONSTRATIVE)
        || scene.is_owned(first + 1)
        || next.is_bare() && !is_verb(scene, first + 1) && other.definite;
    let noun = noun && next.preposition.is_none() && !next.is(Classes::PREPOSITION);
    let must = || scene.in_list(first + 1, List::Subjectless);
    let predicates =
        || scene.is_nominal() || scene.any(|at, _| at > first + 1 && is_verb(scene, at));
    let subject = if own.is_empty() { must() || noun && predicates() } else { is_pronoun(own) };
    subject && scene.words() >= CLAUSE
}
