//! Where the phrase that names a speaker begins, and how far it may reach.

use std::ops::Range;

use super::Mention;
use super::ends::is_question_like_name;
use super::reading::Reading;
use crate::lexicon::{self, Classes, Form, Hints, Proclitic, Tag, Tags};
use crate::token::{Kind, Tokens};

/// Tokens of the longest phrase.
const LONGEST: usize = 32;
/// Tokens of a name inside marks.
const LONGEST_MARKED: usize = 8;
/// Tokens of a name inside brackets, with them.
const LONGEST_BRACKETED: usize = 6;
/// Tokens of a name between dashes, with them.
const LONGEST_DASHED: usize = 6;
/// Words of the noun of a medium before the marks (وكالة أنباء ((…))).
const MEDIUM_NOUN: usize = 3;
/// Tokens looked through for a speaker behind an addressee (أكد لـ«عكاظ» المتحدث).
const ADDRESSEE: usize = 6;

/// Reads the noun phrases of one text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parser<'a, 't> {
    pub(crate) tokens: &'a Tokens<'t>,
    pub(crate) tags: &'a Tags,
    /// For each opening mark the end of its pair, else zero.
    pub(crate) pair_ends: &'a [u32],
}

impl Parser<'_, '_> {
    /// The phrase that begins in `zone`, after adverbs and addressees; `None` where the subject is
    /// left out. `closed` says that the zone ends where the content begins, so that everything in
    /// it belongs to the cue.
    pub(crate) fn subject(&self, zone: Range<usize>, closed: bool) -> Option<Mention> {
        let start = self.skip_to_subject(zone.clone())?;
        self.phrase(start, zone.end, closed)
    }

    fn skip_to_subject(&self, zone: Range<usize>) -> Option<usize> {
        let mut at = zone.start;
        while at < zone.end {
            if let Some(words) = self.described_manner(at) {
                at += words;
                continue;
            }
            let tag = self.tags.at(at);
            match self.tokens.kind(at) {
                Kind::Word if tag.is(Classes::TIME) && self.is_name_of_time(at) => break,
                Kind::Word if self.is_continuation(at) => break,
                // وأكد بدوره المدير، وأكد من جانبه المدير
                Kind::Word if tag.is(Classes::PRONOMINAL | Classes::TIME | Classes::TURN) => {
                    at += 1
                }
                Kind::Word if self.is_turn(at) => at += 2,
                Kind::Word if self.is_roughly(at) => at += 1,
                Kind::Word if self.is_total(at) => at += 2,
                Kind::Word if self.is_what_was_told(at) => at += 1,
                Kind::Word if self.is_day_before(at) => at += 3,
                Kind::Word if at > zone.start && tag.is(Classes::MONTH) => {
                    at = self.behind_month(at)
                }
                // واعترف بدوره، مدرب الضيوف
                Kind::Comma if at > zone.start && self.tags.at(at - 1).is(Classes::TURN) => at += 1,
                // أكد، اليوم الاثنين، وزير التجارة
                Kind::Comma if self.is_beside_time(at, zone.start) => at += 1,
                // وقال، سالم الحمدي، مدير الميناء، إن
                Kind::Comma if at == zone.start && self.is_name_behind_comma(at) => at += 1,
                // أعلنت السبت ببنزرت، وزيرة السياحة
                Kind::Word if at > zone.start && self.is_place_before_title(at) => at += 2,
                // A link that stood on a line of its own.
                Kind::Break if at == zone.start => at += 1,
                Kind::Dash if at == zone.start && self.is_dashed(at) => at += 1,
                Kind::Word if self.is_addressee(at) => {
                    return self.behind_addressee(at, zone.end);
                }
                _ => break,
            }
        }
        (at < zone.end && self.may_begin(at)).then_some(at)
    }

    /// ما سمته باستمرار البلدية في كذا: not the adverb.
    fn is_continuation(&self, at: usize) -> bool {
        self.tokens.word(at) == "باستمرار" && self.tags.at(at + 1).definite
    }

    /// صرح بذلك المدير، أوضح ذلك مدير المعهد، كشف عن ذلك مدير المعهد: what stands for the words told before.
    fn is_what_was_told(&self, at: usize) -> bool {
        let next = self.tags.at(at + 1);
        let speaks = next.is(Classes::HUMAN | Classes::PERSON_NAME | Classes::COLLECTIVE_BODY)
            && !next.is(Classes::KIN);
        match self.tokens.word(at) {
            "بذلك" | "بهذا" => speaks,
            "ذلك" => speaks && !next.definite,
            "عن" | "علي" | "الي" => {
                self.tokens.word(at + 1) == "ذلك" && self.is_what_was_told(at + 1)
            }
            _ => false,
        }
    }

    /// وأكد من جانبه المدير
    fn is_turn(&self, at: usize) -> bool {
        self.tokens.word(at) == "من" && self.tags.at(at + 1).is(Classes::TURN)
    }

    /// وقال صباح الخالد: a name of the list that is a time too, before another name.
    fn is_name_of_time(&self, at: usize) -> bool {
        let (tag, next) = (self.tags.at(at), self.tags.at(at + 1));
        let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
        !tag.definite
            && tag.is(Classes::PERSON_NAME)
            && self.tokens.kind(at + 1) == Kind::Word
            && (next.is(name) || next.definite && !next.known)
            && !next.is(Classes::TIME)
    }

    fn is_beside_time(&self, comma: usize, start: usize) -> bool {
        let time = |at: usize| self.tags.at(at).is(Classes::TIME | Classes::MONTH);
        match comma == start {
            true => time(comma + 1),
            false => time(comma - 1) && self.tokens.kind(start) == Kind::Comma,
        }
    }

    /// وقال، سمير حداد، مدير المتحف، إن، وأكد، سمير حداد مدير المتحف أن: behind the comma a given name stands with
    /// another, or between two commas.
    fn is_name_behind_comma(&self, comma: usize) -> bool {
        let tag = self.tags.at(comma + 1);
        let given = tag.is(Classes::PERSON_NAME) && tag.gender.is_some();
        let ends = (comma + 3..comma + LONGEST_MARKED)
            .find(|&at| self.tokens.kind(at) != Kind::Word)
            .is_some_and(|at| self.tokens.kind(at) == Kind::Comma);
        given && ends && self.may_begin(comma + 1)
            || self.is_full_name(comma + 1)
            || self.is_title_between(comma)
            || self.is_unlisted_between(comma)
    }

    /// وقال، جيسي ويلر، كبير المهندسين: words of which none is known between two commas, with a title behind the second.
    fn is_unlisted_between(&self, comma: usize) -> bool {
        let name = |&at: &usize| {
            let tag = self.tags.at(at);
            let known = tag.known && !tag.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE);
            // ويلر, whose first letter looks like و.
            let apart = tag.is_bare() || at > comma + 1 && !tag.known && !tag.definite;
            self.tokens.kind(at) == Kind::Word && !known && apart && tag.verb.is_none()
        };
        let words = (comma + 1..comma + LONGEST_MARKED).take_while(name).count();
        let title = self.tags.at(comma + words + 2);
        words >= 2
            && self.tokens.kind(comma + words + 1) == Kind::Comma
            && title.is(Classes::OFFICIAL | Classes::PROFESSION)
            && title.preposition.is_none()
            && !title.conjunction
    }

    /// وأكد، محافظ المرفأ، أن، وأكد، الحمدي، أن: a title or a surname between two commas, before the particle that brings the words.
    fn is_title_between(&self, comma: usize) -> bool {
        let tag = self.tags.at(comma + 1);
        let surname = || tag.definite && !tag.known && self.tokens.kind(comma + 2) == Kind::Comma;
        let named = tag.is(Classes::OFFICIAL) || surname();
        let title = named && tag.preposition.is_none() && !tag.conjunction;
        let end =
            (comma + 2..comma + LONGEST_MARKED).find(|&at| self.tokens.kind(at) != Kind::Word);
        let that = |end: usize| self.tags.at(end + 1).is(Classes::COMPLEMENTISER);
        title && end.is_some_and(|end| self.tokens.kind(end) == Kind::Comma && that(end))
    }

    /// بصفاقس، المدير الجهوي: an unlisted word in بـ before the comma that sets the speaker off.
    fn is_place_before_title(&self, at: usize) -> bool {
        let (tag, word, title) = (self.tags.at(at), self.tokens.word(at), self.tags.at(at + 2));
        self.tokens.kind(at + 1) == Kind::Comma
            && !tag.known
            && word.starts_with('ب')
            && word.chars().count() >= 4
            && title.is(Classes::OFFICIAL | Classes::PROFESSION)
            && title.preposition.is_none()
            && !title.conjunction
    }

    /// وأضاف -سالم- أن: a name between two dashes.
    fn is_dashed(&self, dash: usize) -> bool {
        let close =
            (dash + 2..dash + LONGEST_DASHED).find(|&at| self.tokens.kind(at) != Kind::Word);
        let (tag, name) = (self.tags.at(dash + 1), Classes::PERSON_NAME | Classes::NAME_PARTICLE);
        let named = tag.is(name | Classes::HUMAN) || !tag.known;
        // -رحمه الله-
        let wishes = |close: usize| (dash + 1..close).any(|at| self.tokens.word(at) == "الله");
        let closes = |close: usize| self.tokens.kind(close) == Kind::Dash && !wishes(close);
        close.is_some_and(closes) && named
    }

    /// نهاية يونيو (حزيران)
    fn behind_month(&self, at: usize) -> usize {
        let glossed = self.tokens.kind(at + 1) == Kind::Open
            && self.tags.at(at + 2).is(Classes::MONTH)
            && self.tokens.kind(at + 3) == Kind::Close;
        if glossed { at + 4 } else { at + 1 }
    }

    /// أول من أمس، أول أمس
    pub(super) fn is_day_before(&self, at: usize) -> bool {
        let word = |at| self.tokens.word(at);
        let of = usize::from(word(at + 1) == "من");
        word(at) == "اول" && word(at + 1 + of) == "امس"
    }

    /// بالـ«أعمى»: the particle that touches a mark.
    fn is_glued_particle(&self, at: usize) -> bool {
        self.tokens.word(at) == "بال"
            && self.tokens.is_glued(at)
            && matches!(self.tokens.kind(at + 1), Kind::Mark(_))
    }

    /// ل before a name, a medium or a mark.
    fn is_addressee(&self, at: usize) -> bool {
        self.tags.at(at).preposition == Some(Proclitic::Li)
            || matches!(self.tokens.word(at), "ل" | "لل")
    }

    fn behind_addressee(&self, at: usize, end: usize) -> Option<usize> {
        let from = self.behind_marked_medium(at).unwrap_or(at + 1);
        let marked = from > at + 1;
        (from..end.min(from + ADDRESSEE))
            .find(|&at| self.is_free(at) || marked && at == from && self.is_titled_name(at))
    }

    /// لـ«الضحى», لوكالة أنباء ((شينخوا)): the end of the marks that hold its name.
    fn behind_marked_medium(&self, at: usize) -> Option<usize> {
        let noun = |&near: &usize| {
            let medium = near == at && self.tags.at(near).is(Classes::MEDIA | Classes::NAMED_THING);
            let next = self.tags.at(near);
            let free = next.preposition.is_none() && !next.conjunction;
            let of_medium = near > at && free && !next.is(Classes::HUMAN);
            self.tokens.kind(near) == Kind::Word && (medium || of_medium)
        };
        let words = (at..at + MEDIUM_NOUN).take_while(noun).count();
        self.pair_end(at + words.max(1))
    }

    /// قال لـ«الضحى» يوسف البنيان، أكد لـ«الضحى» الصراف ماجد البنيان: whatever the definite word before a full name is.
    fn is_titled_name(&self, at: usize) -> bool {
        let tag = self.tags.at(at);
        let title = tag.definite && self.may_begin(at);
        self.is_full_name(at) || title && self.is_full_name(at + 1)
    }

    /// قال لـ«الضحى» يوسف البنيان: a given name and another.
    pub(crate) fn is_full_name(&self, at: usize) -> bool {
        let (tag, next) = (self.tags.at(at), self.tags.at(at + 1));
        let given = tag.is(Classes::PERSON_NAME) && tag.gender.is_some() && self.may_begin(at);
        let name = Classes::PERSON_NAME | Classes::NAME_PARTICLE;
        given && (next.is(name) || next.definite && !next.known)
    }

    /// A title or body that stands in no construct and behind no preposition.
    pub(crate) fn is_free(&self, at: usize) -> bool {
        let tag = self.tags.at(at);
        if self.tokens.kind(at) != Kind::Word || tag.conjunction || tag.preposition.is_some() {
            return false;
        }
        let speaks = match tag.definite {
            true => tag.is(Classes::HUMAN) && !self.is_title_adjective(at),
            false => tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY),
        };
        speaks && !tag.is(Classes::OCCASION | Classes::STATEMENT) && self.closes(at - 1)
    }

    /// المؤتمر الصحفي: an adjective that is a profession too.
    fn is_title_adjective(&self, at: usize) -> bool {
        let named = self.tags.at(at + 1).is(Classes::PERSON_NAME);
        let word = self.tokens.word(at);
        (word.ends_with('ي') || word.ends_with("يه")) && !named
    }

    /// Whether the word closes its phrase: a definite word, a pronoun, an adjective in ـي, marks.
    fn closes(&self, at: usize) -> bool {
        if self.tokens.kind(at) != Kind::Word {
            return matches!(
                self.tokens.kind(at),
                Kind::Comma | Kind::Close | Kind::Dash | Kind::Mark(_)
            );
        }
        let (tag, word) = (self.tags.at(at), self.tokens.word(at));
        let adjective = (word.ends_with('ي') || word.ends_with("يه")) && tag.preposition.is_none();
        let definite = (tag.definite || tag.is(Classes::AGENCY)) && !tag.is(Classes::TIME);
        let points = tag.is(Classes::PRONOMINAL | Classes::ANAPHOR);
        !tag.is(Classes::PREPOSITION) && (points || definite || adjective)
    }

    /// The end of the pair of marks that opens at `at`.
    pub(crate) fn pair_end(&self, at: usize) -> Option<usize> {
        self.pair_ends.get(at).map(|&end| end as usize).filter(|&end| end > 0)
    }

    pub(crate) fn may_begin(&self, at: usize) -> bool {
        let tag = self.tags.at(at);
        match self.tokens.kind(at) {
            Kind::Word if tag.is(Classes::NAME_PARTICLE) => true,
            Kind::Word if self.tokens.kind(at + 1) == Kind::Abbreviation => true,
            Kind::Word => {
                !tag.is(Classes::PREPOSITION
                    | Classes::CONJUNCTION
                    | Classes::COMPLEMENTISER
                    | Classes::RELATIVE
                    | Classes::ACTION
                    | Classes::NEGATION
                    | Classes::CONDITIONAL
                    | Classes::PRONOUN
                    | Classes::MANNER
                    | Classes::ANAPHOR)
                    && (!tag.is(Classes::INTERROGATIVE)
                        || is_question_like_name(self.tokens.word(at)))
                    && (!tag.is(Classes::VERBAL) || self.is_described_name(at))
                    && !tag.conjunction
                    && tag.preposition.is_none()
                    && !self.is_verb(tag)
                    // واضاف قوله «…»
                    && !tag.verb.is_some_and(|verb| matches!(verb.form, Form::NounOf { .. }))
                    && !self.is_possessed(at)
                    && !self.is_glued_particle(at)
                    && !self.is_own_speech(at)
                    && !self.is_bare_demonstrative(at)
                    && !self.is_accusative(at)
                    && !lexicon::is_blessing(self.tokens, self.tags, at)
                    && !tag.hints.has(Hints::WHOLE_MARKER)
            }
            Kind::Number => true,
            Kind::Mark(_) => self.short_marks(at).is_some(),
            Kind::Open => self.bracketed_name(at).is_some(),
            _ => false,
        }
    }

    /// يقول بات كوبلر، مدير المختبر: two words between a verb and the title behind a comma are a name,
    /// whatever the first looks like.
    fn is_described_name(&self, at: usize) -> bool {
        let (surname, title) = (self.tags.at(at + 1), self.tags.at(at + 3));
        self.tokens.kind(at + 1) == Kind::Word
            && self.tokens.kind(at + 2) == Kind::Comma
            && !surname.known
            && !surname.definite
            && !surname.conjunction
            && title.is(Classes::OFFICIAL | Classes::PROFESSION)
            && title.preposition.is_none()
    }

    /// حديثه، تصريحها: what the speaker says, not who.
    pub(crate) fn is_own_speech(&self, at: usize) -> bool {
        let tag = self.tags.at(at);
        let said = || {
            tag.is(Classes::OCCASION | Classes::STATEMENT)
                || lexicon::is_own_account(self.tokens, at)
        };
        tag.hints.has(Hints::OWNED)
            && !tag.definite
            && !tag.is(Classes::HUMAN)
            && said()
            && !self.tokens.written(at).ends_with('ة')
    }

    /// A lone proclitic, or an unknown noun with the pronoun of its owner (بتعرضها، خدماتهم): no
    /// name looks like that.
    fn is_possessed(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let letters = if word.is_ascii() { word.len() } else { word.len() / 2 };
        letters < 2
            || self.tags.at(at).is_open()
                && letters >= 5
                && ["ها", "هم", "هما", "ته"].iter().any(|pronoun| word.ends_with(pronoun))
    }

    /// رقماً، ملكًا: an ending that only an object has, unless it is a noun of somebody (إن رجلاً قال).
    pub(crate) fn is_accusative(&self, at: usize) -> bool {
        let tag = self.tags.at(at);
        if tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT) {
            return false;
        }
        let written = self.tokens.written(at);
        ["اً", "ًا", "ً"].iter().any(|ending| written.ends_with(ending))
    }

    /// ذلك، هذه الخطوة: a demonstrative that points to nobody.
    fn is_bare_demonstrative(&self, at: usize) -> bool {
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
        self.tags.at(at).is(Classes::DEMONSTRATIVE)
            && !self.tags.at(at + 1).is(speaks)
            && !self.is_latter(at + 1)
    }

    /// الأخير، هذه الأخيرة: whoever was named last.
    pub(crate) fn is_latter(&self, at: usize) -> bool {
        let noun = at + usize::from(self.tags.at(at).is(Classes::DEMONSTRATIVE));
        self.tags.at(noun).hints.has(Hints::LATTER)
    }

    /// مصدر من الحزب ذاته: whether ذاته at `at` tells of a noun behind a preposition, and the `head` is somebody new.
    pub(crate) fn points_within(&self, head: Option<usize>, at: usize) -> bool {
        let governed = |near: usize| self.tags.at(near).is_prepositional();
        head.is_some_and(|head| !self.tags.at(head).definite && (head + 1..at).any(governed))
    }

    pub(super) fn short_marks(&self, at: usize) -> Option<usize> {
        self.pair_end(at).filter(|&end| end - at <= LONGEST_MARKED + 2)
    }

    /// The end of brackets around a few words of which none is known, around initials (م.ع) or a mother by her son (أم سالم).
    pub(super) fn bracketed_name(&self, open: usize) -> Option<usize> {
        let letter = |at: usize| self.tokens.word(at).chars().count() == 1;
        let stop = |at: usize| {
            matches!(self.tokens.kind(at), Kind::Stop | Kind::Abbreviation) && letter(at - 1)
        };
        let close = (open + 2..open + LONGEST_BRACKETED)
            .find(|&at| self.tokens.kind(at) != Kind::Word && !stop(at))
            .filter(|&at| self.tokens.kind(at) == Kind::Close)?;
        let named = (open + 1..close).all(|at| {
            let tag = self.tags.at(at);
            let names = Classes::PERSON_NAME | Classes::COLLECTIVE_BODY | Classes::NAME_PARTICLE;
            let name = !tag.known || tag.is(names) || letter(at);
            stop(at) || self.tokens.kind(at) == Kind::Word && name
        });
        named.then_some(close + 1)
    }

    pub(super) fn is_verb(&self, tag: &Tag) -> bool {
        tag.verb.is_some_and(|verb| verb.is_finite() || verb.is_participle())
            && !tag.is(Classes::HUMAN
                | Classes::COLLECTIVE_BODY
                | Classes::STATEMENT
                | Classes::NATIONALITY)
    }

    /// The phrase that begins at `start` and ends before `end` at the latest.
    pub(crate) fn phrase(&self, start: usize, end: usize, closed: bool) -> Option<Mention> {
        let end = end.min(start + LONGEST).min(self.tokens.len());
        Reading::new(*self, start, end, closed).read()
    }
}
