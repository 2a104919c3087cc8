//! Words that look like a verb of speech and are something else where they stand.

use super::cues::{Finder, Intro};
use crate::lexicon::{
    self, Act, Classes, Form, Gender, Lexicon, List, Number, Person, Proclitic, Verb, VerbReading,
};
use crate::token::Kind;

/// Tokens from what stirs to what is stirred.
const STIRRED_WITHIN: usize = 14;
/// Words between بين and its وبين.
const BETWEEN_WITHIN: usize = 10;
/// Words between تبين with its subject and أن.
const CLEAR_WITHIN: usize = 4;
/// Words of what grows, up to by how much.
const GROWS_WITHIN: usize = 4;
/// Words from a verb of drawing to what it draws.
const NOTICED_WITHIN: usize = 5;
/// Words from there to the thing that it is drawn to.
const DRAWN_WITHIN: usize = 10;

impl Finder<'_, '_> {
    /// What its neighbours show to be no speech, whatever the word at `at` looks like.
    pub(super) fn is_something_else(
        &self,
        at: usize,
        reading: VerbReading,
        verb: &Verb,
        intro: Intro,
    ) -> bool {
        self.is_listed(at, verb)
            || self.is_books(at, intro)
            || self.is_seeming(at)
            || self.is_as_if(at)
            || self.is_doing(at, reading)
            || self.is_certainly(at)
            || self.is_highness(at)
            || self.is_scoring(at, verb)
            || self.is_growing(at, verb, intro)
            || self.is_alike(at, verb, intro)
            || self.is_act_done(at, reading, intro)
            || self.is_stirring(at, verb, intro)
            || self.is_event_begun(at, verb, intro)
            || self.is_written_passive(at, verb)
            || self.is_arriving(at, reading, verb)
            // شهد الملعب مباراة «النور»: what a place sees.
            || verb.lemma == "شهد" && !matches!(intro, Intro::That(_))
            || self.is_of_reader(at, reading)
            || self.is_of_writer(at, verb)
            || self.knows_nothing_but(at)
            || self.is_reason(at, reading)
            // تسمية الشارع, not تسميه
            || reading.is_finite() && reading.object && self.tokens.written(at).ends_with('ة')
            || verb.lemma == "لفت" && reading.is_finite() && self.is_noticed(at)
            || self.is_work(at, reading, verb, intro)
            || matches!(intro, Intro::Colon(colon) if self.is_author(at, colon))
            // أخفى أن …: what nobody heard; لم يخف أن …
            || verb.lemma == "اخفي" && !self.is_negated(at)
    }

    /// فيما يشبه «الحصار», النظام شبه الكامل: what is like another, where nobody likens it to that (شبهها بـ«…»).
    fn is_alike(&self, at: usize, verb: &Verb, intro: Intro) -> bool {
        let by = |near: usize| self.tags.get(near).preposition == Some(Proclitic::Bi);
        let likens = match intro {
            Intro::Marks(pair) => {
                let open = self.pairs[pair].open;
                (at + 1..open).any(|near| by(near) || self.tokens.word(near) == "ب")
            }
            intro => matches!(intro, Intro::That(_)),
        };
        verb.lemma == "شبه" && !likens
    }

    /// عدم بث، إعادة نشر، بعد نشر: the noun of what is done, which writes like the past, behind what no verb follows.
    fn is_doing(&self, at: usize, reading: VerbReading) -> bool {
        let short = reading.is_finite()
            && !reading.object
            && self.tags.get(at).is_bare()
            && self.tags.in_list(at, List::ShortNoun);
        let governs = |before: usize| {
            self.tags.in_list(before, List::GovernsAct) || self.tags.in_list(before, List::When)
        };
        short && at.checked_sub(1).is_some_and(governs)
    }

    /// «الكلمة التي لفتت نظره», «لفتت اللوحة انتباه الزوار»: what somebody notices, unless إلى brings what it is drawn to.
    fn is_noticed(&self, at: usize) -> bool {
        let to = |near: usize| self.tokens.word(near) == "الي";
        let word = |near: &usize| self.tokens.kind(*near) == Kind::Word && !to(*near);
        let mut near = (at + 1..at + NOTICED_WITHIN).take_while(word);
        let notice = near.find(|&near| is_notice(self.tokens.word(near)));
        notice.is_some_and(|notice| !(notice + 1..notice + DRAWN_WITHIN).any(to))
    }

    /// جول فيري: behind a given name no opinion begins with ف.
    pub(super) fn is_surname(&self, at: usize) -> bool {
        let opines = |reading| Lexicon::get().verb(reading).act == Act::Opine;
        self.tags.get(at - 1).is(Classes::PERSON_NAME)
            && self.tokens.word(at).starts_with('ف')
            && self.tags.get(at).conjunction
            && self.tags.get(at).verb.is_some_and(opines)
    }

    /// «الفارق بين الشركة وبين منافسيها»: the second of two that something is between; «وبين الأمس والغد ننسى»: both.
    pub(super) fn is_and_between(&self, at: usize) -> bool {
        self.tokens.word(at) == "وبين"
            && !self.is_that(at + 1)
            && (self.follows_between(at) || self.is_between_things(at))
    }

    fn follows_between(&self, at: usize) -> bool {
        let clause = |near: &usize| {
            matches!(self.tokens.kind(*near), Kind::Word | Kind::Number | Kind::Mark(_))
        };
        let first = |near: usize| self.tags.in_list(near, List::Between);
        (at.saturating_sub(BETWEEN_WITHIN)..at).rev().take_while(clause).any(first)
    }

    /// وبين الماضي والمستقبل: two with the article of which neither may speak.
    fn is_between_things(&self, at: usize) -> bool {
        let speaks = Classes::HUMAN
            | Classes::COLLECTIVE_BODY
            | Classes::PERSON_NAME
            | Classes::STATEMENT
            | Classes::OCCASION
            | Classes::LAW
            | Classes::NATIONALITY;
        let (first, second) = (self.tags.get(at + 1), self.tags.get(at + 2));
        first.is(Classes::THING | Classes::TIME | Classes::IDEA)
            && [first, second].iter().all(|tag| tag.definite && !tag.is(speaks))
            && second.conjunction
    }

    /// طائرة تقل 49 راكبا: without لم or لا, what is written like the jussive of قال is another verb.
    pub(super) fn is_carrying(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let before = at > 0 && self.tags.get(at - 1).is(Classes::NEGATION);
        matches!(word.strip_prefix(['و', 'ف']).unwrap_or(word), "تقل" | "يقل") && !before
    }

    /// الآتي ذكرهم، السالف ذكره: those who are named in a list.
    fn is_listed(&self, at: usize, verb: &Verb) -> bool {
        verb.lemma == "ذكر" && at > 0 && self.tags.in_list(at - 1, List::Aforesaid)
    }

    /// معرض كتب، توقيع كتب في الاجتماع: books, behind the noun of what has them.
    fn is_books(&self, at: usize, intro: Intro) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.tokens.word(at) == "كتب") else {
            return false;
        };
        let tag = self.tags.get(before);
        let noun =
            tag.is(Classes::THING | Classes::EVENT_NAME | Classes::PLACE_NAME | Classes::OCCASION);
        let there = ["عليه", "فيه", "له", "عنه", "تحته"];
        let next = self.tokens.word(at + 1);
        let written = there.contains(&next) || there.contains(&next.trim_end_matches('ا'));
        noun && !tag.definite
            && !tag.is(Classes::STATEMENT | Classes::HUMAN | Classes::PERSON_NAME)
            && !self.tokens.is_owned(before)
            && !written
            && !matches!(intro, Intro::That(that) if that == at + 1)
            && !matches!(intro, Intro::Colon(colon) if colon == at + 1)
    }

    /// «أثار رفع الرسوم استياء بين الطلاب»: what something stirs.
    fn is_stirring(&self, at: usize, verb: &Verb, intro: Intro) -> bool {
        let stirs = verb.lemma == "اثار" && !matches!(intro, Intro::That(_));
        let inside = |near: &usize| matches!(self.tokens.kind(*near), Kind::Word | Kind::Comma);
        let mut near = (at + 1..at + STIRRED_WITHIN).take_while(inside);
        stirs && near.any(|near| self.tags.in_list(near, List::Stir))
    }

    /// يُعتبر، اعتُبرت: the vowel of the passive of such verbs, which is seldom written elsewhere.
    fn is_written_passive(&self, at: usize, verb: &Verb) -> bool {
        if !verb.lemma.starts_with('ا') || verb.lemma.chars().count() != 5 {
            return false;
        }
        let text = self.tokens.written(at).trim_start_matches(['و', 'ف']);
        text.starts_with("ي\u{64f}")
            || text.starts_with("ت\u{64f}")
            || text.starts_with('ا') && text.contains("ت\u{64f}") && !text.ends_with("ت\u{64f}")
    }

    /// «رفع طلب التأسيس», «يخشون ذكر اسم المدرسة»: what writes like the past of a short verb is its noun right behind another verb,
    /// which does not end what is told of the speaker (الذي استقال طلب).
    fn is_act_done(&self, at: usize, reading: VerbReading, intro: Intro) -> bool {
        let past = Form::Finite {
            person: Person::Third,
            gender: Gender::Masculine,
            number: Number::Singular,
            present: false,
        };
        let Some(before) = at.checked_sub(1).filter(|_| reading.form == past && !reading.object)
        else {
            return false;
        };
        let (verb, word) = (self.tags.get(before), self.tokens.word(before));
        let many = word.starts_with('ي') && word.ends_with("ون") && !verb.known;
        let acts = verb.is(Classes::ACTION)
            || many
            || lexicon::is_stem_of_action(word, &verb)
            || verb.verb.is_some_and(|verb| verb.is_finite() && !verb.object);
        let opens = before.checked_sub(1).is_some_and(|first| {
            self.tags.get(first).is(Classes::RELATIVE)
                || matches!(self.tokens.word(first), "من" | "ما")
        });
        let brings = matches!(intro, Intro::That(that) if that <= at + 2)
            || matches!(intro, Intro::Colon(colon) if colon == at + 1);
        // اختار وصف الوزير بـ«…»; ظهر قال …
        let spoken = Lexicon::get().verb(reading);
        let describes = spoken.act == Act::Evaluate;
        let noun = spoken.homograph || self.tokens.word(at) == "ذكر";
        (acts && !opens || self.is_governed_noun(before))
            && noun
            && !brings
            && !describes
            && !verb.is(Classes::VERBAL | Classes::PERSON_NAME | Classes::HUMAN)
            && self.tags.get(at).is_bare()
            && self.tokens.word(at).chars().count() == 3
            && self.tokens.kind(at + 1) == Kind::Word
    }

    /// «في سبيل نشر الأفكار», «عن عمليات نقل الكهرباء»: whether a preposition governs the indefinite noun of a thing at `at`, which
    /// has no verb behind it.
    fn is_governed_noun(&self, at: usize) -> bool {
        let (tag, before) = (self.tags.get(at), self.tags.get(at.max(1) - 1));
        let way = matches!(self.tokens.word(at), "جانب" | "سبيل" | "طريق" | "اجل" | "مجال");
        let thing = tag.classes.is_only(Classes::THING) || way;
        let glued = tag.preposition.is_some();
        let owned = self.tokens.is_owned(at);
        thing && !tag.definite && !owned && (glued || at > 0 && before.is(Classes::PREPOSITION))
    }

    /// «استهل الحفل بأغنية "…"», «اختتمت الأمسية بعرض "…"»: with what an event begins or ends.
    fn is_event_begun(&self, at: usize, verb: &Verb, intro: Intro) -> bool {
        let begins = verb.act == Act::Close || verb.lemma == "استهل";
        let event = self.tags.get(at + 1);
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY | Classes::STATEMENT;
        begins
            && matches!(intro, Intro::Marks(_) | Intro::None)
            && event.definite
            && event.is(Classes::OCCASION | Classes::EVENT_NAME)
            && !event.is(speaks)
    }

    /// يبدوا أن for يبدو أن.
    fn is_seeming(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        word.trim_start_matches(['و', 'ف']) == "يبدوا" && self.is_that(at + 1)
    }

    /// «بالتأكيد إن الفريق سيفوز»: an adverb that opens the sentence.
    fn is_certainly(&self, at: usize) -> bool {
        self.tokens.word(at) == "بالتاكيد" && self.is_set_off(at) && self.is_that(at + 1)
    }

    /// وسجل أهداف الفريق، سجل للضيوف هدفين: what is done in a match; «…، مسجلا نموا ملموسا»: what is measured.
    fn is_scoring(&self, at: usize, verb: &Verb) -> bool {
        let to = usize::from(self.tags.get(at + 1).preposition == Some(Proclitic::Li));
        let next = at + 1 + to;
        let scored = self.tags.in_list(next, List::Goal) || self.tags.in_list(next, List::Measured);
        verb.lemma == "سجل" && scored
    }

    /// «لم ترد أية تقارير عن ضحايا»: reports that come in, where the present of رد is that of ورد.
    fn is_arriving(&self, at: usize, reading: VerbReading, verb: &Verb) -> bool {
        let present = matches!(reading.form, Form::Finite { present: true, .. });
        let any = usize::from(matches!(self.tokens.word(at + 1), "اي" | "ايه"));
        let news = self.tags.get(at + 1 + any);
        let told = news.is(Classes::STATEMENT) && news.is_bare() && !news.is(Classes::HUMAN);
        verb.lemma == "رد" && present && told
    }

    /// وزاد سهم الشركة، وأضاف المؤشر العام 12 نقطة: what grows, with no word of its own right behind it, and by how much.
    fn is_growing(&self, at: usize, verb: &Verb, intro: Intro) -> bool {
        if !matches!(verb.lemma.as_str(), "زاد" | "اضاف") {
            return false;
        }
        // وأضاف عدد من النواب أن, وأضاف المؤشر أن
        let some = matches!(self.tokens.word(at + 2), "من" | "كبير" | "غير");
        let says = matches!(intro, Intro::That(that) if that <= at + 2);
        self.tags.in_list(at + 1, List::Grows) && !some && !says || self.is_by_how_much(at)
    }

    /// وزاد برنت 12 سنتا، وأضاف المؤشر العام 1.5 في المئة: the number with what it counts, right behind what grows.
    fn is_by_how_much(&self, at: usize) -> bool {
        let noun = |near: &usize| {
            self.tokens.kind(*near) == Kind::Word && !self.tags.get(*near).is(Classes::GRAMMAR)
        };
        let first = at + 1;
        let Some(number) = (first + 1..=first + GROWS_WITHIN)
            .find(|&near| self.tokens.kind(near) == Kind::Number)
            .filter(|&number| (first..number).all(|near| noun(&near)))
        else {
            return false;
        };
        let unit = number + 1 + usize::from(self.tokens.word(number + 1) == "في");
        self.tokens.word(number + 1) == "%" || self.tags.in_list(unit, List::UnitOfPrice)
    }

    /// حرص سموه، دعوات سموه: behind a noun the title, and not what people called somebody.
    fn is_highness(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.tags.get(before));
        let other = Classes::RELATIVE | Classes::CONJUNCTION | Classes::NEGATION;
        self.tokens.word(at) == "سموه"
            && self.tokens.word_before(at) != "ما"
            && self.follows_word(at)
            && before.is_some_and(|tag| !tag.is(other))
    }

    /// كأنها تعترف: what it only looks like.
    fn is_as_if(&self, at: usize) -> bool {
        let before = self.tokens.word_before(at);
        let before = before.strip_prefix(['و', 'ف']).unwrap_or(before);
        matches!(before, "كانه" | "كانها" | "كانهم" | "كانما" | "كاني" | "كاننا")
    }

    /// لا تعترف إلا بالقوة: what alone counts for a thing.
    fn knows_nothing_but(&self, at: usize) -> bool {
        let negated = at > 0 && self.tags.get(at - 1).is(Classes::NEGATION);
        let by = self.tags.get(at + 2).preposition == Some(Proclitic::Bi);
        negated && self.tokens.word(at + 1) == "الا" && by
    }

    /// لا يوجد ما يبرره، له ما يبرره
    fn is_reason(&self, at: usize, reading: VerbReading) -> bool {
        reading.object
            && self.tokens.word_before(at) == "ما"
            && at > 1
            && self.tags.in_list(at - 2, List::Exists)
    }

    /// مشهد القتل الذي كتبه: …
    fn is_work(&self, at: usize, reading: VerbReading, verb: &Verb, intro: Intro) -> bool {
        let colon = matches!(intro, Intro::Colon(colon) if colon == at + 1);
        reading.object && verb.lemma == "كتب" && colon && self.is_relative(at)
    }

    /// تبين أن: it became clear, unless a woman or a paper stands behind it (وتبين الباحثة أن), a name with
    /// its أن (تبين المعموري أن), or a paper that it is said to (وتبين للجزيرة نت أن).
    pub(super) fn became_clear(&self, at: usize) -> bool {
        if !matches!(self.tokens.word(at), "تبين" | "وتبين" | "فتبين") {
            return false;
        }
        let next = self.tags.get(at + 1);
        let woman = next.is(Classes::HUMAN | Classes::STATEMENT)
            && next.gender == Some(Gender::Feminine)
            && next.preposition.is_none();
        let other = Classes::PREPOSITION
            | Classes::PRONOMINAL
            | Classes::TIME
            | Classes::COMPLEMENTISER
            | Classes::CONJUNCTION
            | Classes::HUMAN;
        let name = || {
            self.tokens.kind(at + 1) == Kind::Word
                && next.preposition.is_none()
                && !next.is(other)
                && !self.tokens.word(at + 1).ends_with('ا')
                && (at + 2..at + CLEAR_WITHIN).any(|near| self.is_that(near))
        };
        let told =
            next.preposition == Some(Proclitic::Li) && next.is(Classes::AGENCY | Classes::MEDIA);
        !woman && !told && !name()
    }

    /// راجين من الله أن، داعيا المولى بأن
    pub(super) fn prays(&self, at: usize) -> bool {
        let from = usize::from(self.tokens.word(at + 1) == "من");
        matches!(self.tokens.word(at + 1 + from), "الله" | "المولي" | "الباري" | "العلي")
    }
}

/// النظر، انتباهه، أنظار: what is drawn to something.
fn is_notice(word: &str) -> bool {
    let owner = ["نظر", "انظار", "انتباه"].iter().find_map(|stem| word.strip_prefix(stem));
    lexicon::is_attention(word)
        || owner.is_some_and(|owner| matches!(owner, "" | "ه" | "ها" | "هم" | "نا" | "ي"))
}
