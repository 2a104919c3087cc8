//! The case tables: `tests/cases/*.txt`, and the articles' expected quotations beside them.
//!
//! A case that cannot be done yet carries `known-wrong REASON`; the test fails when it passes.

use std::fmt::Write as _;
use std::path::Path;

use qawl::{Analysis, Quote, Speaker};

use super::files;

/// One `case` stanza, or an article with its expected quotations.
struct Case {
    name: String,
    place: String,
    text: String,
    expected: Vec<Expected>,
    known_wrong: bool,
}

/// One `quote` or `maybe` of a case.
#[derive(Default)]
struct Expected {
    kind: String,
    optional: bool,
    contents: Vec<String>,
    cue: Option<String>,
    speaker: Option<String>,
    name: Option<String>,
    polarity: Option<String>,
    kindof: Option<String>,
    gender: Option<String>,
    relay: Option<String>,
}

/// The cases of one file; `heads` begin a case.
fn read(path: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(path).unwrap();
    let file = path.file_name().unwrap().to_string_lossy().into_owned();
    let mut cases: Vec<Case> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        let (key, value) = trimmed.split_once(' ').unwrap_or((trimmed, ""));
        let value = value.trim();
        let place = format!("{file}:{}", index + 1);
        match key {
            "case" | "article" => cases.push(case(path, key, value, place)),
            _ => field(cases.last_mut().expect("a case is open"), key, value, &place),
        }
    }
    cases
}

fn case(path: &Path, key: &str, name: &str, place: String) -> Case {
    let text = match key {
        "article" => std::fs::read_to_string(path.with_extension("txt")).unwrap(),
        _ => String::new(),
    };
    Case { name: name.into(), place, text, expected: Vec::new(), known_wrong: false }
}

fn field(case: &mut Case, key: &str, value: &str, place: &str) {
    let some = || Some(value.to_owned()).filter(|value| value != "-");
    match key {
        "text" => {
            if !case.text.is_empty() {
                case.text.push('\n');
            }
            case.text.push_str(value);
            return;
        }
        "quote" | "maybe" => {
            let kind = value.to_owned();
            case.expected.push(Expected { kind, optional: key == "maybe", ..Expected::default() });
            return;
        }
        "known-wrong" => case.known_wrong = true,
        "none" => {}
        _ => {}
    }
    let Some(expected) = case.expected.last_mut() else { return };
    match key {
        "content" => expected.contents.push(value.into()),
        "cue" => expected.cue = some(),
        "speaker" => expected.speaker = some(),
        "name" => expected.name = some(),
        "polarity" => expected.polarity = some(),
        "kindof" => expected.kindof = some(),
        "gender" => expected.gender = some(),
        "relay" => expected.relay = some(),
        "none" | "known-wrong" => {}
        _ => panic!("{place}: unknown key `{key}`"),
    }
}

/// Blanks as single blanks, nothing but letters and digits at the ends.
fn trimmed(text: &str) -> String {
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let solid = |c: char| c.is_alphanumeric() || ('\u{64B}'..='\u{652}').contains(&c);
    joined.trim_matches(|c| !solid(c)).to_owned()
}

/// Folded words with single blanks between them.
fn folded(text: &str) -> String {
    let folded = qawl::normalize(text).into_owned();
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What keeps `quote` from being the expected one; nothing if it is.
fn differences(quote: Quote<'_>, expected: &Expected) -> Vec<String> {
    let text = quote_text(quote);
    let mut wrong = Vec::new();
    let mut check = |what: &str, fine: bool, found: String| {
        if !fine {
            wrong.push(format!("{what} {found}"));
        }
    };
    let cue = quote.cue().map(|cue| trimmed(&text[cue]));
    let cue_fits = match (&cue, &expected.cue) {
        (Some(found), Some(cue)) => found.contains(&trimmed(cue)) || trimmed(cue).contains(found),
        (found, cue) => found.is_some() == cue.is_some(),
    };
    check("cue", cue_fits, format!("{cue:?}"));
    let mention = quote.mention().map(|mention| trimmed(&text[mention]));
    let wanted = expected.speaker.as_deref().map(trimmed);
    check("mention", mention == wanted, format!("{mention:?}"));
    let name = quote.speaker().map(Speaker::name);
    check("speaker", name_fits(name, expected.name.as_deref()), format!("{name:?}"));
    let polarity = quote.polarity().as_str();
    check(
        "polarity",
        expected.polarity.as_deref().unwrap_or("asserted") == polarity,
        polarity.into(),
    );
    if let Some(kind) = &expected.kindof {
        let found = quote.speaker().map_or("-", |speaker| speaker.kind().as_str());
        check("kind of speaker", kind == found, found.into());
    }
    if let Some(gender) = &expected.gender {
        let found = quote.speaker().and_then(Speaker::gender).map_or("-", |gender| gender.as_str());
        check("gender", gender == found, found.into());
    }
    if let Some(relay) = &expected.relay {
        let relays: Vec<&str> = quote.relayed_by().collect();
        let fits =
            relays.iter().any(|found| found.contains(relay.as_str()) || relay.contains(found));
        check("relay", fits, format!("{relays:?}"));
    }
    wrong
}

fn quote_text(quote: Quote<'_>) -> &str {
    quote.analysis().text()
}

fn name_fits(found: Option<&str>, wanted: Option<&str>) -> bool {
    match (found, wanted) {
        (None, None) => true,
        (Some(found), Some(wanted)) => {
            format!(" {} ", folded(found)).contains(&format!(" {} ", folded(wanted)))
        }
        _ => false,
    }
}

fn same_place(quote: Quote<'_>, expected: &Expected) -> bool {
    let kinds = [quote.kind().as_str(), expected.kind.as_str()];
    let first = trimmed(expected.contents.first().map_or("", String::as_str));
    let last = trimmed(expected.contents.last().map_or("", String::as_str));
    let found = trimmed(quote.text());
    kinds[0] == kinds[1]
        && if expected.contents.len() == 1 {
            found == first
        } else {
            found.starts_with(&first) && found.ends_with(&last)
        }
}

/// What is wrong with the analysis of a case.
fn faults(case: &Case, analysis: &Analysis) -> Vec<String> {
    let mut open: Vec<Quote<'_>> = analysis.quotes().collect();
    let mut faults = Vec::new();
    let mut take = |expected: &Expected, faults: &mut Vec<String>| {
        let at = open
            .iter()
            .enumerate()
            .filter(|(_, quote)| same_place(**quote, expected))
            .min_by_key(|(_, quote)| differences(**quote, expected).len())
            .map(|(at, _)| at);
        match at {
            Some(at) => {
                let quote = open.remove(at);
                if !expected.optional {
                    faults.extend(differences(quote, expected));
                }
            }
            None if expected.optional => {}
            None => faults.push(format!("missing {}: {:?}", expected.kind, expected.contents)),
        }
    };
    case.expected
        .iter()
        .filter(|expected| !expected.optional)
        .for_each(|one| take(one, &mut faults));
    case.expected
        .iter()
        .filter(|expected| expected.optional)
        .for_each(|one| take(one, &mut faults));
    // What an optional event covers may be found with other edges.
    let optional = |quote: &Quote<'_>| {
        let text = quote_text(*quote);
        let cue = quote.cue().map(|cue| trimmed(&text[cue]));
        case.expected.iter().any(|expected| {
            expected.optional
                && expected.cue.as_deref().map(trimmed).is_some_and(|wanted| {
                    cue.as_ref().is_some_and(|cue| cue.contains(&wanted) || wanted.contains(cue))
                })
        })
    };
    for quote in open.iter().filter(|quote| !optional(quote)) {
        faults.push(format!("unwanted {:?}", quote));
    }
    faults
}

fn run(folder: &str, ending: &str) -> (usize, usize, String) {
    let (mut passed, mut total, mut report) = (0, 0, String::new());
    for case in files(folder, ending).iter().flat_map(|path| read(path)) {
        total += 1;
        let faults = faults(&case, &qawl::analyze(&case.text));
        passed += usize::from(faults.is_empty());
        if faults.is_empty() == case.known_wrong {
            let title =
                if case.known_wrong { "passes, but is marked known-wrong" } else { "fails" };
            writeln!(report, "{} {} {title}", case.place, case.name).unwrap();
            faults.iter().for_each(|fault| writeln!(report, "    {fault}").unwrap());
        }
    }
    (passed, total, report)
}

#[test]
fn every_case_holds() {
    let (passed, total, report) = run("tests/cases", "txt");
    println!("{passed} of {total} cases");
    assert!(report.is_empty(), "{passed} of {total} cases\n{report}");
}

/// The share of the articles' expected quotations that must be found with the right speaker.
const FLOOR: f32 = 0.75;

/// Whole articles are not all-or-nothing: their expected quotations are counted together.
/// Texts that break off where readers of a feed cut them: rules that look ahead must not look past the end.
#[test]
fn a_text_cut_anywhere_is_analysed() {
    for case in files("tests/cases", "txt").iter().flat_map(|path| read(path)) {
        for (cut, _) in case.text.match_indices(' ') {
            qawl::analyze(&case.text[..cut]);
            qawl::analyze(&case.text[cut..]);
        }
    }
}

#[test]
fn articles_are_understood() {
    let articles: Vec<Case> =
        files("tests/articles", "quotes").iter().flat_map(|path| read(path)).collect();
    let total: usize = articles.iter().map(|article| required(article).count()).sum();
    let missed: Vec<String> = articles.iter().flat_map(missed).collect();
    let found = total - missed.len();
    let report = format!("{found} of {total} found, not:\n{}", missed.join("\n"));
    println!("{report}");
    assert!(found as f32 >= FLOOR * total as f32, "{report}");
}

fn required(case: &Case) -> impl Iterator<Item = &Expected> {
    case.expected.iter().filter(|expected| !expected.optional)
}

/// A line for each quotation that is not found, or not with the right speaker.
fn missed(case: &Case) -> Vec<String> {
    let analysis = qawl::analyze(&case.text);
    let mut open: Vec<Quote<'_>> = analysis.quotes().collect();
    let mut lines = Vec::new();
    for expected in required(case) {
        let is_it = |quote: &Quote<'_>| same_place(*quote, expected);
        let right = |quote: &Quote<'_>| is_it(quote) && same_speaker(*quote, expected);
        match open.iter().position(right) {
            Some(at) => drop(open.remove(at)),
            None => lines.push(miss(case, expected, open.iter().copied().find(is_it))),
        }
    }
    lines
}

/// `found` has the right words, but somebody else says them.
fn miss(case: &Case, expected: &Expected, found: Option<Quote<'_>>) -> String {
    let (name, kind, contents) = (&case.name, &expected.kind, &expected.contents);
    let instead = found.map_or(String::new(), |quote| {
        format!(" by {:?}, not {:?}", quote.speaker().map(Speaker::name), expected.name)
    });
    format!("{name}: {kind} {contents:?}{instead}")
}

fn same_speaker(quote: Quote<'_>, expected: &Expected) -> bool {
    name_fits(quote.speaker().map(Speaker::name), expected.name.as_deref())
}

#[test]
fn a_name_is_linked_without_its_title() {
    let names = qawl::Gazetteer::new([qawl::Entry::new("Q1", "سالم الحمدي")]).unwrap();
    let analyzer = qawl::Analyzer::new().gazetteer(names);
    let analysis = analyzer.analyze("وقال وزير النقل سالم الحمدي إن الطريق آمن.");
    let speaker = analysis.speakers().next().unwrap();
    assert_eq!(speaker.entry().map(|entry| entry.id()), Some("Q1"));
}
