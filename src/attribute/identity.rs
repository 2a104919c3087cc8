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

/// Words of a title that may stand for somebody who bears another (الناشط الأمازيغي).
const LONGEST_POINTER: usize = 2;

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

/// Whom a mention means.
enum Found {
    Known(Id),
    /// Somebody new.
    New,
    /// Whoever spoke last (المتحدث ذاته).
    PointsBack,
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
        let id = match self.find(entry.mention, &keys) {
            Found::Known(id) => id,
            Found::New => self.add(),
            // Who that is, only the register of speakers can tell.
            Found::PointsBack => return,
        };
        let lexeme = entry.cue.and_then(|cue| context.speech.cues[cue].lexeme());
        let spoken = lexeme.is_some();
        let telling = lexeme.is_some_and(|verb| !verb.homograph && !verb.optional)
            && entry.cue.is_some_and(|cue| context.speech.cues[cue].is_bound());
        self.list[id].take(context, entry.mention, keys, spoken);
        self.list[id].credible |= telling;
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

    /// Whom a mention means.
    fn find(&self, mention: &Mention, keys: &Keys) -> Found {
        let found = |known: Option<Id>| known.map_or(Found::New, Found::Known);
        if mention.name.is_some() && !keys.name.is_empty() {
            return found(self.by_name(mention, keys));
        }
        if keys.honorific_pronoun {
            return self.by_honorific().map_or(Found::PointsBack, Found::Known);
        }
        if mention.kind == SpeakerKind::Document && (keys.definite || keys.anaphor) {
            return found(self.by_statement(keys));
        }
        self.by_title(mention, keys)
    }

    /// The full name again, part of it, or the surname with something after it; a woman and a man
    /// of one family are two.
    fn by_name(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        let agrees = |person: &Person| person.agrees(mention.gender);
        self.newest(|person| person.has_name(&keys.name) && agrees(person))
            .or_else(|| self.newest(|person| person.has_surname(&keys.name[0]) && agrees(person)))
    }

    /// سموه، معاليه: the person who was given such a title last, one who spoke before the others,
    /// else the last with a name.
    fn by_honorific(&self) -> Option<Id> {
        self.newest(|person| person.is_honoured() && person.spoken)
            .or_else(|| self.newest(Person::is_honoured))
            .or_else(|| self.newest(Person::is_named))
    }

    /// البيان، البلاغ: who issued it, named with it or speaking before; a study or a law is
    /// itself.
    fn by_statement(&self, keys: &Keys) -> Option<Id> {
        let head = keys.heads.first();
        let issued = head.is_some_and(|head| matches!(head.as_str(), "بيان" | "بلاغ"));
        let issuer = || {
            let speaker = self.last_speaker.filter(|&id| self.list[id].is_body());
            let bodies = |&&id: &&Id| self.list[id].is_body() && self.list[id].spoken;
            let busiest = self.recent.iter().rev().filter(bodies);
            speaker.or_else(|| busiest.copied().max_by_key(|&id| self.list[id].mentions.len()))
        };
        self.newest(|person| person.has_head(head) && person.names_body)
            .or_else(|| issuer().filter(|_| issued))
            .or_else(|| self.newest(|person| person.has_head(head)))
    }

    /// The title or description, in full or in short.
    fn by_title(&self, mention: &Mention, keys: &Keys) -> Found {
        let head = keys.heads.first();
        let same = |person: &Person| {
            person.has_words(&keys.content)
                && person.has_head(head)
                && person.agrees(mention.gender)
        };
        let by_head = |person: &Person| {
            person.has_head(head)
                && person.agrees(mention.gender)
                && person.may_be_of(&keys.nations)
        };
        let single = mention.kind == SpeakerKind::Person || mention.kind == SpeakerKind::Anonymous;
        let found = match (head, mention.anaphoric || keys.definite) {
            _ if keys.anaphor && single => self
                .newest(|person| person.kind == SpeakerKind::Anonymous && by_head(person))
                .or_else(|| self.newest(|person| !person.is_named() && by_head(person))),
            (Some(_), true) if keys.content.len() <= 2 => self
                .newest(|person| person.spoken && same(person))
                .or_else(|| self.newest(same))
                .or_else(|| self.newest(|person| person.spoken && by_head(person)))
                .or_else(|| self.newest(by_head)),
            (Some(_), _) if keys.content.len() > 1 => self.newest(same),
            (Some(_), _) => None,
            (None, true) if keys.anaphor => None,
            (None, _) => self.newest(|person| person.is_exactly(&keys.content)),
        };
        let spoken = self.last_speaker.is_some_and(|id| self.list[id].agrees(mention.gender));
        let short = mention.anaphoric && keys.content.len() <= LONGEST_POINTER;
        let points_back = spoken && (keys.anaphor || short && single);
        match found {
            Some(id) => Found::Known(id),
            None if points_back => Found::PointsBack,
            None => Found::New,
        }
    }
}

/// All mentions in text order, without those inside the subject of a cue.
fn entries<'m>(subjects: &'m [Subject], mentions: &'m [Mention]) -> Vec<Entry<'m>> {
    let mut entries: Vec<Entry<'m>> =
        mentions.iter().map(|mention| Entry { mention, cue: None }).collect();
    for (index, subject) in subjects.iter().enumerate() {
        if let Subject::Named { mention, .. } = subject {
            entries.push(Entry { mention, cue: Some(index) });
        }
    }
    entries.sort_by_key(|entry| (entry.mention.words.start, entry.cue.is_none()));
    let mut subject = 0..0;
    entries.retain(|entry| {
        let words = &entry.mention.words;
        let inside = words.start > subject.start && words.end <= subject.end;
        if entry.cue.is_some() {
            subject = words.clone();
        }
        entry.cue.is_some() || !inside
    });
    entries
}
