//! The short way: characters whose fate can be told from themselves alone.

mod scalar;

use super::sink::Sink;
use super::table::Table;

/// Normalizes `text` from byte `at` on, up to a character that needs its neighbours to be seen.
///
/// Returns the place of that character, or the length of the text.
pub(super) fn run(table: &Table, text: &str, at: usize, sink: &mut Sink) -> usize {
    scalar::run(table, text, at, sink)
}

/// The bytes that scanners and clusters wrote, as text.
pub(super) fn into_string(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("characters are written whole")
}
