//! Full stops and commas that are written before the mark that they stand behind: وصفها بأنها "عملية خاصة." وفي الغد …

use super::{Classes, Hints, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Letters of the longest particle that is written against a mark.
const LONGEST_PARTICLE: usize = 3;

/// The marks that end a sentence or clause for the full stop or comma before them, though more stands in the paragraph, each
/// with the kind of the pause.
pub(super) fn before_marks(tokens: &Tokens<'_>, tags: &Tags) -> Vec<(usize, Kind)> {
    let pause = |at: usize| match tokens.kind(at) {
        Kind::Stop if tokens.word(at) == "." => Some((at + 1, Kind::Stop)),
        Kind::Comma => Some((at + 1, Kind::Comma)),
        _ => None,
    };
    let behind = |&(mark, kind): &(usize, Kind)| {
        closes(tokens, mark)
            && match kind {
                Kind::Comma => is_opened(tokens, mark),
                _ => !goes_on(tokens, tags, mark + 1),
            }
    };
    tags.turns().iter().filter_map(pause).filter(behind).collect()
}

/// Whether the token at `at` is a mark that touches what stands before it alone, before a word and behind another
/// mark of its paragraph.
fn closes(tokens: &Tokens<'_>, at: usize) -> bool {
    let touches = is_mark(tokens, at) && tokens.is_glued(at - 1) && !tokens.is_glued(at);
    touches && tokens.kind(at + 1) == Kind::Word && mark_before(tokens, at).is_some()
}

/// وقال "نحن هنا،" ثم مضى; no mark that opens a quotation behind the comma touches the comma (وقال،" نحن هنا").
fn is_opened(tokens: &Tokens<'_>, at: usize) -> bool {
    mark_before(tokens, at).is_some_and(|open| {
        let particle = |at: usize| tokens.word(at).chars().count() <= LONGEST_PARTICLE;
        let touches = open > 0 && tokens.is_glued(open - 1);
        tokens.is_glued(open)
            && (!touches || tokens.kind(open - 1) != Kind::Word || particle(open - 1))
    })
}

fn is_mark(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.kind(at), Kind::Mark(_))
}

fn mark_before(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    let mut paragraph = (0..at).rev().take_while(|&at| tokens.kind(at) != Kind::Break);
    paragraph.find(|&at| is_mark(tokens, at))
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
