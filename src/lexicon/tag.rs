//! What each token of a text is.

use std::ops::Range;

use super::hints::{CONJUNCTIONS, LINKED, WHILE};
use super::lists::{List, Listed, Lists};
use super::{
    Classes, Gender, Hints, Lexicon, Number, VerbReading, chinese, context, patronym, prefixed,
    tagger,
};
use crate::token::{self, TokenSet, Tokens};

/// A particle written together with the word after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Proclitic {
    /// ب
    Bi,
    /// ل and لل
    Li,
    /// ك
    Ka,
}

/// What the lexicon says of one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Tag {
    pub(crate) verb: Option<VerbReading>,
    pub(crate) classes: Classes,
    pub(crate) gender: Option<Gender>,
    pub(crate) number: Option<Number>,
    /// Whether و or ف stands before it.
    pub(crate) conjunction: bool,
    pub(crate) preposition: Option<Proclitic>,
    /// Whether it carries the article.
    pub(crate) definite: bool,
    /// Whether the lexicon knows the word.
    pub(crate) known: bool,
    pub(crate) hints: Hints,
    /// The lists in which the whole word stands, as it is written.
    pub(crate) listed: Listed,
}

impl Tag {
    /// Nothing is known.
    pub(super) const NONE: Tag = Tag {
        verb: None,
        classes: Classes::NONE,
        gender: None,
        number: None,
        conjunction: false,
        preposition: None,
        definite: false,
        known: false,
        hints: Hints::NONE,
        listed: Listed::NOWHERE,
    };

    pub(crate) fn is(&self, classes: Classes) -> bool {
        self.classes.has(classes)
    }

    /// Whether no list knows the word, or only as an ordinary verb or noun.
    pub(crate) fn is_open(&self) -> bool {
        !self.known || self.is(Classes::ACTION | Classes::THING)
    }

    /// Whether it stands by itself, without article, conjunction and particle.
    ///
    /// Asked of nearly every word, and as often true as not: one question, not three.
    #[inline]
    pub(crate) fn is_bare(&self) -> bool {
        !(self.definite | self.conjunction | self.preposition.is_some())
    }

    /// في, بجامعة: a preposition, or a noun behind one that is written with it.
    #[inline]
    pub(crate) fn is_prepositional(&self) -> bool {
        self.preposition.is_some() || self.is(Classes::PREPOSITION)
    }

    /// Whether its neighbours may make something else of the word.
    #[inline]
    pub(super) fn is_ambiguous(&self) -> bool {
        self.is(Classes::COMPLEMENTISER | Classes::CONJUNCTION)
            | self.verb.is_some()
            | self.hints.has(Hints::AMBIGUOUS)
            | self.is_unknown_behind_article()
            | self.conjunction
    }

    /// Whether a sentence may turn at the word: it may speak, name a source or take words back.
    fn may_turn(&self) -> bool {
        self.verb.is_some() || self.hints.has(Hints::MARKER | Hints::POINTER | Hints::ASIDE)
    }

    /// بالمر، كالاتشيف: an unknown noun with article and preposition, or a foreign name.
    pub(super) fn is_unknown_behind_article(&self) -> bool {
        self.preposition.is_some() & self.definite & !self.known
    }

    /// Adds what the letters of a word show that the lexicon has as it stands.
    pub(super) fn complete(&mut self, word: &str) {
        self.definite = word.starts_with("ال") && !self.is(Classes::PREPOSITION);
        if self.is(Classes::COMPLEMENTISER) && word.starts_with('ب') {
            self.preposition = Some(Proclitic::Bi);
        }
        let particle = Classes::PREPOSITION | Classes::COMPLEMENTISER | Classes::CONJUNCTION;
        if self.is(particle) && word.starts_with('ا') {
            self.hints |= Hints::HIDDEN;
        }
    }
}

impl Default for &Tag {
    fn default() -> Self {
        &Tag::NONE
    }
}

/// The tags of a text, one for each token.
#[derive(Debug)]
pub(crate) struct Tags {
    tags: Vec<Tag>,
    turns: TokenSet,
    lists: &'static Lists,
}

impl Tags {
    /// Looks every word of `tokens` up.
    pub(crate) fn new(tokens: &Tokens<'_>) -> Tags {
        let mut tags = tagger::tags(tokens);
        let mut noted = TokenSet::of(&tags, |tag| tag.hints.has(Hints::NOTED));
        for at in respell(tokens, &mut tags, &noted) {
            if let Some(tag) = tags.get_mut(at + 1) {
                join(tag, tokens.word(at), tokens.word(at + 1));
                noted.insert(at + 1);
            }
        }
        for at in noted.iter() {
            if tags[at].is_ambiguous()
                && let Some(tag) = context::tag(tokens, &tags, at)
            {
                let hints = tag.hints | tags[at].hints.only(Hints::OF_LETTERS);
                tags[at] = Tag { hints, listed: tags[at].listed, ..tag };
            }
        }
        for at in noted.iter() {
            if let Some(tag) = patronym::given(tokens, &tags, at) {
                let hints = tags[at - 1].hints.only(Hints::OF_LETTERS);
                tags[at - 1] = Tag { hints, listed: tags[at - 1].listed, ..tag };
            }
        }
        for at in noted.iter() {
            if !tags[at].hints.has(Hints::AMBIGUOUS) {
                continue;
            }
            let words = chinese::words(tokens, &tags, at);
            tags[at..at + words].iter_mut().for_each(|tag| *tag = chinese::name(tag));
        }
        prefixed::restore(tokens, &mut tags);
        let mut turns = tokens.others();
        noted.iter().filter(|&at| tags[at].may_turn()).for_each(|at| turns.insert(at));
        Tags { tags, turns, lists: &Lexicon::get().lists }
    }

    /// The tokens at which a sentence may turn: all but words, and words that may speak, name a source
    /// or take words back.
    pub(crate) fn turns(&self) -> &TokenSet {
        &self.turns
    }

    /// Whether the token `at` stands in `list`, whatever its neighbours make of it.
    #[inline]
    pub(crate) fn in_list(&self, at: usize, list: List) -> bool {
        self.lists.has(self.at(at).listed, list)
    }

    /// Takes the tags of the tokens in `ranges`, which follow one another, out of the text.
    pub(super) fn leave_out(&mut self, ranges: &[Range<usize>]) {
        let mut turns = vec![false; self.tags.len()];
        self.turns.iter().for_each(|at| turns[at] = true);
        token::leave_out(&mut turns, ranges);
        token::leave_out(&mut self.tags, ranges);
        self.turns = TokenSet::of(&turns, |turns| *turns);
    }

    pub(super) fn as_slice(&self) -> &[Tag] {
        &self.tags
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &Tag> + ExactSizeIterator {
        self.tags.iter()
    }

    /// The tag of token `at`; past the end nothing is known.
    #[inline]
    pub(crate) fn get(&self, at: usize) -> Tag {
        *self.at(at)
    }

    /// The same where it stands: handed on from one question to the next, it need not be copied.
    #[inline]
    pub(crate) fn at(&self, at: usize) -> &Tag {
        self.tags.get(at).unwrap_or(&Tag::NONE)
    }
}

/// Words that `respelled` looks at, besides particles that begin with an alef.
pub(super) const HIDDEN: [&str; 12] =
    ["وامام", "علي", "الان", "انا", "يدعي", "تدعي", "اب", "طالبه", "ربه", "باسمه", "مني", "والي"];

/// Takes what the spelling of words tells; gives those that change the one behind them.
fn respell(tokens: &Tokens<'_>, tags: &mut [Tag], noted: &TokenSet) -> Vec<usize> {
    let mut joining = Vec::new();
    for at in noted.iter() {
        let tag = &mut tags[at];
        joining.extend(tag.hints.has(Hints::JOINING).then_some(at));
        if tag.hints.has(Hints::SPELLING)
            && let Some(other) = written(tokens.word(at), || tokens.written(at), tag)
        {
            *tag = Tag { listed: tag.listed, ..other };
        }
    }
    joining
}

/// Letters of the longest plain verb in the past.
const LONGEST_PAST: usize = 6;

/// What a word that stands by itself makes of the one behind it.
fn join(tag: &mut Tag, before: &str, word: &str) {
    // A conjunction set apart by a blank joins the next word all the same.
    tag.conjunction |= CONJUNCTIONS.contains(&before);
    // وفقا لبلاين: behind such a marker the first letter of no name is its own.
    let name = !tag.known && tag.preposition.is_none() && word.starts_with('ل');
    if name && LINKED.contains(&before) {
        tag.preposition = Some(Proclitic::Li);
    }
    // وإذ حيا الوزير الجيش، قال: nothing but a verb opens such a clause, whatever it looks like.
    let open = tag.is_bare() && !tag.known && word.chars().count() <= LONGEST_PAST;
    if WHILE.contains(&before) && (open || matches!(word, "شكر" | "هنا" | "حيا")) {
        *tag = Tag { classes: Classes::ACTION, known: true, ..Tag::NONE };
    }
}

/// Whether [`written`] may find more in how a word of this tag is written. Every word is asked, so
/// that the answer is kept with its tag.
pub(super) fn may_be_respelled(word: &str, tag: &Tag) -> bool {
    tag.hints.has(Hints::HIDDEN)
        || is_unknown_in_ba(word, tag)
        || is_doubtful_article(word, tag)
        || is_plural_owned(word, tag)
        || is_woman_owned(word, tag)
}

/// بإعادة, باريس
fn is_unknown_in_ba(word: &str, tag: &Tag) -> bool {
    word.starts_with("با") && !tag.known
}

/// ألقاها، ألكسندر
fn is_doubtful_article(word: &str, tag: &Tag) -> bool {
    let doubtful = tag.definite && (!tag.known || tag.is(Classes::ACTION | Classes::PERSON_NAME));
    doubtful && word.starts_with("ال")
}

/// مسؤولية، مسؤوليه
fn is_plural_owned(word: &str, tag: &Tag) -> bool {
    let many = tag.number == Some(Number::Plural) && tag.is(Classes::HUMAN) && !tag.definite;
    many && word.ends_with("يه")
}

/// محامية، محاميه
fn is_woman_owned(word: &str, tag: &Tag) -> bool {
    let woman = tag.gender == Some(Gender::Feminine) && tag.is(Classes::HUMAN);
    woman && tag.known && word.ends_with('ه')
}

/// What folding hides: an alef with hamza below never stands behind a first letter that is no
/// particle (بإعادة); the end of محاميه may be a pronoun, not the feminine.
///
/// `word` is folded, `text` gives it as it is written.
fn written<'t>(word: &str, text: impl Fn() -> &'t str, tag: &Tag) -> Option<Tag> {
    if tag.hints.has(Hints::HIDDEN)
        && let Some(respelled) = respelled(word, text())
    {
        return Some(Tag { hints: tag.hints, ..respelled });
    }
    if is_unknown_in_ba(word, tag) {
        let bi = text().starts_with("بإ");
        return bi.then_some(Tag { preposition: Some(Proclitic::Bi), ..*tag });
    }
    // ألقاها، ألكسندر، إلغاء: no article.
    if is_doubtful_article(word, tag) && text().starts_with(['أ', 'إ']) {
        return Some(Tag { definite: false, ..*tag });
    }
    // مسؤولية: not the officials of somebody (مسؤوليه).
    if is_plural_owned(word, tag) && text().ends_with('ة') {
        let (classes, gender) = (Classes::THING, Some(Gender::Feminine));
        return Some(Tag { classes, gender, number: None, ..*tag });
    }
    let owned = is_woman_owned(word, tag) && text().ends_with('ه');
    owned.then_some(Tag { gender: None, ..*tag })
}

/// Two words that fold to one: the name علي and the preposition على; يدعى, is called, and يدعي,
/// claims; مني, of me, and the name منى; وإلى, and to, and والي, a governor; باسمه, in his name, and the name باسمة; إمام, and أمام, before; آب, August, and أب, father; طالبة, a student, and طالبه, asked him; ربة
/// بيت, and ربه, his lord; the names آلي, آلان, آنا and آي and what they look like.
fn respelled(word: &str, text: &str) -> Option<Tag> {
    match word {
        "علي" if text.ends_with('ي') => Some(Tag::default()),
        "علي" => Some(Tag { classes: Classes::PREPOSITION, known: true, ..Tag::default() }),
        "امام" if text.starts_with('إ') => Some(person(Classes::OFFICIAL)),
        "امام" => Some(Tag { classes: Classes::PREPOSITION, known: true, ..Tag::default() }),
        "وامام" if !text.contains('إ') => Some(Tag {
            classes: Classes::PREPOSITION,
            conjunction: true,
            known: true,
            ..Tag::default()
        }),
        "مني" if text.ends_with('ي') => {
            Some(Tag { classes: Classes::PRONOMINAL, known: true, ..Tag::default() })
        }
        "والي" if text.contains('إ') || text.ends_with('ى') => Some(Tag {
            classes: Classes::PREPOSITION,
            conjunction: true,
            known: true,
            ..Tag::default()
        }),
        "طالبه" | "ربه" if text.ends_with('ة') => {
            Some(Tag { gender: Some(Gender::Feminine), ..person(Classes::PROFESSION) })
        }
        "باسمه" if text.ends_with('ه') => {
            let preposition = Some(Proclitic::Bi);
            Some(Tag { preposition, definite: true, ..Tag::default() })
        }
        "يدعي" | "تدعي" if text.ends_with('ى') => {
            Some(Tag { known: true, ..Tag::default() })
        }
        _ if text.starts_with('آ') => Some(Tag::default()),
        _ => None,
    }
}

/// A man of the given class.
pub(super) fn person(classes: Classes) -> Tag {
    Tag { classes, gender: Some(Gender::Masculine), known: true, ..Tag::default() }
}
