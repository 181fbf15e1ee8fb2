//! What a document says as a disclosure: its items, their answers, and what several rules read.

mod addresses;
mod answer;
mod attachments;
pub mod declaration;
mod facts;
mod ids;
mod item;
mod items;
mod prose;
mod references;

pub use addresses::Addresses;
pub use answer::{Answer, Reference};
pub use attachments::outside;
pub use facts::{SEVERITIES, count, has_open_findings, holds, stores};
pub use ids::{IdKind, by_id};
pub use items::Item;
pub use prose::{Passage, vague_word, values};
pub use references::mismatch;

use std::sync::OnceLock;

use crate::document::{Document, Place};
use prose::Passages;

/// A document read as a disclosure. Everything may be missing; nothing fails.
pub struct Disclosure<'d> {
    root: Place<'d>,
    /// Its items, in the order of [`Item::all`], once somebody has asked for one: rules do so hundreds of times.
    items: OnceLock<Vec<Place<'d>>>,
    /// Its texts, likewise.
    passages: OnceLock<Passages<'d>>,
    /// Its addresses, likewise.
    addresses: OnceLock<Addresses<'d>>,
}

impl<'d> Disclosure<'d> {
    /// Reads a document as a disclosure.
    pub fn new(document: &'d Document<'d>) -> Self {
        Self {
            root: document.root(),
            items: OnceLock::new(),
            passages: OnceLock::new(),
            addresses: OnceLock::new(),
        }
    }

    /// The whole document.
    pub fn root(&self) -> Place<'d> {
        self.root
    }

    /// An item as it is written, whatever its answer.
    pub fn item(&self, item: Item) -> Place<'d> {
        let find = |item: Item| self.root.at(item.pointer());
        let items = self.items.get_or_init(|| Item::all().map(find).collect());
        items.get(item as usize).copied().unwrap_or_else(|| find(item))
    }
}
