//! Which mentions name the same speaker.
//!
//! A surname, a title, المصدر ذاته or سموه point back to somebody whom the text names more fully,
//! before or after.

use super::Context;
use super::subject::Subject;
use crate::lexicon::{Classes, Gender, Number};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Words of the longest name that is shown.
const LONGEST_NAME: usize = 12;

/// Index of a person, body or document of one text.
pub(super) type Id = usize;

/// One person, body or document.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) mentions: Vec<Mention>,
    /// Index of the fullest mention.
    pub(super) fullest: usize,
    pub(super) kind: SpeakerKind,
    pub(super) gender: Option<Gender>,
    pub(super) number: Option<Number>,
    /// Keys of the words of the proper name.
    name: Vec<String>,
    /// Keys of every word of every mention.
    words: Vec<String>,
    /// Keys of the nouns that say what it is.
    heads: Vec<String>,
}

/// Everyone named in a text.
#[derive(Debug)]
pub(super) struct People {
    pub(super) list: Vec<Person>,
    /// The person that each cue's own sentence names.
    pub(super) of_cue: Vec<Option<Id>>,
    /// Those who pass on the words of each cue.
    pub(super) relays: Vec<Vec<Mention>>,
    /// Mentions that are no subjects of cues, in text order, with their persons.
    pub(super) elsewhere: Vec<(usize, Id)>,
}

/// A mention in text order, with the cue that it is the subject of.
struct Entry<'m> {
    mention: &'m Mention,
    cue: Option<usize>,
}

impl People {
    pub(super) fn new(
        context: &Context<'_, '_>,
        subjects: &[Subject],
        mentions: &[Mention],
    ) -> People {
        let mut entries: Vec<Entry<'_>> =
            mentions.iter().map(|mention| Entry { mention, cue: None }).collect();
        let mut all_relays = vec![Vec::new(); subjects.len()];
        for (index, subject) in subjects.iter().enumerate() {
            if let Subject::Named { mention, relays, .. } = subject {
                entries.push(Entry { mention, cue: Some(index) });
                all_relays[index].clone_from(relays);
            }
        }
        entries.sort_by_key(|entry| (entry.mention.words.start, entry.cue.is_none()));
        let mut people = People {
            list: Vec::new(),
            of_cue: vec![None; subjects.len()],
            relays: all_relays,
            elsewhere: Vec::new(),
        };
        let mut last_speaker = None;
        for entry in entries {
            people.take(context, &entry, &mut last_speaker);
        }
        people
    }

    fn take(
        &mut self,
        context: &Context<'_, '_>,
        entry: &Entry<'_>,
        last_speaker: &mut Option<Id>,
    ) {
        let keys = Keys::new(context, entry.mention);
        let known = self.find(entry.mention, &keys, *last_speaker);
        let id = known.unwrap_or_else(|| self.add());
        let spoken = entry.cue.is_some();
        self.list[id].take(context, entry.mention, keys, spoken);
        match entry.cue {
            Some(cue) => {
                self.of_cue[cue] = Some(id);
                if context.speech.cues[cue].is_bound() {
                    *last_speaker = Some(id);
                }
            }
            None => self.elsewhere.push((entry.mention.words.start, id)),
        }
    }

    fn add(&mut self) -> Id {
        self.list.push(Person {
            mentions: Vec::new(),
            fullest: 0,
            kind: SpeakerKind::Person,
            gender: None,
            number: None,
            name: Vec::new(),
            words: Vec::new(),
            heads: Vec::new(),
        });
        self.list.len() - 1
    }

    fn find(&self, mention: &Mention, keys: &Keys, last_speaker: Option<Id>) -> Option<Id> {
        let newest_first = || (0..self.list.len()).rev();
        if mention.name.is_some() && !keys.name.is_empty() {
            return newest_first()
                .find(|&id| self.list[id].has_name(&keys.name))
                .or_else(|| newest_first().find(|&id| self.list[id].has_surname(&keys.name[0])));
        }
        let head = keys.heads.first();
        if mention.anaphoric && keys.honorific_pronoun {
            return newest_first().find(|&id| {
                self.list[id].kind == SpeakerKind::Person && !self.list[id].name.is_empty()
            });
        }
        let same_words = newest_first()
            .find(|&id| self.list[id].has_words(&keys.content) && self.list[id].has_head(head));
        let by_head = || {
            newest_first().find(|&id| {
                self.list[id].has_head(head) && agrees(self.list[id].gender, mention.gender)
            })
        };
        let human =
            mention.kind != SpeakerKind::Organisation && mention.kind != SpeakerKind::Document;
        let last = || {
            last_speaker
                .filter(|&id| keys.anaphor || human && agrees(self.list[id].gender, mention.gender))
        };
        match (head, mention.anaphoric || keys.definite) {
            (Some(_), true) if keys.content.len() <= 2 => same_words.or_else(by_head).or_else(last),
            (Some(_), _) => same_words.filter(|_| keys.content.len() > 1),
            (None, true) if keys.anaphor => last_speaker,
            (None, _) => newest_first()
                .find(|&id| !keys.content.is_empty() && self.list[id].words == keys.content),
        }
    }
}

fn agrees(one: Option<Gender>, other: Option<Gender>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// The words of a mention as they are compared: without article, proclitics and feminine ending.
struct Keys {
    name: Vec<String>,
    content: Vec<String>,
    heads: Vec<String>,
    definite: bool,
    anaphor: bool,
    honorific_pronoun: bool,
}

impl Keys {
    fn new(context: &Context<'_, '_>, mention: &Mention) -> Keys {
        let tags = context.tags;
        let words = |range: std::ops::Range<usize>| {
            range.filter(|&at| context.tokens.kind(at) == Kind::Word)
        };
        let key = |at: usize| key(context.tokens.word(at), tags.get(at).preposition.is_some());
        let name = mention.name.clone().map_or_else(Vec::new, |name| {
            words(name).filter(|&at| !tags.get(at).is(Classes::NAME_PARTICLE)).map(key).collect()
        });
        let plain = |&at: &usize| {
            !tags.get(at).is(Classes::ANAPHOR | Classes::DEMONSTRATIVE | Classes::PREPOSITION)
        };
        let titles = |&at: &usize| Some(at) == mention.head || tags.get(at).is(Classes::HUMAN);
        let first = tags.get(mention.words.start);
        Keys {
            name,
            content: words(mention.words.clone()).filter(plain).map(key).collect(),
            heads: words(mention.words.clone()).filter(titles).map(key).collect(),
            definite: first.definite || first.is(Classes::DEMONSTRATIVE),
            anaphor: words(mention.words.clone())
                .any(|at| tags.get(at).is(Classes::ANAPHOR | Classes::DEMONSTRATIVE)),
            honorific_pronoun: first.is(Classes::PRONOUN_HONORIFIC),
        }
    }
}

fn key(word: &str, proclitic: bool) -> String {
    let word = match word.strip_prefix("لل") {
        Some(rest) if proclitic => rest,
        _ if proclitic => word.get(2..).unwrap_or(word),
        _ => word,
    };
    let bare = word.strip_prefix("ال").filter(|rest| rest.len() >= 4).unwrap_or(word);
    bare.trim_matches('_').to_owned()
}

impl Person {
    /// Whether the one name is the other, or part of it in the same order.
    fn has_name(&self, name: &[String]) -> bool {
        let (short, long) = match self.name.len() < name.len() {
            true => (self.name.as_slice(), name),
            false => (name, self.name.as_slice()),
        };
        let mut rest = long.iter();
        !short.is_empty() && short.iter().all(|word| rest.any(|other| other == word))
    }

    /// Whether `word` is the last of at least two words of the name.
    fn has_surname(&self, word: &String) -> bool {
        self.name.len() > 1 && self.name.last() == Some(word)
    }

    /// Whether all of `words`, or all but one of a long title, stand in its mentions.
    fn has_words(&self, words: &[String]) -> bool {
        let missing = words.iter().filter(|word| !self.words.contains(word)).count();
        missing == 0 || missing == 1 && words.len() >= 5
    }

    fn has_head(&self, head: Option<&String>) -> bool {
        head.is_some_and(|head| self.heads.contains(head))
    }

    fn take(&mut self, context: &Context<'_, '_>, mention: &Mention, keys: Keys, spoken: bool) {
        let fuller = self.mentions.is_empty()
            || self.weight(context, mention, spoken)
                > self.weight(context, &self.mentions[self.fullest], false);
        if fuller {
            self.fullest = self.mentions.len();
            if mention.name.is_some() || self.name.is_empty() {
                self.kind = mention.kind;
            }
        }
        if keys.name.len() > self.name.len() {
            self.name.clone_from(&keys.name);
        }
        self.gender = self.gender.or(mention.gender);
        self.number = self.number.or(mention.number);
        for (known, new) in [(&mut self.words, keys.content), (&mut self.heads, keys.heads)] {
            for word in new {
                if !known.contains(&word) {
                    known.push(word);
                }
            }
        }
        self.mentions.push(mention.clone());
    }

    /// How much a mention says: name and title, then length.
    fn weight(
        &self,
        context: &Context<'_, '_>,
        mention: &Mention,
        spoken: bool,
    ) -> (bool, bool, usize, bool) {
        let words =
            mention.words.clone().filter(|&at| context.tokens.kind(at) == Kind::Word).count();
        let fits = words <= LONGEST_NAME && !mention.anaphoric;
        (fits, mention.name.is_some(), if fits { words } else { 0 }, spoken)
    }
}
