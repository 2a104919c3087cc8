//! Words of two-byte Arabic letters, packed into one byte a letter.

use super::RARE;

/// Which letters of the Arabic block are packed, and as what.
#[derive(Debug, Clone)]
pub(crate) struct Letters {
    /// The low bytes of the first and the last of them.
    pub(crate) first: u8,
    pub(crate) last: u8,
    /// One between them that is none.
    pub(crate) hole: u8,
    /// Low bytes, and those that take their place; a pair of zeros changes nothing.
    pub(crate) changes: [(u8, u8); CHANGES],
    /// What U+0600 to U+067F are packed as, or [`RARE`](super::RARE).
    pub(crate) codes: [[u8; 64]; 2],
}

/// Letters that may change.
pub(crate) const CHANGES: usize = 5;

/// What stands for a word that is not packed.
pub(crate) const UNPACKED: u128 = u128::MAX;

impl Letters {
    /// These letters.
    pub(crate) fn new(first: u8, last: u8, hole: u8, changes: [(u8, u8); CHANGES]) -> Letters {
        let mut codes = [[RARE; 64]; 2];
        for code in (first..=last.min(0x7F)).filter(|&code| code != hole) {
            let changed =
                changes.iter().find(|&&(from, _)| from == code).map_or(code, |&(_, to)| to);
            codes[usize::from(code / 64)][usize::from(code % 64)] = changed;
        }
        Letters { first, last, hole, changes, codes }
    }

    /// Packs the words of `text` that begin and end at `edges`, in turn, first letter lowest:
    /// those of at most sixteen letters, all known and well before the end of the text. For others
    /// [`UNPACKED`] is given, and for all where the machine lacks the instructions.
    #[cfg(target_arch = "x86_64")]
    #[allow(unsafe_code)]
    pub(crate) fn pack(&self, text: &str, edges: &[u32], packed: &mut Vec<u128>) {
        packed.clear();
        if is_x86_feature_detected!("avx2") {
            // SAFETY: the machine has the instructions.
            unsafe { avx2::pack(self, text.as_bytes(), edges, packed) }
        }
        packed.resize(edges.len() / 2, UNPACKED);
    }

    /// Packs nothing.
    #[cfg(not(target_arch = "x86_64"))]
    pub(crate) fn pack(&self, _: &str, edges: &[u32], packed: &mut Vec<u128>) {
        packed.clear();
        packed.resize(edges.len() / 2, UNPACKED);
    }
}

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use std::arch::x86_64::*;

    use super::{CHANGES, Letters, UNPACKED};

    /// Bytes of the letters that are packed together.
    const MOST: usize = 32;

    /// The tables, in registers.
    struct Tables {
        first: __m128i,
        span: __m128i,
        hole: __m128i,
        from: [__m128i; CHANGES],
        /// The bits in which a letter and what takes its place differ.
        turn: [__m128i; CHANGES],
    }

    #[target_feature(enable = "avx2")]
    pub(super) fn pack(letters: &Letters, text: &[u8], edges: &[u32], packed: &mut Vec<u128>) {
        let tables = Tables::new(letters);
        let (words, _) = edges.as_chunks::<2>();
        packed.reserve(words.len());
        for &[start, end] in words {
            let (start, len) = (start as usize, (end - start) as usize);
            let window = text.get(start..).and_then(<[u8]>::first_chunk);
            packed.push(match window {
                Some(window) if len <= MOST && len % 2 == 0 => word(&tables, window, len),
                _ => UNPACKED,
            });
        }
    }

    impl Tables {
        #[inline]
        #[target_feature(enable = "avx2")]
        fn new(letters: &Letters) -> Tables {
            let mut tables = Tables {
                first: every(letters.first),
                span: every(letters.last - letters.first),
                hole: every(letters.hole),
                from: [every(0); CHANGES],
                turn: [every(0); CHANGES],
            };
            for (at, (from, to)) in letters.changes.into_iter().enumerate() {
                tables.from[at] = every(from);
                tables.turn[at] = every(from ^ to);
            }
            tables
        }
    }

    /// Packs one word.
    #[inline]
    #[target_feature(enable = "avx2")]
    fn word(tables: &Tables, window: &[u8; MOST], len: usize) -> u128 {
        let used = load(&USED[len / 2]);
        let units = _mm256_and_si256(load(window), used);
        // The lead bytes are D8 to DB, whose lowest two bits belong to the letter.
        let leads = _mm256_xor_si256(units, _mm256_and_si256(used, _mm256_set1_epi16(0xD8)));
        let upper = _mm256_and_si256(_mm256_slli_epi16::<6>(units), _mm256_set1_epi16(0xC0));
        let lower = _mm256_and_si256(_mm256_srli_epi16::<8>(units), _mm256_set1_epi16(0x3F));
        let codes = narrow(_mm256_or_si256(upper, lower));
        let rare = _mm_and_si128(is_rare(tables, codes), narrow(_mm256_srli_epi16::<8>(used)));
        let leads_fit = _mm256_testz_si256(leads, _mm256_set1_epi16(0xFC)) != 0;
        if leads_fit && _mm_testz_si128(rare, rare) != 0 {
            number(change(tables, codes))
        } else {
            UNPACKED
        }
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    fn change(tables: &Tables, codes: __m128i) -> __m128i {
        let mut changed = codes;
        for at in 0..CHANGES {
            let same = _mm_cmpeq_epi8(codes, tables.from[at]);
            changed = _mm_xor_si128(changed, _mm_and_si128(same, tables.turn[at]));
        }
        changed
    }

    /// The places of letters that are not packed.
    #[inline]
    #[target_feature(enable = "avx2")]
    fn is_rare(tables: &Tables, codes: __m128i) -> __m128i {
        let from_first = _mm_sub_epi8(codes, tables.first);
        let near = _mm_cmpeq_epi8(_mm_min_epu8(from_first, tables.span), from_first);
        let hole = _mm_cmpeq_epi8(codes, tables.hole);
        _mm_or_si128(_mm_xor_si128(near, every(0xFF)), hole)
    }

    /// The low bytes of sixteen lanes.
    #[inline]
    #[target_feature(enable = "avx2")]
    fn narrow(lanes: __m256i) -> __m128i {
        _mm_packus_epi16(_mm256_castsi256_si128(lanes), _mm256_extracti128_si256::<1>(lanes))
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    fn number(bytes: __m128i) -> u128 {
        let low = _mm_cvtsi128_si64(bytes) as u64;
        let high = _mm_extract_epi64::<1>(bytes) as u64;
        u128::from(low) | u128::from(high) << 64
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    fn every(byte: u8) -> __m128i {
        _mm_set1_epi8(byte as i8)
    }

    #[inline]
    #[target_feature(enable = "avx2")]
    #[allow(unsafe_code)]
    fn load(bytes: &[u8; MOST]) -> __m256i {
        // SAFETY: the reference is good for 32 bytes.
        unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) }
    }

    /// For a number of letters, the bytes that belong to them.
    static USED: [[u8; MOST]; MOST / 2 + 1] = {
        let mut used = [[0; MOST]; MOST / 2 + 1];
        let mut letters = 1;
        while letters <= MOST / 2 {
            used[letters] = used[letters - 1];
            used[letters][2 * letters - 2] = 0xFF;
            used[letters][2 * letters - 1] = 0xFF;
            letters += 1;
        }
        used
    };
}
