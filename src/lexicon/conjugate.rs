//! The surface forms of a verb from its stems.
//!
//! Only what unvocalised news text shows: the endings of the past, the prefixes and endings of the
//! present, the active participle in all cases, and the verbal noun. The tables follow any school
//! grammar of Arabic (sound, hollow and weak verbs); letters are already folded.

use super::{Form, Gender, Number, Person};
use Gender::{Feminine as F, Masculine as M};
use Number::{Dual, Plural, Singular as Sg};
use Person::{First, Third};

/// The stems of one verb, folded.
#[derive(Debug, Clone, Default)]
pub(super) struct Stems {
    /// Past, third person masculine singular: the head.
    pub(super) past: String,
    /// Past before an ending that begins with a consonant (قل of قلت).
    pub(super) short: String,
    /// Present without its prefix (قول of يقول).
    pub(super) present: String,
    /// Present after لم (قل of لم يقل).
    pub(super) jussive: String,
    /// Whether the last letter is weak (نفى، دعا).
    pub(super) weak: bool,
    pub(super) participle: Option<String>,
    pub(super) noun: Option<String>,
    /// Whether other words write like its forms.
    pub(super) homograph: bool,
}

/// Every form with its reading.
pub(super) fn forms(stems: &Stems) -> Vec<(String, Form)> {
    let mut forms = past(stems);
    forms.extend(present(stems));
    if let Some(participle) = &stems.participle {
        forms.extend(participles(participle));
    }
    if let Some(noun) = &stems.noun {
        forms.push((noun.clone(), Form::Noun));
        forms.push((["ال", &**noun].concat(), Form::Noun));
    }
    forms
}

fn finite(person: Person, gender: Gender, number: Number, present: bool) -> Form {
    Form::Finite { person, gender, number, present }
}

fn past(stems: &Stems) -> Vec<(String, Form)> {
    let (vowel, consonant) = match stems.weak {
        true => (without_last(&stems.past), format!("{}ي", without_last(&stems.past))),
        false => (stems.past.clone(), stems.short.clone()),
    };
    let form = |stem: &str, ending, person, gender, number| {
        ([stem, ending].concat(), finite(person, gender, number, false))
    };
    let mut forms = vec![
        (stems.past.clone(), finite(Third, M, Sg, false)),
        form(&vowel, "ت", Third, F, Sg),
        form(&vowel, "تا", Third, F, Dual),
        form(&vowel, "وا", Third, M, Plural),
        form(&consonant, "ن", Third, F, Plural),
        // The first person writes like the third feminine where the stem does not change.
        form(&consonant, "ت", First, M, Sg),
        form(&consonant, "نا", First, M, Plural),
    ];
    if !is_bare_root(stems) {
        let stem = if stems.weak { &consonant } else { &vowel };
        forms.push(form(stem, "ا", Third, M, Dual));
    }
    forms
}

/// كشف، رد: the dual writes like the accusative of the verbal noun (كشفا، ردا), which is far
/// commoner.
fn is_bare_root(stems: &Stems) -> bool {
    let hollow = stems.past.chars().nth(1) == Some('ا');
    let noun = stems.homograph || stems.noun.as_ref() == Some(&stems.past);
    noun && stems.past.chars().count() <= 3 && !stems.weak && !hollow
}

/// None where the data file gives `-` for the stem: the forms would look like commoner words.
fn present(stems: &Stems) -> Vec<(String, Form)> {
    if stems.present == "-" {
        return Vec::new();
    }
    let stem = &stems.present;
    let plural = if stems.weak { without_last(stem) } else { stem.clone() };
    let form = |prefix, stem: &str, ending, person, gender, number| {
        ([prefix, stem, ending].concat(), finite(person, gender, number, true))
    };
    let mut forms = vec![
        form("ي", stem, "", Third, M, Sg),
        form("ت", stem, "", Third, F, Sg),
        form("ا", stem, "", First, M, Sg),
        form("ن", stem, "", First, M, Plural),
        form("ي", &plural, "ون", Third, M, Plural),
        form("ي", &plural, "وا", Third, M, Plural),
        form("ي", stem, "ان", Third, M, Dual),
        form("ت", stem, "ان", Third, F, Dual),
        form("ي", stem, "ن", Third, F, Plural),
    ];
    if stems.jussive != *stem {
        forms.push(form("ي", &stems.jussive, "", Third, M, Sg));
        forms.push(form("ت", &stems.jussive, "", Third, F, Sg));
    }
    forms
}

/// The accusative forms, in which a participle goes on with the speech of the main clause, and the
/// bare nominative (الحمدي محذرا، وهو قائل).
fn participles(base: &str) -> Vec<(String, Form)> {
    let form = |ending: &str, gender, number| {
        ([base, ending].concat(), Form::Participle { gender, number })
    };
    vec![
        form("ا", M, Sg),
        form("ه", F, Sg),
        form("ين", M, Plural),
        form("ان", M, Dual),
        form("ات", F, Plural),
        form("تين", F, Dual),
    ]
}

fn without_last(word: &str) -> String {
    let mut chars = word.chars();
    chars.next_back();
    chars.collect()
}

/// The reading that a `form` line of the data files names by its tag (`3fs`, `3mp-present`).
pub(super) fn tagged(tag: &str) -> Option<Form> {
    let (tag, present) = match tag.strip_suffix("-present") {
        Some(tag) => (tag, true),
        None => (tag, false),
    };
    Some(match tag {
        "3ms" => finite(Third, M, Sg, present),
        "3fs" => finite(Third, F, Sg, present),
        "3md" => finite(Third, M, Dual, present),
        "3fd" => finite(Third, F, Dual, present),
        "3mp" => finite(Third, M, Plural, present),
        "3fp" => finite(Third, F, Plural, present),
        "1s" => finite(First, M, Sg, present),
        "1p" => finite(First, M, Plural, present),
        "2ms" => finite(Person::Second, M, Sg, present),
        "participle-m" => Form::Participle { gender: M, number: Sg },
        "participle-mp" => Form::Participle { gender: M, number: Plural },
        "participle-f" => Form::Participle { gender: F, number: Sg },
        "noun" => Form::Noun,
        _ => return None,
    })
}
