//! The headline over a text: parts that dots or a bar set off (بالفيديو.. الحمدي: …), whoever said what stands
//! in marks at its head («…».. الحمدي يرد على المنتقدين).

use std::ops::Range;

use super::cues::{Cue, Finder, Intro};
use super::marks::Pair;
use super::scene::Relation;
use super::shapes::{self, Tense};
use super::speech::{Frame, Judge};
use super::statement::begins_clause;
use crate::lexicon::{Classes, Form, VerbReading};
use crate::token::{Kind, Tokens};

/// Tokens of a headline before its speaker.
pub(super) const LONGEST_HEADLINE: usize = 20;
/// Tokens of the name of a site at the end of its line, with the dash.
const LONGEST_SITE: usize = 4;
/// Tokens of another speaker before his colon, with it.
const LONGEST_NEXT: usize = 6;
/// Tokens of a speaker between the words in marks and his verb.
const LONGEST_SPEAKER: usize = 8;
/// Tokens from أول to the من of أول تعليق رسمي من.
const FIRST_WITHIN: usize = 5;

/// Whether no line of the text ends before `at`.
pub(crate) fn is_in_first_line(tokens: &Tokens<'_>, at: usize) -> bool {
    at < LONGEST_HEADLINE && (0..at).all(|near| tokens.kind(near) != Kind::Break)
}

/// «الحمدي: الفنادق جاهزة.. والزوار: ننتظر الموسم», «الحمدي: الفنادق جاهزة - موقع المرفأ»: in a headline the words of
/// one end where another speaks, or where the site is named.
pub(super) fn before_next_speaker(tokens: &Tokens<'_>, words: Range<usize>) -> usize {
    let speaks = |at: usize| {
        let word = |near: &usize| tokens.kind(*near) == Kind::Word;
        let end = (at..at + LONGEST_NEXT).find(|near| !word(near));
        end.is_some_and(|end| end > at && tokens.kind(end) == Kind::Colon)
    };
    let site = |at: usize| {
        let blank = tokens.kind(at) == Kind::Dash && !tokens.is_glued(at);
        tokens.written(at) == "|"
            || blank && (at..at + LONGEST_SITE).any(|near| tokens.kind(near) == Kind::Break)
    };
    let other = |&at: &usize| tokens.kind(at) == Kind::Ellipsis && speaks(at + 1) || site(at);
    words.clone().find(other).unwrap_or(words.end)
}

impl Finder<'_, '_> {
    /// The dots or the bar between two parts of the headline.
    pub(super) fn parts_headline(&self, at: usize) -> bool {
        let parts = match self.tokens.kind(at) {
            Kind::Ellipsis => true,
            Kind::Other => self.tokens.written(at) == "|",
            _ => false,
        };
        parts && is_in_first_line(self.tokens, at)
    }

    /// «بالفيديو.. سالم الحمدي: …», «حوار | سالم الحمدي: …»
    pub(super) fn begins_part(&self, at: usize) -> bool {
        let place = Classes::STATE | Classes::PLACE_NAME | Classes::CITY;
        at > 0 && self.parts_headline(at - 1) && !self.tags.get(at).is(place)
    }

    /// «…».. سالم الحمدي يرد على المنتقدين, «…».. أول تعليق من سالم الحمدي: whoever said what stands in marks at the
    /// head of the headline, or of a part of it (الوادي.. «…».. مزارعون يروون).
    pub(super) fn behind_quotation(&self, at: usize) -> Option<Cue> {
        let heads = |pair: &Pair| {
            pair.end + 1 == at && (pair.open == 0 || self.parts_headline(pair.open - 1))
        };
        let quoted = self.begins_part(at) && self.pairs.iter().take(LONGEST_HEADLINE).any(heads);
        let zone =
            quoted.then(|| self.first_comment(at).or_else(|| self.before_verb(at))).flatten()?;
        Some(Cue { words: at..at, verb: None, intro: Intro::Source, zone, certain: true })
    }

    /// أول تعليق من سالم الحمدي، أول رد رسمي من النادي: who makes it.
    fn first_comment(&self, at: usize) -> Option<Range<usize>> {
        let first = matches!(self.tokens.word(at), "اول" | "هكذا");
        let mut near = at + 2..at + FIRST_WITHIN;
        let of = near.find(|&near| self.tokens.word(near) == "من").filter(|_| first)?;
        let word = |near: &usize| self.tokens.kind(*near) == Kind::Word;
        let end = (of + 1..of + 1 + LONGEST_SPEAKER).find(|near| !word(near));
        Some(of + 1..end.unwrap_or(of + 1 + LONGEST_SPEAKER))
    }

    /// سالم الحمدي يرد: somebody before a verb of speech in the present.
    fn before_verb(&self, at: usize) -> Option<Range<usize>> {
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        let present = |verb: VerbReading| matches!(verb.form, Form::Finite { present: true, .. });
        let name = |near: &usize| {
            self.tokens.kind(*near) == Kind::Word && !self.tags.get(*near).verb.is_some_and(present)
        };
        let end = (at..at + LONGEST_SPEAKER).find(|near| !name(near))?;
        let verb = self.tags.get(end).verb.is_some_and(present);
        (verb && end > at && self.tags.get(at).is(speaks)).then_some(at..end)
    }
}

impl Judge<'_, '_> {
    /// «"لن نرحل": سكان الحي ينتظرون الحكم»: a headline that begins with what people say of themselves, and then tells who
    /// they are.
    pub(super) fn heads_story(&self, index: usize) -> Option<Frame> {
        let pair = &self.pairs[index];
        let colon = self.tokens.kind(pair.end) == Kind::Colon;
        let opens = pair.open == 0 && colon && is_in_first_line(self.tokens, pair.end);
        let frame = Frame { cue: None, relation: Relation::Alone };
        (opens && pair.words > 1 && self.is_of_themselves(pair.content.start)).then_some(frame)
    }

    /// لن نرحل، لا أحد يسمعنا، نريد العدالة، كنت وحدي، حرموني من صوتي
    fn is_of_themselves(&self, first: usize) -> bool {
        let (word, tag) = (self.tokens.word(first), self.tags.get(first));
        let denied = matches!(word, "لن" | "لم" | "لا" | "لسنا");
        let mine = tag.is_open() && ["وني", "تني", "ونا"].iter().any(|own| word.ends_with(own));
        // نريد، أريد, but not نحن
        let ours = tag.is(Classes::FIRST_PERSON) && !tag.is(Classes::PRONOUN);
        denied
            || mine
            || ours
            || matches!(word, "كنت" | "كنا")
            || shapes::tense(word, tag) == Some(Tense::We)
            || shapes::is_own_voice(word, tag)
    }

    /// «سالم الحمدي: «الملعب قديم»», «مدرب النسور: «سنفوز».. والحارس غائب»: marks that hold all that somebody is
    /// given to say in a headline hold no title.
    pub(super) fn is_headline_speech(&self, cue: &Cue, pair: &Pair) -> bool {
        let first = self.tags.get(cue.zone.start);
        // مفكرة: «خبز من الخيار», what a mere noun heads.
        let somebody = cue.zone.len() > 1 || first.definite || first.is(Classes::PERSON_NAME);
        let person = Classes::OFFICIAL | Classes::PROFESSION | Classes::PERSON_NAME;
        let end = self.tokens.kind(pair.end);
        let joined = self.tokens.word(pair.end) == "و"
            && matches!(self.tokens.kind(pair.end + 1), Kind::Mark(_));
        let ends = joined
            || matches!(end, Kind::Ellipsis | Kind::Break | Kind::Dash)
            || self.tokens.written(pair.end) == "|";
        cue.words.is_empty()
            && first.is(person)
            && somebody
            && ends
            && is_in_first_line(self.tokens, pair.open)
    }

    /// «سنعود», «الملعب قديم»: a verb, or a subject with its predicate, where nothing stands around it but whose it is.
    pub(super) fn is_whole_in_headline(&self, cue: &Cue, index: usize) -> bool {
        let pair = &self.pairs[index];
        let clause = pair.words > 1 || !self.tags.get(pair.content.start).definite;
        let clause = clause && begins_clause(self.tokens, self.tags, pair.content.start);
        self.is_headline_speech(cue, pair) && clause
    }
}
