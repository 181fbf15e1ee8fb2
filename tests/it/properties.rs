//! What holds of every document, tried on many that nobody wrote: the same ones on every run.
//!
//! `MDCHECK_CASES=1000 cargo test --test it properties` tries that many of each kind instead.

#[allow(dead_code, reason = "only the patches are wanted here")]
use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs;

use crate::support::any_document::{changed, json_text, laid_out, yaml_text};
use crate::support::command::{empty_folder, finished, mdcheck};
use crate::support::examined::{TODAY, examine, written};
use mdcheck::disclosure::{Disclosure, Item};
use mdcheck::document::{Document, Source};
use mdcheck::finding::{Finding, Severity};
use mdcheck::identity::Identity;
use mdcheck::report::{DocumentReport, ReportedFinding};
use mdcheck::reporters::{Format, Style};
use mdcheck::rule::Surroundings;
use mdcheck::text::{Language, Text};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngSeed, TestRunner};
use serde_json::{Value, json};

/// As many cases as are asked for, from a fixed seed; nothing is written down between runs.
pub(crate) fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("MDCHECK_CASES").ok().map(|cases| cases.parse().unwrap());
    ProptestConfig {
        cases: asked.unwrap_or(usual),
        rng_seed: RngSeed::Fixed(20_261_122),
        failure_persistence: None,
        max_shrink_iters: 200,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn any_json_is_checked_and_reported(text in json_text()) {
        examine(&Source::new("any.json", text.clone().into_bytes()), &text);
    }

    #[test]
    fn any_yaml_is_checked_and_reported(text in yaml_text()) {
        examine(&Source::new("any.yaml", text.clone().into_bytes()), &text);
    }

    #[test]
    fn any_bytes_are_checked_and_reported(bytes in prop::collection::vec(any::<u8>(), 0..200), yaml: bool) {
        let path = if yaml { "any.yaml" } else { "any.json" };
        examine(&Source::new(path, bytes.clone()), &format!("{bytes:?}"));
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_change_of_a_disclosure_is_checked_and_reported(document in changed(complete(), 1..12), yaml: bool) {
        let (path, text) = match yaml {
            true => ("any.yaml", crate::support::as_yaml::document(&document)),
            false => ("any.json", document.to_string()),
        };
        examine(&Source::new(path, text.clone().into_bytes()), &text);
    }

    #[test]
    fn layout_escapes_and_the_order_of_keys_change_places_only(
        document in changed(complete(), 1..30),
        choices in prop::collection::vec(any::<u8>(), 1..100),
    ) {
        let plain = said("plain.json", &document.to_string());
        same(&plain, &said("plain.json", &laid_out(&document, &choices)))?;
    }

    #[test]
    fn yaml_says_what_json_says(document in changed(complete(), 1..30)) {
        // How to put quotes round a value is another thing in YAML.
        let without_quotes = |findings: BTreeSet<Said>| -> BTreeSet<Said> {
            let said = |said: Said| Said { help: said.help.filter(|_| said.rule != "schema/wrong-type"), ..said };
            findings.into_iter().map(said).collect()
        };
        let json = said("same.json", &document.to_string());
        let yaml = said("same.yaml", &crate::support::as_yaml::document(&document));
        same(&without_quotes(json), &without_quotes(yaml))?;
    }
}

#[test]
fn one_thread_finds_what_eight_do() {
    let folder = empty_folder("properties-jobs");
    let mut runner = TestRunner::new(cases(1));
    let documents = changed(complete(), 1..30);
    for number in 0..30 {
        let document = documents.new_tree(&mut runner).unwrap().current();
        let (name, text) = match number % 5 {
            0 => (format!("{number}.yaml"), crate::support::as_yaml::document(&document)),
            1 => (format!("{number}.json"), document.to_string().chars().take(number * 100).collect()),
            _ => (format!("{number}.json"), document.to_string()),
        };
        fs::write(folder.join(name), text).unwrap();
    }
    let folder = folder.to_str().unwrap();
    let run = |jobs| finished(&mut mdcheck(&["lint", folder, "--format", "json", "--jobs", jobs]));
    let (one, eight) = (run("1"), run("8"));
    let report: Value = serde_json::from_str(&one.stdout).unwrap();
    assert_eq!(report["documents"].as_array().unwrap().len(), 30);
    assert_eq!((one.code, one.stdout, one.stderr), (eight.code, eight.stdout, eight.stderr));
}

/// A long document is checked and laid out by several threads, where no other document has need of them.
#[test]
fn one_thread_says_of_a_long_document_what_eight_do() {
    let mut document = complete();
    bad_patches()
        .into_iter()
        .step_by(3)
        .for_each(|patch| crate::support::fixture::merge(&mut document, patch));
    let revision = |number: u32| {
        let summary = format!("TBD（第{number}回の見直しで、速やかに改めた箇所を随時記載しました）");
        json!({ "edition": number.to_string(), "issued": "2026-13-01", "summary": summary, "x": [] })
    };
    document["revisions"] = (0..4_000).map(revision).collect();
    let source = Source::new("long.json", document.to_string().into_bytes());
    assert!(source.text.len() > 512 * 1024);
    let document = Document::parse(&source);
    let disclosure = Disclosure::new(&document);
    let report = |threads| {
        let surroundings = Surroundings { threads, ..TODAY.into() };
        DocumentReport::new(&disclosure, mdcheck::check(&disclosure, surroundings), threads)
    };
    let (one, eight) = (report(1), report(8));
    assert!(one.findings.len() > 6_000);
    for format in Format::ALL {
        let style = |threads| Style { threads, ..Style::new(format, Language::Japanese, TODAY) };
        let (one, eight) = (written(&one, &style(1)), written(&eight, &style(8)));
        assert!(one == eight, "{format:?}");
    }
}

/// Breaking one item leaves alone what is said of the others.
///
/// Left out are items that one rule looks at together (`Rule::items`) and those that references link, directly or by
/// way of others; the parts of II-16 count as one item with it. Ids link nothing beyond that: they are declared outside
/// of items, in the item that uses them, or (the places of backups) in one that a rule looks at together with it. What
/// is said outside of items (the cover, the history, the attachments) is said of the whole document and may change. So
/// may `text/answer-repeated`, which holds every statement against all others.
#[test]
fn breaking_an_item_leaves_the_findings_of_unrelated_items_alone() {
    let compared = Cell::new(0);
    let items = prop::sample::select(Item::all().filter(|item| item.is_whole()).collect::<Vec<_>>());
    // Faults of every kind to begin with: those that the rules are tested with, and some that nobody chose.
    let faults = prop::sample::subsequence(bad_patches(), 8..16);
    let broken_in = prop_oneof![Just(Value::Null), changed(complete(), 60..61)];
    TestRunner::new(cases(80))
        .run(
            &(changed(complete(), 0..10), faults, items, broken_in),
            |(mut before, faults, broken, other)| {
                faults.into_iter().for_each(|patch| crate::support::fixture::merge(&mut before, patch));
                let mut after = before.clone();
                let broken_value = other.pointer(broken.pointer()).cloned().unwrap_or_default();
                let Some(place) = after.pointer_mut(broken.pointer()) else { return Ok(()) };
                *place = broken_value;
                let related = related(broken, [&before, &after]);
                let [left, right] = [&before, &after].map(|document| apart_from(&related, document));
                compared.set(compared.get() + u32::try_from(left.len()).unwrap());
                same(&left, &right)
            },
        )
        .unwrap();
    println!("{} findings compared", compared.get());
    // Fewer than five findings a case would say little.
    assert!(compared.get() > 5 * cases(80).cases, "only {} findings were compared", compared.get());
}

/// What the bad fixtures of all rules lay over the complete example.
fn bad_patches() -> Vec<Value> {
    let read =
        |rule: &mdcheck::rule::Rule| fs::read(crate::support::fixture::folder(rule.id).join("bad.json")).ok();
    mdcheck::all_rules().filter_map(read).filter_map(|patch| serde_json::from_slice(&patch).ok()).collect()
}

/// The item and all that have to do with it.
fn related(item: Item, documents: [&Value; 2]) -> BTreeSet<Item> {
    let mut links: BTreeSet<[Item; 2]> = BTreeSet::new();
    for document in documents {
        let source = Source::new("linked.json", document.to_string().into_bytes());
        let document = Document::parse(&source);
        let disclosure = Disclosure::new(&document);
        for from in Item::all() {
            let targets = disclosure.references(from).filter_map(|reference| reference.item);
            links.extend(targets.map(|to| [from.whole(), to.whole()]));
        }
    }
    let mut related = BTreeSet::from([item]);
    while let Some(&[left, right]) =
        links.iter().find(|[left, right]| related.contains(left) != related.contains(right))
    {
        related.extend([left, right]);
    }
    // What a rule looks at together with any of these.
    let wholes = |rule: &mdcheck::rule::Rule| rule.items.iter().map(|item| item.whole()).collect::<Vec<_>>();
    let together =
        mdcheck::all_rules().map(wholes).filter(|items| items.iter().any(|it| related.contains(it)));
    let together: Vec<Item> = together.flatten().collect();
    related.extend(together);
    related
}

/// What is said of the items that are not among these.
fn apart_from(related: &BTreeSet<Item>, document: &Value) -> BTreeSet<Said> {
    let is_apart = |said: &Said| {
        let item = Item::of_pointer(&said.pointer);
        item.is_some_and(|item| !related.contains(&item.whole())) && said.rule != "text/answer-repeated"
    };
    said("item.json", &document.to_string()).into_iter().filter(is_apart).collect()
}

/// A finding without the places in the text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    pointer: String,
    rule: &'static str,
    severity: Severity,
    item: Option<Item>,
    message: String,
    help: Option<String>,
    related: Vec<(String, String)>,
    fingerprint: String,
}

fn said(path: &str, text: &str) -> BTreeSet<Said> {
    let source = Source::new(path, text.as_bytes().to_vec());
    let document = Document::parse(&source);
    let disclosure = Disclosure::new(&document);
    let report = DocumentReport::new(&disclosure, mdcheck::check(&disclosure, TODAY), 1);
    let said = |(reported, identity): (&ReportedFinding, &Identity)| {
        let both = |text: Text| format!("{} / {}", text.ja, text.en);
        let Finding { rule, severity, location, item, message, help, related, missing: _ } =
            reported.finding.clone();
        let related = related.into_iter().map(|it| (it.location.pointer, both(it.label))).collect();
        let (message, help) = (both(message), help.map(both));
        Said {
            pointer: location.pointer,
            rule: rule.id,
            severity,
            item,
            message,
            help,
            related,
            fingerprint: identity.fingerprint.clone(),
        }
    };
    report.identified().map(said).collect()
}

fn same(left: &BTreeSet<Said>, right: &BTreeSet<Said>) -> Result<(), TestCaseError> {
    let only = |one: &BTreeSet<Said>, other: &BTreeSet<Said>| -> Vec<Said> {
        one.difference(other).cloned().collect()
    };
    let (lost, gained) = (only(left, right), only(right, left));
    prop_assert!(lost.is_empty() && gained.is_empty(), "lost: {lost:#?}\ngained: {gained:#?}");
    Ok(())
}

fn complete() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/complete.json");
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}
