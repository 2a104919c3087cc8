//! Memory that is written over again and again.

/// Values one after the other. What has been taken away is not cleared and room is not filled
/// anew, so that a loop may write more than it keeps at no cost.
#[derive(Debug, Clone, Default)]
pub(super) struct Pile<T> {
    all: Vec<T>,
    /// How many of them count.
    len: usize,
}

impl<T: Copy + Default> Pile<T> {
    pub(super) fn as_slice(&self) -> &[T] {
        &self.all[..self.len]
    }

    pub(super) fn as_mut_slice(&mut self) -> &mut [T] {
        &mut self.all[..self.len]
    }

    /// Takes all away but the first `len`.
    pub(super) fn truncate(&mut self, len: usize) {
        self.len = self.len.min(len);
    }

    pub(super) fn push(&mut self, value: T) {
        self.room(1)[0] = value;
        self.grow(1);
    }

    #[inline(always)]
    pub(super) fn extend(&mut self, values: impl ExactSizeIterator<Item = T>) {
        let count = values.len();
        self.room(count).iter_mut().zip(values).for_each(|(place, value)| *place = value);
        self.grow(count);
    }

    /// Room for so many more, where anything may stand; [`Pile::grow`] says how many count.
    #[inline(always)]
    pub(super) fn room(&mut self, more: usize) -> &mut [T] {
        let end = self.len + more;
        if self.all.len() < end {
            self.all.resize(end, T::default());
        }
        &mut self.all[self.len..end]
    }

    /// So many more count.
    #[inline(always)]
    pub(super) fn grow(&mut self, by: usize) {
        self.len = (self.len + by).min(self.all.len());
    }
}
