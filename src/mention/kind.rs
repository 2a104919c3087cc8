//! What sort of speaker a noun phrase names.

use crate::lexicon::{Classes, Number, Tag};

/// What sort of speaker it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum SpeakerKind {
    /// A named or described human being.
    #[default]
    Person,
    /// A body that speaks: a ministry, a company, a club.
    Organisation,
    /// Several people without names (المتظاهرون، خبراء).
    Group,
    /// A source that is not named (مصدر أمني).
    Anonymous,
    /// A statement, law, study or poster.
    Document,
}

impl SpeakerKind {
    /// The lower-case English word used in JSON and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            SpeakerKind::Person => "person",
            SpeakerKind::Organisation => "organisation",
            SpeakerKind::Group => "group",
            SpeakerKind::Anonymous => "anonymous",
            SpeakerKind::Document => "document",
        }
    }

    /// What a head noun makes of a phrase without a proper name.
    pub(super) fn of_head(head: &Tag) -> SpeakerKind {
        if head.is(Classes::ANONYMOUS) {
            SpeakerKind::Anonymous
        } else if head.is(Classes::COLLECTIVE) {
            SpeakerKind::Group
        } else if head.is(Classes::HUMAN) {
            match head.number {
                Some(Number::Plural | Number::Dual) => SpeakerKind::Group,
                _ => SpeakerKind::Person,
            }
        } else if head.is(Classes::COLLECTIVE_BODY) {
            SpeakerKind::Organisation
        } else if head.is(Classes::STATEMENT) {
            SpeakerKind::Document
        } else {
            SpeakerKind::Person
        }
    }
}
