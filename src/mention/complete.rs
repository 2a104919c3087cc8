//! Where a noun phrase has all it needs, so that the word at hand begins something else.

use super::reading::Reading;
use crate::lexicon::{Classes, Hints, List, Number, Tag};

/// Words that name those who speak or what they say.
const SPEAKING: Classes =
    Classes::HUMAN.with(Classes::COLLECTIVE_BODY).with(Classes::OCCASION).with(Classes::STATEMENT);

/// Nouns of things.
const NOUNS: Classes =
    Classes::THING.with(Classes::WORK_TITLE).with(Classes::LAW).with(Classes::JUDGEMENT);

/// Nouns of what is said or made.
const THINGS: Classes = Classes::THING.with(Classes::OCCASION).with(Classes::STATEMENT);

impl Reading<'_, '_> {
    /// Whether the phrase has all it needs and the word at hand begins something else.
    pub(super) fn is_complete_before(&self, tag: &Tag) -> bool {
        // آل حرمان، أبو راس: what stands behind a particle of a name is one, whatever else it means.
        if self.in_name_particle() {
            return false;
        }
        // Most words are asked for nothing but what they may be by their classes.
        self.in_name() && self.is_complete_by_name(tag)
            || self.is_behind_state(tag)
            || !self.closed && self.is_complete_in_open_zone(tag)
            || tag.is(SPEAKING.with(Classes::LABEL)) && self.is_other_speaker(tag)
            || tag.definite && self.is_behind_unbound_plural(tag)
            || tag.is(THINGS) && self.is_object_of_unbound_plural(tag)
            || tag.is_bare() && !self.before.definite && self.is_behind_adjectives_of_many(tag)
            || tag.hints.has(Hints::OWNED) && self.is_possession_of_title(tag)
            || tag.definite && self.before.definite && self.is_judged_noun(tag)
            || tag.definite && self.before.definite && self.is_many_of_them()
            || self.is_behind_anaphor(tag)
            || tag.is(NOUNS) && self.is_thing(tag)
            || tag.is(Classes::HONORIFIC) && self.is_addressed_anew(tag)
            || self.here.ends_with('ا') && self.is_object_in_alef(tag)
    }

    /// شجعت هيئة السلامة الوطنية الملايين من السائقين: behind what is whole so many others.
    fn is_many_of_them(&self) -> bool {
        let number = matches!(self.here, "الملايين" | "الالاف" | "المئات" | "العشرات");
        self.at > self.start && number && self.word(self.at + 1) == "من"
    }

    /// «معالي ناصر سعد وزير الموانئ سعادة رامي عيد»: a form of address behind the whole title of somebody named opens another.
    fn is_addressed_anew(&self, tag: &Tag) -> bool {
        let named = self.name.is_some()
            || self.start > 0 && self.tag(self.start - 1).is(Classes::PERSON_NAME);
        // رامي سعادة
        let next = Classes::HUMAN.with(Classes::PERSON_NAME);
        named
            && self.before.definite
            && !self.before.is(Classes::HONORIFIC)
            && tag.is_bare()
            && self.in_list(self.at, List::FormsOfAddress)
            && self.tag(self.at + 1).is(next)
    }

    /// A word in ـا behind a name or a definite word.
    fn is_object_in_alef(&self, tag: &Tag) -> bool {
        (self.in_name() || self.before.definite)
            && (self.is_in_accusative(tag) || self.is_described_in_accusative(tag))
    }

    /// What completes a phrase only where its zone does not end where the content begins.
    fn is_complete_in_open_zone(&self, tag: &Tag) -> bool {
        self.before.definite && self.is_object_behind_article(tag)
            || self.is_behind_place_of_body() && self.is_direct_object(tag)
            || self.is_behind_body(tag)
            || self.is_object_of_title(tag)
            || self.is_behind_source(tag)
    }

    fn is_object_behind_article(&self, tag: &Tag) -> bool {
        self.is_state_behind_title(tag)
            || self.is_direct_object(tag)
            || self.is_one_of_several(tag)
            || self.is_unlisted_noun(tag)
    }

    /// Somebody else than the phrase names, or what he says.
    #[inline(never)]
    fn is_other_speaker(&self, tag: &Tag) -> bool {
        self.is_met(tag)
            || self.is_own_word(tag)
            || self.is_counterpart(tag)
            || self.is_behind_owned_body(tag)
    }

    /// Whether the name that has just been read needs no more.
    #[inline(never)]
    fn is_complete_by_name(&self, tag: &Tag) -> bool {
        self.is_behind_surname(tag)
            || self.is_second_person(tag)
            || self.is_behind_full_name(tag)
            || self.is_other_body(tag)
            || self.is_definite_object(tag)
    }

    /// أبلغ مسؤولون النادي، بحسب المراقبين اللجوء: a plural in ـن takes no genitive, and a definite
    /// word behind it agrees or belongs elsewhere.
    pub(super) fn is_behind_unbound_plural(&self, tag: &Tag) -> bool {
        let before = self.before;
        let plural = before.number == Some(Number::Plural) && before.is(Classes::HUMAN);
        plural && self.is_no_adjective(tag)
    }

    /// Whether the definite word at hand is no quality of the people right before it.
    #[inline(never)]
    fn is_no_adjective(&self, tag: &Tag) -> bool {
        let before = self.before;
        let word = self.here;
        let before_word = self.word(self.at - 1);
        let sound = before_word.ends_with("ون") || before_word.ends_with("ين");
        let agrees = self.in_list(self.at, List::OfMany)
            || tag.is(Classes::NATIONALITY)
            || ["ين", "ون", "ي", "ات"].iter().any(|ending| word.ends_with(ending));
        // بعثة المراقبين التابعة للاتحاد
        let belongs = self.here == "التابعه" || self.in_list(self.at, List::Charged);
        let agrees = agrees || belongs || self.is_of_body_before(tag);
        let quantity =
            tag.is(Classes::ANAPHOR) || agrees || !tag.is_open() && self.closed && before.definite;
        sound
            && !tag.conjunction
            && tag.preposition.is_none()
            && (!before.definite || !quantity)
            && !tag.is(Classes::ANAPHOR)
    }

    /// حزب الصيادين المستقلين الموحد سالم الحمدي: a quality of the body whose genitive the plural is, before a name.
    fn is_of_body_before(&self, tag: &Tag) -> bool {
        let body = |back: usize| {
            let noun = self.at.checked_sub(back).filter(|&noun| noun >= self.start);
            noun.is_some_and(|noun| {
                let noun = self.tag(noun);
                noun.is(Classes::COLLECTIVE_BODY) && !noun.definite
            })
        };
        tag.is_open() && (body(2) || body(3)) && self.tag(self.at + 1).is(Classes::PERSON_NAME)
    }
}
