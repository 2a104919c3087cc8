//! 5 · who said it: candidates → evidence → choice.

mod evidence;
mod identity;
mod inherit;
mod keys;
mod person;
mod record;
mod scan;
mod subject;

use crate::gazetteer::Gazetteer;
use crate::lexicon::Tags;
use crate::mention::Parser;
use crate::quote::{self, Cue, Speech};
use crate::token::Tokens;

pub use evidence::{Attribution, Evidence};
pub(crate) use record::{Attributed, QuoteRecord, SpeakerRecord};

/// Finds and attributes the quotations of `text`.
pub(crate) fn attribute(text: &str, gazetteer: Option<&Gazetteer>) -> Attributed {
    let tokens = Tokens::new(text);
    let tags = Tags::new(&tokens);
    let speech = quote::find(&tokens, &tags);
    let pair_ends = speech.pair_ends(tokens.len());
    let parser = Parser { tokens: &tokens, tags: &tags, pair_ends: &pair_ends };
    let used = used(&speech);
    let context = Context { tokens: &tokens, tags: &tags, speech: &speech, parser, used: &used };
    let subjects = subject::subjects(&context);
    let mentions = scan::mentions(&context);
    let people = identity::People::new(&context, &subjects, &mentions);
    let choices = inherit::choices(&context, &subjects, &people);
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
}

impl Context<'_, '_> {
    /// Whether `cue` reports something, before or after it.
    fn is_used(&self, cue: &Cue) -> bool {
        let index = self.speech.cues.partition_point(|other| other.at() < cue.at());
        self.used.get(index).copied().unwrap_or(false)
    }
}

fn used(speech: &Speech) -> Vec<bool> {
    let mut used = vec![false; speech.cues.len()];
    for cue in speech.events.iter().filter_map(|event| event.cue) {
        used[cue] = true;
    }
    used
}
