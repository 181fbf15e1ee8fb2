//! A name for a place that outlives edits elsewhere: it calls the entries of a list by what they are, not by their position.

use std::collections::HashMap;

use crate::digest::sha256;
use crate::document::{Kind, Place};
use crate::schema::{Schema, Shape};

/// Names the places of one document. Each list is gone through once, when a place below it is named.
pub(crate) struct StablePaths {
    schema: &'static Schema,
    /// The names of the entries, by the number of their list and their own.
    lists: HashMap<u32, HashMap<u32, String>>,
}

impl StablePaths {
    pub(crate) fn new(schema: &'static Schema) -> Self {
        Self { schema, lists: HashMap::new() }
    }

    /// The way to a place: `/provider_selection/certifications/certificates[isms JQA-IM9041]/expires`. Without lists it is the
    /// JSON pointer.
    pub(crate) fn of(&mut self, place: Place<'_>) -> String {
        let mut path = String::new();
        let mut shape = self.schema.root();
        let mut container = place.document().root();
        for step in place.way() {
            match step.key() {
                Some(key) => {
                    path.push('/');
                    path.push_str(&key.replace('~', "~0").replace('/', "~1"));
                    shape = shape.and_then(|shape| shape.member(key));
                }
                None => {
                    let entry = shape.and_then(Shape::element);
                    let names = self.lists.entry(container.id()).or_insert_with(|| names(container, entry));
                    path.extend(["[", names.get(&step.id()).map_or("", String::as_str), "]"]);
                    shape = entry;
                }
            }
            container = step;
        }
        path
    }
}

/// The names of the entries of a list. Where several have the same key, their content decides which is the first, so that
/// they may change places; of equal ones their order.
fn names(list: Place<'_>, shape: Option<Shape>) -> HashMap<u32, String> {
    let keys = shape.map_or(&[][..], Shape::key);
    let mut by_name: HashMap<String, Vec<Place<'_>>> = HashMap::new();
    for entry in list.items() {
        by_name.entry(name(entry, keys)).or_default().push(entry);
    }
    let mut names = HashMap::new();
    for (name, mut entries) in by_name {
        if entries.len() > 1 {
            entries.sort_by_cached_key(|entry| (entry.digest(), entry.id()));
        }
        for (index, entry) in entries.into_iter().enumerate() {
            let number = if index == 0 { String::new() } else { format!(" #{}", index + 1) };
            names.insert(entry.id(), name.clone() + &number);
        }
    }
    names
}

/// What an entry goes by: its key, the text that it is, or a digest of all of it.
fn name(entry: Place<'_>, keys: &[&str]) -> String {
    if let Some(text) = entry.string() {
        return short(text);
    }
    let parts: Vec<String> = keys
        .iter()
        .map(|key| entry.get(key))
        .filter_map(|part| part.string().or(part.number()))
        .filter(|part| !part.trim().is_empty())
        .map(short)
        .collect();
    match entry.kind() == Some(Kind::Object) && !parts.is_empty() {
        true => parts.join(" "),
        false => entry.digest(),
    }
}

/// A text as it is, or the beginning of a long one with a digest of all of it.
fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        None => text.to_owned(),
        Some((end, _)) => {
            let digest = sha256(text);
            format!(
                "{}…{}",
                text.get(..end).unwrap_or_default(),
                digest.get(..SHORT_DIGEST).unwrap_or_default()
            )
        }
    }
}

/// In characters.
const LONGEST: usize = 40;

/// In characters, with the name of the digest.
const SHORT_DIGEST: usize = "sha256:".len() + 16;
