//! Walks a text word by word and looks sequences of words up.

use std::sync::Arc;

use super::clitics::{Clitics, Reading, prefix_len};
use super::fold::{Fold, Key, extend};
use super::found::{Match, Place, Rank, Verdict, admits, rank};
use super::guard::{self, Spelling};
use super::header::Settings;
use super::hot::Hot;
use super::table::{EntryRef, Node, Table, filter_bit, may_be};
use super::words::{BREAK, Scanner, Word, gap};
use super::{Gazetteer, Layers};
use crate::Span;

/// A sequence of words that a list has, not yet compared letter by letter.
#[derive(Debug, Clone, Copy)]
struct Candidate<'g> {
    /// The last word.
    last: usize,
    reading: Reading,
    table: &'g Table,
    group: u32,
}

/// The words of a text as far as they are needed, and the way they are looked up.
#[derive(Debug, Clone)]
struct Walk<'g, 't> {
    layers: &'g Layers,
    /// The bits of each list.
    bits: Vec<[&'g [u8]; 2]>,
    settings: Settings,
    fold: &'static Fold,
    fold_guard: bool,
    clitics: Clitics,
    /// Words of the longest name.
    longest: usize,
    text: &'t str,
    scanner: Scanner<'t>,
    words: Vec<Word>,
    /// The word that comes next.
    at: usize,
    /// Which of the words may begin a name.
    hot: Hot,
    found: Vec<Candidate<'g>>,
    scratch: Vec<Word>,
    /// What was decided about single words, by their hash: the same few words come again and
    /// again, and most of all those that the guard turns down.
    decided: Vec<Option<Decided>>,
}

/// What was decided about a word.
#[derive(Debug, Clone, Copy)]
struct Decided {
    group: u32,
    name: Span,
    verdict: Option<Verdict>,
}

/// Decisions that are kept; a power of two.
const DECIDED: usize = 256;

/// Words read at a time.
const BATCH: usize = 512;

impl<'g, 't> Walk<'g, 't> {
    fn new(gazetteer: &'g Gazetteer, text: &'t str) -> Walk<'g, 't> {
        let layers = &*gazetteer.0;
        let settings = gazetteer.settings();
        let fold = settings.fold();
        let longest = layers.lists.iter().map(|list| list.header.longest as usize).max();
        Walk {
            layers,
            bits: layers.lists.iter().map(|list| list.bits()).collect(),
            settings,
            fold,
            fold_guard: settings.fold_guard,
            clitics: Clitics::of(fold),
            longest: longest.unwrap_or(0),
            text,
            scanner: Scanner::new(text),
            words: vec![],
            at: 0,
            hot: Hot::default(),
            found: vec![],
            scratch: vec![],
            decided: vec![],
        }
    }

    /// Goes on to the next word that may begin a name and sees to it that all that the name may
    /// need after it is read. False at the end of the text.
    #[inline]
    fn ready(&mut self) -> bool {
        loop {
            let next = self.hot.next(self.at);
            self.at = next.unwrap_or(self.words.len());
            if self.at + self.longest < self.words.len() || self.scanner.is_done() {
                return next.is_some();
            }
            self.refill();
        }
    }

    /// Forgets the words that have been passed, except the last one, and reads more.
    fn refill(&mut self) {
        let passed = self.at.saturating_sub(1);
        self.words.drain(..passed);
        self.at -= passed;
        while self.at + self.longest >= self.words.len() && !self.scanner.is_done() {
            self.scanner.read(self.fold, &mut self.words, BATCH);
        }
        let clitics = self.settings.clitics.then_some(self.clitics);
        self.hot.mark(&self.words, &self.bits, clitics);
        if let ([list], [[_, bits]]) = (&self.layers.lists[..], &self.bits[..]) {
            self.hot.thin(self.text, &self.words, list, bits);
        }
    }

    /// Gathers the candidates that start with the next word: longest first, then by readings.
    #[inline]
    fn gather(&mut self) {
        self.found.clear();
        let word = self.words[self.at];
        self.look_up(Reading::whole(&word));
        if self.settings.clitics && self.clitics.may_start(word.key) {
            let clitics = self.clitics;
            clitics.readings(word.key, |reading| self.look_up(reading));
        }
        if self.found.len() > 1 {
            self.found.sort_by_key(|candidate| usize::MAX - candidate.last);
        }
    }

    /// Follows one reading of the next word through the lists.
    #[inline(always)]
    fn look_up(&mut self, reading: Reading) {
        // By number, since each list is borrowed for longer than this walk is.
        for number in 0..self.bits.len() {
            if may_be(self.bits[number][0], reading.hash) {
                self.look_closer(number, reading);
            }
        }
    }

    fn look_closer(&mut self, number: usize, reading: Reading) {
        if let Some(node) = self.layers.lists[number].root(reading.hash) {
            self.follow(number, reading, node);
        }
    }

    fn follow(&mut self, number: usize, reading: Reading, root: Node) {
        let (table, bits) = (&*self.layers.lists[number], self.bits[number][1]);
        let (mut last, mut sequence, mut node) = (self.at, reading.hash, root);
        loop {
            if node.group != 0 {
                self.found.push(Candidate { last, reading, table, group: node.group });
            }
            let Some((gap, next)) = self.next_word(last, node.filter) else { return };
            sequence = extend(sequence, gap, next);
            let found = may_be(bits, sequence).then(|| table.node(sequence)).flatten();
            let Some(found) = found else { return };
            (node, last) = (found, last + 1);
        }
    }

    /// The word after `last`, if the filter lets it through.
    #[inline]
    fn next_word(&self, last: usize, filter: u32) -> Option<(u64, u64)> {
        let next = self.words.get(last + 1)?;
        if filter == 0 {
            return None;
        }
        let gap = gap(self.text, &self.words[last], next);
        let passes = gap != BREAK && filter & filter_bit(gap, next.hash) != 0;
        passes.then_some((gap, next.hash))
    }

    /// The match of a candidate, if its letters and all guards agree.
    fn accept(&mut self, candidate: Candidate<'g>) -> Option<Match<'g, 't>> {
        let (first, last) = (self.words[self.at], self.words[candidate.last]);
        let (start, end) = (first.start as usize, last.end as usize);
        let prefix = match candidate.reading.letters {
            0 => 0,
            letters => prefix_len(self.fold, &self.text[start..first.end as usize], letters),
        };
        let name = Span::new(start + prefix, end);
        let verdict = self.decide(candidate, name)?;
        if self.is_stopped(candidate) {
            return None;
        }
        let proclitics = Span::new(start, start + prefix);
        let Candidate { table, group, .. } = candidate;
        Some(Match { text: self.text, table, group, proclitics, span: name, verdict })
    }

    /// Judges, or remembers the judgement about the same word.
    fn decide(&mut self, candidate: Candidate<'g>, name: Span) -> Option<Verdict> {
        let usual = self.judge_at_once(candidate, name);
        if usual.is_some() {
            return usual;
        }
        let single = candidate.last == self.at && candidate.reading.letters == 0;
        if !single || self.layers.lists.len() > 1 {
            return self.judge(candidate, name);
        }
        let place = candidate.reading.hash as usize % DECIDED;
        if let Some(Some(known)) = self.decided.get(place)
            && known.group == candidate.group
            && self.text[known.name] == self.text[name]
        {
            return known.verdict;
        }
        let verdict = self.judge(candidate, name);
        if self.is_lasting(candidate) {
            self.decided.resize(DECIDED, None);
            self.decided[place] = Some(Decided { group: candidate.group, name, verdict });
        }
        verdict
    }

    /// Whether a judgement depends on the word alone.
    fn is_lasting(&self, candidate: Candidate<'g>) -> bool {
        !candidate.table.surfaces(candidate.group).any(|surface| surface.restrained)
    }

    /// The judgement in the usual case, that of one spelling which the text has letter by letter.
    #[inline]
    fn judge_at_once(&self, candidate: Candidate<'g>, name: Span) -> Option<Verdict> {
        let (only, _) = candidate.table.surface(candidate.group)?;
        let usual = !only.more && !only.restrained && candidate.reading.letters == 0;
        (usual && &self.text[name] == only.text).then_some(Verdict {
            accepted: 1,
            exact: 1,
            cost: only.cost,
            place: Place::default(),
        })
    }

    /// Compares the text with every surface of a candidate.
    fn judge(&mut self, candidate: Candidate<'g>, name: Span) -> Option<Verdict> {
        let table = candidate.table;
        let chance = self.is_chance(candidate) || self.is_adjective(candidate, name);
        let mut place = Place { titled: false, chance };
        if table.surfaces(candidate.group).any(|surface| surface.restrained) {
            place.titled = self.is_titled();
        } else if place.chance {
            return None;
        }
        let mut verdict = Verdict { place, cost: u8::MAX, ..Verdict::default() };
        for (at, surface) in table.surfaces(candidate.group).take(64).enumerate() {
            // Made-up spellings come last, and give way to what a list really has.
            if surface.cost > 0 && verdict.cost == 0 {
                break;
            }
            let free = !surface.restrained && !place.chance;
            let Some(exact) = self.spells(candidate, name, surface.text) else { continue };
            if free || surface.entries_of(table).any(|entry| admits(&entry, exact, place)) {
                verdict.accepted |= 1 << at;
                verdict.exact |= u64::from(exact) << at;
                verdict.cost = verdict.cost.min(surface.cost.saturating_add(u8::from(!exact)));
            }
        }
        (verdict.accepted != 0).then_some(verdict)
    }

    /// Whether a reading with a proclitic is likelier a word or a name of its own.
    fn is_chance(&self, candidate: Candidate<'_>) -> bool {
        let letters = candidate.reading.letters;
        if letters == 0 || candidate.last != self.at || !self.settings.guarded {
            return false;
        }
        let word = &self.words[self.at];
        let key = if self.settings.folding {
            word.key
        } else {
            Fold::search().key(&self.text[word.start as usize..word.end as usize])
        };
        guard::is_word_of_its_own(key, letters) || self.is_name(word.key, letters)
    }

    /// Whether a word is written as an adjective with nunation, which no name in the list is.
    fn is_adjective(&self, candidate: Candidate<'_>, name: Span) -> bool {
        let written = &self.text[name];
        let mut surfaces = candidate.table.surfaces(candidate.group);
        self.settings.guarded
            && guard::is_nunated_adjective(written)
            && surfaces.all(|surface| surface.text != written)
    }

    /// Whether a word, or what is left after و and ف, is itself a name.
    fn is_name(&self, word: Key, letters: u8) -> bool {
        (0..letters).any(|before| {
            let hash = word.skip(before.into()).hash();
            let ends = |table: &Arc<Table>| table.root(hash).is_some_and(|node| node.group != 0);
            self.layers.lists.iter().any(ends)
        })
    }

    /// Whether the word before says what comes.
    fn is_titled(&self) -> bool {
        let Some(before) = self.at.checked_sub(1) else { return false };
        let before = &self.words[before];
        gap(self.text, before, &self.words[self.at]) != BREAK
            && guard::is_title(&self.text[before.start as usize..before.end as usize])
    }

    /// Whether the text spells a surface, and whether letter by letter.
    fn spells(&mut self, candidate: Candidate<'_>, name: Span, surface: &str) -> Option<bool> {
        if &self.text[name] == surface {
            return Some(true);
        }
        self.scratch.clear();
        Scanner::new(surface).read(self.fold, &mut self.scratch, usize::MAX);
        let words = &self.words[self.at..=candidate.last];
        let same = words.len() == self.scratch.len()
            && candidate.reading.key == self.scratch[0].key
            && (1..words.len()).all(|at| words[at].key == self.scratch[at].key)
            && gaps(self.text, words).eq(gaps(surface, &self.scratch));
        if same { self.compare(candidate, name, surface) } else { None }
    }

    /// How a word and a listed one that fold alike relate: nothing if they are words apart.
    fn same_word(&self, written: &str, listed: &str) -> Option<bool> {
        match guard::spelling(written, listed) {
            Spelling::Same => Some(true),
            Spelling::Other if self.fold_guard => None,
            _ => Some(false),
        }
    }

    /// The same question for words that fold alike: the guard looks at the letters.
    fn compare(&self, candidate: Candidate<'_>, name: Span, surface: &str) -> Option<bool> {
        let mut exact = true;
        for (at, listed) in self.scratch.iter().enumerate() {
            let word = &self.words[self.at + at];
            let start = if at == 0 { name.start() } else { word.start as usize };
            let written = &self.text[start..word.end as usize];
            let listed = &surface[listed.start as usize..listed.end as usize];
            let restored = candidate.reading.restored;
            let missing = if at == 0 { listed.get(..restored.into()).unwrap_or("") } else { "" };
            exact &= self.same_word(written, &listed[missing.len()..])?;
        }
        Some(exact)
    }

    /// Whether a stop list has the candidate.
    fn is_stopped(&self, candidate: Candidate<'_>) -> bool {
        self.layers.stops.iter().any(|stop| {
            let words = &self.words[self.at..=candidate.last];
            group_of(stop, self.text, candidate.reading.hash, words).is_some()
        })
    }
}

/// What stands between words.
fn gaps(text: &str, words: &[Word]) -> impl Iterator<Item = u64> {
    words.windows(2).map(|pair| gap(text, &pair[0], &pair[1]))
}

/// The surfaces of a sequence of words whose first has this hash.
fn group_of(table: &Table, text: &str, first: u64, words: &[Word]) -> Option<u32> {
    let mut sequence = first;
    let mut node = table.root(sequence)?;
    for (gap, word) in gaps(text, words).zip(&words[1..]) {
        sequence = extend(sequence, gap, word.hash);
        node = table.node(sequence)?;
    }
    (node.group != 0).then_some(node.group)
}

/// The best entry of a name.
pub(crate) fn find_name<'g>(gazetteer: &'g Gazetteer, name: &str) -> Option<EntryRef<'g>> {
    let mut walk = Walk::new(gazetteer, name);
    walk.fold_guard = false;
    walk.scanner.read(walk.fold, &mut walk.words, usize::MAX);
    let word = walk.words.first()?;
    let reading = Reading::whole(word);
    let last = walk.words.len() - 1;
    let span = Span::new(word.start as usize, walk.words[last].end as usize);
    let mut best: Option<(Rank, EntryRef<'g>)> = None;
    for table in &gazetteer.0.lists {
        let Some(group) = group_of(table, name, reading.hash, &walk.words) else { continue };
        for surface in table.surfaces(group) {
            let candidate = Candidate { last, reading, table, group };
            let Some(exact) = walk.spells(candidate, span, surface.text) else { continue };
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
        let walk = &mut self.0;
        while walk.ready() {
            walk.gather();
            for number in 0..walk.found.len() {
                let candidate = walk.found[number];
                if let Some(found) = walk.accept(candidate) {
                    walk.at = candidate.last + 1;
                    return Some(found);
                }
            }
            walk.at += 1;
        }
        None
    }
}

/// The matches of [`Gazetteer::find_overlapping_iter`].
#[derive(Debug, Clone)]
pub struct FindOverlappingIter<'g, 't> {
    walk: Walk<'g, 't>,
    /// Which of the candidates at this word comes next.
    number: usize,
}

impl<'g, 't> FindOverlappingIter<'g, 't> {
    pub(crate) fn new(gazetteer: &'g Gazetteer, text: &'t str) -> FindOverlappingIter<'g, 't> {
        FindOverlappingIter { walk: Walk::new(gazetteer, text), number: 0 }
    }

    /// The next candidate, with the words read that it needs.
    fn candidate(&mut self) -> Option<Candidate<'g>> {
        while self.number >= self.walk.found.len() {
            if !self.walk.ready() {
                return None;
            }
            self.walk.gather();
            self.number = 0;
            if self.walk.found.is_empty() {
                self.walk.at += 1;
            }
        }
        self.number += 1;
        Some(self.walk.found[self.number - 1])
    }
}

impl<'g, 't> Iterator for FindOverlappingIter<'g, 't> {
    type Item = Match<'g, 't>;

    fn next(&mut self) -> Option<Match<'g, 't>> {
        while let Some(candidate) = self.candidate() {
            let found = self.walk.accept(candidate);
            if self.number == self.walk.found.len() {
                self.walk.found.clear();
                self.number = 0;
                self.walk.at += 1;
            }
            if found.is_some() {
                return found;
            }
        }
        None
    }
}
