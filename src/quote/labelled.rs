//! Frames that alone show that marks hold a wording: what somebody calls a thing so, what «على حد تعبيره» at the end of
//! the clause tells of, what is chanted or written on a banner.

use super::marks::Pair;
use super::passed_on;
use super::scene::Relation;
use super::second_object::is_second_object;
use super::setting::is_existence;
use super::speech::{Frame, Judge};
use super::terms::is_attitude;
use crate::lexicon::{Act, Classes, Links, VerbReading};
use crate::token::Kind;

/// Tokens between marks and the «على حد تعبيره» that tells of them.
const TOLD_OF_WITHIN: usize = 7;
/// Words that such a marker tells of.
const LONGEST_WORDING: usize = 6;
/// Words of what something is called.
const LONGEST_LABEL: usize = 14;
/// Tokens between شعارات and the marks.
const CHANTED_WITHIN: usize = 14;

impl Judge<'_, '_> {
    pub(super) fn labelled(&self, index: usize) -> Option<Frame> {
        self.described(index)
            .or_else(|| self.demanded(index))
            .or_else(|| self.seen_in(index))
            .or_else(|| self.held_to_be(index))
            .or_else(|| self.felt(index))
            .or_else(|| self.put_so(index))
            .or_else(|| self.chanted(index))
    }

    /// وصف القرار بـ«الكارثة»، نعتوهم بـ«الغرباء»: a name is not what something is called.
    fn described(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let cue = self.last_speaking(pair.open)?;
        let found = &self.cues[cue];
        let calls = found
            .lexeme()
            .is_some_and(|verb| matches!(&*verb.lemma, "وصف" | "نعت") && verb.links.has(Links::BI));
        let at_marks = matches!(found.intro, super::Intro::Marks(at) if at == index);
        // وينعتون بـ«الرواد»: what they are called by everybody.
        let somebody =
            found.verb.is_some_and(|verb| verb.object) || found.words.end + 1 < pair.open;
        let by = self.tokens.word_before(pair.open) == "ب";
        (calls && at_marks && by && somebody && self.words(pair) <= LONGEST_LABEL)
            .then_some(Frame { cue: Some(cue), relation: Relation::AfterCue })
    }

    /// وطالبت بـ«فتح تحقيق»، وتعهد بـ«محاربة الغلاء»: what somebody calls for, or promises.
    fn demanded(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let cue = self.last_speaking(pair.open)?;
        let found = &self.cues[cue];
        let calls = found.lexeme().is_some_and(|verb| {
            matches!(verb.act, Act::Call | Act::Order | Act::Promise) && verb.links.has(Links::BI)
        });
        let at_marks = matches!(found.intro, super::Intro::Marks(at) if at == index);
        let by = self.tokens.word_before(pair.open) == "ب";
        let first = self.tags.get(pair.content.start);
        let name = Classes::LAW | Classes::PERSON_NAME | Classes::NAMED_THING;
        let action = !first.definite && !first.is(name) && self.words(pair) > 1;
        (calls && at_marks && by && action && pair.depth == 0)
            .then_some(Frame { cue: Some(cue), relation: Relation::AfterCue })
    }

    /// أعلنت النقابة رفضها «سياسة الأمر الواقع», تحدث عن وجود «أياد خفية»: behind what somebody feels or says there is.
    fn felt(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let before = pair.open.saturating_sub(1);
        // عن رفضه لـ«سياسة الأمر الواقع»
        let to = usize::from(self.tokens.word(before) == "ل" && self.tokens.is_glued(before));
        let noun = self.tokens.word_before(pair.open - to);
        let exists = is_existence(noun) && !self.tags.get(pair.content.start).definite;
        let feels = (is_attitude(noun) || exists) && self.words(pair) > 1;
        self.governor(index).filter(|frame| feels && frame.cue.is_some() && self.may_be_put(pair))
    }

    /// وهي خطوة اعتبرها معارضوه «استعراضا»
    fn held_to_be(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let cue = self.last_speaking(pair.open)?;
        let found = &self.cues[cue];
        let at_marks = matches!(found.intro, super::Intro::Marks(at) if at == index);
        let held =
            found.verb.is_some_and(|verb| is_second_object(self.tokens, self.tags, verb, pair));
        (at_marks && held).then_some(Frame { cue: Some(cue), relation: Relation::AfterCue })
    }

    /// ويرى فيه «بداية عهد»، رأت فيها «هدية»: what somebody sees in a thing.
    fn seen_in(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let cue = self.last_speaking(pair.open)?;
        let found = &self.cues[cue];
        let at_marks = matches!(found.intro, super::Intro::Marks(at) if at == index);
        let sees = found.lexeme().is_some_and(|verb| verb.lemma == "راي");
        let inside =
            matches!(self.tokens.word_before(pair.open), "فيه" | "فيها" | "فيهم" | "فيهما");
        let label = self.words(pair) <= LONGEST_LABEL && !self.is_named_thing(pair);
        (at_marks && sees && inside && label)
            .then_some(Frame { cue: Some(cue), relation: Relation::AfterCue })
    }

    /// «كانت حملة «جاهلية» لا هدف لها، على حد تعبيره»: the marks nearest to it hold what he put so.
    fn put_so(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let first = self.cues.partition_point(|cue| cue.at() < pair.end);
        let cue = self.cues.get(first).filter(|cue| cue.at() <= pair.end + TOLD_OF_WITHIN)?;
        let own =
            cue.is_source() && cue.verb.is_none() && cue.zone.is_empty() && self.is_wording_of(cue);
        let near = (pair.end..cue.at())
            .all(|at| matches!(self.tokens.kind(at), Kind::Word | Kind::Number | Kind::Comma));
        let told = own && near && self.words(pair) <= LONGEST_WORDING && self.may_be_put(pair);
        let before = self.last_cue(pair.open).filter(|&cue| self.leads_to(cue, index));
        let teller = before.or_else(|| passed_on(self.extents, self.cues, first)).unwrap_or(first);
        told.then_some(Frame { cue: Some(teller), relation: Relation::BeforeCue })
    }

    /// معتبرا ذلك من «…»: whether a participle right before them brings the marks.
    fn leads_to(&self, cue: usize, index: usize) -> bool {
        let cue = &self.cues[cue];
        cue.intro == super::Intro::Marks(index) && cue.verb.is_some_and(VerbReading::is_participle)
    }

    /// Whether the marks hold no mere name.
    fn may_be_put(&self, pair: &Pair) -> bool {
        let name = Classes::PERSON_NAME | Classes::AGENCY | Classes::MEDIA | Classes::NAMED_THING;
        pair.depth == 0 && !self.is_named_thing(pair) && !self.tags.get(pair.content.start).is(name)
    }

    /// رددوا شعارات مثل «ارحلوا»، لافتات كتب عليها «لا للغلاء»، و«نعم للعدل»: what many say at once.
    fn chanted(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let before = pair.open.checked_sub(1)?;
        let example = matches!(
            self.tokens.word(before),
            "مثل"
                | "قبيل"
                | "منها"
                | "بينها"
                | "ابرزها"
                | "مفادها"
                | "تقول"
                | "عليها"
                | "فيها"
        );
        let clause = |at: &usize| !matches!(self.tokens.kind(*at), Kind::Stop | Kind::Break);
        let mut near = (before.saturating_sub(CHANTED_WITHIN)..before).rev().take_while(clause);
        let slogans = near.any(|at| is_slogans(self.tokens.word(at)));
        let says = |cue: usize| {
            self.cues[cue].lexeme().is_some_and(|verb| matches!(verb.act, Act::Say | Act::Write))
        };
        let frame = self.governor(index).filter(|_| example && slogans);
        frame.filter(|frame| frame.cue.is_some_and(says))
    }
}

/// شعارات، لافتات، بهتافات
fn is_slogans(word: &str) -> bool {
    let word = word.trim_start_matches(['و', 'ف', 'ب']);
    let word = word.strip_prefix("ال").unwrap_or(word);
    matches!(
        word,
        "شعارات"
            | "شعارا"
            | "هتافات"
            | "هتافا"
            | "لافتات"
            | "لافته"
            | "يافطات"
            | "ملصقات"
            | "عبارات"
    )
}
