//! The texts of a document that people read.

use super::Disclosure;
use crate::document::{Kind, Place};

impl<'d> Disclosure<'d> {
    /// The prose of the whole document, but for the history, which tells of what was.
    pub fn prose(&self) -> Vec<Place<'d>> {
        let members = self.root().members().filter(|&(key, _)| key != "revisions" && is_prose(key));
        members.flat_map(|(_, place)| prose(place)).collect()
    }
}

/// The prose at and below a place: all strings but codes, numbers and addresses, which have forms of their own.
pub fn prose(place: Place<'_>) -> Vec<Place<'_>> {
    collect(place, is_prose)
}

/// All strings at and below a place, but for what is not mdcheck's: own keys (`x-`) and the schema's address.
pub fn values(place: Place<'_>) -> Vec<Place<'_>> {
    collect(place, is_known)
}

/// Keys whose strings are no sentences.
const CODES: [&str; 20] = [
    "id",
    "item",
    "number",
    "corporate_number",
    "edition",
    "location",
    "zones",
    "attachment",
    "attachments",
    "path",
    "url",
    "register_url",
    "form",
    "email",
    "phone",
    "fax",
    "region",
    "cloud",
    "language",
    "country",
];

fn is_known(key: &str) -> bool {
    key != "$schema" && !key.starts_with("x-")
}

fn is_prose(key: &str) -> bool {
    is_known(key) && !CODES.contains(&key)
}

fn collect<'d>(place: Place<'d>, is_wanted: fn(&str) -> bool) -> Vec<Place<'d>> {
    match place.kind() {
        Some(Kind::String) => vec![place],
        Some(Kind::Array) => place.items().flat_map(|item| collect(item, is_wanted)).collect(),
        Some(Kind::Object) => {
            let members = place.members().filter(|&(key, _)| is_wanted(key));
            members.flat_map(|(_, member)| collect(member, is_wanted)).collect()
        }
        _ => Vec::new(),
    }
}
