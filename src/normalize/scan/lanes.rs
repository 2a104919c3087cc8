//! The tables of the block scanners.

use super::super::table::{STOP, Table};

/// Lead bytes of U+0600 to U+067F, under which nearly all Arabic text stands.
pub(super) const LEADS: [u8; 2] = [0xD8, 0xD9];

/// The first byte becomes the other of the two lead bytes.
pub(super) const TURN: u8 = 0x40;
/// The character goes.
pub(super) const GONE: u8 = 0x80;
/// The character stops the scan.
pub(super) const HALT: u8 = 0xFF;

/// What becomes of the characters under the two lead bytes, and which others are to be looked at.
#[derive(Debug, Clone)]
pub(in super::super) struct Lanes {
    /// What changes in each character, in one byte, by the low six bits of its second byte: those
    /// of them that turn over, with [`TURN`]; or [`GONE`]; or [`HALT`].
    pub(super) changes: [[u8; 64]; 2],
    /// Those sixteenths of the table above in which something changes.
    pub(super) slices: Vec<Slice>,
    /// Not 0 where a character under another lead byte changes, by the low six bits of that byte.
    pub(super) others: [u8; 64],
    /// The same by the low four bits: one bit each for lead bytes from C0, D0, E0 and F0 on.
    pub(super) others_by_low: [u8; 16],
    /// Whether any does.
    pub(super) any_other: bool,
    /// Whether control characters go.
    pub(super) controls: bool,
}

/// What changes in sixteen characters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slice {
    /// The low six bits of the first of their second bytes; 64 more under the second lead.
    pub(super) key: u8,
    pub(super) changes: [u8; 16],
}

impl Default for Lanes {
    fn default() -> Lanes {
        Lanes {
            changes: [[0; 64]; 2],
            slices: Vec::new(),
            others: [0; 64],
            others_by_low: [0; 16],
            any_other: false,
            controls: false,
        }
    }
}

impl Lanes {
    pub(in super::super) fn new(table: &Table) -> Lanes {
        let changes = LEADS.map(|lead| std::array::from_fn(|low| change(table, lead, low)));
        let other = |lead: u8| !LEADS.contains(&lead) && !table.keeps(lead);
        let others: [u8; 64] = std::array::from_fn(|low| other(0xC0 | low as u8).into());
        let by_low = |low: usize| (0..4).map(|high| others[high * 16 + low] << high).sum();
        Lanes {
            slices: slices(&changes),
            changes,
            others,
            others_by_low: std::array::from_fn(by_low),
            any_other: others.contains(&1),
            controls: !table.keeps(1),
        }
    }
}

fn slices(changes: &[[u8; 64]; 2]) -> Vec<Slice> {
    let sixteens = changes.as_flattened().as_chunks::<16>().0.iter().zip((0..).step_by(16));
    let slices = sixteens.map(|(&changes, key)| Slice { key, changes });
    slices.filter(|slice| slice.changes != [0; 16]).collect()
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
