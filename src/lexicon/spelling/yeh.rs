//! ي or ى: where both are written alike, the letter that most words end in, and the few that end in the other.

use super::super::{Classes, Tag, VerbReading};
use super::ali::Ali;
use crate::token::{Kind, Tokens};

/// A text in which ي and ى may be either.
pub(super) struct Yeh<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a [Tag],
    ali: Ali<'a, 't>,
    /// Whether it has the hamza of إلى.
    hamza: bool,
}

impl<'a, 't> Yeh<'a, 't> {
    pub(super) fn new(tokens: &'a Tokens<'t>, tags: &'a [Tag]) -> Yeh<'a, 't> {
        let to = |at: usize| tokens.word(at) == "الي" && tokens.written(at).starts_with('إ');
        let hamza = (0..tokens.len()).any(to);
        Yeh { tokens, tags, ali: Ali::new(tokens, tags), hamza }
    }

    /// The letter that the word at `at`, which ends in ي or ى, is meant to end in; `None` leaves it as it is
    /// written.
    pub(super) fn meant(&self, at: usize) -> Option<char> {
        let word = self.tokens.word(at);
        let dotted = match word {
            "علي" => self.ali.is_name(at),
            "مني" => !self.is_mona(at),
            "يدعي" | "تدعي" | "ويدعي" | "وتدعي" => !self.brings_name(at),
            "والي" => self.is_governor(at),
            _ if self.tags[at].verb.is_some_and(VerbReading::is_plain_past) => return None,
            _ => !ends_in_alef(word),
        };
        Some(if dotted { 'ي' } else { 'ى' })
    }

    fn next(&self, at: usize) -> &Tag {
        self.tags.get(at + 1).filter(|_| self.tokens.kind(at + 1) == Kind::Word).unwrap_or_default()
    }

    /// الدكتورة منى، منى حلاق, but not طلبوا مني.
    fn is_mona(&self, at: usize) -> bool {
        let next = self.next(at);
        let family = next.definite && !next.known && self.tokens.word(at + 1).ends_with('ي');
        let listed = next.is_bare() && next.is(Classes::PERSON_NAME | Classes::NAME_PARTICLE);
        let title = at > 0 && {
            let before = &self.tags[at - 1];
            let somebody = before.is(Classes::HUMAN) && before.verb.is_none();
            somebody || self.tokens.kind(at - 1) == Kind::Abbreviation
        };
        title || family || listed
    }

    /// شاب يدعى سالم, but not يدعي أن, يدعي الخبرة.
    fn brings_name(&self, at: usize) -> bool {
        let grammar = Classes::GRAMMAR | Classes::CONJUNCTION;
        match self.tokens.kind(at + 1) {
            Kind::Word => self.next(at).is_bare() && !self.next(at).is(grammar),
            Kind::Mark(_) | Kind::Open => true,
            _ => false,
        }
    }

    /// والي الجهة, والي صور, but not والى المدير: who writes إلى with its hamza writes it here too.
    fn is_governor(&self, at: usize) -> bool {
        let next = self.next(at);
        let place = Classes::CITY | Classes::STATE;
        let region = matches!(self.tokens.word(at + 1), "الجهه" | "الولايه" | "المنطقه");
        let governs = region || next.is(place) && next.preposition.is_none();
        !self.tokens.written(at).contains('إ') && (self.hamza || governs)
    }
}

/// إلى, المستشفى, لأخرى, وموسى
fn ends_in_alef(word: &str) -> bool {
    let listed = |word: &str| IN_ALEF.contains(&word);
    let joined = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let bound = joined.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(joined);
    let bare = joined.strip_prefix("لل").or_else(|| bound.strip_prefix("ال"));
    [word, joined, bound].into_iter().chain(bare).any(listed)
}

/// Common words that end in ى, folded, without article and particles.
const IN_ALEF: [&str; 70] = [
    "الي",
    "حتي",
    "لدي",
    "متي",
    "سوي",
    "مدي",
    "اخري",
    "اولي",
    "كبري",
    "صغري",
    "عظمي",
    "قصوي",
    "وسطي",
    "اقصي",
    "اعلي",
    "ادني",
    "اقوي",
    "اغني",
    "احدي",
    "شتي",
    "مستوي",
    "محتوي",
    "مستشفي",
    "ملتقي",
    "منتدي",
    "مبني",
    "معني",
    "مرمي",
    "مقهي",
    "ملهي",
    "منفي",
    "مرسي",
    "مجري",
    "قري",
    "رؤي",
    "ذكري",
    "موسيقي",
    "فوضي",
    "شوري",
    "فتوي",
    "دعوي",
    "شكوي",
    "جدوي",
    "عدوي",
    "صدي",
    "مرضي",
    "قتلي",
    "جرحي",
    "اسري",
    "موتي",
    "غرقي",
    "اضحي",
    "فصحي",
    "انثي",
    "مقتضي",
    "مسمي",
    "مصطفي",
    "موسي",
    "عيسي",
    "يحيي",
    "ليلي",
    "سلوي",
    "سلمي",
    "نهي",
    "هدي",
    "ندي",
    "لبني",
    "بشري",
    "مصلي",
    "قوي",
];
