//! The long way: a letter together with all that belongs to it.
//!
//! A cluster is one character and those after it that combine with it or vanish. It is taken
//! apart, its marks are put in order, joined and folded, so that a letter and its hamza give the
//! same result written as one code point or as two.

use unicode_normalization::char::{compose, decompose_canonical};

use super::rules::Rule;
use super::sink::Sink;
use super::table::{Action, Table};
use crate::script::{is_blank, is_digit, is_letter};

/// One character on its way, and the original character it came from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    pub(super) c: char,
    class: u8,
    /// Bytes of the original.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Normalizes the cluster that byte `at` belongs to and returns where the next one begins.
///
/// Characters of it that were written already are taken back.
pub(super) fn step(table: &Table, text: &str, at: usize, sink: &mut Sink) -> usize {
    let start = rewind(table, text, at, sink);
    let end = end_of(table, text, start);
    let mut items = take_apart(table, text, start, end);
    if table.canon.join {
        order(&mut items, |item| item.class.into());
        settle(table, &mut items);
        items = join(table, items);
        if !table.canon.order {
            order(&mut items, |item| item.start);
        }
    }
    items.retain_mut(|item| table.fold(item.c).map(|c| item.c = c).is_some());
    if table.careful {
        items.retain(|item| sink.trail.accepts(table, item.c));
    }
    sink.write_cluster(start, end, text.len() - end, &items);
    end
}

/// Takes back the characters before `at` that belong to its cluster.
fn rewind(table: &Table, text: &str, at: usize, sink: &mut Sink) -> usize {
    let belongs = |at: usize| text[at..].chars().next().is_some_and(|c| table.follows(c));
    let mut start = at;
    while start > sink.settled && belongs(start) {
        let c = text[..start].chars().next_back().expect("starts after the settled text");
        start -= c.len_utf8();
        sink.take_back(written(table, c));
    }
    sink.forget(start, at);
    start
}

/// How many bytes were written for a character that went the short way.
fn written(table: &Table, c: char) -> usize {
    match table.action(c) {
        Action::Keep => c.len_utf8(),
        Action::Become(new) => new.len_utf8(),
        Action::Delete | Action::Neighbours => 0,
    }
}

fn end_of(table: &Table, text: &str, start: usize) -> usize {
    let mut chars = text[start..].chars();
    chars.next();
    let rest = chars.as_str();
    let next = rest.find(|c| !table.follows(c)).unwrap_or(rest.len());
    text.len() - rest.len() + next
}

/// The characters of a cluster, decomposed, without those that vanish in any company.
fn take_apart(table: &Table, text: &str, start: usize, end: usize) -> Vec<Item> {
    let mut items = Vec::new();
    for (at, c) in text[start..end].char_indices() {
        let (start, end) = (start + at, start + at + c.len_utf8());
        let c = if table.careful { in_context(table, text, start, c) } else { c };
        let mut push = |c| {
            if table.action(c) != Action::Delete {
                items.push(Item { c, class: table.canon.class(c), start, end });
            }
        };
        table.expand(c, |c| match table.canon.reaches(c) {
            true => decompose_canonical(c, &mut push),
            false => push(c),
        });
    }
    items
}

/// Puts the marks after each letter in order; letters stay where they are, those too that a mark
/// has become: it stands before the marks that it was put before.
fn order(items: &mut [Item], key: impl Fn(&Item) -> usize) {
    let runs = items.chunk_by_mut(|a, b| (a.class == 0) == (b.class == 0));
    for marks in runs.filter(|run| run[0].class != 0) {
        marks.sort_by_key(&key);
    }
}

/// Lets marks that become letters do so before the marks behind them look for a letter.
fn settle(table: &Table, items: &mut [Item]) {
    for item in items.iter_mut().filter(|item| item.class != 0) {
        if let Some(c) = table.fold(item.c) {
            item.c = c;
            item.class = table.canon.class(c);
        }
    }
}

/// Joins marks to their letters, by the rules of canonical composition.
fn join(table: &Table, items: Vec<Item>) -> Vec<Item> {
    let mut kept: Vec<Item> = Vec::with_capacity(items.len());
    let mut letter = None;
    for item in items {
        if let Some(at) = letter.filter(|&at| is_free(&kept, at, item))
            && let Some(joined) = joined(table, kept[at].c, item.c)
        {
            kept[at].c = joined;
            continue;
        }
        match item.class {
            0 => letter = Some(kept.len()),
            // A mark that will vanish keeps none behind it from the letter.
            _ if table.fold(item.c).is_none() => continue,
            _ => {}
        }
        kept.push(item);
    }
    kept
}

/// Whether nothing stands between the letter at `at` and a new item.
fn is_free(kept: &[Item], at: usize, item: Item) -> bool {
    at + 1 == kept.len() || kept[kept.len() - 1].class < item.class
}

/// The letter that `letter` and `mark` make, or that the folded letter and it would make.
fn joined(table: &Table, letter: char, mark: char) -> Option<char> {
    compose(letter, mark).or_else(|| compose(table.fold(letter)?, mark))
}

/// What becomes of ASCII digits and punctuation, which depends on the characters beside them.
fn in_context(table: &Table, text: &str, at: usize, c: char) -> char {
    let before = text[..at].chars().next_back();
    let after = text[at..].chars().nth(1);
    let between = |is: fn(char) -> bool| before.is_some_and(is) && after.is_some_and(is);
    let numeric = between(|c| c.is_ascii_digit());
    let folded = table.fold(c).unwrap_or(c);
    if table.has(Rule::DigitsArabic) {
        match folded {
            '0'..='9' => return arabic_digit(folded),
            '.' if numeric => return '٫',
            ',' if numeric => return '٬',
            _ => {}
        }
    }
    match folded {
        _ if !table.has(Rule::PunctuationArabic) => c,
        ',' if !between(is_digit) => '،',
        ';' => '؛',
        '?' => '؟',
        '%' => '٪',
        _ => c,
    }
}

fn arabic_digit(c: char) -> char {
    char::from_u32('٠' as u32 + (c as u32 - '0' as u32)).expect("ten digits follow U+0660")
}

/// The last character written, and how many times it was.
#[derive(Debug, Default)]
pub(super) struct Trail {
    last: char,
    times: usize,
}

impl Trail {
    /// Whether `c` may follow, by the rules about runs.
    fn accepts(&mut self, table: &Table, c: char) -> bool {
        let blank = table.has(Rule::BlankRuns) && is_blank(c) && is_blank(self.last);
        self.times = if c == self.last { self.times + 1 } else { 1 };
        let long = table.has(Rule::Elongation) && self.times > 2 && is_letter(c);
        if !blank {
            self.last = c;
        }
        !(blank || long)
    }
}
