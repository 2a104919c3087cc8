//! What a character is to the scanner.

use std::sync::LazyLock;

/// What a character is to the scanner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Part of a word.
    Letter,
    /// Part of a word or number.
    Figure,
    /// The end of a line.
    LineEnd,
    /// Another blank.
    Blank,
    Punctuation,
}

impl Class {
    fn of(c: char) -> Class {
        match c {
            '\n' => Class::LineEnd,
            // No mark of punctuation common to all scripts is looked up among the letters.
            '\u{2000}'..='\u{206F}' if !c.is_whitespace() => Class::Punctuation,
            _ if is_letter(c) => Class::Letter,
            _ if c == '_' || c.is_numeric() => Class::Figure,
            _ if c.is_whitespace() => Class::Blank,
            _ => Class::Punctuation,
        }
    }
}

/// The same as [`char::is_alphabetic`], but Arabic letters are not looked up.
pub(super) fn is_letter(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' | 'a'..='z' | 'A'..='Z')
        || (c > '\u{7F}' && c.is_alphabetic())
}

/// Past the letters of Arabic; hardly any character of a text comes later but punctuation marks.
const COMMON: usize = 0x700;

/// The classes of common characters.
#[derive(Debug)]
pub(super) struct ClassTable([Class; COMMON]);

impl ClassTable {
    pub(super) fn get() -> &'static ClassTable {
        static TABLE: LazyLock<ClassTable> = LazyLock::new(|| {
            let class = |code| char::from_u32(code as u32).map_or(Class::Punctuation, Class::of);
            ClassTable(std::array::from_fn(class))
        });
        &TABLE
    }

    #[inline]
    pub(super) fn class(&self, c: char) -> Class {
        match self.0.get(c as usize) {
            Some(&class) => class,
            None => Class::of(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_letter;

    #[test]
    fn letters_are_those_of_unicode() {
        for c in '\0'..='\u{FFFF}' {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
        }
    }
}
