//! A name behind the comma that ends its title: رئيس البلدية، ماجد العنبري.

use super::reading::Reading;
use crate::lexicon::{Classes, List, Number, Proclitic, Tag};
use crate::token::Kind;

/// Words of a name that stands between two commas.
const LONGEST_NAME: usize = 5;

impl Reading<'_, '_> {
    /// رئيس البلدية، ماجد العنبري؛ وزير الثقافة، المهدي بنسعيد
    pub(super) fn is_name_chunk(&self, next: usize) -> bool {
        let tag = self.tag(next);
        // مصادر رسمية، تعارض الخطة: several sources have no name.
        let titled = self.head.is_some_and(|head| {
            let head = self.tag(head);
            head.is(Classes::HUMAN)
                && !(head.is(Classes::ANONYMOUS) && head.number == Some(Number::Plural))
        });
        let accusative = self.is_accusative(next);
        let unnamed = self
            .name
            .as_ref()
            .is_none_or(|name| name.end < self.at && !self.is_titled_behind_name())
            || self.is_honoured_body();
        let title = tag.is(Classes::OFFICIAL | Classes::PROFESSION);
        let plain = self.is_plain_name(tag)
            && !title
            && (tag.is(Classes::PERSON_NAME) || !accusative || self.is_foreign_in_alef(next));
        // الضيف، واستفزه
        let acts = self.word(next).starts_with('و') && self.is_owned(next);
        let place = acts || matches!(self.word(next), "شمالي" | "جنوبي" | "شرقي" | "غربي" | "وسط");
        let name = || self.is_definite_name(next) || self.is_set_off_name(next);
        titled && unnamed && !place && !self.is_no_chunk(next) && (plain || name())
    }

    /// المدير الفني للفريق، السويسري مارسيل كولر، أكد: a nationality and a name, alone between two commas.
    pub(super) fn is_name_of_nation(&self, next: usize) -> bool {
        let tag = self.tag(next);
        let titled = self.head.is_some_and(|head| self.tag(head).is(Classes::HUMAN));
        let unnamed = self.name.as_ref().is_none_or(|name| name.end < self.at);
        let nation = tag.is(Classes::NATIONALITY) && tag.definite;
        let first = next + 1;
        let part = |at: &usize| {
            let tag = self.tag(*at);
            let open =
                !tag.known || tag.classes.is_only(Classes::PERSON_NAME | Classes::NAME_PARTICLE);
            *at < self.end && self.kind(*at) == Kind::Word && open && (*at > first || !tag.definite)
        };
        let words = (first..first + LONGEST_NAME).take_while(part).count();
        let last = first + words;
        // مدرب النادي، البرتغالي رامي كوستا يؤكد
        let acts = last < self.end && self.tag(last).verb.is_some_and(|verb| verb.is_finite());
        let bounded = last >= self.end || self.kind(last) == Kind::Comma || acts;
        titled && unnamed && nation && words > 0 && bounded
    }

    /// بائع الخبز، صباح السبت: the part of a day is nobody's name. طلبة الجامعات، وقف; القراء، نود; العميد، تبرؤه: behind several people, or with a pronoun or an “and” of its own,
    /// what no list knows is no name of anybody.
    fn is_no_chunk(&self, next: usize) -> bool {
        if self.tag(next).is(Classes::TIME) && self.tag(next + 1).is(Classes::TIME) {
            return true;
        }
        // رئيس البلدية، شهد عدد من الحراس: behind a name no several others.
        let second = self.tag(next + 1);
        let several = Classes::QUANTIFIER | Classes::COLLECTIVE;
        if second.is_bare() && second.is(several) && !second.is(Classes::PERSON_NAME) {
            return true;
        }
        if self.tag(next).known {
            return false;
        }
        // زوج المرأة، سبب الوفاة
        let genitive = self.tag(next + 1);
        let things = Classes::THING | Classes::LAW | Classes::OCCASION;
        let governs = genitive.definite
            && genitive.is(things)
            && !genitive.is(Classes::PERSON_NAME | Classes::HUMAN | Classes::COLLECTIVE_BODY);
        let many = governs
            || self.head.is_some_and(|head| {
                let head = self.tag(head);
                head.number == Some(Number::Plural) || head.is(Classes::QUANTIFIER)
            });
        let alone = next + 1 >= self.end || self.kind(next + 1) != Kind::Word;
        let foreign = ["وي", "وا", "وو"].iter().any(|letters| self.word(next).starts_with(letters));
        let joined = self.word(next).starts_with('و') && !foreign && alone;
        many || joined || alone && self.is_owned(next)
    }

    /// أستاذ الفلك بجامعة الملك فيصل، مازن نصري: the name before the comma is that of a body.
    fn is_honoured_body(&self) -> bool {
        let honoured = self.name.as_ref().is_some_and(|name| {
            name.start > self.start && self.tag(name.start - 1).is(Classes::HONORIFIC)
        });
        honoured && self.is_name_of_body()
    }

    /// جامعة الملك فيصل: whether the name that ends here is that of a body.
    pub(super) fn is_name_of_body(&self) -> bool {
        let Some(name) = self.name.clone().filter(|name| name.end == self.at) else {
            return false;
        };
        // مدرسة بن حمدان
        let honours =
            |at: &usize| self.tag(*at - 1).is(Classes::HONORIFIC) || self.word(*at - 1) == "بن";
        let mut first = name.start;
        while first > self.start && honours(&first) {
            first -= 1;
        }
        first > self.start && {
            let tag = self.tag(first - 1);
            // قائد منتخب تونس سامي الحمدي
            // المتحدث باسم فيسبوك سامي الحمدي
            let called = Classes::STATE | Classes::CITY | Classes::BODY;
            let body = tag.is(Classes::COLLECTIVE_BODY) && !tag.is(called);
            !tag.definite && (body || self.in_list(first - 1, List::NamedAfter))
        }
    }

    /// رئيس الغرفة بقابس، وعضو النقابة، ناصر سعد: another office of one person, who is named behind both.
    pub(super) fn is_title_before_name(&self, next: usize) -> bool {
        let (tag, end) = (self.tag(next), self.chunk_end(next));
        let office = |tag: &Tag| {
            tag.is(Classes::OFFICIAL | Classes::PROFESSION) && tag.number != Some(Number::Plural)
        };
        let one = self.head.is_some_and(|head| office(self.tag(head)));
        self.name.is_none()
            && one
            && office(tag)
            && !self.is_owned(next)
            && self.kind(end) == Kind::Comma
            && end + 2 < self.end
            && (self.parser.is_full_name(end + 1) || self.word(end + 1) == "عبد")
    }

    /// جامع بيضا: two words between two commas, the second of which nothing but a name looks like.
    fn is_set_off_name(&self, next: usize) -> bool {
        let (first, second) = (self.tag(next), self.tag(next + 1));
        let noun = |tag: &Tag| {
            let other = Classes::HUMAN
                | Classes::COLLECTIVE_BODY
                | Classes::STATEMENT
                | Classes::PREPOSITION
                | Classes::RELATIVE
                | Classes::PRONOMINAL
                | Classes::TIME
                | Classes::NATIONALITY;
            !tag.definite
                && !tag.conjunction
                && tag.preposition.is_none()
                && tag.verb.is_none()
                && !tag.is(other)
        };
        let bounded = next + 2 == self.end || self.kind(next + 2) == Kind::Comma;
        let thing = first.is(Classes::NAMED_THING | Classes::THING | Classes::OCCASION);
        self.closed
            && bounded
            && self.kind(next + 1) == Kind::Word
            && thing
            && noun(first)
            && noun(second)
            && (!second.known || second.is(Classes::PERSON_NAME))
            && !self.is_accusative(next)
            && !self.word(next + 1).ends_with('ه')
            && !self.word(next + 1).ends_with('ي')
    }

    /// ريتا غوبال: a word in ـا that no list knows and another one, alone between two commas.
    fn is_foreign_in_alef(&self, next: usize) -> bool {
        let (given, surname) = (self.parser.tokens.written(next), self.tag(next + 1));
        let ends = next + 2 == self.end
            || self.kind(next + 2) == Kind::Comma
            || self.tag(next + 2).is(Classes::RELATIVE);
        let plain = !surname.known || surname.classes.is_only(Classes::PERSON_NAME);
        // تاميكا لينوي: what reads as ل and a word.
        let bare = surname.is_bare() || !surname.definite && self.may_be_surname(next + 1);
        given.ends_with('ا')
            && self.kind(next + 1) == Kind::Word
            && plain
            && bare
            && !self.is_accusative(next + 1)
            && !self.word(next + 1).ends_with('ه')
            && ends
    }

    fn is_plain_name(&self, tag: &Tag) -> bool {
        !tag.definite
            && !tag.conjunction
            && tag.preposition.is_none()
            && tag.verb.is_none()
            && (!tag.known || tag.is(Classes::NAME_PARTICLE | Classes::PERSON_NAME))
    }

    /// المهدي بنسعيد, الحبيب الجملي: a given name with the article, alone with the rest of the name
    /// between two commas.
    fn is_definite_name(&self, next: usize) -> bool {
        let name = |tag: &Tag| {
            tag.preposition.is_none()
                && !tag.conjunction
                && tag.verb.is_none()
                && (!tag.known || tag.is(Classes::NAME_PARTICLE | Classes::PERSON_NAME))
        };
        let mut at = next;
        while at < self.end && self.kind(at) == Kind::Word && name(self.tag(at)) {
            at += 1;
        }
        let last = at + usize::from(self.may_be_surname(at));
        let words = last - next;
        let bounded = self.is_over_name(last);
        let listed = (next..at).any(|at| self.tag(at).is(Classes::PERSON_NAME));
        let adverb = |at: usize| self.parser.tokens.written(at).ends_with(['ا', 'ً']);
        let definite = self.tag(next).definite && !self.word(next).ends_with('ه');
        let foreign = words == 2 && definite && !adverb(next + 1);
        (self.closed || self.is_definite_pair(next) || words == 2 && self.is_given_pair(next))
            && bounded
            && (listed || foreign)
            && (2..=LONGEST_NAME).contains(&words)
    }

    /// «دعا وزير النقل، المصطفى بنعلال، النواب»: a word with the article and one without between two commas, neither of
    /// which any list knows but as a name.
    fn is_given_pair(&self, next: usize) -> bool {
        let surname = self.tag(next + 1);
        let open = |tag: &Tag| !tag.known || tag.classes.is_only(Classes::PERSON_NAME);
        self.tag(next).definite
            && open(self.tag(next))
            && open(surname)
            && !self.is_owned(next + 1)
            && !self.word(next + 1).ends_with('ه')
            && self.kind(next + 2) == Kind::Comma
    }

    /// الضاحي المرزاق: two definite words that no list knows and that nothing of a clause follows.
    pub(super) fn is_definite_pair(&self, next: usize) -> bool {
        let named = |at: usize| {
            let tag = self.tag(at);
            let open = !tag.known || tag.classes.is_only(Classes::PERSON_NAME);
            self.kind(at) == Kind::Word && tag.definite && open && !self.word(at).ends_with('ه')
        };
        named(next) && named(next + 1) && self.is_over_name(next + 2)
    }

    /// Whether nothing of a name can stand at `at`, nor of its clause: punctuation, a circumstance, who is told, what is
    /// done.
    pub(super) fn is_over_name(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let told = tag.preposition == Some(Proclitic::Li)
            && tag.is(Classes::HUMAN | Classes::MEDIA | Classes::AGENCY);
        let done = tag.definite && tag.is(Classes::OCCASION | Classes::STATEMENT | Classes::THING);
        self.is_over_at(at) || told || done || matches!(self.word(at), "ل" | "لل")
    }

    /// Whether the word at `at`, if there is one, ends as an accusative does.
    fn is_accusative(&self, at: usize) -> bool {
        self.parser.tokens.written(at).ends_with(['ا', 'ً'])
    }

    /// الأخضر لزعر: what reads as ل and a noun may be a surname.
    fn may_be_surname(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let noun = tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::MEDIA);
        at < self.end
            && self.kind(at) == Kind::Word
            && tag.preposition == Some(Proclitic::Li)
            && !tag.definite
            && !noun
    }
}
