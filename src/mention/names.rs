//! Words of a name that look like something else.

use std::ops::Range;

use super::reading::Reading;
use crate::lexicon::{Classes, Hints, List, Tag};
use crate::token::Kind;

/// Tokens from the noun of an outlet to the adjective of its country.
const LONGEST_OUTLET: usize = 5;

impl Reading<'_, '_> {
    /// مسؤول رفيع في الوزارة، مسؤول تركي بارز: right behind a title without the article stands a genitive
    /// or an adjective, whoever is called so.
    pub(super) fn is_adjective_of_title(&self) -> bool {
        let title = self.first;
        let office = Classes::OFFICIAL | Classes::PROFESSION | Classes::ANONYMOUS;
        let bare = title.is(office) && !title.definite && !title.is(Classes::HONORIFIC);
        let next = self.tag(self.at + 1);
        let goes_on = self.at + 1 < self.end && self.kind(self.at + 1) == Kind::Word;
        self.at == self.start + 1
            && bare
            && !self.word(self.start).ends_with(['ا', 'ي'])
            && (!goes_on || next.is(Classes::PREPOSITION | Classes::NATIONALITY))
    }

    /// معين عبد الملك، نور الدين بدوي: behind a particle of the name or a given name of two words what else
    /// is somebody.
    pub(super) fn is_within_name(&self, tag: &Tag) -> bool {
        let office = Classes::OFFICIAL | Classes::PROFESSION | Classes::HONORIFIC;
        let surname = || self.completes_compound() && tag.is_bare() && !tag.is(office);
        self.in_name()
            && (self.in_name_particle()
                || surname()
                || self.is_surname_of_son(tag)
                || self.is_body_without_dots(tag))
            || tag.is(Classes::PERSON_NAME) && tag.is_bare() && self.is_before_surname()
    }

    /// تشاو قوه دونغ: what is written without the dots of قوة, right behind a name of the list and before another.
    fn is_body_without_dots(&self, tag: &Tag) -> bool {
        let name = |at: usize| self.tag(at).classes.is_only(Classes::PERSON_NAME);
        tag.is(Classes::COLLECTIVE_BODY)
            && tag.is_bare()
            && self.parser.tokens.written(self.at).ends_with('ه')
            && name(self.at - 1)
            && (name(self.at + 1)
                || !self.tag(self.at + 1).known && !self.tag(self.at + 1).definite)
    }

    /// أوضح خالد بن سعيد العمود: the surname of a son that is the noun of a paper too.
    fn is_surname_of_son(&self, tag: &Tag) -> bool {
        let other = Classes::HUMAN | Classes::COLLECTIVE_BODY;
        let son = |name: &Range<usize>| {
            name.clone().any(|at| self.tag(at).is(Classes::NAME_PARTICLE)) && name.len() >= 3
        };
        self.closed
            && self.name.as_ref().is_some_and(son)
            && tag.definite
            && tag.preposition.is_none()
            && !tag.conjunction
            && !tag.is(other)
            && !self.before.definite
    }

    /// أمينة بوعزيز، محمد فلاح القرقاوي: what is an office or a trade too, before what nothing but a surname looks like.
    fn is_before_surname(&self) -> bool {
        let next = self.tag(self.at + 1);
        let goes_on = self.at + 1 < self.end && self.kind(self.at + 1) == Kind::Word;
        let nisba = next.definite && self.word(self.at + 1).ends_with('ي');
        let plain = next.preposition.is_none() && !next.conjunction && next.verb.is_none();
        let open = !next.known || next.classes.is_only(Classes::PERSON_NAME);
        let over = self.is_over_name(self.at + 2) || self.tag(self.at + 2).conjunction;
        goes_on
            && plain
            && open
            && over
            && !self.is_owned(self.at + 1)
            && match self.in_name() {
                true => next.definite,
                false => self.at == self.start && (!next.definite || nisba),
            }
    }

    /// رئيس الوزراء السابق الصادق المهدي، الناطق الرسمي المصطفى بايتاس: behind a title that is closed what is
    /// nothing but a name, before the surname.
    pub(super) fn is_definite_given_name(&self, tag: &Tag) -> bool {
        let next = self.tag(self.at + 1);
        let goes_on = self.at + 1 < self.end && self.kind(self.at + 1) == Kind::Word;
        let plain = next.preposition.is_none() && !next.conjunction && next.verb.is_none();
        let listed =
            next.is(Classes::PERSON_NAME) && !next.is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
        let open = !next.known && (self.closed || !next.definite && !self.is_owned(self.at + 1));
        tag.classes.is_only(Classes::PERSON_NAME)
            && self.person.is_some()
            && self.title_is_closed()
            && goes_on
            && plain
            && (listed || open)
    }

    /// رئيسة وحدة قطب الحكامة: behind a noun without the article what looks like a name governs a noun in ـة.
    pub(super) fn is_noun_of_quality(&self) -> bool {
        let (before, at) = (self.tag(self.at.saturating_sub(1)), self.at + 1);
        let next = self.tag(at);
        self.at > self.start
            && !before.definite
            && before.is(Classes::COLLECTIVE_BODY | Classes::ORGANISATION_NAME)
            && !before.is(Classes::STATE | Classes::CITY | Classes::MEDIA)
            && at < self.end
            && next.definite
            && !next.is(Classes::PERSON_NAME)
            && self.parser.tokens.written(at).ends_with('ة')
    }

    /// 35 %، 70 في المئة: behind the number that opens the phrase.
    #[inline]
    pub(super) fn is_percent(&self, at: usize) -> bool {
        at > self.start && self.kind(at - 1) == Kind::Number && self.is_share_of_count(at)
    }

    fn is_share_of_count(&self, at: usize) -> bool {
        at - 1 == self.count_at() && self.is_share(at)
    }

    /// أكثر من 70 %: where the number stands that the phrase begins with.
    pub(super) fn count_at(&self) -> usize {
        let behind = self.start + 2;
        let counts = self.kind(behind) == Kind::Number
            && self.word(self.start + 1) == "من"
            && matches!(self.word(self.start), "اكثر" | "اقل" | "ازيد");
        if counts { behind } else { self.start }
    }

    fn is_share(&self, at: usize) -> bool {
        let hundred = |at: usize| matches!(self.word(at), "المئه" | "المائه");
        matches!(self.word(at), "بالمئه" | "بالمائه")
            || self.word(at) == "في" && hundred(at + 1)
            || self.parser.tokens.written(at) == "%"
    }

    /// 70 في المئة من المشاركين
    pub(super) fn is_share_of_many(&self) -> bool {
        // من مستخدمي الساعة
        let (of, whose) = (self.tag(self.at + 1), self.tag(self.at + 2));
        let many = || of.definite || self.word(self.at + 1).ends_with('ي') && whose.definite;
        self.here == "من" && (self.start + 1..self.at).any(|at| self.is_percent(at)) && many()
    }

    /// 35 % منهم, عدد كبير منهم، اثنان منهم
    pub(super) fn is_share_of_them(&self) -> bool {
        let counted = |at: usize| {
            self.tag(at).is(Classes::QUANTIFIER)
                || matches!(
                    self.word(at),
                    "اثنان" | "اثنين" | "اثنتان" | "واحد" | "واحده" | "كثيرون"
                )
        };
        let behind = self.count_at() + 2;
        self.in_list(self.at, List::OfThem)
            && self.at <= behind
            && (self.at == behind && self.is_percent(self.at - 1) || counted(self.start))
    }

    /// صحيفة دايلي ميل البريطانية: words without the article between the noun of an outlet and the adjective that tells
    /// of which country it is.
    pub(super) fn is_within_outlet(&self, tag: &Tag) -> bool {
        let head = self.first;
        if !head.is(Classes::MEDIA) || head.definite || !tag.is_bare() {
            return false;
        }
        let last = self.end.min(self.start + LONGEST_OUTLET);
        let plain = |at: usize| self.kind(at) == Kind::Word && self.tag(at).is_bare();
        let nation = (self.at + 1..last).find(|&at| !plain(at));
        nation.is_some_and(|at| {
            self.tag(at).definite
                && self.tag(at).is(Classes::NATIONALITY)
                && (self.start + 1..self.at).all(plain)
        })
    }

    /// 70 في المئة
    pub(super) fn take_share(&mut self) -> bool {
        let words = if self.here == "في" { 2 } else { 1 };
        self.skip(words)
    }

    /// ليلى منصوري وفريقها، سامي نصر وزملاؤه: those who speak with somebody.
    #[inline]
    pub(super) fn is_companions(&self, at: usize) -> bool {
        self.tag(at).hints.has(Hints::OWNED) && self.name.is_some() && self.names_companions(at)
    }

    fn names_companions(&self, at: usize) -> bool {
        let named = self.name.as_ref().is_some_and(|name| name.start < at);
        named && self.word(at).starts_with('و') && self.in_list(at, List::Companions)
    }

    /// فرانك-فالتر شتاينماير: a name of two words written as one.
    pub(super) fn is_double_name(&self) -> bool {
        let (at, next) = (self.at, self.tag(self.at + 1));
        let words = at + 1 < self.end && self.kind(at + 1) == Kind::Word;
        let glued = || !self.parser.tokens.text(at - 1..at + 2).contains(char::is_whitespace);
        let plain = next.is_bare() && (!next.known || next.is(Classes::PERSON_NAME));
        self.in_name() && words && plain && glued()
    }

    pub(super) fn take_second_of_name(&mut self) -> bool {
        self.lengthen_name(2);
        self.skip(2)
    }

    /// محمد صباح السالم، الشيخ خميس العجمي، رئيس المجلس صباح فرجول: the name of a time between two names, behind an
    /// honorific or a title.
    pub(super) fn is_name_of_time(&self, tag: &Tag) -> bool {
        let next = self.tag(self.at + 1);
        let before = self.before;
        let honoured = || {
            (self.in_name() && before.is(Classes::PERSON_NAME) || before.is(Classes::HONORIFIC))
                && (next.is(Classes::PERSON_NAME) || next.definite)
                && !next.is(Classes::TIME)
        };
        tag.is(Classes::PERSON_NAME)
            && self.kind(self.at + 1) == Kind::Word
            && (honoured() || tag.is_bare() && self.is_titled_name_of_time())
    }

    /// رئيس المجلس صباح فرجول: behind a title, before a word that no list knows and with which the phrase is over.
    fn is_titled_name_of_time(&self) -> bool {
        let next = self.tag(self.at + 1);
        let titled = self.name.is_none() && self.person.is_some() && self.title_is_closed();
        titled
            && next.is_bare()
            && !next.known
            && !self.is_owned(self.at + 1)
            && self.is_over_name(self.at + 2)
    }

    /// نور الدين فراح، أحد الأساتذة: no clause begins with ف right before the comma behind a name.
    pub(super) fn is_surname_in_fa(&self, tag: &Tag) -> bool {
        let relative = self.tag(self.at + 1).is(Classes::RELATIVE);
        let ends = self.at + 1 >= self.end || self.kind(self.at + 1) == Kind::Comma;
        (self.closed || relative)
            && self.in_name()
            && tag.conjunction
            && self.here.starts_with('ف')
            && (ends || relative)
    }

    /// سالم بن علي مغربي: behind a name with the father's, where the phrase is over.
    pub(super) fn is_nation_as_surname(&self, tag: &Tag) -> bool {
        let particle = |at: usize| self.tag(at).is(Classes::NAME_PARTICLE);
        tag.is(Classes::NATIONALITY)
            && tag.is_bare()
            && self.name.clone().is_some_and(|mut name| name.any(particle))
            && self.is_over_name(self.at + 1)
    }

    /// الموسيقي نعمان لخضر: a definite word that no list knows, and a given name.
    pub(super) fn is_behind_unlisted_title(&self) -> bool {
        self.name.as_ref().is_some_and(|name| {
            let title = self.tag(name.start);
            name.len() == 2 && name.start == self.start && title.definite && !title.known
        })
    }

    /// النائب عن دائرة سيدي قاسم، البرلماني عن مدينة ابن خالد: the place that somebody sits for.
    pub(super) fn is_name_of_seat(&self) -> bool {
        let seat = |at: usize| {
            let place =
                matches!(self.word(at), "دائره" | "مدينه" | "اقليم" | "ولايه" | "محافظه" | "منطقه");
            place && self.parser.tokens.word_before(at) == "عن"
        };
        // سيدي is no part of the name.
        self.name.as_ref().is_some_and(|name| {
            let first = name.start.saturating_sub(2).max(self.start);
            name.len() < 3 && (first..name.start).any(seat)
        })
    }

    /// محامي رمضان، والد سالم: whose he is, while «محاميه سالم» and «المحامي سالم» are called so.
    pub(super) fn is_name_of_another(&self) -> bool {
        let Some(head) = self.head else { return false };
        let behind = self.name.as_ref().is_some_and(|name| name.start == head + 1);
        let tag = self.tag(head);
        if !behind || tag.definite {
            return false;
        }
        let kin = tag.is(Classes::KIN) && !tag.is(Classes::NAME_PARTICLE);
        let related = kin || self.in_list(head, List::ActsFor);
        let written = self.parser.tokens.written(head);
        let owned = ["ه", "ها", "هم", "ي"].iter().any(|pronoun| written.ends_with(pronoun));
        related && (!owned || self.word(head) == "محامي")
    }
}
