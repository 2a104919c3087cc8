//! 1 · text → normalized text, with the way back to the original.
//!
//! A [`Normalizer`] is a set of [`Rule`]s, usually a named [`Profile`]:
//!
//! ```
//! use qawl::normalize::{Normalizer, Profile, Rule};
//!
//! let search = Normalizer::new();
//! assert_eq!(search.normalize("أُمَّةٌ"), "امه");
//!
//! let light = Normalizer::profile(Profile::Light).with(Rule::DigitsAscii);
//! assert_eq!(light.normalize("ســنة ١٩٩٠"), "سنة 1990");
//! ```
//!
//! [`Normalizer::normalize`] gives the text, [`Normalizer::align`] the text and the way back.

mod align;
mod cluster;
mod profiles;
mod rules;
mod scan;
mod sink;
mod stream;
mod table;
mod units;

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};

pub use align::{Buffers, Normalized};
pub use profiles::Profile;
pub use rules::Rule;
#[doc(hidden)]
pub use scan::Scanner;
pub use stream::InvalidUtf8;
pub use units::{Unit, Units};

pub(crate) use align::Walk;
pub(crate) use scan::{
    Blocks, CHANGES, Letters, Masks, Runs, UNPACKED, WORD_BLOCK, Window, Work, has_runs, read_runs,
    top_bits, widely,
};

use align::Output;
use rules::RuleSet;
use scan::{Chosen, Room};
use sink::Sink;
use table::Table;

/// Folds spelling for search, by the profile [`Profile::Search`].
///
/// Borrowed where nothing changes.
///
/// ```
/// assert_eq!(qawl::normalize("قالَ المُديرُ إنَّه غادر المدينة"), "قال المدير انه غادر المدينه");
/// ```
pub fn normalize(text: &str) -> Cow<'_, str> {
    static SEARCH: LazyLock<Normalizer> = LazyLock::new(Normalizer::new);
    SEARCH.normalize(text)
}

/// Texts up to this length in bytes are read once before asking for memory that may be for nothing.
const SHORT: usize = 64;

/// A set of normalization rules.
///
/// Cheap to clone, and made ready at its first use: keep one rather than making one per text.
#[derive(Clone)]
pub struct Normalizer {
    rules: RuleSet,
    table: OnceLock<Arc<Table>>,
    scanner: Chosen,
}

impl Normalizer {
    /// The rules of [`Profile::Search`].
    pub fn new() -> Normalizer {
        Normalizer::profile(Profile::Search)
    }

    /// No rules: everything stays as it is.
    pub fn none() -> Normalizer {
        Normalizer::of(RuleSet::default())
    }

    /// The rules of a profile.
    pub fn profile(profile: Profile) -> Normalizer {
        static READY: [OnceLock<Normalizer>; Profile::ALL.len()] =
            [const { OnceLock::new() }; Profile::ALL.len()];
        let ready = || {
            let rules = RuleSet::of(profile.rules());
            let table = OnceLock::from(Arc::new(Table::new(rules)));
            Normalizer { table, ..Normalizer::of(rules) }
        };
        READY[profile as usize].get_or_init(ready).clone()
    }

    /// What the analysis of quotations reads.
    pub(crate) fn analysis() -> Normalizer {
        Normalizer::profile(Profile::Analysis)
    }

    fn of(rules: RuleSet) -> Normalizer {
        Normalizer { rules, table: OnceLock::new(), scanner: Scanner::best().choose() }
    }

    /// Switches a rule on, and off those whose place it takes.
    pub fn with(self, rule: Rule) -> Normalizer {
        Normalizer::of(self.rules.with(rule))
    }

    /// Switches a rule off.
    ///
    /// ```
    /// use qawl::normalize::{Normalizer, Rule};
    ///
    /// let normalizer = Normalizer::new().without(Rule::TehMarbuta);
    /// assert_eq!(normalizer.normalize("الأمّة"), "الامة");
    /// ```
    pub fn without(self, rule: Rule) -> Normalizer {
        Normalizer::of(self.rules.without(rule))
    }

    /// Runs on the instructions that `scanner` names: for benchmarks and tests.
    #[doc(hidden)]
    pub fn on(mut self, scanner: Scanner) -> Normalizer {
        self.scanner = scanner.choose();
        self
    }

    /// The rules that are switched on, in the order of the table.
    pub fn rules(&self) -> impl Iterator<Item = Rule> {
        self.rules.rows().map(|row| row.rule)
    }

    /// The normalized text; borrowed when nothing changes.
    ///
    /// ```
    /// use std::borrow::Cow;
    ///
    /// assert!(matches!(qawl::Normalizer::new().normalize("قال"), Cow::Borrowed("قال")));
    /// ```
    pub fn normalize<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if text.len() <= SHORT && self.leaves(text) {
            return Cow::Borrowed(text);
        }
        let mut out = String::new();
        self.normalize_into(text, &mut out);
        if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
    }

    /// Puts the normalized text in the place of what `out` holds, whose storage is used again.
    pub fn normalize_into(&self, text: &str, out: &mut String) {
        let mut room = Room::new(out, text.len());
        match self.short(text, &mut room) {
            true => room.finish(),
            false => self.normalize_long(text, room),
        }
    }

    /// Set apart, so that a word does not pay for what only an article needs.
    #[inline(never)]
    fn normalize_long(&self, text: &str, room: Room<'_>) {
        let mut sink = Sink::new(room, None);
        self.drive(text, &mut sink);
        sink.room.finish();
    }

    /// The normalized text with the way back.
    pub fn align<'t>(&self, text: &'t str) -> Normalized<'t> {
        self.align_in(text, Buffers::default())
    }

    /// The same in the storage of an earlier result, for many texts one after the other.
    pub fn align_in<'t>(&self, text: &'t str, buffers: Buffers) -> Normalized<'t> {
        let mut buffers = buffers;
        let Output { text: out, keep } = &mut *buffers.out;
        keep.start(text.len());
        let table = self.table();
        if table.careful || !self.scanner.notes_all(table, text.len()) {
            keep.fill(0, text.len());
        }
        let mut sink = Sink::new(Room::new(out, text.len()), Some(keep));
        self.drive(text, &mut sink);
        sink.room.finish();
        Normalized::new(text, buffers, self.scanner)
    }

    fn table(&self) -> &Table {
        self.table.get_or_init(|| Arc::new(Table::new(self.rules)))
    }

    /// Whether it is plain to see that nothing in `text` changes.
    fn leaves(&self, text: &str) -> bool {
        let table = self.table();
        !table.careful && scan::is_unchanged(table, text)
    }

    /// Normalizes a short text into empty `room` and says whether that could be done by looking at
    /// its characters one by one; if not, `room` is left empty.
    #[inline]
    fn short(&self, text: &str, room: &mut Room<'_>) -> bool {
        let table = self.table();
        (1..=SHORT).contains(&text.len()) && !table.careful && self.scanner.short(table, text, room)
    }

    /// Goes the short way wherever it leads on, the long way elsewhere.
    fn drive(&self, text: &str, sink: &mut Sink) {
        let table = self.table();
        let mut at = 0;
        while at < text.len() {
            if !table.careful {
                at = self.scanner.run(table, text, at, sink);
            }
            if at < text.len() {
                at = cluster::step(table, text, at, sink);
            }
        }
    }
}

impl Default for Normalizer {
    fn default() -> Normalizer {
        Normalizer::new()
    }
}

impl From<Profile> for Normalizer {
    fn from(profile: Profile) -> Normalizer {
        Normalizer::profile(profile)
    }
}

impl fmt::Debug for Normalizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.rules().map(Rule::name)).finish()
    }
}
