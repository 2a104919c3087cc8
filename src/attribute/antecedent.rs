//! The speaker before a relative pronoun: الطبيب الذي قال.

use super::Context;
use super::auxiliaries::before_auxiliaries;
use super::before::phrase_ending_at;
use super::scan::{described_name, may_be_named};
use super::unlisted::is_act;
use crate::lexicon::{self, Act, Addresses, Classes, Gender, List, Number};
use crate::mention::{Mention, SpeakerKind};
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Tokens of an antecedent that stands in the middle of a clause.
const LONGEST: usize = 14;
/// Tokens behind the verb of a relative clause within which a pronoun may point back.
const LONGEST_RESUMED: usize = 8;
/// Tokens of a time behind somebody.
const LONGEST_TIME: usize = 4;
/// Tokens of a relative clause that another goes on with.
const LONGEST_CLAUSE: usize = 30;
/// Tokens from a part of a law to the law (الفصل 24 من النظام).
const PART_WITHIN: usize = 4;
/// Words of people whom no list knows.
const LONGEST_PEOPLE: usize = 4;
/// Tokens of brackets with years.
const LONGEST_DATES: usize = 6;

/// الطبيب الذي قال: the phrase before the relative pronoun.
pub(super) fn subject(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let relative = before_auxiliaries(context, cue.at()).checked_sub(1)?;
    let pronoun = |at: usize| matches!(context.tokens.word(at), "هو" | "هي" | "هم");
    let stressed = relative > 0 && pronoun(relative - 1);
    let word = context.tokens.word(relative);
    let bare = word.strip_prefix('و').unwrap_or(word);
    let several = matches!(bare, "الذين" | "اللذان" | "اللذين" | "اللاتي" | "اللواتي");
    let is_relative = match word {
        "من" => stressed,
        _ => several || matches!(bare, "الذي" | "التي"),
    };
    let feminine = match word {
        "من" => context.tokens.word_before(relative) == "هي",
        _ => word.ends_with("التي"),
    };
    let number = cue.verb?.agreement().map(|(_, number)| number);
    // السياح الذين قال إنه يعرفهم: somebody else says it of them.
    let agrees = cue.verb?.agreement().is_none_or(|(gender, number)| {
        number != Number::Singular || (gender == Gender::Feminine) == feminine && !several
    });
    if !is_relative || !cue.verb?.is_finite() || !agrees {
        return None;
    }
    // الفكرة التي وصفتها، الأديب الذي قال عنه إنه …: the pronoun means the antecedent.
    let of_whom = lexicon::is_about_them(context.tokens.word(cue.words.end));
    let held = cue.lexeme().is_some_and(|verb| verb.act == Act::Opine);
    if cue.verb?.object && (is_judged(cue) || held) || of_whom {
        return None;
    }
    // فلان هو من قال، فلانة هي التي أعلنت
    let first = first_of_joined(context, relative, feminine).unwrap_or(relative);
    let end = before_pause(context, first - usize::from(stressed));
    let end = match word.starts_with('و') {
        true => before_time(context, end),
        false => before_then(context, end),
    };
    let plural = number == Some(Number::Plural);
    if rules(cue) {
        return text_that_rules(context, end, feminine);
    }
    named_before(context, end, feminine, plural).or_else(|| {
        let women = matches!(bare, "اللاتي" | "اللواتي");
        let people = plural && (women || bare == "الذين") && matches!(cue.intro, Intro::That(_));
        people.then(|| people_before(context, end, women)).flatten()
    })
}

/// شرفاء الوزارة الذين أكدوا أن, المستجوبين الذين صرحوا بأن: those up to `end` whom no list knows; the pronoun is said of people only.
fn people_before(context: &Context<'_, '_>, end: usize, women: bool) -> Option<Mention> {
    let floor = context.speech.extents.sentence_start(end.checked_sub(1)?);
    let floor = floor.max(end.saturating_sub(LONGEST_PEOPLE));
    let definite = |at: usize| {
        let tag = context.tags.at(at);
        context.tokens.kind(at) == Kind::Word && tag.definite && !tag.is(Classes::TIME)
    };
    let first = (floor..end).rev().take_while(|&at| definite(at)).last()?;
    let governs = |at: usize| {
        let tag = context.tags.at(at);
        let grammar = Classes::PREPOSITION | Classes::CONJUNCTION | Classes::COMPLEMENTISER;
        let noun = tag.number == Some(Number::Plural) || context.tokens.written(at).ends_with("اء");
        noun && tag.is_bare() && !tag.is(grammar) && context.tokens.kind(at) == Kind::Word
    };
    let start = first.checked_sub(1).filter(|&at| at >= floor && governs(at)).unwrap_or(first);
    let gender = if women { Gender::Feminine } else { Gender::Masculine };
    let placed = start > 0 && matches!(context.tokens.word(start - 1), "في" | "هذه" | "تلك");
    (are_many(context, start, women) && !placed).then_some(Mention {
        words: start..end,
        name: None,
        head: Some(start),
        kind: SpeakerKind::Group,
        gender: Some(gender),
        number: Some(Number::Plural),
        anaphoric: false,
    })
}

/// المستجوبين، الشرفاء، النساء: whether the noun at `at` is a plural of people.
fn are_many(context: &Context<'_, '_>, at: usize, women: bool) -> bool {
    let (tag, word) = (context.tags.at(at), context.tokens.word(at));
    if women {
        return word.ends_with("ات");
    }
    tag.number == Some(Number::Plural)
        || word == "الناس"
        || word.ends_with("ون")
        || word.ends_with("ين")
        || context.tokens.written(at).ends_with("اء")
}

/// «المدرب الذي رفض العرض حينما قال», «المدرب -حفظه الله-، الذي غادر القرية، بعد أن قال»: whoever the relative clause tells of, in
/// whose last words it is told when he spoke.
pub(super) fn when_he_spoke(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let (gender, number) = cue.verb.filter(|verb| verb.is_finite())?.agreement()?;
    let last = before_auxiliaries(context, cue.at()).checked_sub(1)?;
    let after = context.tokens.word(last) == "ان"
        && matches!(context.tokens.word_before(last), "بعد" | "قبل");
    if !after && !matches!(context.tokens.word(last), "حين" | "حينما" | "عندما") {
        return None;
    }
    let when = last - usize::from(after);
    let comma = after && context.tokens.kind(when.checked_sub(1)?) == Kind::Comma;
    let when = when - usize::from(comma);
    let floor = context.speech.extents.sentence_start(when).max(when.saturating_sub(LONGEST));
    let clause = (floor..when).rev().take_while(|&at| context.tokens.kind(at) == Kind::Word);
    let relative = clause.into_iter().find(|&at| context.tags.get(at).is(Classes::RELATIVE))?;
    let feminine = match context.tokens.word(relative) {
        "الذي" => false,
        "التي" => true,
        _ => return None,
    };
    // «الذي ودعه الوزير بعد أن قال»: somebody else acts there.
    let acts = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
    let other = after && context.tags.get(relative + 2).is(acts);
    let agrees = number == Number::Singular && (gender == Gender::Feminine) == feminine;
    let end = before_pause(context, relative);
    (agrees && !other).then(|| named_before(context, end, feminine, false)).flatten()
}

/// الملك -حفظه الله- ، الذي: where the pause and the wish begin between somebody and the pronoun at `relative`.
fn before_pause(context: &Context<'_, '_>, relative: usize) -> usize {
    let set_off = |kind| matches!(kind, Kind::Comma | Kind::Dash);
    let end = relative - usize::from(relative > 0 && set_off(context.tokens.kind(relative - 1)));
    lexicon::before_wish(context.tokens, context.tags, before_dates(context, end))
}

/// Who is named up to `end`, where a relative clause begins.
fn named_before(
    context: &Context<'_, '_>,
    end: usize,
    feminine: bool,
    plural: bool,
) -> Option<Mention> {
    phrase_ending_at(context, end)
        .filter(|mention| {
            !begins_with_verb(context, mention)
                && !begins_with_adverb(context, mention)
                && !begins_with_act(context, mention)
                && !context.tags.in_list(mention.words.start, List::TakesSide)
        })
        .filter(|mention| !(plural && (is_one_by_name(mention) || is_one_paper(context, mention))))
        .map(|mention| with_name_before(context, mention))
        .map(|mention| who_heads(context, mention))
        .or_else(|| marked_antecedent(context, end))
        .or_else(|| governed_antecedent(context, end, feminine, plural))
        .map(|mention| match plural {
            true => masses_within(context, mention),
            false => one_behind_many(context, mention),
        })
        .filter(|mention| !is_time(context, mention.words.start))
}

/// قوات الأمن الغاز لتفريق مئات الشبان الذين هتفوا: those whom the pronoun means, within a longer stretch.
fn masses_within(context: &Context<'_, '_>, mention: Mention) -> Mention {
    let end = mention.words.end;
    let masses = |&at: &usize| {
        let people = context.tags.at(at + 1).is(Classes::HUMAN) && at + 1 < end;
        people && context.tags.in_list(at, List::Masses)
    };
    let start = (mention.words.start + 1..end).rfind(masses);
    let whole = start.and_then(|start| context.parser.phrase(start, end, true));
    whole.filter(|whole| whole.words.end == end).unwrap_or(mention)
}

/// وشكر الفلاحون المهندس سالم الحمدي، الذي: the one with a title behind those who do something to him.
fn one_behind_many(context: &Context<'_, '_>, mention: Mention) -> Mention {
    let (start, end) = (mention.words.start, mention.words.end);
    let (first, second) = (context.tags.at(start), context.tags.get(start + 1));
    let many = first.is(Classes::HUMAN) && first.definite && first.number == Some(Number::Plural);
    let title = Classes::HONORIFIC | Classes::OFFICIAL | Classes::PROFESSION;
    let one = second.is(title)
        && second.number != Some(Number::Plural)
        && second.preposition.is_none()
        && !second.conjunction;
    let one = (many && one).then(|| context.parser.phrase(start + 1, end, true)).flatten();
    one.filter(|one| one.words.end == end).unwrap_or(mention)
}

/// شروط اتفاق 12 آذار (مارس) الذي ينص، المادة الرابعة من القانون 22.14 التي تنص: only a text lays something down, and
/// all that stands between it and the pronoun belongs to it.
fn text_that_rules(context: &Context<'_, '_>, end: usize, feminine: bool) -> Option<Mention> {
    let floor =
        context.speech.extents.sentence_start(end.checked_sub(1)?).max(end.saturating_sub(LONGEST));
    let text = |&at: &usize| {
        let tag = context.tags.at(at);
        let other = Classes::HUMAN | Classes::COLLECTIVE_BODY;
        let noun = context.tokens.kind(at) == Kind::Word && !tag.conjunction;
        noun && tag.is(Classes::LAW | Classes::STATEMENT) && !tag.is(other)
    };
    let agrees = |&at: &usize| {
        let word = context.tokens.word(at);
        (word.ends_with('ه') || word.ends_with("ات")) == feminine
    };
    let texts = || (floor..end).rev().filter(text);
    let nearest = texts().find(agrees).or_else(|| texts().next())?;
    // الفصل 24 من النظام الداخلي
    let part = |at: &usize| *at < nearest && context.tokens.word(nearest - 1) == "من" && agrees(at);
    let start = texts().take_while(|&at| at + PART_WITHIN >= nearest).find(part).unwrap_or(nearest);
    Some(Mention {
        words: start..end,
        name: None,
        head: Some(start),
        kind: SpeakerKind::Document,
        gender: Some(if feminine { Gender::Feminine } else { Gender::Masculine }),
        number: None,
        anaphoric: false,
    })
}

/// «أقرت الدولة قانونا لحماية البحيرات، ينص على أن»: a text behind which no pronoun stands.
pub(super) fn text_before(context: &Context<'_, '_>, cue: &Cue) -> Option<Mention> {
    let (gender, _) = cue.verb?.agreement().filter(|_| rules(cue))?;
    let comma = cue.at().checked_sub(1)?;
    let apart = context.tokens.kind(comma) == Kind::Comma && !context.tags.at(cue.at()).conjunction;
    let text =
        apart.then(|| text_that_rules(context, comma, gender == Gender::Feminine)).flatten()?;
    context.parser.phrase(text.words.start, comma, true)
}

/// ينص على أن: what only a law, a contract or a paper does.
pub(super) fn rules(cue: &Cue) -> bool {
    let finite = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    finite && cue.lexeme().is_some_and(|verb| verb.lemma == "نص")
}

/// النقابة التي اتهمت الوزارة بسن قوانين: whom the verb of a relative clause accuses or calls upon stands
/// behind it, and whoever the pronoun means speaks; but in الخطة التي طالبت الوزارة بتنفيذها the pronoun means what is
/// carried out.
pub(super) fn speaks(context: &Context<'_, '_>, cue: &Cue) -> bool {
    let calls =
        cue.lexeme().is_some_and(|verb| verb.addresses != Addresses::Never || is_judged(cue));
    let open = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    let clause = match cue.intro {
        Intro::That(at) => context.tags.at(at).preposition.is_none(),
        _ => false,
    };
    let end = cue.words.end;
    let resumed = || {
        (end..end + LONGEST_RESUMED)
            .take_while(|&at| matches!(context.tokens.kind(at), Kind::Word))
            .any(|at| context.tags.at(at).preposition.is_some() && context.tokens.is_owned(at))
    };
    calls
        && open
        && !clause
        && !resumed()
        && subject(context, cue).is_some_and(|mention| {
            mention.head.is_some_and(|head| {
                context.tags.at(head).is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
            })
        })
}

/// ذهب إليه عمر الجبلي، عضو المكتب، الذي قال: the name before the title at which a clause seems to begin.
fn with_name_before(context: &Context<'_, '_>, mention: Mention) -> Mention {
    let (start, end) = (mention.words.start, mention.words.end);
    let floor = start.saturating_sub(LONGEST);
    let untitled = mention.name.is_none() && mention.head == Some(start);
    let comma = start > 0 && context.tokens.kind(start - 1) == Kind::Comma;
    let name = (untitled && comma).then(|| described_name(context, floor, start)).flatten();
    let name = name.map(|name| with_title(context, name, floor));
    let whole = name.and_then(|name| context.parser.phrase(name, end, true));
    whole.filter(|whole| whole.words.end == end).unwrap_or(mention)
}

/// الرائد عمر الجبلي: where the title before the name at `name` begins.
fn with_title(context: &Context<'_, '_>, name: usize, floor: usize) -> usize {
    let title = |&at: &usize| {
        let tag = context.tags.at(at);
        tag.is(Classes::HONORIFIC | Classes::OFFICIAL | Classes::PROFESSION)
            && tag.definite
            && !tag.is(Classes::PERSON_NAME)
            && !tag.conjunction
    };
    (floor..name).rev().take_while(title).last().unwrap_or(name)
}

/// وفد برئاسة سالم الحمدي الذي قال: the one by name who heads the others.
fn who_heads(context: &Context<'_, '_>, mention: Mention) -> Mention {
    let (start, end) = (mention.words.start, mention.words.end);
    let heads = |&at: &usize| {
        matches!(context.tokens.word(at), "برئاسه" | "بقياده" | "بحضور" | "برفقه" | "باشراف")
    };
    let head = (start..end).rfind(heads);
    let one = head.and_then(|at| context.parser.phrase(at + 1, end, true));
    let whole = |one: &Mention| one.words.end == end && one.name.is_some();
    one.filter(whole).unwrap_or(mention)
}

/// وغنى الحضور لروح فلان الذي: an unlisted word in و at the head of a long phrase is a verb.
fn begins_with_verb(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = mention.words.start;
    let open = context.tags.at(first).is_open() && context.tokens.word(first).starts_with('و');
    open && mention.words.len() > 2 && mention.head.is_some_and(|head| head > first)
}

/// انتقد سياسيون المهاجم سالم الحمدي، الذين يقولون: one whom the pronoun of several does not mean.
fn is_one_by_name(mention: &Mention) -> bool {
    let one = mention.number.is_none_or(|number| number == Number::Singular);
    mention.kind == SpeakerKind::Person && mention.name.is_some() && one && mention.words.len() > 1
}

/// أثار القرار غضب السكان، الذين يقولون: a paper, which the pronoun of several does not mean.
fn is_one_paper(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = context.tags.at(mention.words.start);
    first.is(Classes::STATEMENT)
        && !first.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
        && first.number != Some(Number::Plural)
}

/// انتقد سياسيون في المدينة، المهاجم سالم الحمدي، الذين: without the one who is told of behind a comma.
fn of_several(context: &Context<'_, '_>, mention: Mention) -> Mention {
    let (start, end) = (mention.words.start, mention.words.end);
    let many = context.tags.at(start).number == Some(Number::Plural);
    let comma = (start..end).find(|&at| context.tokens.kind(at) == Kind::Comma);
    let one = |at: usize| {
        context.parser.phrase(at + 1, end, true).is_some_and(|second| is_one_by_name(&second))
    };
    let several = comma.filter(|&at| many && one(at));
    several.and_then(|at| context.parser.phrase(start, at, true)).unwrap_or(mention)
}

/// في الوقت، الذي قال: when it was.
fn is_time(context: &Context<'_, '_>, at: usize) -> bool {
    context.tags.at(at).is(Classes::TIME)
        || matches!(context.tokens.word(at), "الوقت" | "الحين" | "اللحظه" | "اليوم" | "المره")
}

/// تم الاتصال بالإدارة التي: what was done, not who.
fn begins_with_act(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = mention.words.start;
    let tag = context.tags.at(first);
    let done = context.tags.at(first + 1).preposition.is_some();
    let other = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
    !tag.is(other) && done && mention.head.is_some() && is_act(context.tokens.word(first))
}

/// تنفيذا لأوامر الملك، الذي: how or why something was done.
fn begins_with_adverb(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = mention.words.start;
    let tag = context.tags.at(first);
    let noun = tag.is_open() && tag.is_bare() && context.tokens.word(first).ends_with('ا');
    noun && context.tags.at(first + 1).preposition.is_some()
}

fn is_judged(cue: &Cue) -> bool {
    cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Call))
}

/// ألكسندر بوشكين (1799-1837) الذي قال: where the brackets begin in which the years of somebody's life
/// stand.
pub(super) fn before_dates(context: &Context<'_, '_>, end: usize) -> usize {
    if end == 0 || context.tokens.kind(end - 1) != Kind::Close {
        return end;
    }
    let first = end.saturating_sub(LONGEST_DATES);
    let open = (first..end).rev().find(|&at| context.tokens.kind(at) == Kind::Open);
    let dated = |&open: &usize| (open..end).any(|at| context.tokens.kind(at) == Kind::Number);
    open.filter(dated).unwrap_or(end)
}

/// بعد لقاء المدرب في شهر رمضان والذي: where the time begins that stands between somebody and the pronoun.
fn before_time(context: &Context<'_, '_>, end: usize) -> usize {
    let first = end.saturating_sub(LONGEST_TIME);
    let opens =
        |&at: &usize| matches!(context.tokens.word(at), "في" | "خلال" | "قبل" | "بعد" | "منذ");
    let time = |at: usize| context.tags.at(at).is(Classes::TIME | Classes::MONTH);
    let start = (first..end).find(|at| opens(at) && time(at + 1));
    let start = start.or_else(|| end.checked_sub(1).filter(|&last| time(last)));
    start.unwrap_or(end)
}

/// رئيس المباحث وقت الحادث، الذي, مدير السد آنذاك، الذي: where it begins to tell when somebody held his office.
fn before_then(context: &Context<'_, '_>, end: usize) -> usize {
    let word = |back: usize| end.checked_sub(back).map_or("", |at| context.tokens.word(at));
    let then = matches!(word(1), "انذاك" | "حينها" | "وقتها" | "حينذاك" | "وقتذاك" | "حينئذ");
    let during = word(2) == "وقت" && context.tags.get(end - 1).definite;
    end - usize::from(then) - 2 * usize::from(during && !then)
}

/// «البيان الذي نشر ليلا، والذي أكد»: where the first of two joined relative pronouns stands, but not where the second may
/// tell of somebody by name («الشركة التي أسستها هدى منصور، والتي قالت»).
fn first_of_joined(context: &Context<'_, '_>, second: usize, feminine: bool) -> Option<usize> {
    let bare = context.tokens.word(second).strip_prefix('و')?;
    let woman = |mention: &Mention| mention.gender == Some(Gender::Feminine);
    let named = named_before(context, before_pause(context, second), feminine, false)
        .is_some_and(|mention| is_one_by_name(&mention) && woman(&mention) == feminine);
    if named {
        return None;
    }
    let floor =
        context.speech.extents.sentence_start(second).max(second.saturating_sub(LONGEST_CLAUSE));
    (floor..second).rev().find(|&at| context.tokens.word(at) == bare)
}

/// «تنسيقية الجبل»، التي أعلنت: a body named in marks.
fn marked_antecedent(context: &Context<'_, '_>, end: usize) -> Option<Mention> {
    let pairs = &context.speech.pairs;
    let pair = pairs[..pairs.partition_point(|pair| pair.open < end)].last()?;
    let content = pair.content.clone();
    let speaks = context.tags.at(content.start).is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
    let mention = (pair.end == end && speaks)
        .then(|| context.parser.subject(content.clone(), true))
        .flatten()?;
    (mention.words.end == content.end).then_some(mention)
}

/// على لسان مديرة المركز التي تقول، لمقتضيات الفقرة الأولى من الفصل الخامس التي تنص: whoever the sentence speaks of right before the pronoun.
fn governed_antecedent(
    context: &Context<'_, '_>,
    end: usize,
    feminine: bool,
    several: bool,
) -> Option<Mention> {
    let floor =
        context.speech.extents.sentence_start(end.checked_sub(1)?).max(end.saturating_sub(LONGEST));
    // الدراسة التي تقول, but not المناهج التي يقولون إنها
    let speaks = match several {
        true => Classes::HUMAN | Classes::COLLECTIVE_BODY,
        false => Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::LAW | Classes::STATEMENT,
    };
    let begins = |&at: &usize| {
        let tag = context.tags.at(at);
        let noun = tag.is(speaks) || is_name_alone(context, at, end);
        noun && !tag.conjunction && context.tokens.kind(at) == Kind::Word
    };
    // ذات المتحدث، هذه الدراسة
    let same = |at: usize| {
        matches!(context.tokens.word(at), "ذات" | "نفس")
            || context.tags.at(at).is(Classes::DEMONSTRATIVE)
    };
    (floor..end).filter(begins).find_map(|start| {
        let start = start - usize::from(start > floor && same(start - 1));
        let mention = context.parser.phrase(start, end, true)?;
        let tag = context.tags.at(start);
        let plural =
            tag.number == Some(Number::Plural) || context.tokens.word(start).ends_with("ات");
        // توجيهات الأمير، الذي
        let papers = plural && tag.is(Classes::STATEMENT | Classes::LAW);
        let agrees = match tag.is(Classes::LAW) && mention.head != Some(start) {
            _ if papers => feminine && tag.is(Classes::STATEMENT),
            true => context.tokens.word(start).ends_with('ه') == feminine,
            false => mention.gender.is_none_or(|of| (of == Gender::Feminine) == feminine),
        };
        let whole = (mention.words.end == end && agrees).then_some(mention)?;
        Some(if several { of_several(context, whole) } else { whole })
    })
}

/// على نشاط أحمد الراشد الذي قال, وعودة إلى برايان شن الذي قال: a name up to the pronoun, with no title and no other name
/// before it.
fn is_name_alone(context: &Context<'_, '_>, at: usize, end: usize) -> bool {
    let named = |at: usize| context.tags.at(at).is(Classes::PERSON_NAME);
    let first = at.checked_sub(1).is_none_or(|before| !named(before));
    let surname = |at: usize| may_be_named(context, at) || context.tags.at(at).definite;
    let two = || at + 2 == end && named(at) && surname(at + 1);
    first && at + 1 < end && (context.parser.is_full_name(at) || two())
}
