//! The compiled list: one run of bytes, the same in memory and in a file.
//!
//! ```text
//! header    see `header.rs`
//! slots     where the surfaces of each name are, see `slots.rs`
//! surfaces  the spellings, those that fold alike beside each other
//! entries   id, kind, flags … of each entry
//! kinds     the names of the kinds
//! bits      which words are names or begin one, see `bits.rs`
//! more bits which sequences of two words and more do
//! ```
//!
//! An automaton would need a step for each letter; this needs one for each word.
//!
//! All numbers are little-endian and read byte by byte, so the machine does not matter. Nothing
//! here panics or reads outside for any bytes whatever: a reference that leads nowhere is an empty
//! answer.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use super::bits::Bits;
use super::entry::{Entry, Flags};
use super::header::Header;
use super::slots::Slots;

/// Where the bytes are. They begin where a line of the cache does, so that no bucket is on two.
pub(crate) enum Bytes {
    /// Those from a place on.
    Owned(Vec<u8>, usize),
    #[cfg(feature = "mmap")]
    Mapped(memmap2::Mmap),
}

/// Bytes of a line of the cache.
const LINE: usize = 64;

impl Bytes {
    /// A copy in memory.
    pub(crate) fn of(bytes: &[u8]) -> Bytes {
        let (bytes, from) = in_lines(&[bytes]);
        Bytes::Owned(bytes, from)
    }

    /// All of a file.
    pub(crate) fn read(path: &Path) -> io::Result<Bytes> {
        let mut file = File::open(path)?;
        let (mut bytes, from) = room(usize::try_from(file.metadata()?.len()).unwrap_or(0));
        file.read_to_end(&mut bytes)?;
        Ok(Bytes::Owned(bytes, from))
    }

    #[inline]
    pub(crate) fn as_slice(&self) -> &[u8] {
        match self {
            Bytes::Owned(bytes, from) => &bytes[*from..],
            #[cfg(feature = "mmap")]
            Bytes::Mapped(map) => map,
        }
    }
}

/// Some parts one after the other, and where they begin in these bytes: at a line of the cache.
pub(crate) fn in_lines(parts: &[&[u8]]) -> (Vec<u8>, usize) {
    let (mut bytes, from) = room(parts.iter().map(|part| part.len()).sum());
    parts.iter().for_each(|part| bytes.extend_from_slice(part));
    (bytes, from)
}

/// Room for so many bytes, and where they are to begin: up to there it is filled.
fn room(len: usize) -> (Vec<u8>, usize) {
    let mut bytes = Vec::<u8>::with_capacity(len + LINE);
    let from = bytes.as_ptr().align_offset(LINE).min(LINE);
    bytes.resize(from, 0);
    (bytes, from)
}

/// One compiled list.
pub(crate) struct Table {
    bytes: Bytes,
    pub(crate) header: Header,
}

/// The bits of an entry's first byte that say whether a prior and metadata come.
pub(crate) fn present(prior: bool, metadata: bool) -> u8 {
    u8::from(prior) << 6 | u8::from(metadata) << 7
}

impl Table {
    pub(crate) fn new(bytes: Bytes, header: Header) -> Table {
        Table { bytes, header }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.bytes.as_slice()
    }

    /// Where the surfaces of each name are.
    pub(crate) fn slots(&self) -> Slots<'_> {
        Slots::new(self.section(0), self.header.homes)
    }

    /// Where the surfaces of a sequence of so many words are; 0 if there are none. The bits tell
    /// apart nearly all sequences that have one tag.
    pub(crate) fn group(&self, sequence: u64, words: usize) -> u32 {
        let bits = self.bits()[usize::from(words > 1)];
        if bits.ask(sequence).ends { self.slots().group(sequence) } else { 0 }
    }

    /// The bits of single words, and of two words and more.
    pub(crate) fn bits(&self) -> [Bits<'_>; 2] {
        [4, 5].map(|number| Bits(self.section(number)))
    }

    #[inline]
    pub(crate) fn section(&self, number: usize) -> &[u8] {
        let range = self.header.section(number);
        self.bytes.as_slice().get(range).unwrap_or(&[])
    }

    /// The surfaces, which groups are places in.
    pub(crate) fn surface_bytes(&self) -> &[u8] {
        self.section(1)
    }

    /// The surfaces of a group, in the order of the list.
    pub(crate) fn surfaces(&self, group: u32) -> impl Iterator<Item = Surface<'_>> {
        let mut next = Some(group);
        std::iter::from_fn(move || {
            let (surface, after) = self.surface(next?)?;
            next = surface.more.then_some(after);
            Some(surface)
        })
    }

    /// All surfaces, each with its group.
    pub(crate) fn all_surfaces(&self) -> impl Iterator<Item = (u32, Surface<'_>)> {
        // Place 0 means “none”.
        let (mut at, mut group) = (1, 1);
        std::iter::from_fn(move || {
            let (surface, after) = self.surface(at)?;
            let found = (group, surface);
            at = after;
            if !surface.more {
                group = after;
            }
            Some(found)
        })
    }

    /// The surface at a place, and the place after it.
    pub(crate) fn surface(&self, at: u32) -> Option<(Surface<'_>, u32)> {
        let section = self.surface_bytes();
        let mut reader = Reader { bytes: section.get(at as usize..)? };
        let head = reader.varint()?;
        let cost = if head & 4 != 0 { reader.byte()? } else { 0 };
        let count = if head & 2 != 0 { reader.varint()? } else { 1 };
        let entries = reader.take(usize::try_from(count).ok()?.checked_mul(4)?)?;
        let bytes = reader.take(usize::try_from(head >> 4).ok()?)?;
        let after = section.len() - reader.bytes.len();
        let (more, restrained) = (head & 1 != 0, head & 8 != 0);
        let surface = Surface { at, bytes, cost, restrained, entries, more };
        Some((surface, u32::try_from(after).ok()?))
    }

    /// The entry at a place.
    pub(crate) fn entry(&self, at: u32) -> Option<EntryRef<'_>> {
        self.entry_and_next(at).map(|(entry, _)| entry)
    }

    pub(crate) fn entry_and_next(&self, at: u32) -> Option<(EntryRef<'_>, u32)> {
        let section = self.section(2);
        let mut reader = Reader { bytes: section.get(at as usize..)? };
        let head = reader.byte()?;
        let has = |part: u8| head & part != 0;
        let flags = Flags::from_byte(head);
        let prior = if has(present(true, false)) { reader.byte()? } else { 0 };
        let kind = u32::try_from(reader.varint()?).ok()?;
        let id = reader.sized_text()?;
        let count = usize::try_from(reader.varint()?).ok()?;
        let names = reader.take(count.checked_mul(4)?)?;
        let metadata = if has(present(false, true)) { reader.sized_text()? } else { "" };
        let after = u32::try_from(section.len() - reader.bytes.len()).ok()?;
        Some((EntryRef { table: self, at, flags, prior, kind, id, names, metadata }, after))
    }

    /// All entries in the order of the list.
    pub(crate) fn entries(&self) -> impl Iterator<Item = EntryRef<'_>> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let (entry, after) = self.entry_and_next(at)?;
            at = after;
            Some(entry)
        })
    }

    /// The name of a kind; kinds are numbered from 1.
    pub(crate) fn kind(&self, number: u32) -> Option<&str> {
        let mut reader = Reader { bytes: self.section(3) };
        for _ in 1..number {
            reader.sized_text()?;
        }
        if number == 0 { None } else { reader.sized_text() }
    }
}

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table").field("header", &self.header).finish_non_exhaustive()
    }
}

/// Whether surfaces that begin with this byte are a single one without restraints.
#[inline]
pub(crate) fn is_plain(head: u8) -> bool {
    head & 9 == 0
}

/// One spelling of one or more entries.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Surface<'g> {
    /// Its place, by which entries refer to it.
    pub(crate) at: u32,
    /// The spelling; read it with [`Surface::text`].
    pub(crate) bytes: &'g [u8],
    /// What a match costs beyond the spelling of the list; 0 for the list's own.
    pub(crate) cost: u8,
    /// Whether an entry has flags, so that not all of its matches stand.
    pub(crate) restrained: bool,
    entries: &'g [u8],
    /// Whether another spelling that folds alike comes after it.
    pub(crate) more: bool,
}

impl<'g> Surface<'g> {
    /// The spelling; empty in damaged bytes.
    pub(crate) fn text(&self) -> &'g str {
        std::str::from_utf8(self.bytes).unwrap_or("")
    }

    /// Its entries in the table that it is from.
    pub(crate) fn entries_of(self, table: &'g Table) -> impl Iterator<Item = EntryRef<'g>> {
        places(self.entries).filter_map(|at| table.entry(at))
    }
}

fn places(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes(four.try_into().unwrap_or([0; 4])))
}

/// An entry of a gazetteer, read in place.
#[derive(Clone, Copy)]
pub struct EntryRef<'g> {
    table: &'g Table,
    pub(crate) at: u32,
    pub(crate) flags: Flags,
    pub(crate) prior: u8,
    kind: u32,
    id: &'g str,
    names: &'g [u8],
    metadata: &'g str,
}

impl<'g> EntryRef<'g> {
    /// What stands for an entry that damaged bytes do not give.
    pub(crate) fn unknown(table: &'g Table) -> EntryRef<'g> {
        let (flags, names) = (Flags::default(), &[][..]);
        EntryRef { table, at: u32::MAX, flags, prior: 0, kind: 0, id: "", names, metadata: "" }
    }

    /// Its id.
    pub fn id(&self) -> &'g str {
        self.id
    }

    /// Its name, as the list writes it.
    pub fn name(&self) -> &'g str {
        self.surfaces().next().unwrap_or("")
    }

    /// Its other names, as the list writes them.
    pub fn aliases(&self) -> impl Iterator<Item = &'g str> + use<'g> {
        self.surfaces().skip(1)
    }

    /// What it is (`person`, `city` …).
    pub fn kind(&self) -> Option<&'g str> {
        self.table.kind(self.kind)
    }

    /// How common it is, from 0 to 1.
    pub fn prior(&self) -> f32 {
        f32::from(self.prior) / 255.0
    }

    /// The text that is kept with it.
    pub fn metadata_text(&self) -> Option<&'g str> {
        (!self.metadata.is_empty()).then_some(self.metadata)
    }

    /// A copy that needs no gazetteer.
    pub fn to_entry(&self) -> Entry {
        let mut entry = Entry::new(self.id, self.name())
            .with_aliases(self.aliases())
            .with_prior(self.prior())
            .with_flags(self.flags);
        if let Some(kind) = self.kind() {
            entry = entry.with_kind(kind);
        }
        match self.metadata_text() {
            Some(metadata) => entry.with_metadata_text(metadata),
            None => entry,
        }
    }

    /// Whether the surface at a place is its main name.
    pub(crate) fn is_main(&self, surface: u32) -> bool {
        places(self.names).next() == Some(surface)
    }

    fn surfaces(&self) -> impl Iterator<Item = &'g str> + use<'g> {
        let table = self.table;
        places(self.names).filter_map(|at| table.surface(at)).map(|(surface, _)| surface.text())
    }
}

impl std::fmt::Debug for EntryRef<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.to_entry().fmt(f)
    }
}

impl PartialEq for EntryRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.table, other.table) && self.at == other.at
    }
}

/// Takes values off the front of bytes.
pub(crate) struct Reader<'b> {
    pub(crate) bytes: &'b [u8],
}

impl<'b> Reader<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(count)?;
        self.bytes = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|one| one[0])
    }

    /// Seven bits a byte, lowest first; the top bit says that more follow.
    fn varint(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    fn text(&mut self, len: usize) -> Option<&'b str> {
        std::str::from_utf8(self.take(len)?).ok()
    }

    pub(crate) fn sized_text(&mut self) -> Option<&'b str> {
        let len = usize::try_from(self.varint()?).ok()?;
        self.text(len)
    }
}

/// Writes what [`Reader::varint`] reads.
pub(crate) fn put_varint(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Writes what [`Reader::sized_text`] reads.
pub(crate) fn put_text(out: &mut Vec<u8>, text: &str) {
    put_varint(out, text.len() as u64);
    out.extend_from_slice(text.as_bytes());
}
