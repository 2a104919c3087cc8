//! Full stops that are written before the mark that they stand behind: وصفها بأنها "عملية خاصة." وفي الغد …

use super::{Classes, Hints, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// The marks that end a sentence for the full stop before them, though more stands in the paragraph.
pub(super) fn before_marks(tokens: &Tokens<'_>, tags: &Tags) -> Vec<usize> {
    let stop = |at: &usize| tokens.kind(*at) == Kind::Stop && tokens.word(*at) == ".";
    let marks = tags.turns().iter().filter(stop).map(|at| at + 1);
    marks.filter(|&mark| closes(tokens, mark) && !goes_on(tokens, tags, mark + 1)).collect()
}

/// Whether the token at `at` is a mark that touches what stands before it alone, before a word and behind another
/// mark of its paragraph.
fn closes(tokens: &Tokens<'_>, at: usize) -> bool {
    let mark = |at: usize| matches!(tokens.kind(at), Kind::Mark(_));
    let touches = mark(at) && tokens.is_glued(at - 1) && !tokens.is_glued(at);
    touches
        && tokens.kind(at + 1) == Kind::Word
        && (0..at).rev().take_while(|&before| tokens.kind(before) != Kind::Break).any(mark)
}

/// "…." قال الوزير، "…." بحسب الوزير، "…." على حد قوله: whether what stands at `at` goes on with the sentence.
fn goes_on(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let tag = tags.at(at);
    let tells = |verb: VerbReading| verb.is_finite() || verb.is_participle();
    !tag.conjunction
        && (tag.verb.is_some_and(tells)
            || tag.hints.has(Hints::MARKER)
            || tag.is(Classes::RELATIVE)
            || tokens.word(at) == "علي" && tokens.word(at + 1) == "حد")
}
