//! Every rule against its two fixtures.
//!
//! `tests/rules/<topic>/<fault>/bad.json` and `good.json` hold the part of a disclosure that matters; the rest comes
//! from `examples/complete.json`, over which they are laid (RFC 7396: `null` removes). The whole of mdcheck then looks
//! at the result: `bad` gives one finding, that of the rule; `good` gives none at all. So the fixtures of all rules
//! prove together that one fault is one finding (where a fault cannot come alone, `x-also` names the others). The fixtures of `syntax/` are whole files, since they are no JSON;
//! those of `waiver/` are configurations, see `tests/it/waivers.rs`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::support::fixture::{disclosure, findings_in, folder, root};
use mdcheck::document::{Document, Source};
use mdcheck::finding::Finding;
use mdcheck::rule::{Check, Rule};
use serde_json::Value;

#[test]
fn every_rule_finds_its_fault_and_nothing_else_does() {
    let mut faults = Vec::new();
    let has_fixtures =
        |rule: &&Rule| rule.id != "syntax/too-large" && !matches!(rule.check, Check::Waivers(_));
    for rule in mdcheck::all_rules().filter(has_fixtures) {
        let folder = folder(rule.id);
        let Some(bad) = disclosure(&folder.join("bad.json")) else {
            faults.push(format!("{}: no bad.json", rule.id));
            continue;
        };
        let document = Document::parse(&bad);
        let findings = findings_in(&document, rule.id);
        let mut expected = also(&folder.join("bad.json"));
        expected.push(rule.id.to_owned());
        let mut found: Vec<_> = findings.iter().map(|finding| finding.rule.id.to_owned()).collect();
        expected.sort();
        found.sort();
        if found != expected {
            faults.push(format!("{}: bad.json gives\n{}", rule.id, told(&document, &findings)));
        }
        if differs_in_yaml(&bad, rule.id, &findings) {
            faults.push(format!("{}: bad.json gives something else in YAML", rule.id));
        }
        insta::with_settings!({
            snapshot_path => &folder, prepend_module_to_snapshot => false, omit_expression => true,
        }, {
            insta::assert_snapshot!("finding", told(&document, &findings));
        });
        let Some(good) = disclosure(&folder.join("good.json")) else {
            faults.push(format!("{}: no good.json", rule.id));
            continue;
        };
        let document = Document::parse(&good);
        let findings = findings_in(&document, rule.id);
        if differs_in_yaml(&good, rule.id, &findings) {
            faults.push(format!("{}: good.json gives something else in YAML", rule.id));
        }
        if !findings.is_empty() {
            faults.push(format!("{}: good.json gives\n{}", rule.id, told(&document, &findings)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Holds a fixture, written as YAML, against what was found in it as JSON. Those of `syntax/` are about JSON itself.
fn differs_in_yaml(json: &Source, rule: &str, findings: &[Finding]) -> bool {
    let found = |findings: &[Finding]| {
        let mut found: Vec<_> =
            findings.iter().map(|finding| (finding.rule.id, finding.location.pointer.clone())).collect();
        found.sort();
        found
    };
    if rule.starts_with("syntax/") {
        return false;
    }
    let yaml = crate::support::as_yaml::document(&serde_json::from_str(&json.text).unwrap());
    let yaml = Source::new("fixture.yaml", yaml.into());
    found(&findings_in(&Document::parse(&yaml), rule)) != found(findings)
}

#[test]
fn every_fixture_has_a_rule() {
    for topic in fs::read_dir(root().join("tests/rules")).unwrap() {
        for fault in fs::read_dir(topic.unwrap().path()).unwrap() {
            let path = fault.unwrap().path();
            let id =
                path.strip_prefix(root().join("tests/rules")).unwrap().to_str().unwrap().replace('_', "-");
            assert!(mdcheck::rule(&id).is_some(), "{} has no rule", path.display());
        }
    }
}

/// The rules whose fault comes with this one, as the fixture names them: a disclosure from two years ago, say, cannot
/// have fresh test results.
fn also(fixture: &Path) -> Vec<String> {
    let patch: Option<Value> = fs::read(fixture).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let rules = patch.as_ref().and_then(|patch| patch["x-also"].as_array());
    rules.into_iter().flatten().map(|rule| rule.as_str().unwrap().to_owned()).collect()
}

/// Findings as a reader sees them: place, marked words, message, help and labels in both languages.
fn told(document: &Document<'_>, findings: &[Finding]) -> String {
    let mut told = String::new();
    let marked = |range| document.text().get(range).unwrap_or_default();
    for finding in findings {
        let span = finding.location.span.range();
        writeln!(
            told,
            "{:?} {} at {:?}: {}",
            finding.severity,
            finding.rule.id,
            finding.location.pointer,
            marked(span)
        )
        .unwrap();
        writeln!(told, "  {}\n  {}", finding.message.ja, finding.message.en).unwrap();
        if let Some(help) = &finding.help {
            writeln!(told, "  対処: {}\n  help: {}", help.ja, help.en).unwrap();
        }
        for related in &finding.related {
            let (span, label) = (related.location.span.range(), &related.label);
            writeln!(
                told,
                "  -> {:?}: {}: {} / {}",
                related.location.pointer,
                marked(span),
                label.ja,
                label.en
            )
            .unwrap();
        }
    }
    told
}
