//! Which mentions name the same speaker.
//!
//! A surname, a title, المصدر ذاته or سموه point back to somebody whom the text names more fully,
//! before or after.

use super::Context;
use super::keys::Keys;
use super::person::Person;
use super::subject::Subject;
use crate::mention::{Mention, SpeakerKind};

/// How many of those named last a mention is compared with.
const WINDOW: usize = 96;

/// Index of a person, body or document of one text.
pub(super) type Id = usize;

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
    /// Those named last, the newest at the end.
    recent: Vec<Id>,
    last_speaker: Option<Id>,
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
        let mut people = People {
            list: Vec::new(),
            of_cue: vec![None; subjects.len()],
            relays: subjects.iter().map(Subject::relays).collect(),
            elsewhere: Vec::new(),
            recent: Vec::new(),
            last_speaker: None,
        };
        let nested = context.nested();
        for entry in entries(subjects, mentions) {
            people.take(context, &entry, &nested);
        }
        people
    }

    fn take(&mut self, context: &Context<'_, '_>, entry: &Entry<'_>, nested: &[bool]) {
        let keys = Keys::new(context, entry.mention);
        let known = self.find(entry.mention, &keys);
        let id = known.unwrap_or_else(|| self.add());
        let spoken = entry.cue.is_some_and(|cue| context.speech.cues[cue].verb.is_some());
        self.list[id].take(context, entry.mention, keys, spoken);
        self.touch(id);
        match entry.cue {
            Some(cue) => {
                self.of_cue[cue] = Some(id);
                let speaks = context.speech.cues[cue].is_bound() && !nested[cue];
                if speaks && self.list[id].credible {
                    self.last_speaker = Some(id);
                }
            }
            None => self.elsewhere.push((entry.mention.words.start, id)),
        }
    }

    fn add(&mut self) -> Id {
        self.list.push(Person::default());
        self.list.len() - 1
    }

    fn touch(&mut self, id: Id) {
        self.recent.retain(|&other| other != id);
        self.recent.push(id);
        if self.recent.len() > WINDOW {
            self.recent.remove(0);
        }
    }

    /// The one named last whom `fits`.
    fn newest(&self, fits: impl Fn(&Person) -> bool) -> Option<Id> {
        self.recent.iter().rev().copied().find(|&id| fits(&self.list[id]))
    }

    /// Whom a mention points back to.
    fn find(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        if mention.name.is_some() && !keys.name.is_empty() {
            return self.by_name(keys);
        }
        if keys.honorific_pronoun {
            return self.by_honorific();
        }
        if mention.kind == SpeakerKind::Document && (keys.definite || keys.anaphor) {
            return self.by_statement(keys);
        }
        self.by_title(mention, keys)
    }

    /// The full name again, part of it, or the surname with something after it.
    fn by_name(&self, keys: &Keys) -> Option<Id> {
        self.newest(|person| person.has_name(&keys.name))
            .or_else(|| self.newest(|person| person.has_surname(&keys.name[0])))
    }

    /// سموه، معاليه: the person who was given such a title last, else the last with a name.
    fn by_honorific(&self) -> Option<Id> {
        self.newest(Person::is_honoured).or_else(|| self.newest(Person::is_named))
    }

    /// البيان، البلاغ: who issued it, named with it or speaking before; a study or a law is
    /// itself.
    fn by_statement(&self, keys: &Keys) -> Option<Id> {
        let head = keys.heads.first();
        let issued = head.is_some_and(|head| matches!(head.as_str(), "بيان" | "بلاغ"));
        let issuer = || {
            let speaker = self.last_speaker.filter(|&id| self.list[id].is_body());
            let busiest = self.recent.iter().rev().filter(|&&id| self.list[id].is_body());
            speaker.or_else(|| busiest.copied().max_by_key(|&id| self.list[id].mentions.len()))
        };
        self.newest(|person| person.has_head(head) && person.names_body)
            .or_else(|| issuer().filter(|_| issued))
            .or_else(|| self.newest(|person| person.has_head(head)))
    }

    /// The title or description, in full or in short.
    fn by_title(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        let head = keys.heads.first();
        let same = || {
            self.newest(|person| {
                person.has_words(&keys.content)
                    && person.has_head(head)
                    && person.agrees(mention.gender)
            })
        };
        let by_head =
            || self.newest(|person| person.has_head(head) && person.agrees(mention.gender));
        let single = mention.kind == SpeakerKind::Person || mention.kind == SpeakerKind::Anonymous;
        let speaker = || {
            let fits = |id: &Id| keys.anaphor || single && self.list[*id].agrees(mention.gender);
            self.last_speaker.filter(fits)
        };
        if keys.anaphor && single && self.last_speaker.is_some() {
            return self.last_speaker;
        }
        match (head, mention.anaphoric || keys.definite) {
            (Some(_), true) if keys.content.len() <= 2 => same().or_else(by_head).or_else(speaker),
            (Some(_), _) if keys.content.len() > 1 => same(),
            (Some(_), _) => None,
            (None, true) if keys.anaphor => self.last_speaker,
            (None, _) => self.newest(|person| person.is_exactly(&keys.content)),
        }
    }
}

/// All mentions in text order; the subject of a cue before the same words found otherwise.
fn entries<'m>(subjects: &'m [Subject], mentions: &'m [Mention]) -> Vec<Entry<'m>> {
    let mut entries: Vec<Entry<'m>> =
        mentions.iter().map(|mention| Entry { mention, cue: None }).collect();
    for (index, subject) in subjects.iter().enumerate() {
        if let Subject::Named { mention, .. } = subject {
            entries.push(Entry { mention, cue: Some(index) });
        }
    }
    entries.sort_by_key(|entry| (entry.mention.words.start, entry.cue.is_none()));
    entries
}
