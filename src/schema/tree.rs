//! Lets the validator walk the document's own tree, so that one parse serves spans, schema and rules.

use std::borrow::Cow;

use jsonschema::json::{Array, Json, JsonNumber, Node, NodeIdentity, Object, cmp, unique};
use jsonschema::types::JsonType;
use serde_json::{Number, Value};

use crate::document::{Kind, Place};

/// The document's tree as a JSON representation.
pub(super) struct Tree;

/// What the validator calls a node: a place, or the name of a member.
#[derive(Clone)]
pub(super) enum Instance<'d> {
    Place(Place<'d>),
    Name(&'d str),
}

impl<'d> Instance<'d> {
    fn place(&self, kind: Kind) -> Option<Place<'d>> {
        match self {
            Instance::Place(place) => Some(*place).filter(|place| place.kind() == Some(kind)),
            Instance::Name(_) => None,
        }
    }
}

impl Json for Tree {
    type Node<'d> = Instance<'d>;
    type PreparedKey = String;
    type StringBuffer = String;
    const ACYCLIC: bool = true;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>(buffer: &mut String, string: &str, f: impl FnOnce(Instance<'_>) -> T) -> T {
        buffer.clear();
        buffer.push_str(string);
        f(Instance::Name(buffer))
    }
}

impl<'d> Node<'d, Tree> for Instance<'d> {
    type Object = Members<'d>;
    type Array = Elements<'d>;
    type Number = Digits<'d>;

    fn as_object(&self) -> Option<Members<'d>> {
        self.place(Kind::Object).map(Members)
    }

    fn as_array(&self) -> Option<Elements<'d>> {
        self.place(Kind::Array).map(Elements)
    }

    fn as_string(&self) -> Option<Cow<'d, str>> {
        match self {
            Instance::Place(place) => place.string().map(Cow::Borrowed),
            Instance::Name(name) => Some(Cow::Borrowed(name)),
        }
    }

    fn as_number(&self) -> Option<Digits<'d>> {
        self.place(Kind::Number).and_then(Place::number).map(Digits)
    }

    fn as_boolean(&self) -> Option<bool> {
        match self {
            Instance::Place(place) => place.boolean(),
            Instance::Name(_) => None,
        }
    }

    fn is_null(&self) -> bool {
        self.json_type() == JsonType::Null
    }

    fn json_type(&self) -> JsonType {
        let kind = match self {
            Instance::Place(place) => place.kind(),
            Instance::Name(_) => Some(Kind::String),
        };
        match kind {
            None | Some(Kind::Null) => JsonType::Null,
            Some(Kind::Boolean(_)) => JsonType::Boolean,
            Some(Kind::Number) => JsonType::Number,
            Some(Kind::String) => JsonType::String,
            Some(Kind::Array) => JsonType::Array,
            Some(Kind::Object) => JsonType::Object,
        }
    }

    fn equals_value(&self, expected: &Value) -> bool {
        match self {
            Instance::Place(place) => cmp::equal(&place.canonical(), expected),
            Instance::Name(name) => expected.as_str() == Some(name),
        }
    }

    /// What an error carries: not the value, which may be long, but the number of its place, so that no pointer
    /// needs to be walked to find the place again. Values are compared by `equals_value` and `is_unique` alone.
    fn to_value(&self) -> Cow<'d, Value> {
        Cow::Owned(match self {
            Instance::Place(place) => Value::from(place.id()),
            Instance::Name(_) => Value::Null,
        })
    }

    fn identity(&self) -> Option<NodeIdentity> {
        match self {
            Instance::Place(place) => {
                Some(NodeIdentity::tagged(std::ptr::from_ref(place.document()).addr(), place.id()))
            }
            Instance::Name(_) => None,
        }
    }
}

/// The members of an object.
pub(super) struct Members<'d>(Place<'d>);

impl<'d> Object<'d, Tree> for Members<'d> {
    type Node = Instance<'d>;
    type MemberName = &'d str;
    type MembersIter = Box<dyn Iterator<Item = (&'d str, Instance<'d>)> + 'd>;

    fn len(&self) -> usize {
        self.0.members().count()
    }

    fn get(&self, key: &String) -> Option<Instance<'d>> {
        Some(self.0.get(key)).filter(|place| place.is_written()).map(Instance::Place)
    }

    fn members(&self) -> Self::MembersIter {
        Box::new(self.0.members().map(|(name, place)| (name, Instance::Place(place))))
    }
}

/// The elements of a list.
pub(super) struct Elements<'d>(Place<'d>);

impl<'d> Array<'d, Tree> for Elements<'d> {
    type Node = Instance<'d>;
    type ElementsIter = Box<dyn Iterator<Item = Instance<'d>> + 'd>;

    fn len(&self) -> usize {
        self.0.items().count()
    }

    fn elements(&self) -> Self::ElementsIter {
        Box::new(self.0.items().map(Instance::Place))
    }

    fn is_unique(&self) -> bool {
        let values: Vec<Value> = self.0.items().map(Place::canonical).collect();
        unique::is_unique(&values)
    }
}

/// A number as it is written.
pub(super) struct Digits<'d>(&'d str);

impl JsonNumber for Digits<'_> {
    fn as_u64(&self) -> Option<u64> {
        self.0.parse().ok()
    }

    fn as_i64(&self) -> Option<i64> {
        self.0.parse().ok()
    }

    fn as_f64(&self) -> Option<f64> {
        self.0.parse().ok().filter(|number: &f64| number.is_finite())
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.0)
    }

    fn to_number(&self) -> Cow<'_, Number> {
        // Only a number that no double can hold does not parse; the largest one stands for it.
        let number = serde_json::from_str(self.0).ok().or_else(|| Number::from_f64(f64::MAX));
        Cow::Owned(number.unwrap_or_else(|| Number::from(0)))
    }
}
