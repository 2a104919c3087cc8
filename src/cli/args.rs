//! What can be written after `qawl`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::Unit;
use crate::normalize::{Profile, Rule};

/// Who said what, in Arabic text.
#[derive(Debug, Parser)]
#[command(name = "qawl", version, about, propagate_version = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// The quotations of each document, and who said them
    Quotes(Quotes),
    /// Who said these words: the quotations that hold them, best first
    WhoSaid(WhoSaid),
    /// The names of a list wherever they stand
    Match(Match),
    /// The text with its spelling folded
    Normalize(Normalize),
    /// Why each quotation was given to its speaker
    Explain(Explain),
    /// Lists of names
    #[command(subcommand)]
    Names(Names),
}

/// Where the documents come from.
#[derive(Debug, Args)]
pub(super) struct Sources {
    /// Files to read; `-` or none is standard input, `.jsonl` is one document a line
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Standard input is one document a line: {"id": …, "text": …}
    #[arg(long)]
    pub(super) jsonl: bool,
    /// Documents worked on at once [default: one for each core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) jobs: Option<u16>,
}

#[derive(Debug, Args)]
pub(super) struct Quotes {
    #[command(flatten)]
    pub(super) sources: Sources,
    #[arg(long, value_enum, default_value_t = QuotesFormat::Text)]
    pub(super) format: QuotesFormat,
    #[command(flatten)]
    pub(super) unit: Positions,
    #[command(flatten)]
    pub(super) names: NameList,
}

#[derive(Debug, Args)]
pub(super) struct WhoSaid {
    /// The words, in whatever spelling
    pub(super) phrase: String,
    #[command(flatten)]
    pub(super) sources: Sources,
    #[arg(long, value_enum, default_value_t = ListFormat::Text)]
    pub(super) format: ListFormat,
    #[command(flatten)]
    pub(super) unit: Positions,
    #[command(flatten)]
    pub(super) names: NameList,
}

#[derive(Debug, Args)]
pub(super) struct Match {
    /// The names: .jsonl, .tsv, .csv, or a list compiled by `qawl names build`
    #[arg(long, value_name = "LIST")]
    pub(super) names: PathBuf,
    /// Report, count and leave out bad lines of the list
    #[arg(long)]
    pub(super) skip_bad: bool,
    #[command(flatten)]
    pub(super) sources: Sources,
    #[arg(long, value_enum, default_value_t = LinesFormat::Text)]
    pub(super) format: LinesFormat,
    /// Also the names that stand inside or across other names
    #[arg(long)]
    pub(super) overlapping: bool,
    /// Also the names that stand inside words (in hashtags, before pronouns)
    #[arg(long, conflicts_with = "overlapping")]
    pub(super) anywhere: bool,
    #[command(flatten)]
    pub(super) unit: Positions,
}

#[derive(Debug, Args)]
pub(super) struct Normalize {
    /// The rules to begin with
    #[arg(long, value_name = "NAME", default_value_t = Profile::Search)]
    pub(super) profile: Profile,
    /// A rule to add
    #[arg(long, value_name = "RULE")]
    pub(super) with: Vec<Rule>,
    /// A rule to leave out
    #[arg(long, value_name = "RULE")]
    pub(super) without: Vec<Rule>,
    #[command(flatten)]
    pub(super) sources: Sources,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    #[command(flatten)]
    pub(super) sources: Sources,
    #[command(flatten)]
    pub(super) names: NameList,
}

#[derive(Debug, Subcommand)]
pub(super) enum Names {
    /// Compile a list, so that later runs need not read it name by name
    Build {
        /// The names: .jsonl, .tsv or .csv, or a dump
        list: PathBuf,
        /// The file to write
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// How the list is written [default: as its name says]
        #[arg(long, value_enum)]
        format: Option<ListedAs>,
        /// Report, count and leave out bad lines, instead of writing nothing
        #[arg(long)]
        skip_bad: bool,
        /// How names and texts are made alike
        #[arg(long, value_name = "NAME", default_value_t = Profile::Search)]
        profile: Profile,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum ListedAs {
    /// An object a line: {"id": …, "name": …, "aliases": […], "kind": …}
    Jsonl,
    /// Columns named by the first line, parted by tabs
    Tsv,
    /// The same, parted by commas
    Csv,
    /// The dump of GeoNames: its names in Arabic
    Geonames,
    /// The dump of Wikidata, an item a line: its names in Arabic
    Wikidata,
}

#[derive(Debug, Args)]
pub(super) struct NameList {
    /// Link speakers to the names of a list: .jsonl, .tsv, .csv or compiled
    #[arg(long, value_name = "LIST")]
    pub(super) names: Option<PathBuf>,
    /// Report, count and leave out bad lines of the list
    #[arg(long, requires = "names")]
    pub(super) skip_bad: bool,
}

#[derive(Debug, Clone, Copy, Args)]
pub(super) struct Positions {
    /// What positions count
    #[arg(long = "offsets", value_enum, default_value = "chars")]
    pub(super) offsets: Unit,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum QuotesFormat {
    /// For a reader
    Text,
    /// One list
    Json,
    /// One line per document
    Jsonl,
    /// A page, right to left, coloured by speaker
    Html,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum ListFormat {
    /// For a reader
    Text,
    /// One list
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum LinesFormat {
    /// For a reader
    Text,
    /// One line per document
    Jsonl,
}
