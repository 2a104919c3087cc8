//! What stands behind a whole phrase: whom or what the verb concerns, and what still belongs to it.

use super::reading::Reading;
use crate::lexicon::{Addresses, Classes, Gender, Hints, Lexicon, List, Number, Proclitic, Tag};
use crate::token::Kind;

impl Reading<'_, '_> {
    /// تداول ناشطون مقطع فيديو: a plural in ـون takes no genitive, and no noun of a thing describes people.
    pub(super) fn is_object_of_unbound_plural(&self, tag: &Tag) -> bool {
        let (before, word) = (self.before, self.word(self.at - 1));
        let people = before.is(Classes::HUMAN) && word.ends_with("ون") && !before.definite;
        people && tag.is_bare() && !tag.is(Classes::HUMAN | Classes::PERSON_NAME)
    }

    /// وصف معارضون كوبيون بارزون خطاب الرئيس: several people without the article take no genitive behind their adjectives.
    #[inline(never)]
    pub(super) fn is_behind_adjectives_of_many(&self, tag: &Tag) -> bool {
        let adjectives = self.start + 1..self.at;
        let several = self.head == Some(self.start)
            && self.first.is(Classes::HUMAN)
            && self.first.number == Some(Number::Plural)
            && !self.first.definite;
        let other = Classes::HUMAN | Classes::PERSON_NAME | Classes::NATIONALITY;
        let next = self.tag(self.at + 1);
        let whose = next.definite && next.preposition.is_none() || next.is(Classes::PERSON_NAME);
        let governs = self.kind(self.at + 1) == Kind::Word && whose;
        several
            && !adjectives.is_empty()
            && !tag.is(other)
            && governs
            && !self.is_adjective_of_many(self.at)
            && adjectives.into_iter().all(|at| self.is_adjective_of_many(at))
    }

    /// سوريون، محليين، بارزات, كبار
    fn is_adjective_of_many(&self, at: usize) -> bool {
        let (tag, word) = (self.tag(at), self.word(at));
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        let sound = ends(&["يون", "يين", "يات"]) || ends(&["ون", "ين", "ات"]) && tag.is_open();
        let listed = || self.in_list(at, List::AdjectiveOfMany);
        self.kind(at) == Kind::Word && tag.is_bare() && (sound || listed())
    }

    /// النسوة السوريات هدى (20 عاما) ومنى: behind several people the first of their names, which is not all of them.
    pub(super) fn is_one_of_several(&self, tag: &Tag) -> bool {
        let several = || {
            self.head.is_some_and(|head| {
                let head = self.tag(head);
                head.number == Some(Number::Plural) && head.is(Classes::HUMAN) && head.definite
            })
        };
        tag.classes.is_only(Classes::PERSON_NAME)
            && tag.is_bare()
            && self.name.is_none()
            && several()
    }

    /// استقبل الوزير نظيره، غرم الاتحاد نظيره: behind a phrase that is whole, somebody who is another's.
    pub(super) fn is_counterpart(&self, tag: &Tag) -> bool {
        let whole = || self.before.definite || self.in_name();
        tag.is(Classes::KIN) && tag.is_bare() && whole() && self.is_owned(self.at)
    }

    /// نفى دي ميستورا التوقيع, هنأ سالم الحمدي الشعب السوري: behind a name the noun of what is done, or a noun with its
    /// adjective behind more than one word of a name.
    pub(super) fn is_definite_object(&self, tag: &Tag) -> bool {
        let name = Classes::PERSON_NAME | Classes::HUMAN | Classes::NATIONALITY | Classes::TIME;
        let plain = tag.definite && tag.preposition.is_none() && !tag.conjunction && !tag.is(name);
        if self.closed || !plain || !self.in_name() || self.is_clan(tag) {
            return false;
        }
        let name = self.name.as_ref().map_or(self.at, |name| name.start);
        let somebody = self.person.is_some() || self.tag(name).is(Classes::PERSON_NAME);
        // محمد بن راشد آل مكتوم المعرض
        let family = self.at >= self.start + 2 && self.parser.tokens.written(self.at - 2) == "آل";
        let things = Classes::STATEMENT | Classes::OCCASION | Classes::THING | Classes::NAMED_THING;
        let done_to = tag.is(things) && !tag.is(Classes::COLLECTIVE_BODY);
        family
            || somebody && is_definite_act(self.here)
            || somebody && (done_to || self.is_wanted_act()) && self.is_behind_whole_name()
            || self.is_behind_whole_name() && self.is_described_noun()
    }

    /// عزة بنت راشد التوبية: behind a patronym a word in ـي or ـية that no list knows tells the family.
    fn is_clan(&self, tag: &Tag) -> bool {
        let particle = self.at.checked_sub(2).map_or("", |at| self.word(at));
        let ending = self.here.ends_with('ي') || self.here.ends_with("يه");
        ending && !tag.known && matches!(particle, "بن" | "بنت")
    }

    /// قرر اللاعب سالم الحمدي الرحيل عن الفريق، هنأ الوزير سالم حمدي الفائزين: what the verb before the phrase needs,
    /// where nothing but a preposition or punctuation follows; many people.
    fn is_wanted_act(&self) -> bool {
        let word = self.here;
        let many = word.ends_with("ين") && word.chars().count() >= 7;
        let wants = || self.start.checked_sub(1).is_some_and(|at| self.in_list(at, List::Decides));
        let over = self.kind(self.at + 1) != Kind::Word || self.is_over_at(self.at + 1);
        many || over && !word.ends_with('ي') && wants()
    }

    /// الشعب السوري، المحطة الجديدة: unlike two surnames (الحمدي العتيبي).
    fn is_described_noun(&self) -> bool {
        let (word, next) = (self.here, self.at + 1);
        let tag = self.tag(next);
        let goes_on = next < self.end && self.kind(next) == Kind::Word;
        if !goes_on || !tag.definite || tag.preposition.is_some() || word.ends_with('ي') {
            return false;
        }
        let written = |at: usize| self.parser.tokens.written(at);
        let listed = self.in_list(next, List::DefiniteAdjective);
        match written(self.at).ends_with('ة') {
            true => written(next).ends_with('ة'),
            // الطرق الحديثة
            false => listed || written(next).ends_with(['ي', 'ة']),
        }
    }

    /// ألقت الوزيرة ندى الخوري كلمة، صدر عن قيادة الجيش بيان: a speech or a paper behind what is whole.
    pub(super) fn is_own_word(&self, tag: &Tag) -> bool {
        let word = Classes::OCCASION | Classes::STATEMENT;
        let other = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        // عقد شارل مؤتمرا
        let accusative = || self.in_name() && self.is_indefinite_object(self.at);
        let closed = || self.before.definite || self.is_behind_passive();
        let whole = || self.is_behind_whole_name() || closed() || accusative();
        // ردد المحتجون شعارات
        let chanted = || self.in_list(self.at, List::Wordings);
        (tag.is(word) || chanted())
            && !tag.is(other)
            && !tag.definite
            && tag.preposition.is_none()
            && !tag.conjunction
            && (whole() || self.is_behind_indefinite(tag) || self.governs_behind_name())
    }

    /// نفى كوهلر صحة الخبر، أكد المدير أهمية «التعاون»، استبعد حداد عودة القطار: behind a name or an article the noun of
    /// what is held, though names and bodies are called so as well (صحة الرياض، فاطمة عودة), before the thing it tells of.
    pub(super) fn is_held(&self) -> bool {
        let next = self.at + 1;
        let tag = self.tag(next);
        let somebody = Classes::PERSON_NAME | Classes::CITY | Classes::HONORIFIC;
        // رامي سلامة المشرف على الجسر
        let one = tag.is(Classes::HUMAN) && tag.number != Some(Number::Plural);
        let thing = tag.definite
            && tag.known
            && !one
            && tag.preposition.is_none()
            && !tag.conjunction
            && !tag.is(somebody | Classes::TIME | Classes::RELATIVE);
        let marked = || matches!(self.kind(next), Kind::Mark(_));
        // سفير الدولة لدى كينيا حرص دولة الإمارات
        let state = self.before.is(Classes::STATE);
        let of_state = self.word(next) == "دوله" && self.tag(next + 1).is(Classes::STATE);
        let thing = thing || of_state;
        let whole = self.in_name() || self.before.definite || state;
        // عن الناشط سالم سلامة قوله
        let owned = || next < self.end && self.is_owned(next);
        whole && self.in_list(self.at, List::Held) && (thing || marked() || owned())
    }

    /// أقامت سيدة دعوى، تقدم شاب ببلاغ, but not صاحب دعوى: what somebody files, right behind who does.
    pub(super) fn is_filed(&self) -> bool {
        let files = self.before.is(Classes::HUMAN) || self.before.definite || self.in_name();
        let owner = self.word(self.at - 1).trim_start_matches(['و', 'ل', 'ب']);
        let owner = matches!(owner, "صاحب" | "صاحبه" | "مقدم" | "مقدمه" | "رافع" | "رافعه");
        files && !owner && self.in_list(self.at, List::Filed)
    }

    /// تلقى كريم خبر إقالته, قرأ مزهر رسالة الوداع: right behind a name, with a genitive of its own.
    fn governs_behind_name(&self) -> bool {
        let next = self.tag(self.at + 1);
        let owned = self.kind(self.at + 1) == Kind::Word && self.is_owned(self.at + 1);
        let genitive = next.definite && next.known && !next.is(Classes::PERSON_NAME);
        !self.closed && self.in_name() && (owned || genitive)
    }

    /// أصدرت خمس جمعيات نسائية بيانا مشتركا, وجهت نقابات مهنية رسالة: an indefinite noun with its adjective takes no
    /// genitive, and none stands in the accusative.
    fn is_behind_indefinite(&self, tag: &Tag) -> bool {
        let Some(head) = self.head else { return false };
        let before = self.before;
        let word = self.here;
        // مصادر مطلعة, إحصائية حديثة: the feminine of what is a noun without its ending.
        let of_noun = word.strip_suffix('ه').and_then(|stem| Lexicon::get().reading(stem));
        if of_noun.is_some_and(|noun| noun.is(Classes::OCCASION | Classes::STATEMENT)) {
            return false;
        }
        let own = word.ends_with('ا') && !word.ends_with("يا") && !self.word(head).ends_with('ا');
        let noun = Classes::COLLECTIVE_BODY | Classes::STATEMENT | Classes::OCCASION;
        let adjective = self.at - 1 > head
            && self.word(self.at - 1).ends_with("يه")
            && !before.is(noun | Classes::PERSON_NAME)
            && before.preposition.is_none();
        let indefinite = !self.tag(head).definite && self.name.is_none();
        indefinite && !tag.definite && !before.definite && (own || adjective)
    }

    /// حذر سالم الحمدي الولايات المتحدة: behind a name a body without a preposition is somebody else.
    pub(super) fn is_other_body(&self, tag: &Tag) -> bool {
        (tag.is(Classes::STATE) || tag.definite)
            && tag.is(Classes::COLLECTIVE_BODY)
            && !tag.is(Classes::PERSON_NAME)
            && (!tag.is(Classes::HUMAN) || self.is_woman_behind_man(tag))
            && !tag.conjunction
            && tag.preposition.is_none()
            && self.name.as_ref().is_some_and(|name| {
                let place = |at: usize| self.tag(at).is(Classes::STATE | Classes::CITY);
                let before = name.start.saturating_sub(1);
                let free = name.start == self.start || self.is_definite(before) || place(before);
                let listed = |at: usize| self.tag(at).is(Classes::PERSON_NAME);
                free && (self.has_two_names() || name.clone().any(listed))
            })
    }

    /// حمل الوزير سالم الحمدي المعارضة المسؤولية: what may be a woman's title too is none of a man's.
    fn is_woman_behind_man(&self, tag: &Tag) -> bool {
        let man = self.head.or(self.name.as_ref().map(|name| name.start));
        let man = man.is_some_and(|at| self.tag(at).gender == Some(Gender::Masculine));
        man && tag.gender == Some(Gender::Feminine)
    }

    /// استقبل بمكتبه أمين المجلس: the body that carries the pronoun of its owner takes no genitive.
    pub(super) fn is_behind_owned_body(&self, tag: &Tag) -> bool {
        let before = self.before;
        let body = before.is(Classes::COLLECTIVE_BODY) && !before.is(Classes::HUMAN);
        let other = Classes::PERSON_NAME | Classes::NATIONALITY;
        body && tag.is_bare()
            && tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
            && (!tag.is(other) || tag.is(Classes::OFFICIAL))
            && self.is_owned(self.at - 1)
    }

    /// أكد رئيس الحركة تدخله: behind a title that is whole, a noun with the pronoun of its owner.
    pub(super) fn is_possession_of_title(&self, tag: &Tag) -> bool {
        // أبدى الوزير قلقه
        let felt = tag.classes.is_only(Classes::JUDGEMENT);
        let plain = (tag.is_open() || felt) && !tag.conjunction && tag.preposition.is_none();
        if !plain || self.in_name() || !self.before.definite {
            return false;
        }
        let word = self.here;
        self.is_owned(self.at)
            && !word.starts_with('و')
            && word.chars().count() >= 4
            && !self.is_foreign_given_name()
    }

    /// المدرب البرتغالي جوسيه مورينيو: what ends as with a pronoun, before an unlisted word with which the name is over.
    fn is_foreign_given_name(&self) -> bool {
        let surname = self.at + 1;
        self.is_full_name_at(self.at)
            && !self.tag(surname).definite
            && !self.is_owned(surname)
            && !self.word(surname).ends_with('ا')
            && (self.is_over_at(surname + 1) || self.kind(surname + 1) == Kind::Comma)
    }

    /// اتهم الرئيس الأوكراني روسيا بـ, غادر المبعوث الأممي صنعاء: behind a title that is whole, a state
    /// is the object.
    pub(super) fn is_state_behind_title(&self, tag: &Tag) -> bool {
        let titled = || self.head.is_some_and(|head| self.tag(head).is(Classes::HUMAN));
        tag.is(Classes::STATE)
            && self.name.is_none()
            && titled()
            && !tag.is(Classes::PERSON_NAME)
            && !(tag.definite && tag.is(Classes::NATIONALITY))
            && !tag.conjunction
            && tag.preposition.is_none()
    }

    /// استقبل ولي العهد وزير الخارجية، هنأ أمير قطر الرئيس الجديد: behind a verb of meeting, a second title
    /// without a comma is the one who is met.
    pub(super) fn is_met(&self, tag: &Tag) -> bool {
        let title = tag.is(Classes::OFFICIAL | Classes::PROFESSION)
            && !tag.is(Classes::PERSON_NAME)
            && !tag.conjunction
            && tag.preposition.is_none();
        let meets = || self.start > 0 && self.in_list(self.start - 1, List::Meets);
        let before = self.before;
        let whole = || {
            before.definite
                || self.in_name()
                || before.is(Classes::STATE)
                || self.is_owned(self.at - 1)
                // سألت «الضحى» مدير البلدية
                || matches!(self.kind(self.at - 1), Kind::Mark(_))
        };
        title && whole() && meets() && !self.is_profession_of_title(tag)
    }

    /// الناشط الحقوقي، المستشار الإعلامي: an adjective that is a profession too.
    fn is_profession_of_title(&self, tag: &Tag) -> bool {
        let (word, before) = (self.here, self.before);
        let nisba = word.ends_with('ي') || word.ends_with("يه");
        tag.definite && nisba && before.definite && before.is(Classes::HUMAN)
    }

    /// اعتقلت الشرطة رجلا، دشن الوزير المحطة: behind what is whole, somebody in the accusative, or a thing
    /// with the article.
    pub(super) fn is_direct_object(&self, tag: &Tag) -> bool {
        let before = self.before;
        if tag.conjunction || tag.preposition.is_some() {
            return false;
        }
        // التقى الوزير وفدا، ترأس المدير اجتماعا
        let noun =
            Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::OCCASION | Classes::STATEMENT;
        let somebody = tag.is(noun) && !tag.definite && self.is_indefinite_object(self.at);
        let thing = tag.definite
            && tag.classes.is_only(Classes::THING)
            && before.is(Classes::HUMAN)
            && self.at == self.start + 1;
        somebody && !tag.is(Classes::PERSON_NAME) || thing
    }

    /// وفدا، رجلا: an ending that a noun of the lexicon has as an object.
    #[inline(never)]
    pub(super) fn is_indefinite_object(&self, at: usize) -> bool {
        let noun = self.word(at).strip_suffix('ا').and_then(|noun| Lexicon::get().reading(noun));
        noun.is_some_and(|noun| noun.known && !noun.is(Classes::PERSON_NAME))
    }

    /// ألقى وزير العمل كلمة، ظهر الحارس وأرفقتها: behind a closed title without a name, a word that
    /// no name looks like is no part of it.
    pub(super) fn is_object_of_title(&self, tag: &Tag) -> bool {
        if self.name.is_some() | self.head.is_none() | tag.definite {
            return false;
        }
        let plain = tag.is_open() && tag.preposition.is_none();
        // الأمين العام لمجلس التعاون
        let of_body = tag.preposition.is_some() && tag.is(Classes::COLLECTIVE_BODY);
        let spoken = tag.is(Classes::OCCASION | Classes::STATEMENT) && !of_body;
        (plain || spoken) && self.title_is_closed() && (spoken || self.is_written_as_object(tag))
    }

    /// Whether a word behind a closed title is written as no name is.
    #[inline(never)]
    fn is_written_as_object(&self, tag: &Tag) -> bool {
        let written = self.parser.tokens.written(self.at);
        // الروائي واسيني الأعرج
        let name = self.is_full_name_at(self.at) && !self.is_owned(self.at);
        let joined = written.starts_with('و')
            && written.chars().count() > 5
            && !name
            && !self.is_joined_field(tag);
        // القطب القضائي لمكافحة …: with a particle.
        let aimed = written.starts_with('ل');
        let feminine = written.ends_with('ة')
            && !aimed
            && !self.before.is(Classes::HUMAN)
            && !self.is_name_of_her();
        // المتهم جمع أكثر من مليون: a verb and how much of what.
        let more = self.in_list(self.at + 1, List::Elative) && self.word(self.at + 2) == "من";
        joined
            || feminine
            || more
            || ["ً", "اً", "ها", "هم"].iter().any(|ending| written.ends_with(ending))
    }

    /// الرئاسة العامة للأرصاد وحماية البيئة: what else a body is for.
    fn is_joined_field(&self, tag: &Tag) -> bool {
        let (field, next) = (self.before, self.tag(self.at + 1));
        let body = self.head.is_some_and(|head| {
            let head = self.tag(head);
            head.is(Classes::COLLECTIVE_BODY) && !head.is(Classes::HUMAN)
        });
        body && field.preposition == Some(Proclitic::Li)
            && tag.known
            && tag.verb.is_none_or(|verb| verb.is_noun())
            && next.definite
            && next.preposition.is_none()
    }

    /// البطلة المغربية سمارة زيدان: behind the title of a woman, before a surname of the list with which the phrase is over.
    fn is_name_of_her(&self) -> bool {
        let her = self.head.is_some_and(|head| {
            self.tag(head).is(Classes::HUMAN) && self.tag(head).gender == Some(Gender::Feminine)
        });
        let surname = self.tag(self.at + 1);
        let nisba = surname.definite && !surname.known && self.word(self.at + 1).ends_with('ي');
        her && self.is_full_name_at(self.at)
            && (self.tag(self.at + 1).classes.is_only(Classes::PERSON_NAME) || nisba)
            && self.is_over_at(self.at + 2)
    }

    /// A plain word behind the name of a body is its object (المديرية العامة قرارا).
    pub(super) fn is_behind_body(&self, tag: &Tag) -> bool {
        let head = self.first;
        let body = head.is(Classes::COLLECTIVE_BODY) | head.is(Classes::STATEMENT) & head.definite;
        if !body || tag.definite || self.head != Some(self.start) {
            return false;
        }
        let goes_on = Classes::PERSON_NAME
            | Classes::PREPOSITION
            | Classes::NATIONALITY
            | Classes::COLLECTIVE_BODY
            | Classes::ANAPHOR
            | Classes::PRONOMINAL
            | Classes::HUMAN;
        (!head.is(Classes::HUMAN) || head.gender == Some(Gender::Feminine))
            && (self.before.definite
                || self.is_behind_name_of_body(tag)
                || self.is_behind_place_of_body() && self.is_indefinite_other(tag))
            && tag.preposition.is_none()
            && !tag.conjunction
            && (!tag.is(goes_on)
                || self.is_noun_like_name(tag)
                || self.is_other_official(tag)
                || self.is_indefinite_other(tag))
            && !self.is_field_of_body(tag)
    }

    /// راسلت منظمة تامونت وزير التربية: behind the name of a body that no list knows, somebody's title.
    fn is_behind_name_of_body(&self, tag: &Tag) -> bool {
        let named = self.head.is_some_and(|head| head + 1 < self.at);
        named && !self.before.known && self.is_other_official(tag) && self.tag(self.at + 1).definite
    }

    /// استدعت الخارجية سفير مملكة النرويج
    fn is_other_official(&self, tag: &Tag) -> bool {
        let other = Classes::PERSON_NAME | Classes::HONORIFIC | Classes::COLLECTIVE_BODY;
        tag.is(Classes::OFFICIAL) && !tag.is(other)
    }

    /// الاتحاد الدولي لكرة القدم، المفوضية السامية لشؤون اللاجئين: what a body is for.
    fn is_field_of_body(&self, tag: &Tag) -> bool {
        let field = !tag.known && self.here.starts_with('ل');
        field && self.kind(self.at + 1) == Kind::Word && self.tag(self.at + 1).definite
    }

    /// أعلن النادي الأهلي اعتماد الأستاذ: what looks like a name governs somebody with the article.
    pub(super) fn is_noun_like_name(&self, tag: &Tag) -> bool {
        let next = self.tag(self.at + 1);
        tag.classes.is_only(Classes::PERSON_NAME)
            && !self.before.is(Classes::HUMAN)
            && next.definite
            && next.is(Classes::HUMAN)
            && next.preposition.is_none()
    }

    /// استقبل الوزير ماجد العنبري رئيسة النقابة: behind title and name, a title without a comma is
    /// somebody else.
    pub(super) fn is_second_person(&self, tag: &Tag) -> bool {
        let titled = self.head == Some(self.start) && !self.closed;
        // وفق ما أوضحه سالم الحمدي رئيس اللجنة, «…»، قال سالم الحمدي رئيس اللجنة
        let source = || {
            let before = self.start.checked_sub(1).map(|at| self.tag(at)).unwrap_or_default();
            let verb = before.verb.filter(|verb| verb.is_finite());
            let says = verb.is_some_and(|verb| {
                verb.object || Lexicon::get().verb(verb).addresses == Addresses::Never
            });
            says || before.hints.has(Hints::MARKER)
        };
        !tag.definite
            && tag.is(Classes::OFFICIAL | Classes::PROFESSION)
            && !tag.is(Classes::PERSON_NAME)
            && titled
            && !source()
            && self.is_behind_whole_name()
    }

    pub(super) fn heads_body(&self) -> bool {
        self.head.is_some_and(|head| self.tag(head).is(Classes::COLLECTIVE_BODY))
    }

    /// كوريا الشمالية, جنوب أفريقيا: the other word of a name of two.
    pub(super) fn is_second_of_pair(&self) -> bool {
        let (before, first) = (self.before, self.word(self.at - 1));
        if !before.is(Classes::BODY | Classes::STATE | Classes::MEDIA) {
            return false;
        }
        let first = first.strip_prefix('و').filter(|_| before.conjunction).unwrap_or(first);
        Lexicon::get().paired(first, self.here).is_some()
    }

    /// ديفيد رايس، المستشار في إدارة بوش: behind a body a name is not that of the one who was named before.
    pub(super) fn is_head_of_employer(&self) -> bool {
        self.is_titled_behind_name() && self.before.is(Classes::COLLECTIVE_BODY)
    }
}

/// التوقيع، الإغلاق، الانسحاب، الاستقالة: the patterns of verbal nouns with the article.
fn is_definite_act(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    matches!(
        letters[..],
        ['ا', 'ل', 'ت', _, _, 'ي', _]
            | ['ا', 'ل', 'ا', 'ن', _, _, 'ا', _]
            | ['ا', 'ل', 'ا', _, 'ت', _, 'ا', _]
            | ['ا', 'ل', 'ا', 'س', 'ت', ..]
    )
}
