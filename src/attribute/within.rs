//! Those who are named within a longer phrase: the body that somebody heads or speaks for, and whose a paper is.
//!
//! They do nothing there, but later words mean them: ممثلون عن المجلس العسكري … وأعلن المجلس.

use std::ops::Range;

use super::Context;
use super::body::{is_name_of_body, may_open_name_of_body};
use super::subject::Subject;
use crate::lexicon::{Classes, Proclitic};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Somebody named within a phrase, and where that begins.
#[derive(Debug)]
pub(super) struct Within {
    pub(super) phrase: usize,
    pub(super) mention: Mention,
}

impl Within {
    /// Whether it stands inside the phrase that begins at `start`, but not at its head.
    pub(super) fn is_behind(&self, start: usize) -> bool {
        self.phrase == start && self.mention.words.start > start
    }
}

/// Everybody who is named within the subjects of cues and other phrases.
pub(super) fn named(
    context: &Context<'_, '_>,
    subjects: &[Subject],
    mentions: &[Mention],
) -> Vec<Within> {
    let of_cues = subjects.iter().filter_map(|subject| match subject {
        Subject::Named { mention, .. } => Some(mention),
        Subject::Elided | Subject::Nobody => None,
    });
    let mut named: Vec<Within> =
        of_cues.chain(mentions).filter_map(|mention| within(context, mention)).collect();
    named.sort_by_key(|within| within.mention.words.start);
    named.dedup_by_key(|within| within.mention.words.start);
    named
}

fn within(context: &Context<'_, '_>, phrase: &Mention) -> Option<Within> {
    let Range { start, end } = phrase.words.clone();
    let is_word = |at: &usize| context.tokens.kind(*at) == Kind::Word;
    let name = |at: usize| body(context, phrase, at);
    let mut inner = (start + 1..end).filter(is_word);
    let master = master(context, phrase).and_then(|at| person(context, at, end));
    let mention = match phrase.kind {
        _ if master.is_some() => master,
        SpeakerKind::Document if let Some(head) = office_head(context, phrase) => Some(head),
        SpeakerKind::Document => {
            inner.find_map(|at| author(context, start, at, end).or_else(|| name(at)))
        }
        // وزارة النقل في حملة: more than what the body is called.
        SpeakerKind::Organisation => {
            let plain = (start..end).all(|at| is_word(&at));
            (plain && !is_name_of_body(context, phrase)).then(|| name(start)).flatten()
        }
        _ => inner.find_map(name),
    };
    Some(Within { phrase: start, mention: mention? })
}

/// Where the name of a body at `at` ends at the latest: before whose title it is, and before another body.
fn behind_body(context: &Context<'_, '_>, phrase: &Mention, at: usize) -> usize {
    let other = |near: &usize| {
        let tag = context.tags.at(*near);
        // بيان للبعثة الدائمة بجنيف
        let paper = phrase.kind == SpeakerKind::Document;
        let place = paper && tag.preposition == Some(Proclitic::Bi);
        let place = place || context.tokens.word(*near) == "في";
        let apart = tag.conjunction && !tag.definite || place;
        apart || context.tokens.kind(*near) != Kind::Word
    };
    let end = (at + 1..phrase.words.end).find(other).unwrap_or(phrase.words.end);
    let name = phrase.name.as_ref().map(|name| name.start).filter(|&name| name > at);
    name.map_or(end, |name| name.min(end))
}

/// المتحدث باسم وزارة الصحة: a body that is called by its name there.
fn body(context: &Context<'_, '_>, phrase: &Mention, at: usize) -> Option<Mention> {
    let tag = context.tags.at(at);
    if !tag.is(Classes::COLLECTIVE_BODY) || tag.is(Classes::HUMAN | Classes::STATE) {
        return None;
    }
    // متحدث باسم تويتر
    let spoken_for = context.tokens.word_before(at) == "باسم" && at + 1 == phrase.words.end;
    if spoken_for && tag.is(Classes::BODY) && !tag.is(Classes::ORGANISATION) {
        return context.parser.phrase(at, at + 1, true);
    }
    let (end, marked) = (behind_body(context, phrase, at), called_in_marks(context, at));
    // Few nouns are the first of a name, and reading a phrase takes long.
    if marked.is_none() && !may_open_name_of_body(context, at, end) {
        return None;
    }
    let mention = context.parser.phrase(at, marked.unwrap_or(end), true)?;
    (marked.is_some() || is_name_of_body(context, &mention)).then_some(mention)
}

/// تقرير لمؤسسة «الشراع»: where the marks end that hold the name behind the noun of a body.
fn called_in_marks(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let noun = !context.tags.at(at).definite;
    noun.then(|| context.parser.pair_end(at + 1)).flatten()
}

/// مكتب النائب فلان, المكتب الإعلامي لوزير الطاقة فلان: where the one begins whose office it is, and who bears the name in it.
pub(super) fn master(context: &Context<'_, '_>, office: &Mention) -> Option<usize> {
    let start = office.words.start;
    let word = context.tokens.word(start);
    let is_office = office.kind == SpeakerKind::Organisation
        && matches!(word.strip_prefix("ال").unwrap_or(word), "مكتب" | "ديوان");
    let of = |at: usize| {
        let genitive = at == start + 1 && !context.tags.at(start).definite;
        genitive || context.tags.at(at).preposition == Some(Proclitic::Li)
    };
    let somebody = Classes::HUMAN | Classes::PERSON_NAME;
    let mut inner = start + 1..office.words.end;
    is_office.then(|| inner.find(|&at| of(at) && context.tags.at(at).is(somebody))).flatten()
}

/// بيان مكتب رئيس الوزراء فلان، بلاغ لديوان الوزير فلان: the person with a name whose office issues the paper.
fn office_head(context: &Context<'_, '_>, paper: &Mention) -> Option<Mention> {
    let Range { start, end } = paper.words.clone();
    let word = context.tokens.word(start + 1);
    let office = matches!(word.strip_prefix('ل').unwrap_or(word), "مكتب" | "ديوان");
    let of = context.tags.at(start + 2);
    (office && of.is(Classes::HUMAN)).then(|| person(context, start + 2, end)).flatten()
}

/// مقالا للمؤرخ الروسي فلان، تصريح الوزير فلان: a person with a name.
fn author(context: &Context<'_, '_>, paper: usize, at: usize, end: usize) -> Option<Mention> {
    let (of, tag, next) = (context.tags.at(paper), context.tags.at(at), context.tags.at(at + 1));
    // قرار الوزير: what somebody does.
    let genitive =
        at == paper + 1 && !of.definite && !of.is(Classes::LAW) && tag.preposition.is_none();
    // كتاب حياة الطبيب فلان
    let named = tag.is(Classes::PERSON_NAME) && !next.is(Classes::HUMAN);
    let surname = || genitive && context.is_surname(at);
    let linked = tag.preposition == Some(Proclitic::Li) || genitive;
    let owner = linked && (tag.is(Classes::HUMAN) || named || surname());
    owner.then(|| person(context, at, end)).flatten()
}

fn person(context: &Context<'_, '_>, at: usize, end: usize) -> Option<Mention> {
    let mention = context.parser.phrase(at, end, true)?;
    (mention.name.is_some() && mention.kind == SpeakerKind::Person).then_some(mention)
}
