//! Which strings in quotation marks are somebody's words, and under which cue.

use std::ops::Range;

use super::cues::{Cue, Intro, LONGEST_NAME};
use super::extents::Extents;
use super::marks::{Pair, is_transliterated};
use super::scene::{Content, Relation, Scene, is_clausal, is_nominal};
use super::side::is_proclitic;
use super::signs::Sign;
use super::{Event, Polarity, QuoteKind, clause, passed_on, wording};
use crate::lexicon::{self, Act, Classes, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Pairs on each side that are looked through for the same string.
const REPEAT_WINDOW: usize = 24;

/// The fewest words of a clause.
pub(super) const CLAUSE: usize = 4;

/// Words of the title of a work.
const LONGEST_TITLE: usize = 10;

/// Words between a verb that calls and what it calls so.
const CALLED_WITHIN: usize = 5;

/// How the marks of a pair stand in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) cue: Option<usize>,
    pub(super) relation: Relation,
}

/// The signs of one pair, for learning their weights.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) pair: usize,
    pub(crate) wording: Vec<&'static str>,
    pub(crate) clause: Vec<&'static str>,
    /// Whether the frame alone shows that it is speech.
    pub(crate) certain: bool,
}

/// Judges the pairs of one text in their order.
pub(super) struct Judge<'a, 't> {
    pub(super) tokens: &'a Tokens<'t>,
    pub(super) tags: &'a Tags,
    pub(super) pairs: &'a [Pair],
    pub(super) cues: &'a [Cue],
    pub(super) extents: &'a Extents,
    /// In the order of their cues.
    reported: &'a [Event],
    /// Of each pair judged so far the event that it is; none for a term.
    pub(super) verdicts: Vec<Option<Event>>,
    /// How many of them are speech.
    spoken: usize,
}

impl<'a, 't> Judge<'a, 't> {
    pub(super) fn new(
        tokens: &'a Tokens<'t>,
        tags: &'a Tags,
        pairs: &'a [Pair],
        cues: &'a [Cue],
        extents: &'a Extents,
        reported: &'a [Event],
    ) -> Judge<'a, 't> {
        let verdicts = Vec::with_capacity(pairs.len());
        Judge { tokens, tags, pairs, cues, extents, reported, verdicts, spoken: 0 }
    }

    /// The speech in marks, one event for each pair that is not a mere name or term.
    pub(super) fn judge(mut self) -> Vec<Event> {
        for index in 0..self.pairs.len() {
            let verdict = self.verdict(index);
            self.take(verdict);
        }
        self.share_verdicts();
        self.verdicts.into_iter().flatten().collect()
    }

    /// The signs of each pair that may be speech.
    pub(super) fn signs(mut self) -> Vec<Judged> {
        let mut judged = Vec::new();
        for pair in 0..self.pairs.len() {
            judged.extend(self.frame(pair).map(|(frame, certain)| {
                let scene = self.scene(pair, frame);
                let names = |signs: Vec<Sign>| {
                    let signs = signs.into_iter().filter_map(|(holds, name)| holds.then_some(name));
                    scene.names().into_iter().chain(signs).collect()
                };
                let (wording, clause) =
                    (names(wording::signs(&scene)), names(clause::signs(&scene)));
                Judged { pair, wording, clause, certain }
            }));
            let verdict = self.verdict(pair);
            self.take(verdict);
        }
        judged
    }

    fn take(&mut self, verdict: Option<Event>) {
        self.spoken += usize::from(verdict.is_some());
        self.verdicts.push(verdict);
    }

    fn verdict(&self, index: usize) -> Option<Event> {
        if let Some(event) = self.opened_before_cue(index) {
            return Some(event);
        }
        let (frame, certain) = self.frame(index)?;
        let scene = self.scene(index, frame);
        if !certain && !wording::is_wording(&scene) {
            return None;
        }
        let headline = scene.cue.is_some_and(|cue| self.is_whole_in_headline(cue, index));
        let kind = match clause::is_clause(&scene) || headline {
            true => QuoteKind::Direct,
            false => QuoteKind::Mixed,
        };
        let content = self.pairs[index].content.clone();
        let (cue, pair, polarity) = (frame.cue, Some(index), Polarity::Asserted);
        Some(Event { kind, content, cue, pair, polarity })
    }

    /// How a pair stands that may be speech, and whether that alone shows that it is.
    pub(super) fn frame(&self, index: usize) -> Option<(Frame, bool)> {
        let pair = &self.pairs[index];
        if self.is_in_name_of_speaker(pair)
            || self.is_term(pair)
            || is_transliterated(self.tokens, pair)
            || pair.depth > 0 && self.enclosing_is_speech(index)
        {
            return None;
        }
        let introduced = self.introduced(index);
        if let Some(frame) = introduced.filter(|&frame| self.may_entitle(pair, frame)) {
            return Some((frame, false));
        }
        let certain = introduced
            .or_else(|| self.called(pair))
            .or_else(|| self.labelled(index))
            .or_else(|| self.told(index))
            .or_else(|| self.told_whole(index))
            .or_else(|| self.heads_story(index))
            .or_else(|| self.continued(index).filter(|_| !self.is_told_anew(index)))
            .or_else(|| self.followed(pair).filter(|_| !self.is_told(index)));
        if let Some(frame) = certain {
            return Some((frame, true));
        }
        let alone = || {
            let frame = Frame { cue: None, relation: Relation::Alone };
            self.may_go_on(pair).then_some(frame)
        };
        self.governor(index).or_else(alone).map(|frame| (frame, false))
    }

    /// قال بروفيسور «فلان» إن …: marks between a cue and what introduces its content.
    fn is_in_name_of_speaker(&self, pair: &Pair) -> bool {
        self.last_cue(pair.open).is_some_and(|cue| {
            let cue = &self.cues[cue];
            let bound = matches!(cue.intro, Intro::That(_) | Intro::Colon(_));
            let source = cue.is_source() && pair.words <= LONGEST_NAME;
            let entitled = cue.is_source() && pair.open <= cue.zone.end && self.is_entitled(pair);
            bound && cue.words.end <= pair.open && pair.end <= cue.zone.end
                || source && pair.open == cue.zone.start
                || entitled
        })
    }

    /// استهل العدد بمقال المدير: «حفنة رمل»، أخبار اليوم: «النور»: a phrase that may be a title stands
    /// behind the noun of a work, or behind no verb at all.
    fn may_entitle(&self, pair: &Pair, frame: Frame) -> bool {
        let Some(cue) = frame.cue.map(|cue| &self.cues[cue]) else { return false };
        let work = |at: usize| {
            let tag = self.tags.get(at);
            tag.is(Classes::WORK_TITLE) && tag.preposition.is_some()
        };
        let names = cue.words.is_empty() || cue.zone.clone().any(work);
        // صاحب الدار: «القهوة جاهزة»
        let predicates = is_nominal(self.tokens, self.tags, &pair.content)
            || is_clausal(self.tokens, self.tags, &pair.content);
        let said = cue.words.is_empty() && predicates || self.is_headline_speech(cue, pair);
        frame.relation == Relation::AfterColon && names && pair.words < CLAUSE && !said
    }

    pub(super) fn is_clause(&self, pair: &Pair) -> bool {
        pair.words >= CLAUSE
    }

    /// The last cue that begins before `at`.
    pub(super) fn last_cue(&self, at: usize) -> Option<usize> {
        self.cues.partition_point(|cue| cue.at() < at).checked_sub(1)
    }

    /// The last cue before `at` that speaks for itself rather than passing on what another said.
    pub(super) fn last_speaking(&self, at: usize) -> Option<usize> {
        let last = self.last_cue(at)?;
        Some(passed_on(self.tokens, self.extents, self.cues, last).unwrap_or(last))
    }

    /// قال فلان: «…» and قال فلان «…».
    fn introduced(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let cue = self.last_speaking(pair.open)?;
        self.after_source(pair, cue).or_else(|| match self.cues[cue].intro {
            Intro::Colon(at) if at <= pair.open && self.is_right_after(at, pair.open) => {
                let colon = Frame { cue: Some(cue), relation: Relation::AfterColon };
                Some(self.told_by_verb(pair, &self.cues[cue]).unwrap_or(colon))
            }
            _ => None,
        })
    }

    /// وبحسب فلان: «…», with or without the colon.
    fn after_source(&self, pair: &Pair, last: usize) -> Option<Frame> {
        // «…»، بحسب حلاق، مضيفا «…»
        let goes_on = &self.cues[last];
        if goes_on.is_participle() && self.is_introduced_by(goes_on, pair) {
            return None;
        }
        let cue = (0..=last).rev().take(3).find(|&cue| {
            let found = &self.cues[cue];
            let end = found.zone.end;
            found.is_source()
                && passed_on(self.tokens, self.extents, self.cues, cue).is_none()
                && (end == pair.open
                    || self.tokens.kind(end) == Kind::Colon && self.is_right_after(end, pair.open))
        })?;
        let colon = self.cues[cue].zone.end < pair.open;
        (colon || self.is_clause(pair))
            .then_some(Frame { cue: Some(cue), relation: Relation::AfterSource })
    }

    fn is_introduced_by(&self, cue: &Cue, pair: &Pair) -> bool {
        matches!(cue.intro, Intro::Marks(marks) if self.pairs[marks].open == pair.open)
    }

    fn is_right_after(&self, colon: usize, open: usize) -> bool {
        (colon + 1..open).all(|at| self.tokens.kind(at) != Kind::Word)
    }

    /// بحسب مؤلف كتاب «…».
    fn is_entitled(&self, pair: &Pair) -> bool {
        let before = pair.open.checked_sub(1).map(|before| self.tags.get(before));
        before.is_some_and(|tag| tag.is(Classes::WORK_TITLE) && tag.verb.is_none())
            && pair.words <= LONGEST_TITLE
    }

    /// Whether the noun before the marks says that they hold a name.
    pub(super) fn is_named(&self, pair: &Pair) -> bool {
        let Some(before) = pair.open.checked_sub(1) else { return false };
        let tag = self.tags.get(before);
        pair.words <= 6
            && tag.is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY)
            && tag.verb.is_none()
    }

    /// «…»، «…»: the next piece of the same speech.
    fn continued(&self, index: usize) -> Option<Frame> {
        let previous = index.checked_sub(1)?;
        let cue = self.verdicts[previous].as_ref()?.cue;
        let pair = &self.pairs[index];
        let joined = self.is_joined(previous, index)
            && (self.is_clause(pair)
                || pair.words > 1
                    && (self.is_reopened(previous)
                        || cue.is_some_and(|cue| self.is_headline_speech(&self.cues[cue], pair))));
        (joined || self.is_resumed(previous, index))
            .then_some(Frame { cue, relation: Relation::Continued })
    }

    /// قال فلان: «…». «…»، تقول فلانة, «…». «…»، بهذه الكلمات وصف فلان: behind a full stop the verb that follows has words
    /// of its own.
    fn is_told_anew(&self, index: usize) -> bool {
        let pair = &self.pairs[index];
        let stops = self.extents.sentence_start(pair.open) == pair.open;
        let teller = || self.followed(pair)?.cue.map(|cue| &self.cues[cue]);
        stops && teller().is_some_and(|cue| cue.verb.is_some() || !cue.zone.is_empty())
    }

    /// The cue that may govern the marks of a pair, and how they stand to it.
    pub(super) fn governor(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let reporting = self.reporting(pair);
        // «"لن نبيع أرضنا" بعد اليوم، بحسب المدير»: the first of a text who speaks stands behind his words.
        let Some(last) = self.last_speaking(pair.open) else { return reporting };
        // «رأى الناقد أن الكاتب يكتب «سيرة المدينة»»: what somebody thinks of another, in his own words.
        let thought = reporting.is_some_and(|frame| frame.cue.is_some_and(|cue| self.opines(cue)));
        let telling = self.calls(last)
            || self.cues[last].lexeme().is_some_and(|verb| {
                let tells = !verb.homograph || self.writes_there(pair, last) && !thought;
                tells && !matches!(verb.act, Act::Evaluate | Act::Opine | Act::Call)
            });
        // A source behind the sentence vouches for the verb as well.
        let vouched = reporting.is_none_or(|frame| frame.cue > Some(last));
        if self.cues[last].intro == Intro::Marks(index) && (telling || vouched) {
            return Some(Frame { cue: Some(last), relation: Relation::AfterCue });
        }
        let in_sentence = self.extents.sentence_start(pair.open) <= self.cues[last].at();
        let relation = Relation::SameSentence;
        reporting.or_else(|| in_sentence.then_some(Frame { cue: Some(last), relation }))
    }

    /// «قال المدير إن أحد العمال كتب على صفحته «…»»: whether a clause in marks stands right behind who writes it and where.
    fn writes_there(&self, pair: &Pair, cue: usize) -> bool {
        let cue = &self.cues[cue];
        let writes = cue.lexeme().is_some_and(|verb| verb.lemma == "كتب");
        let end = cue.words.end;
        let there = end == pair.open || matches!(self.tokens.word(end), "علي" | "في" | "عبر");
        let told = is_relative(self.tokens.word_before(cue.at()));
        writes && there && !told && self.is_clause(pair)
    }

    fn opines(&self, cue: usize) -> bool {
        self.cues[cue].lexeme().is_some_and(|verb| verb.act == Act::Opine)
    }

    /// ما أسماه الوزير «…»: what somebody calls so is a wording, whatever it looks like.
    fn called(&self, pair: &Pair) -> Option<Frame> {
        let cue = self.last_cue(pair.open).filter(|&cue| self.calls(cue))?;
        let between = self.cues[cue].words.end..pair.open;
        let near = between.len() <= CALLED_WITHIN
            && between.clone().all(|at| {
                let tag = self.tags.get(at);
                // ما تسميه الجمعية «…», but not ما تسميه جمعية «نور»
                let named = tag.is(Classes::NAMED_THING) && !tag.definite && at + 1 == pair.open;
                let word = self.tokens.kind(at) == Kind::Word;
                word && !named && !tag.is(Classes::COMPLEMENTISER)
            });
        near.then_some(Frame { cue: Some(cue), relation: Relation::AfterCue })
    }

    /// ما أسماه الوزير: the relative before a verb that calls, whose subject the wording belongs to.
    pub(super) fn calls(&self, cue: usize) -> bool {
        let cue = &self.cues[cue];
        is_relative(self.tokens.word_before(cue.at()))
            && cue.lexeme().is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Opine))
    }

    /// تقول المديرة «…»، بحسب البيان: whether a telling verb already leads to the marks.
    fn is_told(&self, index: usize) -> bool {
        let cue = self.last_cue(self.pairs[index].open).map(|cue| &self.cues[cue]);
        cue.is_some_and(|cue| {
            cue.intro == Intro::Marks(index)
                && cue.verb.is_some_and(VerbReading::is_finite)
                && cue.lexeme().is_some_and(|verb| verb.quote && !verb.homograph)
        })
    }

    /// The cue that reports the clause around a pair.
    pub(super) fn reporting(&self, pair: &Pair) -> Option<Frame> {
        let after = self.reported.partition_point(|event| self.start(event) <= pair.open);
        // Behind a comma a clause in marks ends the content, but is said by the same.
        let joins = |at: usize| {
            self.tokens.word(at) == "و"
                || self.tags.get(at).is(Classes::CONJUNCTION | Classes::COMPLEMENTISER)
        };
        let adjoins = |end: usize| {
            self.tokens.kind(end) == Kind::Comma
                && (pair.open == end + 1 || pair.open == end + 2 && joins(end + 1))
        };
        let holds = |event: &&Event| {
            event.content.start <= pair.open
                && (pair.open < event.content.end || adjoins(event.content.end))
        };
        let before = self.reported[..after].iter().rev().take(4).find(holds);
        // A source stands behind the clause that it vouches for.
        let event = before.or_else(|| self.reported[after..].iter().take(2).find(holds))?;
        let relation = match event.content.start == pair.open {
            true => Relation::AfterThat,
            false => Relation::Inside,
        };
        event.cue.map(|cue| Frame { cue: Some(cue), relation })
    }

    /// Whether a pair before `index` in the same paragraph is speech.
    fn goes_on(&self, index: usize) -> bool {
        let open = self.pairs[index].open;
        let near = (0..index).rev().take(8);
        let speech = near.into_iter().find(|&other| self.verdicts[other].is_some());
        speech.is_some_and(|speech| {
            let between = self.pairs[speech].end..open;
            between.len() < 200 && between.clone().all(|at| self.tokens.kind(at) != Kind::Break)
        })
    }

    pub(super) fn scene(&self, index: usize, frame: Frame) -> Scene<'_, 't> {
        let pair = &self.pairs[index];
        let text = self.tokens.text(pair.content.clone());
        let same = |other: usize| {
            let content = &self.pairs[other].content;
            self.tokens.span(content.clone()).len() == text.len()
                && self.tokens.text(content.clone()) == text
        };
        let mut earlier = (index.saturating_sub(REPEAT_WINDOW)..index).rev();
        let earlier = earlier.find(|&other| same(other));
        let mut later = index + 1..(index + REPEAT_WINDOW).min(self.pairs.len());
        let repeated = earlier.is_some() || later.any(same);
        let start = self.extents.sentence_start(pair.open);
        let before = index.checked_sub(1).filter(|&before| self.pairs[before].open >= start);
        Scene {
            tokens: self.tokens,
            tags: self.tags,
            pair,
            cue: frame.cue.map(|cue| &self.cues[cue]),
            relation: frame.relation,
            particle: Some(self.tokens.word_before(pair.open)).filter(|word| is_proclitic(word)),
            repeated,
            after_speech: before.map(|before| self.verdicts[before].is_some()),
            joined: before.is_some_and(|before| self.is_joined(before, index)),
            opens: start == pair.open,
            goes_on: frame.relation == Relation::Alone && self.goes_on(index),
            sourced: self.is_sourced(pair),
            repeats_term: earlier.is_some_and(|other| self.verdicts[other].is_none()),
            terms: index.saturating_sub(self.spoken),
            speech: self.spoken,
            content: Content::of(self.tokens, self.tags, pair),
        }
    }

    /// «…» بحسب الوزارة: whether a source stands right behind a pair.
    fn is_sourced(&self, pair: &Pair) -> bool {
        let at = pair.end + usize::from(self.tokens.kind(pair.end) == Kind::Comma);
        let cue = self.cues.partition_point(|cue| cue.at() < at);
        self.cues.get(cue).is_some_and(|cue| cue.at() == at && cue.is_source())
    }

    /// Where the cue of a reported event stands; they are sorted by it.
    fn start(&self, event: &Event) -> usize {
        event.cue.map_or(0, |cue| self.cues[cue].at())
    }
}

/// «"لن أبيع الفرن"؛ لأني "أحب رائحة الخبز"»: the first person is not the writer's.
pub(super) fn is_of_speaker(word: &str) -> bool {
    let rest = |particle: &&str| {
        let joined = word.strip_prefix('و').unwrap_or(word);
        word.strip_prefix(*particle).or(joined.strip_prefix(*particle))
    };
    let ours = |rest: &str| matches!(rest, "ي" | "ني" | "نا");
    ["لان", "لكن", "فان", "وان"].iter().filter_map(rest).any(ours)
        || matches!(word, "وانا" | "فانا" | "ونحن")
}

/// ما and من (ما أسماه، من أسماهم), with the prepositions that they merge with.
pub(crate) fn is_relative(word: &str) -> bool {
    let whom = matches!(word, "من" | "لمن" | "بمن" | "ممن" | "عمن");
    lexicon::is_what(word) || word == "وما" || whom
}

/// How much of the text stands in speech marks.
pub(super) struct Marked<'a, 't> {
    tokens: &'a Tokens<'t>,
    /// Words before each token: those in speech marks, and all. Empty where nothing stands in any.
    before: Vec<(u32, u32)>,
}

impl<'a, 't> Marked<'a, 't> {
    pub(super) fn new(tokens: &'a Tokens<'t>, pairs: &[Pair], events: &[Event]) -> Marked<'a, 't> {
        if events.is_empty() {
            return Marked { tokens, before: Vec::new() };
        }
        let mut inside = vec![false; tokens.len()];
        for pair in events.iter().filter_map(|event| event.pair) {
            inside[pairs[pair].content.clone()].fill(true);
        }
        let mut sums = (0, 0);
        let mut add = |(kind, inside)| {
            let word = u32::from(is_word(kind));
            sums = (sums.0 + word * u32::from(inside), sums.1 + word);
            sums
        };
        let mut before = vec![(0, 0)];
        before.extend(tokens.kinds().zip(inside).map(&mut add));
        Marked { tokens, before }
    }

    /// Whether at least half the words of `range` stand in speech marks.
    pub(super) fn mostly(&self, range: &Range<usize>) -> bool {
        if self.before.is_empty() {
            return !range.clone().any(|at| is_word(self.tokens.kind(at)));
        }
        let (start, end) = (self.before[range.start], self.before[range.end]);
        2 * (end.0 - start.0) >= end.1 - start.1
    }
}

fn is_word(kind: Kind) -> bool {
    matches!(kind, Kind::Word | Kind::Number)
}
