//! Every list of `lexicon/data/lists` decides something, and not everything: its `yes` texts have
//! another answer without it, its `no` texts, with a word of it, have not.

use std::cell::OnceCell;

use crate::lexicon::{self, List, trial};
use crate::token::{Tokens, normalized};

/// An example with its lines, which stand in one of its file.
fn lines(text: &str) -> String {
    text.replace(" ⏎ ", "\n")
}

fn answer(text: &str) -> String {
    let text = lines(text);
    let analysis = crate::analyze(&text);
    let told =
        |quote: crate::Quote<'_>| format!("{quote:?} {:?} {:?}", quote.cue(), quote.polarity());
    analysis.quotes().map(told).collect()
}

fn changes_without(list: List, text: &str) -> bool {
    trial::without(list, || answer(text)) != answer(text)
}

fn words_of(list: List, text: &str) -> Vec<String> {
    let text = lines(text);
    let normalized = normalized(&text);
    let copy = OnceCell::new();
    let mut tokens = Tokens::new(&normalized);
    let tags = lexicon::read(&mut tokens, &copy);
    let listed = (0..tokens.len()).filter(|&at| tags.in_list(at, list));
    listed.map(|at| tokens.word(at).into()).collect()
}

fn leaves_as_it_is(list: List, text: &str) -> bool {
    !words_of(list, text).is_empty() && !changes_without(list, text)
}

#[test]
fn examples_hold() {
    let mut wrong = Vec::new();
    for trial::Examples { list, name, yes, no } in trial::all() {
        let idle = yes.into_iter().filter(|text| !changes_without(list, text));
        wrong.extend(idle.map(|text| format!("{name} yes {text}")));
        let decided = no.into_iter().filter(|text| !leaves_as_it_is(list, text));
        wrong.extend(decided.map(|text| format!("{name} no  {text}")));
    }
    assert!(wrong.is_empty(), "{} wrong examples:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_word_is_listed_whatever_stands_around_it() {
    let text = "قال مدير شارع الملك فيصل إن شارعا واسعا خير من حي على شارع ضيق";
    assert_eq!(words_of(List::NamedAfter, text), ["شارع", "حي", "شارع"]);
}

/// Prints for each list, or for the one that `LIST` names, the shortest texts of the cases, and of the
/// lines of the file `TEXTS`, that may serve as its examples: `MOST` of each sort.
#[test]
#[ignore = "a tool, which asserts nothing"]
fn find() {
    let texts = texts();
    let wanted = std::env::var("LIST").ok();
    let most = std::env::var("MOST").map_or(1, |most| most.parse().unwrap());
    for trial::Examples { list, name, .. } in trial::all() {
        if wanted.as_ref().is_some_and(|wanted| wanted != name) {
            continue;
        }
        let yes = texts.iter().filter(|text| changes_without(list, text));
        yes.take(most).for_each(|text| println!("{name} yes {text}"));
        let no = texts.iter().filter(|text| leaves_as_it_is(list, text));
        no.take(most).for_each(|text| println!("{name} no  {text}"));
    }
}

/// The shortest first.
fn texts() -> Vec<String> {
    let files = std::fs::read_dir("tests/cases").unwrap().map(|file| file.unwrap().path());
    let cases: String = files.map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let cases = cases.lines().filter_map(|line| line.trim().strip_prefix("text "));
    let mut texts: Vec<String> = cases.map(|text| text.trim().into()).collect();
    if let Ok(file) = std::env::var("TEXTS") {
        let more = std::fs::read_to_string(file).unwrap();
        texts.extend(more.lines().map(|line| line.replace("\\n", "\n")));
    }
    texts.sort_by_key(String::len);
    texts
}
