//! The cue behind marks that tells of them: «…»، قال فلان.

use super::cues::{Cue, Intro};
use super::marks::Pair;
use super::passed_on;
use super::scene::Relation;
use super::speech::{Frame, Judge};
use crate::lexicon::{Act, Classes, VerbReading};
use crate::token::Kind;

impl Judge<'_, '_> {
    /// «…»، قال فلان and «…»، بحسب فلان.
    pub(super) fn followed(&self, pair: &Pair) -> Option<Frame> {
        self.pointed_back(pair).or_else(|| self.told_behind(pair))
    }

    pub(super) fn told_behind(&self, pair: &Pair) -> Option<Frame> {
        let mut at = pair.end;
        while matches!(self.tokens.kind(at), Kind::Comma | Kind::Ellipsis | Kind::Dash) {
            at += 1;
        }
        let cue = self.cues.partition_point(|cue| cue.at() < at);
        let found = self.cues.get(cue).filter(|cue| cue.at() == at)?;
        if passed_on(self.tokens, self.extents, self.cues, cue).is_some() {
            return None;
        }
        // «…»، يقول المزارع، «…»: the same cue stands between the pieces.
        let split = matches!(found.intro, Intro::Marks(_)) && pair.end < at;
        let verb = found.verb.is_some_and(|verb| verb.is_finite())
            && (!found.is_bound() || split)
            && !self.tags.get(at).conjunction;
        let vouched = found.is_source()
            && found.certain
            && (pair.words >= 2 || found.lexeme().is_some_and(|verb| verb.act == Act::Evaluate))
            && !self.is_named_thing(pair)
            && pair.depth == 0;
        let own = found.verb.is_none()
            && (self.tokens.word(at) == "علي"
                || found.zone.is_empty()
                || self.is_own_words(found)
                || self.is_wording_of(found));
        // هذا «التمزق»، يتابع الكاتب، «…»: what is taken up again.
        let resumed =
            split && verb && self.tags.get(pair.open.wrapping_sub(1)).is(Classes::DEMONSTRATIVE);
        let fragment = own || vouched || resumed;
        let opens = self.extents.sentence_start(pair.open) == pair.open
            || pair.open > 0
                && self.tokens.kind(pair.open - 1) == Kind::Colon
                && self.tokens.kind(pair.end) == Kind::Comma;
        let clause = (self.is_clause(pair) || opens && pair.words >= 2) && !self.is_named(pair);
        if !(fragment || clause && (verb || found.is_source())) {
            return None;
        }
        Some(Frame { cue: Some(cue), relation: Relation::BeforeCue })
    }

    /// «الحياة هنا قاسية: "لا نملك إلا الغنم"، يقول الراعي»: before the colon of `headline` stands nobody's name, but what
    /// the words bear out.
    pub(super) fn told_by_verb(&self, pair: &Pair, headline: &Cue) -> Option<Frame> {
        let finite = |cue: usize| self.cues[cue].verb.is_some_and(VerbReading::is_finite);
        // المدير: «سنفتح غدا» قال المدير في تصريح: the article begins anew behind its title.
        let apart = self.tokens.kind(pair.end) == Kind::Comma;
        let silent = headline.words.is_empty() && (apart || !headline.certain);
        let told = silent.then(|| self.told_behind(pair)).flatten()?;
        told.cue.is_some_and(finite).then_some(told)
    }
}
