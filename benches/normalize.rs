//! Normalization beside copying the text and beside what people use instead.
//!
//! `QAWL_CORPUS` names a file to run on: lines of text, or lines of JSON with a field `text` where
//! its name ends in `.jsonl`. Without it the small text of this repository serves, which lies in
//! the nearest cache. One document is one line, and every contender fills a buffer that it is
//! given, so that none is slowed down by asking for memory.
//!
//! Contenders take turns for some rounds: what disturbs a machine for seconds falls on all of them
//! alike, and medians of the rounds can be compared.

use std::hint::black_box;
use std::time::Duration;

use aho_corasick::AhoCorasick;
use criterion::measurement::WallTime;
use criterion::{
    BenchmarkGroup, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main,
};
use qawl::normalize::{Buffers, Normalizer, Profile, Scanner};
use regex::Regex;
use unicode_normalization::UnicodeNormalization;

/// How often the contenders take turns.
const ROUNDS: usize = 5;

const FROM: [&str; 16] = [
    "\u{64B}", "\u{64C}", "\u{64D}", "\u{64E}", "\u{64F}", "\u{650}", "\u{651}", "\u{652}",
    "\u{670}", "\u{640}", "أ", "إ", "آ", "ٱ", "ى", "ة",
];
const TO: [&str; 16] = ["", "", "", "", "", "", "", "", "", "", "ا", "ا", "ا", "ا", "ي", "ه"];

/// The documents, each on its own.
fn documents() -> Vec<String> {
    let Some(path) = std::env::var_os("QAWL_CORPUS") else {
        return include_str!("data/news.txt").lines().map(String::from).collect();
    };
    let text = std::fs::read_to_string(&path).expect("QAWL_CORPUS names a readable file");
    if path.to_string_lossy().ends_with(".jsonl") {
        text.lines().map(document).collect()
    } else {
        text.lines().map(String::from).collect()
    }
}

fn document(line: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
    value["text"].as_str().expect("a field `text`").into()
}

/// The same text with a mark on every letter, every seventh of them doubled.
fn vocalised(text: &str) -> String {
    let marks = ['\u{64E}', '\u{650}', '\u{64F}', '\u{652}', '\u{64E}'];
    let mut out = String::with_capacity(text.len() * 2);
    for (at, c) in text.chars().enumerate() {
        out.push(c);
        if ('ء'..='ي').contains(&c) {
            out.extend((at % 7 == 0).then_some('\u{651}'));
            out.push(marks[at % marks.len()]);
        }
    }
    out
}

/// What one writes by hand.
fn char_loop(text: &str, out: &mut String) {
    out.clear();
    for c in text.chars() {
        match c {
            '\u{64B}'..='\u{652}' | '\u{670}' | '\u{640}' => {}
            'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
            'ى' => out.push('ي'),
            'ة' => out.push('ه'),
            c => out.push(c),
        }
    }
}

/// A way to normalize one text into a buffer.
type Normalize<'n> = Box<dyn FnMut(&str, &mut String) + 'n>;

struct Contender<'n> {
    name: String,
    normalize: Normalize<'n>,
}

impl<'n> Contender<'n> {
    fn new(name: impl Into<String>, normalize: impl FnMut(&str, &mut String) + 'n) -> Self {
        Contender { name: name.into(), normalize: Box::new(normalize) }
    }

    /// Times all texts, one by one, into one buffer.
    fn time(&mut self, group: &mut BenchmarkGroup<'_, WallTime>, id: BenchmarkId, texts: &[&str]) {
        let mut out = String::new();
        group.bench_function(id, |bench| {
            bench.iter(|| {
                for text in texts {
                    (self.normalize)(text, &mut out);
                    black_box(&out);
                }
            });
        });
    }
}

fn ours() -> Vec<Contender<'static>> {
    let mut ours = Vec::new();
    for scanner in Scanner::ALL.into_iter().filter(|scanner| scanner.is_available()) {
        let normalizer = Normalizer::new().on(scanner);
        ours.push(Contender::new(format!("qawl {scanner:?}"), move |text, out| {
            normalizer.normalize_into(text, out);
        }));
        let normalizer = Normalizer::new().on(scanner);
        let mut buffers = Some(Buffers::default());
        ours.push(Contender::new(format!("qawl {scanner:?} aligned"), move |text, _| {
            let normalized = normalizer.align_in(text, buffers.take().unwrap_or_default());
            buffers = Some(black_box(normalized).into_buffers());
        }));
    }
    ours
}

fn copy() -> Contender<'static> {
    Contender::new("memcpy", |text, out| {
        out.clear();
        out.push_str(text);
    })
}

fn peers() -> Vec<Contender<'static>> {
    let automaton = AhoCorasick::new(FROM).expect("sixteen patterns");
    let marks = Regex::new("[\u{64B}-\u{652}\u{670}\u{640}]").expect("a class");
    let alefs = Regex::new("[أإآٱ]").expect("a class");
    vec![
        Contender::new("char loop", char_loop),
        Contender::new("nfkc", |text, out| {
            out.clear();
            out.extend(text.nfkc());
        }),
        Contender::new("aho-corasick", move |text, out| *out = automaton.replace_all(text, &TO)),
        Contender::new("regex", move |text, out| {
            let bare = marks.replace_all(text, "");
            *out = alefs.replace_all(&bare, "ا").replace('ى', "ي").replace('ة', "ه");
        }),
    ]
}

fn group<'c>(
    criterion: &'c mut Criterion,
    name: &str,
    texts: &[&str],
) -> BenchmarkGroup<'c, WallTime> {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10);
    group.warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    group
}

fn run(criterion: &mut Criterion, name: &str, texts: &[&str]) {
    let mut group = group(criterion, name, texts);
    let mut contenders = vec![copy()];
    contenders.extend(ours());
    contenders.extend(peers());
    for round in 1..=ROUNDS {
        for contender in &mut contenders {
            let id = BenchmarkId::new(&contender.name, round);
            contender.time(&mut group, id, texts);
        }
    }
    group.finish();
}

/// Every profile, on the best scanner.
fn profiles(criterion: &mut Criterion, texts: &[&str]) {
    let mut group = group(criterion, "profiles", texts);
    for profile in Profile::ALL {
        let normalizer = Normalizer::profile(profile);
        let normalize = move |text: &str, out: &mut String| normalizer.normalize_into(text, out);
        let id = BenchmarkId::from_parameter(profile.name());
        Contender::new(profile.name(), normalize).time(&mut group, id, texts);
    }
    group.finish();
}

/// Some of the words, one call each.
const WORDS: usize = 200_000;

fn normalize(criterion: &mut Criterion) {
    let documents = documents();
    let plain: Vec<&str> = documents.iter().map(String::as_str).collect();
    run(criterion, "plain", &plain);
    let with_marks: Vec<String> = documents.iter().map(|text| vocalised(text)).collect();
    run(criterion, "vocalised", &with_marks.iter().map(String::as_str).collect::<Vec<_>>());
    let words = plain.iter().flat_map(|text| text.split_whitespace()).take(WORDS);
    run(criterion, "words", &words.collect::<Vec<_>>());
    profiles(criterion, &plain);
}

criterion_group!(benches, normalize);
criterion_main!(benches);
