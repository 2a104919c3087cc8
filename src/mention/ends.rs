//! Where a noun phrase ends: the words that cannot go on with it.

use super::reading::Reading;
use crate::lexicon::{self, Classes, Form, Gender, Hints, Proclitic, Tag};

/// قوله، بقولها، بالقول: the speech, after the speaker.
fn is_verbal_noun(tag: Tag) -> bool {
    tag.verb.is_some_and(|verb| match verb.form {
        Form::NounOf { .. } => !tag.definite && tag.classes == Classes::NONE,
        Form::Noun => tag.preposition == Some(Proclitic::Bi) && tag.classes == Classes::NONE,
        _ => false,
    })
}

impl Reading<'_, '_> {
    /// Whether the phrase has all it needs and the word at hand begins something else.
    pub(super) fn is_complete_before(&self, tag: Tag) -> bool {
        self.is_behind_surname(tag)
            || self.is_behind_state(tag)
            || self.is_behind_body(tag)
            || self.is_second_person(tag)
            || self.is_behind_full_name(tag)
            || self.is_object_of_title(tag)
            || self.is_behind_source(tag)
    }

    /// Whether the word at hand cannot go on with the phrase.
    pub(super) fn ends_phrase(&self, tag: Tag) -> bool {
        let grammar = Classes::COMPLEMENTISER
            | Classes::RELATIVE
            | Classes::CONJUNCTION
            | Classes::VERBAL
            | Classes::NEGATION
            | Classes::PRONOMINAL
            | Classes::PRONOUN;
        let particle = || tag.is(Classes::NAME_PARTICLE) || self.is_passive_pronoun();
        let time = tag.is(Classes::TIME) && !self.in_name_particle() && !self.is_general();
        let verb = self.parser.is_verb(tag)
            && !(self.closed
                && !tag.conjunction
                && !tag.verb.is_some_and(|verb| verb.is_participle()));
        let joined = !self.closed && self.in_name() && tag.conjunction;
        (tag.is(grammar) && !particle())
            || time
            || joined && !tag.is(Classes::PERSON_NAME)
            || self.parser.is_day_before(self.at)
            || verb
            || self.is_addressed()
            || self.is_possession(tag)
            || self.is_behind_same(tag)
            || self.is_source_marker(self.at)
            || lexicon::withholds_name(self.parser.tokens, self.parser.tags, self.at)
            || is_verbal_noun(tag)
            || tag.is(Classes::DEMONSTRATIVE)
    }

    /// برر المدير توفيق نعمان غيابه: behind a name of two words, a word with the pronoun of its
    /// owner is the object.
    fn is_possession(&self, tag: Tag) -> bool {
        let full = self.in_name() && self.name.as_ref().is_some_and(|name| name.len() > 1);
        if !full || tag.known || tag.conjunction || self.in_name_particle() {
            return false;
        }
        let written = self.parser.tokens.text(self.at..self.at + 1);
        let owned = written.ends_with('ه') || written.ends_with("ها") || written.ends_with("هم");
        owned && written.chars().count() >= 5
    }

    /// وقال الوزير، بحسب الوكالة: who passes the words on is no part of the speaker.
    pub(super) fn is_source_marker(&self, at: usize) -> bool {
        self.tag(at).hints.has(Hints::WHOLE_MARKER)
    }

    /// ذات المصدر، نفس المتحدث: the phrase ends with the noun.
    fn is_behind_same(&self, tag: Tag) -> bool {
        let same = matches!(self.word(self.start), "ذات" | "نفس");
        same && self.at > self.start + 1 && !tag.definite
    }

    /// المشتبه بهم، المحتفى به: the pronoun belongs to the participle.
    fn is_passive_pronoun(&self) -> bool {
        let before = self.word(self.at - 1);
        let before = before.strip_prefix("ال").unwrap_or(before);
        matches!(before, "مشتبه" | "محتفي" | "مغرر" | "موثوق" | "مرغوب" | "محتفل")
            && self.tag(self.at).is(Classes::PRONOMINAL)
    }

    /// الأمين العام، الوزير السابق: words of time that are adjectives after a title.
    fn is_general(&self) -> bool {
        let before = self.tag(self.at - 1);
        let word = self.word(self.at);
        let general = matches!(word, "العام" | "العامه" | "عام");
        let former = matches!(word, "السابق" | "السابقه" | "الاسبق" | "الحالي" | "الحاليه");
        general && before.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
            || former && !before.is(Classes::TIME)
    }

    /// بن before the word, which then is a name whatever else it may mean.
    pub(super) fn in_name_particle(&self) -> bool {
        self.at > self.start && self.tag(self.at - 1).is(Classes::NAME_PARTICLE)
    }

    /// The addressee of the speech (لوكالة، لرويترز) is not part of the speaker.
    fn is_addressed(&self) -> bool {
        let tag = self.tag(self.at);
        let glued = matches!(self.word(self.at), "ل" | "لل")
            && (self.parser.pair_end(self.at + 1).is_some() || self.in_name());
        glued || tag.preposition == Some(Proclitic::Li) && tag.is(Classes::MEDIA) && !tag.definite
    }

    /// مصادر رسمية مقتل …: behind a source in the feminine only adjectives go on.
    fn is_behind_source(&self, tag: Tag) -> bool {
        let head = self.head.map(|head| self.tag(head)).unwrap_or_default();
        !self.closed
            && head.is(Classes::ANONYMOUS | Classes::COLLECTIVE)
            && head.gender == Some(Gender::Feminine)
            && !tag.definite
            && !tag.known
            && !self.word(self.at).ends_with('ه')
    }

    /// اتهمت واشنطن موسكو: a state has no complement but an adjective (الولايات المتحدة).
    fn is_behind_state(&self, tag: Tag) -> bool {
        let state = self.head == Some(self.start) && self.tag(self.start).is(Classes::STATE);
        state && (tag.is(Classes::STATE) || !tag.definite)
    }

    /// A plain word behind the name of a body is its object (المديرية العامة قرارا).
    fn is_behind_body(&self, tag: Tag) -> bool {
        let head = self.head.map(|head| self.tag(head)).unwrap_or_default();
        let goes_on = Classes::PERSON_NAME
            | Classes::PREPOSITION
            | Classes::NATIONALITY
            | Classes::COLLECTIVE_BODY
            | Classes::HUMAN;
        !self.closed
            && head.is(Classes::COLLECTIVE_BODY)
            && self.head == Some(self.start)
            && self.tag(self.at - 1).definite
            && !tag.definite
            && tag.preposition.is_none()
            && !tag.conjunction
            && !tag.is(goes_on)
    }

    /// استقبل الوزير ماجد العنبري رئيسة النقابة: behind title and name, a title without a comma is
    /// somebody else.
    fn is_second_person(&self, tag: Tag) -> bool {
        let titled = self.head == Some(self.start);
        let full = self.in_name() && self.name.as_ref().is_some_and(|name| name.len() > 1);
        !self.closed
            && titled
            && full
            && !tag.definite
            && tag.is(Classes::OFFICIAL | Classes::PROFESSION)
            && !tag.is(Classes::PERSON_NAME)
    }

    /// وعزى رافائيل لوفيفر استمرار التدهور: behind two words of a name goes on only what the list of
    /// names knows.
    fn is_behind_full_name(&self, tag: Tag) -> bool {
        let full = self.in_name() && self.name.as_ref().is_some_and(|name| name.len() > 1);
        let listed = tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE | Classes::HUMAN);
        !self.closed && full && !listed && !tag.definite && !self.in_name_particle()
    }

    /// ألقى وزير العمل كلمة، ظهر الحارس وأرفقتها: behind a closed title without a name, a word that
    /// no name looks like is no part of it.
    fn is_object_of_title(&self, tag: Tag) -> bool {
        let plain = !tag.known && !tag.definite && tag.preposition.is_none();
        let spoken = tag.is(Classes::OCCASION | Classes::STATEMENT) && !tag.definite;
        let untitled = self.closed || self.name.is_some() || self.head.is_none();
        if untitled || !(plain || spoken) || !self.title_is_closed() {
            return false;
        }
        let written = self.parser.tokens.text(self.at..self.at + 1);
        let joined = written.starts_with('و') && written.chars().count() > 5;
        let feminine = written.ends_with('ة') && !self.tag(self.at - 1).is(Classes::HUMAN);
        spoken
            || joined
            || feminine
            || ["ً", "اً", "ها", "هم"].iter().any(|ending| written.ends_with(ending))
    }

    /// A plain word behind a surname with the article is no part of the name (العصيمي قيام …، البنا
    /// الدرع).
    fn is_behind_surname(&self, tag: Tag) -> bool {
        let name =
            Classes::PERSON_NAME | Classes::NAME_PARTICLE | Classes::HUMAN | Classes::NATIONALITY;
        let may_go_on = self.word(self.at).ends_with('ي') || self.heads_body();
        if self.closed || !self.in_name() || tag.definite && may_go_on {
            return false;
        }
        self.tag(self.at - 1).definite
            && !tag.is(name)
            && self.name.as_ref().is_some_and(|name| name.len() > 1)
    }

    fn heads_body(&self) -> bool {
        self.head.is_some_and(|head| self.tag(head).is(Classes::COLLECTIVE_BODY))
    }
}
