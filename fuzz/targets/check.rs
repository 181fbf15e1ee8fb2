//! Any document is checked, and the report on it can be written in every format.
//!
//! A JSON object is laid over the complete example as the fixtures of the rules are, so that rules meet what they look
//! at; anything else is the document itself, JSON or YAML as it begins.

#![no_main]

#[path = "../../tests/it/support/examined.rs"]
mod examined;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use mdcheck::document::Source;
use serde_json::Value;

static COMPLETE: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../examples/complete.json")).unwrap());

fuzz_target!(|bytes: &[u8]| {
    let source = match serde_json::from_slice(bytes) {
        Ok(patch @ Value::Object(_)) => {
            let mut document = COMPLETE.clone();
            lay_over(&mut document, patch);
            Source::new("fuzz.json", serde_json::to_vec(&document).unwrap())
        }
        _ => Source::new("fuzz", bytes.to_vec()),
    };
    examined::examine(&source, "fuzz");
});

/// Lays a patch over a document (RFC 7396).
fn lay_over(target: &mut Value, patch: Value) {
    let Value::Object(patch) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    let Value::Object(members) = target else { return };
    for (key, value) in patch {
        if value.is_null() {
            members.remove(&key);
        } else {
            lay_over(members.entry(key).or_insert(Value::Null), value);
        }
    }
}
