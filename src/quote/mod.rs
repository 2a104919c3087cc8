//! 4 · what was said: marks, cues, and the words that they report.

mod acronym;
mod adjective;
mod adverbial;
mod announced;
mod asides;
mod bare;
mod behind;
mod between;
mod brackets;
mod clause;
mod content;
mod cues;
mod doubled;
mod enclosed;
mod evidence;
mod explained;
mod extents;
mod first_line;
mod forms;
mod fragment;
mod fronted;
mod gesture;
mod headlines;
mod homographs;
mod hosted;
mod initials;
mod inserted;
mod interview;
mod joined;
mod labelled;
mod lost_name;
mod marks;
mod narrator;
mod nearest;
mod nobody;
mod outer;
mod own_acts;
mod participles;
mod particles;
mod phrase;
mod pieces;
mod pointed;
mod polarity;
mod predicate;
mod published;
mod purpose;
mod reach;
mod reader;
mod relative_zone;
mod resumed;
mod same_subject;
mod scene;
mod seam;
mod second_clause;
mod second_object;
mod sentence_end;
mod setting;
mod shapes;
mod shared;
mod side;
mod signs;
mod source_names;
mod sources;
mod speech;
mod statement;
mod subordinate;
mod teller;
mod terms;
mod texture;
mod topic;
mod unclosed;
mod unopened;
mod verbal_noun;
mod vouched;
mod whole;
mod whole_clause;
mod wishes;
mod wording;
mod works;
mod zone;

use std::ops::Range;

use crate::lexicon::{Act, Addresses, Form, Tags, VerbReading, is_then};
use crate::token::{Kind, Tokens};

pub(crate) use adverbial::goes_on;
pub(crate) use asides::acts_on_speaker;
pub(crate) use cues::{Cue, Intro};
pub(crate) use extents::Extents;
pub(crate) use first_line::is_in_first_line;
pub(crate) use marks::Pair;
pub use polarity::Polarity;
pub(crate) use purpose::acts_behind_place;
use speech::Judge;
pub(crate) use speech::{Judged, is_relative};
pub(crate) use subordinate::main_clause;

/// How words are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum QuoteKind {
    /// A clause of its own in quotation marks.
    Direct,
    /// A fragment in quotation marks inside the writer's sentence.
    Mixed,
    /// Direct speech without marks, after a cue and mostly a colon.
    Unmarked,
    /// A clause in the writer's words, after a cue.
    Indirect,
}

impl QuoteKind {
    /// The lower-case English word used in JSON and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Unmarked => "unmarked",
            QuoteKind::Indirect => "indirect",
        }
    }
}

/// Reported words, with the cue that reports them.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) kind: QuoteKind,
    pub(crate) content: Range<usize>,
    /// Index into the cues.
    pub(crate) cue: Option<usize>,
    /// Index into the pairs of marks.
    pub(crate) pair: Option<usize>,
    pub(crate) polarity: Polarity,
}

impl Event {
    /// Whether it is an answer in an interview, which neither marks nor a cue show.
    pub(crate) fn is_answer(&self) -> bool {
        self.cue.is_none() && self.pair.is_none()
    }
}

/// All that is reported in a text, and by which words.
#[derive(Debug)]
pub(crate) struct Speech {
    pub(crate) pairs: Vec<Pair>,
    pub(crate) cues: Vec<Cue>,
    /// In the order of their contents.
    pub(crate) events: Vec<Event>,
    pub(crate) extents: Extents,
}

/// Finds what is reported in a text.
pub(crate) fn find(tokens: &Tokens<'_>, tags: &Tags) -> Speech {
    let Reading { pairs, cues, extents, reported } = read(tokens, tags);
    let mut events = Judge::new(tokens, tags, &pairs, &cues, &extents, &reported).judge();
    let marked = speech::Marked::new(tokens, &pairs, &events);
    // يعتقد أن الأمر «محسوم»: of a belief only the words in marks are reported.
    let silent = |event: &Event| {
        let verb = event.cue.and_then(|cue| cues[cue].lexeme());
        verb.is_some_and(|verb| verb.marks || verb.wish)
    };
    let outside = |event: &Event| {
        let first = || content::before_second_clause(tokens, tags, &event.content);
        !marked.mostly(&event.content) || first().is_some_and(|clause| !marked.mostly(&clause))
    };
    let told = |event: &Event| !silent(event) && outside(event);
    events.extend(reported.into_iter().filter(told));
    events.extend(interview::answers(tokens, tags, &cues));
    events.sort_by_key(|event| (event.content.start, event.content.end));
    Speech { pairs, cues, events, extents }
}

/// The pairs of marks, the cues that they leave, and what these report.
struct Reading {
    pairs: Vec<Pair>,
    cues: Vec<Cue>,
    extents: Extents,
    /// In the order of their cues.
    reported: Vec<Event>,
}

impl Reading {
    fn new(tokens: &Tokens<'_>, tags: &Tags, pairs: Vec<Pair>) -> Reading {
        let cues = cues::cues(tokens, tags, &pairs);
        let extents = Extents::new(tokens, tags, &pairs, &cues);
        let reported = reported(tokens, tags, &extents, &cues);
        Reading { pairs, cues, extents, reported }
    }
}

/// Reads a text, and once more where the words that a closer ends were opened by a cue alone.
fn read(tokens: &Tokens<'_>, tags: &Tags) -> Reading {
    let (pairs, lone) = marks::pairs(tokens, tags);
    let mut reading = Reading::new(tokens, tags, pairs);
    let opened = unopened::pairs(tokens, tags, &reading, &lone);
    if !opened.is_empty() {
        let pairs = opened.into_iter().chain(reading.pairs).collect();
        reading = Reading::new(tokens, tags, marks::sorted(tokens, pairs));
    }
    reading
}

/// The contents outside marks, one for each cue that has one.
fn reported(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, cues: &[Cue]) -> Vec<Event> {
    let breaks = |at: usize| matches!(tokens.kind(at), Kind::Break | Kind::Dash);
    let event = |(index, cue): (usize, &Cue)| {
        if passed_on(tokens, extents, cues, index).is_some() {
            return None;
        }
        let content = content::content(tokens, tags, extents, cue)?;
        let kind = match cue.intro {
            Intro::Colon(at) if (at + 1..content.start).all(breaks) => QuoteKind::Unmarked,
            Intro::Bare(_) => QuoteKind::Unmarked,
            _ => QuoteKind::Indirect,
        };
        let polarity = polarity::polarity(tokens, tags, extents, cue);
        Some(Event { kind, content, cue: Some(index), pair: None, polarity })
    };
    cues.iter().enumerate().filter_map(event).collect()
}

/// قال اللاعب إنه باق، بحسب الوكالة and قال اللاعب، بحسب الوكالة، «…»: the cue that opens the
/// sentence which the source at `index` only passes on, or between which and its content it stands.
pub(crate) fn passed_on(
    tokens: &Tokens<'_>,
    extents: &Extents,
    cues: &[Cue],
    index: usize,
) -> Option<usize> {
    let source = Some(&cues[index]).filter(|cue| cue.is_source())?;
    let start = extents.sentence_start(source.at());
    // «… متوقفة.. وفق قوله»
    let dots = source.at().checked_sub(1).is_some_and(|at| tokens.kind(at) == Kind::Ellipsis);
    let pause = source.at() - usize::from(dots);
    let speaks = |cue: &Cue| {
        let voiced = |verb: VerbReading| verb.is_finite() || verb.is_participle();
        cue.verb.is_some_and(voiced) && !cue.is_source() && !is_mention(cue)
    };
    let around = |&other: &usize| {
        let cue = &cues[other];
        speaks(cue) && cue.is_bound() && cue.at() < source.at() && source.at() < cue.zone.end
    };
    let reaches = |&other: &usize| {
        let cue = &cues[other];
        let content = match cue.intro {
            Intro::That(at) | Intro::Colon(at) if at < source.at() => at + 1,
            Intro::Bare(at) if at < source.at() => at,
            _ => return false,
        };
        speaks(cue) && (cue.at() == start || extents.clause_end(content) >= pause)
    };
    let opener = cues[..index].partition_point(|cue| cue.at() < start);
    // «الكتاب يوضح أنه …، تضيف دار النشر»: she vouches for all that the sentence holds.
    let inserted = source.words.len() == 1 && source.verb.is_some_and(VerbReading::is_finite);
    let chain = if inserted { 0 } else { LONGEST_CHAIN };
    let opens = |&cue: &usize| cues[cue].at() <= start + OPENING;
    index
        .checked_sub(1)
        .filter(around)
        .or_else(|| (opener..index).rev().take(chain).find(reaches))
        .or_else(|| Some(opener).filter(|opener| !inserted || opens(opener)).filter(reaches))
        .or_else(|| (source.at() == start).then(|| fronted(tokens, extents, cues, index)).flatten())
}

/// يذكر أن: what may be mentioned, by nobody.
fn is_mention(cue: &Cue) -> bool {
    let present = |verb: VerbReading| matches!(verb.form, Form::Finite { present: true, .. });
    let that = matches!(cue.intro, Intro::That(at) if at == cue.words.end);
    that && cue.verb.is_some_and(present) && cue.lexeme().is_some_and(|verb| verb.lemma == "ذكر")
}

/// وحسب الوكالة قال الوزير إن …: the cue right behind a source that opens the sentence.
fn fronted(tokens: &Tokens<'_>, extents: &Extents, cues: &[Cue], index: usize) -> Option<usize> {
    let source = &cues[index];
    // ووفقا لتقرير نشره الموقع، قال الوزير: «…»: right behind the source, whatever verb stands in it.
    let behind = cues.partition_point(|cue| cue.at() <= source.zone.end);
    let behind = Some(behind)
        .filter(|&cue| cues.get(cue).is_some_and(|cue| cue.at() == source.zone.end + 1));
    let found = behind.unwrap_or(index + 1);
    let next = cues.get(found)?;
    // وبحسب الوكالة أظهرت بيانات أن …: what things show is all of it the source's.
    let shows = next.lexeme().is_some_and(|verb| matches!(&*verb.lemma, "اظهر" | "كشف"));
    // ووفقا لأرقام نشرها البنك، زادت بطاقات «مير»: no words of its own.
    let named = matches!(next.intro, Intro::Marks(_))
        && (next.verb.is_some_and(|verb| verb.object)
            || next.lexeme().is_some_and(|verb| {
                verb.homograph && verb.act != Act::Call && verb.addresses == Addresses::Never
            }));
    let speaks =
        next.verb.is_some_and(VerbReading::is_finite) && !next.is_source() && !shows && !named;
    // وبحسب الشرطة، فإن السائق فر. وأضافت: another sentence, which goes on in the same voice.
    // وبحسب الوزارة فإن الجولة ألغيت، وأضافت أن …: behind a clause of the source's own.
    let own = tokens.word(next.at()).starts_with('و')
        && (source.zone.start..next.at()).any(|at| is_then(tokens.word(at)));
    let near = (behind.is_some() || !own && next.at() - source.at() <= LONGEST_FRONTED)
        && extents.sentence_start(next.at()) == source.at();
    (speaks && next.is_bound() && near).then_some(found)
}

/// Tokens of a source before the verb whose words it passes on.
const LONGEST_FRONTED: usize = 8;

/// Tokens before a cue that opens its sentence.
const OPENING: usize = 6;

/// Cues that are looked through for the one whose words a source passes on.
const LONGEST_CHAIN: usize = 4;

/// The marks of a text with the signs by which they are judged.
pub(crate) fn judged_marks(tokens: &Tokens<'_>, tags: &Tags) -> Vec<(Range<usize>, Judged)> {
    let Reading { pairs, cues, extents, reported } = read(tokens, tags);
    let judged = Judge::new(tokens, tags, &pairs, &cues, &extents, &reported).signs();
    judged.into_iter().map(|judged| (pairs[judged.pair].content.clone(), judged)).collect()
}
