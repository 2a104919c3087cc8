//! Normalization beside copying the text and beside what people use instead.
//!
//! `QAWL_CORPUS` names a file to run on: lines of text, or lines of JSON with a field `text` where
//! its name ends in `.jsonl`. Without it the small text of this repository serves, which lies in
//! the nearest cache. One document is one line, and every contender fills a buffer that it is
//! given, so that none is slowed down by asking for memory.

use std::hint::black_box;

use aho_corasick::AhoCorasick;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use qawl::normalize::{Buffers, Normalizer, Profile, Scanner};
use regex::Regex;
use unicode_normalization::UnicodeNormalization;

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

/// Runs `normalize` on all texts, one by one, into one buffer.
fn each(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    texts: &[&str],
    mut normalize: impl FnMut(&str, &mut String),
) {
    group.bench_function(name, |bench| {
        let mut out = String::new();
        bench.iter(|| {
            for text in texts {
                normalize(text, &mut out);
                black_box(&out);
            }
        });
    });
}

fn ours(group: &mut BenchmarkGroup<'_, WallTime>, texts: &[&str]) {
    for scanner in Scanner::ALL.into_iter().filter(|scanner| scanner.is_available()) {
        let normalizer = Normalizer::new().on(scanner);
        each(group, &format!("qawl {scanner:?}"), texts, |text, out| {
            normalizer.normalize_into(text, out);
        });
        let mut buffers = Some(Buffers::default());
        each(group, &format!("qawl {scanner:?} aligned"), texts, |text, _| {
            let normalized = normalizer.align_in(text, buffers.take().unwrap_or_default());
            buffers = Some(black_box(normalized).into_buffers());
        });
    }
}

fn peers(group: &mut BenchmarkGroup<'_, WallTime>, texts: &[&str]) {
    each(group, "memcpy", texts, |text, out| {
        out.clear();
        out.push_str(text);
    });
    each(group, "char loop", texts, char_loop);
    each(group, "nfkc", texts, |text, out| {
        out.clear();
        out.extend(text.nfkc());
    });
    let automaton = AhoCorasick::new(FROM).expect("sixteen patterns");
    each(group, "aho-corasick", texts, |text, out| *out = automaton.replace_all(text, &TO));
    let marks = Regex::new("[\u{64B}-\u{652}\u{670}\u{640}]").expect("a class");
    let alefs = Regex::new("[أإآٱ]").expect("a class");
    each(group, "regex", texts, |text, out| {
        let bare = marks.replace_all(text, "");
        *out = alefs.replace_all(&bare, "ا").replace('ى', "ي").replace('ة', "ه");
    });
}

fn run(criterion: &mut Criterion, name: &str, texts: &[&str]) {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10);
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    ours(&mut group, texts);
    peers(&mut group, texts);
    group.finish();
}

/// The profiles other than `search`.
fn profiles(criterion: &mut Criterion, texts: &[&str]) {
    let mut group = criterion.benchmark_group("profiles");
    group.sample_size(10);
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    for profile in Profile::ALL {
        let normalizer = Normalizer::profile(profile);
        each(&mut group, profile.name(), texts, |text, out| normalizer.normalize_into(text, out));
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
