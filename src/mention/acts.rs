//! Nouns of speech and of events behind a speaker: what the verb has for its object.

use super::reading::Reading;
use crate::lexicon::{Classes, Form, Proclitic, Tag};
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
        is_verbal_noun(tag) || noun && (definite || object) && tag.classes == Classes::NONE
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
            // مصدر مصري كبير اليوم
            && !next.is(Classes::PREPOSITION | Classes::TIME)
    }
}
