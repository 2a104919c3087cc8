//! Which sequences of words are names, and which may become one with the next word.
//!
//! A sequence has two bits for each of the two, all in one word of 32 bits, so that one look
//! answers both (a Bloom filter in blocks, after Putze, Sanders and Singler, “Cache-, hash- and
//! space-efficient Bloom filters”, 2007). Every yes is right for a sequence that is there, nearly
//! every no for one that is not; so the parts of a name need no place of their own, and most words
//! of a text need no more than a look here.

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

/// Bits of a sequence that say nothing of its place.
pub(super) const PLACE: u32 = 10;
/// What the bits of one that ends are mixed with (2³² by the golden ratio).
pub(super) const MIX: u32 = 0x9e37_79b1;

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

    /// The bits around those of a sequence.
    #[inline(always)]
    fn look(self, sequence: u64) -> u32 {
        let four = self.0.get(place(self.0.len(), sequence)..).and_then(<[u8]>::first_chunk);
        four.map_or(0, |&four| u32::from_le_bytes(four))
    }
}

impl Asked {
    /// What the bits say of a sequence.
    #[inline(always)]
    pub(crate) fn read(bits: u32, sequence: u64) -> Asked {
        let (end, way) = (end(sequence), way(sequence));
        Asked { ends: bits & end == end, goes_on: bits & way == way }
    }
}

/// Where four bytes of bits for a sequence are.
#[inline(always)]
fn place(len: usize, sequence: u64) -> usize {
    ((sequence >> PLACE) as usize * 4) & len.wrapping_sub(4)
}

/// The bits of a sequence that goes on.
#[inline(always)]
fn way(sequence: u64) -> u32 {
    1 << (sequence & 31) | 1 << (sequence >> 5 & 31)
}

/// The bits of one that ends. Of the lower half, since the tags in the slots are of the upper one,
/// and what has the tag of another should not have its bits too.
#[inline(always)]
fn end(sequence: u64) -> u32 {
    let mixed = (sequence as u32).wrapping_mul(MIX);
    1 << (mixed >> 27) | 1 << (mixed >> 22 & 31)
}

/// Sequences, while their bits are not yet made; those that end have the topmost bit, which says
/// nothing otherwise.
#[derive(Debug, Default)]
pub(crate) struct Marks(Vec<u64>);

const ENDS: u64 = 1 << 63;

impl Marks {
    pub(crate) fn add(&mut self, sequence: u64, ends: bool) {
        self.0.push(sequence & !ENDS | if ends { ENDS } else { 0 });
    }

    /// The bits of all.
    pub(crate) fn bytes(mut self) -> Vec<u8> {
        self.0.sort_unstable();
        self.0.dedup();
        let room = if self.0.len() > MANY { DENSE } else { WIDE } * self.0.len();
        let mut bytes = vec![0; room.next_power_of_two().max(4)];
        for mark in self.0 {
            let four = place(bytes.len(), mark & !ENDS);
            let bits = if mark & ENDS != 0 { end(mark) } else { way(mark) };
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

    const NOTHING: Asked = Asked { ends: false, goes_on: false };

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
        let found = |number: &u64| bits.ask(hash(*number)) != NOTHING;
        let chance = (3000..13_000).filter(found).count();
        assert!(chance < 1000, "{chance} of 10,000");
    }

    #[test]
    fn damaged_bytes_are_an_empty_answer() {
        for bytes in [&[][..], &[0xff; 3], &[0; 8]] {
            assert_eq!(Bits(bytes).ask(u64::MAX), NOTHING);
        }
    }
}
