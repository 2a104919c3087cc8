//! Texts that hardly set a full stop but at the ends of their paragraphs, as many sites do: their sentences end with
//! nothing, or with a comma, before a word with which most others begin a sentence; and texts that set dots for it.

use super::{
    Addresses, Classes, Form, Gender, Lexicon, Person, Tags, VerbReading, is_according_to,
};
use crate::token::{Kind, Tokens};

/// Words of the sentence that a word of such a text stands in, on the average.
const LONG: usize = 60;
/// Times that dots stand for a full stop in a text which does so throughout, at least, and for each full stop in it.
const LEAST_DOTS: usize = 4;
const MORE_DOTS: usize = 3;
/// Letters of a feminine verb in the past with و before it.
const LEAST_PAST: usize = 5;

/// How surely a sentence begins with a word, whatever stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outset {
    Sure,
    Likely,
}

/// What stands before the word with which a sentence may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Comma,
    Stop,
}

/// The tokens behind which a sentence ends without a full stop, each with the kind of the pause.
pub(super) fn ends(tokens: &Tokens<'_>, tags: &Tags) -> Vec<(usize, Kind)> {
    let ends = behind_dots(tokens, tags);
    if ends.is_empty() && runs_on(tokens) { before_outsets(tokens, tags) } else { ends }
}

/// «قال إن المصنع باق.. وكانت الشركة قد …»: the dots before a sentence with a verb, where dots stand for full stops
/// throughout the text; elsewhere they may be but a pause.
fn behind_dots(tokens: &Tokens<'_>, tags: &Tags) -> Vec<(usize, Kind)> {
    let (mut dots, mut stops) = (Vec::new(), 0);
    for at in tags.turns().iter().filter(|&at| tokens.kind(at + 1) == Kind::Word) {
        match tokens.kind(at) {
            Kind::Stop => stops += 1,
            Kind::Ellipsis if is_two(tokens, at) => dots.push(at),
            _ => {}
        }
    }
    if dots.len() < LEAST_DOTS || dots.len() < MORE_DOTS * stops {
        return Vec::new();
    }
    let begins = |&at: &usize| {
        let next = tags.at(at + 1);
        next.conjunction && next.is(Classes::VERBAL | Classes::NEGATION)
    };
    dots.into_iter().filter(begins).map(|at| (at, Kind::Stop)).collect()
}

/// Whether the dots at `at` are two, right behind what stands before them.
fn is_two(tokens: &Tokens<'_>, at: usize) -> bool {
    let behind = at > 0 && tokens.is_glued(at - 1) && !tokens.is_glued(at);
    behind && tokens.word(at).len() == 2
}

fn before_outsets(tokens: &Tokens<'_>, tags: &Tags) -> Vec<(usize, Kind)> {
    let outsets = outsets(tokens, tags);
    let count = |sign: Before| {
        let sure = |&&(_, before, outset): &&_| before == sign && outset == Outset::Sure;
        outsets.iter().filter(sure).count()
    };
    let (bare, commas) = (count(Before::Nothing), count(Before::Comma));
    if bare + commas == 0 || count(Before::Stop) > bare + commas {
        return Vec::new();
    }
    let ends = |&(_, before, outset): &(usize, Before, Outset)| match before {
        Before::Nothing => outset == Outset::Sure || bare >= commas,
        Before::Comma => outset == Outset::Sure || commas > bare,
        Before::Stop => false,
    };
    outsets.into_iter().filter(ends).map(|(at, ..)| (at - 1, Kind::Stop)).collect()
}

/// Whether a word of the text stands, on the average, in a sentence far longer than those of most texts.
fn runs_on(tokens: &Tokens<'_>) -> bool {
    let (mut words, mut all, mut squares) = (0, 0, 0);
    for kind in tokens.kinds().chain([Kind::Break]) {
        match kind {
            Kind::Word | Kind::Number => words += 1,
            Kind::Stop | Kind::Break | Kind::Ellipsis => {
                all += words;
                squares += words * words;
                words = 0;
            }
            _ => {}
        }
    }
    squares > LONG * all
}

/// The words outside marks with which a sentence may begin, but those that begin a paragraph.
fn outsets(tokens: &Tokens<'_>, tags: &Tags) -> Vec<(usize, Before, Outset)> {
    let (mut outsets, mut inside) = (Vec::new(), false);
    for at in 1..tokens.len() {
        match tokens.kind(at) {
            Kind::Break => inside = false,
            Kind::Mark(_) => inside = !inside,
            Kind::Word if !inside => {
                let known = |before| Some((at, before, outset(tokens, tags, at)?));
                outsets.extend(before(tokens, at).and_then(known));
            }
            _ => {}
        }
    }
    outsets
}

fn before(tokens: &Tokens<'_>, at: usize) -> Option<Before> {
    match tokens.kind(at - 1) {
        Kind::Word | Kind::Number | Kind::Close | Kind::Mark(_) => Some(Before::Nothing),
        Kind::Comma => Some(Before::Comma),
        Kind::Stop | Kind::Ellipsis => Some(Before::Stop),
        _ => None,
    }
}

/// How surely the word at `at` begins a sentence of the writer's own, if it may. What goes on without a sign of his may
/// still be somebody's words.
fn outset(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> Option<Outset> {
    let (tag, next) = (tags.at(at), tags.at(at + 1));
    let after = tokens.word(at + 1);
    if matches!(tokens.kind(at + 1), Kind::Stop | Kind::Break | Kind::Comma) {
        return None;
    }
    let (sure, likely) = (Some(Outset::Sure), Some(Outset::Likely));
    match tokens.word(at) {
        "يذكر" | "ويذكر" => (after == "ان").then_some(Outset::Sure),
        "يشار" | "ويشار" => (after == "الي").then_some(Outset::Sure),
        "تجدر" | "وتجدر" => (after == "الاشاره").then_some(Outset::Sure),
        "جدير" | "وجدير" | "والجدير" => (after == "بالذكر").then_some(Outset::Sure),
        // من جهته، ومن جانبها
        "من" | "ومن" if next.is(Classes::TURN) || is_other_side(tokens, at + 1) => {
            let turned = at + 2 + usize::from(!next.is(Classes::TURN));
            let verb = turned + usize::from(tokens.kind(turned) == Kind::Comma);
            begins_with_verb(tags, verb).then_some(Outset::Sure)
        }
        // ومن المقرر أن
        "ومن" => {
            (next.definite && tags.at(at + 2).is(Classes::COMPLEMENTISER)).then_some(Outset::Likely)
        }
        "وفي" => is_context(tokens, tags, at + 1).then_some(Outset::Sure),
        // هذا وقد
        "هذا" if next.conjunction && begins_with_verb(tags, at + 1) => sure,
        "وكان" | "وكانت" => is_pluperfect(tokens, tags, at).then_some(Outset::Sure),
        "وقد" | "ولقد" => begins_with_past(tokens, tags, at + 1).then_some(Outset::Likely),
        _ if !tag.conjunction || tag.preposition.is_some() => None,
        word if is_source(word) => likely,
        word if word != "وبين" && tag.verb.is_some() => {
            is_told(tokens, tags, at).then_some(Outset::Sure)
        }
        word if is_past(word, tags, at) => {
            let woman = word.ends_with('ت') && is_subject(tags, at + 1);
            let man = !word.ends_with('ت') && next.gender != Some(Gender::Feminine);
            (woman || man && is_somebody(tags, at + 1)).then_some(Outset::Likely)
        }
        _ => None,
    }
}

/// من ناحية أخرى، من جهة ثانية
fn is_other_side(tokens: &Tokens<'_>, at: usize) -> bool {
    let other = matches!(tokens.word(at + 1), "اخري" | "ثانيه");
    other && matches!(tokens.word(at), "جهه" | "ناحيه" | "جانب")
}

/// وبحسب، ووفقا
fn is_source(word: &str) -> bool {
    word.strip_prefix('و').is_some_and(is_according_to)
}

/// وأسفر, وانطلقت: an ordinary verb in the past; a word that nothing is known of is one with the ending of the feminine.
fn is_past(word: &str, tags: &Tags, at: usize) -> bool {
    let ends = word.ends_with('ت') && !word.ends_with("ات") && word.chars().count() >= LEAST_PAST;
    let action = tags.at(at).is(Classes::ACTION) || !tags.at(at).known && ends;
    action && !is_present(word)
}

/// وفي هذا السياق، وفي السياق ذاته، وفي الإطار نفسه
fn is_context(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let pointed = tags.at(at).is(Classes::DEMONSTRATIVE | Classes::ANAPHOR);
    let noun = tokens.word(at + usize::from(pointed));
    matches!(noun, "السياق" | "سياق" | "الاطار" | "الصدد" | "الشان" | "الاتجاه")
}

/// ويبلغ، وتقع: with the letters of the present; not وتوقفت.
fn is_present(word: &str) -> bool {
    word.starts_with("وي")
        || word.starts_with("وس")
        || word.starts_with("وت") && !word.ends_with('ت')
        || word.starts_with('ف')
}

/// وقد أعلن، وقد تم; not وقد يكون.
fn begins_with_past(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let present = tokens.word(at).starts_with('ي')
        || tokens.word(at).starts_with('ت') && !tokens.word(at).ends_with(['ت', 'م']);
    begins_with_verb(tags, at) && !present
}

/// وقد، وتناقلت
fn begins_with_verb(tags: &Tags, at: usize) -> bool {
    let tag = tags.at(at);
    tag.is(Classes::ACTION | Classes::VERBAL) || tag.verb.is_some_and(VerbReading::is_finite)
}

/// وقال الوزير، وأكدت الوزارة; not ونقله, nor وأبلغ الشرطة.
fn is_told(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let Some(reading) = tags.at(at).verb else { return false };
    let Form::Finite { person: Person::Third, gender, present, .. } = reading.form else {
        return false;
    };
    let (verb, subject) = (Lexicon::get().verb(reading), tags.at(at + 1));
    let plain = !verb.homograph || !present && subject.definite;
    plain
        && !reading.object
        && verb.addresses != Addresses::Must
        && is_somebody(tags, at + 1)
        && !tokens.is_owned(at + 1)
        && subject.gender.is_none_or(|other| other == gender)
}

/// Words of a subject between كان and قد.
const LONGEST_SUBJECT: usize = 8;

/// وكانت الوزارة قد أعلنت
fn is_pluperfect(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let subject = (at + 1..=at + LONGEST_SUBJECT).take_while(|&at| tokens.kind(at) == Kind::Word);
    is_subject(tags, at + 1) && subject.skip(1).any(|at| tokens.word(at) == "قد")
}

/// Whether a subject stands at `at`: somebody, a body, or something with the article.
fn is_subject(tags: &Tags, at: usize) -> bool {
    let tag = tags.at(at);
    is_somebody(tags, at) || tag.definite && tag.preposition.is_none() && !tag.conjunction
}

fn is_somebody(tags: &Tags, at: usize) -> bool {
    let tag = tags.at(at);
    let person = Classes::HUMAN.with(Classes::COLLECTIVE_BODY).with(Classes::PERSON_NAME);
    tag.preposition.is_none() && !tag.conjunction && tag.is(person)
}
