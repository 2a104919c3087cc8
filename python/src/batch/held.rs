//! Strings of Python that are read on any thread.

use pyo3::prelude::*;
use pyo3::types::PyString;

#[cfg(not(feature = "abi3"))]
pub(super) use direct::Held;
#[cfg(feature = "abi3")]
pub(super) use utf8::Held;

/// The only way that the stable interface of all interpreters leaves open.
#[cfg(feature = "abi3")]
mod utf8 {
    use pyo3::pybacked::PyBackedStr;

    use super::*;

    pub(crate) struct Held(PyBackedStr);

    impl Held {
        pub(crate) fn of(text: &Bound<'_, PyString>) -> PyResult<Held> {
            PyBackedStr::try_from(text.clone()).map(Held)
        }

        pub(crate) fn size(&self) -> usize {
            self.0.len()
        }

        pub(crate) fn read<'t>(&'t self, _room: &'t mut Vec<u8>) -> &'t str {
            &self.0
        }
    }
}

/// Straight from the characters as CPython keeps them: a string that is asked for its UTF-8 takes
/// longer, and keeps it as long as it lives.
#[cfg(not(feature = "abi3"))]
mod direct {
    use pyo3::types::string::PyStringData;

    use super::*;

    /// The bytes of UTF-8 that one character takes at most.
    const MOST: usize = 4;

    pub(crate) struct Held {
        units: PyStringData<'static>,
        /// Keeps the units alive.
        _text: Py<PyString>,
    }

    impl Held {
        /// Fails where a character is half of a pair of surrogates.
        pub(crate) fn of(text: &Bound<'_, PyString>) -> PyResult<Held> {
            // SAFETY: `str` is immutable, and the reference outlives the units.
            let units = unsafe {
                std::mem::transmute::<PyStringData<'_>, PyStringData<'static>>(text.data()?)
            };
            if has_surrogates(units) {
                text.to_str()?;
            }
            Ok(Held { units, _text: text.clone().unbind() })
        }

        /// About how many bytes of UTF-8 it has.
        pub(crate) fn size(&self) -> usize {
            self.units.as_bytes().len()
        }

        /// The text, written into `room` where it has to be.
        pub(crate) fn read<'t>(&'t self, room: &'t mut Vec<u8>) -> &'t str {
            let utf8 = match self.units {
                PyStringData::Ucs1(units) if units.is_ascii() => units,
                PyStringData::Ucs1(units) => write(units.iter().map(|&unit| unit.into()), room),
                PyStringData::Ucs2(units) => write(units.iter().map(|&unit| unit.into()), room),
                PyStringData::Ucs4(units) => write(units.iter().copied(), room),
            };
            // SAFETY: ASCII, or written as UTF-8 from characters none of which is a surrogate.
            unsafe { std::str::from_utf8_unchecked(utf8) }
        }
    }

    fn has_surrogates(units: PyStringData<'_>) -> bool {
        // Without a way out in between, which lets the compiler look at many at a time.
        match units {
            PyStringData::Ucs1(_) => false,
            PyStringData::Ucs2(units) => {
                units.iter().fold(false, |found, unit| found | (unit & 0xF800 == 0xD800))
            }
            PyStringData::Ucs4(units) => {
                units.iter().fold(false, |found, unit| found | (unit & 0xFFFF_F800 == 0xD800))
            }
        }
    }

    /// The characters as UTF-8.
    fn write(units: impl ExactSizeIterator<Item = u32>, room: &mut Vec<u8>) -> &[u8] {
        let most = MOST * units.len();
        if room.len() < most {
            room.resize(most, 0);
        }
        let mut end = 0;
        for unit in units {
            let (bytes, length) = encode(unit);
            room[end..end + MOST].copy_from_slice(&bytes);
            end += length;
        }
        &room[..end]
    }

    /// The UTF-8 of a character, and how many bytes it is long. Texts mix one byte and two, of which
    /// no branch can tell in advance.
    fn encode(unit: u32) -> ([u8; MOST], usize) {
        if unit < 0x800 {
            let pair = 0x80C0 | unit >> 6 | (unit & 0x3F) << 8;
            let long = unit >= 0x80;
            return (if long { pair } else { unit }.to_le_bytes(), 1 + usize::from(long));
        }
        let mut bytes = [0; MOST];
        let character = char::from_u32(unit).expect("no surrogate");
        let length = character.encode_utf8(&mut bytes).len();
        (bytes, length)
    }
}
