//! Arabic code points by name and by class.

/// ARABIC TATWEEL, which stretches a word.
pub(crate) const TATWEEL: char = '\u{640}';

/// The marks that, with the letter before them, make one letter: ا and a hamza mark make أ.
pub(crate) const HAMZA_AND_MADDA: [char; 3] = ['\u{653}', '\u{654}', '\u{655}'];

/// Whether `c` lies in a block of Unicode made for the Arabic script.
pub(crate) fn is_arabic(c: char) -> bool {
    matches!(c,
        '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{870}'..='\u{8FF}'
        | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}' | '\u{1EE00}'..='\u{1EEFF}')
}

/// Letters of the Arabic script, without marks, digits and punctuation.
pub(crate) fn is_letter(c: char) -> bool {
    is_arabic(c) && c.is_alphabetic() && !is_mark(c)
}

/// Short vowels, tanween, shadda, sukun and the other marks written over or under a letter.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}'
        | '\u{8CA}'..='\u{8E1}' | '\u{8E3}'..='\u{8FF}')
}

/// Characters that show nothing: direction marks, zero-width characters, BOM, soft hyphen.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Spaces and tabs, whatever their width; not the ends of lines.
pub(crate) fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{A0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
    )
}

/// ASCII, Arabic-Indic and Persian digits.
pub(crate) fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

/// كتابه، بيتها، رأيهم: whether a word ends as one with the pronoun of its owner does.
pub(crate) fn ends_in_pronoun(word: &str) -> bool {
    ["ه", "ها", "هم"].iter().any(|pronoun| word.ends_with(pronoun))
}
