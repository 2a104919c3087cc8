//! Verbs of speech in the form of a woman's that are said of the reader, or by the writer of himself.

use super::cues::Finder;
use crate::lexicon::{Classes, Form, Gender, Number, Person, Verb, VerbReading};
use crate::token::Kind;

/// Tokens before «تذكر أن» within which the reader is spoken to.
const SPOKEN_TO_WITHIN: usize = 40;

impl Finder<'_, '_> {
    /// «إذا كنت تتساءل عما إذا …», «ربما تعجب يا قارئي أن …», «وتذكر أن …»
    pub(super) fn is_of_reader(&self, at: usize, reading: VerbReading) -> bool {
        let woman = Form::Finite {
            person: Person::Third,
            gender: Gender::Feminine,
            number: Number::Singular,
            present: true,
        };
        let dear = matches!(self.tokens.word(at + 1), "عزيزي" | "عزيزتي");
        reading.is_finite() && dear
            || reading.form == woman && (self.is_behind_you(at) || self.is_reminder(at))
    }

    /// كنت تتساءل
    fn is_behind_you(&self, at: usize) -> bool {
        let before = self.tokens.word_before(at).trim_start_matches(['و', 'ف']);
        matches!(before, "كنت" | "انت" | "انك" | "لكنك" | "بانك" | "كم")
            || before == "ان" && self.is_of_your_will(at - 1)
    }

    /// «ليس لك إلا أن تقول»: before the أن at `that` the reader's own verb.
    fn is_of_your_will(&self, that: usize) -> bool {
        that > 1
            && self.tokens.word(that - 1) == "الا"
            && matches!(self.tokens.word(that - 2), "تملك" | "تستطيع" | "يسعك" | "عليك")
    }

    /// «فتذكر أن …»: where the reader is spoken to, a call to remember.
    fn is_reminder(&self, at: usize) -> bool {
        let remember = self.tokens.word(at).trim_start_matches(['و', 'ف']) == "تذكر";
        let what = self.is_that(at + 1) || self.tokens.word(at + 1) == "ما";
        let mut near = at.saturating_sub(SPOKEN_TO_WITHIN)..at;
        remember && what && near.any(|near| self.is_you(near))
    }

    /// أنت، عليك، حياتك
    fn is_you(&self, at: usize) -> bool {
        let word = self.tokens.word(at).trim_start_matches(['و', 'ف']);
        let yours = word.strip_suffix('ك').is_some_and(|noun| noun.ends_with('ت'));
        let pronoun = self.tags.get(at).is(Classes::PRONOMINAL) && word.ends_with('ك');
        matches!(word, "انت" | "انك" | "عليك" | "نفسك" | "لك" | "لديك") || pronoun || yours
    }

    /// «وقد لاحظت أن …», «لاحظت أن …» at the head of a sentence: what the writer saw, unless somebody is named behind it.
    pub(super) fn is_of_writer(&self, at: usize, verb: &Verb) -> bool {
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        let opens = at == 0 || matches!(self.tokens.kind(at - 1), Kind::Stop | Kind::Break);
        let next = self.tags.get(at + 1);
        verb.lemma == "لاحظ"
            && self.tokens.word(at) == "لاحظت"
            && (opens || matches!(self.tokens.word_before(at), "قد" | "وقد"))
            && !next.is(speaks)
            && !next.definite
    }
}
