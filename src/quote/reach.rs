//! How far from a cue its introducer may stand, and what ends the search.

use std::ops::Range;

use super::adverbial::is_behind_adverbial;
use super::cues::{Finder, Intro, LONGEST_ZONE};
use super::shapes::{self, Tense};
use crate::lexicon::{Act, Classes, Form, List, Verb, VerbReading};
use crate::token::Kind;

/// As many words as may stand between a homograph and its introducer.
const HOMOGRAPH_ZONE: usize = 12;
/// The same where somebody who may speak is named right behind it.
const SPEAKER_ZONE: usize = 30;
/// The same in a relative clause (مسح الذي يتابع عن كثب …).
const RELATIVE_ZONE: usize = 4;
/// The same for an opinion without its holder.
const OPINION_ZONE: usize = 5;
/// The same behind قال, which nothing but its words can complete, with its speaker right behind it:
/// place, day and occasion may stand between.
const NAMED_ZONE: usize = 60;
/// Tokens between أطلق and its على.
const GIVEN_WITHIN: usize = 10;
/// Tokens of a gloss behind a semicolon.
const GLOSS: usize = 12;

/// Tokens of what goes on meanwhile, between commas.
const LONGEST_MEANWHILE: usize = 24;
/// Tokens from a verb through its subject to the comma behind it.
const LONGEST_NEAR: usize = 10;

/// Who may speak.
const SPEAKER: Classes = Classes::HUMAN.with(Classes::COLLECTIVE_BODY).with(Classes::PERSON_NAME);

impl Finder<'_, '_> {
    /// How far from the cue its introducer may stand.
    pub(super) fn reach(&self, cue: usize, reading: VerbReading, verb: &Verb) -> usize {
        let next = self.tags.get(cue + 1);
        // وبين تقرير سابق نشرته الصحيفة في …، أن
        let states = next.is(Classes::STATEMENT) && self.tags.get(cue).conjunction;
        // وتابع كذا الذي …: whatever stands between a verb and a relative pronoun is somebody.
        let described = self.tags.get(cue + 2).is(Classes::RELATIVE)
            && self.tokens.word(cue + 2).starts_with("ال");
        // ونقل عن قيادي في …، أن; ونقلت «النور» (Nour) عن مصادر أن
        let from = self.tokens.word(cue + 1) == "عن" && self.tags.get(cue + 2).is(SPEAKER);
        let marked = self.pair_at(cue + 1).is_some_and(|pair| self.is_short(pair));
        let relayed = verb.passes && from;
        let calls = verb.fragment && matches!(verb.act, Act::Evaluate | Act::Call);
        let noted = marked && reading.is_finite() && !reading.object && !verb.optional && !calls;
        // وأشار "حداد"، خلال …، إلى أن
        let named =
            next.is(SPEAKER) || states || described || relayed || noted || self.is_on_air(cue);
        let first = self.is_verb_initial(cue);
        let present = matches!(reading.form, Form::Finite { present: true, .. });
        // يعتبر، يرى: mostly the writer's own account of things.
        let opines = verb.optional && verb.act == Act::Opine && present && !named;
        match verb.homograph {
            _ if opines && !self.opens_sentence(cue) => OPINION_ZONE,
            false if first && named && verb.lemma == "قال" => NAMED_ZONE,
            false if first && named => {
                self.closed_clause(cue, LONGEST_ZONE..NAMED_ZONE).unwrap_or(LONGEST_ZONE)
            }
            false => LONGEST_ZONE,
            // الذي نشر عبر حسابه في «الأفق»: «…»
            true if self.is_relative(cue) && self.is_written_there(cue, verb) => HOMOGRAPH_ZONE,
            true if self.is_relative(cue) && !(calls && reading.object) => RELATIVE_ZONE,
            true if first && (named || verb.act == Act::Add) => {
                self.closed_clause(cue, SPEAKER_ZONE..NAMED_ZONE).unwrap_or(SPEAKER_ZONE)
            }
            true => HOMOGRAPH_ZONE,
        }
    }

    /// كتبت عبر منصة، كتب على صفحته: where something was written stands right behind the verb.
    fn is_written_there(&self, cue: usize, verb: &Verb) -> bool {
        verb.act == Act::Write && matches!(self.tokens.word(cue + 1), "عبر" | "علي" | "في")
    }

    /// «ونوه خلال مداخلة هاتفية ببرنامج «الصباح» المذاع على قناة «النور» أن …»: with an occasion of speech right behind it, who
    /// goes on to speak is left out, or named so shortly that no list knows him («وبين الجبالي، في تصريح للإذاعة، …، أن»).
    fn is_on_air(&self, cue: usize) -> bool {
        let surname = self.tags.get(cue + 1).definite && self.tokens.kind(cue + 2) == Kind::Comma;
        let behind = cue + 1 + usize::from(surname);
        let from = behind + usize::from(self.tokens.kind(behind) == Kind::Comma);
        matches!(self.tokens.word(from), "خلال" | "في" | "اثناء" | "عبر" | "ضمن")
            && self.opens_sentence(cue)
            && (self.tags.get(from + 1).is(Classes::OCCASION)
                || surname && self.tags.get(from + 1).is(Classes::STATEMENT))
    }

    /// «وأضاف الشيخ، خلال مروره على برنامج «النور»، الذي يقدمه فلان …، أن …»: behind a pause أن is the verb's own,
    /// however much is said of the occasion. `words` tells how far behind the cue it may stand.
    fn closed_clause(&self, cue: usize, words: Range<usize>) -> Option<usize> {
        let far = cue + words.start..cue + words.end;
        let inside = |near: &usize| !matches!(self.tokens.kind(*near), Kind::Stop | Kind::Break);
        let mut near = (cue + 1..far.end).take_while(inside);
        let that = near.find(|&near| self.is_that(near))?;
        let link = usize::from(self.tags.get(that - 1).is(Classes::PREPOSITION));
        let behind = that.checked_sub(1 + link)?;
        let pause = self.tokens.kind(behind) == Kind::Comma;
        (far.contains(&that) && pause).then_some(that - cue)
    }

    /// Whether a sentence or clause begins with the verb at `cue`, rather than with its subject.
    pub(super) fn is_verb_initial(&self, cue: usize) -> bool {
        let particle = |at: usize| {
            // من جهته بين المدير أن …
            let opens = Classes::CONJUNCTION | Classes::VERBAL | Classes::COMPLEMENTISER;
            self.tags.get(at).is(opens | Classes::TURN) || self.tokens.kind(at) != Kind::Word
        };
        cue == 0 || particle(cue - 1) || self.opens_sentence(cue)
    }

    /// وقال, وفي السياق ذاته قال: whether a verb joins its sentence to the one before, itself or by an adverbial.
    pub(super) fn opens_sentence(&self, cue: usize) -> bool {
        self.tags.get(cue).conjunction || is_behind_adverbial(self.tokens, self.tags, cue)
    }

    /// Whether what stands at `at` behind a comma leaves the clause of the cue.
    pub(super) fn leaves(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        let tag = self.tags.get(at);
        let turns = self.tags.in_list(at, List::Turns)
            && !matches!(self.tokens.word(at + 1), "يتعلق" | "يخص");
        let narrates = tag.conjunction && tag.is(Classes::VERBAL | Classes::NEGATION);
        let doubtful = verb.homograph || reading.is_participle();
        let place = self.tokens.word(at) == "حيث";
        // «تدعي الانتصار، مما يعني أن …», «…، وهو ما يعني أن …»
        let what = |at: usize| {
            self.tokens.word(at) == "ما" && self.tags.get(at).is(Classes::RELATIVE)
                || matches!(self.tokens.word(at), "مما" | "ومما")
        };
        // «مبدأ التدرج، أي أن ترتفع الأسعار ببطء»
        let means =
            self.tokens.word(at) == "اي" && self.tags.get(at + 1).is(Classes::COMPLEMENTISER);
        // «وقال الرئيس، لن نسمح بأن يتوقف العمل»: what is said has begun.
        let ours = tag.is(Classes::NEGATION)
            && shapes::tense(self.tokens.word(at + 1), self.tags.get(at + 1)) == Some(Tense::We);
        let implies = what(at)
            || means
            || ours
            || matches!(self.tokens.word(at), "وهو" | "وهي") && what(at + 1)
            || self.tokens.word(at) == "الامر" && self.tags.get(at + 1).is(Classes::RELATIVE);
        // «أعلنت الدولة عن احتياطها، وهذا يعني أن …»
        let infers = tag.conjunction && tag.is(Classes::DEMONSTRATIVE);
        let another = self.begins_another(at) && !self.is_second_gloss(at);
        turns || narrates || infers || implies || doubtful && (place || another)
    }

    /// «ما جاء فيه، والدليل أن …»: a conjunction behind a comma begins something else.
    pub(super) fn begins_another(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let aside =
            Classes::HUMAN | Classes::PERSON_NAME | Classes::RELATIVE | Classes::PREPOSITION;
        tag.conjunction && !self.is_that(at) && !tag.is(aside)
    }

    /// «وأضاف الطبيب، المقيم في باريس، والحاصل على الجائزة، أن …»: a definite noun joined to another gloss of
    /// the speaker, with a pause behind both.
    fn is_second_gloss(&self, at: usize) -> bool {
        let closed = |that: usize| {
            let link = usize::from(self.tags.get(that - 1).is(Classes::PREPOSITION));
            matches!(self.tokens.kind(that - 1 - link), Kind::Comma | Kind::Dash)
        };
        let inside = |near: &usize| {
            !matches!(self.tokens.kind(*near), Kind::Stop | Kind::Break | Kind::Mark(_))
        };
        let mut near = (at + 2..at + GLOSS).take_while(inside);
        let that = near.find(|&near| self.is_that(near));
        self.tokens.word(at).starts_with("وال") && that.is_some_and(closed)
    }

    /// «يقول الراعي، بينما يجمع الحطب، إن …», «وتابع الراعي، وقد احمر وجهه: "…"»: where behind what goes on meanwhile the
    /// words of the speaker are introduced; so behind what he was («قال الراعي، وكان جنديا، إن …»).
    pub(super) fn behind_circumstance(&self, cue: usize, comma: usize) -> Option<usize> {
        let meanwhile = self.tags.in_list(comma + 1, List::Subordinating)
            || matches!(self.tokens.word(comma + 1), "وقد" | "وكان" | "وكانت" | "وكانوا");
        let word = |at: &usize| matches!(self.tokens.kind(*at), Kind::Word | Kind::Number);
        let mut clause = comma + 2..comma + LONGEST_MEANWHILE;
        let end = clause.find(|at| !word(at) || self.is_that(*at))?;
        let marked = self.pair_at(end + 1).is_some();
        let near = meanwhile && comma <= cue + LONGEST_NEAR;
        let named = meanwhile && self.tags.get(cue + 1).is(SPEAKER);
        match self.tokens.kind(end) {
            Kind::Comma if named && self.is_that(end + 1) => Some(end + 1),
            Kind::Comma if near && (marked || self.is_that(end + 1)) => Some(end + 1),
            Kind::Colon if near && marked => Some(end),
            _ => None,
        }
    }

    /// A complementiser, a colon or an opening mark.
    pub(super) fn introduces(&self, at: usize) -> bool {
        self.is_that(at) || matches!(self.tokens.kind(at), Kind::Colon | Kind::Mark(_))
    }

    /// «وأوضح مدير المرفأ؛ أن …» and «قال حميد العنزي؛ مصرفي سعودي، إن …»: a semicolon that sets off no
    /// more than a gloss.
    pub(super) fn goes_on(&self, cue: usize, at: usize, verb: &Verb) -> bool {
        let that = (at + 1..at + GLOSS).find(|&near| self.is_that(near));
        that.is_some_and(|that| {
            let plain = (at + 1..that).all(|near| self.tags.get(near).verb.is_none());
            let link = usize::from(self.tags.get(that - 1).is(Classes::PREPOSITION));
            let pause = matches!(self.tokens.kind(that - 1 - link), Kind::Comma | Kind::Semicolon);
            let named = self.is_verb_initial(cue) && self.tags.get(cue + 1).is(SPEAKER);
            pause && plain && (!verb.homograph || named || that == at + 1)
        })
    }

    /// «وقال ⏎ الرئيس التنفيذي» and «ذكرت وكالة ⏎ التركية أن»: what a link in the page left behind.
    pub(super) fn is_stray_break(&self, cue: usize, at: usize) -> bool {
        let body = at == cue + 2 && self.tags.get(cue + 1).is(Classes::COLLECTIVE_BODY);
        (at == cue + 1 || body) && self.tokens.kind(at + 1) == Kind::Word
    }

    /// «بتحقيق كل من: …», «الأسماء التالية: …», «ثلاثة أمور: أولها …»: the colon opens a list, not
    /// speech; and without the one whose words they are نقل says nothing either.
    pub(super) fn opens_list(&self, cue: usize, colon: usize, verb: &Verb) -> bool {
        let counts = self.tags.in_list(colon + 1, List::FirstOf);
        let points = self.tags.in_list(colon - 1, List::PointsAhead);
        let thus = matches!(self.tokens.word(colon - 1), "كالتالي" | "كالاتي" | "يلي" | "التالي");
        counts
            || points
            || verb.homograph && (self.is_heading(cue, colon) || self.acts_between(cue, colon))
            || thus && verb.act == Act::Announce
            || self.tags.get(colon - 1).is(Classes::PREPOSITION)
            || verb.passes && !self.names_source(cue, colon)
    }

    /// خاتمة: …, ملاحظة: …
    fn is_heading(&self, cue: usize, colon: usize) -> bool {
        colon == cue + 1
            && matches!(self.tokens.word(cue), "خاتمه" | "ملاحظه" | "مقدمه" | "تذكير")
            && (cue == 0 || !matches!(self.tokens.kind(cue - 1), Kind::Word | Kind::Comma))
    }

    /// «يكمل المرضى الألعاب، ثم يحلل البرنامج ثلاثة أنواع: …»: with a verb between, the colon is that verb's.
    fn acts_between(&self, cue: usize, colon: usize) -> bool {
        (cue + 2..colon).any(|at| {
            let (tag, before) = (self.tags.get(at), self.tags.get(at - 1));
            let tense = shapes::tense(self.tokens.word(at), tag);
            let acts = tag.is(Classes::ACTION) || matches!(tense, Some(Tense::He | Tense::She));
            let opens = tag.conjunction || self.tokens.kind(at - 1) == Kind::Comma;
            acts && opens && !before.is(Classes::RELATIVE)
        })
    }

    /// أطلقت الجمعية حملة «…»: what is launched, unless the name is given to something (أطلق عليه «…»).
    pub(super) fn launches(&self, at: usize, verb: &Verb, intro: Intro) -> bool {
        let given = |near: usize| self.tokens.word(near).starts_with("علي");
        verb.lemma == "اطلق"
            && matches!(intro, Intro::Marks(_) | Intro::None)
            && !(at + 1..at + GIVEN_WITHIN).any(given)
    }
}
