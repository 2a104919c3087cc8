//! Which mentions name the same speaker.
//!
//! A surname, a title, المصدر ذاته or سموه point back to somebody whom the text names more fully,
//! before or after.

use std::ops::Range;

use super::Context;
use super::epithet::is_of_town;
use super::holy::is_holy;
use super::keys::{Blur, KeyStore, Keys, Outline, key_at};
use super::person::Person;
use super::recency::first_elided;
use super::subject::Subject;
use super::within::Within;
use crate::lexicon::{Classes, List, VerbReading};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::{self, Cue, Intro};

/// How many of those named last a mention is compared with.
const WINDOW: usize = 96;

/// Words of a name by which a body is called alone.
const LONGEST_CALLED: usize = 2;
/// Cues that are looked back through for the one in whose words somebody is named.
const CUES_BACK: usize = 4;

/// Index of a person, body or document of one text.
pub(super) type Id = usize;

/// Everyone named in a text.
#[derive(Debug)]
pub(super) struct People<'a> {
    pub(super) list: Vec<Person<'a>>,
    pub(super) store: KeyStore<'a>,
    /// The person that each cue's own sentence names.
    pub(super) of_cue: Vec<Option<Id>>,
    /// Those who pass on the words of each cue.
    pub(super) relays: Vec<Vec<Mention>>,
    /// Mentions that are no subjects of cues, in text order, with their persons.
    pub(super) elsewhere: Vec<(usize, Id)>,
    /// Those named last, the newest at the end; only a window is looked at.
    recent: Vec<Recent>,
    pub(super) last_speaker: Option<Id>,
    /// Where that one was named last as speaking.
    pub(super) last_spoke: usize,
    /// The first of whom the text says that he wrote something.
    pub(super) first_writer: Option<Id>,
    /// Where the first speech stands whose own sentence leaves its speaker out.
    pub(super) first_elided: Option<usize>,
}

/// Somebody named not long ago.
#[derive(Debug)]
pub(super) struct Recent {
    pub(super) id: Id,
    outline: Outline,
}

/// Whom a mention means.
pub(super) enum Found {
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
    /// What a reader who knows of no cue takes for the same phrase, where that goes on to a name.
    named: Option<&'m Mention>,
}

impl<'m> Entry<'m> {
    /// The phrase with the name in it.
    fn fullest(&self) -> &'m Mention {
        self.named.unwrap_or(self.mention)
    }
}

impl<'a> People<'a> {
    pub(super) fn new(
        context: &Context<'a, '_>,
        subjects: &'a [Subject],
        mentions: &'a [Mention],
        within: &'a [Within],
    ) -> People<'a> {
        let entries = entries(context, subjects, mentions);
        let mut people = People {
            list: Vec::with_capacity(entries.len()),
            store: KeyStore::with_room(entries.len()),
            of_cue: vec![None; subjects.len()],
            relays: subjects.iter().map(Subject::relays).collect(),
            elsewhere: Vec::with_capacity(entries.len()),
            recent: Vec::with_capacity(entries.len().min(2 * WINDOW)),
            last_speaker: None,
            last_spoke: 0,
            first_writer: None,
            first_elided: first_elided(context, subjects),
        };
        let mut keys = Keys::default();
        let mut within = within.iter().peekable();
        for entry in entries {
            // Whoever the phrase itself names is named last, unless what he is called is only part of it.
            let start = entry.mention.words.start;
            let first = |inner: &&Within| inner.phrase < start || inner.is_behind(start);
            while let Some(inner) = within.next_if(first) {
                people.take_within(context, inner, &mut keys);
            }
            keys.read(context, entry.fullest());
            people.take(context, &entry, &keys);
            while let Some(inner) = within.next_if(|inner| inner.phrase == start) {
                people.take_within(context, inner, &mut keys);
            }
        }
        people
    }

    /// Notes somebody who is named within a phrase, but may not be meant where nobody is named.
    fn take_within(&mut self, context: &Context<'a, '_>, inner: &'a Within, keys: &mut Keys<'a>) {
        keys.read(context, &inner.mention);
        let id = match self.find(context, &inner.mention, keys, None) {
            Found::Known(id) => id,
            Found::New => self.add(),
            Found::PointsBack => return,
        };
        self.list[id].take(context, &mut self.store, (&inner.mention, keys), false);
        self.touch(id);
    }

    fn take(&mut self, context: &Context<'a, '_>, entry: &Entry<'a>, keys: &Keys<'a>) {
        let nested = context.nested;
        let acts = |verb| quote::acts_on_speaker(context.tokens, context.tags, verb);
        let aside =
            entry.cue.is_none().then(|| self.named_before(context, entry.mention)).flatten();
        let id = match aside
            .map_or_else(|| self.find(context, entry.fullest(), keys, entry.cue), Found::Known)
        {
            Found::Known(id) => id,
            Found::New => self.add(),
            // قال الوسيط إن القائد أبلغه …: nobody speaks of himself by another title.
            Found::PointsBack
                if entry.cue.is_some_and(|cue| nested[cue] || is_told_of(context, entry, cue))
                    && !keys.anaphor =>
            {
                self.add()
            }
            // «أوضح سالم الحمدي أن …، ليقاطعه القاضي متسائلا»: nobody does that to himself.
            Found::PointsBack if entry.mention.words.start.checked_sub(1).is_some_and(acts) => {
                self.add()
            }
            // Who that is, only the register of speakers can tell.
            Found::PointsBack => return,
        };
        let lexeme = entry.cue.and_then(|cue| context.speech.cues[cue].lexeme());
        let spoken = lexeme.is_some();
        let telling = lexeme.is_some_and(|verb| !verb.homograph && !verb.optional)
            && entry.cue.is_some_and(|cue| context.speech.cues[cue].is_bound());
        self.list[id].take(context, &mut self.store, (entry.fullest(), keys), spoken);
        // البلاغ، المصدر: the word has a gender of its own.
        let other = |kind: SpeakerKind| entry.mention.kind == kind && self.list[id].kind != kind;
        if other(SpeakerKind::Document) || self.list[id].is_body() && other(SpeakerKind::Anonymous)
        {
            self.list[id].of_either = true;
        } else if entry.cue.is_some() {
            self.list[id].gender = entry.mention.gender.or(self.list[id].gender);
        }
        self.list[id].credible |= telling;
        self.touch(id);
        self.elsewhere.push((entry.mention.words.start, id));
        let Some(cue) = entry.cue else { return };
        self.of_cue[cue] = Some(id);
        let cited = is_holy(context, &self.list[id]);
        let speaks = context.speech.cues[cue].is_bound() && !nested[cue] && !cited;
        if speaks && self.list[id].credible {
            self.last_speaker = Some(id);
            self.last_spoke = entry.mention.words.start;
        }
    }

    fn add(&mut self) -> Id {
        self.list.push(Person::default());
        self.list.len() - 1
    }

    fn touch(&mut self, id: Id) {
        let wrote = self.list[id].writes && self.list[id].is_named();
        self.first_writer = self.first_writer.or(wrote.then_some(id));
        let window = self.recent.len().saturating_sub(WINDOW);
        let again = self.list[id].mentions().len() > 1;
        let known = |recent: &Recent| recent.id == id;
        if again && let Some(at) = self.recent[window..].iter().rposition(known) {
            self.recent.remove(window + at);
        }
        self.recent.push(Recent { id, outline: self.list[id].outline });
        // Those before the window are taken away a few at a time.
        if self.recent.len() > 2 * WINDOW {
            self.recent.drain(..self.recent.len() - WINDOW);
        }
    }

    /// Those named last, the oldest first.
    pub(super) fn recent(&self) -> &[Recent] {
        &self.recent[self.recent.len().saturating_sub(WINDOW)..]
    }

    /// The one named last whom `fits`.
    pub(super) fn newest(&self, fits: impl Fn(&Person<'a>) -> bool) -> Option<Id> {
        self.newest_like(|_| true, fits)
    }

    /// The one named last whom `fits`, of those whose outline is `like` that.
    pub(super) fn newest_like(
        &self,
        like: impl Fn(&Outline) -> bool,
        fits: impl Fn(&Person<'a>) -> bool,
    ) -> Option<Id> {
        let fits = |recent: &&Recent| like(&recent.outline) && fits(&self.list[recent.id]);
        self.recent().iter().rev().find(fits).map(|recent| recent.id)
    }

    /// Whether that person bears an office which the noun of `mention` excludes.
    pub(super) fn has_other_office(
        &self,
        context: &Context<'a, '_>,
        id: Id,
        mention: &Mention,
    ) -> bool {
        let other = |head| self.list[id].has_other_office(&self.store, key_at(context, head));
        mention.head.is_some_and(other)
    }

    /// Whom a mention means, the subject of that cue if of any.
    fn find(
        &self,
        context: &Context<'a, '_>,
        mention: &Mention,
        keys: &Keys,
        cue: Option<usize>,
    ) -> Found {
        let found = |known: Option<Id>| known.map_or(Found::New, Found::Known);
        // محدثنا
        let ours = keys.speaker && keys.anaphor && mention.words.len() == 1;
        let named = mention.name.is_some() && !keys.name.is_empty();
        if is_god(context, mention) {
            return found(self.newest(|person| is_god(context, person.fullest())));
        }
        if named && !ours && !is_of_town(context, mention) {
            let god = |id: Id| is_god(context, self.list[id].fullest());
            let known = self.by_name(mention, keys).filter(|&id| !god(id));
            return found(known.or_else(|| self.by_title_in_headline(context, mention, keys)));
        }
        // الشاعر سالم النواب … قال النواب: a plural by itself.
        let plural = mention.kind == SpeakerKind::Group && mention.words.len() == 1;
        if let Some(id) = plural.then(|| self.by_surname(mention, keys)).flatten() {
            return Found::Known(id);
        }
        if let Some(id) = self.by_surname_behind_title(context, mention, keys) {
            return Found::Known(id);
        }
        if keys.latter {
            return self.by_nearness(context, mention, cue).map_or(Found::PointsBack, Found::Known);
        }
        if let Some(id) = self.mourned(context, mention) {
            return Found::Known(id);
        }
        if keys.honorific_pronoun {
            return self.by_honorific(context, mention).map_or(Found::PointsBack, Found::Known);
        }
        if mention.kind == SpeakerKind::Document && (keys.definite || keys.anaphor) {
            return found(self.by_statement(context, mention, keys));
        }
        match self.by_title(context, mention, keys, cue) {
            Found::Known(id) if self.is_of_another(context, mention, id) => Found::New,
            found => found,
        }
    }

    /// The full name again, part of it, or the surname with something after it; a woman and a man
    /// of one family are two.
    fn by_name(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        // الحمدي ومسؤولو النادي are not الحمدي.
        let several = |kind: SpeakerKind| kind == SpeakerKind::Group;
        let agrees = |person: &Person| {
            person.agrees(mention.gender) && several(person.kind) == several(mention.kind)
        };
        let (name, first) = (keys.outline.name, Blur::of(keys.name[0]));
        let part_of_other = |other: &Outline| {
            name.may_hold(other.name) && !other.name.is_empty() || other.name.may_hold(name)
        };
        let known =
            |person: &Person<'a>| person.has_name(&self.store, &keys.name) && agrees(person);
        // عبد الله صالح is not المحامي صالح الحمدي.
        let other = |person: &Person<'a>| {
            keys.given && keys.heads.first().is_some_and(|head| !person.has_head(&self.store, head))
        };
        let family = |person: &Person<'a>| {
            person.has_surname(&self.store, keys.name[0]) && agrees(person) && !other(person)
        };
        // Of several of one family the one who speaks is meant.
        let spoke = |person: &Person<'a>| person.spoken && known(person);
        let speaker = (keys.name.len() == 1).then(|| self.newest_like(part_of_other, spoke));
        speaker
            .flatten()
            .or_else(|| self.newest_like(part_of_other, known))
            .or_else(|| self.newest_like(|other| other.name.may_hold(first), family))
            .or_else(|| self.by_first_name(mention, keys))
            .or_else(|| self.by_titled_surname(mention, keys))
            .or_else(|| self.by_byname(keys))
            .or_else(|| self.by_words_of_name(mention, keys))
            .or_else(|| self.by_misspelt_surname(mention, keys))
            .or_else(|| self.by_only_surname(mention, keys))
            .or_else(|| self.by_same_title(mention, keys))
    }

    /// السيناريست الحمدي: who bears the surname, where the word before it is no name that the list has.
    fn by_titled_surname(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        let [_, surname] = keys.name[..] else { return None };
        let named = |person: &Person<'a>| {
            person.has_surname(&self.store, surname) && person.agrees(mention.gender)
        };
        let last = Blur::of(surname);
        keys.titled_surname.then(|| self.newest_like(|other| other.name.may_hold(last), named))?
    }

    /// «أمير منطقة مكة المكرمة فلان … وقال أمير منطقة مكة»: a title whose last word looks like a name, or a body.
    fn by_words_of_name(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        let fits = |person: &Person<'a>| {
            person.agrees(mention.gender) && person.has_all_words(&self.store, &keys.content)
        };
        match keys.heads.first() {
            None => self.body_called(mention, &keys.name),
            Some(head) if keys.content.len() >= 2 && keys.name.len() <= 2 => {
                self.newest_headed(Some(head), fits)
            }
            Some(_) => None,
        }
    }

    /// «قالت شركة أبل … وقالت أبل»: the body that some noun called so before, though nothing showed the name.
    pub(super) fn body_called(&self, mention: &Mention, name: &[&str]) -> Option<Id> {
        let called = |person: &Person<'a>| {
            person.is_body()
                && person.sorted
                && person.agrees(mention.gender)
                && person.has_all_words(&self.store, name)
        };
        (1..=LONGEST_CALLED).contains(&name.len()).then(|| self.newest(called)).flatten()
    }

    /// «خالد الزهران … وقال الزهراني»: who has a surname that is written nearly so, where nobody has it.
    fn by_misspelt_surname(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        let [word] = keys.name[..] else { return None };
        let alone = is_surname_alone(mention, keys);
        let nearly = |person: &Person<'a>| {
            person.spoken
                && person.is_named()
                && person.agrees(mention.gender)
                && person.has_surname_like(&self.store, word)
        };
        alone.then(|| self.newest(nearly)).flatten()
    }

    /// «قالت المديرة جين هولدن …. وقال هولدن»: the only one of that surname who spoke, whatever gender the verb has.
    fn by_only_surname(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        let [word] = keys.name[..] else { return None };
        let alone = is_surname_alone(mention, keys);
        let of_family = |person: &Person<'a>| person.has_surname(&self.store, word);
        let only = || self.list.iter().filter(|person| of_family(person)).count() == 1;
        let newest = alone.then(|| self.newest(|person| person.spoken && of_family(person)));
        newest.flatten().filter(|_| only())
    }

    /// أبو مازن: who is called so besides.
    fn by_byname(&self, keys: &Keys) -> Option<Id> {
        let [word] = keys.name[..] else { return None };
        self.newest(|person| person.byname == Some(word))
    }

    /// شي جين بينغ … وقال شي: who spoke before and bears the one word first of a longer name.
    fn by_first_name(&self, mention: &Mention, keys: &Keys) -> Option<Id> {
        let [word] = keys.name[..] else { return None };
        let first = |person: &Person<'a>| {
            person.is_called_first(&self.store, word) && person.agrees(mention.gender)
                || !keys.given && person.is_called_within(&self.store, word) && person.spoken
        };
        let bare = mention.head.is_none();
        let found =
            bare.then(|| self.newest_like(|other| other.name.may_hold(keys.outline.name), first));
        found.flatten()
    }

    /// سموه، معاليه: the person who was given such a title last, one who spoke before the others,
    /// else the last with a name.
    fn by_honorific(&self, context: &Context<'a, '_>, mention: &Mention) -> Option<Id> {
        let pronoun = context.tokens.word(mention.words.start);
        let royal = pronoun.contains("سمو");
        let fits = |person: &Person<'a>| royal == person.is_royal(&self.store);
        let honoured = |person: &Person<'a>| person.is_honoured(&self.store);
        // معاليه is whoever is called معالي rather than سعادة.
        let form = pronoun.trim_end_matches("ها").trim_end_matches('ه');
        let feminine = form.strip_suffix('ت').map(|stem| format!("{stem}ه"));
        let form = feminine.as_deref().unwrap_or(form);
        let called = |person: &Person<'a>| person.is_named() && person.has_head(&self.store, form);
        let addressed = |person: &Person<'a>| person.has_head_in(&self.store, List::FormsOfAddress);
        let other = |person: &Person<'a>| addressed(person) && !called(person);
        let heard = |person: &Person<'a>| person.spoken && honoured(person) && fits(person);
        // أعرب عن سعادته
        let before = mention.words.start.checked_sub(1).map(|at| context.tags.at(at));
        let beside = royal || before.is_some_and(|before| before.is(Classes::PREPOSITION));
        let last = || self.last_speaker.filter(|&id| !beside && self.list[id].is_named());
        self.newest(|person| person.spoken && called(person))
            .or_else(|| self.newest(|person| heard(person) && !other(person)))
            .or_else(|| self.newest(called))
            .or_else(|| self.newest(heard))
            .or_else(|| self.newest(|person| honoured(person) && fits(person)))
            .or_else(|| last().filter(|&id| fits(&self.list[id])))
            .or_else(|| self.newest(|person| person.spoken && honoured(person)))
            .or_else(|| self.newest(honoured))
            .or_else(|| self.newest(Person::is_named))
    }
}

/// قال الله تعالى: not رسول الله, of whose name that is a part.
fn is_god(context: &Context<'_, '_>, mention: &Mention) -> bool {
    mention.words.len() == 1 && context.tokens.word(mention.words.start) == "الله"
}

/// العوضي, آيت لفقيه: nothing but a surname, and no given name.
fn is_surname_alone(mention: &Mention, keys: &Keys) -> bool {
    let whole = mention.name.as_ref() == Some(&mention.words);
    mention.head.is_none() && (whole || keys.content.len() == 1) && !keys.given
}

/// All mentions in text order, without those inside the subject of a cue or around the cue itself
/// (سجل المتحدث, where سجل is the verb).
fn entries<'m>(
    context: &Context<'_, '_>,
    subjects: &'m [Subject],
    mentions: &'m [Mention],
) -> Vec<Entry<'m>> {
    let mut cues = context.speech.cues.iter().peekable();
    let speaks = |mention: &&Mention| {
        let start = mention.words.start;
        while cues.next_if(|cue| cue.at() < start).is_some() {}
        !cues.peek().is_some_and(|cue| cue.at() == start && is_verb(context, cue))
    };
    let plain = |mention| Entry { mention, cue: None, named: None };
    let mut entries: Vec<Entry<'m>> = Vec::with_capacity(mentions.len() + subjects.len());
    entries.extend(mentions.iter().filter(speaks).map(plain));
    for (index, subject) in subjects.iter().enumerate() {
        if let Subject::Named { mention, .. } = subject {
            entries.push(Entry { mention, cue: Some(index), named: None });
        }
    }
    entries.sort_by_key(|entry| (entry.mention.words.start, entry.cue.is_none()));
    let mut kept: Vec<Entry<'m>> = Vec::with_capacity(entries.len());
    let mut subject = None;
    for entry in entries {
        let words = &entry.mention.words;
        if entry.cue.is_some() {
            subject = Some(kept.len());
        } else if let Some(around) = subject.and_then(|index: usize| kept.get_mut(index)) {
            let of_cue = &around.mention.words;
            if words.start == of_cue.start {
                // الحمدي ومسؤولو النادي: one of several is not all of them.
                let longer = name_length(entry.mention) > name_length(around.mention)
                    && around.mention.kind != SpeakerKind::Group;
                around.named = Some(entry.mention).filter(|_| longer);
                continue;
            }
            if words.start > of_cue.start && words.end <= of_cue.end {
                continue;
            }
        }
        kept.push(entry);
    }
    kept
}

/// «قال الضابط إن الرجل الذي اعتقل أمس، أبلغه بأن …»: right behind what introduces the words of somebody else.
fn is_told_of(context: &Context<'_, '_>, entry: &Entry<'_>, cue: usize) -> bool {
    let start = entry.mention.words.start;
    let cues = context.speech.cues[..cue].iter().rev().take(CUES_BACK);
    start < context.speech.cues[cue].at()
        && cues.into_iter().any(|cue| matches!(cue.intro, Intro::That(at) if at + 1 == start))
}

fn name_length(mention: &Mention) -> usize {
    mention.name.as_ref().map_or(0, Range::len)
}

/// Whether a cue is a verb that speaks.
fn is_verb(context: &Context<'_, '_>, cue: &Cue) -> bool {
    cue.verb.is_some_and(VerbReading::is_finite) && (cue.is_bound() || context.is_used(cue))
}
