//! Cues: the words that signal speech, each with what introduces its content.

use std::ops::Range;

use super::marks::{Pair, openers};
use crate::lexicon::{
    self, Act, Classes, Hints, Lexicon, Links, List, Proclitic, Tag, Tags, Verb, VerbReading,
};
use crate::token::{Kind, Tokens};

/// Words between a cue and its introducer; 99 % of the gaps measured in news are under 30.
pub(super) const LONGEST_ZONE: usize = 40;
/// Words that a quoted name between cue and introducer has at most.
pub(super) const LONGEST_NAME: usize = 4;

/// Tokens between the أن of a belief and the marks.
const BELIEVED_WITHIN: usize = 16;

/// Words between a verb that calls something so and the marks.
const CALLED_WITHIN: usize = 4;

/// What stands between a cue and the words that it reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Intro {
    /// إن or أن at this token.
    That(usize),
    /// A colon at this token.
    Colon(usize),
    /// The opening mark of this pair.
    Marks(usize),
    /// The words of the speaker begin at this token without any of these (قال نحن بخير).
    Bare(usize),
    /// A marker of the source (بحسب); the content stands before or after the source's name.
    Source,
    /// Nothing found: the cue may follow its content.
    None,
}

/// A word of speech in its frame.
#[derive(Debug, Clone)]
pub(crate) struct Cue {
    /// The tokens of the cue itself.
    pub(crate) words: Range<usize>,
    /// `None` for a marker of the source without a verb.
    pub(crate) verb: Option<VerbReading>,
    pub(crate) intro: Intro,
    /// Where the speaker may be named: between the cue and what introduces the content.
    pub(crate) zone: Range<usize>,
    /// Whether the words alone show that it speaks; بحسب before an unknown word may be no source.
    pub(crate) certain: bool,
}

impl Cue {
    pub(crate) fn at(&self) -> usize {
        self.words.start
    }

    pub(crate) fn is_source(&self) -> bool {
        self.intro == Intro::Source
    }

    /// Whether it introduces content of its own.
    pub(crate) fn is_bound(&self) -> bool {
        self.intro != Intro::None
    }

    /// Whether it is no word but what somebody does before a colon; see `gesture.rs`.
    pub(crate) fn is_gesture(&self) -> bool {
        self.words.is_empty() && self.zone.start < self.words.start
    }

    pub(crate) fn is_participle(&self) -> bool {
        self.verb.is_some_and(VerbReading::is_participle)
    }

    pub(crate) fn lexeme(&self) -> Option<&'static Verb> {
        self.verb.map(|reading| Lexicon::get().verb(reading))
    }

    /// Whether the lemma of its verb stands in `list`.
    pub(crate) fn lemma_in(&self, list: List) -> bool {
        self.lexeme().is_some_and(|verb| Lexicon::get().in_list(&verb.lemma, list))
    }
}

/// The cues of a text, in order. Words inside quotation marks are no cues.
pub(crate) fn cues(tokens: &Tokens<'_>, tags: &Tags, pairs: &[Pair]) -> Vec<Cue> {
    let finder = Finder::new(tokens, tags, pairs);
    let (mut cues, mut next) = (Vec::new(), 0);
    let mut step = |at| {
        if at >= next && at < tokens.len() {
            next = finder.step(at, &mut cues).max(at + 1);
        }
    };
    step(0);
    for at in tags.turns().iter() {
        if !finder.is_idle(at) {
            step(at);
        }
        // A line may begin behind it.
        if matches!(tokens.kind(at), Kind::Break | Kind::Dash) || finder.parts_headline(at) {
            step(at + 1);
        }
    }
    cues.dedup_by(|second, first| finder.share_introducer(second, first));
    finder.share_around(&mut cues);
    cues
}

/// Whether a cue may begin with such a word.
fn may_begin(tag: &Tag) -> bool {
    tag.verb.is_some() || tag.hints.has(Hints::MARKER | Hints::POINTER)
}

/// ألا، بألا: أن and لا in one word; إلا is none, nor ألا وهي.
pub(super) fn is_lest(tokens: &Tokens<'_>, at: usize) -> bool {
    let namely = matches!(tokens.word(at + 1), "وهو" | "وهي" | "وهم" | "وهما");
    matches!(tokens.word(at), "الا" | "بالا")
        && !namely
        && matches!(tokens.written(at).trim_end_matches('\u{651}'), "ألا" | "ألّا" | "بألا" | "بألّا")
}

/// Finds the cues of one text.
pub(super) struct Finder<'a, 't> {
    pub(super) tokens: &'a Tokens<'t>,
    pub(super) tags: &'a Tags,
    pub(super) pairs: &'a [Pair],
    openers: Vec<u32>,
}

impl<'a, 't> Finder<'a, 't> {
    pub(super) fn new(tokens: &'a Tokens<'t>, tags: &'a Tags, pairs: &'a [Pair]) -> Self {
        Finder { tokens, tags, pairs, openers: openers(tokens, pairs) }
    }

    /// Takes the cues that begin at `at` and tells where the next may begin.
    #[inline(never)]
    fn step(&self, at: usize, cues: &mut Vec<Cue>) -> usize {
        let pair = self.pair_at(at);
        cues.extend(self.line(at));
        if pair.is_some() && at > 0 {
            let apart = |cue: &Cue| cues.last().is_none_or(|last| last.words.end < cue.zone.start);
            cues.extend(self.gesture(at - 1).filter(apart));
        }
        if let Some(pair) = pair.filter(|_| !self.opens_with_cue(at)) {
            return self.pairs[pair].end.max(at + 1);
        }
        let cue = self.cue(at).filter(|cue| !self.is_of_topic(cue, cues));
        let Some(cue) = cue else { return at + 1 };
        let end = cue.words.end;
        cues.push(cue);
        end
    }

    /// Whether neither a cue nor marks can begin at `at`.
    #[inline]
    fn is_idle(&self, at: usize) -> bool {
        match self.tokens.kind(at) {
            Kind::Word => !may_begin(self.tags.at(at)),
            _ => self.pair_at(at).is_none(),
        }
    }

    pub(super) fn follows_word(&self, at: usize) -> bool {
        at > 0 && self.tokens.kind(at - 1) == Kind::Word
    }

    /// A finite verb that no conjunction joins to what goes before: a relative clause (بيان أوردته
    /// الوكالة), or no verb at all (حلف الناتو، نسب البطالة).
    pub(super) fn is_inner(&self, at: usize, reading: VerbReading) -> bool {
        let joined = |at: usize| {
            let tag = self.tags.get(at);
            tag.is(Classes::CONJUNCTION | Classes::COMPLEMENTISER | Classes::NEGATION)
                || self.tokens.kind(at) != Kind::Word
        };
        let bound = || at > 0 && joined(at - 1) || self.opens_sentence(at);
        (reading.object || Lexicon::get().verb(reading).homograph) && !bound()
    }

    pub(super) fn pair_at(&self, at: usize) -> Option<usize> {
        let pair = *self.openers.get(at)?;
        (pair != u32::MAX).then_some(pair as usize)
    }

    /// A cue as the first word inside marks is the writer's: "وأضاف المدير: …".
    fn opens_with_cue(&self, at: usize) -> bool {
        let tag = self.tags.get(at + 1);
        let speaks = tag.conjunction && tag.verb.is_some_and(VerbReading::is_finite);
        let colon = (at + 2..at + 8).any(|near| self.tokens.kind(near) == Kind::Colon);
        speaks && colon && (at == 0 || matches!(self.tokens.kind(at - 1), Kind::Break | Kind::Stop))
    }

    fn cue(&self, at: usize) -> Option<Cue> {
        let tag = self.tags.at(at);
        if self.tokens.kind(at) != Kind::Word || !may_begin(tag) {
            return None;
        }
        if tag.hints.has(Hints::POINTER)
            && let Some(pointer) = self.pointer(at)
        {
            return Some(pointer);
        }
        if at > 0 && self.is_in_name(at) {
            return None;
        }
        let marker = tag.hints.has(Hints::MARKER);
        marker.then(|| self.source(at)).flatten().or_else(|| self.verb(at))
    }

    /// A word after بن or عبد is a name, whatever verb it looks like; so is وسلم in the formula
    /// صلى الله عليه وسلم.
    pub(super) fn is_in_name(&self, at: usize) -> bool {
        self.tags.get(at - 1).is(Classes::NAME_PARTICLE)
            || self.tokens.word(at) == "وسلم" && self.tokens.word_before(at) == "عليه"
            || self.is_anonymity(at)
            || self.is_behind_verb(at)
            || self.is_and_between(at)
            || self.is_belonging(at)
            || self.is_surname(at)
            || self.is_carrying(at)
            // نفي writes like نفى.
            || self.governs_noun(at - 1)
                && self.tokens.word(at) != "نفي"
                && self.tags.get(at).verb.is_some_and(VerbReading::is_finite)
                && !self.is_who_says(at)
    }

    /// The verb of speech at `at`. ورد is one of two: ورد في البيان أن, or رد with its و.
    fn reading(&self, at: usize) -> Option<VerbReading> {
        let reading = self.tags.get(at).verb?;
        let verb = Lexicon::get().verb(reading);
        if verb.with.is_empty() || self.stands_with(at, &verb.with) {
            return Some(reading);
        }
        let rest = self.tokens.word(at).strip_prefix('و')?;
        Lexicon::get().reading(rest)?.verb.filter(|other| other.verb != reading.verb)
    }

    /// جاء في البيان، ورد فيه، جاء على لسان الوزير: whether the preposition stands right behind the cue at `at`.
    fn stands_with(&self, at: usize, with: &[String]) -> bool {
        let starts = |(near, with): (usize, &str)| self.tokens.word(near).starts_with(with);
        let stands = |near| with.iter().any(|with| (near..).zip(with.split(' ')).all(starts));
        (at + 1..at + 3).any(stands) || self.tags.get(at + 1).preposition == Some(Proclitic::Bi)
    }

    /// لو أنك طلبت: the cue at `at` only supposes that somebody speaks.
    fn is_supposed(&self, at: usize) -> bool {
        let conditional = |at: usize| self.tags.get(at).is(Classes::CONDITIONAL);
        at > 1 && (conditional(at - 1) || self.is_that(at - 1) && conditional(at - 2))
    }

    /// «وقالت أبرز المشاركات»: right behind a verb of speech stands a noun.
    fn is_behind_verb(&self, at: usize) -> bool {
        let finite = |at: usize| self.tags.get(at).verb.is_some_and(VerbReading::is_finite);
        at > 0 && finite(at) && !self.tags.get(at).conjunction && {
            let before = self.tags.get(at - 1).verb.filter(|_| finite(at - 1));
            before.is_some_and(|verb| !Lexicon::get().verb(verb).homograph)
        }
    }

    /// بعد شرح، من طلب: behind a preposition stands a noun.
    fn governs_noun(&self, at: usize) -> bool {
        if !self.tags.at(at).is(Classes::PREPOSITION) {
            return false;
        }
        let word = self.tokens.word(at);
        let word = if word == "ومن" { "من" } else { word };
        Links::of_preposition(word).is_some()
            || self.tags.in_list(at, List::When)
            || self.tags.in_list(at, List::GovernsNoun)
    }

    /// «قد يخلصون إلى أن …»: before a verb in the present قد means that it is possible.
    fn may_say(&self, at: usize, reading: VerbReading) -> bool {
        let present = matches!(reading.form, lexicon::Form::Finite { present: true, .. });
        present && matches!(self.tokens.word_before(at), "قد" | "وقد" | "فقد" | "ربما" | "وربما")
    }

    /// لا يتوقع، إذا لاحظت.
    pub(super) fn is_negated(&self, at: usize) -> bool {
        at > 0 && self.tags.get(at - 1).is(Classes::NEGATION | Classes::CONDITIONAL)
    }

    /// «أظهر المنتخب أنه قادر على الفوز»: what somebody shows of himself by what he does.
    fn is_proved(&self, at: usize, intro: Intro, verb: &Verb) -> bool {
        let Intro::That(that) = intro else { return false };
        let word = self.tokens.word(that);
        let own = ["انه", "انها", "انهم", "انهما", "انهن"].iter().any(|own| word.ends_with(own));
        verb.lemma == "اظهر" && own && !self.tags.get(at + 1).is(Classes::STATEMENT)
    }

    /// لم يحسم ما إذا كان …
    fn is_undecided(&self, at: usize, intro: Intro, verb: &Verb) -> bool {
        let whether = matches!(intro, Intro::That(that) if self.is_whether(that));
        whether && verb.homograph && verb.act == Act::Assert && self.is_negated(at)
    }

    /// طلب عدم ذكر اسمه، عدم الكشف عن هويته، قالت إنه طلب عدم كشف اسمه: why a source has no name.
    pub(super) fn is_anonymity(&self, at: usize) -> bool {
        let withholds = |at: usize| lexicon::withholds_name(self.tokens, self.tags, at);
        withholds(at)
            // لم يشأ كشف اسمه
            || lexicon::tells_name(self.tokens, at)
            || self.tokens.word(at + 1).starts_with("انه") && withholds(at + 2)
            // أعلنت عدم «تلقيها أي دعوة»
            || self.tokens.word(at + 1) == "عدم"
                && !matches!(self.tokens.kind(at + 2), Kind::Mark(_))
            || self.tokens.word_before(at) == "عدم"
    }

    fn verb(&self, at: usize) -> Option<Cue> {
        let reading = self.reading(at)?;
        let verb = Lexicon::get().verb(reading);
        if !self.form_may_speak(at, reading, verb) {
            return None;
        }
        let intro = self.bare(at, verb).unwrap_or_else(|| self.introducer(at, reading, verb));
        // علم is a flag, وعقب “and after”: unless they bring words, they are no verbs.
        let preposition = self.tags.get(at).is(Classes::PREPOSITION) && !self.expresses(at);
        let noun = verb.passes && !verb.colon || preposition;
        let idle = intro == Intro::None && verb.homograph && (noun || self.is_relative(at))
            || self.launches(at, verb, intro)
            || intro == Intro::None && self.is_carried(at, reading, verb)
            || self.is_time_before(at, intro);
        // التي اعتبرت أن «…»
        let quoted = match intro {
            Intro::That(at) => self.pair_at(at + 1).is_some(),
            // الذي اعتبره قرارا «…»
            Intro::Marks(pair) => reading.object && self.pairs[pair].open <= at + CALLED_WITHIN,
            _ => false,
        };
        // قال إنه يتوقع أن …: what he thinks is part of what he says.
        let nested = || at > 0 && self.is_that(at - 1) && self.tokens.word(at - 1).len() > 6;
        // لم يستبعد اللجوء إلى «خيارات أخرى»
        let quoting = verb.fragment && matches!(intro, Intro::Marks(_));
        let denied = || self.is_negated(at) && !quoting;
        let supposed = || {
            self.is_subjunctive(at, reading)
                || self.may_say(at, reading)
                || verb.optional && (denied() || nested() || self.is_relative(at) && !quoted)
                || verb.homograph && self.is_supposed(at)
        };
        let clause =
            matches!(intro, Intro::That(_) | Intro::None) || verb.homograph || verb.optional;
        let unsaid = || {
            self.is_inference(at, reading)
                || verb.not.iter().any(|not| self.tokens.word(at + 1) == not)
                || self.is_denied(at, intro, verb)
                || self.is_undecided(at, intro, verb)
                || self.is_proved(at, intro, verb)
                || self.is_held(at, reading, verb, intro)
        };
        let idle = idle
            || verb.marks && !self.is_before_marks(intro)
            || self.is_something_else(at, reading, verb, intro);
        if idle || clause && (supposed() || unsaid()) || self.is_mere_purpose(at, reading, intro) {
            return None;
        }
        let intro = match intro {
            Intro::None => match self.unintroduced(at, reading, verb) {
                Some(words) => Intro::Bare(words),
                None => self.inserted(at, reading, verb),
            },
            intro => intro,
        };
        let end = match intro {
            Intro::That(to) | Intro::Colon(to) | Intro::Bare(to) => to,
            Intro::Marks(pair) => self.pairs[pair].open,
            Intro::Source => self.phrase_end(at + 1),
            Intro::None => at + 1,
        };
        // شرح كيف أن …
        let end = end
            - usize::from(matches!(intro, Intro::That(_)) && self.tokens.word_before(end) == "كيف");
        let words = at..self.cue_end(at, reading, end);
        let zone = words.end.min(end)..end;
        Some(Cue { words, verb: Some(reading), intro, zone, certain: true })
    }

    /// «في تصريح نقلته المحطة: "…"»: a text that somebody passes on, without words of its own, is where another verb was said.
    fn is_carried(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        let text = at > 0 && self.tokens.kind(at - 1) == Kind::Word;
        verb.passes && reading.object && text && self.is_inner(at, reading)
    }

    /// «يعتقد أن الأمر "محسوم"»: whether marks stand in what a verb of belief introduces.
    fn is_before_marks(&self, intro: Intro) -> bool {
        let that = match intro {
            Intro::That(that) => that,
            Intro::Colon(colon) => return self.pair_at(colon + 1).is_some(),
            intro => return matches!(intro, Intro::Marks(_)),
        };
        let clause = |at: &usize| !matches!(self.tokens.kind(*at), Kind::Stop | Kind::Break);
        (that + 1..that + BELIEVED_WITHIN).take_while(clause).any(|at| self.pair_at(at).is_some())
    }

    /// «ويعتبر الحفل واحدا من …», «ويعتبر من أهم …»: what a thing is held to be, before a name in marks
    /// further on.
    fn is_held(&self, at: usize, reading: VerbReading, verb: &Verb, intro: Intro) -> bool {
        let present = matches!(reading.form, lexicon::Form::Finite { present: true, .. });
        let thing = self.tags.get(at + 1).is(Classes::THING | Classes::NAMED_THING)
            || self.tokens.word(at + 1) == "من";
        let marked = matches!(intro, Intro::Marks(_) | Intro::None);
        present && verb.optional && verb.act == Act::Opine && thing && marked
    }

    /// «وعقب المباراة عاد الفريق: …»: a preposition, unless who speaks or what about stands behind it.
    fn is_time_before(&self, at: usize, intro: Intro) -> bool {
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::PERSON_NAME;
        self.tags.get(at).is(Classes::PREPOSITION)
            && matches!(intro, Intro::Colon(_) | Intro::Marks(_))
            && self.tokens.kind(at + 1) == Kind::Word
            && !self.tags.get(at + 1).is(speaks | Classes::PREPOSITION)
    }

    /// A participle takes its preposition with it (مشيرا إلى), but not that of a circumstance (قائلا في
    /// حديث).
    fn cue_end(&self, at: usize, reading: VerbReading, limit: usize) -> usize {
        let links = Lexicon::get().verb(reading).links;
        // لافتا النظر إلى
        let eye = lexicon::is_attention(self.tokens.word(at + 1));
        let end = at + 1 + usize::from(eye);
        let governed = |link| links.has(link) || self.is_that(end + 1);
        let preposition = reading.is_participle()
            && end < limit
            && Links::of_preposition(self.tokens.word(end)).is_some_and(governed);
        if preposition { end + 1 } else { at + 1 }
    }

    #[inline]
    pub(super) fn is_that(&self, at: usize) -> bool {
        let tag = self.tags.at(at);
        tag.is(Classes::COMPLEMENTISER) && self.is_complementiser(at)
            || tag.hints.has(Hints::INTRODUCER) && (self.is_whether(at) || is_lest(self.tokens, at))
    }

    /// Whether what looks like إن or أن at `at` is.
    #[inline(never)]
    fn is_complementiser(&self, at: usize) -> bool {
        // إن لم يكن: if not; أن لم يعد للطاحونة باب is reported.
        let unless = || {
            self.tokens.word(at) == "ان"
                && self.tokens.word(at + 1) == "لم"
                && !self.tokens.written(at).starts_with('أ')
        };
        // «مبدأ التدرج، أي أن ترتفع الأسعار ببطء»: what something means.
        let means = at > 0 && self.tokens.word_before(at) == "اي";
        // لبان كي مون
        let ban = self.tokens.word(at + 1) == "كي" && self.tokens.word(at).ends_with("بان");
        !ban && !means
            && !self.is_letter(at)
            && !unless()
            && !self.is_god_willing(at)
            && !self.tokens.word(at).starts_with("لان")
    }

    /// «سنعود إن شاء الله»: a wish that stands anywhere.
    pub(super) fn is_god_willing(&self, at: usize) -> bool {
        self.tokens.word(at) == "ان"
            && self.tokens.word(at + 1) == "شاء"
            && matches!(self.tokens.word(at + 2), "الله" | "ربي" | "ربنا")
    }

    /// سي إن بي سي: the name of a Latin letter.
    fn is_letter(&self, at: usize) -> bool {
        let letter = |at: usize| self.tags.in_list(at, List::LetterName);
        // ان.بي.سي
        let dot = matches!(self.tokens.kind(at + 1), Kind::Stop | Kind::Abbreviation);
        let dotted = dot && letter(at + 2);
        // سي.إن.إن
        let last = at > 1 && self.tokens.kind(at - 1) == Kind::Abbreviation && letter(at - 2);
        self.tokens.word(at) == "ان"
            && (dotted || last || at > 0 && letter(at - 1) && letter(at + 1))
    }

    /// عما إذا، ما إذا: the إذا of a reported question.
    pub(super) fn is_whether(&self, at: usize) -> bool {
        self.tokens.word(at) == "اذا"
            && at > 0
            && matches!(self.tokens.word_before(at), "ما" | "عما" | "فيما")
    }
}
