//! Nouns of speech and of events behind a speaker: what the verb has for its object.

use super::reading::Reading;
use crate::lexicon::{Act, Classes, Form, Lexicon, Links, List, Number, Proclitic, Tag, Verb};
use crate::script::ends_in_pronoun;
use crate::token::Kind;

/// قوله، بقولها، بالقول: the speech, after the speaker.
fn is_verbal_noun(tag: &Tag) -> bool {
    tag.verb.is_some_and(|verb| match verb.form {
        Form::NounOf { .. } => !tag.definite && tag.classes == Classes::NONE,
        Form::Noun => tag.preposition == Some(Proclitic::Bi) && tag.classes == Classes::NONE,
        _ => false,
    })
}

/// تقصير، تعامل، إفراج، تحدي، استنكار، محاسبة: the patterns of verbal nouns of derived verbs.
pub(super) fn looks_like_act(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    matches!(
        letters[..],
        ['ت', _, _, 'ي', _]
            | ['ت', _, 'ا', _, _]
            | ['ت', _, _, _]
            | ['ا', _, _, 'ا', _]
            | ['ا', _, _, _, 'ا', _]
            | ['ا', 'س', 'ت', _, _, 'ا', _]
            | ['م', _, 'ا', _, _, 'ه']
    )
}

/// فتح، شن، حماية: the patterns of those of simple verbs, which many another noun has.
fn is_plain_act(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    matches!(letters[..], [_, _] | [_, _, _] | [_, _, 'ا', _, 'ه'])
}

/// الارتفاع، الاعتداء، الانتقال: the pattern of verbal nouns in ا…ت.
fn is_noun_of_event(word: &str) -> bool {
    if !word.starts_with("الا") || word.chars().count() != 8 {
        return false;
    }
    let letters: Vec<char> = word.chars().collect();
    (letters[4] == 'ت' || letters[3] == 'ن') && letters[6] == 'ا'
}

impl Reading<'_, '_> {
    /// جدد الحزب التأكيد، رفضت أبل التعليق: behind a name or a definite word the act of speaking is the object.
    pub(super) fn is_speech(&self, tag: &Tag) -> bool {
        // جددت تونس الدعوة
        let state = self.at == self.start + 1 && self.first.is(Classes::STATE);
        let closed = self.before.definite || self.in_name() || state;
        // وزير الشؤون الإسلامية والدعوة والإرشاد
        let joined = tag.conjunction && self.closed && self.name.is_none();
        let definite = tag.definite && tag.preposition.is_none() && closed && !joined;
        let noun = tag.verb.is_some_and(|verb| verb.form == Form::Noun);
        // وجه الموقعون على البيان دعوة
        let object = tag.is_bare() && self.before.definite && self.name.is_none();
        is_verbal_noun(tag)
            || noun && self.is_act_behind_surname(tag)
            || noun
                && (definite || object || self.is_speech_of_unnamed(tag))
                && tag.classes == Classes::NONE
    }

    /// جدد معازي تأكيد موقف بلاده: behind a name alone, before what it governs.
    fn is_act_behind_surname(&self, tag: &Tag) -> bool {
        let next = self.tag(self.at + 1);
        let governs = self.kind(self.at + 1) == Kind::Word && next.is_bare() && next.known;
        let other = Classes::PERSON_NAME | Classes::GRAMMAR;
        tag.is_bare()
            && tag.classes == Classes::NONE
            && self.in_name()
            && self.at == self.start + 1
            && governs
            && !next.is(other)
    }

    /// نسبت إلى دبلوماسيين اثنين القول إن: behind people without the article what fills the rest of the cue's own words.
    fn is_speech_of_unnamed(&self, tag: &Tag) -> bool {
        let people = self.head == Some(self.start) && self.first.is(Classes::HUMAN);
        let owner = matches!(self.word(self.start), "صاحب" | "صاحبه" | "اصحاب");
        let last = self.at + 1 >= self.end;
        self.closed
            && last
            && people
            && !owner
            && !self.first.definite
            && tag.definite
            && tag.preposition.is_none()
    }

    /// نقل الكاتب تحذير الخبيرة: behind a title that is whole the act of speaking of somebody else.
    pub(super) fn is_speech_of_other(&self, tag: &Tag) -> bool {
        let noun = tag.verb.is_some_and(|verb| verb.form == Form::Noun)
            && !tag.definite
            && !tag.conjunction
            && tag.preposition.is_none()
            && tag.classes == Classes::NONE;
        let next = self.tag(self.at + 1);
        let somebody = next.definite || next.is(Classes::HUMAN);
        noun && somebody && self.before.definite && !self.in_name()
    }

    /// أرجع الشيخ سالم رئيس السوق بالمدينة الارتفاع إلى: behind a name the noun of an event is an object.
    pub(super) fn is_event(&self, tag: &Tag) -> bool {
        let plain = tag.definite && tag.is_open() && tag.preposition.is_none() && !tag.conjunction;
        let behind = self.name.as_ref().is_some_and(|name| name.end < self.at);
        behind && plain && self.before.definite && is_noun_of_event(self.here)
    }

    /// أمرت المحكمة بسجنه: what is done to somebody.
    pub(super) fn is_act_on_somebody(&self, tag: &Tag) -> bool {
        let body = Classes::COLLECTIVE_BODY | Classes::HUMAN | Classes::PERSON_NAME;
        if tag.preposition != Some(Proclitic::Bi) || tag.is(body) || self.in_name_particle() {
            return false;
        }
        let written = self.parser.tokens.written(self.at);
        // المتحدث باسمه
        written.chars().count() >= 5 && !written.starts_with("باسم") && ends_in_pronoun(written)
    }

    /// بعث مفتي مصر ببرقية تهنئة, تقدم شاب ببلاغ: what somebody sends.
    pub(super) fn is_sent(&self, tag: &Tag) -> bool {
        let message = |noun| Lexicon::get().in_list(noun, List::Messages);
        !tag.definite && self.here.strip_prefix('ب').is_some_and(message)
    }

    /// أقرت شركة نيتا بالتقصير قائلة, طالب المجلس المحلي بالتدخل: behind a body that is whole the act that the verb takes
    /// with بـ.
    pub(super) fn is_brought(&self, tag: &Tag) -> bool {
        let next = self.tag(self.at + 1);
        let governs = next.definite && next.preposition.is_none();
        let alone = || self.here.strip_prefix('ب').filter(|_| governs);
        let Some(act) = self.here.strip_prefix("بال").or_else(alone) else { return false };
        // بالأسواق, بأولاد الحاج
        let many = self.parser.tokens.written(self.at).contains('أ');
        let people = Classes::HUMAN | Classes::PERSON_NAME;
        let other = people
            | Classes::COLLECTIVE_BODY
            | Classes::CITY
            | Classes::PLACE_NAME
            | Classes::NATIONALITY
            | Classes::TIME;
        let body = self.first.definite || self.first.is(Classes::COLLECTIVE_BODY);
        let body = body && !self.first.is(people);
        let foreign = self.at > self.start + 1 && !self.before.known;
        let whole = self.before.definite || self.first.is(Classes::STATE) || foreign;
        // المجلس المختص بالتصدي للاحتكار
        let versed = self.word(self.at - 1).starts_with("الم")
            && self.at > self.start + 1
            && !self.word(self.at - 1).ends_with(['ي', 'ه'])
            || self.in_list(self.at - 1, List::Charged);
        let may_be = body && whole && !versed && !many && !tag.is(other);
        may_be && looks_like_act(act) && self.verb_with_bi().is_some()
    }

    /// أشاد الوزير بالنائبة, رحب المدير بوزير الداخلية: behind a title somebody else, whom the verb takes with بـ.
    pub(super) fn is_somebody_else(&self, tag: &Tag) -> bool {
        let title = Classes::OFFICIAL | Classes::PROFESSION | Classes::KIN;
        // بالدكتورة, but not بسيدي بوزيد
        let honoured = tag.is(Classes::HONORIFIC) && tag.definite;
        let body = Classes::COLLECTIVE_BODY | Classes::PLACE_NAME | Classes::PERSON_NAME;
        let single = tag.number.is_none_or(|number| number == Number::Singular);
        let titled = (tag.is(title) || honoured) && !tag.is(body);
        let somebody = tag.preposition == Some(Proclitic::Bi) && titled;
        somebody && single && self.first.is(Classes::HUMAN) && self.is_followed_by_bi_of_verb()
    }

    /// طالب رئيس الحزب بفتح نقاط بيع, هدد رئيس النقابة بشن إضراب: behind somebody whose title is whole what he
    /// demands or promises, which any noun may be; a participle may govern it (المكلف بملف الماء). اعترف المدير بارتكاب
    /// أخطاء, رحبت النقابة بإطلاق «حوار جاد»: what he admits or judges, and what a body does, has the pattern of an act.
    pub(super) fn is_demanded(&self, tag: &Tag) -> bool {
        let place = Classes::CITY | Classes::PLACE_NAME | Classes::STATE | Classes::NATIONALITY;
        let somebody = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        let other = place | somebody | Classes::TIME;
        let (person, before) = (self.first.is(Classes::HUMAN), self.word(self.at - 1));
        let body = self.first.is(Classes::COLLECTIVE_BODY);
        // الهيئة المنوطة بتنظيم السباق
        let charged = body && before.starts_with("الم") && !before.ends_with("يه");
        let subject = person || body && !charged;
        let act = self.indefinite_behind_bi();
        let derived = act.is_some_and(looks_like_act);
        let demanded = derived || person && act.is_some_and(is_plain_act);
        let takes = |verb: &Verb| match verb.act {
            Act::Call | Act::Order | Act::Promise | Act::Warn => true,
            Act::Admit => derived,
            Act::Evaluate => derived && matches!(self.kind(self.at + 1), Kind::Mark(_)),
            _ => false,
        };
        subject
            && demanded
            && !tag.is(other)
            && self.is_followed_by_bi_of_verb()
            && self.verb_with_bi().is_some_and(takes)
    }

    /// بفتح، بإلزام: the noun behind بـ, if it has no article.
    fn indefinite_behind_bi(&self) -> Option<&str> {
        let hamza = self.parser.tokens.written(self.at).starts_with("بإ");
        let noun = self.here.strip_prefix('ب')?;
        (noun != "اسم" && (hamza || !noun.starts_with("ال"))).then_some(noun)
    }

    /// أشاد وزير المالية بـ, طالبت النقابة بـ: whether بـ concerns the verb, since the subject is whole and governs it by no
    /// participle (الوزير المكلف بحقوق الإنسان).
    fn is_followed_by_bi_of_verb(&self) -> bool {
        self.before.definite && !self.in_name() && !self.in_list(self.at - 1, List::Charged)
    }

    /// تعود القضية إلى قيام رجل برفع دعوى: what somebody does, behind the noun of doing it.
    pub(super) fn is_carried_out(&self, tag: &Tag) -> bool {
        let place = Classes::CITY | Classes::PLACE_NAME | Classes::STATE | Classes::COLLECTIVE_BODY;
        let does = self.start.checked_sub(1).map_or("", |before| self.word(before));
        let does = matches!(does, "قيام" | "بقيام" | "لقيام" | "وقيام");
        let act = self.here.strip_prefix('ب');
        let act = act.is_some_and(|act| is_plain_act(act) || looks_like_act(act));
        does && act && !tag.is(place)
    }

    /// أهاب مدير الشرطة بالمواطنين، أهابت الوزارة بالجميع: whom that verb alone calls upon with بـ.
    pub(super) fn is_appealed_to(&self, tag: &Tag) -> bool {
        let people = tag.is(Classes::HUMAN) && tag.number == Some(Number::Plural) && tag.definite;
        let all = matches!(self.here, "بالجميع" | "بالكل" | "بجميع" | "بكافه" | "بكل");
        (people || all) && self.verb_with_bi().is_some_and(|verb| verb.lemma == "اهاب")
    }

    /// The verb right before the phrase, if it takes what it concerns with بـ.
    fn verb_with_bi(&self) -> Option<&'static Verb> {
        let verb = self.start.checked_sub(1).and_then(|before| self.tag(before).verb);
        let verb = verb.filter(|verb| verb.is_finite() && !verb.object)?;
        Some(Lexicon::get().verb(verb)).filter(|verb| verb.links.has(Links::BI))
    }

    /// استبعد مصدر غربي عقد القمة: behind an adjective without the article, a noun with its genitive; a
    /// body in ية is no adjective (رئيس جمعية حماية المستهلك).
    pub(super) fn is_object_of_indefinite(&self, tag: &Tag) -> bool {
        let somebody = Classes::PERSON_NAME | Classes::HUMAN | Classes::NATIONALITY;
        let names = somebody | Classes::NAME_PARTICLE | Classes::PREPOSITION;
        // Each is as often true as not, all together seldom.
        let may_be = (self.at >= self.start + 2)
            & self.name.is_none()
            & !tag.is(names)
            & !self.before.definite
            & !self.first.definite;
        may_be && self.is_behind_indefinite_adjective(tag)
    }

    #[inline(never)]
    fn is_behind_indefinite_adjective(&self, tag: &Tag) -> bool {
        let informed = || self.here == "مطلع" && self.is_informed();
        // رئيس شركة يابانية لصناعة الهواتف
        let field = || !tag.known && self.here.starts_with('ل');
        let (before, next) = (self.before, self.tag(self.at + 1));
        // حارس مرمى منتخب الجزائر
        let word = self.word(self.at - 1);
        let nisba = word.ends_with("يه") || self.parser.tokens.written(self.at - 1).ends_with('ي');
        let adjective = nisba
            || before.is(Classes::NATIONALITY)
            || matches!(self.word(self.at - 1), "مسؤول" | "كبير" | "بارز");
        let indefinite = adjective
            && !informed()
            && !field()
            && self.word(self.at - 1) != "ولي"
            && !before.is(Classes::PREPOSITION | Classes::PERSON_NAME | Classes::COLLECTIVE_BODY);
        // نفى مصدر مصري مسؤول وجود خلاف
        let thing = tag.classes.is_only(Classes::THING)
            && self.head == Some(self.start)
            && !self.here.ends_with('ه');
        if !indefinite || thing {
            return indefinite;
        }
        nisba
            && self.kind(self.at + 1) == Kind::Word
            && next.definite
            && next.known
            && next.preposition.is_none()
            // مصدر مصري كبير اليوم, عن مصدر مصري كبير القول إن
            && !next.is(Classes::PREPOSITION | Classes::TIME)
            && next.verb.is_none_or(|verb| verb.form != Form::Noun)
    }
}
