//! «قالت الأمم المتحدة …، فيما وصف أمينها العام …»: the pronoun of a title goes back to the body named last, and not to
//! that of which another bears the same title.

use super::Context;
use super::identity::{Id, People};
use super::keys::key_at;
use crate::lexicon::{Classes, Gender};
use crate::mention::Mention;
use crate::token::Kind;

/// Tokens from a body to the title with its pronoun.
const NEAR: usize = 40;

impl People<'_> {
    /// Whether that person is called after a body which the pronoun of `mention` does not mean.
    pub(super) fn is_of_another(
        &self,
        context: &Context<'_, '_>,
        mention: &Mention,
        id: Id,
    ) -> bool {
        let person = &self.list[id];
        let other = |owner: Id| {
            let mut words = self.list[owner].fullest().words.clone();
            let known = |at| {
                context.tokens.kind(at) == Kind::Word
                    && person.has_all_words(&self.store, &[key_at(context, at)])
            };
            owner != id && !words.any(known)
        };
        person.names_body && self.owner(context, mention).is_some_and(other)
    }

    /// The body named last that has the gender of the pronoun.
    fn owner(&self, context: &Context<'_, '_>, mention: &Mention) -> Option<Id> {
        let gender = pronoun(context, mention)?;
        let near = |&&(at, _): &&(usize, Id)| at + NEAR >= mention.words.start;
        let body = |&&(_, id): &&(usize, Id)| {
            self.list[id].is_body() && self.list[id].gender == Some(gender)
        };
        self.elsewhere.iter().rev().take_while(near).find(body).map(|&(_, id)| id)
    }
}

/// أمينها العام، رئيسه، المتحدثة باسمها
fn pronoun(context: &Context<'_, '_>, mention: &Mention) -> Option<Gender> {
    let start = mention.words.start;
    let named = |&at: &usize| matches!(context.tokens.word(at), "باسمها" | "باسمه");
    let owned = |&at: &usize| context.tags.at(at).is(Classes::HUMAN) && context.tokens.is_owned(at);
    let at = mention.words.clone().find(named).or_else(|| Some(start).filter(owned))?;
    let word = context.tokens.word(at);
    match word.ends_with("ها") {
        true => Some(Gender::Feminine),
        false => word.ends_with('ه').then_some(Gender::Masculine),
    }
}
