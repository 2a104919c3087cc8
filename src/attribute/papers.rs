//! Whom a paper means: the body or the person that issued it, or the paper that speaks by itself.

use std::ops::Range;

use super::Context;
use super::identity::{Id, People};
use super::issued;
use super::keys::Keys;
use super::person::Person;
use super::place::{Role, role};
use super::titled::is_paper;
use crate::lexicon::{Classes, Lexicon, List};
use crate::mention::{Mention, SpeakerKind};

/// Tokens back to where the paper was told of with the pronoun of its owner.
const FARTHEST: usize = 200;
/// Words of a paper with those that tell whose it is (بيان جامعة الضفة، بيان لجمعية الصيادين).
const DESCRIBED: usize = 3;
/// Tokens from the head of a sentence to the paper in which all of it is told (وفي تقرير لها، قالت الصحيفة).
const BEFORE_PAPER: usize = 1;

impl<'a> People<'a> {
    /// البيان، البلاغ: who issued it, named with it or speaking before; a study or a law is
    /// itself.
    pub(super) fn by_statement(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        keys: &Keys,
    ) -> Option<Id> {
        let head = keys.heads.first().copied();
        let issued = matches!(head, Some("بيان" | "بلاغ"));
        let issuer = || {
            let speaker = self.last_speaker.filter(|&id| self.list[id].is_body());
            let bodies = |&id: &Id| self.list[id].is_body() && self.list[id].spoken;
            let busiest = self.recent().iter().rev().map(|recent| recent.id).filter(bodies);
            speaker.or_else(|| busiest.max_by_key(|&id| self.list[id].mentions().len()))
        };
        let current = |person: &Person<'a>| !is_earlier(context, person);
        self.newest_headed(head, |person| person.names_body && person.spoken)
            .or_else(|| self.newest_headed(head, |person| person.names_body && current(person)))
            .or_else(|| self.issuer_beside(context, mention, head))
            .or_else(|| self.newest_headed(head, |person| person.spoken))
            .or_else(|| issuer().filter(|_| issued))
            .or_else(|| self.newest_headed(head, current))
            .or_else(|| self.paper_called_anew(context, keys))
    }

    /// «دانت الرابطة في بيان إغلاق الميناء. وأفاد البيان»: the subject of the sentence that tells of the paper first, where nothing
    /// else says whose it is; «وفي تقرير لها، ذكرت الصحيفة»، «قالت الرابطة في رسالتها … وجاء في الرسالة».
    fn issuer_beside(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        head: Option<&str>,
    ) -> Option<Id> {
        let head = head.filter(|head| is_message(head))?;
        let unheard = |person: &Person<'a>| {
            person.kind == SpeakerKind::Document && !person.spoken && !is_earlier(context, person)
        };
        let told = |id: Id| self.list[id].mentions().last().map(|paper| &paper.words);
        let paper = self.newest_headed(Some(head), unheard).and_then(told);
        let told = paper.filter(|paper| is_plain(context, paper)).map(|paper| paper.start);
        self.subject_beside(context, told.or_else(|| own_paper(context, mention, head))?)
    }

    /// Whoever acts in the sentence in which the paper stands at `at`, before it, or behind it where it opens the sentence.
    fn subject_beside(&self, context: &Context<'a, '_>, at: usize) -> Option<Id> {
        let start = context.speech.extents.sentence_start(at);
        if !is_within(context, at) && !opens_with_issue(context, start) {
            return None;
        }
        let from = self.elsewhere.partition_point(|&(other, _)| other < start);
        let unable = [SpeakerKind::Document, SpeakerKind::Anonymous];
        let acts = |&&(other, id): &&(usize, Id)| {
            !unable.contains(&self.list[id].kind) && role(context, other) == Role::Subject
        };
        let here = self.elsewhere[from..].iter().take_while(|&&(other, _)| {
            other < at || context.speech.extents.sentence_start(other) == start
        });
        let (before, behind): (Vec<_>, Vec<_>) =
            here.filter(acts).partition(|&&(other, _)| other < at);
        let opens = at <= start + BEFORE_PAPER;
        before.last().or(behind.first().filter(|_| opens)).map(|&&(_, id)| id)
    }

    /// «قالت صحيفة «النورس» …, وأضافت الصحيفة البحرية القريبة من الميناء»: the paper that spoke last.
    pub(super) fn paper_of_last(
        &self,
        keys: &Keys,
        suits: impl Fn(&Person<'a>) -> bool,
    ) -> Option<Id> {
        let head = keys.heads.first().filter(|head| keys.definite && is_paper(head))?;
        let id = self.last_speaker?;
        let last = &self.list[id];
        (last.is_body() && last.has_head(&self.store, head) && suits(last)).then_some(id)
    }

    /// «جاء في بيان للجمعية …. وقالت الوثيقة»: a noun for what is written that the text has of no other paper.
    fn paper_called_anew(&self, context: &Context<'a, '_>, keys: &Keys) -> Option<Id> {
        let written = keys.heads.first().is_some_and(|noun| is_written(noun));
        let alone = keys.content.len() == 1 && written;
        // القانون، النتائج: what nobody in the text has issued.
        let issued = |id: &Id| {
            let person = &self.list[*id];
            person.kind == SpeakerKind::Document
                && !person.is_law(context)
                && !person.is_figures(context)
        };
        self.last_speaker.filter(|_| alone && keys.definite).filter(issued)
    }
}

/// «قال سالم الحمدي في تقرير سابق للمجلة»: an earlier paper, which only tells where somebody else spoke.
fn is_earlier(context: &Context<'_, '_>, paper: &Person<'_>) -> bool {
    let mut words = paper.fullest().words.clone().take(DESCRIBED);
    let earlier = |at: usize| matches!(context.tokens.word(at), "سابق" | "سابقه" | "سابقا");
    !paper.spoken && words.any(earlier)
}

/// Whether nothing tells whose the paper is, unlike بلاغ الوقفة and بيان أصدرته الحركة.
fn is_plain(context: &Context<'_, '_>, paper: &Range<usize>) -> bool {
    let (end, next) = (paper.end, context.tags.at(paper.end + 1));
    let body =
        next.is(Classes::COLLECTIVE_BODY | Classes::HUMAN) || context.tokens.word(end + 1) == "عن";
    // «أعلنت الوزارة في بيان فتح تحقيق في أسباب الحريق»: what is farther is no part of the paper.
    let told_in_it = paper.start > 0 && context.tokens.word(paper.start - 1) == "في";
    let words = if told_in_it { DESCRIBED } else { paper.len() };
    let described = paper.clone().take(words).any(|at| context.tags.at(at).definite);
    !(described || body && issued::is_issued(context, end))
}

/// «في تقريرها»: the paper of that noun with the pronoun of its owner, told last before `mention`.
fn own_paper(context: &Context<'_, '_>, mention: &Mention, head: &str) -> Option<usize> {
    let start = mention.words.start;
    let owned = |&at: &usize| {
        let word = context.tokens.word(at);
        let stem = ["ها", "هم", "ه"].iter().find_map(|pronoun| word.strip_suffix(pronoun));
        let bare = head.strip_suffix('ه');
        stem.is_some_and(|stem| {
            stem == head || bare.is_some_and(|bare| stem.strip_suffix('ت') == Some(bare))
        })
    };
    (start.saturating_sub(FARTHEST)..start).rev().find(owned)
}

/// What somebody issues to say something.
fn is_message(noun: &str) -> bool {
    Lexicon::get().in_list(noun, List::Messages)
}

/// الوثيقة، الدراسة: what is written, a message or not.
fn is_written(noun: &str) -> bool {
    is_message(noun) || matches!(noun, "وثيقه" | "دراسه" | "استطلاع")
}

/// في بيان، عبر تدوينة، في تقريرها، في أحدث تقرير له
fn is_within(context: &Context<'_, '_>, at: usize) -> bool {
    let most = ["اخر", "احدث", "اهم", "اول", "ابرز"].contains(&context.tokens.word_before(at));
    let at = at - usize::from(most);
    matches!(context.tokens.word_before(at), "في" | "وفي" | "عبر" | "ضمن" | "خلال")
}

/// أصدرت الرابطة بيانا: whether the sentence at `start` begins with the verb that issues a paper.
fn opens_with_issue(context: &Context<'_, '_>, start: usize) -> bool {
    context.tags.in_list(start, List::Issues)
}
