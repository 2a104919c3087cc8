//! The speaker as the cue's own sentence writes it, one function for each place where it may stand.

use std::ops::Range;

use super::agreement::own_paper;
use super::object::{is_plural_behind, without_objects};
use super::relayed::{is_relayed_pronoun, relayed_source, relayed_words};
use super::{
    Context, accused, acting, antecedent, asyndetic, author, auxiliaries, bare_name, before,
    circumstance, driven, fronted, host, impersonal, ineligible, interposed, predicated, shows,
    tradition, unlisted, unopened, written,
};
use crate::lexicon::{self, Act, Classes, Form, Gender, List, Number, Proclitic, VerbReading};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::{self, Cue, Intro};
use crate::token::Kind;

/// Tokens looked back through for the name before a cue.
const LONGEST_BACK: usize = 30;
/// Tokens from a verb to what tells where its words are written.
const LONGEST_SAID: usize = 8;
/// Tokens of a name with its title.
const LONGEST_TITLE: usize = 12;
/// Tokens of the name of a paper with its marks.
const LONGEST_OUTLET: usize = 6;

/// What the sentence of one cue says about its speaker.
#[derive(Debug, Clone)]
pub(super) enum Subject {
    /// Named there, found by the rule of that name.
    Named { mention: Mention, rule: &'static str, relays: Vec<Mention> },
    /// Left out, or a mere pronoun.
    Elided,
    /// The cue turned out not to speak (وفق المعايير).
    Nobody,
}

impl Subject {
    /// Notes that `source` passes the words on.
    fn pass_on(&mut self, source: Subject) {
        if let (Subject::Named { relays, .. }, Subject::Named { mention, .. }) = (self, source) {
            relays.push(mention);
        }
    }

    /// Those who pass the words on.
    pub(super) fn relays(&self) -> Vec<Mention> {
        match self {
            Subject::Named { relays, .. } => relays.clone(),
            Subject::Elided | Subject::Nobody => Vec::new(),
        }
    }
}

/// The rules, in the order in which they are asked.
const RULES: [(&str, Rule); 18] = [
    ("word_of_god", word_of_god),
    ("speaker_before_colon", speaker_before_colon),
    ("document_after_in", written::document_after_in),
    ("document_passed_on", document_passed_on),
    ("on_the_tongue_of", on_the_tongue_of),
    ("relayed_words", relayed_words),
    ("relayed_source", |context, cue| {
        relayed_source(context, cue).or_else(|| tradition::subject(context, cue).map(Named::from))
    }),
    ("name_of_source", name_of_source),
    ("accused_of", |context, cue| accused::subject(context, cue).map(Named::from)),
    ("circumstance_of", |context, cue| circumstance::subject(context, cue).map(Named::from)),
    ("subject_after_cue", subject_after_cue),
    ("antecedent_of_relative", antecedent_of_relative),
    ("relative_when", |context, cue| antecedent::when_he_spoke(context, cue).map(Named::from)),
    ("text_before_ruling", |context, cue| antecedent::text_before(context, cue).map(Named::from)),
    ("subject_before_cue", |context, cue| before::subject(context, cue).map(Named::from)),
    ("papers_before_cue", |context, cue| asyndetic::subject(context, cue).map(Named::from)),
    ("driven_to_speak", |context, cue| driven::subject(context, cue).map(Named::from)),
    ("subject_of_host_verb", |context, cue| host::subject(context, cue).map(Named::from)),
];

type Rule = fn(&Context<'_, '_>, &Cue) -> Option<Named>;

/// الطبيب الذي قال، فيديو للطبيب يقول فيه
fn antecedent_of_relative(context: &Context<'_, '_>, cue: &Cue) -> Option<Named> {
    let mention = author::of_text(context, cue)
        .or_else(|| author::of_remarks(context, cue))
        .or_else(|| antecedent::subject(context, cue))?;
    Some(mention.into())
}

/// A speaker and who passed the words on.
pub(super) struct Named {
    pub(super) mention: Mention,
    pub(super) relays: Vec<Mention>,
}

impl From<Mention> for Named {
    fn from(mention: Mention) -> Named {
        Named { mention, relays: Vec::new() }
    }
}

/// The subject of every cue.
pub(super) fn subjects(context: &Context<'_, '_>) -> Vec<Subject> {
    let cues = &context.speech.cues;
    let mut subjects: Vec<Subject> = cues.iter().map(|cue| subject(context, cue)).collect();
    for index in 0..cues.len() {
        if let Some(cue) = quote::passed_on(context.tokens, &context.speech.extents, cues, index) {
            let source = std::mem::replace(&mut subjects[index], Subject::Nobody);
            subjects[cue].pass_on(source);
        }
    }
    subjects
}

fn subject(context: &Context<'_, '_>, cue: &Cue) -> Subject {
    if is_relayed_pronoun(context, cue) || impersonal::is_told_of(context, cue) {
        return Subject::Elided;
    }
    if shows::is_shown(context, cue) || shows::is_asked_of_reader(context, cue) {
        return Subject::Nobody;
    }
    if cue.verb.is_some_and(VerbReading::is_first_person) {
        // What somebody quotes of himself is part of his words.
        return if context.nested_at(cue.at()) { Subject::Nobody } else { Subject::Elided };
    }
    if is_topic_of_words(context, cue) {
        return Subject::Elided;
    }
    for (name, rule) in RULES {
        let named = rule(context, cue).filter(|named| {
            let noun = named.mention.head;
            !noun.is_some_and(|noun| is_where_said(context, cue, noun))
        });
        if let Some(Named { mut mention, relays }) = named {
            mention.gender = shown_gender(cue, &mention, name).or(mention.gender);
            return Subject::Named { mention, rule: name, relays };
        }
    }
    let marker_alone = (cue.is_source() || cue.words.is_empty())
        && cue.verb.is_none()
        && !is_with_pronoun(context, cue);
    if marker_alone { Subject::Nobody } else { Subject::Elided }
}

/// «وكتبت تغريدة قالت فيها», «كلمتها التي أشارت فيها إلى»: a text before the verb in which, as the pronoun behind it says,
/// somebody else speaks.
fn is_where_said(context: &Context<'_, '_>, cue: &Cue, noun: usize) -> bool {
    let tag = context.tags.at(noun);
    let text = tag.is(Classes::STATEMENT) && !tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
    let within = lexicon::is_therein(context.tokens.word(cue.at() + 1));
    text && within && noun < cue.at()
}

/// «قال المدير إن ما نشرته الصحيفة «…»»: what somebody else said is what the words are about.
fn is_topic_of_words(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let Some(what) = cue.at().checked_sub(1) else { return false };
    let own = cue.verb.is_some_and(|verb| verb.is_finite() && verb.object);
    let calls = cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Call));
    let that = |at: usize| context.tags.at(at).is(Classes::COMPLEMENTISER);
    own && !calls
        && matches!(cue.intro, Intro::Marks(_) | Intro::None)
        && context.tokens.word(what) == "ما"
        && what > 0
        && that(what - 1)
        && context
            .speech
            .cues
            .iter()
            .any(|other| matches!(other.intro, Intro::That(at) if at == what - 1))
}

/// قالت نور الحسن: the verb shows whether a man or a woman speaks, where a name or a title for both
/// does not.
fn shown_gender(cue: &Cue, mention: &Mention, rule: &str) -> Option<Gender> {
    let verb = cue.verb.filter(|verb| verb.is_finite())?;
    let (gender, number) = verb.agreement()?;
    let own = matches!(rule, "subject_after_cue" | "subject_before_cue");
    // ليليان فيرجو محامية المتهم: a title of a woman is no subject of what looks like فـ and a verb, but قال كايا أوغلو is of
    // a man, though women are called كايا too.
    let plain = cue.lexeme().is_some_and(|verb| !verb.homograph);
    let untitled = mention.head.is_none() && plain && rule == "subject_after_cue";
    let woman =
        mention.gender == Some(Gender::Feminine) && gender == Gender::Masculine && !untitled;
    // قال ريال مدريد: a body by its name alone.
    let bare = mention.kind == SpeakerKind::Organisation && mention.head.is_none();
    let person = mention.kind == SpeakerKind::Person;
    (own && !woman && number == Number::Singular && (person || bare)).then_some(gender)
}

/// قوله تعالى، قال عز وجل، يقول صلى الله عليه وسلم: what God is called names the speaker, and so does the wish for
/// his Prophet.
fn word_of_god(context: &Context<'_, '_>, cue: &Cue) -> Option<Named> {
    if cue.lexeme().is_none_or(|verb| verb.lemma != "قال") {
        return None;
    }
    let at = cue.words.end;
    // بقول الله تعالى
    let by_name = cue.verb.is_some_and(VerbReading::is_noun)
        && matches!(context.tokens.word(at), "الله" | "المولي" | "الحق")
        && lexicon::of_god(context.tokens, at + 1).is_some();
    let named = by_name
        .then_some(1)
        .or_else(|| lexicon::of_god(context.tokens, at))
        .or_else(|| lexicon::of_prophet(context.tokens, at));
    let end = at + named?;
    let words = at..end;
    let (kind, gender) = (SpeakerKind::Person, Some(Gender::Masculine));
    let number = Some(Number::Singular);
    let name = Some(words.clone());
    Some(Mention { words, name, head: None, kind, gender, number, anaphoric: false }.into())
}

/// الحمدي: …, the phrase that fills the line up to the colon.
fn speaker_before_colon(context: &Context<'_, '_>, cue: &Cue) -> Option<Named> {
    if !cue.words.is_empty() {
        return None;
    }
    let gesture = cue.is_gesture();
    let whole = !gesture || cue.zone.end < cue.words.start;
    let mention = context.parser.phrase(cue.zone.start, cue.zone.end, whole)?;
    if gesture {
        return acting::acting(context, mention).map(Named::from);
    }
    let rest = mention.words.end..cue.zone.end;
    let addressed = rest.is_empty()
        || matches!(context.tokens.word(rest.start), "ل" | "لل")
        || context.tags.at(rest.start).preposition.is_some();
    (addressed || is_circumstance(context, &mention, rest.start)).then(|| mention.into())
}

/// «سالم الحمدي بعد الفوز: …», «الحمدي ردا على المنتقدين: …»: what tells when and of what somebody speaks.
fn is_circumstance(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let preposition = |at: usize| context.tags.at(at).is(Classes::PREPOSITION);
    let first = mention.words.start;
    // من سالم إلى عيد: …، «النور» بعد عام: …
    let somebody = context.tokens.kind(first) == Kind::Word && !preposition(first);
    somebody && mention.kind == SpeakerKind::Person && preposition(at)
}

/// وجاء في بيان نقلته الوكالة أن …: who carries a paper does not speak in it.
fn document_passed_on(context: &Context<'_, '_>, cue: &Cue) -> Option<Named> {
    let carries = cue.lexeme().is_some_and(|verb| verb.act == Act::Relay)
        || cue.lexeme().is_some_and(|verb| matches!(verb.lemma.as_str(), "نشر" | "بث" | "اذاع"));
    let its = cue.verb.is_some_and(|verb| verb.is_finite() && verb.object);
    let paper = cue.at().checked_sub(1)?;
    let tag = context.tags.at(paper);
    let written = tag.is(Classes::STATEMENT) && !tag.definite && tag.preposition.is_none();
    let within = context.tokens.word_before(paper) == "في";
    let said = carries && its && written && within;
    let mention = said.then(|| context.parser.phrase(paper, paper + 1, true)).flatten()?;
    let relay = subject_after_cue(context, cue);
    Some(Named { mention, relays: relay.into_iter().map(|named| named.mention).collect() })
}

/// وفق ما جاء على لسان المدير
fn on_the_tongue_of(context: &Context<'_, '_>, cue: &Cue) -> Option<Named> {
    let first = cue.words.end;
    let publishes = cue.lemma_in(List::PassesOn);
    let back = if publishes { LONGEST_SAID } else { 1 };
    let tongue =
        |at: &usize| context.tokens.word(*at) == "علي" && context.tokens.word(at + 1) == "لسان";
    let at = (first..first + back).find(tongue)?;
    let start = at + 2;
    let end = if cue.zone.end > start { cue.zone.end } else { start + LONGEST_TITLE };
    let mention = context.parser.subject(start..end, false)?;
    let relay = context.parser.subject(first..at, true);
    Some(Named { mention, relays: relay.into_iter().collect() })
}

/// على حد قوله، بحسبه، وفق مذكراته: the marker ends in the pronoun of its speaker.
fn is_with_pronoun(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let last = context.tokens.word_before(cue.words.end);
    let start = cue.zone.start;
    let own = cue.verb.is_none()
        && (context.parser.is_own_speech(start) || own_paper(context, start).is_some());
    own || (cue.words.len() > 1 || cue.zone.is_empty()) && last.ends_with(['ه', 'ا', 'م'])
}

/// بحسب فلان: a body, a person or a document; anything else is no source (بحسب الحاجة).
fn name_of_source(context: &Context<'_, '_>, cue: &Cue) -> Option<Named> {
    if !cue.is_source() || cue.verb.is_some() {
        return None;
    }
    let start = cue.zone.start;
    if context.parser.is_own_speech(start) || own_paper(context, start).is_some() {
        return None;
    }
    let end = before_quoted(context, start, behind_title(context, cue.zone.end.max(start)));
    let mention = context.parser.phrase(start, end.min(behind_marks(context, start)), false)?;
    let mention = author::author(context, mention, end, false);
    let first = context.tags.at(start);
    let named = mention.name.as_ref().is_some_and(|name| name.start == start) && !first.known;
    (cue.certain || named).then(|| mention.into())
}

/// «شكل الحفل بحسب القائمين عليه «…»»: the marks that hold what is said are no part of the source.
fn before_quoted(context: &Context<'_, '_>, start: usize, end: usize) -> usize {
    let (events, pairs) = (&context.speech.events, &context.speech.pairs);
    let first = events.partition_point(|event| event.content.start <= start + 1);
    let said = events.get(first).and_then(|event| event.pair).map(|pair| pairs[pair].open);
    said.map_or(end, |open| end.min(open))
}

/// «بحسب "واس" تستعرض اللجنة …»: where a verb follows the name in marks that opens the source.
fn behind_marks(context: &Context<'_, '_>, start: usize) -> usize {
    let end = context.parser.pair_end(start).unwrap_or(usize::MAX);
    let tag = context.tags.at(end);
    let verbal = |word: &str| word.starts_with(['ي', 'ت']) && !tag.known;
    let verb = end != usize::MAX
        && (tag.is(Classes::VERBAL) || tag.verb.is_some() || verbal(context.tokens.word(end)));
    if verb { end } else { usize::MAX }
}

/// بحسب مؤلف كتاب «…»: the title of a work in marks belongs to its author's phrase.
fn behind_title(context: &Context<'_, '_>, end: usize) -> usize {
    let work = end > 0 && context.tags.at(end - 1).is(Classes::WORK_TITLE);
    let marks = work.then(|| context.parser.pair_end(end)).flatten();
    marks.unwrap_or(end)
}

/// قال الوزير …: the phrase between the cue and what introduces the content.
fn subject_after_cue(context: &Context<'_, '_>, cue: &Cue) -> Option<Named> {
    let verb = cue.verb?;
    let pluperfect = cue.at() > 0
        && context.tokens.word_before(cue.at()) == "قد"
        && !auxiliaries::opens_clause(context, cue.at());
    let silent = verb.is_participle() || verb.is_noun() && !is_construct(context, cue);
    if verb.is_participle() {
        return behind_participle(context, cue).map(Named::from);
    }
    if silent || pluperfect {
        return None;
    }
    let (zone, closed) = match cue.intro {
        Intro::None => (cue.zone.end..before_words(context, cue), is_all_there(cue)),
        Intro::Source => (cue.zone.clone(), false),
        _ => (cue.zone.clone(), true),
    };
    let before = antecedent::speaks(context, cue) || unopened::stands_behind_was(context, cue);
    if is_plural_behind(cue) || before {
        return None;
    }
    let behind = || interposed::subject(context, cue);
    if interposed::is_told(context, cue)
        && let Some(mention) = behind()
    {
        return Some(mention.into());
    }
    let zone = behind_outlet(context, cue, &zone).unwrap_or(zone.start)..zone.end;
    let Some(mention) = context.parser.subject(zone, closed) else {
        return behind().or_else(|| predicated::pointed_to(context, cue)).map(Named::from);
    };
    if ineligible::is_no_subject(context, cue, &mention)
        || fronted::is_beside_fronted(context, cue, &mention)
    {
        return None;
    }
    let credible = cue.is_bound()
        || context.is_used(cue)
        || is_credible(context, &mention)
        || unlisted::is_subject(context, cue, &mention);
    let mention = without_objects(context, cue, mention)?;
    // خاطب الوزير جمهور القاعة، وأكد: a verb that brings no words of its own.
    let silent = matches!(cue.intro, Intro::None) && !cue.is_source() && !context.is_used(cue);
    let mention = match silent.then(|| acting::silent(context, &mention)).flatten() {
        Some(speaker) => speaker,
        None => mention,
    };
    credible.then(|| mention.into())
}

/// «أبلغ «الضحى» مصدر مطلع أن …»: the paper that somebody tells stands in marks before whoever tells it.
fn behind_outlet(context: &Context<'_, '_>, cue: &Cue, zone: &Range<usize>) -> Option<usize> {
    let told = cue.lexeme().filter(|verb| verb.act == Act::Inform);
    let end = told.and_then(|_| context.parser.pair_end(zone.start))?;
    let tag = context.tags.at(end);
    let bare = tag.preposition.is_none() && !tag.conjunction;
    let teller = Classes::HUMAN | Classes::COLLECTIVE | Classes::QUANTIFIER | Classes::ANONYMOUS;
    let speaks = tag.is(teller) || context.parser.is_full_name(end);
    (bare && speaks && end < zone.end && end - zone.start <= LONGEST_OUTLET).then_some(end)
}

/// اعتبرته المنظمة «…»: the marks that hold what a cue reports end the stretch where its speaker stands.
fn before_words(context: &Context<'_, '_>, cue: &Cue) -> usize {
    let (cues, events) = (&context.speech.cues, &context.speech.events);
    let index = cues.partition_point(|other| other.at() < cue.at());
    let first = events.partition_point(|event| event.content.start < cue.zone.end);
    let words = events[first..].iter().take(2).find(|event| event.cue == Some(index));
    let end = cue.zone.end + LONGEST_BACK;
    words.map_or(end, |words| end.min(words.content.start.saturating_sub(1)))
}

/// طبقا لما ذكره فلان: nothing but the speaker can follow a verb that has its object.
fn is_all_there(cue: &Cue) -> bool {
    cue.words.len() > 1 && cue.verb.is_some_and(|verb| verb.object)
}

/// مشيرا سموه إلى أن، مضيفا المصدر أن: the subject that follows a participle itself.
fn behind_participle(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let first = cue.words.end;
    let tag = context.tags.at(first);
    let speaks = tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT);
    let named = tag.is(Classes::PRONOUN_HONORIFIC) || tag.definite && speaks;
    let (gender, _) = cue.verb?.agreement()?;
    let intransitive = cue.lexeme().is_some_and(|verb| {
        matches!(verb.act, Act::Say | Act::Add | Act::Assert | Act::Explain | Act::Point)
    });
    let that = matches!(cue.intro, Intro::That(_));
    if !(named && intransitive && that && first < cue.zone.end) {
        return None;
    }
    let mention = context.parser.phrase(first, cue.zone.end, true)?;
    let end = mention.words.end;
    let fills = end >= cue.zone.end || context.tags.at(end).is(Classes::PREPOSITION);
    (fills && mention.gender.is_none_or(|of| of == gender)).then_some(mention)
}

/// إعلان الشركة أنها …, لقول الشاعر: a verbal noun with its speaker behind it.
fn is_construct(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let tag = context.tags.at(cue.at());
    let noun = cue.verb.is_some_and(|verb| verb.form == Form::Noun);
    // عملا بقول الرسول: …, استشهد المدير بقول الشاعر: …
    let next = context.tags.at(cue.words.end);
    let somebody = Classes::PROFESSION | Classes::OFFICIAL | Classes::PERSON_NAME;
    let says = cue.lexeme().is_some_and(|verb| verb.act == Act::Say);
    let owner = next.is(Classes::HONORIFIC)
        || says && next.is(somebody) && context.tokens.word(cue.words.end) != "الله";
    noun && !tag.definite && (tag.preposition != Some(Proclitic::Bi) || owner)
}

/// Whether a phrase after a verb that introduces nothing is its subject rather than its object:
/// it begins with the noun of somebody who can speak.
fn is_credible(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = context.tags.at(mention.words.start);
    let titled = mention.head == Some(mention.words.start)
        && first.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
        && !first.is(Classes::STATEMENT);
    let listed = first.is(Classes::PERSON_NAME) && first.verb.is_none() && mention.words.len() > 1;
    let described = mention.head.is_some()
        && mention.name.as_ref().is_some_and(|name| name.start == mention.words.start);
    let start = mention.words.start;
    // وذكر بيرنز على عجل، وافق الحمدي رأي نائبه
    let free = first.is_bare() || first.definite && !first.known && !first.conjunction;
    let surname = || free && first.preposition.is_none() && context.is_surname(start);
    titled || listed || described || surname() || bare_name::is_unlisted_name(context, start)
}
