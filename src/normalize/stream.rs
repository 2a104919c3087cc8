//! Text that does not fit into memory, or is still on its way.

use std::io::{self, BufRead, Write};

use super::Normalizer;

/// Bytes of a line that are read before it is cut, should it not end sooner.
const LONGEST: usize = 1 << 20;

/// Bytes that are no UTF-8, met by [`Normalizer::normalize_stream`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidUtf8 {
    /// Place in the stream of the first byte that cannot be read, counted from 0.
    pub offset: u64,
}

impl Normalizer {
    /// Normalizes everything that `input` has to give into `output`, line by line.
    ///
    /// Memory stays below a few megabytes however long the stream is. The result is that of
    /// normalizing each line, with its end, on its own; a line longer than a megabyte is cut at a
    /// blank, or where it has none between two characters, neither of which shows unless a rule
    /// looks across that very place. Give a buffered `input`; `output` is written to in large
    /// pieces and is not flushed.
    ///
    /// What is no UTF-8 is told to `invalid`. When that answers `true`, U+FFFD takes its place and
    /// reading goes on; else it ends there, with everything before it written.
    ///
    /// # Errors
    ///
    /// Those of `input` and `output`, and one of kind `InvalidData` when `invalid` says `false`.
    ///
    /// ```
    /// let mut out = Vec::new();
    /// let normalizer = qawl::Normalizer::new();
    /// normalizer.normalize_stream("قالَ\nأحمد\n".as_bytes(), &mut out, |_| false)?;
    /// assert_eq!(out, "قال\nاحمد\n".as_bytes());
    ///
    /// let broken = b"ab\xFFcd".as_slice();
    /// let mut places = Vec::new();
    /// out.clear();
    /// normalizer.normalize_stream(broken, &mut out, |invalid| {
    ///     places.push(invalid.offset);
    ///     true
    /// })?;
    /// assert_eq!((out.as_slice(), places), ("ab\u{FFFD}cd".as_bytes(), vec![2]));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn normalize_stream(
        &self,
        mut input: impl BufRead,
        output: impl Write,
        invalid: impl FnMut(InvalidUtf8) -> bool,
    ) -> io::Result<()> {
        let mut stream = Stream { normalizer: self, output, invalid, buffer: String::new(), at: 0 };
        let mut held = Vec::new();
        loop {
            let read = input.fill_buf()?;
            let len = read.len();
            held.extend_from_slice(read);
            input.consume(len);
            if len == 0 {
                return stream.write(&held);
            }
            let cut = cut(&held);
            stream.write(&held[..cut])?;
            held.drain(..cut);
        }
    }
}

struct Stream<'n, W, F> {
    normalizer: &'n Normalizer,
    output: W,
    invalid: F,
    buffer: String,
    /// Bytes read before the next ones.
    at: u64,
}

impl<W: Write, F: FnMut(InvalidUtf8) -> bool> Stream<'_, W, F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        for chunk in bytes.utf8_chunks() {
            for line in chunk.valid().split_inclusive('\n') {
                self.normalizer.normalize_into(line, &mut self.buffer);
                self.output.write_all(self.buffer.as_bytes())?;
            }
            self.at += chunk.valid().len() as u64;
            if !chunk.invalid().is_empty() {
                self.replace(chunk.invalid())?;
            }
        }
        Ok(())
    }

    fn replace(&mut self, bytes: &[u8]) -> io::Result<()> {
        let offset = self.at;
        if !(self.invalid)(InvalidUtf8 { offset }) {
            let message = format!("byte {offset} is not the beginning of a UTF-8 character");
            return Err(io::Error::new(io::ErrorKind::InvalidData, message));
        }
        self.at += bytes.len() as u64;
        self.output.write_all("\u{FFFD}".as_bytes())
    }
}

/// How much of `held` can be written: whole lines, or a good part of a line that is too long.
fn cut(held: &[u8]) -> usize {
    if let Some(at) = memchr::memrchr(b'\n', held) {
        return at + 1;
    }
    if held.len() < LONGEST {
        return 0;
    }
    let character = held.iter().rposition(|&byte| byte & 0xC0 != 0x80).unwrap_or(held.len());
    memchr::memrchr(b' ', held).map_or(character, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands out a few bytes at a time.
    fn through(text: &[u8], step: usize) -> Vec<u8> {
        let input = io::BufReader::with_capacity(step, text);
        let mut out = Vec::new();
        Normalizer::new().normalize_stream(input, &mut out, |_| true).expect("nothing to fail");
        out
    }

    #[test]
    fn reading_in_pieces_changes_nothing() {
        let text = "قالَ الوزيرُ\nإنّ\u{654} أمّة\r\nآخر";
        let whole = Normalizer::new().normalize(text).into_owned();
        for step in 1..text.len() {
            assert_eq!(through(text.as_bytes(), step), whole.as_bytes());
        }
    }

    #[test]
    fn broken_bytes_are_named_where_they_stand() {
        let mut places = Vec::new();
        let input = "قال\n".bytes().chain([0xD9]).chain("\nأ".bytes()).collect::<Vec<_>>();
        let mut out = Vec::new();
        let note = |invalid: InvalidUtf8| {
            places.push(invalid.offset);
            true
        };
        Normalizer::new().normalize_stream(input.as_slice(), &mut out, note).unwrap();
        assert_eq!(places, [7]);
        assert_eq!(out, "قال\n\u{FFFD}\nا".as_bytes());
        let error = Normalizer::new().normalize_stream(input.as_slice(), io::sink(), |_| false);
        assert_eq!(error.unwrap_err().kind(), io::ErrorKind::InvalidData);
    }

    #[test]
    #[cfg_attr(miri, ignore = "a megabyte is much for an interpreter")]
    fn a_line_without_end_is_cut_between_words() {
        let long = "كلمة ".repeat(LONGEST / 5);
        assert_eq!(through(long.as_bytes(), 1 << 16), "كلمه ".repeat(LONGEST / 5).as_bytes());
        assert_eq!(cut(&b"a".repeat(10)), 0);
    }
}
