//! Participles that go on about whoever speaks: «… داعيا الجميع إلى الصبر», «… مشيرة إلى وجود اتفاق».

use super::cues::Cue;
use super::extents::Walk;
use crate::lexicon::{Classes, Gender, Lexicon, Links, Number, VerbReading};
use crate::token::Kind;

impl Walk<'_, '_> {
    /// Whether the participle `cue`, which brings no clause, goes on beside what was reported; `comma` stands before it.
    pub(super) fn is_participle_besides(&self, cue: &Cue, comma: bool) -> bool {
        let at = cue.at();
        let tag = self.tags.get(at);
        let homograph = cue.lexeme().is_some_and(|verb| verb.homograph);
        let accusative = self.tokens.word(at).ends_with('ا')
            && (!homograph || self.is_besides(cue) || self.is_own_act(cue, false));
        match tag.is(Classes::HUMAN) {
            true if comma => self.calls_somebody(cue),
            false if comma || accusative => true,
            _ if tag.conjunction || tag.definite => false,
            _ => self.charges_somebody(cue) || self.is_of_woman(cue),
        }
    }

    /// «قالت الوزيرة إن القانون جاهز مشيرة إلى وجود اتفاق»: a participle in the feminine under a verb in the feminine, with
    /// the preposition that it governs right behind it.
    fn is_of_woman(&self, cue: &Cue) -> bool {
        let at = cue.words.end;
        let linked = self.tokens.word(at - 1) != self.tokens.word(cue.at());
        let links = cue.lexeme().map(|verb| verb.links).unwrap_or_default();
        let governed =
            Links::of_preposition(self.tokens.word(at)).is_some_and(|link| links.has(link));
        let agrees = cue.verb.is_some_and(is_woman) && self.host(cue.at()).is_some_and(is_woman);
        (linked || governed) && agrees
    }

    /// «قالت الوزيرة إن القانون جاهز مؤكدة حرصها عليه»: a participle in the feminine under a verb in the
    /// feminine, with its object behind it.
    pub(super) fn goes_on_as_woman(&self, at: usize) -> bool {
        let tag = self.tags.get(at);
        let participle = |verb: VerbReading| {
            verb.is_participle() && !Lexicon::get().verb(verb).homograph && is_woman(verb)
                || verb.is_noun() && self.is_demanding(at)
        };
        if !tag.verb.is_some_and(participle) || tag.conjunction || tag.definite {
            return false;
        }
        let next = self.tags.get(at + 1);
        let object = self.tokens.kind(at + 1) == Kind::Word
            && !next.conjunction
            && (!next.definite && self.tags.get(at + 2).definite || self.is_demanding(at))
            && !next.is(Classes::PREPOSITION
                | Classes::CONJUNCTION
                | Classes::RELATIVE
                | Classes::TIME
                | Classes::ACTION);
        object && self.host(at).is_some_and(|verb| verb.is_finite() && is_woman(verb))
    }

    /// «…، مطالبة جميع الأطراف بالهدوء»: behind a pause a noun of this form is the participle.
    fn is_demanding(&self, at: usize) -> bool {
        let word = self.tokens.word(at);
        self.is_after_comma(at) && matches!(word, "مطالبه" | "مناشده")
    }
}

fn is_woman(verb: VerbReading) -> bool {
    verb.agreement() == Some((Gender::Feminine, Number::Singular))
}
