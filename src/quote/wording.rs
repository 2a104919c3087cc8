//! Whether marks under a cue hold somebody's wording, or only a name, a title, a term.
//!
//! Signs that a reader goes by, each with a weight that was learned from annotated articles
//! (`scripts/train_wording.py` makes `data/wording.txt` from them): a small linear model.

use std::sync::OnceLock;

use super::cues::Cue;
use super::marks::{Pair, is_proclitic};
use crate::lexicon::{Act, Classes, Tags, Weights};
use crate::token::{Kind, Tokens};

const WEIGHTS: &str = include_str!("data/wording.txt");

/// How marks stand to the cue that may govern them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// The cue introduces them (وصفه بـ«…»).
    AfterCue,
    /// They open what the cue reports (إن «…»).
    AfterThat,
    /// They stand in the middle of what the cue reports.
    Inside,
    /// The cue only stands before them in their sentence.
    SameSentence,
}

/// What the signs of one pair are read from.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a, 't> {
    pub(super) tokens: &'a Tokens<'t>,
    pub(super) tags: &'a Tags,
    pub(super) pair: &'a Pair,
    pub(super) cue: &'a Cue,
    pub(super) relation: Relation,
    /// Whether the same string stands in marks elsewhere in the text.
    pub(super) repeated: bool,
    /// Whether the pair before it in the sentence is speech.
    pub(super) after_speech: bool,
}

/// How likely the marks hold a wording, from 0 to 1.
pub(super) fn probability(signs: &[&'static str]) -> f32 {
    static TABLE: OnceLock<Weights> = OnceLock::new();
    TABLE.get_or_init(|| Weights::read(WEIGHTS)).probability(signs)
}

/// The signs of a pair, by name.
pub(super) fn signs(scene: &Scene<'_, '_>) -> Vec<&'static str> {
    let mut signs = vec!["always", scene.relation_sign(), scene.length_sign()];
    signs.extend(scene.cue_signs());
    signs.extend(scene.signs_before());
    signs.extend(scene.signs_inside());
    signs.extend(scene.signs_after());
    signs
}

impl Scene<'_, '_> {
    fn relation_sign(&self) -> &'static str {
        match self.relation {
            Relation::AfterCue => "after-cue",
            Relation::AfterThat => "after-that",
            Relation::Inside => "inside",
            Relation::SameSentence => "same-sentence",
        }
    }

    fn words(&self) -> usize {
        let is_word = |at: &usize| matches!(self.tokens.kind(*at), Kind::Word | Kind::Number);
        self.pair.content.clone().filter(is_word).count()
    }

    fn length_sign(&self) -> &'static str {
        match self.words() {
            0 | 1 => "one-word",
            2 => "two-words",
            3 => "three-words",
            4..=6 => "up-to-six-words",
            7..=12 => "up-to-twelve-words",
            _ => "many-words",
        }
    }

    fn cue_signs(&self) -> Vec<&'static str> {
        let Some(verb) = self.cue.lexeme() else { return vec!["source"] };
        let act = match verb.act {
            Act::Evaluate | Act::Opine => "act-judging",
            Act::Call | Act::Order | Act::Recommend | Act::Promise => "act-calling",
            Act::Announce | Act::Inform | Act::Relay => "act-announcing",
            Act::Feel => "act-feeling",
            Act::Deny | Act::Warn | Act::Admit | Act::Claim => "act-stance",
            _ => "act-telling",
        };
        let distance = self.pair.open.saturating_sub(self.cue.words.end);
        let mut signs = vec![act];
        signs.extend(verb.fragment.then_some("verb-takes-fragments"));
        signs.extend(verb.homograph.then_some("verb-homograph"));
        signs.extend(verb.quote.then_some("verb-takes-quotes"));
        signs.extend((distance <= 1).then_some("next-to-cue"));
        signs.extend((distance > 15).then_some("far-from-cue"));
        signs.extend(self.after_speech.then_some("after-speech"));
        signs
    }

    /// The word before the marks, and what is glued to them.
    fn signs_before(&self) -> Vec<&'static str> {
        let Some(mut before) = self.pair.open.checked_sub(1) else { return vec!["at-start"] };
        let mut signs = Vec::new();
        let particle = self.tokens.word(before);
        if is_proclitic(particle) {
            signs.push(match particle {
                "ب" => "glued-bi",
                "و" | "ف" => "glued-wa",
                _ => "glued-other",
            });
            before = before.saturating_sub(1);
        }
        let tag = self.tags.get(before);
        let classes = [
            (Classes::ORGANISATION_NAME, "before-organisation"),
            (Classes::WORK_TITLE, "before-work"),
            (Classes::EVENT_NAME, "before-event"),
            (Classes::PRODUCT_NAME, "before-product"),
            (Classes::PLACE_NAME, "before-place"),
            (Classes::LABEL, "before-label"),
            (Classes::COLLECTIVE_BODY, "before-body"),
            (Classes::HUMAN, "before-human"),
            (Classes::NATIONALITY, "before-nationality"),
            (Classes::PREPOSITION, "before-preposition"),
            (Classes::COMPLEMENTISER, "before-that"),
        ];
        signs.extend(classes.iter().filter(|(class, _)| tag.is(*class)).map(|&(_, sign)| sign));
        signs.extend(tag.definite.then_some("before-definite"));
        signs.extend(tag.verb.is_some().then_some("before-verb"));
        signs.extend(matches!(self.tokens.kind(before), Kind::Comma).then_some("before-comma"));
        signs.extend(matches!(self.tokens.kind(before), Kind::Open).then_some("before-bracket"));
        signs
    }

    fn signs_inside(&self) -> Vec<&'static str> {
        let start = self.pair.content.start;
        let (first, tag) = (self.tokens.word(start), self.tags.get(start));
        let any = |classes| self.pair.content.clone().any(|at| self.tags.get(at).is(classes));
        let latin = |c: char| c.is_ascii_alphabetic();
        let number = self.pair.content.clone().any(|at| self.tokens.kind(at) == Kind::Number);
        let foreign = self.pair.content.clone().any(|at| self.tokens.word(at).contains(latin));
        let plain = !tag.definite && !tag.known;
        let sentence = self.pair.content.clone().any(|at| self.tokens.kind(at) == Kind::Comma);
        let present = first.starts_with(['ي', 'ن', 'ت', 'س']) && plain && first.len() >= 8;
        [
            (foreign, "latin-inside"),
            (number, "number-inside"),
            (tag.definite, "first-definite"),
            (first.ends_with('ا') && first.len() > 6 && plain, "first-accusative"),
            (first.ends_with("ه") && plain, "first-feminine"),
            (tag.is(Classes::PREPOSITION) || tag.preposition.is_some(), "first-preposition"),
            (tag.is(Classes::PERSON_NAME | Classes::HUMAN), "first-human"),
            (tag.is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY), "first-thing"),
            (tag.is(Classes::NATIONALITY), "first-nationality"),
            (tag.verb.is_some_and(|verb| verb.is_finite()) || present, "first-verb"),
            (plain && !present, "first-plain"),
            (tag.conjunction, "first-joined"),
            (any(Classes::COMPLEMENTISER), "that-inside"),
            (any(Classes::NEGATION | Classes::VERBAL), "verb-inside"),
            (any(Classes::RELATIVE | Classes::PRONOUN | Classes::DEMONSTRATIVE), "pronoun-inside"),
            (sentence, "comma-inside"),
        ]
        .into_iter()
        .filter_map(|(holds, sign)| holds.then_some(sign))
        .collect()
    }

    fn signs_after(&self) -> Vec<&'static str> {
        let end = self.pair.end;
        let next = self.tags.get(end);
        [
            (self.repeated, "repeated"),
            (self.tokens.kind(end) == Kind::Open, "bracket-after"),
            (
                matches!(self.tokens.kind(end), Kind::Stop | Kind::Comma | Kind::Break),
                "pause-after",
            ),
            (next.definite || next.is(Classes::NATIONALITY), "adjective-after"),
            (next.is(Classes::PREPOSITION), "preposition-after"),
        ]
        .into_iter()
        .filter_map(|(holds, sign)| holds.then_some(sign))
        .collect()
    }
}
