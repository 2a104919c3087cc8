//! Verbs that only tell what the words of somebody else are about: «قال المدير إن الخطة التي أعلنت عنها الوزارة «حبر على
//! ورق»».

use super::Context;
use crate::lexicon::{Act, Classes, VerbReading};
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Words from أن to the relative pronoun (أن البرنامج الاستعجالي الذي).
const LONGEST_TOPIC: usize = 6;

/// The أن of what somebody says in marks of something that `cue` only tells of in a relative clause.
pub(super) fn introducer(context: &Context<'_, '_>, cue: &Cue) -> Option<usize> {
    let calls = cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Call));
    let relative = cue.at().checked_sub(1).filter(|&at| at > 0 && !calls)?;
    let object = cue.verb.is_some_and(|verb| verb.is_finite() && verb.object);
    if context.tokens.word(relative) == "ما" && object {
        let own = matches!(cue.intro, Intro::Marks(_) | Intro::None);
        return Some(relative - 1).filter(|&that| own && introduces(context, that));
    }
    let told = context.tags.at(relative).is(Classes::RELATIVE) && goes_back(context, cue);
    if !told || !is_predicate(context, cue) {
        return None;
    }
    let word = |at: &usize| context.tokens.kind(*at) == Kind::Word;
    let before = (relative.saturating_sub(LONGEST_TOPIC)..relative).rev().take_while(word);
    before.into_iter().find(|&at| is_that(context, at)).filter(|&that| introduces(context, that))
}

/// نشرته، أعلنت عنها: the pronoun that goes back to what the relative clause stands on.
fn goes_back(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let about = matches!(context.tokens.word(cue.words.end), "عنه" | "عنها" | "عنهم");
    cue.verb.filter(|verb| verb.is_finite()).is_some_and(|verb: VerbReading| verb.object || about)
}

/// «… التي أعلنت عنها الوزارة «حبر على ورق».»: nothing but the marks says anything of the topic; «التعليق الذي كتبه الوزير
/// «عدنا» أغضب الناس» has its predicate behind them.
fn is_predicate(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let Intro::Marks(pair) = cue.intro else { return false };
    let end = context.speech.pairs[pair].end;
    !matches!(context.tokens.kind(end), Kind::Word | Kind::Number | Kind::Open | Kind::Mark(_))
}

fn is_that(context: &Context<'_, '_>, at: usize) -> bool {
    context.tags.at(at).is(Classes::COMPLEMENTISER)
}

/// Whether the أن at `that` introduces what somebody says.
fn introduces(context: &Context<'_, '_>, that: usize) -> bool {
    let ends = |other: &Cue| other.intro == Intro::That(that);
    is_that(context, that) && context.speech.cues.iter().any(ends)
}
