//! The case table `cases/clitics.txt`.

use qawl::{Entry, Gazetteer};

/// What a case says of a name: whether the word is to be read as a proclitic and the name.
struct Case {
    name: &'static str,
    word: &'static str,
    take: bool,
}

fn cases() -> Vec<Case> {
    let mut cases = vec![];
    let mut name = "";
    let table = include_str!("../cases/clitics.txt");
    for (line, number) in table.lines().zip(1..) {
        match line.trim().split_once(' ').map(|(key, value)| (key, value.trim())) {
            None => {}
            Some(("#", _)) => {}
            Some(("name", value)) => name = value,
            Some((key @ ("take" | "leave"), word)) => {
                cases.push(Case { name, word, take: key == "take" });
            }
            Some((key, _)) => panic!("clitics.txt:{number}: the key `{key}` is unknown"),
        }
    }
    cases
}

#[test]
fn nearly_all_cases_are_right() {
    let cases = cases();
    let wrong: Vec<String> = cases.iter().filter(|case| !is_right(case)).map(shown).collect();
    assert!(cases.len() >= 300, "{} cases", cases.len());
    assert!(wrong.len() * 100 <= cases.len(), "{} of {}: {wrong:?}", wrong.len(), cases.len());
}

fn shown(case: &Case) -> String {
    format!("{} in {}", case.name, case.word)
}

fn is_right(case: &Case) -> bool {
    let gazetteer = Gazetteer::new([Entry::new("", case.name)]).unwrap();
    let text = format!("قال {} هنا", case.word);
    let found = gazetteer.find_iter(&text).next();
    let taken = found.is_some_and(|found| !found.proclitics().is_empty());
    taken == case.take
}

#[test]
fn an_ordinary_word_takes_every_proclitic() {
    let words = Gazetteer::new([Entry::new("", "رد").ordinary_word(true)]).unwrap();
    assert_eq!(words.find_iter("ورد الكتاب").count(), 1);
    let free = Gazetteer::builder().entry(Entry::new("", "كيل")).chance_guard(false);
    assert_eq!(free.build().unwrap().find_iter("وكيل").count(), 1);
}
