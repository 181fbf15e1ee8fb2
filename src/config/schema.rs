//! The JSON Schema of the configuration, for editors; written by a test from what the reader knows.

use serde_json::{Map, Value, json};

use super::waivers;
use crate::facts::guideline::{self, Guideline};
use crate::finding::Threshold;
use crate::rule::Rule;
use crate::settings::Level;
use crate::text::Language;

/// The schema as it is shipped.
pub const TEXT: &str = include_str!("../../schema/config.schema.json");

/// The schema as it should be.
pub fn schema() -> Value {
    let rules: Map<String, Value> = crate::all_rules()
        .filter(|rule| rule.waivable)
        .map(|rule| (rule.id.to_owned(), of_rule(rule)))
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://mdcheck.example/schema/config.schema.json",
        "title": "mdcheck.toml",
        "type": "object",
        "properties": {
            "lang": { "description": "メッセージの言語。Language of messages.", "enum": Language::CODES },
            "guidelines": {
                "description": "根拠として示す条項の版（例: mhlw = \"6.0\"）。既定は評価日に有効な版。Editions whose clauses are cited; default: those in force.",
                "type": "object",
                "properties": guidelines(),
                "additionalProperties": false
            },
            "fail-on": {
                "description": "終了コードを1にする最低の重大度。Least level that makes the exit code 1.",
                "enum": Threshold::NAMES
            },
            "include": globs("フォルダーの中で調べるファイル。Files to check in a folder."),
            "exclude": globs("フォルダーの中で調べないファイルとフォルダー。Files and folders to pass over."),
            "max-size": {
                "description": "読み込むファイルの大きさの上限（最大2 GiB）。Largest file that is read, at most 2 GiB.",
                "type": "string",
                "pattern": "^[0-9]+ *(KiB|MiB|GiB)$",
                "default": "64 MiB"
            },
            "rules": {
                "description": "規則の重大度と設定。Levels and options of rules.",
                "type": "object",
                "properties": rules,
                "additionalProperties": false
            },
            "waiver": {
                "description": "例外として承認した指摘。Findings that somebody answers for.",
                "type": "array",
                "items": of_waiver()
            }
        },
        "additionalProperties": false
    })
}

fn globs(description: &str) -> Value {
    json!({ "description": description, "type": "array", "items": { "type": "string", "minLength": 1 } })
}

fn of_rule(rule: &Rule) -> Value {
    let level = json!({ "enum": Level::NAMES });
    let description = format!("{} {}", rule.title.ja, rule.title.en);
    if rule.options.is_empty() {
        let table =
            json!({ "type": "object", "properties": { "level": level }, "additionalProperties": false });
        return json!({ "description": description, "anyOf": [{ "enum": Level::NAMES }, table] });
    }
    let mut properties = Map::from_iter([("level".to_owned(), level)]);
    for option in rule.options {
        let meaning = format!("{} {}", option.meaning.ja, option.meaning.en);
        let value = json!({
            "description": meaning,
            "type": "integer",
            "minimum": option.minimum,
            "maximum": super::reader::MOST,
            "default": option.default
        });
        properties.insert(option.name.to_owned(), value);
    }
    let table = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    json!({ "description": description, "anyOf": [{ "enum": Level::NAMES }, table] })
}

fn of_waiver() -> Value {
    json!({
        "type": "object",
        "required": waivers::KEYS,
        "properties": {
            "rule": { "description": "規則。The rule.", "enum": crate::all_rules().filter(|rule| rule.waivable).map(|rule| rule.id).collect::<Vec<_>>() },
            "document": { "description": "文書のパス又はパターン。Path or glob of the document.", "type": "string", "minLength": 1 },
            "pointer": { "description": "指摘の場所（mdcheck waive が表示するもの）。Place of the finding, as mdcheck waive prints it.", "type": "string", "pattern": "^(/.*)?$" },
            "value": { "description": "承認した記載のダイジェスト。Digest of what was approved.", "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" },
            "reason": { "description": "理由。Why.", "type": "string", "minLength": 1 },
            "approved-by": { "description": "承認者。Who approved it.", "type": "string", "minLength": 1 },
            "approved-on": { "description": "承認日。When.", "type": "string", "format": "date" },
            "until": { "description": "期限（承認日から365日以内）。Last day, at most 365 days after the approval.", "type": "string", "format": "date" }
        },
        "additionalProperties": false
    })
}

/// The editions of each guideline.
fn guidelines() -> Value {
    let editions = |guideline: &Guideline| {
        let editions: Vec<&str> = guideline.editions.iter().map(|edition| edition.edition.as_str()).collect();
        (guideline.id.clone(), json!({ "enum": editions }))
    };
    Value::Object(guideline::guidelines().map(editions).collect())
}
