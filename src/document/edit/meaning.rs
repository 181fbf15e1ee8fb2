//! Whether an edited text says what it should: all that it said before, but for the edit.

use super::{Change, Slot};
use crate::document::Document;
use crate::document::tree::{Kind, NodeId};
use crate::document::writing::Value;

/// A value of a document without its place in the text.
#[derive(Debug, PartialEq)]
struct Part<'d> {
    depth: usize,
    key: Option<&'d str>,
    kind: Kind,
    /// The string, or the digits.
    words: &'d str,
}

/// Whether `after` says what `before` does, with one change at a node.
pub(super) fn is_edited(before: &Document<'_>, id: NodeId, change: &Change, after: &Document<'_>) -> bool {
    let mut expected = parts(before);
    let at = id as usize;
    let Some((end, depth, key)) = before
        .node(id)
        .map(|node| node.end as usize)
        .zip(expected.get(at))
        .map(|(end, part)| (end, part.depth, part.key))
    else {
        return false;
    };
    match change {
        Change::Set(value) => {
            let mut new = Vec::new();
            add(value, depth, key, &mut new);
            expected.splice(at..end, new);
        }
        Change::Insert(slot, value) => {
            let (key, to) = match slot {
                Slot::Key(key) => (Some(key.as_str()), end),
                Slot::Index(index) => {
                    let element = u32::try_from(*index).ok().and_then(|index| before.element(id, index));
                    (None, element.map_or(end, |element| element as usize))
                }
            };
            let mut new = Vec::new();
            add(value, depth + 1, key, &mut new);
            expected.splice(to..to, new);
        }
        Change::Remove => drop(expected.drain(at..end)),
        Change::Rename(key) => {
            if let Some(part) = expected.get_mut(at) {
                part.key = Some(key);
            }
        }
    }
    expected == parts(after)
}

fn parts<'d>(document: &'d Document<'_>) -> Vec<Part<'d>> {
    let mut ends: Vec<NodeId> = Vec::new();
    let part = |(id, node): (NodeId, &crate::document::tree::Node)| {
        while ends.pop_if(|end| *end <= id).is_some() {}
        let depth = ends.len();
        ends.push(node.end);
        let words = match node.kind {
            Kind::String | Kind::Number => document.string(node.token),
            _ => "",
        };
        Part { depth, key: node.key().map(|key| document.string(key)), kind: node.kind, words }
    };
    (0..).zip(&document.tree.nodes).map(part).collect()
}

fn add<'v>(value: &'v Value, depth: usize, key: Option<&'v str>, parts: &mut Vec<Part<'v>>) {
    let (kind, words) = match value {
        Value::Null => (Kind::Null, ""),
        Value::Boolean(value) => (Kind::Boolean(*value), ""),
        Value::Number(digits) => (Kind::Number, digits.as_str()),
        Value::String(text) => (Kind::String, text.as_str()),
        Value::Array(_) => (Kind::Array, ""),
        Value::Object(_) => (Kind::Object, ""),
    };
    parts.push(Part { depth, key, kind, words });
    match value {
        Value::Array(elements) => elements.iter().for_each(|element| add(element, depth + 1, None, parts)),
        Value::Object(members) => {
            members.iter().for_each(|member| add(&member.value, depth + 1, Some(&member.key), parts));
        }
        _ => {}
    }
}
