//! A cue in a clause that a main clause follows: «وفيما أكد الوزير أن الأسعار مستقرة، دعا النواب إلى جلسة». What
//! is said there ends where the main clause begins.

use std::ops::Range;

use super::cues::Cue;
use super::extents::Extents;
use super::shapes;
use crate::lexicon::{self, Classes, List, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Tokens between the word that opens the clause and the cue.
const ZONE: usize = 12;
/// Tokens between what leads in the middle of a sentence and the cue.
const LONGEST_LEAD: usize = 24;
/// Tokens of a clause, or of a mere circumstance, before its main clause.
const LONGEST_CLAUSE: usize = 40;
const LONGEST_CIRCUMSTANCE: usize = 12;

/// Where `said`, the words behind the complementiser of `cue`, end.
pub(super) fn end(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
    said: Range<usize>,
) -> usize {
    let before = extents.sentence_start(cue.at())..cue.at();
    let Some(first) = before.clone().find(|&at| tokens.kind(at) == Kind::Word) else {
        return said.end;
    };
    let plain = before.len() <= ZONE && (first..cue.at()).all(|at| tokens.kind(at) == Kind::Word);
    // بعد نفي الشركة أن …: behind بعد the noun, which writes like the verb.
    let noun = cue.verb.is_some_and(VerbReading::is_noun)
        || first + 1 == cue.at() && governs_circumstance(tags, first);
    // «رغم تأكيد الوزارة أن …، فقد …», «بعد إعلان الشركة أنها …، تراجع سهمها»
    // «ورغم ما ذكرته صحيفة من أن …، فإن …»
    let noun_or_what = noun || tokens.word(first + 1) == "ما";
    let leads =
        is_subordinate(tokens, tags, first) || noun_or_what && governs_circumstance(tags, first);
    let mut places = said.start + 1..said.end;
    if plain && leads {
        let main = |&at: &usize| {
            begins_main(tokens, tags, at)
                && (tokens.is_owned(said.start - 1) || has_predicate(tokens, tags, said.start..at))
        };
        // «فيما أكد الوزير أن …» may well be all of the sentence.
        if is_beside(tokens, first) {
            let told = |at: &usize| main(at) && is_told(tokens, tags, said.start..*at);
            return places.find(told).unwrap_or(said.end);
        }
        let whole = |at: &usize| main(at) && !is_described(tokens, tags, said.start..*at);
        let found = places.clone().find(whole).or_else(|| places.find(main));
        return found.unwrap_or(said.end);
    }
    if is_amid(tokens, tags, cue, before.start, noun) {
        return places.find(|&at| is_answered(tokens, tags, at)).unwrap_or(said.end);
    }
    if plain && is_conceded(tokens, first) {
        let turns = |&at: &usize| {
            tokens.kind(at - 1) == Kind::Comma
                && (answers(tokens, tags, at) || tokens.word(at).starts_with("لكن"))
        };
        return places.find(turns).unwrap_or(said.end);
    }
    said.end
}

/// «…، فرغم تأكيد الشركة أنها جاهزة، فإن …», «أما أن تعلن الوزارة أنها راضية، فهذا …»: a clause of this kind, or a topic, that
/// does not open its sentence, or not with the cue close by; `start` is where the sentence begins.
fn is_amid(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue, start: usize, noun: bool) -> bool {
    // «…، فرغم»; «…، فيما أظهر تقرير أن …» goes on with something else.
    let then = |at: usize| {
        let word = tokens.word(at);
        word.starts_with('ف') && !matches!(word, "فيما" | "في" | "فور")
    };
    let pause = |at: usize| {
        at == start
            || tokens.word(at - 1).ends_with("حتي")
            || tokens.kind(at - 1) == Kind::Comma && then(at)
    };
    // «أما المدير فأكد أن …»
    let answers_itself = tokens.word(cue.at()).starts_with('ف');
    let leads = |&at: &usize| {
        pause(at)
            && (is_subordinate(tokens, tags, at)
                || noun && governs_circumstance(tags, at)
                || matches!(tokens.word(at), "اما" | "واما") && !answers_itself)
    };
    let clause = |at: &usize| {
        matches!(tokens.kind(*at), Kind::Word | Kind::Comma | Kind::Number)
            && !tags.get(*at).is(Classes::COMPLEMENTISER)
    };
    let mut near = (start.max(cue.at().saturating_sub(LONGEST_LEAD))..cue.at()).rev();
    near.by_ref().take_while(clause).any(|at| leads(&at))
}

/// «، فإن …», «، فهذا …»: the ف of the main clause behind a pause.
fn is_answered(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let then = tokens.word(at).starts_with("فان") || tags.in_list(at, List::Then);
    then && tokens.kind(at - 1) == Kind::Comma
}

/// «صحيح أن المدرب أكد أن الفريق جاهز، إلا أن …»: what is granted before a main clause that turns from it.
fn is_conceded(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.word(at), "صحيح" | "وصحيح") && tokens.word(at + 1) == "ان"
}

/// «وبعدما أعلن الوزير أن الجسر آمن، زار النواب الموقع», «وفي ختام الجلسة، زار النواب الموقع»: where the main clause begins
/// behind what opens the sentence at `start`, if that is no part of it.
pub(crate) fn main_clause(tokens: &Tokens<'_>, tags: &Tags, start: usize) -> Option<usize> {
    let tag = tags.get(start);
    let circumstance = Classes::PREPOSITION | Classes::TIME | Classes::TURN;
    let longest = match is_subordinate(tokens, tags, start) {
        true => LONGEST_CLAUSE,
        false if tag.is(circumstance) && tag.verb.is_none() => LONGEST_CIRCUMSTANCE,
        false => return None,
    };
    let goes_on = |at: &usize| !matches!(tokens.kind(*at), Kind::Stop | Kind::Break);
    let mut places = (start + 1..tokens.len().min(start + longest)).take_while(goes_on);
    places.find(|&at| begins_main(tokens, tags, at))
}

/// بعد إعلان الشركة، رغم تأكيد الوزير
fn governs_circumstance(tags: &Tags, at: usize) -> bool {
    tags.in_list(at, List::When) || tags.in_list(at, List::Circumstance)
}

/// Whether the word at `at` makes of what follows the background of something else.
fn is_subordinate(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let next = tokens.word(at + 1);
    let mut words = unjoined(tokens.word(at));
    let opens = |word| match word {
        "ما" => next == "ان",
        "برغم" | "بالرغم" => true,
        "علي" => next == "الرغم",
        "في" => {
            next == "حين"
                || next == "الوقت" && tokens.word(at + 2) == "الذي"
                // «في وقت أعلنت فيه الشركة», but «في وقت سابق»
                || next == "وقت" && shapes::is_finite(tokens.word(at + 2), tags.get(at + 2))
        }
        _ => false,
    };
    let that = next == "ان" && governs_circumstance(tags, at);
    that || tags.in_list(at, List::Subordinating) || words.any(opens)
}

/// فيما، بينما، في حين: what stands beside another clause, or beside the sentence before.
fn is_beside(tokens: &Tokens<'_>, at: usize) -> bool {
    lexicon::is_meanwhile(tokens.word(at), tokens.word(at + 1))
        || unjoined(tokens.word(at)).any(|word| matches!(word, "فيما" | "بينما"))
}

/// «أن الطريق مفتوح، …», not «أن حصة القرية، التي بلغت النصف، …» or «أنه عند الساعة التاسعة، …»: whether `clause` has its
/// predicate, neither in a relative clause nor behind a mere circumstance or an apposition.
fn is_told(tokens: &Tokens<'_>, tags: &Tags, clause: Range<usize>) -> bool {
    let comma = |at: &usize| tokens.kind(*at) == Kind::Comma;
    let first = clause.start..clause.clone().find(comma).unwrap_or(clause.end);
    let opening = tags.get(clause.start);
    let circumstance = opening.is(Classes::PREPOSITION | Classes::TIME);
    let nominal = !circumstance
        && has_predicate(tokens, tags, first.clone())
        && !is_described(tokens, tags, first);
    let verb = |at: usize| tokens.kind(at) == Kind::Word && says(tokens, tags, at);
    let owned = tokens.is_owned(clause.start - 1) && !circumstance;
    let mut relative = false;
    let finite = clause.into_iter().any(|at| {
        relative = !comma(&at) && (relative || tags.get(at).is(Classes::RELATIVE));
        !relative && verb(at)
    });
    owned || nominal || finite
}

/// A word, and what is left of it behind the و or ف that joins it to what goes before; في and فور begin with
/// their own ف.
fn unjoined(word: &str) -> impl Iterator<Item = &str> {
    [Some(word), word.strip_prefix(['و', 'ف'])].into_iter().flatten()
}

/// «، هدأت الأسواق», «، فإن التجار …», «، إلا أن …»
fn begins_main(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    if tokens.kind(at - 1) != Kind::Comma {
        return false;
    }
    let (tag, next) = (tags.get(at), tags.get(at + 1));
    let finite = shapes::is_finite(tokens.word(at), tag)
        || tag.is(Classes::NEGATION | Classes::BELIEF)
        // تظاهر المئات، قتل أمس ستة: an unknown word before its subject.
        || !tag.known && tag.is_bare() && (next.definite || next.is(Classes::TIME));
    finite && !tag.conjunction || answers(tokens, tags, at)
}

/// فإن، فقد، إلا أن: what answers a clause of this kind.
fn answers(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let word = tokens.word(at);
    let except = matches!(word, "الا" | "غير" | "بيد") && tokens.word(at + 1).starts_with("ان");
    except || word.starts_with("فان") || word == "حتي" || tags.in_list(at, List::Then)
}

/// Whether a predicate may stand in `clause`: «أن موقف الإدارة من طلب العمال، …» has only its subject so far.
pub(super) fn has_predicate(tokens: &Tokens<'_>, tags: &Tags, clause: Range<usize>) -> bool {
    let mut at = clause.start;
    while at < clause.end {
        if says(tokens, tags, at) {
            return true;
        }
        // مطلب سكان القرية: a noun is definite when its genitive is.
        let last = (at..clause.end).find(|&near| !is_indefinite(tokens, tags, near));
        match last.unwrap_or(clause.end) {
            last if last == at => at += 1,
            last if last < clause.end && closes(tokens, tags, last) => at = last,
            _ => return true,
        }
    }
    false
}

/// «أن اللقاء الذي حضره التجار، نجح في …»: nothing but a subject and its relative clause so far.
fn is_described(tokens: &Tokens<'_>, tags: &Tags, clause: Range<usize>) -> bool {
    let relative =
        |at: &usize| tags.get(*at).is(Classes::RELATIVE) && tokens.word(*at).starts_with("ال");
    clause.clone().find(relative).is_some_and(|relative| {
        let besides = (clause.start..relative).chain(relative + 2..clause.end);
        besides.into_iter().all(|at| !says(tokens, tags, at))
    })
}

/// A verb, a pronoun that links, a number, or what may hold any of them.
fn says(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let tag = tags.get(at);
    !matches!(tokens.kind(at), Kind::Word | Kind::Comma)
        || tag.verb.is_some_and(|verb| !verb.is_noun())
        || tag.is(Classes::VERBAL | Classes::ACTION | Classes::NEGATION | Classes::COMPLEMENTISER)
        || shapes::tense(tokens.word(at), tag).is_some()
        || matches!(tokens.word(at), "هو" | "هي" | "هم")
}

/// A noun with neither article nor owner, which no name is.
fn is_indefinite(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let tag = tags.get(at);
    let other = Classes::PREPOSITION
        | Classes::CONJUNCTION
        | Classes::RELATIVE
        | Classes::DEMONSTRATIVE
        | Classes::PRONOMINAL
        | Classes::NAME_PARTICLE
        | Classes::STATE
        | Classes::CITY
        | Classes::AGENCY
        | Classes::TIME;
    // الرئيس حداد
    let before = at.checked_sub(1).map(|before| tags.get(before)).unwrap_or_default();
    let named = before.definite && before.is(Classes::HUMAN) && !tag.known;
    // السد سليم
    let person = tag.is(Classes::PERSON_NAME) && (!before.definite || before.is(Classes::HUMAN));
    tokens.kind(at) == Kind::Word
        && !tag.definite
        && !tag.is(other)
        && !named
        && !person
        && !tokens.is_owned(at)
}

/// What makes the noun before it definite.
fn closes(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let tag = tags.get(at);
    // لقاء أمس
    let name =
        Classes::PERSON_NAME | Classes::STATE | Classes::CITY | Classes::AGENCY | Classes::TIME;
    tag.preposition.is_none() && (tag.definite || tag.is(name) || tokens.is_owned(at))
}
