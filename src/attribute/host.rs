//! The speaker of a قائلا or بالقول whose clause begins with a verb that does not speak: ويمضي
//! الناقد بقوله، وتوجه الوزير للصحافة قائلا، عاد المدير إلى التأكيد.

use std::ops::Range;

use super::Context;
use super::acting::object_of;
use super::bare_name;
use super::governed::SPEAKERS;
use crate::lexicon::{self, Act, Classes, Form, Lexicon, List, Proclitic, Tag, VerbReading};
use crate::mention::Mention;
use crate::quote::{self, Cue, Intro};
use crate::token::Kind;

/// Tokens from the verb to what brings the words.
const LONGEST: usize = 30;
/// Letters of the shortest name that no list knows.
const SHORTEST_NAME: usize = 3;

/// The subject of the verb that the cue goes on with: the first of the sentence or, joined with و,
/// of its last clause, where nothing is reported between.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let at = cue.at();
    let sentence = context.speech.extents.sentence_start(at);
    if !goes_on(context, cue) && !is_repeated(context, cue) {
        return None;
    }
    let floor = sentence.max(at.saturating_sub(LONGEST));
    let joined = |&near: &usize| {
        near > sentence
            && !matches!(context.tokens.kind(near - 1), Kind::Word | Kind::Number)
            && (context.tokens.word(near).starts_with('و')
                || matches!(context.tokens.word(near), "فيما" | "بينما" | "توجه" | "توجهت")
                || context.tags.at(near).is(Classes::ACTION)
                || lexicon::is_meanwhile(context.tokens.word(near), context.tokens.word(near + 1))
                || is_before(context, near))
            && !is_aside(context, near)
            && !is_joined_act(context, near)
    };
    let clause = (floor..at).rev().find(joined);
    let start = clause.or((sentence >= floor).then_some(sentence))?;
    let start = match is_purpose(context, cue) || is_complement(context, cue.at()) {
        true => past_circumstance(context, start..at),
        false => behind_comment_opener(context, start),
    };
    subject_from(context, cue, start)
}

/// وكان برفقة أسرته: in what company or state somebody speaks.
fn is_aside(context: &Context<'_, '_>, at: usize) -> bool {
    let next = context.tags.at(at + 1);
    matches!(context.tokens.word(at), "وكان" | "وكانت" | "وهو" | "وهي" | "وكانوا" | "وهم")
        && (next.is_prepositional() || context.tokens.word(at + 1).starts_with('ب'))
}

/// «تكريم الأندية، وانشغال الوسط الثقافي، مشيرا»: the noun of one more act, which opens no clause.
fn is_joined_act(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    tag.conjunction && !tag.definite && tag.classes.is_only(Classes::THING)
}

/// «…، قبل أن يتدخل رئيس الجلسة قائلا»: a clause with a subject of its own.
fn is_before(context: &Context<'_, '_>, at: usize) -> bool {
    context.tokens.word(at) == "قبل" && context.tokens.word(at + 1) == "ان"
}

/// وهو ما أكدته الشركة قائلة, وهو الكلام الذي رد عليه المدرب بالقول, قبل أن يتدخل الرئيس قائلا: where the verb stands of a
/// comment on the clause before, or of what comes behind it.
fn behind_comment_opener(context: &Context<'_, '_>, start: usize) -> usize {
    let word = |at: usize| context.tokens.word(at);
    let refers = matches!(word(start), "وهو" | "وهذا" | "وهي");
    if refers && context.tags.at(start + 1).definite && matches!(word(start + 2), "الذي" | "التي")
    {
        return start + 3;
    }
    start + 2 * usize::from(refers && word(start + 1) == "ما" || is_before(context, start))
}

/// «ومن جهته تدخل الباحث …», «وفي اليوم التالي، عاود الباحث …»: where the clause begins.
fn past_circumstance(context: &Context<'_, '_>, clause: Range<usize>) -> usize {
    let start = clause.start;
    if !context.tags.at(start).is(Classes::PREPOSITION) {
        return start;
    }
    if context.tags.at(start + 1).is(Classes::TURN) {
        return start + 2;
    }
    let comma = clause.clone().find(|&at| context.tokens.kind(at) == Kind::Comma);
    let apart = comma.filter(|&comma| comma + 1 < clause.end - 1);
    apart
        .or_else(|| quote::acts_behind_place(context.tokens, context.tags, clause))
        .unwrap_or(start)
}

fn subject_from(context: &Context<'_, '_>, cue: &Cue, start: usize) -> Option<Mention> {
    let at = cue.at();
    if speaks_before(context, start, at) {
        return None;
    }
    let verb = (start..at).find(|&near| !is_opening(context, near))?;
    // وبعد القبض على سامي أنكر التهمة
    if context.tags.at(verb).is(Classes::PREPOSITION)
        && !context.tags.at(verb + 1).is(Classes::TURN)
    {
        return None;
    }
    // تؤكد ذلك فلانة
    let behind = verb + 1 + usize::from(matches!(context.tokens.word(verb + 1), "ذلك" | "هذا"));
    let mention = match is_subject(context, verb) {
        true if context.tags.at(verb).conjunction => context.parser.phrase(verb, at, false)?,
        true => context.parser.subject(verb..at, false)?,
        false => context.parser.subject(behind..at, true)?,
    };
    // هذا الدرس لخصه سالم الحمدي بقوله
    let mention = behind_fronted(context, &mention, at).unwrap_or(mention);
    // No object stands within the marks of «الأفق».
    let marks = context.parser.pair_end(mention.words.start).unwrap_or(0);
    // لم تجد الكاتبة هدى منصور حرجا في القول
    let renews =
        || mention.words.clone().skip(1).find(|&at| context.tags.in_list(at, List::Renews));
    let object = object_of(context, &mention).or_else(renews);
    let mention = match object.filter(|&object| object >= marks) {
        Some(object) => context.parser.phrase(mention.words.start, object, true)?,
        None => mention,
    };
    let participle = cue.verb.is_some_and(VerbReading::is_participle);
    // توجه, turned to, looks like the feminine of وجه.
    let speaks = |verb| Lexicon::get().verb(verb).lemma != "وجه";
    let end = behind_comment(context, mention.words.end);
    let speech = context.tags.at(verb).verb.is_some_and(speaks) && end < at;
    // ختم فلان لقاءه قائلا
    let closes = speech && closes(context, cue);
    // تختم «الأفق» تقريرها بالقول
    let marked = closes && context.parser.pair_end(mention.words.start).is_some();
    let alone = speech && behind == verb + 1 || !is_circumstance(context, end, at);
    let apart = participle && !closes && alone;
    let adjacent = goes_on(context, cue) || end == at;
    (mention.words.end <= at && adjacent && !apart && (marked || is_likely(context, &mention)))
        .then_some(mention)
}

/// هذا الدرس لخصه سالم الحمدي بقوله: whoever stands behind the verb whose pronoun means the thing before it.
fn behind_fronted(context: &Context<'_, '_>, thing: &Mention, at: usize) -> Option<Mention> {
    let verb = thing.words.end;
    let tag = context.tags.at(verb);
    let owned = context.tokens.is_owned(verb) && tag.is_bare();
    let acts = tag.verb.is_some_and(|verb| verb.is_finite() && verb.object)
        || owned && tag.is(Classes::ACTION);
    let speaks = context.tags.at(thing.words.start).is(SPEAKERS);
    let subject = (acts && !speaks && verb < at)
        .then(|| context.parser.subject(verb + 1..at, true))
        .flatten()?;
    (subject.words.start == verb + 1).then_some(subject)
}

/// يقول الطبيب موضحا: …, يتابع الطبيب فيقول: …: right behind the subject of a verb of speech.
fn is_repeated(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let verb = cue.verb.is_some_and(|verb| {
        verb.is_participle() || verb.is_finite() && context.tokens.word(cue.at()).starts_with('ف')
    });
    let cues = &context.speech.cues;
    let before = cues[..cues.partition_point(|other| other.at() < cue.at())].last();
    let host = before.is_some_and(|other| {
        other.verb.is_some_and(VerbReading::is_finite) && cue.at() - other.at() <= LONGEST
    });
    verb && cue.is_bound() && host
}

/// قائلا, بالقول, بقوله, إلى القول, في القول
fn goes_on(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let says = cue.lexeme().is_some_and(|verb| verb.act == Act::Say);
    let tag = context.tags.at(cue.at());
    let points = cue.verb.is_some_and(|verb| verb.form == Form::Noun)
        && (closes(context, cue) || tag.definite);
    let noun = cue.verb.is_some_and(|verb| verb.is_noun())
        && (tag.preposition == Some(Proclitic::Bi) || is_complement(context, cue.at()));
    let speaks = cue.verb.is_some_and(VerbReading::is_participle) || noun;
    let far = || goes_so_far(context, cue);
    cue.is_bound() && ((says || points) && speaks || is_purpose(context, cue) || far())
}

/// حرصت الشركة على التأكيد, لم يتردد الوزير في القول, أعاد الوزير التأكيد: the noun of speech that fills up another verb.
fn is_complement(context: &Context<'_, '_>, at: usize) -> bool {
    let before = context.tokens.word_before(at);
    let governed = matches!(before, "الي" | "علي" | "في" | "عن");
    // مع التأكيد، تم التأكيد
    let done = || at > 0 && context.tags.in_list(at - 1, List::WasDone);
    let beside = matches!(before, "مع" | "خلال") || done();
    let object =
        context.tags.at(at).preposition.is_none() && !beside && context.tokens.word(at) != "القول";
    context.tags.at(at).definite && (governed || object)
}

/// ذهب الوزير إلى حد وصف القرار بأنه
fn goes_so_far(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let to = cue.at().checked_sub(2).map_or("", |to| context.tokens.word(to));
    context.tokens.word_before(cue.at()) == "حد" && to == "الي"
}

/// تدخل الباحث ليؤكد أن …
fn is_purpose(context: &Context<'_, '_>, cue: &Cue) -> bool {
    cue.verb.is_some_and(VerbReading::is_finite)
        && context.tags.at(cue.at()).preposition == Some(Proclitic::Li)
}

/// تختتم فلانة حديثها بالإشارة، استهل فلان كلمته بالتأكيد: with what a speech begins or ends.
fn closes(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let start = context.speech.extents.sentence_start(cue.at());
    (start..cue.at()).take(3).any(|at| context.tags.in_list(at, List::BeginsOrEnds))
}

/// Whether another cue of the sentence has words of its own.
fn speaks_before(context: &Context<'_, '_>, start: usize, at: usize) -> bool {
    let cues = &context.speech.cues;
    let before = cues.partition_point(|other| other.at() < at);
    cues[..before]
        .iter()
        .rev()
        .take_while(|other| other.at() >= start)
        .any(|other| is_told(context, other, at) || context.is_used(other))
}

/// Whether what brings the words of `cue` stands before `at`: in يتحدث فلان بالقول إنها it does not.
fn is_told(context: &Context<'_, '_>, cue: &Cue, at: usize) -> bool {
    match cue.intro {
        Intro::Marks(pair) => context.speech.pairs[pair].open < at,
        Intro::That(intro) | Intro::Colon(intro) => intro < at,
        _ => cue.is_bound(),
    }
}

/// كما, وقد, ولم
fn is_opening(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    // في حين
    let while_ = match context.tokens.word(at) {
        "في" => context.tokens.word(at + 1) == "حين",
        word => word == "حين" && at > 0 && context.tokens.word_before(at) == "في",
    };
    tag.is(Classes::CONJUNCTION | Classes::VERBAL | Classes::NEGATION)
        || context.tokens.kind(at) != Kind::Word
        || while_
}

/// حجاج رد على الانتقادات: the sentence begins with its subject.
fn is_subject(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
    // والمركز الإعلامي إذ يصدر …
    let joined = tag.conjunction && tag.definite && tag.is(speaks);
    tag.verb.is_none() && (joined || !tag.conjunction && (tag.is(speaks) || tag.definite))
}

/// رفضت الشركة التعليق قائلة: the act of speaking that is refused stands between.
fn behind_comment(context: &Context<'_, '_>, end: usize) -> usize {
    let tag = context.tags.at(end);
    let act = tag.verb.is_some_and(VerbReading::is_noun) && tag.definite;
    end + usize::from(act)
}

/// Whether nothing but circumstances stands between the subject and قائلا.
fn is_circumstance(context: &Context<'_, '_>, end: usize, at: usize) -> bool {
    let first = if context.tokens.kind(end) == Kind::Comma { end + 1 } else { end };
    let tag = context.tags.at(first);
    first >= at || tag.is(Classes::PREPOSITION | Classes::TIME) || tag.preposition.is_some()
}

/// A title, a body, a listed name, a surname with the article, or a word that can only be a name.
fn is_likely(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = mention.words.start;
    let tag = context.tags.at(first);
    let titled = mention.head == Some(first);
    let speaks = tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT);
    let named = mention.name.as_ref().is_some_and(|name| name.start == first);
    let listed = tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE);
    let described = mention.head.is_some_and(|head| {
        let woman = context.tokens.written(first).ends_with('ة');
        let name = mention.name.as_ref().filter(|name| name.len() > 1 && !woman);
        name.is_some_and(|name| head >= name.end)
    });
    let known = || context.is_surname(first);
    titled && speaks
        || named && (listed || described || is_bare_name(context, first, tag) || known())
        || is_unlisted_title(context, mention)
        || bare_name::is_account(context, first)
}

/// المبتعث من الجامعة جبر الشمري: a title that no list knows before a listed name.
fn is_unlisted_title(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = context.tags.at(mention.words.start);
    let name = mention.name.clone().filter(|name| name.start > mention.words.start);
    let listed = |mut name: Range<usize>| {
        name.len() > 1 && name.any(|at| context.tags.at(at).is(Classes::PERSON_NAME))
    };
    first.definite && !first.known && name.is_some_and(listed)
}

/// قزي, الحجمري: no noun with an owner, no accusative, no feminine, nothing behind a particle.
fn is_bare_name(context: &Context<'_, '_>, at: usize, tag: &Tag) -> bool {
    let written = context.tokens.written(at);
    let noun = ["ه", "ها", "هم", "ا", "ً", "ة", "ات"].iter().any(|ending| written.ends_with(ending));
    let prefixed = written.starts_with(['ب', 'ل', 'ك', 'و', 'ف']);
    let long = written.chars().count() >= SHORTEST_NAME;
    !tag.known && long && (tag.definite || !prefixed) && !noun
}
