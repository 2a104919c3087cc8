//! Walks a text and gives the names that the lists have in it.

use super::Gazetteer;
use super::clitics::Clitics;
use super::found::{Match, Rank, rank};
use super::header::Settings;
use super::judge::{Judge, group_of};
use super::paths::{Candidate, Paths, View, Written};
use super::table::EntryRef;
use super::words::{Scanner, Word};

/// The words of a text as far as they are needed, and what the lists may have there.
#[derive(Debug, Clone)]
struct Walk<'g, 't> {
    views: Vec<View<'g>>,
    settings: Settings,
    /// Words of the longest name.
    longest: usize,
    text: &'t str,
    scanner: Scanner<'t>,
    words: Vec<Word>,
    /// Words that names have been looked for from.
    searched: usize,
    /// What may start before this word is of no interest.
    at: usize,
    paths: Paths,
    found: Vec<Candidate>,
    /// Which of them comes next.
    next: usize,
    judge: Judge<'g>,
}

/// Words read at a time.
const BATCH: usize = 1024;

impl<'g, 't> Walk<'g, 't> {
    fn new(gazetteer: &'g Gazetteer, text: &'t str) -> Walk<'g, 't> {
        let layers = &*gazetteer.0;
        let settings = gazetteer.settings();
        let longest = layers.lists.iter().map(|list| list.header.longest as usize).max();
        Walk {
            views: layers.lists.iter().map(|list| View::of(list)).collect(),
            settings,
            longest: longest.unwrap_or(0),
            text,
            scanner: Scanner::new(text),
            words: vec![],
            searched: 0,
            at: 0,
            paths: Paths::default(),
            found: vec![],
            next: 0,
            judge: Judge::new(layers, settings),
        }
    }

    /// The next candidate, with the words read that it needs.
    #[inline]
    fn candidate(&mut self) -> Option<Candidate> {
        loop {
            while let Some(&candidate) = self.found.get(self.next) {
                self.next += 1;
                if candidate.first as usize >= self.at {
                    return Some(candidate);
                }
            }
            if !self.search_on() {
                return None;
            }
        }
    }

    /// Forgets the words that have been searched, except the last one, reads more, and looks for
    /// candidates there. False at the end of the text.
    fn search_on(&mut self) -> bool {
        let passed = self.searched.saturating_sub(1);
        self.words.drain(..passed);
        self.searched -= passed;
        self.at = self.at.saturating_sub(passed);
        let fold = self.settings.fold();
        while self.words.len() <= self.searched + self.longest && !self.scanner.is_done() {
            self.scanner.read(fold, &mut self.words, BATCH);
        }
        let kept = if self.scanner.is_done() { 0 } else { self.longest };
        let range = self.searched.max(self.at)..self.words.len() - kept;
        if range.is_empty() && self.scanner.is_done() {
            return false;
        }
        self.searched = range.end;
        self.found.clear();
        self.next = 0;
        let clitics = self.settings.clitics.then(|| Clitics::of(fold));
        let written = Written { text: self.text, words: &self.words };
        self.paths.search(written, range, &self.views, clitics, &mut self.found);
        true
    }

    fn accept(&mut self, candidate: &Candidate) -> Option<Match<'g, 't>> {
        self.judge.accept(candidate, Written { text: self.text, words: &self.words })
    }
}

/// The best entry of a name.
pub(crate) fn find_name<'g>(gazetteer: &'g Gazetteer, name: &str) -> Option<EntryRef<'g>> {
    let layers = &*gazetteer.0;
    let settings = gazetteer.settings();
    let mut judge = Judge::new(layers, settings);
    judge.fold_guard = false;
    let mut words = vec![];
    Scanner::new(name).read(settings.fold(), &mut words, usize::MAX);
    let written = Written { text: name, words: &words };
    let (first, last) = (words.first()?.hash, words.len() as u32 - 1);
    let mut best: Option<(Rank, EntryRef<'g>)> = None;
    for (list, table) in (0..).zip(&layers.lists) {
        let Some(group) = group_of(table, first, written) else { continue };
        let candidate = Candidate { last, list, group, ..Candidate::default() };
        for surface in table.surfaces(group) {
            let Some(exact) = judge.spells_name(written, &candidate, surface.text()) else {
                continue;
            };
            for entry in surface.entries_of(table) {
                let rank = rank(surface, exact, &entry);
                if best.is_none_or(|(least, _)| rank < least) {
                    best = Some((rank, entry));
                }
            }
        }
    }
    best.map(|(_, entry)| entry)
}

/// The matches of [`Gazetteer::find_iter`].
#[derive(Debug, Clone)]
pub struct FindIter<'g, 't>(Walk<'g, 't>);

impl<'g, 't> FindIter<'g, 't> {
    pub(crate) fn new(gazetteer: &'g Gazetteer, text: &'t str) -> FindIter<'g, 't> {
        FindIter(Walk::new(gazetteer, text))
    }
}

impl<'g, 't> Iterator for FindIter<'g, 't> {
    type Item = Match<'g, 't>;

    fn next(&mut self) -> Option<Match<'g, 't>> {
        loop {
            let candidate = self.0.candidate()?;
            if let Some(found) = self.0.accept(&candidate) {
                self.0.at = candidate.last as usize + 1;
                return Some(found);
            }
        }
    }
}

/// The matches of [`Gazetteer::find_overlapping_iter`].
#[derive(Debug, Clone)]
pub struct FindOverlappingIter<'g, 't>(Walk<'g, 't>);

impl<'g, 't> FindOverlappingIter<'g, 't> {
    pub(crate) fn new(gazetteer: &'g Gazetteer, text: &'t str) -> FindOverlappingIter<'g, 't> {
        FindOverlappingIter(Walk::new(gazetteer, text))
    }
}

impl<'g, 't> Iterator for FindOverlappingIter<'g, 't> {
    type Item = Match<'g, 't>;

    fn next(&mut self) -> Option<Match<'g, 't>> {
        loop {
            let candidate = self.0.candidate()?;
            if let Some(found) = self.0.accept(&candidate) {
                return Some(found);
            }
        }
    }
}
