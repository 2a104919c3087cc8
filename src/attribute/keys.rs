//! The words of a mention as they are compared with those of another.

use std::ops::BitOrAssign;

use super::Context;
use super::pointing::is_unnamed;
use super::within::master;
use crate::lexicon::{Classes, Lexicon, List, Number, Tag};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Bytes of the shortest word in which one letter may differ.
const FUZZY: usize = 10;
/// Letters of the shortest noun that takes an ending for several.
const SHORTEST_STEM: usize = 4;
/// Letters of the shortest surname that may be misspelt.
const SHORTEST_MISSPELT: usize = 3;

/// The words of a mention without article, proclitics and particles of names.
#[derive(Debug, Default)]
pub(super) struct Keys<'a> {
    /// The proper name.
    pub(super) name: Vec<&'a str>,
    /// Every word but demonstratives and prepositions.
    pub(super) content: Vec<&'a str>,
    /// The nouns that say what it is.
    pub(super) heads: Vec<&'a str>,
    /// The nationalities among the words (الفرنسي).
    pub(super) nations: Vec<&'a str>,
    /// Whether it says where somebody belongs (الفرنسي، الأممي).
    pub(super) belongs: bool,
    pub(super) definite: bool,
    /// ذاته، هذا، نفس: somebody named before.
    pub(super) anaphor: bool,
    /// البعض، الجميع: whoever they are, they were not named before.
    pub(super) indefinite: bool,
    /// المتحدث، المتدخل: with ذاته whoever spoke last, though a spokesman is named elsewhere.
    pub(super) speaker: bool,
    /// هذا الأخير: whoever was named last.
    pub(super) latter: bool,
    /// سموه، معاليه.
    pub(super) honorific_pronoun: bool,
    /// Whether the first word of the name is a given name.
    pub(super) given: bool,
    /// المسؤول الذي طلب عدم ذكر اسمه: nobody with a name.
    pub(super) unnamed: bool,
    /// السيناريست الحمدي: one definite word that no list knows before a surname, a title most likely.
    pub(super) titled_surname: bool,
    /// الموظفون, موظفو الشركة: several by an ending, which the key is without.
    pub(super) many: bool,
    /// Whether a body is named in it (بيان لوزارة الصحة).
    pub(super) body: bool,
    pub(super) outline: Outline,
}

impl<'a> Keys<'a> {
    /// Reads those of `mention` in the place of what it holds, whose storage is used again.
    pub(super) fn read(&mut self, context: &Context<'a, '_>, mention: &Mention) {
        let (tokens, start) = (context.tokens, mention.words.start);
        let first = context.tags.at(start);
        self.definite = first.definite || first.is(Classes::DEMONSTRATIVE);
        self.honorific_pronoun = first.is(Classes::PRONOUN_HONORIFIC);
        self.latter = context.parser.is_latter(start);
        self.unnamed = is_unnamed(context, mention);
        self.clear();
        let opening = key_at(context, start);
        let (mut classes, mut points) = (Classes::NONE, false);
        for at in mention.words.clone().filter(|&at| tokens.kind(at) == Kind::Word) {
            let key = if at == start { opening } else { key_at(context, at) };
            let tag = context.tags.at(at);
            classes |= tag.classes;
            let pointer = tag.is(Classes::ANAPHOR | Classes::DEMONSTRATIVE);
            points |= pointer && !context.parser.points_within(mention.head, at);
            self.add(context, mention, at, key);
        }
        self.speaker = matches!(opening, "متحدث" | "متحدثه" | "متدخل" | "متدخله");
        self.indefinite = Lexicon::get().in_list(opening, List::ManyOfThem);
        let named = mention.name.as_ref().map(|name| context.tags.at(name.start));
        let named = named.unwrap_or_default();
        let servant = self.name.len() > 1
            && mention.name.as_ref().is_some_and(|name| tokens.word(name.start) == "عبد");
        self.given = servant || named.is(Classes::PERSON_NAME) && named.gender.is_some();
        self.titled_surname = self.name.len() == 2 && first.definite && !first.known;
        // محدثنا، مصادرنا: whoever spoke to the writer.
        let ours = tokens.word(start).ends_with("نا");
        self.definite |= ours && self.heads.first() == Some(&"مصدر");
        self.belongs = classes.has(Classes::NATIONALITY);
        // Outside a cue the phrase begins behind هذا.
        let this = first.definite
            && start
                .checked_sub(1)
                .is_some_and(|at| context.tags.at(at).is(Classes::DEMONSTRATIVE));
        self.anaphor = ours && self.speaker || points || this;
        self.body = classes.has(Classes::COLLECTIVE_BODY);
    }

    fn clear(&mut self) {
        for keys in [&mut self.name, &mut self.content, &mut self.heads, &mut self.nations] {
            keys.clear();
        }
        self.outline = Outline::default();
        self.many = false;
    }

    /// Adds the key of the word at `at` to the lists where it belongs.
    fn add(&mut self, context: &Context<'a, '_>, mention: &Mention, at: usize, key: &'a str) {
        let tag = context.tags.at(at);
        let named = mention.name.as_ref().is_some_and(|name| name.contains(&at));
        let blur = Blur::of(key);
        let spelled = !self.name.is_empty() && is_spelled_again(context, mention, at);
        if named
            && !tag.is(Classes::NAME_PARTICLE)
            && !spelled
            && master(context, mention).is_none()
        {
            self.name.push(key);
            self.outline.name |= blur;
        }
        let human = tag.is(Classes::HUMAN);
        let key = if human { disowned(key, context.tokens.is_owned(at)) } else { key };
        let stem = one_of_them(key, tag).filter(|_| is_of_several(context, mention));
        let key = stem.unwrap_or(key);
        let blur = if stem.is_some() { Blur::of(key) } else { blur };
        if !tag.is(Classes::ANAPHOR | Classes::DEMONSTRATIVE | Classes::PREPOSITION) {
            self.content.push(key);
            self.outline.words |= blur;
        }
        if Some(at) == mention.head || human && !is_complement(context, mention, at) {
            self.heads.push(key);
            self.outline.heads |= blur;
            // عدد من الموظفين
            let counted = mention.kind == SpeakerKind::Group && at != mention.words.start + 1;
            self.many |= stem.is_some() && (counted || Some(at) == mention.head);
        }
        // العلوي, the surname; المنظمة الدولية
        if tag.is(Classes::NATIONALITY) && !tag.is(Classes::BELONGING) && !named {
            self.nations.push(key);
        }
    }
}

/// جون سميث John Smith: the name again in the letters of its language.
fn is_spelled_again(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    let latin = |at: usize| context.tokens.word(at).is_ascii();
    latin(at) && mention.name.as_ref().is_some_and(|name| !latin(name.start))
}

/// The key of the word at `at`.
pub(super) fn key_at<'t>(context: &Context<'t, '_>, at: usize) -> &'t str {
    let (tag, word) = (context.tags.at(at), context.tokens.word(at));
    let before = || context.tokens.word_before(at);
    let noun = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
    // والتنمية, but وسام
    let joins = || tag.is(noun) || tag.definite && word.starts_with("وال");
    let joined = tag.conjunction && joins();
    // رئيس الوزراء, رئيس الحكومة; رئيس الجمهورية, رئيس الدولة
    let headed = || before().trim_start_matches('ل').starts_with("رئيس");
    match key(unjoined(word, joined), tag.preposition.is_some()) {
        "وزراء" if headed() => "حكومه",
        "جمهوريه" if headed() => "دوله",
        // الوزير اللبناني, الحكومة اللبنانية
        key if tag.is(Classes::NATIONALITY) => key.strip_suffix('ه').unwrap_or(key),
        key => key,
    }
}

/// مسؤولة الأسر المنتجة، نائب وزير العدل: a noun in the title of somebody does not say what he is.
fn is_complement(context: &Context<'_, '_>, mention: &Mention, at: usize) -> bool {
    if at == mention.words.start || context.tags.at(at).conjunction {
        return false;
    }
    let (before, word) = (context.tags.at(at - 1), context.tokens.word(at - 1));
    let closed = before.definite
        || before.is(Classes::HONORIFIC | Classes::QUANTIFIER | Classes::PERSON_NAME)
        || before.is(Classes::DEMONSTRATIVE | Classes::ANAPHOR | Classes::NATIONALITY);
    // تصريح لمدير المدرسة: whose paper it is.
    let issued = before.is(Classes::STATEMENT) && context.tags.at(at).preposition.is_some();
    // رئيسها، نشره: what follows is no genitive.
    let owned = context.tokens.is_owned(at - 1);
    let of_many = matches!(word, "من" | "احد" | "احدي" | "كبير" | "كبار" | "ذات" | "نفس");
    let named = mention.name.as_ref().is_some_and(|name| name.contains(&(at - 1)));
    context.tokens.kind(at - 1) == Kind::Word && !(closed || issued || owned || of_many || named)
}

/// موظفون, موظفين, موظفو: what one of them is called.
fn one_of_them<'t>(key: &'t str, tag: &Tag) -> Option<&'t str> {
    let several = tag.is(Classes::HUMAN) && tag.number == Some(Number::Plural);
    let ending = ["ون", "ين", "و", "ي"].iter().find(|ending| key.ends_with(**ending));
    let stem = ending.filter(|_| several).and_then(|ending| key.strip_suffix(ending))?;
    (stem.chars().count() >= SHORTEST_STEM).then_some(stem)
}

/// Several people, or أحد الموظفين
fn is_of_several(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let one = || matches!(context.tokens.word(mention.words.start), "احد" | "احدي");
    let plural = |head| context.tags.at(head).number == Some(Number::Plural);
    mention.kind == SpeakerKind::Group
        || mention.head.is_some_and(plural)
        || mention.name.is_none() && one()
}

/// والناشط: the noun without its conjunction.
fn unjoined(word: &str, joined: bool) -> &str {
    if joined { word.strip_prefix(['و', 'ف']).unwrap_or(word) } else { word }
}

/// مترجمها: the noun without the pronoun of its owner, but شرطي and محامي whole.
fn disowned(key: &str, owned: bool) -> &str {
    if !owned {
        return key;
    }
    let bare = ["ها", "هم", "هما"].iter().find_map(|pronoun| key.strip_suffix(pronoun));
    bare.filter(|bare| bare.chars().count() >= 3).unwrap_or(key)
}

fn key(word: &str, proclitic: bool) -> &str {
    let word = match word.strip_prefix("لل") {
        Some(rest) if proclitic => rest,
        _ if proclitic => word.get(2..).unwrap_or(word),
        _ => word,
    };
    let bare = word.strip_prefix("ال").filter(|rest| rest.len() >= 4).unwrap_or(word);
    let underlined = bare.starts_with('_') || bare.ends_with('_');
    match if underlined { bare.trim_matches('_') } else { bare } {
        // Several sources are pointed back to as one (مصادر … المصدر ذاته).
        "مصادر" | "مصدرنا" | "مصادرنا" => "مصدر",
        // One word for two of one meaning.
        "ناطق" | "محدثنا" | "متحدثنا" | "مصرحنا" => "متحدث",
        "ناطقه" | "محدثتنا" | "متحدثتنا" | "مصرحتنا" => "متحدثه",
        bare => bare,
    }
}

/// Where a list of keys is kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Kept {
    start: u32,
    end: u32,
}

impl Kept {
    pub(super) fn is_empty(&self) -> bool {
        self.start == self.end
    }
}

/// The keys of everyone in a text: one list for all, since most have but a few.
#[derive(Debug, Default)]
pub(super) struct KeyStore<'a>(Vec<&'a str>);

/// New keys that a mention brings at most, as is usual.
const NEWS: usize = 6;

impl<'a> KeyStore<'a> {
    /// Room for the keys of so many mentions.
    pub(super) fn with_room(mentions: usize) -> KeyStore<'a> {
        KeyStore(Vec::with_capacity(NEWS * mentions))
    }

    pub(super) fn keep(&mut self, keys: impl Iterator<Item = &'a str>) -> Kept {
        let start = self.0.len();
        self.0.extend(keys);
        let narrow = |at: usize| u32::try_from(at).expect("fewer keys than bytes");
        Kept { start: narrow(start), end: narrow(self.0.len()) }
    }

    /// Keeps those of `keys` that come for the first time and `known` does not have.
    pub(super) fn keep_new(
        &mut self,
        keys: &[&'a str],
        known: impl Fn(&KeyStore<'a>, &str) -> bool,
    ) -> Kept {
        if keys.is_empty() {
            return Kept::default();
        }
        let mut kept = self.keep(std::iter::empty());
        for &key in keys {
            if !known(self, key) && !self.get(kept).contains(&key) {
                self.0.push(key);
                kept.end += 1;
            }
        }
        kept
    }

    pub(super) fn get(&self, kept: Kept) -> &[&'a str] {
        &self.0[kept.start as usize..kept.end as usize]
    }
}

/// A set of keys, blurred: keys that [`same_word`] takes for the same share a bit, others seldom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Blur(u64);

impl Blur {
    /// That of one key.
    pub(super) fn of(key: &str) -> Blur {
        Blur(1 << (first_two(key).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 58))
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a key of `other` may be among its own.
    pub(super) fn may_meet(self, other: Blur) -> bool {
        other.0 & self.0 != 0
    }

    /// Whether `other` may lie in it.
    pub(super) fn may_hold(self, other: Blur) -> bool {
        other.0 & !self.0 == 0
    }
}

impl BitOrAssign for Blur {
    fn bitor_assign(&mut self, other: Blur) {
        self.0 |= other.0;
    }
}

/// What there is to somebody, seen from afar.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Outline {
    pub(super) name: Blur,
    pub(super) words: Blur,
    pub(super) heads: Blur,
}

/// The first two letters of a key as a number; Arabic ones take two bytes each.
fn first_two(key: &str) -> u64 {
    match key.as_bytes() {
        &[one @ 0xC2..=0xDF, two, three @ 0xC2..=0xDF, four, ..] => {
            u32::from_le_bytes([one, two, three, four]).into()
        }
        _ => key.chars().take(2).fold(0, |number, letter| number << 21 | u64::from(letter)),
    }
}

/// Whether two keys are the same word, or two spellings of a long foreign name that differ in one
/// letter (هانسن، هانسون).
pub(super) fn same_word(one: &str, other: &str) -> bool {
    one == other || one.len().min(other.len()) >= FUZZY && differs_by_one(one, other)
}

fn differs_by_one(one: &str, other: &str) -> bool {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    let (letters, bytes) = same.fold((0, 0), |sum, (c, _)| (sum.0 + 1, sum.1 + c.len_utf8()));
    let (one, other) = (&one[bytes..], &other[bytes..]);
    letters >= 2 && (behind_first(one) == other || one == behind_first(other))
}

/// Whether one letter is missing, put in or changed, or two have changed places: زهران، زهراني.
pub(super) fn is_misspelt(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    let (a, b) = (&short[same..], &long[same..]);
    let swapped = |a: &[char], b: &[char]| {
        a.len() > 1 && a.len() == b.len() && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..]
    };
    let changed = match (a, b) {
        ([_, rest @ ..], [_, other @ ..]) if a.len() == b.len() => rest == other || swapped(a, b),
        (_, [_, other @ ..]) => a == other,
        _ => false,
    };
    // الرزوقي, المرزوقي
    let first = short.len() > SHORTEST_MISSPELT && short[..] == long[1..];
    short.len() >= SHORTEST_MISSPELT && (same > 0 || first) && changed
}

fn behind_first(word: &str) -> &str {
    let mut chars = word.chars();
    chars.next();
    chars.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_names_may_differ_by_one_letter() {
        assert!(same_word("هانسن", "هانسون"));
        assert!(!same_word("سالم", "سليم"));
        assert!(!same_word("المغربي", "المصري"));
        assert!(Blur::of("هانسن").may_hold(Blur::of("هانسون")));
    }

    #[test]
    fn a_surname_may_be_misspelt() {
        assert!(is_misspelt("زهران", "زهراني"));
        assert!(is_misspelt("سلمان", "سملان"));
        assert!(is_misspelt("وافي", "وفي"));
        assert!(is_misspelt("رزوقي", "مرزوقي"));
        assert!(!is_misspelt("حمدي", "حمدي"));
        assert!(!is_misspelt("حمدي", "حداد"));
    }

    #[test]
    fn keys_have_no_article_and_no_particle() {
        assert_eq!(key("للناشط", true), "ناشط");
        assert_eq!(key("الناطق", false), "متحدث");
        assert_eq!(key("الحمدي", false), "حمدي");
        assert_eq!(key("بدر", false), "بدر");
    }
}
