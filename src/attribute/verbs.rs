//! Where a finite verb may stand: a verb of speech, a listed verb, or a word that looks like a noun.

use super::Context;
use super::before::is_phrase;
use super::place::opens_clause;
use crate::lexicon::{Classes, Lexicon, List};
use crate::token::Kind;

/// Tokens of a circumstance at the head of a sentence.
const LONGEST_CIRCUMSTANCE: usize = 6;
/// Tokens from عبر to its عن.
const EXPRESSED_WITHIN: usize = 16;

/// Whether a finite verb may stand at `at`.
pub(super) fn is_act(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let finite = tag.verb.is_some_and(|verb| verb.is_finite());
    finite
        || tag.is(Classes::ACTION | Classes::VERBAL | Classes::NEGATION)
        || tag.is_open() && tag.is_bare()
}

/// كذلك رأى الطبيب: a verb that no noun looks like, wherever it stands.
pub(super) fn is_verb(context: &Context<'_, '_>, at: usize) -> bool {
    let verb = context.tags.at(at).verb.filter(|verb| verb.is_finite());
    verb.is_some_and(|verb| !Lexicon::get().verb(verb).homograph)
}

/// A word that the phrase after it may be the subject of: a verb of speech, or a bare word that
/// the lexicon does not know.
pub(super) fn may_be_verb(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let finite = tag.verb.is_some_and(|verb| verb.is_finite());
    let noun = !tag.is_open() && !tag.is(Classes::BELIEF) && !is_short_past(context, at);
    // التقى, not the article.
    let definite = tag.definite && !tag.is(Classes::ACTION);
    context.tokens.kind(at) == Kind::Word
        && (finite || !noun && !definite && tag.preposition.is_none())
}

/// وغادر الوزير القاعة، وعبر المدير عن فخره، وهنأ الرئيس اللاعبين: a quality, a preposition and a name as well,
/// but verbs at the head of a sentence and before somebody.
pub(super) fn is_verb_at_head(context: &Context<'_, '_>, at: usize) -> bool {
    let counts = context.tokens.kind(at + 1) == Kind::Number;
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1 + usize::from(counts)));
    let somebody = next.is(Classes::HUMAN | Classes::PERSON_NAME);
    let about = |near: usize| context.tokens.word(near) == "عن";
    let verb = || match context.tokens.written(at).trim_start_matches(['و', 'ف']) {
        "عبر" | "عبّر" => (at + 2..at + EXPRESSED_WITHIN).any(about),
        "هنأ" | "هنّأ" => true,
        // رفعت الشركة دعوى, حكمت المحكمة
        word if word.ends_with('ت') && next.is(Classes::ORGANISATION) => {
            tag.classes.is_only(Classes::PERSON_NAME)
        }
        _ => tag.is(Classes::JUDGEMENT) && !tag.definite,
    };
    let expresses = context.tokens.word(at).ends_with("عبر");
    let body = next.is(Classes::COLLECTIVE_BODY) && expresses;
    let opens =
        context.speech.extents.sentence_start(at) == at || expresses && opens_clause(context, at);
    let body = body || next.is(Classes::ORGANISATION) && tag.classes.is_only(Classes::PERSON_NAME);
    opens && (somebody || body) && verb()
}

/// عقد، بحث، ظهر: three letters at the head of a sentence that are a noun of speech or time as well as a verb in the past.
pub(super) fn is_short_past(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let noun = Classes::STATEMENT | Classes::OCCASION | Classes::TIME | Classes::LAW;
    let word = context.tokens.word(at);
    let stem = word.strip_prefix(['و', 'ف']).filter(|_| tag.conjunction).unwrap_or(word);
    let next = context.tags.get(at + 1);
    let somebody = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
    // من جهته عقد الوزير, but not خلال عقد الوزير
    let behind = || {
        next.is(somebody)
            && (opens_clause(context, at) || is_behind_circumstance(context, at))
            && at
                .checked_sub(1)
                .is_some_and(|before| !context.tags.get(before).is(Classes::PREPOSITION))
    };
    let opens = context.speech.extents.sentence_start(at) == at;
    let other = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PREPOSITION;
    (opens || behind())
        && stem.chars().count() == 3
        && tag.is(noun)
        && !tag.is(other)
        && !tag.definite
        && tag.preposition.is_none()
}

/// «وفي المقابل هاجم النائب الحكم», «أمس الأحد عقد الحزب مؤتمره»: the verb behind the circumstance that a sentence begins with.
pub(super) fn is_behind_circumstance(context: &Context<'_, '_>, verb: usize) -> bool {
    let start = context.speech.extents.sentence_start(verb);
    let first = context.tags.get(start);
    let beside = context.tags.in_list(start, List::Whereabouts);
    let circumstance = first.is(Classes::PREPOSITION | Classes::TIME) || beside;
    let resumed = context.tokens.word(verb).ends_with(['ه', 'ا']);
    (1..=LONGEST_CIRCUMSTANCE).contains(&verb.saturating_sub(start))
        && circumstance
        && first.verb.is_none()
        && context.tags.at(verb).verb.is_none()
        && !resumed
        && !is_governed(context, verb)
        && is_phrase(context, start..verb)
}

/// «وبخصوص غياب المهاجم», «وفيما يخص رفض الوزير»: right behind a preposition or its like stands a noun.
pub(super) fn is_governed(context: &Context<'_, '_>, at: usize) -> bool {
    at > 0
        && (context.tags.at(at - 1).classes.is_only(Classes::PREPOSITION)
            || context.tokens.word(at - 1) == "يخص")
}

/// بعد أن التقت الوزيرة, قبل أن يغادر المدير: the verb of a clause of time.
pub(super) fn is_behind_time(context: &Context<'_, '_>, verb: usize) -> bool {
    verb > 1
        && context.tokens.word(verb - 1) == "ان"
        && matches!(
            context.tokens.word(verb - 2).trim_start_matches('و'),
            "بعد" | "قبل" | "منذ" | "قبيل"
        )
}
