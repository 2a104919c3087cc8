//! What each token of a text is.

use super::{Classes, Gender, Hints, Lexicon, Number, VerbReading};
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
    pub(crate) hints: Hints,
}

impl Tag {
    pub(crate) fn is(&self, classes: Classes) -> bool {
        self.classes.has(classes)
    }

    /// Adds what the letters of a word show that the lexicon has as it stands.
    pub(super) fn complete(&mut self, word: &str) {
        self.definite = word.starts_with("ال");
        if self.is(Classes::COMPLEMENTISER) && word.starts_with('ب') {
            self.preposition = Some(Proclitic::Bi);
        }
    }
}

/// The tags of a text, one for each token.
#[derive(Debug)]
pub(crate) struct Tags(Vec<Tag>);

impl Tags {
    /// Looks every word of `tokens` up.
    pub(crate) fn new(tokens: &Tokens<'_>) -> Tags {
        let mut tagger = Tagger { lexicon: Lexicon::get(), spelled: String::new() };
        let mut joined = false;
        let tag = |(at, (kind, word))| {
            let mut tag = match kind {
                Kind::Word => written(word, || tokens.text(at..at + 1), tagger.tag(word)),
                _ => Tag::default(),
            };
            // A conjunction set apart by a blank joins the next word all the same.
            tag.conjunction |= std::mem::replace(&mut joined, matches!(word, "و" | "ف"));
            tag
        };
        Tags(tokens.iter().enumerate().map(tag).collect())
    }

    /// The tag of token `at`; past the end nothing is known.
    pub(crate) fn get(&self, at: usize) -> Tag {
        self.0.get(at).copied().unwrap_or_default()
    }
}

/// What folding hides: آلي and آن are names; an alef with hamza below never stands behind a first
/// letter that is no particle (بإعادة); the end of محاميه may be a pronoun, not the feminine.
///
/// `word` is folded, `text` gives it as it is written.
fn written<'t>(word: &str, text: impl Fn() -> &'t str, tag: Tag) -> Tag {
    if word == "علي" {
        return Tag { hints: tag.hints, ..ali(text()) };
    }
    let particle = tag.is(Classes::PREPOSITION | Classes::COMPLEMENTISER);
    if particle && word.starts_with('ا') && text().starts_with('آ') {
        return Tag { hints: tag.hints, ..Tag::default() };
    }
    if !tag.known && word.starts_with("با") && text().starts_with("بإ") {
        return Tag { preposition: Some(Proclitic::Bi), ..tag };
    }
    let feminine = tag.gender == Some(Gender::Feminine) && tag.is(Classes::HUMAN);
    let owned = feminine && text().ends_with('ه');
    Tag { gender: tag.gender.filter(|_| !owned), ..tag }
}

/// The name علي, or the preposition على, which folds to the same.
fn ali(text: &str) -> Tag {
    match text.ends_with('ي') {
        true => Tag::default(),
        false => Tag { classes: Classes::PREPOSITION, known: true, ..Tag::default() },
    }
}

/// Looks words up.
struct Tagger {
    lexicon: &'static Lexicon,
    /// Storage for a word with the article that لل hides.
    spelled: String,
}

impl Tagger {
    /// Reads a folded word: whole where the lexicon has it so, else without its proclitics.
    fn tag(&mut self, word: &str) -> Tag {
        match self.lexicon.word(word) {
            Some(tag) if tag.known => *tag,
            Some(marker) => Tag { hints: marker.hints, ..self.parted(word) },
            None => self.parted(word),
        }
    }

    fn lookup(&self, word: &str) -> Option<Tag> {
        let tag = self.lexicon.word(word).filter(|tag| tag.known)?;
        Some(Tag { hints: Hints::default(), ..*tag })
    }

    /// A word that the lexicon does not have whole.
    fn parted(&mut self, word: &str) -> Tag {
        if let Some(rest) = word.strip_prefix(['و', 'ف']).filter(|rest| rest.len() >= 4) {
            let tag = self.lookup(rest).or_else(|| self.prefixed(rest));
            let mut tag = tag.unwrap_or_default();
            tag.conjunction = tag.known || rest.starts_with("ال");
            tag.definite |= tag.conjunction && rest.starts_with("ال");
            return tag;
        }
        self.prefixed(word).unwrap_or_else(|| unknown(word))
    }

    /// A word after ب، ل or ك; لل hides the article.
    fn prefixed(&mut self, word: &str) -> Option<Tag> {
        if let Some(rest) = word.strip_prefix("لل") {
            self.spelled.clear();
            self.spelled.push_str("ال");
            self.spelled.push_str(rest);
            let tag = self.behind(Proclitic::Li, &self.spelled);
            let tag = tag.unwrap_or(Tag { definite: true, ..Tag::default() });
            return Some(Tag { preposition: Some(Proclitic::Li), ..tag });
        }
        let proclitic = match word.chars().next()? {
            'ب' => Proclitic::Bi,
            'ل' => Proclitic::Li,
            'ك' => Proclitic::Ka,
            _ => return None,
        };
        let rest = &word['ب'.len_utf8()..];
        let tag = if rest.starts_with("ال") && proclitic != Proclitic::Li && rest.len() > 8 {
            self.lookup(rest).unwrap_or(Tag { definite: true, ..Tag::default() })
        } else {
            self.behind(proclitic, rest)?
        };
        Some(Tag { preposition: Some(proclitic), ..tag })
    }

    /// What can stand behind a proclitic: no finite verb, and no name but behind ل.
    fn behind(&self, proclitic: Proclitic, rest: &str) -> Option<Tag> {
        let finite = |tag: &Tag| tag.verb.is_some_and(VerbReading::is_finite);
        let name_only =
            |tag: &Tag| tag.classes == Classes::PERSON_NAME && proclitic != Proclitic::Li;
        self.lookup(rest).filter(|tag| !finite(tag) && !name_only(tag))
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
