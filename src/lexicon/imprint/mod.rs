//! What stands around a text and is none of its sentences: the place, the day, the agency and the writer before it
//! (بيروت – «الضحى»:), who made it (تصوير: …), what is to be read besides (اقرأ أيضا: …), captions with their
//! agency, and the numbers, bullets and times before its paragraphs.
//!
//! All of it is left out of the tokens: the text reads as if it were not there, and nobody in it speaks, or is meant
//! by a verb or a pronoun behind it.

mod dateline;
mod lines;
mod part;

use std::ops::Range;

use super::Tags;
use crate::token::{Kind, Tokens};

/// Leaves out what stands around the sentences of a text.
pub(super) fn leave_out(tokens: &mut Tokens<'_>, tags: &mut Tags) {
    let around = Reader { tokens, tags }.around();
    if !around.is_empty() {
        tags.leave_out(&around);
        tokens.leave_out(&around);
    }
}

#[derive(Clone, Copy)]
struct Reader<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a Tags,
}

impl Reader<'_, '_> {
    /// The tokens around the sentences, line by line.
    fn around(self) -> Vec<Range<usize>> {
        let breaks = |(at, kind): (usize, Kind)| (kind == Kind::Break).then_some(at);
        let ends = self.tokens.kinds().enumerate().filter_map(breaks).chain([self.tokens.len()]);
        let mut around = Vec::new();
        let mut start = 0;
        for end in ends {
            let head = self.head(start..end);
            if head > start {
                // A line that is left out takes its end with it.
                let head = if head == end { (end + 1).min(self.tokens.len()) } else { head };
                around.push(start..head);
            }
            start = end + 1;
        }
        around
    }

    /// Where the sentences of a line begin.
    fn head(self, line: Range<usize>) -> usize {
        if self.is_besides(&line) || self.is_published(&line) || self.is_caption(&line) {
            return line.end;
        }
        let start = self.behind_ornament(&line);
        let text = start..line.end;
        self.behind_credit(&text).or_else(|| self.behind_dateline(&text)).unwrap_or(start)
    }
}
