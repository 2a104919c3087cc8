//! The ways to read one word: as it is, and with what may be joined to the front of a name.
//!
//! و or ف, then ب, ك or ل, then the name; لل is ل + ال with the alef gone, and before a name in
//! الل one of three lams too (للجنة is ل + اللجنة). س is joined to verbs only.

use super::fold::{Fold, Key};
use super::words::Word;

/// One way to read a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Letters of the proclitics.
    pub(crate) letters: u8,
    pub(crate) key: Key,
    pub(crate) hash: u64,
}

impl Reading {
    /// The word as it is.
    pub(crate) fn whole(word: &Word) -> Reading {
        Reading { letters: 0, key: word.key, hash: word.hash }
    }
}

/// The folded codes of the letters in question.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clitics {
    waw: u8,
    feh: u8,
    beh: u8,
    kaf: u8,
    lam: u8,
    alef: u8,
}

/// Readings of one word at most.
pub(crate) const MOST: usize = 7;

/// The readings of one word.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Readings {
    all: [Reading; MOST],
    count: usize,
}

impl Readings {
    pub(crate) fn as_slice(&self) -> &[Reading] {
        &self.all[..self.count]
    }

    /// The word as it is and nothing else.
    pub(crate) fn whole(word: &Word) -> Readings {
        Readings { all: [Reading::whole(word); MOST], count: 1 }
    }

    fn push(&mut self, letters: u8, key: Key) {
        // One letter is no name.
        if key.letter(1) != 0 {
            self.all[self.count] = Reading { letters, key, hash: key.hash() };
            self.count += 1;
        }
    }
}

impl Clitics {
    pub(crate) fn of(fold: &Fold) -> Clitics {
        let code = |c| fold.code(c);
        Clitics {
            waw: code('و'),
            feh: code('ف'),
            beh: code('ب'),
            kaf: code('ك'),
            lam: code('ل'),
            alef: code('ا'),
        }
    }

    /// Whether a word may have a proclitic.
    #[inline]
    pub(crate) fn may_start(&self, key: Key) -> bool {
        let first = key.letter(0);
        key.is_packed() && (self.conjoins(first) | self.governs(first))
    }

    #[inline]
    fn conjoins(&self, letter: u8) -> bool {
        (letter == self.waw) | (letter == self.feh)
    }

    #[inline]
    fn governs(&self, letter: u8) -> bool {
        (letter == self.beh) | (letter == self.kaf) | (letter == self.lam)
    }

    /// All readings, the whole word first.
    pub(crate) fn readings(&self, word: &Word) -> Readings {
        let mut all = Readings::whole(word);
        if !self.may_start(word.key) {
            return all;
        }
        let mut rest = 0;
        if self.conjoins(word.key.letter(0)) {
            rest = 1;
            all.push(1, word.key.skip(1));
        }
        if self.governs(word.key.letter(rest)) {
            self.governed(&mut all, word.key, rest);
        }
        all
    }

    /// The readings with a preposition after `before` letters.
    fn governed(&self, all: &mut Readings, key: Key, before: usize) {
        let letters = before as u8 + 1;
        let rest = key.skip(before);
        all.push(letters, rest.skip(1));
        if rest.letter(0) == self.lam && rest.letter(1) == self.lam {
            all.push(letters, rest.with_first(self.alef));
            if let Some(doubled) = rest.prepend(self.alef) {
                all.push(letters, doubled);
            }
        }
    }
}

/// Bytes of the first `letters` letters of a word, with the marks that belong to them.
pub(crate) fn prefix_len(fold: &Fold, word: &str, letters: u8) -> usize {
    let is_letter = |c: char| fold.code(c) != 0;
    let mut starts = word.char_indices().filter(|&(_, c)| is_letter(c)).map(|(at, _)| at);
    starts.nth(usize::from(letters)).unwrap_or(word.len())
}

#[cfg(test)]
mod tests {
    use super::super::words::Scanner;
    use super::*;

    fn readings(text: &str) -> Vec<Key> {
        let mut words = vec![];
        Scanner::new(text).read(Fold::none(), &mut words, 1);
        let readings = Clitics::of(Fold::none()).readings(&words[0]);
        readings.as_slice().iter().map(|reading| reading.key).collect()
    }

    #[test]
    fn legal_orders_only() {
        let keys = |names: &[&str]| names.iter().map(|name| Fold::none().key(name)).collect();
        let check = |text: &str, names: &[&str]| {
            let expected: Vec<Key> = keys(names);
            assert_eq!(readings(text), expected, "{text}");
        };
        check("الرياض", &["الرياض"]);
        check("سالرياض", &["سالرياض"]);
        check("وبالرياض", &["وبالرياض", "بالرياض", "الرياض"]);
        check("بوالرياض", &["بوالرياض", "والرياض"]);
        check("فكدبي", &["فكدبي", "كدبي", "دبي"]);
        check("للمملكة", &["للمملكة", "لمملكة", "المملكة", "اللمملكة"]);
        check("وللجنة", &["وللجنة", "للجنة", "لجنة", "الجنة", "اللجنة"]);
        check("لب", &["لب"]);
    }

    #[test]
    fn marks_go_with_their_letter() {
        assert_eq!(prefix_len(Fold::search(), "وَبِالرياض", 2), "وَبِ".len());
        assert_eq!(prefix_len(Fold::search(), "لـلرياض", 1), "لـ".len());
        assert_eq!(prefix_len(Fold::search(), "الرياض", 0), 0);
    }
}
