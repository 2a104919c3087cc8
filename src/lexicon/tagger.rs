//! What a word is by itself: whole where the lexicon has it so, else behind its proclitics.
//!
//! Half of the words of any text are a few thousand: what was found for a word is kept for the next
//! time that it comes. The others wait for the table, which lies far from the core, so that many of
//! them are looked up at once.

use std::cell::RefCell;

use super::tag::may_be_respelled;
use super::words::Glance;
use super::{
    Act, Classes, Form, Gender, Hints, Lexicon, Number, Person, Proclitic, Tag, VerbReading,
};
use crate::script::ends_in_pronoun;
use crate::token::{Key, Kind, Tokens};

/// The tag of every token of a text, whatever stands around it.
pub(super) fn tags(tokens: &Tokens<'_>) -> Vec<Tag> {
    let mut tags = vec![Tag::NONE; tokens.len()];
    let mut tagger = Tagger { lexicon: Lexicon::get(), spelled: String::new() };
    RECENT.with_borrow_mut(|recent| {
        for ((kinds, keys), tags) in tokens.chunks(AHEAD).zip(tags.chunks_mut(AHEAD)) {
            tagger.tag_all(kinds, keys, tags, recent);
        }
    });
    tags
}

/// Tokens that are gone through before the words among them that are not kept are read.
const AHEAD: usize = 1 << u8::BITS;

/// Words that are looked up together.
const TOGETHER: usize = 32;

/// Words that are kept, a power of two: more would not lie near the core.
const KEPT: usize = 1 << 13;

thread_local! {
    static RECENT: RefCell<Recent> = RefCell::new(Recent(vec![(0, Tag::NONE); KEPT].into()));
}

/// Words read not long ago, each in the one place that its number gives it, with their tags.
struct Recent(Box<[(u64, Tag)]>);

impl Recent {
    fn place(packed: u64) -> usize {
        (packed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - KEPT.ilog2())) as usize
    }

    /// Whether a word is kept, and with which tag.
    #[inline]
    fn get(&self, key: Key<'_>) -> (bool, &Tag) {
        let packed = key.packed().unwrap_or(0);
        let (kept, tag) = &self.0[Recent::place(packed)];
        ((*kept == packed) & (packed != 0), tag)
    }

    fn keep(&mut self, key: Key<'_>, tag: Tag) {
        if let Some(packed) = key.packed() {
            self.0[Recent::place(packed)] = (packed, tag);
        }
    }
}

/// Looks words up.
struct Tagger {
    lexicon: &'static Lexicon,
    /// Storage for a word with the article that لل hides.
    spelled: String,
}

impl Tagger {
    /// Tags words: those that are kept at once, the others together.
    fn tag_all(&mut self, kinds: &[Kind], keys: &[Key<'_>], tags: &mut [Tag], recent: &mut Recent) {
        let (mut unread, mut count) = ([0; AHEAD], 0);
        for (at, ((kind, key), tag)) in kinds.iter().zip(keys).zip(&mut *tags).enumerate() {
            if *kind == Kind::Word {
                // Half of the words are kept, which ones nobody can foresee: there is no branch on it.
                let (kept, found) = recent.get(*key);
                *tag = *found;
                unread[count % AHEAD] = at as u8;
                count += usize::from(!kept);
            }
        }
        for places in unread[..count].chunks(TOGETHER) {
            self.read(places, keys, tags, recent);
        }
    }

    /// Reads the words at these places, glancing at all of them first, and at what their first
    /// letters leave of them.
    #[inline(never)]
    fn read(&mut self, places: &[u8], keys: &[Key<'_>], tags: &mut [Tag], recent: &mut Recent) {
        let key = |place: &u8| keys[usize::from(*place)];
        let mut packed = [0; TOGETHER];
        for (packed, place) in packed.iter_mut().zip(places) {
            *packed = key(place).packed().unwrap_or(0);
        }
        let whole = self.lexicon.glance(&packed);
        for ((packed, place), &whole) in packed.iter_mut().zip(places).zip(&whole) {
            *packed = key(place).packed_behind_particle() * u64::from(whole == Glance::NOTHING);
        }
        let part = self.lexicon.glance(&packed);
        for (glance, place) in whole.into_iter().zip(part).zip(places) {
            let tag = self.tag(key(place), glance);
            tags[usize::from(*place)] = tag;
            recent.keep(key(place), tag);
        }
    }

    /// Reads a folded word: whole where the lexicon has it so, else without its proclitics.
    fn tag(&mut self, key: Key<'_>, (whole, part): (Glance, Glance)) -> Tag {
        let tag = *self.lexicon.word(whole, key);
        let mut tag = match tag.known {
            true => tag,
            false => Tag { hints: tag.hints, listed: tag.listed, ..self.parted(key, part) },
        };
        if may_be_respelled(key.word, &tag) {
            tag.hints |= Hints::SPELLING;
        }
        if ends_in_pronoun(key.word) {
            tag.hints |= Hints::OWNED;
        }
        if tag.is_ambiguous() || tag.hints.has(Hints::NOTING) {
            tag.hints |= Hints::NOTED;
        }
        tag
    }

    /// A word that the lexicon does not have whole, after a glance at what its first letter leaves.
    fn parted(&mut self, key: Key<'_>, part: Glance) -> Tag {
        let joined = key.word.starts_with('و') || key.word.starts_with('ف');
        if joined && key.word.len() >= 6 {
            let rest = key.behind_first();
            let tag = Some(*self.lexicon.word(part, rest)).filter(|tag| tag.known);
            let tag = tag.or_else(|| self.prefixed(rest, Glance::ELSEWHERE));
            let tag = tag.or_else(|| is_participle_of_many(rest.word).then_some(MANY));
            let mut tag = tag.unwrap_or_default();
            let article = rest.word.starts_with("ال");
            tag.conjunction = tag.known || article;
            tag.definite |= article;
            return tag;
        }
        self.prefixed(key, part).unwrap_or_else(|| unknown(key.word))
    }

    /// A word after ب، ل or ك; لل hides the article.
    fn prefixed(&mut self, key: Key<'_>, part: Glance) -> Option<Tag> {
        let proclitic = match key.word.get(..'ب'.len_utf8())? {
            "ب" => Proclitic::Bi,
            "ل" => Proclitic::Li,
            "ك" => Proclitic::Ka,
            _ => return None,
        };
        let rest = key.behind_first();
        let article = rest.word.starts_with("ال") && proclitic != Proclitic::Li;
        let tag = if proclitic == Proclitic::Li && rest.word.starts_with('ل') {
            let lexicon = self.lexicon;
            let spelled = self.with_article(rest.behind_first().word);
            let tag = lexicon.word(Glance::ELSEWHERE, spelled);
            // للجنة: of a committee rather than of paradise.
            let whole = lexicon.word(part, rest);
            let tag = if whole.is(Classes::COLLECTIVE_BODY) { whole } else { tag };
            behind(lexicon, proclitic, tag).unwrap_or_else(definite)
        } else {
            let tag = self.lexicon.word(part, rest);
            // بلان, no بـ+لأن
            if rest.word.starts_with("لان") {
                return None;
            }
            match article && rest.word.len() > 8 {
                true if tag.known => *tag,
                true => definite(),
                false => behind(self.lexicon, proclitic, tag)?,
            }
        };
        Some(Tag { preposition: Some(proclitic), ..tag })
    }

    fn with_article(&mut self, word: &str) -> Key<'_> {
        self.spelled.clear();
        self.spelled.push_str("ال");
        self.spelled.push_str(word);
        Key::new(&self.spelled)
    }
}

/// What can stand behind a proclitic: no finite verb but one of purpose (ليؤكد), no pronoun with its
/// preposition (كاليه is no كـ+إليه), and no name but behind ل.
fn behind(lexicon: &Lexicon, proclitic: Proclitic, tag: &Tag) -> Option<Tag> {
    let purpose = proclitic == Proclitic::Li
        && tag.verb.is_some_and(|reading| {
            let third =
                matches!(reading.form, Form::Finite { person: Person::Third, present: true, .. });
            let verb = lexicon.verb(reading);
            third && (!verb.homograph || matches!(verb.act, Act::Add | Act::Reply))
        });
    let finite = tag.verb.is_some_and(VerbReading::is_finite) && !purpose;
    let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
    let name_only = tag.classes.is_only(name) && proclitic != Proclitic::Li;
    let pronoun = tag.is(Classes::PRONOMINAL);
    // كاين, كاي: no كـ+أين.
    let asks = proclitic == Proclitic::Ka && tag.is(Classes::INTERROGATIVE);
    // الأمين العام لحلف الشمال: nothing but the noun.
    if finite && tag.is(Classes::COLLECTIVE_BODY) {
        return Some(Tag { verb: None, ..*tag });
    }
    (tag.known && !finite && !name_only && !pronoun && !asks).then_some(*tag)
}

/// A word of which only the article is known.
fn definite() -> Tag {
    Tag { definite: true, ..Tag::default() }
}

/// Several men.
const MANY: Tag = Tag {
    classes: Classes::COLLECTIVE,
    gender: Some(Gender::Masculine),
    number: Some(Number::Plural),
    known: true,
    ..Tag::NONE
};

fn unknown(word: &str) -> Tag {
    let definite = word.starts_with("ال") && word.len() > 6;
    let many =
        is_sound_plural(word) || is_participle_of_many(word) || is_owned_participle_of_many(word);
    Tag { definite, ..if many { MANY } else { Tag::NONE } }
}

/// الفنيون، الغاضبون: with the article, the nominative of the sound masculine plural is left to
/// people.
fn is_sound_plural(word: &str) -> bool {
    word.ends_with("ون") && word.starts_with("ال") && word.chars().count() >= 8
}

/// محضرو المختبرات، مستوردو السيارات: a participle in the nominative of the sound plural that governs a noun; no verb
/// begins like that, and few names (موسكو، ميلانو) have the pattern.
fn is_participle_of_many(word: &str) -> bool {
    // Every unknown word is asked.
    if !word.starts_with('م') || !word.ends_with('و') || word.starts_with("محمد") {
        return false;
    }
    let letters: Vec<char> = word.chars().collect();
    let root = |letter: char| !matches!(letter, 'ا' | 'و' | 'ي');
    match letters[1..] {
        [first, second, third, _] => root(first) && second != 'ا' && root(third),
        ['ت', first, _, third, _] => root(first) && root(third),
        [first, 'ا' | 'ت', second, third, _] => root(first) && second != 'ا' && root(third),
        ['س', 'ت', first, second, third, _] => first != 'ا' && second != 'ا' && root(third),
        ['ت', first, 'ا', second, third, _] => root(first) && second != 'ا' && root(third),
        _ => false,
    }
}

/// منتقدوها، مستوردوه: the same with the pronoun of whose they are.
fn is_owned_participle_of_many(word: &str) -> bool {
    let Some(rest) = word.strip_prefix('م').filter(|rest| rest.ends_with(['ه', 'ا', 'م']))
    else {
        return false;
    };
    let noun = ["ها", "هم", "ه"].iter().find_map(|pronoun| rest.strip_suffix(pronoun));
    noun.is_some_and(|noun| is_participle_of_many(&word[..noun.len() + 'م'.len_utf8()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn participles_of_many_have_their_pattern() {
        let many = ["محضرو", "مستوردو", "متعهدو", "مشاركو", "متظاهرو", "منتقدو"];
        assert!(many.into_iter().all(is_participle_of_many));
        let names = ["موسكو", "ميلانو", "مورينيو", "ماريو", "محمدو", "مترو"];
        assert!(!names.into_iter().any(is_participle_of_many));
    }
}
