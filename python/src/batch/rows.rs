//! Results as Arrow columns: signed integers, plain utf8, 32-bit lists, one chunk, which is what
//! every consumer accepts.

use std::sync::Arc;

use arrow_array::builder::{BooleanBufferBuilder, Float64Builder, Int32Builder, StringBuilder};
use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int32Type};
use arrow_array::{ArrayRef, ListArray, StructArray};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::{DataType, Field, Fields};
use pyo3::PyResult;

use crate::error::raise;

/// The name of a column, what it holds, and whether a value may be missing.
pub(super) type Spec = (&'static str, DataType, bool);

/// Rows of several columns that grow.
pub(super) struct Rows {
    specs: &'static [Spec],
    columns: Vec<Builder>,
}

enum Builder {
    Text(StringBuilder),
    Int(Int32Builder),
    Real(Float64Builder),
}

impl Rows {
    pub(super) fn new(specs: &'static [Spec]) -> Rows {
        let columns = specs.iter().map(|(_, kind, _)| Builder::new(kind)).collect();
        Rows { specs, columns }
    }

    /// Begins a row, whose values are given column by column.
    pub(super) fn row(&mut self) -> Row<'_> {
        Row(self.columns.iter_mut())
    }

    /// Adds the rows of another of the same columns.
    pub(super) fn append(&mut self, next: Rows) -> PyResult<()> {
        let pairs = self.columns.iter_mut().zip(next.columns);
        pairs.into_iter().try_for_each(|(column, next)| column.append(&next.finish()))
    }

    pub(super) fn finish(self) -> StructArray {
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

    fn append(&mut self, next: &ArrayRef) -> PyResult<()> {
        match self {
            Builder::Text(column) => append_texts(column, next)?,
            Builder::Int(column) => column.append_array(next.as_primitive::<Int32Type>()),
            Builder::Real(column) => column.append_array(next.as_primitive::<Float64Type>()),
        }
        Ok(())
    }

    fn finish(self) -> ArrayRef {
        match self {
            Builder::Text(mut column) => Arc::new(column.finish()),
            Builder::Int(mut column) => Arc::new(column.finish()),
            Builder::Real(mut column) => Arc::new(column.finish()),
        }
    }
}

/// Adds texts to a column, which holds at most 2 GiB of them.
pub(super) fn append_texts(column: &mut StringBuilder, next: &ArrayRef) -> PyResult<()> {
    let added = column.append_array(next.as_string::<i32>());
    added.map_err(|_| raise("the result would hold a column of over 2 GiB: pass fewer texts"))
}

/// The columns of a row that have no value yet.
pub(super) struct Row<'r>(std::slice::IterMut<'r, Builder>);

impl Row<'_> {
    pub(super) fn text<'t>(&mut self, value: impl Into<Option<&'t str>>) -> &mut Self {
        let Some(Builder::Text(column)) = self.0.next() else { unreachable!("a column of text") };
        column.append_option(value.into());
        self
    }

    /// A position; texts are far shorter than 2 GiB of code points.
    pub(super) fn place(&mut self, at: usize) -> &mut Self {
        let Some(Builder::Int(column)) = self.0.next() else { unreachable!("a column of places") };
        column.append_value(at.try_into().expect("a text has fewer than 2^31 code points"));
        self
    }

    pub(super) fn real(&mut self, value: f64) -> &mut Self {
        let Some(Builder::Real(column)) = self.0.next() else { unreachable!("a column of reals") };
        column.append_value(value);
        self
    }
}

/// Lists of rows, one list a text.
pub(super) struct Lists {
    rows: Rows,
    lengths: Vec<usize>,
    present: BooleanBufferBuilder,
}

impl Lists {
    pub(super) fn new(specs: &'static [Spec]) -> Lists {
        let present = BooleanBufferBuilder::new(0);
        Lists { rows: Rows::new(specs), lengths: vec![], present }
    }

    /// Adds the list of one text: `fill` adds its rows and tells how many; a missing text has no
    /// list.
    pub(super) fn push(&mut self, text: Option<&str>, fill: impl Fn(&str, &mut Rows) -> usize) {
        self.present.append(text.is_some());
        self.lengths.push(text.map_or(0, |text| fill(text, &mut self.rows)));
    }

    pub(super) fn append(&mut self, next: Lists) -> PyResult<()> {
        self.present.append_buffer(&next.present.build());
        self.lengths.extend(next.lengths);
        self.rows.append(next.rows)
    }

    pub(super) fn finish(self) -> ListArray {
        let rows = self.rows.finish();
        let field = Field::new("item", DataType::Struct(rows.fields().clone()), false);
        let nulls = NullBuffer::new(self.present.build());
        let offsets = OffsetBuffer::from_lengths(self.lengths);
        ListArray::new(Arc::new(field), offsets, Arc::new(rows), Some(nulls))
    }
}
