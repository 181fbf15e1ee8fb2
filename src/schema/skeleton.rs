//! The schema without its words: what a check needs of it, for which the validator is made sooner.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// Reads a schema, and leaves out what it says to people: titles, descriptions, the meanings of choices.
pub(super) fn read(text: &str) -> serde_json::Result<Value> {
    Part::Schema.deserialize(&mut serde_json::Deserializer::from_str(text))
}

/// What the keys of an object are.
#[derive(Clone, Copy)]
enum Part {
    /// Keywords.
    Schema,
    /// Names that the schema gives: a member of a disclosure may well be called `title`.
    Names,
}

impl Part {
    /// What the value of a key is; `None` for words.
    fn below(self, key: &str) -> Option<Self> {
        match (self, key) {
            (Part::Names, _) => Some(Part::Schema),
            (Part::Schema, "properties" | "patternProperties" | "$defs") => Some(Part::Names),
            (Part::Schema, "title" | "description" | "enumDescriptions") => None,
            (Part::Schema, "x-title-en" | "x-short-title" | "x-short-title-en") => None,
            _ => Some(Part::Schema),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Part {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Part {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a part of a schema")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            match self.below(&key) {
                Some(part) => {
                    object.insert(key, entries.next_value_seed(part)?);
                }
                None => {
                    entries.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(Value::Object(object))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element_seed(self)? {
            list.push(element);
        }
        Ok(Value::Array(list))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }
}
