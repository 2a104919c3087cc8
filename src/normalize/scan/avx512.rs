//! Blocks of 64 bytes: one table lookup per lead byte, one instruction that closes the gaps.

use std::arch::x86_64::*;

use super::super::sink::Sink;
use super::super::table::Table;
use super::first_change;
use super::lanes::{LEADS, Lanes};

const BLOCK: usize = 64;

pub(super) fn is_available() -> bool {
    is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vbmi")
        && is_x86_feature_detected!("avx512vbmi2")
        && is_x86_feature_detected!("popcnt")
}

/// A block, looked up.
struct Looked {
    bytes: __m512i,
    /// Places that keep a byte.
    keep: u64,
    /// First bytes of characters that stop the scan.
    stops: u64,
}

/// The tables, in registers.
#[derive(Clone, Copy)]
struct Tables {
    first: [__m512i; 2],
    second: [__m512i; 2],
    others: __m512i,
}

impl Tables {
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    fn new(lanes: &Lanes) -> Tables {
        let [first, second] = [&lanes.first, &lanes.second].map(|[d8, d9]| [load(d8), load(d9)]);
        Tables { first, second, others: load(&lanes.others) }
    }
}

/// See [`super::Scanner::run`]; stops at characters that do not fit blocks as well.
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt")]
pub(super) fn run(table: &Table, text: &str, at: usize, sink: &mut Sink) -> usize {
    let lanes = &table.lanes;
    let tables = Tables::new(lanes);
    let bytes = text.as_bytes();
    let bits = sink.keep.bits();
    let (mut base, mut end) = (at - at % BLOCK, sink.end);
    let mut valid = !0 << (at % BLOCK);
    let mut carries = [0; 2];
    while base < bytes.len() {
        let (here, next) = block(bytes, base);
        if bytes.len() - base < BLOCK {
            valid &= !(!0 << (bytes.len() - base));
        }
        let looked = look_up(&tables, lanes, here, next, &mut carries);
        let stop = first_change(table, text, base, looked.stops & valid);
        if let Some(stop) = stop {
            valid &= !(!0 << stop);
        }
        let keep = looked.keep & valid;
        store(&mut sink.text, end, _mm512_maskz_compress_epi8(keep, looked.bytes));
        end += keep.count_ones() as usize;
        if let Some(word) = bits.get_mut(base / BLOCK) {
            *word &= keep | !valid;
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

/// What every byte of a block becomes, given the block one byte further on.
#[inline]
#[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,popcnt")]
fn look_up(
    tables: &Tables,
    lanes: &Lanes,
    here: __m512i,
    next: __m512i,
    carries: &mut [u64; 2],
) -> Looked {
    let mut bytes = here;
    let (mut firsts, mut pairs) = (0, 0);
    for which in 0..2 {
        let leads = _mm512_cmpeq_epi8_mask(here, _mm512_set1_epi8(LEADS[which] as i8));
        let trails = leads << 1 | carries[which];
        carries[which] = leads >> 63;
        bytes = _mm512_mask_permutexvar_epi8(bytes, leads, next, tables.first[which]);
        bytes = _mm512_mask_permutexvar_epi8(bytes, trails, here, tables.second[which]);
        firsts |= leads;
        pairs |= leads | trails;
    }
    let keep = !_mm512_mask_testn_epi8_mask(pairs, bytes, bytes);
    let mut stops = _mm512_mask_cmpeq_epi8_mask(firsts, bytes, _mm512_set1_epi8(1));
    if lanes.any_other {
        let leads = _mm512_cmpge_epu8_mask(here, _mm512_set1_epi8(0xC0u8 as i8));
        let changing = _mm512_permutexvar_epi8(here, tables.others);
        stops |= _mm512_mask_test_epi8_mask(leads, changing, changing);
    }
    if lanes.controls {
        stops |= _mm512_cmplt_epu8_mask(here, _mm512_set1_epi8(0x20))
            | _mm512_cmpeq_epi8_mask(here, _mm512_set1_epi8(0x7F));
    }
    Looked { bytes, keep, stops }
}

/// The block at `base` and that one byte further on, with zeros behind the end of the text.
#[inline]
#[target_feature(enable = "avx512f,avx512bw")]
fn block(bytes: &[u8], base: usize) -> (__m512i, __m512i) {
    match bytes[base..].first_chunk::<{ BLOCK + 1 }>() {
        Some(full) => {
            (load(full[..BLOCK].try_into().unwrap()), load(full[1..].try_into().unwrap()))
        }
        None => (load_part(&bytes[base..]), load_part(&bytes[base + 1..])),
    }
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
fn store(room: &mut [u8], at: usize, block: __m512i) {
    let room: &mut [u8; BLOCK] = (&mut room[at..at + BLOCK]).try_into().unwrap();
    // SAFETY: the reference is good for 64 bytes.
    unsafe { _mm512_storeu_si512(room.as_mut_ptr().cast(), block) }
}
