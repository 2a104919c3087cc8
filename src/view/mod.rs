//! 7 · an analysis for the eye.

mod html;
mod line;
#[cfg(feature = "serde")]
mod record;
mod terminal;

#[cfg(feature = "cli")]
pub(crate) use html::{PAGE_HEAD, PAGE_TAIL, article};
#[cfg(feature = "cli")]
pub(crate) use terminal::{kind_of, reasons, speaker_of, words_of};

pub use html::html;
pub use line::Line;
#[cfg(feature = "serde")]
pub use record::{Piece, QuoteRecord, SpeakerRecord, piece, records, rounded};
pub use terminal::terminal;
