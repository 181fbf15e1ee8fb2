//! The JSON Schema of a disclosure, and what in a document does not fit it.
//!
//! The only room that knows the validator. What it says of an error is words for programmers, so only the kind and
//! the place of an error are taken; `rules/schema/` puts them into words.

pub mod fields;
mod meaning;
mod node;
mod shape;
mod skeleton;
pub mod template;
mod tree;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use jsonschema::error::{ValidationError, ValidationErrorKind};
use jsonschema::{EmailOptions, PatternOptions, Validator};
use serde_json::{Value, json};

pub(crate) use fields::kind_of_fact;
pub use shape::{AnswerKind, DateKind, Form, Shape, Stale, TextKind};

use crate::document::{Document, Kind, Place};
use node::Node;
use tree::{Instance, Tree};

/// The schema as it is shipped, for editors and other validators.
pub const TEXT: &str = include_str!("../../schema/disclosure.schema.json");

/// Something in a document that does not fit the schema.
pub struct Violation<'d> {
    /// Where: the object that misses something, the value that is wrong, the member that is unknown.
    pub place: Place<'d>,
    /// In what way it does not fit.
    pub fault: Fault,
    schema: &'static Schema,
}

/// A way of not fitting the schema. The ones that come first hide the later ones at the same place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The place is of another type than these (names as JSON Schema has them).
    WrongType(Vec<String>),
    /// A text or a list is empty.
    TooFew,
    /// The value is none of those that are possible.
    WrongValue,
    /// A list names the same value twice.
    Repeated,
    /// A number is too small.
    TooSmall(String),
    /// A number is too large.
    TooLarge(String),
    /// A period has numbers of more digits than a calendar takes.
    TooManyDigits,
    /// A text does not have its form ([`Shape::form`]).
    WrongFormat,
    /// "Not applicable" where an answer is due.
    NotApplicableForbidden,
    /// An item says two things at once.
    AnswerAmbiguous,
    /// Items of the document have no answer: the keys in the place, or none where the place is the empty item.
    ItemsMissing(Vec<String>),
    /// Fields are missing: their keys.
    FieldsMissing(Vec<String>),
    /// A key that the schema does not know; the place is its member.
    UnknownKey,
    /// Anything else, by the keyword of the schema: nothing that does not fit is passed over.
    Other(String),
}

/// Everything in the document that does not fit, in no particular order.
pub fn validate<'d>(document: &'d Document<'_>, schema: &'static Schema) -> Vec<Violation<'d>> {
    let mut faults: HashMap<u32, Vec<Fault>> = HashMap::new();
    if document.is_parsed() {
        for error in schema.validator.iter_errors(Instance::Place(document.root())) {
            let Some(id) = error.instance().as_u64().and_then(|id| u32::try_from(id).ok()) else { continue };
            note(schema, &error, document.place(id), &mut faults);
        }
    }
    faults
        .into_iter()
        .flat_map(|(id, faults)| told(faults).into_iter().map(move |fault| (id, fault)))
        .map(|(id, fault)| Violation { place: document.place(id), fault, schema })
        .collect()
}

impl Violation<'_> {
    /// What the schema says of the place; `None` where it says nothing, as of an unknown key.
    pub fn shape(&self) -> Option<Shape> {
        self.schema.at(&self.place.pointer())
    }
}

/// What the schema says of the place at a JSON pointer into a document; `None` where it says nothing.
pub fn shape_at(pointer: &str) -> Option<Shape> {
    Schema::embedded().at(pointer)
}

/// The schema of a disclosure, read once: for the validator, and as a table of what its nodes mean.
pub struct Schema {
    /// The schema without its words, which no check needs.
    structure: &'static Value,
    nodes: Vec<Node>,
    validator: LazyLock<Validator<Tree>, Box<dyn Fn() -> Validator<Tree> + Send + Sync>>,
}

impl Schema {
    /// The schema that mdcheck comes with.
    pub fn embedded() -> &'static Schema {
        static SCHEMA: LazyLock<Schema> = LazyLock::new(|| Schema::new(&STRUCTURE));
        &SCHEMA
    }

    /// Reads a schema from its text, for as long as the program runs. It takes the place of the embedded one in what it is
    /// handed to; what it calls its nodes is not read.
    ///
    /// # Errors
    ///
    /// Where the text is not JSON.
    pub fn read(text: &str) -> serde_json::Result<&'static Schema> {
        let structure = Box::leak(Box::new(skeleton::read(text)?));
        Ok(Box::leak(Box::new(Schema::new(structure))))
    }

    fn new(structure: &'static Value) -> Self {
        let validator = Box::new(|| validator(structure));
        Self { structure, nodes: node::table(structure), validator: LazyLock::new(validator) }
    }

    /// What it says of the whole document.
    pub fn root(&'static self) -> Option<Shape> {
        Shape::root(self)
    }

    /// What it says of the place at a JSON pointer into a document; `None` where it says nothing.
    pub fn at(&'static self, pointer: &str) -> Option<Shape> {
        self.root()?.at(pointer)
    }
}

/// The schema without its words, as `tests/it/generated.rs` writes it: a quarter of the text that a run would have to read.
#[allow(clippy::expect_used, reason = "the schema is compiled in; a test holds it against its metaschema")]
static STRUCTURE: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("structure.json")).expect("the schema is JSON"));

/// The text of `structure.json` for a schema.
///
/// # Errors
///
/// Where the text is not JSON.
pub fn structure(text: &str) -> serde_json::Result<String> {
    skeleton::read(text).map(|structure| structure.to_string())
}

#[allow(clippy::expect_used, reason = "the schema is compiled in; a test holds it against its metaschema")]
fn validator(structure: &Value) -> Validator<Tree> {
    let id = structure.get("$id").and_then(Value::as_str).unwrap_or_default();
    let registry = jsonschema::Registry::new().add(id, structure).and_then(|registry| registry.prepare());
    // A schema is held against its metaschema first, which takes as long as all that comes after it. What is only referred to
    // is not, and the metaschema of draft 4 is the smallest. A test does that work for ours.
    let reference = json!({ "$schema": "http://json-schema.org/draft-04/schema#", "$ref": id });
    jsonschema::options_for::<Tree>()
        .with_registry(&registry.expect("the schema is valid"))
        .should_validate_formats(true)
        .with_pattern_options(PatternOptions::regex())
        // An address, not what a mail program makes of one (`Support <support@…>`).
        .with_email_options(EmailOptions::default().without_display_text())
        .build(&reference)
        .expect("the schema is valid")
}

/// Notes what one error of the validator says, under the place that it is about.
fn note<'d>(
    schema: &'static Schema,
    error: &ValidationError<'_>,
    place: Place<'d>,
    faults: &mut HashMap<u32, Vec<Fault>>,
) {
    let mut add = |place: Place<'d>, fault: Fault| faults.entry(place.id()).or_default().push(fault);
    if let Some(fault) = fault_of_rule(schema, error, place) {
        return fault.into_iter().for_each(|fault| add(place, fault));
    }
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let unexpected: HashSet<&str> = unexpected.iter().map(String::as_str).collect();
            for (_, member) in place.members().filter(|(key, _)| unexpected.contains(key)) {
                add(member, Fault::UnknownKey);
            }
        }
        ValidationErrorKind::Required { property } => {
            let key = property.as_str().unwrap_or_default().to_owned();
            let shape = schema.at(&place.pointer());
            let member = shape.and_then(|shape| shape.member(&key));
            let is_item =
                |shape: Option<Shape>| shape.is_some_and(|shape| shape.item().is_some() || shape.is_part());
            if is_item(shape) && shape.is_some_and(|shape| !shape.is_part()) && says_nothing(place, shape) {
                add(place, Fault::ItemsMissing(Vec::new()));
            } else if is_item(member) {
                add(place, Fault::ItemsMissing(vec![key]));
            } else {
                add(place, Fault::FieldsMissing(vec![key]));
            }
        }
        ValidationErrorKind::Type { kind } => add(place, Fault::WrongType(type_names(kind))),
        ValidationErrorKind::Enum { .. } | ValidationErrorKind::Constant { .. } => {
            add(place, Fault::WrongValue)
        }
        ValidationErrorKind::MinItems { .. } | ValidationErrorKind::MinLength { .. } => {
            add(place, Fault::TooFew)
        }
        ValidationErrorKind::Minimum { limit } => add(place, Fault::TooSmall(limit.to_string())),
        ValidationErrorKind::Maximum { limit } => add(place, Fault::TooLarge(limit.to_string())),
        ValidationErrorKind::UniqueItems => add(place, Fault::Repeated),
        ValidationErrorKind::Format { .. } => add(place, Fault::WrongFormat),
        // Of a period the pattern says no more than how many digits its numbers have.
        ValidationErrorKind::Pattern { .. } => {
            let form = schema.at(&place.pointer()).and_then(Shape::form);
            let is_period = matches!(form, Some(Form::Duration | Form::Interval));
            add(place, if is_period { Fault::TooManyDigits } else { Fault::WrongFormat });
        }
        other => add(place, Fault::Other(other.keyword().to_owned())),
    }
}

/// What the error means where the schema itself names the rule (`x-rule` beside the keyword): nothing to say
/// (`Some(None)`), or a fault. `None` where the schema names none.
fn fault_of_rule(
    schema: &'static Schema,
    error: &ValidationError<'_>,
    place: Place<'_>,
) -> Option<Option<Fault>> {
    let (parent, _) = error.schema_path().as_str().rsplit_once('/')?;
    match schema.structure.pointer(parent)?.get("x-rule")?.as_str()? {
        "schema/not-applicable-forbidden" => Some(Some(Fault::NotApplicableForbidden)),
        "schema/wrong-format" => Some(Some(Fault::WrongFormat)),
        "schema/answer-ambiguous" => {
            // A key that the item does not have is unknown, not a second answer.
            let shape = schema.at(&place.pointer());
            let is_answer = |key: &String| shape.is_some_and(|shape| shape.member(key).is_some());
            match error.kind() {
                ValidationErrorKind::AdditionalProperties { unexpected } => {
                    Some(unexpected.iter().any(is_answer).then_some(Fault::AnswerAmbiguous))
                }
                _ => Some(Some(Fault::AnswerAmbiguous)),
            }
        }
        _ => None,
    }
}

/// Whether an item says nothing: not an object, or one with nothing but own keys and what may stand beside any answer.
pub(crate) fn says_nothing(item: Place<'_>, shape: Option<Shape>) -> bool {
    let is_beside =
        |key: &str| shape.and_then(|shape| shape.member(key)?.answer()) == Some(AnswerKind::Beside);
    let beside = |key: &str| key.starts_with("x-") || is_beside(key);
    item.kind() != Some(Kind::Object) || item.members().all(|(key, _)| beside(key))
}

/// Of everything that is wrong at one place, what is told: everything that is missing, and of the value one thing.
fn told(faults: Vec<Fault>) -> Vec<Fault> {
    let mut fields = Vec::new();
    let mut items: Vec<Fault> = Vec::new();
    let mut value: Option<Fault> = None;
    for fault in faults {
        match fault {
            Fault::FieldsMissing(mut keys) => fields.append(&mut keys),
            Fault::ItemsMissing(_) if items.contains(&fault) => {}
            Fault::ItemsMissing(_) => items.push(fault),
            fault if value.as_ref().is_none_or(|known| fault < *known) => value = Some(fault),
            _ => {}
        }
    }
    let fields = (!fields.is_empty()).then_some(Fault::FieldsMissing(fields));
    items.into_iter().chain(fields).chain(value).collect()
}

fn type_names(kind: &jsonschema::error::TypeKind) -> Vec<String> {
    match kind {
        jsonschema::error::TypeKind::Single(name) => vec![name.to_string()],
        jsonschema::error::TypeKind::Multiple(names) => names.iter().map(|name| name.to_string()).collect(),
    }
}
