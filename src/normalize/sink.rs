//! What is being written: the normalized text and, where asked for, the way back.

use super::align::{Keep, Moved, Notes};
use super::cluster::{Item, Trail};
use super::scan::{Ahead, Room};

/// The output of one normalization.
#[derive(Debug)]
pub(super) struct Sink<'k> {
    pub(super) room: Room<'k>,
    /// Nothing where nobody asks for the way back.
    pub(super) keep: Option<&'k mut Keep>,
    pub(super) trail: Trail,
    /// Original bytes before this one went the long way: they are never taken back.
    pub(super) settled: usize,
}

impl<'k> Sink<'k> {
    #[inline]
    pub(super) fn new(room: Room<'k>, keep: Option<&'k mut Keep>) -> Sink<'k> {
        Sink { room, keep, trail: Trail::default(), settled: 0 }
    }

    /// The room, and a place for the way back through whole blocks.
    #[inline]
    pub(super) fn parts(&mut self) -> (Ahead<'_>, Notes<'_>) {
        (self.room.ahead(), self.keep.as_deref_mut().map(Keep::notes).unwrap_or_default())
    }

    /// Removes the last bytes written.
    pub(super) fn take_back(&mut self, bytes: usize) {
        self.room.take_back(bytes);
    }

    /// Forgets what was noted about the original bytes from `start` to `end`.
    pub(super) fn forget(&mut self, start: usize, end: usize) {
        if let Some(keep) = &mut self.keep {
            keep.set(start, end);
        }
    }

    /// Writes what the original bytes from `start` to `end` became; `rest` bytes are to come.
    pub(super) fn write_cluster(&mut self, start: usize, end: usize, rest: usize, items: &[Item]) {
        let from = self.room.end();
        items.iter().for_each(|item| self.room.push(item.c));
        self.room.ensure(rest);
        self.settled = end;
        let Some(keep) = &mut self.keep else { return };
        keep.clear(start, end);
        if is_plain(items) {
            items.iter().for_each(|item| keep.set(item.start, item.start + item.c.len_utf8()));
        } else {
            keep.push(Moved { original: (start, end), normalized: (from, self.room.end()) });
        }
    }
}

/// Whether each item stands for a character of its own, in order, and is no longer than it.
fn is_plain(items: &[Item]) -> bool {
    let fits = |item: &Item| item.c.len_utf8() <= item.end - item.start;
    items.iter().all(fits) && items.is_sorted_by(|a, b| a.start < b.start)
}
