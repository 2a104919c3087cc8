//! Where a noun phrase ends: the words that cannot go on with it.

use std::ops::Range;

use super::reading::Reading;
use crate::lexicon::{self, Classes, Gender, Hints, List, Proclitic, Tag};
use crate::token::Kind;

/// Words of grammar that no noun phrase holds.
const GRAMMAR: Classes = Classes::COMPLEMENTISER
    .with(Classes::RELATIVE)
    .with(Classes::CONJUNCTION)
    .with(Classes::VERBAL)
    .with(Classes::NEGATION)
    .with(Classes::PRONOMINAL)
    .with(Classes::PRONOUN);

/// Words that may end a phrase by what they are.
const ENDING: Classes = GRAMMAR
    .with(Classes::TIME)
    .with(Classes::ACTION)
    .with(Classes::OCCASION)
    .with(Classes::STATEMENT)
    .with(Classes::DEMONSTRATIVE)
    .with(Classes::INTERROGATIVE);

/// Whether a word may end a phrase by what it is, as most do not. Every word is asked: one question, not three.
fn may_end(tag: &Tag) -> bool {
    let hints = Hints::OWNED | Hints::WHOLE_MARKER | Hints::REFUSAL | Hints::ENDING;
    tag.is(ENDING.with(Classes::TURN).with(Classes::MANNER))
        | tag.verb.is_some()
        | tag.hints.has(hints)
}

/// Questions that a name may begin with, as it is written: متى، أليس.
pub(super) fn is_question_like_name(word: &str) -> bool {
    matches!(word, "متي" | "اين") || is_question_like_surname(word)
}

/// Those of them that go on with a name too: كيم, ألا.
fn is_question_like_surname(word: &str) -> bool {
    matches!(word, "كم" | "اليس" | "الا")
}

impl Reading<'_, '_> {
    /// وصفت المنظمة ذاتها مضامين: نفسه and ذاته close the phrase.
    pub(super) fn is_behind_anaphor(&self, tag: &Tag) -> bool {
        // المرصد سالف الذكر
        let paired = |last: usize| self.word(last) == "الذكر";
        let anaphor = |at: usize| self.tag(at).is(Classes::ANAPHOR);
        let before = anaphor(self.at - 1) && !paired(self.at - 1)
            || self.at >= 2 && anaphor(self.at - 2) && paired(self.at - 1);
        let within = || self.at > self.start + 1 && paired(self.at);
        // حذر المدرب نفسه اللاعبين, but نفس اللاعبين
        let somebody = tag.is(Classes::HUMAN) && self.at == self.start + 1;
        before && !tag.is(Classes::PERSON_NAME) && !somebody && !within()
    }

    /// وقال اللاعب فايز عايش إن، وقال حسن فحص، الباحث: right behind a given name, what fills the rest of
    /// the cue's own words is the surname, whatever else it means.
    pub(super) fn is_last_of_name(&self, tag: &Tag) -> bool {
        let (given, divine) = (self.before, self.word(self.at - 1) == "الله");
        let single = self.name.as_ref().is_some_and(|name| {
            name.len() == 1 || name.len() == 2 && self.tag(name.start).is(Classes::NAME_PARTICLE)
        });
        let next = self.at + 1;
        let over = next >= self.end
            || matches!(self.kind(next), Kind::Comma | Kind::Open)
            || self.tag(next).is(Classes::PREPOSITION);
        self.closed
            && self.in_name()
            && single
            && (given.is(Classes::PERSON_NAME) && given.gender.is_some() || divine)
            && over
            && !tag.conjunction
            && tag.preposition.is_none()
            && !self.here.ends_with('ا')
    }

    /// With the pronoun of an owner.
    pub(super) fn is_owned(&self, at: usize) -> bool {
        self.may_be_owned(at) && self.parser.tokens.is_owned(at)
    }

    /// Whether the folded word ends as one with ه، ها or هم does; its writing tells ه from ة.
    fn may_be_owned(&self, at: usize) -> bool {
        // أبوعبدالله
        self.tag(at).hints.has(Hints::OWNED) && !self.word(at).ends_with("الله")
    }

    /// Whether the word at hand cannot go on with the phrase.
    pub(super) fn ends_phrase(&self, tag: &Tag) -> bool {
        let listed = tag.hints.has(Hints::ENDING);
        debug_assert!(listed || !self.ends_by_word(tag), "`{}` belongs to the list", self.here);
        let in_name = self.in_name();
        if in_name && self.is_surely_of_name() || self.is_accusative_of_source() {
            return false;
        }
        in_name && tag.conjunction && (self.is_joined_to_name(tag) || self.is_over_him(tag))
            || may_end(tag) && self.ends_by_sort(tag)
            || tag.is_bare() && self.ends_by_bare_word(tag)
            || tag.definite && self.ends_by_definite_word(tag)
            || self.ends_by_letters(tag)
            || self.is_behind_same(tag)
            || self.is_behind_latter()
    }

    /// Words that few others are like.
    #[inline(never)]
    fn ends_by_sort(&self, tag: &Tag) -> bool {
        tag.is(ENDING) && self.ends_by_class(tag)
            || tag.verb.is_some() && self.ends_by_verb(tag)
            || tag.is(Classes::TURN | Classes::MANNER) && !self.is_name_of_company()
            || tag.hints.has(Hints::OWNED) && self.is_possession(tag)
            || tag.hints.has(Hints::WHOLE_MARKER | Hints::REFUSAL) && self.ends_by_marker()
            || tag.hints.has(Hints::ENDING) && self.ends_by_word(tag)
    }

    /// حسب سالم الحمدي فجمال: what و or ف joins to a name is no part of it.
    fn is_joined_to_name(&self, tag: &Tag) -> bool {
        let then = || self.here.starts_with('ف') && self.here.chars().count() >= 5;
        let surname = || self.is_surname_in_fa(tag) || tag.is(Classes::PERSON_NAME) && !then();
        !self.closed && !surname()
    }

    /// قال سالم الحمدي والحزن يملأ صوته: behind a name a thing with its verb tells how he speaks.
    fn is_over_him(&self, tag: &Tag) -> bool {
        let next = self.tag(self.at + 1);
        let verb =
            next.is_open() && next.is_bare() && self.word(self.at + 1).starts_with(['ي', 'ت']);
        let thing = self.here.starts_with("وال") && self.here.chars().count() > 5;
        let somebody = Classes::HUMAN | Classes::PERSON_NAME;
        thing && verb && !tag.is(somebody) && !next.is(Classes::PERSON_NAME)
    }

    /// روبرت ف. كينيدي, محمد آيت وعلي: what goes on with a name, whatever else it is.
    fn is_surely_of_name(&self) -> bool {
        self.kind(self.at + 1) == Kind::Abbreviation && self.is_letter(self.at)
            || matches!(self.word(self.at - 1), "ايت" | "ايث")
    }

    /// Words of the list.
    fn ends_by_word(&self, tag: &Tag) -> bool {
        self.is_circumstance()
            || tag.is_bare() && (self.is_hour_of_day() || self.is_held())
            || self.is_filed()
            || self.parser.is_day_before(self.at)
            || lexicon::is_blessing(self.parser.tokens, self.parser.tags, self.at)
    }

    /// Words with nothing joined to them.
    fn ends_by_bare_word(&self, tag: &Tag) -> bool {
        self.is_manner(tag)
            || self.is_unlisted_verb(tag)
            || self.is_past_behind_was(tag)
            || self.begins_relative(tag)
            || self.is_object_of_indefinite(tag)
    }

    /// Words with the article.
    fn ends_by_definite_word(&self, tag: &Tag) -> bool {
        self.is_event(tag) || self.is_state(tag) || self.is_prophet()
    }

    /// سأل سامي بن زياد النبي صلى الله عليه وسلم: behind a name another man.
    fn is_prophet(&self) -> bool {
        let wish = || lexicon::of_prophet(self.parser.tokens, self.at + 1).is_some();
        matches!(self.here, "النبي" | "الرسول") && self.in_name() && wish()
    }

    /// بحسب، رفض: what tells of a source or withholds a name.
    fn ends_by_marker(&self) -> bool {
        self.is_source_marker(self.at)
            || lexicon::withholds_name(self.parser.tokens, self.parser.tags, self.at)
    }

    /// Words that begin as with a particle, ل or ب, and ومقره, where its seat is.
    fn ends_by_letters(&self, tag: &Tag) -> bool {
        let word = self.here;
        let to = word.starts_with('ل') || tag.preposition == Some(Proclitic::Li);
        let by = word.starts_with('ب') || tag.preposition == Some(Proclitic::Bi);
        to && self.ends_by_to(tag)
            || by && self.ends_by_with(tag)
            || tag.is_open() && word.starts_with("ومقر")
    }

    #[inline(never)]
    fn ends_by_with(&self, tag: &Tag) -> bool {
        self.is_called_so()
            || self.is_act_on_somebody(tag)
            || self.is_sent(tag)
            || self.is_brought(tag)
            || self.is_demanded(tag)
            || self.is_appealed_to(tag)
            || self.is_somebody_else(tag)
            || self.is_carried_out(tag)
    }

    #[inline(never)]
    fn ends_by_to(&self, tag: &Tag) -> bool {
        self.is_purpose(tag) || self.is_addressed() || self.is_counted_time()
    }

    fn ends_by_class(&self, tag: &Tag) -> bool {
        let particle = || {
            tag.is(Classes::NAME_PARTICLE)
                || tag.is(Classes::PREPOSITION) && !tag.is(Classes::RELATIVE | Classes::NEGATION)
                || self.is_passive_pronoun()
                || self.is_alternative()
                || self.is_foreign_article()
                || self.is_surname_in_fa(tag)
                || self.is_denied_adjective()
        };
        // صحيفة اليوم السابع
        let paper = self.before;
        let paper = paper.is(Classes::MEDIA) && !paper.definite;
        let time = tag.is(Classes::TIME)
            && !paper
            && !self.in_name_particle()
            && !self.is_name_of_time(tag)
            && !self.is_general()
            && !self.is_year_of_paper(self.at + 1)
            && !self.is_of_past_title()
            && !self.is_named_place()
            && !(matches!(self.here, "الربيع" | "الخريف") && self.is_last_of_name(tag));
        let auxiliary = || tag.is(Classes::VERBAL) && self.is_last_of_name(tag);
        // هيئة الأمر بالمعروف, but الأمر الذي
        let matter = || self.here == "الامر" && self.word(self.at + 1) != "الذي";
        tag.is(GRAMMAR) && !particle() && !auxiliary() && !matter()
            || tag.is(Classes::INTERROGATIVE)
                && !is_question_like_surname(self.here)
                && !(self.here == "متي" && self.is_last_of_name(tag))
            || time
            || tag.is(Classes::ACTION)
                && !self.in_name_particle()
                && !self.is_honoured_name()
                && !self.is_elative()
                && !self.is_named_place()
                && !self.is_last_of_name(tag)
            || self.parser.is_own_speech(self.at) && !self.is_agent_of(tag)
            || tag.is(Classes::DEMONSTRATIVE)
                && !self.is_descent()
                && !self.is_of_participle()
                && !self.is_pointed_genitive()
                && !self.is_pointed_place(tag)
    }

    /// مدير أعماله: whose affairs a title without the article looks after.
    fn is_agent_of(&self, tag: &Tag) -> bool {
        let title = self.before.is(Classes::OFFICIAL | Classes::PROFESSION);
        title && !self.before.definite && tag.is_bare() && self.here.starts_with("اعمال")
    }

    fn ends_by_verb(&self, tag: &Tag) -> bool {
        let participle =
            || tag.verb.is_some_and(|verb| verb.is_participle()) && !self.is_adjective_of_source();
        // نكتا اعتبرها
        let object = tag.verb.is_some_and(|verb| verb.object);
        let act = || self.is_act_of_somebody(tag);
        let goes_on = || {
            self.closed
                && !tag.conjunction
                && !participle()
                && !object
                && !act()
                && !self.is_told_of_thing(tag)
        };
        // وتابعت الصحيفة تقول
        let says = matches!(self.here, "قال" | "قالت" | "يقول" | "تقول" | "يقولون");
        self.parser.is_verb(tag) && (says || !goes_on())
            || self.is_speech(tag)
            || self.is_speech_of_other(tag)
    }

    /// أرجع المتحدث تعلق الناس بالكتاب إلى: behind a title without a name, a verbal noun that is written like a
    /// verb, and whose it is.
    fn is_act_of_somebody(&self, tag: &Tag) -> bool {
        let word = self.here;
        let next = self.tag(self.at + 1);
        word.starts_with('ت')
            && word.chars().count() == 4
            && !self.in_name()
            && !tag.is(Classes::PERSON_NAME)
            && self.before.definite
            && next.definite
            && next.preposition.is_none()
    }

    /// صاحب أقدم مكتبة: the oldest, not a verb, between a title and a noun without the article.
    fn is_elative(&self) -> bool {
        let (title, next) = (self.before, self.tag(self.at + 1));
        self.here == "اقدم" && title.is(Classes::HUMAN) && !title.definite && next.is_bare()
    }

    /// المهاجرة ذات الأصول المغربية: ذات of a quality, not of time (ذات يوم) or sameness (ذات المصدر).
    fn is_descent(&self) -> bool {
        let next = self.tag(self.at + 1);
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
        self.here == "ذات" && self.before.definite && next.definite && !next.is(speaks)
    }

    /// Whether a name with its surname stands before; عبد الله and أبو مرزوق are one name each.
    pub(super) fn is_behind_whole_name(&self) -> bool {
        self.has_two_names()
            && !self.completes_abd()
            && !self.completes_compound()
            && !self.is_before_title()
    }

    /// عبد الوهاب رفيقي: عبد and its word are one name.
    fn completes_abd(&self) -> bool {
        self.at >= self.start + 2 && self.word(self.at - 2) == "عبد"
    }

    /// صلاح الدين مزوار، جاد الله مراد: one name of two words.
    pub(super) fn completes_compound(&self) -> bool {
        let given = self.name.as_ref().is_some_and(|name| name.len() == 2);
        given && matches!(self.word(self.at - 1), "الدين" | "الله" | "الاسلام")
    }

    /// … رفيقي، باحث في التراث: the last word of a name before the title behind it.
    fn is_before_title(&self) -> bool {
        let title = self.tag(self.at + 2);
        self.kind(self.at + 1) == Kind::Comma
            && title.is(Classes::OFFICIAL | Classes::PROFESSION)
            && title.preposition.is_none()
            && !title.conjunction
    }

    pub(super) fn has_two_names(&self) -> bool {
        let units = |name: &Range<usize>| {
            name.clone().filter(|&at| !self.tag(at).is(Classes::NAME_PARTICLE)).count()
        };
        self.in_name() && self.name.as_ref().is_some_and(|name| units(name) > 1)
    }

    /// برر المدير توفيق نعمان غيابه: behind a name of two words, a word with the pronoun of its
    /// owner is the object.
    fn is_possession(&self, tag: &Tag) -> bool {
        let own = tag.is(Classes::STATEMENT | Classes::OCCASION);
        // 200 شخص معظمهم من الطلاب
        let most = matches!(self.here, "معظمهم" | "اغلبهم" | "غالبيتهم" | "جلهم");
        if most && self.at > self.start {
            return true;
        }
        // أبدى المدرب سالم الحمدي سعادته: his joy, unlike سعادته who speaks.
        let joy = matches!(self.here, "سعادته" | "سعادتها");
        if joy && self.at > self.start && (self.in_name() || self.before.definite) {
            return true;
        }
        let may_be = self.in_name() & (tag.is_open() | own) & !tag.conjunction;
        if !may_be || self.in_name_particle() || !self.may_be_owned(self.at) {
            return false;
        }
        let written = self.parser.tokens.written(self.at);
        // توجه فلان بشكرها
        let particle = written.starts_with('ب') && written.ends_with("ها");
        let surely =
            particle || ["ته", "تها", "تهم"].iter().any(|ending| written.ends_with(ending));
        (tag.is_open() && self.is_owned(self.at) && self.is_behind_whole_name() || surely)
            && written.chars().count() >= 5
    }

    /// وقال الوزير، بحسب الوكالة: who passes the words on is no part of the speaker.
    pub(super) fn is_source_marker(&self, at: usize) -> bool {
        self.tag(at).hints.has(Hints::WHOLE_MARKER)
    }

    /// فيليب دو لا تور: لا behind a foreign particle.
    fn is_foreign_article(&self) -> bool {
        let before = matches!(self.word(self.at - 1), "دو" | "دي" | "دا" | "دل" | "ديل");
        self.here == "لا" && before && self.in_name()
    }

    /// ذات المصدر، نفس المتحدث: the phrase ends with the noun.
    #[inline]
    fn is_behind_same(&self, tag: &Tag) -> bool {
        let same = || matches!(self.word(self.start), "ذات" | "نفس");
        self.at > self.start + 1 && !tag.definite && same()
    }

    /// هذا الأخير: nothing goes on with it.
    #[inline]
    fn is_behind_latter(&self) -> bool {
        if self.at > self.start + 2 {
            return false;
        }
        let demonstrative = usize::from(self.first.is(Classes::DEMONSTRATIVE));
        self.at == self.start + demonstrative + 1 && self.parser.is_latter(self.start)
    }

    /// الأمين العام، الوزير السابق: words of time that are adjectives after a title.
    fn is_general(&self) -> bool {
        let before = self.before;
        let word = self.here;
        let informed = word == "مطلع" && (before.is(Classes::HUMAN) || self.is_informed());
        let general = matches!(word, "العام" | "العامه" | "عام");
        let former = matches!(word, "السابق" | "السابقه" | "الاسبق" | "الحالي" | "الحاليه");
        // الأمين العام الحالي
        let of_office = word == "العام" && before.is(Classes::OFFICIAL) && before.definite;
        let now = of_office && self.word(self.at + 1) == "الحالي";
        let counted = self.in_list(self.at + 1, List::OfTime) && !now
            || self.kind(self.at + 1) == Kind::Number;
        let named = before.is(Classes::HUMAN | Classes::COLLECTIVE_BODY) || before.definite;
        informed || general && named && !counted || former && !before.is(Classes::TIME)
    }

    /// مصدر قضائي مطلع على الملف: behind an adjective, not the beginning of a time (مطلع الأسبوع).
    pub(super) fn is_informed(&self) -> bool {
        let adjective = self.head == Some(self.start) && self.word(self.at - 1).ends_with('ي');
        let next = self.tag(self.at + 1);
        let of_time = next.definite && next.is(Classes::TIME) && self.word(self.at + 1) != "اليوم";
        adjective && !self.before.definite && !of_time
    }

    /// نجم بورتو سابقا, عميد الكلية سابقا الدكتور سالم الحمدي: said of the title behind a name, or of one before
    /// the rest of the phrase.
    fn is_of_past_title(&self) -> bool {
        let next = self.tag(self.at + 1);
        let office = Classes::OFFICIAL | Classes::PROFESSION | Classes::HONORIFIC;
        let goes_on = || {
            (self.closed || next.is(Classes::PERSON_NAME))
                && self.at + 1 < self.end
                && self.person.is_some()
                && self.name.is_none()
                && next.preposition.is_none()
                && (next.is(office) && (next.definite || next.conjunction)
                    || next.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE)
                    || self.is_full_name_at(self.at + 1))
        };
        matches!(self.here, "سابقا" | "حاليا") && (self.is_titled_behind_name() || goes_on())
    }

    /// بن before the word, which then is a name whatever else it may mean.
    pub(super) fn in_name_particle(&self) -> bool {
        self.at > self.start && self.before.is(Classes::NAME_PARTICLE)
    }

    /// وصف القانون بـ«الخطوة الكبيرة»: what something is called is no part of it.
    fn is_called_so(&self) -> bool {
        let words = || {
            let first = self.tag(self.at + 2);
            !self.closed || first.definite && !first.is(Classes::COLLECTIVE_BODY)
        };
        self.here == "ب" && words() && self.parser.pair_end(self.at + 1).is_some()
    }

    /// مصادر رسمية مقتل …: behind a source in the feminine only adjectives go on.
    pub(super) fn is_behind_source(&self, tag: &Tag) -> bool {
        if self.closed {
            return false;
        }
        let head = self.head.map(|head| self.tag(head)).unwrap_or_default();
        head.is(Classes::ANONYMOUS | Classes::COLLECTIVE)
            && head.gender == Some(Gender::Feminine)
            && !tag.definite
            && tag.is_open()
            && !self.here.ends_with('ه')
    }

    /// وعزى رافائيل لوفيفر استمرار التدهور: behind two words of a name goes on only what the list of
    /// names knows, and the last word of what stands alone (قال أحمد داود أوغلو للصحفيين).
    pub(super) fn is_behind_full_name(&self, tag: &Tag) -> bool {
        let listed = tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE | Classes::HUMAN);
        let last = !tag.known && self.is_over_at(self.at + 1) && !self.is_owned(self.at);
        // محمد باقر قاليباف القرار
        let foreign = || !tag.known && lexicon::looks_foreign(self.here);
        !self.closed
            && self.is_behind_whole_name()
            && !listed
            && !self.is_nation_as_surname(tag)
            && !last
            && !tag.definite
            && !self.is_spelled(tag)
            && !foreign()
    }

    /// بي بي سي عربي، سي إن إن: letters of a foreign name written as they are spoken, and its language.
    fn is_spelled(&self, tag: &Tag) -> bool {
        let short = |at: usize| self.word(at).chars().count() <= 3 && !self.tag(at).known;
        let letters = self.name.clone().is_some_and(|mut name| name.all(short));
        letters && (short(self.at) || tag.is(Classes::NATIONALITY))
    }

    /// A plain word behind a surname with the article is no part of the name (العصيمي قيام …، البنا
    /// الدرع).
    pub(super) fn is_behind_surname(&self, tag: &Tag) -> bool {
        let name =
            Classes::PERSON_NAME | Classes::NAME_PARTICLE | Classes::HUMAN | Classes::NATIONALITY;
        let may_go_on = || self.here.ends_with('ي') || self.heads_body();
        let compound = self.completes_compound();
        if self.closed || !self.in_name() || compound || tag.definite && may_go_on() {
            return false;
        }
        self.before.definite && !tag.is(name) && self.is_behind_whole_name()
    }
}
