//! What nobody in particular says: يذكر أن, يتوقع أن, هناك من يقول إن.

use super::Context;
use crate::lexicon::{Classes, Form, Gender, List, Number, Person, Proclitic};
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Words of a circumstance between يتوقع and its أن.
const CIRCUMSTANCE: usize = 3;
/// Tokens before a verb within which the writer speaks of himself.
const WRITER_WITHIN: usize = 14;
/// Words behind a verb within which something of the writer's is named.
const OWN_WITHIN: usize = 4;

/// يذكر أن, يتوقع أن: whether the cue, whose subject is left out, is a formula with which the writer tells something
/// himself; `goes_on` tells whether whoever spoke last does so in the present.
pub(super) fn is_formula(context: &Context<'_, '_>, cue: &Cue, goes_on: impl Fn() -> bool) -> bool {
    is_worth_mention(context, cue)
        || is_mentioned(context, cue, &goes_on)
        || is_passive_of(context, cue, &["توقع", "لاحظ", "قدر"]) && !goes_on()
}

/// Whether nobody in particular says what the cue, whose subject is left out, introduces.
pub(super) fn is_impersonal(
    context: &Context<'_, '_>,
    cue: &Cue,
    goes_on: impl Fn() -> bool,
) -> bool {
    cue.lexeme().is_some_and(|verb| verb.lemma == "قيل")
        || is_passive_of(context, cue, &["حكي", "روي"]) && !goes_on()
        || is_whoever(context, cue)
        || is_told_of(context, cue)
        || is_writers(context, cue)
}

/// «كنت هناك وتساءلت متى …», «كما ذكرت سابقا»: a verb that writes alike of a woman and of the writer, among words that
/// mean the writer.
fn is_writers(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let at = cue.at();
    let woman = Some(Form::Finite {
        person: Person::Third,
        gender: Gender::Feminine,
        number: Number::Singular,
        present: false,
    });
    let own = cue.verb.map(|verb| verb.form) == woman
        && !cue.verb.is_some_and(|verb| verb.object)
        && cue.lexeme().is_some_and(|verb| is_alike(&verb.lemma))
        && !context.nested_at(at);
    own && (is_among_own_words(context, cue) || is_before_own_words(context, cue))
}

/// أكدت is said of her and of me; قالت and رأت are not.
fn is_alike(lemma: &str) -> bool {
    let mut back = lemma.chars().rev();
    let (last, middle) = (back.next(), back.next());
    let weak = |letter: Option<char>| matches!(letter, None | Some('ا' | 'ي'));
    !weak(last) && !weak(middle) && !matches!(lemma, "اقر" | "رد" | "عد" | "اصر" | "سر" | "نص")
}

/// وأنا أرى …, لم أكن أعرف …: what the writer tells of himself before the verb.
fn is_among_own_words(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let at = cue.at();
    let start = context.speech.extents.sentence_start(at);
    let plain = |&near: &usize| {
        matches!(context.tokens.kind(near), Kind::Word | Kind::Comma | Kind::Number | Kind::Dash)
    };
    let mine = |near: usize| context.tags.in_list(near, List::OfTheWriter);
    let to_me = matches!(context.tokens.word(cue.words.end), "لي" | "لنا" | "علي");
    let mut before = (start.max(at.saturating_sub(WRITER_WITHIN))..at).rev().take_while(plain);
    !to_me && before.any(mine)
}

/// كما ذكرت سابقا, أوضحت في كتابي, تابعت كغيري
fn is_before_own_words(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let end = cue.words.end;
    let word = |at: usize| context.tokens.word(at);
    let as_i = matches!(word(cue.at()), "كما" | "وكما")
        || matches!(context.tokens.word_before(cue.at()), "كما" | "وكما");
    let before = matches!(word(end), "سابقا" | "انفا" | "سلفا" | "اعلاه");
    let mine = |near: usize| matches!(word(near), "كتابي" | "مقالي" | "مقالتي" | "كغيري");
    as_i && before || (end..end + OWN_WITHIN).any(mine)
}

/// «يذكر أن المعرض يقام كل عام»: what may be mentioned.
fn is_mentioned(context: &Context<'_, '_>, cue: &Cue, goes_on: impl Fn() -> bool) -> bool {
    let at = cue.at();
    let bare = match context.tokens.word(at) {
        "يذكر" => true,
        "ويذكر" => false,
        _ => return false,
    };
    introduces_at_once(context, cue)
        && (opens(context, at) && (bare || !goes_on()) || bare && is_run_on(context, at))
}

/// «هذا ويذكر أن», «كما يذكر أن»
fn opens(context: &Context<'_, '_>, at: usize) -> bool {
    let start = context.speech.extents.sentence_start(at);
    let lead = || matches!(context.tokens.word(start), "هذا" | "كما" | "ومما" | "مما");
    !context.nested_at(at) && (at == start || at == start + 1 && lead())
}

/// «… نهاية الشهر يذكر أن»: where no stop parts it from the sentence before.
fn is_run_on(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let leads = Classes::CONJUNCTION
        | Classes::COMPLEMENTISER
        | Classes::NEGATION
        | Classes::RELATIVE
        | Classes::PRONOMINAL
        | Classes::VERBAL
        | Classes::PREPOSITION;
    let plain = match context.tokens.kind(before) {
        Kind::Word => !context.tags.at(before).is(leads),
        kind => matches!(kind, Kind::Number | Kind::Close),
    };
    plain && !context.nested_at(at)
}

/// ومما يجدر ذكره أن, «…، يذكر أن»: a formula of the writer's.
fn is_worth_mention(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let (at, word) = (cue.at(), |at: usize| context.tokens.word(at));
    let worth = at > 0 && matches!(word(at - 1), "يجدر" | "الجدير" | "جدير");
    let apart = at > 0 && context.tokens.kind(at - 1) == Kind::Comma;
    let that = matches!(cue.intro, Intro::That(that) if that == cue.words.end);
    word(at) == "ذكره" && worth || word(at) == "يذكر" && apart && that
}

/// «ويتوقع أن ترتفع الأسعار», «يلاحظ أن», «يحكى أن»: the passive of what anybody may expect, notice or tell.
fn is_passive_of(context: &Context<'_, '_>, cue: &Cue, verbs: &[&str]) -> bool {
    let one = Some(Form::Finite {
        person: Person::Third,
        gender: Gender::Masculine,
        number: Number::Singular,
        present: true,
    });
    let anybody = cue.lexeme().is_some_and(|verb| verbs.contains(&&*verb.lemma));
    cue.verb.map(|verb| verb.form) == one
        && !cue.verb.is_some_and(|verb| verb.object)
        && anybody
        && introduces_at_once(context, cue)
        && !is_of_somebody(context, cue.at())
}

/// «وصف بأنه «خطير»», «اتهم به»: where its object does not follow, the verb tells what is said of somebody.
pub(super) fn is_told_of(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let judges =
        cue.lexeme().is_some_and(|verb| matches!(&*verb.lemma, "وصف" | "نعت" | "اتهم" | "شبه"));
    let past = cue.verb.is_some_and(|verb| {
        matches!(verb.form, Form::Finite { present: false, .. }) && !verb.object
    });
    let end = cue.words.end;
    let of_it = context.tags.at(end).preposition == Some(Proclitic::Bi)
        || matches!(context.tokens.word(end), "ب" | "به" | "بها");
    judges && past && of_it && is_at_once(context, cue) && !is_object_behind(context, cue)
}

/// وصف بأنه, وصف بـ«…», but not وصف بالحاج القرار بـ«…».
fn is_at_once(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let end = cue.words.end;
    match cue.intro {
        _ if matches!(context.tokens.word(end), "به" | "بها") => true,
        Intro::That(that) => that == end,
        Intro::Marks(pair) => context.speech.pairs[pair].open <= end + 1,
        _ => true,
    }
}

/// «ووصفت بـ«الكارثة» وجود السكان هناك»: the object stands behind the marks.
fn is_object_behind(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let Intro::Marks(pair) = cue.intro else { return false };
    let end = context.speech.pairs[pair].end;
    let tag = context.tags.at(end);
    let noun = tag.definite || tag.is(Classes::THING) || context.tokens.word(end) == "وجود";
    context.tokens.kind(end) == Kind::Word && noun && tag.preposition.is_none()
}

/// إنه يتوقع, وهو يتوقع, كان يتوقع, قبل أن يلاحظ: the word before shows that somebody is meant.
fn is_of_somebody(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let tag = context.tags.at(before);
    let of_him = tag.is(Classes::COMPLEMENTISER) && context.tokens.is_owned(before);
    of_him
        || tag.is(Classes::PRONOMINAL | Classes::NEGATION)
        || context.tags.in_list(before, List::OfSomebody)
}

/// Whether no more than a short circumstance stands between the cue and its أن.
fn introduces_at_once(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let Intro::That(that) = cue.intro else { return false };
    let end = cue.words.end;
    let circumstance = || {
        context.tags.at(end).is(Classes::PREPOSITION) || context.tags.at(end).preposition.is_some()
    };
    that == end || that <= end + CIRCUMSTANCE && circumstance()
}

/// «هناك من يقول إن», «ممن زعموا أن»: whoever says so; but أول من قال is somebody.
fn is_whoever(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let Some(who) = cue.at().checked_sub(1) else { return false };
    let before = context.tokens.word_before(who).trim_start_matches(['و', 'ف']);
    let exists = matches!(before, "هناك" | "هنالك" | "ثمه" | "منهم");
    let that = matches!(cue.intro, Intro::That(that) if !context.tokens.is_owned(that));
    let said = matches!(cue.intro, Intro::Colon(_));
    let finite = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    match context.tokens.word(who) {
        "من" => finite && (exists || that && !is_one_who(context, who)),
        "ومن" | "فمن" | "ممن" | "لمن" | "بمن" => finite && (that || said),
        // رد على الذين يقولون إن
        "الذين" | "للذين" | "بالذين" => {
            let glued = context.tags.at(who).preposition.is_some();
            let governed = who > 0 && context.tags.at(who - 1).is(Classes::PREPOSITION);
            finite && that && (glued || governed)
        }
        _ => false,
    }
}

/// أول من قال, هو من قال: whom the words before name.
fn is_one_who(context: &Context<'_, '_>, who: usize) -> bool {
    who > 0 && context.tags.in_list(who - 1, List::OneWho)
}
