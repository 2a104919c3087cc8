//! What somebody is by a word that is usually something else: السياسي, طالب.

use super::context::tells;
use super::tag::Tag;
use super::{Classes, Gender};
use crate::token::{Kind, Tokens};

/// وأضاف السياسي المخضرم, تابعت الحقوقية المعروفة: right behind a verb of speech what else is an adjective is somebody, if it
/// agrees; not so الأكاديمية and الدبلوماسية, which are bodies.
pub(super) fn gender_of_politician(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> Option<Gender> {
    let stem = tokens.word(at).trim_end_matches('ه');
    // السياسي الراحل does not go on with what somebody else has said.
    let dead = tokens.word(at + 1).starts_with("الراحل");
    // الموسيقى is written with another letter.
    let music = stem == "الموسيقي" && !tokens.written(at).ends_with(['ي', 'ة']);
    if dead || music || !matches!(stem, "السياسي" | "الحقوقي" | "الموسيقي") {
        return None;
    }
    let woman = tokens.word(at).ends_with('ه');
    let gender = if woman { Gender::Feminine } else { Gender::Masculine };
    let before = at.checked_sub(1).map(|before| tags[before])?;
    if stem == "الموسيقي" && is_before_name(tokens, tags, at) && !before.definite {
        return Some(gender);
    }
    let verb = before.verb.filter(|verb| verb.is_finite() && !verb.object)?;
    verb.agreement().is_some_and(|(of, _)| of == gender).then_some(gender)
}

/// الموسيقي البارز سالم الحمدي: before a name of the lists, or an adjective and such a name.
fn is_before_name(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let named = |at: usize| {
        let name = tags.get(at).is_some_and(|tag| tag.classes.is_only(Classes::PERSON_NAME));
        name && tokens.kind(at) == Kind::Word
    };
    named(at + 1) || tags.get(at + 1).is_some_and(|quality| quality.definite) && named(at + 2)
}

/// الحاجة فاطمة, قالت الحاجة إن: the title of a woman rather than what is needed stands before a name or right behind a
/// verb of speech.
pub(super) fn is_need(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let next = tags.get(at + 1).copied().unwrap_or_default();
    let named = next.is(Classes::PERSON_NAME)
        || tokens.word(at + 1) == "ام"
        || matches!(tokens.kind(at + 1), Kind::Mark(_));
    let speaks = at > 0 && tells(tags, at - 1);
    tokens.word(at).ends_with("الحاجه") && !named && !speaks
}

/// سيادة المطران, حضرة الأستاذ: before the title of somebody, not سيادة القانون and not في حضرة الملك.
pub(super) fn is_address(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let title = tags.get(at + 1).copied().unwrap_or_default();
    let noble = matches!(tokens.word(at), "سياده" | "وسياده" | "حضره" | "جناب");
    let within = at > 0 && matches!(tokens.word(at - 1), "في" | "الي");
    let titled = Classes::HONORIFIC | Classes::OFFICIAL | Classes::PROFESSION;
    noble && !within && title.definite && title.is(titled) && title.preposition.is_none()
}

/// شخصيات الرواية, الشخصيات الرئيسية: those in a book, where it is not شخصيات وطنية who act.
pub(super) fn is_character(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let owned = tags.get(at + 1).is_some_and(|next| next.definite);
    tokens.word(at).ends_with("شخصيات") && (tags[at].definite || owned)
}

/// قال طالب في الجامعة، قال طالب جامعي: right behind the verb no other verb stands; طالب الرفاعي is a name.
/// سالم الحمدي، طالب في كلية العلوم: what he attends tells as much.
pub(super) fn is_student(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    if tokens.word(at) != "طالب" || at == 0 {
        return false;
    }
    let next = tags.get(at + 1).copied().unwrap_or_default();
    let named = next.definite && !next.known || next.is(Classes::PERSON_NAME);
    let from = matches!(tokens.word(at + 1), "في" | "من");
    let school = tokens.word(at + 1 + usize::from(from)).trim_start_matches(['ب', 'ل']);
    let school = school.strip_prefix("ال").filter(|_| from).unwrap_or(school);
    let attends = matches!(school, "كليه" | "جامعه" | "معهد" | "ثانويه" | "جامعي" | "دكتوراه");
    !named && tells(tags, at - 1) || attends || is_student_behind_name(tokens, tags, at)
}

/// سالم الحمدي، طالب بشعبة النجارة، طالب بالمعهد: what tells of the name before the comma.
fn is_student_behind_name(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let named = at > 1 && tokens.kind(at - 1) == Kind::Comma && {
        let name = tags[at - 2];
        name.verb.is_none() && (!name.known || name.is(Classes::PERSON_NAME))
    };
    let at_school = tokens.word(at + 1).strip_prefix('ب').unwrap_or_default();
    let school = at_school.strip_prefix("ال").unwrap_or(at_school);
    named
        && matches!(school, "شعبه" | "معهد" | "مدرسه" | "قسم" | "كليه" | "جامعه" | "ثانويه" | "سلك")
}
