//! Facts of the document that rules of several topics read. Each is silent where its item is not described.

use std::collections::HashSet;

use jiff::civil::Date;

use super::{Disclosure, Item};
use crate::document::{Kind, Place};
use crate::text::Text;

impl<'d> Disclosure<'d> {
    /// The day of issue on the cover.
    pub fn issued(&self) -> Option<Date> {
        self.root().at("/document/issued").date()
    }

    /// The rows of the revision history.
    pub fn revisions(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.root().get("revisions").items()
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

    /// Those certificates of I-7 of which the guidelines ask for one: ISMS and プライバシーマーク, by scheme or standard.
    pub fn basic_certificates(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.certificates().filter(|certificate| {
            let standard = certificate.get("standard").string().unwrap_or_default();
            holds(certificate.get("scheme"), &["isms", "privacy_mark"])
                || ["27001", "15001"].iter().any(|number| standard.contains(number))
        })
    }

    /// Whether I-7 holds an ISMS or プライバシーマーク certificate that had not expired on a day; `None` where I-7 does not
    /// list certificates.
    pub fn is_certified(&self, day: Date) -> Option<bool> {
        let list = self.described(Item::Certifications)?.get("certificates");
        let is_valid =
            |certificate: Place<'_>| certificate.get("expires").date().is_none_or(|expires| expires >= day);
        (list.kind() == Some(Kind::Array)).then(|| self.basic_certificates().any(is_valid))
    }

    /// The certificates and attestations of I-8.
    pub fn cloud_certificates(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.list(Item::CloudCertifications, "certificates")
    }

    /// The certificates of I-7 and those of I-8; one that I-8 repeats from I-7 counts once.
    pub fn all_certificates(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        let repeated: HashSet<u32> = self.repeated_certificates().map(Place::id).collect();
        let is_new = move |certificate: &Place<'d>| !repeated.contains(&certificate.id());
        self.certificates().chain(self.cloud_certificates().filter(is_new))
    }

    /// The certificates of I-8 that I-7 states too, by their number.
    pub(super) fn repeated_certificates(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        let number = |certificate: Place<'d>| certificate.get("number").string();
        let known: HashSet<&str> = self.certificates().filter_map(number).collect();
        let is_known =
            move |&certificate: &Place<'d>| number(certificate).is_some_and(|it| known.contains(it));
        self.cloud_certificates().filter(is_known)
    }

    /// The backup sets of I-3.
    pub fn backup_sets(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.list(Item::Backup, "sets")
    }

    /// A recovery objective (`rpo`, `rto`) wherever it is stated, in I-3 and in II-12, in this order.
    pub fn objectives(&self, key: &str) -> impl Iterator<Item = Place<'d>> + use<'d> {
        let items = [Item::Backup, Item::CrisisResponse].map(|item| self.described(item));
        let stated = items.map(|item| item.map(|item| item.get(key)).filter(|place| place.is_written()));
        stated.into_iter().flatten()
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

/// What a place of I-9 has to do with medical information, as its roles say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeps {
    /// It lies there.
    Information,
    /// No role is stated that the schema knows. I-9 asks for the places that store, so one without roles counts as one.
    Unstated,
    /// It passes through, or people look after it from there.
    Access,
    /// Only something else is there, such as payments.
    NoInformation,
}

/// What a place of I-9 has to do with medical information.
pub fn keeps(place: Place<'_>) -> Keeps {
    let roles = place.get("roles");
    if holds(roles, &["primary", "backup", "disaster_recovery", "log"]) {
        Keeps::Information
    } else if holds(roles, &["support", "relay"]) {
        Keeps::Access
    } else if holds(roles, &["other"]) {
        Keeps::NoInformation
    } else {
        Keeps::Unstated
    }
}

/// Whether information lies at a place of I-9; not where it only passes, or where people only look after it.
pub fn stores(place: Place<'_>) -> bool {
    matches!(keeps(place), Keeps::Information | Keeps::Unstated)
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

/// A number of things, also where it is written as 3.0; `None` for what is no whole number that the schema allows.
pub fn count(place: Place<'_>) -> Option<u64> {
    let number: f64 = place.number()?.parse().ok()?;
    let is_count = number.fract() == 0.0 && (0.0..=MOST).contains(&number);
    // Below this every whole number is exact.
    is_count.then_some(number as u64)
}

/// The largest number of things, as the schema has it.
const MOST: f64 = 999_999_999.0;

/// Whether a result of II-2 left findings open, by its word or by its counts; not where the two contradict each other.
pub fn has_open_findings(result: Place<'_>) -> bool {
    let counts = SEVERITIES.map(|(key, _)| count(result.get("open_counts").get(key)));
    match result.get("open").string() {
        Some(open) => open == "some" && counts.iter().any(|&count| count != Some(0)),
        None => counts.iter().any(|&count| count > Some(0)),
    }
}

/// Whether something is left to be done in a result of II-2. A day alone, without a word on what is open, tells that something is.
pub fn is_open(result: Place<'_>) -> bool {
    let is_stated = ["open", "open_counts"].iter().any(|key| result.get(key).is_written());
    has_open_findings(result) || !is_stated
}

/// Whether a certificate's term ends before it begins; one of the days is then wrong, and no rule may count on either.
pub fn is_reversed(certificate: Place<'_>) -> bool {
    match (certificate.get("issued").date(), certificate.get("expires").date()) {
        (Some(issued), Some(expires)) => issued >= expires,
        _ => false,
    }
}
