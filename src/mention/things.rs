//! Nouns of things behind a phrase that is whole: what the verb is about, not who acts.

use super::acts::looks_like_act;
use super::reading::Reading;
use crate::lexicon::{Act, Classes, Lexicon, Tag};
use crate::token::Kind;

impl Reading<'_, '_> {
    /// لكن مصدرا رسميا تركيا نفى, أن مسؤولا حكوميا: the adjective, not an adverb, of whom a particle puts in the accusative.
    pub(super) fn is_accusative_of_source(&self) -> bool {
        let source = Classes::ANONYMOUS | Classes::OFFICIAL | Classes::PROFESSION;
        self.here.ends_with("يا")
            && self.head == Some(self.start)
            && self.first.is(source)
            && (self.start..self.at).all(|at| self.word(at).ends_with('ا'))
    }

    /// With the article or the pronoun of an owner (رئيسها).
    pub(super) fn is_definite(&self, at: usize) -> bool {
        self.tag(at).definite || self.is_owned(at)
    }

    /// محفوظ إحساس البطل، الرئيس عبارة، البنك (الرئيسي) توقعاته: behind a name, a closed title or a bracket a bare noun is
    /// an object.
    pub(super) fn is_thing(&self, tag: &Tag) -> bool {
        let named = Classes::PERSON_NAME | Classes::COLLECTIVE_BODY | Classes::HUMAN;
        let marked = || matches!(self.kind(self.at + 1), Kind::Mark(_));
        let behind_mark = || !matches!(self.kind(self.at - 1), Kind::Word | Kind::Abbreviation);
        let work = || tag.is(Classes::WORK_TITLE) && !tag.is(named) && (marked() || behind_mark());
        let law = || tag.is(Classes::LAW) && !tag.is(named) && !self.in_name();
        // كرر روحاني مزاعم أن
        let judged = || {
            tag.is(Classes::JUDGEMENT) && !tag.is(named) && self.closed && self.at + 1 >= self.end
        };
        let noun = tag.is(Classes::THING) || law() || judged() || work();
        noun && tag.is_bare() && self.is_whole_before() && !self.is_last_of_name(tag)
    }

    /// الهيئة المكلفة مراقبة الأسواق، النيابة المكلفة شؤون الأحداث: with what somebody is charged, right behind the participle.
    pub(super) fn is_charge(&self) -> bool {
        let (tag, next) = (self.tag(self.at), self.tag(self.at + 1));
        let noun = tag.is_bare() & self.before.definite & next.definite && tag.verb.is_none();
        let person = Classes::PERSON_NAME | Classes::HUMAN | Classes::PREPOSITION;
        noun && !tag.is(person) && matches!(self.word(self.at - 1), "المكلف" | "المكلفه")
    }

    /// أسست الحكومة هيئة جديدة, كرمت المدرسة طالبة, ألزمت محكمة دبي شركة: behind a body that is whole, another or somebody without
    /// the article, whom no genitive makes a branch of it (نقابة الأطباء فرع الشمال).
    pub(super) fn is_indefinite_other(&self, tag: &Tag) -> bool {
        let somebody = Classes::HUMAN | Classes::COLLECTIVE_BODY;
        let named = Classes::PERSON_NAME
            | Classes::HONORIFIC
            | Classes::BODY
            | Classes::STATE
            | Classes::CITY
            | Classes::AGENCY
            | Classes::NATIONALITY;
        let next = self.tag(self.at + 1);
        let governs = next.definite && next.preposition.is_none() || next.is(named);
        let governs = governs && self.kind(self.at + 1) == Kind::Word;
        tag.is(somebody) && tag.known && tag.is_bare() && !tag.is(named) && !governs
    }

    /// محكمة دبي, سفير مصر: behind the name of the place of a body or an office.
    pub(super) fn is_behind_place_of_body(&self) -> bool {
        let place = Classes::STATE | Classes::CITY;
        self.at > self.start + 1 && self.before.is(place) && self.before.is_bare()
    }

    /// Whether no genitive can follow the word before: a name, the article, the pronoun of an owner, a bracket or marks.
    fn is_whole_before(&self) -> bool {
        // المصارف الأكثر تأثيرا
        let compared = || matches!(self.word(self.at - 1), "الاكثر" | "الاقل" | "الاشد");
        let closed = || matches!(self.kind(self.at - 1), Kind::Close | Kind::Mark(_));
        self.in_name()
            || self.before.definite && !compared()
            || closed()
            || self.is_owned(self.at - 1) && self.word(self.at - 1).ends_with("ها")
    }

    /// ودق الناشطون ناقوس الخطر: behind the article an unlisted word before a listed noun with the article, as no surname is.
    pub(super) fn is_unlisted_noun(&self, tag: &Tag) -> bool {
        let next = self.tag(self.at + 1);
        let things = Classes::THING | Classes::LAW | Classes::OCCASION | Classes::JUDGEMENT;
        let plain = next.definite && next.preposition.is_none() && !next.conjunction;
        !tag.known & tag.is_bare() & !self.in_name()
            && !self.here.starts_with(['ل', 'ب'])
            && self.kind(self.at + 1) == Kind::Word
            && plain
            && next.is(things)
            && !next.is(Classes::PERSON_NAME | Classes::HUMAN | Classes::COLLECTIVE_BODY)
    }

    /// انتقد الوزير الموقف الجزائري: behind a verb that judges and a title that is whole, a noun with its own adjective.
    pub(super) fn is_judged_noun(&self, tag: &Tag) -> bool {
        if !self.is_behind_judging_verb() {
            return false;
        }
        let (next, adjective) = (self.tag(self.at + 1), self.word(self.at + 1));
        let nisba = next.definite && next.preposition.is_none() && adjective.ends_with(['ي', 'ه']);
        let things = Classes::THING | Classes::OCCASION | Classes::JUDGEMENT | Classes::LAW;
        let other = Classes::HUMAN
            | Classes::PERSON_NAME
            | Classes::NATIONALITY
            | Classes::COLLECTIVE_BODY
            | Classes::TIME;
        let noun = || tag.is(things) || looks_like_act(self.here.trim_start_matches("ال"));
        // رئيس قسم الخدمات الطبية بالمصحة
        let feminine = self.here.ends_with('ه') || adjective.starts_with('ب');
        let plain = tag.preposition.is_none() && !tag.conjunction && !self.in_name();
        plain && nisba && !feminine && !tag.is(other) && noun()
    }

    fn is_behind_judging_verb(&self) -> bool {
        let verb = self.start.checked_sub(1).and_then(|before| self.tag(before).verb);
        verb.filter(|verb| verb.is_finite() && !verb.object)
            .is_some_and(|verb| Lexicon::get().verb(verb).act == Act::Evaluate)
    }

    /// أبلغ المدير رسميًا، انتخب سالم رئيسًا: a word with the ending of the accusative written is no part of
    /// the subject; what somebody was before belongs to the title (أمين المدينة سابقًا).
    pub(super) fn is_in_accusative(&self, tag: &Tag) -> bool {
        let word = self.here;
        if tag.preposition.is_some() || matches!(word, "سابقا" | "حاليا") {
            return false;
        }
        let written = self.parser.tokens.written(self.at);
        // عين سالم الحمدي مديرا
        let office = || {
            tag.is(Classes::OFFICIAL | Classes::PROFESSION) && self.is_indefinite_object(self.at)
        };
        // شن المدير هجوما
        let judged = || {
            let noun = word.strip_suffix('ا').and_then(|noun| Lexicon::get().reading(noun));
            !tag.known && noun.is_some_and(|noun| noun.classes.is_only(Classes::JUDGEMENT))
        };
        // أثارت المغنية هدى منصور جدلا
        let thing = || {
            let noun = word.strip_suffix('ا').and_then(|noun| Lexicon::get().reading(noun));
            let whole = self.before.definite || self.is_behind_whole_name();
            !tag.known && whole && noun.is_some_and(|noun| noun.classes.is_only(Classes::THING))
        };
        written.ends_with("ًا") || thing() || written.ends_with("اً") || office() || judged()
    }
}
