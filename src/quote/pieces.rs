//! Pieces of speech in marks that show as such by how they stand to a cue and to each other.

use super::between::is_over;
use super::cues::{Cue, Intro};
use super::marks::Pair;
use super::scene::Relation;
use super::speech::{CLAUSE, Frame, Judge};
use super::{Event, Polarity, QuoteKind, fragment};
use crate::lexicon::{Act, Classes, VerbReading};
use crate::script::ends_in_pronoun;
use crate::token::Kind;

/// Words of a speaker between his verb and the marks.
const LONGEST_SPEAKER: usize = 8;

impl Judge<'_, '_> {
    /// "وأضاف المدير: …": the mark stands before the writer's cue instead of behind its colon.
    pub(super) fn opened_before_cue(&self, index: usize) -> Option<Event> {
        let pair = &self.pairs[index];
        let cue = self.cues.partition_point(|cue| cue.at() < pair.content.start);
        let found = self.cues.get(cue).filter(|cue| cue.at() == pair.content.start)?;
        let Intro::Colon(colon) = found.intro else { return None };
        let content = colon + 1..pair.content.end;
        let (kind, polarity) = (QuoteKind::Direct, Polarity::Asserted);
        (content.len() > 1 && self.pairs.get(index + 1).is_none_or(|next| next.open > pair.end))
            .then_some(Event { kind, content, cue: Some(cue), pair: Some(index), polarity })
    }

    /// وقال المدرب «الفريق جاهز».: nothing but the speaker stands between a verb of saying and the marks,
    /// and the sentence ends with them.
    pub(super) fn told(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let cue = self.last_speaking(pair.open)?;
        let found = &self.cues[cue];
        if found.intro != Intro::Marks(index) || pair.words < 2 {
            return None;
        }
        let says = found.verb.is_some_and(VerbReading::is_finite)
            && found.lexeme().is_some_and(|verb| {
                verb.quote
                    && !verb.homograph
                    && matches!(verb.act, Act::Say | Act::Add | Act::Reply)
                    && verb.lemma != "ذكر"
            });
        let (first, last) = (self.tags.get(found.words.end), self.tags.get(pair.open - 1));
        let speaker = |at: usize| {
            let tag = self.tags.get(at);
            let other = Classes::PREPOSITION
                | Classes::RELATIVE
                | Classes::COMPLEMENTISER
                | Classes::NAMED_THING
                | Classes::OCCASION;
            self.tokens.kind(at) == Kind::Word && !tag.is(other) && tag.preposition.is_none()
        };
        let between = pair.open.checked_sub(found.words.end);
        let named = first.is(Classes::HUMAN | Classes::PERSON_NAME)
            && !last.is(Classes::COLLECTIVE_BODY)
            && between.is_some_and(|words| words <= LONGEST_SPEAKER);
        let over = matches!(
            self.tokens.kind(pair.end),
            Kind::Stop | Kind::Comma | Kind::Semicolon | Kind::Break
        ) || is_over(self.tokens, self.tags, pair.end);
        let told = says && named && (found.words.end..pair.open).all(speaker) && over;
        told.then_some(Frame { cue: Some(cue), relation: Relation::AfterCue })
    }

    /// أفادت الوكالة أن «الصفقة ألغيت».: all that a cue reports up to the end of the sentence stands in
    /// the marks, and no name is a clause.
    pub(super) fn told_whole(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let over = matches!(self.tokens.kind(pair.end), Kind::Stop | Kind::Semicolon | Kind::Break);
        let that = self.tags.get(pair.open.checked_sub(1)?);
        let whole = over && that.is(Classes::COMPLEMENTISER) && pair.words > 1;
        let frame = whole.then(|| self.reporting(pair))??;
        (frame.relation == Relation::AfterThat).then_some(frame)
    }

    /// «… ⏎ «…: a quotation that opens anew in each paragraph and closes in the last.
    pub(super) fn is_reopened(&self, previous: usize) -> bool {
        self.pairs[previous].repairs.contains(&"closed-at-paragraph")
    }

    /// «…»، قالت فلانة. «…».: only her cue stands between two sentences in marks.
    pub(super) fn is_resumed(&self, previous: usize, index: usize) -> bool {
        let pair = &self.pairs[index];
        let between = self.pairs[previous].end..pair.open;
        let told = self.verdicts[previous].as_ref().and_then(|event| event.cue);
        let behind = told.is_some_and(|cue| {
            let cue = &self.cues[cue];
            between.contains(&cue.at()) && cue.at() <= between.start + 1 && !cue.is_bound()
        });
        let alone = self.extents.sentence_start(pair.open) == pair.open
            && matches!(self.tokens.kind(pair.end), Kind::Stop | Kind::Break);
        let stops = |at: &usize| matches!(self.tokens.kind(*at), Kind::Stop | Kind::Break);
        behind && alone && pair.words > 1 && between.clone().filter(stops).count() == 1
    }

    /// فيلمه الجديد «…»: named by the noun before the marks, with an adjective between.
    pub(super) fn is_named_thing(&self, pair: &Pair) -> bool {
        let named = |at: usize| {
            self.tags.get(at).is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY | Classes::HUMAN)
        };
        let first = pair.content.start;
        // ليلة «أطول من الشتاء»، لقارئ «لا يخاف البطء»: said of the noun, not its name.
        let compares =
            self.tokens.word(first).starts_with('ا') && self.tokens.word(first + 1) == "من";
        let said = self.tags.get(first).is(Classes::NEGATION | Classes::VERBAL) || compares;
        // البلدية رفضته «…»: a verb has the body for its subject.
        let verb = self.tags.get(pair.open.saturating_sub(1)).verb;
        let acts = verb.is_some_and(|verb| verb.is_finite() && verb.object);
        !said && !acts && (pair.open.saturating_sub(2)..pair.open).any(named)
    }

    /// Whether the marks hold more than a name: a clause, or a word that judges («خطرا كبيرا»). A mark at
    /// the head of a paragraph that nothing closes may be no more than a bullet.
    pub(super) fn may_go_on(&self, pair: &Pair) -> bool {
        let colon = pair.open > 0 && self.tokens.kind(pair.open - 1) == Kind::Colon;
        let whole = colon || pair.repairs.is_empty() || self.last_cue(pair.open).is_some();
        whole
            && (self.is_clause(pair) || self.judges(pair) || self.is_predicated(pair))
            && self.tokens.kind(pair.open) != Kind::Open
    }

    /// توصف بأنها «غزو»، لكونه «عملا جريئا»: the predicate of a pronoun.
    fn is_predicated(&self, pair: &Pair) -> bool {
        let before = pair.open.checked_sub(1).map(|before| self.tokens.word(before));
        before.is_some_and(fragment::is_pronoun_that)
    }

    fn judges(&self, pair: &Pair) -> bool {
        let mut words = pair.content.clone().take(CLAUSE);
        words.any(|at| self.tags.get(at).is(Classes::JUDGEMENT))
    }

    pub(super) fn enclosing_is_speech(&self, index: usize) -> bool {
        let pair = &self.pairs[index];
        (0..index)
            .rev()
            .take(8)
            .any(|outer| self.pairs[outer].end > pair.open && self.verdicts[outer].is_some())
    }

    /// «كارثة»، وفق تعبير المدير: how somebody put it.
    pub(super) fn is_wording_of(&self, source: &Cue) -> bool {
        (source.at()..source.zone.start).any(|at| is_wording(self.tokens.word(at)))
    }

    /// بحسب كلامهم: not who it was, but that the words are theirs.
    pub(super) fn is_own_words(&self, source: &Cue) -> bool {
        let last = source.words.end - 1;
        let word = self.tokens.word(last);
        last > source.at()
            && self.tags.get(last).is(Classes::OCCASION | Classes::STATEMENT)
            && ends_in_pronoun(word)
    }
}

/// تعبير، لوصف، قوله: nouns of how something was put.
pub(super) fn is_wording(word: &str) -> bool {
    let word = word.strip_prefix(['ل', 'ب']).unwrap_or(word);
    ["تعبير", "قول", "وصف", "توصيف", "زعم"].iter().any(|noun| word.starts_with(noun))
}
