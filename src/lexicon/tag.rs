//! What each token of a text is.

use super::{Classes, Gender, Hints, Number, VerbReading, context, tagger};
use crate::token::{Kind, Tokens};

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

    /// Whether its neighbours may make something else of the word.
    #[inline]
    fn is_ambiguous(&self) -> bool {
        self.is(Classes::COMPLEMENTISER | Classes::CONJUNCTION)
            | self.verb.is_some()
            | self.hints.has(Hints::AMBIGUOUS)
            | self.is_unknown_behind_article()
            | self.conjunction
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

/// The tags of a text, one for each token.
#[derive(Debug)]
pub(crate) struct Tags(Vec<Tag>);

impl Tags {
    /// Looks every word of `tokens` up.
    pub(crate) fn new(tokens: &Tokens<'_>) -> Tags {
        let mut tags = tagger::tags(tokens);
        let (mut joined, mut linked) = (false, false);
        for (at, (tag, (kind, key))) in tags.iter_mut().zip(tokens.keys()).enumerate() {
            if kind == Kind::Word
                && let Some(other) = written(key.word, || tokens.text(at..at + 1), tag)
            {
                *tag = other;
            }
            // A conjunction set apart by a blank joins the next word all the same.
            tag.conjunction |= std::mem::replace(&mut joined, matches!(key.word, "و" | "ف"));
            // وفقا لبلاين: behind such a marker the first letter of no name is its own.
            if std::mem::replace(&mut linked, is_linked(key.word))
                && !tag.known
                && tag.preposition.is_none()
                && key.word.starts_with('ل')
            {
                tag.preposition = Some(Proclitic::Li);
            }
        }
        for at in 0..tags.len() {
            if tags[at].is_ambiguous()
                && let Some(tag) = context::tag(tokens, &tags, at)
            {
                tags[at] = tag;
            }
        }
        Tags(tags)
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = &Tag> + ExactSizeIterator {
        self.0.iter()
    }

    /// The tag of token `at`; past the end nothing is known.
    #[inline]
    pub(crate) fn get(&self, at: usize) -> Tag {
        *self.0.get(at).unwrap_or(&Tag::NONE)
    }
}

/// Words that `respelled` looks at, besides particles that begin with an alef.
pub(super) const HIDDEN: [&str; 10] =
    ["علي", "الان", "انا", "يدعي", "تدعي", "اب", "طالبه", "ربه", "باسمه", "مني"];

/// What folding hides: an alef with hamza below never stands behind a first letter that is no
/// particle (بإعادة); the end of محاميه may be a pronoun, not the feminine.
///
/// `word` is folded, `text` gives it as it is written.
#[inline]
fn written<'t>(word: &str, text: impl Fn() -> &'t str, tag: &Tag) -> Option<Tag> {
    if tag.hints.has(Hints::HIDDEN)
        && let Some(respelled) = respelled(word, text())
    {
        return Some(Tag { hints: tag.hints, ..respelled });
    }
    if word.starts_with("با") && !tag.known {
        let bi = text().starts_with("بإ");
        return bi.then_some(Tag { preposition: Some(Proclitic::Bi), ..*tag });
    }
    // ألقاها، ألكسندر، إلغاء: no article.
    let article = tag.definite && (!tag.known || tag.is(Classes::ACTION | Classes::PERSON_NAME));
    if article && word.starts_with("ال") && text().starts_with(['أ', 'إ']) {
        return Some(Tag { definite: false, ..*tag });
    }
    // مسؤولية: not the officials of somebody (مسؤوليه).
    let many = tag.number == Some(Number::Plural) && tag.is(Classes::HUMAN) && !tag.definite;
    if many && word.ends_with("يه") && text().ends_with('ة') {
        let (classes, gender) = (Classes::THING, Some(Gender::Feminine));
        return Some(Tag { classes, gender, number: None, ..*tag });
    }
    let feminine = tag.gender == Some(Gender::Feminine) && tag.is(Classes::HUMAN);
    let owned = feminine && tag.known && word.ends_with('ه') && text().ends_with('ه');
    owned.then_some(Tag { gender: None, ..*tag })
}

/// Two words that fold to one: the name علي and the preposition على; يدعى, is called, and يدعي,
/// claims; مني, of me, and the name منى; باسمه, in his name, and the name باسمة; إمام, and أمام, before; آب, August, and أب, father; طالبة, a student, and طالبه, asked him; ربة
/// بيت, and ربه, his lord; the names آلي, آلان, آنا and آي and what they look like.
fn respelled(word: &str, text: &str) -> Option<Tag> {
    match word {
        "علي" if text.ends_with('ي') => Some(Tag::default()),
        "علي" => Some(Tag { classes: Classes::PREPOSITION, known: true, ..Tag::default() }),
        "امام" if text.starts_with('إ') => Some(person(Classes::OFFICIAL)),
        "امام" => Some(Tag { classes: Classes::PREPOSITION, known: true, ..Tag::default() }),
        "مني" if text.ends_with('ي') => {
            Some(Tag { classes: Classes::PRONOMINAL, known: true, ..Tag::default() })
        }
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

/// Markers of the source that stand before ل only.
fn is_linked(word: &str) -> bool {
    matches!(word, "وفقا" | "ووفقا" | "طبقا" | "وطبقا")
}
