//! Who said what: the whole way from a text to its quotations, and questions put to the result.
//!
//! `QAWL_CORPUS` names a file to run on: lines of text, or lines of JSON with a field `text` where
//! its name ends in `.jsonl`. Without it the small text of this repository serves, whose figures
//! say little. One document is one line.

use std::fs;
use std::hint::black_box;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{
    BenchmarkGroup, BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group,
    criterion_main,
};
use qawl::{Analysis, analyze};

/// Lengths of one text; time for each byte should be the same for all.
const LENGTHS: [usize; 5] = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
/// Bytes of the documents that questions are put to.
const ASKED_BYTES: usize = 2_000_000;
/// A common phrase, a rare one, and one in other spelling with a word missing.
const QUESTIONS: [&str; 3] = ["غير مقبول", "الوضع تحت السيطرة", "لا داعى الى قلق"];

/// The documents, each on its own.
fn documents() -> Vec<String> {
    let Some(path) = std::env::var_os("QAWL_CORPUS") else {
        return include_str!("data/news.txt").lines().map(String::from).collect();
    };
    let text = fs::read_to_string(&path).expect("QAWL_CORPUS names a readable file");
    let json = path.to_string_lossy().ends_with(".jsonl");
    text.lines().map(|line| if json { field(line) } else { line.into() }).collect()
}

fn field(line: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
    value["text"].as_str().expect("a field `text`").into()
}

fn bytes(documents: &[String]) -> Throughput {
    Throughput::Bytes(documents.iter().map(|document| document.len() as u64).sum())
}

/// A group for runs that may take a second each.
fn group<'c>(criterion: &'c mut Criterion, name: &str) -> BenchmarkGroup<'c, WallTime> {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10).sampling_mode(SamplingMode::Flat);
    group.warm_up_time(Duration::from_secs(1));
    group
}

fn articles(criterion: &mut Criterion, documents: &[String]) {
    let mut group = group(criterion, "analyze");
    group.throughput(bytes(documents));
    group.bench_function("articles", |bench| {
        bench.iter(|| documents.iter().for_each(|text| drop(black_box(analyze(text)))));
    });
    group.finish();
}

/// One text of each length.
fn lengths(criterion: &mut Criterion, documents: &[String]) {
    let mut group = group(criterion, "length");
    for length in LENGTHS {
        let text = repeated(documents, length);
        group.throughput(Throughput::Bytes(text.len() as u64));
        let id = BenchmarkId::from_parameter(length);
        group.bench_with_input(id, &text, |bench, text| bench.iter(|| analyze(text)));
    }
    group.finish();
}

/// The documents again and again, an empty line between them, up to `length` bytes.
fn repeated(documents: &[String], length: usize) -> String {
    let mut text = String::new();
    let mut again = documents.iter().cycle();
    while text.len() < length {
        text.push_str(again.next().expect("there are documents"));
        text.push_str("\n\n");
    }
    let end = (0..=length).rev().find(|&at| text.is_char_boundary(at));
    text.truncate(end.unwrap_or(0));
    text
}

/// Many texts at once on one thread and on two.
#[cfg(feature = "parallel")]
fn threads(criterion: &mut Criterion, documents: &[String]) {
    let analyzer = qawl::Analyzer::new();
    let mut group = group(criterion, "threads");
    group.throughput(bytes(documents));
    for threads in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let all = || pool.install(|| analyzer.analyze_all(documents).len());
        group.bench_function(threads.to_string(), |bench| bench.iter(all));
    }
    group.finish();
}

#[cfg(not(feature = "parallel"))]
fn threads(_: &mut Criterion, _: &[String]) {}

/// The command on one core and on two, which works on several documents at once.
#[cfg(feature = "cli")]
fn cores(criterion: &mut Criterion, documents: &[String]) {
    let lines: String = documents.iter().map(|text| line(text)).collect();
    let mut group = group(criterion, "cores");
    group.throughput(bytes(documents));
    for jobs in ["1", "2"] {
        let command = ["qawl", "quotes", "--format", "jsonl", "--jsonl", "--jobs", jobs];
        let run = || qawl::cli::run(command, lines.as_bytes(), std::io::sink(), std::io::sink());
        group.bench_function(jobs, |bench| bench.iter(|| assert_eq!(run(), 0)));
    }
    group.finish();
}

#[cfg(feature = "cli")]
fn line(text: &str) -> String {
    format!("{}\n", serde_json::json!({ "id": 0, "text": text }))
}

#[cfg(not(feature = "cli"))]
fn cores(_: &mut Criterion, _: &[String]) {}

fn who_said(criterion: &mut Criterion, documents: &[String]) {
    let mut size = 0;
    let within = |text: &&String| {
        size += text.len();
        size <= ASKED_BYTES
    };
    let asked: Vec<String> = documents.iter().take_while(within).cloned().collect();
    let analyses: Vec<Analysis> = asked.iter().map(|text| analyze(text)).collect();
    let mut group = group(criterion, "who_said");
    group.throughput(bytes(&asked));
    for question in QUESTIONS {
        let ask = || analyses.iter().map(|one| one.who_said(question).len()).sum::<usize>();
        group.bench_function(question.replace(' ', "_"), |bench| bench.iter(ask));
    }
    group.finish();
}

fn attribute(criterion: &mut Criterion) {
    let documents = documents();
    articles(criterion, &documents);
    lengths(criterion, &documents);
    threads(criterion, &documents);
    cores(criterion, &documents);
    who_said(criterion, &documents);
}

criterion_group!(benches, attribute);
criterion_main!(benches);
