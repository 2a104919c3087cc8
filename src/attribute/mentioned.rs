//! Speech that a clause only mentions: whoever speaks there does not go on speaking.

use super::Context;
use super::place::is_comment;
use crate::lexicon::{self, Act, Classes, Form, Proclitic};
use crate::quote::Cue;

/// «استغرب الوزير ما أشار إليه المدير»: not so «وهو ما أكده المدير», which goes on with him.
pub(super) fn is_mentioned(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let at = cue.at();
    if is_cited(context, cue) {
        return true;
    }
    let within = lexicon::is_what(context.tokens.word_before(at));
    // استنكرت الرابطة ما وصفته الحكومة بـ
    let judges = cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Call));
    within
        && (judges || !cue.verb.is_some_and(|verb| verb.object) && !cue.is_bound())
        && !cue.is_source()
        && !context.is_used(cue)
        && !is_comment(context, at)
}

/// «استشهد الوزير بقول الشاعر "…"، مشيرا إلى»: whose saying somebody else brings up, who then goes on himself.
pub(super) fn is_cited(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let noun = cue.verb.is_some_and(|verb| verb.form == Form::Noun);
    let says = cue.lexeme().is_some_and(|verb| verb.act == Act::Say);
    let tag = context.tags.at(cue.at());
    noun && says && !tag.definite && tag.preposition == Some(Proclitic::Bi)
}

/// «وأدانت الرابطة في بيان أوردته الوكالة»: the verb only tells who carries a paper.
pub(super) fn carries_paper(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let carries = cue.verb.is_some_and(|verb| verb.object) && !cue.is_bound();
    let paper = cue.at().checked_sub(1).map(|at| context.tags.at(at)).unwrap_or_default();
    let news = matches!(context.tokens.word_before(cue.at()), "نبا" | "خبر");
    carries && (news || paper.is(Classes::STATEMENT | Classes::OCCASION) && !paper.definite)
}

/// «…، معتبرا تصريح النائبة بخصوص السد "سقطة كبيرة"»: a noun of speech right behind the verb that judges it.
pub(super) fn is_judged(context: &Context<'_, '_>, index: usize) -> bool {
    let cues = &context.speech.cues;
    let (Some(judge), cue) = (index.checked_sub(1).map(|before| &cues[before]), &cues[index])
    else {
        return false;
    };
    let noun = cue.verb.is_some_and(|verb| matches!(verb.form, Form::Noun));
    noun && judge.words.end == cue.at() && judge.verb.is_some_and(|verb| !verb.is_noun())
}
