//! What the schema says of a place: its title, the keys and the values it may have.

use std::borrow::Cow;

use serde_json::Value;

use crate::text::Text;

/// A node of the schema, seen from the place in a document that it describes.
#[derive(Clone, Copy)]
pub struct Shape {
    schema: &'static Value,
    node: &'static Value,
}

impl Shape {
    /// The shape of the whole document.
    pub(super) fn root(schema: &'static Value) -> Self {
        Self { schema, node: schema }
    }

    /// The shape at a JSON pointer into a document; `None` where the schema does not say, as below own keys (`x-…`).
    pub(super) fn at(self, pointer: &str) -> Option<Shape> {
        pointer
            .split('/')
            .skip(1)
            .try_fold(self, |shape, step| shape.member(step).or_else(|| shape.element()))
    }

    /// The shape of a member of this object.
    pub fn member(self, key: &str) -> Option<Shape> {
        self.by_key()(key)
    }

    /// The shapes of the members of this object by their keys, found once for all of them.
    pub(crate) fn by_key(self) -> impl Fn(&str) -> Option<Shape> {
        let properties = self.keyword("properties");
        move |key| properties?.get(key).map(|node| Shape { node, ..self })
    }

    /// The shape of the elements of this list.
    pub fn element(self) -> Option<Shape> {
        self.keyword("items").map(|node| Shape { node, ..self })
    }

    /// The title in both languages; the key itself where the schema has none.
    pub fn title(self, key: &str) -> Text {
        let words = |keyword: &str| match self.node.get(keyword).and_then(Value::as_str) {
            Some(title) => Cow::Borrowed(title),
            None => Cow::Owned(key.to_owned()),
        };
        Text { ja: words("title"), en: words("x-title-en") }
    }

    /// The number of the item that this is; `None` for anything else.
    pub fn item(self) -> Option<&'static str> {
        self.node.get("x-item").and_then(Value::as_str)
    }

    /// Whether this is a part of the document, which holds items.
    pub(super) fn is_part(self) -> bool {
        self.node.get("x-part").is_some()
    }

    /// The keys that an object may have, with their shapes.
    pub fn members(self) -> impl Iterator<Item = (&'static str, Shape)> {
        let properties = self.keyword("properties").and_then(Value::as_object);
        properties.into_iter().flatten().map(move |(key, node)| (key.as_str(), Shape { node, ..self }))
    }

    /// The values of an enumeration with what they mean, in both languages in one line.
    pub fn choices(self) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
        let strings = |keyword: &str| self.keyword(keyword).and_then(Value::as_array).into_iter().flatten();
        let mut meanings = strings("enumDescriptions").map(Value::as_str);
        strings("enum").filter_map(Value::as_str).map(move |value| (value, meanings.next().flatten()))
    }

    /// The one value that is possible.
    pub fn constant(self) -> Option<&'static Value> {
        self.keyword("const")
    }

    /// Whether an item may be answered with "not applicable".
    pub fn may_be_not_applicable(self) -> bool {
        self.member("not_applicable").is_some_and(|answer| answer.keyword("x-rule").is_none())
    }

    /// Whether any words may stand here: not a choice, a date, or anything else of a fixed form.
    pub fn is_free(self) -> bool {
        let fixes = |node: &Value| {
            let mut keywords = node.as_object().into_iter().flat_map(|node| node.keys());
            keywords.any(|keyword| matches!(keyword.as_str(), "enum" | "const" | "format" | "pattern" | "if"))
        };
        !self.nodes().any(fixes)
    }

    /// The name of the format that a text must have: `date`, `iri`.
    pub fn format(self) -> Option<&'static str> {
        self.keyword("format").and_then(Value::as_str)
    }

    /// A keyword of this node, or of what it refers to.
    pub(super) fn keyword(self, keyword: &str) -> Option<&'static Value> {
        self.nodes().find_map(|node| node.get(keyword))
    }

    /// This node, and what it refers to.
    fn nodes(self) -> impl Iterator<Item = &'static Value> {
        std::iter::successors(Some(self.node), move |node| {
            let reference = node.get("$ref").and_then(Value::as_str)?;
            match reference.strip_prefix("#/$defs/") {
                // The usual kind, found without taking a pointer to pieces.
                Some(name) => self.schema.get("$defs")?.get(name),
                None => self.schema.pointer(reference.strip_prefix('#')?),
            }
        })
    }
}
