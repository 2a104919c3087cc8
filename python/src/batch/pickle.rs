//! Arrow arrays as tuples of bytes, which pickle.

use arrow_array::{Array, ArrayRef, make_array};
use arrow_buffer::Buffer;
use arrow_data::ArrayData;
use arrow_schema::ffi::{FFI_ArrowSchema, Flags};
use arrow_schema::{ArrowError, DataType};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple};

use crate::error::raise;

/// The tuple that `revive` makes the same array of. Slices are not for this: ours are whole.
pub(super) fn tuple<'py>(py: Python<'py>, array: &dyn Array) -> PyResult<Bound<'py, PyTuple>> {
    let schema = FFI_ArrowSchema::try_from(array.data_type()).map_err(raise)?;
    node(py, &schema, &array.to_data())
}

fn node<'py>(
    py: Python<'py>,
    schema: &FFI_ArrowSchema,
    data: &ArrayData,
) -> PyResult<Bound<'py, PyTuple>> {
    let kind = (schema.format(), schema.name().unwrap_or_default(), schema.nullable());
    let present = data.nulls().map(|nulls| PyBytes::new(py, nulls.validity()));
    let buffers: Vec<_> = data.buffers().iter().map(|bytes| PyBytes::new(py, bytes)).collect();
    let children = schema.children().zip(data.child_data());
    let children: Vec<_> =
        children.map(|(schema, data)| node(py, schema, data)).collect::<PyResult<_>>()?;
    (kind, data.len(), present, buffers, children).into_pyobject(py)
}

/// The array of a tuple that was pickled.
pub(super) fn revive(tuple: &Bound<'_, PyAny>) -> PyResult<ArrayRef> {
    read(tuple).map(|(_, data)| make_array(data))
}

#[derive(FromPyObject)]
struct Node<'py>(
    (String, String, bool),
    usize,
    Option<Vec<u8>>,
    Vec<Vec<u8>>,
    Vec<Bound<'py, PyAny>>,
);

fn read(tuple: &Bound<'_, PyAny>) -> PyResult<(FFI_ArrowSchema, ArrayData)> {
    let Node((format, name, nullable), length, present, buffers, children) = tuple.extract()?;
    let children = children.iter().map(read).collect::<PyResult<Vec<_>>>()?;
    let (schemas, data) = children.into_iter().unzip();
    let schema = schema(&format, &name, nullable, schemas).map_err(raise)?;
    let data = ArrayData::builder(DataType::try_from(&schema).map_err(raise)?)
        .len(length)
        .null_bit_buffer(present.map(Buffer::from))
        .buffers(buffers.into_iter().map(Buffer::from).collect())
        .child_data(data)
        .align_buffers(true)
        .build();
    Ok((schema, data.map_err(raise)?))
}

fn schema(
    format: &str,
    name: &str,
    nullable: bool,
    children: Vec<FFI_ArrowSchema>,
) -> Result<FFI_ArrowSchema, ArrowError> {
    let flags = if nullable { Flags::NULLABLE } else { Flags::empty() };
    FFI_ArrowSchema::try_new(format, children, None)?.with_name(name)?.with_flags(flags)
}
