//! How a document answers an item.

use super::{Disclosure, Item};
use crate::document::Place;
use crate::schema::says_nothing;

/// The answer that a document gives to an item.
pub enum Answer<'d> {
    /// The facts or the statement stand in the item.
    Described(Place<'d>),
    /// The item names others that hold the answer.
    Referred(Vec<Reference<'d>>),
    /// The item does not apply; the place is that of the reason's object.
    NotApplicable(Place<'d>),
    /// There is no answer.
    Missing,
}

/// An entry of an item's `see`.
#[derive(Clone, Copy)]
pub struct Reference<'d> {
    /// The whole entry.
    pub place: Place<'d>,
    /// The item that it names, where that exists.
    pub item: Option<Item>,
}

impl<'d> Disclosure<'d> {
    /// How the document answers an item. An item that says two things at once counts as the first of:
    /// referred, not applicable, described; the schema reports it.
    pub fn answer(&self, item: Item) -> Answer<'d> {
        let place = self.item(item);
        if place.get("see").is_written() {
            return Answer::Referred(self.references(item).collect());
        }
        if place.get("not_applicable").is_written() {
            return Answer::NotApplicable(place.get("not_applicable"));
        }
        // II-16 is answered by its parts alone.
        let is_missing = match item {
            Item::RegulatoryRequirements => Item::all()
                .filter(|part| !part.is_whole())
                .any(|part| matches!(self.answer(part), Answer::Missing)),
            _ => says_nothing(place, self.shape(item)),
        };
        if is_missing { Answer::Missing } else { Answer::Described(place) }
    }

    /// The item, where it is described; rules are silent about the others.
    pub fn described(&self, item: Item) -> Option<Place<'d>> {
        match self.answer(item) {
            Answer::Described(place) => Some(place),
            _ => None,
        }
    }

    /// The references of an item.
    pub fn references(&self, item: Item) -> impl Iterator<Item = Reference<'d>> + use<'d> {
        self.item(item).get("see").items().map(|place| {
            let item = place.get("item").string().and_then(Item::from_id);
            Reference { place, item }
        })
    }
}
