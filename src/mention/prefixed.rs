//! Surnames whose first letters read as a particle: لاميرا, كالادو, بالحبيب.

use super::reading::Reading;
use crate::lexicon::{Classes, Number, Proclitic, Tag};
use crate::token::Kind;

impl Reading<'_, '_> {
    /// شركة باسف: what looks like an adverb, right behind the bare noun of a body.
    pub(super) fn is_name_of_company(&self) -> bool {
        self.at == self.start + 1
            && matches!(self.word(self.start), "شركه" | "مجموعه" | "مؤسسه" | "صحيفه" | "مجله")
    }

    /// دوارتي لاميرا: after one word of a name, what reads as ل and a first name is the surname.
    pub(super) fn is_second_name(&self, tag: &Tag) -> bool {
        let single = self.name.as_ref().is_some_and(|name| name.len() == 1);
        let unlisted = !self.before.is(Classes::PERSON_NAME) || self.is_behind_unlisted_title();
        self.in_name_particle()
            || self.closed
                && (single || self.is_behind_unlisted_title())
                && unlisted
                && tag.classes == Classes::PERSON_NAME
            || single && self.closes_name(tag) && (self.closed || !tag.known)
            || self.is_surname_in_ka(tag)
            || self.is_surname_in_bal(tag)
    }

    /// نبيل بفون في تصريح، لحسن لفقيه: behind one word of a name, what reads as a particle and a noun
    /// without the article is the surname where the phrase is over behind it.
    fn closes_name(&self, tag: &Tag) -> bool {
        let told =
            Classes::MEDIA | Classes::COLLECTIVE_BODY | Classes::STATEMENT | Classes::OCCASION;
        self.is_over_at(self.at + 1)
            && !tag.definite
            && !tag.is(told | Classes::PRONOMINAL)
            && !self.is_how(tag)
            && tag.number.is_none_or(|number| number == Number::Singular)
    }

    /// قالت هدى بصوت, أضاف سالم بإيجاز: how somebody speaks.
    fn is_how(&self, tag: &Tag) -> bool {
        let noun = tag.is(Classes::THING | Classes::JUDGEMENT) && !tag.is(Classes::HUMAN);
        tag.preposition == Some(Proclitic::Bi) && !tag.is(Classes::PERSON_NAME) && noun
    }

    /// خوسيه مانويل كالادو، مدير المدرسة: no noun of somebody stands behind this ك, and the name is over behind it.
    fn is_surname_in_ka(&self, tag: &Tag) -> bool {
        let noun = Classes::COMMON_NOUN | Classes::DEMONSTRATIVE | Classes::JUDGEMENT;
        // قال سالم كالعادة، كالمعتاد
        let habit = self.here.ends_with('ه') || self.here.starts_with("كالم");
        tag.preposition == Some(Proclitic::Ka)
            && !tag.is(noun)
            && !habit
            && self.is_before_title_or_end(self.at + 1)
    }

    /// سمير بالحبيب وزير الفلاحة: behind a given name, before the title or where the phrase is over.
    fn is_surname_in_bal(&self, tag: &Tag) -> bool {
        let given = self.before;
        let single = self.name.as_ref().is_some_and(|name| name.len() <= 2);
        let word = self.here;
        let open = !tag.known || tag.classes.is_only(Classes::PERSON_NAME);
        single
            && given.is(Classes::PERSON_NAME)
            && given.gender.is_some()
            && word.starts_with("بال")
            && !word.ends_with(['ه', 'ي'])
            && open
            && self.is_before_title_or_end(self.at + 1)
    }

    /// رئيس اللجنة, المدير: whether a title begins at `at`, or nothing of the name goes on.
    fn is_before_title_or_end(&self, at: usize) -> bool {
        let tag = self.tag(at);
        let office = tag.is(Classes::OFFICIAL | Classes::PROFESSION) && tag.preposition.is_none();
        at >= self.end
            || self.kind(at) != Kind::Word
            || office
            || self.closed && self.is_over_at(at)
    }
}
