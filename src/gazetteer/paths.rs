//! Follows the words of a text through a list.
//!
//! Most of the time of a search in a large list is spent waiting for memory. So the words of a
//! stretch are not followed one after the other but all together, a step at a time: first all first
//! words are looked up, then all second words that the filters let through, and so on. No look
//! depends on the one before it, so the processor waits for many at once. For the same reason
//! nothing is decided by a branch that chance would decide: what leads nowhere is written down like
//! the rest and then written over.

use std::ops::Range;

use super::clitics::{Clitics, Reading};
use super::fold::extend;
use super::slots::{Node, Slots, filter_bit};
use super::table::Table;
use super::words::{BREAK, Word, gap};
use crate::normalize::{Work, widely};

/// A text and words of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written<'t, 'w> {
    pub(crate) text: &'t str,
    pub(crate) words: &'w [Word],
}

/// What a search needs of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'g> {
    /// First words.
    pub(crate) roots: Slots<'g>,
    /// Two words and more.
    pub(crate) nodes: Slots<'g>,
    surfaces: &'g [u8],
}

impl<'g> View<'g> {
    pub(crate) fn of(table: &'g Table) -> View<'g> {
        View { roots: table.roots(), nodes: table.nodes(), surfaces: table.surface_bytes() }
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
    fn order(&self) -> u64 {
        let (more, reading) = (u64::from(self.last - self.first), u64::from(self.reading));
        u64::from(self.first) << 32 | (255 - more) << 24 | reading << 16 | u64::from(self.list)
    }
}

/// Words that begin a name, as far as they have been followed.
#[derive(Debug, Clone, Copy, Default)]
struct Path {
    first: u32,
    last: u32,
    /// The hash of the words so far.
    sequence: u64,
    reading: u8,
}

/// The memory of a search, which is used again and again.
#[derive(Debug, Clone, Default)]
pub(crate) struct Paths {
    paths: Vec<Path>,
    nodes: Vec<Node>,
    /// Words that may begin a name without a proclitic.
    joined: Vec<u32>,
    /// Paths that are not at home in the slots.
    away: Vec<u32>,
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
        found.sort_by_key(Candidate::order);
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
        self.look_up(self.view.roots);
        while !self.paths.paths.is_empty() {
            self.note();
            self.go_on();
            self.look_up(self.view.nodes);
        }
        self.peek(old);
    }
}

impl Search<'_, '_, '_, '_> {
    /// A path for each reading of each word that may begin a name.
    #[inline(always)]
    fn begin(&mut self) {
        self.begin_whole();
        if let Some(clitics) = self.clitics {
            self.begin_joined(clitics);
        }
        self.keep_those_that_end_or_go_on();
    }

    /// The words as they are.
    #[inline(always)]
    fn begin_whole(&mut self) {
        let paths = &mut self.paths.paths;
        paths.resize(self.range.len(), Path::default());
        let mut count = 0;
        for (first, word) in
            (self.range.start as u32..).zip(&self.written.words[self.range.clone()])
        {
            paths[count] = Path { first, last: first, sequence: word.hash, reading: 0 };
            count += usize::from(self.view.roots.may_have(word.hash));
        }
        paths.truncate(count);
    }

    /// The words without their proclitics.
    #[inline(always)]
    fn begin_joined(&mut self, clitics: Clitics) {
        let (words, roots) = (self.written.words, self.view.roots);
        self.find_joined(clitics);
        let Paths { paths, joined, .. } = &mut *self.paths;
        for &first in &*joined {
            for (reading, one) in (1..).zip(clitics.readings(words[first as usize].key)) {
                if roots.may_have(one.hash) {
                    paths.push(Path { first, last: first, sequence: one.hash, reading });
                }
            }
        }
    }

    /// Which words may begin a name without a proclitic: first those that may have one.
    #[inline(always)]
    fn find_joined(&mut self, clitics: Clitics) {
        let (words, roots) = (self.written.words, self.view.roots);
        let joined = &mut self.paths.joined;
        joined.resize(self.range.len(), 0);
        let mut count = 0;
        for (first, word) in (self.range.start as u32..).zip(&words[self.range.clone()]) {
            joined[count] = first;
            count += usize::from(clitics.may_start(word.key));
        }
        joined.truncate(count);
        count = 0;
        for at in 0..joined.len() {
            let (first, key) = (joined[at], words[joined[at] as usize].key);
            joined[count] = first;
            count += usize::from(clitics.may_leave(key, |hash| roots.may_have(hash)));
        }
        joined.truncate(count);
    }

    /// Keeps the words that may be a name, or begin one with the word after them.
    #[inline(always)]
    fn keep_those_that_end_or_go_on(&mut self) {
        let Written { text, words } = self.written;
        let View { roots, nodes, .. } = self.view;
        let paths = &mut self.paths.paths;
        let mut count = 0;
        for at in 0..paths.len() {
            let path = paths[at];
            let Some([word, next]) = words[path.first as usize..].first_chunk() else {
                paths[count] = path;
                count += 1;
                continue;
            };
            let near = (next.start - word.end == 1) & (text.as_bytes()[word.end as usize] == b' ');
            let goes_on = !near | nodes.may_have(extend(path.sequence, 0, next.hash));
            paths[count] = path;
            count += usize::from(goes_on | roots.may_be_name(path.sequence));
        }
        paths.truncate(count);
    }

    /// Keeps the paths that the list has, each with what is known there.
    #[inline(always)]
    fn look_up(&mut self, slots: Slots<'_>) {
        self.look_up_at_home(slots);
        let Paths { paths, nodes, away, .. } = &mut *self.paths;
        for &at in &*away {
            nodes[at as usize] = slots.node(paths[at as usize].sequence);
        }
        let mut count = 0;
        for at in 0..paths.len() {
            (paths[count], nodes[count]) = (paths[at], nodes[at]);
            count += usize::from(nodes[count].is_known());
        }
        paths.truncate(count);
        nodes.truncate(count);
    }

    /// What is known where the paths are at home, and which have to be looked for elsewhere.
    #[inline(always)]
    fn look_up_at_home(&mut self, slots: Slots<'_>) {
        let Paths { paths, nodes, away, .. } = &mut *self.paths;
        nodes.resize(paths.len(), Node::default());
        away.resize(paths.len(), 0);
        let mut count = 0;
        for (at, (path, node)) in (0..).zip(paths.iter().zip(&mut *nodes)) {
            let found = slots.node_at_home(path.sequence);
            *node = found.unwrap_or_default();
            away[count] = at;
            count += usize::from(found.is_none());
        }
        away.truncate(count);
    }

    /// Notes the names that end here.
    #[inline(always)]
    fn note(&mut self) {
        let Paths { paths, nodes, .. } = &*self.paths;
        let mut count = self.found.len();
        self.found.resize(count + paths.len(), Candidate::default());
        for (&path, node) in paths.iter().zip(nodes) {
            let Path { first, last, reading, .. } = path;
            let (list, group) = (self.list, node.group);
            self.found[count] = Candidate { first, last, reading, list, group, head: 0 };
            count += usize::from(group != 0);
        }
        self.found.truncate(count);
    }

    /// Goes on with the next word where the filters let it through.
    #[inline(always)]
    fn go_on(&mut self) {
        self.join_next();
        let Paths { paths, .. } = &mut *self.paths;
        let mut count = 0;
        for at in 0..paths.len() {
            paths[count] = paths[at];
            count += usize::from(self.view.nodes.may_have(paths[count].sequence));
        }
        paths.truncate(count);
    }

    /// Joins the next word where the filter of the words before it lets it through.
    #[inline(always)]
    fn join_next(&mut self) {
        let Paths { paths, nodes, .. } = &mut *self.paths;
        let mut count = 0;
        for at in 0..paths.len() {
            let (path, filter) = (paths[at], nodes[at].filter);
            let last = path.last as usize;
            let Some([before, next]) = self.written.words[last..].first_chunk() else { continue };
            if filter == 0 {
                continue;
            }
            let gap = gap(self.written.text, before, next);
            let sequence = extend(path.sequence, gap, next.hash);
            let passes = (gap != BREAK) & (filter & filter_bit(gap, next.hash) != 0);
            paths[count] = Path { last: path.last + 1, sequence, ..path };
            count += usize::from(passes);
        }
        paths.truncate(count);
    }

    /// Looks at the surfaces of what was found, so that they are at hand when they are compared.
    #[inline(always)]
    fn peek(&mut self, from: usize) {
        for candidate in &mut self.found[from..] {
            candidate.head = *self.view.surfaces.get(candidate.group as usize).unwrap_or(&0);
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
