//! A cue in a clause that a main clause follows: «وفيما أكد الوزير أن الأسعار مستقرة، دعا النواب إلى جلسة». What
//! is said there ends where the main clause begins.

use std::ops::Range;

use super::cues::Cue;
use super::extents::Extents;
use super::shapes;
use crate::lexicon::{Classes, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Tokens between the word that opens the clause and the cue.
const ZONE: usize = 12;

/// Where `said`, the words behind the complementiser of `cue`, end.
pub(super) fn end(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
    said: Range<usize>,
) -> usize {
    let before = extents.sentence_start(cue.at())..cue.at();
    let Some(first) = before.clone().find(|&at| tokens.kind(at) == Kind::Word) else {
        return said.end;
    };
    let plain = before.len() <= ZONE && (first..cue.at()).all(|at| tokens.kind(at) == Kind::Word);
    if !plain || !is_subordinate(tokens, first) {
        return said.end;
    }
    let mut places = said.start + 1..said.end;
    places.find(|&at| begins_main(tokens, tags, at)).unwrap_or(said.end)
}

/// Whether the word at `at` makes of what follows the background of something else.
fn is_subordinate(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    let next = tokens.word(at + 1);
    match word.strip_prefix('و').unwrap_or(word) {
        "فيما" | "بينما" | "اذ" | "لما" | "عندما" | "حين" | "حينما" | "بعدما" | "لئن" => {
            true
        }
        "بعد" | "رغم" | "مع" | "قبل" => next == "ان",
        "برغم" | "بالرغم" => true,
        "علي" => next == "الرغم",
        "في" => next == "حين" || next == "الوقت" && tokens.word(at + 2) == "الذي",
        _ => false,
    }
}

/// «، هدأت الأسواق», «، فإن التجار …», «، إلا أن …»
fn begins_main(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    if tokens.kind(at - 1) != Kind::Comma {
        return false;
    }
    let (tag, word) = (tags.get(at), tokens.word(at));
    let finite = tag.verb.is_some_and(VerbReading::is_finite)
        || tag.is(Classes::VERBAL | Classes::ACTION | Classes::NEGATION)
        || shapes::tense(word, tag).is_some()
        || !tag.known && is_past(word) && tags.get(at + 1).definite;
    finite && !tag.conjunction || answers(tokens, at)
}

/// ضحك السائقون، هدأت الأسواق: what may be a verb before its subject.
fn is_past(word: &str) -> bool {
    word.chars().count() == 3 || word.ends_with('ت')
}

/// فإن، فقد، إلا أن: what answers a clause of this kind.
fn answers(tokens: &Tokens<'_>, at: usize) -> bool {
    let word = tokens.word(at);
    let except = matches!(word, "الا" | "غير" | "بيد") && tokens.word(at + 1).starts_with("ان");
    except
        || word.starts_with("فان")
        || matches!(word, "فقد" | "فلقد" | "فلن" | "فلا" | "فهو" | "فهي")
}
