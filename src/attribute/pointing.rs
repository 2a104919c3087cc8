//! Descriptions without a name that stand for whoever was named before.

use super::Context;
use crate::lexicon::{self, Classes, Hints, Lexicon, List};
use crate::mention::Mention;
use crate::token::Kind;

/// Words of the longest description.
const LONGEST: usize = 10;
/// Words from somebody to what says that the name is withheld.
const LONGEST_WITHHELD: usize = 9;

/// المحامي بهيئة الدفاع، الباحث في علم الاجتماع، أستاذ القانون الدستوري، مؤلف الكتاب: what somebody is, said as known.
pub(super) fn is_description(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let words = mention.words.clone();
    let start = words.start;
    mention.name.is_none()
        && mention.head == Some(start)
        && (words.len() <= LONGEST
            && words.clone().all(|at| context.tokens.kind(at) == Kind::Word)
            && (is_complemented(context, mention) || is_of_subject(context, mention))
            || is_of_work(context, mention)
            || is_guest(context, mention))
}

/// الفاعل المدني والسياسي: definite, with nothing but adjectives behind it.
pub(super) fn has_only_qualities(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let quality = |at: usize| {
        let tag = context.tags.at(at);
        let nisba = || context.tokens.word(at).trim_end_matches('ه').ends_with('ي');
        tag.definite && tag.preposition.is_none() && nisba()
    };
    let mut rest = mention.words.start + 1..mention.words.end;
    context.tags.at(mention.words.start).definite && !rest.is_empty() && rest.all(quality)
}

/// المسؤول الذي طلب عدم ذكر اسمه، الدبلوماسي الذي تحدث شريطة عدم الكشف عن هويته: nobody whom the text names.
pub(super) fn is_unnamed(context: &Context<'_, '_>, mention: &Mention) -> bool {
    if mention.name.is_some() {
        return false;
    }
    let end = mention.words.end;
    let last = context.tags.at(end);
    let goes_on = context.tokens.kind(end) == Kind::Comma
        || last.is(Classes::RELATIVE)
        || last.hints.has(Hints::REFUSAL);
    let speaks = |at: &usize| {
        matches!(context.tokens.kind(*at), Kind::Word | Kind::Comma)
            && !context.tags.at(*at).is(Classes::COMPLEMENTISER)
    };
    goes_on
        && (end..end + LONGEST_WITHHELD)
            .take_while(speaks)
            .any(|at| lexicon::withholds_name(context.tokens, context.tags, at))
}

/// الناشط الحقوقي في المدينة: a definite profession, then its adjectives, then a preposition.
fn is_complemented(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let start = mention.words.start;
    let tag = context.tags.at(start);
    if !tag.definite {
        return false;
    }
    // الباحث بالمعهد: the preposition is written with the article.
    let ends =
        |&at: &usize| !context.tags.at(at).definite || context.tags.at(at).is_prepositional();
    let first = (start + 1..mention.words.end).find(ends);
    let Some(first) = first.filter(|&at| context.tags.at(at).is_prepositional()) else {
        return false;
    };
    let member = || context.tags.in_list(start, List::Members);
    // المتحدث باسم الوزارة speaks for others, and they have several.
    let named = matches!(context.tokens.word(first), "باسم" | "بلسان");
    !named && (tag.is(Classes::PROFESSION) || member())
}

/// أستاذ القانون الدستوري، أستاذ علم الاجتماع بجامعة الضحى
fn is_of_subject(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let teacher = matches!(context.tokens.word(mention.words.start), "استاذ" | "استاذه");
    teacher && is_closed_title(context, mention)
}

/// عضو اللجنة، سائق الحافلة، أستاذ علم الاجتماع بجامعة الضحى: nouns in construct up to one with the article, its qualities, and
/// what a preposition adds.
pub(super) fn is_closed_title(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let tag = |at: usize| context.tags.at(at);
    let rest = mention.words.start + 1..mention.words.end;
    let closed =
        rest.clone().find(|&at| tag(at).definite || context.tags.at(at).is_prepositional());
    let Some(closed) =
        closed.filter(|&at| tag(at).definite && !context.tags.at(at).is_prepositional())
    else {
        return false;
    };
    let behind = (closed..rest.end).find(|&at| !tag(at).definite);
    behind.is_none_or(|at| context.tags.at(at).is_prepositional())
}

/// رئيس الوزراء نفسه: the whole title of an office that the text has given nobody yet.
pub(super) fn is_himself(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let start = mention.words.start;
    let (office, of) = (context.tags.at(start), context.tags.at(start + 1));
    let last = mention.words.end.saturating_sub(1);
    let himself = matches!(context.tokens.word(last), "نفسه" | "نفسها" | "ذاته" | "ذاتها");
    himself
        && last > start + 1
        && office.is(Classes::OFFICIAL)
        && !office.definite
        && of.definite
        && mention.name.is_none()
}

/// «قال النائب إن الوزير نفسه أقر بأن السد متصدع»: even he, hence not whoever says so.
pub(super) fn is_even_he(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let (start, last) = (mention.words.start, mention.words.end.saturating_sub(1));
    let behind_that = start > 0 && context.tags.at(start - 1).is(Classes::COMPLEMENTISER);
    let himself = matches!(context.tokens.word(last), "نفسه" | "نفسها");
    let office = context.tags.at(start).is(Classes::OFFICIAL);
    behind_that && himself && office && mention.name.is_none()
}

/// مؤلف الكتاب، مخرجة الفيلم، صاحبة رواية «الليل»
fn is_of_work(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let start = mention.words.start;
    let work = context.tags.at(start + 1);
    if !context.tags.in_list(start, List::Makers) {
        return false;
    }
    let marks = |at: usize| context.parser.pair_end(at).is_some();
    let collected = context.tokens.word(start + 1).trim_start_matches("ال") == "مجموعه";
    let made = work.is(Classes::WORK_TITLE | Classes::STATEMENT) || collected;
    // مؤلف الكتاب, صاحبة أغنية المطر
    let whole = mention.words.len() <= 3 && is_closed_title(context, mention);
    // صاحب «الليل», صاحبة المجموعة الشعرية «الليل»
    let described = work.definite && context.tags.at(start + 2).definite;
    let titled = made && (marks(start + 2) || described && marks(start + 3));
    marks(start + 1) || made && (whole || titled)
}

/// ضيف «المساء»، ضيفة سالم الحمدي: whoever is talked to there.
fn is_guest(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let next = mention.words.start + 1;
    let guest = matches!(context.tokens.word(next - 1), "ضيف" | "ضيفه");
    let show = Classes::WORK_TITLE | Classes::MEDIA | Classes::OCCASION | Classes::EVENT_NAME;
    let tag = context.tags.at(next);
    let called = tag.is_bare() && (!tag.known || tag.is(Classes::PERSON_NAME));
    guest
        && mention.words.len() > 1
        && (context.parser.pair_end(next).is_some() || called || tag.is(show))
}

/// الطبيب، السائق: of somebody with another title they say who he is not.
pub(super) fn is_trade(noun: &str) -> bool {
    Lexicon::get().in_list(noun, List::Trades)
}
