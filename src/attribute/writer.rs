//! Who wrote a work that the text tells of, so that الكاتب means him: «مقالا لسالم الحمدي», «وفي كتابه … تناول سالم الحمدي».

use super::Context;
use super::identity::{Id, People};
use super::keys::Keys;
use super::person::Person;
use super::place::{Role, role};
use crate::lexicon::{Classes, Proclitic, Tag};
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// Tokens from the noun of a work, with its title in marks, to whose it is.
const LONGEST: usize = 9;

/// Whether the words around a mention say that he wrote something.
pub(super) fn writes(context: &Context<'_, '_>, mention: &Mention) -> bool {
    let start = mention.words.start;
    if mention.kind != SpeakerKind::Person || start == 0 {
        return false;
    }
    match context.tags.at(start).preposition {
        Some(Proclitic::Li) => is_behind_work(context, start),
        None => is_genitive_of_work(context, start) || is_behind_own_work(context, start),
        _ => false,
    }
}

/// مقالا مطولا لسالم, رواية «الليل» لهدى
fn is_behind_work(context: &Context<'_, '_>, at: usize) -> bool {
    let between = |at: &usize| {
        let tag = context.tags.at(*at);
        let word = context.tokens.kind(*at) == Kind::Word;
        let other = tag.verb.is_some() || tag.is(Classes::PREPOSITION);
        // كتاب أهداه لأستاذه, كتاب بإهدائه لأستاذه
        !word || is_work(tag) || !other && !context.tokens.is_owned(*at)
    };
    let own = context.speech.extents.sentence_start(at);
    let before = (own.max(at.saturating_sub(LONGEST))..at).rev();
    before.take_while(between).any(|at| is_work(context.tags.at(at)))
}

/// كتاب سالم الحمدي; not كتب, which is mostly the verb.
fn is_genitive_of_work(context: &Context<'_, '_>, at: usize) -> bool {
    let one = ["كتاب", "روايه", "ديوان", "مقال", "مقاله"];
    one.contains(&context.tokens.word(at - 1)) && context.tags.at(at).is_bare()
}

/// وفي كتابه «الليل» تناول سالم الحمدي …: the subject of a sentence that opens with a work of his.
fn is_behind_own_work(context: &Context<'_, '_>, at: usize) -> bool {
    let own = context.speech.extents.sentence_start(at);
    let opening = own + usize::from(context.tags.at(own).is(Classes::TURN));
    let within = matches!(context.tokens.word(opening), "في" | "وفي");
    let work = opening + 1;
    within
        && work < at
        && is_work(context.tags.at(work))
        && context.tokens.is_owned(work)
        && role(context, at) == Role::Subject
}

fn is_work(tag: &Tag) -> bool {
    tag.is(Classes::WORK_TITLE) && !tag.is(Classes::MEDIA)
}

impl<'a> People<'a> {
    /// الكاتب, المؤلفة: the first who is said to have written something.
    pub(super) fn writer(&self, keys: &Keys, suits: impl Fn(&Person<'a>) -> bool) -> Option<Id> {
        let noun = matches!(keys.content[..], ["كاتب" | "كاتبه" | "مؤلف" | "مؤلفه"]);
        self.first_writer.filter(|&id| noun && keys.definite && suits(&self.list[id]))
    }
}
