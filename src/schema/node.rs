//! The nodes of the schema as a table, with what each says of its place in a document, references followed.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::meaning::{AnswerKind, DateKind, Form, Stale, TextKind};

/// What the schema says at one of its nodes, or at the one that this refers to.
pub(super) struct Node {
    /// The node itself, without the words.
    pub(super) value: &'static Map<String, Value>,
    /// Where it stands in the schema.
    pub(super) pointer: String,
    /// The node that it refers to.
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

/// The nodes of a schema; the first is that of the whole document.
pub(super) fn table(schema: &'static Value) -> Vec<Node> {
    let mut table = Table::default();
    table.add(schema, String::new());
    let definitions = schema.get("$defs").and_then(Value::as_object);
    for (name, node) in definitions.into_iter().flatten() {
        let pointer = format!("/$defs/{name}");
        if let Some(id) = table.add(node, pointer.clone()) {
            table.definitions.insert(format!("#{pointer}"), id);
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
    /// The nodes of `$defs`, by their references.
    definitions: HashMap<String, u32>,
}

impl Table {
    /// Adds a node and all below it; `None` for one that says nothing, such as `true`.
    fn add(&mut self, schema: &'static Value, pointer: String) -> Option<u32> {
        let value = schema.as_object()?;
        let id = self.nodes.len();
        let text = |name: &str| value.get(name).and_then(Value::as_str);
        let list = |name: &str| {
            let entries = value.get(name).and_then(Value::as_array).into_iter().flatten();
            entries.filter_map(Value::as_str).collect()
        };
        self.nodes.push(Node {
            value,
            pointer: pointer.clone(),
            target: None,
            members: Vec::new(),
            element: None,
            item: text("x-item"),
            is_part: value.contains_key("x-part"),
            text: named(&TextKind::NAMES, text("x-text")),
            date: named(&DateKind::NAMES, text("x-date")),
            stale: value.get("x-stale").and_then(Stale::read),
            form: named(&Form::NAMES, text("x-form")),
            id: text("x-id"),
            reference: text("x-ref"),
            key: list("x-key"),
            answer: named(&AnswerKind::NAMES, text("x-answer")),
            asks: text("x-asks"),
            gives: list("x-gives"),
        });
        let properties = value.get("properties").and_then(Value::as_object);
        let members = properties.into_iter().flatten().filter_map(|(key, node)| {
            Some((key.as_str(), self.add(node, format!("{pointer}/properties/{key}"))?))
        });
        let members: Vec<_> = members.collect();
        let element = value.get("items").and_then(|node| self.add(node, format!("{pointer}/items")));
        if let Some(node) = self.nodes.get_mut(id) {
            (node.members, node.element) = (members, element);
        }
        u32::try_from(id).ok()
    }

    /// Gives every node what it does not say itself from the one that it refers to.
    fn resolve(&mut self) {
        for index in 0..self.nodes.len() {
            let mut at = index;
            for _ in 0..LONGEST_CHAIN {
                let reference = self.nodes.get(at).and_then(|node| node.value.get("$ref")?.as_str());
                let Some(&target) = reference.and_then(|reference| self.definitions.get(reference)) else {
                    break;
                };
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
