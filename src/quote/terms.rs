//! Marks that hold a name or a term, as how they stand in their sentence shows.

use std::borrow::Cow;

use super::cues::Cue;
use super::marks::Pair;
use super::scene::Relation;
use super::shapes;
use super::side::is_proclitic;
use super::speech::{CLAUSE, Judge, is_of_speaker};
use crate::lexicon::{
    self, Act, Addresses, Classes, Lexicon, List, Proclitic, Tags, Verb, VerbReading,
};
use crate::token::{Kind, Tokens};

/// Tokens of a list of names, and words of each.
const LONGEST_LIST: usize = 60;
const LONGEST_LISTED: usize = 3;

/// Words between a statement and the paper that it was made to.
const SPOKEN_WITHIN: usize = 2;

/// Words of a name that speaks.
const SHORT_NAME: usize = 10;

/// Words of what something is about.
const LONGEST_TOPIC: usize = 12;

/// Words of the name of a body.
const LONGEST_BODY: usize = 8;

/// Words between a verb of choosing and the motto.
const CHOSEN_WITHIN: usize = 5;

/// Words between an author and the noun of the work.
const AUTHOR_WITHIN: usize = 2;

/// Names that follow one noun.
const LONGEST_CHAIN: usize = 8;

/// Nouns with which several names may stand.
const NAMED: Classes = Classes::WORK_TITLE.with(Classes::ORGANISATION_NAME);

/// Words of the title of a work.
const LONGEST_WORK: usize = 10;

/// Words of the subject between a verb and whom or what it judges.
const LONGEST_SUBJECT: usize = 5;

/// Tokens between a verb of speech and whom it is said to.
const ADDRESSED_WITHIN: usize = 14;

/// Tokens between the noun «اسم» and the pronoun before the name.
const NAMED_WITHIN: usize = 6;

/// Tokens between the noun «المثل» and the saying.
const SAYING_WITHIN: usize = 3;

impl Judge<'_, '_> {
    /// Whether the marks hold a name or a term wherever they stand.
    pub(super) fn is_term(&self, pair: &Pair) -> bool {
        self.is_foreign_gloss(pair)
            || self.is_addressee(pair)
            || self.is_title(pair)
            || self.is_list_of_names(pair)
            || self.is_proverb(pair)
            || self.is_named_so(pair)
            || self.is_subject_of_cue(pair)
            || self.is_judged(pair)
            || self.is_by_author(pair)
            || self.is_so_called(pair)
            || self.is_given_name(pair)
            || self.is_acronym(pair)
            || self.is_called_by_colour(pair)
            || self.is_known_body(pair)
            || self.is_named_body(pair)
            || self.is_who_learned(pair)
            || self.is_next_name(pair)
            || self.is_explained(pair)
            || self.is_listed_work(pair)
            || self.is_name_told(pair)
            || self.is_subject_in_relative(pair)
            // محبة النبي «صلى الله عليه وسلم»، الشيخ «رحمه الله»
            || lexicon::before_wish(self.tokens, self.tags, pair.content.end) == pair.content.start
    }

    /// أن شعار السباق هذه السنة «نركض معا»: the predicate of the motto or the name.
    fn is_name_told(&self, pair: &Pair) -> bool {
        let open = pair.open;
        let mut near = (open.saturating_sub(NAMED_WITHIN)..open).rev().take_while(|&at| {
            self.tokens.kind(at) == Kind::Word && self.tags.get(at).verb.is_none()
        });
        let bears = |at: usize| {
            self.tags.in_list(at, List::Appellation) || self.tokens.word(at).starts_with("شعار")
        };
        let that = near.find(|&at| self.tags.get(at).is(Classes::COMPLEMENTISER));
        let predicate = open > 0 && self.tags.get(open - 1).preposition.is_none();
        that.is_some_and(|that| that + 1 < open && bears(that + 1))
            && predicate
            && pair.words <= LONGEST_BODY
    }

    /// المبالغ التي صرفتها «المكتبة»: behind a relative clause's verb with its object stands who did it.
    fn is_subject_in_relative(&self, pair: &Pair) -> bool {
        let Some(verb) = pair.open.checked_sub(1).filter(|&verb| verb > 0) else { return false };
        let (word, tag) = (self.tokens.word(verb), self.tags.get(verb));
        let hers = word.ends_with("تها") || word.ends_with("ته") || word.ends_with("تهم");
        self.tags.get(verb - 1).is(Classes::RELATIVE)
            && self.tags.get(verb - 1).definite
            && tag.verb.is_none()
            && tag.is_bare()
            && hers
            && pair.words <= LONGEST_LISTED
            && self.tags.get(pair.content.start).definite
    }

    /// روايتي «ظل» و«بعد الشتاء», أفلام «ظل» و«شمس» و«بعد الشتاء»: joined to a name that stands behind the noun of
    /// what bears it.
    fn is_next_name(&self, pair: &Pair) -> bool {
        let index = self.pairs.partition_point(|other| other.open < pair.open);
        let mut first = index;
        while first > 0 && index - first < LONGEST_CHAIN && self.is_with_before(first) {
            first -= 1;
        }
        let noun = self.pairs[first].open.checked_sub(1).map(|noun| self.tags.get(noun));
        first < index
            && (first..index).all(|name| self.verdicts.get(name).is_some_and(Option::is_none))
            && noun.is_some_and(|noun| noun.is(NAMED) && noun.verb.is_none())
            && pair.words <= LONGEST_BODY
            && !self.is_sentence(pair)
            && !self.tags.get(pair.content.start).is(Classes::JUDGEMENT)
    }

    /// Whether no more than و stands between the pair at `index` and the one before it.
    fn is_with_before(&self, index: usize) -> bool {
        let between = self.pairs[index - 1].end..self.pairs[index].open;
        between.len() == 1 && self.tokens.word(between.start) == "و"
    }

    /// علمت «دنيا الوادي» أن …: the paper that learned something.
    fn is_who_learned(&self, pair: &Pair) -> bool {
        let next = self.tokens.word(pair.end);
        matches!(self.tokens.word_before(pair.open), "علمت" | "وعلمت" | "علم" | "وعلم")
            && pair.words <= LONGEST_LISTED
            && (matches!(next, "من" | "عن") || self.tags.get(pair.end).is(Classes::COMPLEMENTISER))
    }

    /// ما يسمى «…», ما يوصف بـ«…»: the name that everybody gives it.
    fn is_so_called(&self, pair: &Pair) -> bool {
        let glued = pair.open > 0 && is_proclitic(self.tokens.word_before(pair.open));
        let Some(verb) = pair.open.checked_sub(1 + usize::from(glued)) else { return false };
        let called = self.tokens.word(verb);
        (self.tags.in_list(verb, List::Called) || matches!(called, "يوصف" | "توصف"))
            && lexicon::is_what(self.tokens.word_before(verb))
    }

    /// ينادونه «الصقر»، معروف بـ«أبو الفقراء»، أطلق عليه اسم «درب الملح»: what somebody goes by; without ب أحد may يعرف «حقيقة الأمر».
    fn is_given_name(&self, pair: &Pair) -> bool {
        let glued = pair.open > 0 && is_proclitic(self.tokens.word_before(pair.open));
        let Some(at) = pair.open.checked_sub(1 + usize::from(glued)) else { return false };
        let by = self.tokens.word_before(pair.open) == "ب";
        let word = self.tokens.word(at);
        let called = self.tags.in_list(at, List::Called) && (by || !word.ends_with("عرف"));
        let named = matches!(word, "اسم" | "باسم" | "لقب" | "بلقب");
        (called || named) && pair.words <= LONGEST_BODY
    }

    /// على «فيسبوك», بصلة «داعش»: the name alone of a body that stands without a noun, behind a preposition or, where
    /// it has no article, anywhere: الاحتلال may be a wording.
    fn is_known_body(&self, pair: &Pair) -> bool {
        let body = self.tags.get(pair.content.start);
        let before = pair.open.checked_sub(1).map(|before| self.tags.get(before));
        pair.words == 1
            && body.is(Classes::COLLECTIVE_BODY)
            && body.is_bare()
            && (!body.definite && !body.is(Classes::ORGANISATION_NAME)
                || before.is_some_and(|tag| tag.is(Classes::PREPOSITION)))
    }

    /// صاحب مجموعة «أين تنام الرمال», صاحب «سفر الطيور»: who made it bears no clause.
    fn is_by_author(&self, pair: &Pair) -> bool {
        let Some(work) = pair.open.checked_sub(1) else { return false };
        let near = (work.saturating_sub(AUTHOR_WITHIN)..work).rev();
        let author = |at: usize| self.tags.in_list(at, List::Makers);
        let made = self.tags.get(work).is(Classes::WORK_TITLE)
            && near.take_while(|&at| self.tokens.kind(at) == Kind::Word).any(author);
        let his = matches!(self.tokens.word(work), "صاحب" | "صاحبه" | "وصاحب");
        (made || his && !self.is_sentence(pair)) && pair.words <= LONGEST_WORK
    }

    /// (Journal of Engineering): brackets without an Arabic letter say a name again.
    fn is_foreign_gloss(&self, pair: &Pair) -> bool {
        let latin = |at: usize| self.tokens.word(at).is_ascii();
        self.tokens.kind(pair.open) == Kind::Open && pair.content.clone().all(latin)
    }

    /// المثل الشعبي «من جد وجد»، الحكمة القائلة: «…»: what everybody says, nobody has said.
    fn is_proverb(&self, pair: &Pair) -> bool {
        let near = (pair.open.saturating_sub(SAYING_WITHIN)..pair.open).rev();
        let mut near = near.take_while(|&at| {
            matches!(self.tokens.kind(at), Kind::Word | Kind::Colon)
                && !is_proclitic(self.tokens.word(at))
        });
        near.any(|at| self.tags.in_list(at, List::Proverb) && self.tokens.word_before(at) != "بي")
            || self.is_old_saying(pair)
    }

    /// هناك مثل فرنسي يقول: «…», قيل قديما: «…», «…» كما يقول المثل
    fn is_old_saying(&self, pair: &Pair) -> bool {
        let colon = pair.open > 0 && self.tokens.kind(pair.open - 1) == Kind::Colon;
        let last = pair.open.saturating_sub(1 + usize::from(colon));
        let word = |back: usize| last.checked_sub(back).map_or("", |at| self.tokens.word(at));
        let says =
            matches!(word(0), "يقول" | "القائل") && [1, 2].iter().any(|&at| word(at) == "مثل");
        let once = matches!(word(0), "قديما") && matches!(word(1), "قيل" | "قالوا" | "وقديما");
        let behind = self.tokens.word(pair.end) == "كما"
            && matches!(self.tokens.word(pair.end + 2), "المثل" | "المثال");
        says || once || behind
    }

    /// اسم الجسر هو «جسر السلام»: the pronoun joins a name to what bears it.
    fn is_named_so(&self, pair: &Pair) -> bool {
        let Some(before) = pair.open.checked_sub(1) else { return false };
        let mut near = (before.saturating_sub(NAMED_WITHIN)..before).rev().take_while(|&at| {
            self.tokens.kind(at) == Kind::Word && self.tags.get(at).verb.is_none()
        });
        matches!(self.tokens.word(before), "هو" | "هي")
            && near.any(|at| self.tags.in_list(at, List::Appellation))
    }

    /// وأعلنت «سيدة الشاشة» عن فيلمها، دعت «رابطة النساء» إلى ندوة: behind the verb and before what it
    /// governs stands who speaks.
    fn is_subject_of_cue(&self, pair: &Pair) -> bool {
        let Some(before) = pair.open.checked_sub(1) else { return false };
        let takes = |at: usize| {
            let word = self.tokens.word(at);
            // تختم «الأفق» تقريرها
            let her_own = self.tags.get(at).is(Classes::STATEMENT) && self.tokens.is_owned(at);
            matches!(word, "الي" | "عن" | "علي")
                || self.tags.get(at).is(Classes::COMPLEMENTISER)
                || her_own
        };
        // هاجم ما أسماه «تجار القمح» على صمتهم: what he calls so.
        let behind = |cue: usize| self.cues[cue].words.end == pair.open && !self.calls(cue);
        self.tags.get(before).verb.is_some_and(VerbReading::is_finite)
            && pair.words <= SHORT_NAME
            && takes(pair.end + usize::from(self.tokens.word(pair.end) == "ايضا"))
            && self.last_speaking(pair.open).is_some_and(behind)
            // «إيكونوميست» ends as a verb does.
            && (pair.words == 1 || !self.is_sentence(pair))
    }

    /// «واعتبروا «سوق المدينة» فرصة», «وصفت «حركة الشباب» بأنها خطر», «وطالب المدير «الاتحاد» بالتوضيح»: whom or
    /// what a verb has for its object, with what it says of it behind it.
    fn is_judged(&self, pair: &Pair) -> bool {
        if self.tokens.kind(pair.end) != Kind::Word {
            return false;
        }
        let Some(cue) = self.last_speaking(pair.open).map(|cue| &self.cues[cue]) else {
            return false;
        };
        // يسميه «…»: what he calls it.
        let Some(verb) = cue.lexeme().filter(|_| !cue.verb.is_some_and(|verb| verb.object)) else {
            return false;
        };
        let (next, word) = (self.tags.get(pair.end), self.tokens.word(pair.end));
        let other = Classes::PREPOSITION | Classes::CONJUNCTION | Classes::RELATIVE;
        let second = match verb.act {
            Act::Evaluate | Act::Opine => {
                // بما سماه «التهميش» مؤكدا: he goes on.
                let goes_on = next.verb.is_some_and(VerbReading::is_participle);
                let noun = next.is_bare() && !next.is(other) && !goes_on;
                let bare = cue.words.end == pair.open && noun;
                let object = word.ends_with('ا') && noun;
                bare || object || word.starts_with("بان")
            }
            _ => {
                verb.addresses != Addresses::Never
                    && (next.preposition == Some(Proclitic::Bi) || matches!(word, "الي" | "علي"))
            }
        };
        let between = cue.words.end..pair.open;
        let subject = |at: usize| {
            let tag = self.tags.get(at);
            self.tokens.kind(at) == Kind::Word
                && tag.preposition.is_none()
                && !tag
                    .is(other | Classes::COMPLEMENTISER | Classes::NAMED_THING | Classes::JUDGEMENT)
        };
        second
            && between.len() <= LONGEST_SUBJECT
            && between.into_iter().all(subject)
            && !self.is_sentence(pair)
    }

    /// Whether what is in the marks has a verb, or a pronoun of those who speak.
    pub(super) fn is_sentence(&self, pair: &Pair) -> bool {
        pair.content.clone().any(|at| {
            let tag = self.tags.get(at);
            tag.is(Classes::CLAUSAL | Classes::FIRST_PERSON)
                || tag.verb.is_some_and(VerbReading::is_finite)
                || shapes::tense(self.tokens.word(at), tag).is_some()
        })
    }

    /// «من يمثل الدولة»، «أن الوقت حان»: whether it begins as no title does.
    fn opens_sentence(&self, pair: &Pair) -> bool {
        let first = self.tags.get(pair.content.start);
        let clausal = |at: usize| {
            let tag = self.tags.get(at);
            tag.is(Classes::FIRST_PERSON | Classes::COMPLEMENTISER)
        };
        matches!(self.tokens.word(pair.content.start), "من" | "ما")
            || first.is(Classes::CLAUSAL | Classes::INTERROGATIVE)
            || first.verb.is_some_and(VerbReading::is_finite)
            || pair.content.clone().any(clausal)
    }

    /// اختار المهرجان شعار «…», شعارها كان «…»: the words of those who hold something, unless people call or bear them.
    fn is_chosen_motto(&self, pair: &Pair) -> bool {
        let was = usize::from(matches!(self.tokens.word_before(pair.open), "كان" | "هو" | "هذا"));
        let Some(motto) = pair.open.checked_sub(1 + was) else { return false };
        let named =
            matches!(self.tokens.word(motto), "شعار" | "شعارا" | "شعارها" | "شعاره" | "شعارهم");
        let mut near = motto.saturating_sub(CHOSEN_WITHIN)..motto;
        named && (was > 0 || near.any(|at| self.tags.in_list(at, List::Chooses)))
    }

    /// «جمعية الأمل للتنمية», «حركة نور»: a name that says itself what bears it.
    fn is_named_body(&self, pair: &Pair) -> bool {
        let start = pair.content.start;
        let (first, next) = (self.tags.get(start), self.tags.get(start + 1));
        let called = || {
            self.last_speaking(pair.open)
                .and_then(|cue| self.cues[cue].lexeme())
                .is_some_and(|verb| matches!(verb.act, Act::Evaluate | Act::Opine))
        };
        let loose = || self.tags.in_list(start, List::LooseBody);
        first.is(Classes::ORGANISATION_NAME)
            && first.is_bare()
            && (next.definite && next.preposition.is_none() || self.is_for_something(pair))
            && !next.is(Classes::JUDGEMENT)
            && (2..=LONGEST_BODY).contains(&pair.words)
            && !loose()
            && !called()
            && !self.is_sentence(pair)
    }

    /// مركز نور لحوار الثقافات, but not حركة فكرية للتغيير: a name and what the body is there for.
    fn is_for_something(&self, pair: &Pair) -> bool {
        let named = pair.content.start + 1;
        let described = self.tokens.written(named).ends_with(['ة', 'ي']);
        let goal = |at: usize| self.tags.get(at).preposition == Some(Proclitic::Li);
        !described && (named + 1..named + 3).any(|at| pair.content.contains(&at) && goal(at))
    }

    /// Whether a verb of speech stands a little before, so that whom it is said to may follow.
    fn is_near_cue(&self, pair: &Pair) -> bool {
        self.last_speaking(pair.open).is_some_and(|cue| {
            let cue = &self.cues[cue];
            pair.open - cue.words.end.min(pair.open) <= ADDRESSED_WITHIN
        })
    }

    /// «مكة، ورنية، والخرمة»: three names or more between commas, and nothing that judges or tells.
    pub(super) fn is_list_of_names(&self, pair: &Pair) -> bool {
        // لأني «أحب الخبز، أحب الملح، أحب الماء»
        let own = is_of_speaker(self.tokens.word_before(pair.open));
        if pair.content.len() > LONGEST_LIST || own {
            return false;
        }
        let (mut items, mut words) = (1, 0);
        for at in pair.content.clone() {
            let tag = self.tags.get(at);
            match self.tokens.kind(at) {
                Kind::Comma => (items, words) = (items + 1, 0),
                Kind::Word | Kind::Number => words += 1,
                Kind::Stop | Kind::Ellipsis => {}
                _ => return false,
            }
            let word = self.tokens.word(at);
            let tells = tag.is(Classes::CLAUSAL | Classes::JUDGEMENT | Classes::FIRST_PERSON)
                || tag.verb.is_some_and(VerbReading::is_finite)
                || shapes::tense(word, tag).is_some();
            let adverb =
                words == 1 && (tag.is_prepositional() || word.ends_with('ا') && !tag.definite);
            if words > LONGEST_LISTED || tells || adverb {
                return false;
            }
        }
        items >= 3 && words > 0
    }

    /// بعنوان «…»، المعنون بـ«…»، بتهمة «…».
    pub(super) fn is_title(&self, pair: &Pair) -> bool {
        // بعنوان ⏎ «…»
        // في موضوع: «…»
        let broken = pair.open > 0
            && (self.tokens.kind(pair.open - 1) == Kind::Break
                || self.tokens.kind(pair.open - 1) == Kind::Colon
                    && matches!(self.tokens.word(pair.open.saturating_sub(2)), "موضوع" | "شعار"));
        let open = pair.open - usize::from(broken);
        let glued = usize::from(is_proclitic(self.tokens.word_before(open)));
        let before = open.wrapping_sub(1 + glued);
        let noun = self.tokens.word(before);
        let named = noun.trim_start_matches(['و', 'ف']);
        let named = named.strip_prefix("ال").unwrap_or(named);
        let topic = noun == "موضوع"
            && matches!(self.tokens.word(open.saturating_sub(2)), "حول" | "في")
            || matches!(noun, "بموضوع" | "لموضوع");
        let motto = named == "شعار" && self.tokens.word(open.saturating_sub(2)) == "تحت"
            || self.is_chosen_motto(pair);
        topic
            || motto
            || noun == "حول" && pair.words <= LONGEST_TOPIC && !self.opens_sentence(pair)
            || matches!(noun, "توقيع" | "بتوقيع")
            || noun.ends_with("عناوين")
            || self.tags.in_list(before, List::Charge)
            || noun.ends_with("عنوان")
            || matches!(noun, "مسمي" | "بمسمي")
            || ["معنون", "موسوم", "عنونت"].iter().any(|participle| named.starts_with(participle))
    }

    /// لـ«الأفق»: whom it was said to, unless it stands in the middle of what was said.
    pub(super) fn is_addressee(&self, pair: &Pair) -> bool {
        let before = pair.open.checked_sub(1).map_or("", |before| self.tokens.word(before));
        let inside =
            || self.reporting(pair).is_some_and(|frame| frame.relation == Relation::Inside);
        let whom = matches!(before, "ل" | "لل")
            && self.is_near_cue(pair)
            && !is_attitude_to(self.tokens, self.tags, pair.open)
            && !self.is_called_for(pair);
        let addressed = whom || self.is_interviewer(pair);
        addressed && pair.words <= CLAUSE && !inside()
    }

    fn is_called_for(&self, pair: &Pair) -> bool {
        let cue = self.last_speaking(pair.open).map(|cue| &self.cues[cue]);
        cue.and_then(Cue::lexeme).is_some_and(|verb| is_goal_of(verb, self.tags, pair.open))
    }

    /// في تصريح إلى «الأفق»، خلال حوار مع «الضحى»: the paper that was spoken to, unless the occasion is
    /// somebody who calls for something (دعا مجلس الأمن إلى «ضبط النفس»).
    fn is_interviewer(&self, pair: &Pair) -> bool {
        let Some(before) = pair.open.checked_sub(1) else { return false };
        let spoken = |near: usize| {
            let tag = self.tags.get(near);
            let governed = tag.preposition.is_some()
                || near > 0 && self.tags.get(near - 1).is(Classes::PREPOSITION);
            tag.is(Classes::OCCASION | Classes::STATEMENT)
                && (governed || !tag.definite && !tag.is(Classes::COLLECTIVE_BODY))
        };
        // يتحدث بحسرة إلى «الأفق» عن خسائره
        let talks = || {
            let cue = self.last_speaking(pair.open).map(|cue| &self.cues[cue]);
            cue.is_some_and(|cue| cue.lexeme().is_some_and(|verb| verb.lemma == "تحدث"))
                && self.is_near_cue(pair)
        };
        matches!(self.tokens.word(before), "الي" | "مع")
            && ((before.saturating_sub(SPOKEN_WITHIN)..before).any(spoken) || talks())
    }
}

/// رفضه لـ«…»، دعمها لـ«…»: nouns of what somebody feels about what the marks hold.
pub(super) fn is_attitude(word: &str) -> bool {
    let word = word.trim_start_matches(['و', 'ف', 'ب']);
    let owned = ["هم", "ها", "ه"].iter().find_map(|pronoun| word.strip_suffix(pronoun));
    owned.is_some_and(|noun| Lexicon::get().in_list(&without_pronoun(noun), List::Attitude))
}

/// رفضه لـ«…», استعداد بلاده لـ«…»: whether such a noun stands before the particle of the marks that open at `open`.
pub(super) fn is_attitude_to(tokens: &Tokens<'_>, tags: &Tags, open: usize) -> bool {
    let Some(owner) = open.checked_sub(2) else { return false };
    let of_owner =
        || owner > 0 && tokens.is_owned(owner) && tags.in_list(owner - 1, List::Attitude);
    is_attitude(tokens.word(owner)) || of_owner()
}

/// إدانت of إدانته is إدانة, استياي of استيائه is استياء.
fn without_pronoun(noun: &str) -> Cow<'_, str> {
    if let Some(stem) = noun.strip_suffix('ت') {
        return Cow::Owned([stem, "ه"].concat());
    }
    let hamza = noun.strip_suffix("اي").or_else(|| noun.strip_suffix("او"));
    hamza.map_or(Cow::Borrowed(noun), |stem| Cow::Owned([stem, "اء"].concat()))
}

/// طالب البنك بالتدخل لـ«إنقاذ الموسم»، حثه على السعي لـ«وقف الهدم»: to what end somebody is called upon, unless in a
/// statement to a paper.
pub(super) fn is_goal_of(verb: &Verb, tags: &Tags, open: usize) -> bool {
    let Some(noun) = open.checked_sub(2).filter(|&noun| noun > 0) else { return false };
    let (tag, governor) = (tags.get(noun), tags.get(noun - 1));
    let called = tag.preposition == Some(Proclitic::Bi) || governor.is(Classes::PREPOSITION);
    let spoken = tag.is(Classes::OCCASION | Classes::STATEMENT);
    let calls = matches!(verb.act, Act::Call | Act::Order) && verb.addresses != Addresses::Never;
    calls && called && !spoken
}
