//! Where text is written before anybody knows how long it will be.

use std::mem::{ManuallyDrop, MaybeUninit};

/// Bytes that a scanner may write past the end of what it has to say.
const SLACK: usize = 64;

/// A text in the making, with room behind it that nobody took the time to clear.
#[derive(Debug, Default)]
pub(in super::super) struct Room {
    bytes: Vec<MaybeUninit<u8>>,
    /// The text ends here. Whenever control is outside `scan`, all bytes before are written and
    /// are valid UTF-8.
    end: usize,
}

impl Room {
    /// Room for `len` bytes in the storage of `old`.
    #[allow(unsafe_code)]
    pub(in super::super) fn new(old: String, len: usize) -> Room {
        let mut old = ManuallyDrop::new(old.into_bytes());
        let (start, capacity) = (old.as_mut_ptr(), old.capacity());
        // SAFETY: pointer and capacity come from a vector that is not dropped, no byte of it is
        // claimed to be in use, and a byte that may be unwritten is laid out like a byte.
        let bytes = unsafe { Vec::from_raw_parts(start.cast(), 0, capacity) };
        let mut room = Room { bytes, end: 0 };
        room.ensure(len);
        room
    }

    /// The text.
    #[allow(unsafe_code)]
    pub(in super::super) fn into_string(self) -> String {
        let mut bytes = ManuallyDrop::new(self.bytes);
        assert!(self.end <= bytes.len());
        let (start, capacity) = (bytes.as_mut_ptr(), bytes.capacity());
        // SAFETY: as in `new`; the bytes before `end` have been written, and whole characters
        // only: see the field.
        unsafe {
            String::from_utf8_unchecked(Vec::from_raw_parts(start.cast(), self.end, capacity))
        }
    }

    /// Makes room for `len` more bytes.
    #[allow(unsafe_code)]
    pub(in super::super) fn ensure(&mut self, len: usize) {
        let needed = self.end + len + SLACK;
        if needed > self.bytes.len() {
            self.bytes.reserve(needed - self.bytes.len());
            // SAFETY: there is capacity for as much, and the elements may be unwritten.
            unsafe { self.bytes.set_len(needed) };
        }
    }

    /// Where the text ends.
    #[inline]
    pub(in super::super) fn end(&self) -> usize {
        self.end
    }

    /// Says that the text now ends at `end`.
    #[inline]
    pub(super) fn set_end(&mut self, end: usize) {
        debug_assert!(end <= self.bytes.len());
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
        for (slot, &byte) in self.bytes[at..at + bytes.len()].iter_mut().zip(bytes) {
            slot.write(byte);
        }
        bytes.len()
    }

    /// All of it, for those who write whole blocks.
    #[inline]
    pub(in super::super) fn ahead(&mut self) -> Ahead<'_> {
        Ahead { bytes: &mut self.bytes }
    }

    /// The `N` bytes from `at` on.
    #[inline]
    pub(super) fn chunk<const N: usize>(&mut self, at: usize) -> &mut [MaybeUninit<u8>; N] {
        chunk(&mut self.bytes, at)
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
        chunk(self.bytes, at)
    }

    /// All blocks from `at` on.
    #[inline]
    pub(super) fn blocks<const N: usize>(&mut self, at: usize) -> &mut [[MaybeUninit<u8>; N]] {
        self.bytes[at..].as_chunks_mut().0
    }
}

#[inline]
fn chunk<const N: usize>(bytes: &mut [MaybeUninit<u8>], at: usize) -> &mut [MaybeUninit<u8>; N] {
    bytes[at..].first_chunk_mut().expect("there is room for all that may come")
}
