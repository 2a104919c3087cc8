//! Where the writer takes the word back from the one whose words he reports.

use super::cues::{Cue, Intro};
use super::extents::Walk;
use crate::lexicon::{
    self, Act, Classes, Form, Lexicon, List, Number, Proclitic, Tags, VerbReading,
};
use crate::script::ends_in_pronoun;
use crate::token::{Kind, Tokens};

/// Words between لكن or و and the verb of another speaker.
const LONGEST_VOICE: usize = 6;
/// The same where إلا أن stands before somebody.
const LONGEST_OTHER: usize = 12;
/// Words of a phrase before the verb with which somebody goes on to speak.
const LONGEST_FRONT: usize = 8;
/// The same where it names the topic (وعن أسباب …، أما بالنسبة إلى …).
const LONGEST_TOPIC: usize = 18;

impl Walk<'_, '_> {
    /// Formulas with which the writer takes the word back.
    pub(super) fn is_aside(&self, at: usize) -> bool {
        match self.tokens.word(at) {
            "في" => self.tokens.word(at + 1) == "اشاره",
            "ردا" => self.is_answer(at),
            "دون" => self.tokens.word(at + 1) == "ان" && self.withholds(at),
            // «… المصنع باق لكنها لم تكشف عن السعر»
            but if lexicon::is_but_with_pronoun(but) => self.withholds(at),
            "ولم" => self.keeps_back(at + 1),
            // «فإنه تجدر الإشارة إلى …» is said.
            "تجدر" | "وتجدر" | "يشار" | "ويشار" => {
                let leads = Classes::COMPLEMENTISER | Classes::RELATIVE | Classes::NEGATION;
                let before = at.checked_sub(1).map(|before| self.tags.get(before));
                matches!(self.tokens.word(at + 1), "الاشاره" | "الي")
                    && !before.is_some_and(|tag| tag.is(leads))
            }
            "جاء" => matches!(self.tokens.word(at + 1), "ذلك" | "هذا"),
            // «… على شكل نصف دائرة وعن خط السير يوضح المدير أن …»
            "وعن" | "وحول" if !self.is_after_comma(at) => self.is_fronted_speech(at),
            _ => self.is_said(at + 1),
        }
    }

    pub(super) fn is_end_behind_comma(&self, at: usize) -> bool {
        self.is_aside_behind_comma(at)
            || self.is_scene(at)
            || self.is_other_voice(at)
            || self.is_fronted_speech(at)
            || self.is_other_speaker(at)
            || self.is_before_speech(at)
            || self.is_interruption(at)
            || self.is_review(at)
            || self.is_refusal(at)
            || self.is_thanks(at)
            || self.hosts_speech(at)
    }

    /// «…، ووزير المالية أكد أن …»: somebody else behind و, and the verb with which he speaks.
    fn is_other_speaker(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let somebody = tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY) && tag.verb.is_none();
        let joined = tag.conjunction && self.tokens.word(at).starts_with('و');
        let plain = |near: &usize| {
            let tag = self.tags.get(*near);
            let other = Classes::PREPOSITION | Classes::RELATIVE | Classes::COMPLEMENTISER;
            self.tokens.kind(*near) == Kind::Word && !tag.is(other) && !tag.conjunction
        };
        let titled = || (at + 1..at + LONGEST_VOICE).take_while(plain);
        joined && somebody && titled().any(|near| self.reports(near))
    }

    /// «…، قبل أن يتوجه إلى القاضي قائلا: …»: what somebody does before he speaks, or another.
    fn is_before_speech(&self, at: usize) -> bool {
        let plain = |near: &usize| {
            self.tokens.kind(*near) == Kind::Word
                && !self.tags.get(*near).is(Classes::COMPLEMENTISER | Classes::RELATIVE)
        };
        let brings = |near: usize| {
            let noun = |cue: &Cue| cue.verb.is_some_and(|verb| !verb.is_finite());
            self.cue(near).is_some_and(|cue| cue.is_bound() && noun(cue))
        };
        self.tokens.word(at) == "قبل"
            && self.tokens.word(at + 1) == "ان"
            && (at + 3..at + LONGEST_FRONT).take_while(plain).any(brings)
    }

    /// «…، ليقاطعه القاضي متسائلا: …»: somebody else does something to the one who speaks, and speaks himself.
    fn is_interruption(&self, at: usize) -> bool {
        let plain = |near: &usize| {
            self.tokens.kind(*near) == Kind::Word && !self.tags.get(*near).is(Classes::RELATIVE)
        };
        let speaks = |near: usize| {
            let participle = |cue: &Cue| cue.verb.is_some_and(VerbReading::is_participle);
            self.cue(near).is_some_and(|cue| {
                participle(cue) && matches!(cue.intro, Intro::Colon(_) | Intro::Marks(_))
            })
        };
        acts_on_speaker(self.tokens, self.tags, at)
            && (at + 2..at + LONGEST_VOICE).take_while(plain).any(speaks)
    }

    /// «…، وعن الموعد قال الوزير إن …», «…، وفي السياق ذاته أكد المدير أن …»: a phrase before the verb with
    /// which somebody goes on to speak.
    fn is_fronted_speech(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let word = self.tokens.word(at);
        let again = matches!(word, "كذلك" | "ايضا" | "وكذلك" | "واخيرا" | "وايضا");
        let topic = self.tags.in_list(at, List::Topic);
        // «…، في وقت أكدت فيه الشركة أن …»
        let meanwhile = word == "في" && matches!(self.tokens.word(at + 1), "وقت" | "الوقت");
        let front = tag.conjunction && tag.is(Classes::PREPOSITION)
            || tag.is(Classes::TURN)
            || word == "في" && matches!(self.tokens.word(at + 1), "المقابل" | "المقابله")
            || word == "الي" && self.tokens.word(at + 1) == "ذلك";
        let reach = if topic { LONGEST_TOPIC } else { LONGEST_FRONT };
        let plain = |near: &usize| {
            let inside = Classes::RELATIVE | Classes::COMPLEMENTISER | Classes::NEGATION;
            // أما شركة «النور» فقد قالت إن
            let marked = topic && matches!(self.tokens.kind(*near), Kind::Mark(_));
            (marked || self.tokens.kind(*near) == Kind::Word)
                && (*near == at + 1
                    || self.speaks(*near)
                    || self.tags.get(*near).verb.is_none_or(|verb| !verb.is_finite()))
                && (!self.tags.get(*near).is(inside | Classes::VERBAL)
                    || meanwhile && *near == at + 2
                    || topic && self.tags.get(*near).is(Classes::RELATIVE)
                    || self.tokens.word(*near) == "فقد")
        };
        let mut near = (at + 1..at + reach).take_while(plain);
        (again || topic || meanwhile || front)
            && near.any(|near| self.reports(near) || meanwhile && self.speaks(near))
    }

    /// «… ردا على شائعات»: words answer words, unless they tell of an answer (جاء ردا على …).
    fn is_answer(&self, at: usize) -> bool {
        let comes = |word: &str| {
            ["جاء", "جاءت", "ياتي", "تاتي"].contains(&word.strip_prefix('و').unwrap_or(word))
        };
        self.tokens.word(at + 1) == "علي"
            && (self.is_said(at + 2) || self.tags.in_list(at + 2, List::Answered))
            && !(at.saturating_sub(4)..at).any(|near| comes(self.tokens.word(near)))
    }

    /// «…، مختتما حديثه بالشكر», «…، مضمنا كلمته أبياتا»: what the speaker does with his words.
    fn is_of_own_words(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let said = self.tags.get(at + 1);
        word.starts_with('م')
            && word.ends_with('ا')
            && said.is(Classes::OCCASION | Classes::STATEMENT)
            && !said.definite
            && self.is_own(at + 1)
    }

    /// «…، مرحبا بالوفد», «…، ومجددا دعمه»: a participle that goes on about whoever speaks with what stands behind it.
    fn is_of_manner(&self, at: usize) -> bool {
        let (word, next) = (self.tokens.word(at), self.tokens.word(at + 1));
        match word.strip_prefix('و').unwrap_or(word) {
            "طالبا" => next == "من",
            "مرحبا" | "مرحبه" | "مرحبين" => next.starts_with('ب'),
            "متحدثا" | "متحدثه" | "مدافعا" | "مدافعه" => next == "عن",
            "مجددا" | "مجدده" => self.tags.get(at + 1).definite || self.is_own(at + 1),
            "محملا" | "محمله" => {
                (at + 1..at + LONGEST_VOICE).any(|near| self.is_blame(near))
            }
            "املا" | "امله" => matches!(next, "ان" | "في"),
            // «…، متهمين الوزارة بالتقصير»
            "متهمين" => {
                let charged = |near: usize| self.tokens.word(near).starts_with('ب');
                self.tags.get(at + 1).definite && (at + 2..at + LONGEST_VOICE).any(charged)
            }
            _ => false,
        }
    }

    fn is_aside_behind_comma(&self, at: usize) -> bool {
        let goes_on = self.tags.get(at).is(Classes::MANNER)
            || self.is_of_own_words(at)
            || self.is_of_manner(at);
        if goes_on {
            return true;
        }
        let next = self.tokens.word(at + 1);
        match self.tokens.word(at) {
            "وذلك" => {
                self.is_occasion(at + 1)
                    || self.cue(at + 1).is_some_and(Cue::is_source)
                    || self.is_hearer(at + 1)
            }
            "ياتي" | "وياتي" | "وجاء" => matches!(next, "ذلك" | "هذا"),
            // «…، وتأتي هذه التصريحات بعد …», «…، وسبق للوزير أن أعلن …»
            "وتاتي" | "وجاءت" => matches!(next, "هذه" | "تصريحات" | "التصريحات"),
            // «توقع أن يفوز، لكن ما حدث كان العكس»
            // «…، فكان رده: «…»»
            "فكان" | "فكانت" | "فجاء" | "فجاءت" | "وكان" | "وكانت" => {
                self.is_reply(at + 1)
            }
            "لكن" | "ولكن" => next == "ما" && self.tags.in_list(at + 2, List::Happens),
            // «…، كما سبق أن وجه سؤالا»
            "كما" => next == "سبق",
            "وردا" => next == "علي",
            "واستشهد" | "واستشهدت" => next.starts_with('ب'),
            "وتعجب" | "وتعجبت" => {
                next == "من" || self.tags.get(at + 1).is(Classes::HUMAN)
            }
            "وسبق" => self.tags.get(at + 1).preposition.is_some() || next.starts_with("ان"),
            "يذكر" => next.starts_with("ان"),
            "يشار" | "تجدر" => true,
            "الامر" => {
                next == "الذي" && (self.is_verb_of_speech(at + 2) || self.is_stir(at + 2))
            }
            "وهو" | "وهي" => {
                next == "ما" && (self.is_verb_of_speech(at + 2) || self.is_stir(at + 2))
                    || next == "الامر" && self.is_aside_behind_comma(at + 1)
                    || self.is_answered(at + 1)
                    || self.is_told_of(at + 1)
            }
            "ما" | "مما" => self.is_stir(at + 1),
            "علما" => matches!(next, "بان" | "ان" | "بانه" | "بانها"),
            // «…، وقد حذرت الوزارة من ذلك»; what may be or has been done is part of what is said.
            "وقد" => !is_possible(next) && self.is_spoken(at + 1),
            "ورغم" => true,
            "ولم" => self.is_silence(at + 1),
            "فيما" | "بينما" => next == "لم" && self.is_silence(at + 2),
            "وحمل" | "وحملت" => {
                (at + 1..at + LONGEST_VOICE).any(|near| self.is_blame(near))
            }
            "واثني" | "واثنت" | "وتطرق" | "وتطرقت" => {
                matches!(next, "علي" | "الي")
            }
            // «…، لتنضم إلى مدن أخرى», «…، ظهر هذا بعد …»
            "لينضم" | "لتنضم" => matches!(next, "الي" | "بذلك"),
            "ظهر" | "حدث" | "وقع" => matches!(next, "هذا" | "ذلك"),
            "من" => self.tags.get(at + 1).is(Classes::TURN),
            _ if self.tags.in_list(at, List::Offering) => self.is_thanked(at + 1),
            _ if self.tags.in_list(at, List::GivesReason) => {
                matches!(next, "ذلك" | "هذا" | "الامر" | "السبب")
            }
            _ => false,
        }
    }

    /// «…، ولكن المنظمة تقول إن …»: somebody else has the word, named before the verb.
    fn is_other_voice(&self, at: usize) -> bool {
        if self.withholds(at) || self.tells_earlier(at) {
            return true;
        }
        let turns = matches!(self.tokens.word(at), "لكن" | "ولكن" | "فيما" | "بينما" | "وبينما");
        // «…، إلا أن مسؤولا آخر أشار إلى …», «…، رغم أن نصفهم قالوا إن …»
        let except = matches!(self.tokens.word(at), "الا" | "غير" | "بيد" | "رغم")
            && self.tokens.word(at + 1) == "ان";
        // «…، في حين رفض المدير التعليق»
        let meanwhile = lexicon::is_meanwhile(self.tokens.word(at), self.tokens.word(at + 1));
        if !turns && !except && !meanwhile {
            return false;
        }
        let at = at + usize::from(except || meanwhile);
        let plain = |near: &usize| {
            self.tokens.kind(*near) == Kind::Word
                && !self.tags.get(*near).is(Classes::RELATIVE | Classes::COMPLEMENTISER)
        };
        let next = at + 1;
        // «…، فيما طالب الأهالي بمحاسبته», but «…، بينما نقل ابنه إلى المستشفى»
        let acts = |cue: &Cue| {
            cue.lexeme().is_some_and(|verb| {
                use Act::{Ask, Call, Deny, Evaluate, Feel, Order, Promise, Recommend, Warn};
                matches!(
                    verb.act,
                    Ask | Call | Deny | Evaluate | Feel | Order | Promise | Recommend | Warn
                )
            })
        };
        if self.cue(next).is_some_and(|cue| acts(cue) && self.has_subject(cue)) {
            return true;
        }
        if self.names_host(next) || self.another_believes(next) {
            return true;
        }
        let human = self.tags.get(next).is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
        let reach = if except && human { LONGEST_OTHER } else { LONGEST_VOICE };
        let voice = (next..at + reach).find(|near| !plain(near) || self.speaks(*near));
        voice.is_some_and(|voice| plain(&voice))
    }

    /// «…، في حين تخشى النقابة أن …»: what somebody else thinks.
    fn another_believes(&self, at: usize) -> bool {
        let somebody = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATE;
        let word = |near: &usize| self.tokens.kind(*near) == Kind::Word;
        let that = |near: usize| self.tags.get(near).is(Classes::COMPLEMENTISER);
        self.tags.get(at).is(Classes::BELIEF)
            && self.tags.get(at + 1).is(somebody)
            && (at + 2..at + LONGEST_VOICE).take_while(word).any(that)
    }

    /// «قال سالم الحمدي إن …، إلا أن الحمدي يأمل …»: of whoever speaks only the writer says his name.
    fn names_host(&self, at: usize) -> bool {
        let before = self.cues.partition_point(|cue| cue.at() < at);
        let told = before.checked_sub(1).is_some_and(|last| !self.cues[last].is_source());
        told && self.is_host_before(before, at)
    }

    /// «…، لكنه لم يذكر تفاصيل»، «…، دون تقديم مزيد من التفاصيل»: what was not said.
    fn withholds(&self, at: usize) -> bool {
        let discloses = |at: usize| self.tags.in_list(at, List::Discloses);
        let disclosure = |at: usize| self.tags.in_list(at, List::Disclosure);
        match self.tokens.word(at) {
            but if lexicon::is_but_with_pronoun(but) => {
                self.tokens.word(at + 1) == "لم" && discloses(at + 2)
            }
            // غادروا دون أن يوضحوا السبب: others than who speaks.
            "دون" if self.tokens.word(at + 2).ends_with("وا") => false,
            "دون" | "بدون" if self.tokens.word(at + 1) == "ان" => discloses(at + 2),
            "دون" => disclosure(at + 1) || self.is_more(at + 1),
            "من" => self.tokens.word(at + 1) == "دون" && self.withholds(at + 1),
            _ => false,
        }
    }

    /// «…، وكان الوزير قد أعلن …», «…، وكانت الوزارة أعلنت أن …»: what the writer recalls.
    fn tells_earlier(&self, at: usize) -> bool {
        matches!(self.tokens.word(at), "وكان" | "وكانت")
            && (at + 2..at + LONGEST_VOICE + 2)
                .take_while(|&near| self.tokens.kind(near) == Kind::Word)
                .any(|near| {
                    self.tokens.word(near) == "قد" && self.tags.get(near + 1).verb.is_some()
                        || self.reports(near)
                })
    }

    /// «…، وتبادل الجميع الذكريات» and «…، وقدم الرئيس الشكر للحاضرين»: what went on there is told by
    /// the writer.
    fn is_scene(&self, at: usize) -> bool {
        if !self.is_after_comma(at) || !self.tokens.word(at).starts_with('و') {
            return false;
        }
        let everybody = matches!(self.tokens.word(at + 1), "الجميع" | "الحضور" | "الحاضرون");
        everybody || self.tags.in_list(at, List::Offers) && self.is_thanked(at + 1)
    }

    /// الشكر للحاضرين، شكره وتقديره، أحر التعازي: within a few words from `at`.
    fn is_thanked(&self, at: usize) -> bool {
        let thanks = |near: usize| {
            let word = self.tokens.word(near);
            let word = word.strip_prefix("ال").or(word.strip_prefix('ب')).unwrap_or(word);
            ["شكر", "تهاني", "تهنئ", "تعازي"].iter().any(|stem| word.starts_with(stem))
        };
        (at..at + LONGEST_VOICE - 1).any(thanks)
    }

    /// وذلك خلال مؤتمر صحفي، وذلك ردا على سؤال: when or where it was said, not what.
    fn is_occasion(&self, at: usize) -> bool {
        // وذلك في انتظار التقرير
        let awaits = matches!(self.tokens.word(at + 1), "انتظار" | "افق" | "سبيل");
        self.tags.in_list(at, List::OnOccasion)
            && !awaits
            && (at + 1..at + 6).any(|near| self.is_said(near))
    }

    /// «…، وذلك لصحيفة "الجبل"»: one of the media that was told.
    fn is_hearer(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let one =
            tag.is(Classes::AGENCY) || tag.is(Classes::MEDIA) && tag.number != Some(Number::Plural);
        tag.preposition == Some(Proclitic::Li) && one
    }

    /// تصريحه، المؤتمر، إعلانها.
    fn is_said(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        tag.is(Classes::OCCASION | Classes::STATEMENT)
            || tag.verb.is_some_and(|verb| verb.is_noun())
    }

    /// «…، وهو أمر نفته الحكومة», «…، وهي اتهامات تنفيها موسكو»: what somebody else says of it.
    fn is_told_of(&self, at: usize) -> bool {
        let noun = self.tags.get(at);
        let object = self.tags.get(at + 1).verb.is_some_and(|verb| verb.object);
        !noun.definite && !noun.conjunction && object && self.is_verb_of_speech(at + 1)
    }

    /// رده: «…», جوابها: «…»
    fn is_reply(&self, at: usize) -> bool {
        let reply = |cue: &Cue| cue.lexeme().is_some_and(|verb| verb.act == Act::Reply);
        let noun = |cue: &Cue| cue.verb.is_some_and(VerbReading::is_noun);
        self.cue(at).is_some_and(|cue| noun(cue) && cue.is_bound() && reply(cue))
    }

    /// «…، وهو الكلام الذي رد عليه المدرب», «…، وهي الاتهامات التي نفتها الشركة», «…، وهو ما رد عليه الوزير», «…، وهو ما وصفه
    /// الوزير بأنه كذبة»
    fn is_answered(&self, at: usize) -> bool {
        let noun = self.tags.get(at);
        let named = noun.definite
            && !noun.is(Classes::HUMAN | Classes::COLLECTIVE_BODY)
            && matches!(self.tokens.word(at + 1), "الذي" | "التي");
        let verb = at + 1 + usize::from(named);
        let reading = self.tags.get(verb).verb.filter(|verb| verb.is_finite());
        let replies = |reading| Lexicon::get().verb(reading).act == Act::Reply;
        let answers =
            reading.is_some_and(replies) && matches!(self.tokens.word(verb + 1), "عليه" | "عليها");
        let tells = reading.is_some_and(|verb| verb.object) && self.is_verb_of_speech(verb);
        (named || self.tokens.word(at) == "ما")
            && (answers || named && tells || reading.is_some_and(judged))
    }

    /// وهو ما تنفيه الشركة: a verb of speech in any form, whether it reports something or not.
    fn is_verb_of_speech(&self, at: usize) -> bool {
        let speaks = |reading: VerbReading| {
            let denies = reading.object && Lexicon::get().verb(reading).act == Act::Deny;
            reading.is_finite() && (denies || !Lexicon::get().verb(reading).homograph)
        };
        self.tags.get(at).verb.is_some_and(speaks)
    }

    /// «…، ما أثار جدلا واسعا», «…، وهو ما أثار عاصفة من السخرية»: what came of the words that were just told.
    fn is_stir(&self, at: usize) -> bool {
        self.tags.in_list(at, List::Stirs)
            && (at + 1..at + LONGEST_VOICE - 1).any(|near| self.tags.in_list(near, List::Stir))
    }

    /// حذرت الوزارة، عبرت الوزارة عن قلقها، تم، وفق الوزير، …: what somebody says, or vouches for.
    fn is_spoken(&self, at: usize) -> bool {
        let own = |cue: &Cue| self.is_own_act(cue, false);
        let source = (at + 1..at + 4).any(|near| self.cue(near).is_some_and(Cue::is_source));
        self.is_verb_of_speech(at) || source || self.cue(at).is_some_and(own)
    }

    /// «…، ولم يصدر تعليق من الجيش», «…، ولم يتسن التحقق من ذلك»: what the writer could not learn.
    fn is_silence(&self, verb: usize) -> bool {
        let any = usize::from(self.tokens.word(verb + 1) == "اي");
        let comment = || {
            let word = self.tokens.word(verb + 1 + any);
            matches!(word, "تعليق" | "تعقيب" | "رد" | "تعليقات")
        };
        match self.tokens.word(verb) {
            "يصدر" | "تصدر" => comment(),
            "يتسن" | "يتسني" | "تتسن" | "يتضح" | "تتضح" => true,
            "تعلن" => self.tokens.word(verb + 1) == "اي" || self.tags.get(verb + 1).definite,
            // ولم ترد تقارير عن ضحايا
            "ترد" if matches!(self.tokens.word(verb + 1), "تقارير" | "انباء" | "معلومات") => {
                true
            }
            "يعلق" | "تعلق" | "ترد" | "يرد" => self.tags.get(verb + 1).definite,
            _ => false,
        }
    }

    /// دعوته، تمسكها
    fn is_own(&self, at: usize) -> bool {
        self.tokens.kind(at) == Kind::Word && ends_in_pronoun(self.tokens.word(at))
    }

    /// مسؤولية، المسؤولية
    fn is_blame(&self, at: usize) -> bool {
        self.tokens.word(at).trim_start_matches("ال").starts_with("مسؤولي")
            || self.tokens.word(at).trim_start_matches("ال").starts_with("مسئولي")
    }
}

/// وصفه، اعتبرتها: what somebody held of it once; يعتبره may be what the speaker says of others.
fn judged(reading: VerbReading) -> bool {
    let past = matches!(reading.form, Form::Finite { present: false, .. });
    past && reading.object && matches!(Lexicon::get().verb(reading).act, Act::Evaluate | Act::Opine)
}

/// «وقد يتأخر», «وقد تصل», «وقد تستمر»: behind قد the present tells what may be. تعرض and تمكن write like a past.
fn is_possible(verb: &str) -> bool {
    let short = verb.chars().count() == 3 && verb != "تمت";
    let she = verb.starts_with('ت') && short || verb.starts_with("تت") || verb.starts_with("تست");
    verb.starts_with('ي') || she || matches!(verb, "لا" | "تكون")
}

/// ليقاطعه القاضي، فاستوقفها الحارس: a verb at `at` of what somebody else does to the one who spoke.
pub(crate) fn acts_on_speaker(tokens: &Tokens<'_>, tags: &Tags, at: usize) -> bool {
    let (word, next) = (tokens.word(at), tags.get(at + 1));
    let known = next.definite && next.preposition.is_none() || next.is(Classes::PERSON_NAME);
    let then = word.starts_with('ف') || word.starts_with("لي") || word.starts_with("لت");
    let verb = !tags.get(at).is(Classes::HUMAN | Classes::PREPOSITION | Classes::COMPLEMENTISER);
    then && verb
        && ends_in_pronoun(word)
        && known
        && next.is(Classes::HUMAN | Classes::PERSON_NAME)
        && matches!(tokens.kind(at.saturating_sub(1)), Kind::Comma | Kind::Semicolon)
}
