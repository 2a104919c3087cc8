//! Writes the bytes that `table.rs` reads.

use std::borrow::Cow;
use std::collections::HashMap;

use super::bits::Marks;
use super::entry::{Entry, Flags};
use super::fold::extend;
use super::header::{self, Header, Settings};
use super::slots::{homes, slots, tag};
use super::table::{Bytes, Table, in_lines, present, put_text, put_varint};
use super::words::{BREAK, Scanner, Word, gap};
use crate::Error;

/// Words that a name may have.
const MOST_WORDS: usize = 255;

/// A name of an entry, before it has a place.
#[derive(Debug)]
struct Spelling<'e> {
    text: Cow<'e, str>,
    entry: u32,
    cost: u8,
}

/// A spelling by the tag of its words.
#[derive(Debug, Clone, Copy)]
struct Tagged {
    tag: u32,
    spelling: u32,
}

/// The entries with all their spellings taken apart.
#[derive(Debug)]
pub(crate) struct Draft<'e> {
    settings: Settings,
    entries: &'e [Entry],
    spellings: Vec<Spelling<'e>>,
    tagged: Vec<Tagged>,
    /// What the words of the names are, and what sequences of them are.
    marks: [Marks; 2],
    longest: usize,
    words: Vec<Word>,
}

impl<'e> Draft<'e> {
    pub(crate) fn new(settings: Settings, entries: &'e [Entry]) -> Draft<'e> {
        let (spellings, tagged, marks) = (vec![], vec![], Default::default());
        Draft { settings, entries, spellings, tagged, marks, longest: 0, words: vec![] }
    }

    /// Adds the names and aliases as they are written.
    pub(crate) fn add_names(&mut self) -> Result<(), Error> {
        for (number, entry) in (0..).zip(self.entries) {
            self.add(number, Cow::Borrowed(entry.name().trim()), 0)?;
            for alias in entry.aliases().iter().filter(|alias| !alias.trim().is_empty()) {
                self.add(number, Cow::Borrowed(alias.trim()), 0)?;
            }
        }
        Ok(())
    }

    /// Adds made-up spellings, each with its cost.
    pub(crate) fn add_variants(
        &mut self,
        make: impl Fn(&str) -> Vec<(String, u8)>,
    ) -> Result<(), Error> {
        for (number, entry) in (0..).zip(self.entries) {
            for name in std::iter::once(entry.name()).chain(entry.aliases().iter().map(|a| &**a)) {
                for (variant, cost) in make(name.trim()) {
                    self.add(number, Cow::Owned(variant), cost)?;
                }
            }
        }
        Ok(())
    }

    fn add(&mut self, entry: u32, text: Cow<'e, str>, cost: u8) -> Result<(), Error> {
        self.words.clear();
        let mut scanner = Scanner::new(&text);
        scanner.read(self.settings.fold(), &mut self.words, MOST_WORDS + 1);
        self.check(entry, &text)?;
        let spelling = u32::try_from(self.spellings.len()).map_err(|_| too_large())?;
        self.steps(&text, spelling);
        self.spellings.push(Spelling { text, entry, cost });
        Ok(())
    }

    fn check(&self, entry: u32, text: &str) -> Result<(), Error> {
        let fault = match self.words.len() {
            0 => "has no letter",
            1..=MOST_WORDS if self.parted(text) => "has a full stop or an empty line in it",
            1..=MOST_WORDS => return Ok(()),
            _ => "has more than 255 words",
        };
        let id = self.entries[entry as usize].id();
        Err(Error::config(format!("entry {id}: the name “{text}” {fault}")))
    }

    fn parted(&self, text: &str) -> bool {
        self.words.windows(2).any(|pair| gap(text, &pair[0], &pair[1]) == BREAK)
    }

    /// Marks the words that lead to a spelling.
    fn steps(&mut self, text: &str, spelling: u32) {
        self.longest = self.longest.max(self.words.len());
        let mut sequence = self.words[0].hash;
        self.marks[0].add(sequence, self.words.len() == 1);
        for (number, pair) in (2..).zip(self.words.windows(2)) {
            sequence = extend(sequence, gap(text, &pair[0], &pair[1]), pair[1].hash);
            self.marks[1].add(sequence, number == self.words.len());
        }
        self.tagged.push(Tagged { tag: tag(sequence), spelling });
    }
}

fn too_large() -> Error {
    Error::config("a gazetteer holds at most 4 GiB of names")
}

fn narrow(at: usize) -> Result<u32, Error> {
    u32::try_from(at).map_err(|_| too_large())
}

/// Lays everything out.
pub(crate) fn compile(mut draft: Draft<'_>) -> Result<Table, Error> {
    let (tagged, marks) = (std::mem::take(&mut draft.tagged), std::mem::take(&mut draft.marks));
    let kinds = Kinds::of(draft.entries);
    let mut surfaces = Surfaces::new(&draft, &kinds)?;
    let groups = surfaces.merge(tagged)?;
    let homes = homes(groups.len());
    let [words, sequences] = marks.map(Marks::bytes);
    surfaces.tell_places();
    let (room, slots) = (vec![0; header::LEN], slots(&groups, homes));
    let Surfaces { bytes: names, entries, count, .. } = surfaces;
    let parts = [room, slots, names, entries, kinds.bytes(), words, sequences];
    let (mut bytes, from) = in_lines(&parts.each_ref().map(Vec::as_slice));
    let [_, ends @ ..] = ends(&parts);
    let header = Header {
        settings: draft.settings,
        entries: narrow(draft.entries.len())?,
        surfaces: count,
        longest: narrow(draft.longest)?,
        homes,
        ends,
        checksum: header::checksum(&bytes[from + header::LEN..]),
    };
    bytes[from..][..header::LEN].copy_from_slice(&header.to_bytes());
    Ok(Table::new(Bytes::Owned(bytes, from), header))
}

/// Where each part ends.
fn ends<const PARTS: usize>(parts: &[Vec<u8>; PARTS]) -> [u64; PARTS] {
    let mut end = 0;
    parts.each_ref().map(|part| {
        end += part.len() as u64;
        end
    })
}

/// The kinds, numbered from 1 in the order in which they come.
struct Kinds<'e> {
    numbers: HashMap<&'e str, u32>,
    names: Vec<&'e str>,
}

impl<'e> Kinds<'e> {
    fn of(entries: &'e [Entry]) -> Kinds<'e> {
        let mut kinds = Kinds { numbers: HashMap::new(), names: vec![] };
        for kind in entries.iter().filter_map(Entry::kind) {
            kinds.numbers.entry(kind).or_insert_with(|| {
                kinds.names.push(kind);
                kinds.names.len() as u32
            });
        }
        kinds
    }

    fn number(&self, entry: &Entry) -> u64 {
        entry.kind().and_then(|kind| self.numbers.get(kind)).map_or(0, |&number| number.into())
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = vec![];
        for name in &self.names {
            put_text(&mut bytes, name);
        }
        bytes
    }
}

/// The surfaces, while they get their places.
struct Surfaces<'d, 'e> {
    draft_entries: &'e [Entry],
    spellings: &'d [Spelling<'e>],
    /// The entries, in which the places of their names are still zero.
    entries: Vec<u8>,
    /// Where each entry stands there, and where the places of its names do.
    places: Vec<(u32, u32)>,
    /// Where each spelling stands.
    spelling_places: Vec<u32>,
    bytes: Vec<u8>,
    count: u32,
}

impl<'d, 'e> Surfaces<'d, 'e> {
    fn new(draft: &'d Draft<'e>, kinds: &Kinds<'_>) -> Result<Surfaces<'d, 'e>, Error> {
        let mut places = Vec::with_capacity(draft.entries.len());
        let (mut entries, mut spelling) = (vec![], 0);
        for (number, entry) in (0..).zip(draft.entries) {
            let names = names_of(&draft.spellings, number, spelling);
            let at = narrow(entries.len())?;
            places.push((at, put_entry(&mut entries, entry, kinds, names.len())?));
            spelling = names.end;
        }
        Ok(Surfaces {
            draft_entries: draft.entries,
            spellings: &draft.spellings,
            entries,
            places,
            spelling_places: vec![0; draft.spellings.len()],
            // Place 0 means “none”.
            bytes: vec![0],
            count: 0,
        })
    }

    /// The group of each tag, sorted by tag, with its surfaces written down.
    fn merge(&mut self, mut tagged: Vec<Tagged>) -> Result<Vec<(u32, u32)>, Error> {
        tagged.sort_unstable_by_key(|one| (one.tag, one.spelling));
        let mut groups = Vec::with_capacity(tagged.len());
        let mut spellings = vec![];
        for alike in tagged.chunk_by(|a, b| a.tag == b.tag) {
            spellings.clear();
            spellings.extend(alike.iter().map(|one| one.spelling));
            groups.push((alike[0].tag, self.group(&mut spellings)?));
        }
        Ok(groups)
    }

    /// Writes the spellings that fold alike, each text once, the list's own before made-up ones.
    fn group(&mut self, ending: &mut [u32]) -> Result<u32, Error> {
        let spellings = self.spellings;
        let order = |&one: &u32| {
            let spelling = &spellings[one as usize];
            (spelling.cost, &spelling.text, spelling.entry)
        };
        ending.sort_by(|a, b| order(a).cmp(&order(b)));
        let group = narrow(self.bytes.len())?;
        let text = |one: u32| &spellings[one as usize].text;
        let mut rest = &*ending;
        while let Some(&first) = rest.first() {
            let same = rest[1..].iter().take_while(|&&one| text(one) == text(first)).count();
            let (alike, after) = rest.split_at(1 + same);
            self.surface(alike, !after.is_empty())?;
            rest = after;
        }
        Ok(group)
    }

    fn surface(&mut self, alike: &[u32], more: bool) -> Result<(), Error> {
        let place = narrow(self.bytes.len())?;
        let first = &self.spellings[alike[0] as usize];
        let entries = || alike.iter().map(|&one| self.spellings[one as usize].entry);
        let spellings = self.spellings;
        let of_others = || alike.windows(2).filter(|pair| is_of_another(spellings, pair));
        let others = of_others().count();
        let several = others > 0;
        let restrained = entries().any(|entry| self.is_restrained(entry));
        let flags = [more, several, first.cost > 0, restrained];
        let head = flags.iter().rev().fold(0, |head, &flag| head << 1 | u64::from(flag));
        put_varint(&mut self.bytes, (first.text.len() as u64) << 4 | head);
        if first.cost > 0 {
            self.bytes.push(first.cost);
        }
        if several {
            put_varint(&mut self.bytes, 1 + others as u64);
        }
        self.bytes.extend(self.place_of(alike[0]).to_le_bytes());
        for pair in of_others() {
            self.bytes.extend(self.place_of(pair[1]).to_le_bytes());
        }
        self.bytes.extend_from_slice(first.text.as_bytes());
        self.count += 1;
        for &one in alike {
            self.spelling_places[one as usize] = place;
        }
        Ok(())
    }

    fn is_restrained(&self, entry: u32) -> bool {
        self.draft_entries[entry as usize].flags() != Flags::default()
    }

    /// Where the entry of a spelling stands.
    fn place_of(&self, spelling: u32) -> u32 {
        self.places[self.spellings[spelling as usize].entry as usize].0
    }

    /// Tells the entries where their names are.
    fn tell_places(&mut self) {
        let mut spelling = 0;
        for (number, &(_, names_at)) in (0..).zip(&self.places) {
            let names = names_of(self.spellings, number, spelling);
            spelling = names.end;
            let rooms = self.entries[names_at as usize..].as_chunks_mut().0;
            for (room, place) in rooms.iter_mut().zip(&self.spelling_places[names]) {
                *room = place.to_le_bytes();
            }
        }
    }
}

/// Whether two spellings, which are in the order of their entries, are of different ones.
fn is_of_another(spellings: &[Spelling<'_>], pair: &[u32]) -> bool {
    spellings[pair[0] as usize].entry != spellings[pair[1] as usize].entry
}

/// The list's own spellings of an entry, which stand together before all made-up ones.
fn names_of(spellings: &[Spelling<'_>], entry: u32, from: usize) -> std::ops::Range<usize> {
    let own = |spelling: &&Spelling<'_>| spelling.entry == entry && spelling.cost == 0;
    from..from + spellings[from..].iter().take_while(own).count()
}

/// Writes an entry as `Table::entry` reads it, with zeros for the places of its names; gives where
/// these begin.
fn put_entry(
    bytes: &mut Vec<u8>,
    entry: &Entry,
    kinds: &Kinds<'_>,
    names: usize,
) -> Result<u32, Error> {
    let prior = (entry.prior() * 255.0).round() as u8;
    let metadata = entry.metadata_text().unwrap_or("");
    bytes.push(entry.flags().to_byte() | present(prior > 0, !metadata.is_empty()));
    if prior > 0 {
        bytes.push(prior);
    }
    put_varint(bytes, kinds.number(entry));
    put_text(bytes, entry.id());
    put_varint(bytes, names as u64);
    let names_at = narrow(bytes.len())?;
    bytes.resize(bytes.len() + 4 * names, 0);
    if !metadata.is_empty() {
        put_text(bytes, metadata);
    }
    Ok(names_at)
}
