//! Verbs of speech with which nobody says anything, or the writer himself.

use super::cues::{Finder, Intro};
use crate::lexicon::{Act, Classes, List, Verb, VerbReading};
use crate::token::Kind;

/// Tokens between a verb that is denied and its أن.
const DENIED_WITHIN: usize = 3;

impl Finder<'_, '_> {
    /// لا أحد ينكر أن …, لا يصرح: …, الجدير ذكره أن …
    pub(super) fn is_denied(&self, at: usize, intro: Intro, verb: &Verb) -> bool {
        let before = self.tokens.word_before(at);
        let nobody = before == "احد" && at > 1 && self.tags.get(at - 2).is(Classes::NEGATION)
            || self.is_nobody_who(at)
            || self.is_nobody_behind(at);
        // أفضل ما كتب عن الحرب: …
        let colon = matches!(intro, Intro::Colon(_));
        let silent = colon && verb.act != Act::Ask;
        let written = colon && before == "ما" && self.tokens.word(at + 1) == "عن";
        // الرأي القائل إن …: whoever holds it.
        let held = self.tokens.word(at).starts_with("القائل") && matches!(intro, Intro::That(_));
        // ما يلفت النظر أن …, ما لفت الصحافة هو أن …
        let strikes = matches!(before, "ما" | "وما" | "مما" | "ومما") && verb.lemma == "لفت";
        // لكن الواقع يقول إن; في الواقع يقول الخبراء إن
        let subject = at < 2 || !self.tags.get(at - 2).is(Classes::PREPOSITION);
        let idea = subject
            && matches!(
                before.strip_prefix('و').unwrap_or(before),
                "الواقع" | "المنطق" | "العقل" | "الحقيقه" | "الحكمه"
            )
            && verb.act == Act::Say;
        nobody
            || idea
            || self.is_worth_notice(at, verb)
            || self.is_any(at)
            || self.is_unsaid_thing(at, intro)
            || written
            || held
            || strikes
            // يجب ملاحظة أن …
            || matches!(before, "يجب" | "تجب" | "ينبغي" | "يتعين" | "وجب")
            || matches!(before, "الجدير" | "والجدير" | "جدير")
            || silent && at > 0 && self.tags.get(at - 1).is(Classes::NEGATION)
    }

    /// «لم تعلن نتائجها حتى …، إن …», «لا ينفي تأثير الحرب، كما أن …»: the object of a verb that is denied stands right
    /// behind it, so that no far أن is its own; «لم يقل أبدا إن …» and «لم يؤكد الوزير أن …» have none.
    fn is_unsaid_thing(&self, at: usize, intro: Intro) -> bool {
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        let denied = at > 0 && matches!(self.tokens.word(at - 1), "لم" | "لا" | "لن" | "ولم" | "ولا");
        let far = matches!(intro, Intro::That(that) if that > at + DENIED_WITHIN);
        denied && far && !self.tags.get(at + 1).is(speaks)
    }

    /// «ليس هناك من يحلف أن …», «لا يوجد من يقول إن …»: there is nobody who says it.
    fn is_nobody_who(&self, at: usize) -> bool {
        let exists = |near: usize| {
            let word = self.tokens.word(near);
            matches!(word, "هناك" | "ثمه" | "هنالك" | "يوجد") && near > 0 && self.is_negated(near)
        };
        self.tokens.word_before(at) == "من" && at > 2 && exists(at - 2)
    }

    /// «لا يقول لي أحد إن …», «لم ينكر أحد أن …», but not أحد الحاضرين
    fn is_nobody_behind(&self, at: usize) -> bool {
        let one = (at + 1..at + 3).find(|&near| self.tokens.word(near) == "احد");
        self.is_negated(at) && one.is_some_and(|one| self.is_that(one + 1))
    }

    /// «من المهم ملاحظة أن …»: what everybody should see.
    fn is_worth_notice(&self, at: usize, verb: &Verb) -> bool {
        verb.lemma == "لاحظ" && at > 0 && self.tags.in_list(at - 1, List::Worth)
    }

    /// «أي رسالة تقول إن …»: which nobody has sent yet; a participle is of whoever speaks («نفى وجود أي خلاف مؤكدا أن …»).
    fn is_any(&self, at: usize) -> bool {
        if self.tags.get(at).verb.is_some_and(VerbReading::is_participle) {
            return false;
        }
        let any = |near: usize| near < at && matches!(self.tokens.word(near), "اي" | "باي" | "لاي");
        let words = (at.saturating_sub(3)..at).all(|near| self.tokens.kind(near) == Kind::Word);
        let joins = Classes::CONJUNCTION | Classes::RELATIVE | Classes::PREPOSITION | Classes::TIME;
        let noun = !self.tags.get(at.wrapping_sub(1)).is(joins);
        words && noun && (any(at.wrapping_sub(2)) || any(at.wrapping_sub(3)))
    }
}
