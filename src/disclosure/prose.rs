//! What people wrote in their own words.

use super::{Disclosure, Item};
use crate::document::Place;

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

impl<'d> Disclosure<'d> {
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
