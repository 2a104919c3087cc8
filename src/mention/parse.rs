//! Reading a noun phrase from left to right.

use std::ops::Range;

use super::attach::{attaches, governs};
use super::{Mention, SpeakerKind};
use crate::lexicon::{Classes, Form, Gender, Number, Proclitic, Tag, Tags};
use crate::token::{Kind, Tokens};

/// Tokens of the longest phrase.
const LONGEST: usize = 32;
/// Tokens of a name inside marks.
const LONGEST_MARKED: usize = 8;
/// Tokens looked through for a speaker behind an addressee (أكد لـ«عكاظ» المتحدث).
const ADDRESSEE: usize = 6;
/// Tokens of a proper name after which a plain word is no longer part of it.
const LONGEST_NAME: usize = 7;

/// Reads the noun phrases of one text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parser<'a, 't> {
    pub(crate) tokens: &'a Tokens<'t>,
    pub(crate) tags: &'a Tags,
    /// For each opening mark the end of its pair, else zero.
    pub(crate) pair_ends: &'a [u32],
}

impl Parser<'_, '_> {
    /// The phrase that begins in `zone`, after adverbs and addressees; `None` where the subject is
    /// left out. `closed` says that the zone ends where the content begins, so that everything in
    /// it belongs to the cue.
    pub(crate) fn subject(&self, zone: Range<usize>, closed: bool) -> Option<Mention> {
        let start = self.skip_to_subject(zone.clone())?;
        self.phrase(start, zone.end, closed)
    }

    fn skip_to_subject(&self, zone: Range<usize>) -> Option<usize> {
        let mut at = zone.start;
        while at < zone.end {
            let tag = self.tags.get(at);
            match self.tokens.kind(at) {
                Kind::Word if tag.is(Classes::PRONOMINAL | Classes::TIME) => at += 1,
                Kind::Word if self.is_day_before(at) => at += 3,
                Kind::Word if self.is_addressee(at) => {
                    return self.behind_addressee(at, zone.end);
                }
                _ => break,
            }
        }
        (at < zone.end && self.may_begin(at)).then_some(at)
    }

    /// أول من أمس
    fn is_day_before(&self, at: usize) -> bool {
        let words = [self.tokens.word(at), self.tokens.word(at + 1), self.tokens.word(at + 2)];
        words == ["اول", "من", "امس"]
    }

    /// ل before a name, a medium or a mark.
    fn is_addressee(&self, at: usize) -> bool {
        self.tags.get(at).preposition == Some(Proclitic::Li)
            || matches!(self.tokens.word(at), "ل" | "لل")
    }

    fn behind_addressee(&self, at: usize, end: usize) -> Option<usize> {
        let from = match self.pair_end(at + 1) {
            Some(end) => end,
            None => at + 1,
        };
        let speaks = |&at: &usize| {
            let tag = self.tags.get(at);
            self.tokens.kind(at) == Kind::Word
                && tag.is(Classes::HUMAN)
                && !tag.conjunction
                && tag.preposition.is_none()
        };
        (from..end.min(from + ADDRESSEE)).find(speaks)
    }

    fn pair_end(&self, at: usize) -> Option<usize> {
        self.pair_ends.get(at).map(|&end| end as usize).filter(|&end| end > 0)
    }

    fn may_begin(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        match self.tokens.kind(at) {
            Kind::Word if tag.is(Classes::NAME_PARTICLE) => true,
            Kind::Word if self.tokens.kind(at + 1) == Kind::Abbreviation => true,
            Kind::Word => {
                !tag.is(Classes::PREPOSITION
                    | Classes::CONJUNCTION
                    | Classes::COMPLEMENTISER
                    | Classes::RELATIVE
                    | Classes::VERBAL
                    | Classes::NEGATION
                    | Classes::CONDITIONAL
                    | Classes::PRONOUN
                    | Classes::ANAPHOR)
                    && !tag.conjunction
                    && tag.preposition.is_none()
                    && !self.is_verb(tag)
                    && !self.is_possessed(at)
                    && !self.is_own_speech(at)
                    && !self.is_bare_demonstrative(at)
            }
            Kind::Number => true,
            Kind::Mark(_) => self.short_marks(at).is_some(),
            _ => false,
        }
    }

    /// حديثه، تصريحها: what the speaker says, not who.
    fn is_own_speech(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let word = self.tokens.word(at);
        tag.is(Classes::OCCASION | Classes::STATEMENT)
            && !tag.definite
            && ["ه", "ها", "هم"].iter().any(|pronoun| word.ends_with(pronoun))
            && !tag.is(Classes::HUMAN)
            && !self.tokens.text(at..at + 1).ends_with('ة')
    }

    /// A lone proclitic, or an unknown noun with the pronoun of its owner (بتعرضها، خدماتهم): no
    /// name looks like that.
    fn is_possessed(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let letters = word.len() / 2;
        letters < 2
            || !self.tags.get(at).known
                && letters >= 5
                && ["ها", "هم", "هما", "ته"].iter().any(|pronoun| word.ends_with(pronoun))
    }

    /// ذلك، هذه الخطوة: a demonstrative that points to nobody.
    fn is_bare_demonstrative(&self, at: usize) -> bool {
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
        self.tags.get(at).is(Classes::DEMONSTRATIVE) && !self.tags.get(at + 1).is(speaks)
    }

    fn short_marks(&self, at: usize) -> Option<usize> {
        self.pair_end(at).filter(|&end| end - at <= LONGEST_MARKED + 2)
    }

    fn is_verb(&self, tag: Tag) -> bool {
        tag.verb.is_some_and(|verb| verb.is_finite() || verb.is_participle())
            && !tag.is(Classes::HUMAN
                | Classes::COLLECTIVE_BODY
                | Classes::STATEMENT
                | Classes::NATIONALITY)
    }

    /// The phrase that begins at `start` and ends before `end` at the latest.
    pub(crate) fn phrase(&self, start: usize, end: usize, closed: bool) -> Option<Mention> {
        let end = end.min(start + LONGEST).min(self.tokens.len());
        let mut reading =
            Reading { parser: *self, start, end, closed, at: start, name: None, head: None };
        while reading.at < end && reading.step() {}
        reading.finish()
    }
}

/// قوله، بقولها، بالقول: the speech, after the speaker.
fn is_verbal_noun(tag: Tag) -> bool {
    tag.verb.is_some_and(|verb| match verb.form {
        Form::NounOf { .. } => !tag.definite && tag.classes == Classes::NONE,
        Form::Noun => tag.preposition == Some(Proclitic::Bi) && tag.classes == Classes::NONE,
        _ => false,
    })
}

/// A phrase being read.
struct Reading<'a, 't> {
    parser: Parser<'a, 't>,
    start: usize,
    end: usize,
    closed: bool,
    at: usize,
    name: Option<Range<usize>>,
    head: Option<usize>,
}

impl Reading<'_, '_> {
    fn tag(&self, at: usize) -> Tag {
        self.parser.tags.get(at)
    }

    fn word(&self, at: usize) -> &str {
        self.parser.tokens.word(at)
    }

    fn kind(&self, at: usize) -> Kind {
        self.parser.tokens.kind(at)
    }

    /// Whether the phrase is in the middle of a proper name.
    fn in_name(&self) -> bool {
        self.name.as_ref().is_some_and(|name| name.end == self.at)
    }

    /// Takes one more piece; false where the phrase ends.
    fn step(&mut self) -> bool {
        match self.kind(self.at) {
            Kind::Word => self.take_word(),
            Kind::Abbreviation => self.skip(1),
            Kind::Number => self.at == self.start && self.skip(1),
            Kind::Mark(_) => self.take_marks(),
            Kind::Open => self.take_brackets(),
            Kind::Comma => self.take_apposition(),
            _ => false,
        }
    }

    fn skip(&mut self, count: usize) -> bool {
        self.at += count;
        true
    }

    fn take_word(&mut self) -> bool {
        let tag = self.tag(self.at);
        let first = self.at == self.start;
        if !first && self.ends_phrase(tag) {
            return false;
        }
        if tag.is(Classes::PREPOSITION) && !first {
            return self.goes_on_with_preposition() && self.skip(1);
        }
        if !first && self.in_name() && tag.preposition.is_some() && !self.reopen_title() {
            return false;
        }
        if !first
            && (self.is_behind_surname(tag)
                || self.is_behind_body(tag)
                || self.is_behind_source(tag))
        {
            return false;
        }
        if tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT)
            && !tag.is(Classes::NAME_PARTICLE)
        {
            self.head = self.head.or(Some(self.at));
        } else {
            self.take_name_word(tag);
        }
        self.skip(1)
    }

    fn goes_on_with_preposition(&mut self) -> bool {
        let head = self.head.map_or("", |head| self.word(head));
        let before = self.word(self.at - 1);
        let (word, after) = (self.word(self.at), self.tag(self.at + 1));
        if self.in_name() && !governs(word, head, before) {
            return self.reopen_title();
        }
        attaches(word, head, before, after) || self.reopen_title()
    }

    /// What looked like a name was still title when a name or another title comes later in a zone
    /// that belongs to the cue (مدير الكرة بنادي الهلال فهد).
    fn reopen_title(&mut self) -> bool {
        let reopens = self.closed && self.name_follows();
        if reopens {
            self.name = None;
        }
        reopens
    }

    fn name_follows(&self) -> bool {
        for at in self.at..self.end {
            let tag = self.tag(at);
            let ends = Classes::TIME | Classes::OCCASION | Classes::RELATIVE | Classes::PRONOMINAL;
            if self.kind(at) != Kind::Word
                || tag.is(ends)
                || tag.preposition == Some(Proclitic::Li) && tag.is(Classes::MEDIA | Classes::BODY)
            {
                return false;
            }
            let named = tag.is(Classes::PERSON_NAME | Classes::HONORIFIC) && at > self.at + 1;
            if named && tag.preposition.is_none() && !tag.conjunction {
                return true;
            }
        }
        false
    }

    fn ends_phrase(&self, tag: Tag) -> bool {
        let grammar = Classes::COMPLEMENTISER
            | Classes::RELATIVE
            | Classes::CONJUNCTION
            | Classes::VERBAL
            | Classes::NEGATION
            | Classes::PRONOMINAL
            | Classes::PRONOUN;
        let particle = self.tag(self.at).is(Classes::NAME_PARTICLE) || self.is_passive_pronoun();
        let time = tag.is(Classes::TIME) && !self.in_name_particle() && !self.is_general();
        let verb = self.parser.is_verb(tag)
            && !(self.closed
                && !tag.conjunction
                && !tag.verb.is_some_and(|verb| verb.is_participle()));
        let joined = !self.closed && self.in_name() && tag.conjunction;
        (tag.is(grammar) && !particle)
            || time
            || joined && !tag.is(Classes::PERSON_NAME)
            || self.parser.is_day_before(self.at)
            || verb
            || self.is_addressed()
            || is_verbal_noun(tag)
            || tag.is(Classes::DEMONSTRATIVE)
    }

    /// المشتبه بهم، المحتفى به: the pronoun belongs to the participle.
    fn is_passive_pronoun(&self) -> bool {
        let before = self.word(self.at - 1);
        let before = before.strip_prefix("ال").unwrap_or(before);
        matches!(before, "مشتبه" | "محتفي" | "مغرر" | "موثوق" | "مرغوب" | "محتفل")
            && self.tag(self.at).is(Classes::PRONOMINAL)
    }

    /// الأمين العام، الوزير السابق: words of time that are adjectives after a title.
    fn is_general(&self) -> bool {
        let before = self.tag(self.at - 1);
        let word = self.word(self.at);
        let general = matches!(word, "العام" | "العامه" | "عام");
        let former = matches!(word, "السابق" | "السابقه" | "الاسبق" | "الحالي" | "الحاليه");
        general && before.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
            || former && !before.is(Classes::TIME)
    }

    /// بن before the word, which then is a name whatever else it may mean.
    fn in_name_particle(&self) -> bool {
        self.at > self.start && self.tag(self.at - 1).is(Classes::NAME_PARTICLE)
    }

    /// The addressee of the speech (لوكالة، لرويترز) is not part of the speaker.
    fn is_addressed(&self) -> bool {
        let tag = self.tag(self.at);
        let glued = matches!(self.word(self.at), "ل" | "لل")
            && (self.parser.pair_end(self.at + 1).is_some() || self.in_name());
        glued || tag.preposition == Some(Proclitic::Li) && tag.is(Classes::MEDIA) && !tag.definite
    }

    /// مصادر رسمية مقتل …: behind a source in the feminine only adjectives go on.
    fn is_behind_source(&self, tag: Tag) -> bool {
        let head = self.head.map(|head| self.tag(head)).unwrap_or_default();
        !self.closed
            && head.is(Classes::ANONYMOUS | Classes::COLLECTIVE)
            && head.gender == Some(Gender::Feminine)
            && !tag.definite
            && !tag.known
            && !self.word(self.at).ends_with('ه')
    }

    /// A plain word behind the name of a body is its object (المديرية العامة قرارا).
    fn is_behind_body(&self, tag: Tag) -> bool {
        let head = self.head.map(|head| self.tag(head)).unwrap_or_default();
        let goes_on = Classes::PERSON_NAME
            | Classes::PREPOSITION
            | Classes::NATIONALITY
            | Classes::COLLECTIVE_BODY
            | Classes::HUMAN;
        !self.closed
            && head.is(Classes::COLLECTIVE_BODY)
            && self.head == Some(self.start)
            && self.tag(self.at - 1).definite
            && !tag.definite
            && tag.preposition.is_none()
            && !tag.conjunction
            && !tag.is(goes_on)
    }

    /// A plain word behind a surname with the article is no part of the name (العصيمي قيام …).
    fn is_behind_surname(&self, tag: Tag) -> bool {
        let name =
            Classes::PERSON_NAME | Classes::NAME_PARTICLE | Classes::HUMAN | Classes::NATIONALITY;
        !self.closed
            && self.in_name()
            && self.tag(self.at - 1).definite
            && !tag.definite
            && !tag.is(name)
            && self.name.as_ref().is_some_and(|name| name.len() > 1)
    }

    /// Notes where a proper name begins: after the definite word that closes the title.
    fn take_name_word(&mut self, tag: Tag) {
        if self.in_name() {
            let name = self.name.as_mut().expect("in a name");
            let long = name.len() >= LONGEST_NAME;
            if !long {
                name.end += 1;
            }
            return;
        }
        let grammar =
            Classes::NATIONALITY | Classes::ANAPHOR | Classes::TIME | Classes::PREPOSITION;
        let plain =
            !tag.definite && tag.preposition.is_none() && !tag.is(grammar) && !tag.conjunction;
        let surname = self.at == self.start && tag.definite && !tag.known;
        let listed = tag.is(Classes::PERSON_NAME)
            && tag.preposition.is_none()
            && !tag.conjunction
            && (!tag.definite || self.at == self.start);
        let begins = self.at == self.start || self.title_is_closed() && !self.may_be_prefixed();
        if listed || surname || plain && begins {
            self.name = Some(self.at..self.at + 1);
        }
    }

    /// Whether an unknown word may hide a particle (الأول لكرة القدم), as it follows no title.
    fn may_be_prefixed(&self) -> bool {
        let word = self.word(self.at);
        let titled =
            self.tag(self.at - 1).is(Classes::HUMAN) || self.kind(self.at - 1) != Kind::Word;
        !titled && word.len() >= 8 && word.starts_with(['ل', 'ب'])
    }

    /// A definite word or an honorific stands before: nothing more of the title can follow without
    /// the article.
    fn title_is_closed(&self) -> bool {
        let before = self.tag(self.at - 1);
        let honorific = before.is(Classes::HONORIFIC);
        let after_dot = self.kind(self.at - 1) == Kind::Abbreviation;
        let separated = matches!(self.kind(self.at - 1), Kind::Comma | Kind::Close);
        honorific || before.definite || after_dot || separated
    }

    fn take_marks(&mut self) -> bool {
        let Some(end) = self.parser.short_marks(self.at).filter(|&end| end <= self.end) else {
            return false;
        };
        let glued_prefix = self.at > self.start && matches!(self.word(self.at - 1), "ل" | "لل");
        if glued_prefix && self.name.is_some() {
            return false;
        }
        if self.at == self.start {
            self.name = Some(self.at + 1..end - 1);
        }
        self.at = end;
        true
    }

    /// Brackets with a foreign spelling or a gloss stay in the phrase where it goes on after them
    /// or they hold no number; an age does not.
    fn take_brackets(&mut self) -> bool {
        let close =
            (self.at + 1..self.end.min(self.at + 10)).find(|&at| self.kind(at) == Kind::Close);
        let Some(close) = close else { return false };
        let number = (self.at + 1..close).any(|at| self.kind(at) == Kind::Number);
        if number {
            return false;
        }
        self.at = close + 1;
        true
    }

    /// A comma goes on with a title after a name or a name after a title.
    fn take_apposition(&mut self) -> bool {
        let next = self.at + 1;
        let tag = self.tag(next);
        if next >= self.end || self.kind(next) != Kind::Word {
            return false;
        }
        if !self.closed && self.head.is_some() && self.name.is_some() {
            return false;
        }
        let human = tag.is(Classes::HUMAN | Classes::ORGANISATION)
            && tag.preposition.is_none()
            && !tag.conjunction;
        let named = self.name.is_none() && self.head.is_some() && self.is_plain_name(tag);
        let is_apposition = human && (self.name.is_some() || self.head.is_some()) || named;
        if !is_apposition || !self.chunk_is_closed(next) {
            return false;
        }
        if named {
            self.name = Some(next..next);
            self.at = next;
            self.name = Some(next..next + 1);
            return self.skip(1);
        }
        self.skip(1)
    }

    fn is_plain_name(&self, tag: Tag) -> bool {
        !tag.definite
            && !tag.conjunction
            && tag.preposition.is_none()
            && tag.verb.is_none()
            && (!tag.known || tag.is(Classes::NAME_PARTICLE | Classes::PERSON_NAME))
    }

    /// Whether the stretch after a comma ends at another comma, or where the zone ends.
    fn chunk_is_closed(&self, from: usize) -> bool {
        let stop = (from..self.end).find(|&at| {
            matches!(
                self.kind(at),
                Kind::Comma | Kind::Colon | Kind::Stop | Kind::Break | Kind::Dash | Kind::Mark(_)
            ) || self.tag(at).is(Classes::COMPLEMENTISER)
        });
        self.closed || stop.is_some()
    }

    fn finish(mut self) -> Option<Mention> {
        let mut end = self.at;
        let solid = |at: usize| match self.kind(at) {
            Kind::Word => {
                let letter = self.word(at).len() <= 2 && self.kind(at + 1) != Kind::Abbreviation;
                !(letter || at > self.start && self.tag(at).is(Classes::PREPOSITION))
            }
            Kind::Comma => false,
            _ => true,
        };
        while end > self.start && !solid(end - 1) {
            end -= 1;
        }
        if end == self.start {
            return None;
        }
        self.name =
            self.name.map(|name| name.start..name.end.min(end)).filter(|name| !name.is_empty());
        Some(self.mention(end))
    }

    fn mention(&self, end: usize) -> Mention {
        let head = self.head.filter(|&head| head < end);
        let head_tag = head.map(|head| self.tag(head)).unwrap_or_default();
        let words = self.start..end;
        let anaphor = words.clone().any(|at| {
            self.tag(at).is(Classes::ANAPHOR | Classes::PRONOUN_HONORIFIC)
                || at == self.start && self.tag(at).is(Classes::DEMONSTRATIVE)
        });
        let bare_title = self.name.is_none()
            && head == Some(self.start)
            && head_tag.definite
            && !head_tag.is(Classes::COLLECTIVE_BODY);
        let named =
            self.name.is_some() && !head_tag.is(Classes::COLLECTIVE_BODY | Classes::STATEMENT);
        let joined = named && self.is_joined(end);
        let unnamed = Classes::ANONYMOUS | Classes::COLLECTIVE;
        let listed = self
            .name
            .clone()
            .is_some_and(|mut name| name.any(|at| self.tag(at).is(Classes::PERSON_NAME)));
        let named = named && (listed || !head_tag.is(unnamed));
        let kind = match named {
            true if joined => SpeakerKind::Group,
            true => SpeakerKind::Person,
            false => SpeakerKind::of_head(head_tag),
        };
        let number = if joined { Some(Number::Plural) } else { head_tag.number };
        let name = self.name.clone().filter(|_| named || head.is_none());
        Mention {
            words,
            name,
            head,
            kind,
            gender: head_tag.gender,
            number,
            anaphoric: anaphor || bare_title,
        }
    }

    /// Two names joined by و, each with its own beginning.
    fn is_joined(&self, end: usize) -> bool {
        let Some(name) = &self.name else { return false };
        let second = (name.end.min(end)..end)
            .find(|&at| self.tag(at).conjunction && self.tag(at).is(Classes::HUMAN));
        second
            .is_some_and(|second| (second + 1..end).any(|at| self.tag(at).is(Classes::PERSON_NAME)))
    }
}
