//! Blocks of 64 bytes: one lookup per lead byte, one instruction that closes the gaps.

use std::arch::x86_64::*;

use super::super::align::Notes;
use super::super::sink::Sink;
use super::super::table::Table;
use super::driver::{BLOCK, FEW_GO, Looked, Piece, Way, both, driver, ones};
use super::lanes::{FEW, GOES, HALT, LEADS, Lanes, MANY};
#[cfg(miri)]
use super::model::{
    _mm512_mask_permutexvar_epi8, _mm512_maskz_compress_epi8, _mm512_permutexvar_epi8,
};
use super::room::{Ahead, Room};

type Block = __m512i;

pub(super) fn is_available() -> bool {
    // Units of two bytes go the way of AVX2.
    super::avx2::is_available()
        && is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vbmi")
        && is_x86_feature_detected!("avx512vbmi2")
}

/// The tables, in registers.
struct Tables<const SLICES: usize> {
    /// With [`GOES`] turned over, so that it says what is kept.
    changes: [__m512i; 2],
    others: __m512i,
    controls: bool,
}

/// See [`super::Chosen::run`]; stops at characters that do not fit blocks as well.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt")]
pub(super) fn run(table: &Table, text: &str, at: usize, sink: &mut Sink) -> usize {
    let way = start(text, at, sink);
    if table.lanes.are_few() {
        scan(&Tables::<FEW>::new(&table.lanes), table, text, way, sink)
    } else {
        scan(&Tables::<MANY>::new(&table.lanes), table, text, way, sink)
    }
}

/// See [`super::scalar::short`]; for texts of one block.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt")]
pub(super) fn short(lanes: &Lanes, text: &str, room: &mut Room<'_>) -> bool {
    if lanes.are_few() {
        short_with(&Tables::<FEW>::new(lanes), text.as_bytes(), room)
    } else {
        short_with(&Tables::<MANY>::new(lanes), text.as_bytes(), room)
    }
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt")]
fn short_with<const SLICES: usize>(
    tables: &Tables<SLICES>,
    bytes: &[u8],
    room: &mut Room<'_>,
) -> bool {
    let Piece { here, next, valid, .. } = last(bytes, 0);
    let looked = look_up(tables, here, next, calm());
    let end = write::<SLICES, false>(&mut room.ahead(), 0, looked.bytes, looked.keep & valid);
    let done = stops(tables, here, &looked) & valid == 0;
    room.set_end(if done { end } else { 0 });
    done
}

driver!("avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt");

/// There is no faster way.
#[inline(always)]
pub(super) fn leaps(_: &Lanes, _: usize) -> bool {
    false
}

#[inline(always)]
fn leap(_: &Lanes, _: &[u8], _: &mut Way<Block>, _: &mut Sink) {}

impl<const SLICES: usize> Tables<SLICES> {
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    fn new(lanes: &Lanes) -> Tables<SLICES> {
        let [d8, d9] = &lanes.changes;
        let Lanes { others, controls, .. } = *lanes;
        let turned = |changes| _mm512_xor_si512(load(changes), every(GOES));
        Tables { changes: [turned(d8), turned(d9)], others: load(&others), controls }
    }
}

/// What every byte of a block becomes, given the block one byte further on and what changes in
/// the block before.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2")]
fn look_up<const SLICES: usize>(
    tables: &Tables<SLICES>,
    here: Block,
    next: Block,
    before: Block,
) -> Looked<Block> {
    let d8 = _mm512_cmpeq_epi8_mask(here, every(LEADS[0]));
    let d9 = _mm512_cmpeq_epi8_mask(here, every(LEADS[1]));
    let changes = _mm512_mask_permutexvar_epi8(calm(), d8, next, tables.changes[0]);
    let changes = _mm512_mask_permutexvar_epi8(changes, d9, next, tables.changes[1]);
    // The same, one byte further up: at the second byte of each character.
    let across = _mm512_alignr_epi64::<7>(changes, before);
    let seconds = _mm512_shldi_epi64::<8>(changes, across);

    let keep = _mm512_movepi8_mask(_mm512_and_si512(changes, seconds));
    let turn = _mm512_and_si512(_mm512_srli_epi16::<6>(changes), every(1));
    let low = _mm512_and_si512(seconds, every(0x3F));
    let bytes = _mm512_xor_si512(_mm512_xor_si512(here, turn), low);
    Looked { bytes, changes, keep }
}

/// First bytes of the characters of `here` that may stop the scan.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2")]
fn stops<const SLICES: usize>(tables: &Tables<SLICES>, here: Block, looked: &Looked<Block>) -> u64 {
    let mut stops = _mm512_cmpeq_epi8_mask(looked.changes, every(HALT ^ GOES));
    if SLICES > FEW {
        let leads = _mm512_cmpge_epu8_mask(here, every(0xC0));
        let others = _mm512_permutexvar_epi8(here, tables.others);
        stops |= _mm512_mask_test_epi8_mask(leads, others, others);
    }
    if SLICES > FEW && tables.controls {
        stops |=
            _mm512_cmplt_epu8_mask(here, every(b'\t')) | _mm512_cmpeq_epi8_mask(here, every(0x7F));
        stops |= _mm512_cmplt_epu8_mask(_mm512_sub_epi8(here, every(0xE)), every(0x12));
    }
    stops
}

/// Writes the bytes of `block` that are kept at `at` and returns where they end.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,popcnt")]
#[allow(unsafe_code)]
fn write<const SLICES: usize, const WHOLE: bool>(
    room: &mut Ahead<'_>,
    at: usize,
    block: Block,
    keep: u64,
) -> usize {
    let start: *mut u8 = room.chunk::<BLOCK>(at).as_mut_ptr().cast();
    // SAFETY: there are 64 bytes from `start` on.
    unsafe { _mm512_storeu_si512(start.cast(), _mm512_maskz_compress_epi8(keep, block)) };
    at + keep.count_ones() as usize
}

/// The block at `base`, where the text ends, with zeros behind it.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn last(bytes: &[u8], base: usize) -> Piece<Block> {
    let [here, next] = [&bytes[base..], &bytes[base + 1..]];
    Piece { here: load_part(here), next: load_part(next), shift: 0, valid: ones(here.len()) }
}

/// Where nothing changes.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn calm() -> Block {
    every(GOES)
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
pub(super) fn every(byte: u8) -> __m512i {
    _mm512_set1_epi8(byte as i8)
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
#[allow(unsafe_code)]
pub(super) fn load(bytes: &[u8; BLOCK]) -> __m512i {
    // SAFETY: the reference is good for 64 bytes.
    unsafe { _mm512_loadu_si512(bytes.as_ptr().cast()) }
}

#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
#[allow(unsafe_code)]
fn load_part(bytes: &[u8]) -> __m512i {
    let mask = ones(bytes.len());
    // SAFETY: the mask has a bit for none but bytes of the slice, and no other byte is read.
    unsafe { _mm512_maskz_loadu_epi8(mask, bytes.as_ptr().cast()) }
}
