//! Lists of names on the command line.

use serde_json::{Value, json};

use super::{file, qawl};

const TEXT: &str =
    "😀 وبالرِّياض سفراء للمملكة العربية\nالسعودية، ومجلس وزراء المملكة العربية السعودية";

const CSV: &str =
    "id,name,aliases,kind\nQ3692,الرياض,,city\nQ851,السعودية,المملكة العربية السعودية,country\n";

fn list(name: &str, content: &str) -> String {
    file(name, content).to_str().unwrap().to_owned()
}

fn matches(args: &[&str], text: &str) -> Vec<Value> {
    let ran = qawl(&[&["match", "--format", "jsonl"], args].concat(), text);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let record: Value = serde_json::from_str(&ran.out).unwrap();
    record["matches"].as_array().unwrap().clone()
}

#[test]
fn match_follows_the_contract() {
    let found = matches(&["--names", &list("places.csv", CSV)], TEXT);
    let start = TEXT[..TEXT.find("الرِّياض").unwrap()].chars().count();
    assert_eq!(
        found[0],
        json!({
            "start": start, "end": start + 8, "text": "الرِّياض", "entries": ["Q3692"],
            "name": "الرياض", "proclitics": "وب",
        })
    );
    assert_eq!(found[1]["entries"], json!(["Q851"]));
    assert_eq!(found[1]["name"], "المملكة العربية السعودية");
    assert_eq!(found.len(), 3);
}

#[test]
fn matches_may_overlap_where_asked() {
    let places = list("overlapping.csv", CSV);
    assert_eq!(matches(&["--names", &places, "--overlapping"], TEXT).len(), 5);
}

#[test]
fn matches_may_stand_inside_words_where_asked() {
    let places = list("anywhere.csv", CSV);
    let tag = "#موسمالرياض2026";
    assert_eq!(matches(&["--names", &places], tag).len(), 0);
    assert_eq!(matches(&["--names", &places, "--anywhere"], tag)[0]["entries"], json!(["Q3692"]));
    let both = ["match", "--names", &places, "--anywhere", "--overlapping"];
    assert_eq!(qawl(&both, tag).status, 2);
}

#[test]
fn a_compiled_list_finds_the_same() {
    let places = list("to-compile.csv", CSV);
    let compiled = list("compiled.qawl", "");
    let built = qawl(&["names", "build", &places, "-o", &compiled], "");
    assert_eq!((built.status, built.err.as_str()), (0, ""));
    assert_eq!(matches(&["--names", &compiled], TEXT), matches(&["--names", &places], TEXT));
}

#[test]
fn a_reader_sees_place_words_and_name() {
    let ran = qawl(&["match", "--names", &list("reader.csv", CSV)], TEXT);
    assert_eq!(ran.out.lines().next(), Some("-:1:5\tالرِّياض\tالرياض\tQ3692"));
}

#[test]
fn bad_lines_of_a_list_are_named_and_left_out_if_asked() {
    let places = list("bad.csv", "name,kind\n,city\nالرياض,city\n");
    for command in ["match", "quotes", "explain"] {
        let ran = qawl(&[command, "--names", &places], TEXT);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{command}");
        assert!(ran.err.contains("bad.csv:2: "), "{}", ran.err);
        let ran = qawl(&[command, "--names", &places, "--skip-bad"], TEXT);
        assert_eq!(ran.status, 1, "{command}");
        assert!(ran.err.contains("bad.csv:2: ") && ran.err.contains("1 line"), "{}", ran.err);
    }
    let ran = qawl(&["match", "--names", &places, "--skip-bad"], TEXT);
    assert!(ran.out.contains("الرياض"), "{}", ran.out);
}

#[test]
fn a_list_is_compiled_for_a_profile() {
    let (places, compiled) = (list("alike.csv", "name\nالجامعة\n"), list("alike.qawl", ""));
    for (profile, count) in [("search", 2), ("light", 1)] {
        let ran = qawl(&["names", "build", &places, "-o", &compiled, "--profile", profile], "");
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        let found = matches(&["--names", &compiled], "الجامعة والجامعه");
        assert_eq!(found.len(), count, "{profile}");
    }
}

#[test]
fn a_list_is_compiled_whole_unless_bad_lines_are_to_be_left_out() {
    let places = list("bad-to-compile.csv", "name,kind\n,city\nالرياض,city\n");
    let compiled = list("bad.qawl", "");
    let build =
        |more: &[&str]| qawl(&[&["names", "build", &places, "-o", &compiled], more].concat(), "");
    let ran = build(&[]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("bad-to-compile.csv:2: the name is empty"), "{}", ran.err);
    assert_eq!(std::fs::read(&compiled).unwrap(), b"");
    let ran = build(&["--skip-bad"]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("csv:2: ") && ran.err.contains("1 line"), "{}", ran.err);
    assert_eq!(matches(&["--names", &compiled], TEXT).len(), 1);
}

#[test]
fn dumps_are_compiled() {
    let item = r#"{"id":"Q3692","labels":{"ar":{"value":"الرياض"}},"aliases":{},"claims":{}},"#;
    let row = "108410\tRiyadh\tRiyadh\tRiad,الرياض\t24.7\t46.7\tP\tPPLC\tSA\t\t10\t\t\t\t4205961\t\t612\tAsia/Riyadh\t2023-01-01";
    for (format, content, id) in [
        ("wikidata", format!("[\n{item}\n]\n"), "Q3692"),
        ("geonames", format!("{row}\n"), "108410"),
    ] {
        let dump = list(&format!("dump-{format}"), &content);
        let compiled = list(&format!("{format}.qawl"), "");
        let ran = qawl(&["names", "build", &dump, "-o", &compiled, "--format", format], "");
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        assert_eq!(matches(&["--names", &compiled], TEXT)[0]["entries"], json!([id]));
    }
    let dump = list("dump", "");
    let ran = qawl(&["names", "build", &dump, "-o", &dump], "");
    assert!(ran.status == 1 && ran.err.contains("--format"), "{}", ran.err);
}

#[test]
fn a_list_that_cannot_be_used_ends_the_run() {
    let missing = qawl(&["match", "--names", "no-such-list.csv"], TEXT);
    assert!(missing.status == 1 && missing.err.contains("no-such-list.csv"), "{}", missing.err);
    let other = qawl(&["match", "--names", &list("other.bin", "nothing compiled")], TEXT);
    assert!(other.status == 1 && other.err.contains("other.bin"), "{}", other.err);
}

#[test]
fn speakers_are_linked_to_the_list() {
    let text = "وقال سالم الحمدي: \"لن نرفع الأسعار\".";
    let ministers = list("ministers.jsonl", "{\"id\":\"m1\",\"name\":\"سالم الحمدي\"}\n");
    let ran = qawl(&["quotes", "--format", "jsonl", "--names", &ministers], text);
    let record: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(record["quotes"][0]["speaker"]["entry"], "m1", "{record}");
}
