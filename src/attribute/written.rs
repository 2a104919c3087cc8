//! «وجاء في البيان أن», «وفق ما ورد في صفحة الوزارة»: where the words stand speaks, or whoever speaks there.

use super::Context;
use super::author;
use super::subject::Named;
use crate::lexicon::{Classes, List, Proclitic, Verb};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Tokens from a verb to what tells where its words are written.
const LONGEST_SAID: usize = 8;
/// Tokens of the name of a paper.
const LONGEST_NAME: usize = 12;

/// وجاء في البيان، وورد في التقرير: the document speaks.
pub(super) fn document_after_in(context: &Context<'_, '_>, cue: &Cue) -> Option<Named> {
    let verb = cue.lexeme().filter(|verb| appears(cue, verb))?;
    if context.tokens.word_before(cue.at()) == "كما" {
        return said_as_written(context, cue).map(Named::from);
    }
    let at = cue.words.end;
    let within = matches!(context.tokens.word(at), "في" | "ضمن")
        || cue.is_source() && context.tokens.word(at) == "علي";
    if !verb.homograph || !within {
        return None;
    }
    let end = cue.zone.end.max(at);
    // في القائمة التي نشرتها الوزارة: a clause about the paper.
    let told = |near: &usize| !context.tags.at(*near).is(Classes::RELATIVE);
    let statement = (at..end).take_while(told).find(|&near| {
        (context.tags.at(near).is(Classes::STATEMENT) || is_tradition(context, near))
            && context.tags.at(near).preposition.is_none()
    });
    let statement = statement.map(|paper| from_part(context, at + 1, paper));
    let mention = match statement {
        Some(start) => author::author(context, context.parser.phrase(start, end, true)?, end, true),
        None => spoken_by(context, at + 1, end).or_else(|| unlisted(context, cue, at + 1))?,
    };
    Some(mention.into())
}

/// مقدمة الكتاب، تمهيد هذا الكتاب, هذه البرقية: the part of a paper in which the words stand, or what points to it.
fn from_part(context: &Context<'_, '_>, first: usize, paper: usize) -> usize {
    let points = |at: usize| matches!(context.tokens.word(at), "هذا" | "هذه");
    let part = context.tags.in_list(first, List::PartOfPaper);
    let joined = (first..paper).skip(usize::from(part)).all(points);
    if joined { first } else { paper }
}

/// جاء، ورد, and حسبما نشر في: what is nobody's doing.
fn appears(cue: &Cue, verb: &Verb) -> bool {
    let passive = cue.is_source() && verb.lemma == "نشر";
    matches!(verb.lemma.as_str(), "جاء" | "ورد") || passive
}

/// وجاء في تقديم الهيئة أن: whose talk it is.
fn spoken_by(context: &Context<'_, '_>, talk: usize, end: usize) -> Option<Mention> {
    let (tag, next) = (context.tags.at(talk), context.tags.at(talk + 1));
    let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
    let of =
        tag.is(Classes::OCCASION) && tag.is_bare() && !context.tags.in_list(talk, List::Setting);
    let owner = next.is(speaks) && matches!(next.preposition, None | Some(Proclitic::Li));
    // تقديم الهيئة للمشروع: what the talk is about.
    let about = |&at: &usize| context.tags.at(at).preposition == Some(Proclitic::Li);
    let end = (talk + 2..end).find(about).unwrap_or(end);
    (of && owner).then(|| context.parser.phrase(talk + 1, end, true)).flatten()
}

/// وجاء في الموسوعة العربية أن, بحسب ما ورد في الصفحة الرسمية للوزارة: whatever is neither a time nor a talk.
fn unlisted(context: &Context<'_, '_>, cue: &Cue, at: usize) -> Option<Mention> {
    let told = cue.is_source() || !matches!(cue.intro, Intro::None);
    if !told || !may_be_paper(context, at) {
        return None;
    }
    let end = if cue.is_source() { at + LONGEST_NAME } else { cue.zone.end };
    let read = context.parser.phrase(at, end, !cue.is_source());
    let mention = read.unwrap_or_else(|| plain(context, at, end));
    let kind = match mention.kind {
        body @ SpeakerKind::Organisation => body,
        _ => SpeakerKind::Document,
    };
    Some(Mention { kind, ..mention })
}

fn may_be_paper(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let word = context.tokens.word(at);
    let noun = context.tokens.kind(at) == Kind::Word && tag.preposition.is_none();
    let other = tag.is(Classes::TIME | Classes::PRONOMINAL);
    let talk = tag.is(Classes::OCCASION) && !is_written(word);
    noun && !other
        && !talk
        && !context.tags.in_list(at, List::Setting)
        && !context.tokens.is_owned(at)
}

/// What has words to be read, of all that words are said in.
fn is_written(word: &str) -> bool {
    let noun = word.strip_prefix("ال").unwrap_or(word);
    matches!(noun, "صفحه" | "موقع" | "حساب" | "منصه" | "سؤال")
}

/// كتب التاريخ: a noun with its genitive.
fn plain(context: &Context<'_, '_>, at: usize, end: usize) -> Mention {
    let second = at + 1 < end && context.tokens.kind(at + 1) == Kind::Word;
    let genitive = second && context.tags.at(at + 1).definite;
    Mention {
        words: at..at + 1 + usize::from(genitive),
        name: None,
        head: Some(at),
        kind: SpeakerKind::Document,
        gender: None,
        number: None,
        anaphoric: false,
    }
}

/// وورد في الحديث الشريف: a saying of the Prophet.
fn is_tradition(context: &Context<'_, '_>, at: usize) -> bool {
    context.tokens.word(at) == "الحديث"
        && matches!(context.tokens.word(at + 1), "الصحيح" | "الشريف" | "النبوي" | "القدسي")
}

/// قال فلان كما ورد في خطابه إن: the paper only has what somebody says.
fn said_as_written(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let cues = &context.speech.cues;
    let before = cues[..cues.partition_point(|other| other.at() < cue.at())].last()?;
    let near = cue.at() - before.at() <= LONGEST_SAID;
    let speaks = near && before.verb.is_some_and(|verb| verb.is_finite());
    let zone = before.words.end..cue.at() - 1;
    speaks.then(|| context.parser.subject(zone, true)).flatten()
}
