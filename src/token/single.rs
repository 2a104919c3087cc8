//! Single marks that stand for quotation marks; apostrophes (كوت د'إيفوار) are none.

/// Characters between two single marks.
const LONGEST: usize = 2000;

/// Letters of the longest particle that is written against an opening mark.
const LONGEST_PROCLITIC: usize = 3;

/// «قال إن 'العمل مستمر'»: whether `rest` begins with a single mark beside Arabic, with another on its line, or in
/// its paragraph where lines are `wrapped`.
pub(super) fn is_mark(before: &str, rest: &str, wrapped: bool) -> bool {
    if !rest.starts_with(is_single) {
        return false;
    }
    let line = rest.chars().skip(1);
    let (last, next) = (before.chars().next_back(), line.clone().next());
    let foreign = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    if foreign(last) || foreign(next) {
        return false;
    }
    let inside = last.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric);
    if inside {
        return is_behind_proclitic(before) && is_closed(paragraph(line, wrapped));
    }
    let behind = paragraph(before.chars().rev(), wrapped);
    paragraph(line, wrapped).chain(behind).any(|c| is_single(c) || c == '"')
}

fn is_single(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '‛' | '`' | '´')
}

/// The first of `chars`, up to the end of their line or paragraph.
fn paragraph(chars: impl Iterator<Item = char>, wrapped: bool) -> impl Iterator<Item = char> {
    let mut blank = false;
    chars.take(LONGEST).take_while(move |&c| {
        let ends = c == '\n' && (blank || !wrapped);
        blank = c == '\n';
        !ends
    })
}

/// ب'الظلم'، و'النهار': whether all that touches the mark behind `before` is a particle.
fn is_behind_proclitic(before: &str) -> bool {
    let mut letters = before.chars().rev().take_while(|c| c.is_alphanumeric());
    let short = letters.by_ref().take(LONGEST_PROCLITIC + 1).count();
    let start = before.char_indices().rev().nth(short - 1).map_or(0, |(start, _)| start);
    matches!(&before[start..], "و" | "ف" | "ب" | "ل" | "ك" | "وب" | "ول" | "فب")
}

/// Whether a single mark behind a word and before none is among `chars`.
fn is_closed(chars: impl Iterator<Item = char>) -> bool {
    let (mut word, mut mark) = (false, false);
    for c in chars {
        if mark && !c.is_alphanumeric() {
            return true;
        }
        mark = word && is_single(c);
        word = !c.is_whitespace();
    }
    mark
}
