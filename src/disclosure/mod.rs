//! What a document says as a disclosure: its items, their answers, and what several rules read.

mod addresses;
mod answer;
mod attachments;
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
    /// Its items, in the order of [`Item::all`]: rules ask for them hundreds of times.
    items: Vec<Place<'d>>,
    /// Its texts, once somebody has asked for them: many rules do.
    passages: OnceLock<Passages<'d>>,
    /// Its addresses, likewise.
    addresses: OnceLock<Addresses<'d>>,
}

impl<'d> Disclosure<'d> {
    /// Reads a document as a disclosure.
    pub fn new(document: &'d Document<'d>) -> Self {
        let root = document.root();
        let items = Item::all().map(|item| root.at(item.pointer())).collect();
        Self { root, items, passages: OnceLock::new(), addresses: OnceLock::new() }
    }

    /// The whole document.
    pub fn root(&self) -> Place<'d> {
        self.root
    }

    /// An item as it is written, whatever its answer.
    pub fn item(&self, item: Item) -> Place<'d> {
        self.items.get(item as usize).copied().unwrap_or_else(|| self.root.at(item.pointer()))
    }
}
