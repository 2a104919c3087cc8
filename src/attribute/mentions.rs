//! Where somebody is named.

use crate::mention::Mention;

/// Mentions by which it is known what somebody is, however often a long text names him.
const EARLY: usize = 64;

/// The mentions of somebody, in text order. Most have but one, which takes no storage of its own.
#[derive(Debug, Default)]
pub(super) struct Mentions<'a> {
    first: Option<&'a Mention>,
    more: Vec<&'a Mention>,
}

impl<'a> Mentions<'a> {
    pub(super) fn push(&mut self, mention: &'a Mention) {
        match self.first {
            None => self.first = Some(mention),
            Some(_) => self.more.push(mention),
        }
    }

    pub(super) fn len(&self) -> usize {
        usize::from(self.first.is_some()) + self.more.len()
    }

    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = &'a Mention> {
        self.first.into_iter().chain(self.more.iter().copied())
    }

    /// The first of them, which tell what somebody is.
    pub(super) fn early(&self) -> impl Iterator<Item = &'a Mention> {
        self.iter().take(EARLY)
    }

    /// The one that begins at that token.
    pub(super) fn at(&self, start: usize) -> Option<&'a Mention> {
        let index = self.more.partition_point(|mention| mention.words.start < start);
        let later = self.more.get(index).copied();
        self.first.into_iter().chain(later).find(|mention| mention.words.start == start)
    }

    pub(super) fn last(&self) -> Option<&'a Mention> {
        self.more.last().copied().or(self.first)
    }
}
