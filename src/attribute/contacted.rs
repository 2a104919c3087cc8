//! «تواصلت الصحيفة مع المدير، فأكد أن …», «وباتصالنا بالمدير، أكد أن …»: who was asked answers.

use super::Context;
use super::identity::{Id, People};
use crate::lexicon::{Classes, List, Proclitic};
use crate::quote::Cue;

/// Tokens from what tells that somebody is asked to the answer.
const LONGEST: usize = 28;

/// Whom the sentence of the cue tells to have been asked before it, where the cue can be nothing but the answer.
pub(super) fn contacted(context: &Context<'_, '_>, people: &People<'_>, cue: &Cue) -> Option<Id> {
    let start = context.speech.extents.sentence_start(cue.at());
    let floor = start.max(cue.at().saturating_sub(LONGEST));
    let asks = |&at: &usize| context.tags.in_list(at, List::Contacts);
    let contact = (floor..cue.at()).rev().find(asks)?;
    let noun = context.tags.at(contact).preposition == Some(Proclitic::Bi);
    if !(noun && cue.verb.is_some_and(|verb| verb.is_finite()) || is_answer(context, cue)) {
        return None;
    }
    let first = people.elsewhere.partition_point(|&(at, _)| at <= contact);
    let named = people.elsewhere[first..].iter().take_while(|&&(at, _)| at < cue.at());
    let asked = |at: usize| {
        let before = context.tokens.word_before(at);
        context.tags.at(at).preposition == Some(Proclitic::Bi)
            || matches!(before, "مع" | "الي" | "علي" | "ب")
            || noun && at == contact + 1
    };
    named.filter(|&&(at, _)| asked(at)).map(|&(_, id)| id).next()
}

/// فأكد أن, فاكتفى بالقول إن, الذي اكتفى بالقول إن
fn is_answer(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let by = context.tags.at(cue.at()).preposition == Some(Proclitic::Bi);
    let verb = cue.at() - usize::from(by && cue.at() > 0);
    let so = context.tokens.word(verb).starts_with('ف');
    so || by && verb > 0 && context.tags.at(verb - 1).is(Classes::RELATIVE)
}
