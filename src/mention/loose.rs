//! Words at the end of a phrase that say nothing without what they govern: إحدى, والمنتقل إلى.

use super::reading::Reading;
use crate::lexicon::{Classes, Proclitic};
use crate::token::Kind;

impl Reading<'_, '_> {
    /// Whether the word at `at`, with which the phrase ends, has lost what belongs to it.
    pub(super) fn is_loose(&self, at: usize) -> bool {
        // تعد ندى الخوري إحدى أشهر العازفات, بيان للوزارة صادر اليوم
        let governs = matches!(
            self.word(at),
            "احد"
                | "احدي"
                | "الحائز"
                | "الحائزه"
                | "الحاصل"
                | "الحاصله"
                | "صادر"
                | "صادره"
                | "بالقرب"
                | "بالتعاون"
                | "بالتنسيق"
                | "بالتزامن"
                | "الصادر"
                | "الصادره"
                | "ل"
                | "لل"
        );
        governs || at > self.start && self.is_loose_participle(at)
    }

    /// شركة نيتا (Neta) المالكة لـ, اللاعب السابق والمنتقل إلى: a participle behind what is whole, before its preposition.
    fn is_loose_participle(&self, at: usize) -> bool {
        let (tag, next) = (self.tag(at), self.tag(at + 1));
        let word = self.word(at);
        let participle = word.starts_with("الم") || word.starts_with("والم");
        let behind_brackets = matches!(self.kind(at - 1), Kind::Close | Kind::Mark(_));
        let apart = tag.conjunction
            || behind_brackets
            || is_of_it(self.word(at + 1)) && word.ends_with('ه')
            || matches!(word, "المولود" | "المولوده");
        let particle = matches!(next.preposition, Some(Proclitic::Li | Proclitic::Bi))
            || next.is(Classes::PREPOSITION | Classes::TIME | Classes::PRONOMINAL);
        let title = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        let owner = matches!(word, "المالك" | "المالكه") && particle && apart;
        owner
            || participle
                && tag.definite
                && apart
                && particle
                && !word.ends_with('ي')
                && !word.ends_with("يه")
                && !tag.is(title | Classes::NATIONALITY)
    }
}

/// الشركة المصنعة لها: a particle with the pronoun of something else.
fn is_of_it(word: &str) -> bool {
    matches!(word, "لها" | "له" | "لهم" | "بها" | "به" | "فيها" | "فيه" | "عليها" | "عليه")
}
