//! Pieces of a text in one line among words that run left to right.

/// RIGHT-TO-LEFT ISOLATE and POP DIRECTIONAL ISOLATE.
const ISOLATE: (char, char) = ('\u{2067}', '\u{2069}');

/// How a piece of Arabic text is put into a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Line {
    /// As it is: for files and other programs.
    #[default]
    Plain,
    /// Between direction marks, so that a terminal does not mix it with the words around it.
    Terminal,
}

impl Line {
    /// `text` in one line: line breaks and runs of blanks as one blank, control characters, which
    /// could command a terminal, as U+FFFD.
    ///
    /// ```
    /// use qawl::view::Line;
    /// assert_eq!(Line::Plain.put("وزير\nالخارجية"), "وزير الخارجية");
    /// assert_eq!(Line::Terminal.put("نعم"), "\u{2067}نعم\u{2069}");
    /// ```
    pub fn put(self, text: &str) -> String {
        let words: Vec<_> = text.split_whitespace().collect();
        let line = words.join(" ").replace(char::is_control, "\u{FFFD}");
        match self {
            Line::Plain => line,
            Line::Terminal => format!("{}{}{}", ISOLATE.0, balanced(&line), ISOLATE.1),
        }
    }
}

/// Direction marks of the text itself could end the isolate; they show nothing, so they go.
fn balanced(line: &str) -> String {
    line.replace(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'), "")
}
