//! Cues: the words that signal speech, each with what introduces its content.

use std::ops::Range;

use super::marks::{Pair, is_proclitic};
use crate::lexicon::{
    Act, Classes, Form, Lexicon, Links, Proclitic, SourceMarker, Tags, Verb, VerbReading,
};
use crate::token::{Kind, Tokens};

/// Words between a cue and its introducer; 99 % of the gaps measured in news are under 30.
const LONGEST_ZONE: usize = 40;
/// The same for words that usually mean something else.
const HOMOGRAPH_ZONE: usize = 12;
/// Words between a trailing source verb (كما قال) and the end of its clause.
const TRAILING_ZONE: usize = 10;
/// Words that a quoted name between cue and introducer has at most.
const LONGEST_NAME: usize = 4;

/// What stands between a cue and the words that it reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Intro {
    /// إن or أن at this token.
    That(usize),
    /// A colon at this token.
    Colon(usize),
    /// The opening mark of this pair.
    Marks(usize),
    /// Nothing: what a bare قائلا reports begins at once.
    Bare,
    /// A marker of the source (بحسب); the content stands before or after the source's name.
    Source,
    /// Nothing found: the cue may follow its content.
    None,
}

/// A word of speech in its frame.
#[derive(Debug, Clone)]
pub(crate) struct Cue {
    /// The tokens of the cue itself.
    pub(crate) words: Range<usize>,
    /// `None` for a marker of the source without a verb.
    pub(crate) verb: Option<VerbReading>,
    pub(crate) intro: Intro,
    /// Where the speaker may be named: between the cue and what introduces the content.
    pub(crate) zone: Range<usize>,
}

impl Cue {
    pub(crate) fn at(&self) -> usize {
        self.words.start
    }

    pub(crate) fn is_participle(&self) -> bool {
        self.verb.is_some_and(VerbReading::is_participle)
    }

    pub(crate) fn is_source(&self) -> bool {
        self.intro == Intro::Source
    }

    /// Whether it introduces content of its own.
    pub(crate) fn is_bound(&self) -> bool {
        self.intro != Intro::None
    }

    pub(crate) fn lexeme(&self) -> Option<&'static Verb> {
        self.verb.map(|reading| Lexicon::get().verb(reading))
    }
}

/// The cues of a text, in order. Words inside quotation marks are no cues.
pub(crate) fn cues(tokens: &Tokens<'_>, tags: &Tags, pairs: &[Pair]) -> Vec<Cue> {
    let finder = Finder { tokens, tags, pairs, openers: openers(tokens, pairs) };
    let mut cues = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(pair) = finder.pair_at(at).filter(|_| !finder.opens_with_cue(at)) {
            at = pairs[pair].end.max(at + 1);
        } else if let Some(cue) = finder.cue(at) {
            at = cue.words.end;
            cues.push(cue);
        } else {
            at += 1;
        }
    }
    cues.dedup_by(share_introducer);
    cues
}

/// Two cues before one introducer: «وأضاف فلان قائلا:» is the first, whose speaker it names; else
/// the nearer verb governs.
fn share_introducer(second: &mut Cue, first: &mut Cue) -> bool {
    let same = match second.intro {
        Intro::That(_) | Intro::Colon(_) | Intro::Marks(_) => first.intro == second.intro,
        Intro::Bare | Intro::Source | Intro::None => false,
    };
    let says = second.lexeme().is_some_and(|verb| verb.act == Act::Say) && second.is_participle();
    let adjacent = first.words.end == second.words.start;
    if same && adjacent && says {
        first.words.end = second.words.end;
    }
    if same && !says {
        first.intro = Intro::None;
        first.zone = first.words.end..first.words.end;
    }
    same && says
}

/// The pair that each token opens.
fn openers(tokens: &Tokens<'_>, pairs: &[Pair]) -> Vec<u32> {
    let mut openers = vec![u32::MAX; tokens.len()];
    for (index, pair) in pairs.iter().enumerate().rev() {
        openers[pair.open] = u32::try_from(index).expect("fewer pairs than bytes");
    }
    openers
}

struct Finder<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a Tags,
    pairs: &'a [Pair],
    openers: Vec<u32>,
}

impl Finder<'_, '_> {
    fn pair_at(&self, at: usize) -> Option<usize> {
        let pair = *self.openers.get(at)?;
        (pair != u32::MAX).then_some(pair as usize)
    }

    /// A cue as the first word inside marks is the writer's: "وأضاف المدير: …".
    fn opens_with_cue(&self, at: usize) -> bool {
        let tag = self.tags.get(at + 1);
        let speaks = tag.conjunction && tag.verb.is_some_and(VerbReading::is_finite);
        let colon = (at + 2..at + 8).any(|near| self.tokens.kind(near) == Kind::Colon);
        speaks && colon && (at == 0 || matches!(self.tokens.kind(at - 1), Kind::Break | Kind::Stop))
    }

    fn cue(&self, at: usize) -> Option<Cue> {
        if self.tokens.kind(at) != Kind::Word {
            return None;
        }
        self.source(at).or_else(|| self.verb(at))
    }

    fn verb(&self, at: usize) -> Option<Cue> {
        let reading = self.tags.get(at).verb?;
        let verb = Lexicon::get().verb(reading);
        if !self.form_may_speak(at, reading, verb) {
            return None;
        }
        let intro = self.introducer(at, reading, verb);
        let end = match intro {
            Intro::That(to) | Intro::Colon(to) => to,
            Intro::Marks(pair) => self.pairs[pair].open,
            _ => at + 1,
        };
        let words = at..self.cue_end(at, reading, end);
        let zone = words.end.min(end)..end;
        Some(Cue { words, verb: Some(reading), intro, zone })
    }

    /// A verbal noun speaks with the pronoun of its speaker (قوله) or after ب (بالقول); other
    /// nouns of speech are nouns.
    fn form_may_speak(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        match reading.form {
            Form::Finite { .. } => true,
            Form::Participle { .. } => {
                !self.tags.get(at).is(Classes::HUMAN) || self.is_accusative(at)
            }
            Form::NounOf { .. } => verb.act == Act::Say && self.near_introducer(at),
            Form::Noun => {
                self.tags.get(at).preposition == Some(Proclitic::Bi) && self.near_introducer(at)
            }
        }
    }

    fn is_accusative(&self, at: usize) -> bool {
        self.tokens.word(at).ends_with('ا')
    }

    fn near_introducer(&self, at: usize) -> bool {
        (at + 1..at + 3).any(|near| {
            matches!(self.tokens.kind(near), Kind::Colon | Kind::Mark(_)) || self.is_that(near)
        })
    }

    /// A participle takes its preposition with it (مشيرا إلى).
    fn cue_end(&self, at: usize, reading: VerbReading, limit: usize) -> usize {
        let preposition = reading.is_participle()
            && at + 1 < limit
            && Links::of_preposition(self.tokens.word(at + 1)).is_some();
        at + 1 + usize::from(preposition)
    }

    fn is_that(&self, at: usize) -> bool {
        self.tags.get(at).is(Classes::COMPLEMENTISER)
    }

    fn introducer(&self, cue: usize, reading: VerbReading, verb: &Verb) -> Intro {
        let reach = if verb.homograph { HOMOGRAPH_ZONE } else { LONGEST_ZONE };
        let mut at = cue + 1;
        while at <= cue + reach {
            match self.tokens.kind(at) {
                Kind::Stop | Kind::Break | Kind::Semicolon => return Intro::None,
                Kind::Colon => return if verb.colon { Intro::Colon(at) } else { Intro::None },
                Kind::Open => at = self.after_bracket(at),
                Kind::Mark(_) => match self.marks_in_zone(cue, at) {
                    Zone::Skip(to) => at = to,
                    Zone::Ends(intro) => return intro,
                },
                Kind::Word => match self.word_in_zone(cue, at, reading, verb) {
                    Zone::Skip(to) => at = to,
                    Zone::Ends(intro) => return intro,
                },
                _ => at += 1,
            }
        }
        Intro::None
    }

    fn after_bracket(&self, open: usize) -> usize {
        let close = (open + 1..open + 16).find(|&at| self.tokens.kind(at) == Kind::Close);
        close.map_or(open + 1, |close| close + 1)
    }

    fn marks_in_zone(&self, cue: usize, at: usize) -> Zone {
        match self.pair_at(at) {
            Some(pair) if self.is_name_in_marks(cue, pair) => Zone::Skip(self.pairs[pair].end),
            Some(pair) => Zone::Ends(Intro::Marks(pair)),
            None => Zone::Skip(at + 1),
        }
    }

    /// Whether the marks hold a name that stands between the cue and its introducer: an addressee
    /// (لـ«الأفق»), the name of a body (شركة «نور»), or a speaker (وأشار «حداد» إلى أن).
    fn is_name_in_marks(&self, cue: usize, pair: usize) -> bool {
        let Pair { open, end, ref content, .. } = self.pairs[pair];
        let before = self.tokens.word(open - 1);
        let glued = self.tokens.is_glued(open - 1);
        let addressee = glued && matches!(before, "ل" | "لل");
        let short = content.len() <= LONGEST_NAME;
        let named = open > cue + 1
            && short
            && self.tags.get(open - 1).is(Classes::NAMED_THING
                | Classes::COLLECTIVE_BODY
                | Classes::HUMAN
                | Classes::NATIONALITY);
        addressee || named || (short && self.introducer_follows(end))
    }

    /// Whether a complementiser, colon or opening mark comes soon after `from`.
    fn introducer_follows(&self, from: usize) -> bool {
        for at in from..from + 10 {
            match self.tokens.kind(at) {
                Kind::Stop | Kind::Break => return false,
                Kind::Colon => return true,
                Kind::Mark(_) if at > from => return self.pair_at(at).is_some(),
                Kind::Word if self.is_that(at) => return !self.tags.get(at).conjunction,
                Kind::Word if self.tags.get(at).verb.is_some() => return false,
                _ => {}
            }
        }
        false
    }

    fn word_in_zone(&self, cue: usize, at: usize, reading: VerbReading, verb: &Verb) -> Zone {
        let tag = self.tags.get(at);
        if self.is_that(at) {
            return self.complementiser(cue, at, reading, verb);
        }
        match tag.verb {
            Some(other) if self.takes_over(at, other) => Zone::Ends(Intro::None),
            _ => Zone::Skip(at + 1),
        }
    }

    /// Whether the إن or أن at `at` is the one that the cue governs.
    fn complementiser(&self, cue: usize, at: usize, reading: VerbReading, verb: &Verb) -> Zone {
        let tag = self.tags.get(at);
        if tag.conjunction {
            return Zone::Skip(at + 1);
        }
        let before = self.tags.get(at - 1);
        let link = match Links::of_preposition(self.tokens.word(at - 1)) {
            _ if tag.preposition == Some(Proclitic::Bi) => Links::BI,
            Some(link) if at - 1 > cue => link,
            _ if at - 1 > cue && before.is(Classes::GOVERNOR) => {
                let inner = before.is(Classes::PREPOSITION | Classes::CONJUNCTION);
                return if inner { Zone::Skip(at + 1) } else { Zone::Ends(Intro::None) };
            }
            _ => Links::BARE,
        };
        let tolerated = link == Links::BARE && !verb.homograph && !reading.is_noun();
        if verb.links.has(link) || (tolerated && !verb.links.is_empty()) {
            Zone::Ends(Intro::That(at))
        } else {
            Zone::Skip(at + 1)
        }
    }

    /// Whether the verb at `at` begins a frame of its own, so that what follows is not ours.
    fn takes_over(&self, at: usize, reading: VerbReading) -> bool {
        let verb = Lexicon::get().verb(reading);
        let near = (at + 1..at + 4).any(|near| {
            self.tokens.kind(near) == Kind::Colon || (self.is_that(near) && !verb.links.is_empty())
        });
        match reading.form {
            Form::Finite { .. } => self.tags.get(at).conjunction && !verb.homograph || near,
            Form::Participle { .. } => near && verb.act != Act::Say,
            Form::Noun | Form::NounOf { .. } => false,
        }
    }

    fn source(&self, at: usize) -> Option<Cue> {
        let word = self.tokens.word(at);
        let lexicon = Lexicon::get();
        let plain = lexicon.markers(word);
        let markers = match word.strip_prefix(['و', 'ف']) {
            Some(rest) if plain.is_empty() => lexicon.markers(rest),
            _ => plain,
        };
        markers.iter().find_map(|marker| {
            let last = marker.words.len() - 1;
            let fits = |index: usize| {
                let word = self.tokens.word(at + index);
                word == marker.words[index]
                    || (index == last && self.is_with_pronoun(word, &marker.words[index]))
            };
            (1..=last).all(fits).then_some(())?;
            let after = at + marker.words.len();
            self.source_verb(at, after, marker)
                .or_else(|| self.source_name(at, after, marker.bare, marker.link.as_deref()))
        })
    }

    /// على حد قوله: the pronoun stands for the speaker.
    fn is_with_pronoun(&self, word: &str, marker: &str) -> bool {
        word.strip_prefix(marker).is_some_and(|rest| matches!(rest, "ه" | "ها" | "هم" | "هما"))
    }

    /// حسبما أفاد، بحسب ما أكده، وفقا لما ذكرته.
    fn source_verb(&self, at: usize, after: usize, marker: &SourceMarker) -> Option<Cue> {
        let skipped = matches!(self.tokens.word(after), "ما" | "لما");
        let verb_at = after + usize::from(skipped);
        let reading = self.tags.get(verb_at).verb.filter(|verb| marker.verb && verb.is_finite())?;
        let introduces = self.tokens.kind(verb_at + 1) == Kind::Colon || self.is_that(verb_at + 1);
        if introduces || marker.trailing && !self.is_trailing(at, verb_at) {
            return None;
        }
        Some(Cue {
            words: at..verb_at + 1,
            verb: Some(reading),
            intro: Intro::Source,
            zone: verb_at + 1..self.clause_end(verb_at + 1),
        })
    }

    /// Whether a clause stands before `at`, and only a short phrase between `verb` and the next
    /// punctuation.
    fn is_trailing(&self, at: usize, verb: usize) -> bool {
        let follows = at > 0 && !matches!(self.tokens.kind(at - 1), Kind::Stop | Kind::Break);
        let is_end = |&at: &usize| !matches!(self.tokens.kind(at), Kind::Word | Kind::Number);
        let end = (verb + 1..verb + TRAILING_ZONE).find(is_end);
        let clear = |end: usize| (verb + 1..end).all(|at| !self.is_that(at));
        follows && end.is_some_and(clear) && self.tokens.kind(end.unwrap_or(at)) != Kind::Colon
    }

    fn source_name(&self, at: usize, after: usize, bare: bool, link: Option<&str>) -> Option<Cue> {
        let word = self.tokens.word(after);
        let linked = link.is_none_or(|link| word.starts_with(link));
        if !bare || !linked {
            return None;
        }
        let after = after + usize::from(matches!(word, "ل" | "لل"));
        let zone = after..self.clause_end(after);
        Some(Cue { words: at..after, verb: None, intro: Intro::Source, zone })
    }

    /// The end of the stretch that may name a source.
    fn clause_end(&self, from: usize) -> usize {
        let ends = |&at: &usize| {
            matches!(
                self.tokens.kind(at),
                Kind::Stop | Kind::Break | Kind::Semicolon | Kind::Ellipsis
            ) || (self.tokens.kind(at) == Kind::Colon)
                || self.is_that(at)
                || is_content_mark(self.tokens, self.pair_at(at).map(|pair| &self.pairs[pair]))
        };
        (from..from + LONGEST_ZONE).find(ends).unwrap_or(from + LONGEST_ZONE).min(self.tokens.len())
    }
}

/// Whether a pair is too long for a name.
fn is_content_mark(tokens: &Tokens<'_>, pair: Option<&Pair>) -> bool {
    pair.is_some_and(|pair| {
        pair.content.len() > LONGEST_NAME && !is_proclitic(tokens.word(pair.open.wrapping_sub(1)))
    })
}

/// What a step through the zone of a cue leads to.
enum Zone {
    Skip(usize),
    Ends(Intro),
}
