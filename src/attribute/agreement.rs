//! Whether a cue without a subject agrees with somebody in gender and number.

use super::Context;
use super::person::Person;
use super::several::{are_two, are_women, consist_of_people, is_one_of_several};
use super::sign::Sign;
use crate::lexicon::{self, Act, Classes, Form, Gender, List, Number, Tag};
use crate::mention::SpeakerKind;
use crate::quote::Cue;

/// How the verb of a cue, or the pronoun of a source, suits somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Agreement {
    For,
    /// The grammar shows nothing of the one or the other.
    Unknown,
    /// The verb is in the plural, but writers say so of a body that just spoke.
    Loosely,
    Against,
}

impl Agreement {
    pub(super) fn sign(self) -> Sign {
        match self {
            Agreement::For => Sign::Agrees,
            Agreement::Unknown => Sign::MayAgree,
            Agreement::Loosely => Sign::AgreesLoosely,
            Agreement::Against => Sign::Disagrees,
        }
    }
}

/// Whether `cue` agrees with `person`. Human plurals take the plural, other plurals the feminine
/// singular.
pub(super) fn agreement(context: &Context<'_, '_>, cue: &Cue, person: &Person) -> Agreement {
    shown(context, cue).map_or(Agreement::Unknown, |shown| agrees(context, cue, shown, person))
}

/// The same of a cue that is known to show that gender and number.
pub(super) fn agrees(
    context: &Context<'_, '_>,
    cue: &Cue,
    (gender, number): (Gender, Number),
    person: &Person,
) -> Agreement {
    let feminine = person.gender == Some(Gender::Feminine);
    let people = person.kind == SpeakerKind::Group && (!feminine || are_women(context, person));
    match number {
        Number::Plural => {
            let several = person.number.is_some_and(|number| number != Number::Singular);
            let shown = || is_one_of_several(context, cue, person);
            match people || several || shown() {
                // وحدات الأمن: other plurals than those of people.
                true if person.is_body() && !shown() => Agreement::Unknown,
                // ثم قلن: of women only.
                false if gender == Gender::Masculine && consist_of_people(context, person) => {
                    Agreement::Unknown
                }
                several => holds(several),
            }
        }
        Number::Dual => match person.number {
            Some(Number::Dual) => Agreement::For,
            _ if are_two(context, cue, person) => Agreement::For,
            Some(Number::Plural) => Agreement::Unknown,
            _ => Agreement::Against,
        },
        // وأضاف البلاغ …، مشيرا؛ وقالت: of the paper or of the association.
        _ if person.of_either => Agreement::Unknown,
        _ if people && gender == Gender::Feminine && is_called_feminine(context, person) => {
            Agreement::Unknown
        }
        _ if people => Agreement::Against,
        _ => match person.gender.map(|known| holds(known == gender)) {
            Some(Agreement::Against) if is_of_body(context, person) => Agreement::Unknown,
            shown => shown.unwrap_or(Agreement::Unknown),
        },
    }
}

/// The gender and number that the verb of the cue has, or a pronoun in it.
pub(super) fn shown(context: &Context<'_, '_>, cue: &Cue) -> Option<(Gender, Number)> {
    let verb = cue.verb.filter(|_| !is_relaying(cue)).and_then(|verb| verb.agreement());
    // ويقول هؤلاء: the verb before its subject shows no number.
    let finite = cue.verb.is_some_and(|verb| verb.is_finite());
    let these = finite && context.tokens.word(cue.words.end) == "هؤلاء";
    let verb = if these { Some((Gender::Masculine, Number::Plural)) } else { verb };
    verb.or_else(|| pronoun_of_source(context, cue)).or_else(|| of_noun(context, cue))
}

/// أدان بيان لجمعية الصيادين …، ورفضت: of the paper or of whoever issued it.
fn is_of_body(context: &Context<'_, '_>, person: &Person<'_>) -> bool {
    person.kind == SpeakerKind::Document
        && person.spoken
        && person.names_body
        && !person.is_law(context)
}

/// تفاعلت الجماهير الوطنية …، وأكدت؛ رفضت قيادات من الحزب …، وأكدت: a plural whose adjective is in the feminine, or that is
/// feminine itself.
fn is_called_feminine(context: &Context<'_, '_>, person: &Person<'_>) -> bool {
    let Some(head) = person.fullest().head else { return false };
    let (noun, quality) = (context.tags.at(head), context.tags.at(head + 1));
    let adjective = context.tokens.written(head + 1).ends_with("ية");
    let feminine = context.tags.in_list(head, List::BodiesOfPeople);
    feminine || adjective && noun.definite == quality.definite && quality.preposition.is_none()
}

/// «قال خبراء إن …، مشيرا إلى»: the participle that writers set behind the words of several as if one had spoken.
pub(super) fn goes_on_as_one(context: &Context<'_, '_>, cue: &Cue, person: &Person<'_>) -> bool {
    let several = person.number.is_some_and(|number| number == Number::Plural);
    cue.verb.is_some_and(|verb| verb.is_participle())
        && shown(context, cue) == Some((Gender::Masculine, Number::Singular))
        && !person.is_body()
        && (several || person.kind == SpeakerKind::Group)
}

/// «أكدت الجوازات أن …، مؤكدين أنهم», «…، وفق تعبيرهم»: a participle or a source in the plural goes on with the body or the
/// paper that just spoke, whose people are meant.
pub(super) fn goes_on_in_plural(context: &Context<'_, '_>, cue: &Cue, person: &Person<'_>) -> bool {
    let goes_on = cue.is_source() || cue.verb.is_some_and(|verb| verb.is_participle());
    goes_on
        && shown(context, cue) == Some((Gender::Masculine, Number::Plural))
        && (person.is_body() || person.kind == SpeakerKind::Document)
}

fn holds(agrees: bool) -> Agreement {
    if agrees { Agreement::For } else { Agreement::Against }
}

/// نقل عنه: the verb agrees with the one who passes the words on.
pub(super) fn is_relaying(cue: &Cue) -> bool {
    cue.lexeme().is_some_and(|verb| verb.act == Act::Relay)
}

/// وختمت حديثها بالقول، ونقلت الوكالة عنه القول: the pronoun before the noun, or the verb that it goes with.
fn of_noun(context: &Context<'_, '_>, cue: &Cue) -> Option<(Gender, Number)> {
    let noun = cue.verb.is_some_and(|verb| verb.form == Form::Noun);
    let before = cue.at().checked_sub(1).filter(|_| noun)?;
    let (tag, word) = (context.tags.at(before), context.tokens.word(before));
    if let Some(verb) = tag.verb.filter(|verb| verb.is_finite()) {
        return verb.agreement();
    }
    if let Some(host) =
        before.checked_sub(1).filter(|_| matches!(word, "علي" | "في" | "الي" | "عن"))
    {
        return of_host(context.tokens.word(host), context.tags.at(host));
    }
    let owned = tag.is(Classes::OCCASION | Classes::STATEMENT) && !tag.definite;
    let of_him = lexicon::is_about_them(word);
    (owned || of_him).then(|| owner(word)).flatten()
}

/// حرصت على التأكيد, يتردد في القول: the gender that the verb shows which the noun fills up.
fn of_host(word: &str, tag: &Tag) -> Option<(Gender, Number)> {
    let word = word.strip_prefix(['و', 'ف']).filter(|_| tag.conjunction).unwrap_or(word);
    let past = word.ends_with('ت') && !word.ends_with("ات");
    let gender = match word.chars().next()? {
        _ if !tag.is_open() || tag.definite || word.ends_with("ون") || word.ends_with("وا") => {
            return None;
        }
        'ت' => Gender::Feminine,
        _ if past => Gender::Feminine,
        'ي' => Gender::Masculine,
        _ if tag.is(Classes::ACTION) => Gender::Masculine,
        _ => return None,
    };
    Some((gender, Number::Singular))
}

fn owner(word: &str) -> Option<(Gender, Number)> {
    if word.ends_with("ها") {
        Some((Gender::Feminine, Number::Singular))
    } else if word.ends_with("هم") {
        Some((Gender::Masculine, Number::Plural))
    } else if word.ends_with('ه') {
        Some((Gender::Masculine, Number::Singular))
    } else {
        None
    }
}

/// بحسب بيان لها، وفق بلاغ صادر عنه: where the pronoun stands that tells whose the paper at `at` is.
pub(super) fn own_paper(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let tag = context.tags.at(at);
    let paper = tag.is(Classes::STATEMENT) && !tag.definite && !tag.is(Classes::HUMAN);
    let issued = |near: usize| {
        matches!(context.tokens.word(near), "صادر" | "صدر" | "صادره" | "صدرت" | "منشور")
    };
    // بيان صحفي صادر عنها
    let quality =
        matches!(context.tokens.word(at + 1), "صحفي" | "صحافي" | "رسمي" | "مشترك" | "اعلامي");
    let next = at + 1 + usize::from(quality);
    let (pronoun, words): (usize, &[&str]) = match issued(next) {
        true => (next + 1, &["عنه", "عنها", "عنهم"]),
        false => (next, &["له", "لها", "لهم"]),
    };
    (paper && words.contains(&context.tokens.word(pronoun))).then_some(pronoun)
}

/// على حد تعبيرها, وفق ما نقلت عنه: the pronoun shows gender and number as a verb does.
fn pronoun_of_source(context: &Context<'_, '_>, cue: &Cue) -> Option<(Gender, Number)> {
    let pronoun = match context.tokens.word(cue.words.end) {
        about if lexicon::is_about_them(about) && is_relaying(cue) => about,
        _ if cue.is_source() && !cue.words.is_empty() => {
            match own_paper(context, cue.zone.start).filter(|_| cue.verb.is_none()) {
                Some(pronoun) => context.tokens.word(pronoun),
                None => context.tokens.word_before(cue.words.end),
            }
        }
        _ => return None,
    };
    owner(pronoun)
}
