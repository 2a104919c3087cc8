//! Prepositions inside a noun phrase: what stands around one, and whether the phrase goes on with it.

use super::attach::{attaches, governs};
use super::reading::Reading;
use crate::lexicon::{Classes, Hints, Lexicon, Links, List, Number, Tag, VerbReading};
use crate::token::Kind;

/// The preposition at hand in a phrase that is being read.
///
/// What stands next to it is at hand; what few questions need is looked for when it is asked.
pub(super) struct Place<'p, 'a, 't> {
    phrase: &'p Reading<'a, 't>,
    /// The preposition, folded, and the word behind it.
    pub(super) word: &'p str,
    pub(super) next_word: &'p str,
    pub(super) next: &'a Tag,
    /// The word before it.
    pub(super) before: &'p str,
    pub(super) before_tag: &'a Tag,
}

impl<'p, 'a, 't> Place<'p, 'a, 't> {
    fn new(phrase: &'p Reading<'a, 't>) -> Self {
        let at = phrase.at;
        Place {
            phrase,
            word: phrase.word(at),
            next_word: phrase.word(at + 1),
            next: phrase.tag(at + 1),
            before: phrase.word(at - 1),
            before_tag: phrase.tag(at - 1),
        }
    }

    /// Whether the word behind it stands in `list`, or the one before it.
    pub(super) fn next_in(&self, list: List) -> bool {
        self.phrase.in_list(self.phrase.at + 1, list)
    }

    pub(super) fn before_in(&self, list: List) -> bool {
        self.phrase.in_list(self.phrase.at - 1, list)
    }

    /// The noun of the title.
    pub(super) fn head(&self) -> &'p str {
        self.phrase.head.map_or("", |head| self.phrase.word(head))
    }

    /// The noun of the title behind the name.
    pub(super) fn title(&self) -> &'p str {
        self.phrase.person.map_or("", |title| self.phrase.word(title))
    }

    pub(super) fn next_is_mark(&self) -> bool {
        matches!(self.phrase.kind(self.phrase.at + 1), Kind::Mark(_))
    }

    /// Whether the word behind it carries the pronoun of its owner (في موقعها).
    pub(super) fn next_is_owned(&self) -> bool {
        let next = self.phrase.at + 1;
        next < self.phrase.end && self.phrase.is_owned(next)
    }

    /// Whether the noun behind it has a genitive with the article (دورة النور).
    pub(super) fn next_governs(&self) -> bool {
        self.phrase.tag(self.phrase.at + 2).definite
    }

    /// Whether the noun before it is that of a body, with its adjective.
    pub(super) fn in_body(&self) -> bool {
        self.is_in(Classes::COLLECTIVE_BODY)
    }

    /// Whether it is that of a law or a part of one.
    pub(super) fn in_law(&self) -> bool {
        self.is_in(Classes::LAW)
    }

    /// الشبكة الأهلية: one or two words behind the noun of a body.
    fn is_in(&self, classes: Classes) -> bool {
        let first = self.phrase.at.saturating_sub(3).max(self.phrase.start);
        (first..self.phrase.at).any(|at| self.phrase.tag(at).is(classes))
    }

    /// في أسباب حكمها, في صحيفة دعواه: whether that genitive carries the pronoun of its owner, no body or person that one may
    /// belong to.
    pub(super) fn next_governs_own(&self) -> bool {
        let genitive = self.phrase.at + 2;
        let somebody = Classes::COLLECTIVE_BODY | Classes::HUMAN;
        genitive < self.phrase.end
            && self.phrase.is_owned(genitive)
            && !self.phrase.tag(genitive).is(somebody)
    }

    /// Whether the noun of the title is that of an outlet.
    pub(super) fn in_media(&self) -> bool {
        self.phrase.head.is_some_and(|head| self.phrase.tag(head).is(Classes::MEDIA))
    }

    /// Whether it is that of a body.
    pub(super) fn of_body(&self) -> bool {
        self.phrase.head.is_some_and(|head| {
            let head = self.phrase.tag(head);
            head.is(Classes::COLLECTIVE_BODY) && !head.is(Classes::HUMAN)
        })
    }

    /// Whether the title stands behind a name.
    pub(super) fn behind_name(&self) -> bool {
        self.phrase.is_titled_behind_name()
    }

    /// أعرب مسؤول عن, كشفت النيابة عن: the verb right before the phrase takes the preposition.
    pub(super) fn of_verb(&self) -> bool {
        if !matches!(self.word, "عن" | "من") {
            return false;
        }
        let verb = self.phrase.start.checked_sub(1).and_then(|before| self.phrase.tag(before).verb);
        verb.filter(|verb| verb.is_finite()).is_some_and(|verb| {
            Links::of_preposition(self.word)
                .is_some_and(|link| Lexicon::get().verb(verb).links.has(link))
        })
    }

    /// شكك خبراء في: the verb right before the phrase takes في.
    pub(super) fn verb_takes(&self) -> bool {
        let Some(before) = self.phrase.start.checked_sub(1) else { return false };
        let speaks =
            |verb: VerbReading| verb.is_finite() && Lexicon::get().verb(verb).links.has(Links::FI);
        self.word == "في"
            && (self.phrase.tag(before).verb.is_some_and(speaks)
                || self.phrase.in_list(before, List::TakesFi))
    }

    /// قال مراسلون، وفقا لتقرير: whether the phrase stands right behind a verb of speech or a marker of the
    /// source, or fills a zone of its own.
    pub(super) fn speaks(&self) -> bool {
        let start = self.phrase.start;
        let before = start.checked_sub(1).map(|at| self.phrase.tag(at)).unwrap_or_default();
        let marked =
            before.hints.has(Hints::MARKER) || self.phrase.tag(start).preposition.is_some();
        self.phrase.closed || marked || before.verb.is_some_and(|verb| verb.is_finite())
    }

    /// الطلاب المنتظمين, المحتجون المنتمون: a participle before it that agrees with the noun before.
    pub(super) fn behind_participle(&self) -> bool {
        let phrase = self.phrase;
        let participle = self.before.starts_with("الم") && self.before.chars().count() >= 6;
        if !participle || phrase.at < phrase.start + 2 || phrase.in_name() {
            return false;
        }
        let noun = phrase.tag(phrase.at - 2);
        let feminine = |at: usize| phrase.parser.tokens.written(at).ends_with('ة');
        let several = noun.number == Some(Number::Plural);
        let many = several && (self.before.ends_with("ون") || self.before.ends_with("ين"));
        let one = || {
            feminine(phrase.at - 2)
                && feminine(phrase.at - 1)
                && !self.before_tag.is(Classes::HUMAN)
        };
        noun.definite && (many || one())
    }

    /// Whether a number stands before the noun before it (300 شخصية من).
    pub(super) fn counted(&self) -> bool {
        let phrase = self.phrase;
        phrase.at >= phrase.start + 2 && phrase.kind(phrase.at - 2) == Kind::Number
    }
}

impl Reading<'_, '_> {
    pub(super) fn goes_on_with_preposition(&mut self) -> bool {
        if self.is_region() || self.is_share_of_many() {
            return true;
        }
        // ناشد المصدر ذاته من أجل
        if self.before.is(Classes::ANAPHOR) && self.name.is_none() {
            return false;
        }
        // الإدارة في كل مرة
        let each = self.word(self.at + 1) == "كل" && !self.tag(self.at + 2).definite;
        if self.here == "في" && (each || self.is_so_many()) {
            return false;
        }
        // وصل المبعوث إلى ليبيا سالم الحمدي إلى الدوحة: the title is over.
        let titled_before = !self.closed && self.person.is_some() && !self.is_titled_behind_name();
        let place = Place::new(self);
        match self.in_name() {
            true => !titled_before && governs(&place) || self.reopen_title(),
            false => attaches(&place) || self.reopen_title(),
        }
    }

    /// الشرق الأوسط وشمال أفريقيا، منطقة شمال أفريقيا: a side of the compass in the name of a region.
    fn is_region(&self) -> bool {
        let side = self.here.strip_prefix('و').unwrap_or(self.here);
        let side = matches!(side, "شمال" | "جنوب" | "شرق" | "غرب");
        side && (self.is_joined_region() || self.is_owned_region() || self.is_named_region())
    }

    fn is_joined_region(&self) -> bool {
        self.tag(self.at).conjunction && self.before.definite
    }

    /// ثقافة جنوب شرق آسيا
    fn is_owned_region(&self) -> bool {
        let before = self.before;
        self.closed && !before.definite && !self.in_name() && !before.is(Classes::HUMAN)
    }

    fn is_named_region(&self) -> bool {
        self.in_list(self.at - 1, List::OfRegion)
    }
}
