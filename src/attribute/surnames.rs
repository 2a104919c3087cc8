//! Surnames that no list knows, read off the names that the text writes in full: after «نبيل باجا»
//! the word باجا alone is somebody.

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use crate::lexicon::{Classes, Tags};
use crate::token::{Kind, Tokens};

/// Bytes of the shortest surname.
const SHORTEST: usize = 6;

/// Words of one text that may be names, read when they are first asked for.
#[derive(Debug, Default)]
pub(super) struct Surnames<'t> {
    /// Those that stand behind a given name.
    behind_given: OnceCell<FxHashSet<&'t str>>,
    /// Those in ـا that stand there more than once.
    repeated: OnceCell<FxHashSet<&'t str>>,
}

impl<'t> Surnames<'t> {
    pub(super) fn has(&self, tokens: &Tokens<'t>, tags: &Tags, word: &str) -> bool {
        self.behind_given.get_or_init(|| behind_given(tokens, tags)).contains(word)
    }

    /// Whether the text has `word`, which ends in ـا, more than once.
    pub(super) fn is_repeated(&self, tokens: &Tokens<'t>, tags: &Tags, word: &str) -> bool {
        self.repeated.get_or_init(|| repeated(tokens, tags)).contains(word)
    }
}

/// باجا: words that no list knows behind a given name.
fn behind_given<'t>(tokens: &Tokens<'t>, tags: &Tags) -> FxHashSet<&'t str> {
    let is_given = |at: usize| {
        let given = tags.at(at);
        let before = at.checked_sub(1).map(|before| tags.at(before)).unwrap_or_default();
        // عبد الحميد
        let of_god = || before.is(Classes::NAME_PARTICLE) && given.definite;
        // المدرب (لوران بلان)، وزيرة الدفاع كارين برغ
        let office =
            || at > 1 && tags.at(at - 2).is(Classes::OFFICIAL) && !tags.at(at - 2).definite;
        let titled = || {
            before.definite && (before.is(Classes::HUMAN) || office())
                || at > 0 && tokens.kind(at - 1) == Kind::Open
        };
        let listed = given.is(Classes::PERSON_NAME) && (given.gender.is_some() || titled());
        (listed || of_god()) && given.preposition.is_none()
    };
    let is_surname = |at: usize| {
        let tag = tags.at(at);
        // وليام بيرنز: a name that the list has, of no known gender.
        let listed = tag.classes.is_only(Classes::PERSON_NAME) && tag.gender.is_none();
        let plain = (listed || !tag.known) && !tag.conjunction && tag.verb.is_none();
        plain
            && tag.preposition.is_none()
            && tokens.kind(at) == Kind::Word
            && tokens.word(at).len() >= SHORTEST
            && is_given(at - 1)
    };
    let mut words = FxHashSet::default();
    let mut of_god = false;
    for (at, given) in tags.iter().enumerate() {
        // Most words are no names: that is asked first.
        if (given.is(Classes::PERSON_NAME) || of_god) && is_surname(at + 1) {
            words.insert(tokens.word(at + 1));
        }
        of_god = given.is(Classes::NAME_PARTICLE);
    }
    words
}

/// موتا: words in ـا that no list knows and that the text has again.
fn repeated<'t>(tokens: &Tokens<'t>, tags: &Tags) -> FxHashSet<&'t str> {
    let open = |&at: &usize| {
        tokens.kind(at) == Kind::Word && tags.at(at).is_open() && tokens.word(at).ends_with('ا')
    };
    let mut words = FxHashSet::default();
    let open = (0..tokens.len()).filter(open).map(|at| tokens.word(at));
    open.filter(|&word| !words.insert(word)).collect()
}
