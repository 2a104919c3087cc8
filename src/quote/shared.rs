//! Two cues before one introducer: which of them brings the words.

use super::cues::{Cue, Finder, Intro};
use crate::lexicon::{self, Act, Classes, Form, Lexicon, List, Proclitic, Tags, Verb, VerbReading};
use crate::token::{Kind, Tokens};

/// Tokens of what a speaker does meanwhile.
const MEANWHILE: usize = 8;

/// برر غيابه بقوله and أعلنت الحركة مسؤوليتها عن الهجوم قائلة: the first verb has an object of its
/// own, and the second brings the words.
fn has_object(tokens: &Tokens<'_>, tags: &Tags, first: &Cue, second: &Cue) -> bool {
    let explains = second.verb.is_some_and(VerbReading::is_noun)
        && first.lexeme().is_some_and(|verb| verb.act == Act::Explain);
    let owned = |at: usize| {
        let word = tokens.word(at);
        word.chars().count() > 4 && (word.ends_with("ها") || word.ends_with("هم"))
    };
    let announces = first.lexeme().is_some_and(|verb| verb.act == Act::Announce)
        && (first.words.end..second.at()).any(owned);
    // ختم كلمته بالقول، اختتم تصريحاته بالقول
    let speech =
        |at: usize| tags.get(at).is(Classes::STATEMENT | Classes::OCCASION) && tokens.is_owned(at);
    let closes = first.lexeme().is_some_and(|verb| verb.act == Act::Close)
        && second.verb.is_some_and(VerbReading::is_noun)
        && (first.words.end..second.at()).any(speech);
    // نسبت إلى مسؤول القول
    let passes_on = first.lexeme().is_some_and(|verb| verb.act == Act::Relay)
        && second.verb.is_some_and(VerbReading::is_noun);
    explains || announces || closes || passes_on
}

/// Whether a verb reports words by itself (أضاف، واستطرد), so that a قائلا after it adds nothing.
fn is_telling(verb: &Verb) -> bool {
    matches!(
        verb.act,
        Act::Say
            | Act::Add
            | Act::Assert
            | Act::Explain
            | Act::Point
            | Act::Announce
            | Act::Inform
            | Act::Write
            | Act::Reply
            | Act::Close
            | Act::Ask
            | Act::Warn
            | Act::Admit
    )
}

impl Finder<'_, '_> {
    /// Two cues before one introducer: «وأضاف فلان قائلا:» is the first, whose speaker it names; else
    /// the nearer verb governs, unless it stands aside.
    pub(super) fn share_introducer(&self, second: &mut Cue, first: &mut Cue) -> bool {
        let same = match second.intro {
            Intro::Source | Intro::None => false,
            intro => first.intro == intro,
        };
        if !same {
            return false;
        }
        if self.is_aside(first, second)
            || self.is_passing_on(second.at())
            || self.points_at_thing(first, second)
        {
            return true;
        }
        let apart = (first.words.end..second.at()).any(|at| self.tokens.kind(at) == Kind::Comma);
        // وأضاف المتحدث مبينا أن …: the first goes on with the speech, however the second says it.
        let goes_on = first.lexeme().is_some_and(|verb| verb.act == Act::Add)
            && second.verb.is_some_and(VerbReading::is_participle);
        let says = (goes_on || second.lexeme().is_some_and(|verb| verb.act == Act::Say))
            && second.verb.is_some_and(|verb| verb.is_participle() || verb.is_noun())
            && first.verb.is_some_and(VerbReading::is_finite)
            && first.lexeme().is_some_and(is_telling)
            && !has_object(self.tokens, self.tags, first, second)
            && !self.is_cited(second)
            && !apart;
        // وتابعت الصحيفة تقول إن
        let same_act = first.lexeme().is_some_and(|verb| verb.act == Act::Add)
            && second.lexeme().is_some_and(|verb| verb.lemma == "قال")
            && second.verb.is_some_and(VerbReading::is_finite)
            && !self.tags.get(second.at()).conjunction
            && !apart;
        let says = says || same_act;
        // مشددا بالقول
        let says = says || self.is_participle_of_saying(first, second);
        if says && first.words.end == second.words.start {
            first.words.end = second.words.end;
        }
        if !says {
            first.intro = Intro::None;
            first.zone = first.words.end..first.words.end;
        }
        says
    }

    /// «ونقلت المجلة، في مقال نشرته اليوم، عن طبيب قوله إن …»: the same where a verb without words stands between the two.
    pub(super) fn share_around(&self, cues: &mut Vec<Cue>) {
        let mut shared = vec![false; cues.len()];
        for (second, shared) in shared.iter_mut().enumerate().skip(2) {
            let (before, behind) = cues.split_at_mut(second);
            if let ([.., first, inner], [cue, ..]) = (before, behind) {
                let that = matches!(cue.intro, Intro::That(_)) && !inner.is_bound();
                *shared = that && self.share_introducer(cue, first);
            }
        }
        let mut shared = shared.into_iter();
        cues.retain(|_| !shared.next().unwrap_or(false));
    }

    /// ذكر قول الشاعر: «…»: a saying that somebody cites.
    fn is_cited(&self, cue: &Cue) -> bool {
        let tag = self.tags.get(cue.at());
        let bare = cue.verb.is_some_and(|reading| reading.form == Form::Noun);
        bare && !tag.definite && tag.preposition != Some(Proclitic::Bi)
    }

    /// مشددا بالقول، مضيفا قوله: a participle with the noun of speech right behind it.
    fn is_participle_of_saying(&self, first: &Cue, second: &Cue) -> bool {
        first.verb.is_some_and(VerbReading::is_participle)
            && first.lexeme().is_some_and(is_telling)
            && first.words.end == second.at()
            && second.verb.is_some_and(VerbReading::is_noun)
            && second.lexeme().is_some_and(|verb| verb.act == Act::Say)
            && self.tags.get(second.at()).preposition == Some(Proclitic::Bi)
    }

    /// الوزير الذي أعلن، بيان نشرته الوكالة، حلف شمال الأطلسي: whether the second only belongs to the
    /// words between the first and its introducer.
    fn is_aside(&self, first: &Cue, second: &Cue) -> bool {
        let (Some(verb), Some(outer)) = (second.lexeme(), first.lexeme()) else { return false };
        // ما وصفه الوزير بـ«…»: the wording is that of the verb that names it.
        let own = second.verb.is_some_and(|verb| verb.object);
        let calls = matches!(second.intro, Intro::Marks(_))
            && (matches!(verb.act, Act::Call | Act::Evaluate)
                || verb.act == Act::Opine && own && self.names_subject(second));
        let far = second.zone.end.saturating_sub(second.words.end) > 1;
        if self.is_behind_relative(second.at()) {
            // أشاد بالنائبة التي كتبت: «…»
            let own = matches!(outer.act, Act::Evaluate | Act::Feel)
                && matches!(second.intro, Intro::Colon(_))
                && matches!(verb.act, Act::Write | Act::Say);
            return !calls && !own && (far || verb.homograph);
        }
        if verb.homograph && !calls && self.goes_on_relative(first, second) {
            return is_telling(outer);
        }
        // وبين تقرير سابق نشرته الصحيفة أن …: the pronoun shows a relative clause.
        let tells = first.verb.is_some_and(VerbReading::is_finite)
            && (!outer.homograph || second.verb.is_some_and(|verb| verb.object));
        let Some(reading) = second.verb.filter(|_| tells && !calls) else { return false };
        match reading.is_participle() {
            true => far && verb.homograph && is_telling(outer) && self.follows_word(second.at()),
            false => {
                reading.is_finite()
                    && (self.is_inner(second.at(), reading) || self.is_apposed(second))
            }
        }
    }

    /// «وقال حداد، طالب بالمعهد، إن …»: a noun between two pauses that only looks like a verb.
    fn is_apposed(&self, cue: &Cue) -> bool {
        let pause = |at: usize| at > 0 && self.tokens.kind(at - 1) == Kind::Comma;
        pause(cue.at())
            && !self.tags.get(cue.at()).conjunction
            && cue.lexeme().is_some_and(|verb| verb.homograph)
            && matches!(cue.intro, Intro::That(that) if pause(that))
    }

    /// وأضاف وهو يشير إلى جدار: «…»، وأضاف مشيرا إلى جدار: «…»: who speaks points at a thing with his hand.
    fn points_at_thing(&self, first: &Cue, second: &Cue) -> bool {
        let says = first.verb.is_some_and(VerbReading::is_finite)
            && first.lexeme().is_some_and(|verb| matches!(verb.act, Act::Say | Act::Add));
        let meanwhile = matches!(self.tokens.word_before(second.at()), "وهو" | "وهي" | "وهم");
        let moves = |verb: &Verb| verb.lemma == "اشار" || meanwhile && verb.homograph;
        let pointing = second.lexeme().is_some_and(moves);
        let brings = match second.intro {
            Intro::Colon(_) => meanwhile || second.is_participle(),
            // مشيرا إلى «مشكلات»
            Intro::Marks(_) => meanwhile && !second.zone.is_empty(),
            _ => false,
        };
        says && pointing && brings
    }

    /// وأضاف وهو يلوح بيده: «…»: what whoever says something does meanwhile, with a verb that may mean something else.
    pub(super) fn is_meanwhile_act(&self, at: usize, other: VerbReading, verb: &Verb) -> bool {
        let meanwhile = matches!(self.tokens.word_before(at), "وهو" | "وهي" | "وهم");
        let says = matches!(verb.act, Act::Say | Act::Add | Act::Reply);
        let own = (at + 1..at + MEANWHILE).find(|&near| self.introduces(near));
        let words = own.is_some_and(|own| !self.is_that(own));
        meanwhile && says && words && Lexicon::get().verb(other).homograph
    }

    /// ما اعتبره «…», ما اعتبره النواب «…», but not ما اعتبره ردا على «…»
    fn names_subject(&self, cue: &Cue) -> bool {
        let subject = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        cue.zone.is_empty()
            || self.tags.get(cue.zone.start).is(subject)
            || matches!(self.tokens.word(cue.zone.start), "بعض" | "البعض")
    }

    /// وتابع اللاعب الذي نشأ في النادي ودافع عن ألوانه: «…»: a verb joined to that of a relative clause.
    fn goes_on_relative(&self, first: &Cue, second: &Cue) -> bool {
        let between = first.words.end..second.at();
        let relative = between.clone().rev().find(|&at| {
            matches!(self.tokens.word(at), "الذي" | "التي" | "الذين")
                || self.tokens.kind(at) != Kind::Word
        });
        let Some(relative) = relative.filter(|&at| self.tokens.kind(at) == Kind::Word) else {
            return false;
        };
        second.verb.is_some_and(VerbReading::is_finite)
            && self.tags.get(second.at()).conjunction
            && second.at() - relative > 1
    }

    /// الذي قال، الذي كان قد قال: whether a relative pronoun opens the clause of the verb at `at`.
    fn is_behind_relative(&self, at: usize) -> bool {
        let helps = |before: &usize| self.tags.in_list(*before, List::Helps);
        let helpers = (at.saturating_sub(3)..at).rev().take_while(helps).count();
        let before = self.tokens.word_before(at - helpers);
        lexicon::is_relative_pronoun(before) || matches!(before, "ما" | "مما")
    }
}
