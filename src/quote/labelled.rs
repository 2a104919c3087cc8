//! Frames that alone show that marks hold a wording: what somebody calls a thing so, what «على حد تعبيره» at the end of
//! the clause tells of, what is chanted or written on a banner.

use super::cues::{Cue, Intro};
use super::marks::Pair;
use super::passed_on;
use super::scene::Relation;
use super::second_object::is_second_object;
use super::shapes;
use super::speech::{Frame, Judge};
use super::statement::is_text_of_statement;
use super::terms::is_attitude;
use crate::lexicon::{Act, Classes, Links, List, VerbReading};
use crate::token::Kind;

/// Tokens between marks and the «على حد تعبيره» that tells of them.
const TOLD_OF_WITHIN: usize = 7;
/// Words that such a marker tells of.
const LONGEST_WORDING: usize = 6;
/// Words of what something is called.
const LONGEST_LABEL: usize = 14;
/// Slogans that are joined to the one before.
const MOST_SLOGANS: usize = 8;
/// Tokens between شعارات and the marks.
const CHANTED_WITHIN: usize = 14;
/// Words of هتافات أنصار الحزب الحاكم.
const LONGEST_CROWD: usize = 5;

impl Judge<'_, '_> {
    pub(super) fn labelled(&self, index: usize) -> Option<Frame> {
        self.given(index)
            .or_else(|| self.put_so(index))
            .or_else(|| self.felt(index))
            .or_else(|| self.chanted(index))
    }

    /// The cue right before the marks, where it says what they hold.
    fn given(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let cue = self.last_speaking(pair.open)?;
        let found = &self.cues[cue];
        let given = found.intro == Intro::Marks(index)
            && (self.is_described(pair, found)
                || self.is_demanded(pair, found)
                || self.is_seen(pair, found)
                || self.is_held_to_be(pair, found)
                || self.is_asked(pair, found)
                || is_text_of_statement(self.tokens, self.tags, pair));
        given.then_some(Frame { cue: Some(cue), relation: Relation::AfterCue })
    }

    /// وصف القرار بـ«الكارثة»، نعتوهم بـ«الغرباء»: a name is not what something is called.
    fn is_described(&self, pair: &Pair, cue: &Cue) -> bool {
        let calls = cue
            .lexeme()
            .is_some_and(|verb| matches!(&*verb.lemma, "وصف" | "نعت") && verb.links.has(Links::BI));
        // وينعتون بـ«الرواد»: what they are called by everybody.
        let somebody = cue.verb.is_some_and(|verb| verb.object) || cue.words.end + 1 < pair.open;
        // بالـ«أعمى»
        let by = matches!(self.tokens.word_before(pair.open), "ب" | "بال");
        by && calls && somebody && pair.words <= LONGEST_LABEL
    }

    /// وطالبت بـ«فتح تحقيق»، وطالبته بالتدخل لـ«وقف الهدم»، وتعهد بـ«محاربة الغلاء»: what somebody calls for, or promises.
    fn is_demanded(&self, pair: &Pair, cue: &Cue) -> bool {
        let calls = cue.lexeme().is_some_and(|verb| {
            matches!(verb.act, Act::Call | Act::Order | Act::Promise) && verb.links.has(Links::BI)
        });
        let by = matches!(self.tokens.word_before(pair.open), "ب" | "ل");
        let first = self.tags.get(pair.content.start);
        let name = Classes::LAW | Classes::PERSON_NAME | Classes::NAMED_THING;
        let action = !first.definite && !first.is(name) && pair.words > 1;
        calls && by && action && pair.depth == 0
    }

    /// ويرى فيه «بداية عهد»، رأت فيها «هدية»: what somebody sees in a thing.
    fn is_seen(&self, pair: &Pair, cue: &Cue) -> bool {
        cue.lexeme().is_some_and(|verb| verb.lemma == "راي")
            && matches!(self.tokens.word_before(pair.open), "فيه" | "فيها" | "فيهم" | "فيهما")
            && pair.words <= LONGEST_LABEL
            && !self.is_named_thing(pair)
    }

    /// وسأل إحدى الممرضات «مين المسؤول هنا؟»
    fn is_asked(&self, pair: &Pair, cue: &Cue) -> bool {
        let asks = matches!(self.tokens.word(pair.content.end.saturating_sub(1)), "؟" | "?");
        let finite = cue.verb.is_some_and(VerbReading::is_finite);
        asks && finite && pair.words > 1 && cue.lexeme().is_some_and(|verb| verb.act == Act::Ask)
    }

    /// وهي خطوة اعتبرها معارضوه «استعراضا»
    fn is_held_to_be(&self, pair: &Pair, cue: &Cue) -> bool {
        cue.verb.is_some_and(|verb| is_second_object(self.tokens, self.tags, verb, pair))
    }

    /// أعلنت النقابة رفضها «سياسة الأمر الواقع», تحدث عن وجود «أياد خفية»: behind what somebody feels or says there is.
    fn felt(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let before = pair.open.saturating_sub(1);
        // عن رفضه لـ«سياسة الأمر الواقع»
        let to = usize::from(self.tokens.word(before) == "ل" && self.tokens.is_glued(before));
        let noun = pair.open.wrapping_sub(1 + to);
        let exists =
            self.tags.in_list(noun, List::Existence) && !self.tags.get(pair.content.start).definite;
        let feels = pair.words > 1 && (is_attitude(self.tokens.word(noun)) || exists);
        (feels && self.may_be_put(pair))
            .then(|| self.governor(index))?
            .filter(|frame| frame.cue.is_some())
    }

    /// «كانت حملة «جاهلية» لا هدف لها، على حد تعبيره»: the marks nearest to it hold what he put so.
    fn put_so(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let first = self.cues.partition_point(|cue| cue.at() < pair.end);
        let cue = self.cues.get(first).filter(|cue| cue.at() <= pair.end + TOLD_OF_WITHIN)?;
        let own =
            cue.is_source() && cue.verb.is_none() && cue.zone.is_empty() && self.is_wording_of(cue);
        let near = |at| matches!(self.tokens.kind(at), Kind::Word | Kind::Number | Kind::Comma);
        let told = own
            && pair.words <= LONGEST_WORDING
            && (pair.end..cue.at()).all(near)
            && self.may_be_put(pair);
        if !told {
            return None;
        }
        let before = self.last_cue(pair.open).filter(|&cue| self.leads_to(cue, index));
        let teller = before
            .or_else(|| passed_on(self.tokens, self.extents, self.cues, first))
            .unwrap_or(first);
        Some(Frame { cue: Some(teller), relation: Relation::BeforeCue })
    }

    /// معتبرا ذلك من «…»: whether a participle right before them brings the marks.
    fn leads_to(&self, cue: usize, index: usize) -> bool {
        let cue = &self.cues[cue];
        cue.intro == Intro::Marks(index) && cue.verb.is_some_and(VerbReading::is_participle)
    }

    /// Whether the marks hold no mere name.
    fn may_be_put(&self, pair: &Pair) -> bool {
        let name = Classes::PERSON_NAME | Classes::AGENCY | Classes::MEDIA | Classes::NAMED_THING;
        pair.depth == 0 && !self.is_named_thing(pair) && !self.tags.get(pair.content.start).is(name)
    }

    /// رددوا شعارات مثل «ارحلوا»، لافتات كتب عليها «لا للغلاء»، و«نعم للعدل»: what many say at once.
    fn chanted(&self, index: usize) -> Option<Frame> {
        let joined = |&index: &usize| {
            let previous = index.checked_sub(1)?;
            self.is_joined(previous, index).then_some(previous)
        };
        let first = std::iter::successors(Some(index), joined).take(MOST_SLOGANS).last()?;
        if first != index && self.is_clause(&self.pairs[index]) {
            return None;
        }
        let crowd = self.is_chant_of(&self.pairs[first]);
        let slogan = self.slogan_before(&self.pairs[first]);
        let slogan = slogan.or_else(|| self.pairs[first].open.checked_sub(1).filter(|_| crowd))?;
        let says = |cue: usize| {
            self.cues[cue].lexeme().is_some_and(|verb| matches!(verb.act, Act::Say | Act::Write))
        };
        let told = self.governor(index).filter(|frame| frame.cue.is_some_and(says));
        let raised = || {
            let frame = Frame { cue: None, relation: Relation::Alone };
            (crowd || self.is_raised(slogan, self.pairs[first].open)).then_some(frame)
        };
        told.or_else(raised)
    }

    /// تعالت هتافات المحتجين «…»، وسط صيحات أنصار الحزب: «…»: whether those whose chants they are stand right before the marks.
    fn is_chant_of(&self, pair: &Pair) -> bool {
        let colon = pair.open.checked_sub(1).is_some_and(|at| self.tokens.kind(at) == Kind::Colon);
        let end = pair.open - usize::from(colon);
        let crowd = |at: usize| {
            let tag = self.tags.get(at);
            tag.is(Classes::HUMAN) && tag.preposition.is_none() && !tag.conjunction
        };
        let words = (end.saturating_sub(LONGEST_CROWD)..end).rev();
        let mut nouns = words.take_while(|&at| self.tokens.kind(at) == Kind::Word);
        nouns.any(|at| self.tags.in_list(at, List::Chants) && at + 1 < end && crowd(at + 1))
    }

    /// The noun of slogans of which the marks hold an example.
    fn slogan_before(&self, pair: &Pair) -> Option<usize> {
        let colon = self.tokens.kind(pair.open.checked_sub(1)?) == Kind::Colon;
        let before = pair.open.checked_sub(1 + usize::from(colon))?;
        let example =
            self.tags.in_list(before, List::Example) || self.tags.in_list(before, List::Carries);
        let clause = |at: &usize| !matches!(self.tokens.kind(*at), Kind::Stop | Kind::Break);
        let mut near = (before.saturating_sub(CHANTED_WITHIN)..before).rev().take_while(clause);
        near.find(|&at| example && self.tags.in_list(at, List::Wordings))
    }

    /// رفع المحتجون شعارات, المحتجون رفعوا شعارات: whether somebody who is named lets them be heard or seen.
    fn is_raised(&self, slogan: usize, open: usize) -> bool {
        // لافتات تحمل أسماء مثل «…»
        if (slogan + 1..open).any(|at| self.acts(at)) {
            return false;
        }
        let clause = |at: &usize| !matches!(self.tokens.kind(*at), Kind::Stop | Kind::Break);
        let mut near = (slogan.saturating_sub(CHANTED_WITHIN)..slogan).rev().take_while(clause);
        let verb = near.find(|&at| self.tags.in_list(at, List::Raises));
        verb.is_some_and(|verb| {
            let joined = self.tags.get(verb).conjunction
                || self.tags.get(verb.saturating_sub(1)).is(Classes::CONJUNCTION);
            let behind = self.extents.sentence_start(verb) < verb && !joined;
            !self.tags.in_list(verb + 1, List::Wordings) || behind
        })
    }

    fn acts(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let verb = tag.is(Classes::ACTION) || shapes::tense(self.tokens.word(at), tag).is_some();
        self.tokens.kind(at) == Kind::Word && verb
    }
}
