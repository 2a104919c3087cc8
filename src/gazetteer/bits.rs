//! Which sequences of words are names, and which may become one with the next word.
//!
//! A sequence has two bits for each of the two, all in one word of 32 bits, so that one look
//! answers both (a Bloom filter in blocks, after Putze, Sanders and Singler, “Cache-, hash- and
//! space-efficient Bloom filters”, 2007). Every yes is right for a sequence that is there, nearly
//! every no for one that is not; so the parts of a name need no place of their own, and most words
//! of a text need no more than a look here.

use super::slots::tag;

/// What is known of a sequence of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    /// It may be a name.
    pub(crate) ends: bool,
    /// There may be a name that it begins.
    pub(crate) goes_on: bool,
}

/// Bytes a sequence for lists of usual size, and for very large ones.
const WIDE: usize = 2;
const DENSE: usize = 1;
/// Sequences above which they are very many.
const MANY: usize = 1 << 20;

/// The bits of a list, read in place; their number is a power of two. Nothing here panics or reads
/// outside for any bytes whatever.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bits<'g>(pub(crate) &'g [u8]);

impl Bits<'_> {
    /// What is known of a sequence of words.
    #[inline(always)]
    pub(crate) fn ask(self, sequence: u64) -> Asked {
        Asked::read(self.look(sequence), sequence)
    }

    /// The bits around those of a sequence, for [`Asked::read`].
    #[inline(always)]
    pub(crate) fn look(self, sequence: u64) -> u32 {
        let four = self.0.get(place(self.0.len(), tag(sequence))..).and_then(<[u8]>::first_chunk);
        four.map_or(0, |&four| u32::from_le_bytes(four))
    }

    /// Whether a sequence may be a name or begin one.
    #[inline(always)]
    pub(crate) fn may_have(self, sequence: u64) -> bool {
        let asked = self.ask(sequence);
        asked.ends | asked.goes_on
    }
}

impl Asked {
    /// What the bits say of a sequence.
    #[inline(always)]
    pub(crate) fn read(bits: u32, sequence: u64) -> Asked {
        let (end, way) = (end(tag(sequence)), way(tag(sequence)));
        Asked { ends: bits & end == end, goes_on: bits & way == way }
    }
}

/// Where four bytes of bits for a tag are.
#[inline(always)]
fn place(len: usize, tag: u32) -> usize {
    ((tag >> 10) as usize * 4) & len.wrapping_sub(4)
}

/// The bits of a sequence that goes on.
#[inline(always)]
fn way(tag: u32) -> u32 {
    1 << (tag & 31) | 1 << (tag >> 5 & 31)
}

/// The bits of one that ends.
#[inline(always)]
fn end(tag: u32) -> u32 {
    let mixed = tag.wrapping_mul(0x9e37_79b1);
    1 << (mixed >> 27) | 1 << (mixed >> 22 & 31)
}

/// Sequences, while their bits are not yet made.
#[derive(Debug, Default)]
pub(crate) struct Marks(Vec<u64>);

impl Marks {
    pub(crate) fn add(&mut self, sequence: u64, ends: bool) {
        self.0.push(u64::from(tag(sequence)) << 1 | u64::from(ends));
    }

    /// The bits of all.
    pub(crate) fn bytes(mut self) -> Vec<u8> {
        self.0.sort_unstable();
        self.0.dedup();
        let room = if self.0.len() > MANY { DENSE } else { WIDE } * self.0.len();
        let mut bytes = vec![0; room.next_power_of_two().max(4)];
        for mark in self.0 {
            let (tag, ends) = ((mark >> 1) as u32, mark & 1 != 0);
            let four = place(bytes.len(), tag);
            let bits = if ends { end(tag) } else { way(tag) };
            for (byte, bits) in bytes[four..].iter_mut().zip(bits.to_le_bytes()) {
                *byte |= bits;
            }
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_never_missed_and_little_else_is_found() {
        let hash = |number: u64| number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut marks = Marks::default();
        (0..3000).for_each(|number| marks.add(hash(number), number % 3 == 0));
        let bytes = marks.bytes();
        let bits = Bits(&bytes);
        for number in 0..3000 {
            let asked = bits.ask(hash(number));
            assert!(if number % 3 == 0 { asked.ends } else { asked.goes_on });
        }
        let chance = (3000..13_000).filter(|&number| bits.may_have(hash(number))).count();
        assert!(chance < 1000, "{chance} of 10,000");
    }

    #[test]
    fn damaged_bytes_are_an_empty_answer() {
        for bytes in [&[][..], &[0xff; 3], &[0; 8]] {
            assert!(!Bits(bytes).may_have(u64::MAX));
        }
    }
}
