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
        for (span, signs) in qawl::training::wording_signs(text) {
            let (start, end) = (offsets.chars(span.start()), offsets.chars(span.end()));
            println!(
                "{}",
                json!({"id": article["id"], "start": start, "end": end, "signs": signs})
            );
        }
    }
}
