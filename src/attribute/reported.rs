//! Who is named inside the words that others report.
//!
//! Somebody of whom a speaker only tells seldom goes on speaking: in قال المدرب إن اللاعب جاهز، وأضاف
//! it is not the player who adds something.

use super::Context;

/// Where reported words lie.
#[derive(Debug)]
pub(super) struct Reported {
    /// For each token the end of the widest reported words around it, else zero.
    ends: Vec<u32>,
}

impl Reported {
    pub(super) fn new(context: &Context<'_, '_>) -> Reported {
        let mut ends = vec![0u32; context.tokens.len()];
        let mut reach = 0;
        for event in &context.speech.events {
            let content = event.content.clone();
            // The events stand in the order of their beginnings.
            for end in &mut ends[content.start.max(reach)..content.end.max(reach)] {
                *end = u32::try_from(content.end).unwrap_or(u32::MAX);
            }
            reach = reach.max(content.end);
        }
        Reported { ends }
    }

    /// Whether the token at `at` lies in reported words that are over before `cue`.
    pub(super) fn is_over(&self, at: usize, cue: usize) -> bool {
        let end = self.ends[at] as usize;
        end > at && end <= cue
    }
}
