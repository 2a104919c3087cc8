//! Blocks of 32 bytes, in which gaps are closed eight bytes at a time.

use std::arch::x86_64::*;

use super::super::sink::Sink;
use super::super::table::Table;
use super::lanes::{Lanes, Slice, TURN};
use super::room::Room;
use super::{fetch, first_change};

const BLOCK: usize = 32;

pub(super) fn is_available() -> bool {
    is_x86_feature_detected!("avx2") && is_x86_feature_detected!("popcnt")
}

/// The tables, each in both halves of a register.
struct Tables<const SLICES: usize> {
    keys: [__m256i; SLICES],
    changes: [__m256i; SLICES],
    others: __m256i,
    any_other: bool,
    controls: bool,
}

/// A block, looked up.
struct Looked {
    bytes: __m256i,
    /// What changes in each character, at its first byte.
    changes: __m256i,
    /// Places that keep a byte.
    keep: u32,
    /// First bytes of characters that may stop the scan.
    stops: u32,
}

/// See [`super::Chosen::run`]; stops at characters that do not fit blocks as well.
#[target_feature(enable = "avx2,popcnt")]
pub(super) fn run(table: &Table, text: &str, at: usize, sink: &mut Sink) -> usize {
    // With their number known the slices stay in registers; no profile has more than five.
    match table.lanes.slices.len() {
        0..=4 => run_with::<4>(table, text, at, sink),
        _ => run_with::<8>(table, text, at, sink),
    }
}

#[target_feature(enable = "avx2,popcnt")]
fn run_with<const SLICES: usize>(table: &Table, text: &str, at: usize, sink: &mut Sink) -> usize {
    let tables = Tables::<SLICES>::new(&table.lanes);
    let bytes = text.as_bytes();
    let mut base = at - at % BLOCK;
    let mut valid = !0 << (at % BLOCK);
    let mut before = _mm256_setzero_si256();
    while base < bytes.len() {
        if valid == !0 {
            (base, before) = easy_blocks(&tables, bytes, base, before, sink);
        }
        let (here, next) = block(bytes, base);
        if bytes.len() - base < BLOCK {
            valid &= !(!0 << (bytes.len() - base));
        }
        let looked = look_up(&tables, here, next, before);
        let stop = first_change(table, text, base, (looked.stops & valid).into());
        valid = stop.map_or(valid, |stop| valid & !(!0 << stop));
        let end = write(&mut sink.room, looked.bytes, looked.keep & valid);
        sink.room.set_end(end);
        note(sink.keep.bits(), base, looked.keep, valid);
        if let Some(stop) = stop {
            return base + stop as usize;
        }
        (base, before, valid) = (base + BLOCK, looked.changes, !0);
    }
    bytes.len()
}

/// Goes on as long as blocks are whole and nothing in them may stop the scan.
///
/// Takes and returns the place of a block and what changes in the block before it. No other
/// function is called from here, so that all tables stay in registers.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
fn easy_blocks<const SLICES: usize>(
    tables: &Tables<SLICES>,
    bytes: &[u8],
    mut base: usize,
    mut before: __m256i,
    sink: &mut Sink,
) -> (usize, __m256i) {
    let bits = sink.keep.bits();
    while let Some(full) = bytes.get(base..).and_then(<[u8]>::first_chunk::<{ BLOCK + 1 }>) {
        fetch(full.as_ptr());
        let looked = look_up(tables, load(front(full)), load(back(full)), before);
        if looked.stops != 0 {
            break;
        }
        let end = write(&mut sink.room, looked.bytes, looked.keep);
        sink.room.set_end(end);
        note(bits, base, looked.keep, !0);
        (base, before) = (base + BLOCK, looked.changes);
    }
    (base, before)
}

impl<const SLICES: usize> Tables<SLICES> {
    #[inline]
    #[target_feature(enable = "avx2")]
    fn new(lanes: &Lanes) -> Tables<SLICES> {
        let Lanes { any_other, controls, .. } = *lanes;
        let mut tables = Tables {
            // No key is that high: nothing is found in slices that are not filled in.
            keys: [every(0xFF); SLICES],
            changes: [every(0); SLICES],
            others: twice(&lanes.others_by_low),
            any_other,
            controls,
        };
        for (which, Slice { key, changes }) in lanes.slices.iter().enumerate() {
            tables.keys[which] = every(*key);
            tables.changes[which] = twice(changes);
        }
        tables
    }
}

/// What every byte of a block becomes, given the block one byte further on and what changes in
/// the block before.
#[inline]
#[target_feature(enable = "avx2")]
fn look_up<const SLICES: usize>(
    tables: &Tables<SLICES>,
    here: __m256i,
    next: __m256i,
    before: __m256i,
) -> Looked {
    let changes = changes(tables, here, next);
    // The same, one byte further up: at the second byte of each character.
    let across = _mm256_permute2x128_si256::<0x21>(before, changes);
    let seconds = _mm256_alignr_epi8::<15>(changes, across);

    let turn = _mm256_and_si256(_mm256_srli_epi16::<6>(changes), every(1));
    let low = _mm256_and_si256(seconds, every(0x3F));
    let bytes = _mm256_xor_si256(here, _mm256_or_si256(turn, low));

    let gone = mask(_mm256_or_si256(changes, seconds));
    let halt = _mm256_cmpeq_epi8(changes, every(0xFF));
    let mut stops = mask(halt);
    if tables.any_other {
        stops |= others(tables.others, here);
    }
    if tables.controls {
        stops |= controls(here);
    }
    Looked { bytes, changes, keep: !gone, stops }
}

/// What changes in each character under the two lead bytes, at its first byte.
#[inline]
#[target_feature(enable = "avx2")]
fn changes<const SLICES: usize>(tables: &Tables<SLICES>, here: __m256i, next: __m256i) -> __m256i {
    let leads = _mm256_cmpeq_epi8(_mm256_and_si256(here, every(0xFE)), every(0xD8));
    let which = _mm256_and_si256(_mm256_slli_epi16::<6>(here), every(TURN));
    let key = _mm256_or_si256(_mm256_and_si256(next, every(0x3F)), which);
    // No slice is there for keys from 0x80 on.
    let key = _mm256_or_si256(key, _mm256_andnot_si256(leads, every(0x80)));
    let mut changes = every(0);
    for slice in 0..SLICES {
        // Below 16 stays below 0x80, all else comes out above, which the shuffle turns into 0.
        let place = _mm256_adds_epu8(_mm256_xor_si256(key, tables.keys[slice]), every(0x70));
        let found = _mm256_shuffle_epi8(tables.changes[slice], place);
        changes = _mm256_or_si256(changes, found);
    }
    changes
}

/// Places of other lead bytes under which something changes.
#[inline]
#[target_feature(enable = "avx2")]
fn others(others: __m256i, here: __m256i) -> u32 {
    // One bit for each upper half of a byte: the byte is meant where both halves name the same.
    let low = _mm256_shuffle_epi8(others, _mm256_and_si256(here, every(0x0F)));
    let high = _mm256_and_si256(_mm256_srli_epi16::<4>(here), every(0x0F));
    let high = _mm256_shuffle_epi8(twice(&HIGH), high);
    !mask(_mm256_cmpeq_epi8(_mm256_and_si256(low, high), every(0)))
}

/// Places of ASCII control characters but for tab and the ends of lines and pages.
#[inline]
#[target_feature(enable = "avx2")]
fn controls(here: __m256i) -> u32 {
    let below = |bytes, limit| _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, every(limit)), bytes);
    let early = below(here, 0x8);
    let late = below(_mm256_sub_epi8(here, every(0xE)), 0x11);
    let delete = _mm256_cmpeq_epi8(here, every(0x7F));
    mask(_mm256_or_si256(_mm256_or_si256(early, late), delete))
}

/// Writes the bytes of `block` that are kept and returns where they end.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
#[allow(unsafe_code)]
fn write(room: &mut Room, block: __m256i, keep: u32) -> usize {
    let at = room.end();
    let start: *mut u8 = room.chunk::<BLOCK>(at).as_mut_ptr().cast();
    if keep == !0 {
        // SAFETY: there are 32 bytes from `start` on.
        unsafe { _mm256_storeu_si256(start.cast(), block) };
        return at + BLOCK;
    }
    let (low, high) = (_mm256_castsi256_si128(block), _mm256_extracti128_si256::<1>(block));
    let eights = [low, _mm_unpackhi_epi64(low, low), high, _mm_unpackhi_epi64(high, high)];
    let mut end = 0;
    for (eight, keep) in eights.into_iter().zip(keep.to_le_bytes()) {
        let order = _mm_cvtsi64_si128(CLOSED[usize::from(keep)] as i64);
        // SAFETY: each of the eights before has moved `end` by no more than 8, so that 8 of the 32
        // bytes are left.
        unsafe { _mm_storel_epi64(start.add(end).cast(), _mm_shuffle_epi8(eight, order)) };
        end += keep.count_ones() as usize;
    }
    at + end
}

/// Notes which of the `valid` bytes of the block at `base` are kept.
#[inline]
fn note(bits: &mut [u64], base: usize, keep: u32, valid: u32) {
    if let Some(word) = bits.get_mut(base / 64) {
        *word &= !(u64::from(valid & !keep) << (base % 64));
    }
}

/// The bit of each upper half of a lead byte, C to F.
const HIGH: [u8; 16] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8];

/// For each choice among eight bytes, the places of those chosen, one behind the other.
static CLOSED: [u64; 256] = {
    let mut table = [0; 256];
    let mut keep = 0;
    while keep < 256 {
        let (mut place, mut shift) = (0, 0);
        while place < 8 {
            if keep >> place & 1 == 1 {
                table[keep] |= (place as u64) << shift;
                shift += 8;
            }
            place += 1;
        }
        keep += 1;
    }
    table
};

/// The block at `base` and that one byte further on, with zeros behind the end of the text.
#[inline]
#[target_feature(enable = "avx2")]
fn block(bytes: &[u8], base: usize) -> (__m256i, __m256i) {
    let rest = &bytes[base..];
    let mut padded = [0; BLOCK + 1];
    let len = rest.len().min(BLOCK + 1);
    padded[..len].copy_from_slice(&rest[..len]);
    (load(front(&padded)), load(back(&padded)))
}

#[inline(always)]
fn front(full: &[u8; BLOCK + 1]) -> &[u8; BLOCK] {
    full.first_chunk().expect("longer than a block")
}

#[inline(always)]
fn back(full: &[u8; BLOCK + 1]) -> &[u8; BLOCK] {
    full.last_chunk().expect("longer than a block")
}

#[inline]
#[target_feature(enable = "avx2")]
fn every(byte: u8) -> __m256i {
    _mm256_set1_epi8(byte as i8)
}

#[inline]
#[target_feature(enable = "avx2")]
fn mask(bytes: __m256i) -> u32 {
    _mm256_movemask_epi8(bytes) as u32
}

#[inline]
#[target_feature(enable = "avx2")]
#[allow(unsafe_code)]
fn load(bytes: &[u8; BLOCK]) -> __m256i {
    // SAFETY: the reference is good for 32 bytes.
    unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) }
}

#[inline]
#[target_feature(enable = "avx2")]
#[allow(unsafe_code)]
fn twice(bytes: &[u8; 16]) -> __m256i {
    // SAFETY: the reference is good for 16 bytes.
    _mm256_broadcastsi128_si256(unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) })
}
