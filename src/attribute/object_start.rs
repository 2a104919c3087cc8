//! Where behind a speaker the object of the verb begins.

use std::ops::Range;

use super::Context;
use super::governed::{is_construct_plural, is_nobody, is_several, is_thing};
use super::keys::key_at;
use super::offices::are_apart;
use super::scan::is_feminine;
use crate::lexicon::{
    self, Classes, Gender, Lexicon, List, Number, Tag, looks_foreign, looks_like_noun,
};
use crate::mention::Mention;
use crate::token::Kind;

/// Where the object of the verb begins inside the phrase that follows it.
pub(super) fn object_start(context: &Context<'_, '_>, mention: &Mention) -> Option<usize> {
    object_start_of(context, mention, |_| true)
}

/// Where the object of the verb begins, of those that are `fit`.
pub(super) fn object_start_of(
    context: &Context<'_, '_>,
    mention: &Mention,
    fit: impl Fn(usize) -> bool,
) -> Option<usize> {
    let mut at = mention.words.start + 1;
    while at < mention.words.end {
        if begins_object(context, mention, at) && fit(at) {
            return Some(at);
        }
        at = context.parser.pair_end(at).unwrap_or(at + 1);
    }
    None
}

/// Whether the word at `at` is the second of a name of two words (تل أبيب، ورام الله).
pub(super) fn is_second_of_two(context: &Context<'_, '_>, at: usize) -> bool {
    let paired = |first: &str| Lexicon::get().paired(first, context.tokens.word(at)).is_some();
    let first = context.tokens.word(at - 1);
    context.tags.at(at - 1).is(Classes::STATE | Classes::BODY)
        && (paired(first) || first.strip_prefix('و').is_some_and(paired))
}

/// Whether the word at `at` cannot belong to the speaker, who is complete before it.
fn begins_object(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    if is_second_of_two(context, at) {
        return false;
    }
    let tag = context.tags.at(at);
    let before = context.tags.at(at - 1);
    let named = mention.name.as_ref().is_some_and(|name| name.start < at && at <= name.end);
    if is_official_behind_body(context, mention, at)
        || is_marked_behind_name(context, at, named)
        || is_other_office(context, mention, at)
    {
        return true;
    }
    let bound = tag.conjunction || tag.is_prepositional();
    // الاتحاد الدولي لكرة القدم
    let field = || !tag.known && context.tokens.word(at).starts_with('ل');
    let same = tag.is(Classes::ANAPHOR);
    // ولد سلمى
    let compound = before.is(Classes::NAME_PARTICLE);
    // السيد بنطلحة، الدكتور المسند
    let alone = tag.is_bare() || at == mention.words.start + 1 && at + 1 == mention.words.end;
    let honoured = before.is(Classes::HONORIFIC) && before.definite && tag.is_open() && alone;
    if context.tokens.kind(at) != Kind::Word || bound || same || compound || honoured {
        return false;
    }
    if context.tags.at(at + 1).definite && field() {
        return false;
    }
    let marked = matches!(context.tokens.kind(at - 1), Kind::Mark(_));
    let noun = Classes::HUMAN | Classes::ORGANISATION | Classes::MEDIA;
    let listed = before.is(Classes::PERSON_NAME) && !before.is(noun);
    let surname = || at == mention.words.start + 1 && context.is_surname(at - 1);
    let state = before.is(Classes::STATE | Classes::BODY | Classes::AGENCY | Classes::CITY);
    let indefinite = closes_indefinite(context, mention, at - 1);
    // والدته، محاميها
    let owned = at == mention.words.start + 1
        && before.is(Classes::HUMAN)
        && context.tokens.is_owned(at - 1);
    // الاتحاد الدولي (فيفا)، تل أبيب
    let bracketed = context.tokens.kind(at - 1) == Kind::Close;
    let pair = || at >= mention.words.start + 2 && is_second_of_two(context, at - 1);
    let complete = bracketed
        || before.definite
        || owned
        || named
        || marked
        || listed
        || state
        || indefinite
        || pair()
        || surname()
        || is_nobody_behind_called_body(context, mention, at);
    if !complete {
        return false;
    }
    // خالد بن سالم آل مراد
    if tag.is(Classes::NAME_PARTICLE) && named {
        return false;
    }
    // الناطق باسم الجيش العميد سالم الحمدي: the rank of whoever is named right behind it.
    let ranked = tag.definite
        && (tag.is(Classes::HONORIFIC) || context.tags.in_list(at, List::RankBeforeName))
        && mention.name.as_ref().is_some_and(|name| name.start == at + 1);
    if ranked {
        return false;
    }
    if indefinite {
        let next = context.tags.at(at + 1);
        let other = Classes::NATIONALITY | Classes::HUMAN | Classes::PERSON_NAME;
        let several = context.tokens.word(at).ends_with("ون");
        let thing = next.definite && !tag.is(other) && !several;
        return tag.definite || thing || is_nobody(context, at);
    }
    if goes_on_behind(context, mention, at) {
        return false;
    }
    if is_accusative_behind_subject(context, at) {
        return true;
    }
    if tag.definite {
        let surname = named && is_surname(context, mention, at);
        return !surname && !is_adjective(context, at);
    }
    // دعا حامد وزارة النقل
    let body = tag.is(Classes::COLLECTIVE_BODY) && !tag.is(Classes::HUMAN | Classes::PERSON_NAME);
    if body && ((named || listed) && context.tags.at(at + 1).definite || surname()) {
        return true;
    }
    if is_construct_plural(context, at) && !surname() {
        return true;
    }
    // ناشد المدير سكان الحي: several behind one.
    let of_object = mention.head.is_some_and(|head| head >= at);
    let one = of_object || mention.number.is_none_or(|number| number == Number::Singular);
    let unlisted = named && !is_given(context, mention);
    let closed = before.definite || owned || unlisted || name_units(context, mention, at) > 1;
    let counted = tag.is(Classes::QUANTIFIER) && tag.is_bare();
    if (is_several(context, at) && one || counted) && closed {
        return true;
    }
    // أرجع البيان الصادر عن الوزارة سبب الحادث إلى
    if matches!(context.tokens.word(at), "سبب" | "اسباب") && before.definite {
        return true;
    }
    let single = named && name_units(context, mention, at) == 1;
    if is_one_behind_many(context, mention, at) {
        return true;
    }
    if tag.is(Classes::OFFICIAL | Classes::PROFESSION) {
        // عبيد وزير النقل: a title behind a surname alone.
        return single && !is_given(context, mention);
    }
    // اتهم سالم الحمدي جهات سياسية بـ«…»: several behind a whole name.
    let several =
        tag.is(Classes::COLLECTIVE | Classes::ANONYMOUS) && tag.number == Some(Number::Plural);
    if several && named && before.definite && !tag.is(Classes::PERSON_NAME) {
        return true;
    }
    let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
    if tag.is(name | Classes::NATIONALITY | Classes::HUMAN) {
        return false;
    }
    // «شن اللاعب السابق هجوما», «نشر سامي صورة»
    if (before.definite || named) && is_nobody(context, at) {
        return true;
    }
    let follows_body = mention.name.as_ref().is_none_or(|name| name.start >= at)
        && mention.head.is_some_and(|head| context.tags.at(head).is(Classes::COLLECTIVE_BODY));
    if context.tokens.is_owned(at) {
        return true;
    }
    let next = context.tags.at(at + 1);
    let saying = matches!(context.tokens.word(at), "مقوله" | "عباره" | "جمله" | "شعار");
    let marked = matches!(context.tokens.kind(at + 1), Kind::Mark(_));
    let genitive = saying
        || marked && before.definite && !named
        || next.definite && !next.is(Classes::RELATIVE)
        || next.is(Classes::OFFICIAL | Classes::COLLECTIVE_BODY | Classes::QUANTIFIER);
    let surname =
        single && (is_given(context, mention) || is_foreign_surname(context, mention, at));
    let compound = at > 1 && context.tags.at(at - 2).is(Classes::NAME_PARTICLE)
        || is_compound(context, at - 1);
    // محمد حمدان دقلو، صلاح الدين دميرطاش: a third word that looks like no noun.
    let several = compound || name_units(context, mention, at) > 1;
    let third = named && several && (compound || !before.definite);
    if third && tag.is_bare() && !tag.known && !looks_like_noun(context.tokens.word(at)) {
        return false;
    }
    follows_body || named && before.definite && !compound || genitive && !surname
}

/// أطلقت شركة زورينا هاتفا: a thing without the article behind a noun of a body and one word that it is called by.
fn is_nobody_behind_called_body(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let start = mention.words.start;
    let (head, name) = (context.tags.at(start), context.tags.at(start + 1));
    let body = head.is(Classes::ORGANISATION | Classes::MEDIA) && !head.definite;
    at == start + 2 && body && !name.known && name.is_bare() && is_nobody(context, at)
}

/// ناشد أهالي القرية محافظ الإقليم: the title of one behind several people is none of theirs.
pub(super) fn is_one_behind_many(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let (head, tag) = (context.tags.at(mention.words.start), context.tags.at(at));
    let titles = Classes::OFFICIAL | Classes::PROFESSION | Classes::HONORIFIC;
    let title = tag.is(titles) && tag.is_bare();
    let one = tag.number.is_none_or(|number| number == Number::Singular);
    let many = head.is(Classes::HUMAN)
        && head.number == Some(Number::Plural)
        && mention.name.as_ref().is_none_or(|name| name.start > at);
    let governs = context.tags.at(at + 1).definite || context.tags.at(at + 1).is(Classes::STATE);
    title && one && many && governs && context.tags.at(at - 1).definite
}

/// راسلت منظمة تامونت وزير التربية, اتهمت اللجنة رئيس الوفد: somebody's title behind a body that is whole.
fn is_official_behind_body(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let (start, tag) = (mention.words.start, context.tags.at(at));
    let other = Classes::PERSON_NAME | Classes::HONORIFIC | Classes::COLLECTIVE_BODY;
    let title = tag.is(Classes::OFFICIAL) && !tag.is(other) && tag.is_bare();
    if !title {
        return false;
    }
    let head = context.tags.at(start);
    let body = head.is(Classes::COLLECTIVE_BODY) && !head.is(Classes::HUMAN);
    let (before, next) = (context.tags.at(at - 1), context.tags.at(at + 1));
    let named = at > start + 1 && !before.known || before.definite;
    body && named && (next.definite || next.is(Classes::STATE))
}

/// قاطع المحامي الشاهد: an office that who bears the one before it does not bear, though it may be a surname as well.
fn is_other_office(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let start = mention.words.start;
    let definite = |at: usize| {
        let tag = context.tags.at(at);
        tag.definite && tag.preposition.is_none() && !tag.conjunction
    };
    let verb = start.checked_sub(1).is_some_and(|verb| context.tags.at(verb).verb.is_some());
    at == start + 1
        && verb
        && definite(start)
        && definite(at)
        && are_apart(key_at(context, start), key_at(context, at))
}

/// انتقد كريم "صمت" الجميع: marks right behind a name, which they do not hold.
fn is_marked_behind_name(context: &Context<'_, '_>, at: usize, named: bool) -> bool {
    let marked = context.parser.pair_end(at).is_some();
    named && marked && context.tokens.kind(at - 1) == Kind::Word
}

/// الأسير المحرر سعود, الشيخ الدكتور محمود, النقيب غازي صلاح الدين, الناشط سيب بلاتر القرار: a name comes
/// behind the word at `at`, or the word is the second of one behind a title.
fn goes_on_behind(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let Some(name) = &mention.name else { return false };
    let tag = context.tags.at(at);
    // رئيس الوزراء السابق الصادق المهدي
    if name.start == at && tag.definite && tag.classes.is_only(Classes::PERSON_NAME) {
        return true;
    }
    let body = Classes::COLLECTIVE_BODY | Classes::STATEMENT | Classes::OCCASION;
    let other = Classes::HUMAN | body;
    let profession = tag.is(Classes::PROFESSION) && !tag.is(Classes::OFFICIAL);
    let honoured = tag.is(Classes::HONORIFIC) || profession || !tag.is(other);
    let word = context.tokens.kind(at - 1) == Kind::Word;
    let before_name =
        word && tag.definite && honoured && at < name.start && name.start < mention.words.end;
    let compound = is_compound(context, at);
    let titled = mention.head.is_some_and(|head| head < name.start);
    let second = at == name.start + 1 && titled && at + 1 < mention.words.end;
    let plain = !tag.known || tag.is(Classes::PERSON_NAME);
    before_name || compound && name.contains(&(at - 1)) || second && plain && !tag.is(other)
}

/// صلاح الدين, جاد الله: the second word of a given name.
pub(super) fn is_compound(context: &Context<'_, '_>, at: usize) -> bool {
    matches!(context.tokens.word(at), "الدين" | "الله" | "الاسلام")
}

/// وصف مسؤول أميركي القرار, ناشطون الخطوة: the adjective of an indefinite noun, or a plural that takes no
/// genitive, ends the phrase at `at`.
fn closes_indefinite(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let start = mention.words.start;
    let (head, word) = (context.tags.at(start), context.tokens.word(at));
    let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
    if mention.name.is_some() || head.definite || !head.is(speaks) {
        return false;
    }
    let tag = context.tags.at(at);
    let plain = !tag.definite && tag.preposition.is_none() && !tag.is(Classes::PERSON_NAME);
    let nisba = plain && (word.ends_with('ي') || word.ends_with("يه"));
    // قيادة قوات التحالف، وزارة شؤون الشباب، مجلس حماية المنافسة
    let noun = is_thing(tag) || tag.is(Classes::COLLECTIVE_BODY) || word == "شؤون";
    let many = tag.is(Classes::COLLECTIVE) && word.ends_with("ات");
    if noun || many {
        return false;
    }
    let several = ["ون", "ين", "ات"].iter().any(|ending| word.ends_with(ending));
    // دراسة حديثة
    let feminine = plain && head.gender == Some(Gender::Feminine) && is_feminine(context, at);
    let adjective = feminine && at == start + 1 && tag.is_open()
        || nisba && (tag.is(Classes::NATIONALITY) || tag.is_open())
        || context.tags.in_list(at, List::Informed);
    let unbound = head.number == Some(Number::Plural) && word.ends_with("ون");
    at == start && unbound
        || at == start + 1 && plain && several
        || (start + 1..=start + 3).contains(&at) && adjective
}

/// سليم العواد, عبد الله الدهمش: the first definite word behind a given name.
fn is_surname(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let Some(name) = mention.name.clone() else { return false };
    let known = Classes::COLLECTIVE_BODY | Classes::STATEMENT | Classes::OCCASION;
    let compound = context.tags.at(at - 1).is(Classes::NAME_PARTICLE);
    // خالد بن سلمان المواطنين
    let tag = context.tags.at(at);
    if is_audience(context, at) && !tag.is(Classes::PERSON_NAME) {
        return compound;
    }
    let closed = (name.start + 1..at).any(|at| {
        context.tags.at(at).definite && !context.tags.at(at - 1).is(Classes::NAME_PARTICLE)
    });
    let units = name_units(context, mention, at);
    // عبدالرحمن بن عبدالعزيز السديس
    let descent =
        (name.start + 1..at).any(|at| matches!(context.tokens.word(at), "بن" | "ابن" | "بنت"));
    let units = if descent && is_given(context, mention) { 1 } else { units };
    compound
        || !closed && !context.tags.at(at).is(known) && (units == 1 && is_given(context, mention))
}

/// المواطنين، الجمهور، الكل: many people, whom one calls upon.
pub(super) fn is_audience(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let people = tag.is(Classes::HUMAN) && tag.number == Some(Number::Plural);
    people || is_public(context, at) || context.tokens.word(at) == "الكل"
}

/// الجمهور، الشعب: whom one calls upon; العالم is a surname too.
pub(super) fn is_public(context: &Context<'_, '_>, at: usize) -> bool {
    context.tags.in_list(at, List::Audience) && context.tokens.word(at) != "العالم"
}

/// شارل قاديروف: behind a name of the list what no list knows and no noun looks like.
fn is_foreign_surname(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let listed =
        |name: &Range<usize>| context.tags.at(name.start).classes.is_only(Classes::PERSON_NAME);
    let unlisted = !context.tags.at(at).known && looks_foreign(context.tokens.word(at));
    unlisted && mention.name.as_ref().is_some_and(listed)
}

/// Words of the name before `at`; عبد الله and أبو مرزوق are one each.
fn name_units(context: &Context<'_, '_>, mention: &Mention, at: usize) -> usize {
    let name = mention.name.clone().unwrap_or(at..at);
    let particle = |&at: &usize| !context.tags.at(at).is(Classes::NAME_PARTICLE);
    (name.start..name.end.min(at)).filter(particle).count()
}

/// Whether the name begins with a given name.
fn is_given(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let Some(name) = &mention.name else { return false };
    let first = context.tags.at(name.start);
    // عبد الفتاح
    let servant =
        context.tokens.word(name.start) == "عبد" && context.tags.at(name.start + 1).definite;
    servant || first.is(Classes::PERSON_NAME) && first.gender.is_some()
}

/// الأمازيغية، العليا، المتحدة: a definite word that agrees with the noun before it.
pub(super) fn is_adjective(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let word = context.tokens.word(at);
    if tag.is(Classes::NATIONALITY) || context.tags.in_list(at, List::DefiniteAdjective) {
        return true;
    }
    let feminine = word.ends_with("يه") && !is_masculine_person(context.tags.at(at - 1));
    let ending = word.ends_with('ي') || feminine || word.ends_with("يين");
    let broken = || context.tokens.written(at).ends_with('ى');
    let nisba = ending && !context.tags.in_list(at, List::NounInIya) && !broken();
    let noun = Classes::COLLECTIVE_BODY | Classes::STATEMENT;
    // المدير المواطنين: an adjective in the plural has its noun in the plural.
    let plural = context.tags.at(at - 1).number.is_some_and(|number| number != Number::Singular);
    let people = plural && ["ين", "ون"].iter().any(|ending| word.ends_with(ending));
    // البلاغ الصادر عن الحركة
    let issued = matches!(word, "الصادر" | "الصادره") && context.tokens.word(at + 1) == "عن";
    nisba
        || issued
        || people && !tag.is(noun)
        || is_counting(word)
        || is_feminine_participle(context, at)
}

/// السكان البلدية, الوزير الداخلية: people take no adjective of a thing.
fn is_masculine_person(noun: &Tag) -> bool {
    noun.is(Classes::HUMAN)
        && !noun.is(Classes::COLLECTIVE_BODY)
        && noun.definite
        && noun.gender == Some(Gender::Masculine)
}

/// الأندية الثلاثة، المصارف الأكثر تأثرا
fn is_counting(word: &str) -> bool {
    let Some(bare) = word.strip_prefix("ال") else { return false };
    matches!(bare, "اكثر" | "اقل") || lexicon::is_unit(bare.strip_suffix('ه').unwrap_or(bare))
}

/// الجمعية المستقلة، الفئة المرتبطة، الطائرة المفقودة, اللجنة المنظمة: a participle behind a feminine noun.
/// (مفعلة alone may be a noun: المذبحة.)
fn is_feminine_participle(context: &Context<'_, '_>, at: usize) -> bool {
    let (word, noun) = (context.tokens.word(at), context.tokens.word_before(at));
    let Some(bare) = word.strip_prefix("الم").and_then(|word| word.strip_suffix('ه')) else {
        return false;
    };
    let nth = |index: usize| bare.chars().nth(index);
    let long = bare.chars().count() >= 4;
    let derived = bare.starts_with(['ت', 'ن']) || bare.starts_with("ست") || nth(1) == Some('ت');
    let passive = nth(2) == Some('و') && bare.chars().count() == 4;
    let doubled = matches!(bare, "صنع" | "نفذ" | "حجب" | "شغل" | "ولد" | "صدر" | "مثل")
        || bare == "نظم" && !matches!(noun, "الوزاره" | "الحكومه");
    noun.ends_with('ه') && (long && derived || passive || doubled)
}

/// «حث المشاركون المواطنين على الحوار»: the case of a plural shows that it is done to the one before it.
fn is_accusative_behind_subject(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let several = |at: usize, ending: &str| {
        context.tags.at(at).definite && context.tokens.word(at).ends_with(ending)
    };
    several(at - 1, "ون") && several(at, "ين") && tag.is(Classes::HUMAN)
}
