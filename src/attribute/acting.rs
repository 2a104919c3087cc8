//! Who acts: the subject of an ordinary verb without what the verb is done to.

use super::governed::{is_construct_plural, is_nobody, is_owned_thing, is_several, is_thing};
use super::object_start::{is_audience, is_one_behind_many, object_start, object_start_of};
use super::place::{Role, opens_clause, role};
use super::{Context, second_person};
use crate::lexicon::{
    Classes, Lexicon, Links, List, Proclitic, is_stem_of_action, looks_like_noun,
};
use crate::mention::Mention;
use crate::token::Kind;

/// «حمل الوزير المعارضة المسؤولية», «زار الوزير مدينة الشرقية»: without the object of the verb that it is the
/// subject of.
pub(super) fn acting(context: &Context<'_, '_>, mention: Mention) -> Option<Mention> {
    let start = mention.words.start;
    if role(context, start) != Role::Subject {
        return match is_in_relative(context, start) {
            true => silent(context, &mention).or(Some(mention)),
            false => before_nobody(context, &mention).or(Some(mention)),
        };
    }
    let object = second_person::named(context, &mention)
        .or_else(|| second_person::met_by_body(context, &mention))
        .or_else(|| object_start_of(context, &mention, |at| is_done_to(context, &mention, at)));
    let act = Some(start + 1).filter(|&at| is_gone_on_with(context, &mention, at));
    match object.into_iter().chain(act).chain(brought_with_bi(context, &mention)).min() {
        Some(object) => context.parser.phrase(start, object, false),
        None => Some(mention),
    }
}

/// «المدير نشر صورة», «المتحدث باسم الحزب فتح النار على»: what looks like a noun behind the whole phrase that opens a
/// clause is its verb.
fn before_nobody(context: &Context<'_, '_>, mention: &Mention) -> Option<Mention> {
    let start = mention.words.start;
    let verb = (start + 1..mention.words.end).find(|&at| is_nobody(context, at))?;
    let opens = opens_clause(context, start) || role(context, start) == Role::Topic;
    let whole = opens && context.tags.at(verb - 1).definite;
    whole.then(|| context.parser.phrase(start, verb, false)).flatten()
}

/// «خاطب الوزير أعضاء النادي، وأكد»: the subject of a verb of speech that brings no words of its own.
pub(super) fn silent(context: &Context<'_, '_>, mention: &Mention) -> Option<Mention> {
    let sure = |at: usize| {
        let tag = context.tags.at(at);
        let thing = is_thing(tag) && !tag.is(Classes::PLACE_NAME);
        // استأنفت الشركة الحكم
        !tag.definite || thing || tag.is(Classes::LAW) || is_audience(context, at)
    };
    let done = |at| is_done_to(context, mention, at) && sure(at);
    let act = Some(mention.words.start + 1).filter(|&at| is_gone_on_with(context, mention, at));
    let object = act.or_else(|| object_start_of(context, mention, done))?;
    context.parser.phrase(mention.words.start, object, false)
}

/// التي حملت الحكومة المسؤولية: right behind the verb of a relative clause.
fn is_in_relative(context: &Context<'_, '_>, start: usize) -> bool {
    let Some(verb) = start.checked_sub(1) else { return false };
    let tag = context.tags.at(verb);
    let acts = tag.is_open() || tag.verb.is_some_and(|verb| verb.is_finite());
    acts && tag.is_bare() && verb > 0 && context.tags.at(verb - 1).is(Classes::RELATIVE)
}

/// Where behind the subject of a verb begins what the verb governs.
pub(super) fn object_of(context: &Context<'_, '_>, mention: &Mention) -> Option<usize> {
    object_start(context, mention).or_else(|| brought_with_bi(context, mention))
}

/// Whether the word at `at`, behind what is whole, is no part of a name or title.
fn is_done_to(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let tag = context.tags.at(at);
    // كشف مدير مركز التزلج في عيون السيمان سالم الحمدي: the name of who bears the title comes last.
    if mention.name.as_ref().is_some_and(|name| name.start > at) {
        return false;
    }
    let place = tag.is(Classes::STATE | Classes::TIME);
    match (tag.definite, &mention.name) {
        (true, None) => !(place || tag.is(Classes::PLACE_NAME) && mention.head.is_none()),
        (true, Some(_)) => {
            !place && (is_thing(tag) || is_audience(context, at)) && !tag.is(Classes::PERSON_NAME)
        }
        (false, _) => {
            is_thing(tag)
                || is_nobody(context, at)
                || is_own(context, mention, at)
                || tag.is(Classes::QUANTIFIER)
                || is_several(context, at)
                || is_construct_plural(context, at)
                || is_body_behind_person(context, mention, at)
                || is_one_behind_many(context, mention, at)
        }
    }
}

/// «يتابع الشاعر تقليب أوجاعه», «تواصل الكاتبة رسم شخصياتها»: behind a title alone, the act that somebody goes on with.
fn is_gone_on_with(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let (start, tag) = (mention.words.start, context.tags.at(at));
    let titled = mention.head == Some(start) && context.tags.at(start).definite && at == start + 1;
    let goes_on = || start > 0 && context.tags.in_list(start - 1, List::GoesOnWith);
    let (word, next) = (context.tokens.word(at), context.tags.at(at + 1));
    let governs = || next.definite || context.tokens.is_owned(at + 1);
    let act = || !tag.known && looks_like_noun(word) || is_stem_of_action(word, tag);
    titled
        && tag.is_bare()
        && !tag.is(Classes::PERSON_NAME)
        && context.tokens.kind(at + 1) == Kind::Word
        && goes_on()
        && governs()
        && act()
}

/// «أبدى قاسم ارتياحه»: an unlisted noun with the pronoun of its owner, behind a name.
fn is_own(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let Some(name) = mention.name.clone().filter(|name| name.contains(&(at - 1))) else {
        // «أبدى القائد العسكري استغرابه»
        return mention.name.is_none() && is_owned_thing(context, at);
    };
    // كريستيان نوايه: the second word of a name may end like that.
    let first = context.tags.at(name.start);
    let given = first.is(Classes::PERSON_NAME) && first.gender.is_some();
    let whole = at >= name.start + 1 + usize::from(given);
    whole && is_owned_thing(context, at)
}

/// «استقبل الوزير وفد البرلمان»
fn is_body_behind_person(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let person = mention.head.is_some_and(|head| context.tags.at(head).is(Classes::HUMAN));
    let other = Classes::HUMAN | Classes::PERSON_NAME | Classes::STATE | Classes::NATIONALITY;
    person && tag.is(Classes::COLLECTIVE_BODY) && !tag.is(other) && next.definite
}

/// «رحب الحزب بالقرار»: what the verb takes with بـ; a place or a body may belong to the title (المدير بالوزارة).
fn brought_with_bi(context: &Context<'_, '_>, mention: &Mention) -> Option<usize> {
    let verb_at = mention.words.start.checked_sub(1);
    let verb = verb_at.and_then(|at| context.tags.at(at).verb);
    let speaks = verb
        .filter(|verb| verb.is_finite() && !verb.object)
        .is_some_and(|verb| Lexicon::get().verb(verb).links.has(Links::BI));
    let before = context.tokens.word_before(mention.words.start);
    let carries_out =
        || matches!(before.trim_start_matches(['و', 'ف']), "قام" | "قامت" | "يقوم" | "تقوم");
    // أمر قاض بحبس الحارس
    let orders = verb_at.is_some_and(|verb| context.tags.in_list(verb, List::Decrees));
    let place = Classes::COLLECTIVE_BODY | Classes::CITY | Classes::PLACE_NAME;
    // حكمت بسجن رجل, حكمت بالسجن على رجل
    let sentence = |at: usize| {
        matches!(context.tokens.word(at), "بسجن" | "بالسجن" | "بالحبس" | "بالاعدام" | "بالمؤبد")
    };
    // واتصلت الصحيفة بمدير البلدية
    let contacts = verb_at.is_some_and(|verb| context.tags.in_list(verb, List::Contacts));
    let takes = || speaks || carries_out();
    let named = |at: usize| mention.name.as_ref().is_some_and(|name| name.start > at);
    (mention.words.start + 1..mention.words.end).find(|&at| {
        let tag = context.tags.at(at);
        let bi = tag.preposition == Some(Proclitic::Bi) && !named(at);
        let act = bi || !tag.known && context.tokens.word(at).starts_with('ب');
        let ordered =
            orders && (sentence(at) || act && !tag.is(place) && has_genitive(context, at));
        ordered || bi && (contacts || is_content(context, at, takes()))
    })
}

/// بحبس الحارس, بإلزام شركة, unlike a place that no list knows (قضت المحكمة بطنجة أمس).
fn has_genitive(context: &Context<'_, '_>, at: usize) -> bool {
    let next = context.tags.at(at + 1);
    let grammar =
        Classes::PREPOSITION | Classes::TIME | Classes::COMPLEMENTISER | Classes::RELATIVE;
    let noun = next.known && next.is_bare() && next.verb.is_none() && !next.is(grammar);
    context.tokens.kind(at + 1) == Kind::Word && (next.definite || noun)
}

/// بالقرار، بفتح تحقيق، but not باسم الحزب and بالرباط.
pub(super) fn is_content(context: &Context<'_, '_>, at: usize, takes: bool) -> bool {
    let (tag, before) = (context.tags.at(at), context.tags.at(at - 1));
    let place =
        Classes::COLLECTIVE_BODY | Classes::CITY | Classes::PLACE_NAME | Classes::NATIONALITY;
    // المختص بالشؤون الدينية، المكلف بالإعلام
    let versed = before.is(Classes::PROFESSION | Classes::OFFICIAL) || !before.known;
    let thing = is_thing(tag) && !tag.is(place);
    // التقت الوزيرة بالمخرجة, but not الملقب بالدكتور
    let titles = Classes::OFFICIAL | Classes::PROFESSION;
    let somebody = before.is(titles) && tag.is(titles) && tag.definite && !tag.is(place);
    (somebody || takes && !tag.is(place) && (tag.known || !versed) || thing && !versed)
        && !context.tags.in_list(at, List::InPlaceOf)
}
