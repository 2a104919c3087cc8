//! Documents out of files and standard input.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::vec;

use serde::Deserialize;
use serde_json::Value;

use super::args::Sources;
use crate::Error;

/// One text to work on.
pub(super) struct Document {
    pub(super) id: Value,
    pub(super) text: String,
    /// The file as it was named.
    pub(super) file: String,
    /// Its line in a file of one document a line.
    pub(super) line: Option<usize>,
}

impl Document {
    /// Its id, for a reader.
    pub(super) fn label(&self) -> String {
        match &self.id {
            Value::String(id) => id.clone(),
            id => id.to_string(),
        }
    }
}

/// A line of a `.jsonl` file; other fields are passed over.
#[derive(Deserialize)]
struct Record {
    id: Option<Value>,
    text: String,
}

/// The documents of all sources, one after the other.
pub(super) struct Documents<'a> {
    files: vec::IntoIter<PathBuf>,
    stdin: Option<&'a mut dyn Read>,
    stdin_is_jsonl: bool,
    /// What is left of the file of one document a line that is being read.
    lines: Option<Lines<'a>>,
    bytes_read: u64,
}

impl<'a> Documents<'a> {
    pub(super) fn new(sources: &Sources, stdin: Option<&'a mut dyn Read>) -> Documents<'a> {
        let none = sources.files.is_empty();
        let files = if none { vec![PathBuf::from("-")] } else { sources.files.clone() };
        let files = files.into_iter();
        Documents { files, stdin, stdin_is_jsonl: sources.jsonl, lines: None, bytes_read: 0 }
    }

    /// The length of what is still to be read, where all of it is in files.
    pub(super) fn total_bytes(&self) -> Option<u64> {
        let length = |path: &PathBuf| Some(path.metadata().ok()?.len());
        self.files.as_slice().iter().map(length).sum()
    }

    pub(super) fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// Opens the next file: a document, or nothing yet where its lines are the documents.
    fn open(&mut self, path: &Path) -> Option<Result<Document, Error>> {
        let name = path.display().to_string();
        let is_stdin = name == "-";
        let reader = match self.reader(path, is_stdin) {
            Ok(reader) => reader,
            Err(error) => return Some(Err(Error::file(&name, error))),
        };
        let jsonl = path.extension().is_some_and(|ext| ext.eq_ignore_ascii_case("jsonl"));
        if jsonl || (is_stdin && self.stdin_is_jsonl) {
            self.lines = Some(Lines { reader, file: name, line: 0 });
            return None;
        }
        Some(self.whole(reader, name))
    }

    fn reader(&mut self, path: &Path, is_stdin: bool) -> std::io::Result<Box<dyn BufRead + 'a>> {
        if !is_stdin {
            return Ok(Box::new(BufReader::new(File::open(path)?)));
        }
        Ok(match self.stdin.take() {
            Some(stdin) => Box::new(BufReader::new(stdin)),
            None => Box::new(std::io::empty()),
        })
    }

    fn whole(&mut self, mut reader: impl Read, file: String) -> Result<Document, Error> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map_err(|error| Error::file(&file, error))?;
        self.bytes_read += bytes.len() as u64;
        let text = utf8(bytes).map_err(|(line, cause)| Error::line(&file, line, cause))?;
        Ok(Document { id: file.clone().into(), text, file, line: None })
    }

    /// The next line of the file of one document a line, if one is being read and has one left.
    fn next_of_lines(&mut self) -> Option<Result<Document, Error>> {
        let lines = self.lines.as_mut()?;
        let item = lines.next(&mut self.bytes_read);
        if item.is_none() {
            self.lines = None;
        }
        item
    }
}

impl Iterator for Documents<'_> {
    type Item = Result<Document, Error>;

    fn next(&mut self) -> Option<Result<Document, Error>> {
        loop {
            if let Some(item) = self.next_of_lines() {
                return Some(item);
            }
            let path = self.files.next()?;
            if let Some(item) = self.open(&path) {
                return Some(item);
            }
        }
    }
}

struct Lines<'a> {
    reader: Box<dyn BufRead + 'a>,
    file: String,
    line: usize,
}

impl Lines<'_> {
    /// The next line that is not blank. A file that cannot be read on ends there.
    fn next(&mut self, bytes_read: &mut u64) -> Option<Result<Document, Error>> {
        loop {
            let mut bytes = Vec::new();
            self.line += 1;
            match self.reader.read_until(b'\n', &mut bytes) {
                Ok(0) => return None,
                Ok(length) => *bytes_read += length as u64,
                Err(error) => {
                    self.reader = Box::new(std::io::empty());
                    return Some(Err(Error::line(&self.file, self.line, error)));
                }
            }
            if !bytes.trim_ascii().is_empty() {
                return Some(self.document(bytes));
            }
        }
    }

    fn document(&self, bytes: Vec<u8>) -> Result<Document, Error> {
        let wrong = |cause: String| Error::line(&self.file, self.line, cause);
        let json = utf8(bytes).map_err(|(_, cause)| wrong(cause))?;
        let json = json.trim_start_matches('\u{FEFF}').trim_end();
        let record: Record = serde_json::from_str(json).map_err(|error| wrong(plain(&error)))?;
        let id = record.id.filter(|id| !id.is_null());
        let id = id.unwrap_or_else(|| format!("{}:{}", self.file, self.line).into());
        Ok(Document { id, text: record.text, file: self.file.clone(), line: Some(self.line) })
    }
}

/// The text, or the line of the first byte that is not UTF-8 and what is wrong there.
fn utf8(bytes: Vec<u8>) -> Result<String, (usize, String)> {
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        let line = 1 + bytes[..at].iter().filter(|&&byte| byte == b'\n').count();
        (line, format!("not UTF-8: byte 0x{:02X} at byte {at}", bytes[at]))
    })
}

/// What is wrong with one line of JSON; its own "line 1" would mislead.
fn plain(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let cause = message.rsplit_once(" at line ").map_or(message.as_str(), |(cause, _)| cause);
    format!("not a document: {cause} (column {})", error.column())
}
