//! The speaker of a cue that names none: of all who may be meant, the one for whom most speaks.
//!
//! The signs of a candidate (`candidates.rs`) have weights that were learned from annotated articles
//! (`scripts/train_register.py` makes `data/register.txt` from them), one set for all cues and one
//! for each sort of cue: a participle looks for the subject of its clause, a verb that opens a
//! sentence for whoever spoke last.

use std::cell::Cell;

use super::Context;
use super::agreement::{Agreement, agreement, goes_on_as_one, is_relaying, shown};
use super::best::best;
use super::candidates::{CUES_BACK, Candidate, Scene, Spoken, distinct, named_before};
use super::cataphora::named_next;
use super::contacted::contacted;
use super::cue_sort;
use super::free_relative::governor;
use super::holy;
use super::identity::{Id, People};
use super::impersonal;
use super::interview::is_answer;
use super::issuer::issuer;
use super::kin;
use super::mentioned::{carries_paper, is_cited, is_judged, is_mentioned};
use super::of_thing::of_thing;
use super::place::{Places, Role, role};
use super::questioned::questioned;
use super::reported::Reported;
use super::seat::seat;
use super::sentence_before;
use super::sign::Sign;
use super::subject::Subject;
use super::unlikely;
use crate::lexicon::{self, Act, Form, Lexicon, List, Verb, VerbReading};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::{Cue, Event, Intro, QuoteKind};

/// How much better than the next the best candidate must be to be called clear.
const CLEAR: f32 = 2.0;
/// How many speak at the head of an interview.
const AT_HEAD: usize = 8;
/// Cues before one in whose words it may stand.
const OUTER_BACK: usize = 3;

/// Who speaks under one cue, and why.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) person: Option<Id>,
    /// The words that name the speaker in the cue's own sentence.
    pub(super) mention: Option<Mention>,
    pub(super) rule: &'static str,
    /// What spoke much for the person or against, with its weight.
    pub(super) reasons: Vec<(&'static str, f32)>,
    /// Those who were turned down, with how far they lie behind.
    pub(super) rivals: Vec<(Id, f32)>,
    /// Whether the cue turned out not to speak.
    pub(super) silent: bool,
}

impl Choice {
    /// How far the person leads the next.
    pub(super) fn lead(&self) -> Option<f32> {
        self.rivals.first().map(|&(_, behind)| behind)
    }

    /// How clearly the person was told from the rivals; nothing where the sentence names it.
    pub(super) fn margin_sign(&self) -> Option<&'static str> {
        Some(if self.lead()? >= CLEAR { "clear-choice" } else { "close-choice" })
    }
}

/// The candidates of one cue, for learning the weights.
#[derive(Debug)]
pub(crate) struct Decision {
    pub(crate) cue: usize,
    pub(crate) sort: &'static str,
    pub(crate) candidates: Vec<(Id, Vec<&'static str>)>,
}

/// Sees the candidates of each cue that names no speaker, where somebody wants to.
pub(super) type Learn<'a> = Option<&'a mut dyn FnMut(Decision)>;

/// The choice for every cue, in text order; `learn` sees the candidates of those without a name.
pub(super) fn choices(
    context: &Context<'_, '_>,
    subjects: &[Subject],
    people: &People,
    mut learn: Learn<'_>,
) -> Vec<Choice> {
    let (places, reported) = (Cell::default(), Reported::new(context));
    let (inside, choices) = (context.nested, Vec::with_capacity(subjects.len()));
    let spoken = Vec::new();
    let mut register = Register { context, people, places, reported, inside, choices, spoken };
    for (index, subject) in subjects.iter().enumerate() {
        let choice = register.choice(index, subject, &mut learn);
        register.push(index, choice);
    }
    register.choices
}

fn named(people: &People, cue: usize, mention: &Mention, rule: &'static str) -> Choice {
    Choice { person: people.of_cue[cue], mention: Some(mention.clone()), rule, ..nobody() }
}

pub(super) fn nobody() -> Choice {
    Choice {
        person: None,
        mention: None,
        rule: "nobody_named",
        reasons: Vec::new(),
        rivals: Vec::new(),
        silent: false,
    }
}

/// The speakers so far.
struct Register<'a, 't> {
    context: &'a Context<'a, 't>,
    people: &'a People<'a>,
    places: Cell<Places>,
    reported: Reported,
    /// Whether each cue stands inside the words that somebody else reports.
    inside: &'a [bool],
    choices: Vec<Choice>,
    /// Who spoke so far outside the words of others, oldest first.
    spoken: Vec<Spoken>,
}

impl<'t> Register<'_, 't> {
    fn cue(&self, index: usize) -> &Cue {
        &self.context.speech.cues[index]
    }

    fn choice(&self, index: usize, subject: &Subject, learn: &mut Learn<'_>) -> Choice {
        match subject {
            Subject::Named { .. } if self.is_no_source(index) => {
                Choice { silent: true, ..nobody() }
            }
            Subject::Named { mention, .. } if self.people.of_cue[index].is_none() => Choice {
                mention: Some(mention.clone()),
                rule: "pointed_back",
                ..self.elided(index, cue_sort::pointer(mention), Some(mention), learn)
            },
            Subject::Named { mention, rule, .. } => {
                let told = self.believed(index, mention).or_else(|| self.shown(index, mention));
                told.unwrap_or_else(|| named(self.people, index, mention, rule))
            }
            Subject::Elided if self.is_writer(index) => {
                Choice { person: self.interviewee(index), rule: "register", ..nobody() }
            }
            Subject::Elided if self.is_formula(index) => Choice { silent: true, ..nobody() },
            Subject::Elided if self.is_impersonal(index) => nobody(),
            Subject::Elided => match issuer(self.context, self.people, index) {
                Some(person) => Choice { person: Some(person), rule: "issuer", ..nobody() },
                None => match self.told_apart(index) {
                    Some(id) => Choice { person: Some(id), rule: "register", ..nobody() },
                    None => self.elided(
                        index,
                        cue_sort::sort(self.context, self.cue(index)),
                        None,
                        learn,
                    ),
                },
            },
            Subject::Nobody => Choice { silent: true, ..nobody() },
        }
    }

    /// Who must be meant, whoever has spoken so far.
    fn told_apart(&self, index: usize) -> Option<Id> {
        let contacted = contacted(self.context, self.people, self.cue(index));
        contacted
            .filter(|&id| self.agrees(index, id))
            .or_else(|| self.named_next(index))
            .or_else(|| self.questioned(index))
            .or_else(|| of_thing(self.context, &self.choices, index, None))
    }

    /// «قال الخبراء إن زيادة الأجر تحث على "العمل"»: the wording is that of whoever tells what a thing shows.
    fn shown(&self, index: usize, thing: &Mention) -> Option<Choice> {
        let person = of_thing(self.context, &self.choices, index, Some(thing.words.start))?;
        Some(Choice { person: Some(person), rule: "register", ..nobody() })
    }

    /// «ورغم اعترافها بأن …، قالت المديرة»: who is named next, where whoever spoke last cannot be meant.
    fn named_next(&self, index: usize) -> Option<Id> {
        let last = self.spoken.last().is_some_and(|last| self.agrees(index, last.id));
        let next = named_next(self.context, self.people, index);
        next.filter(|&id| !last && self.agrees(index, id))
    }

    /// «وقبض على السارق، وبسؤاله اعترف»: who is questioned there, where nobody has spoken who may be meant.
    fn questioned(&self, index: usize) -> Option<Id> {
        let found = questioned(self.context, self.people, self.cue(index))?;
        let heard = self.spoken.iter().any(|spoken| self.agrees(index, spoken.id));
        (!heard && self.agrees(index, found)).then_some(found)
    }

    /// «قال المتحدث إن الوزارة ترى أن الاتفاق "خطوة كبيرة"»: the wording is that of whoever tells what a body thinks.
    fn believed(&self, index: usize, mention: &Mention) -> Option<Choice> {
        let thinks = |verb: &Verb| verb.marks || verb.act == Act::Opine;
        let cue = self.cue(index);
        if !cue.lexeme().is_some_and(thinks) || mention.kind != SpeakerKind::Organisation {
            return None;
        }
        let told = |&outer: &usize| {
            let that =
                matches!(self.cue(outer).intro, Intro::That(at) if at + 1 == mention.words.start);
            that && !self.cue(outer).lexeme().is_some_and(thinks)
        };
        let outer = (0..index).rev().take(OUTER_BACK).find(told)?;
        let person = self.choices[outer].person?;
        Some(Choice { person: Some(person), rule: "register", ..nobody() })
    }

    fn push(&mut self, index: usize, choice: Choice) {
        let cue = self.cue(index);
        let voices = choice.rule == "subject_after_cue" && cue.lexeme().is_some_and(is_voicing);
        // «…»، هكذا يلخص مشروعه: a verb of other senses too speaks where the words stand before it.
        let finite = cue.verb.is_some_and(VerbReading::is_finite);
        let used = (cue.is_source() || finite) && self.context.is_used(cue);
        let told =
            cue.is_bound() || voices || used || cue.lexeme().is_some_and(|verb| !verb.homograph);
        // Whoever only passes words on, or is quoted by another, does not go on speaking.
        let holy = |id: Id| holy::is_holy(self.context, &self.people.list[id]);
        let told_of = matches!(choice.rule, "word_of_god" | "accused_of");
        let cited = told_of || choice.person.is_some_and(holy);
        let is_outlet = choice.person.is_some_and(|id| self.people.list[id].press);
        let carries = is_outlet && carries_paper(self.context, cue);
        let speaks = told
            && !cited
            && !self.is_robbed(index)
            && (!self.is_told_besides(&choice) || self.is_told_in_paper(cue))
            && !carries
            && !is_mentioned(self.context, cue)
            && !is_judged(self.context, index)
            && !self.is_told_in_answer(cue)
            && (!is_relaying(cue) || choice.rule == "relayed_source");
        if let Some(id) = choice.person.filter(|&id| speaks && self.people.list[id].credible) {
            self.spoken.push(Spoken { id, cue: index });
        }
        self.choices.push(choice);
    }

    /// «قال سالم إن البلدية رفضته "بلا نقاش"، على حد قوله»: the words in marks right behind the verb are those of another cue.
    fn is_robbed(&self, index: usize) -> bool {
        let Intro::Marks(pair) = self.cue(index).intro else { return false };
        let open = self.context.speech.pairs[pair].content.start;
        let events = &self.context.speech.events;
        let first = events.partition_point(|event| event.content.start < open);
        let own = |event: &&Event| event.pair == Some(pair);
        let event =
            events[first..].iter().take_while(|event| event.content.start == open).find(own);
        // وعقب الوزير بالقول إن مصالحه «…»: the second of two cues of one and the same.
        let other = |cue: usize| cue < index || cue > index && self.cue(cue).is_source();
        event.is_some_and(|event| event.cue.is_some_and(other))
    }

    /// «- متى تفتحون؟ ⏎ - قريبا، وقد أكد لنا الزبائن أنهم راضون»: what whoever answers was told himself.
    fn is_told_in_answer(&self, cue: &Cue) -> bool {
        let to_him = matches!(self.context.tokens.word(cue.words.end), "لنا" | "لي");
        to_him && is_answer(self.context, cue.at())
    }

    /// «تنفيذا لأوامر الملك، الذي أكد أن»: what the clause tells besides of somebody who does not act in it.
    fn is_told_besides(&self, choice: &Choice) -> bool {
        choice.rule == "antecedent_of_relative"
            && choice.mention.as_ref().is_some_and(|mention| {
                let role = role(self.context, mention.words.start);
                matches!(role, Role::Oblique | Role::Inside)
            })
    }

    /// «نشرت القناة كلمة للمدير قال فيها إن»: whoever speaks in what is published goes on.
    fn is_told_in_paper(&self, cue: &Cue) -> bool {
        lexicon::is_therein(self.context.tokens.word(cue.words.end))
    }

    /// بحسب before a word that names nobody the text speaks of elsewhere.
    fn is_no_source(&self, index: usize) -> bool {
        let known = |id: Id| {
            let person = &self.people.list[id];
            person.spoken || person.is_known(self.context)
        };
        !self.cue(index).certain && !self.people.of_cue[index].is_some_and(known)
    }

    /// وإذا توقعنا أن: the first person outside the words of others is whoever wrote the text.
    fn is_writer(&self, index: usize) -> bool {
        !self.inside[index] && self.cue(index).verb.is_some_and(VerbReading::is_first_person)
    }

    /// Whose answer the first person is in: whoever spoke most at the head of the text, before the questions.
    fn interviewee(&self, index: usize) -> Option<Id> {
        let head = &self.spoken[..self.spoken.len().min(AT_HEAD)];
        let times = |id: Id| head.iter().filter(|spoken| spoken.id == id).count();
        let one = |id: &Id| !self.people.list[*id].is_body();
        let people = head.iter().rev().map(|spoken| spoken.id).filter(one);
        let answers = is_answer(self.context, self.cue(index).at());
        answers.then(|| people.max_by_key(|&id| times(id))).flatten()
    }

    /// قيل إن, هناك من يقول إن: what nobody in particular says.
    fn is_impersonal(&self, index: usize) -> bool {
        impersonal::is_impersonal(self.context, self.cue(index), || self.spoke_in_present())
    }

    /// يذكر أن, يتوقع أن: what the writer tells.
    fn is_formula(&self, index: usize) -> bool {
        impersonal::is_formula(self.context, self.cue(index), || self.spoke_in_present())
    }

    /// Whether whoever spoke last does so in the present, in a verb that opens its sentence.
    fn spoke_in_present(&self) -> bool {
        self.spoken.last().is_some_and(|spoken| {
            let told = self.cue(spoken.cue);
            let start = self.context.speech.extents.sentence_start(told.at());
            let verb = told.verb.filter(|_| told.at() == start && told.is_bound());
            verb.is_some_and(|verb| matches!(verb.form, Form::Finite { present: true, .. }))
        })
    }

    /// The best of those who may be meant by what is left out, or by the noun that points to them.
    fn elided(
        &self,
        index: usize,
        sort: &'static str,
        noun: Option<&Mention>,
        learn: &mut Learn<'_>,
    ) -> Choice {
        let of_source =
            sort == cue_sort::TO_SOURCE && cue_sort::is_the_source(self.context, self.cue(index));
        let mut candidates = self.scene(index, of_source).candidates();
        let adds = || self.cue(index).lexeme().is_some_and(|verb| verb.act == Act::Add);
        if let Some(noun) = noun.filter(|_| !adds()) {
            // قال المتهم …. فرد الشاهد
            candidates.retain(|one| !self.people.has_other_office(self.context, one.id, noun));
        }
        if let Some(noun) = noun {
            unlikely::keep_who_is_called(self.context, self.people, noun, &mut candidates);
        }
        if let Some(learn) = learn {
            let told = |candidate: &Candidate| {
                (candidate.id, candidate.signs.iter().map(Sign::as_str).collect())
            };
            learn(Decision { cue: index, sort, candidates: candidates.iter().map(told).collect() });
        }
        let acted = || sentence_before::actor(self.context, self.people, index);
        let kin = || kin::teller(self.context, self.people, index);
        let calls = || governor(self.context, self.people, &self.choices, index);
        let calls = || {
            // قال إن الوطن يفتخر بمن سماهم «…»: he who tells of it calls them so.
            let outer = calls().filter(|&outer| !self.inside[outer])?;
            self.choices[outer].person
        };
        let goes_on = self.goes_on(index, sort).or_else(acted).or_else(kin).or_else(calls);
        let goes_on = goes_on.filter(|&spoke| {
            let loosely = |candidate: &Candidate| {
                candidate.id == spoke && candidate.agreement == Agreement::Loosely
            };
            let as_one = goes_on_as_one(self.context, self.cue(index), &self.people.list[spoke]);
            self.agrees(index, spoke) || as_one && candidates.iter().any(loosely)
        });
        best(self.people, &candidates, sort, goes_on).unwrap_or_else(nobody)
    }

    /// «قال الوزير إن المدير زار الموقع، مشيرا إلى أن …», «…، على حد قوله»: who spoke the words right before a participle or
    /// a source that is a mere pronoun, of whatever they tell.
    fn goes_on(&self, index: usize, sort: &str) -> Option<Id> {
        let cue = self.cue(index);
        if !cue.verb.is_some_and(VerbReading::is_participle) && sort != "source" {
            return None;
        }
        let extents = &self.context.speech.extents;
        let start = extents.sentence_start(seat(self.context, cue));
        let told = self.told_before(index).filter(|&told| told < index)?;
        let spoke = self.choices[told].person.or_else(|| self.told_of(index, told))?;
        // حسب الوكالة فإن المجلة نشرت ملفا، مبرزة: what a body passes on is full of those who act.
        let passes_on = self.cue(told).is_source() && self.people.list[spoke].is_body();
        let same = extents.sentence_start(self.cue(told).at()) == start;
        (same && !passes_on && !is_cited(self.context, self.cue(told))).then_some(spoke)
    }

    /// «يذكر أن الوزير زار الموقع، مؤكدا أن …»: of whom words tell that nobody speaks.
    fn told_of(&self, index: usize, told: usize) -> Option<Id> {
        let Intro::That(that) = self.cue(told).intro else { return None };
        let elsewhere = &self.people.elsewhere;
        let first = elsewhere.partition_point(|&(at, _)| at <= that);
        let &(at, id) = elsewhere.get(first)?;
        let speaks = self.people.list[id].kind != SpeakerKind::Document;
        (at == that + 1 && speaks && self.agrees(index, id)).then_some(id)
    }

    /// The cue whose words end right before the cue at `index`: the nearest where they stand in marks, else the outermost.
    fn told_before(&self, index: usize) -> Option<usize> {
        let at = self.cue(index).at();
        let events = &self.context.speech.events;
        let before = events.partition_point(|event| event.content.start < at);
        let near = events[..before].iter().rev().take(OUTER_BACK);
        let mut over = near.filter(|event| {
            event.cue != Some(index) && (event.content.end..=event.content.end + 2).contains(&at)
        });
        let marked = |event: &&Event| event.kind == QuoteKind::Direct && event.pair.is_some();
        let outer = |event: &&Event| event.cue.is_some_and(|told| !self.inside[told]);
        over.clone().find(marked).or_else(|| over.find(outer))?.cue
    }

    fn scene(&self, index: usize, of_source: bool) -> Scene<'_, 't> {
        // Who speaks inside the words of another goes on there only.
        let heard = |spoken: &&Spoken| !self.inside[spoken.cue] || self.inside[index];
        let spoken = self.spoken.iter().rev().take(2 * CUES_BACK).filter(heard).take(CUES_BACK);
        let relay = self.relay().filter(|_| of_source);
        let seat = seat(self.context, self.cue(index));
        let mut places = self.places.get();
        let around = places.around(self.context, seat);
        self.places.set(places);
        Scene {
            context: self.context,
            people: self.people,
            around,
            reported: &self.reported,
            cue: index,
            before: named_before(self.context, self.people, index),
            shown: shown(self.context, self.cue(index)),
            seat,
            of_source,
            of_either: self.pointed_to(),
            spoken: distinct(relay.iter().chain(spoken)),
        }
    }

    /// «قال النائب إن الجسر قديم، وفق ما ذكره مصدر. وأضاف المصدر ذاته»: who passed on what was said last.
    fn relay(&self) -> Option<Spoken> {
        let mention = self.people.relays[self.spoken.last()?.cue].last()?;
        let elsewhere = &self.people.elsewhere;
        let at = elsewhere.partition_point(|&(at, _)| at < mention.words.start);
        let &(start, id) = elsewhere.get(at)?;
        let source = self.context.speech.cues.partition_point(|cue| cue.at() < start);
        (start == mention.words.start).then_some(Spoken { id, cue: source.saturating_sub(1) })
    }

    /// وأشار المصدر إلى …: whom a source or a paper just meant.
    fn pointed_to(&self) -> Option<Id> {
        let last = self.choices.get(self.spoken.last()?.cue)?;
        let source = last
            .mention
            .as_ref()
            .is_some_and(|mention| cue_sort::pointer(mention) == cue_sort::TO_SOURCE);
        last.person.filter(|_| source && last.rule == "pointed_back")
    }

    fn agrees(&self, index: usize, person: Id) -> bool {
        let person = &self.people.list[person];
        agreement(self.context, self.cue(index), person) != Agreement::Against
    }
}

/// «وطالب الحمدي بحل عاجل. وقال»: a verb that speaks with a mere noun for what is said, though it means
/// something else now and then.
fn is_voicing(verb: &Verb) -> bool {
    // وسجل اللاعب هدفا، وذهب الوزير إلى المصنع: with an object of its own it is no speech.
    let moves = Lexicon::get().in_list(&verb.lemma, List::Deeds);
    let voices = matches!(
        verb.act,
        Act::Opine
            | Act::Explain
            | Act::Assert
            | Act::Evaluate
            | Act::Call
            | Act::Deny
            | Act::Reply
            | Act::Point
            | Act::Feel
            | Act::Promise
            | Act::Ask
            | Act::Say
    );
    voices && !moves
}
