//! The reader of the one data format: stanzas of `key value` lines.
//!
//! A stanza begins with a line at the left margin and goes on with indented lines; a blank line
//! ends it. Keys are Latin and stand first, so that no editor reorders a line with Arabic in it.
//! `#` begins a comment.

use crate::Error;

/// One `key value` line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field<'a> {
    pub(crate) key: &'a str,
    pub(crate) value: &'a str,
    /// Counted from one.
    pub(crate) line: usize,
}

/// A head line and the fields under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stanza<'a> {
    pub(crate) head: Field<'a>,
    pub(crate) fields: Vec<Field<'a>>,
}

impl<'a> Stanza<'a> {
    /// The values of every field `key`, in order.
    pub(crate) fn all(&self, key: &str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |field| field.key == key).map(|field| field.value)
    }

    /// The value of the first field `key`.
    pub(crate) fn get(&self, key: &str) -> Option<&'a str> {
        self.all(key).next()
    }

    /// Whether `key yes` stands in it.
    pub(crate) fn is(&self, key: &str) -> bool {
        self.get(key) == Some("yes")
    }
}

/// Reads the stanzas of `text`; `file` is the name used in errors.
///
/// Heads must begin with one of `heads`, fields with one of `keys`, and every stanza needs a `yes`
/// and a `no` example.
pub(crate) fn read<'a>(
    file: &str,
    text: &'a str,
    heads: &[&str],
    keys: &[&str],
) -> Result<Vec<Stanza<'a>>, Error> {
    let mut stanzas: Vec<Stanza<'a>> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let Some(field) = field(line, index + 1) else { continue };
        if line.starts_with(' ') {
            let known = keys.contains(&field.key);
            let stanza = stanzas.last_mut().filter(|_| known);
            let cause = || format!("unknown or misplaced key `{}`", field.key);
            stanza.ok_or_else(|| Error::line(file, index + 1, cause()))?.fields.push(field);
        } else {
            check_head(file, &field, heads, &stanzas)?;
            stanzas.push(Stanza { head: field, fields: Vec::new() });
        }
    }
    stanzas.iter().try_for_each(|stanza| check_examples(file, stanza))?;
    Ok(stanzas)
}

fn field(line: &str, number: usize) -> Option<Field<'_>> {
    let line = without_comment(line).trim_ascii();
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    let (key, value) = line.split_once(' ').unwrap_or((line, ""));
    Some(Field { key, value: value.trim_ascii_start(), line: number })
}

/// Hardly any line has one.
fn without_comment(line: &str) -> &str {
    match memchr::memchr(b'#', line.as_bytes()).is_some() {
        true => line.split(" #").next().unwrap_or(""),
        false => line,
    }
}

fn check_head(
    file: &str,
    head: &Field<'_>,
    heads: &[&str],
    earlier: &[Stanza<'_>],
) -> Result<(), Error> {
    if !heads.contains(&head.key) {
        return Err(Error::line(file, head.line, format!("unknown head `{}`", head.key)));
    }
    let twin = |stanza: &&Stanza<'_>| {
        stanza.head.key == head.key && stanza.head.value == head.value && head.key != "class"
    };
    match earlier.iter().find(twin) {
        Some(twin) => {
            let cause = format!("`{}` stands in line {} already", head.value, twin.head.line);
            Err(Error::line(file, head.line, cause))
        }
        None => Ok(()),
    }
}

fn check_examples(file: &str, stanza: &Stanza<'_>) -> Result<(), Error> {
    for key in ["yes", "no"] {
        if stanza.get(key).is_none() {
            let cause = format!("`{}` has no `{key}` example", stanza.head.value);
            return Err(Error::line(file, stanza.head.line, cause));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fails(text: &str) -> String {
        read("f.txt", text, &["verb"], &["yes", "no"]).unwrap_err().to_string()
    }

    #[test]
    fn errors_name_file_and_line() {
        assert_eq!(fails("noun x\n"), "f.txt:1: unknown head `noun`");
        assert_eq!(fails("verb x\n  maybe y\n"), "f.txt:2: unknown or misplaced key `maybe`");
        assert_eq!(fails("verb x\n  yes y\n"), "f.txt:1: `x` has no `no` example");
        let twice = "verb x\n  yes y\n  no z\n\nverb x\n  yes y\n  no z\n";
        assert_eq!(fails(twice), "f.txt:5: `x` stands in line 1 already");
    }

    #[test]
    fn comments_and_blank_lines_are_skipped() {
        let stanzas =
            read("f", "# a\n\nverb قال # b\n  yes y\n  no n\n", &["verb"], &["yes", "no"]);
        assert_eq!(stanzas.unwrap()[0].head.value, "قال");
    }
}
