//! Follows the words of a text through a list.
//!
//! Most of the time of a search in a large list is spent waiting for memory. So the words of a
//! stretch are not followed one after the other but all together, a step at a time: the bits of all
//! first words are looked at, then those of all pairs whose first word may go on, and so on; and
//! what the bits take for a name is looked up at the end. No look depends on the one before it, so
//! the processor waits for many at once. For the same reason nothing is decided by a branch that
//! chance would decide: what leads nowhere is written down like the rest and then written over.

use std::hint::black_box;
use std::ops::Range;

use super::bits::Bits;
use super::clitics::{Clitics, Reading};
use super::fold::extend;
use super::order::Order;
use super::pile::Pile;
use super::sift::Sifted;
use super::slots::{AtHome, Slots};
use super::table::Table;
use super::words::{BREAK, Word, gap};
use crate::normalize::{Work, widely};

/// Bytes of most surfaces with what stands before them.
const USUAL_SURFACE: usize = 36;

/// A text and words of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written<'t, 'w> {
    pub(crate) text: &'t str,
    pub(crate) words: &'w [Word],
}

/// What a search needs of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'g> {
    /// Single words.
    words: Bits<'g>,
    /// Two words and more.
    sequences: Bits<'g>,
    slots: Slots<'g>,
    surfaces: &'g [u8],
    /// Words of the longest name.
    longest: u32,
}

impl<'g> View<'g> {
    pub(crate) fn of(table: &'g Table) -> View<'g> {
        let [words, sequences] = table.bits();
        let (slots, surfaces) = (table.slots(), table.surface_bytes());
        View { words, sequences, slots, surfaces, longest: table.header.longest }
    }
}

/// A sequence of words that a list has, not yet compared letter by letter.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Candidate {
    /// The first word, by its place among the words read.
    pub(crate) first: u32,
    /// The last word.
    pub(crate) last: u32,
    /// How the first word is read: 0 as it is, else the number of its reading with a proclitic.
    pub(crate) reading: u8,
    /// Which list has it.
    pub(crate) list: u16,
    pub(crate) group: u32,
    /// What the surfaces begin with.
    pub(crate) head: u8,
}

impl Candidate {
    /// Leftmost first, of those the longest, then by readings and lists.
    pub(crate) fn order(&self) -> u64 {
        let (more, reading) = (u64::from(self.last - self.first), u64::from(self.reading));
        u64::from(self.first) << 32 | (255 - more) << 24 | reading << 16 | u64::from(self.list)
    }
}

/// Words that begin a name, as far as they have been followed.
#[derive(Debug, Clone, Copy, Default)]
struct Path {
    /// The hash of the words so far.
    sequence: u64,
    first: u32,
    /// Words after the first.
    more: u8,
    reading: u8,
}

impl Path {
    #[inline(always)]
    fn at(first: u32, sequence: u64, reading: u8) -> Path {
        Path { sequence, first, more: 0, reading }
    }
}

/// The memory of a search, which is used again and again.
#[derive(Debug, Clone, Default)]
pub(crate) struct Paths {
    /// Those that may go on.
    open: Pile<Path>,
    /// Those that may be names.
    ended: Pile<Path>,
    /// The sequences of words that are looked at.
    sequences: Pile<u64>,
    /// Which of them lead on.
    sifted: Sifted,
    /// Words that may have a proclitic.
    joined: Pile<u32>,
    /// Paths whose bits are looked at.
    looked: Pile<Path>,
    /// Ended paths that are not at home in the slots.
    away: Pile<u32>,
    order: Order,
}

impl Paths {
    /// Adds what the lists have that begins with one of the words of a range.
    pub(crate) fn search(
        &mut self,
        written: Written<'_, '_>,
        range: Range<usize>,
        lists: &[View<'_>],
        clitics: Option<Clitics>,
        found: &mut Vec<Candidate>,
    ) {
        for (list, &view) in (0..).zip(lists) {
            let paths = &mut *self;
            widely(Search { written, range: range.clone(), list, view, clitics, paths, found });
        }
        self.order.sort(found, range);
    }

    /// Adds those of the paths looked at that lead on.
    #[inline(always)]
    fn look(&mut self, bits: Bits<'_>) {
        let looked = std::mem::take(&mut self.looked);
        self.sift(looked.as_slice().iter().map(|path| path.sequence), bits);
        self.add(|at| looked.as_slice()[at]);
        self.looked = looked;
    }

    /// Adds those of some paths that may go on and those that may be names, as [`Paths::sift`] has
    /// told them apart.
    #[inline(always)]
    fn add(&mut self, path: impl Fn(usize) -> Path) {
        let Sifted { going_on, ending } = &self.sifted;
        self.open.extend(going_on.as_slice().iter().map(|&at| path(at as usize)));
        self.ended.extend(ending.as_slice().iter().map(|&at| path(at as usize)));
    }

    #[inline(always)]
    fn sift(&mut self, sequences: impl ExactSizeIterator<Item = u64>, bits: Bits<'_>) {
        self.sequences.truncate(0);
        self.sequences.extend(sequences);
        self.sifted.sift(bits, self.sequences.as_slice());
    }
}

/// The search in one list.
struct Search<'t, 'w, 'g, 's> {
    written: Written<'t, 'w>,
    range: Range<usize>,
    list: u16,
    view: View<'g>,
    clitics: Option<Clitics>,
    paths: &'s mut Paths,
    found: &'s mut Vec<Candidate>,
}

impl Work for Search<'_, '_, '_, '_> {
    type Out = ();

    #[inline(always)]
    fn run(mut self) {
        let old = self.found.len();
        self.begin();
        for _ in 1..self.view.longest {
            if !self.paths.open.as_slice().is_empty() {
                self.go_on();
            }
        }
        self.look_up();
        self.peek(old);
    }
}

impl Search<'_, '_, '_, '_> {
    /// A path for each word as it is, and for those readings without a proclitic that matter.
    #[inline(always)]
    fn begin(&mut self) {
        self.paths.open.truncate(0);
        self.paths.ended.truncate(0);
        let (words, from) = (&self.written.words[self.range.clone()], self.range.start);
        self.paths.sift(words.iter().map(|word| word.hash), self.view.words);
        self.paths.add(|at| Path::at((from + at) as u32, words[at].hash, 0));
        if let Some(clitics) = self.clitics {
            self.begin_joined(clitics);
        }
    }

    /// The words without their proclitics.
    #[inline(always)]
    fn begin_joined(&mut self, clitics: Clitics) {
        self.find_joined(clitics);
        self.take_off(clitics);
        self.paths.look(self.view.words);
    }

    /// Which words may have a proclitic.
    #[inline(always)]
    fn find_joined(&mut self, clitics: Clitics) {
        let joined = &mut self.paths.joined;
        joined.truncate(0);
        let (room, mut count) = (joined.room(self.range.len()), 0);
        let words = &self.written.words[self.range.clone()];
        for (first, word) in (self.range.start as u32..).zip(words) {
            room[count] = first;
            count += usize::from(clitics.may_start(word.key));
        }
        joined.grow(count);
    }

    /// A path for each reading of those words: nearly all have one or two, which need no branch.
    #[inline(always)]
    fn take_off(&mut self, clitics: Clitics) {
        let Paths { joined, looked, .. } = &mut *self.paths;
        looked.truncate(0);
        for &first in joined.as_slice() {
            let key = self.written.words[first as usize].key;
            let usual = clitics.usual(key);
            let (room, mut count) = (looked.room(2), 0);
            for (reading, one) in (1..).zip(usual) {
                room[count] = Path::at(first, one.hash(), reading);
                count += usize::from(one.is_name());
            }
            looked.grow(count);
            if clitics.restores(key) {
                for (reading, one) in (1..).zip(clitics.readings(key)).skip(count) {
                    looked.push(Path::at(first, one.hash, reading));
                }
            }
        }
    }

    /// Goes on with the next word of each path.
    #[inline(always)]
    fn go_on(&mut self) {
        self.join_next();
        let Paths { open, looked, .. } = &mut *self.paths;
        std::mem::swap(open, looked);
        open.truncate(0);
        self.paths.look(self.view.sequences);
    }

    /// Joins the next word to each path.
    #[inline(always)]
    fn join_next(&mut self) {
        let Written { text, words } = self.written;
        let open = self.paths.open.as_mut_slice();
        let mut count = 0;
        for at in 0..open.len() {
            let path = open[at];
            let last = path.first as usize + usize::from(path.more);
            let Some([before, next]) = words[last..].first_chunk() else { continue };
            let gap = gap(text, before, next);
            let sequence = extend(path.sequence, gap, next.hash);
            open[count] = Path { sequence, more: path.more + 1, ..path };
            count += usize::from(gap != BREAK);
        }
        self.paths.open.truncate(count);
    }

    /// Adds the names among the paths that may be some.
    #[inline(always)]
    fn look_up(&mut self) {
        let old = self.found.len();
        self.look_up_at_home();
        let (ended, away) = (self.paths.ended.as_slice(), self.paths.away.as_slice());
        let found = &mut self.found[old..];
        for &at in away {
            let group = self.view.slots.group(ended[at as usize].sequence);
            (found[at as usize].group, found[at as usize].head) = (group, u8::from(group != 0));
        }
        let mut count = 0;
        for at in 0..found.len() {
            found[count] = found[at];
            count += usize::from(found[count].head);
        }
        self.found.truncate(old + count);
    }

    /// Notes all paths that may be names, each with the group that is at its home and, as its head,
    /// whether that is its own; and which have to be looked for elsewhere.
    #[inline(always)]
    fn look_up_at_home(&mut self) {
        let Paths { ended, away, .. } = &mut *self.paths;
        let ended = ended.as_slice();
        away.truncate(0);
        let (room, mut count) = (away.room(ended.len()), 0);
        self.found.reserve(ended.len());
        for (at, path) in (0..).zip(ended) {
            let Path { first, more, reading, sequence } = *path;
            let last = first + u32::from(more);
            let AtHome { group, found, away } = self.view.slots.at_home(sequence);
            let (list, head) = (self.list, u8::from(found));
            self.found.push(Candidate { first, last, reading, list, group, head });
            room[count] = at;
            count += usize::from(away);
        }
        away.grow(count);
    }

    /// Looks at the surfaces of what was found, so that they are at hand when they are compared.
    #[inline(always)]
    fn peek(&mut self, from: usize) {
        let byte = |at: usize| *self.view.surfaces.get(at).unwrap_or(&0);
        for candidate in &mut self.found[from..] {
            let group = candidate.group as usize;
            candidate.head = byte(group);
            black_box(byte(group + USUAL_SURFACE));
        }
    }
}

/// The reading of a candidate's first word.
#[inline]
pub(crate) fn reading(candidate: &Candidate, words: &[Word], clitics: Clitics) -> Reading {
    let word = &words[candidate.first as usize];
    let number = candidate.reading.checked_sub(1);
    let joined = number.and_then(|number| clitics.readings(word.key).nth(number.into()));
    joined.unwrap_or(Reading::whole(word))
}
