//! One character at a time, on any machine.

use super::super::sink::Sink;
use super::super::table::{Action, STOP, Table};

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
        at = pairs(table, text.as_bytes(), at, limit, sink);
        match text[at..].chars().next().filter(|c| c.len_utf8() > 2 && at < limit) {
            Some(c) if wide(table, c, at, sink) => at += c.len_utf8(),
            _ => break,
        }
    }
    at
}

/// Whether no character of `text` changes or needs its neighbours to be seen.
pub(in super::super) fn is_unchanged(table: &Table, text: &str) -> bool {
    text.chars().all(|c| match u16::try_from(c as u32) {
        Ok(code @ 1..0x80) => table.pair(code.into()) == code,
        _ => table.action(c) == Action::Keep,
    })
}

/// Goes on as long as characters are one or two bytes long.
///
/// The length is reckoned without a branch: words are short, and each of their ends would be
/// guessed wrong.
#[inline]
fn pairs(table: &Table, bytes: &[u8], mut at: usize, limit: usize, sink: &mut Sink) -> usize {
    let mut end = sink.room.end();
    while at < limit && bytes[at] < 0xE0 {
        let lead = bytes[at];
        // Behind a last byte, which is ASCII, nothing is needed.
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        let long = usize::from(lead >> 7);
        let pair = table.pair(code(lead, next));
        if pair == STOP {
            break;
        }
        let [first, second] = pair.to_le_bytes();
        let [one, two] = sink.room.chunk(end);
        one.write(first);
        two.write(second);
        let written = usize::from(first != 0) + usize::from(second != 0);
        if written <= long {
            sink.keep.clear(at + written, at + 1 + long);
        }
        end += written;
        at += 1 + long;
    }
    sink.room.set_end(end);
    at
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
    sink.keep.clear(at + written, at + c.len_utf8());
    true
}
