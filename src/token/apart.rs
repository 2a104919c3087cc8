//! «و قال»: a conjunction that is written apart from the word it belongs to.
//!
//! Some papers put a blank behind و. In a copy of such a text, as long as the text itself, و and the blank change
//! places («وقال» behind two blanks), so that every rule sees the word that is meant.

use memchr::memmem;

/// و and the blank behind it.
const APART: &str = "و ";

/// A text whose conjunctions stand at their words.
#[derive(Debug)]
pub(crate) struct Joined {
    text: String,
    /// Where the words begin in it; in the text that it is a copy of they begin a byte earlier.
    starts: Vec<usize>,
}

impl Joined {
    /// The copy of `text`, if it writes و apart anywhere.
    pub(crate) fn of(text: &str) -> Option<Joined> {
        let apart = memmem::find_iter(text.as_bytes(), APART.as_bytes());
        let places: Vec<_> = apart.filter(|&at| is_conjunction(text, at)).collect();
        let last = places.last()?;
        let mut joined = String::with_capacity(text.len());
        let mut done = 0;
        for &at in &places {
            joined.push_str(&text[done..at]);
            joined.push_str(" و");
            done = at + APART.len();
        }
        joined.push_str(&text[last + APART.len()..]);
        let starts = places.iter().map(|at| at + 1).collect();
        Some(Joined { text: joined, starts })
    }

    /// The copy.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Where in the original text begins what begins at `start` in the copy.
    pub(super) fn start_of(&self, start: usize) -> usize {
        start - usize::from(self.starts.binary_search(&start).is_ok())
    }
}

/// Whether the و at `at` stands alone and a word of two letters or more behind it; و may also be the first letter of a
/// name (المتهم و م).
fn is_conjunction(text: &str, at: usize) -> bool {
    let alone = text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
    let mut behind = text[at + APART.len()..].chars();
    let arabic = |letter: char| ('\u{621}'..='\u{64A}').contains(&letter);
    alone && behind.next().is_some_and(arabic) && behind.next().is_some_and(arabic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_copy_is_as_long_and_leads_back() {
        let text = "و قال الوزير و أضاف (و م) و 3 وعود";
        let joined = Joined::of(text).unwrap();
        assert_eq!(joined.text(), " وقال الوزير  وأضاف (و م) و 3 وعود");
        assert_eq!(joined.text().len(), text.len());
        for word in ["قال", "وأضاف"] {
            let start = joined.text().find(word).unwrap();
            let end = start + word.len();
            assert_eq!(text[joined.start_of(start)..end].replace(' ', ""), word);
        }
        assert!(Joined::of("وقال و").is_none());
    }
}
