//! Names at any letter.

use proptest::prelude::*;
use qawl::{Entry, Gazetteer};

use super::{list, shown};

fn found(gazetteer: &Gazetteer, text: &str) -> Vec<String> {
    gazetteer.anywhere().unwrap().find_iter(text).map(|found| shown(&found)).collect()
}

#[test]
fn inside_words_and_across_spellings() {
    let names = list("الأمل، دار الأمل، هونغ كونغ");
    assert_eq!(found(&names, "#هلاالامل2026"), ["الامل"]);
    assert_eq!(found(&names, "وبدارِ الأَملِ بالأملين"), ["دارِ الأَملِ", "الأمل"]);
    assert_eq!(found(&names, "هونغ\u{a0}كونغية، هونغ  كونغ"), ["هونغ\u{a0}كونغ", "هونغ  كونغ"]);
    assert_eq!(found(&names, "الألم"), [""; 0]);
    assert_eq!(found(&list(""), "الأمل"), [""; 0]);
}

#[test]
fn entries_keep_their_ids_restraints_and_costs() {
    let alias = Entry::new("1", "نادي الأمل").alias("الأمل");
    let exact = Entry::new("2", "سلمى").exact_spelling(true);
    let anywhere = Gazetteer::new([alias, exact]).unwrap().anywhere().unwrap();
    let found: Vec<_> = anywhere.find_iter("بالأمل بالامل سلمي وسلمى").collect();
    let seen: Vec<_> = found.iter().map(|one| (one.best().id(), one.cost())).collect();
    assert_eq!(seen, [("1", 0), ("1", 1), ("2", 0)]);
}

#[test]
fn layers_count() {
    let (base, mine) = (list("دبي، مسجد"), list("أبوظبي"));
    let all = base.with(&mine).unwrap().without(&list("مسجد")).unwrap();
    assert_eq!(found(&all, "مسجدنا بدبي وأبوظبي"), ["دبي", "أبوظبي"]);
}

#[test]
fn exact_lists_fold_nothing() {
    let names = Gazetteer::builder().entry(Entry::new("1", "الأمل")).exact().build().unwrap();
    assert_eq!(found(&names, "بالامل بالأمل"), ["الأمل"]);
}

proptest! {
    /// The leftmost longest of all places where a folded name stands in the folded text.
    #[test]
    fn as_a_plain_search_finds(
        names in prop::collection::vec("[ابتأآة]{1,3}", 1..6),
        text in "[ابتأآةَـ ]{0,24}",
    ) {
        let gazetteer = Gazetteer::new(names.iter().map(|name| Entry::new("", name))).unwrap();
        let folded: Vec<_> = names.iter().map(|name| qawl::normalize(name).into_owned()).collect();
        let plain = qawl::normalize(&text);
        let (mut at, mut expected) = (0, vec![]);
        while at < plain.len() {
            let here = folded.iter().filter(|name| plain[at..].starts_with(name.as_str()));
            let longest = here.max_by_key(|name| name.len());
            expected.extend(longest.cloned());
            at += longest.map_or_else(|| plain[at..].chars().next().unwrap().len_utf8(), String::len);
        }
        let anywhere = gazetteer.anywhere().unwrap();
        let found: Vec<_> =
            anywhere.find_iter(&text).map(|found| qawl::normalize(found.text()).into_owned()).collect();
        prop_assert_eq!(found, expected);
    }
}
