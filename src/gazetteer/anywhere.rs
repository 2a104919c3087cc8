//! Names at any letter, also inside words.
//!
//! Whole words are what the rest of the gazetteer is made for. Where a name may begin and end at
//! any letter an automaton is the best tool, after Aho and Corasick, “Efficient string matching”
//! (1975); it is made from the compiled list when it is asked for.

use std::collections::HashMap;

use aho_corasick::{AhoCorasick, MatchKind};

use super::Gazetteer;
use super::found::{Match, Place, Verdict, admits};
use super::table::Table;
use crate::normalize::{Normalized, Normalizer, Rule};
use crate::{Error, Span};

/// A gazetteer that finds its names at any letter, also inside words; see [`Gazetteer::anywhere`].
///
/// As large as an automaton is (some hundred bytes a name): keep one for many texts.
#[derive(Debug, Clone)]
pub struct Anywhere {
    gazetteer: Gazetteer,
    normalizer: Normalizer,
    automaton: AhoCorasick,
    /// Where the surfaces of each pattern are.
    places: Vec<Listed>,
}

/// A group of surfaces in one of the lists.
#[derive(Debug, Clone, Copy)]
struct Listed {
    list: usize,
    group: u32,
}

impl Gazetteer {
    /// The same names, to be found at any letter: inside words, before pronouns, in what hashtags run together. No
    /// proclitic is told from a word and no guard is asked, so many matches are chance; where they
    /// overlap, the leftmost and there the longest is taken. Vowels, tatweel and the forms of
    /// letters matter as little as the gazetteer was built for ([`Builder::folding`]).
    ///
    /// ```
    /// use qawl::{Entry, Gazetteer};
    ///
    /// let names = Gazetteer::new([Entry::new("1", "نادي الأمل").alias("الأمل")])?;
    /// let text = "فوز مستحق #هلاالامل2026";
    /// assert_eq!(names.find_iter(text).count(), 0);
    ///
    /// let anywhere = names.anywhere()?;
    /// let found: Vec<_> = anywhere.find_iter(text).collect();
    /// assert_eq!((found[0].text(), found[0].best().id()), ("الامل", "1"));
    /// # Ok::<(), qawl::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the names are more than an automaton can hold (2³¹ letters or so).
    ///
    /// [`Builder::folding`]: super::Builder::folding
    pub fn anywhere(&self) -> Result<Anywhere, Error> {
        let normalizer = normalizer(self);
        let (patterns, places) = patterns(self, &normalizer);
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(patterns)
            .map_err(|cause| Error::config(format!("too many names to find anywhere: {cause}")))?;
        Ok(Anywhere { gazetteer: self.clone(), normalizer, automaton, places })
    }
}

impl Anywhere {
    /// The names in `text`, none overlapping another; their [`Match::proclitics`] are empty.
    pub fn find_iter<'g, 't>(&'g self, text: &'t str) -> impl Iterator<Item = Match<'g, 't>> {
        let aligned = self.normalizer.align(text);
        let found: Vec<_> = self.automaton.find_iter(aligned.as_str()).collect();
        found.into_iter().filter_map(move |found| {
            self.judge(&aligned, aligned.span_of(found.range()), found.pattern().as_usize())
        })
    }

    /// The match of a pattern at a place, if the entries' own restraints let it stand.
    fn judge<'g, 't>(
        &'g self,
        aligned: &Normalized<'t>,
        span: Span,
        pattern: usize,
    ) -> Option<Match<'g, 't>> {
        let Listed { list, group } = self.places[pattern];
        let (text, table) = (aligned.original(), &*self.gazetteer.0.lists[list]);
        let verdict = verdict(table, group, &text[span])?;
        let proclitics = Span::new(span.start(), span.start());
        Some(Match { text, table, group, proclitics, span, verdict })
    }
}

/// What makes texts and names alike.
fn normalizer(gazetteer: &Gazetteer) -> Normalizer {
    let rules = gazetteer.settings().profile.map_or(Normalizer::none(), Normalizer::profile);
    rules.with(Rule::Blanks).with(Rule::BlankRuns)
}

/// The spellings of all names that no stop list has, each once, and where each is listed first.
fn patterns(gazetteer: &Gazetteer, normalizer: &Normalizer) -> (Vec<String>, Vec<Listed>) {
    let (mut patterns, mut places) = (HashMap::new(), vec![]);
    let (_, stops) = gazetteer.layers();
    let is_stopped = |name: &str| stops.iter().any(|stop| stop.find_name(name).is_some());
    for (list, table) in gazetteer.0.lists.iter().enumerate() {
        for (group, surface) in table.all_surfaces() {
            let pattern = normalizer.normalize(surface.text()).into_owned();
            if pattern.is_empty() || is_stopped(surface.text()) {
                continue;
            }
            patterns.entry(pattern).or_insert_with(|| {
                places.push(Listed { list, group });
                places.len() - 1
            });
        }
    }
    let mut patterns: Vec<(String, usize)> = patterns.into_iter().collect();
    patterns.sort_by_key(|&(_, at)| at);
    (patterns.into_iter().map(|(pattern, _)| pattern).collect(), places)
}

/// Which surfaces of a group a place in a text may stand for, whatever is around it.
fn verdict(table: &Table, group: u32, written: &str) -> Option<Verdict> {
    let mut verdict = Verdict { cost: u8::MAX, place: Place::default(), ..Verdict::default() };
    for (at, surface) in table.surfaces(group).take(64).enumerate() {
        let exact = surface.text() == written;
        if surface.entries_of(table).any(|entry| admits(&entry, exact, verdict.place)) {
            verdict.accept(at, &surface, exact);
        }
    }
    (verdict.accepted != 0).then_some(verdict)
}
