//! What the parts of a document call each other by.

use std::collections::HashMap;

use super::{Disclosure, Field, Item};
use crate::document::{Kind, Place};
use crate::text;
use crate::text::Text;

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

    /// What an id of a kind is called, and where it is declared.
    pub(crate) fn words(self) -> (Text, Text) {
        match self {
            IdKind::Place => (text!("保存場所", "place"), text!("I-9 の places", "the places of I-9")),
            IdKind::Attachment => {
                (text!("別紙", "attachment"), text!("attachments の一覧", "the list of attachments"))
            }
            IdKind::Zone => (
                text!("責任分界の区域", "zone of responsibility"),
                text!("II-4 の zones", "the zones of II-4"),
            ),
        }
    }

    /// Its name in the schema (`x-id`, `x-ref`).
    fn name(self) -> &'static str {
        match self {
            IdKind::Place => "place",
            IdKind::Attachment => "attachment",
            IdKind::Zone => "zone",
        }
    }
}

impl<'d> Disclosure<'d> {
    /// The attachments of the document.
    pub fn attachments(&self) -> impl Iterator<Item = Place<'d>> + use<'d> {
        self.root().get("attachments").items().filter(|entry| entry.kind() == Some(Kind::Object))
    }

    /// Where ids are declared.
    pub fn declared_ids(&self, kind: IdKind) -> Vec<Place<'d>> {
        let declares = |field: &&Field<'d>| field.shape.id() == Some(kind.name());
        self.fields().iter().filter(declares).map(|field| field.place).collect()
    }

    /// Where ids are used.
    pub fn used_ids(&self, kind: IdKind) -> Vec<Place<'d>> {
        let uses = |field: &&Field<'d>| field.shape.reference() == Some(kind.name());
        self.fields().iter().filter(uses).map(|field| field.place).collect()
    }

    /// The attachments that an item names, by their ids: as its own, as figures, as its publication.
    pub fn attachments_of(&self, item: Item) -> Vec<Place<'d>> {
        let place = self.item(item);
        let figures = place.get("figures").items().map(|figure| figure.get("attachment"));
        let publication = place.at("/publication/attachment");
        let ids = place.get("attachments").items().chain(figures).chain([publication]);
        ids.filter(|id| id.string().is_some()).collect()
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
