//! What the schema says a field means is said there alone: a new field is seen by the rules without a change to them.

use jiff::civil::date;
use mdcheck::disclosure::Disclosure;
use mdcheck::document::{Document, Source};
use mdcheck::schema::{Schema, TEXT};
use serde_json::{Map, Value, json};

const VOCABULARY: [(&str, &[&str]); 6] = [
    ("x-text", &["sentence", "name", "history", "code"]),
    ("x-date", &["done", "issued", "as-of", "expires", "due", "start", "end"]),
    (
        "x-form",
        &[
            "day",
            "day-or-month",
            "duration",
            "interval",
            "country",
            "corporate-number",
            "phone",
            "mail",
            "url",
            "path",
        ],
    ),
    ("x-answer", &["see", "not-applicable", "beside"]),
    ("x-better", &["longer", "shorter", "larger", "smaller", "true", "false"]),
    ("x-id", &["place", "attachment", "zone"]),
];

fn schema() -> Value {
    serde_json::from_str(TEXT).unwrap()
}

/// Every node of the schema, with its place in it.
fn nodes(schema: &Value) -> Vec<(String, &Map<String, Value>)> {
    let mut open = vec![(String::new(), schema)];
    let mut found = Vec::new();
    while let Some((pointer, node)) = open.pop() {
        let Some(node) = node.as_object() else { continue };
        found.push((pointer.clone(), node));
        open.extend(node.get("items").map(|items| (format!("{pointer}/items"), items)));
        for keyword in ["properties", "$defs"] {
            for (name, node) in node.get(keyword).and_then(Value::as_object).into_iter().flatten() {
                open.push((format!("{pointer}/{keyword}/{name}"), node));
            }
        }
    }
    found
}

/// The value of a keyword at a node, or at the one that it refers to.
fn keyword<'s>(schema: &'s Value, node: &'s Map<String, Value>, name: &str) -> Option<&'s Value> {
    node.get(name).or_else(|| {
        let target = schema.pointer(node.get("$ref")?.as_str()?.strip_prefix('#')?)?;
        keyword(schema, target.as_object()?, name)
    })
}

#[test]
fn annotations_are_of_the_vocabulary_and_where_they_mean_something() {
    let schema = schema();
    let kinds: Vec<&str> = schema["x-kinds"].as_object().unwrap().keys().map(String::as_str).collect();
    for (pointer, node) in nodes(&schema) {
        for (name, known) in VOCABULARY {
            let Some(value) = node.get(name) else { continue };
            assert!(known.contains(&value.as_str().unwrap()), "{pointer}: {name} {value}");
        }
        if let Some(reference) = node.get("x-ref").and_then(Value::as_str) {
            let ids = VOCABULARY[5].1;
            assert!(reference == "item" || ids.contains(&reference), "{pointer}: {reference}");
        }
        let gives = node.get("x-gives").and_then(Value::as_array).into_iter().flatten();
        for kind in gives.chain(node.get("x-asks")).map(|kind| kind.as_str().unwrap()) {
            assert!(kinds.contains(&kind), "{pointer}: {kind} is not one of x-kinds");
        }
        for key in node.get("x-key").and_then(Value::as_array).into_iter().flatten() {
            let properties = keyword(&schema, node, "properties").unwrap();
            assert!(properties.get(key.as_str().unwrap()).is_some(), "{pointer}: no {key}");
        }
        let is_day = |form: &Value| form.as_str().is_some_and(|form| form.starts_with("day"));
        let form = keyword(&schema, node, "x-form");
        // The definition of a day does not know what the day means.
        let means_a_day = form.is_some_and(is_day) && !node.contains_key("x-form");
        assert_eq!(means_a_day, node.contains_key("x-date"), "{pointer}: a day and its meaning");
    }
}

#[test]
fn every_text_says_what_it_is_and_every_list_of_objects_what_its_entries_go_by() {
    let schema = schema();
    for (pointer, node) in nodes(&schema) {
        let is_string = node.get("type") == Some(&json!("string"));
        let is_fixed = ["enum", "const", "format", "pattern", "if"].iter().any(|key| node.contains_key(*key));
        let is_chosen = node.contains_key("enum") && !node.contains_key("x-form");
        if is_string {
            assert_eq!(node.contains_key("x-text"), !is_fixed, "{pointer}: free words and their kind");
            assert!(
                !is_fixed || is_chosen || node.contains_key("x-form"),
                "{pointer}: a form without a name"
            );
        }
        let is_entry = pointer.ends_with("/items") && keyword(&schema, node, "properties").is_some();
        assert_eq!(is_entry, node.contains_key("x-key"), "{pointer}: an entry and its key");
    }
}

#[test]
fn a_day_that_grows_old_says_by_which_rule() {
    let schema = schema();
    let days = |node: &Map<String, Value>| {
        let properties = keyword(&schema, node, "properties").and_then(Value::as_object);
        properties.into_iter().flatten().filter(|(_, node)| node.get("x-date").is_some()).count()
    };
    let mut rules = Vec::new();
    for (pointer, node) in nodes(&schema) {
        let Some(stale) = node.get("x-stale") else { continue };
        assert!(node.contains_key("x-date") || days(node) == 1, "{pointer}: one day");
        let rule = stale["rule"].as_str().and_then(mdcheck::rule).unwrap();
        assert!(rule.options.iter().any(|option| option.name == "months"), "{}", rule.id);
        rules.push(rule.id);
        let known = ["rule", "cycle", "series"];
        assert!(stale.as_object().unwrap().keys().all(|key| known.contains(&key.as_str())), "{pointer}");
        let beside = |pointer: &str| pointer.rsplit_once('/').and_then(|(holder, _)| schema.pointer(holder));
        if let Some(cycle) = stale.get("cycle").and_then(Value::as_str) {
            let cycle = beside(&pointer).unwrap()[cycle].as_object().unwrap();
            assert_eq!(keyword(&schema, cycle, "x-form"), Some(&json!("interval")), "{pointer}");
        }
        for key in stale.get("series").and_then(Value::as_array).into_iter().flatten() {
            let entry = format!("{}/items", pointer.rsplit_once("/items/").unwrap().0);
            assert!(
                schema.pointer(&entry).unwrap()["properties"].get(key.as_str().unwrap()).is_some(),
                "{key}"
            );
        }
    }
    rules.sort_unstable();
    assert!(rules.windows(2).all(|pair| pair[0] != pair[1]), "one kind of day a rule: {rules:?}");
}

/// A field that no rule was written for.
#[test]
fn a_field_that_is_added_to_the_schema_is_seen_by_every_rule_that_goes_by_meaning() {
    let mut schema = schema();
    let fields = json!({
        "visits": {
            "title": "立会い", "x-title-en": "Visits", "type": "array",
            "items": {
                "title": "立会い", "x-title-en": "Visit", "type": "object", "x-key": ["name"],
                "properties": {
                    "name": {"title": "名", "x-title-en": "Name", "type": "string", "x-text": "name"},
                    "text": {"title": "文", "x-title-en": "Text", "type": "string", "x-text": "sentence"},
                    "held": {"title": "日", "x-title-en": "Day", "x-date": "done", "$ref": "#/$defs/day"},
                    "every": {"title": "間隔", "x-title-en": "Every", "$ref": "#/$defs/interval"},
                    "where": {"title": "場所", "x-title-en": "Where", "x-ref": "place", "$ref": "#/$defs/id"},
                    "call": {"title": "電話", "x-title-en": "Phone", "type": "string", "x-text": "code", "x-form": "phone"},
                    "page": {"title": "頁", "x-title-en": "Page", "$ref": "#/$defs/url"},
                    "site": {"title": "場", "x-title-en": "Site", "$ref": "#/$defs/url"},
                },
            },
        },
    });
    let organization = "/properties/provider_selection/properties/organization/properties";
    let properties = schema.pointer_mut(organization).unwrap().as_object_mut().unwrap();
    properties.extend(fields.as_object().unwrap().clone());
    let schema = Schema::read(&schema.to_string()).unwrap();

    let mut disclosure: Value = serde_json::from_str(include_str!("../../examples/complete.json")).unwrap();
    let visit = |name: &str| {
        json!({
            "name": name, "text": "速やかに対応します。", "held": "2027-01-01", "every": "毎年", "where": "nagoya",
            "call": "00-0000", "page": "http://www.provider.example/", "site": "https://portal/top",
        })
    };
    disclosure["provider_selection"]["organization"]["visits"] = json!([visit("監査"), visit("○○")]);
    let source = Source::new("disclosure.json", serde_json::to_vec_pretty(&disclosure).unwrap());
    let document = Document::parse(&source);
    let found: Vec<_> = mdcheck::check(&Disclosure::by_schema(&document, schema), date(2026, 11, 22))
        .iter()
        .filter_map(|finding| {
            let way = finding.location.pointer.strip_prefix("/provider_selection/organization/visits/")?;
            Some(format!("{way} {}", finding.rule.id))
        })
        .collect();
    let each = |index: usize| {
        [
            ("text", "text/vague"),
            ("held", "fact/date-in-future"),
            ("every", "schema/wrong-format"),
            ("where", "reference/id-unknown"),
            ("call", "contact/phone-invalid"),
            ("page", "reference/url-insecure"),
            ("site", "reference/url-placeholder"),
        ]
        .map(|(key, rule)| format!("{index}/{key} {rule}"))
    };
    let mut expected: Vec<String> = [each(0), each(1)].concat();
    expected.push("1/name text/placeholder".to_owned());
    let sorted = |mut list: Vec<String>| {
        list.sort();
        list
    };
    assert_eq!(sorted(found), sorted(expected));
}
