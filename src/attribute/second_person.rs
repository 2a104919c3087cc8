//! Somebody else inside the phrase behind a verb: «وصف الوزير سامي نصر النائب كريم عواد بأنه», «كرم المدير سامي نصر
//! اللاعب كريم عواد».

use super::Context;
use super::object_start::object_start;
use super::scan::may_be_named;
use crate::lexicon::{Classes, Tag};
use crate::mention::Mention;
use crate::token::Kind;

/// Words of a name before the title of somebody else.
const LONGEST_NAME: usize = 4;
/// Words of a title before the name.
const LONGEST_TITLE: usize = 6;

/// Where a second title with a name of its own begins, behind a whole name with its title.
pub(super) fn named(context: &Context<'_, '_>, mention: &Mention) -> Option<usize> {
    titles(context, mention).find(|&at| {
        let end = mention.words.end.min(at + LONGEST_TITLE);
        (at + 1..end).any(|at| is_given(context, at) && is_surname(context.tags.at(at + 1)))
    })
}

/// «استقبلت اللجنة سالم الحمدي», «كرمت وزارة الثقافة هدى منصور»: where the name begins that no title goes before, behind the
/// whole name of a body.
pub(super) fn met_by_body(context: &Context<'_, '_>, mention: &Mention) -> Option<usize> {
    let start = mention.words.start;
    let body = Classes::COLLECTIVE_BODY;
    let other = Classes::HUMAN | Classes::STATE | Classes::PERSON_NAME;
    let tag = context.tags.at(start);
    if !tag.is(body) || tag.is(other) || mention.head != Some(start) {
        return None;
    }
    let named = |&at: &usize| {
        // جامعة الأمير محمد: whose name the body bears.
        let before = context.tags.at(at - 1);
        let closed = before.definite && !before.is(Classes::HUMAN | Classes::HONORIFIC);
        let surname = is_surname(context.tags.at(at + 1));
        closed && is_given(context, at) && surname && context.tokens.kind(at + 1) == Kind::Word
    };
    (start + 1..mention.words.end).find(named)
}

/// Where somebody begins who is what a verb that needs an object judges: a second title, a second name.
pub(super) fn judged(context: &Context<'_, '_>, mention: &Mention) -> Option<usize> {
    let title = titles(context, mention).find(|&at| {
        let rest = context.parser.phrase(at, mention.words.end, true);
        // رئيس القسم القرار: the title goes on about whoever judges.
        rest.is_some_and(|rest| object_start(context, &rest).is_none())
    });
    title.or_else(|| second_name(context, mention)).or_else(|| met_by_body(context, mention))
}

/// «الرئيس سامي نصر كريم عواد»
fn second_name(context: &Context<'_, '_>, mention: &Mention) -> Option<usize> {
    let name =
        mention.name.clone().filter(|name| name.len() == 4 && name.end == mention.words.end)?;
    let at = name.start + 2;
    (is_given(context, name.start) && is_given(context, at)).then_some(at)
}

/// The titles right behind a whole name.
fn titles<'c>(context: &'c Context<'_, '_>, mention: &Mention) -> impl Iterator<Item = usize> + 'c {
    let start = mention.words.start;
    let titled = mention.head == Some(start) && context.tags.at(start).is(Classes::HUMAN);
    let end = if titled { mention.words.end } else { start };
    (start + 3..end).filter(move |&at| is_title(context, at) && is_behind_name(context, start, at))
}

fn is_title(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let title = Classes::OFFICIAL | Classes::PROFESSION | Classes::KIN;
    tag.is(title) && !tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE) && stands_free(tag)
}

fn stands_free(tag: &Tag) -> bool {
    tag.preposition.is_none() && !tag.conjunction
}

/// سامي نصر, سعود بن خالد: a given name and what goes on with it up to `at`.
fn is_behind_name(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    let floor = (start + 1).max(at.saturating_sub(LONGEST_NAME));
    let mut first = at;
    while first > floor && may_be_named(context, first - 1) {
        first -= 1;
    }
    // الباحث في آثار نور الدين الأستاذ سامي نصر: the name belongs to what he is versed in.
    let field = first > start + 2
        && context.tags.at(first - 1).is_bare()
        && context.tokens.word(first - 2) == "في";
    !field && (first..at.saturating_sub(1)).any(|given| is_given(context, given))
}

fn is_given(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    tag.is(Classes::PERSON_NAME) && tag.gender.is_some() && tag.is_bare()
}

/// Whether the word goes on with a name.
fn is_surname(tag: &Tag) -> bool {
    let listed = tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE);
    stands_free(tag) && (listed || !tag.known)
}
