//! Blocks of 32 bytes, in which gaps are closed eight bytes at a time.

use std::arch::x86_64::*;

use super::super::sink::Sink;
use super::super::table::Table;
use super::first_change;
use super::lanes::{Lanes, TURN};

const BLOCK: usize = 32;

pub(super) fn is_available() -> bool {
    is_x86_feature_detected!("avx2") && is_x86_feature_detected!("popcnt")
}

/// A block, looked up.
struct Looked {
    bytes: __m256i,
    /// What changes in each character, at its first byte.
    changes: __m256i,
    /// Places that lose their byte.
    gone: u32,
    /// First bytes of characters that may stop the scan.
    stops: u32,
}

/// See [`super::Scanner::run`]; stops at characters that do not fit blocks as well.
#[target_feature(enable = "avx2,popcnt")]
pub(super) fn run(table: &Table, text: &str, at: usize, sink: &mut Sink) -> usize {
    let bytes = text.as_bytes();
    let bits = sink.keep.bits();
    let (mut base, mut end) = (at - at % BLOCK, sink.end);
    let mut valid = !0 << (at % BLOCK);
    let mut changes = _mm256_setzero_si256();
    while base < bytes.len() {
        let (here, next) = block(bytes, base);
        if bytes.len() - base < BLOCK {
            valid &= !(!0 << (bytes.len() - base));
        }
        let looked = look_up(&table.lanes, here, next, changes);
        changes = looked.changes;
        let stop = first_change(table, text, base, (looked.stops & valid).into());
        if let Some(stop) = stop {
            valid &= !(!0 << stop);
        }
        let keep = valid & !looked.gone;
        end = write(&mut sink.text, end, looked.bytes, keep);
        if let Some(word) = bits.get_mut(base / 64) {
            *word &= !(u64::from(valid & !keep) << (base % 64));
        }
        if let Some(stop) = stop {
            sink.end = end;
            return base + stop as usize;
        }
        base += BLOCK;
        valid = !0;
    }
    sink.end = end;
    bytes.len()
}

/// What every byte of a block becomes, given the block one byte further on and what changes in
/// the block before.
#[inline]
#[target_feature(enable = "avx2")]
fn look_up(lanes: &Lanes, here: __m256i, next: __m256i, before: __m256i) -> Looked {
    let leads = _mm256_cmpeq_epi8(_mm256_and_si256(here, every(0xFE)), every(0xD8));
    let changes = changes(lanes, leads, here, next);
    // The same, one byte further up: at the second byte of each character.
    let across = _mm256_permute2x128_si256::<0x21>(before, changes);
    let seconds = _mm256_alignr_epi8::<15>(changes, across);

    let first = _mm256_and_si256(_mm256_srli_epi16::<6>(changes), every(1));
    let second = _mm256_and_si256(seconds, every(0x3F));
    let bytes = _mm256_xor_si256(here, _mm256_or_si256(first, second));

    let special = mask(changes);
    let mut stops = special & mask(_mm256_slli_epi16::<1>(changes));
    if lanes.any_other {
        stops |= others(lanes, here);
    }
    if lanes.controls {
        let below = _mm256_cmpeq_epi8(_mm256_min_epu8(here, every(0x1F)), here);
        stops |= mask(_mm256_or_si256(below, _mm256_cmpeq_epi8(here, every(0x7F))));
    }
    Looked { bytes, changes, gone: special | mask(seconds), stops }
}

/// Places of other lead bytes under which something changes.
#[inline]
#[target_feature(enable = "avx2")]
fn others(lanes: &Lanes, here: __m256i) -> u32 {
    // One bit for each half of a byte: the byte is meant where both name the same one.
    let low = _mm256_and_si256(here, every(0x0F));
    let low = _mm256_shuffle_epi8(twice(&lanes.others_by_low), low);
    let high = _mm256_and_si256(_mm256_srli_epi16::<4>(here), every(0x0F));
    let high = _mm256_shuffle_epi8(twice(&HIGH), high);
    let none = _mm256_cmpeq_epi8(_mm256_and_si256(low, high), _mm256_setzero_si256());
    !mask(none)
}

/// What changes in each character of `leads`, at its first byte.
#[inline]
#[target_feature(enable = "avx2")]
fn changes(lanes: &Lanes, leads: __m256i, here: __m256i, next: __m256i) -> __m256i {
    let which = _mm256_and_si256(_mm256_slli_epi16::<6>(here), every(TURN));
    let key = _mm256_or_si256(_mm256_and_si256(next, every(0x3F)), which);
    // No slice is there for keys from 0x80 on.
    let key = _mm256_or_si256(key, _mm256_andnot_si256(leads, every(0x80)));
    let mut changes = _mm256_setzero_si256();
    for slice in &lanes.slices {
        // Below 16 stays below 0x80, all else comes out above, which the shuffle turns into 0.
        let place = _mm256_adds_epu8(_mm256_xor_si256(key, every(slice.key)), every(0x70));
        let found = _mm256_shuffle_epi8(twice(&slice.changes), place);
        changes = _mm256_or_si256(changes, found);
    }
    changes
}

/// Writes the bytes of `block` that are kept and returns where they end.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
fn write(room: &mut [u8], at: usize, block: __m256i, keep: u32) -> usize {
    let room: &mut [u8; 64] = (&mut room[at..at + 64]).try_into().unwrap();
    if keep == !0 {
        store((&mut room[..BLOCK]).try_into().unwrap(), block);
        return at + BLOCK;
    }
    let mut bytes = [0; BLOCK];
    store(&mut bytes, block);
    let mut end = 0;
    for (eight, keep) in bytes.as_chunks::<8>().0.iter().zip(keep.to_le_bytes()) {
        let order = _mm_cvtsi64_si128(CLOSED[usize::from(keep)] as i64);
        let eight = _mm_cvtsi64_si128(i64::from_le_bytes(*eight));
        let closed = _mm_cvtsi128_si64(_mm_shuffle_epi8(eight, order));
        room[end..end + 8].copy_from_slice(&closed.to_le_bytes());
        end += keep.count_ones() as usize;
    }
    at + end
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
    if let Some(full) = rest.first_chunk::<{ BLOCK + 1 }>() {
        return (load(full[..BLOCK].try_into().unwrap()), load(full[1..].try_into().unwrap()));
    }
    let mut padded = [0; BLOCK + 1];
    padded[..rest.len()].copy_from_slice(rest);
    (load(padded[..BLOCK].try_into().unwrap()), load(padded[1..].try_into().unwrap()))
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

#[inline]
#[target_feature(enable = "avx2")]
#[allow(unsafe_code)]
fn store(room: &mut [u8; BLOCK], block: __m256i) {
    // SAFETY: the reference is good for 32 bytes.
    unsafe { _mm256_storeu_si256(room.as_mut_ptr().cast(), block) }
}
