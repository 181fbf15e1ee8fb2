//! The schema: sound in itself, and every fact that it requires is missed at the right place when it is gone.

use std::collections::BTreeSet;

use jiff::civil::date;
use mdcheck::disclosure::{Disclosure, Item};
use mdcheck::document::{Document, Source};
use mdcheck::finding::Finding;
use mdcheck::schema::Form;
use serde_json::{Map, Value, json};

fn schema() -> Value {
    serde_json::from_str(mdcheck::schema::TEXT).unwrap()
}

fn complete() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/complete.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The findings of the schema, as (rule, pointer, Japanese message).
fn schema_findings(document: &Value) -> Vec<(&'static str, String, String)> {
    let source = Source::new("test.json", document.to_string().into_bytes());
    let document = Document::parse(&source);
    let findings = mdcheck::check(&Disclosure::new(&document), date(2026, 11, 22)).into_iter();
    let findings = findings.filter(|finding| finding.rule.id.starts_with("schema/"));
    findings
        .map(|Finding { rule, location, message, .. }| (rule.id, location.pointer, message.ja.into_owned()))
        .collect()
}

/// Every node of the schema that describes a place in a document, with the place's pointer (`*` for any element).
fn nodes<'s>(root: &'s Value, node: &'s Value, pointer: String, found: &mut Vec<(String, &'s Value)>) {
    found.push((pointer.clone(), node));
    let node = resolved(root, node);
    for (key, child) in node["properties"].as_object().into_iter().flatten() {
        nodes(root, child, format!("{pointer}/{key}"), found);
    }
    if node["items"].is_object() {
        nodes(root, &node["items"], format!("{pointer}/*"), found);
    }
}

fn resolved<'s>(root: &'s Value, node: &'s Value) -> &'s Value {
    match node["$ref"].as_str() {
        Some(reference) => resolved(root, root.pointer(reference.trim_start_matches('#')).unwrap()),
        None => node,
    }
}

#[test]
fn the_schema_is_valid_and_uses_only_formats_that_validators_know() {
    let schema = schema();
    assert!(jsonschema::meta::is_valid(&schema));
    let mut formats = BTreeSet::new();
    collect_formats(&schema, &mut formats);
    assert_eq!(formats, BTreeSet::from(["date", "duration", "email", "iri"]));
    let options = jsonschema::options();
    for format in formats {
        assert!(
            options.is_known_format(jsonschema::Draft::Draft202012, format),
            "{format} would not be checked"
        );
    }
}

fn collect_formats<'s>(node: &'s Value, formats: &mut BTreeSet<&'s str>) {
    match node {
        Value::Object(members) => {
            formats.extend(members.get("format").and_then(Value::as_str));
            members.values().for_each(|value| collect_formats(value, formats));
        }
        Value::Array(items) => items.iter().for_each(|value| collect_formats(value, formats)),
        _ => {}
    }
}

#[test]
fn every_node_has_its_words_in_both_languages_and_every_object_is_closed() {
    let schema = schema();
    let mut found = Vec::new();
    nodes(&schema, &schema, String::new(), &mut found);
    let is_japanese = |text: &str| {
        text.chars().any(|sign| matches!(sign, '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}'))
    };
    for (pointer, node) in found {
        let text = |key: &str| node[key].as_str().unwrap_or_else(|| panic!("{pointer}: no {key}"));
        assert!(
            is_japanese(text("title")) || matches!(text("title"), "URL" | "FAX" | "RPO" | "RTO"),
            "{pointer}: title"
        );
        assert!(!is_japanese(text("x-title-en")), "{pointer}: x-title-en");
        let (japanese, english) =
            text("description").split_once("\n\n").unwrap_or_else(|| panic!("{pointer}: one language"));
        assert!(is_japanese(japanese) && !english.is_empty(), "{pointer}: description");
        let node = resolved(&schema, node);
        if node["properties"].is_object() {
            assert_eq!(node["additionalProperties"], false, "{pointer} is open");
            assert!(node["patternProperties"]["^x-"].is_boolean(), "{pointer} has no room for own keys");
        }
        let own = |key: &str| node[key].as_array().map_or(0, Vec::len);
        let needs_none = node["enum"][0].as_str().is_some_and(|value| value == "AD" || value == "I-1");
        assert!(needs_none || own("enum") == own("enumDescriptions"), "{pointer}: enumDescriptions");
    }
}

#[test]
fn deleting_an_item_is_one_finding_that_names_it() {
    for item in Item::all() {
        let mut document = complete();
        let (parent, key) = item.pointer().rsplit_once('/').unwrap();
        assert!(document.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key).is_some());
        let [(rule, pointer, message)] = &schema_findings(&document)[..] else {
            panic!("{item}: {:#?}", schema_findings(&document));
        };
        assert_eq!((*rule, pointer.as_str()), ("schema/item-missing", parent), "{item}");
        assert!(
            message.starts_with(item.id()) && message.contains(item.short_title().ja.as_ref()),
            "{item}: {message}"
        );
    }
}

#[test]
fn an_item_that_says_nothing_is_missing() {
    for item in Item::all() {
        for nothing in [json!({}), json!({"note": "後日記載します。"}), json!({"x-own": 1})] {
            let mut document = complete();
            *document.pointer_mut(item.pointer()).unwrap() = nothing;
            let [(rule, pointer, message)] = &schema_findings(&document)[..] else {
                panic!("{item}: {:#?}", schema_findings(&document));
            };
            assert_eq!((*rule, pointer.as_str()), ("schema/item-missing", item.pointer()));
            assert!(message.starts_with(item.id()), "{message}");
        }
    }
}

#[test]
fn deleting_a_part_is_one_finding() {
    let mut document = complete();
    document.as_object_mut().unwrap().remove("provider_selection");
    let findings = schema_findings(&document);
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert_eq!((findings[0].0, findings[0].1.as_str()), ("schema/item-missing", ""));
}

/// Every required node of the schema, in a document that says everything: gone, it is missed at its parent.
#[test]
fn deleting_a_required_field_is_one_finding_at_its_parent() {
    let schema = schema();
    let mut due = BTreeSet::new();
    let mut found = Vec::new();
    nodes(&schema, &schema, String::new(), &mut found);
    for (pointer, node) in found {
        required(&schema, node, &pointer, &mut due);
    }
    let mut missed = BTreeSet::new();
    // What stands in an item excludes what refers away from it, so three documents say everything between them.
    for answer in ["described", "see", "not_applicable"] {
        let document = sample(&schema, &schema, answer);
        assert_eq!(schema_findings(&document), [], "{answer}: {document:#}");
        let mut members = Vec::new();
        collect_members(&document, String::new(), &mut members);
        for (parent, key) in members {
            let mut document = document.clone();
            document.pointer_mut(&parent).unwrap().as_object_mut().unwrap().remove(&key);
            let findings = schema_findings(&document);
            let at = (pattern(&parent), key.clone());
            match &findings[..] {
                [] => assert!(!due.contains(&at), "nobody misses {parent}/{key}"),
                [(rule, pointer, message)] => {
                    let is_item = *rule == "schema/item-missing";
                    assert!(is_item || *rule == "schema/field-missing", "{parent}/{key}: {rule}");
                    assert_eq!(*pointer, parent, "{parent}/{key}: {message}");
                    assert!(is_item || message.contains(&format!("（{key}）")), "{parent}/{key}: {message}");
                    missed.insert(at);
                }
                _ => panic!("{parent}/{key}: {findings:#?}"),
            }
        }
    }
    let never: Vec<_> = due.difference(&missed).collect();
    assert!(never.is_empty(), "required, and never missed: {never:#?}");
    assert!(missed.len() > 100, "only {} required nodes", missed.len());
}

/// What a node requires, by itself or under a condition.
fn required(root: &Value, node: &Value, pointer: &str, due: &mut BTreeSet<(String, String)>) {
    let node = resolved(root, node);
    for keys in [&node["required"], &node["then"]["required"], &node["else"]["required"]] {
        for key in keys.as_array().into_iter().flatten() {
            due.insert((pointer.to_owned(), key.as_str().unwrap().to_owned()));
        }
    }
}

/// A value that says everything that a node has room for; items give the answer that is asked for, where they can.
fn sample(root: &Value, node: &Value, answer: &str) -> Value {
    let node = resolved(root, node);
    if let Some(properties) = node["properties"].as_object() {
        let is_item = properties.contains_key("see");
        let is_open = is_item && resolved(root, &properties["not_applicable"])["not"].is_null();
        let answer_key = match answer {
            "see" => "see",
            "not_applicable" if is_open => "not_applicable",
            _ => "",
        };
        let wanted = |key: &str| match (is_item, key) {
            (false, _) | (true, "note" | "attachments") => true,
            (true, "see" | "not_applicable") => key == answer_key,
            (true, _) => answer_key.is_empty(),
        };
        let members = properties.iter().filter(|(key, _)| wanted(key));
        return Value::Object(
            members.map(|(key, node)| (key.clone(), sample(root, node, answer))).collect::<Map<_, _>>(),
        );
    }
    if node["items"].is_object() {
        return json!([sample(root, &node["items"], answer)]);
    }
    let value = [&node["const"], &node["enum"][0]].into_iter().find(|value| !value.is_null());
    if let Some(value) = value {
        return value.clone();
    }
    let format = [&node["format"], &node["else"]["format"]].into_iter().find_map(Value::as_str);
    match (node["type"].as_str().unwrap_or("string"), format) {
        ("boolean", _) => json!(true),
        ("integer", _) => json!(1),
        (_, Some("date")) => json!("2026-10-01"),
        (_, Some("duration")) => json!("P1D"),
        (_, Some("iri")) => json!("https://www.tsubasa.example/"),
        (_, Some("email")) => json!("mado@tsubasa.example"),
        _ if node["pattern"].as_str().is_some_and(|pattern| pattern.contains("{13}")) => {
            json!("1010001990427")
        }
        _ => json!("記載例"),
    }
}

fn collect_members(value: &Value, pointer: String, members: &mut Vec<(String, String)>) {
    match value {
        Value::Object(object) => {
            for (key, child) in object {
                members.push((pointer.clone(), key.clone()));
                collect_members(child, format!("{pointer}/{key}"), members);
            }
        }
        Value::Array(items) => {
            for (index, child) in items.iter().enumerate() {
                collect_members(child, format!("{pointer}/{index}"), members);
            }
        }
        _ => {}
    }
}

fn pattern(pointer: &str) -> String {
    let steps = pointer.split('/').map(|step| if step.parse::<usize>().is_ok() { "*" } else { step });
    steps.collect::<Vec<_>>().join("/")
}

#[test]
fn a_wrong_field_silences_nothing_elsewhere() {
    let mut document = complete();
    document["provider_selection"]["backup"]["sets"] = json!("毎日");
    document["provider_selection"]["domestic_law"]["applies"] = json!(null);
    document["shared_understanding"]["risk_response"]["risks"] = Value::Null;
    document["provider_selection"]["certifications"]["certificates"][0]["expires"] = json!("2026-01-24");
    let source = Source::new("test.json", document.to_string().into_bytes());
    let document = Document::parse(&source);
    let rules: Vec<_> = mdcheck::check(&Disclosure::new(&document), date(2026, 11, 22))
        .iter()
        .map(|finding| finding.rule.id)
        .collect();
    assert_eq!(rules.iter().filter(|rule| **rule == "schema/wrong-type").count(), 3, "{rules:?}");
    assert!(rules.contains(&"certification/expired"), "{rules:?}");
}

#[test]
fn one_fault_of_a_value_is_one_finding() {
    let table = [
        ("/document/issued", json!(20241001), "schema/wrong-type"),
        ("/document/issued", json!(""), "schema/wrong-format"),
        ("/document/issued", json!("2026-13-45"), "schema/wrong-format"),
        ("/document/edition", json!(""), "schema/too-few"),
        ("/schema_version", json!(2), "schema/wrong-value"),
        ("/provider/country", json!("UK"), "schema/wrong-format"),
        ("/provider/corporate_number", json!("123"), "schema/wrong-format"),
        ("/provider_selection/backup/rpo", json!("24時間"), "schema/wrong-format"),
        ("/provider_selection/backup/sets/0/retention/0/generations", json!(0), "schema/wrong-value"),
        ("/provider_selection/backup/sets/0/retention/0/generations", json!(1.5), "schema/wrong-type"),
        ("/provider_selection/backup/sets/0/retention/0/generations", json!(1e9), "schema/wrong-value"),
        ("/provider_selection/track_record/incidents/count", json!(u64::MAX), "schema/wrong-value"),
        ("/provider_selection/backup/sets", json!([]), "schema/too-few"),
        (
            "/provider_selection/data_locations/places/0/roles",
            json!(["primary", "primary"]),
            "schema/wrong-value",
        ),
        ("/shared_understanding/contact/contacts/0/email", json!("なし"), "schema/wrong-format"),
        ("/shared_understanding/risk_response/network/tls_minimum", json!(1.3), "schema/wrong-type"),
        ("/shared_understanding/security_policy/see/0/item", json!("I-11"), "schema/wrong-value"),
        ("/shared_understanding/security_policy/statement", json!("方針"), "schema/answer-ambiguous"),
        ("/shared_understanding/security_policy/stetement", json!("方針"), "schema/unknown-key"),
    ];
    for (pointer, value, expected) in table {
        let mut document = complete();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap() {
            Value::Object(object) => drop(object.insert(key.to_owned(), value)),
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
            _ => unreachable!(),
        }
        let rules: Vec<_> = schema_findings(&document).into_iter().map(|(rule, ..)| rule).collect();
        assert_eq!(rules, [expected], "{pointer}");
    }
}

/// A form that is refused says what to write instead: the very date where that can be told.
#[test]
fn a_wrong_form_proposes_the_right_one() {
    let day = "/document/issued";
    let day_or_month = "/provider_selection/backup/restore_test/last";
    for (pointer, written, message, help) in [
        (day, "令和8年10月1日", "書式が正しくありません（「令和8年10月1日」）", "2026-10-01 と書いて"),
        (day, "2026-10", "書式が正しくありません", "日まで書いて"),
        (day, "2026-02-30", "「2026-02-30」は、存在しない日付です", "実在する日付を"),
        (day, "", "「発行日」が空です", "実在する日付を"),
        (day_or_month, "2023年4月", "書式が正しくありません", "2023-04 と書いて"),
        (day_or_month, "2026年2月30日", "存在しない日付です", "実在する年月日を"),
        (day_or_month, "昨年", "書式が正しくありません（「昨年」）", "2024-05-24、2024-05"),
        ("/provider_selection/backup/rpo", "3営業日", "（「3営業日」）", "PT72H"),
        ("/provider_selection/backup/rpo", "P1000Y", "「P1000Y」は、数の桁が多すぎます", "年は3桁まで"),
        ("/provider/corporate_number", "一二三", "（「一二三」）", "13桁の数字"),
    ] {
        let mut document = complete();
        *document.pointer_mut(pointer).unwrap() = json!(written);
        let source = Source::new("test.json", document.to_string().into_bytes());
        let document = Document::parse(&source);
        let findings = mdcheck::check(&Disclosure::new(&document), date(2026, 11, 22));
        let finding = findings.iter().find(|finding| finding.rule.id == "schema/wrong-format").unwrap();
        assert!(finding.message.ja.contains(message), "{written}: {}", finding.message.ja);
        let advice = finding.help.as_ref().map_or("", |help| help.ja.as_ref());
        assert!(advice.contains(help), "{written}: {advice}");
    }
}

#[test]
fn long_words_of_a_document_are_cut_in_messages() {
    let mut document = complete();
    document["provider_selection"]["backup"]["記".repeat(41)] = json!(1);
    let messages: Vec<String> = schema_findings(&document).into_iter().map(|(.., message)| message).collect();
    let key = "記".repeat(40);
    assert_eq!(messages, [format!("「{key}…」というキーは、開示書の形式にありません")]);
}

/// Every pointer of the complete example whose text is a period.
fn periods() -> Vec<String> {
    let mut members = Vec::new();
    collect_members(&complete(), String::new(), &mut members);
    let pointers = members.into_iter().map(|(parent, key)| format!("{parent}/{key}"));
    let is_period = |pointer: &String| {
        mdcheck::schema::shape_at(pointer)
            .is_some_and(|shape| matches!(shape.form(), Some(Form::Duration | Form::Interval)))
    };
    pointers.filter(is_period).collect()
}

/// A period that cannot be counted with is never taken for none, nor may one that can be break the calendar.
#[test]
fn a_period_beyond_bounds_is_named_and_one_within_is_counted_with() {
    let pointers = periods();
    assert!(pointers.len() > 20, "{pointers:?}");
    let found = |period: &str| {
        let mut document = complete();
        for pointer in &pointers {
            *document.pointer_mut(pointer).unwrap() = json!(period);
        }
        schema_findings(&document)
    };
    for period in [
        "P20000Y",
        "P99999Y",
        "P1000Y",
        "P9999999D",
        "PT1000001H",
        "P1000000M",
        "P1Y1000000W",
        "P99999999999999999999D",
    ] {
        let named: BTreeSet<_> =
            found(period).into_iter().filter(|(rule, ..)| *rule == "schema/wrong-format").collect();
        assert_eq!(named.len(), pointers.len(), "{period}");
        assert!(named.iter().all(|(.., message)| message.contains("数の桁が多すぎます")), "{period}");
    }
    for period in [
        "P999Y",
        "P999999M",
        "P999999W",
        "P999999D",
        "PT999999H",
        "P999Y999999M999999DT999999H999999M999999S",
    ] {
        assert_eq!(found(period), [], "{period}");
    }
}
