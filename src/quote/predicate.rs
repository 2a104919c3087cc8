//! «قال … إن السوق "ستفتح غدا …»: an opener without a closer behind the subject of what is reported, or behind a speaker of
//! many words.

use super::marks::{LONGEST_NAME, Pairing};
use crate::lexicon::{Classes, Form, Lexicon, VerbReading};
use crate::token::Kind;

/// Words of the subject behind أن.
const LONGEST_SUBJECT: usize = 6;
/// Tokens from a verb to its أن or to its words, with its subject, where and to whom.
const LONGEST_SPEAKER: usize = 26;

impl Pairing<'_, '_> {
    /// Whether the opener stands before the predicate of a clause with أن that somebody reports.
    pub(super) fn opens_predicate(&self, open: usize) -> bool {
        let last = self.tags.get(open.saturating_sub(1));
        let first = self.tags.get(open + 1);
        let word = self.tokens.word(open + 1);
        // شركة «تبوك», صديقه «يزيد»: a name.
        let present = !first.known && last.definite && word.starts_with(['ي', 'ت', 'س']);
        let verbal = first.is(Classes::VERBAL | Classes::NEGATION | Classes::ACTION)
            || first.verb.is_some_and(VerbReading::is_finite)
            || present
            || word == "قد";
        let noun = first.known && !first.definite && !first.is(Classes::PERSON_NAME);
        let whole = last.definite || last.is(Classes::STATE | Classes::CITY);
        // كانت "…
        let copula = last.is(Classes::VERBAL);
        if self.tokens.kind(open + 1) != Kind::Word || !(verbal || noun && whole || copula) {
            return false;
        }
        let word = |at: &usize| matches!(self.tokens.kind(*at), Kind::Word | Kind::Number);
        let mut subject = (open.saturating_sub(LONGEST_SUBJECT)..open).rev().take_while(word);
        let that = subject.find(|&at| {
            let tag = self.tags.get(at);
            tag.is(Classes::COMPLEMENTISER | Classes::RELATIVE) || tag.verb.is_some()
        });
        that.is_some_and(|that| {
            let tag = self.tags.get(that);
            tag.is(Classes::COMPLEMENTISER) && !tag.conjunction && self.speaks_before(that)
        })
    }

    /// وقال وزير التجارة سالم الحمدي للتلفزيون الرسمي مساء السبت "لا أحد …: whether a verb that opens its sentence tells, however
    /// long its subject is, and a clause opens in the marks.
    pub(super) fn is_told_far(&self, open: usize) -> bool {
        let first = self.tags.get(open + 1);
        let opens = Classes::CLAUSAL | Classes::OPENING;
        self.tokens.kind(open + 1) == Kind::Word
            && first.is(opens)
            && !self.ends_name(open)
            && self.speaks_before(open)
    }

    /// «في تصريح « للأفق « أن …»: whether the mark ends a name instead, for another that nothing closed stands right before it.
    fn ends_name(&self, open: usize) -> bool {
        let last = self.pairs.last();
        let closed = last.map_or(0, |pair| pair.end);
        let mended = last.is_some_and(|pair| pair.end == open && !pair.repairs.is_empty());
        let near = open.saturating_sub(LONGEST_NAME).max(closed)..open;
        mended || near.into_iter().any(|at| matches!(self.tokens.kind(at), Kind::Mark(_)))
    }

    /// Whether a telling verb stands before `end` in its sentence, and no other clause between.
    fn speaks_before(&self, end: usize) -> bool {
        let ends = |at: usize| {
            let tag = self.tags.get(at);
            let clause = Classes::COMPLEMENTISER | Classes::RELATIVE | Classes::NEGATION;
            let pause = matches!(self.tokens.kind(at), Kind::Stop | Kind::Break | Kind::Colon);
            pause || tag.is(clause) || tag.verb.is_some()
        };
        let verb = (end.saturating_sub(LONGEST_SPEAKER)..end).rev().find(|&at| ends(at));
        verb.and_then(|at| self.tags.get(at).verb).is_some_and(|reading| {
            let verb = Lexicon::get().verb(reading);
            verb.quote && !verb.homograph && !matches!(reading.form, Form::NounOf { .. })
        })
    }
}
