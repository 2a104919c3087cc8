//! The speaker before the verb: فلان قال، لكن الوزيرة قالت.

use std::ops::Range;

use super::Context;
use super::antecedent::before_dates;
use super::auxiliaries::{self, before_auxiliaries};
use super::place::is_was;
use super::unopened::{behind_heading, behind_was, in_statement, share};
use super::{asyndetic, bare_name, predicated};
use crate::lexicon::{self, Act, Classes, Hints, List};
use crate::mention::Mention;
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Tokens looked back through for the name before a cue.
const LONGEST: usize = 30;
/// Tokens of a name in marks at the head of a sentence, with them.
const LONGEST_MARK: usize = 5;
/// Tokens of a name in marks, with them.
const LONGEST_MARKED: usize = 7;

/// فلان قال، لكن الوزيرة قالت: the phrase right before the verb.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let at = cue.at();
    let tag = context.tags.at(at);
    let verb = cue.verb?;
    if verb.is_participle() && cue.is_bound() {
        return headline_subject(context, cue);
    }
    if verb.is_noun() && tag.definite {
        return auxiliaries::preceded(context, at);
    }
    if let Some(mention) = auxiliaries::joined(context, cue) {
        return Some(mention);
    }
    if !verb.is_finite()
        || tag.conjunction && !context.tokens.word(at).starts_with('ف')
        || cue.is_source()
    {
        return None;
    }
    if let Some(mention) = auxiliaries::governing(context, at) {
        return Some(mention);
    }
    let end = before_dates(context, before_auxiliaries(context, at));
    // أن النبي صلى الله عليه وسلم قال; أقبل رجل على النبي صلى الله عليه وسلم فقال
    let end = match tag.conjunction {
        true => end,
        false => lexicon::before_wish(context.tokens, context.tags, end),
    };
    let comma = end > 0 && context.tokens.kind(end - 1) == Kind::Comma;
    let topic = || topic(context, cue, end);
    let mention = match comma {
        true => in_statement(context, cue, end - 1)
            .or_else(|| sentence_opener(context, before_dates(context, end - 1)))
            .or_else(|| opener_with_relative(context, cue, end - 1))
            .or_else(|| opener_with_circumstance(context, end - 1))
            .or_else(topic)
            .or_else(|| behind_heading(context, cue, end - 1))
            .or_else(|| asyndetic::called_in(context, cue, end - 1))
            .or_else(|| behind_was(context, cue, end - 1)),
        false => in_statement(context, cue, end)
            .or_else(|| asyndetic::anybody(context, cue, end))
            .or_else(|| phrase_ending_at(context, end))
            .filter(|mention| {
                is_plausible(context, mention)
                    || is_opening_name(context, cue, mention)
                    || is_opening_mark(context, cue, mention)
            })
            .or_else(|| opener_with_relative(context, cue, end))
            .or_else(|| opener_with_circumstance(context, end))
            .or_else(topic)
            .or_else(|| asyndetic::indefinite(context, cue, end))
            .or_else(|| asyndetic::called_in(context, cue, end))
            .or_else(|| asyndetic::written_on(context, cue, end))
            .or_else(|| another(context, end))
            .or_else(|| latter(context, end))
            .or_else(|| share(context, cue, end))
            .or_else(|| behind_heading(context, cue, end))
            .or_else(|| predicated::subject(context, cue, end))
            .or_else(|| behind_was(context, cue, end)),
    }?;
    if verb.object && is_held_so(context, cue, &mention) {
        return None;
    }
    let agreement = verb.agreement().map(|(gender, _)| gender);
    let agrees = mention.name.is_some()
        || is_written_on(context, cue)
        || mention.gender.is_none_or(|gender| Some(gender) == agreement);
    agrees.then_some(mention)
}

/// «كشفت الهيئة وثائق وصفتها بالخطيرة»: the pronoun of a verb that judges means the indefinite noun right before it.
fn is_held_so(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let holds =
        cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Opine | Act::Call));
    let tag = context.tags.at(mention.words.start);
    let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
    holds
        && mention.name.is_none()
        && mention.words.end == cue.at()
        && tag.is_bare()
        && !tag.is(speaks)
}

/// لافتات كتب عليها: the passive has no subject to agree with.
pub(super) fn is_written_on(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let written = cue.lexeme().is_some_and(|verb| verb.lemma == "كتب");
    let near = [cue.words.end - 1, cue.words.end];
    written && near.into_iter().any(|at| matches!(context.tokens.word(at), "عليها" | "عليه"))
}

/// الحمدي محذرا: …, in a headline.
fn headline_subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let start = context.speech.extents.sentence_start(cue.at());
    let opens = start == 0 || context.tokens.kind(start - 1) == Kind::Break;
    let near = opens && cue.at() - start <= 8;
    let mention = near.then(|| context.parser.subject(start..cue.at(), true)).flatten()?;
    (mention.words.end == cue.at() && is_plausible(context, &mention)).then_some(mention)
}

/// «فلان، مدير المركز، قال»، «إلا أن المدير، فلان، قال»: a phrase that fills the sentence, or the clause
/// behind أن, up to the comma at `end`.
fn sentence_opener(context: &Context<'_, '_>, end: usize) -> Option<Mention> {
    openers(context, end, LONGEST).into_iter().flatten().find_map(|start| {
        let mention = opener_from(context, start..end)?;
        (mention.words.end == end && is_plausible(context, &mention)).then_some(mention)
    })
}

/// والوزيرة …: the phrase at the head of a clause, which و may join to what goes before.
fn opener_from(context: &Context<'_, '_>, clause: Range<usize>) -> Option<Mention> {
    let first = context.tags.at(clause.start);
    let speaks = first.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT);
    let body = first.is(Classes::COLLECTIVE_BODY | Classes::QUANTIFIER);
    // «المدير، وعضو اللجنة، قال»
    let begins = || context.speech.extents.sentence_start(clause.start) == clause.start;
    // «…، ووزير المالية أكد», «…، ووزير ماليتها أكد»
    let next = clause.start + 1;
    let governs = || {
        let owned = next < clause.end && context.tokens.is_owned(next);
        first.is(Classes::HUMAN) && (context.tags.at(next).definite || owned)
    };
    // «وسالم الحمدي المتحدث باسم النادي قال»
    let listed = || first.is(Classes::PERSON_NAME) && !first.is(Classes::PREPOSITION);
    let named = || listed() || first.definite && !first.known;
    let alone = first.definite && speaks || body || (speaks || named()) && begins() || governs();
    let joined = first.conjunction && first.verb.is_none() && alone;
    match joined && context.tokens.word(clause.start).starts_with('و') {
        true => context.parser.phrase(clause.start, clause.end, true),
        false => behind_fa(context, clause),
    }
}

/// فالناشر يرى، فصاحب المحل يقول: the phrase at the head of a clause that gives the reason of the one before.
fn behind_fa(context: &Context<'_, '_>, clause: Range<usize>) -> Option<Mention> {
    match is_somebody_in_fa(context, clause.start) {
        true => context.parser.phrase(clause.start, clause.end, true),
        false => context.parser.subject(clause, true),
    }
}

fn is_somebody_in_fa(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let speaks = tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
    // فالقانون يقول
    let text = tag.definite && tag.is(Classes::LAW | Classes::STATEMENT);
    let joined = tag.conjunction && (speaks || text) && tag.verb.is_none();
    joined && context.tokens.word(at).starts_with('ف')
}

/// Where the sentence of `end` begins behind its particles, and the last clause behind أن in it.
fn openers(context: &Context<'_, '_>, end: usize, longest: usize) -> [Option<usize>; 3] {
    let sentence = context.speech.extents.sentence_start(end);
    // أما أم خالد فقالت
    let particle = |&at: &usize| {
        let tag = context.tags.at(at);
        tag.is(Classes::VERBAL | Classes::CONJUNCTION) && !bare_name::is_kunya(context, at)
    };
    let first = (behind_turn(context, sentence)..end).find(|at| !particle(at)).unwrap_or(end);
    let floor = sentence.max(end.saturating_sub(longest));
    let that = |&at: &usize| matches!(context.tokens.word(at), "ان" | "لكن" | "فان" | "ولكن");
    let clause = (floor..end).rev().find(that).map(|that| that + 1);
    let reason = |&at: &usize| {
        at > first && context.tokens.kind(at - 1) == Kind::Comma && is_somebody_in_fa(context, at)
    };
    let reason = (floor..end).rev().find(reason);
    [(first >= floor).then_some(first), clause.filter(|&clause| clause > first), reason]
}

/// «من ناحيته كان حزب الأمل، الذي قاطع الجلسة، أكد»: behind what hands the word over and the verb that only shows the time.
fn behind_turn(context: &Context<'_, '_>, start: usize) -> usize {
    let turn = |at: usize| context.tags.at(at).is(Classes::TURN);
    let of = usize::from(matches!(context.tokens.word(start), "من" | "ومن"));
    if !turn(start + of) {
        return start;
    }
    let at = start + of + 1;
    let at = at + usize::from(context.tokens.kind(at) == Kind::Comma);
    at + usize::from(matches!(context.tokens.word(at), "كان" | "كانت"))
}

/// «المدير، الذي زار الورشة، قال»، «إلا أن الجار الذي يسكن قبالته قال»: the phrase before a relative
/// clause that ends where the verb stands.
fn opener_with_relative(context: &Context<'_, '_>, cue: &Cue, end: usize) -> Option<Mention> {
    if lexicon::is_relative_pronoun(context.tokens.word_before(end)) {
        return None;
    }
    openers(context, end, 2 * LONGEST).into_iter().flatten().find_map(|start| {
        let relative = |&at: &usize| {
            lexicon::is_relative_pronoun(context.tokens.word(at))
                || is_aside(context, at)
                || is_done_to_it(context, start, at) && is_unbroken(context, at..end)
        };
        let relative = (start + 1..end).find(relative)?;
        if !is_silent(context, relative..end) {
            return None;
        }
        let comma = usize::from(context.tokens.kind(relative - 1) == Kind::Comma);
        let mention = opener_from(context, start..relative - comma)?;
        let likely = is_plausible(context, &mention) || is_opening_name(context, cue, &mention);
        (mention.words.end == relative - comma && likely).then_some(mention)
    })
}

/// «الوزيرة، وفي تصريح للصحافة، أكدت»، «غير أن الوزيرة في حديثها قالت»: nothing but a circumstance stands
/// between the head of the clause and the verb.
fn opener_with_circumstance(context: &Context<'_, '_>, end: usize) -> Option<Mention> {
    openers(context, end, LONGEST).into_iter().flatten().find_map(|start| {
        let mention = opener_from(context, start..end)?;
        let rest = mention.words.end;
        let rest = rest + usize::from(context.tokens.kind(rest) == Kind::Comma);
        // نتائج المسح حول المرض بينت
        let paper = context.tags.at(mention.words.start).is(Classes::STATEMENT);
        let about = paper && matches!(context.tokens.word(rest), "عن" | "حول" | "بشان");
        let leads = about || is_occasion(context, rest);
        let circumstance = rest < end && leads && is_phrase(context, rest..end);
        let first = context.tags.at(mention.words.start);
        let somebody = mention.head == Some(mention.words.start) || first.is(Classes::PERSON_NAME);
        (circumstance && somebody && is_plausible(context, &mention)).then_some(mention)
    })
}

/// في تصريح، وفي المقابل: a preposition that و or a comma sets off or that leads to an occasion of speaking.
fn is_occasion(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let apart = tag.conjunction || context.tokens.kind(at - 1) == Kind::Comma;
    let occasion = next.is(Classes::OCCASION | Classes::STATEMENT);
    tag.is(Classes::PREPOSITION) && (apart || occasion)
}

/// Whether no verb stands in `range`.
pub(super) fn is_phrase(context: &Context<'_, '_>, range: Range<usize>) -> bool {
    let clause = Classes::COMPLEMENTISER
        | Classes::RELATIVE
        | Classes::VERBAL
        | Classes::ACTION
        | Classes::NEGATION
        | Classes::BELIEF;
    let cues = &context.speech.cues;
    let cue = cues.get(cues.partition_point(|cue| cue.at() < range.start));
    let reported = cue.is_some_and(|cue| cue.at() < range.end && cue.is_bound());
    let plain = |at: usize| {
        let tag = context.tags.at(at);
        let verb = tag.verb.is_some_and(|verb| verb.is_finite()) && !tag.is(Classes::STATEMENT);
        let stop = matches!(context.tokens.kind(at), Kind::Colon | Kind::Stop | Kind::Semicolon);
        !verb && !stop && !tag.is(clause)
    };
    !reported && range.clone().all(plain)
}

/// Whether neither a pause nor a particle parts the words of `range`.
fn is_unbroken(context: &Context<'_, '_>, mut range: Range<usize>) -> bool {
    range.all(|at| {
        context.tokens.kind(at) == Kind::Word && !context.tags.at(at).is(Classes::CONJUNCTION)
    })
}

/// «لكن دراسة أجرتها الجامعة أظهرت»: what was done to an indefinite paper, with its pronoun.
fn is_done_to_it(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    let (paper, tag) = (context.tags.at(start), context.tags.at(at));
    let noun = Classes::STATEMENT | Classes::OCCASION | Classes::HUMAN | Classes::COLLECTIVE_BODY;
    let acts = context.tokens.kind(at) == Kind::Word && tag.is_bare() && !tag.is(noun);
    if !paper.is(Classes::STATEMENT) || !acts {
        return false;
    }
    let indefinite = (start..at).all(|at| !context.tags.at(at).definite);
    let written = context.tokens.written(at);
    indefinite && (written.ends_with("ها") || written.ends_with('ه'))
}

/// «السائق، وهو من سكان الحي، قال», «السائق وهو من سكان الحي قال», «الرابطة ومقرها صور قالت»: what is told of somebody.
fn is_aside(context: &Context<'_, '_>, at: usize) -> bool {
    matches!(context.tokens.word(at), "ومقره" | "ومقرها")
        || matches!(context.tokens.word(at), "وهو" | "وهي" | "وهم")
            && context.tokens.word(at + 1) != "ما"
}

/// Whether no other verb of the clause reports anything, so that it may go on with the one behind it.
pub(super) fn is_silent(context: &Context<'_, '_>, clause: Range<usize>) -> bool {
    let cues = &context.speech.cues;
    let first = cues.partition_point(|cue| cue.at() < clause.start);
    let inside = cues[first..].iter().take_while(|cue| cue.at() < clause.end);
    let that = |at: usize| context.tags.at(at).is(Classes::COMPLEMENTISER);
    inside.take(LONGEST).all(|cue| !cue.is_bound()) && !clause.clone().any(that)
}

/// «أما فلان، الذي عاد أمس، فقال», «أما فلان فقد قال»: the topic of a sentence whose verb has the ف that answers أما.
fn topic(context: &Context<'_, '_>, cue: &Cue, end: usize) -> Option<Mention> {
    let start = context.speech.extents.sentence_start(end);
    let near = end.saturating_sub(start) <= 2 * LONGEST;
    let answers = context.tokens.word(cue.at()).starts_with('ف');
    let before = context.tokens.word_before(cue.at()) == "فقد";
    let opens = matches!(context.tokens.word(start), "اما" | "واما");
    // أما عن الحارس فقال إنه بخير: what is spoken of.
    let first = context.tags.at(start + 1);
    let of = first.is_prepositional();
    let topic = near && (answers || before) && opens && !of;
    let mention = topic.then(|| context.parser.subject(start + 1..end, true)).flatten()?;
    // أما الأسعار فقد أكد أنها مستقرة
    let own = !cue.verb?.object && is_plausible(context, &mention);
    (answers || own).then_some(mention)
}

/// «وأخرى تقول»: one more of those told of, at the head of a sentence.
fn another(context: &Context<'_, '_>, end: usize) -> Option<Mention> {
    let start = end.checked_sub(1)?;
    let other = matches!(context.tokens.word(start), "واخر" | "واخري" | "واخرون");
    let opens = context.speech.extents.sentence_start(start) == start;
    (other && opens).then(|| context.parser.phrase(start, end, true)).flatten()
}

/// لكن الأخير قال، وهذه الأخيرة ترى: whoever was named last, at the head of a clause.
fn latter(context: &Context<'_, '_>, end: usize) -> Option<Mention> {
    let last = end.checked_sub(1).filter(|&last| context.parser.is_latter(last))?;
    let this = last > 0 && context.tags.at(last - 1).is(Classes::DEMONSTRATIVE);
    let start = last - usize::from(this);
    let opens = this || clause_starts(context, start.saturating_sub(1)..end).contains(&start);
    opens.then(|| context.parser.phrase(start, end, true)).flatten()
}

/// Whether a phrase before a verb can be its speaker: a title, a body, or a name of two words.
pub(super) fn is_plausible(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = context.tags.at(mention.words.start);
    let titled = mention.head == Some(mention.words.start);
    let named = mention.name.as_ref().is_some_and(|name| name.start == mention.words.start);
    let listed = first.is(Classes::PERSON_NAME) && mention.words.len() >= 2;
    let alone = mention.words.len() == 1 && follows_particle(context, mention);
    let surname = || context.is_surname(mention.words.start);
    let likely = listed
        || mention.head.is_some()
        || !first.known && (first.definite || alone)
        || alone && first.is(Classes::PERSON_NAME)
        || mention.words.len() == 1 && surname()
        || is_unlisted_name(context, mention);
    // 1400 شخص أعلنوا
    let start = mention.words.start;
    let counted = context.tokens.kind(start) == Kind::Number && mention.head == Some(start + 1);
    let several = context.tokens.word(start + 1).ends_with("ين") && mention.words.len() == 2;
    // عدد من المحكوم عليهم
    let passive = context.tags.in_list(start + 2, List::Passive) && mention.words.len() > 3;
    let some = mention.head.is_some() || several || passive;
    let many = first.is(Classes::QUANTIFIER) && some || counted;
    titled || many || named && likely || is_name_in_marks(context, mention)
}

/// وكانت «الضحى» قد نشرت، لكن «الضحى» ذكرت: marks where nothing but a subject can stand.
fn is_name_in_marks(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let start = mention.words.start;
    // «الشراع» (Shiraa) للأبحاث
    let end = mention.words.end;
    let marked = context.parser.pair_end(start).is_some_and(|marks| {
        let bracketed = context.tokens.kind(marks) == Kind::Open;
        marks == end || bracketed && (marks..end).any(|at| context.tokens.kind(at) == Kind::Close)
    });
    let bracketed = |&at: &usize| context.tokens.kind(at) == Kind::Open;
    let words = mention.words.clone().take_while(|at| !bracketed(at)).count();
    marked
        && words <= LONGEST_MARKED
        && start > 0
        && (is_was(context, start - 1) || follows_particle(context, mention))
}

/// وكان سيب بلاتر قد أكد، لكن أنس العبدة قال: two or three words of which no list knows the first, where
/// nothing but a subject can stand.
pub(super) fn is_unlisted_name(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let names = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
    let nameable = |at: usize| {
        let tag = context.tags.at(at);
        let other = tag.known && !tag.is(names) || tag.conjunction || tag.preposition.is_some();
        !other && context.tokens.kind(at) == Kind::Word
    };
    let start = mention.words.start;
    let introduced =
        start > 0 && (is_was(context, start - 1) || follows_particle(context, mention));
    introduced && (1..=4).contains(&mention.words.len()) && mention.words.clone().all(nameable)
}

/// مكتبي قال إن: one name of the list alone before a verb that does nothing but speak.
fn is_opening_name(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let first = mention.words.start;
    let tag = context.tags.at(first);
    let opens = context.speech.extents.sentence_start(first) == first;
    let tells = cue.is_bound() && cue.lexeme().is_some_and(|verb| !verb.homograph);
    tells && opens && mention.words.len() == 1 && tag.classes.is_only(Classes::PERSON_NAME)
}

/// «الضحى» أوردت أن: a name in marks at the head of a sentence, before a verb with words of its own.
fn is_opening_mark(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let first = mention.words.start;
    let name = context.parser.pair_end(first) == Some(mention.words.end);
    let opens = context.speech.extents.sentence_start(first) == first;
    name && opens && mention.words.len() <= LONGEST_MARK && matches!(cue.intro, Intro::That(_))
}

/// لكن فلان قال: nothing but a subject stands between such a particle and the verb.
pub(super) fn follows_particle(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let Some(before) = mention.words.start.checked_sub(1) else { return false };
    context.tags.at(before).is(Classes::CONJUNCTION | Classes::COMPLEMENTISER)
}

/// The phrase that fills the clause up to `end`.
pub(super) fn phrase_ending_at(context: &Context<'_, '_>, end: usize) -> Option<Mention> {
    let floor =
        context.speech.extents.sentence_start(end.checked_sub(1)?).max(end.saturating_sub(LONGEST));
    let starts = clause_starts(context, floor..end);
    starts.into_iter().find_map(|start| {
        let mention = opener_from(context, start..end)?;
        let mention = without_verb(context, mention, end);
        (mention.words.end == end && (mention.head.is_some() || mention.name.is_some()))
            .then_some(mention)
    })
}

/// وقارنت الدراسة، قابلت «الضفة» مدير الشركة: an unlisted word right before a noun that can speak is
/// its verb.
fn without_verb(context: &Context<'_, '_>, mention: Mention, end: usize) -> Mention {
    let start = mention.words.start;
    let first = context.tags.at(start);
    let Some(head) = mention.head.filter(|_| first.is_open()) else { return mention };
    // أن دفاتر البلدية
    let past = !context.tokens.word(start).starts_with(['ي', 'ت', 'ن']);
    if past && start > 0 && context.tags.at(start - 1).is(Classes::COMPLEMENTISER) {
        return mention;
    }
    let marked = |at: usize| matches!(context.tokens.kind(at), Kind::Mark(_));
    let verb = head == start + 1 || marked(start + 1) && marked(head - 1);
    let rest = verb.then(|| context.parser.subject(head..end, true)).flatten();
    // توليب صديق: a bare title alone is no subject, but a surname may look like one.
    let surname = |rest: &Mention| {
        rest.words.len() == 1 && rest.name.is_none() && !context.tags.at(head).definite
    };
    rest.filter(|rest| !surname(rest)).unwrap_or(mention)
}

/// Where a clause may begin in `range`: at its start, and after punctuation and particles.
fn clause_starts(context: &Context<'_, '_>, range: Range<usize>) -> Vec<usize> {
    let begins = |&at: &usize| {
        if at == range.start {
            return true;
        }
        let before = context.tags.at(at - 1);
        match context.tokens.kind(at - 1) {
            Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::Ellipsis | Kind::Colon => true,
            Kind::Word => {
                let particle = Classes::CONJUNCTION | Classes::COMPLEMENTISER | Classes::VERBAL;
                before.is(particle) && !opens_verbal_clause(context, at - 1)
                    || before.hints.has(Hints::WHOLE_MARKER)
                    || context.tokens.word(at - 1) == "وحتي"
            }
            _ => false,
        }
    };
    range.clone().filter(begins).collect()
}

/// حين سمع الملك, unlike في حين أن الملك: a particle of time, behind which a verb stands.
fn opens_verbal_clause(context: &Context<'_, '_>, at: usize) -> bool {
    let word = context.tokens.word(at);
    lexicon::is_when(word.strip_prefix(['و', 'ف']).unwrap_or(word))
        && !matches!(context.tokens.word_before(at), "في" | "وفي")
}
