//! Words in marks inside what somebody else reports, which are nevertheless those of whoever acts there: «قال الموقوفون إن
//! الحراس استعملوا ألفاظا مثل "كلب ضال"», «ذكرت الصحيفة أن المحكمة سحبت رخصته استنادا إلى "إهماله"».

use std::ops::Range;

use super::Context;
use super::identity::{Id, People};
use super::inherit::{Choice, nobody};
use super::place::{Role, role};
use crate::lexicon::{Classes, List};
use crate::quote::Event;
use crate::token::Kind;

/// Tokens from the verb to the noun of words (استعملت في رسالتها عبارات).
const USED_WITHIN: usize = 4;
/// Tokens from the verb to the slogans (رفع المحتجون أمام المجلس شعارات).
const RAISED_WITHIN: usize = 14;
/// Tokens from the noun of words to the marks (عبارات من قبيل «…»).
const EXAMPLE_WITHIN: usize = 8;
/// Tokens of a clause whose reason is given.
const LONGEST_CLAUSE: usize = 30;
/// Examples that are joined to the one before (أو «…»).
const MOST_EXAMPLES: usize = 6;

/// Whoever acts in the clause that ends in the words of `event`, where these must be theirs.
pub(super) fn choice(
    context: &Context<'_, '_>,
    people: &People<'_>,
    event: &Event,
) -> Option<Choice> {
    let open = context.speech.pairs[event.pair?].open;
    let floor =
        open.saturating_sub(LONGEST_CLAUSE).max(context.speech.extents.sentence_start(open));
    let whose = Whose { context, people, floor, cued: event.cue.is_some() };
    let used = whose.user(open).map(|who| (who, "uses_words"));
    let used = used.or_else(|| Some((whose.crowd(open)?, "chanted_by")));
    let ((at, id), rule) = used.or_else(|| Some((whose.reasoner(open)?, "gives_reason")))?;
    let mention = people.list[id].mentions().at(at)?;
    Some(Choice { person: Some(id), mention: Some((*mention).clone()), rule, ..nobody() })
}

struct Whose<'a, 't> {
    context: &'a Context<'a, 't>,
    people: &'a People<'a>,
    /// Where the clause begins at the earliest.
    floor: usize,
    /// Whether a cue brings the words.
    cued: bool,
}

impl Whose<'_, '_> {
    /// «الحراس استعملوا ألفاظا مثل «…» أو «…»»: whoever uses the words.
    fn user(&self, open: usize) -> Option<(usize, Id)> {
        let tokens = self.context.tokens;
        let first = self.first_example(open);
        let near =
            |end: usize, longest: usize| (end.saturating_sub(longest).max(self.floor)..end).rev();
        let words = |&at: &usize| {
            let one = tokens.word(at);
            let one = one.strip_prefix('ب').unwrap_or(one);
            self.context.tags.in_list(at, List::Wordings)
                || matches!(one, "عباره" | "كلمه" | "لفظ" | "لفظا")
        };
        let noun = near(first, EXAMPLE_WITHIN).find(words)?;
        let uses = |&at: &usize| uses(tokens.word(at));
        let raises = |&at: &usize| !self.cued && self.context.tags.in_list(at, List::Raises);
        let verb = near(noun, USED_WITHIN).find(uses);
        let verb = verb.or_else(|| near(noun, RAISED_WITHIN).find(raises))?;
        let own = !self.context.tags.in_list(verb + 1, List::Wordings);
        let stands = |words: &Range<usize>| {
            own && words.start == verb + 1
                || words.end == verb
                || self.opens(words) && words.end < verb
        };
        self.named(stands, verb)
    }

    /// «بينما تعالت هتافات المحتجين «…»»: a crowd whose chants the marks hold.
    fn crowd(&self, open: usize) -> Option<(usize, Id)> {
        let first = self.first_example(open);
        let colon = first > 0 && self.context.tokens.kind(first - 1) == Kind::Colon;
        let end = first - usize::from(colon);
        let chants = |at: &usize| self.context.tags.in_list(*at, List::Chants);
        let noun = (self.floor..end).rev().find(chants)?;
        self.named(|words| words.end == end && words.start == noun + 1, end)
    }

    /// «المجتمعون في الساحة رفعوا شعارات»: whether a phrase begins its sentence, of which all that follows tells.
    fn opens(&self, words: &Range<usize>) -> bool {
        let start = self.context.speech.extents.sentence_start(words.start);
        start == words.start && role(self.context, start) == Role::Topic
    }

    /// Where the marks of the first of several examples open.
    fn first_example(&self, open: usize) -> usize {
        let pairs = &self.context.speech.pairs;
        let joined = |open: usize| {
            let join = open.checked_sub(1)?;
            let joins = matches!(self.context.tokens.word(join), "او" | "و");
            let before = &pairs[..pairs.partition_point(|pair| pair.open < join)];
            before.last().filter(|pair| joins && pair.end == join).map(|pair| pair.open)
        };
        let before = std::iter::successors(Some(open), |&open| joined(open));
        before.take(MOST_EXAMPLES).last().unwrap_or(open)
    }

    /// «أن المحكمة سحبت رخصته استنادا إلى «…»»: of whom the reported clause tells why they did something.
    fn reasoner(&self, open: usize) -> Option<(usize, Id)> {
        let (tokens, tags) = (self.context.tokens, self.context.tags);
        if !self.is_behind_reason(open) {
            return None;
        }
        let clause = (self.floor..open).rev();
        let unbroken = clause.take_while(|&at| tokens.kind(at) == Kind::Word);
        let that = unbroken.into_iter().find(|&at| tags.get(at).is(Classes::COMPLEMENTISER))?;
        let (at, id) = self.named(|words| words.start == that + 1, that)?;
        (role(self.context, at) == Role::Topic).then_some((at, id))
    }

    /// بدعوى «…»، استنادا إلى «…»
    fn is_behind_reason(&self, open: usize) -> bool {
        let word =
            |back: usize| open.checked_sub(back).map_or("", |at| self.context.tokens.word(at));
        let based = matches!(word(2), "استنادا" | "بالاستناد" | "مستندا" | "مستنده" | "مستندين");
        let claimed = matches!(word(1), "بدعوي" | "بحجه" | "بذريعه" | "بزعم");
        claimed || based && word(1) == "الي"
    }

    /// The person or body of a phrase near `at` that stands where `fits` says.
    fn named(&self, fits: impl Fn(&Range<usize>) -> bool, at: usize) -> Option<(usize, Id)> {
        let elsewhere = &self.people.elsewhere;
        let before = |at: usize| elsewhere.partition_point(|&(start, _)| start < at);
        // «و» may join marks to others before the sentence.
        let near = elsewhere.get(before(self.floor)..before(at + 2)).unwrap_or_default();
        let stands = |&&(start, id): &&(usize, Id)| {
            let mention = self.people.list[id].mentions().at(start);
            mention.is_some_and(|mention| fits(&mention.words))
        };
        near.iter().rev().find(stands).copied()
    }
}

/// استخدمت، يستعملون
fn uses(word: &str) -> bool {
    word.contains("ستخدم") || word.contains("ستعمل")
}
