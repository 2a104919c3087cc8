//! Words at the end of a phrase that say nothing without what they govern: إحدى, والمنتقل إلى.

use super::reading::Reading;
use crate::lexicon::{Classes, List, Proclitic};
use crate::token::Kind;

impl Reading<'_, '_> {
    /// Whether the word at `at`, with which the phrase ends, has lost what belongs to it.
    pub(super) fn is_loose(&self, at: usize) -> bool {
        // تعد ندى الخوري إحدى أشهر العازفات, بيان للوزارة صادر اليوم
        let particle = || matches!(self.word(at), "ل" | "لل");
        // بيان للوزارة صدر اليوم, but not بيان صدر عن الوزارة
        let issued =
            || matches!(self.word(at), "صدر" | "نشر") && self.tag(at + 1).is(Classes::TIME);
        self.in_list(at, List::Incomplete)
            || particle()
            || issued()
            || self.is_loose_participle(at)
            || self.is_loose_behind_name(at)
    }

    /// رامي عيد الفائز بجائزة الصوف, المعروف بـ«البحار»: a participle behind a name and its surname, before what it governs
    /// with بـ; a place tells where somebody is (سالم حمدان المنجد بالرباط).
    fn is_loose_behind_name(&self, at: usize) -> bool {
        let (tag, next, word) = (self.tag(at), self.tag(at + 1), self.word(at));
        let participle = word.starts_with("الم") && word.chars().count() >= 6
            || matches!(word, "الفائز" | "الفائزه" | "الشهير" | "الشهيره");
        let title = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        let place = Classes::CITY | Classes::PLACE_NAME | Classes::STATE | Classes::STATEMENT;
        // سالم الملقب بـ«الصقر»
        let called = usize::from(!self.in_list(at, List::Called));
        let surname =
            self.name.as_ref().is_some_and(|name| name.start + called < at && at <= name.end);
        let governs =
            next.preposition == Some(Proclitic::Bi) && !next.is(place) || self.word(at + 1) == "ب";
        surname && participle && governs && tag.definite && !tag.is(title) && !word.ends_with('ي')
    }

    /// شركة نيتا (Neta) المالكة لـ, اللاعب السابق والمنتقل إلى: a participle behind what is whole, before its preposition.
    fn is_loose_participle(&self, at: usize) -> bool {
        let (tag, next) = (self.tag(at), self.tag(at + 1));
        let word = self.word(at);
        if !(word.starts_with("الم") || word.starts_with("والم")) {
            return false;
        }
        let behind_brackets = || matches!(self.kind(at - 1), Kind::Close | Kind::Mark(_));
        let apart = || {
            tag.conjunction
                || behind_brackets()
                || word.ends_with('ه') && self.in_list(at + 1, List::OfIt)
                || self.in_list(at, List::Born)
        };
        let particle = matches!(next.preposition, Some(Proclitic::Li | Proclitic::Bi))
            || next.is(Classes::PREPOSITION | Classes::TIME | Classes::PRONOMINAL);
        let title = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        let plain = || {
            tag.definite
                && !tag.is(title | Classes::NATIONALITY)
                && !word.ends_with('ي')
                && !word.ends_with("يه")
        };
        particle && apart() && (matches!(word, "المالك" | "المالكه") || plain())
    }
}
