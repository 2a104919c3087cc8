//! The short way: characters whose fate can be told from themselves alone.
//!
//! Nearly every rule turns a two-byte character into another or into nothing, so a whole block of
//! bytes can be looked up at once: what the lead byte becomes depends on it and the byte after it,
//! what the other becomes on it and the byte before it, and 0 says that the byte goes. What does
//! not fit this picture stops the block scanners: a single character then goes through
//! [`scalar`], and one that needs its neighbours is left to the caller.
//!
//! This folder holds the only `unsafe` code of the crate.

mod bits;
mod lanes;
mod letters;
#[cfg(all(miri, target_arch = "x86_64"))]
mod model;
mod room;
mod runs;
mod scalar;
mod units;
mod wide;

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx512;
#[cfg(target_arch = "x86_64")]
mod driver;
#[cfg(target_arch = "x86_64")]
mod level;
#[cfg(target_arch = "x86_64")]
mod twos;

pub(crate) use bits::top_bits;
pub(super) use lanes::Lanes;
pub(crate) use letters::{CHANGES, Letters, UNPACKED};
pub(super) use room::{Ahead, Room};
use runs::RARE;
pub(crate) use runs::{Blocks, Masks, Runs, WORD_BLOCK, Window, has_runs, read_runs};
pub(super) use scalar::is_unchanged;
pub use units::Unit;
pub(super) use units::{Progress, run as run_units};
pub(crate) use wide::{Work, widely};

use super::sink::Sink;
use super::table::Table;
#[cfg(target_arch = "x86_64")]
use driver::BLOCK;

/// A way to scan; all give the same result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scanner {
    /// Character by character, on any machine.
    Scalar,
    /// Blocks of 32 bytes, on x86-64 with AVX2.
    Avx2,
    /// Blocks of 64 bytes, on x86-64 with AVX-512 VBMI2.
    Avx512,
}

impl Scanner {
    /// Every scanner, the best last.
    pub const ALL: [Scanner; 3] = [Scanner::Scalar, Scanner::Avx2, Scanner::Avx512];

    /// The best one that this machine can run.
    pub fn best() -> Scanner {
        let [.., best] = Scanner::ALL;
        Scanner::ALL.into_iter().rfind(|scanner| scanner.is_available()).unwrap_or(best)
    }

    /// Whether this machine can run it.
    #[cfg(target_arch = "x86_64")]
    pub fn is_available(self) -> bool {
        match self {
            Scanner::Scalar => true,
            Scanner::Avx2 => avx2::is_available(),
            Scanner::Avx512 => avx512::is_available(),
        }
    }

    /// Whether this machine can run it.
    #[cfg(not(target_arch = "x86_64"))]
    pub fn is_available(self) -> bool {
        self == Scanner::Scalar
    }

    /// The scanner, made sure of.
    ///
    /// # Panics
    ///
    /// When this machine cannot run it.
    pub(super) fn choose(self) -> Chosen {
        assert!(self.is_available(), "{self:?} is not to be had on this machine");
        Chosen(self)
    }
}

/// A scanner that this machine can run.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chosen(Scanner);

impl Chosen {
    /// Normalizes `text` from byte `at` on, up to a character that needs its neighbours to be
    /// seen; returns the place of that character, or the length of the text.
    pub(super) fn run(self, table: &Table, text: &str, mut at: usize, sink: &mut Sink) -> usize {
        loop {
            at = self.blocks(table, text, at, sink);
            if at == text.len() {
                return at;
            }
            let next = scalar::run(table, text, at, self.stretch(text, at), sink);
            if next == at || next == text.len() {
                return next;
            }
            at = next;
        }
    }

    /// Normalizes a text of 1 to 64 bytes into empty `room` and says whether that could be done
    /// without seeing characters with their neighbours; if not, `room` is left empty.
    #[cfg(target_arch = "x86_64")]
    #[allow(unsafe_code)]
    pub(super) fn short(self, table: &Table, text: &str, room: &mut Room<'_>) -> bool {
        match self.0 {
            // SAFETY: `choose` has made sure that the machine has the instructions.
            Scanner::Avx512 => unsafe { avx512::short(&table.lanes, text, room) },
            // SAFETY: as before.
            Scanner::Avx2 => unsafe { avx2::short(&table.lanes, text, room) },
            Scanner::Scalar => scalar::short(table, text, room),
        }
    }

    /// Normalizes a text of 1 to 64 bytes into empty `room` and says whether that could be done
    /// without seeing characters with their neighbours; if not, `room` is left empty.
    #[cfg(not(target_arch = "x86_64"))]
    pub(super) fn short(self, table: &Table, text: &str, room: &mut Room<'_>) -> bool {
        scalar::short(table, text, room)
    }

    /// Counts the bits of `words`: gives how many come before each of them.
    #[cfg(target_arch = "x86_64")]
    #[allow(unsafe_code)]
    pub(super) fn count(self, words: &[u64], before: &mut [u32]) {
        match self.0 {
            Scanner::Scalar => count(words, before),
            // SAFETY: `choose` has made sure that the machine has the instruction.
            _ => unsafe { count_with_popcnt(words, before) },
        }
    }

    /// Counts the bits of `words`: gives how many come before each of them.
    #[cfg(not(target_arch = "x86_64"))]
    pub(super) fn count(self, words: &[u64], before: &mut [u32]) {
        count(words, before);
    }

    /// Whether it goes through text in blocks.
    pub(super) fn has_blocks(self) -> bool {
        self.0 != Scanner::Scalar
    }

    /// Whether it writes all of the way back through a text of `len` bytes: nothing need be there
    /// before it comes.
    #[cfg(target_arch = "x86_64")]
    pub(super) fn notes_all(self, table: &Table, len: usize) -> bool {
        match self.0 {
            Scanner::Scalar => false,
            Scanner::Avx2 => !avx2::leaps(&table.lanes, len),
            Scanner::Avx512 => !avx512::leaps(&table.lanes, len),
        }
    }

    /// Whether it writes all of the way back through a text of `len` bytes: nothing need be there
    /// before it comes.
    #[cfg(not(target_arch = "x86_64"))]
    pub(super) fn notes_all(self, _: &Table, _: usize) -> bool {
        false
    }

    /// Normalizes blocks of units of two bytes as long as they need no closer look.
    #[cfg(target_arch = "x86_64")]
    #[allow(unsafe_code)]
    fn twos(self, table: &Table, text: &[u16], out: &mut [u16], progress: &mut Progress) {
        if self.has_blocks() {
            // SAFETY: `choose` has made sure that the machine has the instructions.
            unsafe { twos::run(&table.lanes, text, out, progress) }
        }
    }

    #[cfg(not(target_arch = "x86_64"))]
    fn twos(self, _: &Table, _: &[u16], _: &mut [u16], _: &mut Progress) {}

    /// How far to go on character by character where the blocks stopped.
    fn stretch(self, text: &str, at: usize) -> usize {
        if self.0 == Scanner::Scalar { text.len() } else { at + 1 }
    }

    #[cfg(target_arch = "x86_64")]
    #[allow(unsafe_code)]
    fn blocks(self, table: &Table, text: &str, at: usize, sink: &mut Sink) -> usize {
        match self.0 {
            Scanner::Scalar => at,
            // SAFETY: `choose` has made sure that the machine has the instructions.
            Scanner::Avx2 => unsafe { avx2::run(table, text, at, sink) },
            // SAFETY: as before.
            Scanner::Avx512 => unsafe { avx512::run(table, text, at, sink) },
        }
    }

    #[cfg(not(target_arch = "x86_64"))]
    fn blocks(self, _: &Table, _: &str, at: usize, _: &mut Sink) -> usize {
        at
    }
}

/// The first of the places `may` in the block at `base` whose character does not stay.
#[cfg(target_arch = "x86_64")]
fn first_change(table: &Table, text: &str, base: usize, mut may: u64) -> Option<usize> {
    use super::table::Action;
    while may != 0 {
        let place = may.trailing_zeros() as usize;
        let c = text[base + place..].chars().next()?;
        if table.action(c) != Action::Keep {
            return Some(place);
        }
        may &= may - 1;
    }
    None
}

/// How many bytes ahead of its use memory is asked for: into the far cache first, since there are
/// few places where lines can wait on their way to the near one.
#[cfg(target_arch = "x86_64")]
const FAR: usize = 6144;
#[cfg(target_arch = "x86_64")]
const NEAR: usize = 1024;

/// Asks for the start of a text: it lies anywhere, and a text of a few kilobytes ends before the
/// machine itself has noticed where it is going.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn fetch_start(bytes: &[u8]) {
    use std::arch::x86_64::_MM_HINT_T0;
    (0..NEAR).step_by(BLOCK).for_each(|at| fetch::<_MM_HINT_T0>(bytes, at));
}

/// Asks for the bytes that will be needed some blocks after this one: those behind the end of the
/// text as well, for many a text lies just behind the one before it.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn fetch_ahead(here: &[u8; BLOCK]) {
    use std::arch::x86_64::{_MM_HINT_T0, _MM_HINT_T1};
    fetch::<_MM_HINT_T1>(here, FAR);
    fetch::<_MM_HINT_T0>(here, NEAR);
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
#[allow(unsafe_code)]
fn fetch<const HINT: i32>(bytes: &[u8], at: usize) {
    use std::arch::x86_64::_mm_prefetch;
    // SAFETY: nothing is read, and any address may be asked for.
    unsafe { _mm_prefetch::<HINT>(bytes.as_ptr().wrapping_add(at).cast()) }
}

/// The same as `count`, with the instruction made for it.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "popcnt")]
fn count_with_popcnt(words: &[u64], before: &mut [u32]) {
    count(words, before);
}

#[inline(always)]
fn count(words: &[u64], before: &mut [u32]) {
    let mut sum = 0;
    for (word, before) in words.iter().zip(before) {
        *before = sum;
        sum += word.count_ones();
    }
}
