//! Prints the signs of every string in marks of a file of articles, for `scripts/train_wording.py`.
//!
//! usage: wording_signs ARTICLES.jsonl   (one `{"id": …, "text": …}` a line)

use serde_json::{Value, json};

fn main() {
    let path = std::env::args().nth(1).expect("usage: wording_signs ARTICLES.jsonl");
    for line in std::fs::read_to_string(path).expect("a readable file").lines() {
        let article: Value = serde_json::from_str(line).expect("one JSON object a line");
        let text = article["text"].as_str().expect("a text");
        let offsets = qawl::Offsets::new(text);
        for marks in qawl::training::judged_marks(text) {
            let span = marks.content;
            let row = json!({
                "id": article["id"],
                "start": offsets.chars(span.start()),
                "end": offsets.chars(span.end()),
                "wording": marks.wording,
                "clause": marks.clause,
                "certain": marks.certain,
            });
            println!("{row}");
        }
    }
}
