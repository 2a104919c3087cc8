//! Tables with a header row.

use std::borrow::Cow;
use std::io::BufRead;

use super::{Line, Lines, Parser, checked_name, prior, truth};
use crate::{Entry, Error};

/// Takes a line apart.
type Split = fn(&str) -> Result<Vec<Cow<'_, str>>, String>;

/// Reads the header; what it gives reads the lines after it.
pub(super) fn parser<R: BufRead>(
    lines: &mut Lines<R>,
    file: &str,
    split: Split,
) -> Result<Parser, Error> {
    let header = lines.next(file, false)?.unwrap_or(Ok(String::new()));
    let fault = |cause: String| Error::line(file, 1, cause);
    let header = header.map_err(fault)?;
    let names = split(&header).map_err(fault)?;
    let names: Vec<String> = names.iter().map(|name| name.trim().to_lowercase()).collect();
    if !names.iter().any(|name| name == "name") {
        return Err(fault(format!("no column is called `name` among: {}", names.join(", "))));
    }
    Ok(Box::new(move |line| entry(&names, &split(line)?)))
}

fn entry(names: &[String], fields: &[Cow<'_, str>]) -> Line {
    if fields.len() > names.len() {
        return Err(format!("{} fields where the header has {}", fields.len(), names.len()));
    }
    let mut entry =
        Entry::new(field(names, fields, "id"), "").or_name(field(names, fields, "name"))?;
    for (name, value) in names.iter().zip(fields) {
        entry = set(entry, name, value.trim())?;
    }
    Ok(Some(entry))
}

fn field<'f>(names: &[String], fields: &'f [Cow<'_, str>], name: &str) -> &'f str {
    let at = names.iter().position(|one| one == name);
    at.and_then(|at| fields.get(at)).map_or("", |field| field.trim())
}

impl Entry {
    fn or_name(self, name: &str) -> Result<Entry, String> {
        Ok(Entry::new(self.id(), checked_name(name)?))
    }
}

fn set(entry: Entry, column: &str, value: &str) -> Result<Entry, String> {
    Ok(match column {
        _ if value.is_empty() => entry,
        "aliases" => {
            entry.with_aliases(value.split('|').map(str::trim).filter(|name| !name.is_empty()))
        }
        "kind" => entry.with_kind(value),
        "prior" => entry.with_prior(prior(value)?),
        "needs_title" => entry.needs_title(truth(value)?),
        "exact_spelling" => entry.exact_spelling(truth(value)?),
        "ordinary_word" => entry.ordinary_word(truth(value)?),
        "metadata" => entry.with_metadata_text(value),
        _ => entry,
    })
}

pub(super) fn split_tabs(line: &str) -> Result<Vec<Cow<'_, str>>, String> {
    Ok(line.split('\t').map(Cow::Borrowed).collect())
}

/// Fields parted by commas; in a quoted one, two quotation marks are one.
pub(super) fn split_commas(line: &str) -> Result<Vec<Cow<'_, str>>, String> {
    let mut fields = vec![];
    let mut rest = line;
    loop {
        let (field, after) = match rest.trim_start_matches(' ').strip_prefix('"') {
            Some(quoted) => quoted_field(quoted)?,
            None => rest
                .split_once(',')
                .map_or((rest.into(), None), |(field, after)| (field.into(), Some(after))),
        };
        fields.push(field);
        match after {
            Some(after) => rest = after,
            None => return Ok(fields),
        }
    }
}

type Field<'l> = (Cow<'l, str>, Option<&'l str>);

/// The rest of a field whose opening mark has been taken, and what comes after its comma.
fn quoted_field(text: &str) -> Result<Field<'_>, String> {
    let mut from = 0;
    while let Some(mark) = text[from..].find('"') {
        let after = &text[from + mark + 1..];
        if after.starts_with('"') {
            from += mark + 2;
            continue;
        }
        let field = text[..from + mark].replace("\"\"", "\"");
        return match after.trim_start_matches(' ') {
            "" => Ok((field.into(), None)),
            more => match more.strip_prefix(',') {
                Some(rest) => Ok((field.into(), Some(rest))),
                None => Err("a quoted field goes on after its closing mark".into()),
            },
        };
    }
    Err("a quoted field is not closed".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas() {
        assert_eq!(split_commas("a,b,,").unwrap(), ["a", "b", "", ""]);
        assert_eq!(split_commas("\"a,b\", \"c \"\"d\"\"\" ,e").unwrap(), ["a,b", "c \"d\"", "e"]);
        assert!(split_commas("\"a").is_err());
        assert!(split_commas("\"a\"b").is_err());
    }
}
