//! Text in units of one size, one a character.

use super::super::table::{Action, Table};
use super::Chosen;

/// A unit of one, two or four bytes that holds a code point.
pub trait Unit: Copy + Default + sealed::Sealed {}

mod sealed {
    pub trait Sealed: Sized {
        /// The code point.
        fn code(self) -> u32;

        /// The unit of a code point, if it fits.
        fn of(code: u32) -> Option<Self>;

        /// Input and output once more, if these are the units that come in blocks.
        fn twos<'t>(_: &'t [Self], _: &'t mut [Self]) -> Option<(&'t [u16], &'t mut [u16])> {
            None
        }
    }
}

use sealed::Sealed;

macro_rules! unit {
    ($unit:ty { $($twos:tt)* }) => {
        impl Unit for $unit {}

        impl Sealed for $unit {
            #[inline(always)]
            fn code(self) -> u32 {
                self.into()
            }

            #[inline(always)]
            fn of(code: u32) -> Option<$unit> {
                code.try_into().ok()
            }

            $($twos)*
        }
    };
}

unit! { u8 {} }
unit! { u16 {
    fn twos<'t>(text: &'t [u16], out: &'t mut [u16]) -> Option<(&'t [u16], &'t mut [u16])> {
        Some((text, out))
    }
} }
unit! { u32 {} }

/// How far a text has been gone through.
#[derive(Debug, Clone, Copy, Default)]
pub(in super::super) struct Progress {
    /// Units that have been read.
    pub(super) at: usize,
    /// Units that have been written.
    pub(in super::super) end: usize,
    pub(in super::super) changed: bool,
}

/// Units that are read one by one where a block needs a closer look.
const STRETCH: usize = 32;

/// Normalizes `text` into `out`, which is as long; `None` where a character is to be seen with its
/// neighbours, is none, or becomes one that does not fit.
pub(in super::super) fn run<U: Unit>(
    chosen: Chosen,
    table: &Table,
    text: &[U],
    out: &mut [U],
) -> Option<Progress> {
    let mut progress = Progress::default();
    while progress.at < text.len() {
        let mut stretch = usize::MAX;
        if let Some((text, out)) = U::twos(text, out).filter(|_| chosen.has_blocks()) {
            chosen.twos(table, text, out, &mut progress);
            stretch = STRETCH;
        }
        let rest = &text[progress.at..];
        let rest = &rest[..stretch.min(rest.len())];
        one_by_one(table, rest, out, &mut progress)?;
    }
    Some(progress)
}

fn one_by_one<U: Unit>(
    table: &Table,
    text: &[U],
    out: &mut [U],
    progress: &mut Progress,
) -> Option<()> {
    let Progress { at, mut end, .. } = *progress;
    let mut differs = 0;
    for unit in text {
        let code = unit.code();
        let small = table.codes().get(code as usize).copied().unwrap_or(Table::ASK);
        let new = if small == Table::ASK { ask(table, code)? } else { small.into() };
        out[end] = U::of(new)?;
        // Of what stands for nothing only U+0000 itself is a character, and stays.
        end += usize::from(new != u32::from(Table::NONE) || code == 0);
        differs |= new ^ code;
    }
    let changed = progress.changed || differs != 0;
    *progress = Progress { at: at + text.len(), end, changed };
    Some(())
}

/// What becomes of a character that the table of the small ones does not tell.
fn ask(table: &Table, code: u32) -> Option<u32> {
    let c = char::from_u32(code)?;
    match table.action(c) {
        Action::Keep => Some(code),
        Action::Become(new) => Some(new.into()),
        Action::Delete if code != 0 => Some(Table::NONE.into()),
        Action::Delete | Action::Neighbours => None,
    }
}
