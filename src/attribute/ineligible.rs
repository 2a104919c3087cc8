//! Phrases behind a verb of speech that cannot be its subject: what is said, what is done, whose it is.

use super::governed::{SPEAKERS, accusative_of, is_owned_thing, is_thing};
use super::informed::is_told_by_pronoun;
use super::{Context, done_to};
use crate::lexicon::{
    self, Act, Addresses, Classes, Form, Gender, Lexicon, Links, List, Number, Tag,
};
use crate::mention::Mention;
use crate::quote::Cue;
use crate::token::Kind;

/// يردد عبارة، رفض الكشف عن: a noun in the feminine right behind a verb in the masculine, or an act.
pub(super) fn is_no_subject(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let first = mention.words.start;
    let tag = context.tags.at(first);
    let agreement = cue.verb.and_then(|verb| verb.agreement());
    let masculine = agreement == Some((Gender::Masculine, Number::Singular));
    let woman = agreement == Some((Gender::Feminine, Number::Singular));
    let words = || {
        tag.is(Classes::STATEMENT | Classes::OCCASION) && tag.gender == Some(Gender::Feminine)
            || tag.classes.is_only(Classes::THING | Classes::WORK_TITLE)
                && context.tokens.written(first).ends_with('ة')
            || matches!(context.tokens.word(first), "عباره" | "مقوله" | "جمله")
    };
    let feminine = || !tag.definite && !tag.is(Classes::HUMAN | Classes::PERSON_NAME) && words();
    let act = mention.words.len() == 1
        && tag.definite
        && !tag.is(Classes::STATEMENT)
        && tag.verb.is_some_and(|verb| verb.form == Form::Noun);
    // وأبلغ وكالة الأنباء أن: whom a man informs.
    let informs = cue.lexeme().is_some_and(|verb| verb.act == Act::Inform);
    let informed =
        informs && tag.is(Classes::COLLECTIVE_BODY) && tag.gender == Some(Gender::Feminine);
    let behind = first == cue.words.end;
    let clashes = || {
        feminine()
            || informed
            || is_feminine_noun(context, first)
            || is_plural_of_things(context, first)
            || is_this(context, first)
    };
    masculine && behind && clashes()
        || woman && behind && is_masculine_act(context, first)
        || behind && is_past_in_ta(cue, mention)
        || behind && is_wanted(context, cue, first)
        || behind && is_governed_by_letter(context, first)
        || behind && (is_owned_noun(context, first) || is_owned_thing(context, first))
        || behind && is_in_accusative(context, mention)
        || behind && is_asked_in_accusative(context, cue, first)
        || is_participle(context, cue, mention)
        || act
        || behind && draws_attention(context, cue, first)
        || behind && is_god_asked(context, cue, first)
        || behind && is_treated(context, cue, mention)
        || behind && is_judged_paper(context, cue, first)
        || behind && informs && is_told_outlet(context, cue, mention)
        || is_masdar(context, first)
        || is_day_or_place(context, mention)
        || behind && is_promised(context, cue, first)
        || is_how(context, first)
        || is_called_so(context, cue, first)
        || (behind || is_behind_pronoun(context, cue, first)) && is_described(context, cue, first)
        || behind && is_second_object(context, cue, first)
        || done_to::is_done_to(context, cue, mention)
        || is_told_by_pronoun(context, cue, mention)
        || !is_said(cue) && (is_indefinite_object(context, mention) || is_quality(context, mention))
}

/// شجبت منع الطلاب من السفر، تؤكد التمسك بالأرض: the noun of what is done, right behind a verb in the feminine.
fn is_masculine_act(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let governs = context.tokens.kind(at + 1) == Kind::Word
        && !next.is(Classes::ACTION)
        && (next.definite || context.tokens.is_owned(at + 1));
    let act = || {
        is_short_act(context, at) && governs
            || is_act_by_shape(context, at) && (tag.definite || governs)
    };
    tag.preposition.is_none()
        && !tag.conjunction
        && !tag.is(SPEAKERS | Classes::STATEMENT | Classes::PERSON_NAME)
        && act()
        && !context.is_surname(at)
}

/// منع، فرض: the noun of a short verb that writes like its past. Behind a verb no other verb stands.
fn is_short_act(context: &Context<'_, '_>, at: usize) -> bool {
    // أسر الضحايا، صور الغرق
    let several = || {
        context.tags.in_list(at, List::Groups)
            || matches!(context.tokens.word(at), "صور" | "فرق" | "كتل")
    };
    !several() && lexicon::is_stem_of_action(context.tokens.word(at), context.tags.at(at))
}

/// إعفاء، تمييز، استثمار، اعتراف: the patterns of verbal nouns that are masculine and that no plural has.
fn is_act_by_shape(context: &Context<'_, '_>, at: usize) -> bool {
    let (word, written) = (context.tokens.word(at), context.tokens.written(at));
    let letters: Vec<char> = word.strip_prefix("ال").unwrap_or(word).chars().collect();
    match letters[..] {
        ['ت', _, _, 'ي', _] | ['ا', 'ن', _, _, 'ا', _] | ['ا', _, 'ت', _, 'ا', _] => true,
        ['ا', 'س', 'ت', _, _, 'ا', _] => true,
        ['ا', _, _, 'ا', _] => written.trim_start_matches("ال").starts_with('إ'),
        _ => false,
    }
}

/// «طلب الإعفاء من منصبه», «رفض العودة إلى القرية»: the noun of an act neither asks nor refuses nor judges.
fn is_wanted(context: &Context<'_, '_>, cue: &Cue, at: usize) -> bool {
    let wants = cue.lexeme().is_some_and(|verb| {
        let acts = [Act::Ask, Act::Deny, Act::Evaluate, Act::Order, Act::Promise];
        acts.contains(&verb.act) || verb.lemma == "طلب"
    });
    let own = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    let tag = context.tags.at(at);
    let act = || tag.classes.is_only(Classes::THING) || is_act_by_shape(context, at);
    wants
        && own
        && tag.definite
        && tag.preposition.is_none()
        && !tag.conjunction
        && !tag.is(SPEAKERS | Classes::STATEMENT | Classes::PERSON_NAME)
        && act()
        && !context.is_surname(at)
}

/// «اعتبرهم بمنتدبين جدد», «أفاد بتعرّضه للسرقة», «صرح به لجوهرة الإذاعة»: ب or ل before what is no name, though no list knows the
/// two together.
fn is_governed_by_letter(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, word) = (context.tags.at(at), context.tokens.word(at));
    let Some(noun) = word.strip_prefix(['ب', 'ل']).filter(|_| !tag.known && tag.is_bare()) else {
        return false;
    };
    let long = noun.chars().count() >= 4;
    let several = long && noun.ends_with("ين") && noun.starts_with('م');
    let act = long && noun.starts_with('ت') && context.tokens.is_owned(at);
    let listed = || Lexicon::get().reading(noun).is_some_and(|tag| tag.is(Classes::MEDIA));
    (several || act || listed()) && !context.is_surname(at)
}

/// أكد، اليوم الأربعاء 9 أكتوبر، أن; أكد، اليوم الجمعة بفاس، أن: the day of a month, and a place behind a time.
fn is_day_or_place(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = mention.words.start;
    let day =
        context.tokens.kind(first) == Kind::Number && context.tags.at(first + 1).is(Classes::MONTH);
    let time = first > 0 && context.tags.at(first - 1).is(Classes::TIME | Classes::MONTH);
    let alone = mention.words.len() == 1 && context.tokens.kind(first + 1) == Kind::Comma;
    // سماها سنة 2003 «…»
    let year = context.tokens.kind(first) == Kind::Number
        && matches!(context.tokens.word_before(first), "سنه" | "عام");
    day || year && mention.words.len() == 1
        || time && alone && context.tokens.word(first).starts_with('ب')
}

/// كما قال نصا، يحظر قانونا: one noun alone with the ending of an adverb or an object.
fn is_in_accusative(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = mention.words.start;
    let tag = context.tags.at(first);
    let thing = Classes::STATEMENT | Classes::OCCASION | Classes::LAW | Classes::THING;
    mention.words.len() == 1
        && !tag.is(Classes::PERSON_NAME)
        && accusative_of(context, first)
            .is_some_and(|noun| noun.is(thing) && !noun.is(Classes::PERSON_NAME))
}

/// «سألت شابا منهم: …»: somebody with the ending of an object behind a verb of asking.
fn is_asked_in_accusative(context: &Context<'_, '_>, cue: &Cue, first: usize) -> bool {
    let asks = cue.lexeme().is_some_and(|verb| verb.addresses != Addresses::Never);
    let finite = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    let named = |tag: &Tag| tag.is(Classes::PERSON_NAME);
    let somebody = |noun: &Tag| noun.is(Classes::HUMAN) && !named(noun);
    // رئيسها
    let owned = context.tokens.word(first).ends_with("ها");
    asks && finite
        && !owned
        && !named(context.tags.at(first))
        && accusative_of(context, first).is_some_and(somebody)
}

/// «وأضاف مهاجما خصومه»: a noun of somebody with the ending of the accusative says how a man speaks.
fn is_participle(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let first = mention.words.start;
    let word = context.tokens.word(first);
    let derived = word.starts_with('م') && !word.ends_with("ها");
    derived
        && (cue.at() + 1..=cue.words.end).contains(&first)
        && context.tags.at(first).is_bare()
        && !context.tags.at(first).is(Classes::PERSON_NAME)
        && accusative_of(context, first)
            .is_some_and(|noun| noun.is(Classes::HUMAN) && !noun.is(Classes::PERSON_NAME))
}

/// وجه انتقادات للحكومة، ما اعتبره ممارسات «…»: several things, which no man is called.
fn is_plural_of_things(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::NAME_PARTICLE;
    let word = context.tokens.word(at);
    let goes_on = matches!(context.tokens.kind(at + 1), Kind::Word | Kind::Mark(_));
    word.ends_with("ات")
        && word.chars().count() >= 5
        && tag.is_bare()
        && (tag.is_open() || tag.is(Classes::STATEMENT | Classes::OCCASION | Classes::NAMED_THING))
        && !tag.is(speaks | Classes::PERSON_NAME | Classes::ANONYMOUS)
        && goes_on
        && !context.tags.at(at + 1).is(Classes::COMPLEMENTISER)
        && !context.is_surname(at)
}

/// وسأل الله أن: whom one prays to.
fn is_god_asked(context: &Context<'_, '_>, cue: &Cue, at: usize) -> bool {
    let asks = cue.lexeme().is_some_and(|verb| verb.addresses != Addresses::Never);
    asks && matches!(context.tokens.word(at), "الله" | "المولي" | "ربه" | "ربها")
}

/// وعد هذه التصريحات: what a man judges.
fn is_this(context: &Context<'_, '_>, at: usize) -> bool {
    matches!(context.tokens.word(at), "هذه" | "تلك")
}

/// واستكملت الحديث قائلة، وحسم الجدل بقوله: what somebody goes on with or settles, with nothing else behind the verb.
fn is_treated(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let (first, tag) = (mention.words.start, context.tags.at(mention.words.start));
    let thing = tag.classes.is_only(Classes::THING) || context.tokens.word(first) == "الحديث";
    mention.words.len() == 1 && tag.definite && thing && cue.lemma_in(List::Treats)
}

/// نفت تلك التقارير، استغربت كون الحكومة: no report denies or judges, and كون is no noun of somebody.
fn is_judged_paper(context: &Context<'_, '_>, cue: &Cue, at: usize) -> bool {
    let judges = cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Deny | Act::Evaluate));
    let these = context.tags.at(at).is(Classes::DEMONSTRATIVE);
    // أرجع سبب الحريق إلى
    matches!(context.tokens.word(at), "كون" | "سبب" | "اسباب")
        || judges && these && context.tags.at(at + 1).is(Classes::STATEMENT | Classes::OCCASION)
}

/// أخبر «نورماب» أن …, وأبلغ رويترز بأن …: the outlet that somebody tells, where nobody else stands behind such a verb.
fn is_told_outlet(context: &Context<'_, '_>, cue: &Cue, mention: &Mention) -> bool {
    let first = mention.words.start;
    let outlet = context.tags.at(first).is(Classes::AGENCY)
        || context.parser.pair_end(first).is_some() && mention.head.is_none();
    let told = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    outlet && told && mention.words.end >= cue.zone.end
}

/// ولفت النظر إلى أن: what somebody draws.
fn draws_attention(context: &Context<'_, '_>, cue: &Cue, at: usize) -> bool {
    let draws = cue.lexeme().is_some_and(|verb| verb.lemma == "لفت");
    draws && lexicon::is_attention(context.tokens.word(at))
}

/// أعلنت الثلاثاء تفكيك «خلية»: a verbal noun that no list knows, before what it is done to.
fn is_masdar(context: &Context<'_, '_>, at: usize) -> bool {
    let tag = context.tags.at(at);
    let next = context.tags.at(at + 1);
    let done_to = next.definite || matches!(context.tokens.kind(at + 1), Kind::Mark(_));
    let verbal = |word: &str| {
        let mut behind = word.chars().skip(3);
        word.starts_with('ت') && behind.next() == Some('ي') && behind.count() == 1
    };
    !tag.known
        && tag.is_bare()
        && done_to
        && verbal(context.tokens.word(at))
        && !context.is_surname(at)
}

/// ووعد بصرف تعويضات, هدد بقطع الكهرباء: what is promised, threatened or asked for comes with بـ, and its noun may be in
/// no list. A man of such a name would have somebody or another preposition behind him.
fn is_promised(context: &Context<'_, '_>, cue: &Cue, at: usize) -> bool {
    let promises = cue.lexeme().is_some_and(|verb| {
        matches!(
            verb.act,
            Act::Promise | Act::Warn | Act::Ask | Act::Call | Act::Order | Act::Recommend
        ) && verb.links.has(Links::BI)
    });
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let governs = matches!(context.tokens.kind(at + 1), Kind::Word | Kind::Number)
        && next.preposition.is_none()
        && !next.conjunction
        && !next.is(Classes::PERSON_NAME | Classes::COMPLEMENTISER | Classes::PREPOSITION);
    promises
        && !tag.known
        && tag.is_bare()
        && context.tokens.word(at).starts_with('ب')
        && (3..=5).contains(&context.tokens.word(at).chars().count())
        && governs
        && !context.is_surname(at)
}

/// أخبرتنا وبشكل واضح بأن: how it was said.
fn is_how(context: &Context<'_, '_>, at: usize) -> bool {
    let word = context.tokens.word_before(at).trim_start_matches('و');
    matches!(word, "بشكل" | "بصوره" | "بطريقه" | "بصفه" | "بنحو")
}

/// مقال وصفت فيه الألعاب بأنها: what is called something in a paper that the pronoun goes back to.
fn is_called_so(context: &Context<'_, '_>, cue: &Cue, at: usize) -> bool {
    let calls = cue.lexeme().is_some_and(|verb| verb.act == Act::Evaluate);
    let plain = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    let end = cue.words.end;
    let therein = at == end + 1 && matches!(context.tokens.word(end), "فيه" | "فيها");
    let tag = context.tags.at(at);
    let papers = Classes::STATEMENT | Classes::OCCASION | Classes::LAW;
    let object = is_thing(tag) && !tag.is(papers) || tag.definite && tag.is_open();
    calls && plain && therein && object && !tag.is(SPEAKERS) && !context.is_surname(at)
}

/// وصف له الرغبات بأنها: whom it is said to stands between.
fn is_behind_pronoun(context: &Context<'_, '_>, cue: &Cue, at: usize) -> bool {
    at == cue.words.end + 1 && context.tags.at(cue.words.end).is(Classes::PRONOMINAL)
}

/// ووصف القصة بأنها، وصفت الرعاة بأنهم: what somebody calls so, as the verb has another gender or number.
fn is_described(context: &Context<'_, '_>, cue: &Cue, at: usize) -> bool {
    let describes = cue.lexeme().is_some_and(|verb| verb.lemma == "وصف") && cue.is_bound();
    let plain = cue.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
    let tag = context.tags.at(at);
    let clashes = match cue.verb.and_then(|verb| verb.agreement()) {
        Some((Gender::Masculine, Number::Singular)) => {
            let speaks = SPEAKERS | Classes::PERSON_NAME;
            // الرغبات
            let feminine = ["ه", "ات"].iter().any(|end| context.tokens.word(at).ends_with(end));
            let papers = tag.is(Classes::STATEMENT) && tag.number == Some(Number::Plural);
            (feminine || papers) && !tag.is(speaks)
        }
        Some((Gender::Feminine, Number::Singular)) => {
            tag.number == Some(Number::Plural) && tag.is(Classes::HUMAN)
        }
        _ => false,
    };
    describes && plain && tag.definite && clashes && !context.is_surname(at)
}

/// ما تسميه عملية خاصة: behind its object in a pronoun stands what the verb calls it.
fn is_second_object(context: &Context<'_, '_>, cue: &Cue, at: usize) -> bool {
    let calls = cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Opine));
    let has_object = cue.verb.is_some_and(|verb| verb.is_finite() && verb.object);
    let tag = context.tags.at(at);
    let papers = Classes::STATEMENT | Classes::OCCASION | Classes::LAW;
    let speaks = SPEAKERS | Classes::PERSON_NAME | papers;
    let next = context.tags.at(at + 1);
    let word = context.tokens.kind(at + 1) == Kind::Word;
    // أسماه فرض شروط
    let act =
        is_short_act(context, at) && word && !next.is(Classes::PERSON_NAME | Classes::GRAMMAR);
    let thing = (is_thing(tag) || act) && tag.is_bare() && !tag.is(speaks);
    // يعتبرها أكبر كذبة
    let most = context.tags.in_list(at, List::Elative) && word && next.is_bare();
    // اعتبره خرقا واضحا
    let accusative = |at: usize| {
        let tag = context.tags.at(at);
        tag.is_bare() && !tag.known && context.tokens.written(at).ends_with(['ا', '\u{64b}'])
    };
    let described = word && accusative(at) && accusative(at + 1);
    calls && has_object && (thing || most || described) && !context.is_surname(at)
}

/// ذهب سريعا إلى أن: how something is done.
fn is_quality(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let (first, end) = (mention.words.start, mention.words.end);
    let tag = context.tags.at(first);
    let adverb = matches!(context.tokens.word(first), "اكثر" | "اقل") && end == first + 1;
    let quality = tag.is(Classes::JUDGEMENT) && !tag.is(Classes::PERSON_NAME | Classes::HUMAN);
    let accusative = context.tokens.written(first).ends_with(['ا', '\u{64b}']);
    adverb || quality && accusative && !tag.definite && end == first + 1
}

/// وتسلم الوزير، وتوجه المدير: of a man the past of another verb.
fn is_past_in_ta(cue: &Cue, mention: &Mention) -> bool {
    let form = cue.verb.map(|verb| verb.form);
    let woman = matches!(
        form,
        Some(Form::Finite {
            gender: Gender::Feminine,
            number: Number::Singular,
            present: true,
            ..
        })
    );
    woman && !cue.is_bound() && mention.gender == Some(Gender::Masculine)
}

/// وقال دونغا إن: a verb that has a clause for its object and no other.
fn is_said(cue: &Cue) -> bool {
    cue.is_bound() && cue.lexeme().is_some_and(|verb| verb.lemma == "قال")
}

/// وأكد حرص بلاده على: an unlisted noun with somebody's own behind it, which no name takes.
fn is_owned_noun(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let plain = tag.is_open() && !tag.definite && !tag.is(Classes::PERSON_NAME);
    let kin = next.is(Classes::HUMAN | Classes::STATEMENT | Classes::OCCASION | Classes::ANAPHOR);
    // فالكه: the name of a foreigner may end so.
    let word = context.tokens.word(at + 1);
    let noun = next.known || word == "بلاده" || word.ends_with("ها") || word.ends_with("هم");
    plain && noun && !kin && is_owned(context, at + 1) && !context.is_surname(at)
}

/// بلاده، مطالبهم: with the pronoun of its owner.
fn is_owned(context: &Context<'_, '_>, at: usize) -> bool {
    let long = context.tokens.written(at).chars().count() >= 4;
    let tag = context.tags.at(at);
    let other = Classes::COMPLEMENTISER
        | Classes::PRONOMINAL
        | Classes::PREPOSITION
        | Classes::PRONOUN
        | Classes::PERSON_NAME;
    let plain = tag.preposition.is_none() && !tag.definite && !tag.conjunction && !tag.is(other);
    long && plain && context.tokens.is_owned(at)
}

/// وأكد عدالة مطالبهم: a noun in ـة with its owner behind it, which no man is called.
fn is_feminine_noun(context: &Context<'_, '_>, at: usize) -> bool {
    let (tag, next) = (context.tags.at(at), context.tags.at(at + 1));
    let speaks = tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::NAME_PARTICLE);
    let named = tag.is(Classes::PERSON_NAME) && tag.gender == Some(Gender::Masculine);
    let word = context.tokens.word(at);
    // وزيرالوظيفة: two words written as one.
    let joined =
        || word.rfind("ال").is_some_and(|article| article >= 4 && word.len() - article >= 12);
    !tag.definite
        && !speaks
        && !named
        && context.tokens.written(at).ends_with('ة')
        && context.tokens.kind(at + 1) == Kind::Word
        && !joined()
        && (next.definite && !tag.is(Classes::PERSON_NAME) || is_owned(context, at + 1))
        && !context.is_surname(at)
}

/// ويضيف سببا: one unlisted word in ـا that the text has nowhere else is an object; a name would stand
/// somewhere with another.
fn is_indefinite_object(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let first = mention.words.start;
    let tag = context.tags.at(first);
    let word = context.tokens.word(first);
    mention.words.len() == 1
        && word.ends_with('ا')
        && word.chars().count() >= 4
        && !context.tokens.written(first).ends_with('ى')
        && !tag.definite
        && (tag.is_open() || tag.is(Classes::STATEMENT | Classes::OCCASION))
        && !tag.is(Classes::PERSON_NAME | Classes::HUMAN)
        && !context.is_repeated(first)
}
