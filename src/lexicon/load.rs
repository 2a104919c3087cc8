//! Reading the data files into tables.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::chinese::FAMILIES;
use super::conjugate::{self, Stems};
use super::context::AMBIGUOUS;
use super::hints::{ASIDES, CONJUNCTIONS, ENDINGS, INTRODUCERS, LATTER, LINKED, POINTERS, WHILE};
use super::patronym::PARTICLES;
use super::pronouns::{before_pronoun, pronouns};
use super::stanza::{self, Stanza};
use super::tag::HIDDEN;
use super::words::Words;
use super::{
    Act, Addresses, Classes, Form, Gender, Hints, Lexicon, Links, Number, SourceMarker, Tag, Verb,
    VerbReading,
};
use super::{lists, plurals};
use crate::Error;
use crate::normalize::Normalizer;
use crate::token::Key;

const VERBS: (&str, &str) = ("speech_verbs.txt", include_str!("data/speech_verbs.txt"));
const MARKERS: (&str, &str) = ("source_markers.txt", include_str!("data/source_markers.txt"));
const CLASSES: [(&str, &str); 10] = [
    ("function_words.txt", include_str!("data/function_words.txt")),
    ("roles.txt", include_str!("data/roles.txt")),
    ("organisations.txt", include_str!("data/organisations.txt")),
    ("states.txt", include_str!("data/states.txt")),
    ("documents.txt", include_str!("data/documents.txt")),
    ("terms.txt", include_str!("data/terms.txt")),
    ("times.txt", include_str!("data/times.txt")),
    ("given_names.txt", include_str!("data/given_names.txt")),
    ("person_names.txt", include_str!("data/person_names.txt")),
    ("nationalities.txt", include_str!("data/nationalities.txt")),
];

const THINGS: (&str, &str) = ("things.txt", include_str!("data/things.txt"));

const ACTIONS: (&str, &str) = ("verbs.txt", include_str!("data/verbs.txt"));

const VERB_KEYS: [&str; 28] = [
    "addresses",
    "passes",
    "not",
    "shows",
    "with",
    "conjoined",
    "short",
    "present",
    "jussive",
    "weak",
    "form",
    "with-object",
    "participle",
    "noun",
    "object",
    "act",
    "that",
    "colon",
    "quote",
    "fragment",
    "homograph",
    "clause",
    "optional",
    "marks",
    "wish",
    "yes",
    "no",
    "note",
];
const CLASS_KEYS: [&str; 7] = ["word", "gender", "number", "kind", "yes", "no", "note"];
const MARKER_KEYS: [&str; 8] = ["own", "trailing", "link", "verb", "bare", "yes", "no", "note"];

/// Reads everything.
pub(super) fn load() -> Result<Lexicon, Error> {
    let mut words = Words::default();
    let mut pairs = Pairs::default();
    for (file, text) in CLASSES {
        for stanza in stanza::read(file, text, &["class"], &CLASS_KEYS)? {
            add_class(file, &stanza, &mut words, &mut pairs)?;
        }
    }
    add_owned(&mut words);
    words.part_pronominals();
    plurals::add_constructs(&mut words);
    add_complementisers(&mut words);
    let mut verbs = Vec::new();
    for stanza in stanza::read(VERBS.0, VERBS.1, &["verb"], &VERB_KEYS)? {
        add_verb(&stanza, &mut verbs, &mut words)?;
    }
    for stanza in stanza::read(THINGS.0, THINGS.1, &["class"], &CLASS_KEYS)? {
        add_things(&stanza, &mut words);
    }
    for stanza in stanza::read(ACTIONS.0, ACTIONS.1, &["action"], &["stem", "yes", "no"])? {
        add_actions(&stanza, &mut words)?;
    }
    let markers = markers()?;
    add_hints(&markers, &mut words);
    let lists = lists::load(&mut words)?;
    Ok(Lexicon { words: words.finish(), lists, verbs, markers, pairs })
}

type Markers = FxHashMap<Box<str>, Vec<SourceMarker>>;

type Pairs = FxHashMap<Box<str>, Vec<(Box<str>, Tag)>>;

fn folded(word: &str) -> String {
    fold(word).into_owned()
}

/// Most words stand folded in the files already.
pub(super) fn fold(word: &str) -> Cow<'_, str> {
    match Key::new(word).packed() {
        Some(_) => Cow::Borrowed(word),
        None => Normalizer::analysis().normalize(word),
    }
}

fn add_class(
    file: &str,
    stanza: &Stanza<'_>,
    words: &mut Words,
    pairs: &mut Pairs,
) -> Result<(), Error> {
    let unknown = || {
        let cause = format!("unknown class `{}`", stanza.head.value);
        Error::line(file, stanza.head.line, cause)
    };
    let class = match Classes::named(stanza.head.value).ok_or_else(unknown)? {
        Classes::BELONGING => Classes::BELONGING | Classes::NATIONALITY,
        class => class,
    };
    let gender = stated_gender(stanza);
    let masculine = gender != Some(Gender::Feminine);
    let number = stanza.get("number").map(|number| match number {
        "d" => Number::Dual,
        "p" => Number::Plural,
        _ => Number::Singular,
    });
    for word in stanza.all("word") {
        let word = fold(word);
        let base = Tag { classes: class, number, ..Tag::default() };
        if let Some((first, second)) = word.split_once(' ') {
            add_pair(first, second, Tag { gender, known: true, ..base }, words, pairs);
        } else if class.has(inflected()) {
            add_noun(&word, base, masculine, words);
        } else {
            words.merge(&[&word], Tag { gender, ..base });
        }
    }
    Ok(())
}

/// البيت الأبيض: the first word is what the stanza says only before the second.
fn add_pair(first: &str, second: &str, mut tag: Tag, words: &mut Words, pairs: &mut Pairs) {
    tag.complete(first);
    pairs.entry(first.into()).or_default().push((second.into(), tag));
    let of = first.strip_prefix("ال").map_or(["ل", first].concat(), |rest| ["لل", rest].concat());
    for word in [first.to_owned(), of, ["ب", first].concat()] {
        words.hint(&["و", &word], Hints::AMBIGUOUS);
        words.hint(&[&word], Hints::AMBIGUOUS);
    }
}

fn stated_gender(stanza: &Stanza<'_>) -> Option<Gender> {
    stanza.get("gender").map(|gender| match gender {
        "f" => Gender::Feminine,
        _ => Gender::Masculine,
    })
}

/// Classes whose words take the article, a feminine and possessive pronouns.
fn inflected() -> Classes {
    Classes::OFFICIAL
        | Classes::PROFESSION
        | Classes::HONORIFIC
        | Classes::KIN
        | Classes::ANONYMOUS
        | Classes::COLLECTIVE
        | Classes::ORGANISATION
        | Classes::MEDIA
        | Classes::STATEMENT
        | Classes::OCCASION
        | Classes::LAW
        | Classes::NATIONALITY
        | Classes::JUDGEMENT
        | Classes::NAMED_THING
}

fn add_noun(word: &str, base: Tag, masculine: bool, words: &mut Words) {
    let human = base.classes.has(Classes::HUMAN | Classes::NATIONALITY | Classes::JUDGEMENT);
    let feminine = word.ends_with('ه');
    let gender = |feminine: bool| match feminine {
        // فخامة، سعادة: of either gender.
        true if masculine && base.classes.has(Classes::HONORIFIC) => None,
        // قضاة، عمدة: the ending is no feminine where the file says so.
        true if masculine && base.classes.has(plurals::professional()) => Some(Gender::Masculine),
        true => Some(Gender::Feminine),
        false => Some(if masculine { Gender::Masculine } else { Gender::Feminine }),
    };
    if human && masculine && !feminine && base.number.is_none() {
        let word = [word, "ه"].concat();
        add_definite(&word, Tag { gender: Some(Gender::Feminine), ..base }, words);
    }
    plurals::add(word, Tag { gender: gender(feminine), ..base }, words);
    if base.classes.has(Classes::JUDGEMENT) && !feminine {
        // متهورون، المتطرفين، جسيمات
        for ending in ["ون", "ين", "ات"] {
            let tag = Tag { number: Some(Number::Plural), ..base };
            add_definite(&[word, ending].concat(), tag, words);
        }
    }
    add_definite(word, Tag { gender: gender(feminine), ..base }, words);
}

/// The word bare, with the article, in the accusative and with the pronouns of a possessor.
fn add_definite(word: &str, tag: Tag, words: &mut Words) {
    words.merge(&[word], tag);
    if word.starts_with("ال") && word.chars().count() > 4 {
        return;
    }
    words.merge(&["ال", word], tag);
    if !word.ends_with('ه') {
        words.merge(&[word, "ا"], tag);
    }
    words.owned.extend(before_owner(word).map(|noun| (noun.concat(), tag)));
}

/// The nouns with pronouns, but for what is another word too: شرطة is no شرط of his.
fn add_owned(words: &mut Words) {
    let owned = std::mem::take(&mut words.owned);
    let his: Vec<bool> = owned.iter().map(|(noun, _)| !words.knows(&[noun, HIS])).collect();
    for ((noun, tag), his) in owned.iter().zip(his) {
        for owner in OWNERS.into_iter().filter(|owner| his || *owner != HIS) {
            words.merge(&[noun, owner], *tag);
        }
    }
}

/// منزله، مبادرتها: the pronouns of an owner.
const OWNERS: [&str; 5] = [HIS, "ها", "هم", "هما", "نا"];

/// The one that a feminine ending is written like.
const HIS: &str = "ه";

/// The noun as it is written before the pronoun of an owner, in two parts: مبادرة as مبادرت.
fn before_owner(word: &str) -> impl Iterator<Item = [&str; 2]> {
    // أشقاؤه، أشقائه; أشقاءه is an object, and never speaks.
    let open = word.strip_suffix('ء').filter(|stem| stem.ends_with('ا'));
    let (stem, links): (&str, &[&str]) = match (open, word.strip_suffix('ه')) {
        (Some(stem), _) => (stem, &["ؤ", "ئ"]),
        (None, Some(stem)) => (stem, &["ت"]),
        (None, None) => (word, &[""]),
    };
    links.iter().map(move |link| [stem, link])
}

fn add_hints(markers: &Markers, words: &mut Words) {
    let mut hint = |word: &str, hint| words.hint(&[word], hint);
    for (word, markers) in markers {
        hint(word, Hints::MARKER);
        hint(&["و", word].concat(), Hints::MARKER);
        hint(&["ف", word].concat(), Hints::MARKER);
        if markers.iter().any(|marker| marker.words.len() == 1) {
            hint(word, Hints::WHOLE_MARKER);
        }
    }
    HIDDEN.iter().for_each(|word| hint(word, Hints::HIDDEN));
    AMBIGUOUS
        .iter()
        .chain(&PARTICLES)
        .chain(&FAMILIES)
        .for_each(|word| hint(word, Hints::AMBIGUOUS));
    ASIDES.iter().for_each(|word| hint(word, Hints::ASIDE));
    POINTERS.iter().for_each(|word| hint(word, Hints::POINTER));
    ENDINGS.iter().for_each(|word| hint(word, Hints::ENDING));
    LATTER.iter().for_each(|word| hint(word, Hints::LATTER));
    INTRODUCERS.iter().for_each(|word| hint(word, Hints::INTRODUCER));
    LINKED.iter().chain(&CONJUNCTIONS).chain(&WHILE).for_each(|word| hint(word, Hints::JOINING));
}

/// إن and أن write alike once folded, alone, with ب and with every pronoun.
fn add_complementisers(words: &mut Words) {
    let tag = Tag { classes: Classes::COMPLEMENTISER, ..Tag::default() };
    for particle in ["ان", "بان"] {
        for pronoun in ["", "ه", "ها", "هم", "هما", "هن", "نا", "نني", "ني", "ننا", "ك", "كم", "ي"]
        {
            words.merge(&[particle, pronoun], tag);
        }
    }
}

fn add_verb(stanza: &Stanza<'_>, verbs: &mut Vec<Verb>, words: &mut Words) -> Result<(), Error> {
    let index = u16::try_from(verbs.len()).expect("fewer than 65,536 verbs");
    let verb = verb(stanza)?;
    let hearer = match verb.act {
        Act::Inform => &["نا", "ني"][..],
        Act::Ask | Act::Reply => &["ني"],
        _ => &[],
    };
    let mut add = |parts: &[&str], form, object| {
        let verb = Some(VerbReading { verb: index, form, object });
        words.merge(parts, Tag { verb, ..Tag::default() });
    };
    for (word, form) in irregular(stanza, "with-object")? {
        add(&[&word], form, true);
    }
    for (word, form) in forms(stanza, &verb)? {
        add(&[&word], form, false);
        let [stem, link] = before_pronoun(&word, form);
        for (pronoun, form) in pronouns(&word, form, stanza.is("object"), hearer) {
            add(&[stem, link, pronoun], form, true);
        }
    }
    verbs.push(verb);
    Ok(())
}

fn verb(stanza: &Stanza<'_>) -> Result<Verb, Error> {
    let fail = |cause: String| Error::line(VERBS.0, stanza.head.line, cause);
    let act = stanza.get("act").unwrap_or("say");
    let mut links = Links::default();
    for link in stanza.all("that") {
        let named = Links::named(link);
        links = links.with(named.ok_or_else(|| fail(format!("unknown complementiser `{link}`")))?);
    }
    Ok(Verb {
        lemma: folded(stanza.head.value),
        act: Act::named(act).ok_or_else(|| fail(format!("unknown act `{act}`")))?,
        links,
        colon: stanza.is("colon"),
        quote: stanza.is("quote"),
        fragment: stanza.is("fragment"),
        homograph: stanza.is("homograph"),
        conjoined: stanza.is("conjoined"),
        optional: stanza.is("optional"),
        marks: stanza.is("marks"),
        wish: stanza.is("wish"),
        passes: stanza.is("passes"),
        shows: stanza.is("shows"),
        with: stanza.all("with").map(folded).collect(),
        not: stanza.all("not").map(folded).collect(),
        addresses: match stanza.get("addresses") {
            None => Addresses::Never,
            Some("may") => Addresses::May,
            Some("must") => Addresses::Must,
            Some(other) => {
                return Err(fail(format!("addresses neither `may` nor `must`: {other}")));
            }
        },
    })
}

fn forms(stanza: &Stanza<'_>, verb: &Verb) -> Result<Vec<(String, Form)>, Error> {
    let field = |key| stanza.get(key).map(folded);
    let past = verb.lemma.clone();
    let present = field("present").unwrap_or_else(|| past.clone());
    let mut forms = conjugate::forms(&Stems {
        short: field("short").unwrap_or_else(|| past.clone()),
        jussive: field("jussive").unwrap_or_else(|| present.clone()),
        weak: stanza.is("weak"),
        participle: field("participle"),
        noun: field("noun"),
        homograph: stanza.is("homograph"),
        past,
        present,
    });
    forms.extend(irregular(stanza, "form")?);
    Ok(forms)
}

/// The forms that the stanza writes out under `key`, each with its tag.
fn irregular(stanza: &Stanza<'_>, key: &str) -> Result<Vec<(String, Form)>, Error> {
    let tagged = |line: &str| {
        let tagged = line
            .split_once(' ')
            .and_then(|(word, tag)| Some((folded(word), conjugate::tagged(tag.trim())?)));
        let cause = || format!("`{key} {line}` is not a word and a known tag");
        tagged.ok_or_else(|| Error::line(VERBS.0, stanza.head.line, cause()))
    };
    stanza.all(key).map(tagged).collect()
}

/// The forms of ordinary verbs that the stanza names.
fn add_actions(stanza: &Stanza<'_>, words: &mut Words) -> Result<(), Error> {
    let (beginnings, endings): (&[&str], &[&str]) = match stanza.head.value {
        "past" => (&[""], &["", "ت", "ا", "تا", "وا", "ن"]),
        "ending" => (&[""], &["ت", "تا", "وا"]),
        "present" => (&["ي", "ت", "سي", "ست"], &["", "ون", "ان", "وا"]),
        "masculine" => (&["ي", "سي"], &["", "ون", "ان", "وا"]),
        other => {
            let cause = format!("unknown forms `{other}`");
            return Err(Error::line(ACTIONS.0, stanza.head.line, cause));
        }
    };
    for stem in stanza.all("stem").map(fold) {
        // التقت، أجروا: a weak last letter falls before these.
        let weak = stem.strip_suffix('ي').filter(|_| beginnings == [""]);
        for beginning in beginnings {
            for ending in endings {
                let falls = matches!(*ending, "ت" | "تا" | "وا");
                let stem = weak.filter(|_| falls).unwrap_or(&stem);
                words.add_unknown(&[beginning, stem, ending], Classes::ACTION);
            }
        }
    }
    Ok(())
}

/// Letters of the shortest noun whose form as an object is no name (موتا، بيضا).
const SHORTEST_OBJECT: usize = 4;

/// The noun bare, with the article, with the pronoun of an owner, and as an indefinite object (قرارا).
fn add_things(stanza: &Stanza<'_>, words: &mut Words) {
    let idea = stanza.head.value == "idea";
    let mut add = |parts: &[&str]| {
        words.add_unknown(parts, Classes::THING);
        if idea {
            words.change(parts, |_, known| known.classes |= Classes::IDEA);
        }
    };
    for word in stanza.all("word").map(fold) {
        add(&[&word]);
        add(&["ال", &word]);
        for [stem, link] in before_owner(&word) {
            OWNERS.iter().for_each(|owner| add(&[stem, link, owner]));
        }
        let long = word.chars().count() >= SHORTEST_OBJECT;
        if long && !word.ends_with(['ه', 'ا', 'ي', 'و', 'ء']) {
            add(&[&word, "ا"]);
        }
    }
}

fn markers() -> Result<Markers, Error> {
    let mut markers = Markers::default();
    for stanza in stanza::read(MARKERS.0, MARKERS.1, &["source"], &MARKER_KEYS)? {
        let words: Vec<String> = fold(stanza.head.value).split(' ').map(str::to_owned).collect();
        let marker = SourceMarker {
            link: stanza.get("link").map(folded),
            verb: stanza.is("verb"),
            bare: stanza.get("bare") != Some("no"),
            trailing: stanza.is("trailing"),
            own: stanza.is("own"),
            words,
        };
        markers.entry(marker.words[0].as_str().into()).or_default().push(marker);
    }
    for list in markers.values_mut() {
        list.sort_by_key(|marker| std::cmp::Reverse(marker.words.len()));
    }
    Ok(markers)
}
