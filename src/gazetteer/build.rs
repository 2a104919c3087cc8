//! From entries to a compiled list.

use super::Gazetteer;
use super::compile::{Draft, compile};
use super::entry::Entry;
use super::header::Settings;
use super::variants;
use crate::Error;
use crate::normalize::Profile;

/// Gathers entries and options; [`Builder::build`] makes the gazetteer.
///
/// ```
/// use qawl::{Entry, Gazetteer};
///
/// let gazetteer = Gazetteer::builder()
///     .entry(Entry::new("Q3692", "الرياض"))
///     .clitics(false)
///     .build()?;
/// assert_eq!(gazetteer.find_iter("من الرياض وبالرياض").count(), 1);
/// # Ok::<(), qawl::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Builder {
    entries: Vec<Entry>,
    settings: Settings,
    optional_article: bool,
    enclitics: bool,
    variants: usize,
}

impl Default for Builder {
    fn default() -> Builder {
        Builder {
            entries: vec![],
            settings: Settings {
                profile: Some(Profile::Search),
                clitics: true,
                guarded: true,
                fold_guard: true,
            },
            optional_article: false,
            enclitics: false,
            variants: 0,
        }
    }
}

impl Builder {
    /// Adds one entry.
    pub fn entry(mut self, entry: Entry) -> Builder {
        self.entries.push(entry);
        self
    }

    /// Adds entries.
    pub fn entries(mut self, entries: impl IntoIterator<Item = Entry>) -> Builder {
        self.entries.extend(entries);
        self
    }

    /// Whether names are compared after the `search` normalization (short vowels and tatweel
    /// dropped; alef forms, ى and ة folded), with a guard for the words that it would confuse
    /// (على and علي). On by default.
    pub fn folding(mut self, on: bool) -> Builder {
        self.settings.profile = on.then_some(Profile::Search);
        self
    }

    /// Names are compared after this normalization, instead of `search`.
    ///
    /// ```
    /// use qawl::{Entry, Gazetteer, normalize::Profile};
    ///
    /// let marks_aside = Gazetteer::builder().profile(Profile::Light).entry(Entry::new("7", "أحمد"));
    /// let found = marks_aside.build()?;
    /// assert_eq!(found.find_iter("أحمـــد واحمد").count(), 1);
    /// # Ok::<(), qawl::Error>(())
    /// ```
    pub fn profile(mut self, profile: Profile) -> Builder {
        self.settings.profile = Some(profile);
        self
    }

    /// Whether و ف ب ك ل may stand before a name, in their legal orders. On by default. س is
    /// never taken off, since it stands before verbs only.
    pub fn clitics(mut self, on: bool) -> Builder {
        self.settings.clitics = on;
        self
    }

    /// Whether a reading with a proclitic is turned down where the whole word is likelier to be a
    /// word of its own (وكيل is not و + كيل). On by default; turn it off for a list of ordinary
    /// words, or mark the entries as [`Entry::ordinary_word`].
    pub fn chance_guard(mut self, on: bool) -> Builder {
        self.settings.guarded = on;
        self
    }

    /// Whether the written form decides where folding would make two words one: على in a text is
    /// not the name علي. On by default; off, all that folds alike is alike.
    pub fn fold_guard(mut self, on: bool) -> Builder {
        self.settings.fold_guard = on;
        self
    }

    /// Whether a pronoun may be joined to the end of a name (جامعتنا). Off by default. Such a match
    /// has a cost, and its span holds the pronoun.
    pub fn enclitics(mut self, on: bool) -> Builder {
        self.enclitics = on;
        self
    }

    /// Names as they are written and nothing else: no folding, no clitics.
    pub fn exact(self) -> Builder {
        self.folding(false).clitics(false).enclitics(false)
    }

    /// Whether ال at the start of a name may be missing or added. Off by default. Such a match has
    /// a cost.
    pub fn optional_article(mut self, on: bool) -> Builder {
        self.optional_article = on;
        self
    }

    /// How many other spellings of a foreign name to make up at most (غ, ج, ق, ك for g; ف or ڤ;
    /// ب or پ; long vowels written or not; ا, ه or ة at the end). 0 by default. A match with one
    /// has a cost, and a spelling that another entry really has is left to that entry.
    pub fn variants(mut self, at_most: usize) -> Builder {
        self.variants = at_most;
        self
    }

    /// Makes the gazetteer. Entries without an id get their number, counted from 1.
    ///
    /// # Errors
    ///
    /// When a name has no letter or digit or more than 255 words, or the list is larger than its
    /// compiled form can be (4 GiB).
    ///
    /// ```
    /// use qawl::{Entry, Gazetteer};
    ///
    /// let error = Gazetteer::new([Entry::new("7", "؟")]).unwrap_err();
    /// assert_eq!(error.to_string(), "entry 7: the name “؟” has no letter");
    /// ```
    pub fn build(self) -> Result<Gazetteer, Error> {
        let entries = self.entries.into_iter().enumerate();
        let entries: Vec<Entry> =
            entries.map(|(at, entry)| entry.or_id(|| (at + 1).to_string())).collect();
        let mut draft = Draft::new(self.settings, &entries);
        draft.add_names()?;
        if self.optional_article {
            draft.add_variants(|name| variants::article(name).into_iter().collect())?;
        }
        if self.enclitics {
            draft.add_variants(variants::enclitics)?;
        }
        if self.variants > 0 {
            draft.add_variants(|name| variants::spellings(name, self.variants))?;
        }
        Ok(Gazetteer::of(compile(draft)?))
    }
}
