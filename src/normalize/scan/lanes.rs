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
    /// What suffices for most blocks, if there is such a thing.
    pub(super) usual: Option<Usual>,
}

/// The changes of most blocks: those of sixteen characters under the first lead byte and of the
/// first characters under the second one, from which nothing goes.
///
/// Changes are numbered; the highest bit of a number says that the block must be looked at closer.
#[derive(Debug, Clone, Default)]
pub(super) struct Usual {
    /// The second byte of the first of the sixteen characters.
    pub(super) key: u8,
    pub(super) first: [u8; 16],
    /// Backwards: the last is that of 0x80, and the first that of [`Usual::BEYOND`] and all behind.
    pub(super) second: [u8; 16],
    /// What each change does to the first byte and to the other.
    pub(super) turn: [u8; 16],
    pub(super) low: [u8; 16],
}

impl Usual {
    /// See [`Usual::second`].
    pub(super) const BEYOND: u8 = 0x8F;

    /// Nothing where the changes are too many or too far apart.
    fn new([first, second]: &[[u8; 64]; 2]) -> Option<Usual> {
        let start = first.iter().position(|&change| change != 0).unwrap_or(0);
        let mut usual = Usual { key: 0x80 | start as u8, ..Usual::default() };
        for (at, &change) in first[start..].iter().enumerate().filter(|(_, change)| **change != 0) {
            let number = usual.number(change)?;
            *usual.first.get_mut(at)? = number;
        }
        let (near, beyond) = second.split_at(usize::from(Usual::BEYOND & 0x3F));
        for (at, &change) in (1..).zip(near.iter().rev()) {
            usual.second[at] = usual.number(change)?;
        }
        usual.second[0] = if beyond.iter().all(|&change| change == 0) { 0 } else { GOES };
        Some(usual)
    }

    fn number(&mut self, change: u8) -> Option<u8> {
        if change & GOES != 0 {
            return Some(GOES);
        }
        let of = (change >> 6, change & 0x3F);
        let free = |at: usize| at > 0 && (self.turn[at], self.low[at]) == (0, 0);
        let is_it = |&at: &usize| (self.turn[at], self.low[at]) == of || free(at);
        let number = (0..16).find(is_it)?;
        (self.turn[number], self.low[number]) = of;
        Some(number as u8)
    }
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
            usual: None,
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
        let lanes = Lanes {
            slices,
            used: count,
            last: *last,
            changes,
            usual: None,
            others,
            others_by_low: std::array::from_fn(by_low),
            any_other: others.contains(&1),
            controls: !table.keeps(1),
        };
        Lanes { usual: Usual::new(&changes).filter(|_| lanes.are_few()), ..lanes }
    }

    /// What changes in the character of these two bytes, by [`Lanes::changes`].
    #[inline]
    pub(super) fn change(&self, [lead, last]: [u8; 2]) -> u8 {
        let of_lead = LEADS.iter().position(|&it| it == lead);
        of_lead.map_or(0, |lead| self.changes[lead][usize::from(last & 0x3F)])
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

#[cfg(test)]
mod tests {
    use super::super::super::Profile;
    use super::super::super::rules::RuleSet;
    use super::super::super::table::Table;

    #[test]
    fn the_profiles_for_search_have_a_faster_way() {
        for profile in [Profile::Search, Profile::Lucene, Profile::Camel] {
            let table = Table::new(RuleSet::of(profile.rules()));
            assert!(table.lanes.usual.is_some(), "{profile}");
        }
    }
}
