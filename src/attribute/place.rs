//! Where a name stands in its sentence, and how far before a cue that is.

use std::cell::Cell;

use super::Context;
use super::sides::behind_opinion;
use super::sign::Sign;
use super::verbs::{
    is_behind_circumstance, is_behind_time, is_governed, is_verb, is_verb_at_head, may_be_verb,
};
use crate::lexicon::{Act, Classes, Hints, Lexicon, List, Proclitic, Tag};
use crate::quote;
use crate::token::Kind;

/// Tokens from جاء ذلك to the noun of the occasion.
const LONGEST_OCCASION: usize = 4;

/// Tokens of a name in marks, with them.
const LONGEST_MARKED: usize = 7;
/// Tokens of a subject at the head of a sentence with what is told of it besides.
const LONGEST_TOPIC: usize = 40;
/// Words of a subject before the object of its verb.
const LONGEST_SUBJECT: usize = 8;
/// Words of من بين هؤلاء المتطوعين.
const LONGEST_AMONG: usize = 5;

/// What a name does in its clause, as far as word order shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It opens the clause or follows its verb.
    Subject,
    /// It stands after إن, أن or لكن.
    Topic,
    /// It stands under a preposition.
    Oblique,
    /// It belongs to a noun or is an object.
    Inside,
}

/// How far before a cue something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Clause,
    Sentence,
    SentenceBefore,
    Paragraph,
    ParagraphBefore,
    Earlier,
}

impl Place {
    pub(super) fn is_in_sentence(self) -> bool {
        matches!(self, Place::Clause | Place::Sentence)
    }

    /// The sign of having spoken there.
    pub(super) fn spoke(self) -> Sign {
        match self {
            Place::Clause => Sign::SpokeInClause,
            Place::Sentence => Sign::SpokeInSentence,
            Place::SentenceBefore => Sign::SpokeInSentenceBefore,
            Place::Paragraph => Sign::SpokeInParagraph,
            Place::ParagraphBefore => Sign::SpokeInParagraphBefore,
            Place::Earlier => Sign::SpokeEarlier,
        }
    }

    /// The sign of being named there in a role.
    pub(super) fn named(self, role: Role) -> Sign {
        match (role, self) {
            (Role::Subject, Place::Clause) => Sign::SubjectInClause,
            (Role::Subject, Place::Sentence) => Sign::SubjectInSentence,
            (Role::Subject, Place::SentenceBefore) => Sign::SubjectInSentenceBefore,
            (Role::Subject, Place::Paragraph) => Sign::SubjectInParagraph,
            (Role::Subject, _) => Sign::SubjectEarlier,
            (Role::Topic, Place::Clause) => Sign::TopicInClause,
            (Role::Topic, Place::Sentence) => Sign::TopicInSentence,
            (Role::Topic, Place::SentenceBefore) => Sign::TopicInSentenceBefore,
            (Role::Topic, _) => Sign::TopicEarlier,
            (Role::Oblique, Place::Clause) => Sign::ObliqueInClause,
            (Role::Oblique, Place::Sentence) => Sign::ObliqueInSentence,
            (Role::Oblique, Place::SentenceBefore) => Sign::ObliqueInSentenceBefore,
            (Role::Oblique, _) => Sign::ObliqueEarlier,
            (Role::Inside, Place::Clause) => Sign::InsideClause,
            (Role::Inside, Place::Sentence) => Sign::InsideSentence,
            (Role::Inside, Place::SentenceBefore) => Sign::InsideSentenceBefore,
            (Role::Inside, _) => Sign::NamedEarlier,
        }
    }
}

/// Where the clauses and paragraphs begin around a place that moves forward through a text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Places {
    /// The tokens before this one are looked through.
    seen: usize,
    /// What last hands the word to another speaker within its sentence (؛ من جهته).
    turn: usize,
    paragraph: usize,
    paragraph_before: usize,
}

/// What stands at each token of a text does in its clause, once somebody has asked: each cue looks
/// back at the same names.
#[derive(Debug)]
pub(super) struct Roles(Vec<Cell<Option<Role>>>);

impl Roles {
    pub(super) fn new(tokens: usize) -> Roles {
        Roles(vec![Cell::new(None); tokens])
    }
}

impl Places {
    /// What lies around the cue that is seen from the token at `cue`, which is none before the last one asked for.
    pub(super) fn around(&mut self, context: &Context<'_, '_>, cue: usize) -> Around {
        let start = |at: usize| context.speech.extents.sentence_start(at);
        let sentence = start(cue);
        for at in (self.seen..=cue).filter(|&at| context.tokens.kind(at) == Kind::Break) {
            (self.paragraph_before, self.paragraph) = (self.paragraph, at);
        }
        let turn = |&at: &usize| hands_over(context.tokens.kind(at), context.tags.at(at));
        self.turn = (self.seen.max(sentence)..=cue).rev().find(turn).unwrap_or(self.turn);
        self.seen = self.seen.max(cue + 1);
        Around {
            clause: self.turn.max(sentence),
            sentence,
            sentence_before: start(sentence.saturating_sub(1)),
            paragraph: self.paragraph,
            paragraph_before: self.paragraph_before,
        }
    }
}

/// Where everything begins in which a cue stands, or which lies right before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// Its sentence, or what hands the word to another speaker in it.
    clause: usize,
    sentence: usize,
    sentence_before: usize,
    paragraph: usize,
    paragraph_before: usize,
}

impl Around {
    /// How far before the cue the token `at` stands.
    pub(super) fn place(&self, at: usize) -> Place {
        match at {
            _ if at >= self.clause => Place::Clause,
            _ if at >= self.sentence => Place::Sentence,
            _ if at >= self.sentence_before => Place::SentenceBefore,
            _ if at >= self.paragraph => Place::Paragraph,
            _ if at >= self.paragraph_before => Place::ParagraphBefore,
            _ => Place::Earlier,
        }
    }
}

/// What the mention that begins at `at` does in its clause.
pub(super) fn role(context: &Context<'_, '_>, at: usize) -> Role {
    let known = &context.roles.0[at];
    let role = known.get().unwrap_or_else(|| role_in_clause(context, at));
    known.set(Some(role));
    role
}

fn role_in_clause(context: &Context<'_, '_>, at: usize) -> Role {
    match role_behind_verb(context, at) {
        Role::Subject if is_behind_topic(context, at) => Role::Inside,
        role => role,
    }
}

/// «المدير، الذي عاد أمس، هاجم الوزارة», «المدير هاجم الوزارة»: behind a verb whose subject opens the sentence.
fn is_behind_topic(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(verb) = at.checked_sub(1) else { return false };
    let tag = context.tags.at(verb);
    let acts = context.tokens.kind(verb) == Kind::Word && tag.verb.is_none() && !tag.conjunction;
    let start = context.speech.extents.sentence_start(verb);
    let first = context.tags.at(start);
    let somebody = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::ANONYMOUS;
    let opens = first.is(somebody) && first.definite && first.verb.is_none();
    if !acts || !opens || verb <= start || verb - start > LONGEST_TOPIC {
        return false;
    }
    let Some(topic) = context.parser.phrase(start, verb, true) else { return false };
    let set_off = |at: usize| matches!(context.tokens.kind(at), Kind::Comma | Kind::Dash);
    let end = topic.words.end;
    end == verb || set_off(end) && set_off(verb - 1) && end < verb - 1
}

/// What the mention that begins at `at` does in its clause, as far as the word before it tells.
fn role_behind_verb(context: &Context<'_, '_>, at: usize) -> Role {
    let at = before_mark(context, before_quantifier(context, at));
    let tag = context.tags.at(at);
    if is_owner(context, at) || is_one_of_these(context, at) || is_met(context, at) {
        return Role::Subject;
    }
    let beside = is_beside(context.tokens.word_before(at)) || is_escort(context, at);
    if tag.preposition.is_some() || beside {
        return Role::Oblique;
    }
    if opens_clause(context, at) {
        return Role::Subject;
    }
    if is_behind_plural(context, at) {
        return Role::Inside;
    }
    let before = before_pronouns(context, at) - 1;
    let plain = role_behind_plain(context.tags.at(before));
    if let Some(role) = plain.filter(|_| !is_verb_at_head(context, before)) {
        return role;
    }
    if is_reaction(context, before)
        || is_author(context, before)
        || is_host(context, before)
        || is_telling(context, before)
        || is_verb_at_head(context, before)
        || quote::acts_on_speaker(context.tokens, context.tags, before)
    {
        return Role::Subject;
    }
    let tag = context.tags.at(before);
    if tag.is(Classes::COMPLEMENTISER) || matches!(context.tokens.word(before), "لكن" | "ولكن")
    {
        Role::Topic
    } else if tag.is(Classes::PREPOSITION) {
        Role::Oblique
    } else if is_governed(context, before) {
        Role::Inside
    } else if may_be_verb(context, before)
        && (opens_clause(context, before)
            || tag.conjunction
            || is_behind_circumstance(context, before)
            || is_comment(context, before)
            || is_behind_time(context, before))
        || is_verb(context, before)
    {
        Role::Subject
    } else {
        Role::Inside
    }
}

/// What stands behind a word that is nothing but a preposition or somebody: في, but not عبر, which is a verb as well;
/// مدير, but not رد.
fn role_behind_plain(tag: &Tag) -> Option<Role> {
    let somebody = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
    let plain = tag.known && tag.verb.is_none();
    if plain && tag.classes.is_only(Classes::PREPOSITION) {
        return Some(Role::Oblique);
    }
    (plain && tag.classes.is_only(somebody)).then_some(Role::Inside)
}

/// نشرت "جريدة الضحى": where the marks open that hold the name.
fn before_mark(context: &Context<'_, '_>, at: usize) -> usize {
    let short = |&mark: &usize| {
        context.parser.pair_end(mark).is_some_and(|end| end - mark <= LONGEST_MARKED)
    };
    at.checked_sub(1).filter(short).unwrap_or(at)
}

/// اشتكى عدد من الشركات، طالب 15 نائبا: how many of them stands where they do.
fn before_quantifier(context: &Context<'_, '_>, at: usize) -> usize {
    if at > 0 && context.tokens.kind(at - 1) == Kind::Number && context.tags.at(at).is_bare() {
        return at - 1;
    }
    let of = usize::from(context.tokens.word_before(at) == "من");
    let quantifier = at.checked_sub(1 + of);
    let tag = quantifier.map(|at| context.tags.at(at)).unwrap_or_default();
    let counts = tag.is(Classes::QUANTIFIER) && !context.tags.at(at).is(Classes::PERSON_NAME);
    quantifier.filter(|_| counts).unwrap_or(at)
}

/// وفضلوا المقاطعة: a verb that has its own subject in its ending.
fn is_behind_plural(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(verb) = at.checked_sub(1) else { return false };
    let word = context.tokens.word(verb);
    let tag = context.tags.at(verb);
    let noun = Classes::HUMAN | Classes::PERSON_NAME | Classes::COLLECTIVE_BODY;
    word.ends_with("وا") && word.chars().count() >= 5 && !tag.definite && !tag.is(noun)
}

/// «من بين هؤلاء المتطوعين سعاد حلاق», «ومنهم الطالب سالم»: who is named at the head of a sentence as one of those of whom was
/// told.
pub(super) fn is_one_of_these(context: &Context<'_, '_>, at: usize) -> bool {
    let start = context.speech.extents.sentence_start(at);
    if at - start > LONGEST_AMONG {
        return false;
    }
    let word = |at: usize| {
        let word = context.tokens.word(at);
        word.strip_prefix('و').unwrap_or(word)
    };
    let these =
        |at: usize| matches!(word(at), "هؤلاء" | "منهم" | "منهن" | "بينهم" | "احدهم" | "احداهن");
    let leads = |&at: &usize| these(at) || matches!(word(at), "من" | "بين" | "احد" | "احدي");
    let last = (start..at).find(|at| !leads(at)).unwrap_or(at);
    let noun = usize::from(last < at && context.tags.at(last).definite);
    let is = usize::from(matches!(context.tokens.word(last + noun), "هو" | "هي"));
    last > start && these(last - 1) && last + noun + is == at
}

/// «التقينا المزارع سالم», «وفي الخيمة قابلنا سعاد حلاق»: whom the reporters met, and who goes on to speak.
fn is_met(context: &Context<'_, '_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|verb| context.tags.in_list(verb, List::WeMeet))
}

/// كان، وكانت
pub(super) fn is_was(context: &Context<'_, '_>, at: usize) -> bool {
    matches!(context.tokens.word(at), "كان" | "وكان" | "كانت" | "وكانت")
}

/// «كان للناقد رأي آخر»: who has something, at the head of a sentence.
fn is_owner(context: &Context<'_, '_>, at: usize) -> bool {
    let owns = context.tags.at(at).preposition == Some(Proclitic::Li);
    let opens = |was: usize| context.speech.extents.sentence_start(was) == was;
    owns && at.checked_sub(1).is_some_and(|before| is_was(context, before) && opens(before))
}

/// «تعرف عليه أشقاؤه», «وصرح بذلك المدير»: where what the verb takes besides its subject begins right before it.
pub(super) fn before_pronouns(context: &Context<'_, '_>, at: usize) -> usize {
    if let Some(opinion) = behind_opinion(context, at) {
        return opinion;
    }
    let pronoun = |at: usize| {
        let word = context.tokens.word(at);
        // مقطع دعا فيه الوزير: the verb of a relative clause.
        let within =
            || matches!(word.trim_start_matches('و'), "هنا" | "هناك" | "ثمه" | "فيه" | "فيها");
        context.tags.at(at).is(Classes::PRONOMINAL) && !within()
            || matches!(word, "بذلك" | "بهذا")
            || word == "ذلك" && !context.tags.at(at + 1).definite
    };
    if let Some(verb) = verb_before_adjunct(context, at) {
        return verb + 1;
    }
    if at < 2 || !pronoun(at - 1) {
        return at;
    }
    let link = at > 2 && matches!(context.tokens.word(at - 2), "عن" | "علي" | "الي");
    let verb = at - 1 - usize::from(link);
    if verb > 0 && opens_clause(context, verb - 1) { verb } else { at }
}

/// «وتحدث في اللقاء العمدة سالم الحمدي», «وتحدث نيابة عن الأهالي العمدة سالم الحمدي»: the verb before the occasion, or before those for
/// whom somebody speaks, whose title cannot belong to a noun with the article.
#[inline(never)]
fn verb_before_adjunct(context: &Context<'_, '_>, at: usize) -> Option<usize> {
    let (tag, noun) = (context.tags.at(at), at.checked_sub(1)?);
    let office = Classes::OFFICIAL | Classes::PROFESSION | Classes::HONORIFIC;
    let title = tag.definite && tag.is(office) && tag.preposition.is_none() && !tag.conjunction;
    if !title
        || !context.tags.at(noun).definite
        || !context.tags.at(at + 1).is(Classes::PERSON_NAME)
    {
        return None;
    }
    let link = noun.checked_sub(1)?;
    let before = link.checked_sub(1)?;
    let instead = matches!(context.tokens.word(before), "نيابه" | "انابه" | "بالنيابه" | "بالانابه");
    let verb = match context.tokens.word(link) {
        "في" | "خلال" | "اثناء" | "باسم" => before,
        "عن" if instead => before.checked_sub(1)?,
        _ => return None,
    };
    let speaks = context.tags.at(verb).verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    (opens_clause(context, verb) && (speaks || may_be_verb(context, verb))).then_some(verb)
}

/// «التقى الوزير رئيس البرلمان»: nothing but the subject stands between the verb of the clause and the mention inside
/// it that begins at `at`.
pub(super) fn is_object(context: &Context<'_, '_>, at: usize) -> bool {
    let floor = at.saturating_sub(LONGEST_SUBJECT);
    let plain = |near: &usize| {
        context.tokens.kind(*near) == Kind::Word
            && !context.tags.at(*near).is(Classes::PREPOSITION | Classes::CONJUNCTION)
    };
    let verb = |near: usize| {
        may_be_verb(context, near) && opens_clause(context, near) || is_verb(context, near)
    };
    // وقد أكدت ذلك والدتها: the object comes first.
    let behind = matches!(context.tokens.word_before(at), "ذلك" | "هذا" | "هذه" | "تلك");
    !behind && (floor..at.saturating_sub(1)).rev().take_while(plain).any(verb)
}

/// وسخر من الوزير، كما أشاد بالمدرب: nothing but a preposition stands between a verb that و or كما joins and who is named
/// at `at`; not so of verbs that pass words on (ونقل عن الوزير).
pub(super) fn is_behind_joined_verb(context: &Context<'_, '_>, at: usize) -> bool {
    let glued = context.tags.at(at).preposition.is_some();
    let Some(verb) = at.checked_sub(if glued { 1 } else { 2 }) else { return false };
    let apart = matches!(context.tokens.word(verb + 1), "من" | "علي" | "الي" | "مع" | "عن");
    let tag = context.tags.at(verb);
    let as_ = verb > 0 && context.tokens.word(verb - 1) == "كما";
    let joined = tag.conjunction || as_ || context.tokens.word(verb).starts_with('و');
    let reading = tag.verb.filter(|reading| reading.is_finite());
    // ووفقا للناطق
    let noun = context.tokens.word(verb).ends_with(['ا', 'ه']) || tag.hints.has(Hints::MARKER);
    let acts = tag.is(Classes::ACTION) || reading.is_some() || may_be_verb(context, verb) && !noun;
    let relays = reading.is_some_and(|verb| Lexicon::get().verb(verb).act == Act::Relay);
    (glued || apart) && joined && acts && !relays && opens_clause(context, verb - usize::from(as_))
}

/// مع السفير، مثل الحكومة: these govern a noun, though they may also open a clause (مع أن).
fn is_beside(word: &str) -> bool {
    matches!(word, "مع" | "ومع" | "مثل" | "بما" | "دون")
}

/// «زار الوزير المصنع، يرافقه المدير سالم», «رافقته خلالها المديرة»: who comes along with the one of whom is told.
fn is_escort(context: &Context<'_, '_>, at: usize) -> bool {
    let escorts = |at: usize| context.tags.in_list(at, List::Escorts);
    let Some(before) = at.checked_sub(1) else { return false };
    let during = context.tags.at(before).is(Classes::PRONOMINAL);
    escorts(before) || during && before > 0 && escorts(before - 1)
}

/// رسالة وجهها الوزير، كلمة ألقتها النائبة: whose paper or speech the clause describes.
fn is_author(context: &Context<'_, '_>, verb: usize) -> bool {
    let Some(noun) = verb.checked_sub(1) else { return false };
    let (tag, of) = (context.tags.at(verb), context.tags.at(noun));
    let carrier = of.is(Classes::STATEMENT | Classes::OCCASION) && !of.definite;
    let acts = tag.is_open() || tag.verb.is_some_and(|verb| verb.is_finite());
    let word = context.tokens.word(verb);
    // ندوة نظمها المركز: others speak there.
    let organises = word.trim_start_matches(['ي', 'ت']).starts_with("نظم");
    carrier && !organises && acts && tag.is_bare() && (word.ends_with("ها") || word.ends_with('ه'))
}

/// جاء ذلك خلال استقبال الوزير …: on whose occasion everything was said.
fn is_host(context: &Context<'_, '_>, noun: usize) -> bool {
    let tag = context.tags.at(noun);
    let came = |at: usize| {
        let verb = matches!(context.tokens.word(at), "جاء" | "وجاء" | "جاءت" | "وجاءت" | "ياتي");
        let this = matches!(context.tokens.word(at + 1), "ذلك" | "هذا" | "تصريحات" | "كلام");
        verb && this || matches!(context.tokens.word(at), "وذلك" | "ذلك")
    };
    let floor = noun.saturating_sub(LONGEST_OCCASION);
    let governed = noun > 0 && context.tags.at(noun - 1).is(Classes::PREPOSITION);
    // جاء ذلك على لسان الوزير
    let said = tag.is(Classes::OCCASION) || context.tokens.word(noun) == "لسان";
    said && tag.is_bare() && governed && (floor..noun).any(came)
}

/// وتأتي تصريحات الوزير بعد …: whose words the clause speaks of.
fn is_telling(context: &Context<'_, '_>, noun: usize) -> bool {
    let said = matches!(context.tokens.word(noun), "تصريحات" | "تصريح" | "كلام" | "اقوال" | "حديث");
    let Some(verb) = noun.checked_sub(1).filter(|_| said) else { return false };
    may_be_verb(context, verb) && opens_clause(context, verb)
}

/// Whether nothing of the clause stands before `at` but particles.
pub(super) fn opens_clause(context: &Context<'_, '_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    let particle = Classes::CONJUNCTION | Classes::VERBAL | Classes::TURN | Classes::NEGATION;
    match context.tokens.kind(before) {
        Kind::Word => context.tags.at(before).is(particle),
        Kind::Number | Kind::Mark(_) => false,
        _ => true,
    }
}

/// «…، وهو ما رفضه الوزير»: the verb of a comment on the clause before.
pub(super) fn is_comment(context: &Context<'_, '_>, at: usize) -> bool {
    at > 1
        && match context.tokens.word(at - 1) {
            "ما" => matches!(context.tokens.word(at - 2), "وهو" | "وهذا" | "هذا"),
            "الذي" => matches!(context.tokens.word(at - 2), "الامر" | "الشيء"),
            _ => false,
        }
}

/// وكان رد فعل الاتحاد غاضبا: who reacts at the head of a clause acts.
fn is_reaction(context: &Context<'_, '_>, at: usize) -> bool {
    let reacts = matches!(context.tokens.word(at), "فعل") && at > 0;
    let answer = |at: usize| matches!(context.tokens.word(at), "رد" | "ورد" | "ردود" | "وردود");
    reacts && answer(at - 1) && opens_clause(context, at - 1)
}

/// من جهته: somebody else takes the word within the sentence.
fn hands_over(kind: Kind, tag: &Tag) -> bool {
    kind == Kind::Semicolon || tag.is(Classes::TURN)
}
