//! What the schema says of a place in a document: what it holds, what it means, what it is called.

use serde_json::Value;

use super::Schema;
use super::fields;
use super::node::{Node, Step};
use crate::document::Place;
use crate::text::Text;

pub use super::meaning::{AnswerKind, DateKind, Form, Stale, TextKind};

/// A node of the schema, seen from the place in a document that it describes.
#[derive(Clone, Copy)]
pub struct Shape {
    schema: &'static Schema,
    node: &'static Node,
}

impl Shape {
    pub(super) fn root(schema: &'static Schema) -> Option<Self> {
        schema.nodes.first().map(|node| Shape { schema, node })
    }

    /// The shape at a JSON pointer into a document; `None` where the schema does not say, as below own keys (`x-…`).
    pub fn at(self, pointer: &str) -> Option<Shape> {
        pointer
            .split('/')
            .skip(1)
            .try_fold(self, |shape, step| shape.member(step).or_else(|| shape.element()))
    }

    /// The shape of a member of this object.
    pub fn member(self, key: &str) -> Option<Shape> {
        let index = self.node.members.binary_search_by_key(&key, |(key, _)| key).ok()?;
        self.node.members.get(index).and_then(|&(_, id)| self.other(id))
    }

    /// The keys that an object may have, with their shapes, by key.
    pub fn members(self) -> impl Iterator<Item = (&'static str, Shape)> {
        self.node.members.iter().filter_map(move |&(key, id)| Some((key, self.other(id)?)))
    }

    /// The shape of the entries of this list.
    pub fn element(self) -> Option<Shape> {
        self.node.element.and_then(|id| self.other(id))
    }

    fn other(self, id: u32) -> Option<Shape> {
        let node = self.schema.nodes.get(usize::try_from(id).ok()?)?;
        Some(Shape { node, ..self })
    }

    /// The number of the item that this is; `None` for anything else.
    pub fn item(self) -> Option<&'static str> {
        self.node.item
    }

    /// Whether this is a part of the document, which holds items.
    pub(super) fn is_part(self) -> bool {
        self.node.is_part
    }

    /// What kind of words may stand here (`x-text`); `None` for a choice, a date, or anything else of a fixed form.
    pub fn text(self) -> Option<TextKind> {
        self.node.text
    }

    /// What the day here means (`x-date`).
    pub fn date(self) -> Option<DateKind> {
        self.node.date
    }

    /// When the day here, or the one in it, is too old (`x-stale`).
    pub fn stale(self) -> Option<&'static Stale> {
        self.node.stale.as_ref()
    }

    /// The form that the value has (`x-form`).
    pub fn form(self) -> Option<Form> {
        self.node.form
    }

    /// What the id here stands for (`x-id`): `place`, `attachment`, `zone`.
    pub fn id(self) -> Option<&'static str> {
        self.node.id
    }

    /// What the id here refers to (`x-ref`), by the names of [`Shape::id`]; `item` for the number of an item.
    pub fn reference(self) -> Option<&'static str> {
        self.node.reference
    }

    /// The keys that make two entries of the list the same one (`x-key`, on the entry); empty where none do.
    pub fn key(self) -> &'static [&'static str] {
        &self.node.key
    }

    /// What a member of an item is where the item is answered elsewhere, or not at all (`x-answer`).
    pub fn answer(self) -> Option<AnswerKind> {
        self.node.answer
    }

    /// The kind of fact that the item asks for and a statement alone does not give (`x-asks`).
    pub fn asks(self) -> Option<&'static str> {
        self.node.asks
    }

    /// The kinds of facts that the value gives (`x-gives`), by the names of [`Shape::asks`].
    pub fn gives(self) -> &'static [&'static str] {
        &self.node.gives
    }

    /// Whether any words may stand here: not a choice, a date, or anything else of a fixed form.
    pub fn is_free(self) -> bool {
        self.node.text.is_some()
    }

    /// Whether the schema says what kind of text stands here, and not only which ones may.
    pub fn is_meant(self) -> bool {
        self.node.text.is_some() || self.node.form.is_some()
    }

    /// Whether an item may be answered with "not applicable".
    pub fn may_be_not_applicable(self) -> bool {
        self.member("not_applicable").is_some_and(|answer| answer.keyword("x-rule").is_none())
    }

    /// The one value that is possible.
    pub fn constant(self) -> Option<&'static Value> {
        self.keyword("const")
    }

    /// The title in both languages; the key itself where the schema has none.
    pub fn title(self, key: &str) -> Text {
        let words =
            |keyword| self.words().get(keyword).string().map_or_else(|| key.to_owned(), str::to_owned);
        Text { ja: words("title").into(), en: words("x-title-en").into() }
    }

    /// The values of an enumeration with what they mean, in both languages in one line.
    pub fn choices(self) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
        let values = self.keyword("enum").and_then(Value::as_array).into_iter().flatten();
        let mut meanings = fields::keyword(self.words(), "enumDescriptions").items().map(Place::string);
        values.filter_map(Value::as_str).map(move |value| (value, meanings.next().flatten()))
    }

    /// A keyword of this node, or of what it refers to.
    pub(super) fn keyword(self, keyword: &str) -> Option<&'static Value> {
        std::iter::successors(Some(self), |shape| shape.node.target.and_then(|id| shape.other(id)))
            .find_map(|shape| shape.node.value?.get(keyword))
    }

    /// The node in the text of the schema, which has the words.
    fn words(self) -> Place<'static> {
        let root = fields::root();
        let Some((parent, step)) = self.node.parent else { return root };
        let of_parent = || self.other(parent).map_or(root, Shape::words);
        match step {
            Step::Property(key) => of_parent().get("properties").get(key),
            Step::Items => of_parent().get("items"),
            Step::Definition(name) => root.get("$defs").get(name),
        }
    }
}
