//! Whom a verb of calling is addressed to: وطالب المجتمع الدولي بـ, where whoever spoke before demands.

use super::Context;
use super::governed::accusative_of;
use super::object_start::is_audience;
use super::place::{Role, role};
use super::verbs::is_act;
use crate::lexicon::{Act, Addresses, Classes, Gender, List, Number, Proclitic, Tag, VerbReading};
use crate::mention::Mention;
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Cues looked back through for whoever may go on.
const CUES_BACK: usize = 6;
/// Tokens looked back through for them.
const LONGEST_BACK: usize = 120;

/// Whether the phrase right behind the verb is whom it addresses, so that its subject is left out.
pub(super) fn is_addressed(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let addresses = cue.lexeme().map_or(Addresses::Never, |verb| verb.addresses);
    let open = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    let informs = cue.lexeme().is_some_and(|verb| verb.act == Act::Inform);
    // دعت فيه حزب الأمل
    let pronoun = |at: usize| context.tags.at(at).is(Classes::PRONOMINAL);
    let behind = (cue.words.end..mention.words.start).all(pronoun);
    if addresses == Addresses::Never && !informs || !open || !behind {
        return false;
    }
    let alone = || addresses == Addresses::Must && is_alone(context, cue, mention);
    // ووعد سكان الحي بأن: several are promised it more often than they promise.
    let several = mention.number == Some(Number::Plural);
    let promised = several && cue.lexeme().is_some_and(|verb| verb.lemma == "وعد");
    let told = || (needs_hearer(cue) || promised) && is_told_alone(context, cue, mention);
    let likely = || is_usual(context, mention.words.start) || alone() || told();
    let acts = acts_before(context, cue);
    clashes(context, cue, mention)
        || (acts || goes_on(context, cue)) && likely()
        || acts && is_joined_at_once(context, cue) && mention.name.is_none()
}

/// «انتقدت الجمعية القرار ودعت الوزارة إلى»: no pause stands before the و.
fn is_joined_at_once(context: &Context<'_, '_>, cue: &Cue) -> bool {
    context.tokens.kind(cue.at() - 1) == Kind::Word
}

/// «انتقدت الجمعية القرار، وناشدت السلطات»: the verb is joined to that of its sentence, whose subject agrees with it.
fn acts_before(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let verb = context.speech.extents.sentence_start(cue.at());
    let Some((gender, Number::Singular)) = cue.verb.and_then(VerbReading::agreement) else {
        return false;
    };
    let subject = context.tags.at(verb + 1);
    let written = context.tokens.written(verb + 1);
    let of = subject.gender.or(written.ends_with('ة').then_some(Gender::Feminine));
    let somebody = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
    context.tags.at(cue.at()).conjunction
        && verb + 2 < cue.at()
        && subject.is(somebody)
        && of == Some(gender)
        && is_act(context, verb)
        && role(context, verb + 1) == Role::Subject
}

/// أبلغ، ناشد، طمأن: verbs that are seldom without the one who hears it.
fn needs_hearer(cue: &Cue) -> bool {
    cue.lexeme().is_some_and(|verb| {
        verb.act == Act::Inform || verb.addresses == Addresses::Must || verb.lemma == "طمان"
    })
}

/// وأبلغ أعضاء الوفد أن: nobody else stands between the verb and its clause. Who is named, and sources, tell
/// without a hearer as well.
fn is_told_alone(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let Intro::That(that) = cue.intro else { return false };
    let (start, end) = (mention.words.start, mention.words.end);
    let first = context.tags.at(start);
    let preposition = |at: usize| context.tags.at(at).is(Classes::PREPOSITION);
    let reaches = end <= that && (end..that).all(preposition);
    let definite = (start..end).any(|at| context.tags.at(at).definite);
    let nominative = context.tokens.word(start).ends_with("ون");
    reaches && definite && !nominative && mention.name.is_none() && !first.is(Classes::ANONYMOUS)
}

/// ودعا الحكومة، وطالبت المجلس: a verb in one gender right before a noun of the other.
fn clashes(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let Some((gender, Number::Singular)) = cue.verb.and_then(VerbReading::agreement) else {
        return false;
    };
    let first = context.tags.at(mention.words.start);
    let noun = Classes::COLLECTIVE_BODY | Classes::OFFICIAL | Classes::PROFESSION;
    // وسأل إحدى الممرضات
    match (context.tokens.word(mention.words.start), gender) {
        ("احدي", Gender::Masculine) | ("احد", Gender::Feminine) => return true,
        _ => {}
    }
    // ودعت المجتمع الدولي إلى أن
    if gender == Gender::Feminine && is_masculine_audience(context, mention.words.start) {
        return true;
    }
    let single = first.number.is_none_or(|number| number == Number::Singular);
    // وناشد مجالس الإدارات: several bodies take a verb in the feminine.
    let several = first.number == Some(Number::Plural) && !first.is(Classes::HUMAN);
    if several && first.is(Classes::COLLECTIVE_BODY) && gender == Gender::Masculine {
        return true;
    }
    if gender == Gender::Masculine && has_feminine_adjective(context, mention.words.start) {
        return true;
    }
    if mention.head != Some(mention.words.start) || !first.is(noun) || !single {
        return false;
    }
    // وأخبرت مديرها سالم الحمدي
    let owned = context.tokens.is_owned(mention.words.start);
    match gender {
        Gender::Masculine => first.gender == Some(Gender::Feminine),
        // وطالبت وزير العدل نيكول بيلوبيه: a woman may bear the title of a man.
        Gender::Feminine => {
            first.gender == Some(Gender::Masculine)
                && (owned || mention.name.is_none())
                && !first.is(Classes::STATE | Classes::COLLECTIVE)
        }
    }
}

/// ودعا الهياكل القضائية: a plural that no list knows, of which the adjective shows that the verb would be feminine.
fn has_feminine_adjective(context: &Context<'_, '_>, at: usize) -> bool {
    let (noun, adjective) = (context.tags.at(at), context.tags.at(at + 1));
    let written = context.tokens.written(at + 1);
    let somebody = Classes::HUMAN | Classes::PERSON_NAME;
    noun.definite
        && !noun.is(somebody)
        && adjective.definite
        && adjective.preposition.is_none()
        && !adjective.conjunction
        && written.ends_with("ية")
}

/// Those who are called upon by a noun in the masculine.
fn is_masculine_audience(context: &Context<'_, '_>, at: usize) -> bool {
    matches!(context.tokens.word(at), "المجتمع" | "العالم" | "الجميع" | "الشعب" | "الشباب")
}

/// قال النائب …، وطالب: the verb is joined to one of the same gender in its paragraph that reports
/// something.
fn goes_on(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let joined = context.tags.at(cue.at()).conjunction
        || matches!(context.tokens.word_before(cue.at()), "كما" | "كذلك" | "وكذلك");
    let floor = cue.at().saturating_sub(LONGEST_BACK);
    let cues = &context.speech.cues;
    let before = &cues[..cues.partition_point(|other| other.at() < cue.at())];
    let agrees = |other: &&Cue| {
        let gender = |cue: &Cue| cue.verb?.agreement().map(|(gender, _)| gender);
        let speaks = other.is_bound() || context.is_used(other);
        speaks && !other.is_source() && gender(other) == gender(cue)
    };
    let mut near = before.iter().rev().take(CUES_BACK).take_while(|other| other.at() >= floor);
    let Some(host) = joined.then(|| near.find(agrees)).flatten() else { return false };
    (host.at()..cue.at()).all(|at| context.tokens.kind(at) != Kind::Break)
}

/// المجتمع الدولي، السلطات، كافة الأطراف: those who are called upon more often than they call.
fn is_usual(context: &Context<'_, '_>, at: usize) -> bool {
    let usual = |at: usize| context.tags.in_list(at, List::CalledUpon);
    let all = matches!(context.tokens.word(at), "كل" | "كافه" | "جميع" | "مختلف" | "سائر");
    usual(at) || all && (usual(at + 1) || context.tokens.word(at + 1).ends_with("ين"))
}

/// وحث الرئيس على الحوار: a verb that needs somebody has nobody else up to its preposition or to the
/// marks.
fn is_alone(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let end = mention.words.end;
    if context.tokens.word(end) == "علي" {
        return true;
    }
    let Intro::Marks(pair) = cue.intro else { return false };
    let pair = &context.speech.pairs[pair];
    let first = context.tags.at(pair.content.start);
    // وناشد سالم "كل الأحرار التدخل": the marks hold whom he calls upon.
    let others = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::QUANTIFIER;
    let everybody = matches!(context.tokens.word(pair.content.start), "كل" | "جميع" | "كافه");
    end == pair.open && !first.is(others) && !everybody
}

/// «خاطب المدير العمال قائلا», «وأجابت الوزيرة هدى منصور الصحافيين»: several people with the article behind one who is
/// whole, of verbs that have a hearer for their object.
pub(super) fn without_audience(context: &Context<'_, '_>, cue: &Cue, mention: Mention) -> Mention {
    let start = mention.words.start;
    let lemma = cue.lexeme().map_or("", |verb| &verb.lemma);
    let (hears, asks) = (matches!(lemma, "خاطب" | "اجاب"), lemma == "سال");
    let own = cue.verb.is_none_or(|verb| verb.object || !verb.is_finite());
    let one = context.tags.at(start).number.is_none_or(|number| number == Number::Singular);
    if !(hears || asks) || own || !one {
        return mention;
    }
    let named = |at: usize| mention.name.as_ref().is_some_and(|name| name.contains(&at));
    let many = |&at: &usize| {
        let tag = context.tags.at(at);
        let free = tag.definite && tag.preposition.is_none() && !tag.conjunction;
        let whole = context.tags.at(at - 1).definite || named(at - 1);
        let hearer = whole && free && hears;
        hearer && (is_audience(context, at) || is_accusative_plural(context, at))
            || whole && asks && is_one_asked(context, at)
    };
    let many = (start + 1..mention.words.end).find(many);
    many.and_then(|at| context.parser.phrase(start, at, true)).unwrap_or(mention)
}

/// «سأل الوزير أحد الباعة», «سألت المذيعة شابا»: somebody without a name who is asked.
fn is_one_asked(context: &Context<'_, '_>, at: usize) -> bool {
    let one = matches!(context.tokens.word(at), "احد" | "احدي") && context.tags.at(at + 1).definite;
    let somebody = |noun: &Tag| noun.is(Classes::HUMAN) && !noun.is(Classes::PERSON_NAME);
    let tag = context.tags.at(at);
    let object = tag.is_bare() && !tag.is(Classes::PERSON_NAME);
    one || object && accusative_of(context, at).is_some_and(somebody)
}

/// أبلغ، حذر، وعد: verbs that have whom they tell for their object, with a clause behind it.
pub(super) fn tells_somebody(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let clause = matches!(cue.intro, Intro::That(_));
    let reminds = match cue.intro {
        Intro::That(at) => context.tags.at(at).preposition == Some(Proclitic::Bi),
        _ => false,
    };
    cue.lexeme().is_some_and(|verb| match verb.act {
        Act::Inform => true,
        _ if verb.lemma == "افاد" => clause,
        Act::Warn | Act::Promise | Act::Ask | Act::Call => {
            clause && verb.addresses != Addresses::Never
        }
        // ذكّر المدير الطلاب بأن
        _ if verb.lemma == "ذكر" => reminds,
        _ => false,
    }) && cue.verb.is_some_and(|verb| !verb.object)
}

/// طمأن المحافظ المودعين: behind a singular a sound plural in ـين is no adjective.
pub(super) fn is_accusative_plural(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, before) = (context.tags.at(at), context.tags.at(at - 1));
    let single = before.number.is_none_or(|number| number == Number::Singular);
    let word = context.tokens.word(at);
    tag.definite
        && single
        && !tag.conjunction
        && word.ends_with("ين")
        && word.chars().count() >= 7
        && !tag.is(Classes::PERSON_NAME | Classes::NATIONALITY)
}
