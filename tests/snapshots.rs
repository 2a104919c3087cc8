//! The full analysis of each of our own articles, as a snapshot that a person can review.
//!
//! `INSTA_UPDATE=always cargo test` writes `tests/snapshots/` anew; the diff shows what changed.

use std::fmt::Write as _;
use std::path::Path;

use insta::{Settings, assert_snapshot};
use qawl::view::Line;
use qawl::{Analysis, Quote};

/// What stands where the text says nothing.
const NONE: &str = "-";

#[test]
fn articles_are_analysed_as_before() {
    let mut settings = Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for path in super::files("tests/articles", "txt") {
            let analysis = qawl::analyze(&std::fs::read_to_string(&path).unwrap());
            assert_snapshot!(stem(&path), described(&analysis));
        }
    });
}

#[test]
fn every_snapshot_has_its_article() {
    for path in super::files("tests/snapshots", "snap") {
        let article = super::articles_folder().join(stem(&path)).with_extension("txt");
        assert!(article.is_file(), "{} is of no article", path.display());
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

/// One block for each quotation, an empty line between them.
fn described(analysis: &Analysis) -> String {
    let blocks: Vec<String> = analysis.quotes().map(block).collect();
    blocks.join("\n")
}

/// One quotation. Names of fields are Latin and stand first, so that no viewer reorders a line.
fn block(quote: Quote<'_>) -> String {
    let mut block = String::new();
    let kind = quote.kind().as_str();
    writeln!(block, "{} {kind}, {}", quote.index() + 1, quote.polarity().as_str()).unwrap();
    for (name, value) in fields(quote) {
        writeln!(block, "  {name:<8} {}", Line::Plain.put(&value)).unwrap();
    }
    block
}

fn fields(quote: Quote<'_>) -> Vec<(&'static str, String)> {
    let text = quote.analysis().text();
    let piece = |span| String::from(&text[span]);
    let mut fields: Vec<_> = quote.parts().iter().map(|&part| ("words", piece(part))).collect();
    fields.push(("cue", quote.cue().map_or(NONE.into(), piece)));
    fields.push(("speaker", speaker(quote)));
    fields.push(("mention", quote.mention().map_or(NONE.into(), piece)));
    fields.extend(quote.relayed_by().map(|relay| ("relay", relay.into())));
    fields.extend(quote.repairs().iter().map(|&repair| ("mended", repair.into())));
    fields.push(("sure", format!("{:.2}", quote.confidence())));
    let evidence = quote.attribution().evidence().iter();
    fields.extend(evidence.map(|evidence| ("because", evidence.to_string())));
    fields
}

/// Kind and gender first: they stay in place whatever the direction of the name.
fn speaker(quote: Quote<'_>) -> String {
    let Some(speaker) = quote.speaker() else { return NONE.into() };
    let gender = speaker.gender().map_or(NONE, |gender| gender.as_str());
    format!("{} {gender} {}", speaker.kind().as_str(), speaker.name())
}
