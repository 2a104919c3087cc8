//! دفع المتهم بأن العقد باطل: a verb of the courts that elsewhere pays, pushes or drives.

use super::{Classes, Lexicon, Tag, VerbReading};
use crate::token::{Kind, Tokens};

/// Words from the verb to its بأن.
const PLEA: usize = 6;

/// Whether the verb at `at` only does what it usually does, as it has no بأن right behind its subject.
pub(super) fn pays(tokens: &Tokens<'_>, tags: &[Tag], at: usize, verb: VerbReading) -> bool {
    Lexicon::get().verb(verb).lemma == "دفع" && !pleads(tokens, tags, at)
}

/// ودفع وكيل المدعى عليه بأن, unlike دفعت الشركة إلى القول بأن and مما دفع الشركة بأن
fn pleads(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let which = at > 0 && tags[at - 1].is(Classes::RELATIVE);
    let subject = tags.get(at + 1).copied().unwrap_or_default();
    let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
    let that =
        |at: &usize| tokens.word(*at).starts_with("بان") && tags[*at].is(Classes::COMPLEMENTISER);
    let goes_on = |at: &usize| {
        let driven = matches!(tokens.word(*at), "الي" | "نحو") || tokens.word(*at).ends_with('ا');
        tokens.kind(*at) == Kind::Word && !driven
    };
    let mut behind = (at + 2..tags.len().min(at + PLEA)).take_while(goes_on);
    !which && (subject.is(speaks) || subject.definite) && behind.any(|at| that(&at))
}
