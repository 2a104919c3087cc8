//! Names → where their surfaces stand.
//!
//! A slot is two numbers of 32 bits: the **tag** (upper half of the hash of the words of a name) and
//! the **group**, the place of the surfaces that have this hash. Eight slots are a bucket, which is
//! one line of a cache: first their tags, sorted, then their groups. A tag is in its home (tag ×
//! homes / 2³²), or in the next bucket where that one is full of smaller tags; so a search is a
//! comparison with eight tags at once.

/// Slots of a bucket.
const LANES: usize = 8;
/// Bytes of a bucket, and of the tags that it begins with.
const BUCKET: usize = LANES * 8;
const TAGS: usize = LANES * 4;
/// Slots in a hundred names.
const ROOM: usize = 160;

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

/// The tag of a sequence of words.
#[inline(always)]
pub(crate) fn tag(sequence: u64) -> u32 {
    ((sequence >> 32) as u32).min(NO_TAG - 1)
}

/// The bucket where a tag belongs.
#[inline(always)]
fn home(tag: u32, homes: u32) -> usize {
    ((u64::from(tag) * u64::from(homes)) >> 32) as usize
}

/// The slots of a list, read in place. Nothing here panics or reads outside for any bytes whatever.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slots<'g> {
    buckets: &'g [[u8; BUCKET]],
    homes: u32,
}

impl<'g> Slots<'g> {
    pub(crate) fn new(slots: &'g [u8], homes: u32) -> Slots<'g> {
        Slots { buckets: slots.as_chunks().0, homes }
    }

    /// The group of a sequence of words; 0 if there is none.
    #[inline]
    pub(crate) fn group(&self, sequence: u64) -> u32 {
        let tag = tag(sequence);
        let mut home = home(tag, self.homes);
        while let Some(bucket) = self.buckets.get(home) {
            let lane = smaller(bucket, tag);
            if lane < LANES {
                let (found, group) = slot(bucket, lane);
                return if found == tag { group } else { 0 };
            }
            home += 1;
        }
        0
    }

    /// What the home of a sequence of words says of it, without a branch.
    #[inline(always)]
    pub(crate) fn at_home(&self, sequence: u64) -> AtHome {
        let tag = tag(sequence);
        let bucket = self.buckets.get(home(tag, self.homes)).unwrap_or(&EMPTY);
        let lane = smaller(bucket, tag);
        let (found, group) = slot(bucket, lane % LANES);
        AtHome { group, found: (found == tag) & (lane < LANES), away: lane == LANES }
    }
}

/// What the home of a sequence says of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AtHome {
    /// The group, if it was found.
    pub(crate) group: u32,
    pub(crate) found: bool,
    /// It may be further on, where [`Slots::group`] finds it.
    pub(crate) away: bool,
}

/// How many tags of a bucket are smaller than this one.
#[inline(always)]
fn smaller(bucket: &[u8; BUCKET], tag: u32) -> usize {
    let (tags, _) = bucket[..TAGS].as_chunks();
    tags.iter().map(|&other| u32::from(u32::from_le_bytes(other) < tag)).sum::<u32>() as usize
}

/// The tag and the group of a slot.
#[inline(always)]
fn slot(bucket: &[u8; BUCKET], lane: usize) -> (u32, u32) {
    let (numbers, _) = bucket.as_chunks();
    let number = |at: usize| u32::from_le_bytes(numbers[at]);
    (number(lane), number(LANES + lane))
}

/// Buckets for so many names.
pub(crate) fn homes(names: usize) -> u32 {
    (names * ROOM / 100 / LANES + 1).min(u32::MAX as usize) as u32
}

/// Buckets with the group of each tag, sorted by tag.
pub(crate) fn slots(groups: &[(u32, u32)], homes: u32) -> Vec<u8> {
    let mut buckets = vec![EMPTY; homes as usize];
    let mut free = 0;
    for &(tag, group) in groups {
        let place = free.max(home(tag, homes) * LANES);
        free = place + 1;
        if place / LANES == buckets.len() {
            buckets.push(EMPTY);
        }
        let (numbers, _) = buckets[place / LANES].as_chunks_mut();
        numbers[place % LANES] = tag.to_le_bytes();
        numbers[LANES + place % LANES] = group.to_le_bytes();
    }
    buckets.into_flattened()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn groups(tags: impl IntoIterator<Item = u32>) -> Vec<(u32, u32)> {
        let mut tags: Vec<u32> = tags.into_iter().map(|tag| tag.min(NO_TAG - 1)).collect();
        tags.sort_unstable();
        tags.dedup();
        tags.into_iter().zip(1..).collect()
    }

    proptest! {
        #[test]
        fn what_is_put_in_is_found_and_nothing_else(
            spread in prop::collection::vec(any::<u32>(), 0..200),
            crowded in prop::collection::vec(4_294_967_000u32.., 0..90),
            others in prop::collection::vec(any::<u32>(), 0..50),
        ) {
            let groups = groups(spread.into_iter().chain(crowded));
            let homes = homes(groups.len());
            let buckets = slots(&groups, homes);
            let slots = Slots::new(&buckets, homes);
            for &(tag, group) in &groups {
                let sequence = u64::from(tag) << 32;
                prop_assert_eq!(slots.group(sequence), group);
                let home = slots.at_home(sequence);
                prop_assert!(home.away != home.found && (home.away || home.group == group));
            }
            for tag in others.into_iter().filter(|tag| groups.iter().all(|(one, _)| one != tag)) {
                prop_assert_eq!(slots.group(u64::from(tag) << 32), 0);
                prop_assert!(!slots.at_home(u64::from(tag) << 32).found);
            }
        }
    }

    #[test]
    fn damaged_bytes_are_an_empty_answer() {
        let bytes = slots(&groups([7, 9, u32::MAX]), 1);
        for (bytes, homes) in [(&bytes[..], 1000), (&bytes[..BUCKET - 1], 1), (&[], 0)] {
            let slots = Slots::new(bytes, homes);
            assert!(slots.group(u64::MAX) == 0 && !slots.at_home(1).found);
        }
    }
}
