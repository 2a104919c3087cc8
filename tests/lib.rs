//! All integration tests, in one binary.

use std::fs;
use std::path::{Path, PathBuf};

mod cases;
#[cfg(feature = "cli")]
mod cli;
mod gazetteer;
mod layers;
mod normalize;
mod properties;

/// The folder of our own articles.
fn articles_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")
}

/// The texts of our own articles.
fn articles() -> impl Iterator<Item = String> {
    let files = fs::read_dir(articles_folder()).unwrap().map(|entry| entry.unwrap().path());
    let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    texts.map(|path| fs::read_to_string(path).unwrap())
}
