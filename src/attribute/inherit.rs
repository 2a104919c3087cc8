//! The speaker of a cue that names none: the main clause, or the register of active speakers.

use super::Context;
use super::identity::{Id, People};
use super::subject::Subject;
use crate::lexicon::{Act, Classes, Gender, Number, VerbReading};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::Cue;

/// Tokens of a clause that is looked through for its beginning.
const LONGEST_CLAUSE: usize = 40;
/// Tokens from the start of a sentence within which its subject begins.
const SUBJECT_WITHIN: usize = 5;

/// Who speaks under one cue, and why.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) person: Option<Id>,
    /// The words that name the speaker in the cue's own sentence.
    pub(super) mention: Option<Mention>,
    pub(super) rule: &'static str,
    /// Speakers who were nearer but do not agree with the cue.
    pub(super) rivals: Vec<Id>,
    /// Whether the cue turned out not to speak.
    pub(super) silent: bool,
}

/// The choice for every cue, in text order.
pub(super) fn choices(
    context: &Context<'_, '_>,
    subjects: &[Subject],
    people: &People,
) -> Vec<Choice> {
    let inside = context.nested();
    let mut register =
        Register { context, people, inside, choices: Vec::with_capacity(subjects.len()) };
    for (index, subject) in subjects.iter().enumerate() {
        let choice = match subject {
            Subject::Named { .. } if register.is_no_source(index) => {
                Choice { silent: true, ..nobody() }
            }
            Subject::Named { mention, .. } if people.of_cue[index].is_none() => {
                register.pointed_back(index, mention)
            }
            Subject::Named { mention, rule, .. } => named(people, index, mention, rule),
            Subject::Elided => register.elided(index),
            Subject::Nobody => Choice { silent: true, ..nobody() },
        };
        register.choices.push(choice);
    }
    register.choices
}

fn named(people: &People, cue: usize, mention: &Mention, rule: &'static str) -> Choice {
    Choice {
        person: people.of_cue[cue],
        mention: Some(mention.clone()),
        rule,
        rivals: Vec::new(),
        silent: false,
    }
}

fn nobody() -> Choice {
    Choice { person: None, mention: None, rule: "nobody_named", rivals: Vec::new(), silent: false }
}

/// نقل عنه: the verb agrees with the one who passes the words on.
fn is_relaying(cue: &Cue) -> bool {
    cue.lexeme().is_some_and(|verb| verb.act == Act::Relay)
}

/// The speakers so far.
struct Register<'a, 't> {
    context: &'a Context<'a, 't>,
    people: &'a People,
    /// Whether each cue stands inside the words that somebody else reports.
    inside: Vec<bool>,
    choices: Vec<Choice>,
}

impl Register<'_, '_> {
    fn cue(&self, index: usize) -> &Cue {
        &self.context.speech.cues[index]
    }

    /// بحسب before a word that names nobody the text speaks of elsewhere.
    fn is_no_source(&self, index: usize) -> bool {
        let known = |id: Id| {
            let person = &self.people.list[id];
            person.spoken || person.is_known(self.context)
        };
        !self.cue(index).certain && !self.people.of_cue[index].is_some_and(known)
    }

    /// المتحدث ذاته: whoever spoke last, with the words that say so.
    fn pointed_back(&self, index: usize, mention: &Mention) -> Choice {
        let choice = self.last_speaker(index).or_else(|| self.anyone(index));
        let choice = choice.unwrap_or_else(nobody);
        Choice { mention: Some(mention.clone()), rule: "pointed_back", ..choice }
    }

    fn elided(&self, index: usize) -> Choice {
        if let Some(issuer) = self.issuer(index) {
            return issuer;
        }
        let found = match self.goes_on(index) {
            true => self
                .nearer_clause_subject(index)
                .or_else(|| self.main_clause_cue(index))
                .or_else(|| self.main_clause_subject(index))
                .or_else(|| self.last_speaker(index)),
            false => self
                .sentence_topic(index)
                .or_else(|| self.joined_to_main_clause(index))
                .or_else(|| self.last_speaker(index)),
        };
        found.or_else(|| self.anyone(index)).unwrap_or_else(nobody)
    }

    /// وأصدرت الوزارة بيانا جاء فيه، قالت فيه: the body named in the sentence speaks, else the document.
    fn issuer(&self, index: usize) -> Option<Choice> {
        let cue = self.cue(index);
        let verb = cue.verb.is_some_and(VerbReading::is_finite);
        let pronoun = matches!(self.context.tokens.word(cue.words.end), "فيه" | "فيها");
        if !verb || !pronoun {
            return None;
        }
        let appears = cue.lexeme().is_some_and(|verb| matches!(verb.lemma.as_str(), "جاء" | "ورد"));
        let start = self.context.speech.extents.sentence_start(cue.at());
        let elsewhere = &self.people.elsewhere;
        let first = elsewhere.partition_point(|&(at, _)| at < start);
        let to = elsewhere.partition_point(|&(at, _)| at < cue.at());
        let last = |fits: &dyn Fn(Id) -> bool| {
            elsewhere[first..to].iter().rev().map(|&(_, id)| id).find(|&id| fits(id))
        };
        let fits = |id: Id| appears || self.agrees(index, id) && self.may_act(id);
        let body = last(&|id| self.people.list[id].is_body() && fits(id));
        let person = body.or_else(|| last(&|id| fits(id)))?;
        Some(self.choice(person, "issuer", Vec::new()))
    }

    /// مؤكدا، بقوله: the subject is that of the clause before it.
    fn goes_on(&self, index: usize) -> bool {
        let cue = self.cue(index);
        cue.is_participle()
            || cue.verb.is_some_and(VerbReading::is_noun)
                && self.context.tags.get(cue.at()).preposition.is_some()
    }

    fn choice(&self, person: Id, rule: &'static str, rivals: Vec<Id>) -> Choice {
        Choice { person: Some(person), mention: None, rule, rivals, silent: false }
    }

    fn agrees(&self, index: usize, person: Id) -> bool {
        let cue = self.cue(index);
        let verb = cue.verb.filter(|_| !is_relaying(cue)).and_then(|verb| verb.agreement());
        let Some((gender, number)) = verb.or_else(|| self.pronoun_of_source(cue)) else {
            return true;
        };
        let person = &self.people.list[person];
        let human_group =
            person.kind == SpeakerKind::Group && person.gender != Some(Gender::Feminine);
        let gender_fits = person.gender.is_none_or(|known| known == gender);
        match number {
            Number::Plural => {
                human_group || person.number.is_some_and(|number| number != Number::Singular)
            }
            _ => gender_fits && !human_group,
        }
    }

    /// وعلق النائب على القرار، فأشار إلى أن: the second verb of a sentence goes on with the
    /// subject of the first.
    fn joined_to_main_clause(&self, index: usize) -> Option<Choice> {
        let start = self.context.speech.extents.sentence_start(self.cue(index).at());
        let joined = self.context.tags.get(self.cue(index).at()).conjunction;
        let inside = self.cue(index).at() > start + 1;
        (joined && inside && !self.cue(index).is_source())
            .then(|| self.main_clause_cue(index).or_else(|| self.main_clause_subject(index)))
            .flatten()
    }

    /// على حد تعبيرها، وفق ما نقلت عنه: the pronoun shows gender and number as a verb does.
    fn pronoun_of_source(&self, cue: &Cue) -> Option<(Gender, Number)> {
        let tokens = self.context.tokens;
        let pronoun = match tokens.word(cue.words.end) {
            about @ ("عنه" | "عنها" | "عنهم") if is_relaying(cue) => about,
            _ if cue.is_source() && !cue.words.is_empty() => tokens.word_before(cue.words.end),
            _ => return None,
        };
        if pronoun.ends_with("ها") {
            Some((Gender::Feminine, Number::Singular))
        } else if pronoun.ends_with("هم") {
            Some((Gender::Masculine, Number::Plural))
        } else if pronoun.ends_with('ه') {
            Some((Gender::Masculine, Number::Singular))
        } else {
            None
        }
    }

    /// A cue earlier in the same sentence.
    fn main_clause_cue(&self, index: usize) -> Option<Choice> {
        let start = self.context.speech.extents.sentence_start(self.cue(index).at());
        let earlier = (0..index).rev().take_while(|&other| self.cue(other).at() >= start);
        let mut speakers = earlier
            .filter(|&other| !self.inside[other] || self.inside[index])
            .filter_map(|other| self.choices[other].person);
        let person = speakers.find(|&person| self.agrees(index, person))?;
        Some(self.choice(person, "main_clause_cue", Vec::new()))
    }

    /// كما قدم الاتحاد اعتذارا، مؤكدا: the subject of a clause that a conjunction opens after the
    /// last cue.
    fn nearer_clause_subject(&self, index: usize) -> Option<Choice> {
        let at = self.cue(index).at();
        let start = self.context.speech.extents.sentence_start(at);
        let after = index.checked_sub(1).map_or(start, |last| self.cue(last).at().max(start));
        let opens = |&near: &usize| {
            let tag = self.context.tags.get(near);
            tag.is(Classes::CONJUNCTION)
                && matches!(self.context.tokens.word(near), "كما" | "فيما" | "بينما")
                && tag.verb.is_none()
        };
        let clause = (after..at).rev().take(LONGEST_CLAUSE).find(opens)?;
        let person = self.named_between(clause, at.min(clause + SUBJECT_WITHIN), index)?;
        Some(self.choice(person, "nearer_clause_subject", Vec::new()))
    }

    /// Somebody named where the subject of the sentence stands.
    fn main_clause_subject(&self, index: usize) -> Option<Choice> {
        let at = self.cue(index).at();
        let start = self.context.speech.extents.sentence_start(at);
        let person = self.named_between(start, at.min(start + SUBJECT_WITHIN), index)?;
        Some(self.choice(person, "main_clause_subject", Vec::new()))
    }

    fn named_between(&self, from: usize, to: usize, index: usize) -> Option<Id> {
        let elsewhere = &self.people.elsewhere;
        let first = elsewhere.partition_point(|&(at, _)| at < from);
        elsewhere[first..]
            .iter()
            .take_while(|&&(at, _)| at < to)
            .map(|&(_, id)| id)
            .find(|&id| self.agrees(index, id) && self.may_act(id))
    }

    /// Whether somebody can be the subject of a clause that is no speech: a letter cannot.
    fn may_act(&self, id: Id) -> bool {
        let person = &self.people.list[id];
        person.kind != SpeakerKind::Document || person.spoken
    }

    /// Nobody has spoken in this sentence or the one before, and the sentence before begins with
    /// somebody's name.
    fn sentence_topic(&self, index: usize) -> Option<Choice> {
        let extents = &self.context.speech.extents;
        let at = self.cue(index).at();
        let start = extents.sentence_start(at);
        let before = extents.sentence_start(start.saturating_sub(2));
        let spoken = (0..index)
            .rev()
            .take_while(|&other| self.cue(other).at() >= before)
            .any(|other| self.choices[other].person.is_some() && self.cue(other).is_bound());
        if spoken {
            return None;
        }
        let person = self
            .named_between(start, at.min(start + SUBJECT_WITHIN), index)
            .or_else(|| self.named_between(before, start.min(before + SUBJECT_WITHIN), index))?;
        (!self.people.list[person].mentions.is_empty())
            .then(|| self.choice(person, "sentence_topic", Vec::new()))
    }

    /// The last speaker who agrees with the cue.
    fn last_speaker(&self, index: usize) -> Option<Choice> {
        let mut rivals = Vec::new();
        for other in (0..index).rev() {
            let Some(person) = self.choices[other].person else { continue };
            if self.inside[other] && !self.inside[index] || !self.people.list[person].credible {
                continue;
            }
            if !self.cue(other).is_bound()
                && self.cue(other).lexeme().is_some_and(|verb| verb.homograph)
            {
                continue;
            }
            if self.agrees(index, person) {
                return Some(self.choice(person, "last_speaker", rivals));
            }
            if !rivals.contains(&person) {
                rivals.push(person);
            }
            if rivals.len() > 4 {
                break;
            }
        }
        None
    }

    /// Whoever was named last before the cue.
    fn anyone(&self, index: usize) -> Option<Choice> {
        let at = self.cue(index).at();
        let elsewhere = &self.people.elsewhere;
        let before = elsewhere.partition_point(|&(mention, _)| mention < at);
        let agreeing = || {
            let last = elsewhere[..before].iter().rev().take(12).map(|&(_, id)| id);
            last.filter(|&id| self.agrees(index, id) && self.may_act(id))
        };
        let named = agreeing().find(|&id| self.people.list[id].is_named());
        let person = named.or_else(|| agreeing().next())?;
        Some(self.choice(person, "last_named", Vec::new()))
    }
}
