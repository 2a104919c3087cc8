//! What points back to words in marks right before it: «…»، بهذه الكلمات، اختصر المدير حال القرية; «…». هكذا بدأ المزارع حديثه.

use super::cues::{Cue, Finder, Intro};
use super::marks::Pair;
use super::scene::Relation;
use super::speech::{Frame, Judge};
use crate::lexicon::{Act, Classes, Form, List, Tags, Verb, VerbReading};
use crate::token::{Kind, Tokens};

/// Tokens from marks to what points back to them.
const BEHIND: usize = 3;
/// Words from هكذا to the noun of what somebody says so.
const TALK_WITHIN: usize = 8;

impl Finder<'_, '_> {
    /// «…»، بهذه العبارة فاجأت المذيعة جمهورها: whatever is done with the words; «…». هكذا بدأ المزارع حديثه: with his talk.
    pub(super) fn pointer(&self, at: usize) -> Option<Cue> {
        if !is_pointer(self.tokens, self.tags, at) || !self.is_behind_marks(at) {
            return None;
        }
        let so = self.tokens.word(at) == "هكذا";
        let words = at..at + if so { 1 } else { 2 };
        let act = words.end + usize::from(self.tokens.kind(words.end) == Kind::Comma);
        let verb = self.tags.get(act);
        let acts = self.tokens.kind(act) == Kind::Word
            && verb.verb.is_none()
            && (!verb.known || verb.is(Classes::ACTION | Classes::VERBAL))
            && !verb.definite;
        (acts && (!so || self.does_with_talk(act))).then(|| Cue {
            zone: act + 1..self.source_end(act + 1),
            words,
            verb: None,
            intro: Intro::Source,
            certain: true,
        })
    }

    /// بدأ المزارع حديثه, ختم المدير كلمته
    fn does_with_talk(&self, act: usize) -> bool {
        let mut clause = (act + 1..act + TALK_WITHIN)
            .take_while(|&at| matches!(self.tokens.kind(at), Kind::Word | Kind::Number));
        clause.any(|at| {
            self.tags.get(at).is(Classes::OCCASION | Classes::STATEMENT) && self.tokens.is_owned(at)
        })
    }

    /// Whether nothing but a pause stands between marks and `at`.
    pub(super) fn is_behind_marks(&self, at: usize) -> bool {
        let pause = |kind| matches!(kind, Kind::Comma | Kind::Stop | Kind::Ellipsis);
        let mut before = (at.saturating_sub(BEHIND)..at).rev().map(|near| self.tokens.kind(near));
        matches!(before.find(|&kind| !pause(kind)), Some(Kind::Mark(_)))
    }

    /// «"سنعود". هذا ما قاله المدرب»: whether words in marks stand right before what points back to them.
    pub(super) fn points_to_marks(&self, at: usize) -> bool {
        matches!(self.tokens.word(at), "وهو" | "هذا" | "ذلك") && self.is_behind_marks(at)
    }

    /// «نهاية مرحلة»، كما وصفها المدير, «نهاية مرحلة»، كما يرى المدير: the words in marks right before are what somebody
    /// calls it; «كما وصفه بالضعيف» tells what he calls something else.
    pub(super) fn judges_marks(
        &self,
        at: usize,
        verb_at: usize,
        verb: VerbReading,
        lexeme: &Verb,
    ) -> bool {
        // كما اعتبر القرار خطأ tells what else he thinks.
        let thinks = matches!(verb.form, Form::Finite { present: true, .. }) && !verb.object;
        let calls = match lexeme.act {
            Act::Evaluate => verb.object,
            Act::Opine => thinks,
            _ => false,
        };
        let mut clause = (verb_at + 1..verb_at + TALK_WITHIN)
            .take_while(|&near| matches!(self.tokens.kind(near), Kind::Word | Kind::Number));
        // كما يصفها البعض: nobody in particular.
        let who = verb_at + 1;
        let vague = self.tags.in_list(who, List::ManyOfThem)
            || self.tags.get(who).is(Classes::DEMONSTRATIVE);
        calls
            && !vague
            && self.tokens.word(at) == "كما"
            && self.is_behind_marks(at)
            && !clause.any(|near| self.tags.get(near).preposition.is_some())
    }
}

impl Judge<'_, '_> {
    /// «…». بهذه الكلمات وصف فلان، هكذا لخص فلان: the next sentence points back to the words.
    pub(super) fn pointed_back(&self, pair: &Pair) -> Option<Frame> {
        let pause = |at: &usize| {
            matches!(self.tokens.kind(*at), Kind::Stop | Kind::Ellipsis | Kind::Comma | Kind::Break)
        };
        let at = (pair.end..pair.end + 4).find(|at| !pause(at))?;
        let comma = |at: usize| at + usize::from(self.tokens.kind(at) == Kind::Comma);
        let was = |at: usize| at + usize::from(matches!(self.tokens.word(at), "كان" | "كانت"));
        let verb = match self.tokens.word(at) {
            "هكذا" => was(at + 1),
            "بهذه" | "بهذا" | "بتلك" | "بهاتين" => was(comma(at + 2)),
            // هذا ما قاله
            "هذا" | "ذلك" => at,
            "قالها" | "قالتها" | "قالوها" => at,
            _ => return None,
        };
        let cue = self.cues.partition_point(|cue| cue.at() < at);
        let speaks = |found: &Cue| {
            found.at() == verb
                && found.verb.is_some_and(VerbReading::is_finite)
                && (!found.is_bound()
                    || matches!(found.intro, Intro::Source | Intro::Marks(_))
                    || verb == at)
        };
        let points = |found: &Cue| {
            found.at() == at && found.verb.is_none() && is_pointer(self.tokens, self.tags, at)
        };
        let found = self.cues.get(cue).is_some_and(|found| speaks(found) || points(found));
        (found && pair.words >= 2)
            .then_some(Frame { cue: Some(cue), relation: Relation::BeforeCue })
    }
}

/// بهذه العبارة، بتلك الكلمات، بهاتين الكلمتين، هكذا.
pub(super) fn is_pointer(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    match tokens.word(at) {
        "هكذا" => true,
        "بهذه" | "بهذا" | "بتلك" | "بهاتين" => {
            tags.in_list(at + 1, List::TheseWords)
        }
        _ => false,
    }
}
