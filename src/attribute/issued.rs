//! Papers described by who issued them: بيان صدر صباح اليوم عن الوزارة، دراسة نشرتها مجلة كذا.

use std::ops::Range;

use super::Context;
use crate::lexicon::{Classes, Lexicon, List};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Tokens between the noun of the paper and the verb that issues it (تقرير لعام 2021 صدر …).
const BEFORE_VERB: usize = 3;
/// Tokens between that verb and the body.
const BEFORE_BODY: usize = 6;
/// Words of the whole description.
const LONGEST: usize = 14;

/// The words of a paper with the clause that says whose it is, where nothing else does.
pub(super) fn description(context: &Context<'_, '_>, mention: &Mention) -> Option<Range<usize>> {
    let Range { start, end } = mention.words.clone();
    let nameless = mention.kind == SpeakerKind::Document && mention.name.is_none();
    let speaks = |at: usize| context.tags.at(at).is(Classes::COLLECTIVE_BODY | Classes::HUMAN);
    if !nameless || context.tags.at(start).definite || (start + 1..end).any(speaks) {
        return None;
    }
    // «جاء في نص الحكم أن الصور التي نشرتها الشركة رديئة»: what the paper says is no part of it.
    let words = |at: &usize| {
        matches!(context.tokens.kind(*at), Kind::Word | Kind::Number)
            && !context.tags.at(*at).is(Classes::COMPLEMENTISER)
    };
    let verb = (end..=end + BEFORE_VERB).take_while(words).find(|&at| is_issued(context, at))?;
    let body = (verb + 1..=verb + BEFORE_BODY).take_while(words).find(|&at| speaks(at))?;
    let body = context.parser.phrase(body, start + LONGEST, false)?;
    (body.words.end <= start + LONGEST).then_some(start..body.words.end)
}

/// بيان أصدره المكتب الإعلامي في الميناء: whether the paper is said to be that of a body, which only it tells.
pub(super) fn names_issuer(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let end = mention.words.end;
    let issues = |at: &usize| {
        let word = context.tokens.word(*at);
        let stem = ["ها", "ه"].iter().find_map(|pronoun| word.strip_suffix(pronoun));
        matches!(stem.unwrap_or(word).trim_end_matches('ت'), "صدر" | "صادر" | "اصدر")
    };
    description(context, mention).is_some_and(|words| {
        let body = (end..words.end).find(issues).map_or(words.end, |verb| verb + 1);
        let body = body + usize::from(context.tokens.word(body) == "عن");
        // بيان أصدرته الحركة: who that is, is told elsewhere.
        body + 1 < words.end && context.tags.at(body).is(Classes::COLLECTIVE_BODY)
    })
}

/// صدر، نشرته، أعدها, صادر
pub(super) fn is_issued(context: &Context<'_, '_>, at: usize) -> bool {
    context.tags.in_list(at, List::Issued)
}

/// أصدرت، ونشر، يوجه: whether the verb right before `at` issues a paper.
pub(super) fn is_behind_issuing(context: &Context<'_, '_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| context.tags.at(before).verb);
    let issues = |verb| {
        let lemma = Lexicon::get().verb(verb).lemma.as_str();
        matches!(lemma, "اصدر" | "نشر" | "وجه" | "اذاع")
    };
    before.filter(|verb| verb.is_finite() && !verb.object).is_some_and(issues)
}
