//! Who may be meant where a cue leaves its speaker out, and the signs that speak for each.

use super::Context;
use super::acted::Opening;
use super::agreement::{Agreement, agrees, goes_on_as_one, goes_on_in_plural, is_relaying};
use super::antecedent;
use super::asked;
use super::goal::{is_bracketed, is_goal};
use super::identity::{Id, People};
use super::person::Person;
use super::place::{Around, Place, Role, is_behind_joined_verb, is_object, role};
use super::reported::Reported;
use super::sign::{Sign, Signs};
use super::verbs::may_be_verb;
use crate::lexicon::{self, Act, Addresses, Classes, Form, Gender, Number, Proclitic, VerbReading};
use crate::mention::SpeakerKind;
use crate::quote;

/// Cues that are looked back through for those who spoke.
pub(super) const CUES_BACK: usize = 48;
/// Mentions that are looked back through for those who were only named.
const MENTIONS_BACK: usize = 24;
/// Tokens of a topic before the verb (وعن مستقبل اللاعب مع النادي، قال).
const LONGEST_TOPIC: usize = 12;
/// Words in marks that are looked back through for those that a verb behind them tells of.
const OWN_BACK: usize = 3;
/// Candidates of one cue.
const MOST: usize = 12;

/// Somebody who may be meant, with what speaks for and against.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) id: Id,
    pub(super) signs: Signs,
    pub(super) agreement: Agreement,
    /// Whether it was named outside the words that others report, or spoke.
    present: bool,
    /// Where it is a subject in the sentence of the cue, first and last.
    pub(super) subject: Option<(usize, usize)>,
}

impl Candidate {
    /// Notes that it is a subject at `at`, in the sentence of the cue.
    fn add_subject(&mut self, at: usize) {
        let (first, last) = self.subject.unwrap_or((at, at));
        self.subject = Some((first.min(at), last.max(at)));
    }
}

/// Somebody who spoke before, newest first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spoken {
    pub(super) id: Id,
    pub(super) cue: usize,
}

/// What every mention before a cue is asked about.
struct Seen {
    /// Whether the cue is the verb that opens its sentence.
    leads: bool,
    /// Its sentence and the one before.
    here: Opening,
    before: Opening,
}

/// What the candidates of one cue are gathered from.
pub(super) struct Scene<'a, 't> {
    pub(super) context: &'a Context<'a, 't>,
    pub(super) people: &'a People<'a>,
    /// What lies around the cue.
    pub(super) around: Around,
    pub(super) reported: &'a Reported,
    pub(super) cue: usize,
    /// The last of those named before the cue, the nearest last.
    pub(super) before: &'a [(usize, Id)],
    /// The gender and number that it shows.
    pub(super) shown: Option<(Gender, Number)>,
    /// The token from which the sentence of the cue is seen.
    pub(super) seat: usize,
    /// Whether المصدر ذاته is looked for, which may be a body of either gender.
    pub(super) of_source: bool,
    /// Whom المصدر meant last, a word with a gender of its own.
    pub(super) of_either: Option<Id>,
    /// Who spoke under the cues before this one, newest first, each once.
    pub(super) spoken: Vec<Spoken>,
}

/// Adds a sign to the candidate that somebody is.
fn show(found: &mut [Candidate], id: Option<Id>, sign: Sign) {
    let Some(id) = id else { return };
    if let Some(candidate) = found.iter_mut().find(|candidate| candidate.id == id) {
        candidate.signs.push(sign);
    }
}

/// The mentions right before the cue with index `cue`; of «"المدير لم يزرنا"، يقول بحزن» none that stand in the marks,
/// whose words speak of others.
pub(super) fn named_before<'p>(
    context: &Context<'_, '_>,
    people: &'p People<'_>,
    cue: usize,
) -> &'p [(usize, Id)] {
    let (at, events) = (context.speech.cues[cue].at(), &context.speech.events);
    let before = events.partition_point(|event| event.content.start < at);
    let mut near = events[..before].iter().rev().take(OWN_BACK);
    let own = near.find(|event| event.cue == Some(cue) && event.pair.is_some());
    mentions_before(people, own.map_or(at, |event| event.content.start))
}

/// The mentions right before `at`.
pub(super) fn mentions_before<'p>(people: &'p People<'_>, at: usize) -> &'p [(usize, Id)] {
    let before = people.elsewhere.partition_point(|&(other, _)| other < at);
    &people.elsewhere[before.saturating_sub(MENTIONS_BACK)..before]
}

/// Each speaker once, as many as there may be candidates.
pub(super) fn distinct<'s>(spoken: impl Iterator<Item = &'s Spoken>) -> Vec<Spoken> {
    let mut distinct: Vec<Spoken> = Vec::with_capacity(MOST);
    for spoken in spoken {
        if distinct.iter().all(|other| other.id != spoken.id) {
            distinct.push(*spoken);
            if distinct.len() == MOST {
                break;
            }
        }
    }
    distinct
}

impl Scene<'_, '_> {
    /// Everyone who may be meant, the nearest first.
    pub(super) fn candidates(&self) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::with_capacity(MOST);
        for (rank, spoken) in self.spoken.iter().enumerate() {
            if let Some(candidate) = self.candidate(&mut found, spoken.id) {
                self.add_speaker(candidate, rank, spoken);
            }
        }
        let seen = Seen {
            leads: self.leads() || self.goes_on_with_verb(),
            here: self.opening(self.sentence()),
            before: self.opening(self.sentence_before()),
        };
        for &(at, id) in self.before.iter().rev() {
            let role = if self.is_ordered(id, at) { Role::Inside } else { role(self.context, at) };
            let mere = matches!(role, Role::Oblique | Role::Inside) && self.is_mere_noun(id);
            let idle = mere || self.is_told_in(id, at, role);
            if idle || is_bracketed(self.context, at) {
                continue;
            }
            if let Some(candidate) = self.candidate(&mut found, id) {
                self.add_mention(candidate, &seen, at, role);
            }
        }
        self.look_around(&mut found);
        self.compare(&mut found);
        found
    }

    /// What tells of somebody that he spoke before, the last of those who did or one further back.
    fn add_speaker(&self, candidate: &mut Candidate, rank: usize, spoken: &Spoken) {
        let at = self.context.speech.cues[spoken.cue].at();
        let place = self.place(at);
        candidate.signs.push(place.spoke());
        candidate.present = true;
        if rank == 0 {
            candidate.signs.push(Sign::LastToSpeak);
            candidate.signs.push(self.sort_of_last(spoken.id));
        }
        if place.is_in_sentence() {
            candidate.add_subject(at);
        } else {
            let sign = [Sign::SpokeLast, Sign::SpokeSecond, Sign::SpokeBefore][rank.min(2)];
            candidate.signs.push(sign);
        }
    }

    /// What tells of somebody that he is named at `at`, and what he does there.
    fn add_mention(&self, candidate: &mut Candidate, seen: &Seen, at: usize, role: Role) {
        let (id, place) = (candidate.id, self.place(at));
        candidate.signs.push(place.named(role));
        candidate.present |= !self.reported.is_over(at, self.at());
        if role == Role::Subject {
            self.add_act(candidate, seen, at);
        }
        if !place.is_in_sentence() {
            return;
        }
        candidate.signs.push_if(self.passes_on(at), Sign::PassesOn);
        match role {
            Role::Subject | Role::Topic => candidate.add_subject(at),
            Role::Inside => candidate.signs.push_if(is_object(self.context, at), Sign::DoneTo),
            Role::Oblique => {
                let other = self.concerns(at) || self.is_goal(id, at);
                candidate.signs.push_if(other, Sign::Addressee);
            }
        }
    }

    /// What tells of somebody that he is a subject at `at`.
    fn add_act(&self, candidate: &mut Candidate, seen: &Seen, at: usize) {
        let id = candidate.id;
        let may_speak = || self.behind_turn(seen.before.start).is_some() || self.may_speak(id);
        let acted = seen.leads && self.acted_last(seen.before, id, at) && may_speak();
        candidate.signs.push_if(acted, Sign::ActedLast);
        candidate.signs.push_if(self.acts_in(seen.here, id, at), Sign::ActsHere);
    }

    /// السطو على بنك، شخصية رئيسة: one noun without article, of somebody who speaks nowhere.
    fn is_mere_noun(&self, id: Id) -> bool {
        let person = &self.people.list[id];
        let mention = person.fullest();
        let tag = self.context.tags.at(mention.words.start);
        let named = tag.is(Classes::PERSON_NAME | Classes::STATE | Classes::AGENCY) || !tag.known;
        let alone = mention.words.len() == 1 && mention.head == Some(mention.words.start);
        let human = matches!(person.kind, SpeakerKind::Person | SpeakerKind::Anonymous);
        let once = person.mentions().len() == 1 && !person.spoken;
        human && alone && once && !tag.definite && !named
    }

    /// What sort of speaker spoke last: words are seldom left to a document.
    fn sort_of_last(&self, id: Id) -> Sign {
        match self.people.list[id].kind {
            SpeakerKind::Person => Sign::LastWasPerson,
            SpeakerKind::Organisation => Sign::LastWasBody,
            SpeakerKind::Group => Sign::LastWasGroup,
            SpeakerKind::Anonymous => Sign::LastWasAnonymous,
            SpeakerKind::Document => Sign::LastWasDocument,
        }
    }

    /// «وسجل اللاعب هدفا. وأضاف»: who has not spoken does not go on speaking.
    fn may_speak(&self, id: Id) -> bool {
        !self.adds() || self.has_spoken(id)
    }

    /// Whether the candidate has spoken before the cue.
    pub(super) fn has_spoken(&self, id: Id) -> bool {
        self.spoken.iter().any(|spoken| spoken.id == id)
    }

    /// Whether the cue is a verb that opens its sentence, or stands near its start with nobody named before
    /// it.
    fn leads(&self) -> bool {
        let start = self.context.speech.extents.sentence_start(self.at());
        let verb = self.context.speech.cues[self.cue].verb.is_some_and(VerbReading::is_finite);
        verb && !self.opens_with_topic() && self.before.last().is_none_or(|&(at, _)| at < start)
    }

    /// «وعرض الوزير الخطة. وتحدث عن الصعوبات، مشيرا»: a participle in a sentence whose verb leaves its subject out too.
    fn goes_on_with_verb(&self) -> bool {
        let start = self.sentence();
        let participle =
            self.context.speech.cues[self.cue].verb.is_some_and(VerbReading::is_participle);
        let subject = |&&(named, _): &&(usize, Id)| {
            named >= start && matches!(role(self.context, named), Role::Subject | Role::Topic)
        };
        let behind = self.context.tags.at(start + 1);
        participle
            && self.context.tags.at(start).conjunction
            && may_be_verb(self.context, start)
            && behind.is_prepositional()
            && !self.before.iter().rev().any(|named| subject(&named))
    }

    /// ونقل الموقع عنه قوله، ونقلت عنه الصحيفة القول: the phrase right behind the verb, or behind the pronoun of whose words they
    /// are, passes the words on.
    fn passes_on(&self, at: usize) -> bool {
        let cue = &self.context.speech.cues[self.cue];
        let saying = self.context.tokens.word(cue.at()) == "القول";
        let noun = |verb: VerbReading| match verb.form {
            Form::NounOf { .. } => true,
            form => form == Form::Noun && saying,
        };
        if !cue.verb.is_some_and(noun) {
            return false;
        }
        let cues = &self.context.speech.cues;
        let before = cues[..cues.partition_point(|cue| cue.at() < at)].last();
        let of_him = |at: usize| lexicon::is_about_them(self.context.tokens.word(at));
        before.is_some_and(|cue| {
            let behind = cue.words.end + usize::from(of_him(cue.words.end));
            is_relaying(cue) && at == behind
        })
    }

    /// كما سخر من الوزير بقوله, ورحب بالسفير، مؤكدا: a preposition right behind the verb, whose subject is left out.
    fn concerns(&self, at: usize) -> bool {
        let cue = &self.context.speech.cues[self.cue];
        let goes_on = cue.verb.is_some_and(|verb| !matches!(verb.form, Form::NounOf { .. }))
            || self.context.tags.at(cue.at()).preposition == Some(Proclitic::Bi);
        let head = self.context.tags.at(at);
        goes_on
            && head.is(Classes::HUMAN | Classes::PERSON_NAME)
            && is_behind_joined_verb(self.context, at)
    }

    fn is_goal(&self, id: Id, at: usize) -> bool {
        let mention = self.people.list[id].mentions().at(at);
        mention.is_some_and(|mention| is_goal(self.context, mention.words.clone()))
    }

    /// Whom the words are said to, and those of whom others only told.
    fn look_around(&self, found: &mut [Candidate]) {
        if self.adds() {
            let unheard = |candidate: &&mut Candidate| !self.has_spoken(candidate.id);
            let unheard = found.iter_mut().filter(unheard);
            unheard.for_each(|candidate| candidate.signs.push(Sign::AddsUnheard));
        }
        let told = self.relative_subject();
        show(found, self.spoken_about(), Sign::Addressee);
        let absent = found.iter_mut().filter(|candidate| !candidate.present);
        absent.for_each(|candidate| candidate.signs.push(Sign::OnlyToldOf));
        show(found, self.antecedent(), Sign::Antecedent);
        show(found, self.addressee(), Sign::Addressee);
        show(found, asked::asker(self.context, self.people, self.cue), Sign::Asker);
        show(found, self.in_background(), Sign::InBackground);
        show(found, told.or_else(|| self.clause_subject()), Sign::ClauseSubject);
        show(found, told, Sign::ActsHere);
    }

    /// المدربة (40 عاما) التي قالت: the last named before the verb of a relative clause, but not of ما سمته.
    fn antecedent(&self) -> Option<Id> {
        let before = self.at().checked_sub(1)?;
        let free = quote::is_relative(self.context.tokens.word(before));
        let last = self.before.last();
        last.filter(|_| !free && self.context.tags.at(before).is(Classes::RELATIVE))
            .filter(|&&(at, _)| self.place(at).is_in_sentence())
            .map(|&(_, id)| id)
    }

    /// قائلا لنجيب، وطالب الحكومة بـ: whom the words are said to.
    fn addressee(&self) -> Option<Id> {
        let cue = &self.context.speech.cues[self.cue];
        let end = cue.words.end;
        let object = cue.lexeme().is_some_and(|verb| verb.addresses != Addresses::Never);
        let elsewhere = &self.people.elsewhere;
        let first = elsewhere.partition_point(|&(at, _)| at < end);
        let told = |&&(at, _): &&(usize, Id)| {
            let tag = self.context.tags.at(at);
            let apart = at == end + 1 && matches!(self.context.tokens.word(end), "ل" | "الي");
            at == end && (object || tag.preposition == Some(Proclitic::Li)) || apart
        };
        elsewhere.get(first).filter(told).map(|&(_, id)| id)
    }

    /// أضاف، تابع: whoever adds something has spoken before.
    pub(super) fn adds(&self) -> bool {
        self.context.speech.cues[self.cue].lexeme().is_some_and(|verb| verb.act == Act::Add)
    }

    /// وعن اللاعب قال: of whom the sentence begins to speak.
    fn spoken_about(&self) -> Option<Id> {
        let start = self.context.speech.extents.sentence_start(self.at());
        let first = self.before.iter().find(|&&(named, _)| named > start);
        first.filter(|_| self.opens_with_topic()).map(|&(_, id)| id)
    }

    /// وعن أحداث القصة، قال: whether the sentence begins with what it is about, so that whoever speaks goes on.
    fn opens_with_topic(&self) -> bool {
        let start = self.context.speech.extents.sentence_start(self.at());
        let about = matches!(
            self.context.tokens.word(start).trim_start_matches('و'),
            "عن" | "حول" | "بخصوص" | "بشان"
        );
        about && self.at() - start <= LONGEST_TOPIC
    }

    pub(super) fn at(&self) -> usize {
        self.context.speech.cues[self.cue].at()
    }

    pub(super) fn place(&self, at: usize) -> Place {
        self.around.place(at)
    }

    /// The candidate that somebody is, if he may be one.
    fn candidate<'f>(&self, found: &'f mut Vec<Candidate>, id: Id) -> Option<&'f mut Candidate> {
        let known = found.iter().position(|candidate| candidate.id == id);
        if known.is_none() {
            if found.len() == MOST || self.is_silent(id) {
                return None;
            }
            found.push(self.new_candidate(id));
        }
        let last = found.len() - 1;
        found.get_mut(known.unwrap_or(last))
    }

    /// Whether nobody means it who leaves the speaker out.
    fn is_silent(&self, id: Id) -> bool {
        let (context, person) = (self.context, &self.people.list[id]);
        antecedent::rules(&context.speech.cues[self.cue]) && person.kind != SpeakerKind::Document
            || !person.spoken && self.is_no_voice(person)
            || self.is_only_cited(person)
            || !self.has_spoken(id) && (self.is_past_speech(id) || person.is_event(context))
    }

    /// الشاعر الراحل: who has died, but not where he acts in the sentence of the cue (أطلق الشاعر الراحل صرخته قائلا).
    fn is_past_speech(&self, id: Id) -> bool {
        let sentence = self.sentence();
        let titled =
            |at: usize| self.context.tags.at(at).is(Classes::OFFICIAL | Classes::PROFESSION);
        let acts = |&&(at, other): &&(usize, Id)| {
            other == id && titled(at) && role(self.context, at) == Role::Subject
        };
        let mut here = self.before.iter().rev().take_while(|&&(at, _)| at >= sentence);
        self.people.list[id].is_dead(self.context) && !here.any(|named| acts(&named))
    }

    fn new_candidate(&self, id: Id) -> Candidate {
        let person = &self.people.list[id];
        let cue = &self.context.speech.cues[self.cue];
        let either = person.is_body() || person.kind == SpeakerKind::Anonymous;
        let agreement = match self.of_source || self.of_either == Some(id) && either {
            true => Agreement::Unknown,
            false => self.agreement(person),
        };
        let loosely = agreement == Agreement::Against
            && (goes_on_in_plural(self.context, cue, person)
                || goes_on_as_one(self.context, cue, person) && !self.is_rivalled(id));
        let agreement = match loosely && self.spoke_here(id) {
            true => Agreement::Loosely,
            false => agreement,
        };
        let kind = match person.kind {
            SpeakerKind::Person if person.is_named() => Sign::NamedPerson,
            SpeakerKind::Person => Sign::PersonByTitle,
            SpeakerKind::Organisation => Sign::Organisation,
            SpeakerKind::Group => Sign::Group,
            SpeakerKind::Anonymous => Sign::Anonymous,
            SpeakerKind::Document => Sign::Document,
        };
        let mut signs = Signs::new();
        signs.push(kind);
        signs.push(agreement.sign());
        signs.push_if(person.credible, Sign::Credible);
        signs.push_if(!person.spoken, Sign::NeverSpeaks);
        signs.push_if(person.mentions().len() > 2, Sign::NamedOften);
        signs.push_if(self.is_mute_paper(person), Sign::MutePaper);
        signs.push_if(self.of_source && self.is_no_source(id), Sign::NoSource);
        Candidate { id, signs, agreement, present: false, subject: None }
    }

    /// Whether the cue agrees with somebody.
    pub(super) fn agreement(&self, person: &Person<'_>) -> Agreement {
        let cue = &self.context.speech.cues[self.cue];
        self.shown.map_or(Agreement::Unknown, |shown| agrees(self.context, cue, shown, person))
    }

    /// Whether somebody spoke last, in the sentence of the cue.
    fn spoke_here(&self, id: Id) -> bool {
        let last = self.spoken.first().filter(|spoken| spoken.id == id);
        let at = |spoken: &Spoken| self.context.speech.cues[spoken.cue].at();
        last.is_some_and(|spoken| self.place(at(spoken)).is_in_sentence())
    }
}
