//! Prints the candidates of every cue without a speaker, for `scripts/train_register.py`.
//!
//! usage: register_signs ARTICLES.jsonl   (one `{"id": …, "text": …}` a line)

use serde_json::{Value, json};

fn main() {
    let path = std::env::args().nth(1).expect("usage: register_signs ARTICLES.jsonl");
    for line in std::fs::read_to_string(path).expect("a readable file").lines() {
        let article: Value = serde_json::from_str(line).expect("one JSON object a line");
        let text = article["text"].as_str().expect("a text");
        let offsets = qawl::Offsets::new(text);
        for (cue, sort, candidates) in qawl::training::register_signs(text) {
            let (start, end) = (offsets.chars(cue.start()), offsets.chars(cue.end()));
            let cue = json!({"start": start, "end": end});
            println!(
                "{}",
                json!({"id": article["id"], "cue": cue, "sort": sort, "candidates": candidates})
            );
        }
    }
}
