//! Compiled lists mapped into memory: the one place of the crate's gazetteer that is not safe by
//! itself.

use std::fs::File;
use std::path::Path;

use memmap2::Mmap;

use super::Gazetteer;
use super::header::Header;
use super::table::{Bytes, Table};
use crate::Error;

impl Gazetteer {
    /// Opens a file written by [`Gazetteer::save`] by mapping it into memory: at once, whatever its
    /// size, and shared by all processes that do so. Only the header and the length are checked;
    /// damage further on makes names be missed, or found wrongly, and nothing worse. Use
    /// [`Gazetteer::open`] for a file that is not trusted.
    ///
    /// The file must not be cut off while it is in use: on most systems that ends the process when
    /// it looks there. Write a new file and rename it instead.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or mapped, is no compiled gazetteer, is of another format
    /// version or is cut off.
    pub fn map(path: impl AsRef<Path>) -> Result<Gazetteer, Error> {
        let path = path.as_ref();
        let fault = |cause: String| Error::file(&path.display().to_string(), cause);
        let map = map(path).map_err(|cause| fault(cause.to_string()))?;
        let header = Header::parse(&map).map_err(fault)?;
        Ok(Gazetteer::of(Table::new(Bytes::Mapped(map), header)))
    }
}

#[allow(unsafe_code)]
fn map(path: &Path) -> std::io::Result<Mmap> {
    let file = File::open(path)?;
    // SAFETY: the bytes are only ever read one by one with bounds checked, text in them only after
    // a check of its encoding each time, so that a change by another process can at worst give
    // other answers. That a file must not be cut off is said to the caller.
    unsafe { Mmap::map(&file) }
}
