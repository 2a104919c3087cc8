//! Verbal nouns that write like the past of their verb: «وحثهم على التسجيل», «وطلب التعويض».

use super::cues::Cue;
use super::extents::Walk;
use crate::lexicon::{Classes, Form, Gender, List, Person, VerbReading};

impl Walk<'_, '_> {
    /// «لحشد الناخبين وحثهم على التسجيل»: the past of a short verb writes like its noun.
    pub(super) fn may_be_noun(&self, cue: &Cue, verb: VerbReading) -> bool {
        if self.has_genitive(cue) {
            return true;
        }
        let past = matches!(
            verb.form,
            Form::Finite { person: Person::Third, gender: Gender::Masculine, present: false, .. }
        );
        let short = cue.lexeme().is_some_and(|verb| verb.lemma.chars().count() <= 3);
        past && verb.object && short
    }

    /// «قضايا السرقة وطلب التعويض من الشركة»: a noun joined to another, with a thing for its genitive.
    fn has_genitive(&self, cue: &Cue) -> bool {
        let next = self.tags.get(cue.words.end);
        let speaker = Classes::HUMAN
            | Classes::COLLECTIVE_BODY
            | Classes::PERSON_NAME
            | Classes::STATEMENT
            | Classes::NATIONALITY
            | Classes::CITY;
        self.tags.in_list(cue.at(), List::ShortNoun)
            && !cue.is_bound()
            && next.definite
            && !next.is(speaker)
            && !self.tokens.word(cue.words.end).ends_with('ي')
    }
}
