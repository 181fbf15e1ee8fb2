//! What a document says as a disclosure: its items, their answers, and what several rules read.

mod addresses;
mod answer;
mod attachments;
mod cloud_schemes;
mod contacts;
mod dates;
mod dead_ends;
mod deadlines;
pub mod declaration;
mod editions;
mod facts;
mod fields;
mod history;
mod ids;
mod item;
mod items;
mod locations;
mod mentions;
mod network;
mod policies;
mod prose;
mod references;
mod responsibilities;
mod retention;
mod stable_path;
mod urls;

pub use addresses::{Addresses, Web};
pub use answer::{Answer, Reference};
pub use attachments::outside;
pub(crate) use cloud_schemes::{asked_of_clouds, is_unlisted};
pub(crate) use contacts::contact_says;
pub(crate) use dead_ends::{End, dead_end};
pub use deadlines::{Deadline, Lapse, Limit};
pub use editions::{Followed, StatedAt};
pub use facts::{Keeps, SEVERITIES, count, has_open_findings, holds, is_open, is_reversed, keeps, stores};
pub use fields::Field;
pub(crate) use history::{editions, is_earlier, pairs};
pub use ids::{IdKind, by_id};
pub use items::Item;
pub(crate) use locations::{
    cloud_of, code_abroad, codes, country_abroad, country_name, in_japan, regions, where_it_lies,
};
pub(crate) use mentions::{Mention, mentions};
pub(crate) use network::{connection, network};
pub(crate) use policies::lacks_policy;
pub use prose::{Passage, vague_word, values};
pub use references::mismatch;
pub(crate) use responsibilities::{is_ownerless, owners, responsibilities};
pub(crate) use retention::states;
pub(crate) use stable_path::StablePaths;
pub(crate) use urls::{is_closed, urls};

use std::sync::OnceLock;

use crate::document::{Document, Place};
use crate::schema::{Schema, Shape};
use prose::Passages;

/// A document read as a disclosure. Everything may be missing; nothing fails.
pub struct Disclosure<'d> {
    root: Place<'d>,
    schema: &'static Schema,
    /// Its texts with what the schema says of them, once somebody has asked for them.
    fields: OnceLock<Vec<Field<'d>>>,
    /// What lapses, likewise.
    deadlines: OnceLock<Vec<Deadline<'d>>>,
    /// Its items, in the order of [`Item::all`], once somebody has asked for one: rules do so hundreds of times.
    items: OnceLock<Vec<Place<'d>>>,
    /// The guidelines that it follows, likewise.
    followed: OnceLock<Vec<Followed<'d>>>,
    /// Its prose, likewise.
    passages: OnceLock<Passages<'d>>,
    /// Its addresses, likewise.
    addresses: OnceLock<Addresses<'d>>,
}

impl<'d> Disclosure<'d> {
    /// Reads a document as a disclosure.
    pub fn new(document: &'d Document<'d>) -> Self {
        Self::by_schema(document, Schema::embedded())
    }

    /// Reads a document as what a schema says a disclosure is.
    pub fn by_schema(document: &'d Document<'d>, schema: &'static Schema) -> Self {
        Self {
            root: document.root(),
            schema,
            fields: OnceLock::new(),
            deadlines: OnceLock::new(),
            items: OnceLock::new(),
            followed: OnceLock::new(),
            passages: OnceLock::new(),
            addresses: OnceLock::new(),
        }
    }

    /// The document that is read.
    pub fn document(&self) -> &'d Document<'d> {
        self.root.document()
    }

    /// What says what a disclosure is.
    pub fn schema(&self) -> &'static Schema {
        self.schema
    }

    /// The whole document.
    pub fn root(&self) -> Place<'d> {
        self.root
    }

    /// What the schema says of an item.
    pub fn shape(&self, item: Item) -> Option<Shape> {
        self.schema.at(item.pointer())
    }

    /// An item as it is written, whatever its answer.
    pub fn item(&self, item: Item) -> Place<'d> {
        let find = |item: Item| self.root.at(item.pointer());
        let items = self.items.get_or_init(|| Item::all().map(find).collect());
        items.get(item as usize).copied().unwrap_or_else(|| find(item))
    }
}
