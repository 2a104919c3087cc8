//! 3 · what the user knows: names.
//!
//! A [`Gazetteer`] is a list of names made ready for search in Arabic text. It finds **whole
//! words**, whatever their vowels and hamzas, and reads what is joined to the front of a name:
//!
//! ```
//! use qawl::{Entry, Gazetteer};
//!
//! let gazetteer = Gazetteer::new([
//!     Entry::new("Q851", "المملكة العربية السعودية").alias("السعودية").with_kind("country"),
//!     Entry::new("Q3692", "الرياض").with_kind("city"),
//! ])?;
//! let text = "وبالرِّياض سفراءُ للمملكة العربية\nالسعودية";
//! let found: Vec<_> = gazetteer.find_iter(text).collect();
//!
//! assert_eq!(found[0].text(), "الرِّياض");
//! assert_eq!(found[0].proclitics(), "وب");
//! assert_eq!(found[1].text(), "لمملكة العربية\nالسعودية");
//! assert_eq!(found[1].name(), "المملكة العربية السعودية");
//! assert_eq!(found[1].best().id(), "Q851");
//! # Ok::<(), qawl::Error>(())
//! ```
//!
//! # What matches
//!
//! * Blanks, no-break spaces and one line break are alike inside a name; a full stop or an empty
//!   line ends it; other punctuation must be the name's own.
//! * Of matches that overlap, the leftmost and there the longest is taken;
//!   [`Gazetteer::find_overlapping_iter`] gives all.
//! * With [`Builder::folding`], letters are compared after the `search` normalization, and a guard
//!   keeps apart the words that it would confuse (على and علي, أن and آن); [`Builder::profile`] takes
//!   another one.
//! * With [`Builder::clitics`], و ف ب ك ل may stand before a name. A reading of that kind yields
//!   to a name that is the whole word, and to an ordinary word that only looks like it (وكيل, not
//!   و + كيل).
//!
//! * [`Gazetteer::anywhere`] finds the names inside words too.
//!
//! # Fallibility
//!
//! Errors come from lists and files; searching never fails, whatever the text.

mod anywhere;
mod bits;
mod build;
mod clitics;
mod compile;
mod entry;
mod file;
mod fold;
mod found;
mod guard;
mod header;
mod judge;
#[cfg(feature = "mmap")]
mod map;
mod order;
mod paths;
mod pile;
mod read;
mod search;
mod sift;
mod slots;
mod table;
mod variants;
mod words;
mod world;

use std::fmt;
use std::sync::Arc;

use crate::Error;

pub use anywhere::Anywhere;
pub use build::Builder;
pub use entry::Entry;
pub use found::Match;
pub use read::{Format, Listed, Reader};
pub use search::{FindIter, FindOverlappingIter};
pub use table::EntryRef;

use header::Settings;
use table::Table;

/// A list of names made ready for search; see the [module](self) for what it finds.
///
/// Cheap to clone (the clones share one list) and to send to other threads.
#[derive(Clone)]
pub struct Gazetteer(Arc<Layers>);

/// Lists that are searched together.
#[derive(Debug)]
struct Layers {
    /// All of one setting.
    lists: Vec<Arc<Table>>,
    /// Names that are never found.
    stops: Vec<Arc<Table>>,
}

impl Gazetteer {
    /// A gazetteer of these entries, with the usual options.
    ///
    /// # Errors
    ///
    /// As [`Builder::build`].
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Result<Gazetteer, Error> {
        Gazetteer::builder().entries(entries).build()
    }

    /// A gazetteer step by step, with options.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The names in `text`: leftmost, and of those that start together the longest; none
    /// overlaps another.
    ///
    /// # Panics
    ///
    /// When the text has 4 GiB or more.
    pub fn find_iter<'g, 't>(&'g self, text: &'t str) -> FindIter<'g, 't> {
        FindIter::new(self, text)
    }

    /// All names in `text`, also inside one another, by their start and then by their length, the
    /// longest first.
    ///
    /// ```
    /// use qawl::{Entry, Gazetteer};
    ///
    /// let gazetteer = Gazetteer::new([
    ///     Entry::new("1", "وزير خارجية مصر"),
    ///     Entry::new("2", "مصر"),
    /// ])?;
    /// let text = "قال وزير خارجية مصر";
    /// assert_eq!(gazetteer.find_iter(text).count(), 1);
    /// assert_eq!(gazetteer.find_overlapping_iter(text).count(), 2);
    /// # Ok::<(), qawl::Error>(())
    /// ```
    ///
    /// # Panics
    ///
    /// When the text has 4 GiB or more.
    pub fn find_overlapping_iter<'g, 't>(&'g self, text: &'t str) -> FindOverlappingIter<'g, 't> {
        FindOverlappingIter::new(self, text)
    }

    /// The best entry that has exactly this name or alias, compared as in a text, without
    /// proclitics and without the guards.
    ///
    /// ```
    /// use qawl::{Entry, Gazetteer};
    ///
    /// let gazetteer = Gazetteer::new([Entry::new("1", "أحمد علي")])?;
    /// assert_eq!(gazetteer.find_name("احمد  عليّ").unwrap().id(), "1");
    /// assert!(gazetteer.find_name("أحمد").is_none());
    /// # Ok::<(), qawl::Error>(())
    /// ```
    pub fn find_name(&self, name: &str) -> Option<Arc<Entry>> {
        search::find_name(self, name).map(|entry| Arc::new(entry.to_entry()))
    }

    /// All entries, list by list, in the order in which they were given.
    pub fn entries(&self) -> impl Iterator<Item = EntryRef<'_>> {
        self.0.lists.iter().flat_map(|list| list.entries())
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.0.lists.iter().map(|list| list.header.entries as usize).sum()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes that the lists take up, in memory and in a file alike.
    pub fn size_in_bytes(&self) -> usize {
        self.0.lists.iter().chain(&self.0.stops).map(|list| list.bytes().len()).sum()
    }

    /// This gazetteer and `other` together; neither is rebuilt. Where both know a name, the
    /// entries of `other` come first.
    ///
    /// ```
    /// use qawl::{Entry, Gazetteer};
    ///
    /// let base = Gazetteer::new([Entry::new("1", "دبي"), Entry::new("2", "مسجد")])?;
    /// let mine = Gazetteer::new([Entry::new("m", "أبوظبي")])?;
    /// let stop = Gazetteer::new([Entry::new("", "مسجد")])?;
    /// let all = base.with(&mine)?.without(&stop)?;
    /// let found: Vec<_> = all.find_iter("بين مسجد في دبي وأبوظبي").map(|m| m.text()).collect();
    /// assert_eq!(found, ["دبي", "أبوظبي"]);
    /// # Ok::<(), qawl::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the two were built with different options.
    pub fn with(&self, other: &Gazetteer) -> Result<Gazetteer, Error> {
        self.check_alike(other)?;
        let join = |a: &[Arc<Table>], b: &[Arc<Table>]| a.iter().chain(b).cloned().collect();
        let lists = join(&other.0.lists, &self.0.lists);
        let stops = join(&self.0.stops, &other.0.stops);
        Ok(Gazetteer(Arc::new(Layers { lists, stops })))
    }

    /// This gazetteer without the names that `stop` has; it is not rebuilt. The spelling of the
    /// names in `stop` is compared as in a text.
    ///
    /// # Errors
    ///
    /// When the two were built with different options.
    pub fn without(&self, stop: &Gazetteer) -> Result<Gazetteer, Error> {
        self.check_alike(stop)?;
        let lists = self.0.lists.clone();
        let stops = self.0.stops.iter().chain(&stop.0.lists).cloned().collect();
        Ok(Gazetteer(Arc::new(Layers { lists, stops })))
    }

    /// The lists of this gazetteer, each by itself: those whose names it finds, the foremost first,
    /// and those whose names it leaves out. Each can be saved ([`Gazetteer::save`]), and the whole
    /// is put together again with [`Gazetteer::with`] and [`Gazetteer::without`].
    ///
    /// ```
    /// use qawl::{Entry, Gazetteer};
    ///
    /// let base = Gazetteer::new([Entry::new("1", "دبي"), Entry::new("2", "مسجد")])?;
    /// let stop = Gazetteer::new([Entry::new("", "مسجد")])?;
    /// let (lists, stops) = base.without(&stop)?.layers();
    /// assert_eq!((lists.len(), stops.len()), (1, 1));
    /// assert_eq!(lists[0].without(&stops[0])?.find_iter("مسجد في دبي").count(), 1);
    /// # Ok::<(), qawl::Error>(())
    /// ```
    pub fn layers(&self) -> (Vec<Gazetteer>, Vec<Gazetteer>) {
        let each = |tables: &[Arc<Table>]| tables.iter().map(Gazetteer::alone).collect();
        (each(&self.0.lists), each(&self.0.stops))
    }

    fn check_alike(&self, other: &Gazetteer) -> Result<(), Error> {
        if self.settings() == other.settings() {
            return Ok(());
        }
        let (mine, others) = (self.settings(), other.settings());
        Err(Error::config(format!(
            "gazetteers of different options cannot be used together: {mine:?} and {others:?}"
        )))
    }

    fn settings(&self) -> Settings {
        self.0.lists[0].header.settings
    }

    fn of(table: Table) -> Gazetteer {
        Gazetteer::alone(&Arc::new(table))
    }

    fn alone(table: &Arc<Table>) -> Gazetteer {
        Gazetteer(Arc::new(Layers { lists: vec![table.clone()], stops: vec![] }))
    }
}

impl Default for Gazetteer {
    /// Without entries.
    fn default() -> Gazetteer {
        Gazetteer::new([]).unwrap_or_else(|_| unreachable!("no name, no fault"))
    }
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gazetteer")
            .field("entries", &self.len())
            .field("settings", &self.settings())
            .finish_non_exhaustive()
    }
}
