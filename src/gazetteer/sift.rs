//! Which of many sequences of words the bits of a list have: one after the other, or eight at a
//! time where the machine reads eight places at once and closes gaps between numbers (AVX-512).

use super::bits::Bits;
use super::pile::Pile;

/// Sequences that are looked at together.
const LANES: usize = 8;

/// Which of some sequences lead on, by their numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Sifted {
    /// Those that may go on.
    pub(super) going_on: Pile<u32>,
    /// Those that may be names.
    pub(super) ending: Pile<u32>,
}

impl Sifted {
    /// Looks at some sequences, in place of those before.
    pub(super) fn sift(&mut self, bits: Bits<'_>, sequences: &[u64]) {
        self.going_on.truncate(0);
        self.ending.truncate(0);
        let done = together(self, bits, sequences);
        self.sift_one_by_one(bits, &sequences[done..], done as u32);
    }

    /// Adds sequences whose numbers begin at `from`.
    #[inline(always)]
    fn sift_one_by_one(&mut self, bits: Bits<'_>, sequences: &[u64], from: u32) {
        let Sifted { going_on, ending } = self;
        let (goings, endings) = (going_on.room(sequences.len()), ending.room(sequences.len()));
        let (mut going_count, mut ending_count) = (0, 0);
        for (number, &sequence) in (from..).zip(sequences) {
            let asked = bits.ask(sequence);
            (goings[going_count], endings[ending_count]) = (number, number);
            going_count += usize::from(asked.goes_on);
            ending_count += usize::from(asked.ends);
        }
        going_on.grow(going_count);
        ending.grow(ending_count);
    }
}

/// Looks at sequences eight at a time, as far as the machine can, and says at how many.
#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code)]
fn together(sifted: &mut Sifted, bits: Bits<'_>, sequences: &[u64]) -> usize {
    if !eight::is_available() || bits.0.len() < 4 {
        return 0;
    }
    // SAFETY: the machine has the instructions.
    unsafe { eight::sift(sifted, bits.0, sequences.as_chunks().0) }
}

#[cfg(not(target_arch = "x86_64"))]
fn together(_: &mut Sifted, _: Bits<'_>, _: &[u64]) -> usize {
    0
}

#[cfg(target_arch = "x86_64")]
mod eight {
    use std::arch::x86_64::*;

    use super::super::bits::{MIX, PLACE};
    use super::{LANES, Sifted};

    pub(super) fn is_available() -> bool {
        is_x86_feature_detected!("avx512f")
            && is_x86_feature_detected!("avx512vl")
            && is_x86_feature_detected!("popcnt")
    }

    #[target_feature(enable = "avx512f,avx512vl,popcnt")]
    pub(super) fn sift(sifted: &mut Sifted, bits: &[u8], sequences: &[[u64; LANES]]) -> usize {
        let count = sequences.len() * LANES;
        // Eight are written whether or not they are kept.
        let goings = sifted.going_on.room(count + LANES);
        let endings = sifted.ending.room(count + LANES);
        let (mut going_count, mut ending_count) = (0, 0);
        let mut numbers = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
        for eight in sequences {
            let sequences = load(eight);
            let found = look(bits, sequences);
            let low = _mm512_cvtepi64_epi32(sequences);
            going_count += keep(&mut goings[going_count..], numbers, has(found, way(low)));
            ending_count += keep(&mut endings[ending_count..], numbers, has(found, end(low)));
            numbers = _mm256_add_epi32(numbers, _mm256_set1_epi32(LANES as i32));
        }
        sifted.going_on.grow(going_count);
        sifted.ending.grow(ending_count);
        count
    }

    /// See [`super::Bits::ask`]; of at least four bytes.
    #[inline]
    #[target_feature(enable = "avx512f")]
    #[allow(unsafe_code)]
    fn look(bits: &[u8], sequences: __m512i) -> __m256i {
        let fours = _mm512_set1_epi64((bits.len() - 4) as i64);
        let places = _mm512_slli_epi64::<2>(_mm512_srli_epi64::<PLACE>(sequences));
        let places = _mm512_and_si512(places, fours);
        // SAFETY: four bytes are there at any place up to the length less four.
        unsafe { _mm512_i64gather_epi32::<1>(places, bits.as_ptr().cast()) }
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl")]
    fn way(low: __m256i) -> __m256i {
        two_bits(low, _mm256_srli_epi32::<5>(low))
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl")]
    fn end(low: __m256i) -> __m256i {
        let mixed = _mm256_mullo_epi32(low, _mm256_set1_epi32(MIX as i32));
        two_bits(_mm256_srli_epi32::<27>(mixed), _mm256_srli_epi32::<22>(mixed))
    }

    /// Two bits, told by the lowest five of each number.
    #[inline]
    #[target_feature(enable = "avx512f,avx512vl")]
    fn two_bits(one: __m256i, other: __m256i) -> __m256i {
        let single = _mm256_set1_epi32(1);
        _mm256_or_si256(_mm256_rolv_epi32(single, one), _mm256_rolv_epi32(single, other))
    }

    /// Which of eight have all of these bits.
    #[inline]
    #[target_feature(enable = "avx512f,avx512vl")]
    fn has(found: __m256i, bits: __m256i) -> u8 {
        _mm256_cmpeq_epi32_mask(_mm256_and_si256(found, bits), bits)
    }

    /// Writes some of eight numbers and says how many.
    #[inline]
    #[target_feature(enable = "avx512f,avx512vl,popcnt")]
    #[allow(unsafe_code)]
    fn keep(room: &mut [u32], numbers: __m256i, which: u8) -> usize {
        let room: &mut [u32; LANES] = room.first_chunk_mut().unwrap();
        let kept = _mm256_maskz_compress_epi32(which, numbers);
        // SAFETY: the reference is good for 32 bytes.
        unsafe { _mm256_storeu_si256(room.as_mut_ptr().cast(), kept) }
        which.count_ones() as usize
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    #[allow(unsafe_code)]
    fn load(eight: &[u64; LANES]) -> __m512i {
        // SAFETY: the reference is good for 64 bytes.
        unsafe { _mm512_loadu_si512(eight.as_ptr().cast()) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn together_is_like_one_by_one(
            bytes in prop::collection::vec(prop_oneof![Just(0xff), any::<u8>()], 0..70),
            sequences in prop::collection::vec(any::<u64>(), 0..40),
        ) {
            let (mut quick, mut slow) = (Sifted::default(), Sifted::default());
            for _ in 0..2 {
                quick.sift(Bits(&bytes), &sequences);
            }
            slow.sift_one_by_one(Bits(&bytes), &sequences, 0);
            prop_assert_eq!(quick.going_on.as_slice(), slow.going_on.as_slice());
            prop_assert_eq!(quick.ending.as_slice(), slow.ending.as_slice());
        }
    }
}
