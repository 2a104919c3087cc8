//! Reading a noun phrase from left to right: title, name, apposition.

use std::ops::Range;

use super::Mention;
use super::numbered::AGE_GROUP;
use super::parse::Parser;
use crate::lexicon::{Classes, Hints, List, Number, Proclitic, Tag};
use crate::token::Kind;

/// Tokens of a proper name after which a plain word is no longer part of it.
const LONGEST_NAME: usize = 7;
/// Tokens of a gloss in brackets.
const LONGEST_GLOSS: usize = 10;

/// A phrase being read.
pub(super) struct Reading<'a, 't> {
    pub(super) parser: Parser<'a, 't>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether the zone ends where the content begins, so that all of it belongs to the cue.
    pub(super) closed: bool,
    pub(super) at: usize,
    /// The word at hand, and what the word before it is.
    pub(super) here: &'t str,
    pub(super) before: &'a Tag,
    /// What the word is with which the phrase begins.
    pub(super) first: &'a Tag,
    pub(super) name: Option<Range<usize>>,
    pub(super) head: Option<usize>,
    /// The last title or body so far, which may stand behind the name.
    pub(super) last_title: Option<usize>,
    /// The last title of a person.
    pub(super) person: Option<usize>,
    /// Whether a comma has brought a title.
    pub(super) apposed: bool,
}

impl<'a, 't> Reading<'a, 't> {
    pub(super) fn new(parser: Parser<'a, 't>, start: usize, end: usize, closed: bool) -> Self {
        Reading {
            parser,
            start,
            end,
            closed,
            at: start,
            here: "",
            before: Default::default(),
            first: parser.tags.at(start),
            name: None,
            head: None,
            last_title: None,
            person: None,
            apposed: false,
        }
    }

    /// Takes piece after piece until the phrase ends.
    pub(super) fn read(mut self) -> Option<Mention> {
        while self.at < self.end && self.step() {}
        self.finish()
    }
}

impl<'a> Reading<'a, '_> {
    pub(super) fn tag(&self, at: usize) -> &'a Tag {
        self.parser.tags.at(at)
    }

    pub(super) fn word(&self, at: usize) -> &str {
        self.parser.tokens.word(at)
    }

    pub(super) fn in_list(&self, at: usize, list: List) -> bool {
        self.parser.tags.in_list(at, list)
    }

    pub(super) fn kind(&self, at: usize) -> Kind {
        self.parser.tokens.kind(at)
    }

    /// Whether the phrase is in the middle of a proper name.
    pub(super) fn in_name(&self) -> bool {
        self.name.as_ref().is_some_and(|name| name.end == self.at)
    }

    /// Takes one more piece; false where the phrase ends.
    fn step(&mut self) -> bool {
        self.here = self.parser.tokens.word(self.at);
        self.before = self.behind_gloss().map(|before| self.tag(before)).unwrap_or_default();
        match self.kind(self.at) {
            Kind::Word => self.take_word(),
            kind => self.take_sign(kind),
        }
    }

    /// The token before that at hand, or before the brackets right before it: مسؤول سابق (X) للمجلة.
    fn behind_gloss(&self) -> Option<usize> {
        let before = self.at.checked_sub(1)?;
        match self.kind(before) == Kind::Close && before > self.start {
            true => {
                let first = before.saturating_sub(LONGEST_GLOSS).max(self.start);
                let open = (first..before).rev().find(|&at| self.kind(at) == Kind::Open);
                open.unwrap_or(before).checked_sub(1)
            }
            false => Some(before),
        }
    }

    /// What is no word; few tokens are, so that this is kept out of the pass over all of them.
    #[inline(never)]
    fn take_sign(&mut self, kind: Kind) -> bool {
        match kind {
            Kind::Abbreviation => self.take_dot(),
            Kind::Number => self.is_number_of_phrase() && self.take_number(1),
            Kind::Mark(_) => self.take_marks(),
            Kind::Open if self.at == self.start => self.take_bracketed_name(),
            Kind::Open => self.take_brackets(),
            Kind::Comma => self.take_apposition(),
            Kind::Other if self.is_percent(self.at) => self.skip(1),
            Kind::Other => self.is_title_slash() && self.skip(1),
            Kind::Break => self.is_wrapped_link() && self.skip(1),
            Kind::Dash if self.is_double_name() => self.take_second_of_name(),
            Kind::Dash if self.is_branch() => self.skip(1),
            Kind::Dash => self.take_dashes(),
            _ => false,
        }
    }

    /// جون إف. كينيدي, س. ح: the dot behind a letter of the name is within it, unlike that of «م.».
    fn take_dot(&mut self) -> bool {
        let title = matches!(self.word(self.at - 1), "د" | "م" | "ا");
        if self.in_name() && !title {
            self.lengthen_name(1);
        }
        self.skip(1)
    }

    /// Takes so many more tokens into the name.
    pub(super) fn lengthen_name(&mut self, count: usize) {
        if let Some(name) = &mut self.name {
            name.end += count;
        }
    }

    pub(super) fn skip(&mut self, count: usize) -> bool {
        self.at += count;
        true
    }

    fn take_word(&mut self) -> bool {
        let tag = self.tag(self.at);
        match self.at == self.start {
            true if self.count_at() > self.start => self.skip(2),
            true => self.take_part(tag),
            false => self.take_next_word(tag),
        }
    }

    fn take_next_word(&mut self, tag: &Tag) -> bool {
        let listed = tag.hints.has(Hints::ENDING);
        if self.is_second_of_pair() || self.is_compared() || self.is_charge() {
            return self.skip(1);
        }
        if self.is_percent(self.at) {
            return self.take_share();
        }
        if listed && self.is_share_of_them() || self.is_within_outlet(tag) {
            return self.skip(1);
        }
        if self.is_companions(self.at) {
            return self.skip(1);
        }
        if self.at > self.start + 1 && self.is_companions(self.at - 1) {
            return false;
        }
        if listed && self.is_called(self.at) {
            return self.take_called();
        }
        if let Some(bracket) = self.glossed_name_end() {
            return self.take_glossed_name(bracket);
        }
        if self.ends_phrase(tag) || self.is_surely_over(tag) {
            return false;
        }
        if self.in_name() {
            self.leave_name_of_body();
            self.leave_title(tag);
        }
        if tag.is(Classes::PREPOSITION) && self.is_age_group() {
            return self.take_number(AGE_GROUP);
        }
        if tag.is(Classes::PREPOSITION) {
            return self.goes_on_with_preposition() && self.skip(1);
        }
        let addressed = tag.preposition.is_some() && self.in_name();
        if addressed && !self.is_second_name(tag) && !self.reopen_title() {
            return false;
        }
        !self.is_complete_before(tag) && self.take_part(tag)
    }

    /// Takes the word at hand, which belongs to the phrase, as a part of the title or of the name.
    fn take_part(&mut self, tag: &Tag) -> bool {
        if tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT)
            && !tag.is(Classes::NAME_PARTICLE)
            && !self.is_within_name(tag)
        {
            if !self.is_employer(tag) {
                self.head = self.head.or(Some(self.at));
            }
            self.last_title = Some(self.at);
            if tag.is(Classes::HUMAN) {
                self.person = Some(self.at);
            }
        } else {
            self.take_name_word(tag);
        }
        self.skip(1)
    }

    /// فيليكس فالك من جامعة الشمال: the body that somebody belongs to does not make the phrase one.
    fn is_employer(&self, tag: &Tag) -> bool {
        let body = tag.is(Classes::COLLECTIVE_BODY) && !tag.is(Classes::HUMAN);
        body && self.name.is_some() && self.word(self.at - 1) == "من"
    }

    /// Whether a title stands behind the name (ماجد رئيس الكتلة).
    pub(super) fn is_titled_behind_name(&self) -> bool {
        let named = self.name.as_ref();
        self.apposed || named.zip(self.last_title).is_some_and(|(name, title)| title >= name.end)
    }

    /// السياسي الفرنسي جول: a definite word before a nationality is a title that no list knows.
    fn leave_title(&mut self, tag: &Tag) {
        if !tag.is(Classes::NATIONALITY) || !tag.definite {
            return;
        }
        let first = self.name == Some(self.start..self.start + 1);
        let title = first && self.first.definite && !self.first.known;
        let next = self.tag(self.at + 1);
        let name = self.at + 1 < self.end
            && self.kind(self.at + 1) == Kind::Word
            && !next.definite
            && next.preposition.is_none()
            && (!next.known || next.is(Classes::PERSON_NAME));
        if title && name {
            self.name = None;
        }
    }

    /// مركز الملك سلمان للإغاثة: the name of somebody after whom a body is called is no speaker.
    fn leave_name_of_body(&mut self) {
        let goes_on =
            self.tag(self.at).preposition.is_some() || self.tag(self.at).is(Classes::PREPOSITION);
        if goes_on && self.is_name_of_body() {
            self.name = None;
        }
    }

    /// Whether nothing of a name can stand at `at`: punctuation, a circumstance, somebody addressed.
    pub(super) fn is_over_at(&self, at: usize) -> bool {
        let tag = self.tag(at);
        at >= self.end
            || !matches!(self.kind(at), Kind::Word | Kind::Abbreviation)
            || tag.is(Classes::PREPOSITION | Classes::TIME | Classes::RELATIVE)
            || tag.definite && tag.preposition.is_some()
    }

    /// Notes where a proper name begins: after the definite word that closes the title.
    fn take_name_word(&mut self, tag: &Tag) {
        if self.in_name() {
            if !self.is_long_name() {
                self.lengthen_name(1);
            }
            return;
        }
        if self.at > self.start && self.is_letter_or_count() {
            return;
        }
        let grammar = Classes::NATIONALITY
            | Classes::ANAPHOR
            | Classes::DEMONSTRATIVE
            | Classes::TIME
            | Classes::QUANTIFIER
            | Classes::THING
            | Classes::PREPOSITION;
        let plain = tag.is_bare() & !tag.is(grammar);
        // أمير منطقة الرياض، وعد المدير السكان بحل
        let many = (self.before.number == Some(Number::Plural)) & self.before.is(Classes::HUMAN);
        let plain = plain & !((self.at > self.start) & (many | tag.is(Classes::NAMED_THING)));
        let surname = (self.at == self.start) & tag.definite & !tag.known;
        // سبق لسالم الحمدي، رئيس الجمعية، أن قال
        let of_him = (self.at == self.start) & (tag.preposition == Some(Proclitic::Li));
        let listed = tag.is(Classes::PERSON_NAME)
            && (tag.preposition.is_none() || of_him)
            // وسالم الحمدي قال
            && (!tag.conjunction || self.at == self.start)
            && (!tag.definite || self.at == self.start || self.is_definite_given_name(tag))
            && !self.is_behind_place()
            && !self.is_noun_of_quality()
            && !self.is_head_of_employer()
            && !self.is_named_before_title()
            && !self.is_adjective_of_title();
        let surname = surname && !self.parser.is_latter(self.at);
        let begins = || self.at == self.start || self.title_is_closed() && !self.may_be_prefixed();
        let described = || self.is_described();
        if listed && !(self.apposed && described()) || surname || plain && begins() && !described()
        {
            self.name = Some(self.at..self.at + 1);
        }
    }

    /// سالم بن ناصر بن عبد الله آل حمدان: how many names it has, without the particles between them.
    fn is_long_name(&self) -> bool {
        let word =
            |at: &usize| self.kind(*at) == Kind::Word && !self.tag(*at).is(Classes::NAME_PARTICLE);
        self.name.clone().is_some_and(|name| name.filter(word).count() >= LONGEST_NAME)
    }

    fn is_letter_or_count(&self) -> bool {
        let letter = self.is_letter(self.at) && self.kind(self.at + 1) != Kind::Abbreviation;
        // المؤتمر الـ23
        let counted = self.here.strip_prefix("ال");
        letter || counted.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    }

    /// سالم الحمدي، المختص بتاريخ: the name stands before its title, and no other person is joined.
    fn is_described(&self) -> bool {
        let joined = self.last_title.is_some_and(|title| self.tag(title).conjunction);
        self.is_titled_behind_name() && !joined
    }

    /// سالم الحمدي مدير مركز الأمير سلطان: whose whole name opens the phrase bears no other behind his
    /// title.
    fn is_named_before_title(&self) -> bool {
        let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
        let titles =
            |start: usize| (self.start..start).all(|at| self.tag(at).is(Classes::HONORIFIC));
        self.name.clone().is_some_and(|whole| {
            whole.len() >= 2
                && self.tag(whole.start).is(name)
                && titles(whole.start)
                && self.is_described()
        })
    }

    /// المختص في علم الأحياء، عضو المجلس في ريف دمشق: behind في a name is no name of the speaker.
    fn is_behind_place(&self) -> bool {
        self.at > self.start && self.word(self.at - 1) == "في"
    }

    /// Whether an unknown word may hide a particle (الأول لكرة القدم), as it follows no title.
    fn may_be_prefixed(&self) -> bool {
        let word = self.here;
        let titled = self.before.is(Classes::HUMAN) || self.kind(self.at - 1) != Kind::Word;
        !titled && word.len() >= 8 && word.starts_with(['ل', 'ب'])
    }

    /// A definite word or an honorific stands before: nothing more of the title can follow without
    /// the article.
    pub(super) fn title_is_closed(&self) -> bool {
        let before = self.before;
        // صاحب السمو, but صاحب محل
        let owner = || {
            let noun = self.word(self.at - 1).trim_start_matches(['و', 'ل', 'ب']);
            matches!(noun, "صاحب" | "صاحبه")
        };
        let place = || {
            before.is(Classes::STATE | Classes::CITY)
                && before.preposition.is_none()
                && self.is_full_name_at(self.at)
        };
        before.definite
            || before.is(Classes::HONORIFIC) && !owner()
            || matches!(
                self.kind(self.at - 1),
                Kind::Abbreviation | Kind::Comma | Kind::Close | Kind::Other
            )
            || place()
            || self.is_behind_passive()
    }

    /// قائد منتخب تونس بيتر كوك: two words of a name, not the second of a club (مانشستر يونايتد).
    pub(super) fn is_full_name_at(&self, at: usize) -> bool {
        let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
        let plain = |tag: &Tag| tag.preposition.is_none() && !tag.conjunction;
        let (tag, next) = (self.tag(at), self.tag(at + 1));
        let surname = next.is(name) || !next.known;
        let goes_on = at + 1 < self.end && self.kind(at + 1) == Kind::Word;
        goes_on && plain(tag) && plain(next) && surname && (tag.is(name) || !tag.known)
    }

    /// One letter; AP is a name.
    pub(super) fn is_letter(&self, at: usize) -> bool {
        let mut letters = self.word(at).chars();
        self.word(at).len() <= 4 && letters.next().is_some() && letters.next().is_none()
    }

    fn finish(mut self) -> Option<Mention> {
        let mut end = self.at;
        let solid = |at: usize| match self.kind(at) {
            Kind::Word => {
                // الشاب س. ب
                let letter = self.is_letter(at)
                    && self.kind(at + 1) != Kind::Abbreviation
                    && (at == self.start || self.kind(at - 1) != Kind::Abbreviation);
                let open = || self.tag(at).is(Classes::PREPOSITION) || self.is_loose(at);
                !(letter || at > self.start && open())
            }
            Kind::Other => self.is_percent(at),
            Kind::Comma | Kind::Dash => false,
            _ => true,
        };
        while end > self.start && !solid(end - 1) {
            end -= 1;
        }
        end = self.without_gloss(end);
        if end == self.start {
            return None;
        }
        let own = !self.is_name_of_another() && !self.is_name_of_seat();
        self.name = self
            .name
            .map(|name| name.start..name.end.min(end))
            .filter(|name| own && !name.is_empty());
        Some(self.mention(end))
    }
}
