//! Results as Arrow columns: signed integers, plain utf8, 32-bit lists, one chunk, which is what
//! every consumer accepts.

use std::sync::Arc;

use arrow_array::builder::{BooleanBufferBuilder, Float64Builder, Int32Builder, StringBuilder};
use arrow_array::{ArrayRef, ListArray, StructArray};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::{DataType, Field, Fields};
use qawl::Unit;
use qawl::view::{QuoteRecord, records};

/// What joins several names in one cell.
const AND: &str = "، ";

/// One kind of row: how its columns are built.
pub(super) trait Rows: Default + Send {
    /// What one text gives, ready to be appended.
    type Found: Send;

    fn append(&mut self, found: &Self::Found) -> usize;

    fn finish(self) -> StructArray;
}

/// Lists of rows, one list a text.
#[derive(Default)]
pub(super) struct Lists<R> {
    rows: R,
    lengths: Vec<usize>,
    present: Vec<bool>,
}

impl<R: Rows> Lists<R> {
    pub(super) fn push(&mut self, found: Option<R::Found>) {
        self.present.push(found.is_some());
        let length = found.map_or(0, |found| self.rows.append(&found));
        self.lengths.push(length);
    }

    pub(super) fn finish(self) -> ListArray {
        let rows = self.rows.finish();
        let field = Field::new("item", DataType::Struct(rows.fields().clone()), false);
        let mut present = BooleanBufferBuilder::new(self.present.len());
        present.append_slice(&self.present);
        let nulls = NullBuffer::new(present.finish());
        let offsets = OffsetBuffer::from_lengths(self.lengths);
        ListArray::new(Arc::new(field), offsets, Arc::new(rows), Some(nulls))
    }
}

/// A struct of columns, each of which may be null where `nullable`.
fn structure(columns: Vec<(&str, bool, ArrayRef)>) -> StructArray {
    let field = |(name, nullable, array): &(&str, bool, ArrayRef)| {
        Field::new(*name, array.data_type().clone(), *nullable)
    };
    let fields: Fields = columns.iter().map(field).collect();
    let arrays = columns.into_iter().map(|(_, _, array)| array).collect();
    StructArray::new(fields, arrays, None)
}

/// Quotations.
#[derive(Default)]
pub(super) struct Quotes {
    kind: StringBuilder,
    text: StringBuilder,
    start: Int32Builder,
    end: Int32Builder,
    cue: StringBuilder,
    speaker: StringBuilder,
    speaker_kind: StringBuilder,
    speaker_gender: StringBuilder,
    entry: StringBuilder,
    polarity: StringBuilder,
    relayed_by: StringBuilder,
    confidence: Float64Builder,
}

impl Quotes {
    fn append_quote(&mut self, quote: &QuoteRecord<'_>) {
        let speaker = quote.speaker.as_ref();
        self.kind.append_value(quote.kind);
        self.text.append_value(quote.content.text);
        self.start.append_value(narrow(quote.content.start));
        self.end.append_value(narrow(quote.content.end));
        self.cue.append_option(quote.cue.as_ref().map(|cue| cue.text));
        self.speaker.append_option(speaker.map(|speaker| speaker.name));
        self.speaker_kind.append_option(speaker.map(|speaker| speaker.kind));
        self.speaker_gender.append_option(speaker.and_then(|speaker| speaker.gender));
        self.entry.append_option(speaker.and_then(|speaker| speaker.entry));
        self.polarity.append_value(quote.polarity);
        self.relayed_by.append_option(quote.relayed_by.as_ref().map(|names| names.join(AND)));
        self.confidence.append_value(quote.confidence);
    }
}

impl Rows for Quotes {
    type Found = qawl::Analysis;

    fn append(&mut self, analysis: &qawl::Analysis) -> usize {
        let quotes = records(analysis, Unit::Chars);
        quotes.iter().for_each(|quote| self.append_quote(quote));
        quotes.len()
    }

    fn finish(mut self) -> StructArray {
        structure(vec![
            ("kind", false, Arc::new(self.kind.finish())),
            ("text", false, Arc::new(self.text.finish())),
            ("quote_start", false, Arc::new(self.start.finish())),
            ("quote_end", false, Arc::new(self.end.finish())),
            ("cue", true, Arc::new(self.cue.finish())),
            ("speaker", true, Arc::new(self.speaker.finish())),
            ("speaker_kind", true, Arc::new(self.speaker_kind.finish())),
            ("speaker_gender", true, Arc::new(self.speaker_gender.finish())),
            ("entry", true, Arc::new(self.entry.finish())),
            ("polarity", false, Arc::new(self.polarity.finish())),
            ("relayed_by", true, Arc::new(self.relayed_by.finish())),
            ("confidence", false, Arc::new(self.confidence.finish())),
        ])
    }
}

/// Names of a list that were found.
#[derive(Default)]
pub(super) struct Matches {
    start: Int32Builder,
    end: Int32Builder,
    text: StringBuilder,
    name: StringBuilder,
    entry: StringBuilder,
    proclitics: StringBuilder,
}

impl Rows for Matches {
    type Found = Vec<crate::gazetteer::Match>;

    fn append(&mut self, matches: &Self::Found) -> usize {
        for found in matches {
            self.start.append_value(narrow(found.start));
            self.end.append_value(narrow(found.end));
            self.text.append_value(&found.text);
            self.name.append_value(&found.name);
            self.entry.append_option(found.entries.first().map(|entry| entry.0.id()));
            self.proclitics.append_value(&found.proclitics);
        }
        matches.len()
    }

    fn finish(mut self) -> StructArray {
        structure(vec![
            ("match_start", false, Arc::new(self.start.finish())),
            ("match_end", false, Arc::new(self.end.finish())),
            ("text", false, Arc::new(self.text.finish())),
            ("name", false, Arc::new(self.name.finish())),
            ("entry", true, Arc::new(self.entry.finish())),
            ("proclitics", false, Arc::new(self.proclitics.finish())),
        ])
    }
}

/// A position in an Arrow column; texts are far shorter than 2 GiB of code points.
fn narrow(at: usize) -> i32 {
    at.try_into().expect("a text has fewer than 2^31 code points")
}
