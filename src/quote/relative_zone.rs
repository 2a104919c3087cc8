//! Relative clauses behind a cue, and cues inside one: their verbs and commas are not those of the cue.

use super::cues::{Finder, LONGEST_NAME};
use crate::lexicon::{Act, Classes, Lexicon, Verb, VerbReading, is_about_them};
use crate::token::Kind;

/// Tokens of a relative clause between commas.
const LONGEST_RELATIVE: usize = 24;

impl Finder<'_, '_> {
    /// الذي نشر أمس: in a relative clause; ما وصفه الوزير is a phrase of its own.
    pub(super) fn is_relative(&self, at: usize) -> bool {
        at > 0
            && self.tags.get(at - 1).is(Classes::RELATIVE)
            && self.tokens.word_before(at).trim_start_matches(['و', 'ف']).starts_with("ال")
    }

    /// «وقال سالم إن الخطة، التي كشف عنها الوزير أمس، "ناقصة"»: what is revealed stands before it, and its clause ends at the comma.
    pub(super) fn closes_relative(&self, cue: usize, reading: VerbReading, verb: &Verb) -> bool {
        // الذي يقول عنه مؤسسه، سالم الحمدي، إنه
        let next = self.tokens.word(cue + 1);
        let of_it =
            verb.act != Act::Say && (is_about_them(next) || matches!(next, "اليه" | "اليها"));
        let apart = cue > 1 && self.tokens.kind(cue - 2) == Kind::Comma;
        apart && (reading.object || of_it) && self.is_relative(cue)
    }

    /// «وأكدت الناشطة، التي سبق أن أعلنت انسحابها، أنها …»: a relative clause between two commas has
    /// its own verbs; only behind it comes what the cue introduces.
    pub(super) fn behind_relative(&self, comma: usize) -> usize {
        let tag = self.tags.get(comma + 1);
        let pronoun = self.tokens.word(comma + 1).trim_start_matches('و');
        let relative = tag.is(Classes::RELATIVE) && pronoun.starts_with("ال");
        let mut inside_until = 0;
        let close = (comma + 2..comma + LONGEST_RELATIVE).find(|&at| {
            // «الذي يبث على قناة "النور"، أنه …»
            let pair = self.pair_at(at).map(|pair| self.pairs[pair].end);
            inside_until = pair.filter(|&end| end <= at + LONGEST_NAME + 2).unwrap_or(inside_until);
            let kind = self.tokens.kind(at);
            at >= inside_until
                && matches!(kind, Kind::Comma | Kind::Stop | Kind::Break | Kind::Mark(_))
        });
        let that = close.filter(|&close| {
            relative && self.tokens.kind(close) == Kind::Comma && self.is_that(close + 1)
        });
        that.unwrap_or(comma) + 1
    }

    /// «"المشروع متعثر" يقول الحمدي الذي أضاف: "سنتأخر"»: the words of the cue stand before it, and its speaker's own verb
    /// has the next ones.
    pub(super) fn adds_behind_marks(&self, cue: usize, at: usize) -> bool {
        let next = at + 1;
        let introduces = self.tokens.kind(next) == Kind::Colon || self.is_that(next);
        introduces && self.is_relative(at) && self.is_behind_marks(cue)
    }

    /// «وأكد الوزير ردا على البيان الذي قال إن المشروع متوقف، أن الأشغال مستمرة»: a verb in a relative clause or
    /// behind بعد أن has a clause of its own; what the cue introduces comes behind its comma.
    pub(super) fn behind_inner(&self, cue: usize, at: usize) -> Option<usize> {
        let after = |word: &str| matches!(word, "بعد" | "قبل" | "بعدما" | "منذ");
        let time = after(self.tokens.word_before(at))
            || self.tokens.word_before(at) == "ان" && at > 2 && after(self.tokens.word(at - 2));
        let inside = |near: &usize| !matches!(self.tokens.kind(*near), Kind::Stop | Kind::Break);
        let comma = (at + 2..at + LONGEST_RELATIVE)
            .take_while(inside)
            .find(|&near| self.tokens.kind(near) == Kind::Comma && self.is_that(near + 1))?;
        // «وقال حداد، طالب بالمعهد نفسه، إن …»
        let homograph =
            self.tags.get(at).verb.is_some_and(|verb| Lexicon::get().verb(verb).homograph);
        let apposed =
            homograph && self.tokens.kind(at - 1) == Kind::Comma && !self.tags.get(at).conjunction;
        let outer = self.is_verb_initial(cue) && (time || apposed || self.is_relative(at));
        (outer && !self.tags.get(comma + 1).conjunction).then_some(comma + 1)
    }
}
