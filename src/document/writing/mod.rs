//! New text: a value in JSON or in YAML, in YAML with comments.

pub(super) mod json;
mod scalar;
pub(super) mod yaml;

pub(super) use scalar::Quotes;
pub(crate) use scalar::is_plain_in_yaml;

use super::place::Place;
use super::tree::Kind;

/// A value to be written, with its members in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, as JSON writes it.
    Number(String),
    /// A string.
    String(String),
    /// A list.
    Array(Vec<Value>),
    /// An object.
    Object(Vec<Member>),
}

/// A member of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The paragraphs of the comment above it, which YAML alone has; an empty one is an empty line.
    pub comment: Vec<String>,
    /// The key.
    pub key: String,
    /// The value.
    pub value: Value,
}

impl Member {
    /// A member without a comment.
    pub fn new(key: impl Into<String>, value: impl Into<Value>) -> Self {
        Self { comment: Vec::new(), key: key.into(), value: value.into() }
    }
}

impl Value {
    /// The value as a JSON text of its own, indented by two spaces. Comments are left out.
    pub fn to_json(&self) -> String {
        json::write(self, &json::Layout::Lines { indent: String::new(), unit: "  ".to_owned() }) + "\n"
    }

    /// The value as a YAML document in lines, with its comments.
    pub fn to_yaml(&self) -> String {
        yaml::lines(self, &yaml::Style::default(), 0) + "\n"
    }

    /// Whether it is an object or a list with something in it.
    pub(super) fn has_entries(&self) -> bool {
        match self {
            Value::Array(elements) => !elements.is_empty(),
            Value::Object(members) => !members.is_empty(),
            _ => false,
        }
    }

    /// Whether more than so many objects and lists stand inside each other.
    pub(super) fn is_deeper_than(&self, depth: usize) -> bool {
        let Some(below) = depth.checked_sub(1) else {
            return matches!(self, Value::Array(_) | Value::Object(_));
        };
        match self {
            Value::Array(elements) => elements.iter().any(|element| element.is_deeper_than(below)),
            Value::Object(members) => members.iter().any(|member| member.value.is_deeper_than(below)),
            _ => false,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::String(text.to_owned())
    }
}

impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        use serde_json::Value as Theirs;
        match value {
            Theirs::Null => Value::Null,
            Theirs::Bool(value) => Value::Boolean(value),
            Theirs::Number(number) => Value::Number(number.to_string()),
            Theirs::String(string) => Value::String(string),
            Theirs::Array(elements) => Value::Array(elements.into_iter().map(Value::from).collect()),
            Theirs::Object(members) => {
                Value::Object(members.into_iter().map(|(key, value)| Member::new(key, value)).collect())
            }
        }
    }
}

/// What is written at a place; `null` where nothing is.
impl From<Place<'_>> for Value {
    fn from(place: Place<'_>) -> Self {
        match place.kind() {
            None | Some(Kind::Null) => Value::Null,
            Some(Kind::Boolean(value)) => Value::Boolean(value),
            Some(Kind::Number) => Value::Number(place.number().unwrap_or_default().to_owned()),
            Some(Kind::String) => Value::String(place.string().unwrap_or_default().to_owned()),
            Some(Kind::Array) => Value::Array(place.items().map(Value::from).collect()),
            Some(Kind::Object) => {
                Value::Object(place.members().map(|(key, value)| Member::new(key, value)).collect())
            }
        }
    }
}
