//! What SARIF calls things.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::{Value, json};

use crate::document::{self, Lines};
use crate::explanation::basis;
use crate::finding::{Finding, Severity};
use crate::identity::Identity;
use crate::report::{DocumentReport, ReportedFinding, Summary};
use crate::reporters::{Run, Style};
use crate::rule::Rule;
use crate::text::{Language, Text};

/// A finding.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Result<'r> {
    rule_id: &'static str,
    level: Severity,
    message: Message<'r>,
    locations: [Location<'r>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'r>>,
    partial_fingerprints: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Value>,
    properties: Value,
}

#[derive(Serialize)]
struct Message<'r> {
    text: &'r str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'r> {
    physical_location: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message<'r>>,
}

/// The tool, with the rules that have a result.
#[derive(Serialize)]
pub(super) struct Tool {
    driver: Value,
}

/// How the run ended.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Invocation<'r> {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rule_configuration_overrides: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<Notification<'r>>,
    properties: Value,
}

#[derive(Serialize)]
struct Notification<'r> {
    level: Severity,
    message: Message<'r>,
    locations: [Location<'r>; 1],
}

impl<'r> Result<'r> {
    pub(super) fn of(
        style: &Style,
        report: &'r DocumentReport<'_>,
        reported: &'r ReportedFinding,
        identity: &Identity,
    ) -> Self {
        let Finding { rule, severity, location, message, help, related, .. } = &reported.finding;
        let language = style.language;
        let place = |location| Location::of(&report.path, location, &report.lines);
        let related = related.iter().map(|related| Location {
            message: Some(Message { text: related.label.get(language) }),
            ..place(&related.location)
        });
        let suppression = reported.status.ground().map(|ground| {
            json!({ "kind": "external", "status": "accepted", "justification": ground.get(language) })
        });
        Self {
            rule_id: rule.id,
            level: *severity,
            message: Message { text: message.get(language) },
            locations: [place(location)],
            related_locations: related.collect(),
            partial_fingerprints: json!({ "mdcheck/v2": identity.fingerprint }),
            suppressions: suppression.into_iter().collect(),
            properties: json!({ "item": reported.item.map(|item| item.id()), "message": message, "help": help }),
        }
    }
}

impl Location<'_> {
    fn of(path: &str, location: &document::Location, lines: &Lines<'_>) -> Self {
        let document::Location { span, pointer, .. } = location;
        let (start, end) = (lines.position(span.start), lines.position(span.end));
        let region = json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "byteOffset": span.start,
            "byteLength": span.end - span.start,
        });
        Self {
            physical_location: json!({ "artifactLocation": { "uri": uri(path) }, "region": region }),
            logical_locations: vec![json!({ "fullyQualifiedName": pointer, "kind": "value" })],
            message: None,
        }
    }
}

impl Tool {
    pub(super) fn of(style: &Style, summary: &Summary) -> Self {
        let rules: Vec<Value> = summary.by_rule.keys().map(|found| rule(style, found)).collect();
        let version = env!("CARGO_PKG_VERSION");
        Self {
            driver: json!({ "name": "mdcheck", "version": version, "semanticVersion": version, "rules": rules }),
        }
    }
}

impl<'r> Invocation<'r> {
    pub(super) fn of(style: &Style, run: &'r Run) -> Self {
        let notification = |failure: &'r crate::reporters::Failure| Notification {
            level: Severity::Error,
            message: Message { text: failure.message.get(style.language) },
            locations: [Location {
                physical_location: json!({ "artifactLocation": { "uri": uri(&failure.path) } }),
                logical_locations: Vec::new(),
                message: None,
            }],
        };
        let off =
            |rule: &&str| json!({ "descriptor": { "id": rule }, "configuration": { "enabled": false } });
        Self {
            execution_successful: run.failures.is_empty(),
            rule_configuration_overrides: run.summary.off.keys().map(off).collect(),
            tool_execution_notifications: run.failures.iter().map(notification).collect(),
            properties: json!({ "today": style.today.to_string() }),
        }
    }
}

/// A rule, in both languages at once: who reads the report later is not known.
fn rule(style: &Style, rule: &'static Rule) -> Value {
    let both = |text: &Text| format!("{} / {}", text.ja, text.en);
    let topic = rule.id.split_once('/').map_or(rule.id, |(topic, _)| topic);
    let help = [&rule.why, &rule.remedy].map(|text| format!("{}\n{}", text.ja, text.en)).join("\n\n");
    let page = |language| crate::explanation::rule_page(rule, language);
    json!({
        "id": rule.id,
        "shortDescription": { "text": both(&rule.title) },
        "fullDescription": { "text": both(&rule.why) },
        "help": { "text": help, "markdown": format!("{}\n{}", page(Language::Japanese), page(Language::English)) },
        "defaultConfiguration": { "level": rule.levels.first() },
        "properties": { "tags": [topic], "basis": basis(rule, &style.editions) },
    })
}

/// A path as a URI reference (RFC 3986).
fn uri(path: &str) -> String {
    let path = path.replace(std::path::MAIN_SEPARATOR, "/");
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    format!("{scheme}{}", utf8_percent_encode(&path, UNSAFE))
}

const UNSAFE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');
