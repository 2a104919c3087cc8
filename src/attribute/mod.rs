//! 5 · who said it: candidates → evidence → choice.

mod accused;
mod acted;
mod acting;
mod addressed;
mod adjunct_nouns;
mod adjuncts;
mod agreement;
mod antecedent;
mod asked;
mod asyndetic;
mod author;
mod auxiliaries;
mod bare_name;
mod before;
mod below;
mod best;
mod body;
mod byline;
mod candidates;
mod cataphora;
mod circumstance;
mod clause_subject;
mod confidence;
mod contacted;
mod cue_sort;
mod done_to;
mod driven;
mod epithet;
mod evidence;
mod fields;
mod free_relative;
mod fronted;
mod goal;
mod governed;
mod headline;
mod holy;
mod host;
mod identity;
mod impersonal;
mod ineligible;
mod informed;
mod inherit;
mod interposed;
mod interview;
mod issued;
mod issuer;
mod keys;
mod kin;
mod kindred;
mod latter;
mod mentioned;
mod mentions;
mod mourned;
mod object;
mod object_start;
mod of_thing;
mod offices;
mod outsets;
mod owned;
mod papers;
mod person;
mod place;
mod pointing;
mod predicated;
mod questioned;
mod recency;
mod record;
mod redescribed;
mod relative_clause;
mod relayed;
mod renamed;
mod reported;
mod rivals;
mod scan;
mod seat;
mod second_person;
mod sentence_before;
mod several;
mod shows;
mod sides;
mod sign;
mod sort;
mod sorts;
mod spoken;
mod subject;
mod surnames;
mod titled;
mod trades;
mod tradition;
mod uncued;
mod unlikely;
mod unlisted;
mod unlisted_name;
mod unopened;
mod verbs;
mod way;
mod whose_words;
mod within;
mod writer;
mod written;

use std::cell::OnceCell;

use place::Roles;
use surnames::Surnames;

use crate::gazetteer::Gazetteer;
use crate::lexicon::{self, Tags};
use crate::mention::Parser;
use crate::quote::{self, Cue, Speech};
use crate::token::{self, Joined, Tokens};

pub use evidence::{Attribution, Evidence};
pub(crate) use record::{Attributed, QuoteRecord, SpeakerRecord};

/// Finds and attributes the quotations of `text`.
pub(crate) fn attribute(text: &str, gazetteer: Option<&Gazetteer>) -> Attributed {
    understand(text, gazetteer, None)
}

/// Sees the candidates of each cue that names no speaker.
type Learn<'a> = dyn FnMut(&Context<'_, '_>, &identity::People, inherit::Decision) + 'a;

fn understand(
    text: &str,
    gazetteer: Option<&Gazetteer>,
    learn: Option<&mut Learn<'_>>,
) -> Attributed {
    let joined = Joined::of(text);
    let normalized = token::normalized(joined.as_ref().map_or(text, Joined::text));
    let copy = OnceCell::new();
    let mut tokens = Tokens::new(&normalized);
    if let Some(joined) = &joined {
        tokens.lead_back(text, joined);
    }
    let tags = lexicon::read(&mut tokens, &copy);
    let speech = quote::find(&tokens, &tags);
    if speech.events.is_empty() && learn.is_none() {
        return Attributed::default();
    }
    let pair_ends = speech.extents.pair_ends();
    let parser = Parser { tokens: &tokens, tags: &tags, pair_ends };
    let (used, nested) = (used(&speech), nested(&speech));
    let (surnames, roles) = (&Surnames::default(), &Roles::new(tokens.len()));
    let context = Context {
        tokens: &tokens,
        tags: &tags,
        speech: &speech,
        parser,
        used: &used,
        nested: &nested,
        surnames,
        roles,
    };
    let mut subjects = subject::subjects(&context);
    let spoken = spoken::Spoken::new(&context, &subjects);
    spoken.name_all(&context, &mut subjects);
    let mentions = scan::mentions(&context, &spoken);
    let within = within::named(&context, &subjects, &mentions);
    let people = identity::People::new(&context, &subjects, &mentions, &within);
    let mut learn =
        learn.map(|learn| |decision: inherit::Decision| learn(&context, &people, decision));
    let learn = learn.as_mut().map(|learn| learn as &mut dyn FnMut(inherit::Decision));
    let choices = inherit::choices(&context, &subjects, &people, learn);
    record::build(&context, &people, &choices, gazetteer)
}

/// What the rules look at.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a, 't> {
    pub(crate) tokens: &'a Tokens<'t>,
    pub(crate) tags: &'a Tags,
    pub(crate) speech: &'a Speech,
    pub(crate) parser: Parser<'a, 't>,
    /// Whether each cue reports something.
    used: &'a [bool],
    /// Whether each cue stands inside the words that another cue reports.
    nested: &'a [bool],
    surnames: &'a Surnames<'t>,
    roles: &'a Roles,
}

impl Context<'_, '_> {
    /// Whether the word at `at` is a surname that the text writes behind a given name somewhere.
    fn is_surname(&self, at: usize) -> bool {
        self.surnames.has(self.tokens, self.tags, self.tokens.word(at))
    }

    /// Whether the text has the word at `at`, which ends in ـا, more than once.
    fn is_repeated(&self, at: usize) -> bool {
        self.surnames.is_repeated(self.tokens, self.tags, self.tokens.word(at))
    }

    /// Whether the cue at `at` stands inside the words that another cue reports.
    fn nested_at(&self, at: usize) -> bool {
        let index = self.speech.cues.partition_point(|other| other.at() < at);
        self.nested.get(index).copied().unwrap_or(false)
    }

    /// Whether `cue` reports something, before or after it.
    fn is_used(&self, cue: &Cue) -> bool {
        let index = self.speech.cues.partition_point(|other| other.at() < cue.at());
        self.used.get(index).copied().unwrap_or(false)
    }
}

/// For each cue whether it stands inside the words that another cue reports; an answer in an interview is reported by none.
fn nested(speech: &Speech) -> Vec<bool> {
    let mut edges = vec![0i32; speech.cues.len() + 1];
    for event in speech.events.iter().filter(|event| event.pair.is_none() && !event.is_answer()) {
        let from = speech.cues.partition_point(|cue| cue.at() < event.content.start);
        let to = speech.cues.partition_point(|cue| cue.at() < event.content.end);
        // A source at the end of its content is not inside it.
        if event.cue.is_none_or(|cue| !(from..to).contains(&cue)) {
            edges[from] += 1;
            edges[to] -= 1;
        }
    }
    let mut depth = 0;
    let inside = edges.iter().map(|edge| {
        depth += edge;
        depth > 0
    });
    inside.take(speech.cues.len()).collect()
}

fn used(speech: &Speech) -> Vec<bool> {
    let mut used = vec![false; speech.cues.len()];
    for cue in speech.events.iter().filter_map(|event| event.cue) {
        used[cue] = true;
    }
    used
}

/// The strings in marks with what each was judged by; see `scripts/train_wording.py`.
pub(crate) fn judged_marks(text: &str) -> Vec<(crate::Span, quote::Judged)> {
    let normalized = token::normalized(text);
    let copy = OnceCell::new();
    let mut tokens = Tokens::new(&normalized);
    let tags = lexicon::read(&mut tokens, &copy);
    let judged = quote::judged_marks(&tokens, &tags);
    judged.into_iter().map(|(content, judged)| (tokens.span(content), judged)).collect()
}

/// A cue without a speaker's name, its sort, and the names and signs of those who may be meant;
/// see `scripts/train_register.py`.
pub(crate) type RegisterSigns = (crate::Span, &'static str, Vec<(String, Vec<&'static str>)>);

/// The candidates of every cue of `text` that names no speaker.
pub(crate) fn register_signs(text: &str) -> Vec<RegisterSigns> {
    let mut signs = Vec::new();
    understand(
        text,
        None,
        Some(&mut |context, people, decision| {
            let cue = context.tokens.span(context.speech.cues[decision.cue].words.clone());
            let told = |(id, signs)| (record::name(context, &people.list[id]), signs);
            signs.push((cue, decision.sort, decision.candidates.into_iter().map(told).collect()));
        }),
    );
    signs
}
