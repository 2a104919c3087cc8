//! 3 · what the user knows: names.

use std::sync::Arc;

/// One name of a list.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    id: String,
    name: String,
    aliases: Vec<String>,
    kind: Option<String>,
}

impl Entry {
    /// An entry.
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Entry {
        Entry { id: id.into(), name: name.into(), ..Entry::default() }
    }
    /// Its id.
    pub fn id(&self) -> &str {
        &self.id
    }
    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }
    /// Other names.
    pub fn aliases(&self) -> &[String] {
        &self.aliases
    }
    /// What it is (person, place …).
    pub fn kind(&self) -> Option<&str> {
        self.kind.as_deref()
    }
}

/// A list of names.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer(Arc<Vec<Arc<Entry>>>);

impl Gazetteer {
    /// From entries.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Result<Gazetteer, crate::Error> {
        Ok(Gazetteer(Arc::new(entries.into_iter().map(Arc::new).collect())))
    }
    /// The entry whose name or alias is `name`.
    pub fn find_name(&self, name: &str) -> Option<Arc<Entry>> {
        self.0.iter().find(|e| e.name == name || e.aliases.iter().any(|a| a == name)).cloned()
    }
}
