//! What a body is called: by its name, by its sort, by what it is like.

use std::ops::Range;

use super::Context;
use super::titled::{is_outlet, is_sort_of_body};
use crate::lexicon::{Classes, Proclitic};
use crate::mention::Mention;
use crate::token::Kind;

/// Words of the name of a body that is only told of.
const LONGEST_BODY: usize = 7;

/// اتحاد الكرة، المجلس العسكري الانتقالي: of a body that only acts or is told of, a noun with nothing behind it but
/// its genitive and its qualities.
pub(super) fn is_name_of_body(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let head = mention.words.start;
    // منظمة الزراعة العالمية (زراعة)
    let aside = |at: &usize| context.tokens.kind(*at) == Kind::Open;
    let rest = head + 1..(head + 2..mention.words.end).find(aside).unwrap_or(mention.words.end);
    mention.head == Some(head)
        && context.tags.at(head).is(Classes::COLLECTIVE_BODY)
        && !rest.is_empty()
        && rest.len() < LONGEST_BODY
        && !context.tokens.is_owned(head)
        && is_genitive(context, head, rest)
}

/// Whether such a name may begin with the noun at `head` and end before `end`: a word with the article belongs to it.
pub(super) fn may_open_name_of_body(context: &Context<'_, '_>, head: usize, end: usize) -> bool {
    let mut closed = context.tags.at(head).definite;
    for at in head + 1..end.min(head + LONGEST_BODY) {
        if !belongs(context, head, closed, at) {
            return false;
        }
        closed = context.tags.at(at).definite;
        if closed {
            return !context.tokens.is_owned(head);
        }
    }
    false
}

/// الكرة، كرة القدم، اليمني لكرة القدم، التربية والتعليم: nothing without the article behind what has it, but for the
/// purpose of a body.
fn is_genitive(context: &Context<'_, '_>, head: usize, mut rest: Range<usize>) -> bool {
    let last = rest.end - 1;
    let mut closed = context.tags.at(head).definite;
    let belongs = |at: usize| {
        let behind = std::mem::replace(&mut closed, context.tags.at(at).definite);
        belongs(context, head, behind, at)
    };
    context.tags.at(last).definite && rest.all(belongs)
}

/// Whether the word at `at` may stand in the name of the body at `head`; `closed` says that the word before it has the
/// article.
fn belongs(context: &Context<'_, '_>, head: usize, closed: bool, at: usize) -> bool {
    let tag = context.tags.at(at);
    // العسكري, العلمية: qualities that are professions too.
    let quality = || context.tokens.word(at).trim_end_matches('ه').ends_with('ي');
    let speaks = || tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY) && !quality();
    let plain = tag.preposition.is_none() && (tag.definite || !closed);
    let purpose = tag.preposition == Some(Proclitic::Li) || context.tokens.word(at) == "لكره";
    if context.tokens.kind(at) != Kind::Word || !(plain || purpose) {
        return false;
    }
    let joined = !tag.conjunction || tag.definite && closed && !speaks();
    // شركة نورماب الشركة, الحكومة للغات, المستشفى الدكتور: what follows is no part of the name.
    let behind = at > head + 1 || closed;
    joined && !(behind && speaks() || at == head + 1 && (purpose || tag.conjunction))
}

/// الصحيفة البحرية القريبة من الميناء، الشركة الكورية: a body of some sort by what it is like, unlike المنظمة العربية للتنمية.
pub(super) fn is_described_body(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let Range { start, end } = mention.words;
    let noun = context.tokens.word(start).strip_prefix("ال");
    let purpose = |at: usize| {
        context.tags.at(at).preposition == Some(Proclitic::Li) || context.tokens.word(at) == "اجل"
    };
    let of_nation = || context.tags.at(start + 1).is(Classes::NATIONALITY);
    let foreign = || of_nation() && !(start + 1..end).any(purpose);
    // الشبكة الجبلية من أجل النحل is no outlet.
    let sort = |noun: &str| is_outlet(noun) && noun != "شبكه" || is_sort_of_body(noun) && foreign();
    noun.is_some_and(sort) && mention.words.clone().all(|at| context.tokens.kind(at) == Kind::Word)
}

/// منظمة، وزارة, unlike حماس and سامسونغ.
pub(super) fn is_sort(context: &Context<'_, '_>, head: usize) -> bool {
    let tag = context.tags.at(head);
    let sort = Classes::ORGANISATION | Classes::MEDIA | Classes::HUMAN | Classes::STATE;
    tag.is(sort) && !tag.is(Classes::BODY | Classes::AGENCY)
}
