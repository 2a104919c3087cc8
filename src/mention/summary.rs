//! What a phrase that was read says of the speaker: kind, gender, number.

use std::ops::Range;

use super::reading::Reading;
use super::{Mention, SpeakerKind};
use crate::lexicon::{Classes, Gender, List, Number, Tag};
use crate::token::Kind;

impl Reading<'_, '_> {
    /// What was read, up to `end`.
    pub(super) fn mention(&self, end: usize) -> Mention {
        let head = self.head.filter(|&head| head < end);
        let head_tag = head.map(|head| self.tag(head)).unwrap_or_default();
        let words = self.start..end;
        let latter = self.parser.is_latter(self.start);
        let points = Classes::ANAPHOR | Classes::PRONOUN_HONORIFIC;
        let anaphor = latter
            || self.first.is(Classes::DEMONSTRATIVE)
            || words
                .clone()
                .any(|at| self.tag(at).is(points) && !self.parser.points_within(head, at));
        let bare_title = self.name.is_none()
            && head == Some(self.start)
            && head_tag.definite
            && !head_tag.is(Classes::COLLECTIVE_BODY);
        let named = self.name.is_some()
            && !head_tag.is(Classes::COLLECTIVE_BODY | Classes::STATEMENT)
            && !self.is_named_by_rank(head);
        let plural = head.is_none() && self.is_plural_in_construct();
        let joined = named && self.is_joined(end) || plural;
        let unnamed = Classes::ANONYMOUS | Classes::COLLECTIVE;
        let listed = || {
            let mut name = self.name.clone().unwrap_or_default();
            // الشاب س. ح
            let told =
                |at| self.tag(at).is(Classes::PERSON_NAME) || self.kind(at) == Kind::Abbreviation;
            name.any(told)
        };
        let counts = self.is_counted();
        let named = named && !counts && (listed() || !head_tag.is(unnamed));
        let counted = Tag { number: self.number(head_tag, counts), ..*head_tag };
        let kind = match named {
            true if joined || self.is_people_of(head_tag) => SpeakerKind::Group,
            // (الأهرام)
            true if self.kind(self.start) == Kind::Open => SpeakerKind::Organisation,
            true if self.is_marked_body() => SpeakerKind::Organisation,
            true => SpeakerKind::Person,
            false if self.is_unidentified(end, &counted) => SpeakerKind::Anonymous,
            false => SpeakerKind::of_head(&counted),
        };
        let accompanied = named && (self.start + 1..end).any(|at| self.is_companions(at));
        let several = joined || accompanied;
        let number = if several { Some(Number::Plural) } else { counted.number };
        let name = self.name.clone().filter(|_| named || head.is_none());
        Mention {
            words,
            name,
            head,
            kind,
            gender: match latter {
                true if self.word(end - 1).ends_with('ه') => Some(Gender::Feminine),
                true => Some(Gender::Masculine),
                false => self.gender(head_tag),
            },
            number,
            anaphoric: anaphor || bare_title,
        }
    }

    /// عائلة حلاق، رفاق سالم، أنصار الرئيس السابق سالم الحمدي: the people of somebody, none of whom bears his name alone.
    fn is_people_of(&self, head: &Tag) -> bool {
        let behind = |at: usize| {
            let tag = self.tag(at);
            tag.definite || tag.is(Classes::NAME_PARTICLE) || self.word(at) == "من"
        };
        let name = self.name.as_ref().map(|name| name.start);
        let of = name.is_some_and(|name| (self.start + 1..name).all(behind));
        of && head.is(Classes::COLLECTIVE) && self.head == Some(self.start)
    }

    /// مصدر حكومي رفيع، مسؤول رفيع: behind a noun without the article how high somebody stands is no name, though men are
    /// called so.
    fn is_named_by_rank(&self, head: Option<usize>) -> bool {
        let people = Classes::ANONYMOUS | Classes::OFFICIAL | Classes::PROFESSION;
        let anybody = |at: usize| self.tag(at).is(people) && !self.tag(at).definite;
        // رفيع المستوى
        let level = |at: usize| {
            let tag = self.tag(at);
            tag.definite && tag.known && !tag.is(Classes::PERSON_NAME)
        };
        let rank = self.name.clone().filter(|name| (name.start + 1..name.end).all(level));
        let rank = rank.map(|name| name.start);
        rank.zip(head).is_some_and(|(rank, head)| {
            head < rank && anybody(head) && self.in_list(rank, List::Informed)
        })
    }

    /// "وكالة الأنباء"
    fn is_marked_body(&self) -> bool {
        let body = Classes::COLLECTIVE_BODY | Classes::MEDIA | Classes::AGENCY;
        matches!(self.kind(self.start), Kind::Mark(_)) && self.tag(self.start + 1).is(body)
    }

    /// مسؤول حكومي، طبيبة في مستشفى: an office or a profession without article, name or anything
    /// definite behind it.
    fn is_unidentified(&self, end: usize, head: &Tag) -> bool {
        head.is(Classes::OFFICIAL | Classes::PROFESSION)
            && head.number.is_none_or(|number| number != Number::Plural)
            && (self.start..end).all(|at| !self.tag(at).definite)
    }

    /// That of the title, unless a woman bears a masculine one (نائب الرئيس ليلى منصوري); that of
    /// the given name where there is no title.
    fn gender(&self, head: &Tag) -> Option<Gender> {
        // A name of one word may be a surname, which tells nothing.
        let full = self.name.as_ref().filter(|name| name.len() > 1);
        let first = full.map(|name| self.tag(name.start)).unwrap_or_default();
        let given = first.gender.filter(|_| first.is(Classes::PERSON_NAME));
        match given {
            Some(_) if self.opens_with_name() => given,
            _ if self.opens_with_feminine() => Some(Gender::Feminine),
            // والد الطفلة زينب الحمدي
            _ if head.is(Classes::KIN) && head.gender.is_some() => head.gender,
            Some(Gender::Feminine) if !head.is(Classes::COLLECTIVE_BODY) => given,
            _ => head.gender.or(given),
        }
    }

    /// مبادرة حزب الوفاق، محلية حزب الوفاق: a noun that belongs to what the phrase was read as.
    fn opens_with_feminine(&self) -> bool {
        let first = self.first;
        let behind =
            self.head.is_some_and(|head| head == self.start + 1 && !self.tag(head).conjunction);
        let noun = first.is_bare() && self.name.is_none();
        noun && behind && self.parser.tokens.written(self.start).ends_with('ة')
    }

    /// سالم الحمدي جد الطفلة: a name that opens the phrase, before a definite noun that says nothing of it.
    fn opens_with_name(&self) -> bool {
        let name = self.name.as_ref().filter(|name| name.start == self.start);
        let between = name.zip(self.head).map(|(name, head)| name.end..head);
        let definite = self.head.is_some_and(|head| self.tag(head).definite);
        definite && between.is_some_and(|mut words| words.all(|at| self.kind(at) == Kind::Word))
    }

    /// Two names joined by و, each with its own beginning.
    #[inline(never)]
    fn is_joined(&self, end: usize) -> bool {
        let Some(name) = &self.name else { return false };
        let second = (name.end.min(end)..end)
            .find(|&at| self.tag(at).conjunction && self.tag(at).is(Classes::HUMAN))
            .or_else(|| (name.start + 1..name.end.min(end)).find(|&at| self.is_joined_name(at)));
        if self.are_two_given_names(name, end) {
            return true;
        }
        // ندى الخوري، الممثلة ورئيسة النقابة: two titles of one.
        let named = |at: usize| {
            let tag = self.tag(at);
            let other = Classes::HUMAN | Classes::COLLECTIVE_BODY;
            tag.is(Classes::PERSON_NAME) && !tag.is(other) && !(tag.definite && tag.conjunction)
        };
        // ندى الخوري العالمة ضمن البعثة والأستاذة بجامعة سانت لويس: a place behind the titles of one.
        let described = name.start == self.start;
        let governs =
            |at: usize| self.tag(at).is(Classes::PREPOSITION) || self.tag(at).preposition.is_some();
        let group = |at: usize| self.is_joined_group(at, end);
        (name.start + 1..=name.end).any(group)
            || second.is_some_and(|second| {
                let mut titles = (second + 1..end).take_while(|&at| !(described && governs(at)));
                self.is_joined_name(second) || titles.any(named)
            })
    }

    /// الحمدي ومسؤولو النادي: several people right behind a name.
    fn is_joined_group(&self, at: usize, end: usize) -> bool {
        let tag = self.tag(at);
        let plural = tag.number == Some(Number::Plural);
        at < end && tag.conjunction && tag.is(Classes::HUMAN | Classes::COLLECTIVE) && plural
    }

    /// سامر وهدى: nothing but two given names. Not المديرة سوزان ورال.
    fn are_two_given_names(&self, name: &Range<usize>, end: usize) -> bool {
        let named = |at: usize| self.tag(at).is(Classes::PERSON_NAME);
        name.len() == 2
            && name.end == end
            && named(name.start)
            && self.tag(name.start).gender.is_some()
            && named(name.start + 1)
            && (name.start == self.start || self.tag(name.start + 1).gender.is_some())
            && self.tag(name.start + 1).conjunction
            && self.word(name.start + 1).starts_with('و')
    }

    /// كمال حداد ورامي شاهين: another given name, with a surname.
    fn is_joined_name(&self, at: usize) -> bool {
        let (tag, next) = (self.tag(at), self.tag(at + 1));
        let surname = next.is_bare() && (next.is(Classes::PERSON_NAME) || !next.known);
        tag.conjunction
            && self.word(at).starts_with('و')
            && tag.is(Classes::PERSON_NAME)
            && tag.gender.is_some()
            && (surname || next.definite && !next.known)
    }
}
