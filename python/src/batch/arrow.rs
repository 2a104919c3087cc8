//! The Arrow C data interface through Python capsules.

use arrow_array::ffi::{self, FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchIterator, make_array};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use crate::error::raise;

const SCHEMA: &std::ffi::CStr = c"arrow_schema";
const ARRAY: &std::ffi::CStr = c"arrow_array";
const STREAM: &std::ffi::CStr = c"arrow_array_stream";

/// The chunks of an object that offers Arrow data; `None` where it offers none.
pub(super) fn import(object: &Bound<'_, PyAny>) -> PyResult<Option<Vec<ArrayRef>>> {
    if object.hasattr("__arrow_c_stream__")? {
        return Ok(Some(import_stream(&object.call_method0("__arrow_c_stream__")?)?));
    }
    if object.hasattr("__arrow_c_array__")? {
        return Ok(Some(vec![import_array(&object.call_method0("__arrow_c_array__")?)?]));
    }
    Ok(None)
}

fn import_stream(capsule: &Bound<'_, PyAny>) -> PyResult<Vec<ArrayRef>> {
    let pointer = capsule.cast::<PyCapsule>()?.pointer_checked(Some(STREAM))?;
    // SAFETY: by its name the capsule holds a stream, which is moved out of it.
    let stream = unsafe { ArrayStreamReader::from_raw(pointer.cast().as_ptr()) };
    stream.map_err(raise)?.collect::<Result<_, _>>().map_err(raise)
}

fn import_array(capsules: &Bound<'_, PyAny>) -> PyResult<ArrayRef> {
    let (schema, array): (Bound<'_, PyAny>, Bound<'_, PyAny>) = capsules.extract()?;
    let schema = schema.cast::<PyCapsule>()?.pointer_checked(Some(SCHEMA))?;
    let array = array.cast::<PyCapsule>()?.pointer_checked(Some(ARRAY))?;
    // SAFETY: by their names the capsules hold an array, which is moved out, and its schema, which
    // is read while its capsule lives.
    let data = unsafe {
        let array = FFI_ArrowArray::from_raw(array.cast().as_ptr());
        ffi::from_ffi(array, schema.cast::<FFI_ArrowSchema>().as_ref())
    };
    data.map(make_array).map_err(raise)
}

/// `__arrow_c_schema__` of an array.
pub(super) fn export_schema<'py>(
    py: Python<'py>,
    array: &dyn Array,
) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = FFI_ArrowSchema::try_from(array.data_type()).map_err(raise)?;
    PyCapsule::new_with_value(py, schema, SCHEMA)
}

/// `__arrow_c_array__` of an array.
pub(super) fn export_array<'py>(
    py: Python<'py>,
    array: &dyn Array,
) -> PyResult<Bound<'py, PyTuple>> {
    let (array, schema) = ffi::to_ffi(&array.to_data()).map_err(raise)?;
    let schema = PyCapsule::new_with_value(py, schema, SCHEMA)?;
    let array = PyCapsule::new_with_value(py, array, ARRAY)?;
    (schema, array).into_pyobject(py)
}

/// `__arrow_c_stream__` of a table, as one batch.
pub(super) fn export_stream<'py>(
    py: Python<'py>,
    batch: &RecordBatch,
) -> PyResult<Bound<'py, PyCapsule>> {
    let batches = RecordBatchIterator::new([Ok(batch.clone())], batch.schema());
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(batches)), STREAM)
}
