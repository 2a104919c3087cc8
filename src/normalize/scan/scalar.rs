//! One character at a time, on any machine.

use super::super::sink::Sink;
use super::super::table::{Action, STOP, Table};

/// See [`super::run`].
pub(super) fn run(table: &Table, text: &str, mut at: usize, sink: &mut Sink) -> usize {
    let bytes = text.as_bytes();
    let mut end = sink.end;
    while let Some(&lead) = bytes.get(at) {
        let (len, code) = match lead {
            0..0x80 => (1, usize::from(lead)),
            0x80..0xE0 => (2, usize::from(lead & 0x1F) << 6 | usize::from(bytes[at + 1] & 0x3F)),
            _ => match wide(table, text, at, end, sink) {
                Some((len, written)) => {
                    (at, end) = (at + len, end + written);
                    continue;
                }
                None => break,
            },
        };
        let pair = table.pair(code);
        if pair == STOP {
            break;
        }
        let [first, second] = pair.to_le_bytes();
        sink.text[end] = first;
        sink.text[end + 1] = second;
        let written = usize::from(first != 0) + usize::from(second != 0);
        if written < len {
            sink.keep.clear(at + written, at + len);
        }
        end += written;
        at += len;
    }
    sink.end = end;
    at
}

/// Writes one character of three or four bytes at `end` and gives its length and that of the
/// result; nothing where it must be seen with its neighbours.
fn wide(
    table: &Table,
    text: &str,
    at: usize,
    end: usize,
    sink: &mut Sink,
) -> Option<(usize, usize)> {
    let c = text[at..].chars().next()?;
    let new = match table.action(c) {
        Action::Keep => Some(c),
        Action::Become(new) => Some(new),
        Action::Delete => None,
        Action::Neighbours => return None,
    };
    let written = new.map_or(0, |new| new.encode_utf8(&mut sink.text[end..]).len());
    sink.keep.clear(at + written, at + c.len_utf8());
    Some((c.len_utf8(), written))
}
