//! Whom the words are said to: no part of the phrase that names who says them.

use super::reading::Reading;
use crate::lexicon::{Classes, Lexicon, List, Number, Proclitic, Tag};
use crate::token::Kind;

/// Tokens of the name of a medium.
const LONGEST_MEDIUM: usize = 5;

impl Reading<'_, '_> {
    /// The addressee of the speech (لوكالة، لرويترز، للصحفيين) is not part of the speaker.
    pub(super) fn is_addressed(&self) -> bool {
        let tag = self.tag(self.at);
        let to = self.here.starts_with('ل') || tag.preposition == Some(Proclitic::Li);
        if !to {
            return false;
        }
        let glued = matches!(self.here, "ل" | "لل")
            && (self.parser.pair_end(self.at + 1).is_some()
                || self.kind(self.at + 1) == Kind::Open
                || self.in_name());
        glued && !self.is_paper_of()
            || self.is_told_by_source(tag)
            || self.is_told_outlet(tag)
            || self.is_unlisted_medium(tag)
            || self.is_spelled_medium(tag)
            || self.is_foreign_medium()
            || self.is_station()
            || self.is_told_by_anybody(tag)
            || self.is_told_people(tag)
            || tag.preposition == Some(Proclitic::Li)
                && !self.is_office_of_medium(tag)
                && !self.is_reporter_of_medium()
                && (tag.is(Classes::MEDIA) && !tag.definite && !self.is_paper_of()
                    || tag.is(Classes::AGENCY) && !self.is_paper_of()
                    || self.is_broadcast()
                    || self.in_list(self.at, List::Press) && !self.is_in_association())
    }

    /// سيدة مسنة للوزير, الشاب للمحافظ: whoever has no office is nobody's, so that he tells somebody who has one.
    fn is_told_by_anybody(&self, tag: &Tag) -> bool {
        let told = tag.is(Classes::HUMAN) && tag.definite && tag.preposition == Some(Proclitic::Li);
        told && self.name.is_none() && self.in_list(self.start, List::Bystanders)
    }

    /// المعلمة للطالبات, رئيس البلدية للسكان, وزارة الصحة الكينية للمحافظ: behind a phrase that is whole, right before the
    /// words. An adjective may want its complement (الجمعية الوطنية للمتقاعدين), an office its holder (المستشار للوزير).
    fn is_told_people(&self, tag: &Tag) -> bool {
        let next = self.tag(self.at + 1);
        let definite = tag.definite || self.here.starts_with("لل");
        let one = definite && tag.number != Some(Number::Plural);
        let offices = one && self.first.is(Classes::OFFICIAL);
        self.closed
            && tag.preposition == Some(Proclitic::Li)
            && tag.is(Classes::HUMAN)
            && (definite || next.definite)
            && !offices
            && self.at + 1 + usize::from(next.definite) >= self.end
            && self.is_told_behind_whole(one)
    }

    /// The noun with the article alone, the noun and the definite one that it governs, and of whom nothing but `one` person is told also
    /// with the nation behind it.
    fn is_told_behind_whole(&self, one: bool) -> bool {
        let words = self.at - self.start;
        match words {
            1 => self.first.definite,
            2 => !self.first.definite && self.before.definite,
            _ => one && self.before.definite && self.before.is(Classes::NATIONALITY),
        }
    }

    /// المصدر للصحيفة، الوزير للقناة, سالم الحمدي المسؤول عن الشحن للصحيفة: the outlet that the writer works for, unless the
    /// title before governs it (المدير العام للصحيفة).
    fn is_told_outlet(&self, tag: &Tag) -> bool {
        let office = Classes::OFFICIAL | Classes::PROFESSION | Classes::COLLECTIVE_BODY;
        let (title, before) = (self.tag(self.at.saturating_sub(2)), self.before);
        let governed = self.at >= self.start + 2 && title.is(office) && !before.is(Classes::HUMAN);
        let whole = before.definite || self.in_name() || self.is_titled_behind_name();
        tag.definite
            && tag.is(Classes::MEDIA)
            && self.here.starts_with("لل")
            && (whole && !governed || self.is_behind_unnamed_official())
            && self.kind(self.at - 1) == Kind::Word
    }

    /// مسؤول أوروبي سابق للمجلة, خبيرة كبيرة للقناة: without the article and a name, before the words, only those who make or
    /// run the outlet are its own (محرر سابق للمجلة).
    #[inline(never)]
    fn is_behind_unnamed_official(&self) -> bool {
        let head = self.first;
        let people = head.is(Classes::ANONYMOUS | Classes::OFFICIAL | Classes::PROFESSION);
        let own =
            self.in_list(self.start, List::OfOutlet) || self.in_list(self.start, List::Reporter);
        let next = self.at + 1;
        let told = |at: usize| at >= self.end || self.kind(at) != Kind::Word;
        let state = matches!(self.word(next), "الرسمي" | "الحكومي" | "المحلي") && told(next + 1);
        self.closed
            && (told(next) || state)
            && self.head == Some(self.start)
            && people
            && !own
            && !head.definite
            && !self.before.definite
    }

    /// سالم الحمدي لهيئة الإذاعة، الوزير سالم الحمدي لبرنامج «المساء», للموقع الرسمي: what a name or its title is
    /// followed by is told something.
    fn is_broadcast(&self) -> bool {
        let next = self.word(self.at + 1);
        // متحدث باسم الشرطة لشبكات التلفزيون
        let many = self.here.starts_with('ل') && self.in_list(self.at, List::ManyOutlets);
        if many || self.here == "للموقع" && next == "الرسمي" {
            return self.before.definite || self.in_name();
        }
        let told = match self.here {
            "لهيئه" => matches!(next, "الاذاعه" | "البث" | "التلفزيون"),
            // لبرنامج الأمم المتحدة
            "لبرنامج" => Lexicon::get().paired("برنامج", next).is_none(),
            "للموقع" => matches!(next, "الرسمي" | "الالكتروني" | "الاخباري"),
            _ => false,
        };
        told && self.name.is_some() && (self.in_name() || self.is_titled_behind_name())
    }

    /// ذكر مراسل لوكالة الأنباء: a reporter without the article is known by whom he works for.
    fn is_reporter_of_medium(&self) -> bool {
        let reporter = self.in_list(self.at - 1, List::Reporter);
        reporter && self.at == self.start + 1
    }

    /// المدير العام لوكالة الأنباء سالم الحمدي: an office at the medium, before the name of who holds it.
    fn is_office_of_medium(&self, tag: &Tag) -> bool {
        let office = |at: usize| self.tag(at).is(Classes::OFFICIAL);
        let titled = self.name.is_none() && self.person.is_some_and(office);
        let medium = tag.is(Classes::MEDIA | Classes::AGENCY);
        let last = self.end.min(self.at + LONGEST_MEDIUM);
        let names = |at: usize| {
            self.tag(at).classes.is_only(Classes::PERSON_NAME) && self.is_full_name_at(at)
        };
        medium
            && titled
            && (self.at + 1..last)
                .take_while(|&at| {
                    let tag = self.tag(at);
                    self.kind(at) == Kind::Word && tag.preposition.is_none() && !tag.conjunction
                })
                .any(|at| {
                    names(at) && (self.tag(at - 1).is(Classes::AGENCY) || self.tag(at - 1).definite)
                })
    }

    /// تقرير لصحيفة «الغد»، دراسة حديثة لموقع كذا: whose paper it is.
    fn is_paper_of(&self) -> bool {
        let near = self.at.saturating_sub(2).max(self.start);
        self.head.filter(|&head| head >= near).is_some_and(|head| {
            // في تصريح لـ«الغد»
            let told = matches!(self.word(head), "تصريح" | "تصريحات" | "حديث" | "رساله");
            self.tag(head).is(Classes::STATEMENT) && !self.tag(head).definite && !told
        })
    }

    /// سفيان السليطي لموزاييك: behind a surname with the article, what no list knows (not so in عبد الجليل
    /// لحجمري).
    fn is_unlisted_medium(&self, tag: &Tag) -> bool {
        let word = self.here;
        // مدير معهد محمد السادس للفنون
        if !word.starts_with('ل') || tag.known || self.is_name_of_body() {
            return false;
        }
        let whole = self.name.as_ref().is_some_and(|name| name.len() >= 2 && name.end == self.at);
        whole
            && self.before.definite
            && !self.tag(self.at - 2).is(Classes::NAME_PARTICLE)
            && word.chars().count() >= 4
    }

    /// ناصر سعد لبي بي سي: a medium that is called by its letters.
    fn is_spelled_medium(&self, tag: &Tag) -> bool {
        let letter = |word: &str| Lexicon::get().in_list(word, List::LetterName);
        let first = self.here.strip_prefix('ل').is_some_and(letter);
        !tag.known && first && self.in_list(self.at + 1, List::LetterName)
    }

    /// موظف في المكتبة لسكاي نيوز, سالم الحمدي لفايننشال تايمز: the last word of its foreign name shows the medium.
    fn is_foreign_medium(&self) -> bool {
        let named = matches!(self.word(self.at + 1), "نيوز" | "تايمز" | "بوست" | "برس" | "تودي");
        named && self.at > self.start && !self.is_paper_of() && !self.is_reporter_of_medium()
    }

    /// شقيقه للمرسى أف أم, أحد السكان لنجوم "اف ام": a station that has its letters behind its name.
    #[inline(never)]
    fn is_station(&self) -> bool {
        let marked = matches!(self.kind(self.at + 1), Kind::Mark(_));
        let letters = self.at + 1 + usize::from(marked);
        let letter = |at: usize| self.in_list(at, List::LetterName);
        // معهد القرى للتكنولوجيا "إم آي تي", لشركة "إم بي": no more than the two of radio, behind a name.
        let third = letter(letters + 2) && !self.tag(letters + 2).is(Classes::COMPLEMENTISER);
        let two = letter(letters) && letter(letters + 1) && !third;
        two && !self.tag(self.at).is(Classes::COLLECTIVE_BODY | Classes::NAMED_THING)
            && self.here.chars().count() > 3
            && self.at > self.start
            && !self.is_paper_of()
            && !self.is_reporter_of_medium()
    }

    /// النقابة الوطنية للصحفيين: the press may own the body that speaks, right behind its noun and an
    /// adjective.
    fn is_in_association(&self) -> bool {
        let association =
            |at: usize| self.in_list(at, List::CivilBodies) || self.in_list(at, List::Association);
        let first = self.at.saturating_sub(2).max(self.start);
        let genitive = self.before.definite && !self.tag(first).definite;
        (first..self.at).any(association) && !genitive
    }
}
