//! Lists in JSON: an object a line.

use serde_json::Value;

use super::{Line, checked_name};
use crate::Entry;

/// An entry in this crate's own words.
pub(super) fn entry(line: &str) -> Line {
    let value: Value = serde_json::from_str(line).map_err(|cause| cause.to_string())?;
    let Value::Object(fields) = value else { return Err("the line is no JSON object".into()) };
    let name = match fields.get("name") {
        Some(Value::String(name)) => checked_name(name)?,
        Some(_) => return Err("the name is not a string".into()),
        None => return Err("there is no field `name`".into()),
    };
    let mut entry = Entry::new("", name);
    for (field, value) in fields.iter().filter(|(_, value)| !value.is_null()) {
        entry = set(entry, field, value).ok_or_else(|| wrong_type(field))?;
    }
    Ok(Some(entry))
}

fn wrong_type(field: &str) -> String {
    let wanted = match field {
        "id" => "a string or a number",
        "aliases" => "a list of strings",
        "kind" => "a string",
        "prior" => "a number from 0 to 1",
        _ => "true or false",
    };
    format!("the field `{field}` is not {wanted}")
}

/// Sets one field; nothing if the value is of the wrong type.
fn set(entry: Entry, field: &str, value: &Value) -> Option<Entry> {
    Some(match field {
        "id" => entry.or_id_text(text_of(value)?),
        "aliases" => entry.with_aliases(strings(value)?),
        "kind" => entry.with_kind(value.as_str()?),
        "prior" => {
            let prior = value.as_f64().filter(|prior| (0.0..=1.0).contains(prior))?;
            entry.with_prior(prior as f32)
        }
        "needs_title" => entry.needs_title(value.as_bool()?),
        "exact_spelling" => entry.exact_spelling(value.as_bool()?),
        "ordinary_word" => entry.ordinary_word(value.as_bool()?),
        "metadata" => entry.with_metadata_text(value.to_string()),
        _ => entry,
    })
}

impl Entry {
    fn or_id_text(self, id: String) -> Entry {
        self.or_id(|| id)
    }
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn strings(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|one| one.as_str().map(Into::into)).collect()
}

/// An item of Wikidata's dump. The dump is one JSON array with an item a line, so a line may end
/// with a comma, and the first and last hold a bracket only.
pub(super) fn wikidata(line: &str) -> Line {
    let line = line.trim().trim_end_matches(',');
    if matches!(line, "[" | "]" | "") {
        return Ok(None);
    }
    let item: Value = serde_json::from_str(line).map_err(|cause| cause.to_string())?;
    let id = item["id"].as_str().ok_or("the item has no `id`")?;
    let Some(label) = item["labels"]["ar"]["value"].as_str() else { return Ok(None) };
    let aliases = item["aliases"]["ar"].as_array().into_iter().flatten();
    let aliases = aliases.filter_map(|alias| alias["value"].as_str());
    let entry = Entry::new(id, checked_name(label)?).with_aliases(aliases);
    let class = &item["claims"]["P31"][0]["mainsnak"]["datavalue"]["value"]["id"];
    Ok(Some(match class.as_str() {
        Some(class) => entry.with_kind(class),
        None => entry,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_lines() {
        let line = r#"{"id": 7, "name": "دبي", "aliases": ["دبيّ"], "prior": 0.5, "x": 1,
            "metadata": {"en": "Dubai"}, "kind": null}"#;
        let entry = entry(line).unwrap().unwrap();
        assert_eq!((entry.id(), entry.kind()), ("7", None));
        assert_eq!(entry.metadata_text(), Some(r#"{"en":"Dubai"}"#));
    }

    #[test]
    fn faults_are_named() {
        for (line, fault) in [
            ("[]", "the line is no JSON object"),
            ("{}", "there is no field `name`"),
            (r#"{"name": 1}"#, "the name is not a string"),
            (r#"{"name": "دبي", "aliases": "x"}"#, "the field `aliases` is not a list of strings"),
            (r#"{"name": "دبي", "prior": 2}"#, "the field `prior` is not a number from 0 to 1"),
        ] {
            assert_eq!(entry(line), Err(fault.into()));
        }
    }

    #[test]
    fn items_of_wikidata() {
        let line = r#"{"id":"Q3692","labels":{"ar":{"language":"ar","value":"الرياض"}},
            "aliases":{"ar":[{"value":"مدينة الرياض"}]},
            "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q515"}}}}]}},"#;
        let entry = wikidata(line).unwrap().unwrap();
        assert_eq!((entry.id(), entry.name(), entry.kind()), ("Q3692", "الرياض", Some("Q515")));
        assert_eq!(entry.aliases(), ["مدينة الرياض"]);
        assert_eq!(wikidata("["), Ok(None));
        assert_eq!(wikidata(r#"{"id":"Q1","labels":{}}"#), Ok(None));
    }
}
