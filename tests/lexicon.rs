//! Every stanza of the data files says by example what it does and what it must not do.
//!
//! In a `yes` sentence somebody speaks, in a `no` sentence nobody does.

use qawl::Quote;

/// Examples that do not hold yet, each with what stands in the way. One that holds must go.
const KNOWN: &[(&str, &str)] = &[];

/// An example sentence of a data file.
struct Example {
    place: String,
    sentence: String,
    speaks: bool,
    /// Whether the stanza is of a verb, which must be the cue.
    verb: bool,
}

#[test]
fn examples_hold() {
    let fails = |example: &&Example| !holds(example) && !is_known(example);
    assert_none("fail", examples().iter().filter(fails));
}

#[test]
fn known_failures_still_fail() {
    let passes = |example: &&Example| is_known(example) && holds(example);
    assert_none("hold, take them out of KNOWN", examples().iter().filter(passes));
}

#[test]
fn known_failures_stand_in_the_data() {
    let examples = examples();
    for (sentence, why) in KNOWN {
        assert!(examples.iter().any(|example| example.sentence == *sentence), "{sentence} ({why})");
    }
}

fn assert_none<'e>(what: &str, examples: impl Iterator<Item = &'e Example>) {
    let lines: Vec<String> = examples.map(Example::line).collect();
    assert!(lines.is_empty(), "{} examples {what}:\n{}", lines.len(), lines.join("\n"));
}

fn is_known(example: &Example) -> bool {
    KNOWN.iter().any(|(sentence, _)| *sentence == example.sentence)
}

fn holds(example: &Example) -> bool {
    let analysis = qawl::analyze(&example.sentence);
    let mut quotes = analysis.quotes();
    let found = |quote: Quote<'_>| !example.verb || quote.cue().is_some();
    if example.speaks { quotes.any(found) } else { quotes.len() == 0 }
}

impl Example {
    fn line(&self) -> String {
        let key = if self.speaks { "yes" } else { "no" };
        format!("{} {key} {}", self.place, self.sentence)
    }
}

fn examples() -> Vec<Example> {
    let mut examples = Vec::new();
    for path in super::files("src/lexicon/data", "txt") {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let lines = text.lines().enumerate();
        examples.extend(lines.filter_map(|(at, line)| example(&file, at + 1, line)));
    }
    examples
}

/// The example in one `  yes sentence` or `  no sentence` line.
fn example(file: &str, number: usize, line: &str) -> Option<Example> {
    let line = line.split(" #").next()?;
    let (key, sentence) = line.trim().split_once(' ')?;
    let speaks = match key {
        "yes" => true,
        "no" => false,
        _ => return None,
    };
    let verb = file == "speech_verbs.txt";
    let place = format!("{file}:{number}");
    Some(Example { place, sentence: sentence.trim().into(), speaks, verb })
}
