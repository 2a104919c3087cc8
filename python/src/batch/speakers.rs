//! Who is quoted in a table of quotations, and how often.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash};
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int32Type, Int64Type, UInt32Type, UInt64Type};
use arrow_array::{Array, ArrayRef, Int64Array, RecordBatch, StringArray};
use arrow_schema::DataType;
use pyo3::prelude::*;

use super::arrow;
use super::input::Chunks;
use super::table::Table;
use crate::error::raise;

/// Everyone who is quoted in a table of quotations, the most quoted first.
///
/// `quotes` is what `quotes_table` gives, or any Arrow table with its columns. A speaker is an entry
/// of the list of names, or else everybody of one name, whatever its spelling. With `about` only
/// quotations that hold these words count, whatever their spelling and what is joined to them.
///
/// The columns are `speaker`, `speaker_kind`, `speaker_gender` and `entry`, each as it came most often,
/// `quotations`, how many of them are `in_own_words` (not indirect), and `documents`, in how many.
///
/// >>> quotes = qawl.quotes_table(['وقال الوزير سالم الحمدي: "لن نرفع الأسعار".'])
/// >>> pyarrow.table(qawl.speakers(quotes, about="اسعار")).to_pylist()[0]["quotations"]
/// 1
#[pyfunction]
#[pyo3(signature = (quotes, /, *, about = None))]
pub(crate) fn speakers(quotes: &Bound<'_, PyAny>, about: Option<&str>) -> PyResult<Table> {
    let quotes = Quotes::of(quotes)?;
    let about = about.map(words).transpose()?;
    let mut people = People::default();
    for (row, &document) in quotes.documents.iter().enumerate() {
        let counts = about.as_ref().is_none_or(|words| holds(words, quotes.text.get(row)));
        if counts {
            people.count(&quotes, row, document);
        }
    }
    people.table()
}

/// A list of one name, the words that are looked for: أسعار is in الأسعار and بأسعارهم too.
fn words(about: &str) -> PyResult<qawl::Gazetteer> {
    let words = qawl::Gazetteer::builder().entry(qawl::Entry::new("", about));
    words.chance_guard(false).optional_article(true).enclitics(true).build().map_err(raise)
}

fn holds(words: &qawl::Gazetteer, text: Option<&str>) -> bool {
    text.is_some_and(|text| words.find_iter(text).next().is_some())
}

/// The columns of a table of quotations that matter here.
struct Quotes {
    documents: Vec<u64>,
    kind: Chunks,
    text: Chunks,
    speaker: Chunks,
    speaker_kind: Chunks,
    speaker_gender: Chunks,
    entry: Chunks,
}

impl Quotes {
    fn of(object: &Bound<'_, PyAny>) -> PyResult<Quotes> {
        let chunks = arrow::import(object)?.ok_or_else(|| raise("not an Arrow table"))?;
        let column = |name: &str| {
            chunks.iter().map(|chunk| column(chunk, name)).collect::<PyResult<Vec<_>>>()
        };
        let texts = |name: &str| Chunks::of(column(name)?);
        let ids = column("id")?;
        Ok(Quotes {
            documents: ids.iter().map(hashes).collect::<PyResult<Vec<_>>>()?.concat(),
            kind: texts("kind")?,
            text: texts("text")?,
            speaker: texts("speaker")?,
            speaker_kind: texts("speaker_kind")?,
            speaker_gender: texts("speaker_gender")?,
            entry: texts("entry")?,
        })
    }
}

fn column(chunk: &ArrayRef, name: &str) -> PyResult<ArrayRef> {
    let column = chunk.as_struct_opt().and_then(|table| table.column_by_name(name));
    column.cloned().ok_or_else(|| raise(format!("the table has no column {name}")))
}

/// Something that tells the ids of a column apart, whole numbers or texts.
fn hashes(ids: &ArrayRef) -> PyResult<Vec<u64>> {
    Ok(match ids.data_type() {
        DataType::Int64 => ids.as_primitive::<Int64Type>().values().iter().map(hash).collect(),
        DataType::Int32 => ids.as_primitive::<Int32Type>().values().iter().map(hash).collect(),
        DataType::UInt64 => ids.as_primitive::<UInt64Type>().values().iter().map(hash).collect(),
        DataType::UInt32 => ids.as_primitive::<UInt32Type>().values().iter().map(hash).collect(),
        _ => Chunks::of(vec![Arc::clone(ids)])?.iter().map(hash).collect(),
    })
}

fn hash(id: impl Hash) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(id)
}

/// The speakers, in the order in which they come up.
#[derive(Default)]
struct People {
    numbers: HashMap<Key, usize>,
    all: Vec<Person>,
}

/// What makes two speakers one: the entry of the list, or else the name in its folded spelling.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Entry(String),
    Name(String),
}

#[derive(Default)]
struct Person {
    names: Counts,
    kinds: Counts,
    genders: Counts,
    entry: Option<String>,
    quotations: i64,
    indirect: i64,
    documents: HashSet<u64>,
}

impl People {
    /// Counts one quotation; one that the text gives to nobody is left out.
    fn count(&mut self, quotes: &Quotes, row: usize, document: u64) {
        let Some(name) = quotes.speaker.get(row) else { return };
        let entry = quotes.entry.get(row);
        let key = match entry {
            Some(entry) => Key::Entry(entry.into()),
            None => Key::Name(qawl::normalize(name).into_owned()),
        };
        let number = *self.numbers.entry(key).or_insert(self.all.len());
        if number == self.all.len() {
            self.all.push(Person { entry: entry.map(String::from), ..Person::default() });
        }
        let person = &mut self.all[number];
        person.names.count(Some(name));
        person.kinds.count(quotes.speaker_kind.get(row));
        person.genders.count(quotes.speaker_gender.get(row));
        person.quotations += 1;
        person.indirect += i64::from(quotes.kind.get(row) == Some("indirect"));
        person.documents.insert(document);
    }

    /// One row for each, the most quoted first.
    fn table(mut self) -> PyResult<Table> {
        self.all.sort_by_key(|person| std::cmp::Reverse(person.quotations));
        let texts = |value: fn(&Person) -> Option<&str>| -> ArrayRef {
            Arc::new(self.all.iter().map(value).collect::<StringArray>())
        };
        let numbers = |value: fn(&Person) -> i64| -> ArrayRef {
            Arc::new(self.all.iter().map(value).collect::<Int64Array>())
        };
        let columns = [
            ("speaker", texts(|person| person.names.commonest())),
            ("speaker_kind", texts(|person| person.kinds.commonest())),
            ("speaker_gender", texts(|person| person.genders.commonest())),
            ("entry", texts(|person| person.entry.as_deref())),
            ("quotations", numbers(|person| person.quotations)),
            ("in_own_words", numbers(|person| person.quotations - person.indirect)),
            ("documents", numbers(|person| person.documents.len() as i64)),
        ];
        let rows = RecordBatch::try_from_iter_with_nullable(
            columns.map(|(name, column)| (name, column, true)),
        );
        rows.map(|rows| Table::new(rows, "speakers")).map_err(raise)
    }
}

/// How often each of a few words came, in the order in which they first did.
#[derive(Default)]
struct Counts(Vec<(String, usize)>);

impl Counts {
    fn count(&mut self, word: Option<&str>) {
        let Some(word) = word else { return };
        match self.0.iter_mut().find(|(known, _)| known == word) {
            Some((_, count)) => *count += 1,
            None => self.0.push((word.into(), 1)),
        }
    }

    /// The first of the words that came most often.
    fn commonest(&self) -> Option<&str> {
        let most = self.0.iter().rev().max_by_key(|(_, count)| count);
        most.map(|(word, _)| word.as_str())
    }
}
