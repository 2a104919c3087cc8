//! Verbs of purpose: «عاد ليؤكد أن …» tells what was said, «جاء ليؤكد حرصه» does not.

use std::ops::Range;

use super::cues::{Finder, Intro};
use super::shapes;
use crate::lexicon::{Classes, List, Proclitic, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Words between a verb of purpose and its أن.
const PURPOSE_ZONE: usize = 6;
/// Words between عاد and ليؤكد.
const RETURNED_WITHIN: usize = 12;
/// Tokens between عاد, where a clause begins with it, and ليؤكد.
const CLAUSE_RETURNS_WITHIN: usize = 24;
/// Words between who went somewhere and what he said there.
const TURNED_WITHIN: usize = 10;
/// Words of a clause before what its subject goes on to say.
const CLAUSE: usize = 12;

impl Finder<'_, '_> {
    /// «عقد مؤتمرا ليؤكد حرصه»: a verb of purpose tells what was said only where its أن follows, and
    /// no thing is its subject (جاء الفوز ليؤكد أن).
    pub(super) fn is_mere_purpose(&self, at: usize, reading: VerbReading, intro: Intro) -> bool {
        let purpose = reading.is_finite() && self.tags.get(at).preposition == Some(Proclitic::Li);
        let that = matches!(intro, Intro::That(to) | Intro::Colon(to) if to <= at + PURPOSE_ZONE);
        let quoted = matches!(intro, Intro::Colon(to) if that && self.pair_at(to + 1).is_some());
        let told = || self.is_set_off(at) || self.turns_to(at) || self.is_of_person(at);
        // عاد ليقول، في تصريح، إن
        let bound = || matches!(intro, Intro::That(_) | Intro::Colon(_));
        let tells = || quoted || that && told() || bound() && self.returns(at);
        purpose && !tells()
    }

    /// «استغل المدير الحفل ليعلن أن …»: the clause begins with a verb and a person, who goes on to speak; of a
    /// thing it is a mere result (جاء الفوز ليؤكد أن).
    fn is_of_person(&self, at: usize) -> bool {
        let plain = |near: &usize| self.tokens.kind(*near) == Kind::Word;
        let first = (at.saturating_sub(CLAUSE)..at).rev().take_while(plain).last();
        let person = |verb: usize| {
            let next = self.tags.get(verb + 1);
            next.is(Classes::HUMAN | Classes::PERSON_NAME) && next.preposition.is_none()
        };
        // اغتنم المدير: an unknown word before its subject
        let acts = |first: usize| {
            let tag = self.tags.get(first);
            !tag.known && tag.is_bare() || shapes::is_finite(self.tokens.word(first), tag)
        };
        let of_person = |first: usize| {
            first + 1 < at && acts(first) && person(first)
                || acts_behind_place(self.tokens, self.tags, first..at).is_some()
        };
        self.is_that(at + 1) && first.is_some_and(of_person)
    }

    /// «توجه المؤسس إلى فيسبوك ليعلن أن …»: somebody went to where he said it.
    fn turns_to(&self, at: usize) -> bool {
        let speaks = Classes::HUMAN | Classes::PERSON_NAME;
        let plain = |near: &usize| self.tokens.kind(*near) == Kind::Word;
        let near = || (at.saturating_sub(TURNED_WITHIN)..at).rev().take_while(plain);
        self.is_that(at + 1)
            && near().any(|near| self.tokens.word(near) == "الي")
            && near().any(|near| self.tags.get(near).is(speaks))
    }

    /// عاد ليؤكد أن, مضى ليقول إن: one verb with the one of speech. Where the clause begins with it, the name and title of
    /// its subject may be long.
    pub(super) fn returns(&self, at: usize) -> bool {
        let returns = |near: usize| self.tags.in_list(near, List::Returns);
        let plain = |near: &usize| {
            self.tokens.kind(*near) == Kind::Word && self.tags.get(*near).verb.is_none()
        };
        let clause = |near: &usize| {
            let finite = self.tags.get(*near).verb.is_some_and(VerbReading::is_finite);
            !matches!(self.tokens.kind(*near), Kind::Stop | Kind::Break | Kind::Colon)
                && !finite
                && !self.is_that(*near)
        };
        let opens = |near: usize| {
            returns(near) && (self.is_set_off(near) || self.tags.get(near).conjunction)
        };
        (at.saturating_sub(RETURNED_WITHIN)..at).rev().take_while(plain).any(returns)
            || (at.saturating_sub(CLAUSE_RETURNS_WITHIN)..at).rev().take_while(clause).any(opens)
    }
}

/// «ومن بين الجالسين نهض شاب»: the verb behind where or when it was, with somebody right behind it.
pub(crate) fn acts_behind_place(
    tokens: &Tokens<'_>,
    tags: &Tags,
    clause: Range<usize>,
) -> Option<usize> {
    let acts = |&at: &usize| {
        let (verb, next) = (tags.get(at), tags.get(at + 1));
        let bare = verb.is_bare() && !tokens.written(at).ends_with(['ة', 'ه']);
        bare && (!verb.known || verb.is(Classes::ACTION | Classes::VERBAL))
            && !tags.get(at - 1).is(Classes::PREPOSITION)
            && next.is(Classes::HUMAN | Classes::PERSON_NAME)
            && next.preposition.is_none()
            && !next.conjunction
    };
    let place = tags.get(clause.start).is(Classes::PREPOSITION);
    let word = |at: &usize| tokens.kind(*at) == Kind::Word;
    let mut words = (clause.start + 2..clause.end.saturating_sub(1)).take_while(word);
    words.find(acts).filter(|_| place)
}
