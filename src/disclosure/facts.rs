//! Facts of the document that rules of several topics read. Each is silent where its item is not described.

use jiff::civil::Date;

use super::{Disclosure, Item};
use crate::document::Place;

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

    /// The contacts of II-15: its own, or those of the items that it refers to.
    pub fn contacts(&self) -> Vec<Place<'d>> {
        self.described_by(Item::Contact).into_iter().flat_map(|item| self.list(item, "contacts")).collect()
    }

    /// The items that answer an item: itself where it is described, or all that its references lead to.
    pub fn described_by(&self, item: Item) -> Vec<Item> {
        let (mut seen, mut next) = (vec![item], 0);
        while let Some(&item) = seen.get(next) {
            next += 1;
            for target in self.references(item).filter_map(|reference| reference.item) {
                if !seen.contains(&target) {
                    seen.push(target);
                }
            }
        }
        seen.retain(|&item| self.described(item).is_some());
        seen
    }

    /// The elements of a list in a described item.
    pub fn list(&self, item: Item, key: &str) -> impl Iterator<Item = Place<'d>> + use<'d> {
        let list = self.described(item).map(|item| item.get(key));
        list.into_iter().flat_map(Place::items)
    }
}

/// Whether a place holds one of these words, as a text or in a list of texts.
pub fn holds(place: Place<'_>, words: &[&str]) -> bool {
    place.texts().filter_map(Place::string).any(|text| words.contains(&text))
}
