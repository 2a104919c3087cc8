//! What somebody does besides the clause that he reports: «…، وطالب المدير العمال بـ…», «…، داعيا الجميع إلى الصبر».

use super::cues::{Cue, Intro};
use super::extents::Walk;
use crate::lexicon::{Act, Classes, Form, Gender, Links, List, Person, Proclitic, VerbReading};
use crate::script::ends_in_pronoun;
use crate::token::Kind;

/// Words between a verb of calling and its preposition.
const LONGEST_VOICE: usize = 6;
/// Cues that are looked back through for the one that reports.
const LONGEST_CHAIN: usize = 3;
/// Words between a verb of telling and its بأن.
const LONGEST_TOLD: usize = 4;
/// Words of the name of a speaker.
const LONGEST_HOST: usize = 16;

impl Walk<'_, '_> {
    /// منوها في الوقت نفسه بـ…: what the speaker does besides what he reports.
    pub(super) fn is_besides(&self, cue: &Cue) -> bool {
        let next = cue.words.end;
        let at = next - usize::from(self.tokens.word(next - 1) == "في");
        self.tokens.word(at) == "في" && matches!(self.tokens.word(at + 1), "الوقت" | "السياق")
    }

    /// «…، داعية المجتمع الدولي إلى التحرك»: with its object behind it, no داعية إسلامية; or of the woman or body that speaks
    /// («أكدت البلدية أن …، داعية إلى الهدوء»).
    pub(super) fn calls_somebody(&self, cue: &Cue) -> bool {
        let next = cue.words.end;
        let word = self.tokens.word(next);
        let owned = word.chars().count() > 4 && (word.ends_with("ها") || word.ends_with("هم"));
        let linked = self.tokens.word(next - 1) != self.tokens.word(cue.at());
        linked || owned || self.charges_somebody(cue) || self.calls_for(cue)
    }

    /// «متهما الجيش بقصف المبنى», «داعيا جميع السكان إلى الصبر»: whom somebody calls to something with the preposition of the
    /// verb; no pause need stand before. «متهما إياها» is of the subject of what is said as often.
    pub(super) fn charges_somebody(&self, cue: &Cue) -> bool {
        let next = cue.words.end;
        let links = cue.lexeme().map(|verb| verb.links).unwrap_or_default();
        let glued = |near: usize| self.tokens.word(near).starts_with('ب');
        let governs = (next..next + LONGEST_VOICE).any(|near| {
            Links::of_preposition(self.tokens.word(near)).is_some_and(|link| links.has(link))
                || near > next && links.has(Links::BI) && glued(near)
        });
        let object = self.tags.get(next);
        // متهما وسائل الإعلام بـ…
        let owner = self.tags.get(next + 1);
        let genitive =
            owner.definite && owner.preposition.is_none() && !object.is(Classes::GRAMMAR);
        let named = object.definite || object.is(Classes::STATE | Classes::PERSON_NAME) || genitive;
        named && object.preposition.is_none() && !object.conjunction && governs
    }

    /// «…، داعية إلى الهدوء», «…، داعية لزيارة المتحف»: the preposition right behind it, where it agrees with whoever speaks.
    fn calls_for(&self, cue: &Cue) -> bool {
        let next = cue.words.end;
        let links = cue.lexeme().map(|verb| verb.links).unwrap_or_default();
        let led = Links::of_preposition(self.tokens.word(next)).is_some_and(|link| links.has(link))
            || self.tags.get(next).preposition == Some(Proclitic::Li);
        let agreement = |verb: Option<VerbReading>| verb.and_then(VerbReading::agreement);
        let own = agreement(cue.verb);
        led && own.is_some() && own == agreement(self.host(cue.at()))
    }

    /// «إن الرجل، وهو من سكان القرية، أبلغ الشرطة بأنه …»: whom it is told to stands before its clause.
    pub(super) fn is_told_to(&self, cue: &Cue) -> bool {
        let after = cue.words.end;
        let informs = cue.lexeme().is_some_and(|verb| verb.act == Act::Inform);
        informs
            && (after + 1..after + LONGEST_TOLD).any(|at| {
                let tag = self.tags.get(at);
                tag.is(Classes::COMPLEMENTISER) && tag.preposition == Some(Proclitic::Bi)
            })
    }

    /// وأفصح عن ندمه، وأبدى معارضته: what the speaker did besides, told with a preposition that the
    /// verb governs, or with a noun that is his own.
    pub(super) fn is_own_act(&self, cue: &Cue, comma: bool) -> bool {
        let next = cue.words.end;
        let word = self.tokens.word(next);
        let links = cue.lexeme().map(|verb| verb.links).unwrap_or_default();
        let governed = Links::of_preposition(word).is_some_and(|link| links.has(link));
        // …، وطالب بتسريع الأشغال
        let glued = comma
            && self.has_bi(cue)
            && cue.lexeme().is_some_and(|verb| {
                use Act::{Call, Evaluate, Feel, Order, Point, Promise, Recommend};
                let names = matches!(&*verb.lemma, "وصف" | "نعت" | "شبه" | "اسمي");
                matches!(verb.act, Call | Evaluate | Feel | Order | Point | Promise | Recommend)
                    && !names
            });
        let governed = governed || glued;
        // قلقه, but not قلقة or منه
        let short = self.tokens.is_owned(next) && !self.tags.get(next).is(Classes::GRAMMAR);
        let long = word.chars().count() > if short { 3 } else { 4 };
        let owned = long && ends_in_pronoun(word) && !self.tags.get(next).definite;
        // واتفقوا على موعد، واطلع على الخطة: no act of speech.
        // وتعتبر أبراجها من أقدم المباني: what something is.
        let agrees = cue.lexeme().is_some_and(|verb| {
            matches!(&*verb.lemma, "اتفق" | "اطلع") || verb.optional && verb.act == Act::Opine
        });
        (governed || comma && owned) && !agrees
    }

    /// «…، واستعرض إنجازات المدرسة»: what nobody but the speaker does with words, where what he says is not
    /// of somebody who may have done it.
    pub(super) fn is_review(&self, at: usize) -> bool {
        let object = self.tags.get(at + 1);
        let last = self.cues.partition_point(|cue| cue.at() < at).checked_sub(1);
        let told = last.and_then(|last| match self.cues[last].intro {
            Intro::That(that) | Intro::Colon(that) => Some(self.tags.get(that + 1)),
            _ => None,
        });
        let does = Classes::HUMAN | Classes::PERSON_NAME | Classes::COLLECTIVE_BODY;
        let own = told.is_some_and(|subject| !subject.is(does));
        let reviews = matches!(self.tokens.word(at), "واستعرض" | "واستعرضت");
        own && reviews && !object.is(does | Classes::OCCASION)
    }

    /// «وطالب بتسريع الأشغال», «وطالب بوقف القتال»: the ب that the verb governs, before a word that may be of no list.
    fn has_bi(&self, cue: &Cue) -> bool {
        let next = cue.words.end;
        let tag = self.tags.get(next);
        let bound = tag.preposition == Some(Proclitic::Bi)
            || tag.is_open() && self.tokens.word(next).starts_with('ب');
        bound && cue.lexeme().is_some_and(|verb| verb.links.has(Links::BI))
    }

    /// «…، كما طالبت بوقف القتال», «…، كما توقعت نمو المبيعات»: behind كما the verb has an object of its own; behind
    /// «كما طالبت بذلك الهيئة», «كما أعلن المدير» it only compares.
    pub(super) fn is_act_besides(&self, cue: &Cue) -> bool {
        let next = cue.words.end;
        let tag = self.tags.get(next);
        let agreement = |verb: Option<VerbReading>| verb.and_then(VerbReading::agreement);
        let own = agreement(cue.verb);
        let pointing = tag.is(Classes::DEMONSTRATIVE | Classes::ANAPHOR)
            || matches!(self.tokens.word(next), "بذلك" | "بهذا" | "به" | "بها" | "بهم");
        let done = self.tags.in_list(next, List::Asserted) && tag.preposition.is_none();
        !cue.is_source()
            && (self.has_bi(cue) || done)
            && !pointing
            && own.is_some()
            && own == agreement(self.host(cue.at()))
    }

    /// «…، وطالب المدير جميع العمال بـ…», «…، ونقلت عنه الوكالة …»: the past of a verb of speech with
    /// somebody behind it who may speak.
    pub(super) fn has_subject(&self, cue: &Cue) -> bool {
        let past = matches!(
            cue.verb.map(|verb| verb.form),
            Some(Form::Finite { present: false, person: Person::Third, .. })
        );
        let next = cue.words.end + usize::from(self.tokens.word(cue.words.end).starts_with("عنه"));
        // ودعا جميع السكان إلى …
        let all = matches!(self.tokens.word(next), "جميع" | "كافه" | "كل" | "كلا" | "سائر");
        let next = next + usize::from(all);
        let tag = self.tags.get(next);
        // وأبرز المتهمين is a superlative.
        let most = cue.lexeme().is_some_and(|verb| verb.lemma == "ابرز");
        // وجاءت الهند في الصدارة: what speaks with its preposition only.
        let arrives = cue.lexeme().is_some_and(|verb| !verb.with.is_empty());
        // «…، وركز المستثمرون على العقارات», «…، ونشر أعلام كبيرة»: what others did.
        let does = cue
            .lexeme()
            .is_some_and(|verb| verb.homograph && matches!(verb.act, Act::Assert | Act::Write));
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        past && !most
            && !arrives
            && (tag.is(speaks) && !does || self.is_host(cue, next))
            && tag.preposition.is_none()
    }

    /// «…، ورفض التعليق على الأزمة», «…، ورفضت الشركة الكشف عن السعر», «…، واعتذر عن الإدلاء بتفاصيل»: behind a comma at
    /// `at` what somebody would not say to the writer.
    pub(super) fn is_refusal(&self, at: usize) -> bool {
        let plain = |near: &usize| self.tokens.kind(*near) == Kind::Word;
        let told = |near: usize| {
            let listed = self.tags.in_list(near, List::Disclosure);
            self.tags.get(near).definite && listed
                || matches!(self.tokens.word(near), "التعليق" | "الادلاء" | "الافصاح")
        };
        self.tags.in_list(at, List::Refuses)
            && (at + 1..at + LONGEST_VOICE).take_while(plain).any(told)
    }

    /// «… ولم يكشف عن اسم الشريك», «… ولم تعط أي تفاصيل»: whether the verb at `at` says what whoever speaks does not tell.
    pub(super) fn keeps_back(&self, at: usize) -> bool {
        let he = self.tokens.word(at).starts_with('ي');
        let gender = if he { Gender::Masculine } else { Gender::Feminine };
        let agrees =
            self.host(at).and_then(VerbReading::agreement).is_some_and(|(own, _)| own == gender);
        let detail = |near: usize| self.tags.in_list(near, List::Details);
        self.tags.in_list(at, List::Discloses)
            && agrees
            && (self.tokens.word(at + 1) == "عن" || (at + 1..at + 4).any(detail))
    }

    /// دون مزيد من التفاصيل، دون أي تفاصيل, but دون المزيد من الحوار
    pub(super) fn is_more(&self, at: usize) -> bool {
        let more = matches!(self.tokens.word(at), "مزيد" | "المزيد" | "اي" | "تفاصيل");
        more && (at..at + 3).any(|near| {
            self.tags.in_list(near, List::Details)
                && !matches!(self.tokens.word(near), "مزيد" | "المزيد")
        })
    }

    /// «…، وشكر كل من ساهم», «…، كما شكرت أهالي القرية»: behind a comma at `at` the thanks of whoever speaks.
    pub(super) fn is_thanks(&self, at: usize) -> bool {
        let besides = self.tokens.word(at) == "كما";
        let verb = at + usize::from(besides);
        let agreement = match self.tokens.word(verb) {
            "شكر" if besides => Gender::Masculine,
            "وشكر" => Gender::Masculine,
            "شكرت" if besides => Gender::Feminine,
            "وشكرت" => Gender::Feminine,
            _ => return false,
        };
        let (word, tag) = (self.tokens.word(verb + 1), self.tags.get(verb + 1));
        // وشكر خاص للمتطوعين
        let whom = matches!(word, "كل" | "جميع" | "كافه")
            || tag.definite
            || tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME);
        let speaker = self.host(at).and_then(VerbReading::agreement);
        whom && tag.preposition.is_none() && speaker.is_some_and(|(gender, _)| gender == agreement)
    }

    /// «قال كمال الغامدي إن …، وطالب الغامدي بـ…»: whether the word at `at` is part of the name behind the
    /// cue whose clause this is.
    pub(super) fn is_host(&self, cue: &Cue, at: usize) -> bool {
        self.is_host_before(self.cues.partition_point(|other| other.at() < cue.at()), at)
    }

    /// The same for the cue whose clause goes on before the cue with the index `before`.
    pub(super) fn is_host_before(&self, before: usize, at: usize) -> bool {
        let word = self.tokens.word(at);
        let near = self.cues[before.saturating_sub(LONGEST_CHAIN)..before].iter().rev();
        // أحمد القاضي: a surname that is a title as well.
        let given = |near: usize| near > 0 && self.tags.get(near - 1).is(Classes::PERSON_NAME);
        let open = self.tags.get(at).is_open();
        let named = |host: &Cue| {
            let named = host.zone.start..host.zone.end.min(host.zone.start + LONGEST_HOST);
            named.into_iter().any(|near| self.tokens.word(near) == word && (open || given(near)))
        };
        // «أوضح سالم الحمدي أن …، مشيرا إلى أن …»: the participle has his name from its verb.
        let speaks =
            |host: &&Cue| host.is_bound() && !(host.zone.is_empty() && host.is_participle());
        let mut near = near.filter(speaks);
        near.next().is_some_and(named)
    }
}
