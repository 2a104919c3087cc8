//! Word classes as a set of bits.

use std::ops::{BitOr, BitOrAssign};

/// The classes a word may belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Classes(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        #[repr(u8)]
        enum Bit { $($name,)* }

        impl Classes {
            $($(#[$doc])* pub(crate) const $name: Classes = Classes(1 << Bit::$name as u8);)*

            /// The class that the data files call `name`.
            pub(super) fn named(name: &str) -> Option<Classes> {
                match name {
                    $($text => Some(Classes::$name),)*
                    _ => None,
                }
            }
        }
    };
}

classes! {
    PREPOSITION = "preposition",
    RELATIVE = "relative",
    CONJUNCTION = "conjunction",
    VERBAL = "verbal",
    /// استقبل، نشرت، يقدم: what somebody does besides speaking.
    ACTION = "action",
    /// منزل، عبارة: nouns of things, which nobody is called.
    THING = "thing",
    /// فكرة، خبرة: what the writer thinks or has seen, which may say something to him but to nobody else.
    IDEA = "idea",
    NEGATION = "negation",
    CONDITIONAL = "conditional",
    /// Words after which إن/أن belongs to their own phrase.
    GOVERNOR = "governor",
    /// مقدرا، شاكرا: participles that go on about a speaker without reporting.
    MANNER = "manner",
    /// كيف، لماذا: words with which a question begins.
    INTERROGATIVE = "interrogative",
    /// نحن، لقد، لن: words with which a speaker's own clause begins.
    OUTSET = "outset",
    /// هناك، لذلك: words that mostly open a clause.
    CLAUSE_OPENER = "clause-opener",
    /// لدينا، نريد: words with which a speaker means himself.
    FIRST_PERSON = "first-person",
    /// Verbs of belief, finding and wish: they take a clause with أن, but report nothing.
    BELIEF = "belief",
    DEMONSTRATIVE = "demonstrative",
    /// ذاته، نفسه: the noun before means somebody already named.
    ANAPHOR = "anaphor",
    PRONOUN = "pronoun",
    /// له، فيها: a preposition with its pronoun, and adverbs that stand in the same place.
    PRONOMINAL = "pronominal",
    /// جانبه، جهته، بدوره.
    TURN = "turn",
    NAME_PARTICLE = "name-particle",
    PERSON_NAME = "person-name",
    TIME = "time",
    /// Names of months, which are a time only behind a preposition (مارس is a verb, نيسان a maker).
    MONTH = "month",
    NATIONALITY = "nationality",
    /// إسلامي، دولي: what stands where a nationality does, but is of no one country.
    BELONGING = "belonging",
    OFFICIAL = "official",
    PROFESSION = "profession",
    HONORIFIC = "honorific",
    KIN = "kin",
    /// عدد من، معظم: before those who speak.
    QUANTIFIER = "quantifier",
    /// الفلك، الآثار: behind عالم they make it a scholar instead of the world.
    SCIENCE = "science",
    ANONYMOUS = "anonymous",
    COLLECTIVE = "collective",
    PRONOUN_HONORIFIC = "pronoun-honorific",
    ORGANISATION = "organisation",
    MEDIA = "media",
    BODY = "body",
    /// Countries, and capitals that stand for their governments.
    STATE = "state",
    /// Cities and clubs called after them, which are whole without an article.
    CITY = "city",
    /// News agencies and sites: somebody speaks to them more often than for them (لرويترز).
    AGENCY = "agency",
    STATEMENT = "statement",
    OCCASION = "occasion",
    LAW = "law",
    ORGANISATION_NAME = "organisation-name",
    WORK_TITLE = "work-title",
    EVENT_NAME = "event-name",
    PRODUCT_NAME = "product-name",
    PLACE_NAME = "place-name",
    LABEL = "label",
    /// كارثة، مرفوض: words that judge.
    JUDGEMENT = "judgement",
    /// A complementiser, with or without a pronoun (إن، أنه).
    COMPLEMENTISER = "complementiser",
}

impl Classes {
    pub(crate) const NONE: Classes = Classes(0);

    /// Nouns of human speakers.
    pub(crate) const HUMAN: Classes = Classes(
        Classes::OFFICIAL.0
            | Classes::PROFESSION.0
            | Classes::HONORIFIC.0
            | Classes::KIN.0
            | Classes::ANONYMOUS.0
            | Classes::COLLECTIVE.0
            | Classes::PRONOUN_HONORIFIC.0,
    );

    /// Nouns of bodies that speak.
    pub(crate) const COLLECTIVE_BODY: Classes =
        Classes(Classes::ORGANISATION.0 | Classes::MEDIA.0 | Classes::BODY.0 | Classes::STATE.0);

    /// Nouns of people, bodies and things, which are no surnames.
    pub(crate) const COMMON_NOUN: Classes = Classes::HUMAN
        .with(Classes::COLLECTIVE_BODY)
        .with(Classes::STATEMENT)
        .with(Classes::OCCASION)
        .with(Classes::THING)
        .with(Classes::TIME);

    /// What joins, introduces, points or tells, and is no name behind a verb.
    pub(crate) const GRAMMAR: Classes = Classes::COMPLEMENTISER
        .with(Classes::CONJUNCTION)
        .with(Classes::VERBAL)
        .with(Classes::ACTION)
        .with(Classes::PRONOUN)
        .with(Classes::PRONOMINAL)
        .with(Classes::PREPOSITION)
        .with(Classes::NEGATION)
        .with(Classes::DEMONSTRATIVE)
        .with(Classes::RELATIVE)
        .with(Classes::TIME);

    /// Words that show that a clause has begun.
    pub(crate) const CLAUSAL: Classes = Classes(
        Classes::VERBAL.0
            | Classes::NEGATION.0
            | Classes::COMPLEMENTISER.0
            | Classes::PRONOUN.0
            | Classes::CONDITIONAL.0
            | Classes::FIRST_PERSON.0,
    );

    /// Words with which a clause of somebody's own begins.
    pub(crate) const OPENING: Classes =
        Classes(Classes::CLAUSE_OPENER.0 | Classes::OUTSET.0 | Classes::INTERROGATIVE.0);

    /// Nouns whose quoted complement is a name or a title.
    pub(crate) const NAMED_THING: Classes = Classes(
        Classes::ORGANISATION_NAME.0
            | Classes::WORK_TITLE.0
            | Classes::EVENT_NAME.0
            | Classes::PRODUCT_NAME.0
            | Classes::PLACE_NAME.0
            | Classes::LABEL.0,
    );

    /// Either of both, for constants.
    pub(crate) const fn with(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }

    /// Its classes but for those of `other`.
    pub(crate) const fn without(self, other: Classes) -> Classes {
        Classes(self.0 & !other.0)
    }

    /// Whether it has classes, all of them of `other`.
    pub(crate) fn is_only(self, other: Classes) -> bool {
        self.0 != 0 && self.0 & !other.0 == 0
    }

    /// Whether it shares a class with `other`.
    pub(crate) fn has(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Classes {
    type Output = Classes;

    fn bitor(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

impl BitOrAssign for Classes {
    fn bitor_assign(&mut self, other: Classes) {
        self.0 |= other.0;
    }
}
