//! Compiled lists in files.

use std::fs;
use std::path::Path;

use super::Gazetteer;
use super::header::{self, Header};
use super::table::{Bytes, Table};
use crate::Error;

impl Gazetteer {
    /// Writes the compiled list to a file, which opens quicker than the list is built again.
    ///
    /// # Errors
    ///
    /// When the file cannot be written, or the gazetteer has several layers: each is a list of its
    /// own ([`Gazetteer::layers`]).
    pub fn save(&self, path: impl AsRef<Path>) -> Result<(), Error> {
        let path = path.as_ref();
        fs::write(path, self.to_bytes()?).map_err(|cause| Error::file(&name(path), cause))
    }

    /// The compiled list, as [`Gazetteer::save`] writes it.
    ///
    /// # Errors
    ///
    /// When the gazetteer has several layers.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        match (&self.0.lists[..], &self.0.stops[..]) {
            ([one], []) => Ok(one.bytes().to_vec()),
            _ => Err(Error::config("only a gazetteer of one layer can be saved: save each")),
        }
    }

    /// Opens a file written by [`Gazetteer::save`], with every byte checked.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, is no compiled gazetteer, is of another format version, is cut
    /// off or damaged.
    pub fn open(path: impl AsRef<Path>) -> Result<Gazetteer, Error> {
        let path = path.as_ref();
        let bytes = Bytes::read(path).map_err(|cause| Error::file(&name(path), cause))?;
        checked(bytes).map_err(|cause| Error::file(&name(path), cause))
    }

    /// Takes what [`Gazetteer::to_bytes`] gave, with every byte checked.
    ///
    /// # Errors
    ///
    /// When these are not the bytes of a compiled gazetteer, or they are damaged.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Gazetteer, Error> {
        checked(Bytes::of(&bytes)).map_err(Error::config)
    }
}

fn checked(bytes: Bytes) -> Result<Gazetteer, String> {
    let written = bytes.as_slice();
    let header = Header::parse(written)?;
    if header::checksum(&written[header::LEN..]) != header.checksum {
        return Err("this compiled gazetteer is damaged: build it again from the list".into());
    }
    Ok(Gazetteer::of(Table::new(bytes, header)))
}

fn name(path: &Path) -> String {
    path.display().to_string()
}
