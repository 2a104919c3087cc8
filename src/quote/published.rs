//! Things that speak for whoever made them public: «…، حسب لقطات بثها التلفزيون».

use super::cues::Finder;
use crate::lexicon::{Classes, List};
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
        set_off && thing && near.into_iter().any(|near| self.tags.in_list(near, List::BroughtOut))
    }
}
