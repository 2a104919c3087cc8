//! Verbs of speech that tell of the subject of what is said, not of whoever says it.

use super::cues::{Cue, Intro};
use super::extents::Walk;
use crate::lexicon::{Act, Classes, Form, Gender, Number, VerbReading, is_but_with_pronoun};

/// Cues that are looked back through for the one that reports.
const LONGEST_CHAIN: usize = 3;

impl Walk<'_, '_> {
    /// The verb whose words go on up to `at`.
    pub(super) fn host(&self, at: usize) -> Option<VerbReading> {
        let before = self.cues.partition_point(|cue| cue.at() < at);
        let mut near = self.cues[before.saturating_sub(LONGEST_CHAIN)..before].iter().rev();
        near.find(|cue| cue.is_bound()).and_then(|cue| cue.verb)
    }

    /// «قال إن الضابط دخل المكتب وطلب من الموظف فتح الباب», «… ولفت أنظار الجميع»: what the one told of did, unless a pause
    /// and من set the request apart.
    pub(super) fn is_done_within(&self, cue: &Cue, comma: bool) -> bool {
        let next = self.tokens.word(cue.words.end);
        cue.lexeme().is_some_and(|verb| match &*verb.lemma {
            "طلب" => !(comma && next == "من"),
            "لفت" => next == "انظار",
            _ => false,
        })
    }

    /// «قال إن اللجنة تلقت عروضا لكنها رفضتها»: the pronoun of لكن at `at` is not of the one who speaks.
    pub(super) fn is_of_another(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let gender = match word {
            "لكنها" | "ولكنها" => Gender::Feminine,
            "لكنه" | "ولكنه" => Gender::Masculine,
            _ => return false,
        };
        let speaker = self.host(at).and_then(VerbReading::agreement);
        speaker.is_some_and(|(own, number)| number == Number::Singular && own != gender)
    }

    /// «… لأنها ترى أن الثمن مناسب»: what somebody thinks, for a reason of what is said.
    pub(super) fn gives_reason(&self, at: usize) -> bool {
        let opines = |cue: &Cue| cue.lexeme().is_some_and(|verb| verb.act == Act::Opine);
        self.tokens.word(at).starts_with("لان") && self.cue(at + 1).is_some_and(opines)
    }

    /// «… سيزيد الطلب، حيث يوصي الأطباء بالجهاز»: the present at `at` that reports nothing tells why it is so.
    pub(super) fn goes_on_now(&self, at: usize) -> bool {
        let told = |cue: &Cue| !cue.is_bound() && cue.verb.is_some_and(is_present);
        self.cue(at).is_some_and(told)
    }

    /// «قال إن الحزب يعارض القانون، ويقترح أن …»: the present under a verb in the past tells of the subject of
    /// what is said.
    pub(super) fn goes_on_telling(&self, cue: &Cue) -> bool {
        let proposes = cue.lexeme().is_some_and(|verb| {
            matches!(verb.act, Act::Recommend | Act::Call | Act::Order | Act::Opine)
        });
        let elided = cue.zone.is_empty() && matches!(cue.intro, Intro::That(_));
        let host = || self.host(cue.at()).is_some_and(tells_in_past);
        proposes && elided && self.tags.get(cue.at()).conjunction && host()
    }

    /// «قال إن الحكومة تدرس الخطة وتعلن النتائج», «قالت الوزيرة إن القانون جاهز، وركز على الأسعار»: the present
    /// under a verb in the past, or a verb that does not agree with whoever speaks, where it reports nothing
    /// and nobody else is named behind it.
    pub(super) fn tells_of_subject(&self, cue: &Cue, verb: VerbReading) -> bool {
        let Some(host) = self.host(cue.at()) else { return false };
        let next = self.tags.get(cue.words.end);
        let named = || next.is(Classes::HUMAN | Classes::PERSON_NAME) || self.has_subject(cue);
        is_present(verb) && tells_in_past(host)
            || cue.zone.is_empty() && disagree(host, verb) && !named() && !self.are_two(cue, verb)
    }

    /// «وأكد الوزيران أن الحدود آمنة، وشددا على …»: before the two who speak their verb is in the singular.
    fn are_two(&self, cue: &Cue, verb: VerbReading) -> bool {
        let dual = matches!(verb.agreement(), Some((_, Number::Dual)));
        let before = self.cues.partition_point(|other| other.at() < cue.at());
        let mut near = self.cues[before.saturating_sub(LONGEST_CHAIN)..before].iter().rev();
        let two = |at: usize| {
            let (tag, word) = (self.tags.get(at), self.tokens.word(at));
            tag.number == Some(Number::Dual) || tag.definite && word.ends_with("ان")
        };
        dual && near.find(|cue| cue.is_bound()).is_some_and(|host| two(host.words.end))
    }

    /// إلا أنه، غير أنها، لكنه: whoever speaks, of himself.
    pub(super) fn turns_to_himself(&self, at: usize, that: usize) -> bool {
        let except = that == 1
            && matches!(self.tokens.word(at), "الا" | "غير" | "بيد")
            && matches!(self.tokens.word(at + 1), "انه" | "انها" | "انهم");
        except || is_but_with_pronoun(self.tokens.word(at))
    }

    /// «قالت إنها لا تبحث عن الشهرة، لكنها تركز على القراءة»: what follows لكن with its pronoun at `at`, if it tells of
    /// the subject of what is said.
    pub(super) fn tells_on(&self, at: usize) -> bool {
        let still = |cue: &&Cue| !cue.is_bound() && is_but_with_pronoun(self.tokens.word(at));
        self.cue(at + 1)
            .filter(still)
            .is_some_and(|cue| cue.verb.is_some_and(|verb| self.tells_of_subject(cue, verb)))
    }
}

fn is_present(verb: VerbReading) -> bool {
    matches!(verb.form, Form::Finite { present: true, .. })
}

/// قال، مضيفا: a participle is as past as its verb.
fn tells_in_past(verb: VerbReading) -> bool {
    verb.is_participle() || verb.is_finite() && !is_present(verb)
}

/// قالت … وأصر: a verb before its subject is in the singular, so that only two singulars disagree, or a dual
/// with a singular, or a plural with a participle or the other gender (مضيفا … وأصروا).
fn disagree(host: VerbReading, verb: VerbReading) -> bool {
    match (host.agreement(), verb.agreement()) {
        (Some((one, Number::Singular)), Some((other, Number::Singular))) => one != other,
        (Some((_, Number::Singular)), Some((_, Number::Dual))) => true,
        (Some((one, Number::Singular)), Some((other, Number::Plural))) => {
            host.is_participle() || one != other
        }
        _ => false,
    }
}
