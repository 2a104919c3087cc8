//! «وذكرت صحيفة «الأفق أن السوق …», «وقال لـ«الأفق المدير سالم الحمدي إن …»: a mark that opens a name and is never
//! closed.

use super::marks::Pairing;
use crate::lexicon::{Act, Classes, Lexicon, List, VerbReading};
use crate::token::Kind;

/// Tokens from the verb to whom somebody speaks, and between a name and what is said.
const WITHIN: usize = 8;
/// Tokens between the mark and what introduces the words.
const INTRODUCED_WITHIN: usize = 26;
/// Words of a name that nothing closes.
const LONGEST: usize = 4;

/// Nouns behind which marks hold their name.
const CALLED: Classes =
    Classes::NAMED_THING.without(Classes::LABEL).with(Classes::MEDIA).with(Classes::ORGANISATION);

/// Words of a clause, which are part of nobody's name.
const CLAUSE: Classes =
    Classes::CLAUSAL.with(Classes::ACTION).with(Classes::BELIEF).with(Classes::DEMONSTRATIVE);

impl Pairing<'_, '_> {
    /// Where the name ends that the mark at `open` opens, if what stands before and behind it shows that it opens nothing
    /// more; `before` is where the next mark stands.
    pub(super) fn lost_name(&self, open: usize, before: usize) -> Option<usize> {
        let last = open.checked_sub(1).filter(|&last| self.tokens.kind(last) == Kind::Word)?;
        let first = self.tags.get(open + 1);
        let name = self.tokens.kind(open + 1) == Kind::Word && open + 1 < before;
        if !name || first.is(Classes::CLAUSAL) || first.conjunction {
            return None;
        }
        if self.is_called(last)
            || self.is_received(last)
            || self.is_owner(last, before)
            || self.is_glossed(open)
            || self.is_addressed(last) && self.leads_on(open + 1, before)
        {
            return Some(self.name_end(open, before, false));
        }
        self.is_subject(open, before)
    }

    /// صحيفة «…, شركة «…: a noun that only its name makes whole.
    fn is_called(&self, last: usize) -> bool {
        let tag = self.tags.get(last);
        tag.is(CALLED) && !tag.definite && !self.tokens.is_owned(last) && tag.verb.is_none()
    }

    /// في رد تلقته «…, تقرير اطلعت «…: whoever got what somebody stated.
    fn is_received(&self, last: usize) -> bool {
        let text = |at: usize| self.tags.get(at).is(Classes::STATEMENT);
        self.tags.in_list(last, List::Receives) && (last.saturating_sub(2)..last).any(text)
    }

    /// سحبت "لوغانو (Lugano) بضائعها: its Latin letters stand behind it.
    fn is_glossed(&self, open: usize) -> bool {
        self.tokens.kind(open + 2) == Kind::Open && self.tokens.is_latin(open + 3)
    }

    /// وتقول صاحبة "الطريق الطويل: …, وقال ضيف «الأفق إن …: whose they are that speaks, right before what is said.
    fn is_owner(&self, last: usize, before: usize) -> bool {
        let tag = self.tags.get(last);
        let owner = tag.is(Classes::HUMAN) && !tag.definite && !self.tokens.is_owned(last);
        let told = || last > 0 && self.tags.get(last - 1).verb.is_some_and(|verb| verb.is_finite());
        if !owner || tag.verb.is_some() || !told() {
            return false;
        }
        let mut name = last + 3..before.min(last + 3 + LONGEST);
        let ends = name.find(|&at| {
            let clause = self.tags.get(at).is(CLAUSE) || self.tags.get(at).verb.is_some();
            self.tokens.kind(at) != Kind::Word || clause
        });
        ends.is_some_and(|at| self.introduces(at))
    }

    /// وأكد لـ«…, وقال في حديث إلى «…: to whom somebody speaks.
    fn is_addressed(&self, last: usize) -> bool {
        let near = last.saturating_sub(WITHIN)..last;
        let speaks = |at: usize| {
            let verb = self.tags.get(at).verb.filter(|verb| verb.is_finite());
            verb.is_some_and(|verb| {
                let verb = Lexicon::get().verb(verb);
                verb.quote && !verb.fragment
            })
        };
        let tells = |at: usize| self.tags.get(at).is(Classes::STATEMENT | Classes::OCCASION);
        match self.tokens.word(last) {
            "ل" => near.clone().any(|at| speaks(at) || tells(at)),
            "الي" | "مع" => (last.saturating_sub(3)..last).any(tells),
            _ => false,
        }
    }

    /// Whether the verb's own أن or colon is still to come, behind at most who speaks.
    fn leads_on(&self, from: usize, before: usize) -> bool {
        let zone = from + 1..before.min(from + INTRODUCED_WITHIN);
        let inside = |&at: &usize| {
            !matches!(
                self.tokens.kind(at),
                Kind::Stop | Kind::Break | Kind::Ellipsis | Kind::Mark(_)
            )
        };
        zone.take_while(inside).any(|at| self.introduces(at))
    }

    fn introduces(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        self.tokens.kind(at) == Kind::Colon || tag.is(Classes::COMPLEMENTISER) && !tag.conjunction
    }

    /// وأوضح «الحمدي أن …, وقال التاجر "ناصر سعد، في شكواه: …: where the name of who speaks ends, whose verb goes on behind
    /// it.
    fn is_subject(&self, open: usize, before: usize) -> Option<usize> {
        let (last, first) = (self.tags.get(open - 1), self.tags.get(open + 1));
        let finite = last.verb.filter(|verb| verb.is_finite());
        let surname = !first.known && first.definite && finite.is_some();
        let bound = last.is(Classes::COMPLEMENTISER | Classes::PRONOMINAL | Classes::PERSON_NAME)
            || last.is(Classes::PREPOSITION) && finite.is_none();
        if bound || !(surname || first.is(Classes::PERSON_NAME)) || !self.is_introduced(open) {
            return None;
        }
        let end = self.name_end(open, before, true);
        // في تصريح لـ"الأفق"، …
        let mut behind = end..end + WITHIN + WITHIN;
        let intro = behind.find(|&at| {
            let word = matches!(
                self.tokens.kind(at),
                Kind::Word | Kind::Number | Kind::Comma | Kind::Mark(_)
            );
            let acts = self.tags.get(at).verb.is_some_and(VerbReading::is_finite);
            !word || self.tags.get(at).is(CLAUSE) || acts
        })?;
        // قال "الحل أن نعود": what قال introduces is إن.
        let says = finite.is_some_and(|verb| Lexicon::get().verb(verb).act == Act::Say)
            && self.tokens.written(intro).starts_with('أ');
        (self.introduces(intro) && !says).then_some(end)
    }

    /// Behind its first word a name goes on with words that no list knows, with letters, and one of a person with further
    /// names.
    fn name_end(&self, open: usize, before: usize, person: bool) -> usize {
        let goes_on = |&at: &usize| {
            let tag = self.tags.get(at);
            // شبكة «سي إن إن إنه …»
            let letter = self.tags.in_list(at, List::LetterName)
                && self.tags.in_list(at - 1, List::LetterName)
                && (!tag.is(Classes::COMPLEMENTISER)
                    || self.tags.get(at + 1).is(Classes::COMPLEMENTISER));
            let open = !tag.known && tag.verb.is_none() && tag.preposition.is_none();
            self.tokens.kind(at) == Kind::Word
                && (letter || open && !tag.conjunction || person && tag.is(Classes::PERSON_NAME))
        };
        let words = open + 2..before.min(open + 1 + LONGEST);
        open + 2 + words.take_while(goes_on).count()
    }
}
