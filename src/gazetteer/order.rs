//! Puts candidates in the order of the text.
//!
//! They come in a few runs, one for each number of words, and there are few at one word of the
//! text. So each is put at once where those of its first word belong, and only the few that are
//! there are compared.

use std::ops::Range;

use super::paths::Candidate;

/// The memory of sorting, which is used again and again.
#[derive(Debug, Clone, Default)]
pub(super) struct Order {
    /// For each word of a range, where the next candidate that begins with it goes.
    places: Vec<u32>,
    sorted: Vec<Candidate>,
}

impl Order {
    /// Sorts candidates whose first words are in a range.
    pub(super) fn sort(&mut self, found: &mut Vec<Candidate>, firsts: Range<usize>) {
        self.count(found, &firsts);
        self.spread(found, firsts.start);
        std::mem::swap(found, &mut self.sorted);
        for alike in found.chunk_by_mut(|one, other| one.first == other.first) {
            alike.sort_unstable_by_key(Candidate::order);
        }
    }

    fn count(&mut self, found: &[Candidate], firsts: &Range<usize>) {
        self.places.clear();
        self.places.resize(firsts.len(), 0);
        for candidate in found {
            self.places[candidate.first as usize - firsts.start] += 1;
        }
        let mut place = 0;
        for count in &mut self.places {
            (*count, place) = (place, place + *count);
        }
    }

    fn spread(&mut self, found: &[Candidate], from: usize) {
        self.sorted.resize(found.len(), Candidate::default());
        for candidate in found {
            let place = &mut self.places[candidate.first as usize - from];
            self.sorted[*place as usize] = *candidate;
            *place += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn candidate() -> impl Strategy<Value = Candidate> {
        (10..40u32, 0..4u32, 0..3u8, 0..3u16).prop_map(|(first, more, reading, list)| Candidate {
            first,
            last: first + more,
            reading,
            list,
            ..Candidate::default()
        })
    }

    proptest! {
        #[test]
        fn is_like_any_sort(mut found in prop::collection::vec(candidate(), 0..200)) {
            let mut expected: Vec<u64> = found.iter().map(Candidate::order).collect();
            expected.sort();
            let mut order = Order::default();
            for _ in 0..2 {
                order.sort(&mut found, 10..40);
                prop_assert_eq!(found.iter().map(Candidate::order).collect::<Vec<_>>(), &expected[..]);
            }
        }
    }
}
