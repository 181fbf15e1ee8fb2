//! The texts of a document that people read.

use super::{Disclosure, Item};
use crate::document::{Kind, Place};

impl<'d> Disclosure<'d> {
    /// The prose of the whole document, but for the history, which tells of what was.
    pub fn prose(&self) -> Vec<Place<'d>> {
        let members = self.root().members().filter(|&(key, _)| key != "revisions" && is_prose(key));
        members.flat_map(|(_, place)| prose(place)).collect()
    }

    /// Every text in which the provider says what it does, with the item that it stands in (none for the service).
    pub fn sentences(&self) -> impl Iterator<Item = (Option<Item>, Place<'d>)> + use<'d> {
        let parts = ["service", "provider_selection", "shared_understanding"].map(|key| self.root().get(key));
        let texts = parts.into_iter().flat_map(|part| texts_under(part, &[&SENTENCES]));
        texts.map(|place| (Item::of_pointer(&place.pointer()), place))
    }

    /// Every text in free words, names included.
    pub fn free_texts(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        texts_under(self.root(), &[&SENTENCES, &NAMES]).filter(|place| !has_choices(*place))
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

/// The keys of names and of other short texts in free words. A role, an owner and a method may be words of the schema;
/// numbers, addresses of the net and phones have rules of their own.
const NAMES: [&str; 24] = [
    "title",
    "name",
    "holder",
    "target",
    "address",
    "assessor",
    "auditor",
    "reported_to",
    "approved_by",
    "operator",
    "area",
    "court",
    "standard",
    "body",
    "scope",
    "role",
    "law",
    "owner",
    "caption",
    "threat",
    "duty",
    "hours",
    "condition",
    "export_format",
];

/// The texts below a place that stand under one of these keys, alone or in a list.
fn texts_under<'d>(
    place: Place<'d>,
    keys: &'static [&'static [&'static str]],
) -> impl Iterator<Item = Place<'d>> {
    place.strings().filter(move |text| {
        let pointer = text.pointer();
        let steps = pointer.split('/').skip(1);
        // Below a key of the provider's own the schema says nothing.
        let is_own = steps.clone().any(|step| step.starts_with("x-"));
        let key = steps.filter(|step| step.parse::<usize>().is_err()).last();
        !is_own && key.is_some_and(|key| keys.iter().any(|keys| keys.contains(&key)))
    })
}

/// Whether the schema lets a place hold only some words: a wrong one is its to report.
fn has_choices(place: Place<'_>) -> bool {
    crate::schema::shape_at(&place.pointer()).is_some_and(|shape| shape.choices().next().is_some())
}
