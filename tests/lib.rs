//! All integration tests, in one binary.

use std::fs;
use std::path::{Path, PathBuf};

mod cases;
#[cfg(feature = "cli")]
mod cli;
mod gazetteer;
mod layers;
mod lexicon;
mod normalize;
#[cfg(feature = "parallel")]
mod parallel;
mod properties;
mod rewritten;
mod snapshots;

/// The folder of our own articles.
fn articles_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles")
}

/// The files of a folder of this repository whose names end in `.ending`, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let ends = |path: &PathBuf| path.extension().is_some_and(|found| found == ending);
    let mut files: Vec<_> = entries.filter(ends).collect();
    files.sort();
    files
}

/// The texts of our own articles.
fn articles() -> impl Iterator<Item = String> {
    files("tests/articles", "txt").into_iter().map(|path| fs::read_to_string(path).unwrap())
}
