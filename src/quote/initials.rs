//! Full stops inside a short name: (آي.بي. أدرس)، اتش.اس.بي.سي.

use super::side;
use crate::lexicon::{Classes, List, Tags};
use crate::token::{Kind, Tokens};

/// Tokens from a stop to the brackets around it.
const LONGEST_NAME: usize = 6;
/// Letters of the name of a letter (اتش).
const LONGEST_LETTER: usize = 3;

/// Whether the stop at `at` stands between the letters of a short name, in brackets or without blanks.
pub(super) fn is_inside(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    is_decimal(tokens, at)
        || is_between_letters(tokens, tags, at)
        || is_before_initial(tokens, tags, at)
        || is_spelled(tokens, tags, at)
        || is_in_brackets(tokens, at)
}

/// سامر "ك": whether the letter at `at`, right behind an opener, is all of a name.
fn is_marked(tokens: &Tokens<'_>, at: usize) -> bool {
    let letter = tokens.word(at).chars().count() == 1;
    let Some(before) = at.checked_sub(1).filter(|&before| letter && tokens.is_glued(before)) else {
        return false;
    };
    // "الغد"و"النهار"
    let apart = before == 0 || !tokens.is_glued(before - 1);
    let opens = matches!(tokens.kind(before), Kind::Mark(_)) && apart;
    opens && !tokens.is_glued(at + 1)
}

/// 47 .6 في المائة: the point of a number, with a blank before it.
fn is_decimal(tokens: &Tokens<'_>, at: usize) -> bool {
    let number = |at: usize| tokens.kind(at) == Kind::Number;
    at > 0 && number(at - 1) && number(at + 1) && tokens.is_glued(at)
}

fn is_in_brackets(tokens: &Tokens<'_>, at: usize) -> bool {
    let open = (at.saturating_sub(LONGEST_NAME)..at).rev();
    let bracket = |near: &usize| matches!(tokens.kind(*near), Kind::Open | Kind::Close);
    let opened = open.into_iter().find(bracket).is_some_and(|near| tokens.kind(near) == Kind::Open);
    let closed = || (at..at + LONGEST_NAME).find(bracket);
    opened && closed().is_some_and(|near| tokens.kind(near) == Kind::Close)
}

/// «المتهم سامر. ح»: between a given name and the first letter of a surname that is kept back.
fn is_before_initial(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let letter = |at: usize| {
        let word = tokens.word(at);
        tokens.kind(at) == Kind::Word && word.chars().count() == 1 && word != "و"
    };
    let given = |at: usize| {
        let tag = tags.get(at);
        tag.is(Classes::PERSON_NAME) && tag.gender.is_some()
    };
    at > 0 && given(at - 1) && letter(at + 1)
}

/// بي. بي. سي: between the names of two letters, with a blank behind it.
fn is_spelled(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let glued = |at: usize| tokens.span(at..at + 1).end() == tokens.span(at + 1..at + 2).start();
    // «… بي بي سي. في المقابل …»
    let other = |at: usize| tags.in_list(at, List::LetterOrWord) && tokens.word(at) != "كي";
    let letter = |at: usize| {
        tokens.kind(at) == Kind::Word && tags.in_list(at, List::LetterName) && !other(at)
    };
    at > 0 && at + 1 < tokens.len() && letter(at - 1) && letter(at + 1) && glued(at - 1)
}

/// 900 ق.م، سالم ع.ع: it touches two short words that are neither verbs nor known.
fn is_between_letters(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let letters = |at: usize| {
        let tag = tags.get(at);
        tokens.kind(at) == Kind::Word
            && tokens.word(at).chars().count() <= LONGEST_LETTER
            && tag.verb.is_none()
            && !tag.known
    };
    let end = |at: usize| tokens.span(at..at + 1).end();
    let start = |at: usize| tokens.span(at..at + 1).start();
    let inner = at > 0 && at + 1 < tokens.len();
    inner
        && end(at - 1) == start(at)
        && end(at) == start(at + 1)
        && letters(at - 1)
        && letters(at + 1)
}

/// Whether a particle that is written against a mark stands at `at`: no letter of an abbreviation («ب.ك.ك») and no initial
/// ("س.ك"، سامر "ك").
pub(super) fn is_proclitic(tokens: &Tokens<'_>, at: usize) -> bool {
    let stop = |at: usize| matches!(tokens.kind(at), Kind::Stop | Kind::Abbreviation);
    let dotted = at > 0 && tokens.is_glued(at - 1) && stop(at - 1);
    side::is_proclitic(tokens.word(at)) && !dotted && !is_marked(tokens, at)
}
