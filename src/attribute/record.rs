//! What leaves the stage: quotations and speakers in positions of the caller's text.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use super::Context;
use super::confidence;
use super::evidence::{Attribution, Evidence};
use super::identity::{Id, People};
use super::inherit::{Choice, nobody};
use super::interview;
use super::issued;
use super::person::{Person, shown};
use super::uncued;
use super::{below, whose_words};
use crate::Span;
use crate::gazetteer::{Entry, Gazetteer};
use crate::lexicon::{self, Classes, Gender, Number, Weights};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::{Event, Polarity, QuoteKind};

/// The smallest weight of a sign that a reader is told.
const TELLING: f32 = 0.2;

/// Contents that are looked through for the one around a cue.
const MOST_AROUND: usize = 8;

/// Everything found in one text.
#[derive(Debug, Default)]
pub(crate) struct Attributed {
    pub(crate) quotes: Vec<QuoteRecord>,
    pub(crate) speakers: Vec<SpeakerRecord>,
}

/// A quotation with its speaker as an index into the speakers.
#[derive(Debug)]
pub(crate) struct QuoteRecord {
    pub(crate) kind: QuoteKind,
    /// Never empty, in text order.
    pub(crate) parts: Vec<Span>,
    pub(crate) cue: Option<Span>,
    pub(crate) mention: Option<Span>,
    pub(crate) speaker: Option<usize>,
    pub(crate) polarity: Polarity,
    pub(crate) relays: Vec<Span>,
    pub(crate) repairs: Vec<&'static str>,
    pub(crate) attribution: Attribution,
}

/// Somebody who is quoted.
#[derive(Debug)]
pub(crate) struct SpeakerRecord {
    pub(crate) name: String,
    pub(crate) kind: SpeakerKind,
    pub(crate) gender: Option<Gender>,
    pub(crate) number: Option<Number>,
    pub(crate) mentions: Vec<Span>,
    pub(crate) entry: Option<Arc<Entry>>,
}

/// Puts the choices into records.
pub(super) fn build(
    context: &Context<'_, '_>,
    people: &People,
    choices: &[Choice],
    gazetteer: Option<&Gazetteer>,
) -> Attributed {
    let (inside, speaker_of) = (context.nested, vec![None; people.list.len()]);
    let (speakers, names) = (Vec::new(), vec![OnceCell::new(); people.list.len()]);
    let (heard, interviewee) = (0, OnceCell::new());
    let mut build = Build {
        context,
        people,
        choices,
        gazetteer,
        inside,
        speakers,
        speaker_of,
        names,
        heard,
        interviewee,
    };
    let events = &context.speech.events;
    let mut quotes = Vec::with_capacity(events.len());
    quotes.extend(events.iter().filter_map(|event| build.quote(event)));
    Attributed { quotes, speakers: build.speakers }
}

struct Build<'a, 't> {
    context: &'a Context<'a, 't>,
    people: &'a People<'a>,
    choices: &'a [Choice],
    gazetteer: Option<&'a Gazetteer>,
    /// Whether each cue stands inside the words that somebody else reports.
    inside: &'a [bool],
    speakers: Vec<SpeakerRecord>,
    /// The speaker that each person is.
    speaker_of: Vec<Option<usize>>,
    /// The name of each person, found when first asked for.
    names: Vec<OnceCell<String>>,
    /// The last token of speech so far.
    heard: usize,
    /// Who answers in an interview, found when first asked for.
    interviewee: OnceCell<Choice>,
}

impl<'a> Build<'a, '_> {
    fn span(&self, range: &Range<usize>) -> Span {
        self.context.tokens.span(range.clone())
    }

    fn quote(&mut self, event: &Event) -> Option<QuoteRecord> {
        let (choices, uncued) = (self.choices, OnceCell::new());
        let own = whose_words::choice(self.context, self.people, event)
            .or_else(|| self.said_below(event));
        let choice = match (&own, event.cue) {
            (Some(own), _) => own,
            (None, Some(cue)) => &choices[cue],
            (None, None) => uncued.get_or_init(|| self.uncued(event)),
        };
        if choice.silent || event.cue.is_none() && uncued::has_faded(event, choice, self.heard) {
            return None;
        }
        let told = event.cue.map_or(0, |cue| self.context.speech.cues[cue].words.end);
        self.heard = self.heard.max(event.content.end).max(told);
        let speaker = choice.person.map(|id| self.speaker(id));
        let repairs = event.pair.map(|pair| self.context.speech.pairs[pair].repairs.clone());
        let own = event.cue.map_or(&[][..], |cue| &self.people.relays[cue]);
        let relays = own.iter().chain(self.medium_around(event));
        Some(QuoteRecord {
            kind: event.kind,
            parts: vec![self.content(&event.content)],
            cue: event.cue.and_then(|cue| self.cue(cue)),
            mention: choice.mention.as_ref().map(|mention| self.without_particle(mention)),
            speaker,
            polarity: event.polarity,
            relays: relays.map(|mention| self.span(&mention.words)).collect(),
            repairs: repairs.unwrap_or_default(),
            attribution: self.attribution(event, choice),
        })
    }

    /// Who speaks where no cue tells: in a heading over what several people may say, nobody in particular.
    fn uncued(&self, event: &Event) -> Choice {
        if event.is_answer() {
            let answers = || interview::interviewee(self.context, self.people);
            return self.interviewee.get_or_init(answers).clone();
        }
        let at = event.content.start;
        let choice = uncued::choice(self.context, self.people, self.choices, self.inside, at);
        let heading = below::is_heading(self.context, event) && !choice.silent;
        if heading || below::heads_story(self.context, event) { nobody() } else { choice }
    }

    /// The speaker of a heading in marks.
    fn said_below(&self, event: &Event) -> Option<Choice> {
        let cue = below::cue(self.context, event).filter(|_| event.cue.is_none())?;
        let person = self.choices[cue].person?;
        Some(Choice { person: Some(person), rule: "said_below", ..nobody() })
    }

    /// «قالت الوكالة إن الوزير أعلن أن …»: the medium in whose report somebody else speaks.
    fn medium_around(&self, event: &Event) -> Option<&'a Mention> {
        let cue = event.cue.filter(|&cue| self.inside[cue])?;
        let at = self.context.speech.cues[cue].at();
        let events = &self.context.speech.events;
        let before = events.partition_point(|other| other.content.start <= at);
        let mut around = events[..before].iter().rev().take(MOST_AROUND);
        let outer = around.find(|other| other.pair.is_none() && other.content.contains(&at))?;
        let mention = self.choices[outer.cue?].mention.as_ref()?;
        let medium = Classes::MEDIA | Classes::AGENCY;
        self.context.tags.at(mention.words.start).is(medium).then_some(mention)
    }

    /// The words of a cue; a colon alone has none.
    fn cue(&self, cue: usize) -> Option<Span> {
        let words = &self.context.speech.cues[cue].words;
        (!words.is_empty()).then(|| self.span(words))
    }

    /// The place of a mention without the ل of وفقا لمدير (لل hides the article and stays) and the و of
    /// والمدير.
    fn without_particle(&self, mention: &Mention) -> Span {
        let span = self.span(&mention.words);
        let text = self.context.tokens.text(mention.words.clone());
        let first = self.context.tags.at(mention.words.start);
        let hides = first.definite && text.starts_with("لل");
        let particle = first.preposition.is_some() && text.starts_with('ل') && !hides;
        let joined = is_joined(self.context, mention.words.start) && text.starts_with('و');
        let bare = match text.strip_prefix(['ل', 'و']) {
            // و may be written apart.
            Some(rest) if particle || joined => rest.trim_start(),
            _ => text,
        };
        Span::new(span.end() - bare.len(), span.end())
    }

    fn content(&self, range: &Range<usize>) -> Span {
        self.span(range)
    }

    fn attribution(&self, event: &Event, choice: &Choice) -> Attribution {
        let signs = confidence::signs(self.context, self.people, event, choice);
        let weights = confidence::weights();
        let told = |rule: &str| choice.reasons.iter().any(|&(reason, _)| reason == rule);
        let most = signs.len() + choice.reasons.len() + choice.rivals.len();
        let mut evidence = Vec::with_capacity(most);
        let mut sum = weights.of(choice.rule);
        evidence.push(Evidence {
            rule: choice.rule,
            weight: choice.lead().unwrap_or(sum),
            detail: choice.mention.as_ref().map_or(String::new(), |mention| self.text(mention)),
        });
        evidence.extend(choice.reasons.iter().map(|&(rule, weight)| sign(rule, weight)));
        for &rule in &signs[1..] {
            let weight = weights.of(rule);
            sum += weight;
            if weight.abs() >= TELLING && rule != "always" && !told(rule) {
                evidence.push(sign(rule, weight));
            }
        }
        evidence.extend(choice.rivals.iter().map(|&(rival, behind)| Evidence {
            rule: "rival",
            weight: -behind,
            detail: [self.name(rival), " was turned down"].concat(),
        }));
        Attribution { confidence: Weights::sigmoid(sum), evidence, signs }
    }

    fn speaker(&mut self, id: Id) -> usize {
        if let Some(known) = self.speaker_of[id] {
            return known;
        }
        let person = &self.people.list[id];
        let name = self.name(id).to_owned();
        let mut mentions: Vec<Span> =
            person.mentions().iter().map(|mention| self.span(&mention.words)).collect();
        mentions.dedup();
        let record = SpeakerRecord {
            entry: self.gazetteer.and_then(|gazetteer| self.entry(gazetteer, person, &name)),
            name,
            kind: person.kind,
            gender: person.gender,
            number: person.number,
            mentions,
        };
        let index = self.speakers.len();
        self.speaker_of[id] = Some(index);
        self.speakers.push(record);
        index
    }

    /// The entry of the whole name, title and all, or of the proper name alone.
    fn entry(&self, gazetteer: &Gazetteer, person: &Person, name: &str) -> Option<Arc<Entry>> {
        let proper = person.fullest().name.clone();
        gazetteer.find_name(name).or_else(|| {
            let proper = self.context.tokens.text(proper?);
            gazetteer.find_name(&single_blanks(proper))
        })
    }

    fn name(&self, id: Id) -> &str {
        self.names[id].get_or_init(|| name(self.context, &self.people.list[id]))
    }

    fn text(&self, mention: &Mention) -> String {
        text(self.context, mention)
    }
}

/// The fullest mention of somebody; تعالى alone stands for God, a wish for his Prophet.
pub(super) fn name(context: &Context<'_, '_>, person: &Person) -> String {
    if lexicon::of_god(context.tokens, person.fullest().words.start).is_some() {
        return "الله".into();
    }
    if lexicon::of_prophet(context.tokens, person.fullest().words.start).is_some() {
        return "النبي".into();
    }
    let fullest = person.fullest();
    match issued::description(context, fullest) {
        Some(words) => text_of(context, words),
        None => text_of(context, shown(context, fullest)),
    }
}

/// The words of a mention with single blanks, without a particle stuck to the first.
fn text(context: &Context<'_, '_>, mention: &Mention) -> String {
    text_of(context, mention.words.clone())
}

/// والمدير، وأخرى
fn is_joined(context: &Context<'_, '_>, at: usize) -> bool {
    context.tags.at(at).conjunction
        || matches!(context.tokens.word(at), "واخر" | "واخري" | "واخرون")
}

fn text_of(context: &Context<'_, '_>, words: Range<usize>) -> String {
    let (first, joined) = (context.tags.at(words.start), is_joined(context, words.start));
    let text = single_blanks(context.tokens.text(words));
    let text = match text.strip_prefix(['و', 'ف']) {
        Some(rest) if joined => rest.trim_start().to_owned(),
        _ => text,
    };
    if first.preposition.is_none() {
        return text;
    }
    match text.strip_prefix("لل") {
        Some(rest) if first.definite => format!("ال{rest}"),
        _ => text.chars().skip(1).collect(),
    }
}

fn single_blanks(text: &str) -> String {
    if has_single_blanks(text) {
        return text.into();
    }
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// Whether it is plain to see that `text` has no blanks but single ones between its words.
fn has_single_blanks(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Other blanks are either controls or begin with one of these bytes.
    let plain = |&byte: &u8| byte >= b' ' && !matches!(byte, 0xC2 | 0xE1..=0xE3);
    let outer = [bytes.first(), bytes.last()].contains(&Some(&b' '));
    // Neither ends early, so that many bytes are looked at together.
    let all_plain = bytes.iter().fold(true, |all, byte| all & plain(byte));
    let doubled = bytes.iter().zip(bytes.iter().skip(1));
    let doubled = doubled.fold(false, |any, (one, next)| any | (*one == b' ') & (*next == b' '));
    !outer && all_plain && !doubled
}

/// A reason that its name alone explains.
fn sign(rule: &'static str, weight: f32) -> Evidence {
    Evidence { rule, weight, detail: String::new() }
}
