//! How far the reported words reach.

use std::ops::Range;

use super::cues::{Cue, Intro};
use super::marks::Pair;
use crate::lexicon::{Classes, Form, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Words that a clause in marks behind a comma has at least.
const SHORTEST_CLAUSE: usize = 4;

/// Tokens that the content of a relative clause has at least before a comma ends it.
const SHORTEST_RELATIVE: usize = 2;

/// Where sentences begin and reported clauses end, for every token of a text.
#[derive(Debug)]
pub(crate) struct Extents {
    /// The first token of the sentence that each token stands in.
    starts: Vec<u32>,
    /// Where a clause that runs through each token ends.
    ends: Vec<u32>,
}

impl Extents {
    /// One pass in each direction, whatever the text.
    pub(crate) fn new(tokens: &Tokens<'_>, tags: &Tags, pairs: &[Pair], cues: &[Cue]) -> Extents {
        let walk = Walk { tokens, tags, cues, cue_at: cue_at(tokens, cues) };
        let pair_end = pair_ends(tokens.len(), pairs);
        Extents { starts: walk.starts(&pair_end), ends: walk.ends(&pair_end) }
    }

    /// The first token of the sentence around `at`.
    pub(crate) fn sentence_start(&self, at: usize) -> usize {
        self.starts.get(at).map_or(at, |&start| start as usize)
    }

    /// Where a clause that begins at `at` ends.
    pub(crate) fn clause_end(&self, at: usize) -> usize {
        self.ends.get(at).map_or(at, |&end| end as usize)
    }
}

/// For each opening mark the end of its pair.
pub(super) fn pair_ends(tokens: usize, pairs: &[Pair]) -> Vec<u32> {
    let mut ends = vec![0; tokens];
    for pair in pairs.iter().rev() {
        ends[pair.open] = narrow(pair.end);
    }
    ends
}

fn cue_at(tokens: &Tokens<'_>, cues: &[Cue]) -> Vec<u32> {
    let mut at = vec![u32::MAX; tokens.len()];
    for (index, cue) in cues.iter().enumerate() {
        at[cue.at()] = narrow(index);
    }
    at
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).expect("fewer tokens than bytes")
}

struct Walk<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a Tags,
    cues: &'a [Cue],
    cue_at: Vec<u32>,
}

impl Walk<'_, '_> {
    fn starts(&self, pair_end: &[u32]) -> Vec<u32> {
        let mut starts = Vec::with_capacity(self.tokens.len());
        let mut start = 0;
        let mut inside_until = 0;
        for (at, &pair_end) in pair_end.iter().enumerate() {
            inside_until = inside_until.max(pair_end as usize);
            starts.push(narrow(start));
            let ends = match self.tokens.kind(at) {
                Kind::Break => true,
                Kind::Stop | Kind::Ellipsis => at + 1 >= inside_until,
                _ => false,
            };
            if ends {
                start = at + 1;
            }
        }
        starts
    }

    fn ends(&self, pair_end: &[u32]) -> Vec<u32> {
        let length = self.tokens.len();
        let mut ends = vec![narrow(length); length + 1];
        for at in (0..length).rev() {
            ends[at] = if self.is_end(at) || self.is_quoted_clause(at, pair_end[at] as usize) {
                narrow(at)
            } else if pair_end[at] > 0 {
                ends[pair_end[at] as usize]
            } else {
                ends[at + 1]
            };
        }
        ends
    }

    fn is_end(&self, at: usize) -> bool {
        match self.tokens.kind(at) {
            Kind::Stop | Kind::Break => true,
            Kind::Ellipsis => !self.is_pause(at),
            Kind::Word => self.is_chain_cue(at) || self.leads_to_cue(at) || self.is_aside(at),
            _ => false,
        }
    }

    /// «… ما بين المترشحين .. في هذا الباب»: dots before a preposition are but a pause, and so are
    /// those in brackets.
    fn is_pause(&self, at: usize) -> bool {
        self.tags.get(at + 1).is(Classes::PREPOSITION) || self.tokens.kind(at + 1) == Kind::Close
    }

    /// «… شرط التفاوض، "وهذا الشرط غير متوفر الآن"»: behind a comma a clause in marks speaks for
    /// itself.
    fn is_quoted_clause(&self, at: usize, end: usize) -> bool {
        let joined = at > 0 && self.tokens.word(at - 1) == "و" && self.is_after_comma(at - 1);
        let word = |at: &usize| self.tokens.kind(*at) == Kind::Word;
        (self.is_after_comma(at) || joined) && (at..end).filter(word).nth(SHORTEST_CLAUSE).is_some()
    }

    /// A comma or semicolon right before `at`.
    fn is_after_comma(&self, at: usize) -> bool {
        at > 0 && matches!(self.tokens.kind(at - 1), Kind::Comma | Kind::Semicolon)
    }

    fn cue(&self, at: usize) -> Option<&Cue> {
        let index = *self.cue_at.get(at)?;
        self.cues.get(index as usize)
    }

    /// Whether the cue at `at` goes on beside what was reported before it, rather than inside it.
    fn is_chain_cue(&self, at: usize) -> bool {
        let Some(cue) = self.cue(at) else { return false };
        if cue.is_source() && self.is_parenthetic(cue) {
            return false;
        }
        let Some(verb) = cue.verb else { return cue.certain };
        let homograph = cue.lexeme().is_some_and(|verb| verb.homograph);
        let tag = self.tags.get(at);
        let comma = self.is_after_comma(at) || at > 0 && self.tokens.kind(at - 1) == Kind::Ellipsis;
        match verb.form {
            _ if cue.is_source() => true,
            Form::Finite { .. } if cue.is_bound() => tag.conjunction || comma,
            Form::Finite { .. } => tag.conjunction && !homograph,
            Form::Participle { .. } if cue.is_bound() => true,
            Form::Participle { .. } => {
                !tag.is(Classes::HUMAN)
                    && (self.tokens.word(at).ends_with('ا') && !homograph || comma)
            }
            Form::Noun | Form::NounOf { .. } => false,
        }
    }

    /// «… أقل من النصف، وفقا للبيانات، وبدلا من ذلك …»: between two commas the source interrupts the
    /// clause, which goes on unless another cue follows.
    fn is_parenthetic(&self, cue: &Cue) -> bool {
        let open = cue.at() > 0 && self.tokens.kind(cue.at() - 1) == Kind::Comma;
        let close = source_end(self.tokens, self.tags, cue)
            .filter(|&end| open && self.tokens.kind(end) == Kind::Comma);
        close.is_some_and(|close| {
            let next = self.cue(close + 1);
            self.tokens.kind(close + 1) == Kind::Word
                && next.is_none()
                && !self.leads_to_cue(close + 1)
        })
    }

    /// كما أكد، لكنه أوضح، فيما قالت، قبل أن يستدرك: the particle belongs to what follows.
    fn leads_to_cue(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let that = usize::from(self.tags.get(at + 1).is(Classes::COMPLEMENTISER));
        let before = that == 1 && matches!(self.tokens.word(at), "قبل" | "بعد" | "وبعد");
        (tag.is(Classes::CONJUNCTION) || before) && self.speaks(at + 1 + that)
    }

    /// Whether the word at `at` is a finite verb that reports something, or that only ever speaks.
    fn speaks(&self, at: usize) -> bool {
        let finite = self.tags.get(at).verb.is_some_and(|verb| verb.is_finite());
        let sure = |cue: &Cue| {
            cue.is_bound() || cue.lexeme().is_some_and(|verb| !verb.homograph && !verb.optional)
        };
        finite && self.cue(at).is_some_and(|cue| !cue.is_source() && sure(cue))
    }

    /// Formulas with which the writer takes the word back.
    fn is_aside(&self, at: usize) -> bool {
        let comma = self.is_after_comma(at);
        let next = self.tokens.word(at + 1);
        match self.tokens.word(at) {
            "وذلك" => comma && self.is_occasion(at + 1),
            "في" => next == "اشاره",
            "جاء" => next == "ذلك",
            "الامر" => comma && next == "الذي" && self.is_verb_of_speech(at + 2),
            "وهو" | "وهي" => comma && next == "ما" && self.is_verb_of_speech(at + 2),
            "علما" => comma && matches!(next, "بان" | "ان" | "بانه" | "بانها"),
            "وقد" => comma,
            "من" => comma && self.tags.get(at + 1).is(Classes::TURN),
            _ => false,
        }
    }

    /// وذلك خلال مؤتمر صحفي، وذلك ردا على سؤال: when or where it was said, not what.
    fn is_occasion(&self, at: usize) -> bool {
        let said = |near| {
            let tag = self.tags.get(near);
            tag.is(Classes::OCCASION | Classes::STATEMENT)
                || tag.verb.is_some_and(|verb| verb.is_noun())
        };
        matches!(
            self.tokens.word(at),
            "خلال" | "في" | "علي" | "عقب" | "بعد" | "اثناء" | "ردا" | "لدي"
        ) && (at + 1..at + 6).any(said)
    }

    /// وهو ما تنفيه الشركة: a verb of speech in any form, whether it reports something or not.
    fn is_verb_of_speech(&self, at: usize) -> bool {
        self.tags.get(at).verb.is_some_and(|verb| verb.is_finite())
    }
}

/// The tokens that a bound cue reports, or `None` where nothing is left of them.
pub(crate) fn content(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
) -> Option<Range<usize>> {
    let range = match cue.intro {
        Intro::That(at) if is_relative(tokens, tags, cue) => {
            at + 1..first_comma(tokens, at + 1, extents.clause_end(at + 1))
        }
        Intro::That(at) => at + 1..extents.clause_end(at + 1),
        // Marks after the colon are looked at on their own.
        Intro::Colon(at) if matches!(tokens.kind(at + 1), Kind::Mark(_) | Kind::Open) => {
            return None;
        }
        Intro::Colon(at) => after_colon(tokens, tags, extents, at + 1),
        Intro::Source => around_source(tokens, tags, extents, cue)?,
        Intro::Marks(_) | Intro::None => return None,
    };
    trimmed(tokens, range)
}

/// «الشركة التي قالت إنها ستغلق المصنع، …»: the cue stands in a relative clause.
fn is_relative(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue) -> bool {
    let before = cue.at().checked_sub(1).map(|before| tags.get(before)).unwrap_or_default();
    before.is(Classes::RELATIVE)
        && !before.is(Classes::NEGATION | Classes::PRONOUN)
        && tokens.word_before(cue.at()).trim_start_matches('و').starts_with("ال")
        && cue.verb.is_some_and(VerbReading::is_finite)
}

/// A relative clause ends where the writer's sentence goes on: at its first comma.
fn first_comma(tokens: &Tokens<'_>, start: usize, end: usize) -> usize {
    // أن يوم السبت، هو يوم …: the pronoun links subject and predicate.
    let comma = |at: &usize| {
        matches!(tokens.kind(*at), Kind::Comma | Kind::Semicolon)
            && !matches!(tokens.word(*at + 1), "هو" | "هي" | "هم")
    };
    (start + SHORTEST_RELATIVE..end).find(comma).unwrap_or(end)
}

/// A complementiser after the colon (قال: إن …) is not part of the content.
fn after_colon(tokens: &Tokens<'_>, tags: &Tags, extents: &Extents, start: usize) -> Range<usize> {
    let skip = tags.get(start).is(Classes::COMPLEMENTISER)
        && tokens.kind(start) == Kind::Word
        && !tags.get(start).conjunction;
    let start = start + usize::from(skip);
    start..extents.clause_end(start)
}

/// The clause before a source that ends its sentence, or after one that opens it.
fn around_source(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
) -> Option<Range<usize>> {
    let start = extents.sentence_start(cue.at());
    let opens =
        (start..cue.at()).all(|at| tokens.kind(at) != Kind::Word || is_loose_and(tokens, at));
    if opens {
        return after_source(tokens, tags, extents, cue);
    }
    let end = source_end(tokens, tags, cue).unwrap_or(cue.zone.end);
    if matches!(tokens.word(end + 1), "فان" | "فقد" | "فلقد") {
        return after_source(tokens, tags, extents, cue);
    }
    let next = tags.get(end + 1);
    let goes_on = matches!(tokens.kind(end), Kind::Comma | Kind::Dash | Kind::Close)
        && !next.is(Classes::CONJUNCTION)
        && !next.conjunction;
    let rest = extents.clause_end(end + 1);
    if goes_on && rest > end + 3 { Some(start..rest) } else { Some(start..cue.at()) }
}

/// «و بحسب»: the conjunction set apart by a blank.
fn is_loose_and(tokens: &Tokens<'_>, at: usize) -> bool {
    matches!(tokens.word(at), "و" | "ف")
}

/// Where the name of a source ends: at punctuation, or at the particle that opens its clause.
fn source_end(tokens: &Tokens<'_>, tags: &Tags, cue: &Cue) -> Option<usize> {
    let glossed = |at: usize| (cue.zone.start..at).any(|open| tokens.kind(open) == Kind::Open);
    cue.zone.clone().chain([cue.zone.end]).find(|&at| {
        let closes = tokens.kind(at) == Kind::Close && !glossed(at);
        closes
            || matches!(
                tokens.kind(at),
                Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Dash | Kind::Stop | Kind::Break
            )
            || opens_clause(tokens, tags, at)
    })
}

/// فإن، فقد: the particles with which a clause begins after its source.
fn opens_clause(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    tags.get(at).is(Classes::COMPLEMENTISER) || matches!(tokens.word(at), "فقد" | "فلقد")
}

fn after_source(
    tokens: &Tokens<'_>,
    tags: &Tags,
    extents: &Extents,
    cue: &Cue,
) -> Option<Range<usize>> {
    let end = source_end(tokens, tags, cue)?;
    let next = end + usize::from(tokens.kind(end) != Kind::Word);
    let start = next + usize::from(opens_clause(tokens, tags, next));
    Some(start..extents.clause_end(start))
}

/// `range` without blanks and punctuation at its ends.
pub(crate) fn trimmed(tokens: &Tokens<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let solid = |at: &usize| {
        !matches!(
            tokens.kind(*at),
            Kind::Comma
                | Kind::Semicolon
                | Kind::Stop
                | Kind::Break
                | Kind::Colon
                | Kind::Dash
                | Kind::Ellipsis
        )
    };
    let start = range.clone().find(solid)?;
    let end = range.rev().find(solid)? + 1;
    Some(start..end)
}
