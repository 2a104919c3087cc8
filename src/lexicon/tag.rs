//! What each token of a text is.

use super::{Classes, Gender, Lexicon, Number, Reading, VerbReading};
use crate::token::{Kind, Tokens};

/// A particle written together with the word after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Proclitic {
    /// ب
    Bi,
    /// ل and لل
    Li,
    /// ك
    Ka,
}

/// What the lexicon says of one token.
#[derive(Debug, Clone, Copy, Default)]
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
}

impl Tag {
    pub(crate) fn is(&self, classes: Classes) -> bool {
        self.classes.has(classes)
    }

    fn new(reading: Reading) -> Tag {
        let Reading { verb, classes, gender, number } = reading;
        Tag { verb, classes, gender, number, known: true, ..Tag::default() }
    }
}

/// The tags of a text, one for each token.
#[derive(Debug)]
pub(crate) struct Tags(Vec<Tag>);

impl Tags {
    /// Looks every word of `tokens` up.
    pub(crate) fn new(tokens: &Tokens<'_>) -> Tags {
        let lexicon = Lexicon::get();
        let tag = |at| match tokens.kind(at) {
            Kind::Word if tokens.word(at) == "علي" => ali(tokens, at),
            Kind::Word => written(tokens, at, tag_word(lexicon, tokens.word(at))),
            _ => Tag::default(),
        };
        let mut tags: Vec<Tag> = (0..tokens.len()).map(tag).collect();
        // A conjunction set apart by a blank joins the next word all the same.
        for (at, tag) in tags.iter_mut().enumerate() {
            tag.conjunction |= matches!(tokens.word_before(at), "و" | "ف");
        }
        Tags(tags)
    }

    /// The tag of token `at`; past the end nothing is known.
    pub(crate) fn get(&self, at: usize) -> Tag {
        self.0.get(at).copied().unwrap_or_default()
    }
}

/// What folding hides: آلي and آن are names; an alef with hamza below never stands behind a first
/// letter that is no particle (بإعادة); the end of محاميه may be a pronoun, not the feminine.
fn written(tokens: &Tokens<'_>, at: usize, tag: Tag) -> Tag {
    let text = tokens.text(at..at + 1);
    let particle = tag.is(Classes::PREPOSITION | Classes::COMPLEMENTISER);
    if particle && text.starts_with('آ') {
        return Tag::default();
    }
    if !tag.known && text.starts_with("بإ") {
        return Tag { preposition: Some(Proclitic::Bi), ..tag };
    }
    let feminine = tag.gender == Some(Gender::Feminine) && tag.is(Classes::HUMAN);
    let owned = feminine && text.ends_with('ه');
    Tag { gender: tag.gender.filter(|_| !owned), ..tag }
}

/// The name علي, or the preposition على, which folds to the same.
fn ali(tokens: &Tokens<'_>, at: usize) -> Tag {
    match tokens.text(at..at + 1).ends_with('ي') {
        true => Tag::default(),
        false => Tag { classes: Classes::PREPOSITION, known: true, ..Tag::default() },
    }
}

/// Reads a folded word: whole where the lexicon has it so, else without its proclitics.
pub(crate) fn tag_word(lexicon: &Lexicon, word: &str) -> Tag {
    if let Some(tag) = lookup(lexicon, word) {
        return tag;
    }
    if let Some(rest) = word.strip_prefix(['و', 'ف']).filter(|rest| rest.len() >= 4) {
        let mut tag = lookup(lexicon, rest).or_else(|| prefixed(lexicon, rest)).unwrap_or_default();
        tag.conjunction = tag.known || rest.starts_with("ال");
        tag.definite |= tag.conjunction && rest.starts_with("ال");
        return tag;
    }
    prefixed(lexicon, word).unwrap_or_else(|| unknown(word))
}

fn lookup(lexicon: &Lexicon, word: &str) -> Option<Tag> {
    let mut tag = Tag::new(lexicon.reading(word)?);
    tag.definite = word.starts_with("ال");
    if tag.is(Classes::COMPLEMENTISER) && word.starts_with('ب') {
        tag.preposition = Some(Proclitic::Bi);
    }
    Some(tag)
}

/// A word after ب، ل or ك; لل hides the article.
fn prefixed(lexicon: &Lexicon, word: &str) -> Option<Tag> {
    let (proclitic, rest) = if let Some(rest) = word.strip_prefix("لل") {
        (Proclitic::Li, format!("ال{rest}"))
    } else {
        let proclitic = match word.chars().next()? {
            'ب' => Proclitic::Bi,
            'ل' => Proclitic::Li,
            'ك' => Proclitic::Ka,
            _ => return None,
        };
        let rest = &word['ب'.len_utf8()..];
        if rest.starts_with("ال") && proclitic != Proclitic::Li && rest.len() > 8 {
            let tag = lookup(lexicon, rest).unwrap_or(Tag { definite: true, ..Tag::default() });
            return Some(Tag { preposition: Some(proclitic), ..tag });
        }
        (proclitic, rest.to_owned())
    };
    let name_only = |tag: &Tag| tag.classes == Classes::PERSON_NAME && proclitic != Proclitic::Li;
    let tag = lookup(lexicon, &rest)
        .filter(|tag| tag.verb.is_none_or(|verb| !verb.is_finite()) && !name_only(tag));
    match (tag, word.starts_with("لل")) {
        (Some(tag), _) => Some(Tag { preposition: Some(proclitic), ..tag }),
        (None, true) => {
            Some(Tag { preposition: Some(proclitic), definite: true, ..Tag::default() })
        }
        (None, false) => None,
    }
}

fn unknown(word: &str) -> Tag {
    let definite = word.starts_with("ال") && word.len() > 6;
    let plural = Tag {
        classes: Classes::COLLECTIVE,
        gender: Some(Gender::Masculine),
        number: Some(Number::Plural),
        known: true,
        ..Tag::default()
    };
    match is_sound_plural(word) {
        true => Tag { definite, ..plural },
        false => Tag { definite, ..Tag::default() },
    }
}

/// الفنيون، الغاضبون: with the article, the nominative of the sound masculine plural is left to
/// people.
fn is_sound_plural(word: &str) -> bool {
    word.starts_with("ال") && word.ends_with("ون") && word.chars().count() >= 8
}
