//! Whether what is reported was asserted at all.

use super::cues::Cue;
use super::extents::Extents;
use crate::lexicon::{Act, Classes, List, Tags};
use crate::token::Tokens;

/// What the speaker does with the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Polarity {
    /// Said them.
    #[default]
    Asserted,
    /// Said that they are not so (نفى أن).
    Denied,
    /// Did not say them (لم يقل إن).
    Negated,
    /// Might say or have said them (إذا قال، أتمنى أن تقول).
    Hypothetical,
    /// Asked whether they are so.
    Asked,
}

impl Polarity {
    /// The lower-case English word used in JSON and tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Polarity::Asserted => "asserted",
            Polarity::Denied => "denied",
            Polarity::Negated => "negated",
            Polarity::Hypothetical => "hypothetical",
            Polarity::Asked => "asked",
        }
    }
}

/// The polarity that the words before a cue and the cue itself give to its content.
pub(super) fn polarity(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, cue: &Cue) -> Polarity {
    let at = cue.at();
    let before = at.checked_sub(1).map(|before| tags.get(before)).unwrap_or_default();
    let start = extents.sentence_start(at);
    let asked = (start..at).next_back().is_some_and(|near| tokens.word(near) == "هل");
    let supposed =
        (start.max(at.saturating_sub(4))..at).any(|near| tags.get(near).is(Classes::CONDITIONAL));
    // لم يخف أن …
    let hides = cue.lexeme().is_some_and(|verb| verb.lemma == "اخفي");
    if hides {
        return Polarity::Asserted;
    }
    if before.is(Classes::NEGATION)
        && matches!(tokens.word_before(at), "لم" | "لن" | "لا" | "ولم" | "ولا" | "ما")
    {
        return Polarity::Negated;
    }
    if asked {
        return Polarity::Asked;
    }
    if supposed
        || before.is(Classes::COMPLEMENTISER)
            && cue.verb.is_some_and(|verb| verb.is_finite())
            && tokens.word_before(at) == "ان"
            && !happened(tokens, tags, at)
    {
        return Polarity::Hypothetical;
    }
    match cue.lexeme().map(|verb| verb.act) {
        Some(Act::Deny) => Polarity::Denied,
        Some(Act::Ask) => Polarity::Asked,
        _ => Polarity::Asserted,
    }
}

/// Words between a verb of habit and its أن.
const HABIT_ZONE: usize = 12;

/// قبل أن يضيف، بعد أن أعلن، ما إن أعلن، اعتاد الشيخ أن يقول، لم ينس أن يشير: what stands after this أن at `at` has
/// happened.
pub(super) fn happened(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let before = at.checked_sub(2);
    let word = before.map_or("", |before| tokens.word(before));
    let word = word.strip_prefix('و').unwrap_or(word);
    let habit = |near: usize| tags.in_list(near, List::Habit) || is_unfailing(tags, near);
    before.is_some_and(|before| tags.in_list(before, List::When))
        || matches!(word, "الي" | "حتي" | "ما")
        || wants(tokens, at)
        || (at.saturating_sub(HABIT_ZONE)..at).any(habit)
}

/// لم ينس، ولم يتردد
pub(super) fn is_unfailing(tags: &Tags, at: usize) -> bool {
    tags.in_list(at, List::Unfailing) && at > 0 && tags.get(at - 1).is(Classes::NEGATION)
}

/// Words between تود and its أن.
const WISH_ZONE: usize = 5;

/// تود الإدارة أن توضح: who would like to say it has said it.
fn wants(tokens: &Tokens<'_>, at: usize) -> bool {
    (at.saturating_sub(WISH_ZONE)..at).any(|near| {
        let word = tokens.word(near);
        matches!(word.strip_prefix('و').unwrap_or(word), "يود" | "تود" | "يودون")
    })
}
