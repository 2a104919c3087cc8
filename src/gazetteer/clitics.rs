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
    /// Bytes at the start of the name that are not written: those of ا or ال after ل.
    pub(crate) restored: u8,
    pub(crate) key: Key,
    pub(crate) hash: u64,
}

impl Reading {
    /// The word as it is.
    pub(crate) fn whole(word: &Word) -> Reading {
        Reading { letters: 0, restored: 0, key: word.key, hash: word.hash }
    }

    /// The word without its first letters, unless no name is left.
    #[inline]
    fn after(letters: usize, key: Key) -> Option<Reading> {
        let (letters, hash) = (letters as u8, key.hash());
        key.is_name().then_some(Reading { letters, restored: 0, key, hash })
    }
}

/// What the letters in question are once they are folded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Clitics {
    /// What each folded code may be at the front of a name, as [`CONJOINS`] and [`GOVERNS`].
    kinds: &'static [u8; 256],
    lam: u8,
    alef: u8,
}

/// و and ف.
const CONJOINS: u8 = 1;
/// ب, ك and ل.
const GOVERNS: u8 = 2;

/// See [`Clitics::kinds`]; `code` folds one letter.
pub(crate) fn kinds(code: impl Fn(char) -> u8) -> [u8; 256] {
    let mut kinds = [0; 256];
    for (letters, kind) in [("وف", CONJOINS), ("بكل", GOVERNS)] {
        letters.chars().for_each(|letter| kinds[usize::from(code(letter))] = kind);
    }
    // The code of a letter that does not fold by itself.
    kinds[0] = 0;
    kinds
}

impl Clitics {
    pub(crate) fn of(fold: &'static Fold) -> Clitics {
        Clitics { kinds: &fold.proclitics, lam: fold.code('ل'), alef: fold.code('ا') }
    }

    /// Whether a word may have a proclitic.
    #[inline(always)]
    pub(crate) fn may_start(&self, key: Key) -> bool {
        (self.kinds[usize::from(key.letter(0))] != 0) & key.is_packed()
    }

    #[inline(always)]
    fn conjoins(&self, letter: u8) -> bool {
        self.kinds[usize::from(letter)] == CONJOINS
    }

    #[inline(always)]
    fn governs(&self, letter: u8) -> bool {
        self.kinds[usize::from(letter)] == GOVERNS
    }

    /// What is left of a word that [`Clitics::may_start`] without its first letter, and without
    /// two where those may be proclitics: the first of its [`Clitics::readings`], as far as they
    /// are names.
    #[inline(always)]
    pub(crate) fn usual(&self, key: Key) -> [Key; 2] {
        let rest = key.skip(1);
        let second = self.conjoins(key.letter(0)) & self.governs(rest.letter(0));
        [rest, if second { rest.skip(1) } else { Key::EMPTY }]
    }

    /// Whether a word that [`Clitics::may_start`] may have lost a letter after ل.
    #[inline(always)]
    pub(crate) fn restores(&self, key: Key) -> bool {
        let lams = |key: Key| (key.letter(0) == self.lam) & (key.letter(1) == self.lam);
        lams(key) | (self.conjoins(key.letter(0)) & lams(key.skip(1)))
    }

    /// All readings with a proclitic of a word that [`Clitics::may_start`], the shortest proclitic
    /// first.
    #[inline]
    pub(crate) fn readings(self, key: Key) -> impl Iterator<Item = Reading> {
        let conjoined = self.conjoins(key.letter(0)).then(|| Reading::after(1, key.skip(1)));
        let before = usize::from(conjoined.is_some());
        let rest = key.skip(before);
        let governed = self.governs(rest.letter(0)).then(|| self.governed(before + 1, rest));
        conjoined.into_iter().chain(governed.into_iter().flatten()).flatten()
    }

    /// The readings of a word that begins with ب, ك or ل after what has been taken off; with
    /// that `letters` are.
    #[inline]
    fn governed(self, letters: usize, rest: Key) -> [Option<Reading>; 3] {
        let doubled = rest.letter(0) == self.lam && rest.letter(1) == self.lam;
        let restored = |key: Option<Key>, missing: &str| {
            let reading = Reading::after(letters, key.filter(|_| doubled)?)?;
            Some(Reading { restored: missing.len() as u8, ..reading })
        };
        [
            Reading::after(letters, rest.skip(1)),
            restored(Some(rest.with_first(self.alef)), "ا"),
            restored(rest.prepend(self.alef), "ال"),
        ]
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
    use super::*;

    fn readings(text: &str) -> Vec<Key> {
        let mut keys = vec![Fold::none().key(text)];
        let clitics = Clitics::of(Fold::none());
        if clitics.may_start(keys[0]) {
            keys.extend(clitics.readings(keys[0]).map(|reading| reading.key));
        }
        keys
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
