//! Any noun between أن, or the start of the sentence, and the verb that says something of it: «قال إن استفتاء أوضح»,
//! «لكن سجلات المصنع تؤكد»; or right behind the verb, where هذا points to it: «وتؤكد هذه الفئة أن».

use std::ops::Range;

use super::Context;
use super::before::is_phrase;
use super::issuer::is_said_in_it;
use super::place::is_was;
use crate::lexicon::{
    Act, Addresses, Classes, Gender, Links, Number, Proclitic, Verb, VerbReading, is_bare_that,
    opens_nominal_clause,
};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::Cue;
use crate::token::Kind;

/// Words of the noun with what belongs to it.
const LONGEST: usize = 6;
/// The same of a noun with the article.
const LONGEST_DEFINITE: usize = 12;
/// Tokens before a noun within which it may have named somebody already.
const NAMED_BEFORE: usize = 200;

/// The noun phrase that fills the clause up to the verb at `end`.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue, end: usize) -> Option<Mention> {
    let (gender, number) = cue.verb?.agreement()?;
    // أول من قال
    if matches!(context.tokens.word_before(end), "من" | "ما") {
        return None;
    }
    let floor = end.saturating_sub(LONGEST_DEFINITE);
    let plain = |&at: &usize| context.tokens.kind(at) == Kind::Word;
    let start = (floor..end).rev().take_while(plain).find(|&at| is_head(context, at))?;
    let words = start..end;
    let fits = is_noun(context, &words)
        && (words.len() <= LONGEST || context.tags.at(start).definite)
        && is_phrase(context, words.clone())
        && words.clone().all(|at| !context.tags.at(at).is(Classes::CONJUNCTION))
        && agrees(context, start, gender, number);
    // وكان المدعي رفع دعوى قال فيها إن: somebody, and what he says it in.
    let head = context.tags.at(start);
    if head.is(Classes::HUMAN) && head.definite && is_said_in_it(context, cue.words.end) {
        return None;
    }
    let kind = match number {
        Number::Singular if is_state(context, start) => SpeakerKind::Organisation,
        Number::Singular => SpeakerKind::Document,
        _ => SpeakerKind::Group,
    };
    let (name, gender, number) = (None, Some(gender), Some(number));
    let mention =
        Mention { words, name, head: Some(start), kind, gender, number, anaphoric: false };
    fits.then_some(mention)
}

/// «ردت هذه الفئة بأنها», «وتؤكد هذه الفئة أن», «سمته هذه الوثيقة «…»»: any noun that هذا points to right behind the verb,
/// where the verb has its object already or goes on with what brings its content.
pub(super) fn pointed_to(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let (this, noun) = (cue.words.end, cue.words.end + 1);
    let pointer = match context.tokens.word(this) {
        "هذا" => Gender::Masculine,
        "هذه" => Gender::Feminine,
        _ => return None,
    };
    let verb = cue.verb.filter(|verb| verb.is_finite())?;
    let (gender, number) = verb.agreement()?;
    let points = gender == pointer;
    let plain = |&at: &usize| {
        let tag = context.tags.at(at);
        let noun = tag.verb.is_none_or(VerbReading::is_noun);
        context.tokens.kind(at) == Kind::Word
            && noun
            && tag.definite
            && tag.preposition.is_none()
            && !tag.conjunction
    };
    let words = (noun..noun + LONGEST).take_while(plain).count();
    let end = noun + words;
    // ودعت هذه الدول إلى، ووصفت هذه الخطوة بأنها: whom or what the verb has for its object.
    let tag = context.tags.at(noun);
    let person = tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATE);
    let judges = |verb: &Verb| matches!(verb.act, Act::Evaluate | Act::Call);
    let takes = |verb: &Verb| !judges(verb) && (verb.addresses == Addresses::Never || !person);
    let brings = |verb: &Verb| takes(verb) && brings_content(context, verb, end);
    let own = verb.object || cue.lexeme().is_some_and(brings);
    // وأكدت هذه المصالح: of whom was told before.
    let floor = this.saturating_sub(NAMED_BEFORE);
    let told = (floor..this).any(|at| context.tokens.word(at) == context.tokens.word(noun));
    let fits = points && number == Number::Singular && words > 0 && own && !told;
    let paper = tag.is(Classes::STATEMENT);
    let kind = if paper { SpeakerKind::Document } else { SpeakerKind::Organisation };
    let (gender, number) = (Some(gender), Some(number));
    let words = this..end;
    let mention =
        Mention { words, name: None, head: Some(noun), kind, gender, number, anaphoric: false };
    fits.then_some(mention)
}

/// Whether the word at `at` brings the content of the verb: إلى, بأن, على, أن.
fn brings_content(context: &Context<'_, '_>, verb: &Verb, at: usize) -> bool {
    let tag = context.tags.at(at);
    let bi = (tag.preposition == Some(Proclitic::Bi)).then_some(Links::BI);
    let that = tag.is(Classes::COMPLEMENTISER);
    let link = Links::of_preposition(context.tokens.word(at)).or(bi);
    that || link.is_some_and(|link| verb.links.has(link))
}

/// «أن مملكة البحرين تؤكد», «أن دولة قطر تشدد»: the noun before the name of a state.
fn is_state(context: &Context<'_, '_>, at: usize) -> bool {
    let noun = matches!(context.tokens.word(at), "دوله" | "مملكه" | "سلطنه" | "جمهوريه" | "اماره");
    noun && context.tags.at(at + 1).is(Classes::STATE)
}

/// Whether a clause that must begin with a noun begins at `at`.
fn is_head(context: &Context<'_, '_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| context.tokens.word(before));
    let that = opens_nominal_clause(before);
    // كان ممكنا سماع
    let predicate = context.tokens.written(at).ends_with(['ا', '\u{64b}']);
    let was = at > 0 && is_was(context, at - 1) && !predicate;
    let time = at > 1
        && matches!(
            context.tokens.word(at - 2).trim_start_matches('و'),
            "بعد" | "قبل" | "منذ" | "سبق" | "دون"
        );
    that && !time || was || context.speech.extents.sentence_start(at) == at
}

/// Whether a noun opens the phrase: with the article or an owner, or in a form that no verb has.
fn is_noun(context: &Context<'_, '_>, words: &Range<usize>) -> bool {
    let other = Classes::PREPOSITION
        | Classes::CONJUNCTION
        | Classes::VERBAL
        | Classes::NEGATION
        | Classes::RELATIVE
        | Classes::ACTION
        | Classes::BELIEF
        | Classes::TIME
        | Classes::PRONOUN
        | Classes::PRONOMINAL
        | Classes::DEMONSTRATIVE;
    let tag = context.tags.at(words.start);
    let bare = tag.verb.is_none() && tag.preposition.is_none() && !tag.conjunction;
    let written = context.tokens.written(words.start);
    let noun = ["ة", "اء", "ات", "ا", "اً"].iter().any(|ending| written.ends_with(ending));
    // وضجت القاعة, تقول الوزيرة, ستقول الوزيرة
    let joined = !tag.known && written.starts_with(['و', 'ف']);
    let verb = !tag.known && written.starts_with(['ي', 'ت', 'ن', 'أ', 'س']);
    let owned = words.len() > 1 && context.tags.at(words.start + 1).definite;
    // رغم أن شرائع سومر تذكر
    let told = words.start > 0 && is_bare_that(context.tokens.word(words.start - 1));
    let governs = owned || told && words.len() > 1;
    bare && !tag.is(other) && (tag.definite || !joined && (noun || governs && !verb))
}

/// Whether a verb of that gender may say something of the noun at `at`; of things the feminine tells several.
fn agrees(context: &Context<'_, '_>, at: usize, gender: Gender, number: Number) -> bool {
    let written = context.tokens.written(at);
    let feminine = written.ends_with('ة') || written.ends_with("ات");
    let tag = context.tags.at(at);
    let human = tag.is(Classes::HUMAN) && tag.gender == Some(Gender::Masculine);
    match (gender, number) {
        (_, Number::Plural | Number::Dual) => true,
        (Gender::Masculine, _) => !feminine,
        (Gender::Feminine, _) => feminine || !human,
    }
}
