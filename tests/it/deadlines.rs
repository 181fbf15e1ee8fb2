//! What lapses in a document, and the options that say after how long.

use std::fs;

use crate::support::command::{empty_folder, finished, mdcheck};
use crate::support::fixture::{complete, folder, laid_over};
use mdcheck::disclosure::{Disclosure, Lapse};
use mdcheck::document::{Document, Source};
use mdcheck::schema::{Schema, TEXT};
use mdcheck::settings::Settings;
use serde_json::{Value, json};

fn bad(rule: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(folder(rule).join("bad.json")).unwrap()).unwrap()
}

fn audit(audit: &Value) -> Value {
    json!({ "shared_understanding": { "audit": { "audits": [audit] } } })
}

/// The findings of one rule on a disclosure, as the command prints them.
fn found(test: &str, patch: &Value, rule: &str, options: &str) -> Vec<Value> {
    let folder = empty_folder(test);
    fs::write(folder.join("disclosure.json"), laid_over(patch.clone()).text).unwrap();
    fs::write(folder.join("mdcheck.toml"), format!("[rules]\n\"{rule}\" = {{ {options} }}\n")).unwrap();
    let run = finished(mdcheck(&["lint", "--only", rule, "--format", "json"]).current_dir(&folder));
    let report: Value =
        serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}", run.stderr));
    report["documents"][0]["findings"].as_array().unwrap().clone()
}

/// Each option set otherwise, on a disclosure where that decides.
#[test]
fn every_limit_can_be_set() {
    let ends = "";
    let table = [
        ("assessment/stale", "months", 24, bad("assessment/stale"), ["warning", ends]),
        ("assessment/stale", "error-months", 12, bad("assessment/stale"), ["warning", "error"]),
        ("assessment/stale-at-issue", "months", 24, bad("assessment/stale-at-issue"), ["warning", ends]),
        ("audit/stale", "months", 24, audit(&json!({ "last": "2025-10" })), ["warning", ends]),
        (
            "audit/stale",
            "longest-months",
            60,
            audit(&json!({ "frequency": "P5Y", "last": "2023-06" })),
            ["warning", ends],
        ),
        ("backup/restore-test-stale", "months", 24, bad("backup/restore-test-stale"), ["warning", ends]),
        ("certification/expiring", "days", 89, bad("certification/expiring"), ["warning", ends]),
        (
            "certification/validity-too-long",
            "months",
            999,
            bad("certification/validity-too-long"),
            ["warning", ends],
        ),
        (
            "cloud-certification/report-stale",
            "months",
            24,
            bad("cloud-certification/report-stale"),
            ["warning", ends],
        ),
        ("cover/disclosure-stale", "months", 24, bad("cover/disclosure-stale"), ["warning", ends]),
        ("cover/disclosure-stale", "error-months", 12, bad("cover/disclosure-stale"), ["warning", "error"]),
        (
            "credibility/fiscal-period-stale",
            "months",
            36,
            bad("credibility/fiscal-period-stale"),
            ["warning", ends],
        ),
        ("credibility/record-stale", "months", 24, bad("credibility/record-stale"), ["warning", ends]),
        (
            "crisis/drill-missing",
            "months",
            24,
            json!({ "shared_understanding": { "crisis_response": { "drill": { "last": "2025-10" } } } }),
            ["warning", ends],
        ),
        ("guideline/superseded", "error-months", 0, bad("guideline/superseded"), ["warning", "error"]),
    ];
    for (rule, option, number, patch, [usual, otherwise]) in &table {
        let level = |options: &str| {
            let found = found("limits", patch, rule, options);
            found.first().map_or(String::new(), |finding| finding["level"].as_str().unwrap().to_owned())
        };
        assert_eq!(level(""), *usual, "{rule}");
        assert_eq!(level(&format!("{option} = {number}")), *otherwise, "{rule}: {option}");
    }
    let options =
        mdcheck::all_rules().flat_map(|rule| rule.options.iter().map(|option| (rule.id, option.name)));
    // That of waivers is tried in `waivers.rs`.
    for option in options.filter(|(rule, _)| !rule.starts_with("waiver/")) {
        assert!(table.iter().any(|row| option == (row.0, row.1)), "{option:?} is not tried");
    }
}

/// What is said follows the limit.
#[test]
fn words_go_by_the_limit_that_is_set() {
    let message = |issued: &str, options: &str| {
        let patch = json!({ "document": { "issued": issued } });
        found("limits-in-words", &patch, "cover/disclosure-stale", options)[0]["message"].clone()
    };
    assert_eq!(
        message("2026-10-20", "months = 1"),
        json!({
            "ja": "開示書の発行日（2026-10-20）から1か月余り経過しています（目安は1か月以内）",
            "en": "the disclosure was issued over 1 month ago (2026-10-20; good practice: within 1 month)",
        })
    );
    assert_eq!(
        message("2025-10-20", "months = 1, error-months = 0")["en"],
        "the disclosure was issued over 13 months ago (2025-10-20; good practice: within 1 month)"
    );
    let assessed = |options: &str| {
        found("limits-in-words", &bad("assessment/stale"), "assessment/stale", options)[0]["help"].clone()
    };
    assert_eq!(assessed("")["ja"], "1年以内に実施した点検・評価の結果を記載してください。");
    assert_eq!(assessed("months = 6")["ja"], "6か月以内に実施した点検・評価の結果を記載してください。");
}

/// Nothing is new enough for a limit of no month at all.
#[test]
fn a_limit_is_a_month_or_more() {
    let folder = empty_folder("limits-refused");
    fs::write(folder.join("disclosure.json"), complete().to_string()).unwrap();
    fs::write(folder.join("mdcheck.toml"), "[rules]\n\"audit/stale\" = { months = 0 }\n").unwrap();
    let run = finished(mdcheck(&["lint", "--lang", "en"]).current_dir(&folder));
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("a whole number from 1 to 36500"), "{}", run.stderr);
}

/// Every deadline of a disclosure: the item, what the day is, the day written, and the last one on which it has not lapsed.
fn deadlines(disclosure: &Disclosure<'_>) -> Vec<String> {
    let line = |deadline: &mdcheck::disclosure::Deadline<'_>| {
        let rule = deadline.rule().and_then(mdcheck::rule);
        let day = rule.map_or(deadline.date, |rule| deadline.day(Settings::new().limit(rule)));
        let item = deadline.item.map_or("", |item| item.id());
        let written = deadline.place.string().unwrap();
        let kind = match deadline.kind {
            Lapse::Expiry => "expires",
            Lapse::Due => "due",
            Lapse::Cycle(_) => "again by",
        };
        format!("{item} {} {written}: {kind} {day}", deadline.what().en)
    };
    disclosure.deadlines().iter().map(line).collect()
}

#[test]
fn a_disclosure_has_its_deadlines() {
    let mut disclosure = complete();
    let performed = |day: &str| json!({ "kind": "penetration_test", "performed": day });
    disclosure["shared_understanding"]["assessments"]["results"] = json!([performed("2026-03"), performed("2025-03-02"), {
            "performed": "2026-02-01", "remediation_due": "2026-12", "open": "some"
        }, { "performed": "2026-02-01", "remediation_due": "2026-12", "open": "none" }]);
    disclosure["shared_understanding"]["audit"]["audits"] = json!([
        { "last": "2026-02-28" }, { "last": "2026-02-28", "frequency": "P2Y" },
        { "last": "2026-02-28", "frequency": "P4Y" }, { "last": "2026-02-28", "frequency": "P1M" },
    ]);
    let certificate =
        |number: &str, expires: &str| json!({ "number": number, "issued": "2026-01-01", "expires": expires });
    disclosure["provider_selection"]["certifications"]["certificates"] =
        json!([certificate("A", "2027-01-24"), certificate("B", "2025-01-24")]);
    let report =
        |held_by: &str, to: &str| json!({ "scheme": "soc2", "held_by": held_by, "report": { "to": to } });
    disclosure["provider_selection"]["cloud_certifications"]["certificates"] = json!([
        certificate("A", "2027-02-24"),
        certificate("C", "2027-03-24"),
        report("provider", "2025-03-31"),
        report("provider", "2026-03-31"),
        report("cloud", "2025-03-31"),
    ]);
    let source = Source::new("disclosure.json", disclosure.to_string().into_bytes());
    let document = Document::parse(&source);
    let mut found = deadlines(&Disclosure::new(&document));
    found.sort();
    insta::assert_snapshot!(found.join("\n"));
}

/// A field that no rule was written for, and an item that is not described.
#[test]
fn a_day_that_is_added_to_the_schema_has_its_deadline() {
    let mut schema: Value = serde_json::from_str(TEXT).unwrap();
    let day = |title: &str, kind: &str| json!({ "title": title, "x-title-en": title, "x-date": kind, "$ref": "#/$defs/day" });
    let mut stale = day("Reviewed", "done");
    stale["x-stale"] = json!({ "rule": "audit/stale" });
    let fields = json!({ "ends": day("Ends", "expires"), "reply": day("Reply", "due"), "reviewed": stale, "began": day("Began", "start") });
    let organization = "/properties/provider_selection/properties/organization/properties";
    let properties = schema.pointer_mut(organization).unwrap().as_object_mut().unwrap();
    properties.extend(fields.as_object().unwrap().clone());
    let schema = Schema::read(&schema.to_string()).unwrap();

    let deadlines_of = |organization: Value| {
        let disclosure = json!({ "provider_selection": { "organization": organization } });
        let source = Source::new("disclosure.json", disclosure.to_string().into_bytes());
        let document = Document::parse(&source);
        deadlines(&Disclosure::by_schema(&document, schema))
    };
    let mut organization = json!({
        "statement": "文", "ends": "2027-01-01", "reply": "2027-02-01", "reviewed": "2026-03-01", "began": "2026-01-01",
    });
    let expected = [
        "ends 2027-01-01: expires 2027-01-01",
        "reply 2027-02-01: due 2027-02-01",
        "reviewed 2026-03-01: again by 2027-03-01",
    ];
    let found = deadlines_of(organization.clone());
    let item = found[0].split(' ').next().unwrap().to_owned();
    assert_eq!(found, expected.map(|line| format!("{item} {line}")));
    organization["not_applicable"] = json!({ "reason": "文" });
    organization.as_object_mut().unwrap().remove("statement");
    assert_eq!(deadlines_of(organization), [""; 0]);
}
