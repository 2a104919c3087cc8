//! What a search gives: a match, and which entries it may stand for.

use super::table::{EntryRef, Surface, Table};
use crate::Span;

/// A name found in a text.
#[derive(Debug, Clone, Copy)]
pub struct Match<'g, 't> {
    pub(super) text: &'t str,
    pub(super) table: &'g Table,
    pub(super) group: u32,
    pub(super) proclitics: Span,
    pub(super) span: Span,
    pub(super) verdict: Verdict,
}

/// Which surfaces of a group a match may stand for, one bit each, and at what cost.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) accepted: u64,
    /// Those written letter by letter like the text.
    pub(super) exact: u64,
    pub(super) cost: u8,
    /// What the place in the text allows.
    pub(super) place: Place,
}

impl Verdict {
    /// Takes in the surface of this number, which the text spells, letter by letter or not.
    pub(super) fn accept(&mut self, at: usize, surface: &Surface<'_>, exact: bool) {
        self.accepted |= 1 << at;
        self.exact |= u64::from(exact) << at;
        self.cost = self.cost.min(surface.cost.saturating_add(u8::from(!exact)));
    }
}

/// What speaks for or against a match before its entries are looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// A word before it says what it is.
    pub(super) titled: bool,
    /// As it is written, with its proclitic or its nunation, it is likelier an ordinary word.
    pub(super) chance: bool,
}

impl<'g, 't> Match<'g, 't> {
    /// Where the name stands, without its proclitics. After لل that is the part after the first
    /// lam, though the name begins with ال.
    pub fn span(&self) -> Span {
        self.span
    }

    /// The name as the text writes it, without its proclitics.
    pub fn text(&self) -> &'t str {
        &self.text[self.span]
    }

    /// What is joined to the front of the name (و, ب, وب …); empty if nothing is.
    pub fn proclitics(&self) -> &'t str {
        &self.text[self.proclitics]
    }

    /// Where the proclitics stand: right before [`Match::span`].
    pub fn proclitics_span(&self) -> Span {
        self.proclitics
    }

    /// The name or alias of the best entry that matched, as the list writes it.
    pub fn name(&self) -> &'g str {
        self.ranked().first().map_or("", |ranked| ranked.1.text())
    }

    /// How far the spelling is from the list's: 0 where the letters are the same (short vowels
    /// and tatweel aside), 1 where folding was needed, more for made-up variants.
    pub fn cost(&self) -> u8 {
        self.verdict.cost
    }

    /// The entry that comes first among [`Match::entries`]; one without name and id if damage in a
    /// file that was mapped has left none.
    pub fn best(&self) -> EntryRef<'g> {
        let best = self.ranked().into_iter().next();
        best.map_or(EntryRef::unknown(self.table), |(.., entry)| entry)
    }

    /// The entries that have this name, the likeliest first: by the cost of the spelling, main
    /// names before aliases, by [`Entry::prior`](crate::Entry::prior), by their order in the list.
    /// Never empty, but for damage in a file that was mapped.
    pub fn entries(&self) -> Vec<EntryRef<'g>> {
        let mut entries: Vec<EntryRef<'g>> = vec![];
        for (_, _, entry) in self.ranked() {
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        entries
    }

    fn ranked(&self) -> Vec<(Rank, Surface<'g>, EntryRef<'g>)> {
        let mut ranked = vec![];
        for (at, surface) in self.table.surfaces(self.group).take(64).enumerate() {
            let exact = self.verdict.exact >> at & 1 != 0;
            if self.verdict.accepted >> at & 1 == 0 {
                continue;
            }
            for entry in surface.entries_of(self.table) {
                if admits(&entry, exact, self.verdict.place) {
                    ranked.push((rank(surface, exact, &entry), surface, entry));
                }
            }
        }
        ranked.sort_by_key(|&(rank, ..)| rank);
        ranked
    }
}

/// Smaller is better.
pub(super) type Rank = (u8, bool, bool, u8, u32);

pub(super) fn rank(surface: Surface<'_>, exact: bool, entry: &EntryRef<'_>) -> Rank {
    (surface.cost, !exact, !entry.is_main(surface.at), u8::MAX - entry.prior, entry.at)
}

/// Whether an entry's own restraints let a match stand.
pub(super) fn admits(entry: &EntryRef<'_>, exact: bool, place: Place) -> bool {
    (exact || !entry.flags.exact_spelling)
        && (place.titled || !entry.flags.needs_title)
        && (!place.chance || entry.flags.ordinary_word)
}
