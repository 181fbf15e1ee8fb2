//! What is known of an item without a document.

use super::items::{ENTRIES, Entry, Item};
use crate::text::Text;

impl Item {
    /// All items in the order of the document: I-1 to II-16, and behind it its parts II-16-1 to II-16-5.
    pub fn all() -> impl Iterator<Item = Item> {
        ENTRIES.iter().map(|entry| entry.item)
    }

    /// The item that a reference names: `I-3`, `II-16-2`.
    pub fn from_id(id: &str) -> Option<Item> {
        ENTRIES.iter().find(|entry| entry.id == id).map(|entry| entry.item)
    }

    /// The item that a JSON pointer lies in; the narrowest where they nest.
    pub fn of_pointer(pointer: &str) -> Option<Item> {
        let contains = |entry: &&Entry| {
            pointer.strip_prefix(entry.pointer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        ENTRIES.iter().filter(contains).max_by_key(|entry| entry.pointer.len()).map(|entry| entry.item)
    }

    /// The number by which people call it: `I-3`.
    pub fn id(self) -> &'static str {
        self.entry().id
    }

    /// Where it stands in a document.
    pub fn pointer(self) -> &'static str {
        self.entry().pointer
    }

    /// The key under which it stands in its part of the document.
    pub fn key(self) -> &'static str {
        self.pointer().rsplit('/').next().unwrap_or_default()
    }

    /// Its full title, as the guideline has it.
    pub fn title(self) -> &'static Text {
        &self.entry().title
    }

    /// A short title, for tables.
    pub fn short_title(self) -> &'static Text {
        &self.entry().short_title
    }

    /// Whether it is one of the 26, and not a part of II-16.
    pub fn is_whole(self) -> bool {
        self.id().matches('-').count() == 1
    }

    /// The item that this one is a part of.
    pub fn whole(self) -> Item {
        if self.is_whole() { self } else { Item::RegulatoryRequirements }
    }

    #[allow(clippy::indexing_slicing, reason = "the table has an entry for every item, in their order")]
    fn entry(self) -> &'static Entry {
        &ENTRIES[self as usize]
    }
}

impl std::fmt::Display for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id())
    }
}
