//! Where text is written before anybody knows how long it will be.

use std::mem::MaybeUninit;

/// Bytes that a scanner may write past the end of what it has to say.
const SLACK: usize = 64;

/// A text in the making, with room behind it that nobody took the time to clear.
#[derive(Debug)]
pub(in super::super) struct Room<'o> {
    /// Empty as far as it knows, so that all of its storage is room.
    out: &'o mut Vec<u8>,
    /// The text ends here. Whenever control is outside `scan`, all bytes before are written and
    /// are valid UTF-8.
    end: usize,
}

impl<'o> Room<'o> {
    /// Room for `len` bytes in the storage of `out`, which is empty until [`Room::finish`].
    #[inline]
    #[allow(unsafe_code)]
    pub(in super::super) fn new(out: &'o mut String, len: usize) -> Room<'o> {
        out.clear();
        out.reserve(len + SLACK);
        // SAFETY: nothing but `finish` and `ensure` says that there are bytes in it.
        Room { out: unsafe { out.as_mut_vec() }, end: 0 }
    }

    /// Makes a string of the text.
    #[inline]
    #[allow(unsafe_code)]
    pub(in super::super) fn finish(self) {
        assert!(self.end <= self.out.capacity());
        // SAFETY: the bytes before `end` have been written, and whole characters only: see the
        // field.
        unsafe { self.out.set_len(self.end) };
    }

    /// Makes room for `len` more bytes.
    #[allow(unsafe_code)]
    pub(in super::super) fn ensure(&mut self, len: usize) {
        assert!(self.end <= self.out.capacity());
        // SAFETY: as in `finish`; what is written must be known to be moved along.
        unsafe { self.out.set_len(self.end) };
        self.out.reserve(len + SLACK);
        self.out.clear();
    }

    /// Where the text ends.
    #[inline]
    pub(in super::super) fn end(&self) -> usize {
        self.end
    }

    /// Says that the text now ends at `end`.
    #[inline]
    pub(super) fn set_end(&mut self, end: usize) {
        debug_assert!(end <= self.out.capacity());
        self.end = end;
    }

    /// Removes the last bytes, which must be whole characters.
    pub(in super::super) fn take_back(&mut self, bytes: usize) {
        self.end -= bytes;
    }

    /// Appends a character.
    pub(in super::super) fn push(&mut self, c: char) {
        self.ensure(4);
        self.end += self.write(self.end, c.encode_utf8(&mut [0; 4]).as_bytes());
    }

    /// Writes `bytes` at `at` and returns how many they are.
    #[inline]
    pub(super) fn write(&mut self, at: usize, bytes: &[u8]) -> usize {
        for (slot, &byte) in self.ahead().bytes[at..at + bytes.len()].iter_mut().zip(bytes) {
            slot.write(byte);
        }
        bytes.len()
    }

    /// All of it, for those who write whole blocks.
    #[inline]
    pub(in super::super) fn ahead(&mut self) -> Ahead<'_> {
        Ahead { bytes: self.out.spare_capacity_mut() }
    }
}

/// Room that does not move while blocks are written: its place and size stay in registers.
#[derive(Debug)]
pub(in super::super) struct Ahead<'r> {
    bytes: &'r mut [MaybeUninit<u8>],
}

impl Ahead<'_> {
    /// The `N` bytes from `at` on.
    #[inline]
    pub(super) fn chunk<const N: usize>(&mut self, at: usize) -> &mut [MaybeUninit<u8>; N] {
        self.bytes[at..].first_chunk_mut().expect("there is room for all that may come")
    }

    /// All blocks from `at` on.
    #[inline]
    pub(super) fn blocks<const N: usize>(&mut self, at: usize) -> &mut [[MaybeUninit<u8>; N]] {
        self.bytes[at..].as_chunks_mut().0
    }
}
