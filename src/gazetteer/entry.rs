//! What a list says about one name.

/// One name of a list, with what is known about it.
///
/// ```
/// use qawl::Entry;
///
/// let entry = Entry::new("Q851", "السعودية").alias("المملكة العربية السعودية").with_kind("country");
/// assert_eq!(entry.aliases(), ["المملكة العربية السعودية"]);
/// assert_eq!(entry.kind(), Some("country"));
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
pub struct Entry {
    id: String,
    name: String,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    aliases: Vec<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    kind: Option<String>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    metadata: Option<String>,
    prior: f32,
    #[cfg_attr(feature = "serde", serde(flatten))]
    flags: Flags,
}

/// What restrains or frees the matches of an entry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
pub(crate) struct Flags {
    pub(crate) needs_title: bool,
    pub(crate) exact_spelling: bool,
    pub(crate) ordinary_word: bool,
}

impl Flags {
    pub(crate) fn to_byte(self) -> u8 {
        u8::from(self.needs_title)
            | u8::from(self.exact_spelling) << 1
            | u8::from(self.ordinary_word) << 2
    }

    pub(crate) fn from_byte(byte: u8) -> Flags {
        Flags {
            needs_title: byte & 1 != 0,
            exact_spelling: byte & 2 != 0,
            ordinary_word: byte & 4 != 0,
        }
    }
}

impl Entry {
    /// An entry without aliases, of no kind, with prior 0.
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Entry {
        Entry { id: id.into(), name: name.into(), ..Entry::default() }
    }

    /// Adds another name.
    pub fn alias(mut self, alias: impl Into<String>) -> Entry {
        self.aliases.push(alias.into());
        self
    }

    /// Adds other names.
    pub fn with_aliases<S: Into<String>>(mut self, aliases: impl IntoIterator<Item = S>) -> Entry {
        self.aliases.extend(aliases.into_iter().map(Into::into));
        self
    }

    /// Says what it is (`person`, `city` …), in any words the list likes.
    pub fn with_kind(mut self, kind: impl Into<String>) -> Entry {
        self.kind = Some(kind.into());
        self
    }

    /// How common it is among the entries that share a name, from 0 to 1: the commoner is named
    /// first. Values outside are taken to the nearer end. Kept in steps of 1/255.
    pub fn with_prior(mut self, prior: f32) -> Entry {
        self.prior = prior.clamp(0.0, 1.0);
        self
    }

    /// Matches only after a word that says what it is (مدينة، وزير، السيد …). For names that are
    /// also ordinary words.
    pub fn needs_title(mut self, needed: bool) -> Entry {
        self.flags.needs_title = needed;
        self
    }

    /// Matches only as it is written here: short vowels aside, no letter is folded.
    pub fn exact_spelling(mut self, exact: bool) -> Entry {
        self.flags.exact_spelling = exact;
        self
    }

    /// Says that it is an ordinary word rather than a name, so that a proclitic before it is never
    /// thought to be chance.
    pub fn ordinary_word(mut self, ordinary: bool) -> Entry {
        self.flags.ordinary_word = ordinary;
        self
    }

    /// Keeps any text with it, by convention a JSON object. It is stored and given back, never
    /// looked at.
    pub fn with_metadata_text(mut self, metadata: impl Into<String>) -> Entry {
        self.metadata = Some(metadata.into());
        self
    }

    /// Keeps a value of any type with it, as JSON.
    ///
    /// # Errors
    ///
    /// When the value cannot be written as JSON (a map whose keys are not strings).
    #[cfg(feature = "serde")]
    pub fn with_metadata<T: serde::Serialize>(self, value: &T) -> Result<Entry, crate::Error> {
        let json = serde_json::to_string(value)
            .map_err(|cause| crate::Error::config(format!("metadata of {}: {cause}", self.id)))?;
        Ok(self.with_metadata_text(json))
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name, as the list writes it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its other names.
    pub fn aliases(&self) -> &[String] {
        &self.aliases
    }

    /// What it is (`person`, `city` …).
    pub fn kind(&self) -> Option<&str> {
        self.kind.as_deref()
    }

    /// How common it is, from 0 to 1.
    pub fn prior(&self) -> f32 {
        self.prior
    }

    /// Whether it [needs a title](Entry::needs_title).
    pub fn is_title_needed(&self) -> bool {
        self.flags.needs_title
    }

    /// Whether it matches only in its [exact spelling](Entry::exact_spelling).
    pub fn is_spelling_exact(&self) -> bool {
        self.flags.exact_spelling
    }

    /// Whether it is an [ordinary word](Entry::ordinary_word).
    pub fn is_ordinary_word(&self) -> bool {
        self.flags.ordinary_word
    }

    /// The text that is kept with it.
    pub fn metadata_text(&self) -> Option<&str> {
        self.metadata.as_deref()
    }

    /// The value that is kept with it.
    ///
    /// # Errors
    ///
    /// When what is kept is not JSON of that type.
    #[cfg(feature = "serde")]
    pub fn metadata<T: serde::de::DeserializeOwned>(&self) -> Result<Option<T>, crate::Error> {
        let parse = |json: &String| {
            serde_json::from_str(json)
                .map_err(|cause| crate::Error::config(format!("metadata of {}: {cause}", self.id)))
        };
        self.metadata.as_ref().map(parse).transpose()
    }

    pub(crate) fn flags(&self) -> Flags {
        self.flags
    }

    pub(crate) fn with_flags(mut self, flags: Flags) -> Entry {
        self.flags = flags;
        self
    }

    /// The id, given where there is none.
    pub(crate) fn or_id(mut self, id: impl FnOnce() -> String) -> Entry {
        if self.id.is_empty() {
            self.id = id();
        }
        self
    }
}
