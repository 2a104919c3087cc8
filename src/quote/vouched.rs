//! What a source vouches for: the clause before «بحسب الوزارة» or the one behind it.

use std::ops::Range;

use super::cues::{Cue, LONGEST_ZONE};
use super::enclosed::{
    before_marks, behind_aside, behind_circumstance, bracket_around, gloss_around,
};
use super::extents::Extents;
use super::nearest::{nearest_clause, nearest_opening};
use super::teller::tells_of_source;
use crate::lexicon::{Classes, List, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Words of a source before the verb of what it says.
const LONGEST_SOURCE: usize = 8;
/// Tokens of a name between two commas, and the one behind it.
const LONGEST_NAME: usize = 6;
/// Words of a source in the middle of its clause.
const SHORT_SOURCE: usize = 4;
/// Words of a source, with who made it public, before what the clause waits for.
const LONGEST_PUBLISHED: usize = 14;
/// Tokens of what is left of a clause behind its source, the pause included.
const SHORTEST_REST: usize = 3;
/// Tokens of a gloss of the source.
pub(super) const LONGEST_GLOSS: usize = 30;
/// Tokens of a place before the colon or the dash.
const LONGEST_DATELINE: usize = 10;

/// The clause before a source that ends its sentence, or after one that opens it.
pub(super) fn around_source(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
) -> Option<Range<usize>> {
    let source = lead(tokens, cue);
    let start = extents.sentence_start(source);
    let opens = (start..source).all(|at| tokens.kind(at) != Kind::Word);
    let before = || sentence_before(tokens, tags, extents, cue, start);
    if opens && source < cue.at() {
        return before().or_else(|| after_source(tokens, tags, extents, cue));
    }
    if opens {
        return after_source(tokens, tags, extents, cue).or_else(before);
    }
    let start = start + 2 * usize::from(is_mention(tokens, start));
    let start = behind_dateline(tokens, tags, start).filter(|&at| at < source).unwrap_or(start);
    // «…، ووفقا للسجلات تراجعت الحركة»: the conjunction begins another clause.
    let end = source_end(tokens, tags, cue).unwrap_or(cue.zone.end);
    let sentence_goes_on = !matches!(tokens.kind(end), Kind::Stop | Kind::Break);
    if sentence_goes_on && is_joined(tokens, source) {
        return after_source(tokens, tags, extents, cue);
    }
    // مما يقوي حسبه شوكة خصومه: in the middle of its clause.
    if cue.zone.is_empty() && cue.words.len() == 1 {
        return Some(
            nearest_clause(tokens, tags, extents, start, source)..extents.clause_end(cue.words.end),
        );
    }
    if let Some(open) = bracket_around(tokens, cue, end) {
        return Some(open + 1..source);
    }
    if let Some(gloss) = gloss_around(tokens, tags, extents, cue) {
        return Some(gloss);
    }
    if source == cue.at() && resumes(tokens, tags, cue, end) {
        let start = nearest_clause(tokens, tags, extents, start, source);
        return Some(start..extents.clause_end(end));
    }
    let then = |at: usize| {
        let word = tokens.word(at);
        tags.get(at).is(Classes::COMPLEMENTISER) && word.starts_with('ف')
            || matches!(word, "فقد" | "فلقد")
    };
    // «وإذا نجحت -كما تدعي الشركة- فإنها …»: between two dashes the source only interrupts.
    let interrupts = tokens.kind(source - 1) == Kind::Dash;
    let follows = !interrupts && (then(end) || then(end + 1));
    if sentence_goes_on && (follows || tells_that(tokens, tags, cue, end)) {
        return after_source(tokens, tags, extents, cue);
    }
    let start = match cue.verb.is_some_and(VerbReading::is_finite) && cue.words.len() == 1 {
        true => nearest_opening(tokens, tags, start, source),
        false => nearest_clause(tokens, tags, extents, start, source),
    };
    let start = before_marks(tokens, extents, start, source).unwrap_or(start);
    let rest = || predicate(tokens, cue, end);
    if source < cue.at() {
        return Some(start..source);
    }
    let torn = || rest_of_torn(tokens, tags, cue, start..end);
    if let Some(rest) = rest_of_clause(tokens, tags, cue, end).or_else(rest).or_else(torn) {
        return Some(start..extents.clause_end(rest));
    }
    let next = tags.get(end + 1);
    // غير أن joins, غير قادر does not.
    let unable = tokens.word(end + 1) == "غير" && !tags.get(end + 2).is(Classes::COMPLEMENTISER);
    // «أما البلاد - كما يزعم - فغير قادرة»
    let dashed = tokens.kind(end) == Kind::Dash && tokens.kind(source - 1) == Kind::Dash;
    // «أما النساء، تضيف المصادر، فيشكلن …»
    let short = start + 2 >= source && tags.get(start).definite;
    let topic = (matches!(tokens.word(start), "اما" | "واما") || short)
        && tokens.word(end + 1).starts_with('ف');
    // «ستنمو الصناعة، يقول التقرير، حيث ستشهد …»
    let inserted = cue.words.len() == 1 && cue.verb.is_some_and(VerbReading::is_finite);
    let explains = inserted && tokens.word(end + 1) == "حيث";
    let goes_on = matches!(tokens.kind(end), Kind::Comma | Kind::Dash | Kind::Close)
        && (unable || dashed || explains || !next.is(Classes::CONJUNCTION))
        && !matches!(tokens.word(end + 1), "الذي" | "التي" | "الذين")
        && !matches!(tokens.word(source), "هذا" | "ذلك" | "وهو")
        && (dashed || !is_comment(tokens, end + 1))
        && (!next.conjunction || dashed || topic);
    let rest = extents.clause_end(end + 1);
    let goes_on = goes_on && !tells_of_source(tokens, tags, cue, end..rest);
    let shortest = if dashed { 1 } else { SHORTEST_REST };
    if goes_on && rest > end + shortest {
        // «…، وقد تم، وفق الوزير، إغلاق المصنع»
        let done = source > start + 3
            && tokens.word(source - 3) == "وقد"
            && tokens.kind(source - 1) == Kind::Comma;
        return Some(if done { source - 3 } else { start }..rest);
    }
    Some(start..source)
}

/// «…، حسبما قال مصدران، في خطوة قد …»: how the writer sees what has been said.
fn is_comment(tokens: &Tokens<'_>, at: usize) -> bool {
    let seen = || {
        matches!(tokens.word(at + 1), "خطوه" | "مؤشر" | "اشاره" | "تطور" | "حين" | "دلاله" | "سابقه")
    };
    match tokens.word(at) {
        "في" => seen(),
        "علي" => tokens.word(at + 1) == "الرغم",
        "رغم" | "بالرغم" => true,
        _ => false,
    }
}

/// «…، وذلك وفق الوزارة»: what takes the clause up again belongs to its source.
fn lead(tokens: &Tokens<'_>, cue: &Cue) -> usize {
    cue.at() - usize::from(tokens.word_before(cue.at()) == "وذلك")
}

/// «…، ووفقا للسجلات …», «…، فحسب التقرير …»: a marker with a و or ف of its own behind a comma.
pub(super) fn is_joined(tokens: &Tokens<'_>, source: usize) -> bool {
    let marker = tokens.word(source).strip_prefix(['و', 'ف']).unwrap_or_default();
    let markers = ["وفق", "بحسب", "حسب", "طبقا"];
    tokens.kind(source - 1) == Kind::Comma && markers.iter().any(|&known| marker.starts_with(known))
}

/// «طنجة (المغرب): تعطلت الساعة، بحسب البلدية», «طنجة (أ ف ب) - تعطلت الساعة، بحسب البلدية»: the place of the report before the
/// clause that begins at `start`.
fn behind_dateline(tokens: &Tokens<'_>, tags: &Tags, start: usize) -> Option<usize> {
    let first = start == 0 || tokens.kind(start - 1) == Kind::Break;
    let place = tags.get(start).is(Classes::CITY | Classes::STATE) && first;
    let inside = |at: usize| {
        matches!(tokens.kind(at), Kind::Word | Kind::Open | Kind::Close | Kind::Abbreviation)
    };
    let end = (start..start + LONGEST_DATELINE).find(|&at| !inside(at))?;
    let agency = end > start && tokens.kind(end - 1) == Kind::Close;
    let closes = match tokens.kind(end) {
        Kind::Colon => place,
        Kind::Dash => first && agency,
        _ => false,
    };
    closes.then_some(end + 1)
}

/// «ويذكر أن الجسر قديم، بحسب الوكالة»: the writer's own way to come to it.
fn is_mention(tokens: &Tokens<'_>, start: usize) -> bool {
    matches!(tokens.word(start), "يذكر" | "ويذكر") && tokens.word(start + 1) == "ان"
}

/// «يتسع الخزان لعشرة لترات.وفقا للبوابة.»: a source that is set apart by a stop vouches for the sentence before.
fn sentence_before(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
    start: usize,
) -> Option<Range<usize>> {
    let end = source_end(tokens, tags, cue)?;
    let alone = !matches!(tokens.kind(end), Kind::Comma | Kind::Colon | Kind::Word);
    let pause = |&stop: &usize| matches!(tokens.kind(stop), Kind::Stop | Kind::Ellipsis);
    let stop = start.checked_sub(1).filter(|stop| alone && pause(stop))?;
    Some(extents.sentence_start(stop)..stop)
}

/// «يصل الوفد بحسب الوزارة إلى العاصمة»: whether the clause around the source goes on at `end`.
fn resumes(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue, end: usize) -> bool {
    !cue.zone.is_empty()
        && end == cue.zone.end
        && is_word(tokens, cue.at() - 1)
        && is_word(tokens, end)
        && !opens_clause(tokens, tags, end)
}

fn is_word(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.kind(at), Kind::Word | Kind::Number)
}

/// «طبقا لما أعلنته الشركة أن …»: only the source stands between its verb and the أن at `end`.
fn tells_that(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue, end: usize) -> bool {
    let plain = |at: usize| {
        tokens.kind(at) == Kind::Word
            && tags.get(at).verb.is_none()
            && !tags.get(at).is(Classes::BELIEF)
    };
    cue.verb.is_some()
        && tokens.word(cue.at()) != "كما"
        && tags.get(end).is(Classes::COMPLEMENTISER)
        && (cue.words.end..end).all(plain)
}

/// «تواصل الدولة حسب ذات المصدر تمويل السد», «ويأمل النادي بحسب الصحيفة أن …», «يشكلون حسب التقديرات
/// 4 في المائة»: where the clause goes on behind a source that no pause sets off.
fn rest_of_clause(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue, end: usize) -> Option<usize> {
    let first = cue.zone.start;
    let plain = cue.verb.is_none()
        && first < end
        && tokens.kind(cue.at() - 1) == Kind::Word
        && !tags.get(cue.at()).conjunction;
    if !plain {
        return None;
    }
    let that = tags.get(end);
    let clear = |at: usize| {
        let other = Classes::GOVERNOR | Classes::RELATIVE;
        tokens.kind(at) == Kind::Word && tags.get(at).verb.is_none() && !tags.get(at).is(other)
    };
    let bare = that.is(Classes::COMPLEMENTISER) && !that.conjunction;
    if bare && end <= first + SHORT_SOURCE && (first..end).all(clear) {
        return Some(end);
    }
    let next = first + 1;
    let same = matches!(tokens.word(first), "ذات" | "نفس") || tags.get(next).is(Classes::ANAPHOR);
    let counted = tags.get(first).definite && tokens.kind(next) == Kind::Number;
    let surname = tags.get(first).definite && tags.get(first).is_open();
    let governed = surname && matches!(tokens.word(next), "علي" | "الي" | "عن");
    let rest = next + usize::from(same);
    let joins = Classes::PREPOSITION | Classes::CONJUNCTION | Classes::RELATIVE;
    let noun =
        tokens.kind(rest) == Kind::Word && !tags.get(rest).is(joins) && !tags.get(rest).conjunction;
    (rest < end && (same && noun || counted || governed)).then_some(rest)
}

/// «وعثر الغواصون حسب بيان أصدره المتحف على جرار», «ومن المتوقع وفقا لمسح أجرته الوكالة أن ترتفع»: where that goes on
/// which the few words before the source are waiting for, in the sentence `around` it.
fn rest_of_torn(
    tokens: &Tokens<'_>,
    tags: &Tags,
    cue: &Cue,
    around: Range<usize>,
) -> Option<usize> {
    let begun = around.start..cue.at();
    let plain = |at: usize| is_word(tokens, at) && !tags.get(at).is(Classes::COMPLEMENTISER);
    let torn = cue.verb.is_none() && begun.len() <= SHORT_SOURCE && begun.into_iter().all(plain);
    let whole = |at: usize| {
        let tag = tags.get(at);
        tag.definite || tag.is(Classes::PERSON_NAME | Classes::AGENCY)
    };
    let goes_on = |&at: &usize| {
        let that = tags.get(at).is(Classes::COMPLEMENTISER) && !tags.get(at).conjunction;
        // علي is a name, على موقعها where it was published.
        let governed = matches!(tokens.written(at), "على" | "إلى" | "الى" | "عن");
        (that || governed && !tokens.is_owned(at + 1)) && whole(at - 1)
    };
    let end = (around.end + 1).min(cue.zone.start + LONGEST_PUBLISHED);
    (cue.zone.start + 1..end).find(goes_on).filter(|_| torn)
}

/// «والسبب كما يقول المدير هو نقص الوقود»: the pronoun goes on with the subject before the source.
fn predicate(tokens: &Tokens<'_>, cue: &Cue, end: usize) -> Option<usize> {
    let unset = cue.verb.is_some() && tokens.kind(cue.at() - 1) == Kind::Word;
    let links = |&at: &usize| matches!(tokens.word(at), "هو" | "هي" | "هم");
    (cue.words.end + 1..end.min(cue.words.end + SHORT_SOURCE)).find(links).filter(|_| unset)
}

/// Where the name of a source ends: at punctuation, or at the particle that opens its clause.
pub(super) fn source_end(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue) -> Option<usize> {
    let glossed = |at: usize| (cue.zone.start..at).any(|open| tokens.kind(open) == Kind::Open);
    cue.zone.clone().chain([cue.zone.end]).find(|&at| {
        let closes = tokens.kind(at) == Kind::Close && !glossed(at);
        closes
            || matches!(
                tokens.kind(at),
                Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Dash | Kind::Stop | Kind::Break
            )
            || opens_clause(tokens, tags, at)
    })
}

/// «وبحسب الوكالة فإن …», «وبحسب الوكالة فلا خطر»: the particles with which a clause begins after its source.
fn opens_clause(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    leads(tokens, tags, at) || tags.in_list(at, List::Then)
}

/// فإن، فقد: the particle that only leads to the clause.
fn leads(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    tags.get(at).is(Classes::COMPLEMENTISER) || matches!(tokens.word(at), "فقد" | "فلقد")
}

/// The clause behind the source that opens its sentence.
fn after_source(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
) -> Option<Range<usize>> {
    let resumed =
        || (cue.zone.len() < LONGEST_ZONE && is_word(tokens, cue.zone.end)).then_some(cue.zone.end);
    let end = source_end(tokens, tags, cue).or_else(resumed)?;
    let aside = behind_aside(tokens, tags, end).or_else(|| behind_circumstance(tokens, tags, end));
    let end = aside.unwrap_or(end);
    let next = end + usize::from(tokens.kind(end) != Kind::Word);
    let source = Source { tokens, tags, words: cue.zone.start..end };
    let start = match tokens.kind(end) {
        Kind::Stop | Kind::Break => source.verb_inside()?,
        Kind::Comma if !opens_clause(tokens, tags, next) => source
            .verb_inside()
            .filter(|&at| source.is_definite(at - 1) || !is_word(tokens, at - 1))
            .unwrap_or_else(|| source.past_gloss()),
        // بحسب «النور» أظهرت بيانات أن …
        Kind::Word if !tokens.word(end).starts_with('ف') => {
            let told = source.verb_inside().filter(|&at| source.is_told(at));
            told.or_else(|| source.past_own_clause(next)).unwrap_or(next)
        }
        _ => next,
    };
    let start = start + usize::from(leads(tokens, tags, start));
    Some(start..extents.clause_end(start))
}

/// A source that opens its sentence, up to the first sign behind it.
struct Source<'a, 'text> {
    tokens: &'a Tokens<'text>,
    tags: &'a Tags,
    words: Range<usize>,
}

impl Source<'_, '_> {
    /// وبحسب بيانات البنك ارتفعت الأسعار، …: nothing but its verb parts the clause from its source.
    fn verb_inside(&self) -> Option<usize> {
        let near = self.words.end.min(self.words.start + LONGEST_SOURCE);
        (self.words.start + 1..near)
            .take_while(|&at| {
                !self.tags.get(at).is(Classes::RELATIVE) && self.tokens.word(at - 1) != "ما"
            })
            .find(|&at| self.is_verb(at) && self.past_own_clause(at).is_none())
    }

    fn is_verb(&self, at: usize) -> bool {
        let (tag, word, before) =
            (self.tags.get(at), self.tokens.word(at), self.tokens.word_before(at));
        // «وحسب شركة "ديلوت غلوبال"»: the first word of a name.
        if matches!(self.tokens.kind(at - 1), Kind::Mark(_)) && self.tokens.is_glued(at - 1) {
            return false;
        }
        let past = word.chars().count() > 4
            && !word.starts_with("ال")
            && (word.starts_with("است") && self.is_definite(at - 1)
                || word.ends_with('ت') && !word.ends_with("ات"));
        // وفق تقديرات الوزارة يبلغ العدد: behind a title it may be a name (بحسب الباحث ياسين).
        // Nor is it one behind a name in marks (بحسب «واس» تستعرض اللجنة …).
        let institution =
            (before.ends_with('ه') || before.ends_with("ات")) && self.is_definite(at - 1);
        let marked =
            matches!(self.tokens.kind(at - 1), Kind::Mark(_)) && is_word(self.tokens, at - 2);
        // الصادرة يوم الجمعة
        let shape = word.starts_with(['ي', 'ت']) && !tag.is(Classes::TIME);
        let imperfect = (institution || marked) && shape;
        // بحسب صحيفة «الغد» سيعود الجميع، وبحسب بيانات الوزارة ارتفع العدد
        let named = self.tags.get(at - 1).is(Classes::AGENCY | Classes::BODY);
        let closed = marked || named || self.is_definite(at - 1);
        let ordinary = closed && tag.is(Classes::ACTION);
        // ووفقا لتقرير المنصة هناك عشرون …
        let there = matches!(word, "هناك" | "هنالك" | "ثمه") && is_word(self.tokens, at + 1);
        tag.verb.is_some_and(VerbReading::is_finite)
            || tag.is(Classes::VERBAL)
            || past
            || imperfect
            || ordinary
            || there
    }

    /// Whether the verb of speech at `at` stands behind a name that is whole.
    fn is_told(&self, at: usize) -> bool {
        let closed = matches!(self.tokens.kind(at - 1), Kind::Mark(_)) || self.is_definite(at - 1);
        closed && self.tags.get(at).verb.is_some_and(VerbReading::is_finite)
    }

    fn is_definite(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        ["ال", "لل", "بال"].iter().any(|article| word.starts_with(article))
    }

    /// بحسب مدير المرصد، سالم الحمدي، ظهر مذنب: the name of the source, from `start` to the next comma.
    fn is_name_between_commas(&self, start: usize) -> bool {
        let given = self.tags.get(start);
        let last = (start + 1..start + LONGEST_NAME).find(|&at| !is_word(self.tokens, at));
        let name = |at: usize| {
            let tag = self.tags.get(at);
            let listed = !tag.known || tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE);
            listed && tag.verb.is_none() && tag.preposition.is_none() && !tag.conjunction
        };
        given.is(Classes::PERSON_NAME)
            && given.is_bare()
            && last.is_some_and(|last| {
                let whole = last > start + 1 && (start..last).all(name);
                whole && self.tokens.kind(last) == Kind::Comma
            })
    }

    /// «وحسب استبيان أجرته جمعية القرية، ترى …», «وبحسب إحصائية اطلعت عليها الصحيفة، فإن …»: where the clause begins
    /// behind a relative clause without a pronoun of its own, whose verb stands at `at`.
    fn past_own_clause(&self, at: usize) -> Option<usize> {
        let (tag, word) = (self.tags.get(at), self.tokens.word(at));
        let past = tag.verb.is_some_and(|verb| verb.object && verb.is_finite())
            || tag.is_open() && self.tokens.is_owned(at) && word.ends_with("ته")
            || tag.is_open() && word.ends_with("تها");
        let of_it = matches!(self.tokens.word(at + 1), "عليها" | "عليه" | "فيها" | "فيه");
        let verb = tag.verb.is_some_and(VerbReading::is_finite) || word.ends_with('ت');
        let inside = |at: &usize| !matches!(self.tokens.kind(*at), Kind::Stop | Kind::Break);
        let comma = |at: &usize| self.tokens.kind(*at) == Kind::Comma;
        let named = self.tags.get(self.words.start);
        let mut near = (at + 1..at + LONGEST_GLOSS).take_while(inside);
        near.find(comma)
            .filter(|_| !named.definite && (past || of_it && verb))
            .map(|comma| comma + 1)
    }

    /// بحسب التقرير، الذي نشر أمس، فإن …: where the clause begins behind a gloss of the source.
    fn past_gloss(&self) -> usize {
        let start = self.words.end + 1;
        let (tag, word) = (self.tags.get(start), self.tokens.word(start));
        if let Some(behind) = self.past_own_clause(start) {
            return behind;
        }
        let relative = tag.is(Classes::RELATIVE) && self.is_definite(start)
            || matches!(word, "وهو" | "وهي" | "وهم");
        let finite =
            self.is_verb(start) || word.starts_with(['ي', 'س', 'ف']) || tag.is(Classes::NEGATION);
        let sentence = start..start + LONGEST_GLOSS;
        let mut commas = sentence
            .take_while(|&at| !matches!(self.tokens.kind(at), Kind::Stop | Kind::Break))
            .filter(|&at| self.tokens.kind(at) == Kind::Comma);
        let introduced = |at: &usize| {
            opens_clause(self.tokens, self.tags, at + 1)
                && self.tokens.word(at + 1).starts_with('ف')
        };
        let found = if relative || self.is_name_between_commas(start) {
            let first = commas.next();
            commas.find(introduced).or(first)
        } else if finite {
            None
        } else {
            commas.find(introduced)
        };
        found.map_or(start, |comma| comma + 1)
    }
}
