//! The fields of an item, for people: in the order in which the schema has them, which the validator's tree forgets.

use std::sync::LazyLock;

use crate::document::{Document, Kind, Place, Source, is_plain_in_yaml};
use crate::text;
use crate::text::Text;

/// An object of the schema.
pub struct Object {
    /// The way to it from its item: nothing for the item itself, `sets[]`.
    pub path: String,
    /// Its title.
    pub title: Text,
    /// What is asked for.
    pub description: Text,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A field of an object.
pub struct Field {
    /// Its key.
    pub key: &'static str,
    /// Its title.
    pub title: Text,
    /// What is asked for.
    pub description: Text,
    /// Whether it must be there.
    pub presence: Presence,
    /// What it holds, with the values that are possible.
    pub form: Text,
    /// Whether every item has it: an answer that stands elsewhere, a note.
    pub is_common: bool,
}

/// Whether a field must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It must.
    Required,
    /// It must where another field has a certain value.
    Conditional,
    /// It may.
    Optional,
}

/// The object at a pointer into a document and every object below it, each once, in the order of the schema.
pub fn below(pointer: &str) -> Vec<Object> {
    let mut objects = Vec::new();
    let node = pointer.split('/').skip(1).fold(root(), |node, key| node.get("properties").get(key));
    walk(node, String::new(), &mut objects);
    objects
}

static SOURCE: LazyLock<Source> =
    LazyLock::new(|| Source::new("disclosure.schema.json", super::TEXT.as_bytes().to_vec()));

static SCHEMA: LazyLock<Document<'static>> = LazyLock::new(|| Document::parse(&SOURCE));

/// The sections of a document that hold no items, such as the cover, by their keys.
pub fn sections() -> impl Iterator<Item = &'static str> {
    let sections = keyword(root(), "properties").members();
    sections.filter(|(_, node)| !node.get("x-part").is_written()).map(|(key, _)| key)
}

pub(super) fn root() -> Place<'static> {
    SCHEMA.root()
}

fn walk(node: Place<'static>, path: String, objects: &mut Vec<Object>) {
    let mut below = Vec::new();
    let mut fields = Vec::new();
    for (key, field) in keyword(node, "properties").members() {
        // Closed where the item always needs an answer: nothing that anybody could write.
        if field.get("$ref").string() == Some("#/$defs/not_applicable_forbidden") {
            continue;
        }
        fields.push(Field {
            key,
            title: title(field),
            description: description(field),
            presence: presence(node, key),
            form: answer_elsewhere(field).or_else(|| explained_apart(field)).unwrap_or_else(|| form(field)),
            is_common: path.is_empty() && is_common(node, field),
        });
        // An answer that stands elsewhere looks the same in every item, and a part of II-16 is an item of its own.
        if answer_elsewhere(field).or_else(|| explained_apart(field)).is_some() {
            continue;
        }
        let way = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        let element = keyword(field, "items");
        if keyword(element, "properties").is_written() {
            below.push((element, format!("{way}[]")));
        } else if keyword(field, "properties").is_written() {
            below.push((field, way));
        }
    }
    objects.push(Object { path, title: title(node), description: description(node), fields });
    for (node, path) in below {
        walk(node, path, objects);
    }
}

/// What stands in an item that is answered elsewhere or not at all.
fn answer_elsewhere(field: Place<'static>) -> Option<Text> {
    match keyword(field, "x-answer").string()? {
        "see" => Some(Text::new("[{item: I-2}]", "[{item: I-2}]")),
        "not-applicable" => Some(Text::new(r#"{reason: "理由"}"#, r#"{reason: "why"}"#)),
        _ => None,
    }
}

/// Whether a field of an item is one that says the same in every item.
fn is_common(node: Place<'static>, field: Place<'static>) -> bool {
    node.get("x-item").is_written() && keyword(field, "x-answer").is_written()
}

/// What stands in a part of II-16: what `explain` says of it.
fn explained_apart(node: Place<'static>) -> Option<Text> {
    let number = node.get("x-item").string()?;
    Some(text!("{number} を参照", "see {number}", number = number))
}

/// A keyword of a node, or of what it refers to.
pub(super) fn keyword(node: Place<'static>, name: &str) -> Place<'static> {
    let own = node.get(name);
    match node.get("$ref").string().and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) if !own.is_written() => keyword(root().at(pointer), name),
        _ => own,
    }
}

/// What a kind of fact is called (`x-asks`, `x-gives`).
pub(crate) fn kind_of_fact(kind: &str) -> Text {
    title(root().get("x-kinds").get(kind))
}

pub(super) fn title(node: Place<'static>) -> Text {
    let words = |name| keyword(node, name).string().unwrap_or_default();
    Text::new(words("title"), words("x-title-en"))
}

/// The schema says it in both languages, in two paragraphs.
pub(super) fn description(node: Place<'static>) -> Text {
    let words = keyword(node, "description").string().unwrap_or_default();
    let (ja, en) = words.split_once("\n\n").unwrap_or((words, words));
    Text::new(ja, en)
}

pub(super) fn presence(node: Place<'static>, key: &str) -> Presence {
    let names = |list: Place<'static>| list.items().any(|name| name.string() == Some(key));
    // What an item requires unless it refers elsewhere, it requires.
    let is_item = node.get("x-item").is_written();
    let otherwise = names(keyword(node, "else").get("required"));
    if names(keyword(node, "required")) || is_item && otherwise {
        Presence::Required
    } else if otherwise || names(keyword(node, "then").get("required")) {
        Presence::Conditional
    } else {
        Presence::Optional
    }
}

/// What a node holds, in words.
fn form(node: Place<'static>) -> Text {
    let choices = choices(node);
    if !choices.is_empty() {
        return Text::list(&choices);
    }
    // A form that the schema has a name for, such as a country.
    if keyword(node, "enum").is_written() {
        return title(root().at(node.get("$ref").string().unwrap_or_default().trim_start_matches('#')));
    }
    let types = keyword(node, "type");
    if types.kind() == Some(Kind::Array) {
        return text!("文章、又はその一覧", "a text, or a list of them");
    }
    match (types.string().unwrap_or_default(), keyword(node, "format").string()) {
        ("boolean", _) => text!("true、false", "true, false"),
        ("integer", _) => text!("整数", "whole number"),
        ("array", _) => {
            let element = keyword(node, "items");
            let holds =
                if keyword(element, "properties").is_written() { title(element) } else { form(element) };
            text!("一覧: {holds}", "list: {holds}", holds = holds)
        }
        ("object", _) => text!("オブジェクト", "object"),
        (_, Some("date")) => text!("日付（2024-05-24）", "day (2024-05-24)"),
        (_, Some("duration")) => text!("期間（P35D、PT24H）", "period (P35D, PT24H)"),
        (_, Some("iri")) => text!("URL", "URL"),
        (_, Some("email")) => text!("メールアドレス", "mail address"),
        _ if keyword(node, "else").get("format").is_written() => {
            text!("日付又は年月（2023-04）", "day or month (2023-04)")
        }
        _ if keyword(node, "pattern").is_written() => text!("決まった形の文字列", "text of a fixed form"),
        _ => text!("文字列", "text"),
    }
}

/// The values of an enumeration, each with its meaning.
pub(super) fn choices(node: Place<'static>) -> Vec<Text> {
    let values = keyword(node, "enum").items().filter_map(Place::string);
    let meanings = keyword(node, "enumDescriptions").items().filter_map(Place::string);
    let choice = |(value, meaning): (&'static str, &'static str)| {
        let (ja, en) = meaning.split_once(" / ").unwrap_or((meaning, meaning));
        // A version is a text of digits, and written as one.
        let value = if is_plain_in_yaml(value) { value.to_owned() } else { format!("\"{value}\"") };
        text!("{value} = {meaning}", "{value} = {meaning}", value = value, meaning = Text::new(ja, en))
    };
    values.zip(meanings).map(choice).collect()
}
