//! What a document says as a disclosure: its items, their answers, and what several rules read.

mod answer;
mod attachments;
mod facts;
mod ids;
mod item;
mod items;
mod prose;
mod references;

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
    /// Its texts, once somebody has asked for them: many rules do.
    passages: OnceLock<Passages<'d>>,
}

impl<'d> Disclosure<'d> {
    /// Reads a document as a disclosure.
    pub fn new(document: &'d Document<'d>) -> Self {
        Self { root: document.root(), passages: OnceLock::new() }
    }

    /// The whole document.
    pub fn root(&self) -> Place<'d> {
        self.root
    }

    /// An item as it is written, whatever its answer.
    pub fn item(&self, item: Item) -> Place<'d> {
        self.root.at(item.pointer())
    }
}
