//! Cues: the words that signal speech, each with what introduces its content.

use std::ops::Range;

use super::marks::Pair;
use crate::lexicon::{
    self, Act, Classes, Form, Gender, Hints, Lexicon, Links, Number, Person, Proclitic, Tags, Verb,
    VerbReading,
};
use crate::token::{Kind, Tokens};

/// Words between a cue and its introducer; 99 % of the gaps measured in news are under 30.
pub(super) const LONGEST_ZONE: usize = 40;
/// The same for words that usually mean something else.
const HOMOGRAPH_ZONE: usize = 12;
/// Words that a quoted name between cue and introducer has at most.
pub(super) const LONGEST_NAME: usize = 4;

/// What stands between a cue and the words that it reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Intro {
    /// إن or أن at this token.
    That(usize),
    /// A colon at this token.
    Colon(usize),
    /// The opening mark of this pair.
    Marks(usize),
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
    /// Whether the words alone show that it speaks; بحسب before an unknown word may be no source.
    pub(crate) certain: bool,
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
        if tokens.kind(at) == Kind::Word || finder.pair_at(at).is_some() {
            cues.extend(finder.headline(at));
        }
        if let Some(pair) = finder.pair_at(at).filter(|_| !finder.opens_with_cue(at)) {
            at = pairs[pair].end.max(at + 1);
        } else if let Some(cue) = finder.cue(at) {
            at = cue.words.end;
            cues.push(cue);
        } else {
            at += 1;
        }
    }
    cues.dedup_by(|second, first| share_introducer(tokens, second, first));
    cues
}

/// Two cues before one introducer: «وأضاف فلان قائلا:» is the first, whose speaker it names; else
/// the nearer verb governs.
fn share_introducer(tokens: &Tokens<'_>, second: &mut Cue, first: &mut Cue) -> bool {
    let same = match second.intro {
        Intro::That(_) | Intro::Colon(_) | Intro::Marks(_) => first.intro == second.intro,
        Intro::Source | Intro::None => false,
    };
    let apart = (first.words.end..second.at()).any(|at| tokens.kind(at) == Kind::Comma);
    let says = second.lexeme().is_some_and(|verb| verb.act == Act::Say)
        && second.verb.is_some_and(|verb| verb.is_participle() || verb.is_noun())
        && first.verb.is_some_and(VerbReading::is_finite)
        && first.lexeme().is_some_and(is_telling)
        && !explains_by(first, second)
        && !apart;
    let adjacent = first.words.end == second.words.start;
    let distance = second.zone.end.saturating_sub(second.words.end);
    // ما وصفه الوزير بـ«…»: the wording is that of the verb that names it.
    let calls = matches!(second.intro, Intro::Marks(_))
        && second.lexeme().is_some_and(|verb| matches!(verb.act, Act::Call | Act::Evaluate));
    let aside = !calls
        && (distance > 1 || second.lexeme().is_some_and(|verb| verb.homograph))
        && matches!(tokens.word_before(second.at()), "الذي" | "التي" | "الذين" | "ما" | "مما");
    if same && aside {
        return true;
    }
    if same && adjacent && says {
        first.words.end = second.words.end;
    }
    if same && !says {
        first.intro = Intro::None;
        first.zone = first.words.end..first.words.end;
    }
    same && says
}

/// برر غيابه بقوله: the first verb has an object of its own, the noun brings the words.
fn explains_by(first: &Cue, second: &Cue) -> bool {
    second.verb.is_some_and(VerbReading::is_noun)
        && first.lexeme().is_some_and(|verb| verb.act == Act::Explain)
}

/// Whether a verb reports words by itself (أضاف، واستطرد), so that a قائلا after it adds nothing.
fn is_telling(verb: &Verb) -> bool {
    matches!(
        verb.act,
        Act::Say
            | Act::Add
            | Act::Assert
            | Act::Explain
            | Act::Point
            | Act::Announce
            | Act::Inform
            | Act::Write
            | Act::Reply
            | Act::Close
            | Act::Ask
            | Act::Warn
            | Act::Admit
    )
}

/// The pair that each token opens.
fn openers(tokens: &Tokens<'_>, pairs: &[Pair]) -> Vec<u32> {
    let mut openers = vec![u32::MAX; tokens.len()];
    for (index, pair) in pairs.iter().enumerate().rev() {
        openers[pair.open] = u32::try_from(index).expect("fewer pairs than bytes");
    }
    openers
}

/// Finds the cues of one text.
pub(super) struct Finder<'a, 't> {
    pub(super) tokens: &'a Tokens<'t>,
    pub(super) tags: &'a Tags,
    pub(super) pairs: &'a [Pair],
    openers: Vec<u32>,
}

impl Finder<'_, '_> {
    pub(super) fn pair_at(&self, at: usize) -> Option<usize> {
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
        let tag = self.tags.get(at);
        let may_speak = tag.verb.is_some() || tag.hints.has(Hints::MARKER);
        if !may_speak || self.tokens.kind(at) != Kind::Word || at > 0 && self.is_in_name(at) {
            return None;
        }
        self.source(at).or_else(|| self.verb(at))
    }

    /// A word after بن or عبد is a name, whatever verb it looks like; so is وسلم in the formula
    /// صلى الله عليه وسلم.
    fn is_in_name(&self, at: usize) -> bool {
        self.tags.get(at - 1).is(Classes::NAME_PARTICLE)
            || self.tokens.word(at) == "وسلم" && self.tokens.word_before(at) == "عليه"
            || self.is_anonymity(at)
            || self.tags.get(at - 1).is(Classes::PREPOSITION)
                && Links::of_preposition(self.tokens.word_before(at)).is_some()
                && self.tags.get(at).verb.is_some_and(VerbReading::is_finite)
    }

    /// طلب عدم ذكر اسمه، عدم الكشف عن هويته: why a source has no name.
    fn is_anonymity(&self, at: usize) -> bool {
        lexicon::withholds_name(self.tokens, self.tags, at)
            || self.tokens.word(at + 1) == "عدم"
            || self.tokens.word_before(at) == "عدم"
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
        Some(Cue { words, verb: Some(reading), intro, zone, certain: true })
    }

    /// A verbal noun speaks with the pronoun of its speaker (قوله) or after ب (بالقول); other
    /// nouns of speech are nouns.
    fn form_may_speak(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        match reading.form {
            Form::Finite { person: Person::First, .. } => false,
            Form::Finite { .. } if self.is_particle(at) => false,
            Form::Finite { .. } => !verb.conjoined || self.stands_out(at, reading),
            Form::Participle { gender: Gender::Feminine, number: Number::Singular } => {
                self.is_set_off(at) || self.introduces_clause(at)
            }
            Form::Participle { .. } => {
                !self.tags.get(at).is(Classes::HUMAN)
                    || self.is_accusative(at)
                    || self.near_introducer(at)
            }
            Form::NounOf { .. } => {
                let addressed = self.tags.get(at + 1).preposition == Some(Proclitic::Li);
                verb.act == Act::Say && (self.near_introducer(at) || addressed)
            }
            Form::Noun => {
                self.tags.get(at).preposition == Some(Proclitic::Bi) && self.near_introducer(at)
            }
        }
    }

    /// عبر، بين: a preposition unless something joins it to what goes before as a verb is joined.
    fn is_particle(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        tag.is(Classes::PREPOSITION | Classes::GOVERNOR | Classes::PRONOMINAL) && !tag.conjunction
    }

    /// بين، تابع، زاد speak only after و or ف, or in a form that nothing else looks like.
    fn stands_out(&self, at: usize, reading: VerbReading) -> bool {
        let plain = Form::Finite {
            person: Person::Third,
            gender: Gender::Masculine,
            number: Number::Singular,
            present: false,
        };
        reading.form != plain || self.tags.get(at).conjunction || self.near_introducer(at)
    }

    /// A feminine participle looks like an adjective (رسالة وداعية) unless a pause stands before it.
    fn is_set_off(&self, at: usize) -> bool {
        at == 0 || !matches!(self.tokens.kind(at - 1), Kind::Word | Kind::Number)
    }

    fn introduces_clause(&self, at: usize) -> bool {
        (at + 1..at + 3).any(|near| self.is_that(near) && !self.tags.get(near).conjunction)
            || self.tags.get(at).verb.is_some_and(|verb| Lexicon::get().verb(verb).act == Act::Say)
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

    pub(super) fn is_that(&self, at: usize) -> bool {
        self.tags.get(at).is(Classes::COMPLEMENTISER) || self.is_whether(at)
    }

    /// عما إذا، ما إذا: the إذا of a reported question.
    fn is_whether(&self, at: usize) -> bool {
        self.tokens.word(at) == "اذا"
            && at > 0
            && matches!(self.tokens.word_before(at), "ما" | "عما" | "فيما")
    }

    pub(super) fn introducer(&self, cue: usize, reading: VerbReading, verb: &Verb) -> Intro {
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
        let before = self.tokens.word_before(open);
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
            Some(other)
                if !self.is_particle(at)
                    && !self.is_anonymity(at)
                    && self.takes_over(at, other) =>
            {
                Zone::Ends(Intro::None)
            }
            _ => Zone::Skip(at + 1),
        }
    }

    /// Whether the إن or أن at `at` is the one that the cue governs.
    fn complementiser(&self, cue: usize, at: usize, reading: VerbReading, verb: &Verb) -> Zone {
        let tag = self.tags.get(at);
        if tag.conjunction {
            return Zone::Skip(at + 1);
        }
        if self.is_whether(at) {
            return Zone::Ends(Intro::That(at));
        }
        let before = self.tags.get(at - 1);
        let link = match Links::of_preposition(self.tokens.word_before(at)) {
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
}

/// What a step through the zone of a cue leads to.
enum Zone {
    Skip(usize),
    Ends(Intro),
}
