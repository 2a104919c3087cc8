//! One person, body or document of a text, gathered from its mentions.

use std::ops::Range;

use super::Context;
use super::keys::{Blur, Keys, same_word};
use crate::lexicon::{Classes, Gender, Number};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Words of the longest name that is shown.
const LONGEST_NAME: usize = 15;
/// Titles that سموه and the like point back to.
const HONOURS: [&str; 12] = [
    "سمو",
    "امير",
    "اميره",
    "ملك",
    "معالي",
    "وزير",
    "سعاده",
    "فضيله",
    "سماحه",
    "شيخ",
    "جلاله",
    "فخامه",
];

/// One person, body or document.
#[derive(Debug, Default)]
pub(super) struct Person<'a> {
    pub(super) mentions: Vec<&'a Mention>,
    /// Index of the fullest mention.
    pub(super) fullest: usize,
    fullest_spoken: bool,
    pub(super) kind: SpeakerKind,
    pub(super) gender: Option<Gender>,
    pub(super) number: Option<Number>,
    /// Whether a title, a listed name or a name of two words shows that it can speak.
    pub(super) credible: bool,
    /// Whether it is the subject of a verb of speech.
    pub(super) spoken: bool,
    /// Whether a body is named in a mention (بيان لوزارة الصحة).
    pub(super) names_body: bool,
    /// Keys of the words of the proper name.
    name: Vec<&'a str>,
    /// Keys of every word of every mention.
    words: Vec<&'a str>,
    /// Keys of the nouns that say what it is.
    heads: Vec<&'a str>,
    /// Keys of the nationalities that its mentions state.
    nations: Vec<&'a str>,
    pub(super) outline: Outline,
}

/// What there is to somebody, seen from afar.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Outline {
    pub(super) name: Blur,
    pub(super) words: Blur,
    pub(super) heads: Blur,
}

impl<'a> Person<'a> {
    /// Whether the one name is the other, or part of it in the same order.
    pub(super) fn has_name(&self, name: &[&str]) -> bool {
        let (short, long) = match self.name.len() < name.len() {
            true => (self.name.as_slice(), name),
            false => (name, self.name.as_slice()),
        };
        if let [word] = short {
            let given = long.len() == 2 && same_word(word, long[0]);
            return given || long.last().is_some_and(|last| same_word(word, last));
        }
        let mut rest = long.iter();
        !short.is_empty() && short.iter().all(|word| rest.any(|other| same_word(word, other)))
    }

    /// Whether `word` is the last of at least two words of the name.
    pub(super) fn has_surname(&self, word: &str) -> bool {
        self.name.len() > 1 && self.name.last().is_some_and(|last| same_word(last, word))
    }

    /// Whether all of `words`, or all but one of a long title, stand in its mentions.
    pub(super) fn has_words(&self, words: &[&str]) -> bool {
        let missing = words.iter().filter(|word| !self.words.contains(word)).count();
        missing == 0 || missing == 1 && words.len() >= 5
    }

    /// Whether its mentions consist of just these words.
    pub(super) fn is_exactly(&self, words: &[&str]) -> bool {
        !words.is_empty() && self.words == words
    }

    pub(super) fn has_head(&self, head: Option<&str>) -> bool {
        head.is_some_and(|head| self.heads.contains(&head))
    }

    /// Whether no other nationality is known of it (الرئيس الفرنسي is not الرئيس الإيراني).
    pub(super) fn may_be_of(&self, nations: &[&str]) -> bool {
        let shared = |nation| self.nations.contains(nation);
        nations.is_empty() || self.nations.is_empty() || nations.iter().any(shared)
    }

    pub(super) fn agrees(&self, gender: Option<Gender>) -> bool {
        self.gender.is_none() || gender.is_none() || self.gender == gender
    }

    pub(super) fn is_body(&self) -> bool {
        self.kind == SpeakerKind::Organisation
    }

    pub(super) fn is_named(&self) -> bool {
        self.kind == SpeakerKind::Person && !self.name.is_empty()
    }

    pub(super) fn is_honoured(&self) -> bool {
        self.is_named() && self.heads.iter().any(|head| HONOURS.contains(head))
    }

    /// Adds a mention; `spoken` says that it is the subject of a cue, whose end is certain.
    pub(super) fn take(
        &mut self,
        context: &Context<'a, '_>,
        mention: &'a Mention,
        keys: &Keys<'a>,
        spoken: bool,
    ) {
        let weight = |mention: &Mention, spoken| weight(context, mention, spoken);
        let fuller = self
            .mentions
            .get(self.fullest)
            .is_none_or(|fullest| weight(mention, spoken) > weight(fullest, self.fullest_spoken));
        if fuller {
            self.fullest = self.mentions.len();
            self.fullest_spoken = spoken;
            if mention.name.is_some() || self.name.is_empty() {
                self.kind = mention.kind;
            }
        }
        if keys.name.len() > self.name.len() {
            self.name.clone_from(&keys.name);
            self.outline.name = Blur::of(&self.name);
        }
        self.credible |= is_credible(context, mention);
        self.names_body |= keys.body;
        self.gender = self.gender.or(mention.gender);
        self.number = self.number.or(mention.number);
        if !mention.anaphoric || keys.content.len() > 2 {
            add_new(&mut self.words, &keys.content);
            add_new(&mut self.heads, &keys.heads);
            add_new(&mut self.nations, &keys.nations);
            self.outline.words |= Blur::of(&keys.content);
            self.outline.heads |= Blur::of(&keys.heads);
        }
        self.spoken |= spoken;
        self.mentions.push(mention);
    }
}

fn add_new<'a>(known: &mut Vec<&'a str>, new: &[&'a str]) {
    known.reserve(new.len());
    for word in new {
        if !known.contains(word) {
            known.push(*word);
        }
    }
}

/// How much a mention says: a name of its own, a title beside it, a certain end, then length.
fn weight(
    context: &Context<'_, '_>,
    mention: &Mention,
    spoken: bool,
) -> (bool, bool, bool, bool, usize) {
    let is_word = |&at: &usize| context.tokens.kind(at) == Kind::Word;
    let words = mention.words.clone().filter(is_word).count();
    let fits = words <= LONGEST_NAME && !mention.anaphoric;
    let titled = mention.name.is_some() && mention.head.is_some();
    (fits, mention.name.is_some(), titled, spoken, if fits { words } else { 0 })
}

impl Person<'_> {
    /// Whether a title or a listed name shows that it is somebody.
    pub(super) fn is_known(&self, context: &Context<'_, '_>) -> bool {
        self.mentions.iter().any(|mention| {
            let first = context.tags.get(mention.words.start);
            mention.head == Some(mention.words.start) || first.is(Classes::PERSON_NAME)
        })
    }
}

fn is_credible(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let titled = mention.head == Some(mention.words.start);
    let listed = |at: usize| context.tags.get(at).is(Classes::PERSON_NAME);
    let named = |name: &Range<usize>| {
        name.start == mention.words.start
            && (name.len() > 1 || context.tags.get(name.start).definite)
    };
    titled || mention.name.clone().is_some_and(|mut name| named(&name) || name.any(listed))
}
