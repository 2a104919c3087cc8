//! Which prepositions go on with a noun phrase and which begin a circumstance.

use super::prepositions::Place;
use crate::lexicon::{Classes, Lexicon, List, Number, looks_like_noun};

/// Whether the preposition may go on with a title.
///
/// في attaches to any title (مستشار في الشركة) unless an occasion or a time follows; the others
/// only to nouns that govern them (المشرف على، الناطق عن، عدد من).
pub(super) fn attaches(place: &Place<'_, '_, '_>) -> bool {
    governs(place) || place.word == "في" && !begins_circumstance(place) || is_of_participle(place)
}

/// المحتجون المنتمون إلى الحركة، الطلاب المنتظمين في دورة النور: what a participle behind its noun governs.
fn is_of_participle(place: &Place<'_, '_, '_>) -> bool {
    let circumstance = Classes::TIME
        | Classes::MONTH
        | Classes::STATEMENT
        | Classes::DEMONSTRATIVE
        | Classes::PRONOUN;
    let next = place.next;
    let occasion = || next.is(Classes::OCCASION) && !next.definite && !place.next_governs();
    let governed = || matches!(place.word, "في" | "علي" | "الي" | "عن" | "مع" | "من" | "ضد");
    !next.is(circumstance)
        && place.behind_participle()
        && governed()
        && !place.of_verb()
        && !occasion()
        && !place.next_is_owned()
        && !place.next_in(List::Period)
}

/// في تصريح، في وقت لاحق, في الفترة الأخيرة، في هذا الصدد، فلان في مدونته; an assembly may be a place too (رئيس الكتلة في مجلس النواب،
/// لجنة العدل في المجلس الوطني), and an affair a field (الخبير في الشأن الليبي).
fn begins_circumstance(place: &Place<'_, '_, '_>) -> bool {
    let next = place.next;
    let whole = || !next.definite || place.behind_name() || place.of_body();
    // مسؤول في المجلس البلدي, أعضاء في المجلس, but قال الوزير في المجلس
    let member = || matches!(place.before, "عضو" | "عضوان" | "عضوين" | "اعضاء");
    // قال دبلوماسي في المجلس: who is not known is so by where he belongs.
    let somebody = || place.before_tag.is(Classes::HUMAN) && place.before_tag.is_bare();
    let council = place.next_word == "المجلس" && (place.next_governs() || member() || somebody());
    let body = || next.is(Classes::COLLECTIVE_BODY) && whole() || council;
    let circumstance = Classes::TIME
        | Classes::MONTH
        | Classes::DEMONSTRATIVE
        | Classes::STATEMENT
        | Classes::PRONOUN;
    next.is(circumstance)
        || next.verb.is_some_and(|verb| !verb.is_noun())
        || next.is(Classes::OCCASION) && !body() && place.next_word != "الشان"
        || place.next_is_owned() && is_own_in_passing(place)
        || is_in_own_paper(place)
        || is_object_of_verb(place)
        || place.next_in(List::Setting)
        || place.next_in(List::Period)
}

/// فلان في مدونته: what is somebody's own, unless it is the field of the title.
fn is_own_in_passing(place: &Place<'_, '_, '_>) -> bool {
    let next = place.next;
    next.is(Classes::OCCASION)
        || place.behind_name() && !next.is(Classes::COLLECTIVE_BODY)
        || (place.of_body() || next.is_open() || place.in_media()) && !is_field(place.next_word)
}

/// المحكمة في أسباب حكمها, المدعي في صحيفة دعواه: behind a title that is whole, what belongs to something of the speaker's; a paper,
/// but no other body.
fn is_in_own_paper(place: &Place<'_, '_, '_>) -> bool {
    let body = place.next.is(Classes::COLLECTIVE_BODY) && !place.next.is(Classes::MEDIA);
    place.before_tag.definite
        && place.next.is_bare()
        && !body
        && place.next_governs_own()
        && !is_field(place.next_word)
}

/// شكك خبراء في نجاح الخطة, رغبت إدارة في بيع الملعب: the verb before the phrase takes في, and what follows is nothing to which
/// somebody belongs.
fn is_object_of_verb(place: &Place<'_, '_, '_>) -> bool {
    let belongs = Classes::COLLECTIVE_BODY
        | Classes::HUMAN
        | Classes::STATE
        | Classes::CITY
        | Classes::PLACE_NAME;
    place.verb_takes() && !place.next.is(belongs)
}

/// خبير في مجاله: what somebody is versed in is no circumstance.
fn is_field(word: &str) -> bool {
    ["مجال", "تخصص", "اختصاص", "ميدان", "حقل"].iter().any(|field| word.starts_with(field))
}

/// Whether the title or the word before takes the preposition as part of its sense.
pub(super) fn governs(place: &Place<'_, '_, '_>) -> bool {
    // ذهب المندوب إلى القول
    if place.next_word == "القول" {
        return false;
    }
    if place.of_verb() && (place.next_is_owned() || !is_taken_by(place.before, place.word)) {
        return is_affiliation(place) && !place.next.definite;
    }
    match place.word {
        "في" => is_partaken(place) || is_on_network(place),
        "من" => is_taken(place) || is_part_of(place),
        "علي" => is_taken(place) || is_aware(place) || is_on_network(place),
        "عبر" => is_taken(place) || is_on_network(place),
        "عن" => is_taken(place) || is_issuer(place),
        "لدي" => is_taken(place) || is_employer(place),
        _ => is_taken(place),
    }
}

/// Whether the word before takes the preposition, the noun of the title or that of the title behind the name.
fn is_taken(place: &Place<'_, '_, '_>) -> bool {
    let (before, head, title) = (place.before, place.head(), place.title());
    is_taken_by(before, place.word)
        || head != before && is_taken_by(head, place.word)
        || title != head && title != before && is_taken_by(title, place.word)
}

fn is_taken_by(noun: &str, preposition: &str) -> bool {
    // لفريق من
    let of = || noun.strip_prefix('ل').is_some_and(|noun| takes(noun, preposition));
    takes(noun, preposition) || of()
}

/// What goes on with من, whatever the noun of the title is.
fn is_part_of(place: &Place<'_, '_, '_>) -> bool {
    is_of_many(place)
        || is_some_of(place)
        || is_large(place)
        || is_affiliation(place)
        || is_origin(place)
        || is_purpose(place)
        || place.next.is(Classes::LAW | Classes::STATEMENT) && place.in_law()
}

/// بلاغ عن ولاية الرباط: whose paper it is.
fn is_issuer(place: &Place<'_, '_, '_>) -> bool {
    let paper = || matches!(place.before, "بلاغ" | "بيان") && place.before == place.head();
    place.next.is(Classes::COLLECTIVE_BODY) && paper() && !place.of_verb()
}

/// ناشطون على مواقع التواصل
fn is_on_network(place: &Place<'_, '_, '_>) -> bool {
    place.next_in(List::Network) && is_form_of(place.before, List::OnNetwork)
}

/// الشبكة الأهلية من أجل المواطنة: what a body is for.
fn is_purpose(place: &Place<'_, '_, '_>) -> bool {
    place.next_word == "اجل" && place.in_body() && place.before_tag.definite
}

/// المشاركون في الندوة، المتخصص في علم الاجتماع: what one takes part or is versed in may be an
/// occasion.
fn is_partaken(place: &Place<'_, '_, '_>) -> bool {
    // المحكم في المسابقة, unlike المحكمة
    let partakes = || {
        !place.before_tag.is(Classes::COLLECTIVE_BODY) && is_form_of(place.before, List::Partakes)
    };
    let bounds = Classes::TIME | Classes::MONTH | Classes::DEMONSTRATIVE | Classes::PRONOUN;
    !place.next.is(bounds)
        && partakes()
        && place.next_word != "بعض"
        && !place.next_in(List::Period)
        && (place.next.definite
            || !place.next.is(Classes::OCCASION | Classes::STATEMENT)
            || matches!(place.next_word, "برنامج" | "مشروع") && !place.next_is_owned())
}

/// أحد المشتكين من التصريحات: a definite plural of people takes من.
fn is_of_many(place: &Place<'_, '_, '_>) -> bool {
    let plural = || ["ين", "ون", "ات"].iter().any(|ending| place.before.ends_with(ending));
    let people = place.before_tag.number == Some(Number::Plural) || place.before_tag.is_open();
    let bounded = || place.next.definite || place.behind_name();
    place.before_tag.definite && people && plural() && bounded()
}

/// أفراد من العائلة، مراسلون من وكالة كذا، تقرير من خبراء: some of those who are named behind it, or whose paper it is.
fn is_some_of(place: &Place<'_, '_, '_>) -> bool {
    let (before, next) = (place.before_tag, place.next);
    let several = || before.number == Some(Number::Plural) || place.before.ends_with("ات");
    let people = || {
        before.is(Classes::COLLECTIVE)
            || before.is(Classes::HUMAN | Classes::COLLECTIVE_BODY) && several()
            || place.counted()
    };
    let body = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::AGENCY;
    let paper = || before.is(Classes::STATEMENT) && place.before == place.head();
    (next.definite || next.is(body))
        && !before.definite
        && !before.conjunction
        && place.speaks()
        && (people() || paper() && next.is(body))
}

/// مصادر على اطلاع بالملف، أشخاص على صلة بالقضية: what those know or have to do with who are not named.
fn is_aware(place: &Place<'_, '_, '_>) -> bool {
    place.next_in(List::Awareness) && place.before_tag.is_bare() && !place.before.is_empty()
}

/// عدد كبير من السكان: how many they are.
fn is_large(place: &Place<'_, '_, '_>) -> bool {
    place.next.definite && place.before_in(List::Extent)
}

/// راسموس من جامعة كذا: the body one belongs to.
fn is_affiliation(place: &Place<'_, '_, '_>) -> bool {
    // المبتعث من الكلية: only a participle takes a definite one.
    let participle = place.before.starts_with("الم") && !place.before_tag.known;
    place.word == "من"
        && place.next.is(Classes::ORGANISATION)
        && (!place.next.definite || participle)
}

/// المغني من أصول مغربية، شاب من مواليد تونس: where one comes from.
fn is_origin(place: &Place<'_, '_, '_>) -> bool {
    let left = || is_form_of(place.before, List::Moved);
    // مزارعون من جنوب إيطاليا
    let many = place.before_tag.number == Some(Number::Plural)
        && place.before_tag.is(Classes::HUMAN)
        && place.before_tag.is_bare();
    let side = || matches!(place.next_word, "شمال" | "جنوب" | "شرق" | "غرب" | "وسط");
    let land = || place.next.is(Classes::STATE | Classes::CITY | Classes::PLACE_NAME) || side();
    many && land() || place.next_in(List::Descent) || left()
}

/// رئيس التحرير لدى «الضفة»: not what one was doing (لدى وصوله).
fn is_employer(place: &Place<'_, '_, '_>) -> bool {
    let next = place.next;
    // كبير الباحثين لدى ماركت
    let unlisted = !next.known && !place.next_is_owned() && !looks_like_noun(place.next_word);
    let named =
        next.definite || next.is(Classes::COLLECTIVE_BODY) || place.next_is_mark() || unlisted;
    // كاتب الدولة لدى وزير الخارجية
    let office = next.is(Classes::COLLECTIVE_BODY | Classes::OFFICIAL) && !place.next_is_owned();
    (place.behind_name() || unlisted) && named || office
}

/// Whether a noun or its singular, behind any proclitic, stands in `list`.
fn is_form_of(noun: &str, list: List) -> bool {
    forms(noun).any(|form| Lexicon::get().in_list(form, list))
}

/// A noun without its proclitics: as it is, without its plural and without its feminine ending.
fn forms(noun: &str) -> impl Iterator<Item = &str> {
    let noun = noun.strip_prefix('و').filter(|rest| rest.starts_with("ال")).unwrap_or(noun);
    let noun =
        ["بال", "لل", "ال"].iter().find_map(|article| noun.strip_prefix(article)).unwrap_or(noun);
    let long = |rest: &&str| rest.chars().count() >= 4;
    let plural = ["ون", "ين", "ات"].iter().find_map(|ending| noun.strip_suffix(ending));
    let single = plural.filter(long).or(noun.strip_suffix('ه'));
    [Some(noun), single].into_iter().flatten()
}

fn takes(noun: &str, preposition: &str) -> bool {
    let among = |nouns: &[&str]| forms(noun).any(|form| nouns.contains(&form));
    match preposition {
        "من" => is_form_of(noun, List::GovernsMin),
        "علي" => is_form_of(noun, List::GovernsAla),
        "عن" => is_form_of(noun, List::GovernsAn),
        "لدي" => is_form_of(noun, List::GovernsLada),
        "حول" => is_form_of(noun, List::GovernsHawl),
        "ضمن" => is_form_of(noun, List::GovernsDimn),
        "وسط" => among(&["خط", "لاعب", "مدافع"]),
        "داخل" | "قرب" => among(&["مصدر", "مصادر", "مسؤول", "شهود"]),
        "الي" => is_form_of(noun, List::GovernsIla),
        "بين" => among(&["وسيط", "منسق", "حوار", "علاقه", "علاقات"]),
        "ضد" => among(&["قدم", "حمله", "حملات", "عنصري", "عنف"]),
        "مع" => is_form_of(noun, List::GovernsMaa),
        "عبر" => among(&["بث", "نقل", "تسوق", "بيع"]),
        "دون" => among(&["طيار", "طائره", "طائرات"]),
        _ => false,
    }
}
