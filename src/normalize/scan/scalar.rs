//! One character at a time, on any machine.

use std::ops::Range;

use super::super::SHORT;
use super::super::align::Keep;
use super::super::sink::Sink;
use super::super::table::{Action, STOP, Table};
use super::room::{Ahead, Room};

/// Goes from byte `at` to the first character that starts at `limit` or later, or that needs its
/// neighbours to be seen; returns its place.
pub(super) fn run(
    table: &Table,
    text: &str,
    mut at: usize,
    limit: usize,
    sink: &mut Sink,
) -> usize {
    while at < limit {
        let Sink { room, keep, .. } = sink;
        let note = |start, end| clear(keep, start, end);
        at = pairs(table, text.as_bytes(), at..limit, room, note);
        match text[at..].chars().next().filter(|c| c.len_utf8() > 2 && at < limit) {
            Some(c) if wide(table, c, at, sink) => at += c.len_utf8(),
            _ => break,
        }
    }
    at
}

/// Normalizes a short text and says whether that could be done by looking at its characters one
/// by one; if not, `room` is as it was.
pub(super) fn short(table: &Table, text: &str, room: &mut Room<'_>) -> bool {
    let bytes = text.as_bytes();
    let mut at = fours(table, bytes, room);
    while at < bytes.len() {
        let letters = at + twos(table, &bytes[at..], room);
        at = pairs(table, bytes, letters..bytes.len().min(letters + 1), room, |_, _| ());
        if at == letters && at < bytes.len() {
            room.set_end(0);
            return false;
        }
    }
    true
}

/// Goes on as long as four characters at a time are two bytes long and stay so, and returns their
/// length. Hardly any word loses a letter, so that there is one thing to foresee for four of them.
///
/// `room` is empty: what stays so stands at the place where it stood.
#[inline(always)]
fn fours(table: &Table, bytes: &[u8], room: &mut Room<'_>) -> usize {
    let mut ahead = room.ahead();
    let take = |at: usize, letters: u64| {
        let Some(new) = four(table, letters) else { return false };
        for (slot, byte) in ahead.chunk::<FOUR>(at).iter_mut().zip(new.to_le_bytes()) {
            slot.write(byte);
        }
        true
    };
    let end = if bytes.len() < FOUR { below_four(bytes, take) } else { from_four(bytes, take) };
    room.set_end(end);
    end
}

/// Bytes of four characters.
const FOUR: usize = 8;

/// Gives `take` the characters of a text of four and more, with their place, as long as it takes
/// them; returns their length.
#[inline(always)]
fn from_four(bytes: &[u8], mut take: impl FnMut(usize, u64) -> bool) -> usize {
    let (fours, rest) = bytes.as_chunks::<FOUR>();
    let mut at = 0;
    for four in fours {
        if !take(at, u64::from_le_bytes(*four)) {
            return at;
        }
        at += FOUR;
    }
    // The last four come again with some of those before them.
    let last = bytes.last_chunk().filter(|_| matches!(rest.len(), 2 | 4 | 6));
    let whole = last.is_some_and(|last| take(bytes.len() - FOUR, u64::from_le_bytes(*last)));
    if whole { bytes.len() } else { at }
}

/// The same for a text of less than four, of which the first is given again where the others would be.
#[inline(always)]
fn below_four(bytes: &[u8], mut take: impl FnMut(usize, u64) -> bool) -> usize {
    let one = |at: usize| {
        let bytes = bytes.get(at..at + 2).and_then(|bytes| bytes.first_chunk());
        bytes.map_or(0, |bytes| u64::from(u16::from_le_bytes(*bytes)))
    };
    let first = one(0);
    let [second, third] = match bytes.len() {
        2 => [first, first],
        4 => [one(2), first],
        6 => [one(2), one(4)],
        _ => return 0,
    };
    let letters = first << 48 | third << 32 | second << 16 | first;
    if take(0, letters) { bytes.len() } else { 0 }
}

/// What becomes of four characters, unless one is not of two bytes, goes, or needs its neighbours.
#[inline(always)]
fn four(table: &Table, letters: u64) -> Option<u64> {
    const LEADS: u64 = 0x00E0_00E0_00E0_00E0;
    const OF_TWO: u64 = 0x00C0_00C0_00C0_00C0;
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let new = [48, 32, 16, 0].into_iter().fold(0, |new, shift| {
        let [lead, last] = ((letters >> shift) as u16).to_le_bytes();
        let code = usize::from(lead & 0x1F) << 6 | usize::from(last & 0x3F);
        new << 16 | u64::from(table.pair(code))
    });
    // A byte of 0 stands for none, and in `STOP`.
    let gone = new.wrapping_sub(LOW) & !new & HIGH;
    let two = letters & LEADS == OF_TWO;
    (two && gone == 0).then_some(new)
}

/// Goes on as long as characters are two bytes long and returns their length.
///
/// One does not have to wait for the length of the one before it: a word has no blanks.
#[inline(always)]
fn twos(table: &Table, bytes: &[u8], room: &mut Room<'_>) -> usize {
    let (mut at, mut end, mut ahead) = (0, room.end(), room.ahead());
    // Two bytes become two at most, so that no place lies behind those.
    if end + bytes.len() > SHORT {
        return 0;
    }
    let out: &mut [_; SHORT + 1] = ahead.chunk(0);
    let (pairs, _) = bytes.as_chunks::<2>();
    for &[lead, last] in pairs {
        let pair = table.pair(usize::from(lead & 0x1F) << 6 | usize::from(last & 0x3F));
        if lead & 0xE0 != 0xC0 || pair == STOP {
            break;
        }
        let [first, second] = pair.to_le_bytes();
        // All places are less than `SHORT`: the machine need not be asked.
        let place = end % SHORT;
        out[place].write(first);
        out[place + 1].write(second);
        end += usize::from(first != 0) + usize::from(second != 0);
        at += 2;
    }
    room.set_end(end);
    at
}

/// Whether no character of `text` changes or needs its neighbours to be seen.
pub(in super::super) fn is_unchanged(table: &Table, text: &str) -> bool {
    text.chars().all(|c| match u16::try_from(c as u32) {
        Ok(code @ 1..0x80) => table.pair(code.into()) == code,
        _ => table.action(c) == Action::Keep,
    })
}

/// Goes on from the start of `range` as long as characters begin in it and are one or two bytes
/// long; returns the place of the first that is not, and gives the original bytes that have
/// no successors to `note`.
///
/// The length is reckoned without a branch: words are short, and each of their ends would be
/// guessed wrong.
#[inline(always)]
fn pairs(
    table: &Table,
    bytes: &[u8],
    range: Range<usize>,
    room: &mut Room<'_>,
    mut note: impl FnMut(usize, usize),
) -> usize {
    let (mut at, mut end, mut ahead) = (range.start, room.end(), room.ahead());
    while at < range.end && bytes[at] < 0xE0 {
        let lead = bytes[at];
        // Behind a last byte, which is ASCII, nothing is needed.
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        let long = usize::from(lead >> 7);
        let pair = table.pair(code(lead, next));
        if pair == STOP {
            break;
        }
        let written = write(&mut ahead, end, pair);
        if written <= long {
            note(at + written, at + 1 + long);
        }
        end += written;
        at += 1 + long;
    }
    room.set_end(end);
    at
}

/// Writes a pair of [`Table::pair`] and returns how many bytes it stands for.
#[inline(always)]
fn write(ahead: &mut Ahead<'_>, at: usize, pair: u16) -> usize {
    let [first, second] = pair.to_le_bytes();
    let [one, two] = ahead.chunk(at);
    one.write(first);
    two.write(second);
    usize::from(first != 0) + usize::from(second != 0)
}

/// The code point of the character that begins with these two bytes or is the first of them.
#[inline]
fn code(lead: u8, next: u8) -> usize {
    let long = usize::from(lead & 0x1F) << 6 | usize::from(next & 0x3F);
    if lead < 0x80 { lead.into() } else { long }
}

/// Writes what one character of three or four bytes becomes, unless that must be seen with its
/// neighbours.
fn wide(table: &Table, c: char, at: usize, sink: &mut Sink) -> bool {
    let new = match table.action(c) {
        Action::Keep => Some(c),
        Action::Become(new) => Some(new),
        Action::Delete => None,
        Action::Neighbours => return false,
    };
    let end = sink.room.end();
    let mut bytes = [0; 4];
    let written = new.map_or(0, |new| sink.room.write(end, new.encode_utf8(&mut bytes).as_bytes()));
    sink.room.set_end(end + written);
    clear(&mut sink.keep, at + written, at + c.len_utf8());
    true
}

fn clear(keep: &mut Option<&mut Keep>, start: usize, end: usize) {
    if let Some(keep) = keep {
        keep.clear(start, end);
    }
}
