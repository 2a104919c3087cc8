//! Results as Arrow columns: signed integers, plain utf8, 32-bit lists, one chunk, which is what
//! every consumer accepts.

use std::sync::Arc;

use arrow_array::builder::{BooleanBufferBuilder, Float64Builder, Int32Builder, StringBuilder};
use arrow_array::{ArrayRef, ListArray, StructArray};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::{DataType, Field, Fields};
use pyo3::PyResult;

use crate::error::raise;

/// The name of a column, what it holds, and whether a value may be missing.
pub(super) type Spec = (&'static str, DataType, bool);

/// Rows that are not columns yet, cell after cell as they are found: what is in the processor's
/// caches between two texts is the analysis, and many columns would have to be fetched each time.
#[derive(Default)]
pub(super) struct Rows {
    cells: Vec<Cell>,
    /// What the cells of text hold, one after the other.
    texts: String,
}

#[derive(Clone, Copy)]
enum Cell {
    Missing,
    /// So many bytes of text.
    Text(usize),
    Int(i32),
    Real(f64),
}

impl Rows {
    /// Adds the next cell of text.
    pub(super) fn text<'t>(&mut self, value: impl Into<Option<&'t str>>) -> &mut Self {
        let value = value.into();
        self.texts.push_str(value.unwrap_or_default());
        self.cell(value.map_or(Cell::Missing, |text| Cell::Text(text.len())))
    }

    /// Adds a position; texts are far shorter than 2 GiB of code points.
    pub(super) fn place(&mut self, at: usize) -> &mut Self {
        self.cell(Cell::Int(at.try_into().expect("a text has fewer than 2^31 code points")))
    }

    pub(super) fn real(&mut self, value: f64) -> &mut Self {
        self.cell(Cell::Real(value))
    }

    fn cell(&mut self, cell: Cell) -> &mut Self {
        self.cells.push(cell);
        self
    }
}

/// Columns that grow.
struct Columns {
    specs: &'static [Spec],
    columns: Vec<Builder>,
}

enum Builder {
    Text(StringBuilder),
    Int(Int32Builder),
    Real(Float64Builder),
}

impl Columns {
    fn new(specs: &'static [Spec]) -> Columns {
        let columns = specs.iter().map(|(_, kind, _)| Builder::new(kind)).collect();
        Columns { specs, columns }
    }

    fn append(&mut self, rows: &Rows) -> PyResult<()> {
        self.columns.iter().try_for_each(|column| column.has_room(rows.texts.len()))?;
        let mut texts = rows.texts.as_str();
        for row in rows.cells.chunks_exact(self.columns.len()) {
            for (column, &cell) in self.columns.iter_mut().zip(row) {
                column.append(cell, &mut texts);
            }
        }
        Ok(())
    }

    fn finish(self) -> StructArray {
        let field = |(name, kind, nullable): &Spec| Field::new(*name, kind.clone(), *nullable);
        let fields: Fields = self.specs.iter().map(field).collect();
        let arrays = self.columns.into_iter().map(Builder::finish).collect();
        StructArray::new(fields, arrays, None)
    }
}

impl Builder {
    fn new(kind: &DataType) -> Builder {
        match kind {
            DataType::Int32 => Builder::Int(Int32Builder::new()),
            DataType::Float64 => Builder::Real(Float64Builder::new()),
            _ => Builder::Text(StringBuilder::new()),
        }
    }

    fn has_room(&self, bytes: usize) -> PyResult<()> {
        match self {
            Builder::Text(column) => has_room(column, bytes),
            _ => Ok(()),
        }
    }

    /// Adds a cell, whose text is the first of `texts`.
    fn append(&mut self, cell: Cell, texts: &mut &str) {
        match (self, cell) {
            (Builder::Text(column), Cell::Text(length)) => {
                let (text, rest) = texts.split_at(length);
                column.append_value(text);
                *texts = rest;
            }
            (Builder::Text(column), Cell::Missing) => column.append_null(),
            (Builder::Int(column), Cell::Int(value)) => column.append_value(value),
            (Builder::Real(column), Cell::Real(value)) => column.append_value(value),
            _ => unreachable!("the cells of a row are of the kinds of the columns"),
        }
    }

    fn finish(self) -> ArrayRef {
        match self {
            Builder::Text(mut column) => Arc::new(column.finish()),
            Builder::Int(mut column) => Arc::new(column.finish()),
            Builder::Real(mut column) => Arc::new(column.finish()),
        }
    }
}

/// Whether so many bytes more fit a column, which holds at most 2 GiB of them.
pub(super) fn has_room(column: &StringBuilder, bytes: usize) -> PyResult<()> {
    match i32::try_from(column.values_slice().len() + bytes) {
        Ok(_) => Ok(()),
        Err(_) => Err(raise("the result would hold a column of over 2 GiB: pass fewer texts")),
    }
}

/// Lists of rows, one list a text, that are not columns yet.
#[derive(Default)]
pub(super) struct Lists {
    rows: Rows,
    /// How many rows each list has; a missing text has no list.
    lengths: Vec<Option<usize>>,
}

impl Lists {
    /// Adds the list of one text: `fill` adds its rows and tells how many.
    pub(super) fn push(&mut self, text: Option<&str>, fill: impl Fn(&str, &mut Rows) -> usize) {
        self.lengths.push(text.map(|text| fill(text, &mut self.rows)));
    }
}

/// A column of lists that grows.
pub(super) struct ListColumn {
    columns: Columns,
    lengths: Vec<usize>,
    present: BooleanBufferBuilder,
}

impl ListColumn {
    pub(super) fn new(specs: &'static [Spec]) -> ListColumn {
        let present = BooleanBufferBuilder::new(0);
        ListColumn { columns: Columns::new(specs), lengths: vec![], present }
    }

    pub(super) fn append(&mut self, lists: &Lists) -> PyResult<()> {
        lists.lengths.iter().for_each(|length| self.present.append(length.is_some()));
        self.lengths.extend(lists.lengths.iter().map(|length| length.unwrap_or(0)));
        self.columns.append(&lists.rows)
    }

    pub(super) fn finish(self) -> ListArray {
        let rows = self.columns.finish();
        let field = Field::new("item", DataType::Struct(rows.fields().clone()), false);
        let nulls = NullBuffer::new(self.present.build());
        let offsets = OffsetBuffer::from_lengths(self.lengths);
        ListArray::new(Arc::new(field), offsets, Arc::new(rows), Some(nulls))
    }
}
