//! What is being written: the normalized text and, where asked for, the way back.

use super::align::{Keep, Moved};
use super::cluster::{Item, Trail};
use super::scan::Room;

/// The output of one normalization.
#[derive(Debug, Default)]
pub(super) struct Sink {
    pub(super) room: Room,
    /// No bits at all where nobody asks for the way back.
    pub(super) keep: Keep,
    pub(super) trail: Trail,
    /// Original bytes before this one went the long way: they are never taken back.
    pub(super) settled: usize,
}

impl Sink {
    /// An output in the storage of `text`; with the way back in that of `keep`, if it is given.
    pub(super) fn new(original: &str, text: String, keep: Option<Keep>) -> Sink {
        let keep = keep.map_or_else(Keep::default, |keep| keep.started(original.len()));
        Sink { room: Room::new(text, original.len()), keep, ..Sink::default() }
    }

    /// The text and the way back.
    pub(super) fn finish(self) -> (String, Keep) {
        (self.room.into_string(), self.keep)
    }

    /// Removes the last bytes written.
    pub(super) fn take_back(&mut self, bytes: usize) {
        self.room.take_back(bytes);
    }

    /// Forgets what was noted about the original bytes from `start` to `end`.
    pub(super) fn forget(&mut self, start: usize, end: usize) {
        self.keep.set(start, end);
    }

    /// Writes what the original bytes from `start` to `end` became; `rest` bytes are to come.
    pub(super) fn write_cluster(&mut self, start: usize, end: usize, rest: usize, items: &[Item]) {
        let from = self.room.end();
        items.iter().for_each(|item| self.room.push(item.c));
        self.room.ensure(rest);
        self.settled = end;
        self.keep.clear(start, end);
        if is_plain(items) {
            items.iter().for_each(|item| self.keep.set(item.start, item.start + item.c.len_utf8()));
        } else {
            self.keep.push(Moved { original: (start, end), normalized: (from, self.room.end()) });
        }
    }
}

/// Whether each item stands for a character of its own, in order, and is no longer than it.
fn is_plain(items: &[Item]) -> bool {
    let fits = |item: &Item| item.c.len_utf8() <= item.end - item.start;
    items.iter().all(fits) && items.is_sorted_by(|a, b| a.start < b.start)
}
