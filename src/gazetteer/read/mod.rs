//! Lists in files: one entry a line.

mod columns;
mod geonames;
#[cfg(feature = "serde")]
mod json;

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use super::{Entry, Gazetteer};
use crate::Error;

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// A JSON object a line: `{"id": …, "name": …, "aliases": […], "kind": …, "prior": …,
    /// "needs_title": …, "exact_spelling": …, "ordinary_word": …, "metadata": …}`; all but `name`
    /// may be missing, other fields are passed over. Needs the feature `serde`.
    JsonLines,
    /// Columns parted by tabs. The first line names them: `name`, and any of `id`, `aliases`
    /// (parted by `|`), `kind`, `prior`, `needs_title`, `exact_spelling`, `ordinary_word`,
    /// `metadata`; others are passed over.
    Tsv,
    /// The same columns parted by commas, quoted where they hold one.
    Csv,
    /// The dump of GeoNames (`allCountries.txt`, `cities500.txt` …): 19 columns without a header.
    /// Of its names, those in Arabic letters are taken; a place without one is passed over. The
    /// kind is the feature code, the prior rises with the population.
    GeoNames,
    /// The dump of Wikidata, an item a line: label and aliases in Arabic; an item without a label
    /// is passed over. The kind is the first class (P31). Needs the feature `serde`.
    Wikidata,
}

impl Format {
    /// The format that a file name stands for: `.jsonl`, `.ndjson`, `.tsv`, `.csv`.
    pub fn of_path(path: impl AsRef<Path>) -> Option<Format> {
        match path.as_ref().extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "jsonl" | "ndjson" => Some(Format::JsonLines),
            "tsv" | "tab" => Some(Format::Tsv),
            "csv" => Some(Format::Csv),
            _ => None,
        }
    }
}

/// Reads lists, with options.
///
/// ```
/// use qawl::gazetteer::{Format, Reader};
///
/// let list = "name,kind\nالرياض,city\n,city\n";
/// let error = Reader::new(Format::Csv).read(list.as_bytes(), "places.csv").unwrap_err();
/// assert_eq!(error.to_string(), "places.csv:3: the name is empty");
///
/// let listed = Reader::new(Format::Csv).skip_bad(true).read(list.as_bytes(), "places.csv")?;
/// assert_eq!((listed.entries.len(), listed.skipped.len()), (1, 1));
/// assert_eq!(listed.entries[0].id(), "2");
/// # Ok::<(), qawl::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Reader {
    format: Format,
    skip_bad: bool,
}

/// What was read.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct Listed {
    /// The entries, in the order of the lines.
    pub entries: Vec<Entry>,
    /// Why lines were skipped, one error each; empty unless [`Reader::skip_bad`] was asked for.
    pub skipped: Vec<Error>,
}

/// What reads one line: an entry, nothing, or what is wrong with it.
type Line = Result<Option<Entry>, String>;

/// Reads the lines of one format.
type Parser = Box<dyn FnMut(&str) -> Line>;

impl Reader {
    /// A reader of one format, to which a bad line is an error.
    pub fn new(format: Format) -> Reader {
        Reader { format, skip_bad: false }
    }

    /// Whether bad lines are passed over and reported in [`Listed::skipped`].
    pub fn skip_bad(mut self, on: bool) -> Reader {
        self.skip_bad = on;
        self
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// As [`Reader::read`], and when the file cannot be opened.
    pub fn read_path(&self, path: impl AsRef<Path>) -> Result<Listed, Error> {
        let name = path.as_ref().display().to_string();
        let file = File::open(path).map_err(|cause| Error::file(&name, cause))?;
        self.read(BufReader::new(file), &name)
    }

    /// Reads from anywhere; `name` is what errors call it. An entry without an id gets the number
    /// of its line.
    ///
    /// # Errors
    ///
    /// At the first line that is no entry, unless such lines are skipped; when the header lacks
    /// the column `name`; when reading fails or the format needs a feature that is off.
    pub fn read(&self, input: impl BufRead, name: &str) -> Result<Listed, Error> {
        let mut lines = Lines { input, number: 0, first: 0 };
        let mut parse = self.parser(&mut lines, name)?;
        let quoted = self.format == Format::Csv;
        let mut listed = Listed::default();
        while let Some(line) = lines.next(name, quoted)? {
            let result = line.and_then(|line| match line.trim() {
                "" => Ok(None),
                _ => parse(&line),
            });
            self.take(&mut listed, result, name, lines.first)?;
        }
        Ok(listed)
    }

    fn take(&self, to: &mut Listed, line: Line, name: &str, number: usize) -> Result<(), Error> {
        match line {
            Ok(entry) => to.entries.extend(entry.map(|entry| entry.or_id(|| number.to_string()))),
            Err(cause) if self.skip_bad => to.skipped.push(Error::line(name, number, cause)),
            Err(cause) => return Err(Error::line(name, number, cause)),
        }
        Ok(())
    }

    /// What reads the lines of the format; takes the header off where there is one.
    fn parser<R: BufRead>(&self, lines: &mut Lines<R>, name: &str) -> Result<Parser, Error> {
        match self.format {
            Format::Tsv => columns::parser(lines, name, columns::split_tabs),
            Format::Csv => columns::parser(lines, name, columns::split_commas),
            Format::GeoNames => Ok(Box::new(geonames::entry)),
            #[cfg(feature = "serde")]
            Format::JsonLines => Ok(Box::new(json::entry)),
            #[cfg(feature = "serde")]
            Format::Wikidata => Ok(Box::new(json::wikidata)),
            #[cfg(not(feature = "serde"))]
            Format::JsonLines | Format::Wikidata => Err(Error::file(
                name,
                "qawl was built without the feature `serde`, which reads JSON",
            )),
        }
    }
}

/// Lines with their numbers.
struct Lines<R> {
    input: R,
    /// Lines read so far.
    number: usize,
    /// The number of the line that was given last; its first one if it goes over several.
    first: usize,
}

impl<R: BufRead> Lines<R> {
    /// The next line without its end; inside, what is wrong with its bytes. With `quoted`, a line
    /// goes on while a quotation is open.
    fn next(&mut self, name: &str, quoted: bool) -> Result<Option<Result<String, String>>, Error> {
        let mut bytes = vec![];
        self.first = self.number + 1;
        while self.append(&mut bytes).map_err(|cause| Error::file(name, cause))? {
            let open = bytes.iter().filter(|&&byte| byte == b'"').count() % 2 == 1;
            if !(quoted && open) {
                break;
            }
        }
        if bytes.is_empty() {
            return Ok(None);
        }
        let line = String::from_utf8(bytes).map_err(|_| "the line is not UTF-8".to_string());
        Ok(Some(line.map(|line| self.trimmed(line))))
    }

    /// Reads one line more; false at the end.
    fn append(&mut self, bytes: &mut Vec<u8>) -> std::io::Result<bool> {
        let read = self.input.read_until(b'\n', bytes)?;
        self.number += usize::from(read > 0);
        Ok(read > 0)
    }

    fn trimmed(&self, line: String) -> String {
        let line = if self.first == 1 { line.trim_start_matches('\u{feff}') } else { &line };
        line.trim_end_matches(['\n', '\r']).to_string()
    }
}

impl Gazetteer {
    /// A gazetteer from a file: a list in the format that its name says, or a compiled one.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, a line is bad (use a [`Reader`] to skip such lines), the
    /// format cannot be told, or as [`Gazetteer::open`].
    pub fn from_path(path: impl AsRef<Path>) -> Result<Gazetteer, Error> {
        let path = path.as_ref();
        match Format::of_path(path) {
            Some(format) => Gazetteer::new(Reader::new(format).read_path(path)?.entries),
            None => Gazetteer::open(path),
        }
    }
}

/// Yes or no, in the words of a table.
fn truth(word: &str) -> Result<bool, String> {
    match word {
        "" | "0" | "false" | "no" => Ok(false),
        "1" | "true" | "yes" => Ok(true),
        other => Err(format!("“{other}” is neither true nor false")),
    }
}

/// A number from 0 to 1.
fn prior(word: &str) -> Result<f32, String> {
    match word.parse::<f32>() {
        Ok(prior) if (0.0..=1.0).contains(&prior) => Ok(prior),
        _ => Err(format!("the prior “{word}” is not a number from 0 to 1")),
    }
}

/// A name that can be searched for.
fn checked_name(name: &str) -> Result<&str, String> {
    match name.trim() {
        "" => Err("the name is empty".into()),
        name if !name.contains(super::fold::is_word) => {
            Err(format!("the name “{name}” has no letter"))
        }
        name => Ok(name),
    }
}
