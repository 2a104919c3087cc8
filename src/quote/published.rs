//! Things that speak for whoever made them public: «…، حسب لقطات بثها التلفزيون».

use super::cues::Finder;
use crate::lexicon::Classes;
use crate::token::Kind;

/// Words from the thing to the verb that tells of it.
const PUBLISHED_WITHIN: usize = 5;

impl Finder<'_, '_> {
    /// «…، حسب لقطات بثها التلفزيون», «…، وفق العرض الذي كتبته مجلة»: what somebody made public.
    pub(super) fn is_published(&self, marker: usize, at: usize) -> bool {
        let set_off = self.is_set_off(marker) || self.tokens.word_before(marker) == "وذلك";
        let thing = !self.tags.get(at).is(Classes::LAW);
        let near = (at + 1..at + PUBLISHED_WITHIN)
            .take_while(|&near| self.tokens.kind(near) == Kind::Word);
        set_off && thing && near.into_iter().any(|near| publishes(self.tokens.word(near)))
    }
}

/// بثها، نشرته، أعده: with the pronoun of what is made public.
fn publishes(word: &str) -> bool {
    let Some(made) = word.strip_suffix("ها").or(word.strip_suffix('ه')) else { return false };
    let made = made.strip_suffix('ت').unwrap_or(made);
    matches!(made, "بث" | "نشر" | "عرض" | "كتب" | "اورد" | "قدم" | "اعد")
}
