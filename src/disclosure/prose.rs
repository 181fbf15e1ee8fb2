//! The texts of a document that people read.

use std::ops::Range;

use super::{Disclosure, Item};
use crate::document::{Kind, Place};
use crate::japanese::vague::{Vagueness, first_word};
use crate::schema::{self, Shape};

impl<'d> Disclosure<'d> {
    /// Every text that people read, in the order of the document, with the item that it stands in. Dates, choices,
    /// addresses, ids, own keys (`x-…`) and the like are no prose.
    pub fn prose(&self) -> Vec<(Option<Item>, Place<'d>)> {
        self.texts(is_prose)
    }

    /// The names that a document gives: editions, numbers, ids, regions. What refers to one of them is not among them.
    pub fn names(&self) -> Vec<Place<'d>> {
        self.texts(|key| NAMES.contains(&key)).into_iter().map(|(_, place)| place).collect()
    }

    /// Every text of free form whose key is wanted, with the item that it stands in.
    fn texts(&self, is_wanted: fn(&str) -> bool) -> Vec<(Option<Item>, Place<'d>)> {
        let mut found = Vec::new();
        if let Some(shape) = schema::shape_at("") {
            collect("", self.root(), shape, None, is_wanted, &mut found);
        }
        found
    }

    /// The prose that says what is: all but the history, which tells of what was.
    pub fn present_prose(&self) -> Vec<Place<'d>> {
        let members = self.root().members().filter(|&(key, _)| key != "revisions");
        members.flat_map(|(_, place)| prose(place)).collect()
    }

    /// Every text in which the provider says what it does, with the item that it stands in (none for the service).
    pub fn sentences(&self) -> Vec<(Option<Item>, Place<'d>)> {
        let is_sentence = |place: Place<'_>| {
            let pointer = place.pointer();
            let key = pointer.split('/').rfind(|step| step.parse::<usize>().is_err());
            key.is_some_and(|key| SENTENCES.contains(&key))
        };
        let parts = ["service", "provider_selection", "shared_understanding"];
        let prose = parts.into_iter().flat_map(|key| prose_in(self.root().get(key)));
        prose.filter(|&(_, place)| is_sentence(place)).collect()
    }
}

/// The prose at and below a place.
pub fn prose(place: Place<'_>) -> Vec<Place<'_>> {
    prose_in(place).into_iter().map(|(_, place)| place).collect()
}

/// The first word in the statement of an item that says little, with the text that it stands in.
pub fn vague_word(item: Place<'_>, vagueness: Vagueness) -> Option<(Place<'_>, Range<usize>)> {
    let statements = item.get("statement").texts();
    statements.into_iter().find_map(|place| Some((place, first_word(place.string()?, vagueness)?)))
}

/// All strings at and below a place, but for what is not mdcheck's: own keys (`x-`) and the schema's address.
pub fn values(place: Place<'_>) -> Vec<Place<'_>> {
    match place.kind() {
        Some(Kind::String) => vec![place],
        Some(Kind::Array) => place.items().flat_map(values).collect(),
        Some(Kind::Object) => {
            let is_known = |key: &str| key != "$schema" && !key.starts_with("x-");
            place.members().filter(|&(key, _)| is_known(key)).flat_map(|(_, member)| values(member)).collect()
        }
        _ => Vec::new(),
    }
}

/// Keys whose texts are codes and not words, though the schema lets them have any form.
const CODES: [&str; 13] = [
    "$schema",
    "attachment",
    "attachments",
    "edition",
    "fax",
    "id",
    "item",
    "location",
    "number",
    "path",
    "phone",
    "region",
    "zones",
];

/// Those of them that name something.
const NAMES: [&str; 4] = ["edition", "id", "number", "region"];

/// The keys of texts in which the provider says what it does.
const SENTENCES: [&str; 30] = [
    "statement",
    "note",
    "reason",
    "text",
    "summary",
    "measures",
    "residual",
    "rationale",
    "compensating_measure",
    "mitigation",
    "supervision",
    "exceptions",
    "channel",
    "alternative",
    "method",
    "materials",
    "description",
    "anonymization",
    "purpose",
    "basis",
    "tls_reason",
    "server_spoofing_measure",
    "session_detour_measure",
    "text_alternative",
    "patch_responsibility",
    "authenticity",
    "readability",
    "preservation",
    "emergency",
    "report_contents",
];

fn is_prose(key: &str) -> bool {
    !CODES.contains(&key)
}

fn prose_in(place: Place<'_>) -> Vec<(Option<Item>, Place<'_>)> {
    let pointer = place.pointer();
    let mut found = Vec::new();
    if let Some(shape) = schema::shape_at(&pointer).filter(|_| place.is_written()) {
        let key = pointer.split('/').rfind(|step| step.parse::<usize>().is_err()).unwrap_or_default();
        collect(key, place, shape, Item::of_pointer(&pointer), is_prose, &mut found);
    }
    found
}

/// Follows the schema down from a place, and notes the texts in which any words may stand, where their key is wanted.
fn collect<'d>(
    key: &str,
    place: Place<'d>,
    shape: Shape,
    item: Option<Item>,
    is_wanted: fn(&str) -> bool,
    found: &mut Vec<(Option<Item>, Place<'d>)>,
) {
    match place.kind() {
        Some(Kind::String) if is_wanted(key) && shape.is_free() => found.push((item, place)),
        Some(Kind::Object) => {
            let item = shape.item().and_then(Item::from_id).or(item);
            for (key, member) in place.members() {
                let Some(shape) = shape.member(key) else { continue };
                collect(key, member, shape, item, is_wanted, found);
            }
        }
        Some(Kind::Array) => {
            let Some(shape) = shape.element() else { return };
            place.items().for_each(|element| collect(key, element, shape, item, is_wanted, found));
        }
        _ => {}
    }
}
