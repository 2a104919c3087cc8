//! One person, body or document of a text, gathered from its mentions.

use std::ops::Range;

use super::Context;
use super::body::{is_described_body, is_name_of_body, is_sort};
use super::issued;
use super::keys::{Kept, KeyStore, Keys, Outline, is_misspelt, same_word};
use super::mentions::Mentions;
use super::offices::{are_apart, is_office};
use super::trades::Families;
use super::writer::writes;
use crate::lexicon::{Classes, Gender, Lexicon, List, Number};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Words of the longest name that is shown.
const LONGEST_NAME: usize = 15;
/// Titles that سموه and the like point back to, besides the forms of address.
const HONOURED: [&str; 5] = ["امير", "اميره", "ملك", "وزير", "شيخ"];

/// Those among them that ministers do not bear.
const ROYAL: [&str; 4] = ["سمو", "امير", "اميره", "ملك"];

/// One person, body or document.
#[derive(Debug, Default)]
pub(super) struct Person<'a> {
    mentions: Mentions<'a>,
    fullest: Option<&'a Mention>,
    fullest_weight: Weight,
    pub(super) kind: SpeakerKind,
    pub(super) gender: Option<Gender>,
    pub(super) number: Option<Number>,
    /// Whether a title, a listed name or a name of two words shows that it can speak.
    pub(super) credible: bool,
    /// Whether it is the subject of a verb of speech.
    pub(super) spoken: bool,
    /// Whether البلاغ or المصدر means it, the association that issued one.
    pub(super) of_either: bool,
    /// Whether a body is named in a mention (بيان لوزارة الصحة).
    pub(super) names_body: bool,
    /// Whether it is called الرئيس with its name, without the office that others preside over.
    pub(super) of_state: bool,
    /// الموظفون: whether an ending shows that they are several.
    pub(super) many: bool,
    /// Whether it is an outlet or an agency.
    pub(super) press: bool,
    /// Whether the text says that he wrote something.
    pub(super) writes: bool,
    /// Whether a noun says what sort of body it is, or who it is by its office (الكرملين).
    pub(super) sorted: bool,
    /// Keys of the words of the proper name.
    name: Kept,
    /// The key of what he is called besides (محمود عباس (أبو مازن)).
    pub(super) byname: Option<&'a str>,
    /// Keys of every word of every mention, each once, as the mentions brought them.
    first: News,
    more: Vec<News>,
    pub(super) outline: Outline,
}

/// The keys that a mention of somebody brings and none before it.
#[derive(Debug, Default)]
struct News {
    words: Kept,
    /// The nouns that say what it is.
    heads: Kept,
    /// The nationalities that it states.
    nations: Kept,
}

impl News {
    fn is_empty(&self) -> bool {
        [self.words, self.heads, self.nations].iter().all(|kept| kept.is_empty())
    }
}

impl<'a> Person<'a> {
    pub(super) fn mentions(&self) -> &Mentions<'a> {
        &self.mentions
    }

    /// The mention that says most.
    pub(super) fn fullest(&self) -> &'a Mention {
        self.fullest.expect("nobody is there before a mention")
    }

    /// Whether the one name is the other, or part of it in the same order.
    pub(super) fn has_name(&self, store: &KeyStore<'_>, name: &[&str]) -> bool {
        let own = store.get(self.name);
        let (short, long) = if own.len() < name.len() { (own, name) } else { (name, own) };
        if let [word] = short {
            let given = long.len() == 2 && same_word(word, long[0]);
            return given || long.last().is_some_and(|last| same_word(word, last));
        }
        let mut rest = long.iter();
        !short.is_empty() && short.iter().all(|word| rest.any(|other| same_word(word, other)))
    }

    /// Whether `word` is the last of at least two words of the name.
    pub(super) fn has_surname(&self, store: &KeyStore<'_>, word: &str) -> bool {
        let own = store.get(self.name);
        own.len() > 1 && own.last().is_some_and(|last| same_word(last, word))
    }

    /// Whether the last of at least two words of the name is written nearly like `word`.
    pub(super) fn has_surname_like(&self, store: &KeyStore<'_>, word: &str) -> bool {
        let own = store.get(self.name);
        own.len() > 1 && own.last().is_some_and(|last| is_misspelt(last, word))
    }

    /// Whether `word` is the first of several words of the name.
    pub(super) fn is_called_first(&self, store: &KeyStore<'_>, word: &str) -> bool {
        let own = store.get(self.name);
        own.len() > 1 && own.first().is_some_and(|first| same_word(first, word))
    }

    /// لينا شاهين بركات … شاهين: whether `word` stands between the first and the last of the words of the name.
    pub(super) fn is_called_within(&self, store: &KeyStore<'_>, word: &str) -> bool {
        let own = store.get(self.name);
        own.len() == 3 && same_word(own[1], word)
    }

    fn news(&self) -> impl Iterator<Item = &News> {
        std::iter::once(&self.first).chain(&self.more)
    }

    /// Whether any of its mentions has such a key in that list of its keys.
    fn any(
        &self,
        store: &KeyStore<'a>,
        of: impl Fn(&News) -> Kept,
        fits: impl Fn(&str) -> bool,
    ) -> bool {
        let has = |news: &News| store.get(of(news)).iter().any(|key| fits(key));
        has(&self.first) || self.more.iter().any(has)
    }

    /// Whether all of `words` stand in its mentions.
    pub(super) fn has_all_words(&self, store: &KeyStore<'a>, words: &[&str]) -> bool {
        self.missing(store, words) == 0
    }

    fn missing(&self, store: &KeyStore<'a>, words: &[&str]) -> usize {
        let known = |word: &str| self.any(store, |news| news.words, |other| other == word);
        words.iter().filter(|word| !known(word)).count()
    }

    /// Whether all of `words`, or all but one of a long title, stand in its mentions.
    pub(super) fn has_words(&self, store: &KeyStore<'a>, words: &[&str]) -> bool {
        let missing = self.missing(store, words);
        missing == 0 || missing == 1 && words.len() >= 5
    }

    /// Whether its mentions consist of just these words.
    pub(super) fn is_exactly(&self, store: &KeyStore<'a>, words: &[&str]) -> bool {
        let own = self.news().flat_map(|news| store.get(news.words));
        !words.is_empty() && own.eq(words)
    }

    /// Whether all words of its mentions are among these.
    pub(super) fn is_within(&self, store: &KeyStore<'a>, words: &[&str]) -> bool {
        let mut own = self.news().flat_map(|news| store.get(news.words));
        own.all(|word| words.contains(word))
    }

    pub(super) fn has_head(&self, store: &KeyStore<'a>, head: &str) -> bool {
        self.any(store, |news| news.heads, |other| other == head)
    }

    /// Whether one of the nouns that say what it is stands in `list`.
    pub(super) fn has_head_in(&self, store: &KeyStore<'a>, list: List) -> bool {
        self.any(store, |news| news.heads, |head| Lexicon::get().in_list(head, list))
    }

    /// The families of words that its titles belong to.
    pub(super) fn families(&self, store: &KeyStore<'a>) -> Families {
        let each = self.news().flat_map(|news| store.get(news.heads));
        // المدير الفني
        let coach = self.has_head(store, "مدير") && self.has_all_words(store, &["فني"]);
        let coach = if coach { Families::of("مدرب") } else { Families::default() };
        each.map(|head| Families::of(head)).fold(coach, Families::with)
    }

    /// «قال الوزير فلان …. وقال السفير الهولندي»: whether who bears its office does not bear that one.
    pub(super) fn has_other_office(&self, store: &KeyStore<'a>, head: &str) -> bool {
        let heads = |fits: &dyn Fn(&str) -> bool| self.any(store, |news| news.heads, fits);
        let apart = |own: &str| are_apart(own, head);
        !self.is_body() && heads(&apart) && !heads(&|own| is_office(own) && !apart(own))
    }

    /// Whether no other nationality is known of it (الرئيس الفرنسي is not الرئيس الإيراني).
    pub(super) fn may_be_of(&self, store: &KeyStore<'a>, nations: &[&str]) -> bool {
        let nation = |fits: &dyn Fn(&str) -> bool| self.any(store, |news| news.nations, fits);
        nations.is_empty() || !nation(&|_| true) || nation(&|own| nations.contains(&own))
    }

    /// Whether one of these nationalities is known of it.
    pub(super) fn is_of(&self, store: &KeyStore<'a>, nations: &[&str]) -> bool {
        self.any(store, |news| news.nations, |own| nations.contains(&own))
    }

    /// Whether it has all these words, or for a nationality the state (الوزير البحريني, وزير مملكة البحرين).
    pub(super) fn has_title(&self, store: &KeyStore<'a>, keys: &Keys<'_>) -> bool {
        let [nation] = keys.nations[..] else { return false };
        if self.is_body() {
            return false;
        }
        let other = |word: &&str| *word != nation;
        let words: Vec<&str> = keys.content.iter().copied().filter(other).collect();
        words.len() > 1
            && self.has_all_words(store, &words)
            && self.any(store, |news| news.words, |word| is_state_of(word, nation))
    }

    /// السفير المصري, not named before: nobody of another nationality is meant later.
    fn is_foreign(&self, keys: &Keys<'_>) -> bool {
        self.mentions.len() == 0 && !keys.nations.is_empty()
    }

    /// الوزير, المتهم, or «يقول الكاتب», whom nobody named before: who is called المدير later is another.
    fn is_office(&self, keys: &Keys, spoken: bool) -> bool {
        let [noun] = keys.content[..] else { return false };
        let one = matches!(self.kind, SpeakerKind::Person | SpeakerKind::Anonymous);
        self.mentions.len() == 0 && one && (spoken && !keys.speaker || is_office(noun))
    }

    pub(super) fn agrees(&self, gender: Option<Gender>) -> bool {
        self.gender.is_none() || gender.is_none() || self.gender == gender
    }

    pub(super) fn is_body(&self) -> bool {
        self.kind == SpeakerKind::Organisation
    }

    pub(super) fn is_named(&self) -> bool {
        self.kind == SpeakerKind::Person && !self.outline.name.is_empty()
    }

    /// Whether it is no body; a name that no list knows may be a man's.
    pub(super) fn may_be_human(&self) -> bool {
        !self.is_body() || !self.outline.name.is_empty()
    }

    pub(super) fn is_honoured(&self, store: &KeyStore<'a>) -> bool {
        self.is_named()
            && (self.has_head_in(store, List::FormsOfAddress)
                || self.any(store, |news| news.heads, |head| HONOURED.contains(&head)))
    }

    /// صاحب السمو، الأمير: who is called سموه but not معاليه.
    pub(super) fn is_royal(&self, store: &KeyStore<'a>) -> bool {
        self.any(store, |news| news.words, |word| ROYAL.contains(&word))
    }

    /// Adds a mention; `spoken` says that it is the subject of a cue, whose end is certain.
    pub(super) fn take(
        &mut self,
        context: &Context<'a, '_>,
        store: &mut KeyStore<'a>,
        (mention, keys): (&'a Mention, &Keys<'a>),
        spoken: bool,
    ) {
        let points = points_back(context, mention);
        let weight = weight(context, mention, spoken, points);
        if self.fullest.is_none() || weight > self.fullest_weight {
            self.fullest = Some(mention);
            self.fullest_weight = weight;
            if mention.name.is_some() || self.outline.name.is_empty() {
                self.kind = mention.kind;
            }
        }
        if keys.name.len() > store.get(self.name).len() {
            self.name = store.keep(keys.name.iter().copied());
            self.outline.name = keys.outline.name;
        }
        self.many |= keys.many;
        self.byname = self.byname.or_else(|| byname(context, mention));
        self.credible |= is_credible(context, mention);
        self.names_body |= keys.body || issued::names_issuer(context, mention);
        self.of_state |= keys.definite && mention.name.is_some();
        self.writes |= writes(context, mention);
        let outlet = Classes::MEDIA | Classes::AGENCY;
        self.press |= context.tags.at(mention.words.start).is(outlet);
        self.sorted |= mention.head.is_some_and(|head| is_sort(context, head));
        self.gender = self.gender.or(mention.gender);
        let start = mention.words.start;
        let each = context.tokens.word(start) == "كل" && context.tokens.word(start + 1) == "من";
        self.number = self.number.or(if each { Some(Number::Plural) } else { mention.number });
        if !points
            || keys.content.len() > 2
            || self.is_foreign(keys)
            || keys.unnamed
            || self.is_office(keys, spoken)
        {
            self.learn(store, keys);
        }
        self.spoken |= spoken;
        self.mentions.push(mention);
    }

    /// Adds the keys of a mention to those that later ones are compared with.
    fn learn(&mut self, store: &mut KeyStore<'a>, keys: &Keys<'a>) {
        // Most mentions are the first of somebody, or bring nothing but new keys.
        let knows = |of: fn(&News) -> Kept, may_know: bool| {
            let own = &*self;
            move |store: &KeyStore<'a>, key: &str| {
                may_know && own.any(store, of, |known| known == key)
            }
        };
        let (words, heads) = (keys.outline.words, keys.outline.heads);
        let knows_word = knows(|news| news.words, self.outline.words.may_meet(words));
        let knows_head = knows(|news| news.heads, self.outline.heads.may_meet(heads));
        let news = News {
            words: store.keep_new(&keys.content, knows_word),
            heads: store.keep_new(&keys.heads, knows_head),
            nations: store.keep_new(&keys.nations, knows(|news| news.nations, true)),
        };
        if self.first.is_empty() {
            self.first = news;
        } else if !news.is_empty() {
            self.more.push(news);
        }
        self.outline.words |= words;
        self.outline.heads |= heads;
    }
}

/// محمود عباس (أبو مازن): the son whose father somebody is called, in brackets behind his name.
fn byname<'t>(context: &Context<'t, '_>, mention: &Mention) -> Option<&'t str> {
    let open = mention.words.end;
    let father = |word: &str| matches!(word, "ابو" | "ام" | "ابا");
    let brackets = mention.name.is_some()
        && context.tokens.kind(open) == Kind::Open
        && context.tokens.kind(open + 3) == Kind::Close;
    (brackets && father(context.tokens.word(open + 1)))
        .then(|| context.tokens.word(open + 2).trim_start_matches("ال"))
}

fn word_count(context: &Context<'_, '_>, words: Range<usize>) -> usize {
    words.filter(|&at| context.tokens.kind(at) == Kind::Word).count()
}

/// د. سالم الحمدي أستاذ التخطيط بقسم …: of a mention that is too long what ends with the name.
pub(super) fn shown(context: &Context<'_, '_>, mention: &Mention) -> Range<usize> {
    let words = mention.words.clone();
    match &mention.name {
        Some(name) if word_count(context, words.clone()) > LONGEST_NAME => words.start..name.end,
        _ => words,
    }
}

/// البحرين، سوريا: the state that the nationality is made from.
fn is_state_of(word: &str, nation: &str) -> bool {
    let (state, stem) = (word.trim_end_matches(['ا', 'ه']), nation.trim_end_matches('ي'));
    stem.chars().count() > 2 && (state == stem || state == nation && word != nation)
}

/// How much a mention says: a name of its own, a title beside it, a certain end, then length.
type Weight = (bool, Named, bool, bool, usize);

fn weight(context: &Context<'_, '_>, mention: &Mention, spoken: bool, points: bool) -> Weight {
    let all = word_count(context, mention.words.clone());
    let words = match &mention.name {
        Some(name) if all > LONGEST_NAME => word_count(context, mention.words.start..name.end),
        _ => all,
    };
    // A title may be as long as it likes before a whole name.
    let whole = mention.name.as_ref().is_some_and(|name| name.len() > 1);
    let alone = !points && !is_with_others(context, mention, spoken);
    let fits = (words <= LONGEST_NAME || whole) && alone;
    // شركة أبل says more than أبل, though no list knows the name.
    // الصحيفة البحرية القريبة من الميناء tells no more than صحيفة «النورس», الشركة الكورية than شركة «نورماب».
    let told = |head: usize| {
        let body = context.tags.at(head).is(Classes::COLLECTIVE_BODY);
        spoken && words > 1 && body && !is_described_body(context, mention)
    };
    let surname = mention.head.is_none()
        && mention.kind == SpeakerKind::Person
        && all == 1
        && mention.name.as_ref().is_some_and(|name| name.len() == 1);
    let named = match mention.name.is_some() || mention.head.is_some_and(told) {
        true if surname => Named::Alone,
        true => Named::InFull,
        false => named_body(context, mention),
    };
    let titled = named == Named::InFull && mention.head.is_some();
    // القاضي says more than هذا الأخير, who speaks.
    let told = spoken && !context.parser.is_latter(mention.words.start);
    (fits, named, titled, told, if fits { words } else { 0 })
}

/// الوزير نفسه, but not سالم الحمدي، العضو في اللجنة المذكورة, where what points back stands behind the whole name.
fn points_back(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let points = |at: usize| context.tags.at(at).is(Classes::ANAPHOR | Classes::DEMONSTRATIVE);
    let opens = |name: &Range<usize>| {
        let whole = name.start == mention.words.start && name.len() > 1;
        whole && !(name.start..=name.end).any(points)
    };
    mention.anaphoric && !mention.name.as_ref().is_some_and(opens)
}

/// سالم ومسؤولي الاتحاد: others are joined to the name.
fn is_with_others(context: &Context<'_, '_>, mention: &Mention, spoken: bool) -> bool {
    let Some(name) = mention.name.clone().filter(|name| name.len() == 1 || !spoken) else {
        return false;
    };
    let other = context.tags.at(name.end);
    let many = other.number == Some(Number::Plural) || other.is_open();
    let word = context.tokens.word(name.end);
    let officials = word.ends_with('ي') && word.chars().count() >= 6 && other.is(Classes::HUMAN);
    name.end < mention.words.end
        && other.conjunction
        && !other.definite
        && (officials || many && other.is(Classes::HUMAN))
}

/// How well a mention tells who is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Named {
    /// الشركة
    #[default]
    BySort,
    /// الشركة الكورية، المجلس العسكري
    ByQuality,
    /// «نورماب»
    Bare,
    /// الحمدي
    Alone,
    InFull,
}

fn named_body(context: &Context<'_, '_>, mention: &Mention) -> Named {
    let start = mention.words.start;
    let next = context.tags.at(start + 1);
    let marked = matches!(context.tokens.kind(start + 1), Kind::Mark(_) | Kind::Open);
    // شركة آبل, but not شركة آبل بنسبة
    let listed = next.is(Classes::PERSON_NAME | Classes::BODY) && mention.words.len() == 2;
    let name = (!next.known || listed) && !next.definite;
    let called = mention.words.len() > 1 && (marked || name);
    let other = mention.head != Some(start) || context.tags.at(start).is(Classes::BODY);
    let proper = called || other;
    match is_name_of_body(context, mention) {
        true if context.tags.at(start).definite => Named::ByQuality,
        true => Named::InFull,
        false if proper && mention.kind == SpeakerKind::Organisation => Named::Bare,
        false => Named::BySort,
    }
}

impl Person<'_> {
    /// Whether a title or a listed name shows that it is somebody.
    pub(super) fn is_known(&self, context: &Context<'_, '_>) -> bool {
        self.mentions.iter().any(|mention| {
            let first = context.tags.at(mention.words.start);
            mention.head == Some(mention.words.start) || first.is(Classes::PERSON_NAME)
        })
    }
}

fn is_credible(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let counted = context.tokens.kind(mention.words.start) == Kind::Number;
    let titled = mention.head == Some(mention.words.start + usize::from(counted));
    let listed = |at: usize| context.tags.at(at).is(Classes::PERSON_NAME);
    let marked = matches!(context.tokens.kind(mention.words.start), Kind::Mark(_));
    let named = |name: &Range<usize>| {
        name.start == mention.words.start + usize::from(marked)
            && (name.len() > 1 || context.tags.at(name.start).definite)
    };
    titled || mention.name.clone().is_some_and(|mut name| named(&name) || name.any(listed))
}
