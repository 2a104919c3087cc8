//! How a text spells the ends of its words.

use super::super::{Classes, Tag};
use super::ali::is_surely_preposition;
use super::teh::is_radical;
use crate::token::{Kind, Tokens};

/// What a text writes otherwise than most do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Habits {
    /// ى for ي (فى); `None` where no word tells.
    pub(super) dotless: Option<bool>,
    /// ي for ى (إلي).
    pub(super) dotted: Option<bool>,
    /// ه for ة.
    pub(super) heh: bool,
}

/// Words of a text that are looked at.
const LOOKED_AT: usize = 300;

impl Habits {
    pub(super) fn of(tokens: &Tokens<'_>, tags: &[Tag]) -> Habits {
        let (mut dotless, mut dotted, mut heh) = (0, 0, 0);
        for at in 0..tokens.len().min(LOOKED_AT) {
            let word = tokens.word(at);
            let told = |letter: char| if tokens.written(at).ends_with(letter) { 1 } else { -1 };
            if tokens.kind(at) != Kind::Word {
                continue;
            } else if word.ends_with('ي') {
                match word {
                    "في" | "التي" | "الذي" | "هي" | "اي" => dotless += told('ى'),
                    "الي" | "حتي" | "لدي" | "اخري" | "الاخري" | "الاولي" => {
                        dotted += told('ي')
                    }
                    "علي" if tokens.written(at).ends_with('ى') => dotted -= 1,
                    "علي" => dotted += i32::from(is_surely_preposition(tokens, tags, at)),
                    _ if tags[at].is(Classes::NATIONALITY) => dotless += told('ى'),
                    _ => {}
                }
            } else if word.ends_with('ه') && word.starts_with("ال") && !is_radical(word) {
                heh += told('ه');
            }
            if dotless < 0 && dotted < 0 && heh < 0 {
                break;
            }
        }
        let sure = |votes: i32| (votes != 0).then_some(votes > 0);
        // One word may be a name (الإليزيه).
        let heh = heh > 1 || heh == 1 && !tokens.original().contains('ة');
        Habits { dotless: sure(dotless), dotted: sure(dotted), heh }
    }

    /// Whether the text is written as most are.
    pub(super) fn are_usual(self) -> bool {
        self.dotless == Some(false) && self.dotted != Some(true) && !self.heh
    }
}
