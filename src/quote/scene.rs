//! The surroundings of a string in marks, as a reader sees them who judges it.

use std::ops::Range;

use super::cues::Cue;
use super::marks::Pair;
use super::shapes;
use crate::lexicon::{Act, Classes, List, Tag, Tags, Verb, VerbReading};
use crate::token::{Kind, Tokens};

/// Tokens of a content that are looked through.
const LOOKED_THROUGH: usize = 48;

/// Tokens within which a clause shows that it is one.
const CLAUSE_WITHIN: usize = 7;

/// How marks stand to the cue that may govern them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// A colon introduces them (قال: «…»).
    AfterColon,
    /// They follow the name of a source (بحسب فلان، «…»).
    AfterSource,
    /// The cue introduces them (وصفه بـ«…»).
    AfterCue,
    /// They open what the cue reports (إن «…»).
    AfterThat,
    /// They stand in the middle of what the cue reports.
    Inside,
    /// The cue only stands before them in their sentence.
    SameSentence,
    /// The cue stands behind them («…»، قال فلان).
    BeforeCue,
    /// They are the next piece of the speech before them.
    Continued,
    /// No cue governs them: the voice of whoever spoke before them, if anybody's.
    Alone,
}

impl Relation {
    pub(super) fn sign(self) -> &'static str {
        match self {
            Relation::AfterColon => "after-colon",
            Relation::AfterSource => "after-source",
            Relation::AfterCue => "after-cue",
            Relation::AfterThat => "after-that",
            Relation::Inside => "inside",
            Relation::SameSentence => "same-sentence",
            Relation::BeforeCue => "before-cue",
            Relation::Continued => "continued",
            Relation::Alone => "alone",
        }
    }
}

/// What the signs of one pair are read from.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a, 't> {
    pub(super) tokens: &'a Tokens<'t>,
    pub(super) tags: &'a Tags,
    pub(super) pair: &'a Pair,
    pub(super) cue: Option<&'a Cue>,
    pub(super) relation: Relation,
    /// The particle that is glued to the opening mark (ب"…").
    pub(super) particle: Option<&'t str>,
    /// Whether the same string stands in marks elsewhere in the text.
    pub(super) repeated: bool,
    /// Whether the pair before it in the sentence is speech.
    pub(super) after_speech: Option<bool>,
    /// Whether only و or a comma stands between the pair and the one before it.
    pub(super) joined: bool,
    /// Whether the marks open their sentence.
    pub(super) opens: bool,
    /// Whether words of the same paragraph before marks without a cue are speech.
    pub(super) goes_on: bool,
    /// Whether a source stands right behind them (…» بحسب الوزارة).
    pub(super) sourced: bool,
    /// Whether the same string in marks before them is a term.
    pub(super) repeats_term: bool,
    /// How many of the pairs before them are terms, and how many speech.
    pub(super) terms: usize,
    pub(super) speech: usize,
    pub(super) content: Content,
}

/// What most signs ask of the words in the marks, read once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Content {
    /// Of the words that are looked through.
    classes: Classes,
    words: usize,
    commas: usize,
    /// Whether there is a Latin letter, a word without one, a number, a question or a call.
    pub(super) latin: bool,
    pub(super) arabic: bool,
    pub(super) number: bool,
    pub(super) mood: bool,
    clausal: bool,
    nominal: bool,
    vocalised: bool,
}

impl Content {
    pub(super) fn of(tokens: &Tokens<'_>, tags: &Tags, pair: &Pair) -> Content {
        let mut content = Content {
            classes: Classes::NONE,
            words: 0,
            commas: 0,
            latin: false,
            arabic: false,
            number: false,
            mood: false,
            clausal: is_clausal(tokens, tags, &pair.content),
            nominal: is_nominal(tokens, tags, &pair.content),
            vocalised: false,
        };
        for at in looked_through(&pair.content) {
            let kind = tokens.kind(at);
            content.classes |= tags.get(at).classes;
            content.words += usize::from(matches!(kind, Kind::Word | Kind::Number));
            content.commas += usize::from(kind == Kind::Comma);
            let latin = tokens.is_latin(at);
            content.latin |= latin;
            content.arabic |= kind == Kind::Word && !latin;
            content.number |= kind == Kind::Number;
            content.mood |= kind != Kind::Word && matches!(tokens.word(at), "?" | "؟" | "!");
        }
        content.vocalised =
            content.words > 1 && is_vocalised(tokens.text(looked_through(&pair.content)));
        content
    }
}

impl Scene<'_, '_> {
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.word(at)
    }

    pub(super) fn in_list(&self, at: usize, list: List) -> bool {
        self.tags.in_list(at, list)
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.tags.get(at)
    }

    pub(super) fn verb(&self) -> Option<&'static Verb> {
        self.cue.and_then(Cue::lexeme)
    }

    /// Whether the marks stand in the middle of a sentence that the writer builds.
    pub(super) fn is_within(&self) -> bool {
        match self.relation {
            Relation::AfterThat | Relation::Inside | Relation::SameSentence => true,
            Relation::Alone => !self.opens,
            _ => false,
        }
    }

    /// The first token in the marks.
    pub(super) fn first(&self) -> usize {
        self.pair.content.start
    }

    /// The beginning of the content.
    pub(super) fn inside(&self) -> Range<usize> {
        looked_through(&self.pair.content)
    }

    pub(super) fn any(&self, holds: impl Fn(usize, Tag) -> bool) -> bool {
        self.inside().any(|at| holds(at, self.tag(at)))
    }

    pub(super) fn has(&self, classes: Classes) -> bool {
        self.content.classes.has(classes)
    }

    pub(super) fn words(&self) -> usize {
        self.content.words
    }

    pub(super) fn has_comma(&self) -> bool {
        self.content.commas > 0
    }

    /// The signs that hold of every pair or are one of many: how it stands to its cue, how long it is, what the
    /// cue does.
    pub(super) fn names(&self) -> [&'static str; 4] {
        ["always", self.relation.sign(), self.length_sign(), self.act_sign()]
    }

    fn length_sign(&self) -> &'static str {
        match self.words() {
            0 | 1 => "one-word",
            2 => "two-words",
            3 => "three-words",
            4..=6 => "up-to-six-words",
            7..=12 => "up-to-twelve-words",
            _ => "many-words",
        }
    }

    pub(super) fn act_sign(&self) -> &'static str {
        match self.verb().map(|verb| verb.act) {
            None if self.cue.is_none() => "no-cue",
            None => "source",
            Some(Act::Evaluate | Act::Opine) => "act-judging",
            Some(Act::Call | Act::Order | Act::Recommend | Act::Promise) => "act-calling",
            Some(Act::Announce | Act::Inform | Act::Relay) => "act-announcing",
            Some(Act::Feel) => "act-feeling",
            Some(Act::Deny | Act::Warn | Act::Admit | Act::Claim) => "act-stance",
            Some(Act::Assert | Act::Explain | Act::Point) => "act-asserting",
            Some(_) => "act-telling",
        }
    }

    /// The token before the marks and the particle that is glued to them.
    pub(super) fn before(&self) -> Option<usize> {
        self.pair.open.checked_sub(1 + usize::from(self.particle.is_some()))
    }

    /// Whether the content opens with a verb.
    pub(super) fn opens_with_verb(&self) -> bool {
        let tag = self.tag(self.first());
        tag.verb.is_some_and(|verb| verb.is_finite())
            || tag.is(Classes::VERBAL | Classes::NEGATION)
            || shapes::tense(self.word(self.first()), tag).is_some()
    }

    pub(super) fn ends_with_pause(&self) -> bool {
        matches!(self.tokens.kind(self.pair.end), Kind::Stop | Kind::Comma | Kind::Break)
    }

    /// «الرماد، الساحل، الواحة»: whether the content is a list of short names.
    pub(super) fn is_list(&self) -> bool {
        let commas = self.content.commas;
        commas > 1 && self.words() <= 2 * (commas + 1) && !self.is_clausal()
    }

    /// Whether the words carry their vowels: verses, scripture.
    pub(super) fn is_vocalised(&self) -> bool {
        self.content.vocalised
    }

    /// اندهاشه، غضبها: whether a word carries somebody's pronoun.
    pub(super) fn is_owned(&self, at: usize) -> bool {
        let text = self.tokens.written(at);
        self.tokens.kind(at) == Kind::Word
            && !self.tag(at).definite
            && text.chars().count() > 4
            && ["ه", "ها", "هم", "نا"].iter().any(|pronoun| text.ends_with(pronoun))
    }

    /// «هذا الأمر، يضيف المتحدث، "كان متوقعا"»: whether the cue stands between commas in a sentence that
    /// began before it.
    pub(super) fn is_parenthetic(&self) -> bool {
        self.cue.is_some_and(|cue| {
            cue.at() > 0
                && self.tokens.kind(cue.at() - 1) == Kind::Comma
                && cue.verb.is_some_and(VerbReading::is_finite)
                && !self.tag(cue.at()).conjunction
        })
    }

    /// «الأسوار القديمة، وقصبة الميناء، والبوابة الشرقية»: a list of longer names.
    pub(super) fn is_long_list(&self) -> bool {
        let commas = self.content.commas;
        commas > 2 && self.words() <= 4 * (commas + 1) && !self.is_clausal()
    }

    /// Whether a verb behind the marks has what is in them for its subject (إن «الشراع» فاز).
    pub(super) fn is_subject(&self) -> bool {
        let tag = self.tag(self.pair.end);
        self.is_within()
            && !tag.conjunction
            && (tag.verb.is_some_and(VerbReading::is_finite)
                || tag.is(Classes::VERBAL | Classes::NEGATION)
                || shapes::tense(self.word(self.pair.end), tag).is_some())
    }

    /// الخطأ غير مقصود: whether the content opens with a definite noun and an indefinite predicate.
    pub(super) fn is_nominal(&self) -> bool {
        self.content.nominal
    }

    /// Whether the content shows near its beginning that it is a clause.
    pub(super) fn is_clausal(&self) -> bool {
        self.content.clausal
    }
}

/// The beginning of a content.
fn looked_through(content: &Range<usize>) -> Range<usize> {
    content.start..content.end.min(content.start + LOOKED_THROUGH)
}

pub(super) fn is_nominal(tokens: &Tokens<'_>, tags: &Tags, content: &Range<usize>) -> bool {
    let &Range { start, end } = content;
    let plain = |at: usize| {
        let (word, tag) = (tokens.word(at), tags.get(at));
        // الأمر لصرفها, but الأمر لازم
        let to = word.starts_with('ل') && !word.starts_with("لا") && tag.is_open();
        tokens.kind(at) == Kind::Word
            && !to
            && !tag.definite
            && !tag.conjunction
            && tag.preposition.is_none()
            && !tag.is(Classes::PREPOSITION | Classes::RELATIVE | Classes::CONJUNCTION)
    };
    // هذا خبر سعيد، ذلك القرار ظلم
    // الناس الذين عادوا: what stands behind the relative is no predicate.
    let definite = |at: usize| {
        let tag = tags.get(at);
        tag.definite && !tag.is(Classes::RELATIVE) || at == start && tag.is(Classes::DEMONSTRATIVE)
    };
    definite(start)
        && (start + 1..end.min(start + CLAUSE_WITHIN))
            .any(|at| definite(at - 1) && (plain(at) || tokens.word(at) == "غير"))
}

pub(super) fn is_clausal(tokens: &Tokens<'_>, tags: &Tags, content: &Range<usize>) -> bool {
    let &Range { start, end } = content;
    (start..end.min(start + CLAUSE_WITHIN)).any(|at| {
        let (word, tag) = (tokens.word(at), tags.get(at));
        tag.is(Classes::CLAUSAL) && !matches!(word, "عدم" | "دون")
            || tag.verb.is_some_and(|verb| verb.is_finite())
            || shapes::tense(word, tag).is_some()
            || tag.is(Classes::FIRST_PERSON)
            || at == start && tag.is(Classes::OPENING)
    })
}

fn is_vocalised(text: &str) -> bool {
    /// So few that a byte counts them.
    const CHUNK: usize = 128;
    // U+064B to U+0652 in UTF-8; no other pair of bytes looks so.
    let vowel = |one: u8, next: u8| u8::from((one == 0xD9) & (0x8B..=0x92).contains(&next));
    let bytes = text.as_bytes();
    let chunks = bytes.chunks(CHUNK).zip(bytes.get(1..).unwrap_or_default().chunks(CHUNK));
    let count = |(ones, nexts): (&[u8], &[u8])| -> u8 {
        ones.iter().zip(nexts).map(|(&one, &next)| vowel(one, next)).sum()
    };
    let vowels: usize = chunks.map(|chunk| usize::from(count(chunk))).sum();
    vowels > 0 && vowels * 4 > text.chars().count()
}
