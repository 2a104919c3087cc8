//! Speaker and colon: headlines, transcripts, captions (الحمدي: لا زيادة في الأسعار).

use std::ops::Range;

use super::cues::{Cue, Finder, Intro};
use super::shapes;
use crate::lexicon::{Classes, Hints, List};
use crate::token::Kind;

/// Tokens before the colon.
const LONGEST: usize = 14;

/// Words of the name of whoever wrote a report.
const LONGEST_AUTHOR: usize = 5;

/// Where reports come from.
const TOWN: Classes = Classes::STATE.with(Classes::PLACE_NAME).with(Classes::CITY);

impl Finder<'_, '_> {
    /// A cue without words of its own: somebody's name where a line begins, then a colon.
    pub(super) fn headline(&self, at: usize) -> Option<Cue> {
        // وبحسب المدير: «…» names its source with a marker.
        let marker = self.tags.get(at).hints.has(Hints::MARKER) && self.source(at).is_some();
        let colon = self.colon_after(at).filter(|_| !marker && !self.ends_dateline(at))?;
        if self.is_credit(at)
            || self.ends_byline(at, colon)
            || self.is_behind_town(at, colon)
            || self.is_town_before_author(at, colon)
            || self.is_numbered(at)
            || self.is_ordinal(at)
            || self.gesture(colon).is_some()
            || self.heads_text(colon)
            || self.is_country_before_its_own(at, colon)
            || self.is_place_of_event(at, colon)
            || self.is_title_of_work(at, colon)
        {
            return None;
        }
        let first = self.tags.get(self.first_word(at));
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        Some(Cue {
            words: at..at,
            verb: None,
            intro: Intro::Colon(colon),
            zone: at..colon,
            certain: first.is(speaks) || self.is_surname_to_outlet(at, colon),
        })
    }

    /// A cue where a line or a part of the headline begins: somebody with a colon, or whoever said what stands
    /// in marks before.
    pub(super) fn line(&self, at: usize) -> Option<Cue> {
        let solid = self.tokens.kind(at) == Kind::Word || self.pair_at(at).is_some();
        let begins = self.begins_line(at) || self.begins_part(at);
        let line = (solid && begins).then(|| self.headline(at)).flatten();
        line.or_else(|| self.behind_quotation(at))
    }

    /// At a paragraph's start, or after the dash behind a topic (كأس الساحل - مدرب النسور: …).
    pub(super) fn begins_line(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        match self.tokens.kind(before) {
            Kind::Break => true,
            // جورينغ-إكارت: a hyphen within a name.
            Kind::Dash if self.tokens.is_glued(before) => false,
            Kind::Dash => {
                let line = (at.saturating_sub(LONGEST)..at - 1).rev();
                let mut line = line.take_while(|&near| self.tokens.kind(near) != Kind::Break);
                !line.any(|near| matches!(self.tokens.kind(near), Kind::Stop | Kind::Comma))
            }
            _ => false,
        }
    }

    /// محمد الغامدي- سبق-الرياض: the place that the report comes from.
    fn ends_dateline(&self, at: usize) -> bool {
        let place = Classes::STATE | Classes::PLACE_NAME | Classes::CITY | Classes::AGENCY;
        let wires = matches!(self.tokens.word(at), "وكالات" | "متابعات" | "خاص" | "واس" | "كونا");
        (self.tags.get(at).is(place) || wires) && at > 0 && self.tokens.kind(at - 1) == Kind::Dash
    }

    /// المصدر: روسيا اليوم، رابط الخبر بالصحيفة: …, تصوير: سالم: what stands under an article.
    fn is_credit(&self, at: usize) -> bool {
        self.tags.in_list(at, List::Credit) && (at == 0 || self.tokens.kind(at - 1) == Kind::Break)
    }

    /// 3 - أمانة العاصمة: الموافقة على …, an entry of a list.
    fn is_numbered(&self, at: usize) -> bool {
        let counted = at > 1
            && self.tokens.kind(at - 1) == Kind::Dash
            && self.tokens.kind(at - 2) == Kind::Number;
        counted && (at == 2 || self.tokens.kind(at - 3) == Kind::Break)
    }

    /// الملاحظة الأولى: …, النقطة الثانية: …
    fn is_ordinal(&self, at: usize) -> bool {
        self.tags.in_list(at + 1, List::Ordinal)
            && self.tags.get(at).definite
            && self.tokens.kind(at + 2) == Kind::Colon
            && !self.tags.get(at).is(Classes::HUMAN)
    }

    /// سالم بدران – نادر الخالدي: ⏎ and سالم بدران- سبق- الرياض: who wrote the report, and where.
    fn ends_byline(&self, at: usize, colon: usize) -> bool {
        let dashed = at > 1 && self.tokens.kind(at - 1) == Kind::Dash;
        let line = (at.saturating_sub(LONGEST)..at)
            .rev()
            .take_while(|&near| self.tokens.kind(near) != Kind::Break);
        let dashes = line.filter(|&near| self.tokens.kind(near) == Kind::Dash).count();
        dashed && (self.tokens.kind(colon + 1) == Kind::Break || dashes > 1)
    }

    /// القاهرة - سامر حلاق: يفتح …: who wrote the report, and where.
    fn is_behind_town(&self, at: usize, colon: usize) -> bool {
        let Some(town) = at.checked_sub(2) else { return false };
        self.tokens.kind(at - 1) == Kind::Dash
            && self.opens_line(town)
            && self.tags.get(town).is(TOWN)
            && self.is_whole_name(at..colon)
    }

    /// أبوظبي: سامر حلاق ⏎
    fn is_town_before_author(&self, at: usize, colon: usize) -> bool {
        let line = colon + 1..colon + 1 + LONGEST_AUTHOR;
        let end = line.clone().find(|&near| self.tokens.kind(near) != Kind::Word);
        colon == at + 1
            && self.tags.get(at).is(TOWN)
            && end.is_some_and(|end| {
                self.tokens.kind(end) == Kind::Break && self.is_whole_name(line.start..end)
            })
    }

    /// «السودان: الحكومة تندد بالقصف»: the country that the headline is about, and who acts there.
    fn is_country_before_its_own(&self, at: usize, colon: usize) -> bool {
        let (noun, verb) = (self.tags.get(colon + 1), self.tags.get(colon + 2));
        let own = noun.is(Classes::COLLECTIVE_BODY | Classes::OFFICIAL)
            && noun.definite
            && noun.preposition.is_none()
            && !noun.is(TOWN);
        let word = self.tokens.word(colon + 2);
        let acts = verb.verb.is_some_and(|verb| verb.is_finite())
            || shapes::tense(word, verb).is_some() && !verb.definite;
        colon == at + 1 && self.tags.get(at).is(TOWN) && at == 0 && own && acts
    }

    /// «تونس: مقتل حارسين», «الرياض: 6 إصابات في حريق»: where something happened.
    fn is_place_of_event(&self, at: usize, colon: usize) -> bool {
        let number = self.tokens.kind(colon + 1) == Kind::Number;
        colon == at + 1
            && self.tags.get(at).is(TOWN)
            && (number || self.tags.in_list(colon + 1, List::Happening))
    }

    /// «"حارس النهر": فيلم عن السد»: a name in marks, and what is called so.
    fn is_title_of_work(&self, at: usize, colon: usize) -> bool {
        let marked = self.pair_at(at).is_some_and(|pair| self.pairs[pair].end == colon);
        let noun = self.tags.get(colon + 1);
        marked && noun.is(Classes::WORK_TITLE | Classes::EVENT_NAME) && noun.is_bare()
    }

    /// كتبت: هدى منصور ⏎, كتب: هدى منصور | الأحد and كتب سامر حلاق: ⏎, كتب- سامر حلاق: ⏎, at the head of a line: who wrote
    /// the report.
    pub(super) fn is_author(&self, at: usize, colon: usize) -> bool {
        let writes = matches!(self.tokens.word(at), "كتب" | "كتبت" | "يكتب" | "تكتب");
        if !writes || !self.opens_line(at) && !self.is_sent_from_town(at) {
            return false;
        }
        let names = |from: usize, to: usize| from < to && (from..to).all(|at| self.names(at));
        let line = colon + 1..colon + 1 + LONGEST_AUTHOR;
        let end = line.clone().find(|&near| self.tokens.kind(near) != Kind::Word);
        let over =
            |end: usize| matches!(self.tokens.kind(end), Kind::Break | Kind::Dash | Kind::Other);
        let behind = colon == at + 1 && end.is_some_and(|end| over(end) && names(line.start, end));
        let text = self.tokens.kind(colon + 1) == Kind::Break
            && matches!(self.tokens.kind(colon + 2), Kind::Word | Kind::Break);
        let apart = matches!(self.tokens.kind(at + 1), Kind::Dash | Kind::Other);
        let first = at + 1 + usize::from(apart);
        behind || text && names(first, colon) && colon <= first + LONGEST_AUTHOR
    }

    /// القاهرة - كتب سامر حلاق: ⏎
    fn is_sent_from_town(&self, at: usize) -> bool {
        let town = |town: usize| self.opens_line(town) && self.tags.get(town).is(TOWN);
        at >= 2 && self.tokens.kind(at - 1) == Kind::Dash && town(at - 2)
    }

    fn opens_line(&self, at: usize) -> bool {
        at == 0 || self.tokens.kind(at - 1) == Kind::Break
    }

    /// سامر حلاق: a name of two words or more, and nothing else.
    fn is_whole_name(&self, words: Range<usize>) -> bool {
        let first = self.tags.get(words.start);
        (2..=LONGEST_AUTHOR).contains(&words.len())
            && first.is(Classes::PERSON_NAME)
            && !first.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
            && words.clone().all(|at| self.names(at))
    }

    /// A word that is a name, or that no list has.
    fn names(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        self.tokens.kind(at) == Kind::Word
            && (tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE) || tag.is_open())
            && !tag.is(Classes::COMPLEMENTISER | Classes::COLLECTIVE_BODY)
    }

    /// العنبري لـ«الضحى»: …, the surname alone of somebody who spoke to a newspaper.
    fn is_surname_to_outlet(&self, at: usize, colon: usize) -> bool {
        let (tag, word) = (self.tags.get(at), self.tokens.word(at));
        let surname = tag.is_open() && tag.definite && word.ends_with('ي') && word.len() > 10;
        let outlet = matches!(self.tokens.word(at + 1), "ل" | "لل")
            && matches!(self.tokens.kind(at + 2), Kind::Mark(_))
            && matches!(self.tokens.kind(colon - 1), Kind::Mark(_));
        surname && outlet
    }

    fn first_word(&self, at: usize) -> usize {
        at + usize::from(matches!(self.tokens.kind(at), Kind::Mark(_)))
    }

    fn colon_after(&self, at: usize) -> Option<usize> {
        let colon = (at + 1..at + LONGEST).find(|&near| !self.may_name(at, near))?;
        let names = self.tokens.kind(colon) == Kind::Colon;
        let range: Range<usize> = at..colon;
        let named = Classes::HUMAN | Classes::PERSON_NAME | Classes::COLLECTIVE_BODY;
        let speech = range.clone().any(|near| {
            let tag = self.tags.get(near);
            let finite = tag.verb.is_some_and(|verb| verb.is_finite());
            finite && !tag.is(named) || self.is_that(near)
        });
        (names && !speech).then_some(colon)
    }

    fn may_name(&self, start: usize, at: usize) -> bool {
        match self.tokens.kind(at) {
            Kind::Word | Kind::Abbreviation | Kind::Comma | Kind::Open | Kind::Close => true,
            Kind::Number => at > start,
            Kind::Mark(_) => true,
            _ => false,
        }
    }
}
