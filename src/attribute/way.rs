//! What the words between a verb and its subject leave open, as they are read one by one: the noun at hand, the clause
//! that describes it, the object of the verb.

use crate::lexicon::Gender;

/// What the words read so far leave open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Open {
    /// نفسه، أمس: nothing at all.
    Closed,
    /// له، a comma: nothing, but that an adjective may come late.
    #[default]
    Nothing,
    /// في، عقده: a noun must follow.
    Noun,
    /// تصريح: an adjective, a genitive or a clause may.
    Genitive,
    /// وقت سابق: another adjective without the article, or a clause.
    Adjective,
    /// السياق: adjectives with the article.
    DefiniteAdjective,
    /// نيويورك، صحيفة الأيام: more words of a name.
    Name,
    /// It cannot be told what.
    Anything,
}

/// The noun at hand, and what may follow it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Noun {
    /// Whether its phrase names somebody, whose name or title may follow.
    pub(super) somebody: bool,
    /// Whether it may be somebody's title, though no list has it (الشهيد).
    pub(super) titled: bool,
    /// Whether its phrase may end in a name of several words that no list knows.
    pub(super) named: bool,
    /// Whether it is something said or a time, with which no name goes.
    pub(super) talk: bool,
    /// The gender, where its adjectives must show it.
    pub(super) gender: Option<Gender>,
    /// Whether it is the genitive of another, whose adjectives may follow.
    pub(super) genitive: bool,
    /// Whether the preposition before it leads to people as well as to things (مع، لـ).
    pub(super) people: bool,
}

impl Noun {
    /// لمراسلة الإذاعة، هدى منصور: behind a pause no name of several words goes on, but whoever is told may be named.
    fn before_pause(self, open: Open) -> Noun {
        Noun { named: false, somebody: self.somebody && open != Open::Name, ..self }
    }
}

/// The clause that describes a noun and may go on, with a subject of its own.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Clause {
    #[default]
    None,
    /// عقده اليوم: behind a noun without the article.
    Asyndetic,
    /// الذي عقد اليوم: it may be long.
    Relative,
}

/// How far a reading of adjuncts has come.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Way {
    pub(super) open: Open,
    pub(super) noun: Noun,
    pub(super) clause: Clause,
    /// Whether the object of the verb stands in it, which may be as long as a clause.
    pub(super) object: bool,
    /// Whether a comma stands right before.
    pub(super) parted: bool,
}

impl Way {
    /// The same with this left open.
    pub(super) fn with(self, open: Open) -> Way {
        Way { open, parted: false, ..self }
    }

    /// Behind a pause, which ends the clause.
    pub(super) fn parted(self) -> Way {
        let noun = self.noun.before_pause(self.open);
        Way { open: Open::Nothing, noun, clause: Clause::None, object: self.object, parted: true }
    }

    /// Where another phrase begins within the same clause.
    pub(super) fn anew(self) -> Way {
        Way { noun: Noun::default(), parted: false, ..self }
    }

    /// Whether somebody is named without a pause behind him.
    pub(super) fn names_somebody(&self) -> bool {
        self.noun.somebody && !self.parted
    }
}
