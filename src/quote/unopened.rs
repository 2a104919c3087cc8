//! Quotations whose opener is missing: where they begin all the same.

use std::ops::Range;

use super::cues::{Cue, Finder, Intro, LONGEST_ZONE};
use super::marks::{LONGEST_NAME, Pair, Pairing, is_pause};
use super::unclosed::LONGEST_UNCLOSED;
use super::{Event, Reading};
use crate::lexicon::{Classes, Tags};
use crate::token::{Kind, Tokens};

/// Tokens that are looked back through for the beginning of a quotation that was never opened.
const LONGEST_UNOPENED: usize = 120;

/// Tokens of the speaker, the place and the occasion between a verb and his words.
const LONGEST_SCENE: usize = 16;

/// Words of what is said.
const SHORTEST: usize = 2;

/// Tokens before a closer among which the noun of a thing with a name makes it the end of that name.
const NAMED_WITHIN: usize = 4;

/// Sentences within marks.
const MOST_SENTENCES: usize = 4;

/// The pairs of closers in `lone` that nothing opens: what a cue reports in the sentence that one of them ends stands
/// in marks from its beginning.
pub(super) fn pairs(
    tokens: &Tokens<'_>,
    tags: &Tags,
    reading: &Reading,
    lone: &[usize],
) -> Vec<Pair> {
    if lone.is_empty() {
        return Vec::new();
    }
    let words = Finder::new(tokens, tags, &reading.pairs);
    let finder = Unopened { tokens, tags, reading, words };
    let mut after = 0;
    let mut pair = |&close: &usize| {
        let found = finder.pair(after, close);
        after = close + 1;
        found
    };
    lone.iter().filter_map(&mut pair).collect()
}

/// Looks for the beginnings in one text.
struct Unopened<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a Tags,
    reading: &'a Reading,
    words: Finder<'a, 't>,
}

impl Unopened<'_, '_> {
    fn pair(&self, after: usize, close: usize) -> Option<Pair> {
        let after = after.max(close.saturating_sub(LONGEST_UNOPENED));
        let (cue, open) = self.unled(after, close).or_else(|| self.reported(after, close))?;
        let word = |at: &usize| matches!(self.tokens.kind(*at), Kind::Word | Kind::Number);
        let words = (open..close).filter(word).count();
        let holds = self.is_one(cue, open, close) && words >= SHORTEST;
        let voiced = self.is_voiced(cue, open, close);
        (holds && voiced && !self.is_name(open, close)).then(|| Pair {
            content: open..close,
            words,
            open,
            end: close + 1,
            depth: 0,
            repairs: vec!["opened-at-cue"],
        })
    }

    /// Where a cue's own content begins; إنني is the speaker's own word.
    fn reported(&self, after: usize, close: usize) -> Option<(&Cue, usize)> {
        let event = self.event(after, close)?;
        let cue = &self.reading.cues[event.cue?];
        let start = event.content.start;
        Some((cue, start - usize::from(start > 0 && self.is_our_that(start - 1))))
    }

    /// «قال سالم الحمدي لا نريد مواجهة»», «قائلا عن أي صبر يتحدثون؟»»: a verb that nothing follows to introduce the words;
    /// they begin where only a clause of the speaker's can.
    fn unled(&self, after: usize, close: usize) -> Option<(&Cue, usize)> {
        let cues = &self.reading.cues;
        let last = cues[..cues.partition_point(|cue| cue.at() < close)].last()?;
        let reading = last.verb?;
        let verb = last.lexeme()?;
        let says = matches!(&*verb.lemma, "قال" | "اضاف" | "تابع");
        let told = reading.is_finite() && !reading.object && !verb.homograph && verb.quote;
        let tells = told || says && (reading.is_finite() || reading.is_participle());
        if last.at() < after || last.intro != Intro::None || !tells {
            return None;
        }
        let finder = &self.words;
        let end = last.words.end;
        let words = (end..close.min(end + LONGEST_SCENE)).take_while(|&at| {
            matches!(self.tokens.kind(at), Kind::Word | Kind::Number | Kind::Comma)
                && !self.tags.get(at).is(Classes::COMPLEMENTISER)
        });
        let begins = |&at: &usize| {
            let tag = self.tags.get(at);
            let asks = tag.is(Classes::INTERROGATIVE)
                || tag.is(Classes::PREPOSITION) && self.tokens.word(at + 1) == "اي";
            let sure =
                matches!(self.tokens.word(at), "لقد" | "اذا" | "لو" | "لما" | "علينا" | "نحن");
            let alone = at == end && reading.is_participle() && self.tokens.kind(at) == Kind::Word;
            let first = |at: usize| self.tags.get(at).is(Classes::FIRST_PERSON);
            let ours = first(at) || tag.is(Classes::NEGATION) && first(at + 1);
            let closed = at == end || ours || finder.is_closed(at - 1);
            closed && (asks || sure || alone || finder.begins_own_words(at))
        };
        words.into_iter().find(begins).map(|open| (last, open))
    }

    /// What is reported last before the closer; what is told inside somebody's words behind a colon belongs to them.
    fn event(&self, after: usize, close: usize) -> Option<&Event> {
        let before = |event: &&Event| after <= event.content.start && event.content.start < close;
        let at = |event: &Event| event.cue.map_or(0, |cue| self.reading.cues[cue].at());
        let reported = &self.reading.reported;
        let first = reported.partition_point(|event| at(event) + LONGEST_ZONE < after);
        let near = reported[first..].iter().take_while(|event| at(event) < close + LONGEST_ZONE);
        let events = near.filter(before);
        let last = events.clone().max_by_key(|event| event.content.start)?;
        let at = self.reading.cues[last.cue?].at();
        let around = |event: &&Event| {
            let free = event.cue.is_some_and(|cue| {
                matches!(self.reading.cues[cue].intro, Intro::Colon(_) | Intro::Bare(_))
            });
            free && event.content.contains(&at)
        };
        Some(events.clone().find(around).unwrap_or(last))
    }

    /// Whether all from `open` to `close` may be one quotation of the cue.
    fn is_one(&self, cue: &Cue, open: usize, close: usize) -> bool {
        let stops = match cue.intro {
            Intro::Colon(_) | Intro::Bare(_) | Intro::None => MOST_SENTENCES,
            _ => 0,
        };
        let kinds =
            |kind: Kind| (open..close - 1).filter(|&at| self.tokens.kind(at) == kind).count();
        // The cue of something else, outside of names in marks.
        let free = stops > 0;
        let anew = |cue: &Cue| {
            let comma = self.tokens.kind(cue.at() - 1) == Kind::Comma;
            matches!(cue.intro, Intro::Colon(_)) || cue.is_participle() && comma
        };
        let told = |other: &Cue| {
            if free { anew(other) } else { other.is_bound() }
        };
        let cues = &self.reading.cues;
        let from = cues.partition_point(|cue| cue.at() <= open);
        let mut cues = cues[from..].iter().take_while(|cue| cue.at() < close);
        let name = |pair: &Pair| pair.words <= LONGEST_NAME;
        kinds(Kind::Break) == 0
            && kinds(Kind::Stop) <= stops
            && cue.at() < open
            && !cues.any(told)
            && self.inside(open, close).all(name)
    }

    /// The pairs that begin between two tokens.
    fn inside(&self, open: usize, close: usize) -> impl Iterator<Item = &Pair> {
        let pairs = &self.reading.pairs;
        let from = pairs.partition_point(|pair| pair.open < open);
        pairs[from..].iter().take_while(move |pair| pair.open < close)
    }

    /// إنني، أننا
    fn is_our_that(&self, at: usize) -> bool {
        matches!(self.tokens.word(at), "انني" | "اني" | "اننا" | "انا")
    }

    /// «أكد أننا سنعود غدا»», but not «أكد أن العمل مستمر»»: behind أن only the first person shows that the words are
    /// the speaker's from the beginning.
    fn is_voiced(&self, cue: &Cue, open: usize, close: usize) -> bool {
        let first = |at: usize| self.tags.get(at).is(Classes::FIRST_PERSON);
        // وحسب الدراسة، فإن …
        let that = open > 0 && self.tags.get(open - 1).is(Classes::COMPLEMENTISER);
        !(that || matches!(cue.intro, Intro::That(_)))
            || self.is_our_that(open)
            || (open..close).any(first)
    }

    /// «في صحيفة الغد»»: the closer ends a name.
    fn is_name(&self, open: usize, close: usize) -> bool {
        let pause = is_pause(self.tokens.kind(close + 1));
        let near = if pause { NAMED_WITHIN - 1 } else { NAMED_WITHIN };
        let named = |at: usize| {
            let tag = self.tags.get(at);
            tag.is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY)
                && tag.verb.is_none()
                && !tag.definite
                && !self.tokens.is_owned(at)
        };
        (close.saturating_sub(near).max(open)..close - 1).any(named)
    }
}

impl Pairing<'_, '_> {
    /// قال الوزير: سنعود غدا" and وأضاف، سنعود غدا": the colon behind a telling verb, or the comma behind
    /// one that opens the paragraph, in the paragraph that the closer `index` ends, where nothing else
    /// is marked.
    pub(super) fn unopened(&self, index: usize) -> Option<usize> {
        let at = self.marks[index].at;
        let mut before = (at.saturating_sub(LONGEST_UNOPENED)..at).rev();
        let comma = |at: usize| self.tokens.kind(at + 2) == Kind::Comma;
        let from = before.find(|&at| match self.tokens.kind(at) {
            Kind::Stop => comma(at) && self.is_told(at + 2),
            kind => matches!(kind, Kind::Colon | Kind::Break | Kind::Mark(_) | Kind::Open),
        })?;
        let pause = match self.tokens.kind(from) {
            Kind::Colon => from,
            Kind::Break | Kind::Stop if comma(from) => from + 2,
            _ => return None,
        };
        // قال: هناك أمر واحد لم يتغير: هو أن …": the colon inside the words.
        let inside = (at.saturating_sub(LONGEST_UNOPENED)..pause).rev().take_while(|&at| {
            let kind = self.tokens.kind(at);
            !matches!(kind, Kind::Stop | Kind::Break | Kind::Mark(_) | Kind::Open)
        });
        let colon = |&at: &usize| self.tokens.kind(at) == Kind::Colon && self.is_told(at);
        inside.into_iter().find(colon).or_else(|| self.is_told(pause).then_some(pause))
    }

    /// The opener of a name in marks that opens what is reported, in the sentence that the closer
    /// `index` ends: one opener was written for two.
    pub(super) fn shared_opener(&self, index: usize) -> Option<usize> {
        let at = self.marks[index].at;
        let name = self.pairs.last()?;
        let between = name.end..at;
        let one_sentence = between.len() <= LONGEST_UNCLOSED
            && between.len() >= 2
            && between.clone().all(|at| {
                !matches!(self.tokens.kind(at), Kind::Stop | Kind::Break | Kind::Mark(_))
            });
        let same = self.tokens.kind(name.end - 1) == Kind::Mark(self.marks[index].glyph);
        // قال "الموسم جيد في كل القرى" بفضل المطر".: closed once too often, or where a name ends.
        let ends = matches!(self.tokens.kind(at + 1), Kind::Stop | Kind::Break)
            || self.tokens.kind(at - 1) == Kind::Stop;
        // وقالت مديرة فريق "نور"، إن معرض الشمس" بدأ: the name belongs to who speaks.
        // "حسنا"، فالتفت وقال: …": words of their own.
        let colon = |at: usize| self.tokens.kind(at) == Kind::Colon;
        let told_anew = between.clone().any(|at| colon(at) && self.is_told(at));
        let named = told_anew || self.is_named_speaker(name, &between, ends);
        let runs_on = ends
            && self.tokens.kind(name.end) == Kind::Word
            && !between.clone().any(|at| self.is_cue(at));
        (one_sentence
            && same
            && (runs_on || name.content.len() <= LONGEST_NAME)
            && !named
            && self.is_introduced(name.open))
        .then_some(name.open)
    }

    /// Whether a verb alone leads to a name in marks, and what it tells has an أن of its own, or the
    /// closer ends nothing.
    fn is_named_speaker(&self, name: &Pair, between: &Range<usize>, ends: bool) -> bool {
        let that = |at: usize| self.tags.get(at).is(Classes::COMPLEMENTISER);
        let pause = is_pause(self.tokens.kind(between.end + 1));
        !self.is_led_to(name.open) && (between.clone().any(that) || !ends && !pause)
    }

    /// Whether a colon or أن stands right before an opener, or it opens a line.
    pub(super) fn is_led_to(&self, open: usize) -> bool {
        open.checked_sub(1).is_none_or(|last| {
            matches!(self.tokens.kind(last), Kind::Colon | Kind::Break)
                || self.tags.get(last).is(Classes::COMPLEMENTISER)
        })
    }
}
