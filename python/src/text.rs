//! From `str` to `str`.

use std::borrow::Cow;

use pyo3::prelude::*;
use pyo3::types::PyString;
use qawl::Normalizer;

/// The normalized text; `text` itself where nothing changes.
pub(crate) fn normalize<'py>(
    normalizer: &Normalizer,
    text: &Bound<'py, PyString>,
) -> PyResult<Bound<'py, PyString>> {
    #[cfg(not(feature = "abi3"))]
    if let Some(done) = direct::normalize(normalizer, text)? {
        return Ok(done);
    }
    through_utf8(normalizer, text)
}

/// The only way that the stable interface of all interpreters leaves open, and that of the rules
/// that look at several characters at once.
fn through_utf8<'py>(
    normalizer: &Normalizer,
    text: &Bound<'py, PyString>,
) -> PyResult<Bound<'py, PyString>> {
    let py = text.py();
    let utf8 = text.to_str()?;
    match py.detach(|| normalizer.normalize(utf8)) {
        Cow::Borrowed(_) if text.is_exact_instance_of::<PyString>() => Ok(text.clone()),
        normalized => Ok(PyString::new(py, &normalized)),
    }
}

/// Straight on the characters as CPython keeps them: one, two or four bytes each.
#[cfg(not(feature = "abi3"))]
mod direct {
    use std::cell::RefCell;
    use std::ffi::c_int;

    use pyo3::ffi;
    use pyo3::prelude::*;
    use pyo3::types::PyString;
    use pyo3::types::string::PyStringData;
    use qawl::Normalizer;
    use qawl::normalize::{Unit, Units};

    /// Characters from which on other threads may run in the meantime; handing over takes longer
    /// than a short text does.
    const LONG: usize = 1 << 16;

    /// `None` where it cannot be done so.
    pub(super) fn normalize<'py>(
        normalizer: &Normalizer,
        text: &Bound<'py, PyString>,
    ) -> PyResult<Option<Bound<'py, PyString>>> {
        thread_local! {
            static ONES: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
            static TWOS: RefCell<Vec<u16>> = const { RefCell::new(Vec::new()) };
            static FOURS: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) };
        }
        // SAFETY: the text is not written to: `str` is immutable and we hold a reference.
        match unsafe { text.data()? } {
            PyStringData::Ucs1(units) => {
                ONES.with_borrow_mut(|room| run(normalizer, text, units, 1, room))
            }
            PyStringData::Ucs2(units) => {
                TWOS.with_borrow_mut(|room| run(normalizer, text, units, 2, room))
            }
            PyStringData::Ucs4(units) => {
                FOURS.with_borrow_mut(|room| run(normalizer, text, units, 4, room))
            }
        }
    }

    fn run<'py, U: Unit + Sync + Send>(
        normalizer: &Normalizer,
        text: &Bound<'py, PyString>,
        units: &[U],
        kind: c_int,
        room: &mut Vec<U>,
    ) -> PyResult<Option<Bound<'py, PyString>>> {
        let py = text.py();
        if room.len() < units.len() {
            room.resize(units.len(), U::default());
        }
        let done = match units.len() {
            0..LONG => normalizer.normalize_units(units, room),
            _ => py.detach(|| normalizer.normalize_units(units, room)),
        };
        let made = match done {
            Units::Unknown => None,
            Units::Unchanged if text.is_exact_instance_of::<PyString>() => Some(text.clone()),
            Units::Unchanged => Some(string(py, units, kind)?),
            Units::Written(end) => Some(string(py, &room[..end], kind)?),
        };
        if room.len() > LONG {
            *room = Vec::new();
        }
        Ok(made)
    }

    /// A `str` of these characters, in as few bytes as they need.
    fn string<'py, U: Unit>(
        py: Python<'py>,
        units: &[U],
        kind: c_int,
    ) -> PyResult<Bound<'py, PyString>> {
        let len = units.len().try_into()?;
        // SAFETY: `units` are as many units of this kind, all of them code points; what comes back
        // is a new `str`, or null with an exception set.
        unsafe {
            let made = ffi::PyUnicode_FromKindAndData(kind, units.as_ptr().cast(), len);
            Ok(Bound::from_owned_ptr_or_err(py, made)?.cast_into_unchecked())
        }
    }
}
