//! Lists of words that single rules ask for by their letters, where no class of words will do.
//!
//! They stand in `data/lists/*.txt`, one stanza each: its words as they are usually written, `before` for
//! each proclitic that may stand before them, a `yes` text whose answer is another without the list,
//! and a `no` text with a word of the list that it leaves as it is.

use rustc_hash::FxHashMap;

use super::load::fold;
use super::stanza::{self, Stanza};
use super::words::Words;
use crate::Error;

const FILES: [(&str, &str); 5] = [
    ("lists/mention.txt", include_str!("data/lists/mention.txt")),
    ("lists/cues.txt", include_str!("data/lists/cues.txt")),
    ("lists/wording.txt", include_str!("data/lists/wording.txt")),
    ("lists/subject.txt", include_str!("data/lists/subject.txt")),
    ("lists/identity.txt", include_str!("data/lists/identity.txt")),
];
const KEYS: [&str; 4] = ["word", "before", "yes", "no"];

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        /// The lists.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum List { $($(#[$doc])* $name,)* }

        /// Each list with the name that the data files give it.
        const NAMES: &[(&str, List)] = &[$(($text, List::$name),)*];
    };
}

lists! {
    // mention.txt: how far a noun phrase reaches.
    /// جائزة الملك فيصل: things that are called after somebody.
    NamedAfter = "named-after",
    /// مراسل لوكالة الأنباء، مصورون: journalists who are known by whom they work for.
    Reporter = "reporter",
    /// للصحفيين، لمراسل الإذاعة: the press, and those whom it sends.
    Press = "press",
    /// النقابة الوطنية للصحفيين: bodies that may be those of the press.
    Association = "association",
    /// بشكل، على نحو: nouns of the way in which something is said, which say nothing without their
    /// adjective.
    Way = "way",
    /// بحزن شديد، بوضوح تام: how strongly somebody feels or shows what he says.
    Intense = "intense",
    /// الدورة 27، القناة 12: things that are told from others of their kind by a number.
    Numbered = "numbered",
    /// في نهاية الأسبوع، في سياق الحملة، في آخر تقرير: when and in what connection something is
    /// said, in which nobody holds an office.
    Setting = "setting",
    /// في الأيام القليلة الماضية: stretches of time.
    Period = "period",
    /// ناشطون على مواقع التواصل: those who write where everybody can.
    OnNetwork = "on-network",
    /// على مواقع التواصل، عبر تويتر: where everybody can write.
    Network = "network",
    /// المشاركون في الندوة، المتخصص في علم الاجتماع: who takes part in something or is versed in
    /// it.
    Partakes = "partakes",
    /// مصادر على اطلاع بالملف، أشخاص على صلة بالقضية: what somebody who is not named has to do with
    /// an affair.
    Awareness = "awareness",
    /// عدد كبير من السكان: how many of a group.
    Extent = "extent",
    /// نازح من القرية، المنشقون من الحزب: who has left a place or a body.
    Moved = "moved",
    /// عدد من السكان، مقرب من الوزير: nouns and participles that من completes.
    GovernsMin = "governs-min",
    /// المشرف على القسم، السيطرة على الحدود: nouns and participles that على completes.
    GovernsAla = "governs-ala",
    /// المتحدث عن الوزارة، المسؤول عن الشحن: nouns and participles that عن completes.
    GovernsAn = "governs-an",
    /// السفير لدى تونس: envoys, whom لدى completes.
    GovernsLada = "governs-lada",
    /// دراسة حول المناخ: papers and feelings whose subject حول tells.
    GovernsHawl = "governs-hawl",
    /// إحدى، الحائزة، بالتعاون: words that say nothing without what they govern.
    Incomplete = "incomplete",
    /// الشركة المصنعة لها: prepositions with the pronoun of something named before.
    OfIt = "of-it",
    /// المشتبه بهم، المحتفى به: participles of verbs that reach whom they are about by a
    /// preposition.
    Passive = "passive",
    /// الجهات الداعية لها، اللجنة المنظمة لهذه الندوة: participles that what somebody does is told
    /// by behind his noun.
    Governing = "governing",
    /// سامي نصر وزملاؤه: those who act with somebody.
    Companions = "companions",
    /// قرر اللاعب الرحيل، رفض الوزير التعليق: verbs of intending and choosing, whose object is an
    /// act.
    Decides = "decides",
    /// استقبل ولي العهد وزير الخارجية: verbs that one holder of an office does to another.
    Meets = "meets",
    /// عنصرا آخر، فكرا جديدا: adjectives in the accusative, as nouns have them that are done
    /// something to.
    OfObject = "of-object",
    /// دول شمال أفريقيا، رئيس جنوب السودان: nouns behind which a side of the compass begins the
    /// name of a land.
    OfRegion = "of-region",
    /// تقرير صدر أمس، بيان حمل توقيعه: in the past, what happens to a paper and what it does.
    Publishes = "publishes",
    /// خلال منتدى، عقب الجلسة: when something is said.
    During = "during",

    // cues.txt: which words are a cue, and what they report.

    // wording.txt: which strings in marks are somebody's words.

    // subject.txt: who speaks in the cue's own sentence.

    // identity.txt: who that is, and who is meant where nobody is named.
}

impl List {
    fn named(name: &str) -> Option<List> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, list)| *list)
    }
}

/// The lists in which one word stands, as a set of bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
struct Set([u64; NAMES.len().div_ceil(u64::BITS as usize)]);

impl Set {
    fn insert(&mut self, list: List) {
        self.0[list as usize / u64::BITS as usize] |= 1 << (list as u32 % u64::BITS);
    }

    #[inline]
    fn has(&self, list: List) -> bool {
        self.0[list as usize / u64::BITS as usize] >> (list as u32 % u64::BITS) & 1 != 0
    }
}

/// The number of the set of lists in which a word stands; that of most words is 0 and none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Listed(u16);

impl Listed {
    pub(super) const NOWHERE: Listed = Listed(0);
}

/// Every set of lists in which a word stands.
#[derive(Debug)]
pub(super) struct Lists(Vec<Set>);

impl Lists {
    #[inline]
    pub(super) fn has(&self, listed: Listed, list: List) -> bool {
        #[cfg(test)]
        if tests::is_taken_away(list) {
            return false;
        }
        self.0[usize::from(listed.0)].has(list)
    }
}

/// Reads the lists, and notes in `words` where each of their words stands.
pub(super) fn load(words: &mut Words) -> Result<Lists, Error> {
    let mut sets: FxHashMap<String, Set> = FxHashMap::default();
    for (file, text) in FILES {
        for stanza in stanza::read(file, text, &["list"], &KEYS)? {
            let name = stanza.head.value;
            let unknown = || Error::line(file, stanza.head.line, format!("unknown list `{name}`"));
            let list = List::named(name).ok_or_else(unknown)?;
            for word in forms(&stanza) {
                sets.entry(word).or_default().insert(list);
            }
        }
    }
    let mut lists = vec![Set::default()];
    let mut numbers: FxHashMap<Set, Listed> = FxHashMap::default();
    for (word, set) in sets {
        let listed = *numbers.entry(set).or_insert_with(|| {
            lists.push(set);
            Listed(u16::try_from(lists.len() - 1).expect("fewer sets than words"))
        });
        words.entry(&word).listed = listed;
    }
    Ok(Lists(lists))
}

/// The words of a list, folded, alone and behind the proclitics that it names.
fn forms(stanza: &Stanza<'_>) -> Vec<String> {
    let behind = |word: &str| {
        let before = stanza.all("before").map(fold);
        before.map(|particle| [&particle, word].concat()).collect::<Vec<_>>()
    };
    let words = stanza.all("word").map(fold);
    words.flat_map(|word| [vec![word.to_string()], behind(&word)].concat()).collect()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::lexicon::Tags;
    use crate::token::{Tokens, normalized};

    thread_local! {
        static TAKEN_AWAY: Cell<Option<List>> = const { Cell::new(None) };
    }

    pub(super) fn is_taken_away(list: List) -> bool {
        TAKEN_AWAY.get() == Some(list)
    }

    fn answer(text: &str) -> String {
        format!("{:?}", crate::analyze(text))
    }

    fn changes_without(list: List, text: &str) -> bool {
        let with = answer(text);
        TAKEN_AWAY.set(Some(list));
        let without = answer(text);
        TAKEN_AWAY.set(None);
        with != without
    }

    fn has_word_of(list: List, text: &str) -> bool {
        let normalized = normalized(text);
        let tokens = Tokens::new(&normalized);
        let tags = Tags::new(&tokens);
        (0..tokens.len()).any(|at| tags.in_list(at, list))
    }

    fn each(mut check: impl FnMut(List, &Stanza<'_>)) {
        for (file, text) in FILES {
            for stanza in stanza::read(file, text, &["list"], &KEYS).unwrap() {
                check(List::named(stanza.head.value).unwrap(), &stanza);
            }
        }
    }

    #[test]
    fn every_list_has_a_stanza() {
        let mut listed = Vec::new();
        each(|list, _| listed.push(list));
        let missing = NAMES.iter().filter(|(_, list)| !listed.contains(list));
        assert_eq!(missing.map(|(name, _)| *name).collect::<Vec<_>>(), [""; 0]);
    }

    #[test]
    fn every_list_decides_something_and_not_everything() {
        let mut wrong = Vec::new();
        each(|list, stanza| {
            let idle = stanza.all("yes").filter(|text| !changes_without(list, text));
            let moot = stanza
                .all("no")
                .filter(|text| changes_without(list, text) || !has_word_of(list, text));
            let told = idle.chain(moot).map(|text| format!("{}: {text}", stanza.head.value));
            wrong.extend(told);
        });
        assert!(wrong.is_empty(), "{} wrong examples:\n{}", wrong.len(), wrong.join("\n"));
    }

    #[test]
    fn a_word_is_listed_whatever_stands_around_it() {
        let text = "قال مدير شارع الملك فيصل إن ضرورة العمل على شارع واضحة";
        let normalized = normalized(text);
        let tokens = Tokens::new(&normalized);
        let tags = Tags::new(&tokens);
        for at in 0..tokens.len() {
            let word = tokens.word(at);
            let alone = crate::lexicon::Lexicon::get().in_list(word, List::NamedAfter);
            assert_eq!(tags.in_list(at, List::NamedAfter), alone, "{word}");
        }
    }
    /// Prints for each list, or for the one that `LIST` names, the shortest texts of the cases, and of the
    /// lines of the file `TEXTS`, that may serve as its examples.
    #[test]
    #[ignore = "a tool, which asserts nothing"]
    fn find_examples() {
        let texts = texts();
        let wanted = std::env::var("LIST").ok();
        let most = std::env::var("MOST").map_or(1, |most| most.parse().unwrap());
        for &(name, list) in NAMES {
            if wanted.as_ref().is_some_and(|wanted| wanted != name) {
                continue;
            }
            let yes = texts.iter().filter(|text| changes_without(list, text));
            yes.take(most).for_each(|text| println!("{name} yes {text}"));
            let moot = |text: &&String| has_word_of(list, text) && !changes_without(list, text);
            let no = texts.iter().filter(moot);
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
}
