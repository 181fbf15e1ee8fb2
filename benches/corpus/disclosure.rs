//! Disclosures that are as long as asked for, made from the two examples.

use serde_json::Value;
use serde_json::ser::{PrettyFormatter, Serializer};

use crate::chance::Chance;
use crate::entry::{self, Entry};

/// What a disclosure is made from.
#[derive(Clone, Copy)]
pub(crate) enum Model {
    /// `examples/complete.json`, in which there is nothing to find.
    Complete,
    /// `examples/cloud-service.json`, which stood in the field and has much to find.
    CloudService,
}

/// What names the provider in the examples, and what takes its place.
const NAMES: [(&str, &str); 6] = [
    ("みずうみ", "mizuumi"),
    ("はまなす", "hamanasu"),
    ("しろがね", "shirogane"),
    ("こまどり", "komadori"),
    ("やまなみ", "yamanami"),
    ("ともしび", "tomoshibi"),
];

/// Lists of the complete example from which entries can go without making anything else wrong, and how many must stay.
const SPARE: [(&str, usize); 7] = [
    ("/shared_understanding/risk_response/risks", 1),
    ("/shared_understanding/regulatory_requirements/safety_management/sources", 5),
    ("/shared_understanding/regulatory_requirements/electronic_signature/measures", 1),
    ("/provider_selection/cloud_certifications/certificates", 1),
    ("/provider_selection/organization/roles", 5),
    ("/shared_understanding/contact/contacts", 1),
    ("/shared_understanding/risk_response/responsibilities/duties", 1),
];

/// A disclosure of about so many bytes that fits the schema.
pub(crate) fn of_size(model: Model, bytes: usize, chance: &mut Chance) -> Value {
    let mut disclosure = renamed(model, chance);
    for (list, least) in SPARE {
        while json(&disclosure).len() > bytes
            && let Some(entries) = disclosure.pointer_mut(list).and_then(Value::as_array_mut)
            && entries.len() > least
        {
            entries.pop();
        }
    }
    let mut size = json(&disclosure).len();
    for number in 1.. {
        let entry = entry::good(number, chance);
        size += size_of(&entry.value);
        if size > bytes {
            break;
        }
        add(&mut disclosure, entry);
    }
    disclosure
}

/// A disclosure with so many faults, and nothing else to find.
pub(crate) fn with_faults(count: usize, chance: &mut Chance) -> Value {
    let mut disclosure = renamed(Model::Complete, chance);
    for number in 1..=count {
        add(&mut disclosure, entry::bad(number, chance));
    }
    disclosure
}

/// A disclosure as JSON, in lines, indented by tabs.
pub(crate) fn json(disclosure: &Value) -> String {
    let mut bytes = Vec::new();
    let mut writer = Serializer::with_formatter(&mut bytes, PrettyFormatter::with_indent(b"\t"));
    serde::Serialize::serialize(disclosure, &mut writer).expect("a value can be written");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("JSON is UTF-8")
}

/// An example under another name, with other telephone numbers.
fn renamed(model: Model, chance: &mut Chance) -> Value {
    let (text, name, latin, phone) = match model {
        Model::Complete => (include_str!("../../examples/complete.json"), "つばさ", "tsubasa", "1205"),
        Model::CloudService => {
            (include_str!("../../examples/cloud-service.json"), "あけぼの", "akebono", "1052")
        }
    };
    let (new_name, new_latin) = chance.one_of(&NAMES);
    let new_phone = (2000 + chance.below(7000)).to_string();
    let text = text.replace(name, new_name).replace(latin, new_latin).replace(phone, &new_phone);
    serde_json::from_str(&text).expect("the examples are JSON")
}

/// Puts an entry into its list, which begins with it where the example has none.
fn add(disclosure: &mut Value, Entry { list, value }: Entry) {
    let mut place = disclosure;
    for key in list.split('/').skip(1) {
        place = &mut place[key];
    }
    if place.is_null() {
        *place = Value::Array(Vec::new());
    }
    place.as_array_mut().expect("a list").push(value);
}

/// What an entry adds to the text: it stands four tabs deep.
fn size_of(value: &Value) -> usize {
    let text = json(value);
    text.len() + 4 * text.lines().count() + 1
}
