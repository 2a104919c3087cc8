//! What the writer's words before marks lack or have already: «أنها "مستعدة للحوار"» wants no more than a
//! predicate, «ندد "بالقرار"» no more than its object.

use super::phrase::is_verb;
use super::scene::{Relation, Scene};
use super::signs::Signs;
use super::whole_clause;
use crate::lexicon::{self, Classes, Links, List, Proclitic, is_copula};
use crate::token::Kind;

/// The sign that settles the matter: the subject stands before the marks.
pub(super) const PREDICATE: &str = "predicate-of-subject";

/// The sign that settles the matter the other way: nothing before the marks is part of the clause in them.
pub(super) const WHOLE: &str = "whole-clause";

/// Words of a predicate that is a verb with what belongs to it.
const VERBAL_PREDICATE: usize = 12;

/// Words of a subject between its complementiser and the marks.
const SUBJECT: usize = 6;

/// Tokens of an aside between the subject and the marks.
const ASIDE: usize = 16;

/// The signs of a pair, by name.
pub(super) fn signs(scene: &Scene<'_, '_>, signs: &mut impl Signs) {
    signs.add(is_predicate(scene), PREDICATE);
    signs.add(whole_clause::is_whole(scene), WHOLE);
}

/// Whether the marks hold no more than the predicate of a subject outside.
fn is_predicate(scene: &Scene<'_, '_>) -> bool {
    let one = scene.relation != Relation::AfterColon && !has_stop(scene);
    one && (is_of_pronoun(scene)
        || is_of_subject(scene)
        || is_of_plural(scene)
        || is_of_parted_subject(scene)
        || is_of_interrupted_subject(scene)
        || is_what_there_is(scene)
        || is_of_being(scene)
        || is_genitive(scene)
        || is_governed(scene)
        || is_object(scene)
        || is_exception(scene)
        || is_subordinate(scene))
}

/// «ونوهت "بالمستوى الذي بلغه اللاعبون"», «ودعا "إلى ضبط النفس"»: the preposition of the verb stands in the marks.
fn is_governed(scene: &Scene<'_, '_>) -> bool {
    let first = scene.tag(scene.first());
    let link = match first.preposition {
        Some(Proclitic::Bi) => Some(Links::BI),
        _ => Links::of_preposition(scene.word(scene.first())),
    };
    scene.relation == Relation::AfterCue
        && scene
            .verb()
            .is_some_and(|verb| verb.fragment && link.is_some_and(|link| verb.links.has(link)))
        && !scene.has(Classes::COMPLEMENTISER)
}

/// «كتابها الذي يحتوي "صورة جديدة للمدينة"», «تروم "تجميع الجهود"»: what a verb right before the marks that is not one of
/// speech has for its object.
fn is_object(scene: &Scene<'_, '_>) -> bool {
    let before = scene.before().filter(|_| scene.particle.is_none());
    let acts = |at: usize| {
        let (word, tag) = (scene.word(at).trim_start_matches(['و', 'ف']), scene.tag(at));
        let behind_relative = at > 0 && scene.tag(at - 1).is(Classes::RELATIVE);
        tag.is(Classes::ACTION)
            && tag.verb.is_none()
            && (word.starts_with(['ي', 'ت']) || behind_relative)
    };
    before.is_some_and(acts) && is_noun_predicate(scene)
}

/// «لا تنمو "إلا بالصبر"»: what a negation before the marks leaves.
fn is_exception(scene: &Scene<'_, '_>) -> bool {
    let goes_on = |at: usize| {
        scene.tokens.kind(at) == Kind::Word && !scene.tag(at).is(Classes::COMPLEMENTISER)
    };
    let next = scene.first() + 1;
    matches!(scene.word(scene.first()), "الا" | "سوي")
        && scene.before().is_some_and(goes_on)
        && !scene.tag(next).is(Classes::COMPLEMENTISER)
        && !is_verb(scene, next)
}

/// «عن أسفه لكون القرى "لا تتوفر على طبيب"»: the genitive of كون is the subject.
fn is_of_being(scene: &Scene<'_, '_>) -> bool {
    let Some(last) = scene.before().filter(|_| scene.particle.is_none()) else { return false };
    let noun = |at: &usize| scene.tokens.kind(*at) == Kind::Word && !is_verb(scene, *at);
    let being = |at: usize| matches!(scene.word(at), "لكون" | "بكون" | "كون");
    let mut subject = (last.saturating_sub(SUBJECT)..=last).rev().take_while(noun);
    subject.any(|at| at < last && being(at))
}

/// «عن وجود "جهات خفية تعبث بالأجور"»: with the noun before it no clause of its own.
fn is_what_there_is(scene: &Scene<'_, '_>) -> bool {
    let before = scene.before().filter(|_| scene.particle.is_none());
    before.is_some_and(|at| scene.in_list(at, List::Existence))
}

/// «مؤكدا ضرورة "إصلاح المدارس التي أهملت"», «من أجل "الاحتفال بمن عملوا"»: what the noun or preposition before the marks
/// governs.
fn is_genitive(scene: &Scene<'_, '_>) -> bool {
    let Some(before) = scene.before().filter(|_| scene.particle.is_none()) else { return false };
    let word = scene.word(before).trim_start_matches(['و', 'ف', 'ب', 'ل']);
    let governs = scene.in_list(before, List::Ground)
        // وجوب begins with what looks like a conjunction.
        || matches!(word, "ضروره" | "جوب" | "هدف" | "غيه" | "قصد")
        || word == "حين" && scene.word(before.wrapping_sub(1)) == "الي";
    let noun = |at: usize| !is_verb(scene, at) && !scene.tag(at).is(Classes::COMPLEMENTISER);
    governs && noun(scene.first())
}

/// «رفض العرض، "حتى لا يقال إنه تراجع"», «أغلق المحل "لأن الزبائن رحلوا"»: the marks go on the writer's sentence with why,
/// when or in spite of what. With «فإنه» behind it they hold the main clause as well.
fn is_subordinate(scene: &Scene<'_, '_>) -> bool {
    let first = scene.first();
    let (word, next) = (scene.word(first), scene.word(first + 1));
    let leads = match word {
        "بعد" | "قبل" | "رغم" => next.starts_with("ان") && next.chars().count() < 5,
        "حتي" => matches!(next, "لا" | "لو" | "ولو" | "ان" | "وان") || is_verb(scene, first + 1),
        "بعدما" | "لكي" | "كي" | "بحيث" | "مما" => true,
        "وان" | "ولو" => is_copula(next),
        _ if is_relative(scene, first) || is_purpose(scene, first) => true,
        word => word.strip_prefix("لان").is_some_and(is_pronoun),
    };
    let goes_on = scene.before().is_some_and(|at| match scene.tokens.kind(at) {
        Kind::Comma | Kind::Semicolon => true,
        Kind::Word => !scene.tag(at).is(Classes::COMPLEMENTISER),
        _ => false,
    });
    let main = |at: usize, _| {
        lexicon::is_then(scene.word(at))
            || scene.word(at) == "الا" && scene.tag(at + 1).is(Classes::COMPLEMENTISER)
    };
    let takes = scene.verb().is_some_and(|verb| verb.fragment);
    let behind = scene.cue.is_some_and(|cue| cue.words.end < scene.pair.open);
    let within = match scene.relation {
        Relation::BeforeCue => true,
        Relation::AfterCue => takes && behind,
        _ => scene.is_within(),
    };
    leads && goes_on && within && !scene.any(main)
}

/// «الواقع، "الذي يشهد تنافسا شرسا"»
fn is_relative(scene: &Scene<'_, '_>, at: usize) -> bool {
    let tag = scene.tag(at);
    tag.is(Classes::RELATIVE) && tag.definite && !tag.conjunction
}

/// «..., وذلك "لتتمكن القرية من البناء"»: what the writer's clause is done for.
fn is_purpose(scene: &Scene<'_, '_>, at: usize) -> bool {
    let word = scene.word(at);
    (word.starts_with("لي") || word.starts_with("لت"))
        && !scene.tag(at).known
        && word.chars().count() > 4
}

/// What stands behind a particle for its subject, or nothing.
pub(super) fn is_pronoun(ending: &str) -> bool {
    matches!(ending, "" | "ه" | "ها" | "هم" | "هما" | "هن" | "ي" | "ني" | "نا" | "نني" | "ننا")
}

fn has_stop(scene: &Scene<'_, '_>) -> bool {
    let end = scene.pair.content.end;
    scene.any(|at, _| scene.tokens.kind(at) == Kind::Stop && at + 1 < end)
}

/// «أنها "مستعدة للحوار"», «لأنه "حريص على الأمن"», «أنهم "تحركوا أمس"»
fn is_of_pronoun(scene: &Scene<'_, '_>) -> bool {
    let before = scene.before().filter(|_| scene.particle.is_none());
    let Some(own) = before.and_then(|at| own_pronoun(scene, at)) else { return false };
    // أنه may be nobody's.
    let certain = own != "ه";
    is_noun_predicate(scene) && (certain || is_adjective(scene) || is_sure_noun(scene))
        || certain && is_verb_predicate(scene)
        || is_copular(scene)
}

/// تحركوا أمس, but not علمت أن القرار صدر: with a clause of its own it stands by itself.
fn is_verb_predicate(scene: &Scene<'_, '_>) -> bool {
    let that = scene.any(|at, _| matches!(scene.word(at), "ان" | "بان"));
    scene.opens_with_verb() && scene.words() <= VERBAL_PREDICATE && !that
}

/// حريص، مقتنع: a form that a verb has not.
fn is_adjective(scene: &Scene<'_, '_>) -> bool {
    let word = scene.word(scene.first());
    let (first, third, length) = (word.chars().next(), word.chars().nth(2), word.chars().count());
    let bare = !word.ends_with(['ه', 'ا', 'ت']);
    bare && (length == 4 && third == Some('ي') || length > 3 && first == Some('م'))
}

/// بلد جميل، فرصة كبيرة, but not نتيجة لذلك: no verb, and no circumstance.
fn is_sure_noun(scene: &Scene<'_, '_>) -> bool {
    let (first, next) = (scene.first(), scene.tag(scene.first() + 1));
    let governs = next.is_prepositional();
    let noun = Classes::THING | Classes::NAMED_THING | Classes::STATEMENT | Classes::HUMAN;
    (scene.tag(first).is(noun) || scene.tokens.written(first).ends_with('ة')) && !governs
}

/// The pronoun of the complementiser at `at`: ها of أنها.
pub(super) fn own_pronoun<'s>(scene: &'s Scene<'_, '_>, at: usize) -> Option<&'s str> {
    let word = scene.word(at).trim_start_matches(['و', 'ف']);
    let word = word.strip_prefix(['ب', 'ل', 'ك']).filter(|rest| rest.len() > 4).unwrap_or(word);
    let own = word.strip_prefix("ان").or_else(|| word.strip_prefix("كون"))?;
    matches!(own, "ه" | "ها" | "هم" | "هما" | "هن" | "ني" | "نا" | "نني").then_some(own)
}

/// مستعدة، حريص على: an indefinite noun or adjective.
fn is_noun_predicate(scene: &Scene<'_, '_>) -> bool {
    let first = scene.tag(scene.first());
    let other = Classes::PREPOSITION
        | Classes::CONJUNCTION
        | Classes::COMPLEMENTISER
        | Classes::RELATIVE
        | Classes::OPENING
        | Classes::CLAUSAL
        | Classes::FIRST_PERSON
        | Classes::CONDITIONAL
        | Classes::DEMONSTRATIVE
        | Classes::TIME
        | Classes::PERSON_NAME
        | Classes::PRONOMINAL;
    scene.tokens.kind(scene.first()) == Kind::Word
        && first.is_bare()
        && !first.is(other)
        && !is_verb(scene, scene.first())
}

/// كان رجلا نبيلا، كان غير واضح، يعد خطرا: the copula of «أنه» with a predicate in the accusative.
fn is_copular(scene: &Scene<'_, '_>) -> bool {
    let next = scene.first() + 1;
    (scene.word(scene.first()) == "كان" || scene.in_list(scene.first(), List::Equating))
        && (scene.word(next).ends_with('ا') || scene.word(next) == "غير")
        && scene.tag(next).is_bare()
        && scene.words() <= VERBAL_PREDICATE
}

/// «فإن العملة الجديدة "أشعلت النار"»: the subject between its complementiser and the marks.
fn is_of_subject(scene: &Scene<'_, '_>) -> bool {
    let Some(before) = scene.before().filter(|_| scene.particle.is_none()) else { return false };
    let comma = usize::from(scene.tokens.kind(before) == Kind::Comma);
    before > comma && is_lone_subject(scene, before - comma) && opens_with_own_verb(scene)
}

/// «لأن هذا الجسر، يضيف الحارس، "كان متوقعا"», «والدليل على ذلك، تقول المديرة، "هو ..."»
fn is_of_parted_subject(scene: &Scene<'_, '_>) -> bool {
    let Some(cue) = scene.cue.filter(|_| scene.is_parenthetic()) else { return false };
    let taken_up = matches!(scene.word(scene.first()), "هو" | "هي");
    cue.at() > 1
        && matches!(scene.relation, Relation::AfterCue | Relation::AfterSource)
        && (taken_up || is_lone_subject(scene, cue.at() - 2) && opens_with_own_verb(scene))
}

/// «أن المعلم، الذي عمل هنا عشرين عاما، "كان يحب القرية"»: between the subject and the marks stands an aside.
fn is_of_interrupted_subject(scene: &Scene<'_, '_>) -> bool {
    let Some(close) = scene.before().filter(|&at| scene.tokens.kind(at) == Kind::Comma) else {
        return false;
    };
    let aside = (close.saturating_sub(ASIDE)..close).rev();
    let open = aside
        .take_while(|&at| {
            !matches!(scene.tokens.kind(at), Kind::Stop | Kind::Break | Kind::Mark(_))
        })
        .find(|&at| scene.tokens.kind(at) == Kind::Comma);
    let Some(open) = open.filter(|&open| open > 0) else { return false };
    let first = scene.tag(open + 1);
    let aside = first.is(Classes::RELATIVE | Classes::PREPOSITION) && !first.conjunction;
    aside && is_lone_subject(scene, open - 1) && opens_with_own_verb(scene)
}

/// «على الشباب أن "يعملوا معا"»: a verb whose ending stands for a subject before it.
fn is_of_plural(scene: &Scene<'_, '_>) -> bool {
    let before = scene.before().filter(|_| scene.particle.is_none());
    let word = scene.word(scene.first());
    let they = word.starts_with(['ي', 'ت']) && word.ends_with("وا") && word.chars().count() > 4;
    let bare = |at: usize| lexicon::is_bare_that(scene.word(at));
    they && before.is_some_and(bare) && scene.words() <= VERBAL_PREDICATE
}

/// A verb that has its subject before it, rather than behind it or nowhere.
fn opens_with_own_verb(scene: &Scene<'_, '_>) -> bool {
    let (first, tag) = (scene.word(scene.first()), scene.tag(scene.first()));
    let nobodys = scene.in_list(scene.first(), List::Subjectless) || matches!(first, "تم" | "لا");
    scene.opens_with_verb() && !nobodys && !tag.conjunction && !tag.is(Classes::FIRST_PERSON)
}

/// Whether the words up to `last` are a complementiser with a definite subject, and nothing else.
fn is_lone_subject(scene: &Scene<'_, '_>, last: usize) -> bool {
    let bare = |at: usize| lexicon::opens_nominal_clause(scene.word(at));
    let mut before = (last.saturating_sub(SUBJECT)..last).rev();
    let that = before.find(|&at| scene.tokens.kind(at) != Kind::Word || bare(at));
    let Some(that) = that.filter(|&at| bare(at)) else { return false };
    let definite = |at: usize| {
        let tag = scene.tag(at);
        tag.definite || scene.is_owned(at) || tag.is(Classes::DEMONSTRATIVE | Classes::ANAPHOR)
    };
    // الأمر is a pronoun only in الأمر الذي.
    let relative = |at: usize| scene.tag(at).is(Classes::RELATIVE) && scene.word(at) != "الامر";
    let plain = |at: usize| !is_verb(scene, at) && !relative(at);
    definite(last)
        && (that + 1..=last).all(|at| plain(at) && (definite(at) || at < last && definite(at + 1)))
}
