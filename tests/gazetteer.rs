//! Names found in texts.

mod anywhere;
mod clitics;

use std::fs;

use proptest::prelude::*;
use qawl::gazetteer::{Format, Match, Reader};
use qawl::normalize::Profile;
use qawl::{Entry, Gazetteer};

/// Names parted by `،`, their ids counted from 1.
fn list(names: &str) -> Gazetteer {
    let names = names.split('،').map(str::trim).filter(|name| !name.is_empty());
    Gazetteer::new(names.map(|name| Entry::new("", name))).unwrap()
}

/// The matches as `proclitics+text`.
fn found(gazetteer: &Gazetteer, text: &str) -> Vec<String> {
    gazetteer.find_iter(text).map(|found| shown(&found)).collect()
}

fn shown(found: &Match<'_, '_>) -> String {
    match found.proclitics() {
        "" => found.text().into(),
        proclitics => format!("{proclitics}+{}", found.text()),
    }
}

#[test]
fn whole_words_only() {
    let names = list("الرياض، هونغ كونغ، سان-جيرمان، G20");
    assert_eq!(found(&names, "الرياضة في الرياض، و(الرياض)"), ["الرياض", "الرياض"]);
    assert_eq!(found(&names, "هونغ كونغ هونغ\u{a0}كونغ هونغ\r\n كونغ").len(), 3);
    assert_eq!(found(&names, "هونغ. كونغ هونغ\n\nكونغ هونغ، كونغ هونغكونغ"), [""; 0]);
    assert_eq!(found(&names, "سان-جيرمان سان جيرمان"), ["سان-جيرمان"]);
    assert_eq!(found(&names, "قمة G20 وG20؟"), ["G20"]);
    assert_eq!(found(&names, ""), [""; 0]);
}

#[test]
fn leftmost_longest_and_all() {
    let names = list("وزير خارجية مصر، مصر، خارجية، مصر الجديدة");
    let text = "وزير خارجية مصر الجديدة";
    assert_eq!(found(&names, text), ["وزير خارجية مصر"]);
    let all: Vec<_> = names.find_overlapping_iter(text).map(|found| shown(&found)).collect();
    assert_eq!(all, ["وزير خارجية مصر", "خارجية", "مصر الجديدة", "مصر"]);
}

#[test]
fn proclitics() {
    let names = list("الرياض، المملكة، اللجنة، دبي، بنان");
    assert_eq!(found(&names, "وبالرياض"), ["وب+الرياض"]);
    assert_eq!(found(&names, "للمملكة وللجنة"), ["ل+لمملكة", "ول+لجنة"]);
    assert_eq!(found(&names, "سدبي بودبي وفدبي"), [""; 0]);
    let names = list("بنان، لبنان");
    assert_eq!(found(&names, "لبنان لبنان"), ["لبنان", "لبنان"]);
    let all = names.find_overlapping_iter("ولبنان").map(|found| shown(&found));
    assert_eq!(all.collect::<Vec<_>>(), ["و+لبنان"]);
}

#[test]
fn entries_are_ranked() {
    let names = Gazetteer::new([
        Entry::new("town", "طرابلس").with_prior(0.2),
        Entry::new("capital", "طرابلس").with_prior(0.8),
        Entry::new("club", "نادي طرابلس").alias("طرابلس").with_prior(1.0),
    ])
    .unwrap();
    let found = names.find_iter("في طرابلس").next().unwrap();
    let ids: Vec<_> = found.entries().iter().map(|entry| entry.id()).collect();
    assert_eq!(ids, ["capital", "town", "club"]);
    assert_eq!((found.best().id(), found.name(), found.cost()), ("capital", "طرابلس", 0));
}

#[test]
fn an_entry_may_ask_for_more() {
    let names = Gazetteer::new([
        Entry::new("1", "عين").needs_title(true),
        Entry::new("2", "فاس").exact_spelling(true),
    ])
    .unwrap();
    assert_eq!(found(&names, "عين ساهرة في مدينة عين"), ["عين"]);
    assert_eq!(found(&names, "فأس فَاس"), ["فَاس"]);
}

#[test]
fn the_box_in_news() {
    let world = Gazetteer::world();
    let kinds = |text: &str| -> Vec<_> {
        world
            .find_iter(text)
            .map(|m| format!("{} {}", m.best().kind().unwrap(), m.name()))
            .collect()
    };
    for (text, expected) in [
        ("عاد من رومانيا وإيطاليا", &["country رومانيا", "country إيطاليا"][..]),
        ("كان معماريًّا رومانيًّا لا إيطالياً", &[]),
        ("ظروف قاهرة في القاهرة", &["city القاهرة"]),
        ("مصدر أمان في شبه الجزيرة، قال للجزيرة نت", &[]),
        ("هدف لريال مدريد في مدريد", &["club ريال مدريد", "city مدريد"]),
        ("بطولة كوبا أميركا، وسافر إلى كوبا", &["competition كوبا أميركا", "country كوبا"]),
        ("هزم برشلونة غريمه في مدينة برشلونة", &["city برشلونة"]),
        ("أقيم بالدار البيضاء", &["city الدار البيضاء"]),
        ("حكم مدان، وحذاء من كانو كما كانو", &[]),
        (
            "غابات أمريكا الجنوبية وأميركا اللاتينية",
            &["continent أمريكا الجنوبية", "region أميركا اللاتينية"],
        ),
        ("سافر من أمريكا إلى روسيا البيضاء", &["country أمريكا", "country روسيا البيضاء"]),
        ("طباخ كوري شمالي ونظيرته الكورية", &["nationality كوري شمالي", "nationality الكورية"]),
        ("رئيس الاتحاد الإفريقي لكرة القدم", &["organisation الاتحاد الإفريقي لكرة القدم"]),
        ("قوات الاتحاد الأفريقي في الصومال", &["organisation الاتحاد الأفريقي", "country الصومال"]),
        (
            "خبير بمنظمة الأمم المتحدة للأغذية والزراعة",
            &["organisation منظمة الأمم المتحدة للأغذية والزراعة"],
        ),
        ("نائبة حركة نداء تونس في تونس", &["party حركة نداء تونس", "country تونس"]),
        ("تمزق الرباط الصليبي قبل السفر إلى الرباط", &["term الرباط الصليبي", "city الرباط"]),
        ("غادرنا المغرب قبل صلاة المغرب", &["country المغرب", "term صلاة المغرب"]),
        ("مؤرخ لبلاد المغرب ومتجر في حي الرياض", &["region بلاد المغرب", "quarter حي الرياض"]),
        ("لعب ريال باماكو في باماكو", &["club ريال باماكو", "city باماكو"]),
        ("فاز نابولي على ضيفه، ثم زار مدينة نابولي", &["city نابولي"]),
        ("نادي الفروسية لتعليم فروسية الصغار", &[]),
        ("عاد الصياد إلى غزة، ومنها إلى شمال قطاع غزة", &["city غزة", "region قطاع غزة"]),
    ] {
        assert_eq!(kinds(text), expected, "{text}");
    }
    let found = world.find_iter("مطار تونس").next().unwrap();
    assert!(found.entries().iter().any(|entry| entry.kind() == Some("city")));
    let found = world.find_iter("تدريس الفرنسية").next().unwrap();
    assert!(found.entries().iter().any(|entry| entry.kind() == Some("language")));
}

#[test]
fn options() {
    let entries = || [Entry::new("1", "الأردن"), Entry::new("2", "جامعة")];
    let with = |builder: qawl::gazetteer::Builder| builder.entries(entries()).build().unwrap();
    let text = "الاردن والأردن لأردن جامعتنا";
    assert_eq!(found(&with(Gazetteer::builder()), text), ["الاردن", "و+الأردن"]);
    assert_eq!(found(&with(Gazetteer::builder().exact()), text), [""; 0]);
    assert_eq!(found(&with(Gazetteer::builder().folding(false)), text), ["و+الأردن"]);
    let article = with(Gazetteer::builder().optional_article(true));
    assert_eq!(found(&article, text), ["الاردن", "و+الأردن", "ل+أردن"]);
    let enclitics = with(Gazetteer::builder().enclitics(true));
    assert_eq!(found(&enclitics, text).last().unwrap(), "جامعتنا");
}

#[test]
fn each_profile_makes_other_words_alike() {
    let text = "جامعة جامعه جامـعة ﺟﺎﻣﻌﺔ جَامعة";
    for (profile, expected) in [
        (Profile::Light, 3),
        (Profile::Search, 4),
        (Profile::Lucene, 4),
        (Profile::Camel, 4),
        (Profile::Nfkc, 2),
        (Profile::Analysis, 5),
    ] {
        let names = Gazetteer::builder().profile(profile).entry(Entry::new("1", "جامعة"));
        let names = names.build().unwrap();
        let copy = Gazetteer::from_bytes(names.to_bytes().unwrap()).unwrap();
        assert_eq!(found(&names, text).len(), expected, "{profile}");
        assert_eq!(found(&copy, text).len(), expected, "{profile}");
        assert_eq!(names.anywhere().unwrap().find_iter(text).count(), expected, "{profile}");
        assert_eq!(found(&names, "وبجامعة"), ["وب+جامعة"], "{profile}");
    }
}

#[test]
fn other_spellings_of_foreign_names() {
    let entries =
        || ["غوتيريش", "أميركا", "كاليفورنيا", "جراند"].map(|name| Entry::new(name, name));
    let text = "جوتيريش في أمريكا وبكاليڤورنيا، غراند وجراند";
    assert_eq!(found(&list("غوتيريش، أميركا، كاليفورنيا، جراند"), text), ["و+جراند"]);
    let names = Gazetteer::builder().entries(entries()).variants(40).build().unwrap();
    let costs: Vec<_> = names.find_iter(text).map(|m| (m.best().id(), m.cost())).collect();
    let expected = [("غوتيريش", 2), ("أميركا", 2), ("كاليفورنيا", 2), ("جراند", 2), ("جراند", 0)];
    assert_eq!(costs, expected);
    let few = Gazetteer::builder().entries(entries()).variants(1).build().unwrap();
    assert!(few.find_iter(text).count() < costs.len());
}

#[test]
fn layers_are_not_rebuilt() {
    let base = list("دبي، مسجد، الرياض");
    let mine = Gazetteer::new([Entry::new("mine", "دبي"), Entry::new("two", "أبوظبي")]).unwrap();
    let all = base.with(&mine).unwrap().without(&list("مسجد")).unwrap();
    assert_eq!(found(&all, "بالمسجد، مسجد، ودبي، لأبوظبي"), ["و+دبي", "ل+أبوظبي"]);
    assert_eq!(all.find_iter("دبي").next().unwrap().best().id(), "mine");
    assert_eq!(found(&base, "مسجد"), ["مسجد"]);
    assert!(all.to_bytes().unwrap_err().to_string().contains("save each"));
    let exact = Gazetteer::builder().exact().build().unwrap();
    assert!(base.with(&exact).unwrap_err().to_string().contains("different options"));
}

#[test]
fn threads_share_one_list() {
    let names = list("الرياض، دبي");
    let threads = [(); 4].map(|()| {
        let names = names.clone();
        std::thread::spawn(move || found(&names, "وبالرياض ودبي"))
    });
    threads
        .into_iter()
        .for_each(|thread| assert_eq!(thread.join().unwrap(), ["وب+الرياض", "و+دبي"]));
}

#[test]
fn names_are_looked_up_whole() {
    let names = Gazetteer::new([Entry::new("1", "علي بن أحمد"), Entry::new("2", "على")]).unwrap();
    assert_eq!(names.find_name("علىّ بن احمد").unwrap().id(), "1");
    assert!(names.find_name("علي بن").is_none());
    assert!(names.find_name("وعلي بن أحمد").is_none());
    assert!(names.find_name("").is_none());
}

#[test]
fn long_texts_are_like_short_ones() {
    let names = list("هونغ كونغ، مدينة هونغ كونغ الكبرى جدا، دبي");
    let unit = "في هونغ كونغ ودبي مدينة هونغ كونغ الكبرى ";
    let one = found(&names, unit).len();
    assert_eq!(found(&names, &unit.repeat(5000)).len(), one * 5000);
}

#[test]
fn saved_and_opened() {
    let names = Gazetteer::new([
        Entry::new("Q851", "السعودية").alias("المملكة العربية السعودية").with_kind("country"),
        Entry::new("Q3692", "الرياض").with_kind("city").with_prior(0.5).with_metadata_text("{}"),
    ])
    .unwrap();
    let copy = Gazetteer::from_bytes(names.to_bytes().unwrap()).unwrap();
    let all = |names: &Gazetteer| names.entries().map(|e| e.to_entry()).collect::<Vec<_>>();
    assert_eq!(all(&copy), all(&names));
    assert_eq!(found(&copy, "السعودية والرياض").len(), 2);
    let path = std::env::temp_dir().join(format!("qawl-{}.names", std::process::id()));
    names.save(&path).unwrap();
    assert_eq!(all(&Gazetteer::from_path(&path).unwrap()), all(&names));
    fs::remove_file(&path).unwrap();
}

#[test]
fn files_that_are_not_gazetteers() {
    let message = |bytes: &[u8]| Gazetteer::from_bytes(bytes.to_vec()).unwrap_err().to_string();
    assert_eq!(message(b"name\n"), "this is not a compiled gazetteer");
    let bytes = list("دبي").to_bytes().unwrap();
    assert!(message(&bytes[..bytes.len() - 1]).contains("cut off"));
    assert!(message(&bytes[..20]).contains("cut off"));
    let mut newer = bytes.clone();
    newer[8] = 9;
    assert!(message(&newer).contains("has format 9"));
}

#[test]
fn lists_in_columns() {
    let read = |text: &str| Reader::new(Format::Tsv).read(text.as_bytes(), "list.tsv");
    let listed = read("id\tname\taliases\tx\nQ1\tدبي\tدبيّ|إمارة دبي\t1\n\n\tالرياض\n").unwrap();
    assert_eq!(listed.entries[0].aliases().len(), 2);
    assert_eq!(listed.entries[1].id(), "4");
    let fault = |text: &str| read(text).unwrap_err().to_string();
    assert_eq!(fault("id\nx\n"), "list.tsv:1: no column is called `name` among: id");
    assert_eq!(fault("name\n؟\n"), "list.tsv:2: the name “؟” has no letter");
    assert_eq!(
        fault("name\tprior\nدبي\t7\n"),
        "list.tsv:2: the prior “7” is not a number from 0 to 1"
    );
    assert_eq!(fault("name\na\tb\n"), "list.tsv:2: 2 fields where the header has 1");
}

proptest! {
    /// Without folding and clitics, the gazetteer agrees with a search for every name at every
    /// word.
    #[test]
    fn agrees_with_a_plain_search(
        names in prop::collection::vec("[اب]{1,2}( [اب]{1,2}){0,2}", 1..12),
        text in "([اب]{1,2}[ ،]){0,80}",
    ) {
        let entries = names.iter().map(|name| Entry::new("", name));
        let gazetteer = Gazetteer::builder().entries(entries).exact().build().unwrap();
        let found: Vec<_> =
            gazetteer.find_overlapping_iter(&text).map(|found| found.span().range()).collect();
        prop_assert_eq!(found, plain(&names, &text));
    }

    /// Any text whatever: spans are on character boundaries, in order, and do not overlap.
    #[test]
    fn any_text(text in "(\\PC|[وبكلالرياض \n]){0,60}") {
        let names = list("الرياض، رض، ال، كل، بل ري");
        let mut end = 0;
        for found in names.find_iter(&text) {
            prop_assert!(found.proclitics_span().start() >= end);
            prop_assert!(!found.text().is_empty() && !found.entries().is_empty());
            end = found.span().end();
        }
    }

    /// Bytes changed or cut off are always noticed.
    #[test]
    fn damage_is_noticed(at in 0usize..2000, bit in 0u8..8, cut in any::<bool>()) {
        let mut bytes = list("الرياض، هونغ كونغ، دبي، وزير خارجية مصر").to_bytes().unwrap();
        let at = at % bytes.len();
        if cut { bytes.truncate(at) } else { bytes[at] ^= 1 << bit }
        prop_assert!(Gazetteer::from_bytes(bytes).is_err());
    }
}

/// A mapped file is not checked, so that damage may cost names, and nothing else.
#[cfg(feature = "mmap")]
#[test]
fn damage_in_a_mapped_file_is_harmless() {
    use proptest::test_runner::TestRunner;

    let text = "وبالرياض هونغ كونغ لدبي وزير خارجية مصر، الرّياض والرياضِ في خارجية هونغ";
    let bytes = list("الرياض، هونغ كونغ، دبي، وزير خارجية مصر").to_bytes().unwrap();
    let path = std::env::temp_dir().join(format!("qawl-damaged-{}.names", std::process::id()));
    let changes = prop::collection::vec((HEADER..bytes.len(), any::<u8>()), 1..40);
    let outcome = TestRunner::default().run(&changes, |changes| {
        let mut damaged = bytes.clone();
        changes.into_iter().for_each(|(at, byte)| damaged[at] = byte);
        fs::write(&path, damaged).unwrap();
        let names = Gazetteer::map(&path).unwrap();
        for m in names.find_iter(text).chain(names.find_overlapping_iter(text)) {
            let _ = (shown(&m), m.name(), m.cost(), m.best().to_entry(), m.entries().len());
        }
        names.entries().map(|entry| entry.to_entry()).for_each(drop);
        let _ = names.find_name("هونغ كونغ");
        prop_assert!(Gazetteer::open(&path).is_err() || names.to_bytes().unwrap() == bytes);
        Ok(())
    });
    fs::remove_file(&path).unwrap();
    outcome.unwrap();
}

/// Bytes of a compiled list that are checked even where it is mapped.
#[cfg(feature = "mmap")]
const HEADER: usize = 128;

/// Every name at every place where it stands between blanks or commas.
fn plain(names: &[String], text: &str) -> Vec<std::ops::Range<usize>> {
    let edge = |c: Option<char>| c.is_none_or(|c| matches!(c, ' ' | '،'));
    let mut found = vec![];
    for name in names {
        for (start, _) in text.char_indices().filter(|&(at, _)| text[at..].starts_with(&**name)) {
            let end = start + name.len();
            if edge(text[..start].chars().last()) && edge(text[end..].chars().next()) {
                found.push(start..end);
            }
        }
    }
    found.sort_by_key(|range| (range.start, usize::MAX - range.end));
    found.dedup();
    found
}
