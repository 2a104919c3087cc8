//! The tables of the block scanners.

use super::super::table::{STOP, Table};

/// Lead bytes of U+0600 to U+067F, under which nearly all Arabic text stands.
pub(super) const LEADS: [u8; 2] = [0xD8, 0xD9];

/// The first byte becomes the other of the two lead bytes.
pub(super) const TURN: u8 = 0x40;
/// The highest bit: bytes of the character go.
pub(super) const GOES: u8 = 0x80;
/// The character goes.
pub(super) const GONE: u8 = 0xFF;
/// The character stops the scan; no change is less, taken as a signed number.
pub(super) const HALT: u8 = GOES;

/// What becomes of the characters under the two lead bytes, and which others are to be looked at.
#[derive(Debug, Clone)]
pub(in super::super) struct Lanes {
    /// What changes in each character, in one byte, by the low six bits of its second byte: those
    /// of them that turn over, with [`TURN`]; or [`GONE`]; or [`HALT`].
    pub(super) changes: [[u8; 64]; 2],
    /// Those eighths of the table above in which something changes, then empty ones.
    pub(super) slices: [Slice; MANY],
    /// How many are not empty.
    used: usize,
    /// The last eighth, which is found more easily than the others.
    pub(super) last: [u8; 16],
    /// Not 0 where a character under another lead byte changes, by the low six bits of that byte.
    pub(super) others: [u8; 64],
    /// The same by the low four bits: one bit each for lead bytes from C0, D0, E0 and F0 on.
    pub(super) others_by_low: [u8; 16],
    /// Whether any does.
    pub(super) any_other: bool,
    /// Whether control characters go.
    pub(super) controls: bool,
}

/// Eighths of the table but for the last one.
pub(super) const MANY: usize = 7;
/// As many as suffice for the usual rules.
pub(super) const FEW: usize = 3;

/// What changes in sixteen characters.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slice {
    /// The first of their second bytes; 64 more under the second lead.
    pub(super) key: u8,
    pub(super) changes: [u8; 16],
}

impl Default for Lanes {
    fn default() -> Lanes {
        Lanes {
            changes: [[0; 64]; 2],
            slices: [Slice::default(); MANY],
            used: 0,
            last: [0; 16],
            others: [0; 64],
            others_by_low: [0; 16],
            any_other: false,
            controls: false,
        }
    }
}

impl Lanes {
    /// Whether a few slices are all there is to be looked up.
    pub(super) fn are_few(&self) -> bool {
        self.used <= FEW && !self.any_other && !self.controls
    }

    pub(in super::super) fn new(table: &Table) -> Lanes {
        let changes = LEADS.map(|lead| std::array::from_fn(|low| change(table, lead, low)));
        let other = |lead: u8| !LEADS.contains(&lead) && !table.keeps(lead);
        let others: [u8; 64] = std::array::from_fn(|low| other(0xC0 | low as u8).into());
        let by_low = |low: usize| (0..4).map(|high| others[high * 16 + low] << high).sum();
        let (eighths, _) = changes.as_flattened().as_chunks::<16>();
        let [first @ .., last] = eighths else { unreachable!("there are eight") };
        // The block scanners give this place to bytes that are no characters.
        assert_eq!(last[15], 0, "no rule is about U+067F");
        let mut slices = [Slice::default(); MANY];
        let used = first.iter().zip((0x80..).step_by(16)).filter(|(eighth, _)| **eighth != [0; 16]);
        let mut count = 0;
        for (slot, (&changes, key)) in slices.iter_mut().zip(used) {
            *slot = Slice { key, changes };
            count += 1;
        }
        Lanes {
            slices,
            used: count,
            last: *last,
            changes,
            others,
            others_by_low: std::array::from_fn(by_low),
            any_other: others.contains(&1),
            controls: !table.keeps(1),
        }
    }
}

/// What changes in the character of this lead byte and these low bits of the second.
fn change(table: &Table, lead: u8, low: usize) -> u8 {
    let pair = table.pair(usize::from(lead & 0x1F) << 6 | low);
    let [first, second] = pair.to_le_bytes();
    match pair {
        0 => GONE,
        STOP => HALT,
        _ if !LEADS.contains(&first) => HALT,
        _ => (second & 0x3F) ^ low as u8 | if first == lead { 0 } else { TURN },
    }
}
