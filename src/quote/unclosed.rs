//! Quotations whose closer is missing: where they end all the same.

use super::adverbial::behind_adverbial;
use super::marks::{LONGEST_NAME, Pairing};
use super::side::{Side, is_proclitic};
use crate::lexicon::{self, Act, Classes, Lexicon, VerbReading};
use crate::token::{Glyph, Kind};

/// Tokens that are looked through for the end of a quotation that was never closed.
pub(super) const LONGEST_UNCLOSED: usize = 400;

/// Words of a quotation in the middle of a clause that was never closed.
const SHORTEST_UNCLOSED: usize = 4;

/// Tokens between a complementiser and such a quotation.
const REPORTED_WITHIN: usize = 40;

/// Tokens between a verb and the mark that it introduces.
const INTRODUCED_WITHIN: usize = 8;

impl Pairing<'_, '_> {
    /// «طويل الأمد » وهو كاف «، …»: whether an opener in the place of a closer stands behind the closer `index` in the place of
    /// an opener.
    pub(super) fn is_before_swapped(&self, index: usize) -> bool {
        self.marks.get(index + 1).is_some_and(|next| {
            let closes = next.side == Side::Either && next.shape != Side::Open;
            let fits = next.glyph == Glyph::GuillemetOpen;
            closes && fits && next.paragraph == self.marks[index].paragraph
        })
    }

    /// مضيفا " لن نتراجع ": behind a participle that tells, a mark between blanks opens.
    pub(super) fn is_led(&self, open: usize) -> bool {
        let Some(last) = open.checked_sub(1) else { return false };
        let tag = self.tags.get(last);
        let tells = tag
            .verb
            .is_some_and(|reading| reading.is_participle() && Lexicon::get().verb(reading).quote);
        tells && !tag.definite && self.is_accusative(last)
    }

    /// مضيفا، مضيفة، قائلين
    fn is_accusative(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        word.ends_with(['ا', 'ه']) || word.ends_with("ين") || word.ends_with("ات")
    }

    /// An opener whose closer is missing: what a cue or colon introduces ends with its sentence
    /// chain, at the next cue that opens a quotation or at the end of the paragraph.
    pub(super) fn close_unclosed(&mut self, open: usize, before: usize) {
        let from = self.marks[open].at;
        if let Some(end) = self.lost_name(from, before) {
            self.push(from, end, end, vec!["closed-behind-name"]);
            return;
        }
        if !(self.is_introduced(from)
            || self.is_reported(from, before)
            || self.is_followed(from, before)
            || self.opens_predicate(from)
            || self.is_told_far(from))
        {
            return;
        }
        let (end, repair) = match self.shared_closer(from, before) {
            Some(end) => (end, "closed-with-name"),
            None => self.natural_end(from, before),
        };
        let end = if end == before { self.before_introduction(from, before) } else { end };
        let end = end - usize::from(end == before && self.is_led(before));
        self.push(from, end, end, vec![repair]);
    }

    /// «قال: “هطل المطر. وعن الطرق قالت الوزارة إنها “سالكة”»: the sentence that introduces the next quotation, at
    /// `before`, is the writer's.
    fn before_introduction(&self, open: usize, before: usize) -> usize {
        let stop = (open + 2..before.saturating_sub(2)).rev();
        let stop = stop.into_iter().find(|&at| self.tokens.kind(at) == Kind::Stop);
        let another =
            matches!(self.tokens.kind(before), Kind::Mark(_)) && self.is_introduced(before);
        stop.filter(|_| another).map_or(before, |stop| stop + 1)
    }

    /// «وقالت هند، من شركة «نور» (Nour) "هذه رسائل كاذبة. وتضيف "لا تردوا عليها"»: whether a sentence or
    /// more stand between an opener that nothing leads to and the cue of the next one.
    fn is_followed(&self, open: usize, before: usize) -> bool {
        let (end, _) = self.natural_end(open, before);
        let word = |at: usize| matches!(self.tokens.kind(at), Kind::Word | Kind::Number);
        let long = (open..end).filter(|&at| word(at)).nth(SHORTEST_UNCLOSED).is_some();
        long && end < before
            && before - end <= INTRODUCED_WITHIN
            && matches!(self.tokens.kind(before), Kind::Mark(_))
            && self.tokens.kind(end - 1) == Kind::Stop
            && self.is_introduced(before)
    }

    /// «قال: “شاهدت فيلم “نور”. وعن العرض قال: “…”»: the mark that closes a name at the end of a sentence
    /// closes the quotation too, for another one opens behind it.
    fn shared_closer(&self, open: usize, before: usize) -> Option<usize> {
        let name = self.pairs.last().filter(|name| name.open > open && name.end < before)?;
        let ends = self.tokens.kind(name.end) == Kind::Stop;
        let named = name.content.len() <= LONGEST_NAME;
        let another = matches!(self.tokens.kind(before), Kind::Mark(_));
        let near = before <= open + LONGEST_UNCLOSED;
        (ends && named && another && near && self.natural_end(open, before).0 == before)
            .then_some(name.end)
    }

    /// وقال إن القرار فرصة لسكان الشمال "للعمل في …: whether the opener stands in the middle of what a
    /// verb reports, and not before a name.
    fn is_reported(&self, open: usize, before: usize) -> bool {
        let named = self.tags.get(open - 1).is(Classes::NAMED_THING | Classes::COLLECTIVE_BODY);
        let word = |at: usize| matches!(self.tokens.kind(at), Kind::Word | Kind::Number);
        let stops = |at: &usize| matches!(self.tokens.kind(*at), Kind::Stop | Kind::Break);
        let (end, _) = self.natural_end(open, before);
        let long = (open..end).filter(|&at| word(at)).nth(SHORTEST_UNCLOSED).is_some();
        let clause = (open.saturating_sub(REPORTED_WITHIN)..open).rev();
        let mut clause = clause.take_while(|at| !stops(at));
        // أكد أن «…»، وأن السكان "لا يريدون …: the second clause of what one verb reports.
        let that = clause.find(|&at| {
            let tag = self.tags.get(at);
            tag.is(Classes::COMPLEMENTISER) && !tag.conjunction
        });
        // "… هذا العام "مضيفا أن السد ممتلئ: a closer that touches the next word.
        let closes = self.goes_on_telling(open + 1);
        that.is_some_and(|that| long && !named && !closes && self.is_told(that))
    }

    /// Whether a colon, a complementiser or a telling verb leads to an opener, or it opens a
    /// paragraph.
    pub(super) fn is_introduced(&self, open: usize) -> bool {
        let Some(last) = open.checked_sub(1) else { return true };
        if matches!(self.tokens.kind(last), Kind::Colon | Kind::Break) {
            return true;
        }
        let last = last - usize::from(self.tokens.kind(last) == Kind::Comma && last > 0);
        let tag = self.tags.get(last);
        // وأكد المدير، "أنه لا خطورة …
        let told = match self.tags.get(open + 1).is(Classes::COMPLEMENTISER) {
            true => last + 1,
            false => open,
        };
        // تقرير نشرته "الغد": who published it.
        let publishes = tag.verb.is_some_and(|verb| {
            verb.object && matches!(Lexicon::get().verb(verb).act, Act::Write | Act::Relay)
        });
        tag.verb.is_some() && !publishes
            || tag.is(Classes::COMPLEMENTISER)
            || self.is_told(told) && !publishes
    }

    /// وقال المدير "…: whether only a speaker stands between a telling verb and the opener.
    pub(super) fn is_told(&self, open: usize) -> bool {
        let zone = (open.saturating_sub(INTRODUCED_WITHIN)..open).rev();
        let mut zone = zone.take_while(|&at| {
            matches!(self.tokens.kind(at), Kind::Word | Kind::Abbreviation)
                && !self.tags.get(at).is(Classes::COMPLEMENTISER)
        });
        zone.any(|at| {
            let near = at + 4 > open;
            self.tags.get(at).verb.is_some_and(|reading| {
                let verb = Lexicon::get().verb(reading);
                let sure = !verb.homograph || near || self.tags.get(at).conjunction;
                // وجاء فيه "…
                let says = near && verb.act == Act::Say && reading.is_finite();
                // وطالبت الجمعية بـ"…
                let calls = verb.fragment
                    && reading.is_finite()
                    && open > 0
                    && self.tokens.is_glued(open - 1)
                    && is_proclitic(self.tokens.word(open - 1));
                // ونوهت الوزيرة "بجهود …
                let judges = verb.fragment
                    && reading.is_finite()
                    && self.tags.get(at).conjunction
                    && self.is_long(open);
                verb.quote && reading.is_finite() && sure
                    || says
                    || judges
                    || calls
                    || near && reading.is_participle()
                    || verb.quote && reading.is_participle() && self.follows_comma(at)
            })
        })
    }

    /// Whether no name may be what opens at `open`: a clause or more stands before the next mark.
    fn is_long(&self, open: usize) -> bool {
        let near = open + 1..open + 1 + LONGEST_NAME;
        near.into_iter()
            .all(|at| matches!(self.tokens.kind(at), Kind::Word | Kind::Number | Kind::Comma))
    }

    /// معلقا على الخبر "…": a participle that is set off tells.
    fn follows_comma(&self, at: usize) -> bool {
        at > 0 && self.tokens.kind(at - 1) == Kind::Comma
    }

    /// Where a quotation that opens at `open` ends if nothing closes it: at most at `before`.
    pub(super) fn natural_end(&self, open: usize, before: usize) -> (usize, &'static str) {
        let bracket = self.marks_in_brackets(open);
        for at in open + 1..before.min(open + LONGEST_UNCLOSED) {
            let (kind, last) = (self.tokens.kind(at), self.tokens.kind(at - 1));
            if kind == Kind::Break || bracket && kind == Kind::Stop {
                return (at, "closed-at-paragraph");
            }
            // من أنت؟، ما يجعل: the writer's comma.
            if at > open + 2 && kind == Kind::Comma && last == Kind::Stop {
                return (at, "closed-before-comma");
            }
            let ended = matches!(last, Kind::Stop | Kind::Comma | Kind::Ellipsis);
            // إن موكله "ليس مذنبا، وطالب بتعويض: behind a predicate the verb is that of أن's speaker.
            let inside = || self.is_told_inside(at, before) && !self.opens_predicate(open);
            let cue = || self.is_cue(at) && !inside();
            let turns = ended && (cue() || self.is_turn(at));
            if at > open + 2 && self.is_told_behind(at) {
                return (at - 1, "closed-before-cue");
            }
            // The full stop is left to the writer's sentence, which ends with it.
            if at > open + 2 && !turns && self.ends_with_sentence(open, at) {
                return (at - 1, "closed-at-stop");
            }
            let over = turns || self.begins_telling(at) || self.goes_on_telling(at);
            if at > open + 1 && over {
                return (at, "closed-before-cue");
            }
        }
        (before, "closed-at-paragraph")
    }

    /// … مشيرا إلى أن الحارس نائم: a participle with its أن, though no pause stands before it.
    pub(super) fn goes_on_telling(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let tells = tag.verb.is_some_and(VerbReading::is_participle);
        let link = usize::from(self.tags.get(at + 1).is(Classes::PREPOSITION));
        tells
            && !tag.is(Classes::HUMAN)
            && !tag.definite
            && self.is_accusative(at)
            && self.tags.get(at + 1 + link).is(Classes::COMPLEMENTISER)
    }

    /// «… ثم عدنا إلى البيت، وطلب الجار الماء»، «… وقال لي الجار إن …»: whoever is quoted tells what was done
    /// and said to him; of the writer's verbs that may mean something else words follow.
    fn is_told_inside(&self, at: usize, before: usize) -> bool {
        let tag = self.tags.get(at);
        let Some(verb) = tag.verb.filter(|verb| verb.is_finite()) else { return false };
        let to_me =
            matches!(self.tokens.word(at + 1), "لي" | "لنا" | "مني" | "منا" | "عني" | "الينا");
        let words = |near: usize| {
            near == before
                || self.tags.get(near).is(Classes::COMPLEMENTISER)
                || matches!(self.tokens.kind(near), Kind::Colon | Kind::Mark(_))
        };
        let acts = tag.conjunction
            && Lexicon::get().verb(verb).homograph
            && self.tokens.kind(at - 1) == Kind::Comma
            && !(at + 1..at + INTRODUCED_WITHIN).any(words);
        verb.is_first_person() || to_me || acts
    }

    /// Verses in brackets end with their sentence.
    fn marks_in_brackets(&self, open: usize) -> bool {
        matches!(self.tokens.kind(open), Kind::Open | Kind::Mark(Glyph::BracketOpen))
    }

    /// «…، لكنه أشار إلى أن …»: the writer turns to something else that was said.
    fn is_turn(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        let turns = lexicon::is_but_with_pronoun(word) || matches!(word, "كما" | "فيما");
        let verb = self.tags.get(at + 1).verb.filter(|verb| turns && verb.is_finite());
        verb.is_some_and(|verb| {
            !Lexicon::get().verb(verb).homograph
                || (at + 2..at + 4).any(|near| self.tags.get(near).is(Classes::COMPLEMENTISER))
        })
    }

    /// «…. وفي هذا الصدد، أوضح أن …»: behind a full stop an adverbial and a verb that tells with its أن.
    fn is_writers_adverbial(&self, at: usize) -> bool {
        if self.tokens.kind(at - 1) != Kind::Stop || !self.tokens.word(at).starts_with('و') {
            return false;
        }
        let verb = behind_adverbial(self.tokens, self.tags, at);
        verb.is_some_and(|verb| {
            let mut near = verb + 1..verb + INTRODUCED_WITHIN;
            let third = self.tags.get(verb).verb.is_some_and(|verb| !verb.is_first_person());
            let word = |at: usize| self.tokens.kind(at) == Kind::Word;
            let that = near.find(|&at| !word(at) || self.tags.get(at).is(Classes::COMPLEMENTISER));
            let to_me = matches!(self.tokens.word(verb + 1), "لي" | "لنا");
            third && !to_me && that.is_some_and(word)
        })
    }

    pub(super) fn is_cue(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        // …». من جانبه يقول فلان
        let turn = self.tags.get(at + 1).is(Classes::TURN)
            && matches!(self.tokens.word(at), "من" | "ومن")
            && self.tokens.kind(at - 1) == Kind::Stop;
        let finite = |at: usize| self.tags.get(at).verb.is_some_and(|verb| verb.is_finite());
        if turn && (at + 2..at + 4).any(finite) || self.is_writers_adverbial(at) {
            return true;
        }
        tag.verb.is_some_and(|verb| {
            verb.is_finite() && tag.conjunction || verb.is_participle() && !tag.is(Classes::HUMAN)
        })
    }
}
