//! Every part of a complete disclosure, removed or replaced by something absurd: mdcheck answers, and can be read.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::support::examined::examine;
use mdcheck::document::Source;
use serde_json::{Value, json};

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
                    let text = serde_json::to_vec_pretty(&document).unwrap();
                    examine(&Source::new("absurd\u{1b}.json", text), &format!("{nodes:?}"));
                }
            });
        }
    });
}

#[test]
fn a_place_in_an_empty_line_can_be_shown() {
    // The ones with zero bytes look like UTF-16; fuzzing found a place behind the end of what is read of
    // them. It also found returns at the end that were shown as they are.
    for bytes in [
        &b""[..],
        b"\n",
        b"\r\n\r\n",
        b"\n\x80",
        b"{\n\x80",
        b"{\n\n\x80",
        b"{\r\n\x80",
        b"{\0}\0",
        b"\0{\0}",
        b"\xFF\xFE{\0",
        b"{\n a\r\x80",
        b"{\r\n a\r\r\x80",
    ] {
        for path in ["broken.json", "broken.yaml"] {
            examine(&Source::new(path, bytes.to_vec()), &format!("{path} {bytes:?}"));
        }
    }
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
