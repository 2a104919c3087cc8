//! The signs of those who may be meant by a cue, numbered so that a table holds their weights.

use std::sync::OnceLock;

use crate::lexicon::Weights;

macro_rules! signs {
    ($($name:ident = $text:literal,)*) => {
        /// What speaks for somebody or against, each under the name that it has in
        /// `data/register.txt`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Sign { $($name,)* }

        const NAMES: &[&str] = &[$($text,)*];
    };
}

signs! {
    NamedPerson = "named-person",
    PersonByTitle = "person-by-title",
    Organisation = "organisation",
    Group = "group",
    Anonymous = "anonymous",
    Document = "document",
    Agrees = "agrees",
    MayAgree = "may-agree",
    AgreesLoosely = "agrees-loosely",
    Disagrees = "disagrees",
    Credible = "credible",
    NeverSpeaks = "never-speaks",
    NamedOften = "named-often",
    SpokeLast = "spoke-last",
    SpokeSecond = "spoke-second",
    SpokeBefore = "spoke-before",
    SpokeInClause = "spoke-in-clause",
    SpokeInSentence = "spoke-in-sentence",
    SpokeInSentenceBefore = "spoke-in-sentence-before",
    SpokeInParagraph = "spoke-in-paragraph",
    SpokeInParagraphBefore = "spoke-in-paragraph-before",
    SpokeEarlier = "spoke-earlier",
    SubjectInClause = "subject-in-clause",
    SubjectInSentence = "subject-in-sentence",
    SubjectInSentenceBefore = "subject-in-sentence-before",
    SubjectInParagraph = "subject-in-paragraph",
    SubjectEarlier = "subject-earlier",
    TopicInClause = "topic-in-clause",
    TopicInSentence = "topic-in-sentence",
    TopicInSentenceBefore = "topic-in-sentence-before",
    TopicEarlier = "topic-earlier",
    ObliqueInClause = "oblique-in-clause",
    ObliqueInSentence = "oblique-in-sentence",
    ObliqueInSentenceBefore = "oblique-in-sentence-before",
    ObliqueEarlier = "oblique-earlier",
    InsideClause = "inside-clause",
    InsideSentence = "inside-sentence",
    InsideSentenceBefore = "inside-sentence-before",
    NamedEarlier = "named-earlier",
    LastToSpeak = "last-to-speak",
    LastWasPerson = "last-was-person",
    LastWasBody = "last-was-body",
    LastWasGroup = "last-was-group",
    LastWasAnonymous = "last-was-anonymous",
    LastWasDocument = "last-was-document",
    OnlyToldOf = "only-told-of",
    Antecedent = "antecedent",
    Addressee = "addressee",
    AddsUnheard = "adds-unheard",
    ActedLast = "acted-last",
    ActsHere = "acts-here",
    NoSource = "no-source",
    MutePaper = "mute-paper",
    DoneTo = "done-to",
    Asker = "asker",
    InBackground = "in-background",
    PassesOn = "passes-on",
    ClauseSubject = "clause-subject",
    NearestSubject = "nearest-subject",
    FirstSubject = "first-subject",
    Alone = "alone",
    OneForMany = "one-for-many",
    ToldLast = "told-last",
}

impl Sign {
    pub(super) fn as_str(self) -> &'static str {
        NAMES[self as usize]
    }
}

/// The signs of one candidate, in the order in which they were found.
#[derive(Debug, Clone)]
pub(super) struct Signs {
    /// With room for one that turns out to be there already.
    list: [Sign; NAMES.len() + 1],
    len: usize,
    /// A bit for each sign.
    seen: u64,
}

impl Signs {
    pub(super) fn new() -> Signs {
        Signs { list: [Sign::Alone; NAMES.len() + 1], len: 0, seen: 0 }
    }

    /// Adds a sign, once.
    pub(super) fn push(&mut self, sign: Sign) {
        self.push_if(true, sign);
    }

    /// Adds a sign, once, if it `shows`: as often as not, so that no branch asks for it.
    pub(super) fn push_if(&mut self, shows: bool, sign: Sign) {
        let new = shows & (self.seen >> sign as u64 & 1 == 0);
        self.seen |= u64::from(new) << sign as u64;
        self.list[self.len] = sign;
        self.len += usize::from(new);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Sign> {
        self.list[..self.len].iter().copied()
    }
}

/// What every sign weighs for one sort of cue.
pub(super) struct SignWeights([f32; NAMES.len()]);

impl SignWeights {
    /// The learned weights for cues of a sort.
    pub(super) fn of(sort: &str) -> &'static SignWeights {
        static SORTS: OnceLock<Vec<(&str, SignWeights)>> = OnceLock::new();
        let sorts = SORTS.get_or_init(|| {
            let weights = Weights::read(include_str!("data/register.txt"));
            let table = |sort| {
                let place = weights.sort(sort);
                let weight = |sign| weights.of_both(place, NAMES[sign]);
                (sort, SignWeights(std::array::from_fn(weight)))
            };
            // One without a name holds what the signs weigh everywhere.
            weights.sorts().iter().copied().chain([""]).map(table).collect()
        });
        let found = sorts.iter().find(|(name, _)| *name == sort).or(sorts.last());
        &found.expect("the last is always there").1
    }

    pub(super) fn weight(&self, sign: Sign) -> f32 {
        self.0[sign as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_kept_once_and_in_order() {
        let mut signs = Signs::new();
        for sign in [Sign::Alone, Sign::Group, Sign::Alone] {
            signs.push(sign);
        }
        let names: Vec<_> = signs.iter().map(Sign::as_str).collect();
        assert_eq!(names, ["alone", "group"]);
    }

    #[test]
    fn all_signs_have_a_bit() {
        assert!(NAMES.len() <= 64);
    }

    #[test]
    fn an_unknown_sort_weighs_as_everywhere() {
        let disagrees = |sort| SignWeights::of(sort).weight(Sign::Disagrees);
        assert_eq!(disagrees("no such sort"), disagrees(""));
        assert!(disagrees("") < -1.0);
    }
}
