//! Verbs of speech: what they do and what they govern.

use super::{Gender, Number};

/// A verb of speech as its stanza describes it.
#[derive(Debug, Clone)]
pub(crate) struct Verb {
    /// Folded head of the stanza.
    pub(crate) lemma: String,
    pub(crate) act: Act,
    /// Under which complementisers it reports a clause.
    pub(crate) links: Links,
    /// Whether a colon after it introduces speech.
    pub(crate) colon: bool,
    /// Whether a quotation mark after it introduces speech.
    pub(crate) quote: bool,
    /// Whether a quoted fragment that it governs is the speaker's own words.
    pub(crate) fragment: bool,
    /// Whether its forms usually mean something else, so that it needs its introducer close by.
    pub(crate) homograph: bool,
    /// Whether its plainest form speaks only after و or ف (وبين، وتابع).
    pub(crate) conjoined: bool,
    /// Whether it is belief or another borderline case.
    pub(crate) optional: bool,
    /// Whether it reports only what stands in quotation marks (يعتقد أن الأمر «محسوم»).
    pub(crate) marks: bool,
    /// The same, but whoever wishes goes on to speak (متمنيا أن).
    pub(crate) wish: bool,
    /// Whether it reports only what somebody named behind عن has said.
    pub(crate) passes: bool,
    /// Whether things are its subject too (تقرير يفيد بأن).
    pub(crate) shows: bool,
    /// The prepositions of which one must stand right behind it (جاء في البيان).
    pub(crate) with: Vec<String>,
    /// Words right behind it with which it reports no clause (يكتب له أن).
    pub(crate) not: Vec<String>,
    /// Whether it has whom it is said to for its object.
    pub(crate) addresses: Addresses,
}

/// Whether a verb has somebody it is said to for its object, without a preposition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Addresses {
    #[default]
    Never,
    /// طالب الحكومة بكذا، طالب بكذا.
    May,
    /// حث الحكومة على كذا, seldom without.
    Must,
}

/// What is done by speaking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    Say,
    Add,
    Assert,
    Explain,
    Point,
    Announce,
    /// With an object that is told: أبلغ، أخبر.
    Inform,
    Write,
    Reply,
    Ask,
    Opine,
    Deny,
    Admit,
    Claim,
    Warn,
    Promise,
    Call,
    Evaluate,
    Feel,
    Relay,
    Order,
    Recommend,
    Close,
}

impl Act {
    pub(super) fn named(name: &str) -> Option<Act> {
        Some(match name {
            "say" => Act::Say,
            "add" => Act::Add,
            "assert" => Act::Assert,
            "explain" => Act::Explain,
            "point" => Act::Point,
            "announce" => Act::Announce,
            "inform" => Act::Inform,
            "write" => Act::Write,
            "reply" => Act::Reply,
            "ask" => Act::Ask,
            "opine" => Act::Opine,
            "deny" => Act::Deny,
            "admit" => Act::Admit,
            "claim" => Act::Claim,
            "warn" => Act::Warn,
            "promise" => Act::Promise,
            "call" => Act::Call,
            "evaluate" => Act::Evaluate,
            "feel" => Act::Feel,
            "relay" => Act::Relay,
            "order" => Act::Order,
            "recommend" => Act::Recommend,
            "close" => Act::Close,
            _ => return None,
        })
    }
}

/// Which complementisers report a clause: bare إن/أن, or one after a preposition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Links(u8);

impl Links {
    pub(crate) const BARE: Links = Links(1);
    /// بأن
    pub(crate) const BI: Links = Links(2);
    /// إلى أن
    pub(crate) const ILA: Links = Links(4);
    /// على أن
    pub(crate) const ALA: Links = Links(8);
    /// من أن
    pub(crate) const MIN: Links = Links(16);
    /// عن أن
    pub(crate) const AN: Links = Links(32);
    /// في أن
    pub(crate) const FI: Links = Links(64);

    /// The link that a preposition, folded, makes with a complementiser after it.
    pub(crate) fn of_preposition(word: &str) -> Option<Links> {
        Some(match word {
            "الي" => Links::ILA,
            "علي" => Links::ALA,
            "من" => Links::MIN,
            "عن" => Links::AN,
            "في" => Links::FI,
            _ => return None,
        })
    }

    pub(super) fn named(name: &str) -> Option<Links> {
        match name {
            "bare" => Some(Links::BARE),
            "بـ" | "ب" => Some(Links::BI),
            "إلى" => Some(Links::ILA),
            "على" => Some(Links::ALA),
            "من" => Some(Links::MIN),
            "عن" => Some(Links::AN),
            "في" => Some(Links::FI),
            _ => None,
        }
    }

    pub(crate) fn with(self, other: Links) -> Links {
        Links(self.0 | other.0)
    }

    /// Its links but for those of `other`.
    pub(crate) fn without(self, other: Links) -> Links {
        Links(self.0 & !other.0)
    }

    pub(crate) fn has(self, other: Links) -> bool {
        self.0 & other.0 != 0
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Grammatical person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Person {
    First,
    Second,
    Third,
}

/// Which form of a verb a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    Finite {
        person: Person,
        gender: Gender,
        number: Number,
        present: bool,
    },
    /// Accusative or nominative active participle (مشيرا، قائلة).
    Participle {
        gender: Gender,
        number: Number,
    },
    /// Verbal noun (القول، تأكيد).
    Noun,
    /// Verbal noun with the pronoun of its speaker (قوله).
    NounOf {
        gender: Gender,
        number: Number,
    },
}

/// A word as a form of a verb of speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct VerbReading {
    /// Index into the lexicon's verbs.
    pub(crate) verb: u16,
    pub(crate) form: Form,
    /// Whether an object pronoun is attached (أكده، وصفها).
    pub(crate) object: bool,
}

impl VerbReading {
    /// Whether it is the past of the third person masculine singular, which has no ending.
    pub(crate) fn is_plain_past(self) -> bool {
        let Form::Finite { person, gender, number, present: false } = self.form else {
            return false;
        };
        let plain = (Person::Third, Gender::Masculine, Number::Singular);
        (person, gender, number) == plain && !self.object
    }

    pub(crate) fn is_finite(self) -> bool {
        matches!(self.form, Form::Finite { .. })
    }

    pub(crate) fn is_participle(self) -> bool {
        matches!(self.form, Form::Participle { .. })
    }

    pub(crate) fn is_noun(self) -> bool {
        matches!(self.form, Form::Noun | Form::NounOf { .. })
    }

    /// قلنا، أقول: the writer speaks.
    pub(crate) fn is_first_person(self) -> bool {
        matches!(self.form, Form::Finite { person: Person::First, .. })
    }

    /// Gender and number of the subject, where the form shows them.
    pub(crate) fn agreement(self) -> Option<(Gender, Number)> {
        match self.form {
            Form::Finite { gender, number, .. }
            | Form::Participle { gender, number }
            | Form::NounOf { gender, number } => Some((gender, number)),
            Form::Noun => None,
        }
    }
}
