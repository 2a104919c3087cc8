//! A set of rules, compiled: what to do with each character, by one lookup.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::rules::{Rule, RuleSet};
use super::scan::Lanes;
use crate::script::{HAMZA_AND_MADDA, is_arabic};

/// The character stays.
const KEEP: u16 = 0;
/// The character goes.
const DELETE: u16 = 1;
/// The character must be seen with its neighbours.
const NEIGHBOURS: u16 = 2;

/// Mark of [`Table::pairs`] for [`Action::Neighbours`]; no character becomes U+0001.
pub(super) const STOP: u16 = 1;

/// Characters per page.
const PAGE: usize = 64;

/// What becomes of one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Keep,
    Delete,
    /// Another character, at most as long in UTF-8.
    Become(char),
    /// It depends on the characters around it.
    Neighbours,
}

/// A set of rules, compiled.
#[derive(Debug)]
pub(super) struct Table {
    rules: RuleSet,
    /// Page of each 64 characters of the basic plane; page 0 keeps everything.
    index: Box<[u16; 0x10000 / PAGE]>,
    /// Actions: `KEEP`, `DELETE`, `NEIGHBOURS` or the new code point.
    pages: Vec<[u16; PAGE]>,
    /// For each character below U+0800 the UTF-8 bytes that take its place, first byte lowest:
    /// 0 for none, [`STOP`] where the neighbours decide.
    pairs: Box<[u16; 0x800]>,
    /// For each of the same characters the one that takes its place: [`Table::NONE`] for none,
    /// [`Table::ASK`] where there is more to say.
    codes: Box<[u16; 0x800]>,
    /// The same tables in the form that whole blocks are looked up in.
    pub(super) lanes: Lanes,
    pub(super) canon: Canon,
    /// A rule looks at what was written before, so every character goes the long way.
    pub(super) careful: bool,
}

/// How much of canonical equivalence is seen to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Canon {
    /// Hamza and madda marks join their letters.
    pub(super) join: bool,
    /// Arabic marks are put in order.
    pub(super) order: bool,
    /// Other scripts are composed too.
    pub(super) everywhere: bool,
}

impl Canon {
    fn new(rules: RuleSet) -> Canon {
        let letters = [
            Rule::AlefForms,
            Rule::HamzaCarriers,
            Rule::LookAlikes,
            Rule::Madda,
            Rule::HamzaMarks,
            Rule::MarkOrder,
        ];
        let everywhere = rules.has(Rule::Nfc);
        let join = everywhere || rules.has_any(&letters) && !rules.has(Rule::AsEncoded);
        Canon { join, order: everywhere || rules.has(Rule::MarkOrder), everywhere }
    }

    /// The canonical combining class of a character that is seen to; 0 for letters.
    pub(super) fn class(self, c: char) -> u8 {
        if self.everywhere || is_arabic(c) { canonical_combining_class(c) } else { 0 }
    }

    /// Whether `c` is taken apart and put together again.
    pub(super) fn reaches(self, c: char) -> bool {
        self.join && (self.everywhere || is_arabic(c))
    }

    /// Whether `c` may combine or change places with a character before it, or is not composed.
    fn concerns(self, c: char) -> bool {
        if self.everywhere {
            return self.class(c) != 0 || is_nfc_quick([c].into_iter()) != IsNormalized::Yes;
        }
        self.join && HAMZA_AND_MADDA.contains(&c) || self.order && self.class(c) != 0
    }
}

impl Table {
    /// Mark of [`Table::codes`] for a character that goes.
    pub(super) const NONE: u16 = 0;
    /// Mark of [`Table::codes`] where [`Table::action`] is to be asked; no character.
    pub(super) const ASK: u16 = 0xFFFF;

    pub(super) fn new(rules: RuleSet) -> Table {
        let mut table = Table {
            rules,
            index: Box::new([0; 0x10000 / PAGE]),
            pages: vec![[KEEP; PAGE]],
            pairs: Box::new([0; 0x800]),
            codes: Box::new([Table::ASK; 0x800]),
            lanes: Lanes::default(),
            canon: Canon::new(rules),
            careful: rules.has_any(&[
                Rule::DigitsArabic,
                Rule::PunctuationArabic,
                Rule::BlankRuns,
                Rule::Elongation,
            ]),
        };
        table.candidates().into_iter().for_each(|c| table.set(c));
        table.fill_pairs();
        table.lanes = Lanes::new(&table);
        table
    }

    /// All characters that some rule may be about.
    fn candidates(&self) -> Vec<char> {
        let mut all: Vec<char> = self.rules.rows().flat_map(|row| row.effect.sources()).collect();
        all.extend(('\u{600}'..='\u{8FF}').chain('\u{FB50}'..='\u{FEFC}'));
        if self.canon.everywhere {
            // Between these lie ideographs, syllables and private characters: nothing to compose.
            let ranges = ['\u{80}'..='\u{33FF}', '\u{A000}'..='\u{ABFF}', '\u{F900}'..='\u{FFFF}'];
            all.extend(ranges.into_iter().flatten().filter(|&c| self.canon.concerns(c)));
        }
        all
    }

    fn set(&mut self, c: char) {
        let code = self.classify(c);
        let page = c as usize / PAGE;
        if code == KEEP && self.index[page] == 0 {
            return;
        }
        if self.index[page] == 0 {
            self.index[page] = u16::try_from(self.pages.len()).expect("there are 1,024 pages");
            self.pages.push([KEEP; PAGE]);
        }
        self.pages[usize::from(self.index[page])][c as usize % PAGE] = code;
    }

    fn classify(&self, c: char) -> u16 {
        let alone = self.alone(c);
        let folded = alone.and_then(|c| self.rules.fold(c));
        match folded {
            _ if alone.is_none() || self.canon.concerns(c) && !self.drops_early(c) => NEIGHBOURS,
            None => DELETE,
            Some(new) if new == c => KEEP,
            Some(new) if self.fits(c, new) => new as u16,
            Some(_) => NEIGHBOURS,
        }
    }

    /// The one character that `c` shows; none where it shows several.
    fn alone(&self, c: char) -> Option<char> {
        let mut shown = Vec::new();
        self.expand(c, |c| shown.push(c));
        match shown[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    fn fits(&self, old: char, new: char) -> bool {
        // A mark that becomes a letter starts something new for the marks behind it.
        new.len_utf8() <= old.len_utf8() && (self.canon.class(old) == 0 || !self.canon.join)
    }

    /// Gives the characters that the presentation form `c` shows, or `c` itself.
    pub(super) fn expand(&self, c: char, emit: impl FnMut(char)) {
        if self.rules.has(Rule::PresentationForms) && is_arabic(c) && is_form(c) {
            [c].into_iter().nfkc().for_each(emit);
        } else {
            [c].into_iter().for_each(emit);
        }
    }

    /// Whether `c` is deleted before letters and marks are joined.
    fn drops_early(&self, c: char) -> bool {
        let joins = self.canon.join && HAMZA_AND_MADDA.contains(&c);
        !joins && self.rules.fold(c).is_none()
    }

    fn fill_pairs(&mut self) {
        for code in 0..0x800u16 {
            let c = char::from_u32(code.into()).expect("no surrogate is that low");
            let (pair, one) = match self.action(c) {
                Action::Keep => (pair(c), code),
                Action::Become(new) => (pair(new), new as u16),
                Action::Delete => (0, Table::NONE),
                Action::Neighbours => (STOP, Table::ASK),
            };
            self.pairs[usize::from(code)] = pair;
            self.codes[usize::from(code)] = if code == 0 { Table::ASK } else { one };
        }
    }

    /// The bytes for the character below U+0800 with this code point.
    #[inline]
    pub(super) fn pair(&self, code: usize) -> u16 {
        self.pairs[code & 0x7FF]
    }

    /// What the characters below U+0800 become.
    #[inline]
    pub(super) fn codes(&self) -> &[u16; 0x800] {
        &self.codes
    }

    /// Whether every character whose UTF-8 begins with `lead` stays what it is.
    pub(super) fn keeps(&self, lead: u8) -> bool {
        let pages =
            |first: usize, count| self.index[first..first + count].iter().all(|&page| page == 0);
        match lead {
            0..0x80 => self.pair(lead.into()) == u16::from(lead),
            0x80..0xE0 => pages(usize::from(lead & 0x1F), 1),
            // Below U+0800 characters are shorter.
            0xE0 => pages(32, 32),
            0xE1..0xF0 => pages(usize::from(lead & 0xF) * 64, 64),
            _ => !self.canon.everywhere && !self.rules.has(Rule::PresentationForms),
        }
    }

    /// What becomes of `c`, as far as it can be told from `c` alone.
    pub(super) fn action(&self, c: char) -> Action {
        let Some(&page) = self.index.get(c as usize / PAGE) else {
            return self.action_beyond(c);
        };
        match self.pages[usize::from(page)][c as usize % PAGE] {
            KEEP => Action::Keep,
            DELETE => Action::Delete,
            NEIGHBOURS => Action::Neighbours,
            code => Action::Become(char::from_u32(code.into()).expect("made from a character")),
        }
    }

    /// The same outside the basic plane, where no rule names a character.
    fn action_beyond(&self, c: char) -> Action {
        let shows = self.alone(c) != Some(c);
        if shows || self.canon.concerns(c) { Action::Neighbours } else { Action::Keep }
    }

    /// What becomes of `c` once all its neighbours have been seen.
    pub(super) fn fold(&self, c: char) -> Option<char> {
        match self.action(c) {
            Action::Keep => Some(c),
            Action::Delete => None,
            Action::Become(new) => Some(new),
            Action::Neighbours => self.rules.fold(c),
        }
    }

    /// Whether `c` belongs to the letter before it.
    pub(super) fn follows(&self, c: char) -> bool {
        if !self.canon.join {
            return false;
        }
        let mut shown = None;
        self.expand(c, |c| {
            shown.get_or_insert(c);
        });
        shown.is_some_and(|c| self.combines(c) || self.action(c) == Action::Delete)
    }

    fn combines(&self, c: char) -> bool {
        let Canon { everywhere, .. } = self.canon;
        self.canon.class(c) != 0
            || everywhere && is_nfc_quick([c].into_iter()) == IsNormalized::Maybe
    }

    pub(super) fn has(&self, rule: Rule) -> bool {
        self.rules.has(rule)
    }
}

/// Quick and rough: everything in the Arabic blocks that shows other characters passes.
fn is_form(c: char) -> bool {
    c >= '\u{FB50}' || matches!(c, '\u{675}'..='\u{678}')
}

/// The UTF-8 bytes of a character below U+0800.
fn pair(c: char) -> u16 {
    let mut bytes = [0; 2];
    c.encode_utf8(&mut bytes);
    match u16::from_le_bytes(bytes) {
        // Would be taken for no bytes at all; and U+0001 for `STOP`, which it is.
        0 => STOP,
        bytes => bytes,
    }
}
