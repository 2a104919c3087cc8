//! The rules, one row each: to add one, add a row.

use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::Error;

/// What a row does to single characters.
pub(super) enum Effect {
    /// These characters go.
    Delete(&'static [RangeInclusive<char>]),
    /// Each character of the string becomes the character beside it.
    Map(&'static [(&'static str, char)]),
    /// Needs more than one character at a time: see `cluster.rs`.
    Context,
}

/// One rule with all that is known about it.
pub(super) struct Row {
    pub(super) rule: Rule,
    name: &'static str,
    lossless: bool,
    does: &'static str,
    pub(super) effect: Effect,
    example: (&'static str, &'static str),
}

/// Makes the enum and the table of one list, so that nothing is listed twice.
macro_rules! rules {
    ($($rule:ident $name:literal, $kind:ident, $does:literal, $effect:expr, $before:literal => $after:literal;)*) => {
        /// One step of normalization; each can be switched alone.
        ///
        /// Lossless rules change how a text is encoded, lossy ones how it is spelled. The order in
        /// which rules are added never matters.
        ///
        /// ```
        /// use qawl::normalize::Rule;
        ///
        /// let rule: Rule = "tatweel".parse()?;
        /// assert_eq!(rule.example(), ("قـــال", "قال"));
        /// assert!(rule.is_lossless());
        /// # Ok::<(), qawl::Error>(())
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(#[doc = concat!("`", $name, "` (", stringify!($kind), "): ", $does, ".")] $rule,)*
        }

        pub(super) const ROWS: &[Row] = &[$(Row {
            rule: Rule::$rule,
            name: $name,
            lossless: is_lossless!($kind),
            does: $does,
            effect: $effect,
            example: ($before, $after),
        },)*];
    };
}

macro_rules! is_lossless {
    (lossless) => {
        true
    };
    (lossy) => {
        false
    };
}

use Effect::{Context, Delete, Map};

// A character takes the rows from top to bottom, so ۃ becomes ة in one row and ه in a later one.
rules! {
    PresentationForms "presentation-forms", lossless,
        "Arabic presentation forms and ligatures become the letters they show",
        Context, "ﻗﺎﻝ ﷲ" => "قال الله";
    Nfc "nfc", lossless,
        "canonical composition (Unicode NFC) of the whole text",
        Context, "ا\u{654}ب\u{651}\u{64E}" => "أب\u{64E}\u{651}";
    MarkOrder "mark-order", lossless,
        "Arabic marks stand in canonical order, in whichever order they were typed",
        Context, "ب\u{651}\u{64E}" => "ب\u{64E}\u{651}";
    AsEncoded "as-encoded", lossless,
        "reads code point by code point: ا with a hamza mark is not taken for أ (takes the place of `nfc` and `mark-order`)",
        Context, "ا\u{654}" => "ا\u{654}";
    LookAlikes "look-alikes", lossy,
        "Persian and Urdu letters become the Arabic ones they look like",
        Map(&[("کڪ", 'ك'), ("یےؠ", 'ي'), ("ۓ", 'ئ'), ("ہھەۀۂ", 'ه'), ("ۃ", 'ة'), ("ں", 'ن')]),
        "کتابی" => "كتابي";
    AlefForms "alef-forms", lossy,
        "alef with hamza or madda becomes a bare alef",
        Map(&[("أإآ", 'ا')]), "أإآ" => "ااا";
    AlefWasla "alef-wasla", lossy,
        "ٱ becomes a bare alef",
        Map(&[("ٱ", 'ا')]), "ٱلكتاب" => "الكتاب";
    AlefExtended "alef-extended", lossy,
        "alef with wavy or high hamza becomes a bare alef",
        Map(&[("ٲٳٵ", 'ا')]), "ٲٳٵ" => "ااا";
    HamzaCarriers "hamza-carriers", lossy,
        "ؤ and ئ lose their hamza",
        Map(&[("ؤ", 'و'), ("ئ", 'ي')]), "مسؤول رئيس" => "مسوول رييس";
    AlefMaksura "alef-maksura", lossy,
        "ى becomes ي",
        Map(&[("ى", 'ي')]), "مستشفى" => "مستشفي";
    TehMarbuta "teh-marbuta", lossy,
        "ة becomes ه",
        Map(&[("ة", 'ه')]), "مدينة" => "مدينه";
    TehMarbutaTeh "teh-marbuta-teh", lossy,
        "ة becomes ت (takes the place of `teh-marbuta`)",
        Map(&[("ة", 'ت')]), "مدينة" => "مدينت";
    Harakat "harakat", lossy,
        "the short vowels fatha, damma and kasra go",
        Delete(&['\u{64E}'..='\u{650}']), "ك\u{64E}ت\u{650}ب" => "كتب";
    Tanween "tanween", lossy,
        "the doubled short vowels go",
        Delete(&['\u{64B}'..='\u{64D}']), "شكرا\u{64B}" => "شكرا";
    Shadda "shadda", lossy,
        "the doubling mark goes",
        Delete(&['\u{651}'..='\u{651}']), "محم\u{651}د" => "محمد";
    Sukun "sukun", lossy,
        "the mark of no vowel goes",
        Delete(&['\u{652}'..='\u{652}']), "م\u{652}ن" => "من";
    SuperscriptAlef "superscript-alef", lossy,
        "the small high alef goes",
        Delete(&['\u{670}'..='\u{670}']), "هذ\u{670}ا" => "هذا";
    SuperscriptAlefLetter "superscript-alef-letter", lossy,
        "the small high alef becomes a letter (takes the place of `superscript-alef`)",
        Map(&[("\u{670}", 'ا')]), "رحم\u{670}ن" => "رحمان";
    Madda "madda", lossy,
        "a madda mark that belongs to no alef goes",
        Delete(&['\u{653}'..='\u{653}']), "يس\u{653}" => "يس";
    HamzaMarks "hamza-marks", lossy,
        "hamza marks on letters that have no hamza form go",
        Delete(&['\u{654}'..='\u{655}']), "ح\u{654}" => "ح";
    RareMarks "rare-marks", lossy,
        "the vowel signs of other languages, U+0656 to U+065F, go",
        Delete(&['\u{656}'..='\u{65F}']), "ب\u{656}" => "ب";
    Honorifics "honorifics", lossy,
        "the honorific signs over names, U+0610 to U+0614, go",
        Delete(&['\u{610}'..='\u{614}']), "محمد\u{610}" => "محمد";
    QuranicSigns "quranic-signs", lossy,
        "signs for pauses, recitation and verses, U+0615 to U+061A and U+06D6 to U+06ED, go",
        Delete(&['\u{615}'..='\u{61A}', '\u{6D6}'..='\u{6ED}']), "لا ريب\u{6DB}" => "لا ريب";
    ExtendedMarks "extended-marks", lossy,
        "the extended marks U+0897 to U+089F and U+08CA to U+08FF go",
        Delete(&['\u{897}'..='\u{89F}', '\u{8CA}'..='\u{8FF}']), "ب\u{8F0}" => "ب";
    Tatweel "tatweel", lossless,
        "the stroke that stretches words goes",
        Delete(&['\u{640}'..='\u{640}']), "قـــال" => "قال";
    DigitsAscii "digits-ascii", lossy,
        "Arabic-Indic and Persian digits and their separators become ASCII",
        Map(&[
            ("٠۰", '0'), ("١۱", '1'), ("٢۲", '2'), ("٣۳", '3'), ("٤۴", '4'), ("٥۵", '5'),
            ("٦۶", '6'), ("٧۷", '7'), ("٨۸", '8'), ("٩۹", '9'), ("٫", '.'), ("٬", ','),
        ]),
        "١٬٢٣٤٫٥" => "1,234.5";
    DigitsArabic "digits-arabic", lossy,
        "ASCII digits and the separators between them become Arabic-Indic (takes the place of `digits-ascii`)",
        Context, "1,234.5" => "١٬٢٣٤٫٥";
    PunctuationAscii "punctuation-ascii", lossy,
        "Arabic punctuation becomes ASCII",
        Map(&[("،؍", ','), ("؛", ';'), ("؟", '?'), ("٪", '%'), ("٭", '*'), ("۔", '.')]),
        "نعم، لماذا؟" => "نعم, لماذا?";
    PunctuationArabic "punctuation-arabic", lossy,
        "ASCII comma, semicolon, question mark and per cent sign become Arabic; a comma between digits stays (takes the place of `punctuation-ascii`)",
        Context, "نعم, لماذا?" => "نعم، لماذا؟";
    BidiControls "bidi-controls", lossless,
        "direction marks, embeddings and isolates go",
        Delete(&['\u{61C}'..='\u{61C}', '\u{200E}'..='\u{200F}', '\u{202A}'..='\u{202E}', '\u{2066}'..='\u{2069}']),
        "\u{202B}قال\u{202C}" => "قال";
    ZeroWidth "zero-width", lossless,
        "zero-width spaces, joiners and non-joiners go, and no blank takes their place",
        Delete(&['\u{180E}'..='\u{180E}', '\u{200B}'..='\u{200D}', '\u{2060}'..='\u{2064}']),
        "قا\u{200B}ل" => "قال";
    Bom "bom", lossless,
        "the byte order mark goes, wherever it stands",
        Delete(&['\u{FEFF}'..='\u{FEFF}']), "\u{FEFF}قال" => "قال";
    SoftHyphen "soft-hyphen", lossless,
        "soft hyphens go",
        Delete(&['\u{AD}'..='\u{AD}']), "قا\u{AD}ل" => "قال";
    Controls "controls", lossless,
        "control characters go, but for tabs and the ends of lines and pages",
        Delete(&['\0'..='\u{8}', '\u{E}'..='\u{1F}', '\u{7F}'..='\u{84}', '\u{86}'..='\u{9F}']),
        "قا\u{7}ل" => "قال";
    Blanks "blanks", lossless,
        "no-break spaces and the other wide and narrow spaces become plain blanks",
        Map(&[("\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}", ' ')]),
        "قال\u{A0}إن" => "قال إن";
    BlankRuns "blank-runs", lossless,
        "of several blanks or tabs in a row the first stays",
        Context, "قال   إن" => "قال إن";
    Elongation "elongation", lossy,
        "of an Arabic letter written three times or more two stay, so that real doubles survive",
        Context, "راااائع" => "راائع";
}

impl Rule {
    /// Every rule, in the order of the table.
    pub fn all() -> impl Iterator<Item = Rule> {
        ROWS.iter().map(|row| row.rule)
    }

    fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// The name by which the command line and Python know the rule.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Whether the text still says, letter for letter, what it said.
    pub fn is_lossless(self) -> bool {
        self.row().lossless
    }

    /// What it does, in a few words.
    pub fn description(self) -> &'static str {
        self.row().does
    }

    /// A text, and what the rule alone makes of it.
    pub fn example(self) -> (&'static str, &'static str) {
        self.row().example
    }

    /// The rules that cannot hold at the same time.
    fn rivals(self) -> impl Iterator<Item = Rule> {
        const RIVALS: [(Rule, Rule); 6] = [
            (Rule::Nfc, Rule::AsEncoded),
            (Rule::MarkOrder, Rule::AsEncoded),
            (Rule::TehMarbuta, Rule::TehMarbutaTeh),
            (Rule::SuperscriptAlef, Rule::SuperscriptAlefLetter),
            (Rule::DigitsAscii, Rule::DigitsArabic),
            (Rule::PunctuationAscii, Rule::PunctuationArabic),
        ];
        RIVALS.into_iter().filter_map(move |(one, other)| match self {
            rule if rule == one => Some(other),
            rule if rule == other => Some(one),
            _ => None,
        })
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Rule {
    type Err = Error;

    fn from_str(name: &str) -> Result<Rule, Error> {
        Rule::all().find(|rule| rule.name() == name).ok_or_else(|| {
            let names: Vec<_> = Rule::all().map(Rule::name).collect();
            Error::config(format!("no rule is called {name:?}; there are: {}", names.join(", ")))
        })
    }
}

/// A set of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct RuleSet(u64);

impl RuleSet {
    pub(super) fn of(rules: &[Rule]) -> RuleSet {
        rules.iter().fold(RuleSet::default(), |set, &rule| set.with(rule))
    }

    pub(super) fn with(self, rule: Rule) -> RuleSet {
        let rest = rule.rivals().fold(self, RuleSet::without);
        RuleSet(rest.0 | 1 << rule as u32)
    }

    pub(super) fn without(self, rule: Rule) -> RuleSet {
        RuleSet(self.0 & !(1 << rule as u32))
    }

    pub(super) fn has(self, rule: Rule) -> bool {
        self.0 >> rule as u32 & 1 == 1
    }

    pub(super) fn has_any(self, rules: &[Rule]) -> bool {
        rules.iter().any(|&rule| self.has(rule))
    }

    pub(super) fn rows(self) -> impl Iterator<Item = &'static Row> {
        ROWS.iter().filter(move |row| self.has(row.rule))
    }

    /// What becomes of one character by itself: another, or nothing.
    pub(super) fn fold(self, c: char) -> Option<char> {
        self.rows().try_fold(c, |c, row| row.effect.apply(c))
    }
}

impl Effect {
    fn apply(&self, c: char) -> Option<char> {
        match self {
            Delete(ranges) => (!ranges.iter().any(|range| range.contains(&c))).then_some(c),
            Map(pairs) => {
                let pair = pairs.iter().find(|(from, _)| from.contains(c));
                Some(pair.map_or(c, |&(_, to)| to))
            }
            Context => Some(c),
        }
    }

    /// The characters it says something about.
    pub(super) fn sources(&self) -> Vec<char> {
        match self {
            Delete(ranges) => ranges.iter().flat_map(|range| range.clone()).collect(),
            Map(pairs) => pairs.iter().flat_map(|(from, _)| from.chars()).collect(),
            Context => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Normalizer;

    #[test]
    #[cfg_attr(miri, ignore = "makes a table for every rule")]
    fn every_example_holds_alone() {
        for rule in Rule::all() {
            let (before, after) = rule.example();
            assert_eq!(Normalizer::none().with(rule).normalize(before), after, "{rule}");
        }
    }

    #[test]
    fn rows_stand_in_the_order_of_the_enum_and_fit_the_set() {
        assert!(ROWS.iter().enumerate().all(|(at, row)| row.rule as usize == at));
        assert!(ROWS.len() <= 64);
    }

    #[test]
    fn names_are_read_back() {
        assert!(Rule::all().all(|rule| rule.name().parse() == Ok(rule)));
        let error = "tatwil".parse::<Rule>().unwrap_err().to_string();
        assert!(error.starts_with("no rule is called \"tatwil\"; there are: presentation-forms, "));
    }

    #[test]
    fn the_later_of_two_rivals_holds() {
        let set = RuleSet::of(&[Rule::TehMarbuta, Rule::TehMarbutaTeh]);
        assert!(!set.has(Rule::TehMarbuta) && set.has(Rule::TehMarbutaTeh));
    }
}
