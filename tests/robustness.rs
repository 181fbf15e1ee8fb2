//! Every part of a complete disclosure, removed or replaced by something absurd: mdcheck answers, and can be read.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test fails loudly, and reads its fixtures"
)]

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use jiff::civil::{Date, date};
use mdcheck::document::{Document, Source};
use mdcheck::finding::{Finding, Severity};
use mdcheck::report::DocumentReport;
use mdcheck::reporters::{Format, Reporter, Section, Style};
use mdcheck::text::Language;
use serde_json::{Value, json};

const TODAY: Date = date(2026, 11, 22);

/// What becomes of a node; `None` removes it.
type Treatment = fn(at: usize) -> Option<Value>;

const TREATMENTS: [Treatment; 7] = [
    |_| None,
    |_| Some(json!(null)),
    |_| Some(json!("")),
    |_| Some(json!([])),
    |_| Some(json!({})),
    noise,
    words,
];

/// What leaves of a part that holds others no more than its outside.
const HOLLOW: [Treatment; 3] = [|_| None, |_| Some(json!([])), |_| Some(json!({}))];

/// How many documents a treatment is spread over, so that each of them is changed in many places far apart.
const SPREAD: usize = 12;

/// Of the documents that are changed in one place alone, this one in so many is tried.
const SAMPLE: usize = 80;

#[test]
fn no_change_breaks_the_check_or_a_report() {
    let complete: Value =
        serde_json::from_slice(&fs::read(root().join("examples/complete.json")).unwrap()).unwrap();
    let mut nodes = Vec::new();
    collect_nodes(&complete, "", &mut nodes);
    assert!(nodes.len() > 800, "only {} nodes", nodes.len());
    let mut changes: Vec<(Treatment, Vec<&String>)> = Vec::new();
    for (shift, treatment) in TREATMENTS.into_iter().enumerate() {
        // Together: every leaf meets every treatment, and one in four the long texts. Parts that hold others go
        // alone, or they would hide them.
        let leaves = nodes.iter().filter(|node| is_leaf(complete.pointer(node).unwrap()));
        let leaves: Vec<_> = leaves.collect();
        let step = if shift < 5 { SPREAD } else { 4 * SPREAD };
        let batch = |at: usize| leaves.iter().skip(at * step / SPREAD).step_by(step).copied().collect();
        changes.extend((0..SPREAD).map(|at| (treatment, batch(at))));
        changes.extend(nodes.iter().skip(shift * 11).step_by(SAMPLE).map(|node| (treatment, vec![node])));
    }
    let large = nodes.iter().filter(|node| node.matches('/').count() <= 2);
    changes.extend(large.flat_map(|node| HOLLOW.iter().map(move |&treatment| (treatment, vec![node]))));
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((treatment, nodes)) = changes.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut document = complete.clone();
                    // The last first: what is removed from a list moves only what comes behind it.
                    nodes
                        .iter()
                        .rev()
                        .enumerate()
                        .for_each(|(at, node)| apply(&mut document, node, treatment(at)));
                    examine(&document, &format!("{nodes:?}"));
                }
            });
        }
    });
}

/// Checks a document and reads every report on it.
fn examine(document: &Value, name: &str) {
    let source = Source::new("absurd\u{1b}.json", serde_json::to_vec_pretty(document).unwrap());
    let document = Document::parse(&source);
    let findings = mdcheck::check(&document, TODAY);
    let order = |finding: &Finding| (finding.location.span, finding.rule, finding.location.pointer.clone());
    assert!(findings.is_sorted_by_key(order), "{name}: not in order");
    for finding in &findings {
        let further = finding.related.iter().map(|related| &related.location);
        for location in [&finding.location].into_iter().chain(further) {
            let marked = document.text().get(location.span.range());
            assert!(marked.is_some(), "{name}: {} marks {location:?}", finding.rule);
            let resolves = document.root().at(&location.pointer).is_written() || location.pointer.is_empty();
            assert!(resolves, "{name}: {} points to {:?}", finding.rule, location.pointer);
        }
    }
    let report = DocumentReport::new(&document, findings);
    for (index, format) in Format::ALL.into_iter().enumerate() {
        let (width, language) =
            if index % 2 == 0 { (40, Language::Japanese) } else { (80, Language::English) };
        let text = written(&report, format, width, language);
        let loud = text.chars().find(|&character| character.is_control() && character != '\n');
        assert_eq!(loud, None, "{name}: {format:?} at {width}");
        let hidden = text
            .chars()
            .find(|character| matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'));
        assert_eq!(hidden, None, "{name}: {format:?} at {width}");
        assert!(!text.contains("Failed to read"), "{name}: {format:?} at {width} cannot show a place");
        if format == Format::Json {
            serde_json::from_str::<Value>(&text).unwrap();
        }
    }
}

fn written(report: &DocumentReport<'_>, format: Format, width: usize, language: Language) -> String {
    let style = Style { level: Severity::Note, width, ..Style::new(format, language, TODAY) };
    let mut out = Vec::new();
    let mut reporter = Reporter::new(style.clone(), &mut out).unwrap();
    reporter.section(Section::new(&style, report).unwrap()).unwrap();
    reporter.finish().unwrap();
    String::from_utf8(out).unwrap()
}

/// Five thousand characters that a terminal obeys, that turn text around, or that take four bytes.
fn noise(at: usize) -> Option<Value> {
    let signs = [
        '\u{1b}', '\u{202E}', '𠮷', '\0', '\u{2066}', '診', '\u{85}', '👩', '\u{200D}', '"', '\\', '\u{7f}',
        '\r', '１', '\u{301}',
    ];
    Some(json!((at..at + 5000).map(|at| signs[at % signs.len()]).collect::<String>()))
}

/// Five thousand characters of what rules look for, broken off anywhere.
fn words(at: usize) -> Option<Value> {
    let words = "令和5年13月45日、速やかに𠮷野家（I-3「バックアップ」参照、10日または35日を保持。AWS ap-northeast-1の99年間、第99版 定期的をを必要に応じて\u{301}";
    Some(json!(words.chars().cycle().skip(at).take(5000).collect::<String>()))
}

fn apply(document: &mut Value, node: &str, value: Option<Value>) {
    let (parent, key) = node.rsplit_once('/').unwrap();
    match (document.pointer_mut(parent).unwrap(), value) {
        (Value::Object(members), Some(value)) => drop(members.insert(key.to_owned(), value)),
        (Value::Object(members), None) => drop(members.remove(key)),
        (Value::Array(items), Some(value)) => items[key.parse::<usize>().unwrap()] = value,
        (Value::Array(items), None) => drop(items.remove(key.parse().unwrap())),
        _ => unreachable!("a parent has members"),
    }
}

fn is_leaf(value: &Value) -> bool {
    !value.is_object() && !value.is_array()
}

/// All nodes but the whole, in the order of the document.
fn collect_nodes(value: &Value, pointer: &str, nodes: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (step, child) in children {
        let pointer = format!("{pointer}/{step}");
        nodes.push(pointer.clone());
        collect_nodes(child, &pointer, nodes);
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
