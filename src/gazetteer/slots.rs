//! Sequences of words → what is known after them.
//!
//! A slot is three numbers of 32 bits: the **tag** (upper half of the hash of the words so far), a
//! **filter** with one bit for each word that may come next, and the **group**, the place of the
//! surfaces that end here, or 0. Sixteen slots are a bucket: first their tags, sorted, then their
//! filters and groups. A tag is in its home (tag × homes / 2³²), or in the next bucket where that
//! one is full of smaller tags; so a search is a comparison with sixteen tags at once.
//!
//! Beside them stand two bits for each slot, so that most sequences that have none need no more
//! than a look there: where many names begin alike, the filter lets nearly all words through. Of
//! first words that are a name by themselves two more bits say so.

/// Slots of a bucket.
const LANES: usize = 16;
/// Bytes of a bucket, and of the tags that it begins with.
const BUCKET: usize = LANES * 12;
const TAGS: usize = LANES * 4;

/// The tag of an empty slot, larger than any other.
const NO_TAG: u32 = u32::MAX;

/// Without a slot in use.
const EMPTY: [u8; BUCKET] = {
    let mut bucket = [0; BUCKET];
    let (tags, _) = bucket.split_at_mut(TAGS);
    let mut at = 0;
    while at < TAGS {
        tags[at] = 0xff;
        at += 1;
    }
    bucket
};

/// What is known after some words; nothing by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Node {
    /// One bit for each word that may come next.
    pub(crate) filter: u32,
    /// Where the surfaces are that end here; 0 if none.
    pub(crate) group: u32,
}

impl Node {
    #[inline(always)]
    pub(crate) fn is_known(self) -> bool {
        self.filter | self.group != 0
    }
}

/// The tag of a sequence of words.
#[inline(always)]
pub(crate) fn tag(sequence: u64) -> u32 {
    ((sequence >> 32) as u32).min(NO_TAG - 1)
}

/// The bit of the filter for a next word.
#[inline(always)]
pub(crate) fn filter_bit(gap: u64, word: u64) -> u32 {
    1 << ((gap ^ word) & 31)
}

/// The bucket where a tag belongs.
#[inline(always)]
fn home(tag: u32, homes: u32) -> usize {
    ((u64::from(tag) * u64::from(homes)) >> 32) as usize
}

/// Where the bits of a tag are among `len` bytes, a power of two and at least 4: the place of four
/// of them. The lower bits of the tag say so, since the upper ones say where its slot is.
#[inline(always)]
fn bits_at(len: usize, tag: u32) -> usize {
    ((tag >> 10) as usize * 4) & len.wrapping_sub(4)
}

/// The two bits of a tag that has a slot.
#[inline(always)]
fn has_slot(tag: u32) -> u32 {
    1 << (tag & 31) | 1 << (tag >> 5 & 31)
}

/// The two bits of a first word that is a name by itself.
#[inline(always)]
fn is_name(tag: u32) -> u32 {
    let mixed = tag.wrapping_mul(0x9e37_79b1);
    1 << (mixed >> 27) | 1 << (mixed >> 22 & 31)
}

/// The slots of a list, read in place. Nothing here panics or reads outside for any bytes whatever.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slots<'g> {
    buckets: &'g [[u8; BUCKET]],
    homes: u32,
    bits: &'g [u8],
}

impl<'g> Slots<'g> {
    pub(crate) fn new(slots: &'g [u8], homes: u32, bits: &'g [u8]) -> Slots<'g> {
        Slots { buckets: slots.as_chunks().0, homes, bits }
    }

    /// Whether there may be a slot for a sequence of words: false for nearly all that have none.
    #[inline(always)]
    pub(crate) fn may_have(&self, sequence: u64) -> bool {
        let (bits, slot) = (self.bits_of(sequence), has_slot(tag(sequence)));
        bits & slot == slot
    }

    /// Whether a first word that has a slot may be a name by itself: false for nearly all others.
    #[inline(always)]
    pub(crate) fn may_be_name(&self, word: u64) -> bool {
        let (bits, name) = (self.bits_of(word), is_name(tag(word)));
        bits & name == name
    }

    #[inline(always)]
    fn bits_of(&self, sequence: u64) -> u32 {
        let at = bits_at(self.bits.len(), tag(sequence));
        let four = self.bits.get(at..).and_then(<[u8]>::first_chunk);
        four.map_or(0, |&four| u32::from_le_bytes(four))
    }

    /// What is known after a sequence of words.
    #[inline]
    pub(crate) fn node(&self, sequence: u64) -> Node {
        let tag = tag(sequence);
        let mut home = home(tag, self.homes);
        while let Some(bucket) = self.buckets.get(home) {
            let lane = smaller(bucket, tag);
            if lane < LANES {
                return node_of(bucket, lane, tag);
            }
            home += 1;
        }
        Node::default()
    }

    /// What the home of a sequence of words says of it, without a branch; nothing if it must be
    /// looked for further on, which [`Slots::node`] does.
    #[inline(always)]
    pub(crate) fn node_at_home(&self, sequence: u64) -> Option<Node> {
        let tag = tag(sequence);
        let bucket = self.buckets.get(home(tag, self.homes)).unwrap_or(&EMPTY);
        let lane = smaller(bucket, tag);
        let node = node_of(bucket, lane.min(LANES - 1), tag);
        if lane < LANES { Some(node) } else { None }
    }
}

/// How many tags of a bucket are smaller than this one.
#[inline(always)]
fn smaller(bucket: &[u8; BUCKET], tag: u32) -> usize {
    let (tags, _) = bucket[..TAGS].as_chunks();
    tags.iter().map(|&other| u32::from(u32::from_le_bytes(other) < tag)).sum::<u32>() as usize
}

/// What a slot says, if it is that of the tag.
#[inline(always)]
fn node_of(bucket: &[u8; BUCKET], lane: usize, tag: u32) -> Node {
    let (numbers, _) = bucket.as_chunks();
    let number = |at: usize| u32::from_le_bytes(numbers[at]);
    let lane = lane % LANES;
    let found = u32::from(number(lane) == tag).wrapping_neg();
    let at = LANES + 2 * lane;
    Node { filter: number(at) & found, group: number(at + 1) & found }
}

/// Slots in a hundred nodes: first words are looked up for every word of a text, so a list of
/// usual size gives them room; later words are looked up only where the filter lets them through.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Room {
    Wide,
    Dense,
}

/// First words above which room costs more memory than it brings speed.
const MANY: usize = 1 << 17;

/// Buckets for so many nodes.
pub(crate) fn homes(nodes: usize, room: Room) -> u32 {
    let percent = match room {
        Room::Wide if nodes <= MANY => 250,
        _ => 112,
    };
    (nodes * percent / 100 / LANES + 1).min(u32::MAX as usize) as u32
}

/// Buckets with these nodes, which are sorted by tag.
pub(crate) fn slots(nodes: &[(u32, Node)], homes: u32) -> Vec<u8> {
    let mut buckets = vec![EMPTY; homes as usize];
    let mut free = 0;
    for &(tag, node) in nodes {
        let place = free.max(home(tag, homes) * LANES);
        free = place + 1;
        if place / LANES == buckets.len() {
            buckets.push(EMPTY);
        }
        put(&mut buckets[place / LANES], place % LANES, tag, node);
    }
    buckets.into_flattened()
}

fn put(bucket: &mut [u8; BUCKET], lane: usize, tag: u32, node: Node) {
    let (numbers, _) = bucket.as_chunks_mut();
    numbers[lane] = tag.to_le_bytes();
    numbers[LANES + 2 * lane] = node.filter.to_le_bytes();
    numbers[LANES + 2 * lane + 1] = node.group.to_le_bytes();
}

/// The bits of first words.
pub(crate) fn root_bits(roots: &[(u32, Node)]) -> Vec<u8> {
    bits(roots, |tag, node| has_slot(tag) | if node.group != 0 { is_name(tag) } else { 0 })
}

/// The bits of longer sequences.
pub(crate) fn node_bits(nodes: &[(u32, Node)]) -> Vec<u8> {
    bits(nodes, |tag, _| has_slot(tag))
}

/// Eight or more bits a node; twice as many in a list of usual size.
fn bits(nodes: &[(u32, Node)], of: impl Fn(u32, Node) -> u32) -> Vec<u8> {
    let room = if nodes.len() > MANY { nodes.len() } else { 2 * nodes.len() };
    let mut bits = vec![0; room.next_power_of_two().max(4)];
    for &(tag, node) in nodes {
        let at = bits_at(bits.len(), tag);
        for (byte, bits) in bits[at..].iter_mut().zip(of(tag, node).to_le_bytes()) {
            *byte |= bits;
        }
    }
    bits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn nodes(tags: impl IntoIterator<Item = u32>) -> Vec<(u32, Node)> {
        let mut tags: Vec<u32> = tags.into_iter().map(|tag| tag.min(NO_TAG - 1)).collect();
        tags.sort_unstable();
        tags.dedup();
        (1..).zip(tags).map(|(group, tag)| (tag, Node { filter: !tag, group })).collect()
    }

    proptest! {
        #[test]
        fn what_is_put_in_is_found_and_nothing_else(
            spread in prop::collection::vec(any::<u32>(), 0..200),
            crowded in prop::collection::vec(4_294_967_000u32.., 0..90),
            others in prop::collection::vec(any::<u32>(), 0..50),
        ) {
            let nodes = nodes(spread.into_iter().chain(crowded));
            let homes = homes(nodes.len(), Room::Dense);
            let (buckets, bits) = (slots(&nodes, homes), root_bits(&nodes));
            let slots = Slots::new(&buckets, homes, &bits);
            for &(tag, node) in &nodes {
                let sequence = u64::from(tag) << 32;
                prop_assert!(slots.may_have(sequence) && slots.may_be_name(sequence));
                prop_assert_eq!(slots.node(sequence), node);
                prop_assert_eq!(slots.node_at_home(sequence).unwrap_or(node), node);
            }
            for tag in others.into_iter().filter(|tag| nodes.iter().all(|(one, _)| one != tag)) {
                prop_assert_eq!(slots.node(u64::from(tag) << 32), Node::default());
            }
        }
    }

    #[test]
    fn damaged_bytes_are_an_empty_answer() {
        let nodes = nodes([7, 9, u32::MAX]);
        let bytes = slots(&nodes, 1);
        for (bytes, homes) in [(&bytes[..], 1000), (&bytes[..BUCKET - 1], 1), (&[], 0)] {
            let slots = Slots::new(bytes, homes, &[]);
            assert_eq!(slots.node(u64::MAX), Node::default());
            assert!(!slots.may_have(u64::MAX));
        }
    }
}
