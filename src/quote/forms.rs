//! Which forms of a verb of speech report in their place.

use super::adverbial;
use super::cues::Finder;
use super::polarity::happened;
use super::shapes;
use crate::lexicon::{
    self, Act, Classes, Form, Gender, Lexicon, Links, List, Number, Person, Proclitic, Verb,
    VerbReading,
};
use crate::token::Kind;

/// Words between a verbal noun and its أن.
const NOUN_ZONE: usize = 10;
/// Tokens between نقل and its القول.
const RELAY_ZONE: usize = 16;
/// Words of a circumstance between قوله and its إن.
const CIRCUMSTANCE: usize = 10;
/// Tokens between whoever is brought to speak and what he says.
const BROUGHT_WITHIN: usize = 10;

impl Finder<'_, '_> {
    /// A verbal noun speaks with the pronoun of its speaker (قوله) or after ب (بالقول); other
    /// nouns of speech are nouns.
    pub(super) fn form_may_speak(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        match reading.form {
            Form::Finite { person: Person::First, .. } => self.narrates(at, reading, verb),
            Form::Finite { .. } if self.is_particle(at) || self.is_first_person(at, verb) => false,
            Form::Finite { .. } if self.is_other_word(at, reading, verb) => false,
            // تم تداول، تم ذكر
            Form::Finite { .. } if !self.tags.at(at).conjunction && self.was_done(at) => false,
            // واعلم أن …
            Form::Finite { .. } if verb.lemma == "اعلم" && !reading.object => {
                // أعلم لاعبيه بأنه راحل
                let own = self.tokens.is_owned(at + 1) && self.is_that(at + 2);
                own || self.tags.get(at + 1).is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
            }
            Form::Finite { .. } if self.became_clear(at) || self.chose(at, verb) => false,
            Form::Finite { .. } if verb.shows && self.is_shown(at, reading, verb) => false,
            Form::Finite { .. } if self.is_evidence(at, reading, verb) => false,
            Form::Finite { .. } => !verb.conjoined || self.stands_out(at, reading),
            // في مقترحه: behind a preposition stands a noun.
            Form::Participle { .. } if self.is_governed(at) => false,
            // «حين يواجه، يوم الأحد، مضيفه اتحاد الشمال»: whose guests a team are.
            Form::Participle { .. } if self.is_host(at, verb) => false,
            // تكون مفيدة: what something is.
            Form::Participle { .. } if at > 0 && lexicon::is_copula(self.tokens.word(at - 1)) => {
                false
            }
            // متحدثة: …
            Form::Participle { .. } if verb.lemma == "تحدث" && self.heads_headline(at) => false,
            Form::Participle { gender: Gender::Feminine, number: Number::Singular } => {
                self.speaks_as_woman(at, verb)
            }
            Form::Participle { .. } if self.is_adjective(at, verb) || self.prays(at) => false,
            Form::Participle { .. } => {
                !self.tags.get(at).is(Classes::HUMAN)
                    || self.is_accusative(at)
                    || self.near_introducer(at)
            }
            Form::Noun | Form::NounOf { .. } if verb.act == Act::Reply && self.is_reply(at) => true,
            Form::NounOf { .. } if self.was_done(at) || self.is_where_said(at) => false,
            Form::NounOf { .. } if verb.act == Act::Say && is_plural_noun(self.tokens.word(at)) => {
                false
            }
            // وسؤاله لهم: «…»
            Form::NounOf { .. } if verb.act == Act::Ask => self.opens_marks(at),
            Form::NounOf { .. } if verb.act != Act::Say => {
                (is_stated(verb) || verb.lemma == "اصر")
                    && (self.is_that(at + 1 + self.link(at + 1, verb)) || self.is_dated(at, verb))
            }
            Form::NounOf { .. } => {
                let addressed = self.tags.get(at + 1).preposition == Some(Proclitic::Li)
                    || self.tokens.word(at + 1) == "عن"
                    || lexicon::of_god(self.tokens, at + 1).is_some();
                // مضيفا في تصريحه أنه …
                let occasion = self.tags.get(at).is(Classes::OCCASION)
                    && matches!(self.tokens.word_before(at), "في" | "خلال");
                // تذكيره بأن: whom somebody reminds.
                let object = self.tokens.word(at).starts_with("تذكير");
                !occasion
                    && !object
                    && (self.near_introducer(at) || addressed || self.is_interrupted(at))
            }
            Form::Noun => {
                let by = self.tags.get(at).preposition == Some(Proclitic::Bi);
                by && (self.near_introducer(at) || self.opens_clause(at + 1, verb))
                    || verb.act == Act::Say && (self.is_passed_on(at) || self.is_saying(at))
                    || self.is_announced(at, verb)
            }
        }
    }

    /// في مقترحه, but not «… جنوب جنوب مضيفا أن …», where no preposition stands before the accusative.
    fn is_governed(&self, at: usize) -> bool {
        at > 0
            && self.tags.get(at - 1).is(Classes::PREPOSITION)
            && !(self.is_accusative(at) && self.is_that(at + 1))
    }

    /// «فكان رده: «سنعود»», «وجاء جوابها "سأفكر"»: an answer, and right behind it the words.
    fn is_reply(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |was| self.tokens.word(was));
        let was = before.strip_prefix(['و', 'ف']).unwrap_or(before);
        self.tokens.is_owned(at)
            && matches!(was, "كان" | "كانت" | "جاء" | "جاءت" | "ليكون" | "لياتي")
            && matches!(self.tokens.kind(at + 1), Kind::Colon | Kind::Mark(_))
    }

    /// مضيفه, مضيفهم: a noun with a pronoun, where nothing is added (a careless مضيفه أن is مضيفة).
    fn is_host(&self, at: usize, verb: &Verb) -> bool {
        verb.act == Act::Add && self.tokens.is_owned(at) && !self.near_introducer(at)
    }

    /// تقرير يفيد بأن، الفحوص أظهرت أن: what a thing shows, nobody says; nor does who is asked أما ترى.
    fn is_shown(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        let present = matches!(reading.form, Form::Finite { present: true, .. });
        let inside = at > 0
            && matches!(self.tokens.kind(at - 1), Kind::Word | Kind::Close | Kind::Number)
            && !self.tags.get(at - 1).is(Classes::CONJUNCTION)
            && !self.tags.get(at).conjunction;
        let speaker = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        // الناقد يرى أن، المدير يفيد بأن
        let said = verb.act == Act::Opine || verb.lemma == "افاد";
        let inside = inside && !(said && (self.is_behind_name(at) || self.is_behind_body(at)));
        let asked = at > 0 && matches!(self.tokens.word(at - 1), "اما" | "الا" | "هل" | "ماذا");
        // ورقة رأى فيها أن …: somebody thinks so in it.
        let within = matches!(self.tokens.word(at + 1), "فيه" | "فيها") && self.is_that(at + 2);
        (inside && !within || asked)
            && (present || verb.optional)
            && !self.tags.get(at + 1).is(speaker)
    }

    /// الناقد سالم الحمدي يرى أن، الكاتب يرى أن
    fn is_behind_name(&self, at: usize) -> bool {
        let name = |at: usize| self.tags.get(at).is(Classes::PERSON_NAME);
        at > 1 && {
            let before = self.tags.get(at - 1);
            let surname = !before.known && before.preposition.is_none() && name(at - 2);
            let title = before.definite && before.is(Classes::OFFICIAL | Classes::PROFESSION);
            name(at - 1) || surname || title && before.preposition.is_none()
        }
    }

    /// «النقابة ترى أن …» and «لكن الرئيس يرى أن …»: only the speaker stands between the beginning of the
    /// clause and the verb.
    fn is_behind_body(&self, at: usize) -> bool {
        let before = self.tags.get(at - 1);
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY;
        let opens = at < 2 || {
            let first = self.tags.get(at - 2);
            self.tokens.kind(at - 2) != Kind::Word
                || first.is(Classes::COMPLEMENTISER | Classes::CONJUNCTION)
        };
        before.definite
            && before.preposition.is_none()
            && before.is(speaks)
            && opens
            && self.is_that(at + 1)
    }

    /// «اعتبر، ضمن تصريحه للصحيفة، أن …», «أكد، في نهاية تصريحه، أن …»: where the verb before it was said.
    fn is_where_said(&self, at: usize) -> bool {
        let part = at > 1 && self.tags.in_list(at - 1, List::Setting);
        let first = at - usize::from(part);
        let behind_comma = first > 1 && self.tokens.kind(first - 2) == Kind::Comma;
        behind_comma
            && self.tags.get(at).is(Classes::OCCASION | Classes::STATEMENT)
            && matches!(self.tokens.word(first - 1), "ضمن" | "في" | "خلال" | "اثناء" | "عبر")
    }

    /// «تمت إفادة والد المريضة أن …»: whose noun follows is told, and who told is left out.
    pub(super) fn was_done(&self, at: usize) -> bool {
        at > 0 && self.tags.in_list(at - 1, List::WasDone)
    }

    /// «إعلانه في نوفمبر الماضي أنه …», «تم الكشف أيضا عن أن …»: no more than a circumstance between the noun and its أن.
    fn is_dated(&self, at: usize, verb: &Verb) -> bool {
        let first = self.tags.get(at + 1);
        let link = Links::of_preposition(self.tokens.word(at + 1));
        let circumstance = first.is(Classes::TIME)
            || matches!(self.tokens.word(at + 1), "ايضا" | "كذلك")
            || first.is(Classes::PREPOSITION) && !link.is_some_and(|link| verb.links.has(link));
        let plain = |near: usize| {
            let tag = self.tags.get(near);
            self.tokens.kind(near) != Kind::Comma
                && tag.verb.is_none()
                && !tag.is(Classes::RELATIVE)
        };
        let that = (at + 2..at + NOUN_ZONE).find(|&near| self.is_that(near));
        circumstance
            && that.is_some_and(|that| {
                let link = self.link(that - 1, verb);
                let governed = self.tags.get(that - 1 - link).is(Classes::GOVERNOR);
                !self.tags.get(that).conjunction
                    && !governed
                    && self.governs(that, link, verb)
                    && (at + 1..that - link).all(plain)
            })
    }

    /// «مع التأكيد أن …» and «تم التأكيد على أن …»: stated besides, by whoever spoke before.
    pub(super) fn is_stress(&self, at: usize, verb: &Verb) -> bool {
        let link = self.link(at + 1, verb);
        // وانتقل بعد ذلك إلى القول إن …، وذهب إلى حد القول إن …
        let limit = usize::from(self.tokens.word_before(at) == "حد");
        let li = self.tags.get(at).preposition == Some(Proclitic::Li);
        let says = verb.act == Act::Say
            && (self.tokens.word_before(at - limit) == "الي"
                || li && self.is_brought_to(at)
                || self.is_plea(at));
        let beside = matches!(self.tokens.word_before(at), "مع" | "علي" | "الي" | "خلال");
        // تم الادعاء بأن …: by others.
        let done = self.was_done(at) && verb.act != Act::Claim;
        // عاد للتأكيد أن …
        let again = verb.act == Act::Assert && li && self.returns(at);
        (says || beside || again || done || self.is_renewed(at))
            && self.tags.get(at).definite
            && (says && self.opens_marks(at) && (self.is_brought_to(at) || self.returns(at))
                || verb.act == Act::Say && self.opens_marks(at) && self.is_renewed(at)
                || self.is_that(at + 1 + link) && self.governs(at + 1 + link, link, verb)
                || (done || beside) && self.is_dated(at, verb))
    }

    /// «دفع رئيس المجلس للقول إن …»: somebody is brought to speak.
    fn is_brought_to(&self, at: usize) -> bool {
        let speaks = Classes::HUMAN | Classes::PERSON_NAME;
        let plain = |near: &usize| self.tokens.kind(*near) == Kind::Word;
        let mut near = (at.saturating_sub(BROUGHT_WITHIN)..at).rev().take_while(plain);
        near.any(|near| {
            let what = usize::from(matches!(self.tokens.word(near + 1), "ذلك" | "هذا"));
            self.tags.in_list(near, List::BringsTo) && self.tags.get(near + 1 + what).is(speaks)
        })
    }

    /// «نقلت الوكالة عن المصادر القول إن …», «نسبت إلى المصادر القول إن …»
    fn is_passed_on(&self, at: usize) -> bool {
        let passes = |near: usize| {
            let verb = self.tags.get(near).verb.filter(|verb| verb.is_finite());
            let verb = verb.map(|verb| Lexicon::get().verb(verb));
            verb.is_some_and(|verb| verb.passes || verb.lemma == "نسب")
        };
        self.tags.get(at).definite
            && self.near_introducer(at)
            && (at.saturating_sub(RELAY_ZONE)..at).any(passes)
    }

    /// «كما في قول الشاعر: …» and «لقول النبي -صلى الله عليه وسلم- «…»»: a saying, whose it is, and right
    /// behind that the words.
    fn is_saying(&self, at: usize) -> bool {
        if is_plural_noun(self.tokens.word(at)) {
            return false;
        }
        let speaks = Classes::HUMAN | Classes::PERSON_NAME;
        let (next, word) = (self.tags.get(at + 1), self.tokens.word(at + 1));
        let named =
            next.is(speaks) || word == "الله" || lexicon::of_god(self.tokens, at + 1).is_some();
        let solid = |near: &usize| {
            matches!(self.tokens.kind(*near), Kind::Word | Kind::Dash) && !self.is_that(*near)
        };
        let end = (at + 1..at + NOUN_ZONE).find(|near| !solid(near));
        !self.tags.get(at).definite
            && next.preposition.is_none()
            && named
            && end.is_some_and(|end| matches!(self.tokens.kind(end), Kind::Colon | Kind::Mark(_)))
    }

    /// «متحدثة: الميناء مغلق»: who speaks in a headline, not a participle, which stands in the accusative.
    fn heads_headline(&self, at: usize) -> bool {
        self.begins_line(at)
            && self.tokens.kind(at + 1) == Kind::Colon
            && !self.tokens.word(at).ends_with('ا')
    }

    /// One where a preposition that the verb governs stands at `at`.
    pub(super) fn link(&self, at: usize, verb: &Verb) -> usize {
        let link = Links::of_preposition(self.tokens.word(at));
        usize::from(link.is_some_and(|link| verb.links.has(link)))
    }

    pub(super) fn governs(&self, that: usize, link: usize, verb: &Verb) -> bool {
        let bi = self.tags.get(that).preposition == Some(Proclitic::Bi);
        link > 0 || verb.links.has(if bi { Links::BI } else { Links::BARE })
    }

    /// «فقال كيف نجوت» and «قال نحن في حرب»: whether a clause of the speaker's own words may begin at
    /// `at` without a complementiser.
    pub(super) fn opens_clause(&self, at: usize, verb: &Verb) -> bool {
        let tag = self.tags.get(at);
        // وقال يجب أن …
        let modal = matches!(self.tokens.word(at), "يجب" | "ينبغي" | "يبدو");
        if self.tokens.kind(at) != Kind::Word || self.is_that(at + 1) && !modal {
            return false;
        }
        // ألا is a question, إلا and بألا are not.
        let asks = || {
            let text = self.tokens.written(at);
            let only = text.starts_with(['إ', 'ب']) || text.starts_with("الإ");
            tag.is(Classes::INTERROGATIVE) && !only
        };
        match verb.act {
            Act::Ask => asks() || self.tokens.word(at) == "ما",
            Act::Say | Act::Add | Act::Reply => {
                let ours = tag.is_open() && shapes::is_our_past(self.tokens.word(at));
                asks()
                    || tag.is(Classes::OUTSET)
                    || ours
                    || self.is_told_by_us(at)
                    || self.is_god_willing(at)
            }
            _ => false,
        }
    }

    /// أعتبر أن، أستبعد أن: the hamza of the first person, which verbs of this pattern do not have in
    /// the third. Where somebody is named behind it, it is a misspelling (وأعتبر الوزير أن). قلتُ has
    /// its vowel.
    fn is_first_person(&self, at: usize, verb: &Verb) -> bool {
        let text = self.tokens.written(at).trim_start_matches(['و', 'ف']);
        if text.ends_with("ت\u{64F}") {
            return true;
        }
        let named = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        text.starts_with('أ')
            && verb.lemma.starts_with('ا')
            && (verb.lemma.chars().count() > 4 || matches!(&*verb.lemma, "اتهم" | "ادعي"))
            && !self.tags.get(at + 1).is(named)
    }

    /// What only folding makes a form of the verb: وصفة is a recipe, يدعى is called (يدعي claims);
    /// and لا يقل is less, not saying.
    fn is_other_word(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        let text = self.tokens.written(at);
        // إجابته
        let noun = reading.object && (text.ends_with('ة') || text.contains("إجاب"));
        let passive = verb.lemma == "ادعي"
            && text.ends_with('ى')
            && !self.is_that(at + 1)
            && matches!(reading.form, Form::Finite { present: true, .. });
        let less =
            self.tokens.word_before(at) == "لا" && matches!(self.tokens.word(at), "يقل" | "تقل");
        // كل فرد، فرد من أفراد العائلة
        let person = self.tokens.word(at) == "فرد"
            && (matches!(self.tokens.word_before(at), "كل" | "لكل" | "بكل" | "اي" | "لاي")
                || self.tokens.word(at + 1) == "من");
        // رفضه للحادثة: what is his.
        let his = reading.object
            && !self.tags.get(at).conjunction
            && self.tags.get(at + 1).preposition == Some(Proclitic::Li)
            && matches!(verb.act, Act::Deny | Act::Feel | Act::Evaluate | Act::Call);
        // نفى نفيا قاطعا أن
        let absolute = self.tokens.word(at) == "نفيا" && self.tokens.word(at + 1).ends_with('ا');
        noun || passive || less || person || his || absolute || self.is_rumoured(at)
    }

    /// تردد أن، ما تردد عن أن: what goes round, unless a woman used to say it (ظلت تردد أن); تردد في القول: he did not.
    fn is_rumoured(&self, at: usize) -> bool {
        let that = || (at + 1..at + 3).any(|near| self.is_that(near));
        let to_say = || (at + 1..at + NOUN_ZONE).any(|near| self.tokens.word(near) == "القول");
        matches!(self.tokens.word(at), "تردد" | "وتردد")
            && (that() && !lexicon::is_copula(self.tokens.word_before(at)) || to_say())
    }

    /// ارتأت الإدارة أن تؤجل: what somebody chose to do, or said in her opinion.
    fn chose(&self, at: usize, verb: &Verb) -> bool {
        verb.lemma == "ارتاي"
            && (at + 1..at + NOUN_ZONE).find(|&near| self.is_that(near)).is_none_or(|that| {
                let state = self.tags.get(that + 1).is(Classes::STATE | Classes::PERSON_NAME);
                self.tokens.word(that + 1).starts_with(['ي', 'ت']) && !state
            })
    }

    /// «مما يؤكد أن …»: what a thing shows, in the writer's own eyes.
    pub(super) fn is_inference(&self, at: usize, reading: VerbReading) -> bool {
        let present = matches!(reading.form, Form::Finite { present: true, .. });
        // كثيرا ما يقول إن …: how often.
        let often = at > 1 && self.tags.in_list(at - 2, List::HowOften);
        let what =
            matches!(self.tokens.word_before(at), "مما" | "ومما" | "ما" | "وما" | "بما") && !often;
        let link = usize::from(Links::of_preposition(self.tokens.word(at + 1)).is_some());
        // «ما يضيف إلى الضغط، أن …», «ما يقول، …»
        let other = Lexicon::get().verb(reading).homograph || self.is_pause(at + 1);
        // مما يؤكد بلا شك أن …
        let implied = matches!(self.tokens.word_before(at), "مما" | "ومما")
            && !self.tags.get(at + 1).is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
        // ما يقول إنه تضييق
        let calls = Lexicon::get().verb(reading).lemma == "قال"
            && self.is_that(at + 1)
            && self.tokens.is_owned(at + 1);
        // ما تصفه المعارضة بـ«…»
        let describes = reading.object && self.describes(at);
        present && what && !calls && !describes && (other || implied || self.is_that(at + 1 + link))
    }

    /// وصف، نعت
    pub(super) fn describes(&self, cue: usize) -> bool {
        let verb = self.tags.get(cue).verb.map(|reading| Lexicon::get().verb(reading));
        verb.is_some_and(|verb| matches!(&*verb.lemma, "وصف" | "نعت"))
    }

    pub(super) fn is_pause(&self, at: usize) -> bool {
        matches!(self.tokens.kind(at), Kind::Comma | Kind::Semicolon | Kind::Stop)
    }

    /// «يمكن أن تقول إن …»: a verb after أن reports nothing that was said, unless the time of a real
    /// event hangs on it (قبل أن يضيف أن …).
    pub(super) fn is_subjunctive(&self, at: usize, reading: VerbReading) -> bool {
        // أن تحدث: the past of this pattern writes like a present.
        let present = matches!(reading.form, Form::Finite { present: true, .. })
            || reading.is_finite() && self.tokens.word(at).starts_with('ت');
        let word = self.tokens.word_before(at);
        // أن يؤلف ويكتب
        let joined = self.tags.get(at).conjunction
            && at > 1
            && self.tokens.word(at - 2) == "ان"
            && word.starts_with(['ي', 'ت']);
        let word = if joined { "ان" } else { word };
        let at = at - usize::from(joined);
        present
            && match word.strip_prefix(['و', 'ف']).unwrap_or(word) {
                "ان" => !happened(self.tokens, self.tags, at),
                "لان" | "كي" | "لكي" => true,
                _ => false,
            }
    }

    /// بين، تابع، زاد speak only after و or ف, or in a form that nothing else looks like.
    fn stands_out(&self, at: usize, reading: VerbReading) -> bool {
        let plain = Form::Finite {
            person: Person::Third,
            gender: Gender::Masculine,
            number: Number::Singular,
            present: false,
        };
        reading.form != plain
            || self.tags.get(at).conjunction
            || self.near_introducer(at)
            || adverbial::goes_on(self.tokens, self.tags, at)
    }

    /// Whether a pause stands before it.
    pub(super) fn is_set_off(&self, at: usize) -> bool {
        at == 0 || !matches!(self.tokens.kind(at - 1), Kind::Word | Kind::Number)
    }

    pub(super) fn introduces_clause(&self, at: usize) -> bool {
        (at + 1..at + 3).any(|near| self.is_that(near) && !self.tags.get(near).conjunction)
            || self.tags.get(at).verb.is_some_and(|verb| Lexicon::get().verb(verb).act == Act::Say)
    }

    /// «قوله خلال ندوة أمس، إن …», «بقوله -في رسالة- إن …»: a circumstance set off by a pause stands
    /// before the introducer.
    fn is_interrupted(&self, at: usize) -> bool {
        let circumstance = |at: usize| self.tags.get(at).is(Classes::PREPOSITION | Classes::TIME);
        let dashed = self.tokens.kind(at + 1) == Kind::Dash;
        let solid = |near: &usize| {
            matches!(self.tokens.kind(*near), Kind::Word | Kind::Number)
                && self.tags.get(*near).verb.is_none()
        };
        let start = at + 1 + usize::from(dashed);
        let end = (start..start + CIRCUMSTANCE).find(|near| !solid(near));
        circumstance(start)
            && end.is_some_and(|end| {
                matches!(self.tokens.kind(end), Kind::Comma | Kind::Dash) && self.is_that(end + 1)
            })
    }

    pub(super) fn is_accusative(&self, at: usize) -> bool {
        self.tokens.word(at).ends_with('ا')
    }

    /// A colon and marks behind the word at `at` and whom it is said to.
    fn opens_marks(&self, at: usize) -> bool {
        (at + 1..at + 3).any(|near| {
            self.tokens.kind(near) == Kind::Colon
                && matches!(self.tokens.kind(near + 1), Kind::Mark(_))
        })
    }

    fn near_introducer(&self, at: usize) -> bool {
        (at + 1..at + 3).any(|near| {
            matches!(self.tokens.kind(near), Kind::Colon | Kind::Mark(_)) || self.is_that(near)
        })
    }
}

/// Whether the verbal noun states something: what is hoped, asked or judged is no clause.
pub(super) fn is_stated(verb: &Verb) -> bool {
    use Act::{Admit, Announce, Assert, Claim, Deny, Explain, Point, Promise, Say, Warn};
    let plain = matches!(
        verb.act,
        Admit | Announce | Assert | Claim | Deny | Explain | Point | Promise | Say | Warn
    ) && !verb.homograph;
    plain || verb.lemma == "ادعي"
}

/// تصريحات، تصريحاته: what is called so or so (تصريحات الوزير «كاذبة») more often than what brings the words.
fn is_plural_noun(word: &str) -> bool {
    word.strip_prefix(['و', 'ف']).unwrap_or(word).starts_with("تصريحات")
}
