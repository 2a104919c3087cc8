//! A subject that no list knows, shown by the place where it stands: رحب البيت الأبيض بالاتفاق،
//! وشجبت «الشركة» القرار.
//!
//! A verb of speech without أن, marks or a colon has a noun for its content, so that what follows it
//! may be its object (وأعلن الانسحاب). Arabic leaves a subject out only where the sentence is joined
//! to the one before; a verb that opens a sentence without و has its subject behind it.

use super::Context;
use crate::lexicon::{Addresses, Classes, Gender, Links, Number, Proclitic, Verb};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Tokens before a noun within which it may have named somebody already.
const NAMED_BEFORE: usize = 200;

/// Whether the phrase right behind `cue` can only be who speaks.
pub(super) fn is_subject(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let own = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    own && mention.words.start == cue.words.end
        && may_speak(context, mention.words.start)
        && agrees(context, cue, mention)
        && (opens_alone(context, cue) || is_before_frame(context, cue, mention))
}

/// «وأكد هذا الهيكل النقابي أن», «وردت هذه الفئة بأنها»: a noun that a demonstrative points to fills the clause up to its أن.
pub(super) fn pointed_to(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let start = cue.words.end;
    let gender = match context.tokens.word(start) {
        "هذا" | "ذلك" => Gender::Masculine,
        "هذه" | "تلك" => Gender::Feminine,
        _ => return None,
    };
    let verb = cue.verb.filter(|verb| verb.is_finite() && !verb.object)?;
    let Intro::That(that) = cue.intro else { return None };
    let definite =
        |&at: &usize| context.tokens.kind(at) == Kind::Word && context.tags.at(at).definite;
    let end = (start + 1..that).take_while(definite).last()? + 1;
    let link = context.tags.at(end).is(Classes::PREPOSITION);
    let fills = end == that || link && end + 1 == that;
    let agrees = verb.agreement() == Some((gender, Number::Singular));
    // وأكدت هذه المصالح: of whom was told before.
    let told = || {
        let floor = start.saturating_sub(NAMED_BEFORE);
        (floor..start).any(|at| context.tokens.word(at) == context.tokens.word(start + 1))
    };
    (fills && agrees && may_speak(context, start + 1) && !told()).then(|| Mention {
        words: start..end,
        name: None,
        head: Some(start + 1),
        kind: SpeakerKind::Organisation,
        gender: Some(gender),
        number: Some(Number::Singular),
        anaphoric: false,
    })
}

/// A definite noun, a name, or marks; no act (الانسحاب) and no thing.
fn may_speak(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let thing = Classes::THING | Classes::TIME | Classes::OCCASION;
    matches!(context.tokens.kind(at), Kind::Mark(_))
        || tag.preposition.is_none()
            && !tag.conjunction
            && !tag.is(thing)
            && tag.verb.is_none()
            && (tag.definite || !tag.known || tag.classes.is_only(Classes::PERSON_NAME))
            && !is_act(context.tokens.word(at))
}

/// الانسحاب، التوقيع: the shapes of verbal nouns with the article.
pub(super) fn is_act(word: &str) -> bool {
    let Some(noun) = word.strip_prefix("ال") else { return false };
    let letters = noun.chars().count();
    let before_last = |letter: char| noun.chars().rev().nth(1) == Some(letter);
    letters >= 5 && noun.starts_with('ا') && before_last('ا')
        || letters == 5 && noun.starts_with('ت') && before_last('ي')
}

/// «المبادرة المدنية»: a name in marks.
pub(super) fn is_marked(context: &Context<'_, '_>, mention: &Mention) -> bool {
    matches!(context.tokens.kind(mention.words.start), Kind::Mark(_))
}

/// أعلنت الشركة: the ending of the verb and of the noun.
fn agrees(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let Some((gender, number)) = cue.verb.and_then(|verb| verb.agreement()) else { return false };
    let first = mention.words.start + usize::from(is_marked(context, mention));
    let feminine = context.tokens.written(first).ends_with(['ة', 'ى'])
        || context.tokens.word(first).ends_with("ات");
    let listed = context.tags.at(first).is(Classes::PERSON_NAME);
    number == Number::Singular && (gender == Gender::Feminine || !feminine || listed)
}

/// The verb is the first word of its sentence, and no و joins it to the one before; or somebody else
/// takes the word (بينما أعلنت الرابطة).
fn opens_alone(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let at = cue.at();
    let before = context.tokens.word_before(at);
    let opens = context.speech.extents.sentence_start(at) == at;
    let turns = matches!(before, "بينما" | "فيما" | "حين");
    !context.tags.at(at).conjunction && (opens || turns || is_behind_turn(context, at))
}

/// بدوره، عبر، من جهتها، أعلنت: nothing but a turn stands before the verb.
fn is_behind_turn(context: &Context<'_, '_>, at: usize) -> bool {
    let comma = at.checked_sub(1).filter(|&comma| context.tokens.kind(comma) == Kind::Comma);
    let Some(turn) = comma.and_then(|comma| comma.checked_sub(1)) else { return false };
    let start = context.speech.extents.sentence_start(at);
    let of = turn > start && context.tags.at(turn - 1).is(Classes::PREPOSITION);
    context.tags.at(turn).is(Classes::TURN) && turn - usize::from(of) == start
}

/// وشجب البيت الأبيض بالقرار: what the verb brings its content with stands behind the phrase, and the
/// verb has nobody for its object (ودعا الحكومة إلى).
fn is_before_frame(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    // ودعت «المبادرة المدنية» إلى: seldom is anybody told whose name stands in marks.
    let marked = is_marked(context, mention);
    let alone = |verb: &&Verb| verb.addresses == Addresses::Never || marked;
    let Some(verb) = cue.lexeme().filter(alone) else {
        return false;
    };
    let end = mention.words.end;
    let bi = context.tags.at(end).preposition == Some(Proclitic::Bi);
    let link = Links::of_preposition(context.tokens.word(end)).or(bi.then_some(Links::BI));
    // وأعلن زيدان أمس
    let first = context.tags.at(mention.words.start);
    let named = first.classes.is_only(Classes::PERSON_NAME) && !first.definite;
    let time = || named && context.tags.at(end).is(Classes::TIME);
    link.is_some_and(|link| verb.links.has(link) || link == Links::AN) || time()
}
