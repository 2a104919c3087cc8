//! The words of a text with their letters, block by block: where words begin and end, and one byte
//! for each of their letters, side by side.
//!
//! This needs an instruction that closes gaps between bytes (AVX-512 VBMI2); elsewhere
//! [`read_runs`] does nothing, and [`Letters`] look at word by word.

use super::{Letters, UNPACKED};

/// Bytes looked at together.
pub(crate) const WORD_BLOCK: usize = 64;

/// A block and the byte after it.
pub(crate) type Window = [u8; WORD_BLOCK + 1];

/// What the bytes of a block are, one bit each.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Masks {
    /// Bytes of words, as far as one can tell from themselves and the next one.
    pub(crate) word: u64,
    /// Where Arabic punctuation of two bytes starts.
    pub(crate) mark: u64,
    /// Where characters start that need a second look.
    pub(crate) hard: u64,
}

/// A text that is read block by block.
pub(crate) trait Blocks {
    /// The next block and the byte after it, and its place. At the end of the text it is filled up
    /// with blanks in `end`.
    fn window<'w>(&'w self, end: &'w mut Window) -> (&'w Window, usize);

    /// Takes what the block is, goes on to the next one and says which bytes do belong to words.
    fn close(&mut self, masks: Masks) -> u64;

    /// Whether the whole text has been read.
    fn is_done(&self) -> bool;
}

/// Words as they are read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Runs {
    /// Where words begin and end in the text, in turn.
    pub(crate) edges: Vec<u32>,
    /// The codes of their letters, and of what is no letter [`RARE`]; room for more behind them.
    codes: Vec<u8>,
    coded: usize,
    /// Where the codes of each word begin.
    starts: Vec<u32>,
}

/// The code of a character that is not packed.
pub(crate) const RARE: u8 = 0xFF;

impl Runs {
    /// Adds what `make` makes of each word that has ended: of its first byte and the one past the
    /// last, and its packed letters; [`UNPACKED`] for one that is too long or of other letters.
    ///
    /// # Panics
    ///
    /// When the machine cannot; ask [`has_runs`].
    #[cfg(target_arch = "x86_64")]
    #[allow(unsafe_code)]
    pub(crate) fn pack<T>(&mut self, made: &mut Vec<T>, make: impl FnMut([u32; 2], u128) -> T) {
        assert!(has_runs(), "this machine reads word by word");
        if self.edges.len().is_multiple_of(2) {
            self.starts.push(self.coded as u32);
        }
        // SAFETY: the machine has the instructions.
        unsafe { avx512::pack(self, made, make) }
    }

    /// Adds nothing.
    ///
    /// # Panics
    ///
    /// Always; ask [`has_runs`].
    #[cfg(not(target_arch = "x86_64"))]
    pub(crate) fn pack<T>(&mut self, _: &mut Vec<T>, _: impl FnMut([u32; 2], u128) -> T) {
        panic!("this machine reads word by word");
    }

    /// Forgets all words but one that goes on in the next block.
    pub(crate) fn forget(&mut self) {
        let open = self.edges.len() % 2 == 1;
        let edge = self.edges.pop().filter(|_| open);
        self.edges.clear();
        self.edges.extend(edge);
        let start = self.starts.pop().filter(|_| open).map_or(self.coded, |start| start as usize);
        self.starts.clear();
        self.codes.copy_within(start..self.coded, 0);
        self.coded -= start;
        self.starts.extend(open.then_some(0));
    }
}

/// Whether this machine reads runs.
#[cfg(target_arch = "x86_64")]
pub(crate) fn has_runs() -> bool {
    super::avx512::is_available()
        && is_x86_feature_detected!("avx512vl")
        && is_x86_feature_detected!("bmi2")
}

/// Whether this machine reads runs.
#[cfg(not(target_arch = "x86_64"))]
pub(crate) fn has_runs() -> bool {
    false
}

/// Reads on until there are `count` words or the text ends.
///
/// # Panics
///
/// When the machine cannot; ask [`has_runs`].
#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code)]
pub(crate) fn read_runs(letters: &Letters, text: &mut impl Blocks, runs: &mut Runs, count: usize) {
    assert!(has_runs(), "this machine reads word by word");
    // SAFETY: the machine has the instructions.
    unsafe { avx512::read(letters, text, runs, count) }
}

/// Reads on.
///
/// # Panics
///
/// Always; ask [`has_runs`].
#[cfg(not(target_arch = "x86_64"))]
pub(crate) fn read_runs(_: &Letters, _: &mut impl Blocks, _: &mut Runs, _: usize) {
    panic!("this machine reads word by word");
}

#[cfg(target_arch = "x86_64")]
mod avx512 {
    use std::arch::x86_64::*;

    use super::super::avx512::{every, load};
    #[cfg(miri)]
    use super::super::model::_mm512_maskz_compress_epi8;
    use super::{Blocks, Letters, Masks, RARE, Runs, UNPACKED, WORD_BLOCK};

    /// Letters that are packed together.
    const MOST: usize = 16;

    /// The codes of U+0600 to U+067F, in registers.
    type Codes = [__m512i; 2];

    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi,avx512vbmi2,bmi1,bmi2,popcnt")]
    pub(super) fn read(letters: &Letters, text: &mut impl Blocks, runs: &mut Runs, count: usize) {
        let codes = [load(&letters.codes[0]), load(&letters.codes[1])];
        let mut end = [0; WORD_BLOCK + 1];
        while runs.edges.len() / 2 < count && !text.is_done() {
            let (window, at) = text.window(&mut end);
            let [here, next] = [0, 1].map(|from| load(window[from..].first_chunk().unwrap()));
            let word = text.close(look(here, next));
            note(runs, word, at as u32, code(codes, here, next), continues(here));
        }
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    fn look(here: __m512i, next: __m512i) -> Masks {
        let letter = below(minus(_mm512_or_si512(here, every(0x20)), b'a'), 26);
        let digit = below(minus(here, b'0'), 10);
        let (d8, d9, db) = (is(here, 0xD8), is(here, 0xD9), is(here, 0xDB));
        // ، ؛ ؟
        let mark = d8 & (is(next, 0x8C) | is(next, 0x9B) | is(next, 0x9F));
        let arabic = is(_mm512_and_si512(here, every(0xFC)), 0xD8);
        let other = !below(here, 0xC0) & !arabic;
        let early = d8 & below(next, 0xA0) & !mark;
        let middle = d9 & below(minus(next, 0xAA), 4);
        let late = db & !below(next, 0x94);
        Masks {
            word: (letter | digit | _mm512_movepi8_mask(here)) & !(mark | mark << 1),
            mark,
            hard: other | early | middle | late,
        }
    }

    /// Where no character begins.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    fn continues(here: __m512i) -> u64 {
        is(_mm512_and_si512(here, every(0xC0)), 0x80)
    }

    /// The code of the character that begins at each byte.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi")]
    fn code(codes: Codes, here: __m512i, next: __m512i) -> __m512i {
        let upper = _mm512_and_si512(_mm512_slli_epi16::<6>(here), every(0xC0));
        let low = _mm512_or_si512(upper, _mm512_and_si512(next, every(0x3F)));
        let code = _mm512_permutex2var_epi8(codes[0], low, codes[1]);
        let early = is(_mm512_and_si512(here, every(0xFE)), 0xD8);
        _mm512_mask_mov_epi8(every(RARE), early, code)
    }

    /// Notes the edges of words and the codes in them.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,bmi2,popcnt")]
    fn note(runs: &mut Runs, word: u64, at: u32, codes: __m512i, continues: u64) {
        let open = runs.edges.len() as u64 % 2;
        let edges = word ^ (word << 1 | open);
        let chars = word & !continues;
        let starts = _pext_u64(edges & word, chars);
        places(&mut runs.edges, edges, at);
        places(&mut runs.starts, starts, runs.coded as u32);
        // And room for the letters that are read behind those of the last word.
        runs.codes.resize(runs.codes.len().max(runs.coded + WORD_BLOCK + MOST), 0);
        let room = runs.codes[runs.coded..].first_chunk_mut().unwrap();
        store(room, _mm512_maskz_compress_epi8(chars, codes));
        runs.coded += chars.count_ones() as usize;
    }

    /// See [`Runs::pack`].
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,bmi2")]
    #[allow(unsafe_code)]
    pub(super) fn pack<T>(
        Runs { edges, codes, starts, .. }: &Runs,
        made: &mut Vec<T>,
        mut make: impl FnMut([u32; 2], u128) -> T,
    ) {
        let (edges, ends) = (edges.as_chunks().0, starts.get(1..).unwrap_or(&[]));
        made.reserve(edges.len());
        let mut count = made.len();
        let words = edges.iter().zip(starts).zip(ends).zip(made.spare_capacity_mut());
        for (((&edges, &start), &end), room) in words {
            let window = codes.get(start as usize..).and_then(<[u8]>::first_chunk);
            room.write(make(edges, window.map_or(UNPACKED, |window| word(window, end - start))));
            count += 1;
        }
        // SAFETY: so many have been written.
        unsafe { made.set_len(count) }
    }

    /// The first `len` codes, or all ones.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vl,bmi2")]
    fn word(codes: &[u8; MOST], len: u32) -> u128 {
        let rare = _mm_set1_epi8(RARE as i8);
        let (codes, used) = (load_letters(codes), _bzhi_u32(u32::MAX, len) as u16);
        let unpacked = _mm_mask_cmpeq_epi8_mask(used, codes, rare) != 0 || len as usize > MOST;
        let codes = _mm_maskz_mov_epi8(used, codes);
        letters(_mm_mask_mov_epi8(codes, if unpacked { u16::MAX } else { 0 }, rare))
    }

    /// Adds the places of the bits of a mask; there are hardly ever more than sixteen.
    #[inline]
    #[target_feature(enable = "avx512f,avx512bw,avx512vbmi2,popcnt")]
    fn places(places: &mut Vec<u32>, mask: u64, from: u32) {
        let all = _mm512_maskz_compress_epi8(mask, load(&NUMBERS));
        let count = mask.count_ones() as usize;
        let end = places.len() + count;
        let mut sixteen = [0; 16];
        let first = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(all));
        store_numbers(&mut sixteen, _mm512_add_epi32(first, _mm512_set1_epi32(from as i32)));
        places.extend_from_slice(&sixteen);
        if count > 16 {
            let mut numbers = [0; WORD_BLOCK];
            store(&mut numbers, all);
            places.extend(numbers[16..].iter().map(|&number| from + u32::from(number)));
        }
        places.truncate(end);
    }

    static NUMBERS: [u8; WORD_BLOCK] = {
        let mut numbers = [0; WORD_BLOCK];
        let mut at = 0;
        while at < WORD_BLOCK {
            numbers[at] = at as u8;
            at += 1;
        }
        numbers
    };

    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    fn is(bytes: __m512i, byte: u8) -> u64 {
        _mm512_cmpeq_epi8_mask(bytes, every(byte))
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    fn below(bytes: __m512i, limit: u8) -> u64 {
        _mm512_cmplt_epu8_mask(bytes, every(limit))
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512bw")]
    fn minus(bytes: __m512i, byte: u8) -> __m512i {
        _mm512_sub_epi8(bytes, every(byte))
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    #[allow(unsafe_code)]
    fn store(room: &mut [u8; WORD_BLOCK], bytes: __m512i) {
        // SAFETY: the reference is good for 64 bytes.
        unsafe { _mm512_storeu_si512(room.as_mut_ptr().cast(), bytes) }
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl")]
    #[allow(unsafe_code)]
    fn load_letters(codes: &[u8; MOST]) -> __m128i {
        // SAFETY: the reference is good for 16 bytes.
        unsafe { _mm_loadu_si128(codes.as_ptr().cast()) }
    }

    #[inline]
    #[target_feature(enable = "avx512f,avx512vl")]
    #[allow(unsafe_code)]
    fn letters(codes: __m128i) -> u128 {
        // SAFETY: sixteen bytes are sixteen bytes.
        u128::from_le_bytes(unsafe { std::mem::transmute::<__m128i, [u8; MOST]>(codes) })
    }

    #[inline]
    #[target_feature(enable = "avx512f")]
    #[allow(unsafe_code)]
    fn store_numbers(room: &mut [u32; 16], numbers: __m512i) {
        // SAFETY: the reference is good for 64 bytes.
        unsafe { _mm512_storeu_si512(room.as_mut_ptr().cast(), numbers) }
    }
}
