//! What the parts of a document call each other by.

use std::collections::HashMap;

use super::{Disclosure, Item};
use crate::document::{Kind, Place};

/// What an id stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdKind {
    /// A place of I-9.
    Place,
    /// An attachment.
    Attachment,
    /// A zone of responsibility of II-4.
    Zone,
}

impl IdKind {
    /// All of them.
    pub const ALL: [IdKind; 3] = [IdKind::Place, IdKind::Attachment, IdKind::Zone];
}

impl<'d> Disclosure<'d> {
    /// The attachments of the document.
    pub fn attachments(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.root().get("attachments").items().filter(|entry| entry.kind() == Some(Kind::Object))
    }

    /// Where ids are declared.
    pub fn declared_ids(&self, kind: IdKind) -> Vec<Place<'d>> {
        let declarations: Vec<Place<'d>> = match kind {
            IdKind::Place => self.places().collect(),
            IdKind::Attachment => self.attachments().collect(),
            IdKind::Zone => self.responsibilities("zones").collect(),
        };
        declarations.into_iter().map(|entry| entry.get("id")).filter(|id| id.string().is_some()).collect()
    }

    /// Where ids are used.
    pub fn used_ids(&self, kind: IdKind) -> Vec<Place<'d>> {
        let uses: Vec<Place<'d>> = match kind {
            IdKind::Place => self.backup_sets().map(|set| set.get("location")).collect(),
            IdKind::Attachment => Item::all().flat_map(|item| self.attachments_of(item)).collect(),
            IdKind::Zone => self
                .responsibilities("duties")
                .flat_map(|duty| duty.get("owners").items())
                .flat_map(|owner| owner.get("zones").items())
                .collect(),
        };
        uses.into_iter().filter(|id| id.string().is_some()).collect()
    }

    /// The attachments that an item names, by their ids: as its own, as figures, as its publication.
    pub fn attachments_of(&self, item: Item) -> Vec<Place<'d>> {
        let place = self.item(item);
        let figures = place.get("figures").items().map(|figure| figure.get("attachment"));
        let publication = place.at("/publication/attachment");
        let ids = place.get("attachments").items().chain(figures).chain([publication]);
        ids.filter(|id| id.string().is_some()).collect()
    }

    fn responsibilities(&self, key: &str) -> impl Iterator<Item = Place<'d>> + use<'d> {
        let list = self.described(Item::RiskResponse).map(|item| item.get("responsibilities").get(key));
        list.into_iter().flat_map(Place::items)
    }
}

/// The entries of a list by their ids; of equal ids the first counts.
pub fn by_id<'d>(entries: impl Iterator<Item = Place<'d>>) -> HashMap<&'d str, Place<'d>> {
    let mut known = HashMap::new();
    for entry in entries {
        if let Some(id) = entry.get("id").string() {
            known.entry(id).or_insert(entry);
        }
    }
    known
}
