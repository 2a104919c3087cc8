//! One bit for each byte.

/// The topmost bit of each byte once all bits have moved up by `shift`, which must be less than 8.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
#[allow(unsafe_code)]
pub(crate) fn top_bits(bytes: &[u8; 16], shift: u32) -> u16 {
    use std::arch::x86_64::{_mm_movemask_epi8, _mm_set_epi64x};
    let [low, high] = halves(bytes).map(|half| (half << shift) as i64);
    // SAFETY: SSE2 belongs to every x86-64.
    unsafe { _mm_movemask_epi8(_mm_set_epi64x(high, low)) as u16 }
}

/// The topmost bit of each byte once all bits have moved up by `shift`, which must be less than 8.
#[cfg(not(target_arch = "x86_64"))]
pub(crate) fn top_bits(bytes: &[u8; 16], shift: u32) -> u16 {
    let [low, high] = halves(bytes).map(|half| gather(half << shift));
    high << 8 | low
}

fn halves(bytes: &[u8; 16]) -> [u64; 2] {
    let all = u128::from_le_bytes(*bytes);
    [all as u64, (all >> 64) as u64]
}

#[cfg(any(test, not(target_arch = "x86_64")))]
fn gather(bytes: u64) -> u16 {
    let ones = bytes >> 7 & 0x0101_0101_0101_0101;
    // The product gathers the lowest bit of each byte in the topmost one.
    (ones.wrapping_mul(0x0102_0408_1020_4080) >> 56) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_instruction_agrees_with_the_product() {
        let bytes: [u8; 16] = std::array::from_fn(|at| (at as u8).wrapping_mul(0x9D) & 0x0F);
        for shift in 4..8 {
            let [low, high] = halves(&bytes).map(|half| gather(half << shift));
            assert_eq!(top_bits(&bytes, shift), high << 8 | low);
        }
    }
}
