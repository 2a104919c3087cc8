//! Which of the names that a list may have at a place in the text stand there.

use std::sync::Arc;

use super::Layers;
use super::clitics::{Clitics, Reading, prefix_len};
use super::fold::{Fold, Key, extend};
use super::found::{Match, Place, Verdict, admits};
use super::guard::{self, Spelling};
use super::header::Settings;
use super::paths::{Candidate, Written, reading};
use super::table::{Table, is_plain};
use super::words::{BREAK, Scanner, Word, gap};
use crate::Span;
use crate::normalize::Profile;

/// Compares candidates with the lists letter by letter and asks the guards.
#[derive(Debug, Clone)]
pub(crate) struct Judge<'g> {
    layers: &'g Layers,
    settings: Settings,
    fold: &'static Fold,
    pub(crate) fold_guard: bool,
    clitics: Clitics,
    scratch: Vec<Word>,
    /// What was decided about single words, by their hash: the same few words come again and
    /// again, and most of all those that the guard turns down.
    decided: Vec<Option<Decided>>,
}

/// What was decided about a word as it is or without its proclitics.
#[derive(Debug, Clone, Copy)]
struct Decided {
    group: u32,
    letters: u8,
    word: Span,
    verdict: Option<Verdict>,
}

/// Decisions that are kept; a power of two.
const DECIDED: usize = 1024;

/// A candidate with all that is asked about it.
#[derive(Debug, Clone, Copy)]
struct Case<'g, 't, 'w> {
    text: &'t str,
    /// The word before the candidate, if it is at hand.
    before: Option<&'w Word>,
    /// The words of the candidate.
    words: &'w [Word],
    reading: Reading,
    table: &'g Table,
    group: u32,
    /// The name without its proclitics.
    name: Span,
}

impl<'t> Case<'_, 't, '_> {
    fn written(&self) -> &'t str {
        &self.text[self.name]
    }
}

impl<'g> Judge<'g> {
    pub(crate) fn new(layers: &'g Layers, settings: Settings) -> Judge<'g> {
        let (fold, fold_guard) = (settings.fold(), settings.fold_guard);
        let (clitics, scratch, decided) = (Clitics::of(fold), vec![], vec![]);
        Judge { layers, settings, fold, fold_guard, clitics, scratch, decided }
    }

    /// The match of a candidate, if its letters and all guards agree.
    #[inline]
    pub(crate) fn accept<'t>(
        &mut self,
        candidate: &Candidate,
        written: Written<'t, '_>,
    ) -> Option<Match<'g, 't>> {
        if let Some(usual) = self.accept_at_once(candidate, written) {
            return Some(usual);
        }
        let case = self.case(candidate, written);
        let verdict = self.decide(&case)?;
        if self.is_stopped(&case) {
            return None;
        }
        let Case { text, table, group, name, .. } = case;
        let proclitics = Span::new(case.words[0].start as usize, name.start());
        Some(Match { text, table, group, proclitics, span: name, verdict })
    }

    /// The match in the usual case, that of one spelling which the text has letter by letter.
    #[inline]
    fn accept_at_once<'t>(
        &self,
        candidate: &Candidate,
        Written { text, words }: Written<'t, '_>,
    ) -> Option<Match<'g, 't>> {
        let Candidate { group, list, head, reading, first, last } = *candidate;
        if !is_plain(head) || reading != 0 || !self.layers.stops.is_empty() {
            return None;
        }
        let table = &*self.layers.lists[usize::from(list)];
        let (start, end) = (words[first as usize].start, words[last as usize].end);
        let span = Span::new(start as usize, end as usize);
        let (only, _) = table.surface(group)?;
        let verdict = Verdict { accepted: 1, exact: 1, cost: only.cost, place: Place::default() };
        let proclitics = Span::new(span.start(), span.start());
        (&text.as_bytes()[span.start()..span.end()] == only.bytes).then_some(Match {
            text,
            table,
            group,
            proclitics,
            span,
            verdict,
        })
    }

    fn case<'t, 'w>(
        &self,
        candidate: &Candidate,
        Written { text, words }: Written<'t, 'w>,
    ) -> Case<'g, 't, 'w> {
        let (first, last) = (candidate.first as usize, candidate.last as usize);
        let reading = reading(candidate, words, self.clitics);
        let (start, end) = (words[first].start as usize, words[last].end as usize);
        let prefix = match reading.letters {
            0 => 0,
            letters => prefix_len(self.fold, &text[start..words[first].end as usize], letters),
        };
        Case {
            text,
            before: first.checked_sub(1).map(|before| &words[before]),
            words: &words[first..=last],
            reading,
            table: &self.layers.lists[usize::from(candidate.list)],
            group: candidate.group,
            name: Span::new(start + prefix, end),
        }
    }

    /// Judges, or remembers the judgement about the same word.
    fn decide(&mut self, case: &Case<'g, '_, '_>) -> Option<Verdict> {
        let (&[word], 1) = (case.words, self.layers.lists.len()) else {
            return self.judge(case);
        };
        let Case { text, group, reading: Reading { letters, hash, .. }, .. } = *case;
        let word = Span::new(word.start as usize, word.end as usize);
        let place = (hash as usize + usize::from(letters)) % DECIDED;
        if let Some(Some(known)) = self.decided.get(place)
            && (known.group, known.letters) == (group, letters)
            && text[known.word] == text[word]
        {
            return known.verdict;
        }
        let verdict = self.judge(case);
        if is_lasting(case) {
            self.decided.resize(DECIDED, None);
            self.decided[place] = Some(Decided { group, letters, word, verdict });
        }
        verdict
    }

    /// Compares the text with every surface of a candidate.
    fn judge(&mut self, case: &Case<'g, '_, '_>) -> Option<Verdict> {
        let table = case.table;
        let chance = self.is_chance(case) || self.is_adjective(case);
        let mut place = Place { titled: false, chance };
        if table.surfaces(case.group).any(|surface| surface.restrained) {
            place.titled = is_titled(case);
        } else if place.chance {
            return None;
        }
        let mut verdict = Verdict { place, cost: u8::MAX, ..Verdict::default() };
        for (at, surface) in table.surfaces(case.group).take(64).enumerate() {
            // Made-up spellings come last, and give way to what a list really has.
            if surface.cost > 0 && verdict.cost == 0 {
                break;
            }
            let free = !surface.restrained && !place.chance;
            let Some(exact) = self.spells(case, surface.text()) else { continue };
            if free || surface.entries_of(table).any(|entry| admits(&entry, exact, place)) {
                verdict.accept(at, &surface, exact);
            }
        }
        (verdict.accepted != 0).then_some(verdict)
    }

    /// Whether a reading with a proclitic is likelier a word or a name of its own.
    fn is_chance(&self, case: &Case<'_, '_, '_>) -> bool {
        let letters = case.reading.letters;
        let [word] = case.words else { return false };
        if letters == 0 || !self.settings.guarded {
            return false;
        }
        let key = if self.settings.profile == Some(Profile::Search) {
            word.key
        } else {
            Fold::search().key(&case.text[word.start as usize..word.end as usize])
        };
        guard::is_word_of_its_own(key, letters) || self.is_name(word.key, letters)
    }

    /// Whether a word is written as an adjective with nunation, which no name in the list is.
    fn is_adjective(&self, case: &Case<'_, '_, '_>) -> bool {
        let written = case.written();
        let mut surfaces = case.table.surfaces(case.group);
        self.settings.guarded
            && guard::is_nunated_adjective(written)
            && surfaces.all(|surface| surface.text() != written)
    }

    /// Whether a word, or what is left after و and ف, is itself a name.
    fn is_name(&self, word: Key, letters: u8) -> bool {
        (0..letters).any(|before| {
            let hash = word.skip(before.into()).hash();
            let ends = |table: &Arc<Table>| table.group(hash, 1) != 0;
            self.layers.lists.iter().any(ends)
        })
    }

    /// Whether a name is a surface with these words, and whether letter by letter.
    pub(crate) fn spells_name(
        &mut self,
        written: Written<'_, '_>,
        candidate: &Candidate,
        surface: &str,
    ) -> Option<bool> {
        let case = self.case(candidate, written);
        self.spells(&case, surface)
    }

    /// Whether the text spells a surface, and whether letter by letter.
    fn spells(&mut self, case: &Case<'_, '_, '_>, surface: &str) -> Option<bool> {
        if case.written() == surface {
            return Some(true);
        }
        self.scratch.clear();
        Scanner::new(surface).read(self.fold, &mut self.scratch, usize::MAX);
        let words = case.words;
        let same = words.len() == self.scratch.len()
            && case.reading.key == self.scratch[0].key
            && (1..words.len()).all(|at| words[at].key == self.scratch[at].key)
            && gaps(case.text, words).eq(gaps(surface, &self.scratch));
        if same { self.compare(case, surface) } else { None }
    }

    /// The same question for words that fold alike: the guard looks at the letters.
    fn compare(&self, case: &Case<'_, '_, '_>, surface: &str) -> Option<bool> {
        let mut exact = true;
        for (at, (listed, word)) in self.scratch.iter().zip(case.words).enumerate() {
            let start = if at == 0 { case.name.start() } else { word.start as usize };
            let written = &case.text[start..word.end as usize];
            let listed = &surface[listed.start as usize..listed.end as usize];
            let restored = case.reading.restored;
            let missing = if at == 0 { listed.get(..restored.into()).unwrap_or("") } else { "" };
            exact &= self.same_word(written, &listed[missing.len()..])?;
        }
        Some(exact)
    }

    /// How a word and a listed one that fold alike relate: nothing if they are words apart.
    fn same_word(&self, written: &str, listed: &str) -> Option<bool> {
        match guard::spelling(written, listed) {
            Spelling::Same => Some(true),
            Spelling::Other if self.fold_guard => None,
            _ => Some(false),
        }
    }

    /// Whether a stop list has the candidate.
    fn is_stopped(&self, case: &Case<'_, '_, '_>) -> bool {
        self.layers.stops.iter().any(|stop| {
            group_of(stop, case.reading.hash, Written { text: case.text, words: case.words })
                .is_some()
        })
    }
}

/// Whether a judgement depends on the word alone.
fn is_lasting(case: &Case<'_, '_, '_>) -> bool {
    !case.table.surfaces(case.group).any(|surface| surface.restrained)
}

/// Whether the word before says what comes.
fn is_titled(case: &Case<'_, '_, '_>) -> bool {
    let Some(before) = case.before else { return false };
    gap(case.text, before, &case.words[0]) != BREAK
        && guard::is_title(&case.text[before.start as usize..before.end as usize])
}

/// What stands between words.
fn gaps(text: &str, words: &[Word]) -> impl Iterator<Item = u64> {
    words.windows(2).map(|pair| gap(text, &pair[0], &pair[1]))
}

/// The surfaces of a sequence of words whose first has this hash.
pub(crate) fn group_of(table: &Table, first: u64, written: Written<'_, '_>) -> Option<u32> {
    let Written { text, words } = written;
    let sequence = gaps(text, words)
        .zip(&words[1..])
        .fold(first, |sequence, (gap, word)| extend(sequence, gap, word.hash));
    Some(table.group(sequence, words.len())).filter(|&group| group != 0)
}
