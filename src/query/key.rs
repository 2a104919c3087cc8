//! Words as they are compared: folded, with the readings that stuck particles allow.

use crate::Span;
use crate::normalize::Normalizer;
use crate::script::{TATWEEL, is_invisible, is_mark};

/// Letters a word must keep when a particle or ending without the article is taken off.
const MIN_STEM: usize = 3;
/// Letters it must keep when both words compared lose a particle.
const MIN_STEM_OF_BOTH: usize = 4;
/// Letters of a foreign name that may be written with a vowel letter more or less.
const MIN_FOREIGN: usize = 6;

/// Endings that inflect a noun or verb, folded; the longest that fits is taken off.
const ENDINGS: &[&str] = &[
    "تهما", "كما", "هما", "تها", "تهم", "وها", "ات", "ون", "ين", "ان", "وا", "ها", "هم", "هن",
    "كم", "نا", "تم", "ته", "ه", "ت", "ي", "ا", "ك",
];

/// One word of a text or a question.
#[derive(Debug, Clone)]
pub(super) struct Word {
    pub(super) span: Span,
    folded: String,
}

/// How two words are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// Letter by letter, after folding.
    Same,
    /// But for the article or a stuck particle of one of them.
    Particle,
    /// But for a stuck particle of each.
    Particles,
    /// The same stem with another ending or person.
    Inflected,
}

impl Fit {
    /// From 0 to 1.
    pub(super) fn score(self) -> f32 {
        match self {
            Fit::Same => 1.0,
            Fit::Particle => 0.95,
            Fit::Particles => 0.85,
            Fit::Inflected => 0.7,
        }
    }
}

/// A reading of a word without its particles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Reading<'w> {
    stem: &'w str,
    article: bool,
}

/// The words of `text`, which begins at byte `base` of the caller's text.
pub(super) fn words_of(text: &str, base: usize) -> Vec<Word> {
    let normalizer = Normalizer::analysis();
    let between = |c: char| !(c.is_alphanumeric() || is_silent(c));
    let pieces = text.split(between).map(|piece| piece.trim_matches(is_invisible));
    let at = |piece: &str| base + (piece.as_ptr() as usize - text.as_ptr() as usize);
    pieces
        .map(|piece| Word {
            span: Span::new(at(piece), at(piece) + piece.len()),
            folded: normalizer.normalize(piece).to_lowercase(),
        })
        .filter(|word| word.folded.contains(char::is_alphanumeric))
        .collect()
}

/// Characters that stand inside words without being letters.
fn is_silent(c: char) -> bool {
    c == TATWEEL || is_mark(c) || is_invisible(c)
}

impl Word {
    /// How this word is the same as `other`, if it is.
    pub(super) fn fit(&self, other: &Word) -> Option<Fit> {
        self.fit_but_for_particles(other)
            .or_else(|| self.is_inflection_of(other).then_some(Fit::Inflected))
    }

    /// Whether this word of a name is `other`; with `variants`, also as foreign names vary.
    pub(super) fn names(&self, other: &Word, variants: bool) -> bool {
        self.fit_but_for_particles(other).is_some() || (variants && self.is_variant_of(other))
    }

    fn fit_but_for_particles(&self, other: &Word) -> Option<Fit> {
        if self.folded == other.folded {
            return Some(Fit::Same);
        }
        let pairs = self.readings().flat_map(|mine| other.readings().map(move |its| (mine, its)));
        let same = pairs.filter(|(mine, its)| mine.stem == its.stem);
        same.filter_map(|(mine, its)| self.fit_of_readings(other, mine, its))
            .max_by(|a, b| a.score().total_cmp(&b.score()))
    }

    /// Two guesses prove less than one: a stem guessed on both sides must be longer.
    fn fit_of_readings(&self, other: &Word, mine: Reading, its: Reading) -> Option<Fit> {
        let whole = mine.stem == self.folded || its.stem == other.folded;
        if whole || (mine.article && its.article) {
            return Some(Fit::Particle);
        }
        (letters(mine.stem) >= MIN_STEM_OF_BOTH).then_some(Fit::Particles)
    }

    /// The word itself, and without و ف, then ب ك ل س, then ال (or لل).
    fn readings(&self) -> impl Iterator<Item = Reading<'_>> {
        let whole = self.folded.as_str();
        let conjunctions = without_one_of(whole, "وف");
        let prepositions = conjunctions.clone().flat_map(|stem| without_one_of(stem, "بكلس"));
        let bare = prepositions
            .filter(move |stem| *stem == whole || letters(stem) >= MIN_STEM)
            .map(|stem| Reading { stem, article: false });
        let definite = conjunctions
            .flat_map(|stem| without_article(stem))
            .map(|stem| Reading { stem, article: true });
        bare.chain(definite)
    }

    /// The same stem after endings, or after the letter of person before a verb.
    fn is_inflection_of(&self, other: &Word) -> bool {
        self.readings().any(|mine| {
            let mine = stems(mine.stem);
            other.readings().any(|its| stems(its.stem).iter().any(|stem| mine.contains(stem)))
        })
    }

    /// Foreign names vary in the letter for g and in one vowel letter.
    fn is_variant_of(&self, other: &Word) -> bool {
        let (mine, its) = (foreign(&self.folded), foreign(&other.folded));
        let (short, long) = if mine.len() <= its.len() { (mine, its) } else { (its, mine) };
        short == long || (short.len() >= MIN_FOREIGN && lacks_one_vowel(&short, &long))
    }
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

/// `word` itself and, where it begins with one of `particles`, the rest of it.
fn without_one_of<'w>(
    word: &'w str,
    particles: &'static str,
) -> impl Iterator<Item = &'w str> + Clone {
    let rest = word.strip_prefix(|c| particles.contains(c)).filter(|rest| !rest.is_empty());
    std::iter::once(word).chain(rest)
}

/// The rest of `word` after ال, بال, كال or لل.
fn without_article(word: &str) -> Option<&str> {
    let definite = ["ال", "بال", "كال", "لل"].iter().find_map(|article| word.strip_prefix(article));
    definite.filter(|rest| letters(rest) >= 2)
}

/// `word` without its ending and without the letter of person before a verb.
fn stems(word: &str) -> Vec<&str> {
    let ending = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending));
    let mut stems = vec![word];
    stems.extend(ending.filter(|stem| letters(stem) >= MIN_STEM));
    let person =
        |stem: &&'_ str| stem.starts_with(['ي', 'ت', 'ن', 'ا']) && letters(stem) > MIN_STEM;
    let verbs: Vec<_> = stems.iter().filter(|stem| person(stem)).map(|stem| &stem[2..]).collect();
    stems.extend(verbs);
    stems
}

/// The letters of a foreign name, those that stand for one sound as one letter.
fn foreign(name: &str) -> Vec<char> {
    let one = |c| match c {
        'غ' | 'ج' | 'ق' | 'گ' | 'ڨ' | 'چ' => 'غ',
        'ڤ' => 'ف',
        'پ' => 'ب',
        c => c,
    };
    name.strip_prefix("ال").unwrap_or(name).chars().map(one).collect()
}

/// Whether `long` is `short` with one of ا و ي more.
fn lacks_one_vowel(short: &[char], long: &[char]) -> bool {
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    long.len() == short.len() + 1
        && matches!(long[same], 'ا' | 'و' | 'ي')
        && short[same..] == long[same + 1..]
}
