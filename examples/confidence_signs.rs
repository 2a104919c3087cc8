//! Prints the signs of every quotation of a file of articles, for `scripts/train_confidence.py`.
//!
//! usage: confidence_signs ARTICLES.jsonl   (one `{"id": …, "text": …}` a line)

use serde_json::{Value, json};

fn main() {
    let path = std::env::args().nth(1).expect("usage: confidence_signs ARTICLES.jsonl");
    for line in std::fs::read_to_string(path).expect("a readable file").lines() {
        let article: Value = serde_json::from_str(line).expect("one JSON object a line");
        let text = article["text"].as_str().expect("a text");
        println!(
            "{}",
            json!({"id": article["id"], "signs": qawl::training::confidence_signs(text)})
        );
    }
}
