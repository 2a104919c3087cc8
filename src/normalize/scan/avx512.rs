//! Blocks of 64 bytes: one lookup per lead byte, one instruction that closes the gaps.

use std::arch::x86_64::*;

use super::super::sink::Sink;
use super::super::table::Table;
use super::lanes::{HALT, LEADS, Lanes};
use super::room::Room;
use super::{fetch, first_change};

const BLOCK: usize = 64;

pub(super) fn is_available() -> bool {
    is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vbmi")
        && is_x86_feature_detected!("avx512vbmi2")
        && is_x86_feature_detected!("popcnt")
}

/// The tables, in registers.
#[derive(Clone, Copy)]
struct Tables {
    changes: [__m512i; 2],
    others: __m512i,
    any_other: bool,
    controls: bool,
}

/// A block, looked up.
struct Looked {
    bytes: __m512i,
    /// What changes in each character, at its first byte.
    changes: __m512i,
    keep: u64,
    /// First bytes of characters that may stop the scan.
    stops: u64,
}

/// See [`super::Scanner::run`]; stops at characters that do not fit blocks as well.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt")]
pub(super) fn run(table: &Table, text: &str, at: usize, sink: &mut Sink) -> usize {
    let tables = Tables::new(&table.lanes);
    let bytes = text.as_bytes();
    let mut base = at - at % BLOCK;
    let mut valid = !0 << (at % BLOCK);
    let mut before = _mm512_setzero_si512();
    while base < bytes.len() {
        if valid == !0 {
            (base, before) = easy_blocks(&tables, bytes, base, before, sink);
        }
        let (here, next) = block(bytes, base);
        if bytes.len() - base < BLOCK {
            valid &= !(!0 << (bytes.len() - base));
        }
        let looked = look_up(&tables, here, next, before);
        let stop = first_change(table, text, base, looked.stops & valid);
        valid = stop.map_or(valid, |stop| valid & !(!0 << stop));
        write(sink, base, looked.bytes, looked.keep & valid, valid);
        if let Some(stop) = stop {
            return base + stop as usize;
        }
        (base, before, valid) = (base + BLOCK, looked.changes, !0);
    }
    bytes.len()
}

/// See [`super::scalar::short`]; for texts of one block.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt")]
pub(super) fn short(lanes: &Lanes, text: &str, room: &mut Room) -> bool {
    let valid = !0 >> (BLOCK - text.len());
    let (here, next) = (load_part(text.as_bytes()), load_part(&text.as_bytes()[1..]));
    let looked = look_up(&Tables::new(lanes), here, next, _mm512_setzero_si512());
    let keep = looked.keep & valid;
    store(room, 0, _mm512_maskz_compress_epi8(keep, looked.bytes));
    let done = looked.stops & valid == 0;
    room.set_end(if done { keep.count_ones() as usize } else { 0 });
    done
}

/// Goes on as long as blocks are whole and nothing in them may stop the scan.
///
/// Takes and returns the place of a block and what changes in the block before it. No other
/// function is called from here, so that all tables stay in registers.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt")]
fn easy_blocks(
    tables: &Tables,
    bytes: &[u8],
    mut base: usize,
    mut before: __m512i,
    sink: &mut Sink,
) -> (usize, __m512i) {
    let bits = sink.keep.bits();
    let mut end = sink.room.end();
    while let Some(full) = bytes.get(base..).and_then(<[u8]>::first_chunk::<{ BLOCK + 1 }>) {
        fetch(full.as_ptr());
        let looked = look_up(tables, load(front(full)), load(back(full)), before);
        if looked.stops != 0 {
            break;
        }
        store(&mut sink.room, end, _mm512_maskz_compress_epi8(looked.keep, looked.bytes));
        end += looked.keep.count_ones() as usize;
        if let Some(word) = bits.get_mut(base / BLOCK) {
            *word = looked.keep;
        }
        base += BLOCK;
        before = looked.changes;
    }
    sink.room.set_end(end);
    (base, before)
}

impl Tables {
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    fn new(lanes: &Lanes) -> Tables {
        let [d8, d9] = &lanes.changes;
        let Lanes { others, any_other, controls, .. } = *lanes;
        Tables { changes: [load(d8), load(d9)], others: load(&others), any_other, controls }
    }
}

/// What every byte of a block becomes, given the block one byte further on and what changes in
/// the block before.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2")]
fn look_up(tables: &Tables, here: __m512i, next: __m512i, before: __m512i) -> Looked {
    let [d8, d9] = LEADS.map(|lead| _mm512_cmpeq_epi8_mask(here, every(lead)));
    let changes = _mm512_maskz_permutexvar_epi8(d8, next, tables.changes[0]);
    let changes = _mm512_mask_permutexvar_epi8(changes, d9, next, tables.changes[1]);
    // The same, one byte further up: at the second byte of each character.
    let across = _mm512_alignr_epi64::<7>(changes, before);
    let seconds = _mm512_shldi_epi64::<8>(changes, across);

    let gone = _mm512_movepi8_mask(changes) | _mm512_movepi8_mask(seconds);
    let turn = _mm512_and_si512(_mm512_srli_epi16::<6>(changes), every(1));
    let low = _mm512_and_si512(seconds, every(0x3F));
    let bytes = _mm512_xor_si512(_mm512_xor_si512(here, turn), low);

    let mut stops = _mm512_cmpeq_epi8_mask(changes, every(HALT));
    if tables.any_other {
        let leads = _mm512_cmpge_epu8_mask(here, every(0xC0));
        let others = _mm512_permutexvar_epi8(here, tables.others);
        stops |= _mm512_mask_test_epi8_mask(leads, others, others);
    }
    if tables.controls {
        stops |=
            _mm512_cmplt_epu8_mask(here, every(b'\t')) | _mm512_cmpeq_epi8_mask(here, every(0x7F));
        stops |= _mm512_cmplt_epu8_mask(_mm512_sub_epi8(here, every(0xE)), every(0x12));
    }
    Looked { bytes, changes, keep: !gone, stops }
}

/// Writes what is kept of the block at `base`, of which `valid` bytes count.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,popcnt")]
fn write(sink: &mut Sink, base: usize, block: __m512i, keep: u64, valid: u64) {
    let end = sink.room.end();
    store(&mut sink.room, end, _mm512_maskz_compress_epi8(keep, block));
    sink.room.set_end(end + keep.count_ones() as usize);
    if let Some(word) = sink.keep.bits().get_mut(base / BLOCK) {
        *word &= keep | !valid;
    }
}

/// The block at `base` and that one byte further on, with zeros behind the end of the text.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn block(bytes: &[u8], base: usize) -> (__m512i, __m512i) {
    match bytes[base..].first_chunk::<{ BLOCK + 1 }>() {
        Some(full) => (load(front(full)), load(back(full))),
        None => (load_part(&bytes[base..]), load_part(&bytes[base + 1..])),
    }
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
#[target_feature(enable = "avx512f,avx512bw")]
fn every(byte: u8) -> __m512i {
    _mm512_set1_epi8(byte as i8)
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
#[allow(unsafe_code)]
fn load(bytes: &[u8; BLOCK]) -> __m512i {
    // SAFETY: the reference is good for 64 bytes.
    unsafe { _mm512_loadu_si512(bytes.as_ptr().cast()) }
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
#[allow(unsafe_code)]
fn load_part(bytes: &[u8]) -> __m512i {
    let mask = if bytes.len() < BLOCK { !(!0 << bytes.len()) } else { !0 };
    // SAFETY: the mask has a bit for none but bytes of the slice, and no other byte is read.
    unsafe { _mm512_maskz_loadu_epi8(mask, bytes.as_ptr().cast()) }
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
#[allow(unsafe_code)]
fn store(room: &mut Room, at: usize, block: __m512i) {
    let room: &mut [_; BLOCK] = room.chunk(at);
    // SAFETY: the reference is good for 64 bytes.
    unsafe { _mm512_storeu_si512(room.as_mut_ptr().cast(), block) }
}
