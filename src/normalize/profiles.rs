//! Named sets of rules.

use std::fmt;
use std::str::FromStr;

use super::rules::Rule;
use crate::Error;

/// A named set of rules.
///
/// | profile | what it is for | rules |
/// |---|---|---|
/// | `light` | the same text, cleanly encoded | `presentation-forms` `nfc` `tatweel` `bidi-controls` `zero-width` `bom` `soft-hyphen` `controls` `blanks` |
/// | `search` | finding a word however it is spelled | `alef-forms` `alef-wasla` `alef-maksura` `teh-marbuta` `harakat` `tanween` `shadda` `sukun` `superscript-alef` `tatweel` |
/// | `lucene` | what Lucene's `ArabicNormalizer` does | `as-encoded` `alef-forms` `alef-maksura` `teh-marbuta` `harakat` `tanween` `shadda` `sukun` `tatweel` |
/// | `camel` | what CAMeL Tools' `dediac` and `normalize` functions do, tatweel removed | `as-encoded` and the rules of `search` |
/// | `nfkc` | Unicode NFKC in the Arabic blocks, NFC elsewhere | `presentation-forms` `nfc` |
/// | `analysis` | what the analysis of quotations reads | `search` with every other mark, `look-alikes`, `alef-extended`, `presentation-forms`, all invisible characters and `blanks` |
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Profile {
    /// Lossless: the same text, cleanly encoded.
    Light,
    /// The usual fold for search; what [`Normalizer::new`](crate::Normalizer::new) does.
    Search,
    /// Equal to Lucene's `ArabicNormalizer`, code point by code point.
    Lucene,
    /// Equal to CAMeL Tools' functions, code point by code point.
    Camel,
    /// Unicode NFKC, its compatibility forms in the Arabic blocks only.
    Nfkc,
    /// What the rest of this crate reads.
    Analysis,
}

use Rule::*;

const LIGHT: &[Rule] =
    &[PresentationForms, Nfc, Tatweel, BidiControls, ZeroWidth, Bom, SoftHyphen, Controls, Blanks];

const SEARCH: &[Rule] = &[
    AlefForms,
    AlefWasla,
    AlefMaksura,
    TehMarbuta,
    Harakat,
    Tanween,
    Shadda,
    Sukun,
    SuperscriptAlef,
    Tatweel,
];

const LUCENE: &[Rule] =
    &[AsEncoded, AlefForms, AlefMaksura, TehMarbuta, Harakat, Tanween, Shadda, Sukun, Tatweel];

const CAMEL: &[Rule] = &[
    AsEncoded,
    AlefForms,
    AlefWasla,
    AlefMaksura,
    TehMarbuta,
    Harakat,
    Tanween,
    Shadda,
    Sukun,
    SuperscriptAlef,
    Tatweel,
];

const NFKC: &[Rule] = &[PresentationForms, Nfc];

const ANALYSIS: &[Rule] = &[
    PresentationForms,
    LookAlikes,
    AlefForms,
    AlefWasla,
    AlefExtended,
    AlefMaksura,
    TehMarbuta,
    Harakat,
    Tanween,
    Shadda,
    Sukun,
    SuperscriptAlef,
    Madda,
    HamzaMarks,
    RareMarks,
    Honorifics,
    QuranicSigns,
    ExtendedMarks,
    Tatweel,
    BidiControls,
    ZeroWidth,
    Bom,
    SoftHyphen,
    Controls,
    Blanks,
];

impl Profile {
    /// Every profile.
    pub const ALL: [Profile; 6] = [
        Profile::Light,
        Profile::Search,
        Profile::Lucene,
        Profile::Camel,
        Profile::Nfkc,
        Profile::Analysis,
    ];

    /// The name by which the command line and Python know the profile.
    pub fn name(self) -> &'static str {
        match self {
            Profile::Light => "light",
            Profile::Search => "search",
            Profile::Lucene => "lucene",
            Profile::Camel => "camel",
            Profile::Nfkc => "nfkc",
            Profile::Analysis => "analysis",
        }
    }

    /// Its rules.
    pub fn rules(self) -> &'static [Rule] {
        match self {
            Profile::Light => LIGHT,
            Profile::Search => SEARCH,
            Profile::Lucene => LUCENE,
            Profile::Camel => CAMEL,
            Profile::Nfkc => NFKC,
            Profile::Analysis => ANALYSIS,
        }
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Profile {
    type Err = Error;

    fn from_str(name: &str) -> Result<Profile, Error> {
        Profile::ALL.into_iter().find(|profile| profile.name() == name).ok_or_else(|| {
            let names = Profile::ALL.map(Profile::name).join(", ");
            Error::config(format!("no profile is called {name:?}; there are: {names}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_is_lossless() {
        assert!(LIGHT.iter().all(|rule| rule.is_lossless()));
    }

    #[test]
    fn names_are_read_back() {
        assert!(Profile::ALL.iter().all(|profile| profile.name().parse() == Ok(*profile)));
        let error = "fold".parse::<Profile>().unwrap_err().to_string();
        assert!(error.starts_with("no profile is called \"fold\"; there are: light, search,"));
    }
}
