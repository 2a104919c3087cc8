//! Whose a text is: the person in the genitive behind it, or the subject of the clause that says who
//! wrote or delivered it.

use super::Context;
use super::governed::accusative_of;
use crate::lexicon::{self, Classes, List, Number, Proclitic, Tag};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::Cue;
use crate::token::Kind;

/// Tokens from the noun of a text to the verb that says whose it is (كلمة مصورة بعث بها).
const BEFORE_VERB: usize = 3;
/// Tokens of the clause that says whose it is.
const LONGEST: usize = 16;
/// Tokens from the noun of a text to the verb of what is said in it.
const FARTHEST: usize = 28;

/// وفق تصريح لمدير المدرسة، رسالة الرئيس، كلمة ألقاها الوزير: a person whose document it is speaks; a body's
/// statement speaks by itself.
pub(super) fn author(
    context: &Context<'_, '_>,
    mention: Mention,
    end: usize,
    closed: bool,
) -> Mention {
    let start = mention.words.start;
    let written = mention.head == Some(start) && context.tags.at(start).is(Classes::STATEMENT);
    let person = written
        .then(|| owner(context, start + 1, end, closed).or_else(|| deliverer(context, start, end)));
    person.flatten().unwrap_or(mention)
}

/// تصريح لمدير المدرسة، رسالة الرئيس: the person right behind the noun of a text; behind the article no genitive
/// stands, but an adjective (البيان الصحفي).
fn owner(context: &Context<'_, '_>, next: usize, end: usize, closed: bool) -> Option<Mention> {
    let tag = context.tags.at(next);
    let person = Classes::OFFICIAL | Classes::PROFESSION | Classes::HONORIFIC | Classes::KIN;
    let owns = tag.is(person)
        && !tag.is(Classes::COLLECTIVE_BODY | Classes::NATIONALITY)
        && tag.number.is_none_or(|number| number == Number::Singular)
        && match tag.preposition {
            None => !context.tags.at(next - 1).definite,
            preposition => preposition == Some(Proclitic::Li),
        }
        && !tag.conjunction;
    owns.then(|| context.parser.phrase(next, end, closed)).flatten()
}

/// كلمة ألقاها الوزير، رسالة بعث بها المدير، التصريحات التي أدلى بها النائب: who wrote, sent or delivered the text
/// whose noun stands at `noun`.
fn deliverer(context: &Context<'_, '_>, noun: usize, end: usize) -> Option<Mention> {
    let plain = |&at: &usize| context.tokens.kind(at) == Kind::Word;
    let verb = (noun + 1..end.min(noun + 1 + BEFORE_VERB))
        .take_while(plain)
        .find_map(|at| behind_delivery(context, at))?;
    let start = behind_deputy(context, verb);
    let mention = context.parser.subject(start..end.min(start + LONGEST), false)?;
    let person = matches!(mention.kind, SpeakerKind::Person | SpeakerKind::Group);
    let published = context.tokens.word(verb - 1).contains("نشر");
    let somebody = is_somebody(context, &mention, published);
    (person && mention.words.start < end && somebody).then_some(mention)
}

/// Where the subject may begin behind the verb at `at`: ألقاها, بعث بها.
fn behind_delivery(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    if context.tags.in_list(at, List::Delivers) {
        return Some(at + 1);
    }
    // بيان موقع من المدير
    let signed = matches!(context.tokens.word(at), "موقع" | "موقعه" | "ممهور" | "ممهوره");
    if signed && context.tokens.word(at + 1) == "من" && !context.tags.at(at - 1).definite {
        return Some(at + 2);
    }
    let linked = context.tags.in_list(at, List::DeliversWith);
    let with = matches!(context.tokens.word(at + 1), "بها" | "به");
    (with && linked).then_some(at + 2)
}

/// ألقاها نيابة عنه المستشار: he who reads it for another.
fn behind_deputy(context: &Context<'_, '_>, at: usize) -> usize {
    let deputy = matches!(context.tokens.word(at), "نيابه" | "بالنيابه")
        && matches!(context.tokens.word(at + 1), "عنه" | "عنها");
    at + 2 * usize::from(deputy)
}

/// Whether a title, a listed name or, of who does more than publish it, a name of two words shows
/// somebody.
fn is_somebody(context: &Context<'_, '_>, mention: &Mention, published: bool) -> bool {
    let first = context.tags.at(mention.words.start);
    let listed = first.is(Classes::HUMAN | Classes::PERSON_NAME | Classes::NAME_PARTICLE);
    let named = !published && mention.name.as_ref().is_some_and(|name| name.len() > 1);
    !first.is(Classes::COLLECTIVE_BODY) && (listed || named)
}

/// «فيديو للشيخ سالم يقول فيه», «تصريحات النائب سالم التي قال فيها»: whose
/// text it is in which something is said.
pub(super) fn of_text(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let from = usize::from(context.tokens.word(cue.words.end) == "من");
    let behind = context.tokens.word(cue.words.end + from);
    let within = lexicon::is_therein(behind)
        || matches!(context.tokens.word_before(cue.words.end), "فيه" | "فيها");
    let verb = cue.verb.filter(|verb| within && verb.is_finite() && !verb.object)?;
    let at = cue.at();
    let floor = context.speech.extents.sentence_start(at).max(at.saturating_sub(FARTHEST));
    let text = |&near: &usize| {
        let tag = context.tags.at(near);
        let other = Classes::HUMAN | Classes::COLLECTIVE_BODY;
        let before = near.checked_sub(1).map(|before| context.tags.at(before));
        // مدير برنامج: what somebody's title speaks of.
        let several = context.tokens.word_before(near).ends_with("ون");
        let titled = before.is_some_and(|before| before.is(Classes::HUMAN) && !before.definite);
        // مقطعا للشيخ
        let written = tag.is(Classes::STATEMENT)
            || accusative_of(context, near).is_some_and(|noun| noun.is(Classes::STATEMENT));
        // كلمة للوزير قال فيها، اتصالا هاتفيا من الوزير أكد خلاله
        let of = context.tags.at(near + 1).preposition == Some(Proclitic::Li);
        let from = (near + 1..near + BEFORE_VERB).any(|at| context.tokens.word(at) == "من");
        let talk = tag.is(Classes::OCCASION) && !tag.definite && (of || from);
        context.tokens.kind(near) == Kind::Word
            && (written || talk)
            && !tag.is(other)
            && (several || !titled)
            && tag.verb.is_none_or(|verb| !verb.is_finite())
    };
    let noun = (floor..at).rev().find(text)?;
    let (gender, _) = verb.agreement()?;
    let agrees = |mention: &Mention| mention.gender.is_none_or(|of| of == gender);
    // تغريدة لنادي البحر قال فيها: a body speaks as what was named before.
    if context.tags.at(noun + 1).is(Classes::COLLECTIVE_BODY) {
        return None;
    }
    let starts = (noun + 1..at.min(noun + 1 + BEFORE_VERB)).find(|&near| {
        let tag = context.tags.at(near);
        let from = near > noun + 1 && context.tokens.word(near - 1) == "من";
        let of = near == noun + 1 && tag.preposition.is_none();
        let linked = tag.preposition == Some(Proclitic::Li);
        // شهادة لشاب قال فيها, but not رسالة لنظيره قال فيها, nor شهادة لرجل الدين
        let testifies =
            matches!(context.tokens.word(noun), "شهاده" | "افاده" | "اعتراف" | "مقابله");
        let anybody = (linked && testifies)
            && tag.is(Classes::HUMAN | Classes::ANONYMOUS)
            && is_one(tag)
            && !context.tags.get(near + 1).definite;
        (from || of || linked) && is_owner(context, near) || anybody
    });
    let owner = starts.and_then(|start| context.parser.phrase(start, at, false));
    owner.filter(agrees)
}

/// «جاءت تصريحات الوزير سالم خلال لقائه نظيره، حيث قال: …»: whose remarks the sentence tells of goes on in them, not
/// whom he met.
pub(super) fn of_remarks(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let at = cue.at();
    let (gender, number) = cue.verb.filter(|verb| verb.is_finite())?.agreement()?;
    let start = context.speech.extents.sentence_start(at);
    let came = context.tokens.word(start).trim_start_matches('و');
    let remarks = context.tags.at(start + 1);
    let told = number == Number::Singular
        && matches!(context.tokens.word_before(at), "حيث" | "اذ")
        && matches!(came, "جاء" | "جاءت" | "ياتي" | "تاتي")
        && remarks.is(Classes::STATEMENT | Classes::OCCASION)
        && !remarks.definite
        && at - start <= FARTHEST;
    let owner = told.then(|| context.parser.phrase(start + 2, at, false)).flatten()?;
    let person = owner.kind == SpeakerKind::Person && owner.words.start == start + 2;
    (person && owner.gender.is_none_or(|of| of == gender)).then_some(owner)
}

fn is_owner(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let person =
        Classes::OFFICIAL | Classes::PROFESSION | Classes::HONORIFIC | Classes::PERSON_NAME;
    // تغريدة زميله سالم الحمدي, but not رسالة لنظيره
    let fellow = tag.is(Classes::KIN)
        && tag.preposition.is_none()
        && context.tokens.is_owned(at)
        && context.tags.at(at + 1).is(Classes::PERSON_NAME);
    let somebody = tag.is(person) || fellow;
    somebody && is_one(tag) && !tag.is(Classes::NATIONALITY) && !tag.conjunction
}

fn is_one(tag: &Tag) -> bool {
    tag.number.is_none_or(|number| number == Number::Singular)
}
