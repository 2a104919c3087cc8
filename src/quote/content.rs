//! How far the reported words reach.

use std::ops::Range;

use super::cues::{Cue, Intro, is_lest};
use super::enclosed;
use super::extents::Extents;
use super::first_line::{LONGEST_HEADLINE, before_next_speaker, is_in_first_line};
use super::pieces::is_wording;
use super::pointed::is_pointer;
use super::scene::{is_clausal, is_nominal};
use super::shapes;
use super::subordinate::{self, has_predicate};
use super::vouched::around_source;
use super::whole::{behind_subject, called, whole};
use crate::lexicon::{self, Act, Classes, List, Tags, VerbReading, is_then};
use crate::token::{Kind, Tokens};

/// Sentences that go on with words behind a colon.
const MOST_SENTENCES: usize = 8;
/// Tokens between an opening dash and the cue.
const ASIDE_ZONE: usize = 8;
/// Tokens between إذا and the cue.
const CONDITION_ZONE: usize = 4;
/// Tokens in marks before a marker that tells whose they are.
const LONGEST_MARKS: usize = 120;
/// Tokens of one word in marks.
const NAME_IN_MARKS: usize = 3;
/// Tokens of a paragraph within which the man is named whom its heading quotes.
const HEADED_WITHIN: usize = 12;
/// Tokens within which somebody speaks of himself.
const HIMSELF_WITHIN: usize = 8;
/// A name of one word, with the pause behind it.
const NAME_AND_PAUSE: usize = 2;
/// Tokens of a subject that no predicate has followed yet, its pause included.
const LONGEST_SUBJECT: usize = 12;
/// Tokens that the content of a relative clause has at least before a comma ends it.
const SHORTEST_RELATIVE: usize = 2;

/// The tokens that a bound cue reports, or `None` where nothing is left of them.
pub(crate) fn content(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
) -> Option<Range<usize>> {
    let range = match cue.intro {
        Intro::That(at) if is_relative(tokens, tags, cue) => {
            let set_off = cue.at() > 1 && tokens.kind(cue.at() - 2) == Kind::Comma;
            at + 1..first_comma(tokens, tags, extents, at + 1, set_off)
        }
        Intro::Bare(at) => at..bare_end(tokens, tags, extents, cue, at),
        Intro::That(at) if let Some(end) = called(tokens, extents, cue, at) => at + 1..end,
        Intro::That(at) => {
            // The negation in ألا is part of what is said.
            let start = at + usize::from(!is_lest(tokens, at));
            let end = that_end(tokens, tags, extents, at + 1);
            let end = with_predicate(tokens, tags, extents, at + 1..end);
            let end = goes_on_with_that(tokens, tags, extents, end);
            let end = condition_end(tokens, tags, cue, at + 1, end);
            start..subordinate::end(tokens, tags, extents, cue, at + 1..end)
        }
        // Marks after the colon are looked at on their own.
        Intro::Colon(at) if matches!(tokens.kind(at + 1), Kind::Mark(_) | Kind::Open) => {
            return None;
        }
        Intro::Colon(at) if is_number_or_address(tokens, at + 1) => return None,
        Intro::Colon(at)
            if cue.words.is_empty() && !heads_words(tokens, tags, extents, cue, at) =>
        {
            return None;
        }
        Intro::Colon(at) => {
            let first = after_colon(tokens, tags, extents, behind_break(tokens, cue, at + 1));
            let words = first.start..runs_on(tokens, tags, extents, first.end);
            let headline = cue.words.is_empty() && is_in_first_line(tokens, at);
            let end = if headline { before_next_speaker(tokens, words.clone()) } else { words.end };
            words.start..end
        }
        Intro::Source if cue.words.is_empty() || is_pointer(tokens, tags, cue.at()) => return None,
        // «نهاية مرحلة»، كما وصفها المدير: no more than the words in marks.
        Intro::Source if cue.lexeme().is_some_and(|verb| verb.act == Act::Evaluate) => return None,
        Intro::Source => {
            let clause = around_source(tokens, tags, extents, cue)?;
            if labels_marks(tokens, tags, extents, cue, clause.start)
                || points_back(tokens, &clause)
                || is_vouched_again(tokens, cue, &clause)
            {
                return None;
            }
            clause
        }
        Intro::Marks(_) | Intro::None => return None,
    };
    let end = asides_close(tokens, cue, &range)
        .or_else(|| enclosed::bracket_close(tokens, cue, &range))
        .unwrap_or(range.end);
    trimmed(tokens, range.start..end)
}

/// «إن المصنع باق، وإنه «لن يغلق ما دام العمال فيه»»: the clause before the one that وإن joins to it.
pub(super) fn before_second_clause(
    tokens: &Tokens<'_>,
    tags: &Tags,
    content: &Range<usize>,
) -> Option<Range<usize>> {
    let comma = |at: usize| matches!(tokens.kind(at), Kind::Comma | Kind::Semicolon);
    let joined = |&at: &usize| {
        let that = tokens.word(at + 1).starts_with("وان");
        comma(at) && that && tags.get(at + 1).is(Classes::COMPLEMENTISER)
    };
    let end = content.clone().find(joined)?;
    Some(content.start..end)
}

/// «وحسب المدير، سيغلق المصنع، حسب قوله»: the source that opens the clause is told again with a pronoun at its end.
fn is_vouched_again(tokens: &Tokens<'_>, cue: &Cue, clause: &Range<usize>) -> bool {
    let own = cue.verb.is_none() && cue.words.len() > 1 && tokens.is_owned(cue.words.end - 1);
    let word = tokens.word(clause.start);
    own && lexicon::is_according_to(word.strip_prefix(['و', 'ف']).unwrap_or(word))
}

/// «وجاء ذلك وفقا للوكالة»: the clause only points to what was told before.
fn points_back(tokens: &Tokens<'_>, clause: &Range<usize>) -> bool {
    let came =
        matches!(tokens.word(clause.start), "جاء" | "وجاء" | "ياتي" | "وياتي" | "كان" | "وكان");
    came && clause.len() == 2 && matches!(tokens.word(clause.start + 1), "ذلك" | "هذا")
}

/// Whether a name with its colon may head somebody's words without marks: in the first line, in an interview,
/// or where he speaks of himself. Elsewhere in a text it is an entry of a list.
fn heads_words(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
    colon: usize,
) -> bool {
    let blank = |at: &usize| matches!(tokens.kind(*at), Kind::Break | Kind::Dash);
    let before = (0..cue.at()).rev().find(|at| !blank(at));
    let asked = |at: usize| tokens.word(at) == "؟" || tokens.word(at) == "?";
    let ours =
        |at: usize| tags.get(at).is(Classes::FIRST_PERSON) || is_first_person(tokens, tags, at);
    is_in_first_line(tokens, cue.at())
        || heads_paragraph(tokens, tags, cue, colon)
        || before.is_some_and(asked)
        || asked(extents.clause_end(colon + 1))
        || (colon + 1..colon + HIMSELF_WITHIN).any(ours)
}

/// «الحمدي: لن نبيع ⏎ وقال الحمدي في لقاء …»: a heading in a line of its own, above the paragraph in which the same
/// man speaks.
fn heads_paragraph(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue, colon: usize) -> bool {
    let named = |at: &usize| tokens.kind(*at) == Kind::Word;
    let Some(name) = (cue.at()..colon).rev().find(named).map(|at| tokens.word(at)) else {
        return false;
    };
    let breaks = |at: &usize| tokens.kind(*at) == Kind::Break;
    let Some(end) = (colon + 1..colon + LONGEST_HEADLINE).find(breaks) else { return false };
    let start = end + (end..tokens.len()).take_while(breaks).count();
    let near = start..start + HEADED_WITHIN;
    let speaks = near.clone().any(|at| tags.get(at).verb.is_some_and(VerbReading::is_finite));
    let clause =
        is_clausal(tokens, tags, &(colon + 1..end)) || is_nominal(tokens, tags, &(colon + 1..end));
    speaks && clause && near.take_while(|at| !breaks(at)).any(|at| tokens.word(at) == name)
}

/// «على الرقم: 940،» and «عبر موقعها: www.…»: what is named, not said.
fn is_number_or_address(tokens: &Tokens<'_>, at: usize) -> bool {
    let pause = matches!(
        tokens.kind(at + 1),
        Kind::Comma | Kind::Semicolon | Kind::Stop | Kind::Break | Kind::Close
    );
    let starts = |head: &&str| tokens.written(at).starts_with(*head);
    let address = ["www", "http"].iter().any(starts);
    address || tokens.kind(at) == Kind::Number && (pause || at + 1 >= tokens.len())
}

/// «أما المدير -الذي صرح بأن المصنع باق- فقد سافر»: what is said between two dashes ends at the second.
fn asides_close(tokens: &Tokens<'_>, cue: &Cue, content: &Range<usize>) -> Option<usize> {
    let near = cue.at().saturating_sub(ASIDE_ZONE)..cue.at();
    let solid = |at: &usize| matches!(tokens.kind(*at), Kind::Word | Kind::Dash);
    let open = near.rev().take_while(solid).find(|&at| tokens.kind(at) == Kind::Dash)?;
    let opens = tokens.is_glued(open) && !tokens.is_glued(open.checked_sub(1)?);
    let glued_before = |at: usize| at.checked_sub(1).is_some_and(|before| tokens.is_glued(before));
    let closes =
        |&at: &usize| tokens.kind(at) == Kind::Dash && glued_before(at) && !tokens.is_glued(at);
    content.clone().find(closes).filter(|_| opens && content.start > cue.at())
}

/// «انتقد الحزب الحكومة "التي فقدت البوصلة"، على حد تعبيره»: the marker tells whose wording stands in the marks
/// right before it, where they hold most of the clause, or the clause tells what he did.
fn labels_marks(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
    start: usize,
) -> bool {
    let own = cue.verb.is_none()
        && (cue.words.len() == 1 && cue.zone.is_empty()
            || cue.words.clone().any(|at| is_wording(tokens.word(at))));
    let pause = |at: &usize| matches!(tokens.kind(*at), Kind::Comma | Kind::Semicolon | Kind::Stop);
    let Some(close) = (start..cue.at()).rev().find(|at| !pause(at)) else { return false };
    if !own || !matches!(tokens.kind(close), Kind::Mark(_)) {
        return false;
    }
    let near = start.max(close.saturating_sub(LONGEST_MARKS))..close;
    let open = near.rev().find(|&at| extents.pair_end(at) == Some(close + 1));
    open.is_some_and(|open| {
        let acts = |at: usize| tags.get(at).verb.is_some_and(VerbReading::is_finite);
        close - open > open - start || (start..open).any(acts)
    })
}

/// «فقال ماذا أفعل به، …»: in a tale a question ends at its comma.
fn bare_end(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, cue: &Cue, start: usize) -> usize {
    let end = extents.clause_end(start);
    let comma = |at: &usize| matches!(tokens.kind(*at), Kind::Comma | Kind::Semicolon);
    let tells = tags.get(start).is(Classes::INTERROGATIVE)
        && cue.lexeme().is_some_and(|verb| verb.act != Act::Ask);
    (start + 2..end).find(comma).filter(|_| tells).unwrap_or(end)
}

/// «أنه في 26 حادثة، زعم مشتبه بهم أن …»: a cue behind a mere circumstance is part of the clause;
/// «بأنها "مليئة بالزهور"، وفي …»: marks at its start hold all of it.
fn that_end(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, start: usize) -> usize {
    let quoted = extents.pair_end(start).filter(|&end| {
        tokens.kind(end) == Kind::Comma
            // «بأن "النور"، وفي إطار …، تطالب»: a name is not all of it.
            && end > start + NAME_IN_MARKS
            && tokens.word(end + 1).starts_with('و')
            && !tags.get(end + 1).is(Classes::COMPLEMENTISER)
    });
    let whole = || whole(tokens, tags, extents, start);
    let end = quoted.or_else(whole).unwrap_or_else(|| extents.clause_end(start));
    if end == start {
        return extents.clause_end(start + 1);
    }
    let circumstance = tags.get(start).is(Classes::PREPOSITION)
        && end > start
        && tokens.kind(end - 1) == Kind::Comma
        && tags.get(end).verb.is_some_and(VerbReading::is_finite)
        && !tags.get(end).conjunction;
    if circumstance { behind_own_that(tokens, tags, extents, end + 1) } else { end }
}

/// «أن سالم الحمدي أعلن، عقب الاجتماع، أن المطحنة ستباع»: where a clause ends in which somebody says something at `at`, with
/// the words behind his own أن.
fn behind_own_that(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, at: usize) -> usize {
    let that = extents.clause_end(at);
    let tag = tags.get(that);
    let own =
        tokens.kind(that - 1) == Kind::Comma && tag.is(Classes::COMPLEMENTISER) && !tag.conjunction;
    if own && that > at { extents.clause_end(that + 1) } else { that }
}

/// «أن المدير، الذي وصف نفسه بأنه متفائل، استقال», «فإن الوزير، أشاد بالعمال», «أن الشركة كانت: …»: what looks like the end
/// of a clause with only its subject so far belongs to it.
fn with_predicate(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    clause: Range<usize>,
) -> usize {
    if let Some(end) = behind_subject(tokens, tags, extents, clause.clone()) {
        return end;
    }
    let end = clause.end;
    let pause = end > clause.start && tokens.kind(end - 1) == Kind::Comma;
    let tag = tags.get(end);
    // «…، ليقاطعه القاضي» is no predicate.
    let acts = |at: usize| {
        let tag = tags.get(at);
        let joined = tag.conjunction || tag.preposition.is_some();
        tag.verb.is_some_and(VerbReading::is_finite) && !joined
    };
    let relative = tag.is(Classes::RELATIVE) && tokens.word(end).starts_with("ال");
    let goes_on = pause
        && (acts(end) || relative)
        && end <= clause.start + LONGEST_SUBJECT
        && (clause.len() <= NAME_AND_PAUSE || !has_predicate(tokens, tags, clause.clone()));
    if !goes_on {
        return end;
    }
    let close = behind_own_that(tokens, tags, extents, end + 1);
    let main = relative && acts(close) && tokens.kind(close - 1) == Kind::Comma;
    if main { extents.clause_end(close + 1) } else { close }
}

/// «وإذا قال الحكم إن الكرة تجاوزت الخط فسيحتسب الهدف»: what is said on a condition ends where its
/// consequence begins.
fn condition_end(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue, start: usize, end: usize) -> usize {
    let near = cue.at().saturating_sub(CONDITION_ZONE)..cue.at();
    let supposed = near.into_iter().any(|at| tags.get(at).is(Classes::CONDITIONAL));
    let follows = |&at: &usize| {
        let word = tokens.word(at);
        let pause = matches!(tokens.kind(at - 1), Kind::Comma | Kind::Semicolon);
        let particle = matches!(word, "فان" | "فانه" | "فانها") || tags.in_list(at, List::Then);
        word.starts_with("فسي") || word.starts_with("فست") || pause && particle
    };
    (start + 1..end).find(follows).filter(|_| supposed).unwrap_or(end)
}

/// «الشركة التي قالت إنها ستغلق المصنع، …»: the cue stands in a relative clause.
fn is_relative(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue) -> bool {
    let before = cue.at().checked_sub(1).map(|before| tags.get(before)).unwrap_or_default();
    before.is(Classes::RELATIVE)
        && !before.is(Classes::NEGATION | Classes::PRONOUN)
        && tokens.word_before(cue.at()).trim_start_matches('و').starts_with("ال")
        && cue.verb.is_some_and(VerbReading::is_finite)
}

/// A relative clause ends where the writer's sentence goes on: at its first comma. One that a comma sets off goes on behind
/// no other («دفعت الأزمة المصرف، الذي يقول إنه محايد، إلى بيع أسهمه»).
fn first_comma(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    start: usize,
    set_off: bool,
) -> usize {
    let end = extents.clause_end(start);
    // أن يوم السبت، هو يوم …: the pronoun links subject and predicate.
    // إنه باق، وإنه راض: what is said goes on.
    let joined = |at: usize| {
        let tag = tags.get(at);
        tag.conjunction && tag.is(Classes::COMPLEMENTISER) && !tokens.word(at).starts_with("فان")
    };
    // «ستساعد الشباب؛ بالإضافة إلى …»: what only qualifies it.
    let qualifies =
        |at: usize| tags.get(at).is(Classes::PREPOSITION) || tokens.word(at) == "بالاضافه";
    let comma = |at: &usize| {
        (tokens.kind(*at) == Kind::Comma
            || tokens.kind(*at) == Kind::Semicolon && !qualifies(*at + 1))
            && !joined(*at + 1)
            && !is_part(tokens, tags, *at + 1, set_off)
            && (tokens.is_owned(start - 1) || has_predicate(tokens, tags, start..*at))
            && !is_listed(tokens, tags, *at + 1)
            && !matches!(tokens.word(*at + 1), "لكن" | "ولكن")
            && (!matches!(tokens.word(*at + 1), "هو" | "هي" | "هم")
                || matches!(tokens.word(*at + 2), "الذي" | "التي" | "الذين"))
            || tokens.word(*at) == "مما"
    };
    // أما الذين قالوا إنهم تأخروا فقد حصلوا على تعويض
    let main = (start + 1..end).find(|&at| is_then(tokens.word(at))).unwrap_or(end);
    // «الذي قال إنه "سيبقى، رغم الخسارة"»: a comma within marks ends nothing.
    let mut inside_until = 0;
    let outside = |&at: &usize| {
        inside_until = extents.pair_end(at).unwrap_or(0).max(inside_until);
        at >= inside_until
    };
    (start..main)
        .filter(outside)
        .filter(|&at| at >= start + SHORTEST_RELATIVE)
        .find(comma)
        .unwrap_or(main)
}

/// «…، في مجال النشر», «…، حيث بقي الأثاث», «…، وإنما …»: what only goes on with the clause before it, no «…، في حين …».
fn is_part(tokens: &Tokens<'_>, tags: &Tags, at: usize, set_off: bool) -> bool {
    let word = tokens.word(at);
    let place = !set_off && matches!(word, "في" | "الي" | "علي" | "مع" | "عبر" | "ضمن" | "داخل");
    let turns = tags.get(at + 1).is(Classes::TURN | Classes::COMPLEMENTISER)
        || matches!(tokens.word(at + 1), "حين" | "وقت" | "الوقت" | "المقابل");
    matches!(word, "حيث" | "وانما" | "انما" | "بل") || place && !turns
}

/// «في تونس، والجزائر، وليبيا»: a country or a town that is joined to others.
fn is_listed(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let tag = tags.get(at);
    let pause =
        matches!(tokens.kind(at + 1), Kind::Comma | Kind::Stop) || tags.get(at + 1).conjunction;
    tag.conjunction && tag.is(Classes::STATE | Classes::CITY) && pause
}

/// «قال: لا نطلب المستحيل. نريد الماء.»: sentences of the paragraph that begin in the first person go
/// on with the words, for the writer says no “we”.
fn runs_on(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, end: usize) -> usize {
    // «وأضاف البيان: …، علما بأن …»
    let known = tokens.word(end) == "علما";
    let mut end = if known { extents.clause_end(end + 1) } else { end };
    for _ in 0..MOST_SENTENCES {
        let next = end + 1;
        let stops = tokens.kind(end) == Kind::Stop && tokens.kind(next) == Kind::Word;
        let asks = matches!(tokens.word(end), "؟" | "?") && is_another_question(tokens, tags, next);
        let close = extents.clause_end(next);
        let whole = matches!(tokens.kind(close), Kind::Stop | Kind::Break) || close >= tokens.len();
        let own = stops && whole && (asks || is_first_person(tokens, tags, next));
        if !own && !is_mere_pause(tokens, tags, end) {
            return end;
        }
        end = close;
    }
    end
}

/// «كان الحفل جميلا.. والأطفال سعداء»: two dots at `at` part what one and the same says, unless a verb of speech or
/// the turn of somebody else follows.
fn is_mere_pause(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let next = tags.get(at + 1);
    let two = tokens.kind(at) == Kind::Ellipsis && tokens.written(at).chars().count() == 2;
    let other = next.verb.is_some()
        || tags.get(at + 2).is(Classes::TURN)
        || matches!(tokens.word(at + 1), "اما" | "واما")
        // «.. ليعود الجار ويسأل»
        || tokens.word(at + 1).starts_with("لي")
        || tokens.word(at + 1).starts_with("لت");
    two && tokens.kind(at + 1) == Kind::Word && !other
}

/// ولماذا، وأين: what is asked besides.
fn is_another_question(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let tag = tags.get(at);
    tag.is(Classes::INTERROGATIVE) && tokens.word(at).starts_with('و') && tag.conjunction
}

/// نريد، كنا، تعبنا
fn is_first_person(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let tag = tags.get(at);
    tag.is(Classes::FIRST_PERSON) || tag.is_open() && shapes::is_our_past(tokens.word(at))
}

/// «قال إن الصناديق وصلت. وإن الفرز سيبدأ.»: a sentence that opens with وإن or وأن goes on with what is
/// reported; وإن كان does not.
fn goes_on_with_that(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, end: usize) -> usize {
    let that = end + 1;
    let tag = tags.get(that);
    let joined = tokens.kind(end) == Kind::Stop
        && tag.conjunction
        && tag.is(Classes::COMPLEMENTISER)
        && tokens.word(that).starts_with("وان");
    let next = tags.get(that + 1);
    let although = next.is(Classes::VERBAL | Classes::NEGATION) || next.verb.is_some();
    match joined && !although {
        true => extents.clause_end(that + 1),
        false => end,
    }
}

/// «قال الشاعر:» and «بيانا نصه:-» at the end of their line: the words stand in the next.
fn behind_break(tokens: &Tokens<'_>, cue: &Cue, at: usize) -> usize {
    let line = at + usize::from(tokens.kind(at) == Kind::Dash);
    let breaks = |at: &usize| tokens.kind(*at) == Kind::Break;
    let next = line + (line..tokens.len()).take_while(breaks).count();
    let says = cue.lexeme().is_some_and(|verb| {
        matches!(verb.act, Act::Say | Act::Add | Act::Ask | Act::Reply | Act::Write)
    });
    let text = matches!(tokens.word_before(at - 1), "نصه" | "نصها");
    if next > line && (says || text) && tokens.kind(next) == Kind::Word { next } else { at }
}

/// A complementiser after the colon (قال: إن …) is not part of the content.
fn after_colon(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, start: usize) -> Range<usize> {
    let skip = tags.get(start).is(Classes::COMPLEMENTISER)
        && tokens.kind(start) == Kind::Word
        && !tags.get(start).conjunction;
    let start = start + usize::from(skip);
    start..extents.clause_end(start)
}

/// `range` without blanks and punctuation at its ends.
pub(crate) fn trimmed(tokens: &Tokens<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let solid = |at: &usize| {
        !matches!(
            tokens.kind(*at),
            Kind::Comma
                | Kind::Semicolon
                | Kind::Stop
                | Kind::Break
                | Kind::Colon
                | Kind::Dash
                | Kind::Ellipsis
        )
    };
    let start = range.clone().find(solid)?;
    // قتل خمسة (بحسب الوزارة)
    // «…، وذلك قبل أن يعلن النادي»: what took the clause up again has gone on to something else.
    let part =
        |at: &usize| solid(at) && tokens.kind(*at) != Kind::Open && tokens.word(*at) != "وذلك";
    let end = range.rev().find(part)? + 1;
    Some(start..end)
}
