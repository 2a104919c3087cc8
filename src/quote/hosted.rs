//! Verbs that go on with a word of speech: «…، وحرص على التأكيد أن …», «…، وعاد المدير ليؤكد أن …».

use super::cues::{Cue, Finder};
use super::extents::Walk;
use super::polarity::is_unfailing;
use super::shapes;
use crate::lexicon::{Classes, Form, List, Proclitic};
use crate::token::Kind;

/// Tokens from such a verb, with its subject, to the word of speech.
const LONGEST_HOST: usize = 20;
/// Tokens between أعاد and its التأكيد.
const RENEWED_WITHIN: usize = 24;

impl Finder<'_, '_> {
    /// «أعاد الوزير، خلال اللقاء، التأكيد على أن …» and «ولم يتردد الوزير في القول إن …»: the noun at `at` fills up
    /// a verb of repeating or of not failing to do it.
    pub(super) fn is_renewed(&self, at: usize) -> bool {
        let renews =
            |near: usize| self.tags.in_list(near, List::Renews) || is_unfailing(self.tags, near);
        let clause = |near: &usize| {
            // «أعاد العمال فتح الطريق، وبقي التأكيد»: another clause.
            let joined = self.is_pause(*near) && self.tokens.word(near + 1).starts_with('و');
            !matches!(self.tokens.kind(*near), Kind::Stop | Kind::Break)
                && !joined
                && !self.is_that(*near)
        };
        // يمكن القول، تتضمن الزعم: the object of another verb.
        let other = |before: usize| {
            shapes::is_finite(self.tokens.word(before), self.tags.get(before)) && !renews(before)
        };
        !at.checked_sub(1).is_some_and(other)
            && (at.saturating_sub(RENEWED_WITHIN)..at).rev().take_while(clause).any(renews)
    }
}

impl Walk<'_, '_> {
    /// Whether with the verb at `at`, behind a comma, somebody goes on to say something else.
    pub(super) fn hosts_speech(&self, at: usize) -> bool {
        let (word, tag) = (self.tokens.word(at), self.tags.get(at));
        let within = |near: &usize| {
            !matches!(self.tokens.kind(*near), Kind::Stop | Kind::Break | Kind::Ellipsis)
                && !self.tags.get(*near).is(Classes::COMPLEMENTISER | Classes::RELATIVE)
        };
        let next = || (at + 1..at + LONGEST_HOST).take_while(within).find_map(|at| self.cue(at));
        word.starts_with('و')
            && tag.verb.is_none()
            && (shapes::is_finite(word, tag) || self.is_right_before_noun(at))
            && next().is_some_and(|cue| cue.is_bound() && self.is_hosted(cue))
    }

    /// «…، وحرص على القول إن …»: no list need have the verb.
    fn is_right_before_noun(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let noun = |cue: &Cue| cue.verb.is_some_and(|verb| verb.form == Form::Noun);
        tag.conjunction && !self.tokens.is_owned(at) && self.cue(at + 2).is_some_and(noun)
    }

    /// على التأكيد، بالقول، ليؤكد
    fn is_hosted(&self, cue: &Cue) -> bool {
        let tag = self.tags.get(cue.at());
        let governed = matches!(self.tokens.word_before(cue.at()), "الي" | "علي" | "في" | "عن");
        cue.verb.is_some_and(|verb| match verb.form {
            Form::Noun => tag.preposition == Some(Proclitic::Bi) || tag.definite && governed,
            Form::Finite { .. } => tag.preposition == Some(Proclitic::Li),
            _ => false,
        })
    }
}
