//! What the neighbours make of a word that is usually something else.

use super::callings::{gender_of_politician, is_address, is_character, is_need, is_student};
use super::hints::Hints;
use super::particles::{is_like_particle, may_be_name, name_particle};
use super::plea;
use super::tag::{Proclitic, Tag, person};
use super::{Classes, Gender, Lexicon, List, VerbReading};
use crate::token::{Kind, Tokens};

/// Words that [`tag`] looks at one by one.
pub(super) const AMBIGUOUS: [&str; 45] = [
    "علم",
    "فان",
    "بان",
    "القائم",
    "عالم",
    "عالمه",
    "العالم",
    "العالمه",
    "كبير",
    "كبيره",
    "فراي",
    "فتري",
    "فيرون",
    "الحمد",
    "لو",
    "كي",
    "كان",
    "لي",
    "طالب",
    "باسم",
    "ناديا",
    "امل",
    "انجيلا",
    "مؤسسه",
    "الفريق",
    "والفريق",
    "كتاب",
    "نادي",
    "ونادي",
    "فنادي",
    "السياسي",
    "السياسيه",
    "الحقوقيه",
    "الموسيقي",
    "شخصيات",
    "الشخصيات",
    "الحاجه",
    "والحاجه",
    "لدي",
    "سياده",
    "وسياده",
    "حضره",
    "جناب",
    "الام",
    "والام",
];

/// What the neighbours make of a word that is usually something else: the فان of a foreign name, the
/// عالم of a science, the القائم of the affairs of an embassy.
pub(super) fn tag(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> Option<Tag> {
    let tag = tags[at];
    let listed = tag.hints.has(Hints::AMBIGUOUS);
    if listed && let Some(paired) = named_by_two(tokens, tag, at) {
        return Some(paired);
    }
    if listed && is_like_particle(tokens.word(at)) {
        return name_particle(tokens, tags, at);
    }
    if tag.is(Classes::COMPLEMENTISER | Classes::CONJUNCTION) {
        return is_letter_of_network(tokens, at).then(Tag::default);
    }
    // رامي الحمد الله; الحمد لله is no name.
    if listed && tokens.word(at) == "الحمد" {
        let praise = tokens.word(at + 1) == "لله";
        return (!praise).then(|| Tag { definite: true, ..Tag::default() });
    }
    if tag.conjunction && is_name_behind_verb(tags, at, tokens.word(at)) {
        return Some(Tag::default());
    }
    if tag.is_unknown_behind_article() {
        let name = Tag { classes: Classes::PERSON_NAME, known: true, ..Tag::default() };
        return is_subject_of_report(tokens, tags, at).then_some(name);
    }
    if listed && let Some(opines) = opinion_in_fa(tokens, tags, at) {
        return Some(opines);
    }
    if tag.verb.is_some_and(|verb| plea::pays(tokens, tags, at, verb)) {
        return Some(Tag { verb: None, classes: Classes::ACTION, ..tag });
    }
    if tag.verb.is_some() && is_surname_like_verb(tokens, tags, at) {
        return Some(Tag { verb: None, ..tag });
    }
    if listed { listed_word(tokens, tags, at) } else { None }
}

/// What the neighbours make of a word of [`AMBIGUOUS`] that is no particle.
fn listed_word(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> Option<Tag> {
    let tag = tags[at];
    let word = tokens.word(at);
    if is_branch_of_science(tokens, tags, at) {
        return Some(Tag { verb: None, classes: Classes::NONE, known: true, ..tag });
    }
    if let Some(sort) = body_or_somebody(tokens, tags, at) {
        return Some(sort);
    }
    if let Some(name) = given_name(tokens, tags, at) {
        return Some(name);
    }
    if is_character(tokens, tags, at) {
        return Some(Tag { classes: Classes::NONE, known: false, ..tag });
    }
    if is_need(tokens, tags, at) {
        return Some(Tag { classes: Classes::THING, gender: None, ..tag });
    }
    if is_pain(tokens, at) {
        return Some(Tag { classes: Classes::THING, definite: false, gender: None, ..tag });
    }
    if is_address(tokens, tags, at) {
        return Some(person(Classes::HONORIFIC));
    }
    if is_student(tokens, tags, at) {
        return Some(person(Classes::PROFESSION));
    }
    // لدى الوزارة; لدي فكرة is of who speaks.
    if word == "لدي" {
        let next = tags.get(at + 1).is_some_and(|next| next.definite);
        let by = tokens.written(at).ends_with('ى') || next;
        return by.then_some(Tag { classes: Classes::PREPOSITION, ..tag });
    }
    if word.ends_with("نادي") {
        return calls(tokens, tags, at);
    }
    if let Some(gender) = gender_of_politician(tokens, tags, at) {
        return Some(Tag { gender: Some(gender), definite: true, ..person(Classes::PROFESSION) });
    }
    // كبير الاقتصاديين, كبيرة المستشارين
    let second = tokens.word(at + 1);
    let many = second.starts_with("ال") && second.ends_with("ين")
        || matches!(
            second,
            "مفاوضي"
                | "محللي"
                | "مستشاري"
                | "اقتصاديي"
                | "مساعدي"
                | "مهندسي"
                | "باحثي"
                | "مراسلي"
        )
        || matches!(second, "علماء" | "خبراء");
    if many && matches!(word, "كبير" | "كبيره") {
        let gender = if word == "كبير" { Gender::Masculine } else { Gender::Feminine };
        return Some(Tag { classes: Classes::OFFICIAL, gender: Some(gender), known: true, ..tag });
    }
    let charge = word == "القائم" && matches!(tokens.word(at + 1), "بالاعمال" | "باعمال");
    if charge {
        let gender = Some(Gender::Masculine);
        return Some(Tag { classes: Classes::OFFICIAL, gender, known: true, ..tag });
    }
    let next = tags.get(at + 1).copied().unwrap_or_default();
    // عالمة السومريات: many sciences are plurals in ات.
    let many = next.definite && !next.known && tokens.word(at + 1).ends_with("يات");
    let science = next.is(Classes::SCIENCE) || many;
    if !science || !matches!(word, "عالم" | "عالمه" | "العالم" | "العالمه") {
        return None;
    }
    let gender = if word.ends_with('ه') { Gender::Feminine } else { Gender::Masculine };
    Some(Tag { classes: Classes::PROFESSION, gender: Some(gender), known: true, ..tag })
}

/// نادى القاضي على المتهمين: a verb with somebody behind it who calls, not his club.
fn calls(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> Option<Tag> {
    let next = tags.get(at + 1)?;
    let caller = next.definite && next.is(Classes::OFFICIAL | Classes::PROFESSION);
    let whom = tokens.word(at + 2) == "علي";
    // فنادى على النادل
    let left_out = tokens.word(at + 1) == "علي" && tokens.written(at).ends_with('ى');
    let conjunction = tokens.word(at) != "نادي";
    let verb = Tag { classes: Classes::ACTION, known: true, conjunction, ..Tag::default() };
    (caller && whom || left_out).then_some(verb)
}

/// وقال فالكه، وقال وايت: whether what looks like a conjunction is the first letter of a name.
fn is_name_behind_verb(tags: &[Tag], at: usize, word: &str) -> bool {
    is_name_in_fa(tags, at, word) || is_name_in_wa(tags, at, word)
}

/// سي إن إن، لسي إن إن، إن بي سي، آي.إن.جي: the name of a letter, not the particle.
fn is_letter_of_network(tokens: &Tokens<'_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |near| tokens.word(near));
    let next = tokens.word(at + 1);
    tokens.word(at) == "ان"
        && match before(1) {
            "سي" | "لسي" => matches!(next, "ان" | "بي"),
            "ان" => matches!(before(2), "سي" | "لسي"),
            _ => next == "بي" && tokens.word(at + 2) == "سي" || is_behind_dotted_letter(tokens, at),
        }
}

/// آي.إن.جي: whether a stop without blanks stands between the name of a letter and the word at `at`.
fn is_behind_dotted_letter(tokens: &Tokens<'_>, at: usize) -> bool {
    let end = |at: usize| tokens.span(at..at + 1).end();
    let start = |at: usize| tokens.span(at..at + 1).start();
    at > 1
        && matches!(tokens.kind(at - 1), Kind::Stop | Kind::Abbreviation)
        && end(at - 2) == start(at - 1)
        && end(at - 1) == start(at)
        && Lexicon::get().in_list(tokens.word(at - 2), List::LetterName)
}

/// البيت الأبيض، وكوريا الشمالية: a name of two words of which the first alone is something else.
fn named_by_two(tokens: &Tokens<'_>, tag: Tag, at: usize) -> Option<Tag> {
    if tokens.kind(at + 1) != Kind::Word {
        return None;
    }
    let (word, second) = (tokens.word(at), tokens.word(at + 1));
    let paired = bound_pair(word, second).or_else(|| {
        let paired = bound_pair(word.strip_prefix('و')?, second)?;
        Some(Tag { conjunction: true, ..paired })
    })?;
    Some(Tag { hints: tag.hints, ..paired })
}

/// البيت الأبيض، للبيت الأبيض، بالبيت الأبيض
fn bound_pair(word: &str, second: &str) -> Option<Tag> {
    let bare = |word: &str| Lexicon::get().paired(word, second).copied();
    let bound =
        |word: &str, preposition| Some(Tag { preposition: Some(preposition), ..bare(word)? });
    bare(word)
        .or_else(|| bound(&["ال", word.strip_prefix("لل")?].concat(), Proclitic::Li))
        .or_else(|| bound(word.strip_prefix('ل')?, Proclitic::Li))
        .or_else(|| bound(word.strip_prefix('ب')?, Proclitic::Bi))
}

/// مؤسسة جمعية الرسامين: she who founded it, before another body; الفريق الوطني: a team, where no name follows the rank.
fn body_or_somebody(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> Option<Tag> {
    let (tag, next) = (tags[at], tags.get(at + 1).copied().unwrap_or_default());
    match tokens.word(at) {
        "مؤسسه" if next.is(Classes::ORGANISATION) && !next.is(Classes::HUMAN) => {
            Some(Tag { classes: Classes::OFFICIAL, ..tag })
        }
        "الفريق" | "والفريق" => {
            let named = next.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE | Classes::HUMAN)
                || next.is_bare() && !next.known
                || matches!(tokens.word(at + 1), "اول" | "ركن" | "الركن" | "بحري" | "طيار");
            let rank = named && tokens.kind(at + 1) == Kind::Word;
            let classes =
                if rank { Classes::HONORIFIC } else { tag.classes.without(Classes::HUMAN) };
            Some(Tag { classes, ..tag })
        }
        // ويرى كتاب «الذاكرة»: a book, not writers.
        "كتاب" if matches!(tokens.kind(at + 1), Kind::Mark(_)) => {
            let classes = tag.classes.without(Classes::HUMAN);
            Some(Tag { classes, number: None, gender: Some(Gender::Masculine), ..tag })
        }
        _ => None,
    }
}

/// أستاذة علم النفس، الباحث في علم الاجتماع: behind somebody or في, and before a definite word.
fn is_branch_of_science(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let next = tags.get(at + 1).copied().unwrap_or_default();
    let of = tags[before].is(Classes::HUMAN) && !tags[before].definite;
    tokens.word(at) == "علم" && next.definite && (of || tokens.word(before) == "في")
}

/// Whether a verb that does nothing but speak stands at `at`.
pub(super) fn tells(tags: &[Tag], at: usize) -> bool {
    let verb = tags[at].verb.filter(|verb| verb.is_finite());
    verb.is_some_and(|verb| !Lexicon::get().verb(verb).homograph)
}

/// وقال فالكه، أضافت فاينشتاين: right behind the verb no noun begins with “and then”.
fn is_name_in_fa(tags: &[Tag], at: usize, word: &str) -> bool {
    let tag = tags[at];
    tag.conjunction
        && word.starts_with('ف')
        && tag.verb.is_none()
        && !tag.is(Classes::GRAMMAR)
        && at > 0
        && tells(tags, at - 1)
}

/// وقال وايت، أضاف ويلي: right behind the verb no name is joined with “and”.
fn is_name_in_wa(tags: &[Tag], at: usize, word: &str) -> bool {
    let tag = tags[at];
    let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
    tag.conjunction
        && word.starts_with('و')
        && tag.classes.is_only(name)
        && !tag.definite
        && word.chars().count() > 2
        && at > 0
        && (tells(tags, at - 1) || tags[at - 1].conjunction && is_past(tags, at - 1))
}

/// أما المعارضة فترى أن: what also looks like a foreign name is a verb behind a topic and before its
/// أن.
fn opinion_in_fa(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> Option<Tag> {
    let opinion = matches!(tokens.word(at), "فراي" | "فتري" | "فيرون");
    let next = tags.get(at + 1).copied().unwrap_or_default();
    let that =
        next.is(Classes::COMPLEMENTISER) && !next.conjunction && tokens.kind(at + 1) == Kind::Word;
    let before = at.checked_sub(1).map(|before| tags[before]).unwrap_or_default();
    let given = tokens.kind(at.saturating_sub(1)) == Kind::Word
        && !before.definite
        && (before.is(Classes::PERSON_NAME) || !before.known || before.verb.is_some());
    let rest = tokens.word(at).strip_prefix('ف').filter(|_| opinion && that && !given)?;
    let tag = Lexicon::get().reading(rest)?;
    Some(Tag { conjunction: true, ..*tag })
}

/// قال باسم نعيم، عن باسم يوسف: not in somebody's name, right behind a verb or a preposition; ناديا يوسف,
/// أنجيلا ميركل: no club and no gospel before a name; قالت أمل حلاق، المديرة أمل حلاق: no hope behind a verb or a woman's title.
fn given_name(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> Option<Tag> {
    let word = tokens.word(at);
    let next = tags.get(at + 1).copied().unwrap_or_default();
    let listed = next.is(Classes::PERSON_NAME) && next.preposition.is_none() && !next.conjunction;
    let surname = listed || may_be_name(next) || next.definite && !next.known;
    let before = at.checked_sub(1).map(|before| tags[before]).unwrap_or_default();
    let named = tokens.kind(at + 1) == Kind::Word && surname;
    let spoken = before.verb.is_some_and(VerbReading::is_finite) && listed;
    let gender = match word {
        "باسم"
            if spoken
                || before.is(Classes::PREPOSITION)
                || at > 0 && (tells(tags, at - 1) || is_between_commas(tokens, at, 2)) =>
        {
            Gender::Masculine
        }
        "ناديا" | "انجيلا" => Gender::Feminine,
        "امل" if spoken || at > 0 && tells(tags, at - 1) || is_woman(before) => Gender::Feminine,
        _ => return None,
    };
    let classes = Classes::PERSON_NAME;
    named.then(|| Tag { classes, gender: Some(gender), known: true, ..Tag::default() })
}

/// المديرة, الدكتورة
fn is_woman(tag: Tag) -> bool {
    tag.is(Classes::HUMAN) && tag.gender == Some(Gender::Feminine)
}

/// المدير الجديد، باسم حلاق، أكد: whether `count` words from `at` on stand alone between two commas.
fn is_between_commas(tokens: &Tokens<'_>, at: usize, count: usize) -> bool {
    let words = at..at + count;
    let definite = words.clone().any(|at| tokens.word(at).starts_with("ال"));
    tokens.kind(words.start - 1) == Kind::Comma
        && tokens.kind(words.end) == Kind::Comma
        && words.clone().all(|at| tokens.kind(at) == Kind::Word)
        && !definite
}

/// Whether a verb of speech in the past stands at `at`.
fn is_past(tags: &[Tag], at: usize) -> bool {
    tags[at].verb.is_some_and(VerbReading::is_plain_past)
}

/// ويؤكد كالاتشيف أن، وأشار كالاتشيف إلى أن: the only word between a verb and its أن is no circumstance.
fn is_subject_of_report(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| tags[before]).unwrap_or_default();
    let points =
        tags[at].preposition == Some(Proclitic::Ka) && matches!(tokens.word(at + 1), "الي" | "علي");
    let next = tags.get(at + 1 + usize::from(points)).copied().unwrap_or_default();
    let common = ["كالتالي", "كالاتي", "كالمعتاد", "كالعاده"].contains(&tokens.word(at));
    let finite = before.verb.is_some_and(VerbReading::is_finite);
    finite
        && next.is(Classes::COMPLEMENTISER)
        && !next.conjunction
        && !common
        && next.preposition.is_none()
}

/// ديدييه روي، قال روي هودجسون: beside a word of a name, with the letter that the verb روى does not end
/// in; قال عادل عزت: a name of the list behind another right behind the verb.
fn is_surname_like_verb(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let past = tags[at].verb.is_some_and(VerbReading::is_plain_past);
    if past && is_listed_behind_given(tags, at) || is_told_by_her(tokens, tags, at) {
        return true;
    }
    // وأضاف روته أن: no verb with its object stands between a verb of speech and أن.
    let finite = tags[at].verb.filter(|verb| verb.is_finite());
    let (owns, that) = (finite.is_some_and(|verb| verb.object), tags.get(at + 1));
    let that = that.is_some_and(|next| next.is(Classes::COMPLEMENTISER));
    let said = |at: usize| tags[at].verb.is_some_and(VerbReading::is_finite);
    if owns && that && tags[at].is_bare() && at > 0 && said(at - 1) {
        return true;
    }
    if !past || !tokens.word(at).ends_with('ي') {
        return false;
    }
    if is_told_by(tokens, tags, at) {
        return true;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    // ويعتقد روي أنه
    if tags[before].is(Classes::BELIEF) && tokens.written(at).ends_with('ي') {
        return true;
    }
    let named = tags[before].is(Classes::PERSON_NAME) || !tags[before].known;
    let plain = named && !tags[before].definite && tags[before].verb.is_none();
    tokens.kind(before) == Kind::Word && plain && tokens.written(at).ends_with('ي')
}

/// مارك روته: “she told it”, right behind the name of a man.
fn is_told_by_her(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| tags[before]) else { return false };
    let man =
        before.classes.is_only(Classes::PERSON_NAME) && before.gender == Some(Gender::Masculine);
    let told = tags[at].verb.is_some_and(|verb| verb.is_finite() && verb.object);
    man && before.is_bare() && told && tags[at].is_bare() && tokens.word(at).ends_with("ته")
}

/// قال عادل عزت
fn is_listed_behind_given(tags: &[Tag], at: usize) -> bool {
    let listed = |tag: Tag| tag.is(Classes::PERSON_NAME) && tag.is_bare();
    at >= 2 && listed(tags[at]) && listed(tags[at - 1]) && tells(tags, at - 2)
}

/// قال روي هودجسون: between a verb that does nothing but speak and a word that may be a surname.
fn is_told_by(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let next = tags.get(at + 1).copied().unwrap_or_default();
    let surname = next.is_bare() && (!next.known || next.is(Classes::PERSON_NAME));
    let written = tokens.written(at).ends_with('ي');
    written && surname && tokens.kind(at + 1) == Kind::Word && at > 0 && tells(tags, at - 1)
}

/// آلام في الظهر: pains, which are no mother (الأم).
fn is_pain(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at).ends_with("الام") && tokens.written(at).contains('آ')
}
