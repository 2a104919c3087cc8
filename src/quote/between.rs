//! Names in marks between a cue and what introduces its content: «وأوضح المدير لـ«الأفق» أن …».

use std::ops::Range;

use super::cues::{Finder, LONGEST_NAME};
use super::marks::{Pair, is_transliterated};
use super::scene::{is_clausal, is_nominal};
use super::shapes::{self, Tense};
use super::speech::is_relative;
use super::statement::is_text_of_statement;
use super::terms::{is_attitude_to, is_goal_of};
use crate::lexicon::{Act, Classes, Lexicon, Links, List, Proclitic, Tag, Tags, VerbReading};
use crate::token::{Kind, Tokens};

/// Tokens between a name in marks and the introducer.
const FOLLOWS_WITHIN: usize = 16;
/// Words of the title of a report.
const LONGEST_TITLE: usize = 10;

impl Finder<'_, '_> {
    /// Whether the marks hold a name that stands between the cue and its introducer: an addressee
    /// (لـ«الأفق»), the name of a body (شركة «نور»), or a speaker (وأشار «حداد» إلى أن).
    pub(super) fn is_name_in_marks(&self, cue: usize, pair: usize) -> bool {
        let Pair { open, end, ref content, .. } = self.pairs[pair];
        let before = self.tokens.word_before(open);
        // «واصفة الخبز بـ«عيد الجياع»، مؤكدة أن …»
        if before == "ب" && self.describes(cue)
            || self.is_text_in_statement(pair)
            || self.is_called_so(cue, pair)
        {
            return false;
        }
        let glued = self.tokens.is_glued(open - 1);
        // عن رفضه لـ«سياسة الأمر الواقع»: what he feels so about.
        let attitude = || is_attitude_to(self.tokens, self.tags, open);
        let verb = self.tags.get(cue).verb.map(|verb| Lexicon::get().verb(verb));
        let goal = || verb.is_some_and(|verb| is_goal_of(verb, self.tags, open));
        let addressee = glued && matches!(before, "ل" | "لل") && !attitude() && !goal();
        // د.ب.أ: stops are no words.
        let words = || content.clone().filter(|&at| self.tokens.kind(at) == Kind::Word);
        // المتهم «ر.ع»
        let initial = |at: usize| self.tokens.word(at).chars().count() == 1;
        let initials = words().next().is_some() && words().all(initial);
        let spelled = words().all(|at| self.tags.in_list(at, List::LetterName));
        let words = if spelled { 1 } else { words().count() };
        let byname = words <= 2 && self.is_before_surname(open - 1, end);
        let short = words <= LONGEST_NAME;
        // «في تقرير «آفاق الغابات الشمالية»، الذي …، إن»
        let entitled = self.tags.get(open - 1).is(Classes::STATEMENT)
            && words <= LONGEST_TITLE
            && self.introducer_follows(end);
        let noun = self.tags.get(open - 1);
        // وقال المدرب «الفريق جاهز».: behind a man the marks that end the sentence hold no name.
        // «الرواية جاهزة» وأضافت: a whole clause before another is no name either.
        let kept = words > 1 && !noun.is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY);
        let clause = kept
            && is_over(self.tokens, self.tags, end)
            && (is_clausal(self.tokens, self.tags, content)
                || is_nominal(self.tokens, self.tags, content));
        let over = clause
            || kept && matches!(self.tokens.kind(end), Kind::Stop | Kind::Semicolon | Kind::Break);
        let first = content.start;
        let spoken = shapes::is_own_voice(self.tokens.word(first), self.tags.get(first))
            || self.calls_out(content)
            || self.is_question(content)
            || self.happens(first);
        let named = open > cue + 1
            && short
            && !over
            && !spoken
            && (self.is_account(&self.pairs[pair])
                || noun.is(Classes::NAMED_THING
                    | Classes::COLLECTIVE_BODY
                    | Classes::HUMAN
                    | Classes::NATIONALITY));
        // «أوضح التقرير الذي أنجز حول "…"، أن»
        let subject = self.tags.get(open - 1).is(Classes::PREPOSITION)
            && open > cue + 2
            && self.tokens.kind(end) == Kind::Comma
            && self.is_that(end + 1);
        // «على هامش ندوة حول موضوع "…"، أن»
        let comma = self.tokens.kind(end) == Kind::Comma && self.is_that(end + 1);
        let occasion = comma && (cue + 2..open).any(|at| self.tags.get(at).is(Classes::OCCASION));
        // «أعلن «تحالف دعم البيئة في المغرب»، اليوم، أن …»
        let body = open == cue + 1
            && words <= LONGEST_TITLE
            && self.tags.get(content.start).is(Classes::COLLECTIVE_BODY)
            && content.clone().all(|at| self.tags.get(at).verb.is_none())
            && self.introducer_follows(end)
            || open == cue + 1 && self.is_subject_of_link(cue, pair);
        let motto = self.is_before_motto(open - 1)
            || before == "شعار" && self.tokens.word(open.saturating_sub(2)) == "تحت";
        // «ندوة حول موضوع "…" شارك فيها باحثون، أن»
        let theme = before.ends_with("عنوان") || before.ends_with("موضوع");
        let titled = theme || motto || body || subject || occasion;
        let follows = || self.introducer_follows(end) || self.is_glossed(end);
        let long = self.is_long_name(cue, pair) && follows();
        addressee
            || byname
            || initials
            || named
            || titled
            || entitled
            || is_transliterated(self.tokens, &self.pairs[pair])
            || long
            || (short && !clause && !spoken && self.introducer_follows(end))
            || self.is_that(end)
            || self.is_that(end + 1) && Links::of_preposition(self.tokens.word(end)).is_some()
    }

    /// قال سالم «أبو ناصر» الحمدي: a given name before the marks, and a surname right behind them.
    fn is_before_surname(&self, given: usize, surname: usize) -> bool {
        let (given, surname) = (self.tags.get(given), (surname, self.tags.get(surname)));
        let name = |tag: Tag| tag.classes.is_only(Classes::PERSON_NAME);
        let open = name(surname.1) || !surname.1.known && surname.1.definite;
        self.tokens.kind(surname.0) == Kind::Word
            && open
            && name(given)
            && given.gender.is_some()
            && given.is_bare()
            && surname.1.preposition.is_none()
            && !surname.1.conjunction
    }

    /// «وقالت الشركة في بيان «نأسف للتأخر»، …»; «في بيان «الأرض لنا» إن …» brings its words behind the marks.
    fn is_text_in_statement(&self, pair: usize) -> bool {
        let pair = &self.pairs[pair];
        let comma = self.tokens.kind(pair.end) == Kind::Comma;
        !self.is_that(pair.end + usize::from(comma))
            && is_text_of_statement(self.tokens, self.tags, pair)
    }

    /// «ما اعتبره «حصول تجاوزات» رافقت «الهجوم»»: behind its object in a pronoun stands what the verb calls it, unless that
    /// follows (ما سمته «الأفق» «كارثة»).
    fn is_called_so(&self, cue: usize, pair: usize) -> bool {
        let Pair { open, end, .. } = self.pairs[pair];
        let called = self.tags.get(cue).verb.is_some_and(|verb| {
            verb.is_finite()
                && verb.object
                && matches!(Lexicon::get().verb(verb).act, Act::Evaluate | Act::Opine)
        });
        // ما اعتبره «مدونون» وكتاب «كارثة», ما سمته «الأفق» بـ«كارثة»
        let next = self.tags.get(end);
        let other = next.conjunction && !next.is(Classes::PREPOSITION | Classes::RELATIVE);
        let joined = usize::from(other || self.tokens.word(end) == "ب");
        open == cue + 1
            && called
            && is_relative(self.tokens.word_before(cue))
            && !matches!(self.tokens.kind(end + joined), Kind::Mark(_))
            && !self.is_that(end)
            && next.preposition != Some(Proclitic::Bi)
    }

    /// «اسكتي يا سيدة»
    fn calls_out(&self, content: &Range<usize>) -> bool {
        content.clone().skip(1).any(|at| self.tokens.word(at) == "يا")
    }

    /// «مين المسؤول هنا؟»
    fn is_question(&self, content: &Range<usize>) -> bool {
        content.len() > 2 && matches!(self.tokens.word(content.end - 1), "؟" | "?")
    }

    /// «ارتفعت الأسعار»: a past with its subject behind.
    fn happens(&self, at: usize) -> bool {
        let (word, tag, next) = (self.tokens.word(at), self.tags.get(at), self.tags.get(at + 1));
        shapes::tense(word, tag) == Some(Tense::Past) && next.definite && next.preposition.is_none()
    }

    /// «بلاغ لجمعية «أمل لرعاية المرضى في القرى»، أن …», «ندوة نظمتها «الشبكة القروية للماء والبيئة» أن …»: a name of
    /// many words behind the noun that has it, or one that begins with such a noun.
    fn is_long_name(&self, cue: usize, pair: usize) -> bool {
        let Pair { open, ref content, .. } = self.pairs[pair];
        let bears = Classes::NAMED_THING | Classes::COLLECTIVE_BODY;
        let words = content.clone().filter(|&at| self.tokens.kind(at) == Kind::Word).count();
        open > cue + 1
            && (self.tags.get(open - 1).is(bears)
                || self.tags.get(content.start).is(Classes::COLLECTIVE_BODY))
            && words <= LONGEST_TITLE
            && content.clone().skip(1).all(|at| !self.acts(at))
    }

    /// «كشف حساب «النور» على تويتر الحادثة»: what an account goes by.
    pub(super) fn is_account(&self, pair: &Pair) -> bool {
        let noun = pair.open.checked_sub(1);
        noun.is_some_and(|noun| self.tags.in_list(noun, List::Accounts))
            && matches!(self.tokens.word(pair.end), "علي" | "في" | "عبر")
            && self.tags.in_list(pair.end + 1, List::Network)
    }

    fn acts(&self, at: usize) -> bool {
        self.tags.get(at).verb.is_some_and(|verb| !verb.is_noun())
    }

    /// A verb, or a noun with words of its own; تصريح and مداخلة only tell where it was said.
    fn leads_away(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let where_said = tag.is(Classes::OCCASION | Classes::STATEMENT);
        tag.verb.is_some_and(|verb| !verb.is_noun() || !where_said) && !self.is_particle(at)
    }

    /// «وعبرت «المبادرة المدنية» عن رفضها»: behind the marks stands the preposition with which the verb brings
    /// what it says, so that they hold whoever says it.
    fn is_subject_of_link(&self, cue: usize, pair: usize) -> bool {
        let Pair { end, ref content, .. } = self.pairs[pair];
        let first = self.tags.get(content.start);
        let noun = first.definite && first.preposition.is_none() && !first.conjunction;
        let name = content.len() <= LONGEST_TITLE
            && content.clone().all(|at| self.tags.get(at).verb.is_none_or(VerbReading::is_noun));
        let link = Links::of_preposition(self.tokens.word(end));
        let reading = self.tags.get(cue).verb.filter(|verb| verb.is_finite() && !verb.object);
        let takes = |verb| link.is_some_and(|link| Lexicon::get().verb(verb).links.has(link));
        noun && name && reading.is_some_and(takes)
    }

    /// «…»، منظمة الحدث، أن: no more than a gloss stands between the name and the introducer.
    fn is_glossed(&self, from: usize) -> bool {
        let comma = |at: usize| self.tokens.kind(at) == Kind::Comma;
        let gloss = |near: &usize| self.tokens.kind(*near) == Kind::Word;
        let words = (from + 1..=from + LONGEST_NAME).take_while(gloss).count();
        let end = from + 1 + words;
        comma(from) && comma(end) && self.is_that(end + 1)
    }

    /// تختم «الأفق» تقريرها بالقول إن، ختم «المركز» بيانه بالتأكيد على أن
    fn is_by_saying(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let link = usize::from(self.tags.get(at + 1).is(Classes::PREPOSITION));
        tag.verb.is_some_and(VerbReading::is_noun)
            && tag.preposition == Some(Proclitic::Bi)
            && self.is_that(at + 1 + link)
    }

    /// Whether a complementiser, colon or opening mark comes soon after `from`.
    fn introducer_follows(&self, from: usize) -> bool {
        for at in from..from + FOLLOWS_WITHIN {
            match self.tokens.kind(at) {
                Kind::Stop | Kind::Break => return false,
                Kind::Semicolon if !self.is_that(at + 1) => return false,
                Kind::Comma if self.begins_another(at + 1) => return false,
                Kind::Colon => return true,
                // كتب عليها «لا للغلاء» و«نعم للعدل»
                Kind::Mark(_) if at == from + 1 && self.tokens.word(from) == "و" => return false,
                Kind::Mark(_) if at > from => return self.pair_at(at).is_some(),
                Kind::Word if self.is_that(at) => {
                    let governed = self.tags.get(at - 1).is(Classes::GOVERNOR);
                    return !governed && !self.tags.get(at).conjunction;
                }
                // من نشر التقرير: a noun.
                Kind::Word if self.is_relative(at) => {}
                Kind::Word if self.is_by_saying(at) => return true,
                Kind::Word if self.leads_away(at) && !self.is_in_name(at) => return false,
                _ => {}
            }
        }
        false
    }
}

/// «الرواية جاهزة» وأضافت, «الرواية جاهزة»، «سننشرها», «الرواية جاهزة»، مضيفة: behind the marks, from `end`, another clause
/// or the next piece begins.
pub(super) fn is_over(tokens: &Tokens<'_>, tags: &Tags, end: usize) -> bool {
    let comma = tokens.kind(end) == Kind::Comma;
    let next = tags.get(end + usize::from(comma));
    let speaks = next
        .verb
        .is_some_and(|verb| next.conjunction && verb.is_finite() || comma && verb.is_participle());
    speaks || comma && matches!(tokens.kind(end + 1), Kind::Mark(_))
}
