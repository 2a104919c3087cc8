//! Where the name of somebody ends who speaks by the surname alone elsewhere in the text.

use super::Context;
use super::subject::Subject;
use crate::lexicon::Classes;
use crate::mention::{Mention, SpeakerKind};
use crate::token::Kind;

/// The surnames that stand alone as subjects of cues, sorted.
#[derive(Debug, Default)]
pub(super) struct Spoken<'t>(Vec<&'t str>);

impl<'t> Spoken<'t> {
    pub(super) fn new(context: &Context<'t, '_>, subjects: &[Subject]) -> Spoken<'t> {
        let surname = |subject: &Subject| {
            let Subject::Named { mention, .. } = subject else { return None };
            let name = mention.name.clone().filter(|name| *name == mention.words)?;
            let last = name.end - 1;
            let particle = |at: usize| context.tags.at(at).is(Classes::NAME_PARTICLE);
            let single = name.len() == 1 || name.len() == 2 && particle(name.start);
            single.then(|| context.tokens.word(last))
        };
        let mut words: Vec<&str> = subjects.iter().filter_map(surname).collect();
        words.sort_unstable();
        words.dedup();
        Spoken(words)
    }

    fn has(&self, context: &Context<'_, '_>, at: usize) -> bool {
        self.0.binary_search(&context.tokens.word(at)).is_ok()
    }

    /// «غادر نضال بودن المدينة. وقال بودن»: a word before a surname that speaks alone, right behind a verb or a
    /// name.
    pub(super) fn names(&self, context: &Context<'_, '_>, at: usize) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let tag = context.tags.at(at);
        let first = !tag.conjunction && tag.preposition.is_none() && tag.verb.is_none();
        let given = tag.classes.is_only(Classes::PERSON_NAME);
        let before = at.checked_sub(1).map(|at| context.tags.at(at)).unwrap_or_default();
        // أنها ليندا هوغارن, but not أن نتقي الله
        let pronoun = before.is(Classes::COMPLEMENTISER)
            && ["ه", "ها"].iter().any(|pronoun| context.tokens.word_before(at).ends_with(pronoun));
        let acts = before.is(Classes::ACTION) && before.preposition.is_none()
            || before.verb.is_some_and(|verb| verb.is_finite());
        first
            && (given || (acts || pronoun) && tag.is_bare() && !tag.known)
            && self.has(context, at + 1)
    }

    /// Names those among the subjects of cues who bear such a surname.
    pub(super) fn name_all(&self, context: &Context<'_, '_>, subjects: &mut [Subject]) {
        for subject in subjects {
            if let Subject::Named { mention, .. } = subject {
                self.name(context, mention);
            }
        }
    }

    /// «أكد محافظ المصرف الوطني الضاحي المرزاق … وأضاف المرزاق»: the surname with which a title ends whose name no list
    /// knows.
    fn name(&self, context: &Context<'_, '_>, mention: &mut Mention) {
        self.extend(context, mention);
        let last = mention.words.end - 1;
        let titled = mention.name.is_none()
            && mention.kind == SpeakerKind::Person
            && mention.head.is_some_and(|head| head + 1 < last);
        if titled && self.has(context, last) && is_behind_given(context, last) {
            let given = context.tags.at(last - 1);
            let whole = !given.known || given.is(Classes::PERSON_NAME);
            mention.name = Some(last - usize::from(whole)..last + 1);
            mention.anaphoric = false;
        }
    }

    /// «صدر للكاتب محمد نورالدين أفانيا كتاب …. ويرى أفانيا»: the surname right behind the name is part of it.
    fn extend(&self, context: &Context<'_, '_>, mention: &mut Mention) {
        let end = mention.words.end;
        let tag = context.tags.at(end);
        let given = tag.is(Classes::PERSON_NAME) && tag.gender.is_some();
        let plain = context.tokens.kind(end) == Kind::Word
            && tag.preposition.is_none()
            && !tag.conjunction
            && tag.verb.is_none();
        let Some(name) = &mut mention.name else { return };
        if name.end == end && name.len() > 1 && plain && !given && self.has(context, end) {
            name.end += 1;
            mention.words.end += 1;
        }
    }

    /// «ترأس الوزير سالم بنموسى اللقاء. وقال بنموسى»: what stands behind the surname is no part of the name.
    pub(super) fn cut(&self, context: &Context<'_, '_>, mention: Mention) -> Mention {
        if self.0.is_empty() {
            return mention;
        }
        let mut mention = mention;
        self.name(context, &mut mention);
        let Some(name) = mention.name.clone() else { return mention };
        let tag = |at: usize| context.tags.at(at);
        let given = |at: usize| tag(at).is(Classes::PERSON_NAME) && tag(at).gender.is_some();
        let ends = |&at: &usize| {
            let later = (at + 1..name.end).any(|at| self.has(context, at));
            // قاسم محمد الرجب, where somebody else is called محمد
            let goes_on =
                (later || given(at)) && !given(at + 1) || tag(at + 1).is(Classes::NAME_PARTICLE);
            // محافظ خميس مشيط سعيد بن مشيط
            let word = context.tokens.word(at);
            let again = (at + 1..name.end).any(|at| context.tokens.word(at) == word);
            let beside = context.tokens.kind(at + 1) == Kind::Word && !tag(at + 1).conjunction;
            self.has(context, at) && !goes_on && !again && beside
        };
        let end = (name.start + 1..name.end.max(1) - 1).find(ends).map(|at| at + 1);
        let whole = end.and_then(|end| context.parser.phrase(mention.words.start, end, true));
        whole.unwrap_or(mention)
    }
}

/// جامع بوهسن، الضاحي المرزاق, but not حزب الوطن: what stands before the surname governs no noun.
fn is_behind_given(context: &Context<'_, '_>, surname: usize) -> bool {
    let (own, given) = (context.tags.at(surname), context.tags.at(surname - 1));
    let title = context.tags.at(surname - 2);
    let plain = given.preposition.is_none() && !given.conjunction;
    let word = |at: usize| context.tokens.kind(at) == Kind::Word;
    let listed = !given.known || given.is(Classes::PERSON_NAME);
    let closed = title.definite && !given.definite;
    own.is_bare() | own.definite
        && word(surname)
        && word(surname - 1)
        && plain
        && !given.is(Classes::HUMAN | Classes::PREPOSITION)
        && (listed && !given.is(Classes::COLLECTIVE_BODY) || closed)
}
