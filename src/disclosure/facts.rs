//! Facts of the document that rules of several topics read. Each is silent where its item is not described.

use jiff::civil::Date;

use super::{Disclosure, Item};
use crate::document::{Kind, Place};
use crate::schema::{self, Shape};

impl<'d> Disclosure<'d> {
    /// The day of issue on the cover.
    pub fn issued(&self) -> Option<Date> {
        self.root().at("/document/issued").date()
    }

    /// The places of I-9.
    pub fn places(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.list(Item::DataLocations, "places")
    }

    /// The subcontractors of II-6.
    pub fn subcontractors(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.list(Item::ProvisionStructure, "subcontractors")
    }

    /// The certificates of I-7, ISMS and プライバシーマーク.
    pub fn certificates(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.list(Item::Certifications, "certificates")
    }

    /// The certificates and attestations of I-8.
    pub fn cloud_certificates(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.list(Item::CloudCertifications, "certificates")
    }

    /// The backup sets of I-3.
    pub fn backup_sets(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.list(Item::Backup, "sets")
    }

    /// The results of II-2.
    pub fn assessments(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.list(Item::Assessments, "results")
    }

    /// Every text that people read, in the order of the document, with the item that it stands in. Dates, choices,
    /// addresses, ids, own keys (`x-…`) and the like are no prose.
    pub fn prose(&self) -> Vec<(Option<Item>, Place<'d>)> {
        let mut prose = Vec::new();
        if let Some(shape) = schema::shape_at("") {
            collect_prose("", self.root(), shape, None, &mut prose);
        }
        prose
    }

    /// The elements of a list in a described item.
    pub fn list(&self, item: Item, key: &str) -> impl Iterator<Item = Place<'d>> + use<'d> {
        let list = self.described(item).map(|item| item.get(key));
        list.into_iter().flat_map(Place::items)
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

fn collect_prose<'d>(
    key: &str,
    place: Place<'d>,
    shape: Shape,
    item: Option<Item>,
    prose: &mut Vec<(Option<Item>, Place<'d>)>,
) {
    match place.kind() {
        Some(Kind::String) if !CODES.contains(&key) && shape.is_free() => prose.push((item, place)),
        Some(Kind::Object) => {
            let item = shape.item().and_then(Item::from_id).or(item);
            for (key, member) in place.members() {
                let Some(shape) = shape.member(key) else { continue };
                collect_prose(key, member, shape, item, prose);
            }
        }
        Some(Kind::Array) => {
            let Some(shape) = shape.element() else { return };
            place.items().for_each(|element| collect_prose(key, element, shape, item, prose));
        }
        _ => {}
    }
}

/// Whether a place holds one of these words, as a text or in a list of texts.
pub fn holds(place: Place<'_>, words: &[&str]) -> bool {
    place.texts().filter_map(Place::string).any(|text| words.contains(&text))
}
