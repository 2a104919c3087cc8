//! The command as scripts and readers meet it.

mod names;

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use serde_json::Value;

use crate::articles_folder;

/// What a run left behind.
struct Ran {
    status: u8,
    out: String,
    err: String,
}

fn qawl(args: &[&str], stdin: impl AsRef<[u8]>) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["qawl"].iter().chain(args);
    let status = qawl::cli::run(args, stdin.as_ref(), &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { status, out: text(out), err: text(err) }
}

fn article(name: &str) -> String {
    articles_folder().join(name).to_str().unwrap().to_owned()
}

/// A file of this test in the build's own folder for such.
fn file(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

const SPOKEN: &str = "😀 وقال الوزير سالم الحمدي: \"لن نرفع الأسعار\".";

fn line(id: u32) -> String {
    serde_json::json!({"id": id, "source": "x", "text": SPOKEN}).to_string() + "\n"
}

#[test]
fn who_said_prints_speaker_words_and_place() {
    let path = article("international-meeting.txt");
    let ran = qawl(&["who-said", "غير مقبول", &path], "");
    let lines: Vec<_> = ran.out.lines().collect();
    assert_eq!(lines[0], "وزير الخارجية النرويجي إريك هولم");
    assert_eq!(lines[1], "  «من غير المقبول على الإطلاق»");
    assert_eq!(lines[2], format!("  {path}:5:108"));
    assert!(lines[3].starts_with("  mixed, score 0."), "{}", lines[3]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
}

#[test]
fn the_readme_shows_what_the_command_prints() {
    let shown = include_str!("../../README.md").split("```console\n").nth(1).unwrap();
    let shown = shown.split("```").next().unwrap().split_once('\n').unwrap();
    let article = "tests/articles/international-meeting.txt";
    assert_eq!(shown.0, format!("$ qawl who-said \"غير مقبول\" {article}"));
    assert_eq!(shown.1, qawl(&["who-said", "غير مقبول", article], "").out);
}

#[test]
fn who_said_gives_a_list_best_first() {
    let said = "وقال سالم الحمدي: \"خطوة غير مقبولة\".\nوقالت هند الرامي: \"أمر غير مقبول\".";
    let ran = qawl(&["who-said", "غير مقبول", "--format", "json"], said);
    let answers: Value = serde_json::from_str(&ran.out).unwrap();
    let speakers: Vec<_> = answers.as_array().unwrap().iter().map(|a| &a["speaker"]).collect();
    assert_eq!(speakers, ["هند الرامي", "سالم الحمدي"]);
    assert_eq!(answers[0]["id"], "-");
    assert_eq!(answers[0]["content"]["text"], "أمر غير مقبول");
    assert!(answers[0]["score"].as_f64() > answers[1]["score"].as_f64());
}

#[test]
fn who_said_without_an_answer() {
    assert_eq!(qawl(&["who-said", "كلمة أخرى"], SPOKEN).out, "nobody said so\n");
    let ran = qawl(&["who-said", "كلمة أخرى", "--format", "json"], SPOKEN);
    assert_eq!(serde_json::from_str::<Value>(&ran.out).unwrap(), Value::Array(vec![]));
}

#[test]
fn a_place_in_a_file_of_documents_names_line_and_document() {
    let path = file("place.jsonl", line(7));
    let ran = qawl(&["who-said", "نرفع الأسعار", path.to_str().unwrap()], "");
    let column = 1 + SPOKEN[..SPOKEN.find("نرفع").unwrap()].chars().count();
    let place = format!("{}:1:{column} (7)", path.display());
    assert!(ran.out.contains(&place), "{}", ran.out);
}

#[test]
fn quotes_follow_the_contract() {
    let ran = qawl(&["quotes", "--format", "jsonl"], SPOKEN);
    let record: Value = serde_json::from_str(&ran.out).unwrap();
    let quote = &record["quotes"][0];
    assert_eq!(record["id"], "-");
    assert_eq!(quote["kind"], "direct");
    assert_eq!(quote["content"]["text"], "لن نرفع الأسعار");
    assert_eq!(quote["cue"]["text"], "وقال");
    assert_eq!(quote["speaker"]["name"], "الوزير سالم الحمدي");
    assert_eq!(quote["speaker"]["mention"]["text"], "الوزير سالم الحمدي");
    assert_eq!(quote["speaker"]["kind"], "person");
    assert_eq!(quote["polarity"], "asserted");
    assert!(quote["speaker"]["entry"].is_null() && quote["relayed_by"].is_null());
    assert!(quote["confidence"].is_number() && quote["evidence"].is_array());
}

#[test]
fn positions_count_what_is_asked_for() {
    let at = SPOKEN.find("لن").unwrap();
    let chars = SPOKEN[..at].chars().count();
    for (unit, start) in [("chars", chars), ("bytes", at), ("utf16", chars + 1)] {
        let ran = qawl(&["quotes", "--format", "json", "--offsets", unit], SPOKEN);
        let records: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(records[0]["quotes"][0]["content"]["start"], start, "{unit}");
    }
}

#[test]
fn output_is_in_input_order_whatever_jobs_are() {
    let lines: String = (0..3000).map(line).collect();
    let one = qawl(&["quotes", "--jsonl", "--format", "jsonl", "--jobs", "1"], &lines);
    let many = qawl(&["quotes", "--jsonl", "--format", "jsonl", "--jobs", "4"], &lines);
    assert_eq!(one.out, many.out);
    let ids =
        one.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].clone());
    assert!(ids.eq((0..3000).map(Value::from)));
}

#[test]
fn a_bad_line_is_named_and_the_rest_is_done() {
    let input = [
        line(1).as_bytes(),
        b"{\"id\":\n",
        b"\n",
        b"{\"text\":\"\xff\"}\n",
        b"{\"id\":5}\n",
        line(6).as_bytes(),
    ]
    .concat();
    let ran = qawl(&["quotes", "--jsonl", "--format", "jsonl"], input);
    assert_eq!(ran.status, 1);
    assert_eq!(ran.out.lines().count(), 2);
    for message in [
        "-:2: not a document: EOF",
        "-:4: not UTF-8: byte 0xFF",
        "-:5: not a document: missing field `text`",
        "3 lines or files could not be used",
    ] {
        assert!(ran.err.contains(message), "{message} in {}", ran.err);
    }
}

#[test]
fn bad_files_are_named_and_the_rest_is_done() {
    let bad = file("bad.txt", b"one\ntwo \xe3\n");
    let good = article("international-meeting.txt");
    let ran = qawl(&["quotes", "no-such-file", bad.to_str().unwrap(), &good], "");
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("qawl: no-such-file: "), "{}", ran.err);
    assert!(ran.err.contains("bad.txt:2: not UTF-8: byte 0xE3"), "{}", ran.err);
    assert!(ran.out.starts_with(&good), "{}", ran.out);
}

#[test]
fn wrong_arguments_are_explained() {
    for args in
        [&["quotes", "--colour"][..], &["qoutes"], &["quotes", "--jobs", "0"], &["who-said"]]
    {
        let ran = qawl(args, "");
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.contains("error:"), "{}", ran.err);
    }
    let help = qawl(&["--help"], "");
    assert!(help.status == 0 && help.out.contains("who-said") && help.err.is_empty());
}

#[test]
fn explain_tells_the_rules() {
    let ran = qawl(&["explain"], SPOKEN);
    assert!(ran.out.contains("1. الوزير سالم الحمدي\n   «لن نرفع الأسعار»\n"), "{}", ran.out);
    assert!(ran.out.contains("   - subject_after_cue ("), "{}", ran.out);
}

#[test]
fn normalize_folds_texts_and_documents() {
    assert_eq!(qawl(&["normalize"], "إلى المسؤولَة\n").out, qawl::normalize("إلى المسؤولَة\n"));
    let ran = qawl(&["normalize", "--jsonl"], "{\"id\":1,\"text\":\"إلى\"}\n");
    assert_eq!(ran.out, "{\"id\":1,\"text\":\"الي\"}\n");
}

#[test]
fn normalize_takes_profiles_and_rules() {
    let text = "ســنة ١٩٩٠ إلى المدرسة";
    assert_eq!(qawl(&["normalize", "--profile", "light"], text).out, "سنة ١٩٩٠ إلى المدرسة");
    let args = ["normalize", "--with", "digits-ascii", "--without", "teh-marbuta"];
    assert_eq!(qawl(&args, text).out, "سنة 1990 الي المدرسة");
    let ran = qawl(&["normalize", "--with", "no-such-rule"], text);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("no-such-rule") && ran.err.contains("digits-ascii"), "{}", ran.err);
}

#[test]
fn a_page_stands_on_its_own() {
    let ran =
        qawl(&["quotes", "--format", "html", &article("sport.txt"), &article("economy.txt")], "");
    assert!(ran.out.starts_with("<!DOCTYPE html>") && ran.out.ends_with("</html>\n"));
    assert_eq!(ran.out.matches("<style>").count(), 1);
    assert_eq!(ran.out.matches("class=\"qawl\"").count(), 2);
    assert!(!ran.out.contains("<script"));
}

/// A reader that goes away after `left` bytes.
struct Leaving {
    left: usize,
}

impl Write for Leaving {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(self.left);
        self.left -= taken;
        if taken == 0 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(taken) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let mut err = Vec::new();
    let args = ["qawl", "quotes", "--jsonl", "--format", "jsonl"];
    let input: String = (0..100).map(line).collect();
    let status = qawl::cli::run(args, input.as_bytes(), Leaving { left: 500 }, &mut err);
    assert_eq!((status, err.as_slice()), (0, &b""[..]));
}
