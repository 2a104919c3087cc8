//! How many a phrase names, where its head does not tell: by the number before it, or by an ending that only the
//! construct has.

use super::reading::Reading;
use crate::lexicon::{self, Classes, Hints, Lexicon, Number, Tag};
use crate::token::Kind;

/// Letters of the shortest noun in the dual.
const SHORTEST_DUAL: usize = 4;

impl Reading<'_, '_> {
    /// مشتبه بهم أو محاموهم: one of two speakers.
    pub(super) fn is_alternative(&self) -> bool {
        let next = self.tag(self.at + 1);
        let speaks = Classes::HUMAN | Classes::COLLECTIVE_BODY;
        let lawyers = self.word(self.at + 1).ends_with("وهم");
        let head = self.head.map(|head| self.tag(head)).unwrap_or_default();
        self.here == "او" && self.closed && head.is(speaks) && (next.is(speaks) || lawyers)
    }

    /// The number of the phrase whose head is `head`, and which a number counts or not.
    pub(super) fn number(&self, head: &Tag, counted: bool) -> Option<Number> {
        if counted || self.is_of_them() {
            Some(Number::Plural)
        } else if self.is_dual_in_construct() {
            Some(Number::Dual)
        } else {
            head.number
        }
    }

    /// 21 منسقا، 120 طالبا: a noun in the singular behind a number, and nothing that it belongs to.
    pub(super) fn is_counted(&self) -> bool {
        let number = |at: usize| self.kind(at) == Kind::Number || is_round(self.word(at));
        let (first, second) = (self.start, self.start + 1);
        self.is_single(second) && number(first)
            || first > 0 && self.is_single(first) && number(first - 1) && !number(first)
    }

    /// طالبا: somebody in the singular, without an owner.
    fn is_single(&self, noun: usize) -> bool {
        let (tag, next) = (self.tag(noun), self.tag(noun + 1));
        // في 2013 وزير الدفاع
        let owned = next.definite & next.preposition.is_none();
        tag.is(Classes::HUMAN) & tag.is_bare() & tag.number.is_none() && !owned
    }

    /// مشتبه بهم، كثير منهم: the pronoun of those that the word before it means.
    fn is_of_them(&self) -> bool {
        self.start + 1 < self.at
            && self.tag(self.start + 1).hints.has(Hints::OWNED)
            && matches!(self.word(self.start + 1), "بهم" | "فيهم" | "عليهم" | "لهم" | "منهم")
    }

    /// حزبا المعارضة، وزيرا السعودية والكويت: the accusative, which looks the same, governs nothing.
    fn is_dual_in_construct(&self) -> bool {
        let (tag, next) = (self.first, self.tag(self.start + 1));
        let word = self.word(self.start);
        let owner = next.definite || next.is(Classes::STATE);
        // أستاذنا العزيز، ميليشيا الحزب
        let speaks = |noun: &Tag| noun.is(Classes::HUMAN | Classes::COLLECTIVE_BODY);
        let noun = || word.strip_suffix('ا').and_then(|noun| Lexicon::get().reading(noun));
        word.ends_with('ا')
            && word.chars().count() >= SHORTEST_DUAL
            && !word.ends_with("نا")
            && self.kind(self.start + 1) == Kind::Word
            && speaks(tag)
            && !tag.is(Classes::PERSON_NAME | Classes::STATE)
            && tag.is_bare()
            && tag.number.is_none()
            && owner
            && next.preposition.is_none()
            && !next.is(Classes::TIME)
            && noun().is_some_and(|noun| speaks(noun) && noun.number.is_none())
    }
}

/// خمسون عاملا: a number that counts the singular.
fn is_round(word: &str) -> bool {
    let stem = word.strip_suffix("ون").or_else(|| word.strip_suffix("ين")).unwrap_or_default();
    lexicon::is_unit(stem)
}
