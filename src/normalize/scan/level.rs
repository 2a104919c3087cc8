//! Level stretches: text from which hardly anything goes and in which none but the usual changes
//! are made. They take half the time of others.
//!
//! Blocks begin anywhere: the next one begins behind a character that goes, and no gap is ever to
//! be closed.

use std::arch::x86_64::*;
use std::mem::MaybeUninit;
use std::ops::Range;

use super::super::sink::Sink;
use super::avx2::{Block, HALF, every, further, load, mask, store, twice, word, zero_half};
use super::driver::{BLOCK, Way};
use super::lanes::{GONE, LEADS, Lanes, Usual};
use super::room::Ahead;

/// Places to look at in one block above which it is left to others.
const MOST: u32 = 3;

/// The tables, each in both halves of a register.
struct Tables {
    leads: [__m256i; 2],
    key: __m256i,
    first: __m256i,
    second: __m256i,
    turn: __m256i,
    low: __m256i,
}

/// A stretch from which nothing goes.
struct Stretch {
    start: usize,
    /// The place of the next byte.
    at: usize,
    /// Where what has been written ends.
    end: usize,
    /// What changes in the second bytes of the characters just before.
    low: __m256i,
}

/// Goes on up to something that is left to others, or to the end of the text.
#[inline(never)]
#[target_feature(enable = "avx2,popcnt")]
pub(super) fn run(
    usual: &Usual,
    lanes: &Lanes,
    bytes: &[u8],
    way: &mut Way<Block>,
    sink: &mut Sink,
) {
    let tables = Tables::new(usual);
    let &mut Way { at, end, before: [_, before] } = way;
    // Half of a character that goes stands here.
    if mask(before) >> (HALF - 1) != 0 {
        return;
    }
    let low = _mm256_and_si256(before, every(0x3F));
    let mut stretch = Stretch { start: at, at, end, low };
    let (mut room, mut notes) = sink.parts();
    loop {
        let look = blocks(&tables, bytes, &mut stretch, &mut room);
        let Some(gap) = gap(lanes, bytes, stretch.at, look) else { break };
        notes.clear(gap.start, gap.end);
        stretch.go_behind(gap);
    }
    rest(&tables, lanes, bytes, &mut stretch, &mut room);
    *way = Way { at: stretch.at, end: stretch.end, before: [zero_half(), stretch.low] };
}

impl Stretch {
    #[inline]
    #[target_feature(enable = "avx2")]
    fn go_behind(&mut self, gap: Range<usize>) {
        let end = self.end + (gap.start - self.at);
        *self = Stretch { start: gap.end, at: gap.end, end, low: zero_half() };
    }
}

/// Goes on block by block; returns the places that must be looked at in the next block, up to the
/// first of which it has been written, or 0 where less than a block is left.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
fn blocks(tables: &Tables, bytes: &[u8], stretch: &mut Stretch, room: &mut Ahead<'_>) -> u64 {
    let &mut Stretch { at, end, low: mut before, .. } = stretch;
    let mut whole = 0;
    let (rest, next) = (&bytes[at..], bytes.get(at + 1..).unwrap_or_default());
    let blocks = rest.as_chunks().0.iter().zip(next.as_chunks().0);
    let mut look = 0;
    for ((here, next), room) in blocks.zip(room.blocks(end)) {
        super::fetch_ahead(here);
        let (numbers, low) = block(tables, load(here), load(next), before, room);
        if any(numbers) {
            look = places(numbers);
            break;
        }
        (whole, before) = (whole + BLOCK, low);
    }
    *stretch = Stretch { at: at + whole, end: end + whole, low: before, ..*stretch };
    look
}

/// Whether some place must be looked at.
#[inline]
#[target_feature(enable = "avx2")]
fn any([low, high]: Block) -> bool {
    mask(_mm256_or_si256(low, high)) != 0
}

/// The places that must be looked at.
#[inline]
#[target_feature(enable = "avx2")]
fn places([low, high]: Block) -> u64 {
    word(mask(low), mask(high))
}

/// Goes through what is left behind the last whole block: the last block of the text, part of which
/// is done already.
#[inline]
#[target_feature(enable = "avx2,popcnt")]
fn rest(tables: &Tables, lanes: &Lanes, bytes: &[u8], stretch: &mut Stretch, room: &mut Ahead<'_>) {
    let &mut Stretch { start, at, end, .. } = stretch;
    let Some(last) = bytes.last_chunk() else { return };
    let from = bytes.len() - BLOCK;
    if !(start..=at).contains(&from) || at == bytes.len() {
        return;
    }
    let here = load(last);
    let next = [further(here[0], here[1]), further(here[1], zero_half())];
    let room = room.chunk(end - (at - from));
    let (numbers, _) = block(tables, here, next, low_before(lanes, bytes, from), room);
    if !any(numbers) {
        stretch.end += bytes.len() - at;
        stretch.at = bytes.len();
    }
}

/// What changes in the second byte of the character that begins before `from`.
#[inline]
#[target_feature(enable = "avx2")]
fn low_before(lanes: &Lanes, bytes: &[u8], from: usize) -> __m256i {
    let pair = from.checked_sub(1).and_then(|at| bytes[at..].first_chunk());
    let low = pair.map_or(0, |&pair| lanes.change(pair) & 0x3F);
    _mm256_insert_epi8::<31>(zero_half(), low as i8)
}

/// The characters that go at the first of the places to `look` at in the block at `at`; nothing
/// where there is another reason to look, or much to look at.
#[inline(always)]
fn gap(lanes: &Lanes, bytes: &[u8], at: usize, look: u64) -> Option<Range<usize>> {
    if look == 0 || look.count_ones() > MOST {
        return None;
    }
    let start = at + look.trailing_zeros() as usize;
    let mut end = start;
    while bytes.get(end..)?.first_chunk().is_some_and(|&pair| lanes.change(pair) == GONE) {
        end += 2;
    }
    (end > start).then_some(start..end)
}

/// Writes what a block becomes, which is right up to the first place that must be looked at;
/// returns the numbers of the changes and what changes in the second bytes of the characters.
#[inline]
#[target_feature(enable = "avx2")]
fn block(
    tables: &Tables,
    here: Block,
    next: Block,
    before: __m256i,
    room: &mut [MaybeUninit<u8>; BLOCK],
) -> (Block, __m256i) {
    let (front, back) = room.split_at_mut(HALF);
    let [low, high] = [numbers(tables, here[0], next[0]), numbers(tables, here[1], next[1])];
    let before = turn(tables, here[0], low, before, front);
    let before = turn(tables, here[1], high, before, back);
    ([low, high], before)
}

/// Writes what a register becomes, given the numbers of the changes and what changes in the second
/// bytes before; returns what changes in those of it.
#[inline]
#[target_feature(enable = "avx2")]
fn turn(
    tables: &Tables,
    here: __m256i,
    numbers: __m256i,
    before: __m256i,
    room: &mut [MaybeUninit<u8>],
) -> __m256i {
    let low = _mm256_shuffle_epi8(tables.low, numbers);
    // The same, one byte further up: at the second byte of each character.
    let across = _mm256_permute2x128_si256::<0x21>(before, low);
    let seconds = _mm256_alignr_epi8::<15>(low, across);
    let turned = _mm256_xor_si256(here, _mm256_shuffle_epi8(tables.turn, numbers));
    let room = room.first_chunk_mut().expect("half of a block");
    store(room, _mm256_xor_si256(turned, seconds));
    low
}

/// The numbers of the changes, at the first bytes of characters.
#[inline]
#[target_feature(enable = "avx2")]
fn numbers(tables: &Tables, here: __m256i, next: __m256i) -> __m256i {
    let [first, second] = tables.leads.map(|lead| _mm256_cmpeq_epi8(here, lead));
    // A shuffle gives 0 for places from 0x80 on and else looks at the lower half of the place.
    let place = _mm256_adds_epu8(_mm256_sub_epi8(next, tables.key), every(0x70));
    let under_first = _mm256_and_si256(first, _mm256_shuffle_epi8(tables.first, place));
    let place = _mm256_subs_epu8(every(Usual::BEYOND), next);
    let under_second = _mm256_and_si256(second, _mm256_shuffle_epi8(tables.second, place));
    _mm256_or_si256(under_first, under_second)
}

impl Tables {
    #[inline]
    #[target_feature(enable = "avx2")]
    fn new(usual: &Usual) -> Tables {
        Tables {
            leads: [every(LEADS[0]), every(LEADS[1])],
            key: every(usual.key),
            first: twice(&usual.first),
            second: twice(&usual.second),
            turn: twice(&usual.turn),
            low: twice(&usual.low),
        }
    }
}
