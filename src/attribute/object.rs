//! What stands behind a verb and its speaker: whom it judges, calls or tells.

use super::acting::is_content;
use super::addressed::{is_addressed, tells_somebody};
use super::governed::{
    SPEAKERS, is_construct_plural, is_judged_thing, is_nobody, is_owned_thing, is_thing,
};
use super::informed::without_informed;
use super::object_start::{is_adjective, is_public, object_start_of};
use super::{Context, addressed, fronted, informed, second_person, unlisted};
use crate::lexicon::{
    Act, Addresses, Classes, Gender, Links, List, Number, Proclitic, looks_like_noun,
};
use crate::mention::Mention;
use crate::quote::{Cue, Intro};
use crate::token::Kind;

/// Tokens behind a speaker within which the verb brings its content.
const LONGEST_CONTENT: usize = 6;

/// The mention without what the verb governs besides its speaker; `None` where it is nothing else.
pub(super) fn without_objects(
    context: &Context<'_, '_>,
    cue: &Cue,
    mention: Mention,
) -> Option<Mention> {
    if is_called(context, cue, &mention) {
        return None;
    }
    let mention = if says_only(cue) { mention } else { without_second(context, mention) };
    let words = mention.words.len();
    let mention = without_object(context, cue, mention);
    let mention = informed::behind_reporter(context, cue, mention);
    let mention = without_informed(context, cue, mention);
    let mention = without_content(context, cue, mention);
    let mention = addressed::without_audience(context, cue, mention);
    if mention.words.len() == words && is_addressed(context, cue, &mention) {
        return None;
    }
    if fronted::is_object_of_fronted(context, cue, &mention) {
        return None;
    }
    if takes_object(cue) && is_explained(context, cue, &mention) {
        return None;
    }
    let whole = mention.words.len() == words && !is_before_object(context, cue, &mention);
    if whole && is_object(context, cue, &mention) || is_judged_thing(context, cue, &mention) {
        return None;
    }
    let governed = is_accusative(context, cue, &mention) || is_followers(context, cue, &mention);
    if governed || is_described(context, cue, &mention) {
        return None;
    }
    if let Some(speaker) = before_other_gender(context, cue, &mention) {
        return Some(speaker);
    }
    match is_only_object(context, cue, &mention) {
        true => before_title(context, &mention)
            .or_else(|| before_judged(context, &mention))
            .or_else(|| before_second_title(context, &mention))
            .or_else(|| before_marks(context, &mention)),
        false => Some(mention),
    }
}

/// وصف الحاج سالم العلي بيروت بأنها: the pronoun tells that not the man is described, but the last word
/// behind his name.
fn before_other_gender(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> Option<Mention> {
    let that = before_words(context, cue)?;
    let described = match context.tokens.word(that) {
        "بانها" => Gender::Feminine,
        "بانه" => Gender::Masculine,
        _ => return None,
    };
    let (gender, _) = cue.verb?.agreement()?;
    let last = mention.words.end.checked_sub(1)?;
    let fits = judges(cue) && gender != described && mention.gender == Some(gender);
    let named = mention.name.as_ref().is_some_and(|name| name.start + 2 <= last);
    let object = last + 1 == that && !context.tags.at(last).is(Classes::HUMAN);
    let speaker = (fits && named && object)
        .then(|| context.parser.phrase(mention.words.start, last, true))
        .flatten()?;
    (speaker.words.end == last).then_some(speaker)
}

/// The أن that brings the words, or what stands right before the marks that hold them.
fn before_words(context: &Context<'_, '_>, cue: &Cue) -> Option<usize> {
    match cue.intro {
        Intro::That(at) => Some(at),
        Intro::Marks(pair) => context.speech.pairs[pair].open.checked_sub(1),
        _ => None,
    }
}

/// عبيد وزير النقل: where one of two must be the object, the title behind the name.
fn before_title(context: &Context<'_, '_>, mention: &Mention) -> Option<Mention> {
    let name = mention.name.as_ref().filter(|name| name.start == mention.words.start)?;
    let title = mention.head.filter(|&head| head == name.end)?;
    context.parser.phrase(name.start, title, true)
}

/// «وصف الوزير سامي نصر رئيس الحزب بأنه»
fn before_judged(context: &Context<'_, '_>, mention: &Mention) -> Option<Mention> {
    let at = second_person::judged(context, mention)?;
    context.parser.phrase(mention.words.start, at, true)
}

/// «اتهم الجار صاحب الفندق بأنه»: what is judged begins behind the first noun that is whole.
fn before_second_title(context: &Context<'_, '_>, mention: &Mention) -> Option<Mention> {
    let start = mention.words.start;
    let first = context.tags.at(start);
    let title = |&at: &usize| {
        let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
        let somebody = Classes::OFFICIAL | Classes::PROFESSION | Classes::KIN | Classes::HONORIFIC;
        tag.is(somebody) && tag.is_bare() && next.definite && next.preposition.is_none()
    };
    let at = (start + 1..mention.words.end).find(title)?;
    let free = first.preposition.is_none() && !first.conjunction;
    let whole = first.is(SPEAKERS) && free && context.tags.at(at - 1).definite;
    let unnamed = mention.name.as_ref().is_none_or(|name| name.start > at);
    (whole && unnamed).then(|| context.parser.phrase(start, at, true)).flatten()
}

/// «اتهم الاتحاد القاري "نيلوس" بأنها»: what is judged stands in marks behind a body that is whole.
fn before_marks(context: &Context<'_, '_>, mention: &Mention) -> Option<Mention> {
    let marked =
        |&at: &usize| context.parser.pair_end(at).is_some_and(|end| end == mention.words.end);
    let open = (mention.words.start + 1..mention.words.end).find(marked)?;
    let first = context.tags.at(mention.words.start);
    let speaks = first.is(Classes::HUMAN | Classes::COLLECTIVE_BODY) && first.definite;
    let whole = speaks && open > mention.words.start + 1 && context.tags.at(open - 1).definite;
    whole.then(|| context.parser.phrase(mention.words.start, open, true)).flatten()
}

/// وقال الدكتور سالم الحمدي المدير التنفيذي لمستشفى الدكتور ماجد العنبري إن: a verb with a clause for its object has
/// nobody else.
fn says_only(cue: &Cue) -> bool {
    let clause = match cue.intro {
        Intro::That(_) => true,
        Intro::Colon(_) | Intro::Marks(_) => cue.lexeme().is_some_and(|verb| verb.lemma == "قال"),
        _ => false,
    };
    clause
        && cue.lexeme().is_some_and(|verb| {
            let says = matches!(
                verb.act,
                Act::Say | Act::Add | Act::Assert | Act::Explain | Act::Point | Act::Announce
            );
            says && verb.addresses == Addresses::Never
        })
}

/// «أبلغ النائب سامي نصر الوزير كريم عواد بأن»
fn without_second(context: &Context<'_, '_>, mention: Mention) -> Mention {
    let second = second_person::named(context, &mention);
    let first = second.and_then(|at| context.parser.phrase(mention.words.start, at, true));
    first.unwrap_or(mention)
}

/// ما أسماه «توريث» المناصب: the marks hold what it is called, unless they hold somebody's name.
fn is_called(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    if !judges(cue) {
        return false;
    }
    let first = context.tags.at(mention.words.start + 1);
    let speaks = first.is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
    let marked = unlisted::is_marked(context, mention) && !is_said_behind(context, cue, mention);
    // ودعت «المبادرة المدنية» إلى
    let calls = || {
        cue.lexeme().is_some_and(|verb| verb.act == Act::Call)
            && unlisted::is_subject(context, cue, mention)
    };
    marked && !speaks && !calls()
}

/// وصفه «الضحى» بأنه «…»: the marks hold who judges, where others or a clause hold what is said.
fn is_said_behind(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let own = cue.verb.is_some_and(|verb| verb.object);
    let words = match cue.intro {
        Intro::Marks(pair) => context.speech.pairs[pair].open,
        Intro::That(that) => that,
        _ => 0,
    };
    own && words >= mention.words.end
}

pub(super) fn judges(cue: &Cue) -> bool {
    cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Call))
}

/// قالت الحكومة …، واتهمت المعارضة بـ…: after a speaker in the same sentence, what follows a
/// joined verb of judging or calling is whom it judges or calls.
fn is_object(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    if !judges(cue) || mention.name.is_some() {
        return false;
    }
    let joined =
        context.tags.at(cue.at()).conjunction || context.tokens.word_before(cue.at()) == "كما";
    let cues = &context.speech.cues;
    let before = cues.partition_point(|other| other.at() < cue.at()).checked_sub(1);
    let start = context.speech.extents.sentence_start(cue.at());
    let spoken = before.is_some_and(|before| cues[before].at() >= start && cues[before].is_bound());
    joined && spoken
}

/// ووصف ناشطون التقارير بأنها: what is judged stands behind whoever judges.
fn is_before_object(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let at = mention.words.end;
    let tag = context.tags.at(at);
    let clause =
        Classes::PREPOSITION | Classes::PRONOMINAL | Classes::TIME | Classes::COMPLEMENTISER;
    let noun = context.tokens.kind(at) == Kind::Word
        && tag.preposition.is_none()
        && !tag.conjunction
        && !tag.is(clause)
        && context.tokens.word(at) != "ب";
    noun && before_words(context, cue).is_some_and(|words| at < words)
}

/// ووصف الفرنسية بأنها …: a verb that needs an object and has one phrase up to its بـ.
fn is_only_object(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let lemma = cue.lexeme().map_or("", |verb| verb.lemma.as_str());
    if !matches!(lemma, "وصف" | "نعت" | "اتهم" | "خاطب") {
        return false;
    }
    let own = cue.verb.is_some_and(|verb| verb.object);
    let from = mention.words.end;
    // عندما خاطب أهل المدينة بالقول
    let speech =
        matches!(context.tokens.word(from), "بالقول" | "بقوله" | "بقولها" | "قائلا" | "قائله");
    if lemma == "خاطب" {
        return !own && speech && !context.tags.at(cue.at()).conjunction;
    }
    let reaches = cue.zone.end.saturating_sub(from) == 0
        || cue.zone.end - from == 1 && matches!(context.tokens.word(from), "ب" | "ان" | "بانه");
    // وصفت القانون بـ«الخطوة» و«البداية»: the cue goes on to the last marks.
    let being = matches!(context.tokens.word(from), "بكونه" | "بكونها" | "بكونهم");
    let by = fronted::behind_inserted(context, from);
    let called =
        being || context.tokens.word(by) == "ب" && context.parser.pair_end(by + 1).is_some();
    !own && (called || reaches && brings_with_bi(context, cue))
}

/// ووصف الجلادين بـ، يتهم متفرجين، وصف حارسي المرمى: a sound plural in ـين or ـي is no subject.
fn is_accusative(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let governs = judges(cue)
        || cue.lexeme().is_some_and(|verb| verb.addresses != Addresses::Never)
        || tells_somebody(context, cue);
    if !governs {
        return false;
    }
    let first = mention.words.start;
    let tag = context.tags.at(first);
    let plural = tag.number == Some(Number::Plural) || tag.is_open();
    let word = context.tokens.word(first);
    let long = word.chars().count() >= 7;
    let sound = word.ends_with("ين") && (tag.definite || word.starts_with('م')) && long;
    // تحذر مستخدمي «البرق»
    let next = context.tags.at(first + 1);
    let several = !tag.known || tag.number == Some(Number::Plural);
    let many = several && word.starts_with('م') && word.ends_with('ي') && word.chars().count() >= 5;
    let marked = matches!(context.tokens.kind(first + 1), Kind::Mark(_));
    let bound = (word.ends_with("يي") || many) && next.definite || many && marked;
    let construct = first == cue.words.end && is_construct_plural(context, first);
    plural && (sound || bound) || construct
}

/// دعا أنصاره، حذر أعضاء حزبه: one's own people, whom one calls upon.
fn is_followers(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let addresses = cue.lexeme().is_some_and(|verb| verb.addresses != Addresses::Never);
    let own = cue.verb.is_some_and(|verb| verb.object);
    let owned = |at: usize| {
        let written = context.tokens.written(at);
        ["ه", "ها"].iter().any(|pronoun| written.ends_with(pronoun))
    };
    let first = context.tags.at(mention.words.start);
    let many = first.is(Classes::COLLECTIVE) && first.number == Some(Number::Plural);
    let plain = !first.definite && mention.name.is_none() && mention.words.len() <= 2;
    addresses && !own && many && plain && owned(mention.words.end - 1)
}

/// أدان النظام القضائي «المعيب»: the marks go on with what is judged.
fn is_described(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let Intro::Marks(pair) = cue.intro else { return false };
    let content = context.speech.pairs[pair].content.start;
    let (first, last) = (mention.words.start, mention.words.end - 1);
    let noun = context.tags.at(first);
    judges(cue)
        && last == first + 1
        && noun.definite
        && noun.is_open()
        && context.tags.at(last).definite
        && is_adjective(context, last)
        && context.tags.at(content).definite
}

/// وصفه بـ«…», اتهمه بأن: what is said of the object comes with بـ.
fn brings_with_bi(context: &Context<'_, '_>, cue: &Cue) -> bool {
    match cue.intro {
        Intro::That(at) => context.tags.at(at).preposition == Some(Proclitic::Bi),
        Intro::Marks(pair) => {
            let open = context.speech.pairs[pair].open;
            let words = context.speech.pairs[pair].content.start;
            context.tokens.word_before(open) == "ب"
                || context.tags.at(words).preposition == Some(Proclitic::Bi)
        }
        _ => false,
    }
}

/// انتقد النائب فلان القرار بـ«…»: what follows the speaker is the object of a verb that judges or
/// calls.
fn without_object(context: &Context<'_, '_>, cue: &Cue, mention: Mention) -> Mention {
    let governs = cue
        .lexeme()
        .is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Call | Act::Opine | Act::Deny));
    let addresses = cue.lexeme().is_some_and(|verb| verb.lemma == "وجه");
    // وأكد المدير سالم بدران سلامة العمال وأنه …
    let second = matches!(cue.intro, Intro::That(that) if context.tags.at(that).conjunction);
    let hears = cue.lexeme().is_some_and(|verb| verb.addresses != Addresses::Never);
    // قاطع المحامي الشاهد
    let interrupts = cue.lexeme().is_some_and(|verb| verb.lemma == "قاطع");
    let governs = governs || addresses || interrupts || hears || takes_object(cue) || second;
    let treats = treats_thing(cue);
    // أعلن الحمدي منح الموظفين علاوة «…»: of the verbs whose words may be a clause, only behind a name.
    let names = !governs && matches!(cue.intro, Intro::Marks(_)) && may_announce(cue);
    let own = cue.verb.is_some_and(|verb| verb.object);
    let clause = before_words(context, cue)
        .filter(|&at| !((takes_object(cue) || hears) && is_behind_preposition(context, at)))
        .map(|at| context.tags.at(at))
        .is_some_and(|tag| tag.is(Classes::COMPLEMENTISER) && tag.preposition.is_none())
        && !second;
    if own && governs {
        let predicate = predicate_start(context, &mention);
        let speaker = predicate.and_then(|at| context.parser.phrase(mention.words.start, at, true));
        return speaker.unwrap_or(mention);
    }
    if !(governs || names || treats) || own || clause {
        return mention;
    }
    // وجهت النيابة لأعضاء الجماعة …
    let addressee = || {
        let told = |&at: &usize| {
            context.tags.at(at).preposition == Some(Proclitic::Li)
                && context.tags.at(at - 1).definite
        };
        addresses.then(|| (mention.words.start + 1..mention.words.end).find(told)).flatten()
    };
    let speaker = addressee()
        .or_else(|| {
            let thing = |at| governs || names || is_treated(context, at);
            object_start_of(context, &mention, thing)
        })
        .filter(|&at| governs || treats || is_thing_behind_surname(context, &mention, at))
        .and_then(|object| context.parser.phrase(mention.words.start, object, true));
    speaker.unwrap_or(mention)
}

/// أرجع المدير تأخر المشروع إلى أن: the object stands before the preposition.
fn is_behind_preposition(context: &Context<'_, '_>, that: usize) -> bool {
    that > 0 && context.tags.at(that - 1).is(Classes::PREPOSITION)
}

/// اعتبرها الخبير سالم الحمدي ضعيفة، وصفها الوزير أقل من المطلوب: what something is said to be, behind who says so.
fn predicate_start(context: &Context<'_, '_>, mention: &Mention) -> Option<usize> {
    let last = mention.words.end - 1;
    let whole = |at: usize| {
        let name = mention.name.as_ref().filter(|name| name.contains(&at));
        name.map_or(context.tags.at(at).definite, |name| at > name.start)
    };
    let says = |&at: &usize| {
        let tag = context.tags.at(at);
        let written = context.tokens.written(at);
        let elative = context.tags.in_list(at, List::Elative);
        let ending = written.ends_with('ة') || written.ends_with('ا') || written.ends_with('ً');
        let judges = tag.is(Classes::JUDGEMENT) && !tag.is(Classes::PERSON_NAME);
        let accusative = ending && (!tag.known || is_thing(tag)) && !context.is_surname(at);
        tag.is_bare() && (elative || judges || accusative) && whole(at - 1)
    };
    (mention.words.start + 1..=last).find(says)
}

/// برر المدير القرار بـ«…», عزا النادي الهزيمة إلى «…», لخص الخبير الوضع بعبارة: what is explained, promised or
/// recalled stands between the speaker and the words.
fn takes_object(cue: &Cue) -> bool {
    cue.lemma_in(List::Explains)
}

/// وحسم المدرب الجدل: «…», تروي هدى منصور قصتها: «…», وأنهى المدرب الحديث قائلا «…»: verbs, with words behind a colon or in
/// marks, that have a thing for their object besides.
fn treats_thing(cue: &Cue) -> bool {
    matches!(cue.intro, Intro::Colon(_) | Intro::Marks(_)) && cue.lemma_in(List::Treats)
}

/// الجدل، قصتها، مفاجأة
fn is_treated(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let named = tag.is(Classes::PERSON_NAME);
    let thing = tag.definite && is_thing(tag) && !named;
    thing || is_public(context, at) || is_nobody(context, at) || is_owned_thing(context, at)
}

/// وعزا التراجع إلى، وأرجع السبب إلى: a thing alone before the preposition is what is explained.
fn is_explained(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let (first, end) = (mention.words.start, mention.words.end);
    let own = cue.verb.is_none_or(|verb| verb.object || !verb.is_finite());
    let tag = context.tags.at(first);
    let noun = context.tokens.word(first).trim_start_matches("ال");
    let cause = matches!(noun, "سبب" | "اسباب" | "فضل");
    let thing = cause
        || is_thing(tag) && !tag.is(Classes::STATEMENT)
        || !tag.known && looks_like_noun(noun) && !context.is_surname(first);
    !own && thing && first == cue.words.end && context.tags.at(end).is(Classes::PREPOSITION)
}

/// الحمدي منح الموظفين: a noun with its genitive right behind a surname.
fn is_thing_behind_surname(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let first = mention.words.start;
    let (object, next) = (context.tags.at(at), context.tags.at(at + 1));
    let surname = context.tags.at(first).definite || context.is_surname(first);
    let genitive = next.definite || next.is(Classes::QUANTIFIER);
    at == first + 1 && mention.head.is_none() && surname && !object.definite && genitive
}

fn may_announce(cue: &Cue) -> bool {
    cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Announce | Act::Assert | Act::Explain))
}

/// رحب مجلس الأمن بالاتفاق: where the verb brings its content with بـ, the last بـ behind it does.
fn without_content(context: &Context<'_, '_>, cue: &Cue, mention: Mention) -> Mention {
    let brings = cue.lexeme().is_some_and(|verb| verb.links.has(Links::BI));
    // «…»، يقول التاجر، صاحب محل بالسوق: the words stand before the verb.
    let marked = matches!(cue.intro, Intro::Marks(_));
    let behind = marked && before_words(context, cue).is_some_and(|at| at >= mention.words.end);
    let told = (cue.is_bound() || context.is_used(cue)) && !behind;
    let promises = marked
        && cue
            .lexeme()
            .is_some_and(|verb| matches!(verb.act, Act::Promise | Act::Call | Act::Order));
    // وطالبه القاضي بالهدوء
    let calls = cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Call | Act::Order));
    let whom = cue.verb.is_some_and(|verb| verb.object) && !calls;
    if told && !promises || !brings || whom {
        return mention;
    }
    let also_bare = cue.lexeme().is_some_and(|verb| verb.links.has(Links::BARE));
    // المتحدث باسم الجيش
    let orders = cue.lexeme().is_some_and(|verb| verb.act == Act::Order);
    let bi = |&at: &usize| {
        let title = context.tags.in_list(at, List::InPlaceOf)
            || context.tags.in_list(at - 1, List::Charged);
        let bi = context.tags.at(at).preposition == Some(Proclitic::Bi);
        !title
            && match promises || orders {
                true => is_promised(context, at),
                false => bi && (!behind || is_content(context, at, !also_bare)),
            }
    };
    let end = mention.words.end;
    let clause =
        (end..end + LONGEST_CONTENT).take_while(|&at| context.tokens.kind(at) == Kind::Word);
    let mut inside = mention.words.start + 1..end;
    // قضت المحكمة بإلزام شركة بدفع التعويض
    let last = if orders { inside.find(bi) } else { inside.rfind(bi) };
    // طالب المدعي بإلزام الشركة بأن تدفع: the clause is that of the act.
    let own = |at: usize| bi(&at) && !context.tags.at(at).is(Classes::COMPLEMENTISER);
    let before = last.filter(|_| orders || !clause.into_iter().any(own));
    let speaker = before.and_then(|at| context.parser.phrase(mention.words.start, at, true));
    speaker.unwrap_or(mention)
}

/// وعد المسؤولون بفتح تحقيق «عاجل»: an act, no place where somebody holds his office.
fn is_promised(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let place = Classes::COLLECTIVE_BODY | Classes::CITY | Classes::PLACE_NAME | Classes::HUMAN;
    let bi = tag.preposition == Some(Proclitic::Bi);
    // بفتح تحقيق
    let act = Classes::STATEMENT | Classes::OCCASION | Classes::THING;
    let next = context.tags.at(at + 1);
    let unlisted = !tag.known
        && context.tokens.word(at).starts_with('ب')
        && next.is(act)
        && next.preposition.is_none();
    // تعهدت المديرة بالدفاع عن
    let acts = next.is(Classes::PREPOSITION);
    // بإلزام
    let definite = tag.definite && !context.tokens.written(at).starts_with("بإ");
    !tag.is(place) && (!definite || acts) && (bi || unlisted)
}

/// المشاركون أوصوا المجلس: a verb in the plural has its subject before it.
pub(super) fn is_plural_behind(cue: &Cue) -> bool {
    let agreement = cue.verb.and_then(|verb| verb.agreement());
    agreement
        .is_some_and(|(gender, number)| gender == Gender::Masculine && number == Number::Plural)
}
