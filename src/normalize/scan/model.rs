//! What some instructions of AVX-512 do, byte by byte, for Miri, which does not know them.

use std::arch::x86_64::__m512i;

#[allow(unsafe_code)]
fn bytes(block: __m512i) -> [u8; 64] {
    // SAFETY: 64 bytes are 64 bytes.
    unsafe { std::mem::transmute(block) }
}

#[allow(unsafe_code)]
fn block(bytes: [u8; 64]) -> __m512i {
    // SAFETY: as above.
    unsafe { std::mem::transmute(bytes) }
}

pub(super) fn _mm512_permutexvar_epi8(places: __m512i, table: __m512i) -> __m512i {
    let table = bytes(table);
    block(bytes(places).map(|place| table[usize::from(place & 0x3F)]))
}

pub(super) fn _mm512_mask_permutexvar_epi8(
    other: __m512i,
    mask: u64,
    places: __m512i,
    table: __m512i,
) -> __m512i {
    let found = bytes(_mm512_permutexvar_epi8(places, table));
    let mut result = bytes(other);
    for (at, slot) in result.iter_mut().enumerate().filter(|(at, _)| mask >> at & 1 == 1) {
        *slot = found[at];
    }
    block(result)
}

pub(super) fn _mm512_maskz_compress_epi8(mask: u64, from: __m512i) -> __m512i {
    let mut result = [0; 64];
    let chosen = bytes(from).into_iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1);
    result.iter_mut().zip(chosen).for_each(|(slot, (_, byte))| *slot = byte);
    block(result)
}
