//! The header of a compiled list: what it is, how it was built, where its parts lie.

use std::ops::Range;

use super::fold::{Fold, hash_bytes};
use crate::normalize::Profile;

/// The first bytes: a byte that is no text, a name, and line ends that a careless copy changes.
const MAGIC: [u8; 8] = *b"\x89qawl\r\n\n";
/// Rises whenever an older reader could not read the file.
const VERSION: u32 = 4;
/// Bytes of the header; as many as keep the buckets after it where the lines of a cache are.
pub(crate) const LEN: usize = 128;
/// Slots, surfaces, entries, kinds, bits, more bits.
const SECTIONS: usize = 6;

/// By their numbers in files.
const PROFILES: [Option<Profile>; 7] = [
    None,
    Some(Profile::Search),
    Some(Profile::Light),
    Some(Profile::Lucene),
    Some(Profile::Camel),
    Some(Profile::Nfkc),
    Some(Profile::Analysis),
];

/// How names are compared; the same for a list and for every text searched with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Settings {
    /// What is done to words before; nothing if there is none.
    pub(crate) profile: Option<Profile>,
    pub(crate) clitics: bool,
    /// Turn down readings with a proclitic that are likelier chance.
    pub(crate) guarded: bool,
    /// Keep apart words that only folding makes alike.
    pub(crate) fold_guard: bool,
}

impl Settings {
    pub(crate) fn fold(self) -> &'static Fold {
        Fold::of(self.profile)
    }

    fn to_bits(self) -> u32 {
        let profile = PROFILES.iter().position(|&one| one == self.profile).unwrap_or(0) as u32;
        let bits = [self.clitics, self.guarded, self.fold_guard];
        bits.iter().rev().fold(profile, |all, &bit| all << 1 | u32::from(bit))
    }

    fn from_bits(bits: u32) -> Option<Settings> {
        let bit = |at: u32| bits >> at & 1 != 0;
        let profile = *PROFILES.get((bits >> 3) as usize)?;
        Some(Settings { profile, clitics: bit(0), guarded: bit(1), fold_guard: bit(2) })
    }
}

/// What the header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) settings: Settings,
    pub(crate) entries: u32,
    pub(crate) surfaces: u32,
    /// Words of the longest name.
    pub(crate) longest: u32,
    /// Buckets that a name may be at home in.
    pub(crate) homes: u32,
    /// Where each section ends; the first begins after the header.
    pub(crate) ends: [u64; SECTIONS],
    /// Of everything after the header.
    pub(crate) checksum: u64,
}

impl Header {
    /// Where a section lies.
    #[inline]
    pub(crate) fn section(&self, number: usize) -> Range<usize> {
        let start = if number == 0 { LEN as u64 } else { self.ends[number - 1] };
        start as usize..self.ends[number] as usize
    }

    /// Length of the whole file in bytes.
    pub(crate) fn total(&self) -> u64 {
        self.ends[SECTIONS - 1]
    }

    pub(crate) fn to_bytes(&self) -> [u8; LEN] {
        let mut bytes = Vec::with_capacity(LEN);
        bytes.extend(MAGIC);
        let numbers = [
            VERSION,
            self.settings.to_bits(),
            self.entries,
            self.surfaces,
            self.longest,
            self.homes,
            0,
            0,
        ];
        bytes.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
        bytes.extend(self.ends.iter().flat_map(|end| end.to_le_bytes()));
        bytes.extend(self.checksum.to_le_bytes());
        bytes.resize(LEN - 8, 0);
        bytes.extend(hash_bytes(&bytes).to_le_bytes());
        bytes.try_into().unwrap_or([0; LEN])
    }

    /// Reads a header; what is wrong with the file otherwise. Everything that only needs the
    /// header and the length of the file is checked.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Header, String> {
        if bytes.get(..8) != Some(&MAGIC) {
            return Err("this is not a compiled gazetteer".into());
        }
        let number = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        match number(8) {
            Some(VERSION) => {}
            Some(other) => return Err(version_message(other)),
            None => return Err(truncated(bytes.len(), LEN as u64)),
        }
        let header = bytes.get(..LEN).ok_or_else(|| truncated(bytes.len(), LEN as u64))?;
        if header[LEN - 8..] != hash_bytes(&header[..LEN - 8]).to_le_bytes() {
            return Err("the header of this compiled gazetteer is damaged".into());
        }
        let fields = Header::fields(header);
        fields.ok_or("this compiled gazetteer has an unknown profile")?.check_length(bytes.len())
    }

    fn fields(header: &[u8]) -> Option<Header> {
        let number = |at: usize| {
            u32::from_le_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
        };
        let long = |at: usize| u64::from(number(at)) | u64::from(number(at + 4)) << 32;
        Some(Header {
            settings: Settings::from_bits(number(12))?,
            entries: number(16),
            surfaces: number(20),
            longest: number(24),
            homes: number(28),
            ends: [40, 48, 56, 64, 72, 80].map(long),
            checksum: long(88),
        })
    }

    fn check_length(self, len: usize) -> Result<Header, String> {
        let in_order = self.ends.is_sorted() && self.ends[0] >= LEN as u64;
        match self.total() {
            _ if !in_order => Err("the parts of this compiled gazetteer overlap".into()),
            total if (len as u64) < total => Err(truncated(len, total)),
            total if len as u64 > total => {
                Err(format!("this compiled gazetteer has {len} bytes where it says {total}"))
            }
            _ => Ok(self),
        }
    }
}

fn truncated(len: usize, total: u64) -> String {
    format!("this compiled gazetteer is cut off: {len} bytes of {total}")
}

fn version_message(version: u32) -> String {
    format!(
        "this compiled gazetteer has format {version} and this version of qawl reads format \
         {VERSION}: build it again from the list"
    )
}

/// A checksum of many bytes, quick enough for a file of any size.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let mut lanes = [1u64, 2, 3, 4];
    let (blocks, rest) = bytes.split_at(bytes.len() / 32 * 32);
    for block in blocks.chunks_exact(32) {
        for (lane, eight) in lanes.iter_mut().zip(block.chunks_exact(8)) {
            let value = u64::from_le_bytes(eight.try_into().unwrap_or([0; 8]));
            // An odd factor and a rotation lose nothing: no single change can be undone.
            *lane = (*lane ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
        }
    }
    lanes.iter().fold(hash_bytes(rest), |all, &lane| {
        (all.rotate_left(17) ^ lane).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    })
}
