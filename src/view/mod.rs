//! 7 · an analysis for the eye.

mod html;
mod line;
mod terminal;

#[cfg(feature = "cli")]
pub(crate) use html::{PAGE_HEAD, PAGE_TAIL, article};
#[cfg(feature = "cli")]
pub(crate) use terminal::{answered, reasons};

pub use html::html;
pub use line::Line;
pub use terminal::terminal;
