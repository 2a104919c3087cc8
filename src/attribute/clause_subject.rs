//! The subject of the clause that a cue goes on with: «أما البلدية، التي رفضت العرض، فقد انتقدت الشركة، معتبرة أن».

use super::Context;
use super::agreement::Agreement;
use super::candidates::Scene;
use super::identity::Id;
use super::place::{Role, before_pronouns, is_comment, opens_clause, role};
use crate::lexicon::{Classes, Form, List, Proclitic, VerbReading};
use crate::mention::SpeakerKind;
use crate::quote::{self, Event};
use crate::token::Kind;

/// Events before a cue in whose words it may stand.
const EVENTS_BACK: usize = 3;
/// Tokens of a formula before its أن.
const LONGEST_FORMULA: usize = 5;

impl Scene<'_, '_> {
    /// Whoever acts in the nearest clause that may go on with the cue.
    pub(super) fn clause_subject(&self) -> Option<Id> {
        let (context, at) = (self.context, self.at());
        if !self.goes_on_with_clause() {
            return None;
        }
        let start = self.around().unwrap_or_else(|| self.sentence());
        let main = quote::main_clause(context.tokens, context.tags, start);
        let acts = |&&(named, id): &&(usize, Id)| {
            let head = match role(context, named) {
                Role::Subject => head_of_verb(context, named, at),
                Role::Topic => head_of_topic(context, named),
                Role::Oblique | Role::Inside => None,
            };
            let opens =
                |head| head == start || main == Some(head) || stands_apart(context, head, named);
            let ordered = self.is_ordered(id, named);
            head.is_some_and(opens)
                && !ordered
                && !self.reported.is_over(named, at)
                && self.agrees(id)
        };
        let near = self.before.iter().rev().take_while(|&&(named, _)| named >= start);
        let (_, id) = *near.into_iter().find(acts)?;
        let person = &self.people.list[id];
        (person.kind != SpeakerKind::Document || person.spoken).then_some(id)
    }

    /// Where the words begin in which the cue stands.
    fn around(&self) -> Option<usize> {
        let events = &self.context.speech.events;
        let before = events.partition_point(|event| event.content.start <= self.at());
        let over = |event: &&Event| event.pair.is_none() && event.content.contains(&self.at());
        let outer = |event: &Event| event.cue.is_some_and(|cue| cue < self.cue);
        let mut near = events[..before].iter().rev().take(EVENTS_BACK).filter(over);
        near.find(|event| outer(event)).map(|event| event.content.start)
    }

    /// قائلا، بالقول، وقال: not what a source or a mere noun of speech does (ونقل الموقع قوله), nor what was to be before or
    /// after (قبل أن يقول) or explains what was just told (إذ قال).
    pub(super) fn goes_on_with_clause(&self) -> bool {
        let cue = &self.context.speech.cues[self.cue];
        let bi = self.context.tags.at(cue.at()).preposition == Some(Proclitic::Bi);
        match cue.verb.map(|verb| verb.form) {
            Some(Form::Noun | Form::NounOf { .. }) => bi,
            Some(_) => {
                let before = self.context.tokens.word_before(cue.at());
                !cue.is_source() && !matches!(before, "ان" | "اذ" | "حيث")
            }
            None => false,
        }
    }

    pub(super) fn agrees(&self, id: Id) -> bool {
        self.agreement(&self.people.list[id]) != Agreement::Against
    }
}

/// Where the clause begins whose verb has the subject at `named`, or that itself opens, but none that only gives the
/// background of another.
fn head_of_verb(context: &Context<'_, '_>, named: usize, cue: usize) -> Option<usize> {
    let verb =
        if opens_clause(context, named) { named } else { before_pronouns(context, named) - 1 };
    let particle = Classes::VERBAL | Classes::NEGATION | Classes::CONJUNCTION | Classes::TURN;
    let turn =
        |at: usize| context.tokens.word(at) == "من" && context.tags.at(at + 1).is(Classes::TURN);
    // وهو ما رفضه الوزير
    let mut first = if is_comment(context, verb) { verb - 2 } else { verb };
    while first > 0
        && (context.tags.at(first - 1).is(particle)
            || turn(first - 1)
            || is_meanwhile(context, first))
    {
        first -= 1;
    }
    let background = (first..verb).any(|at| is_background(context, at));
    let paused = || (named..cue).any(|at| context.tokens.kind(at) != Kind::Word);
    (!background || !paused()).then_some(first)
}

/// «إلا أن الوزير»: where the particles before أن begin; what is said of a topic behind a verb of speech is its own.
fn head_of_topic(context: &Context<'_, '_>, named: usize) -> Option<usize> {
    let that = named.checked_sub(1)?;
    let except = |at: usize| {
        matches!(context.tokens.word(at), "الا" | "غير" | "بيد" | "كما" | "فيما" | "حيث" | "بينما")
    };
    let bare = matches!(context.tokens.word(that), "ان" | "وان" | "بان");
    if is_worth_noting(context, that) {
        return Some(context.speech.extents.sentence_start(that));
    }
    let before = that.checked_sub(1).filter(|&before| except(before));
    let opens = context.speech.extents.sentence_start(that) == that;
    before.or((!bare || opens).then_some(that))
}

/// يذكر أن، تجدر الإشارة إلى أن: a formula of the writer's at the head of a sentence.
fn is_worth_noting(context: &Context<'_, '_>, that: usize) -> bool {
    let start = context.speech.extents.sentence_start(that);
    let notes = |at: usize| context.tags.in_list(at, List::Notes);
    that - start <= LONGEST_FORMULA && (start..that).any(notes)
}

/// Whether a clause of its own begins at `head`.
fn stands_apart(context: &Context<'_, '_>, head: usize, named: usize) -> bool {
    let tag = context.tags.at(head);
    let apart = head == 0 || context.tokens.kind(head - 1) != Kind::Word;
    let joins = || {
        tag.is(Classes::CONJUNCTION)
            && !matches!(context.tokens.word(head), "اي" | "مثل" | "مع" | "بما" | "او" | "ام")
    };
    // واهتمام الوزير، وقال الوزير: without a pause only a verb of speech shows a clause.
    let says = || tag.conjunction && tag.verb.is_some_and(VerbReading::is_finite);
    head < named && (apart || says() || joins())
}

/// عندما زار الوزير الموقع، …; what بينما or في حين opens is as weighty as what stands before.
fn is_background(context: &Context<'_, '_>, at: usize) -> bool {
    let word = context.tokens.word(at).trim_start_matches('و');
    context.tags.in_list(at, List::Subordinating)
        && !matches!(word, "فيما" | "بينما" | "اذ")
        && !is_meanwhile(context, at)
}

/// The second word of في حين.
fn is_meanwhile(context: &Context<'_, '_>, at: usize) -> bool {
    context.tokens.word(at) == "حين" && matches!(context.tokens.word_before(at), "في" | "وفي")
}
