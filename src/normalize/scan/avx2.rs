//! Blocks of two registers of 32 bytes, in which gaps are closed eight bytes at a time.

use std::arch::x86_64::*;
use std::mem::MaybeUninit;

use super::super::align::Notes;
use super::super::sink::Sink;
use super::super::table::Table;
use super::driver::{BLOCK, FEW_GO, Looked, Piece, Way, both, driver, ones};
use super::lanes::{FEW, HALT, LEADS, Lanes, MANY, Slice};
use super::level;
use super::room::{Ahead, Room};

/// Bytes in a register.
pub(super) const HALF: usize = 32;

pub(super) type Block = [__m256i; 2];

pub(super) fn is_available() -> bool {
    is_x86_feature_detected!("avx2") && is_x86_feature_detected!("popcnt")
}

/// See [`super::Chosen::run`]; stops at characters that do not fit blocks as well.
#[target_feature(enable = "avx2,popcnt")]
pub(super) fn run(table: &Table, text: &str, at: usize, sink: &mut Sink) -> usize {
    let mut way = start(text, at, sink);
    leap(&table.lanes, text.as_bytes(), &mut way, sink);
    if way.at == text.len() {
        sink.room.set_end(way.end);
        way.at
    } else if table.lanes.are_few() {
        scan(&Tables::<FEW>::new(&table.lanes), table, text, way, sink)
    } else {
        scan(&Tables::<MANY>::new(&table.lanes), table, text, way, sink)
    }
}

/// See [`super::scalar::short`]; for texts of one block.
#[target_feature(enable = "avx2,popcnt")]
pub(super) fn short(lanes: &Lanes, text: &str, room: &mut Room<'_>) -> bool {
    if lanes.are_few() {
        short_with(&Tables::<FEW>::new(lanes), text.as_bytes(), room)
    } else {
        short_with(&Tables::<MANY>::new(lanes), text.as_bytes(), room)
    }
}

#[inline]
#[target_feature(enable = "avx2,popcnt")]
fn short_with<const SLICES: usize>(
    tables: &Tables<SLICES>,
    bytes: &[u8],
    room: &mut Room<'_>,
) -> bool {
    let (kept, stops) = if bytes.len() <= HALF {
        let here = load_part(bytes, 0);
        let half = look_up_half(tables, here, further(here, zero_half()), zero_half());
        let all = ones(bytes.len()) as u32;
        (
            write_half(room.ahead().chunk(0), half.bytes, !half.gone & all, all),
            stops_half(tables, here, half.changes).into(),
        )
    } else {
        let Piece { here, next, .. } = last(bytes, 0);
        let looked = look_up(tables, here, next, calm());
        let keep = looked.keep & ones(bytes.len());
        (
            write::<SLICES, false>(&mut room.ahead(), 0, looked.bytes, keep),
            stops(tables, here, &looked),
        )
    };
    // Behind the text stand zeros, which may be control characters.
    let done = stops & ones(bytes.len()) == 0;
    room.set_end(if done { kept } else { 0 });
    done
}

driver!("avx2,popcnt");

/// Whether there is a faster way through some blocks of a text of `len` bytes.
#[inline(always)]
pub(super) fn leaps(lanes: &Lanes, len: usize) -> bool {
    lanes.usual.is_some() && len > 2 * BLOCK
}

/// Goes on as far as the faster way leads.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
fn leap(lanes: &Lanes, bytes: &[u8], way: &mut Way<Block>, sink: &mut Sink) {
    if let Some(usual) = lanes.usual.as_ref().filter(|_| leaps(lanes, bytes.len())) {
        level::run(usual, lanes, bytes, way, sink);
    }
}

/// The tables, each in both halves of a register.
pub(super) struct Tables<const SLICES: usize> {
    leads: __m256i,
    keys: [__m256i; SLICES],
    changes: [__m256i; SLICES],
    last: __m256i,
    others: __m256i,
    controls: bool,
}

impl<const SLICES: usize> Tables<SLICES> {
    #[inline]
    #[target_feature(enable = "avx2")]
    pub(super) fn new(lanes: &Lanes) -> Tables<SLICES> {
        let mut tables = Tables {
            leads: twice(&WHICH),
            keys: [every(0); SLICES],
            changes: [every(0); SLICES],
            last: twice(&lanes.last),
            others: twice(&lanes.others_by_low),
            controls: lanes.controls,
        };
        for (which, Slice { key, changes }) in lanes.slices.iter().take(SLICES).enumerate() {
            tables.keys[which] = every(*key);
            tables.changes[which] = twice(changes);
        }
        tables
    }
}

/// Makes of the byte behind a lead byte the key of the character: the two leads stand for 0 and 1,
/// and what is 2 or more is none. Keys are 0x80 to 0xBF and 0xC0 to 0xFF; 0xFF stands for no key.
const WHICH: [u8; 16] = {
    let mut which = [0xFF; 16];
    which[0] = 0x80;
    which[1] = 0xC0;
    which
};

/// A register, looked up: see [`Looked`].
struct Half {
    bytes: __m256i,
    changes: __m256i,
    gone: u32,
}

/// What every byte of a block becomes, given the block one byte further on and what changes in
/// the block before.
#[inline]
#[target_feature(enable = "avx2")]
fn look_up<const SLICES: usize>(
    tables: &Tables<SLICES>,
    here: Block,
    next: Block,
    before: Block,
) -> Looked<Block> {
    let low = look_up_half(tables, here[0], next[0], before[1]);
    let high = look_up_half(tables, here[1], next[1], low.changes);
    Looked {
        bytes: [low.bytes, high.bytes],
        changes: [low.changes, high.changes],
        keep: !word(low.gone, high.gone),
    }
}

#[inline]
#[target_feature(enable = "avx2")]
fn look_up_half<const SLICES: usize>(
    tables: &Tables<SLICES>,
    here: __m256i,
    next: __m256i,
    before: __m256i,
) -> Half {
    let changes = changes(tables, here, next);
    // The same, one byte further up: at the second byte of each character.
    let across = _mm256_permute2x128_si256::<0x21>(before, changes);
    let seconds = _mm256_alignr_epi8::<15>(changes, across);

    let turn = _mm256_and_si256(_mm256_srli_epi16::<6>(changes), every(1));
    let low = _mm256_and_si256(seconds, every(0x3F));
    let bytes = _mm256_xor_si256(here, _mm256_or_si256(turn, low));

    let gone = mask(_mm256_or_si256(changes, seconds));
    Half { bytes, changes, gone }
}

/// First bytes of the characters of `here` that may stop the scan.
#[inline]
#[target_feature(enable = "avx2")]
fn stops<const SLICES: usize>(tables: &Tables<SLICES>, here: Block, looked: &Looked<Block>) -> u64 {
    // What stops the scan does not count as kept.
    if SLICES <= FEW && looked.keep == !0 {
        return 0;
    }
    let low = stops_half(tables, here[0], looked.changes[0]);
    word(low, stops_half(tables, here[1], looked.changes[1]))
}

#[inline]
#[target_feature(enable = "avx2")]
fn stops_half<const SLICES: usize>(
    tables: &Tables<SLICES>,
    here: __m256i,
    changes: __m256i,
) -> u32 {
    let mut stops = mask(_mm256_cmpeq_epi8(changes, every(HALT)));
    if SLICES > FEW {
        stops |= others(tables.others, here);
        if tables.controls {
            stops |= controls(here);
        }
    }
    stops
}

/// What changes in each character under the two lead bytes, at its first byte.
#[inline]
#[target_feature(enable = "avx2")]
fn changes<const SLICES: usize>(tables: &Tables<SLICES>, here: __m256i, next: __m256i) -> __m256i {
    let lead = _mm256_min_epu8(_mm256_xor_si256(here, every(LEADS[0])), every(15));
    let which = _mm256_shuffle_epi8(tables.leads, lead);
    found(tables, _mm256_or_si256(next, which))
}

/// What changes in each character, given its key: see [`WHICH`].
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn found<const SLICES: usize>(tables: &Tables<SLICES>, key: __m256i) -> __m256i {
    // A shuffle gives 0 for places from 0x80 on and else looks at the lower half of the place.
    let mut changes = _mm256_shuffle_epi8(tables.last, _mm256_add_epi8(key, every(0x10)));
    for slice in 0..SLICES {
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

/// Writes the bytes of `block` that are kept at `at` and returns where they end.
///
/// Each loop has a function of its own: this one is so large that it would not be inlined into
/// the loops if they shared it.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
fn write<const SLICES: usize, const WHOLE: bool>(
    room: &mut Ahead<'_>,
    at: usize,
    block: Block,
    keep: u64,
) -> usize {
    let room = room.chunk::<BLOCK>(at);
    if keep == !0 {
        let (low, high) = room.split_at_mut(HALF);
        for (half, room) in block.into_iter().zip([low, high]) {
            store(room.first_chunk_mut().expect("half of it"), half);
        }
        return at + BLOCK;
    }
    at + close(room, block, keep)
}

/// Writes the bytes of `half` that are kept of `all` that count, and returns their number.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
fn write_half(room: &mut [MaybeUninit<u8>; HALF], half: __m256i, keep: u32, all: u32) -> usize {
    if keep == all {
        store(room, half);
        return all.count_ones() as usize;
    }
    close(room, [half], keep.into())
}

#[inline]
#[target_feature(enable = "avx2")]
#[allow(unsafe_code)]
pub(super) fn store(room: &mut [MaybeUninit<u8>; HALF], half: __m256i) {
    // SAFETY: the reference is good for 32 bytes.
    unsafe { _mm256_storeu_si256(room.as_mut_ptr().cast(), half) };
}

/// Writes the bytes of `halves` that are kept, one behind the other, and returns their number.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
#[allow(unsafe_code)]
fn close<const HALVES: usize>(
    room: &mut [MaybeUninit<u8>],
    halves: [__m256i; HALVES],
    keep: u64,
) -> usize {
    assert!(room.len() >= HALVES * HALF);
    let start: *mut u8 = room.as_mut_ptr().cast();
    let keeps = keep.to_le_bytes();
    // Reckoned for all at once: each eight would have to wait for the one before.
    let places = (ends(keep) << 8).to_le_bytes();
    for (at, half) in halves.into_iter().enumerate() {
        let (low, high) = (_mm256_castsi256_si128(half), _mm256_extracti128_si256::<1>(half));
        let eights = [low, _mm_unpackhi_epi64(low, low), high, _mm_unpackhi_epi64(high, high)];
        for (at, eight) in (at * 4..).zip(eights) {
            let order = _mm_cvtsi64_si128(CLOSED[usize::from(keeps[at])] as i64);
            let place = usize::from(places[at]);
            // SAFETY: no more than 8 bytes are kept of each of the eights before, so that 8 are
            // left of those that belong to the halves.
            unsafe { _mm_storel_epi64(start.add(place).cast(), _mm_shuffle_epi8(eight, order)) };
        }
    }
    keep.count_ones() as usize
}

/// How many bits are set in each byte of `word` and all before it, in its place.
#[inline]
fn ends(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 0xFF;
    let twos = word - ((word >> 1) & (ONES * 0x55));
    let fours = (twos & (ONES * 0x33)) + ((twos >> 2) & (ONES * 0x33));
    ((fours + (fours >> 4)) & (ONES * 0x0F)).wrapping_mul(ONES)
}

/// The bit of each upper half of a lead byte, C to F.
const HIGH: [u8; 16] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8];

/// For each choice among eight bytes, the places of those chosen, one behind the other.
pub(super) static CLOSED: [u64; 256] = {
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

/// The block at `base`, where the text ends: with zeros behind a text of less than a block, else
/// the last block of the text, which begins sooner.
#[inline]
#[target_feature(enable = "avx2")]
fn last(bytes: &[u8], base: usize) -> Piece<Block> {
    let here = match bytes.last_chunk() {
        Some(last) => load(last),
        None => short_block(bytes),
    };
    let next = [further(here[0], here[1]), further(here[1], zero_half())];
    let shift = (base + BLOCK).saturating_sub(bytes.len().max(BLOCK));
    Piece { here, next, shift, valid: ones(bytes.len() - base) << shift }
}

/// A text of less than a block, with zeros behind it.
#[cold]
#[inline(never)]
#[target_feature(enable = "avx2")]
fn short_block(bytes: &[u8]) -> Block {
    if bytes.len() <= HALF {
        return [load_part(bytes, 0), zero_half()];
    }
    [load_half(bytes, 0), load_part(bytes, HALF)]
}

/// What stands one byte further on in `half`, which `then` comes behind.
#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn further(half: __m256i, then: __m256i) -> __m256i {
    _mm256_alignr_epi8::<1>(_mm256_permute2x128_si256::<0x21>(half, then), half)
}

/// The 1 to 32 bytes from `from` on, zeros behind them.
#[inline]
#[target_feature(enable = "avx2")]
#[allow(unsafe_code)]
fn load_part(bytes: &[u8], from: usize) -> __m256i {
    let len = bytes.len() - from;
    let (fours, odd) = (len / 4, len % 4);
    let Some(last) = bytes.last_chunk() else {
        let all = bytes.iter().rev().fold(0, |all, &byte| all << 8 | i32::from(byte));
        return _mm256_castsi128_si256(_mm_cvtsi32_si128(all));
    };
    let places = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    let fours_mask = _mm256_cmpgt_epi32(_mm256_set1_epi32(fours as i32), places);
    // SAFETY: the mask lets none but whole fours of the slice be read.
    let whole = unsafe { _mm256_maskload_epi32(bytes[from..].as_ptr().cast(), fours_mask) };
    // The last bytes, without those that are read already.
    let rest = (u64::from(u32::from_le_bytes(*last)) >> (8 * (4 - odd))) as i32;
    let at_rest = _mm256_cmpeq_epi32(_mm256_set1_epi32(fours as i32), places);
    _mm256_or_si256(whole, _mm256_and_si256(at_rest, _mm256_set1_epi32(rest)))
}

#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn load(bytes: &[u8; BLOCK]) -> Block {
    [load_half(bytes, 0), load_half(bytes, HALF)]
}

#[inline]
#[target_feature(enable = "avx2")]
#[allow(unsafe_code)]
fn load_half(bytes: &[u8], from: usize) -> __m256i {
    let bytes: &[u8; HALF] = bytes[from..].first_chunk().expect("half a block");
    // SAFETY: the reference is good for 32 bytes.
    unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) }
}

/// Where nothing changes.
#[inline]
#[target_feature(enable = "avx2")]
fn calm() -> Block {
    [zero_half(); 2]
}

#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn zero_half() -> __m256i {
    _mm256_setzero_si256()
}

#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn every(byte: u8) -> __m256i {
    _mm256_set1_epi8(byte as i8)
}

#[inline]
#[target_feature(enable = "avx2")]
pub(super) fn mask(bytes: __m256i) -> u32 {
    _mm256_movemask_epi8(bytes) as u32
}

#[inline(always)]
pub(super) fn word(low: u32, high: u32) -> u64 {
    u64::from(low) | u64::from(high) << HALF
}

#[inline]
#[target_feature(enable = "avx2")]
#[allow(unsafe_code)]
pub(super) fn twice(bytes: &[u8; 16]) -> __m256i {
    // SAFETY: the reference is good for 16 bytes.
    _mm256_broadcastsi128_si256(unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) })
}
