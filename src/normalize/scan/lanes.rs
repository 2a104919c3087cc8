//! The tables of the block scanners.

use super::super::table::{STOP, Table};

/// Lead bytes of U+0600 to U+067F, under which nearly all Arabic text stands.
pub(in super::super) const LEADS: [u8; 2] = [0xD8, 0xD9];

/// What becomes of the characters under the two lead bytes, and which others are to be looked at.
#[derive(Debug, Clone)]
pub(in super::super) struct Lanes {
    /// By second byte (its low six bits): what the first byte becomes; 0 is nothing, 1 a stop.
    pub(super) first: [[u8; 64]; 2],
    /// By second byte: what it becomes itself.
    pub(super) second: [[u8; 64]; 2],
    /// Sixteenths of the two tables above in which something changes.
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

/// What changes among sixteen characters, in one byte each: the low six bits of the second byte
/// that turn over; [`TURN`] where the first byte becomes the other lead; [`GONE`]; [`HALT`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Slice {
    /// The low six bits of the first second byte; 64 more under the second lead.
    pub(super) key: u8,
    pub(super) changes: [u8; 16],
}

pub(super) const TURN: u8 = 0x40;
pub(super) const GONE: u8 = 0x80;
pub(super) const HALT: u8 = GONE | TURN;

impl Default for Lanes {
    fn default() -> Lanes {
        Lanes {
            first: [[0; 64]; 2],
            second: [[0; 64]; 2],
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
        let mut lanes = Lanes::default();
        for (which, lead) in LEADS.into_iter().enumerate() {
            for low in 0..64 {
                let [first, second] = table.pair(code(lead, low)).to_le_bytes();
                lanes.first[which][low] = first;
                lanes.second[which][low] = second;
            }
        }
        lanes.slices = (0..128).step_by(16).filter_map(|key| Slice::new(table, key)).collect();
        let changes = |lead: u8| !LEADS.contains(&lead) && !table.keeps(lead);
        lanes.others = std::array::from_fn(|low| changes(0xC0 | low as u8).into());
        let by_low = |low: usize| (0..4).map(|high| lanes.others[high * 16 + low] << high).sum();
        lanes.others_by_low = std::array::from_fn(by_low);
        lanes.any_other = lanes.others.contains(&1);
        lanes.controls = !table.keeps(1);
        lanes
    }
}

impl Slice {
    fn new(table: &Table, key: u8) -> Option<Slice> {
        let lead = LEADS[usize::from(key / 64)];
        let low = usize::from(key % 64);
        let changes: [u8; 16] = std::array::from_fn(|at| change(table, lead, low + at));
        (changes != [0; 16]).then_some(Slice { key, changes })
    }
}

fn change(table: &Table, lead: u8, low: usize) -> u8 {
    let pair = table.pair(code(lead, low));
    let [first, second] = pair.to_le_bytes();
    match pair {
        0 => GONE,
        STOP => HALT,
        _ if !LEADS.contains(&first) => HALT,
        _ => (second & 0x3F) ^ low as u8 | if first == lead { 0 } else { TURN },
    }
}

fn code(lead: u8, low: usize) -> usize {
    usize::from(lead & 0x1F) << 6 | low
}
