//! Facts of the document that rules of several topics read. Each is silent where its item is not described.

use jiff::civil::Date;

use super::{Disclosure, Item};
use crate::document::Place;
use crate::text::Text;

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

    /// The audits of II-14.
    pub fn audits(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.list(Item::Audit, "audits")
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

/// The severities of findings with their names, the worst first.
pub const SEVERITIES: [(&str, Text); 5] = [
    ("critical", Text::new("緊急", "critical")),
    ("high", Text::new("重要（高）", "high")),
    ("medium", Text::new("警告（中）", "medium")),
    ("low", Text::new("注意（低）", "low")),
    ("informational", Text::new("情報", "informational")),
];

/// A number of things; `None` for what is no whole number from 0.
pub fn count(place: Place<'_>) -> Option<u64> {
    place.number()?.parse().ok()
}

/// Whether a result of II-2 left findings open, by its word or by its counts; not where the two contradict each other.
pub fn has_open_findings(result: Place<'_>) -> bool {
    let counts = SEVERITIES.map(|(key, _)| count(result.get("open_counts").get(key)));
    match result.get("open").string() {
        Some(open) => open == "some" && counts.iter().any(|&count| count != Some(0)),
        None => counts.iter().any(|&count| count > Some(0)),
    }
}
