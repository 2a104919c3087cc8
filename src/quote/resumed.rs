//! Where a clause goes on right behind its source: «يصل الوفد بحسب الوزارة إلى العاصمة», «وبحسب الشرطة
//! فر المشتبه به».

use super::cues::{Finder, LONGEST_NAME};
use super::shapes::{self, Tense};
use crate::lexicon::{Classes, Gender, Lexicon, List, Number, Proclitic, VerbReading};
use crate::token::Kind;

/// Tokens of a source with no pause behind it.
const LONGEST_SOURCE: usize = 12;
/// Tokens of a clause that goes on, at least.
const SHORTEST_REST: usize = 2;
/// The same behind في, which more often belongs to the source.
const SHORTEST_PLACE: usize = 5;
/// The same where it begins with an unknown word.
const SHORTEST_UNKNOWN: usize = 3;
/// Letters of a stem that is a noun as well.
const STEM: usize = 3;
/// Letters of an object that shows its case: انخفاضا.
const SHORTEST_OBJECT: usize = 5;

/// What goes with the noun before it.
const JOINED: Classes = Classes::RELATIVE
    .with(Classes::CONJUNCTION)
    .with(Classes::ANAPHOR)
    .with(Classes::DEMONSTRATIVE)
    .with(Classes::TIME)
    .with(Classes::PREPOSITION)
    .with(Classes::COMPLEMENTISER)
    .with(Classes::PERSON_NAME)
    .with(Classes::NAME_PARTICLE)
    .with(Classes::NATIONALITY)
    .with(Classes::HUMAN)
    .with(Classes::COLLECTIVE_BODY)
    .with(Classes::AGENCY)
    .with(Classes::CITY)
    .with(Classes::PRONOMINAL)
    .with(Classes::CLAUSE_OPENER);

/// Somebody with a name of his own.
const PERSON: Classes =
    Classes::OFFICIAL.with(Classes::PROFESSION).with(Classes::HONORIFIC).with(Classes::PERSON_NAME);

impl Finder<'_, '_> {
    /// Where the clause goes on behind the source that the marker at `marker` names from `first` on.
    pub(super) fn resumed(&self, marker: usize, first: usize) -> Option<usize> {
        let opens = marker == 0 || matches!(self.tokens.kind(marker - 1), Kind::Stop | Kind::Break);
        let inside = !opens
            && matches!(self.tokens.kind(marker - 1), Kind::Word | Kind::Number)
            && !self.tags.get(marker).conjunction
            && self.tokens.word(marker - 1) != "وذلك";
        let noun =
            self.tokens.kind(first) == Kind::Word && !self.tags.get(first).is(Classes::PREPOSITION);
        let mut source = Source { finder: self, first, inside, person: false };
        // وحسب الديلي تلغراف فإن …
        let word = |at: &usize| self.tokens.kind(*at) == Kind::Word;
        let then = |at: usize| {
            self.tokens.word(at).starts_with("فان") && self.tags.get(at).is(Classes::COMPLEMENTISER)
        };
        let later = opens && (first..first + LONGEST_SOURCE).take_while(word).any(then);
        (noun && !later && (inside || opens)).then(|| source.end()).flatten()
    }
}

/// A source and the clause that goes on behind it.
struct Source<'a, 'f, 't> {
    finder: &'a Finder<'f, 't>,
    first: usize,
    /// Whether the clause began before the source.
    inside: bool,
    /// Whether a person is named, whose name may be any word.
    person: bool,
}

impl Source<'_, '_, '_> {
    fn end(&mut self) -> Option<usize> {
        self.person = self.is_person(self.first);
        let mut at = self.first + 1;
        while at <= self.first + LONGEST_SOURCE {
            match self.finder.tokens.kind(at) {
                Kind::Open => at = self.behind_bracket(at)?,
                Kind::Mark(_) => {
                    let pair = &self.finder.pairs[self.finder.pair_at(at)?];
                    at = (pair.content.len() <= LONGEST_NAME).then_some(pair.end)?;
                }
                Kind::Word | Kind::Number if self.goes_on(at) => {
                    let place = self.finder.tokens.word(at) == "في";
                    let least = if place { SHORTEST_PLACE } else { SHORTEST_REST };
                    return self.is_followed(at, least).then_some(at);
                }
                Kind::Word | Kind::Number if !self.leaves(at) => {
                    self.person |= self.is_person(at);
                    at += 1;
                }
                _ => return None,
            }
        }
        None
    }

    fn is_person(&self, at: usize) -> bool {
        let tag = self.finder.tags.get(at);
        tag.is(PERSON) && !tag.is(Classes::COLLECTIVE_BODY)
    }

    /// The end of the brackets that open at `at`.
    fn behind_bracket(&self, at: usize) -> Option<usize> {
        let mut near = at + 1..at + LONGEST_SOURCE;
        near.find(|&at| self.finder.tokens.kind(at) == Kind::Close).map(|close| close + 1)
    }

    /// «تقرير نشرته …», «الشرطة وشهود عيان»: a verb of the source's own, or something else that is joined
    /// to it.
    fn leaves(&self, at: usize) -> bool {
        let tag = self.finder.tags.get(at);
        let joined = tag.conjunction && !tag.is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
        // «وصل الوفد حسبما قال مصدر وذلك بعد أربعة أشهر»
        let again = self.finder.tokens.word(at) == "وذلك";
        joined
            || again
            || tag.is(Classes::RELATIVE | Classes::COMPLEMENTISER | Classes::DEMONSTRATIVE)
            || self.is_finite(at) && !self.is_closed(at - 1)
            || tag.verb.is_some_and(|verb| verb.object)
    }

    /// Whether `least` words stand from `at` on before any punctuation.
    fn is_followed(&self, at: usize, least: usize) -> bool {
        let solid = |at: usize| {
            matches!(
                self.finder.tokens.kind(at),
                Kind::Word | Kind::Number | Kind::Mark(_) | Kind::Open
            )
        };
        (at..at + least).all(solid)
    }

    /// Whether the word at `at` can belong to the source no more.
    fn goes_on(&self, at: usize) -> bool {
        let tag = self.finder.tags.get(at);
        // تقرير رسمي نشرته الوزارة
        let relative =
            tag.verb.is_some_and(|verb| verb.object) && !self.finder.tags.get(self.first).definite;
        if tag.definite || tag.conjunction || relative {
            return false;
        }
        let closed = self.is_closed(at - 1);
        let whole = closed && self.is_whole();
        let helps = self.person && tag.is(Classes::VERBAL | Classes::NEGATION);
        let there = matches!(self.finder.tokens.word(at), "هناك" | "هنالك" | "ثمه");
        self.is_finite(at) && (whole || helps || self.disagrees(at))
            || whole && (there || self.is_stem(at))
            || whole && self.shows_tense(at)
            || closed && self.inside && self.is_object(at)
            || self.inside && (self.is_quantity(at) || self.leads_on(at))
            || closed && self.is_other_noun(at)
    }

    /// الشرطة، بيان الجيش: no verb of a relative clause follows, as it does behind مصادر دبلوماسية.
    fn is_whole(&self) -> bool {
        let next = self.first + 1;
        let (head, genitive) = (self.finder.tags.get(self.first), self.finder.tags.get(next));
        self.is_closed(self.first)
            || head.is(PERSON)
            || genitive.definite
            || genitive.is(Classes::STATE | Classes::PERSON_NAME | Classes::ANAPHOR)
            || matches!(self.finder.tokens.kind(next), Kind::Mark(_))
            || self.is_closed(next) && genitive.preposition.is_none()
    }

    fn is_finite(&self, at: usize) -> bool {
        let tag = self.finder.tags.get(at);
        let verb = tag.verb.is_some_and(VerbReading::is_finite);
        (verb || tag.is(Classes::VERBAL | Classes::NEGATION | Classes::ACTION))
            && !tag.is(Classes::PERSON_NAME)
    }

    /// قتل: a stem that is a noun as well, of which nothing stands here for the genitive.
    fn is_stem(&self, at: usize) -> bool {
        let (tag, word) = (self.finder.tags.get(at), self.finder.tokens.word(at));
        let she = || Lexicon::get().reading(&format!("{word}ت"));
        tag.is_bare()
            && !tag.known
            && word.chars().count() == STEM
            && self.finder.tokens.kind(at) == Kind::Word
            && she().is_some_and(|tag| tag.is(Classes::ACTION))
    }

    /// «وفق مصادر أمنية اعتقل الجيش …»: a verb that has not the source for its subject; «بحسب تقرير
    /// نشرته …» and «مصادر تحدثت» tell of the source.
    fn disagrees(&self, at: usize) -> bool {
        let head = self.finder.tags.get(self.first);
        let many = head.number == Some(Number::Plural) || head.gender == Some(Gender::Feminine);
        let word = self.finder.tokens.word(at);
        let agrees = ["ت", "ه", "ها", "وا", "ون"].iter().any(|ending| word.ends_with(ending))
            || word.starts_with(['ت', 'ي']);
        let kept = self.finder.tags.get(at).is(Classes::VERBAL | Classes::NEGATION);
        at > self.first + 1 && many && !agrees && !kept
    }

    /// سيعود، ارتفعت: a verb that no list has.
    fn shows_tense(&self, at: usize) -> bool {
        let (tag, word) = (self.finder.tags.get(at), self.finder.tokens.word(at));
        let long = word.chars().count() > 4 || self.finder.tags.get(at + 1).definite;
        // ستهب: too short for a shape.
        let short_future = !tag.known && (word.starts_with("ست") || word.starts_with("سي"));
        !tag.is(JOINED)
            && match shapes::tense(word, tag) {
                Some(Tense::Future) => true,
                Some(Tense::Past) => long,
                Some(_) => !self.person,
                None => short_future && self.is_followed(at, SHORTEST_REST),
            }
    }

    /// «شهدت المدينة وفقا للتقرير انخفاضا»; a number that is no date.
    fn is_object(&self, at: usize) -> bool {
        let (tag, word) = (self.finder.tags.get(at), self.finder.tokens.word(at));
        let case = word.ends_with('ا') && word.chars().count() >= SHORTEST_OBJECT && tag.is_open()
            || self.is_qualified(at);
        let dated = |at: usize| self.finder.tags.get(at).is(Classes::TIME | Classes::MONTH);
        let counted = self.finder.tokens.kind(at) == Kind::Number
            && self.finder.tags.get(self.first).definite
            && !dated(at - 1)
            && !dated(at + 1);
        let most = matches!(self.finder.tokens.word_before(at), "الاكثر" | "الاقل" | "الاشد");
        (case || counted) && !most
    }

    /// «عقد الوزير حسب الوكالة اجتماعا موسعا»: a noun with the adjective of its case, whatever noun it is.
    fn is_qualified(&self, at: usize) -> bool {
        let case = |at: usize| {
            let (tag, word) = (self.finder.tags.get(at), self.finder.tokens.word(at));
            let bare =
                tag.is_bare() && !tag.is(Classes::PERSON_NAME | Classes::STATE | Classes::CITY);
            word.ends_with('ا') && bare && tag.verb.is_none()
        };
        case(at) && case(at + 1)
    }

    /// إلى العاصمة، على الطلب، بنسبة عشرة: a preposition that no noun of a source governs.
    fn leads_on(&self, at: usize) -> bool {
        let (tag, before) = (self.finder.tags.get(at), self.finder.tags.get(at - 1));
        let said = Classes::OCCASION
            | Classes::STATEMENT
            | Classes::MEDIA
            | Classes::STATE
            | Classes::CITY
            | Classes::BODY
            | Classes::ORGANISATION;
        let closed = self.is_closed(at - 1);
        let next = self.finder.tokens.word(at + 1);
        match self.finder.tokens.word(at) {
            // بلاغ أصدرته البلدية منذ قليل
            "منذ" => !matches!(next, "قليل" | "قليله"),
            "الي" | "بسبب" | "نتيجه" | "جراء" | "بفعل" | "حتي" => true,
            "علي" => {
                let title = self.finder.tokens.word_before(at);
                let in_charge = before.is(Classes::HUMAN)
                    && (title.starts_with("الم")
                        || title.contains("القائم")
                        || title.contains("لقائم"));
                (closed || self.person)
                    && tag.is(Classes::PREPOSITION)
                    && !in_charge
                    && !matches!(next, "الرغم" | "هامش" | "لسان" | "صفحته" | "حسابه" | "موقعه")
            }
            _ if !closed || self.person => false,
            "خلال" | "بعد" | "قبل" | "اثناء" => {
                let noun = self.finder.tags.get(at + 1);
                let own = !noun.definite && next.ends_with(['ه', 'ا', 'م']);
                !noun.is(said) && !own
            }
            "في" => !self.finder.tags.get(at + 1).is(said),
            word => {
                tag.preposition == Some(Proclitic::Bi)
                    && word.starts_with('ب')
                    && !tag.is(Classes::COLLECTIVE_BODY | Classes::STATE | Classes::CITY)
            }
        }
    }

    /// «وبحسب الشرطة فر المشتبه به»: behind an article stands neither another noun nor its genitive; but a
    /// paper and a firm have their name there (موقع الجزيرة نت).
    fn is_other_noun(&self, at: usize) -> bool {
        let (tag, before) = (self.finder.tags.get(at), self.finder.tags.get(at - 1));
        let head = self.finder.tags.get(self.first);
        let named = head.is(Classes::MEDIA | Classes::ORGANISATION) && at > self.first + 1;
        let marked = self.finder.tokens.kind(at - 1) != Kind::Word;
        let plain = at == self.first + 1 || before.known || marked;
        let people = !before.is(Classes::HUMAN) || before.is(Classes::COLLECTIVE);
        !self.person
            && people
            && (!named || marked || tag.is(Classes::QUANTIFIER))
            && tag.is_bare()
            && !tag.is(JOINED)
            && self.finder.tokens.kind(at) == Kind::Word
            && (tag.known || plain && self.is_followed(at, SHORTEST_UNKNOWN))
    }

    /// ثلاثة، نحو، أكثر: a number behind a source counts what the clause is about.
    fn is_quantity(&self, at: usize) -> bool {
        self.finder.tags.in_list(at, List::Quantity)
    }

    /// Whether the noun phrase may end with the token at `at`: with an article, a pronoun, marks, نفسه.
    fn is_closed(&self, at: usize) -> bool {
        let (tag, word) = (self.finder.tags.get(at), self.finder.tokens.word(at));
        let article = ["ال", "لل", "بال"].iter().any(|article| word.starts_with(article));
        let closed = Classes::ANAPHOR | Classes::AGENCY | Classes::STATE | Classes::PERSON_NAME;
        let owned = !tag.is(Classes::PREPOSITION | Classes::PRONOMINAL)
            && word.chars().count() > 4
            && (word.ends_with("ها") || word.ends_with("هم"));
        article || owned || tag.is(closed) || self.finder.tokens.kind(at) != Kind::Word
    }
}
