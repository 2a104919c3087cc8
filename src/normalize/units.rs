//! Text that lies in units of one size, one a character, as interpreters keep it.

use super::Normalizer;
pub use super::scan::Unit;
use super::scan::{self, Progress};

/// What [`Normalizer::normalize_units`] made of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Units {
    /// Nothing would change.
    Unchanged,
    /// So many units have been written.
    Written(usize),
    /// A character must be seen with its neighbours, or is none, or does not fit into a unit:
    /// normalize the text as UTF-8.
    Unknown,
}

impl Normalizer {
    /// Normalizes text that lies in units of one, two or four bytes, one a character, into `out`.
    ///
    /// For interpreters that keep text so: it saves them the way to UTF-8 and back, which takes
    /// longer than the rules do. What needs more than a look at each character is left to
    /// [`normalize`](Normalizer::normalize).
    ///
    /// # Panics
    ///
    /// When `out` is shorter than `text`.
    ///
    /// ```
    /// use qawl::normalize::{Normalizer, Units};
    ///
    /// let text: Vec<u16> = "قالَ".encode_utf16().collect();
    /// let mut out = vec![0; text.len()];
    /// let done = Normalizer::new().normalize_units(&text, &mut out);
    /// assert_eq!(done, Units::Written(3));
    /// assert_eq!(String::from_utf16_lossy(&out[..3]), "قال");
    /// ```
    pub fn normalize_units<U: Unit>(&self, text: &[U], out: &mut [U]) -> Units {
        let table = self.table();
        let out = &mut out[..text.len()];
        if table.careful {
            return Units::Unknown;
        }
        match scan::run_units(self.scanner, table, text, out) {
            Some(Progress { changed: false, .. }) => Units::Unchanged,
            Some(Progress { end, .. }) => Units::Written(end),
            None => Units::Unknown,
        }
    }
}
