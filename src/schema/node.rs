//! The nodes of the schema as a table, with what each says of its place in a document, references followed.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::meaning::{AnswerKind, DateKind, Form, Stale, TextKind};

/// What the schema says at one of its nodes, or at the one that this refers to.
#[derive(Default)]
pub(super) struct Node {
    /// The node itself, without the words.
    pub(super) value: Option<&'static Map<String, Value>>,
    /// The node that it stands in, and how it is called there: `properties/name`, `items`.
    pub(super) parent: Option<(u32, Step)>,
    /// The name of the definition that it refers to.
    refers: Option<&'static str>,
    /// The node of that.
    pub(super) target: Option<u32>,
    /// The members of an object, by key.
    pub(super) members: Vec<(&'static str, u32)>,
    /// The entries of a list.
    pub(super) element: Option<u32>,
    pub(super) item: Option<&'static str>,
    pub(super) is_part: bool,
    pub(super) text: Option<TextKind>,
    pub(super) date: Option<DateKind>,
    pub(super) stale: Option<Stale>,
    pub(super) form: Option<Form>,
    pub(super) id: Option<&'static str>,
    pub(super) reference: Option<&'static str>,
    pub(super) key: Vec<&'static str>,
    pub(super) answer: Option<AnswerKind>,
    pub(super) asks: Option<&'static str>,
    pub(super) gives: Vec<&'static str>,
}

/// The way from a node of the schema to one below it.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// A member of an object.
    Property(&'static str),
    /// The entries of a list.
    Items,
    /// A definition, below the whole.
    Definition(&'static str),
}

/// The nodes of a schema; the first is that of the whole document.
pub(super) fn table(schema: &'static Value) -> Vec<Node> {
    let mut table = Table::default();
    table.add(schema, None);
    let definitions = schema.get("$defs").and_then(Value::as_object);
    for (name, node) in definitions.into_iter().flatten() {
        if let Some(id) = table.add(node, Some((0, Step::Definition(name)))) {
            table.definitions.insert(name, id);
        }
    }
    table.resolve();
    table.nodes
}

/// No chain of references is longer; a schema whose references go round ends here.
const LONGEST_CHAIN: usize = 8;

#[derive(Default)]
struct Table {
    nodes: Vec<Node>,
    /// The nodes of `$defs`, by their names.
    definitions: HashMap<&'static str, u32>,
}

impl Table {
    /// Adds a node and all below it; `None` for one that says nothing, such as `true`.
    fn add(&mut self, schema: &'static Value, parent: Option<(u32, Step)>) -> Option<u32> {
        let value = schema.as_object()?;
        let (index, id) = (self.nodes.len(), u32::try_from(self.nodes.len()).ok()?);
        self.nodes.push(Node::default());
        let mut node = Node { value: Some(value), parent, ..Node::default() };
        for (keyword, value) in value {
            let text = value.as_str();
            match keyword.as_str() {
                "properties" => {
                    let properties = value.as_object().into_iter().flatten();
                    let add = |(key, node): (&'static String, &'static Value)| {
                        Some((key.as_str(), self.add(node, Some((id, Step::Property(key))))?))
                    };
                    node.members = properties.filter_map(add).collect();
                }
                "items" => node.element = self.add(value, Some((id, Step::Items))),
                "x-item" => node.item = text,
                "x-part" => node.is_part = true,
                "x-text" => node.text = named(&TextKind::NAMES, text),
                "x-date" => node.date = named(&DateKind::NAMES, text),
                "x-form" => node.form = named(&Form::NAMES, text),
                "x-id" => node.id = text,
                "x-ref" => node.reference = text,
                "x-key" => node.key = texts(value),
                "x-answer" => node.answer = named(&AnswerKind::NAMES, text),
                "x-asks" => node.asks = text,
                "x-gives" => node.gives = texts(value),
                "x-stale" => node.stale = Stale::read(value),
                "$ref" => node.refers = text.and_then(|reference| reference.strip_prefix("#/$defs/")),
                _ => {}
            }
        }
        *self.nodes.get_mut(index)? = node;
        Some(id)
    }

    /// Gives every node what it does not say itself from the one that it refers to.
    fn resolve(&mut self) {
        for index in 0..self.nodes.len() {
            let mut at = index;
            for _ in 0..LONGEST_CHAIN {
                let name = self.nodes.get(at).and_then(|node| node.refers);
                let Some(&target) = name.and_then(|name| self.definitions.get(name)) else { break };
                let Ok(next) = usize::try_from(target) else { break };
                let Ok([node, from]) = self.nodes.get_disjoint_mut([index, next]) else { break };
                node.inherit(from, target);
                at = next;
            }
        }
    }
}

impl Node {
    fn inherit(&mut self, from: &Node, id: u32) {
        self.target = self.target.or(Some(id));
        if self.members.is_empty() {
            self.members.clone_from(&from.members);
        }
        if self.key.is_empty() {
            self.key.clone_from(&from.key);
        }
        if self.gives.is_empty() {
            self.gives.clone_from(&from.gives);
        }
        self.element = self.element.or(from.element);
        self.text = self.text.or(from.text);
        self.date = self.date.or(from.date);
        self.form = self.form.or(from.form);
        self.id = self.id.or(from.id);
        self.reference = self.reference.or(from.reference);
        self.answer = self.answer.or(from.answer);
        self.asks = self.asks.or(from.asks);
    }
}

/// The meaning with a name; `None` for an unknown one, which a test of the schema reports.
fn named<T: Copy>(names: &[(&str, T)], name: Option<&str>) -> Option<T> {
    let name = name?;
    names.iter().find(|(known, _)| *known == name).map(|&(_, meaning)| meaning)
}

fn texts(list: &'static Value) -> Vec<&'static str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}
