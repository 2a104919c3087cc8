//! The gazetteer beside automata that search for the same names.
//!
//! The text is `QAWL_CORPUS` (a `.jsonl` file with a field `text` a line, or any other text; the
//! first 24 MB of it), or else the small invented text in `data/news.txt`, whose figures say
//! little. The names are, for 1,000 to 1,000,000 of them, taken from the text and combined from its
//! words by [`Names`], the same at every run; and those of the lists in the folder `QAWL_NAMES`,
//! if it is set.
//!
//! The searches of one list take turns for some rounds: what disturbs a machine for seconds falls on
//! all of them alike, and medians of the rounds can be compared.
//!
//! The automata find the leftmost longest match at any letter and a filter then asks for word
//! boundaries on both sides, which is the usual way to have whole words from them, though it loses
//! a name that is inside a longer match without boundaries. aho-corasick's DFA is left out where it
//! would need gigabytes.
//!
//! For the real names it also tells how many matches folding adds, with its guard and without it,
//! and how many of them are wrong by `data/respelled.txt`.

use std::collections::HashSet;
use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use criterion::{
    BenchmarkGroup, BenchmarkId, Criterion, SamplingMode, Throughput, measurement::WallTime,
};
use daachorse::CharwiseDoubleArrayAhoCorasickBuilder as Daachorse;
use qawl::{Entry, Gazetteer};

const MOST_BYTES: usize = 24_000_000;
const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// How often the searches of one list take turns.
const ROUNDS: usize = 5;
/// Names above which the DFA is left out.
const DFA: usize = 30_000;

fn corpus() -> String {
    let path = std::env::var("QAWL_CORPUS");
    let path = path
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/benches/data/news.txt").into());
    let text = fs::read_to_string(&path).expect("the corpus is a readable file");
    let text = if path.ends_with(".jsonl") { fields(&text) } else { text };
    let end = (0..=MOST_BYTES.min(text.len())).rev().find(|&at| text.is_char_boundary(at));
    text[..end.unwrap_or(0)].to_string()
}

/// The field `text` of every line.
fn fields(lines: &str) -> String {
    let text = |line: &str| {
        let value: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        value["text"].as_str().unwrap_or("").to_string()
    };
    lines.lines().map(text).collect::<Vec<_>>().join("\n\n")
}

/// Makes names: two in five are sequences of one to three words of the text (one alone only if it
/// has at least six letters), the others two or three such words put together by chance.
struct Names<'t> {
    words: Vec<&'t str>,
    state: u64,
}

impl<'t> Names<'t> {
    fn new(text: &'t str) -> Names<'t> {
        let long = |word: &&str| (4..=12).contains(&word.chars().count());
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(long).collect();
        Names { words, state: 42 }
    }

    fn take(&mut self, count: usize) -> Vec<String> {
        let mut seen = HashSet::new();
        let mut names = vec![];
        while names.len() < count {
            let name = if names.len() % 5 < 2 { self.harvested() } else { self.combined() };
            if seen.insert(name.clone()) {
                names.push(name);
            }
        }
        names
    }

    /// Words that follow one another in the text (short ones between them left out).
    fn harvested(&mut self) -> String {
        let at = self.below(self.words.len() - 3);
        let count =
            if self.words[at].chars().count() >= 6 { 1 + self.below(3) } else { 2 + self.below(2) };
        self.words[at..at + count].join(" ")
    }

    fn combined(&mut self) -> String {
        let count = 2 + self.below(2);
        let mut words = vec![];
        for _ in 0..count {
            let at = self.below(self.words.len());
            words.push(self.words[at]);
        }
        words.join(" ")
    }

    /// A number below a limit, by Knuth's linear congruences.
    fn below(&mut self, limit: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize % limit
    }
}

/// The names of real lists: every field of a `.tsv` in Arabic letters, aliases parted by `|`.
fn real_names() -> Option<Vec<String>> {
    let folder = std::env::var("QAWL_NAMES").ok()?;
    let mut names = HashSet::new();
    for list in ["cldr_ar_cities", "cldr_ar_territories", "geonames_ar_cities"] {
        let text = fs::read_to_string(format!("{folder}/{list}.tsv")).expect("a list of names");
        let fields = text.lines().skip(1).flat_map(|line| line.split(['\t', '|']));
        names.extend(fields.filter(|name| name.contains(is_arabic)).map(str::to_string));
    }
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort();
    Some(names)
}

fn is_arabic(c: char) -> bool {
    ('\u{621}'..='\u{64a}').contains(&c)
}

fn entries(names: &[String]) -> Vec<Entry> {
    names.iter().zip(1..).map(|(name, number)| Entry::new(number.to_string(), name)).collect()
}

fn exact(names: &[String]) -> Gazetteer {
    Gazetteer::builder().entries(entries(names)).exact().build().expect("names")
}

fn full(names: &[String]) -> Gazetteer {
    Gazetteer::new(entries(names)).expect("names")
}

/// Whether a match has no letter or digit on either side.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let is_word = |c: char| c.is_alphanumeric();
    !text[..start].chars().next_back().is_some_and(is_word)
        && !text[end..].chars().next().is_some_and(is_word)
}

fn count_aho(automaton: &AhoCorasick, text: &str) -> usize {
    automaton.find_iter(text).filter(|found| is_whole(text, found.start(), found.end())).count()
}

fn aho(names: &[String], kind: AhoCorasickKind) -> AhoCorasick {
    let mut builder = AhoCorasick::builder();
    builder.match_kind(MatchKind::LeftmostLongest).kind(Some(kind));
    builder.build(names).expect("an automaton")
}

type Charwise = daachorse::CharwiseDoubleArrayAhoCorasick<u32>;

fn daachorse(names: &[String]) -> Charwise {
    let kind = daachorse::MatchKind::LeftmostLongest;
    Daachorse::new().match_kind(kind).build(names).expect("an automaton")
}

fn count_daachorse(automaton: &Charwise, text: &str) -> usize {
    let found = automaton.leftmost_find_iter(text);
    found.filter(|found| is_whole(text, found.start(), found.end())).count()
}

fn search(group: &mut BenchmarkGroup<'_, WallTime>, text: &str, names: &[String]) {
    let mut searchers = searchers(names);
    for round in 1..=ROUNDS {
        for searcher in &mut searchers {
            group.bench_function(BenchmarkId::new(searcher.name, round), |bencher| {
                let count = searcher.ready(text);
                bencher.iter(|| count(black_box(text)));
            });
        }
    }
}

/// Something that counts the matches in a text, made when it is first asked for, so that what a
/// filter leaves out is not built.
struct Searcher<'n> {
    name: &'static str,
    make: Box<dyn Fn() -> Counter + 'n>,
    made: Option<Counter>,
}

/// Counts the matches in a text.
type Counter = Box<dyn Fn(&str) -> usize>;

impl<'n> Searcher<'n> {
    fn new(name: &'static str, make: impl Fn() -> Counter + 'n) -> Searcher<'n> {
        Searcher { name, make: Box::new(make), made: None }
    }

    fn ready(&mut self, text: &str) -> &Counter {
        self.made.get_or_insert_with(|| {
            let count = (self.make)();
            eprintln!("{} matches", count(text));
            count
        })
    }
}

fn searchers(names: &[String]) -> Vec<Searcher<'_>> {
    let mut searchers = vec![
        Searcher::new("qawl exact", || qawl_counter(exact(names))),
        Searcher::new("qawl folding and clitics", || qawl_counter(full(names))),
        Searcher::new("daachorse", || {
            let automaton = daachorse(names);
            Box::new(move |text| count_daachorse(&automaton, text))
        }),
        Searcher::new("aho-corasick NFA", || {
            aho_counter(aho(names, AhoCorasickKind::ContiguousNFA))
        }),
    ];
    if names.len() <= DFA {
        searchers.push(Searcher::new("aho-corasick DFA", || {
            aho_counter(aho(names, AhoCorasickKind::DFA))
        }));
    }
    searchers
}

fn qawl_counter(gazetteer: Gazetteer) -> Counter {
    Box::new(move |text| gazetteer.find_iter(text).count())
}

fn aho_counter(automaton: AhoCorasick) -> Counter {
    Box::new(move |text| count_aho(&automaton, text))
}

fn build(group: &mut BenchmarkGroup<'_, WallTime>, names: &[String]) {
    group.bench_function("qawl exact", |bencher| {
        bencher.iter_with_setup(
            || entries(names),
            |entries| Gazetteer::builder().entries(entries).exact().build(),
        )
    });
    group.bench_function("qawl folding", |bencher| {
        bencher.iter_with_setup(|| entries(names), Gazetteer::new)
    });
    group.bench_function("daachorse", |bencher| bencher.iter(|| daachorse(names)));
    let nfa = AhoCorasickKind::ContiguousNFA;
    group.bench_function("aho-corasick NFA", |bencher| bencher.iter(|| aho(names, nfa)));
}

/// Pairs of what is written and what is listed that are one name, read by hand.
const RESPELLED: &str = include_str!("data/respelled.txt");

/// Tells how many matches folding adds and how many of them are wrong.
fn folding(text: &str, names: &[String]) {
    let right: HashSet<_> = RESPELLED.lines().filter_map(|line| line.split_once('\t')).collect();
    let wrong = [true, false].map(|guarded| {
        let builder = Gazetteer::builder().entries(entries(names)).clitics(false);
        let gazetteer = builder.fold_guard(guarded).build().expect("names");
        let (mut more, mut wrong) = (0, 0);
        for found in gazetteer.find_iter(text).filter(|found| found.cost() > 0) {
            more += 1;
            wrong += usize::from(!right.contains(&(found.text(), found.name())));
        }
        let guard = if guarded { "with its guard" } else { "unguarded" };
        eprintln!("folding {guard}: {more} more matches, {wrong} of them wrong");
        wrong
    });
    let share = wrong[0] as f64 / wrong[1].max(1) as f64;
    eprintln!("wrong with the guard: {:.1} % of those without it (goal 10)", share * 100.0);
}

fn open(group: &mut BenchmarkGroup<'_, WallTime>, names: &[String]) {
    let gazetteer = full(names);
    let size = gazetteer.size_in_bytes() as f64 / names.len() as f64;
    let path = std::env::temp_dir().join(format!("qawl-bench-{}.names", std::process::id()));
    gazetteer.save(&path).expect("a file");
    eprintln!("{} names: {size:.1} bytes a name, in memory and on disk", names.len());
    group.bench_function("checked", |bencher| bencher.iter(|| Gazetteer::open(&path)));
    #[cfg(feature = "mmap")]
    group.bench_function("mapped", |bencher| bencher.iter(|| Gazetteer::map(&path)));
    fs::remove_file(&path).expect("the file is still there");
}

fn main() {
    let mut criterion = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    let started = Instant::now();
    let text = corpus();
    let mut lists: Vec<(String, Vec<String>)> = vec![];
    let most = if text.len() < 1_000_000 { 1_000 } else { usize::MAX };
    for size in SIZES.into_iter().filter(|&size| size <= most) {
        lists.push((size.to_string(), Names::new(&text).take(size)));
    }
    let real = real_names();
    if let Some(names) = &real {
        folding(&text, names);
    }
    lists.extend(real.map(|names| (format!("{} real", names.len()), names)));
    eprintln!("text and names ready after {:?}", started.elapsed());
    for (size, names) in &lists {
        let mut group = criterion.benchmark_group(format!("search {size}"));
        group.throughput(Throughput::Bytes(text.len() as u64)).sampling_mode(SamplingMode::Flat);
        search(&mut group, &text, names);
        group.finish();
    }
    let (size, largest) = lists.iter().max_by_key(|(_, names)| names.len()).expect("lists");
    build(&mut criterion.benchmark_group(format!("build {size}")), largest);
    open(&mut criterion.benchmark_group(format!("open {size}")), largest);
    criterion.final_summary();
}
