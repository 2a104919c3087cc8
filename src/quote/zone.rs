//! What stands between a cue and the words that it reports, and where it ends.

use super::cues::{Finder, Intro, is_lest};
use super::second_object::is_second_object;
use super::shapes::{self, Tense};
use crate::lexicon::{
    self, Act, Classes, Form, Hints, Lexicon, Links, List, Proclitic, Verb, VerbReading,
};
use crate::token::Kind;

/// As many words as may stand between نقل and its أن where nobody is named behind عن; twice as many behind مصادر.
const RELAY_ZONE: usize = 5;
/// Words of a source with its verb between a cue and what it introduces.
const LONGEST_PASSING: usize = 8;
/// Words between a question and what it asks.
const ASKED_WITHIN: usize = 12;
/// Words of the subject between أضاف and مبينا.
const LONGEST_SUBJECT: usize = 5;

impl Finder<'_, '_> {
    pub(super) fn introducer(&self, cue: usize, reading: VerbReading, verb: &Verb) -> Intro {
        let reach = self.reach(cue, reading, verb);
        let mut at = cue + 1;
        while at <= cue + reach {
            match self.tokens.kind(at) {
                Kind::Word if !self.may_tell(at) => at += 1,
                Kind::Break if self.is_stray_break(cue, at) => at += 1,
                Kind::Semicolon if self.goes_on(cue, at, verb) => at += 1,
                Kind::Ellipsis if self.introduces(at + 1) => at += 1,
                Kind::Stop | Kind::Break | Kind::Semicolon | Kind::Ellipsis => return Intro::None,
                // «وهو ما أكده المدرب، رغم أن …»: its object stands before it.
                Kind::Comma if reading.object && self.tokens.word_before(cue).ends_with("ما") => {
                    return Intro::None;
                }
                Kind::Comma if self.closes_relative(cue, reading, verb) => return Intro::None,
                Kind::Comma if self.leaves(at + 1, reading, verb) => {
                    match self.behind_circumstance(cue, at) {
                        Some(introducer) => at = introducer,
                        None => return Intro::None,
                    }
                }
                Kind::Comma => at = self.behind_relative(at),
                // https://
                Kind::Colon if self.is_address(at) || self.is_before_motto(at) => at += 1,
                Kind::Colon if self.heads_text(at) => return Intro::Colon(at),
                // وأشارت المديرة: إلى أن …
                Kind::Colon if self.link(at + 1, verb) > 0 && self.is_that(at + 2) => at += 1,
                Kind::Colon
                    if verb.colon && !self.opens_list(cue, at, verb)
                        || self.sends_words(cue, at, verb) =>
                {
                    return Intro::Colon(at);
                }
                Kind::Colon => return Intro::None,
                Kind::Open if self.pair_at(at).is_none() => at = self.after_bracket(at),
                Kind::Mark(_) | Kind::Open => match self.marks_in_zone(cue, at, verb) {
                    Zone::Skip(to) => at = to,
                    Zone::Ends(intro) => return intro,
                },
                Kind::Word => match self.word_in_zone(cue, at, reading, verb) {
                    Zone::Skip(to) => at = to,
                    Zone::Ends(intro) => return intro,
                },
                _ => at += 1,
            }
        }
        Intro::None
    }

    /// نشرت الوزارة بيانا هذا نصه: «…»
    pub(super) fn heads_text(&self, colon: usize) -> bool {
        let word = |back: usize| colon.checked_sub(back).map_or("", |at| self.tokens.word(at));
        let this = matches!(word(2), "هذا" | "وهذا" | "يلي" | "ياتي" | "الاتي" | "التالي");
        this && matches!(word(1), "نصه" | "نصها") && self.pair_at(colon + 1).is_some()
    }

    /// «ووجه المدرب حديثه للاعبين: «…»», «وجهت رسالة إلى الشباب: «…»»: what is directed to somebody are words.
    fn sends_words(&self, cue: usize, colon: usize, verb: &Verb) -> bool {
        let words = |at: usize| {
            let tag = self.tags.get(at);
            let talk = ["حديث", "كلام", "سؤال", "ندا"];
            tag.is(Classes::STATEMENT | Classes::OCCASION)
                || talk.iter().any(|noun| self.tokens.word(at).starts_with(noun))
        };
        verb.lemma == "وجه" && self.pair_at(colon + 1).is_some() && (cue + 1..colon).any(words)
    }

    /// https://: the colon of an address.
    fn is_address(&self, colon: usize) -> bool {
        self.tokens.written(colon + 1).starts_with('/')
    }

    /// تحت شعار: «…»
    pub(super) fn is_before_motto(&self, colon: usize) -> bool {
        self.tokens.kind(colon) == Kind::Colon
            && self.pair_at(colon + 1).is_some()
            && self.tokens.word_before(colon) == "شعار"
            && colon > 1
            && self.tokens.word(colon - 2) == "تحت"
    }

    fn after_bracket(&self, open: usize) -> usize {
        let close = (open + 1..open + 16).find(|&at| self.tokens.kind(at) == Kind::Close);
        close.map_or(open + 1, |close| close + 1)
    }

    fn marks_in_zone(&self, cue: usize, at: usize, verb: &Verb) -> Zone {
        match self.pair_at(at) {
            Some(pair) if self.is_held_to_be(cue, pair) => Zone::Ends(Intro::Marks(pair)),
            Some(pair) if self.is_name_in_marks(cue, pair) => Zone::Skip(self.pairs[pair].end),
            // نقل خدماته «…»: nobody's words without the one whom they are passed on from.
            Some(_) if verb.passes && !self.names_source(cue, at) => Zone::Ends(Intro::None),
            Some(pair) => Zone::Ends(Intro::Marks(pair)),
            None => Zone::Skip(at + 1),
        }
    }

    fn is_held_to_be(&self, cue: usize, pair: usize) -> bool {
        let reading = self.tags.get(cue).verb;
        reading
            .is_some_and(|verb| is_second_object(self.tokens, self.tags, verb, &self.pairs[pair]))
    }

    /// Whether the word at `at` may introduce what the cue reports, or have a clause of its own: most do neither.
    #[inline]
    fn may_tell(&self, at: usize) -> bool {
        let tag = self.tags.at(at);
        let introduces =
            Classes::COMPLEMENTISER | Classes::BELIEF | Classes::VERBAL | Classes::GOVERNOR;
        tag.verb.is_some() || tag.is(introduces) || tag.hints.has(Hints::INTRODUCER)
    }

    fn word_in_zone(&self, cue: usize, at: usize, reading: VerbReading, verb: &Verb) -> Zone {
        let tag = self.tags.get(at);
        if self.is_that(at) && self.is_condition(cue, at, verb) {
            return Zone::Ends(Intro::None);
        }
        if self.is_that(at) {
            return self.complementiser(cue, at, reading, verb);
        }
        if tag.is(Classes::BELIEF) && self.takes_that(cue, at) {
            return Zone::Ends(Intro::None);
        }
        if let Some(wish) = self.wish_of(at) {
            return Zone::Skip(wish + 1);
        }
        match tag.verb {
            Some(other)
                if !self.is_particle(at)
                    && !self.is_anonymity(at)
                    && !self.is_passing_on(at)
                    && !self.tells_how(cue, at, (reading, other), verb)
                    && !self.is_meanwhile_act(at, other, verb)
                    && (self.takes_over(at, other, verb) || self.adds_behind_marks(cue, at)) =>
            {
                match self.behind_inner(cue, at) {
                    Some(that) => Zone::Skip(that),
                    None => Zone::Ends(Intro::None),
                }
            }
            _ => Zone::Skip(at + 1),
        }
    }

    /// «وأضاف المتحدث مبينا أن …», «وأضاف مستدركا أن …»: the participle only says how the speaker of the verb goes on.
    fn tells_how(
        &self,
        cue: usize,
        at: usize,
        (outer, other): (VerbReading, VerbReading),
        verb: &Verb,
    ) -> bool {
        let between = cue + 1..at;
        let gender = |verb: VerbReading| verb.agreement().map(|(gender, _)| gender);
        let same_gender = gender(outer) == gender(other);
        // قولها مخاطبة الحراس: «…»
        if matches!(outer.form, Form::NounOf { .. }) {
            return between.is_empty() && other.is_participle() && same_gender;
        }
        let subject = Classes::HUMAN | Classes::PERSON_NAME | Classes::COLLECTIVE_BODY;
        verb.act == Act::Add
            && other.is_participle()
            && same_gender
            && between.len() <= LONGEST_SUBJECT
            && (between.is_empty() || self.tags.get(cue + 1).is(subject))
            && between.into_iter().all(|near| self.tokens.kind(near) == Kind::Word)
    }

    /// «وقال الوزير، بحسب ما أوردت الوكالة، إن …», «… كما ذكرت الصحيفة …»: the verb of a source that stands
    /// between a cue and what it introduces.
    pub(super) fn is_passing_on(&self, at: usize) -> bool {
        let what = at > 0 && matches!(self.tokens.word(at - 1), "ما" | "لما");
        let marker = at - usize::from(at > 0) - usize::from(what && at > 1);
        let word = self.tokens.word(marker);
        let marked = match what {
            true => word == "علي" || lexicon::is_according_to(word),
            false => matches!(word, "حسبما" | "بحسبما" | "وفقما" | "كما"),
        };
        let end = (at + 1..at + LONGEST_PASSING).find(|&near| self.tokens.kind(near) != Kind::Word);
        let closed = |end: usize| {
            matches!(self.tokens.kind(end), Kind::Comma | Kind::Dash | Kind::Close)
                && (self.is_that(end + 1) || self.is_that(end + 2))
        };
        marked && end.is_some_and(closed)
    }

    /// Whether the إن or أن at `at` is the one that the cue governs.
    fn complementiser(&self, cue: usize, at: usize, reading: VerbReading, verb: &Verb) -> Zone {
        let tag = self.tags.get(at);
        // علما بأن …: what one should know besides; «…، يفخر بأنه»: of the verb before it.
        if self.tokens.word_before(at) == "علما" || self.is_of_verb_before(cue, at, verb) {
            return Zone::Ends(Intro::None);
        }
        if at > cue + 2 && self.is_of_words_before(at) {
            return Zone::Ends(Intro::None);
        }
        if self.is_of_noun_before(cue, at) {
            return Zone::Skip(at + 1);
        }
        // إلا أن …, غير أن …: another clause.
        if matches!(self.tokens.word_before(at), "الا" | "غير" | "بيد") && at > cue + 2 {
            return Zone::Ends(Intro::None);
        }
        // «أعلن النادي عن فتح الباب، علما بأن …»: the writer's own.
        if matches!(self.tokens.word_before(at), "علما" | "وعلما") {
            return Zone::Ends(Intro::None);
        }
        if tag.conjunction && self.is_second_clause(cue, at, reading, verb) {
            return Zone::Ends(Intro::That(at));
        }
        // مسؤولون قالت إنهم طلبوا عدم كشف هوياتهم
        let withholds = || lexicon::withholds_name(self.tokens, self.tags, at + 1);
        if self.is_of_described(cue, at) {
            return Zone::Skip(at + 1);
        }
        if tag.conjunction || self.is_of_relative(cue, at) || self.has_happened(at) || withholds() {
            return Zone::Skip(at + 1);
        }
        if self.is_whether(at) {
            if self.is_asked(at) {
                return Zone::Skip(at + 1);
            }
            return Zone::Ends(Intro::That(at));
        }
        // أجاب بألا مشكل لهم
        let none = self.tokens.word(at) == "بالا" && !self.wishes(at) && verb.links.has(Links::BI);
        if is_lest(self.tokens, at) && !takes_wish(verb) && !none {
            return Zone::Skip(at + 1);
        }
        let before = self.tags.get(at - 1);
        // تحدث عن الماء، وعن أننا …: the second of two objects.
        let joined = before.conjunction && before.is(Classes::PREPOSITION);
        // أضاف علي أن: spelled so, it is the name, unless the verb governs على.
        let name = self.tokens.word_before(at) == "علي"
            && !before.is(Classes::PREPOSITION)
            && !verb.links.has(Links::ALA);
        // لإذاعة شباب أف.أم أن: the last letter of a short name.
        let letter = at > 2 && self.tokens.kind(at - 2) == Kind::Abbreviation;
        let letter = letter && self.tags.in_list(at - 1, List::LetterOrWord);
        let link = match Links::of_preposition(self.tokens.word_before(at)).filter(|_| !name) {
            _ if letter => Links::BARE,
            _ if tag.preposition == Some(Proclitic::Bi) || self.tokens.word(at) == "بالا" => {
                Links::BI
            }
            Some(_) if joined => return Zone::Skip(at + 1),
            Some(link) if at - 1 > cue => link,
            _ if at - 1 > cue
                && before.is(Classes::GOVERNOR)
                && !self.is_in_charge(at - 1)
                && !self.is_attribute(at - 1) =>
            {
                let inner = before.is(Classes::PREPOSITION | Classes::CONJUNCTION);
                return if inner { Zone::Skip(at + 1) } else { Zone::Ends(Intro::None) };
            }
            // «إذ تعلن ذلك لتأمل أن …»: its object stands before it.
            _ if self.tokens.word(cue + 1) == "ذلك" && !self.tags.get(cue + 2).definite => {
                return Zone::Skip(at + 1);
            }
            _ => Links::BARE,
        };
        let tolerated = link == Links::BARE && !verb.homograph && !reading.is_noun();
        // مشيرا على أن, منبها إلى أن: one of the two in place of the other.
        let swapped = !verb.homograph
            && (link == Links::ALA && verb.links.has(Links::ILA)
                || link == Links::ILA && verb.links.has(Links::ALA))
            || link == Links::ILA && self.strays(cue, at, verb);
        // أعرب عن ثقته بأن: the ب is that of what is felt.
        let felt = link == Links::BI && at > cue + 2 && self.tokens.word(at - 2) == "عن";
        let felt = felt && verb.act == Act::Feel;
        let tolerated = tolerated && !verb.links.is_empty() || self.is_said_of_what(cue, at);
        let governed = verb.links.has(link) || swapped || felt || tolerated;
        if governed && self.may_govern(cue, at, link, verb) {
            Zone::Ends(Intro::That(at))
        } else {
            Zone::Skip(at + 1)
        }
    }

    /// «الذي سبق له أن زارها»: what somebody did before.
    fn has_happened(&self, at: usize) -> bool {
        let before = at.checked_sub(2).map_or("", |at| self.tokens.word(at));
        matches!(before.trim_start_matches('و'), "سبق" | "يسبق")
            && matches!(self.tokens.word_before(at), "له" | "لها" | "لهم" | "لنا" | "لي")
    }

    /// «وقال الوزير ردا على سؤال لصحيفة محلية عما إذا كان سيحضر إنه لم يقرر»: what the speaker was asked.
    fn is_asked(&self, at: usize) -> bool {
        let asks =
            |word: &str| word.trim_start_matches("ال").starts_with("سؤال") || word.ends_with("سئل");
        let plain = |&near: &usize| {
            self.tokens.kind(near) == Kind::Word && !self.is_that(near)
                || self.tokens.kind(near) == Kind::Number
        };
        let mut near = (at.saturating_sub(ASKED_WITHIN)..at - 1).rev().take_while(plain);
        near.any(|near| asks(self.tokens.word(near)))
    }

    /// «وأضاف المدير إلى أن الملتقى مستمر»: a verb that takes the bare أن, written as if it were أشار.
    fn strays(&self, cue: usize, at: usize, verb: &Verb) -> bool {
        let participle = self.tags.get(cue).verb.is_some_and(VerbReading::is_participle);
        let speaker = self.tags.get(cue + 1).is(Classes::HUMAN | Classes::STATEMENT);
        let clear = verb.lemma == "بين" && (participle || speaker);
        let tells = matches!(verb.act, Act::Say | Act::Add | Act::Explain)
            && verb.links.has(Links::BARE)
            && (!verb.homograph || verb.lemma == "اضاف" || clear);
        let verb = self.tags.get(at + 1).verb.is_some();
        tells && !verb && (participle || self.is_verb_initial(cue)) && !self.wishes(at)
    }

    /// Whether the slot of the complementiser at `at` is free: «تلتزم بضوابط …» has its ب already, and
    /// نقل needs the one whose words it passes on.
    fn may_govern(&self, cue: usize, at: usize, link: Links, verb: &Verb) -> bool {
        let next = cue + 1;
        let bi = self.tags.get(next).preposition == Some(Proclitic::Bi)
            || matches!(self.tokens.word(next), "به" | "بها" | "بهم");
        let taken = match link {
            Links::BI => bi,
            link => Links::of_preposition(self.tokens.word(next)) == Some(link) && next + 1 < at,
        };
        let passes = match &*verb.lemma {
            "علم" => self.learns(cue, at),
            _ => {
                !verb.passes
                    || at <= cue + RELAY_ZONE
                    || at <= cue + 2 * RELAY_ZONE && self.tags.get(cue + 1).is(Classes::ANONYMOUS)
                    || self.names_source(cue, at)
            }
        };
        // زادت عليها بأن جعلت …: what was done besides.
        let more = verb.lemma == "زاد" && link == Links::BI && {
            let tag = self.tags.get(at + 1);
            tag.is(Classes::ACTION)
                || shapes::tense(self.tokens.word(at + 1), tag) == Some(Tense::Past)
        };
        let doubtful = verb.homograph && taken && next < at;
        passes && !more && !doubtful && !self.is_wish(at, verb)
    }

    /// «علمت الصحيفة من مصادر أن …»: who learns from his son does not report.
    fn learns(&self, cue: usize, end: usize) -> bool {
        let from = |at: usize| {
            self.tokens.word(at) == "من" && self.tags.get(at + 1).is(Classes::ANONYMOUS)
        };
        (cue + 1..end).any(from)
    }

    /// نقلت … عن فلان، على لسان فلان
    pub(super) fn names_source(&self, cue: usize, end: usize) -> bool {
        let about = |at: usize| {
            matches!(self.tokens.word(at), "عن" | "عنه" | "عنها" | "عنهم" | "الي" | "عمن" | "من")
                || self.tags.get(at).preposition == Some(Proclitic::Li)
                || self.tokens.word(at) == "لسان" && self.tokens.word(at - 1) == "علي"
        };
        (cue + 1..end).any(about)
    }

    /// «التصريحات التي زعم فيها أن …», «مقطع ادعى صاحبه أن»: the pronoun goes back to what the clause tells of, and its own
    /// أن follows.
    fn speaks_there(&self, at: usize) -> bool {
        let own = self.tags.get(at + 1).is(Classes::HUMAN) && self.tokens.is_owned(at + 1);
        self.is_said_there(at) && (at + 2..at + 5).any(|near| self.is_that(near))
            || own && self.is_that(at + 2)
    }

    fn is_said_there(&self, at: usize) -> bool {
        lexicon::is_therein(self.tokens.word(at + 1))
    }

    /// Whether the verb at `at` begins a frame of its own, so that what follows is not ours.
    fn takes_over(&self, at: usize, reading: VerbReading, outer: &Verb) -> bool {
        let verb = Lexicon::get().verb(reading);
        let inner = reading.is_finite() && !outer.homograph && self.is_inner(at, reading);
        // وتابعت الصحيفة تقول إن: one act in two verbs.
        let present = matches!(reading.form, Form::Finite { present: true, .. });
        let inner = inner
            || present
                && outer.act == Act::Add
                && verb.lemma == "قال"
                && !self.tags.get(at).conjunction
                && !matches!(self.tags.get(at - 1), before if before.is(Classes::RELATIVE));
        if self.opines_there(at, verb) {
            return true;
        }
        if inner && !self.speaks_there(at) {
            return false;
        }
        if !self.form_may_speak(at, reading, verb) {
            return self.shows_clause(at, reading, verb);
        }
        let first = at + 1 + usize::from(self.is_said_there(at));
        let near = (first..first + 3).any(|near| {
            self.tokens.kind(near) == Kind::Colon
                || self.is_that(near)
                    && matches!(self.complementiser(at, near, reading, verb), Zone::Ends(_))
        });
        match reading.form {
            // فلسطينيون رأوا فلانا إنه …: no frame of its own without its أن.
            Form::Finite { .. } if verb.optional && verb.homograph => self.is_that(at + 1),
            Form::Finite { .. } => self.tags.get(at).conjunction && !verb.homograph || near,
            Form::Participle { .. } => near && verb.act != Act::Say,
            // مستشهدا بقوله تعالى
            Form::NounOf { .. } => lexicon::of_god(self.tokens, at + 1).is_some(),
            Form::Noun => false,
        }
    }
}

/// تعهد ألا، حذر من ألا: what is promised, asked or warned of may be a thing not to do.
fn takes_wish(verb: &Verb) -> bool {
    use Act::{Assert, Call, Feel, Order, Promise, Recommend, Warn};
    matches!(verb.act, Assert | Call | Feel | Order | Promise | Recommend | Warn)
}

/// What a step through the zone of a cue leads to.
enum Zone {
    Skip(usize),
    Ends(Intro),
}
