//! Participles in and behind a noun phrase, and what is said of a speaker in passing: how somebody
//! speaks, how old somebody is.

use super::reading::Reading;
use crate::lexicon::{Classes, List, Proclitic, Tag};
use crate::token::Kind;

/// متحدثا، معددا: a participle in the accusative.
fn is_derived_participle(letters: &[char]) -> bool {
    is_derived(letters) && letters.last() == Some(&'ا')
}

/// Words in مـ of at least five letters, as names seldom are.
fn is_derived(letters: &[char]) -> bool {
    let [first, second, ..] = letters else { return false };
    *first == 'م' && !matches!(second, 'ا' | 'و' | 'ي') && letters.len() >= 5
}

/// غاضبا، ضاحكا; but a surname may look like that as well.
fn is_plain_participle(letters: &[char]) -> bool {
    let vowel = |letter: char| matches!(letter, 'ا' | 'و' | 'ي');
    matches!(letters, [_, 'ا', third, fourth, 'ا'] if !vowel(*third) && !vowel(*fourth))
}

impl Reading<'_, '_> {
    /// قال سالم الحمدي متحدثا عن أبيه، غاضبا: how somebody speaks, behind a name or a title that is whole.
    pub(super) fn is_manner(&self, tag: &Tag) -> bool {
        let whole = self.in_name() | self.before.definite;
        let noun = tag.is_open() | tag.is(Classes::HUMAN);
        let behind = self.closed & whole & noun && !self.in_name_particle();
        let participle =
            || (self.here.starts_with('م') || self.here.ends_with('ا')) && self.is_participle();
        tag.is(Classes::MANNER) || behind && participle() || self.is_participle_of_name(tag)
    }

    /// حلاق متحدثا للصحافيين، حلاق مستندا إلى تقرير: in مت or مست and before a preposition no surname ends in ـا.
    fn is_participle_of_name(&self, tag: &Tag) -> bool {
        let next = self.tag(self.at + 1);
        self.in_name()
            && self.here.ends_with('ا')
            && ["مت", "مست"].iter().any(|start| self.here.starts_with(start))
            && self.here.chars().count() >= 5
            && !tag.is(Classes::PERSON_NAME)
            && self.kind(self.at + 1) == Kind::Word
            && next.is_prepositional()
            && !self.parser.tokens.written(self.at).ends_with('ى')
    }

    /// متحدثا، غاضبا
    #[inline(never)]
    fn is_participle(&self) -> bool {
        let letters: Vec<char> = self.here.chars().collect();
        let complete = self.has_two_names() || !self.in_name();
        let goes_on = self.at + 1 < self.end && self.kind(self.at + 1) == Kind::Word;
        // الأم مدهوشة
        let woman = !self.in_name()
            && self.before.is(Classes::HUMAN)
            && self.parser.tokens.written(self.at).ends_with('ة')
            && is_derived(&letters);
        woman
            || is_derived_participle(&letters) && (complete || goes_on)
            || is_plain_participle(&letters) && complete
    }

    /// الدكتورة ياوي تسانغ: between an honorific and the rest of a name no verb stands.
    pub(super) fn is_honoured_name(&self) -> bool {
        let before = self.before;
        let next = self.tag(self.at + 1);
        let goes_on = self.at + 1 < self.end
            && self.kind(self.at + 1) == Kind::Word
            && !next.definite
            && next.preposition.is_none()
            && (!next.known || next.is(Classes::PERSON_NAME));
        self.closed && before.is(Classes::HONORIFIC) && before.definite && goes_on
    }

    /// البالغ من العمر، البالغة 30 عاما، ضيف البرنامج: said of the speaker in passing; كون: a clause.
    pub(super) fn is_circumstance(&self) -> bool {
        let (next, here) = (self.at + 1, |list: List| self.in_list(self.at, list));
        let number = || self.kind(next) == Kind::Number;
        let of_age = || self.word(next) == "من" || self.is_owned(next) || number();
        let somewhere = || matches!(self.word(next), "في" | "عام" | "سنه");
        let god = || self.word(self.at - 1) == "الله" && self.at == self.start + 1;
        here(List::Aged) && of_age()
            || here(List::PresentAt) && self.in_name()
            || here(List::Born) && somewhere() && (self.in_name() || self.before.definite)
            || here(List::Praise) && god()
            || self.here == "كون" && self.in_name() && self.tag(next).definite
            || self.here == "سبق" && self.is_done_before(next)
    }

    /// أعضاء سبق لهم أن، لاعب سبق وأن: what somebody has done before.
    fn is_done_before(&self, next: usize) -> bool {
        let of = matches!(self.word(next), "له" | "لها" | "لهم" | "لهن");
        of || matches!(self.word(next), "ان" | "وان")
    }

    /// أوساط سياسية متابعة، مصادر متابعة للملف: a participle in the feminine behind a source without the article,
    /// with nothing of its own to report.
    pub(super) fn is_adjective_of_source(&self) -> bool {
        let head = self.first;
        let next = self.at + 1;
        let over = next >= self.end || self.tag(next).preposition.is_some();
        self.closed
            && over
            && self.here.ends_with('ه')
            && head.is(Classes::ANONYMOUS | Classes::COLLECTIVE)
            && (self.start..self.at).all(|at| !self.tag(at).definite)
    }

    /// الأم والدموع في عينيها، الأب والحزن يغلبه: in what state somebody speaks.
    pub(super) fn is_state(&self, tag: &Tag) -> bool {
        let of_body = || {
            self.head.is_some_and(|head| {
                self.tag(head).is(Classes::COLLECTIVE_BODY) && !self.tag(head).is(Classes::HUMAN)
            })
        };
        if !(tag.conjunction && tag.definite && tag.is_open()) || of_body() {
            return false;
        }
        let (next, last) = (self.at + 1, self.at + 2);
        let owned = |at: usize| at < self.end && self.kind(at) == Kind::Word && self.is_owned(at);
        let verb = self.word(next).starts_with(['ي', 'ت']) && self.tag(next).is_open();
        self.tag(next).is(Classes::PREPOSITION) && owned(last) || verb && owned(next)
    }

    /// الدول الأكثر تضررا، أولئك الأقل تفاؤلا: in what they are more or less.
    pub(super) fn is_compared(&self) -> bool {
        if !self.here.ends_with('ا') {
            return false;
        }
        let compares = matches!(self.word(self.at - 1), "الاكثر" | "الاقل" | "الاشد" | "الاكبر");
        let grammar = Classes::CONJUNCTION
            | Classes::RELATIVE
            | Classes::PREPOSITION
            | Classes::TIME
            | Classes::PRONOMINAL;
        compares && !self.tag(self.at).is(grammar)
    }

    /// المشتبه بهم، المحتفى به: the pronoun belongs to the participle.
    pub(super) fn is_passive_pronoun(&self) -> bool {
        let passive = self.in_list(self.at - 1, List::Passive);
        (passive || self.is_of_participle()) && self.tag(self.at).is(Classes::PRONOMINAL)
    }

    /// وكيل المدعى عليهما: behind the article and such a pronoun the phrase is whole.
    pub(super) fn is_behind_passive(&self) -> bool {
        self.before.is(Classes::PRONOMINAL)
            && self.at > self.start + 1
            && self.tag(self.at - 2).definite
            && self.in_list(self.at - 2, List::Passive)
    }

    /// الجهات الداعية لها، اللجنة المنظمة لهذه الندوة: what the participle before governs.
    pub(super) fn is_of_participle(&self) -> bool {
        self.at > self.start && self.in_list(self.at - 1, List::Governing)
    }

    /// مرتادو الطريق، منظمو الحفل: the plural of a participle before its genitive.
    pub(super) fn is_plural_in_construct(&self) -> bool {
        let word = self.word(self.start);
        let mut letters = word.chars();
        let participle = letters.next() == Some('م')
            && !matches!(letters.next(), Some('ا' | 'و' | 'ي'))
            && word.ends_with('و')
            && word.chars().count() >= 5;
        participle && self.first.is_open() && self.tag(self.start + 1).definite
    }

    /// قال سالم لأول مرة، للمرة الثانية: how often.
    pub(super) fn is_counted_time(&self) -> bool {
        match self.here {
            "لاول" | "لثاني" | "لثالث" | "لرابع" | "لاخر" => {
                self.word(self.at + 1) == "مره"
            }
            "للمره" => true,
            _ => false,
        }
    }

    /// المسؤول بالقسم بهذه الشركة سالم الحمدي: where somebody holds his office, before his name.
    pub(super) fn is_pointed_place(&self, tag: &Tag) -> bool {
        self.closed
            && tag.preposition == Some(Proclitic::Bi)
            && self.person.is_some()
            && self.name.is_none()
            && self.tag(self.at + 1).definite
            && self.is_full_name_at(self.at + 2)
    }

    /// فجر السبت: when.
    pub(super) fn is_hour_of_day(&self) -> bool {
        self.in_list(self.at, List::HourOfDay) && self.tag(self.at + 1).is(Classes::TIME)
    }

    /// سكان هذا الحي، موقعو هذه العريضة، قائد هذه القوات اللواء: behind a noun without the article whose genitive is pointed at; not so
    /// هذا الأسبوع.
    pub(super) fn is_pointed_genitive(&self) -> bool {
        let (before, next) = (self.before, self.tag(self.at + 1));
        let word = self.word(self.at - 1);
        let bound = word.ends_with('و') && word.chars().count() >= 5;
        let people = before.is(Classes::HUMAN)
            && before.is_bare()
            && !word.ends_with("ون")
            && !word.ends_with("ين");
        self.at == self.start + 1
            && (bound
                || people
                    && (self.closed
                        || self.is_over_at(self.at + 2)
                        || self.tag(self.at + 2).is(Classes::HONORIFIC | Classes::OFFICIAL)))
            && next.definite
            && next.preposition.is_none()
            && !next.is(Classes::TIME)
    }
}
