//! The one error type.

use std::fmt;

/// Why something could not be built or read.
///
/// Errors come from configuration (a name list, an option, a file), never from the text that is
/// analysed. The message alone is enough to mend the cause: it names the file, the line and what
/// was wrong there, as far as each is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: Box<Kind>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    /// A line of a file that cannot be used.
    Line { file: String, line: usize, cause: String },
    /// A whole file that cannot be used.
    File { file: String, cause: String },
    /// An option or value that cannot be used.
    Config { cause: String },
}

impl Error {
    pub(crate) fn line(file: &str, line: usize, cause: impl fmt::Display) -> Error {
        Kind::Line { file: file.into(), line, cause: cause.to_string() }.into()
    }

    pub(crate) fn file(file: &str, cause: impl fmt::Display) -> Error {
        Kind::File { file: file.into(), cause: cause.to_string() }.into()
    }

    pub(crate) fn config(cause: impl fmt::Display) -> Error {
        Kind::Config { cause: cause.to_string() }.into()
    }

    /// The line of the file, counted from one, where one line is to blame.
    pub fn line_number(&self) -> Option<usize> {
        match &*self.kind {
            Kind::Line { line, .. } => Some(*line),
            _ => None,
        }
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Error {
        Error { kind: Box::new(kind) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.kind {
            Kind::Line { file, line, cause } => write!(f, "{file}:{line}: {cause}"),
            Kind::File { file, cause } => write!(f, "{file}: {cause}"),
            Kind::Config { cause } => f.write_str(cause),
        }
    }
}

impl std::error::Error for Error {}
