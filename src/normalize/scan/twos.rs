//! Units of two bytes, 32 at a time, with the tables that serve for UTF-8.

use std::arch::x86_64::*;

use super::avx2::{CLOSED, Tables, every, found, mask};
use super::lanes::{FEW, HALT, Lanes, MANY};
use super::units::Progress;

/// Units in a block.
const BLOCK: usize = 32;
/// Units in a register.
const HALF: usize = 16;

/// See [`super::Chosen::twos`].
#[target_feature(enable = "avx2,popcnt")]
pub(super) fn run(lanes: &Lanes, text: &[u16], out: &mut [u16], progress: &mut Progress) {
    if lanes.are_few() {
        blocks(&Tables::<FEW>::new(lanes), text, out, progress);
    } else {
        blocks(&Tables::<MANY>::new(lanes), text, out, progress);
    }
}

#[inline]
#[target_feature(enable = "avx2,popcnt")]
fn blocks<const SLICES: usize>(
    tables: &Tables<SLICES>,
    text: &[u16],
    out: &mut [u16],
    progress: &mut Progress,
) {
    let Progress { mut at, mut end, changed } = *progress;
    let mut changes = every(0);
    while let Some(block) = text[at..].first_chunk::<BLOCK>() {
        let [low, high] = [load(block, 0), load(block, HALF)];
        let key = key(low, high);
        let here = found(tables, key);
        let gone = mask(here);
        let surrogates = _mm256_or_si256(is_surrogate(low), is_surrogate(high));
        if mask(surrogates) != 0
            || SLICES > FEW && needs_look(low, high, key)
            || gone != 0 && mask(_mm256_cmpeq_epi8(here, every(HALT))) != 0
        {
            break;
        }
        changes = _mm256_or_si256(changes, here);

        let turned = _mm256_and_si256(here, every(0x7F));
        let low = _mm256_xor_si256(low, _mm256_unpacklo_epi8(turned, every(0)));
        let high = _mm256_xor_si256(high, _mm256_unpackhi_epi8(turned, every(0)));
        let room = out[end..].first_chunk_mut::<BLOCK>().expect("as much as was read");
        end += write(room, low, high, !gone);
        at += BLOCK;
    }
    let changed = changed || mask(_mm256_cmpeq_epi8(changes, every(0))) != u32::MAX;
    *progress = Progress { at, end, changed };
}

/// The keys of the characters; those of `high` lie between the two halves of `low`, where the
/// instruction puts them.
#[inline]
#[target_feature(enable = "avx2")]
fn key(low: __m256i, high: __m256i) -> __m256i {
    _mm256_adds_epu8(from(0x600, low, high), every(0x80))
}

/// How far each character is from `first`, up to 0xFF; as much for those before it.
#[inline]
#[target_feature(enable = "avx2")]
fn from(first: i16, low: __m256i, high: __m256i) -> __m256i {
    let (first, most) = (_mm256_set1_epi16(first), _mm256_set1_epi16(0xFF));
    let low = _mm256_min_epu16(_mm256_sub_epi16(low, first), most);
    let high = _mm256_min_epu16(_mm256_sub_epi16(high, first), most);
    _mm256_packus_epi16(low, high)
}

/// Whether there is a character that has no key and is none of ASCII that is seen.
#[inline]
#[target_feature(enable = "avx2")]
fn needs_look(low: __m256i, high: __m256i, key: __m256i) -> bool {
    let from_blank = from(0x20, low, high);
    let seen = _mm256_cmpeq_epi8(_mm256_min_epu8(from_blank, every(0x5E)), from_blank);
    let keyless = _mm256_cmpeq_epi8(key, every(0xFF));
    mask(_mm256_andnot_si256(seen, keyless)) != 0
}

#[inline]
#[target_feature(enable = "avx2")]
fn is_surrogate(half: __m256i) -> __m256i {
    let block = _mm256_and_si256(half, _mm256_set1_epi16(0xF800_u16 as i16));
    _mm256_cmpeq_epi16(block, _mm256_set1_epi16(0xD800_u16 as i16))
}

/// Writes the units that are kept, one behind the other, and returns their number.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
#[allow(unsafe_code)]
fn write(room: &mut [u16; BLOCK], low: __m256i, high: __m256i, keep: u32) -> usize {
    let start = room.as_mut_ptr();
    if keep == !0 {
        // SAFETY: there is room for two registers.
        unsafe {
            _mm256_storeu_si256(start.cast(), low);
            _mm256_storeu_si256(start.add(HALF).cast(), high);
        }
        return BLOCK;
    }
    let [first, third, second, fourth] = keep.to_le_bytes();
    let eights = [
        _mm256_castsi256_si128(low),
        _mm256_extracti128_si256::<1>(low),
        _mm256_castsi256_si128(high),
        _mm256_extracti128_si256::<1>(high),
    ];
    let keeps = [first, second, third, fourth];
    let mut end = 0;
    for (eight, keep) in eights.into_iter().zip(keeps) {
        let order = _mm_cvtsi64_si128(CLOSED[usize::from(keep)] as i64);
        // From places of units to those of their two bytes.
        let order = _mm_unpacklo_epi8(order, order);
        let order = _mm_or_si128(_mm_add_epi8(order, order), _mm_set1_epi16(0x100));
        // SAFETY: each of the eights before has moved `end` by no more than 8, so that 8 of the 32
        // units are left.
        unsafe { _mm_storeu_si128(start.add(end).cast(), _mm_shuffle_epi8(eight, order)) };
        end += keep.count_ones() as usize;
    }
    end
}

#[inline]
#[target_feature(enable = "avx2")]
#[allow(unsafe_code)]
fn load(block: &[u16; BLOCK], from: usize) -> __m256i {
    let units: &[u16; HALF] = block[from..].first_chunk().expect("half a block");
    // SAFETY: the reference is good for 32 bytes.
    unsafe { _mm256_loadu_si256(units.as_ptr().cast()) }
}
