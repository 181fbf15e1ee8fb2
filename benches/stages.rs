//! Where the time of a run goes, stage by stage: `cargo bench --bench stages`, or `… -- parse` for some of them.
//!
//! Every stage is given what the one before it made, so the figures add up to what a document takes once the program runs.
//! `b_parse_yaml` stands beside `b_parse_yaml_bare_events`, the parser underneath without a tree: it may take three times as long.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a benchmark reads its documents and fails loudly"
)]

#[allow(clippy::unwrap_used, reason = "written for tests")]
#[path = "../tests/it/support/as_yaml.rs"]
mod as_yaml;
#[path = "corpus/chance.rs"]
mod chance;
#[allow(dead_code, reason = "the faulty ones are not needed here")]
#[path = "corpus/disclosure.rs"]
mod disclosure;
#[allow(dead_code, reason = "the faulty ones are not needed here")]
#[path = "corpus/entry.rs"]
mod entry;

use std::fmt;
use std::fs;
use std::hint::black_box;
use std::path::PathBuf;

use divan::counter::BytesCount;
use divan::{Bencher, bench};
use jiff::civil::{Date, date};
use mdcheck::disclosure::Disclosure;
use mdcheck::document::{Document, Source};
use mdcheck::report::DocumentReport;
use mdcheck::reporters::{Format, Reporter, Section, Style};
use mdcheck::schema::Schema;
use mdcheck::text::Language;

const TODAY: Date = date(2026, 11, 22);
const FORMATS: [Format; 4] = [Format::Human, Format::Concise, Format::Jsonl, Format::Json];

/// A document to measure.
#[derive(Clone, Copy)]
enum Sample {
    Complete,
    CloudService,
    /// One of 5 MB.
    Large,
}

const SAMPLES: [Sample; 3] = [Sample::Complete, Sample::CloudService, Sample::Large];

impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Sample::Complete => "complete",
            Sample::CloudService => "cloud-service",
            Sample::Large => "large (5 MB)",
        })
    }
}

impl Sample {
    fn json(self) -> String {
        let read = |name| fs::read_to_string(name).expect("benchmarks run in the checkout");
        match self {
            Sample::Complete => read("examples/complete.json"),
            Sample::CloudService => read("examples/cloud-service.json"),
            Sample::Large => {
                let mut chance = chance::Chance::of(2);
                disclosure::json(&disclosure::of_size(disclosure::Model::Complete, 5_000_000, &mut chance))
            }
        }
    }

    fn yaml(self) -> String {
        as_yaml::document(&serde_json::from_str(&self.json()).expect("the samples are JSON"))
    }

    fn source(self) -> Source {
        Source::new("disclosure.json", self.json().into_bytes())
    }
}

fn main() {
    divan::main();
}

#[bench(args = SAMPLES)]
fn a_read(bencher: Bencher, sample: Sample) {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{sample}.json"));
    let text = sample.json();
    fs::write(&path, &text).expect("the file can be written");
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| Source::new(path.clone(), fs::read(&path).expect("the file can be read")));
}

#[bench(args = SAMPLES)]
fn b_parse_json(bencher: Bencher, sample: Sample) {
    let source = sample.source();
    bencher.counter(BytesCount::of_str(&source.text)).bench(|| is_parsed(&source));
}

#[bench(args = SAMPLES)]
fn b_parse_yaml(bencher: Bencher, sample: Sample) {
    let source = Source::new("disclosure.yaml", sample.yaml().into_bytes());
    bencher.counter(BytesCount::of_str(&source.text)).bench(|| is_parsed(&source));
}

#[bench(args = SAMPLES)]
fn b_parse_yaml_bare_events(bencher: Bencher, sample: Sample) {
    let text = sample.yaml();
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        for event in granit_parser::Parser::new_from_str(black_box(&text)) {
            black_box(event.expect("the samples are YAML"));
        }
    });
}

#[bench(args = SAMPLES)]
fn c_schema(bencher: Bencher, sample: Sample) {
    let source = sample.source();
    let document = Document::parse(&source);
    bencher
        .counter(BytesCount::of_str(&source.text))
        .bench(|| mdcheck::schema::validate(&document, Schema::embedded()));
}

/// The schema and the rules.
#[bench(args = SAMPLES)]
fn d_check(bencher: Bencher, sample: Sample) {
    let source = sample.source();
    let document = Document::parse(&source);
    bencher
        .counter(BytesCount::of_str(&source.text))
        .bench(|| mdcheck::check(&Disclosure::new(&document), TODAY));
}

/// With the identities of the findings, which only some formats ask for.
#[bench(args = SAMPLES)]
fn e_report(bencher: Bencher, sample: Sample) {
    let source = sample.source();
    let document = Document::parse(&source);
    let disclosure = Disclosure::new(&document);
    let findings = mdcheck::check(&disclosure, TODAY);
    bencher
        .counter(BytesCount::of_str(&source.text))
        .with_inputs(|| findings.clone())
        .bench_values(|findings| DocumentReport::new(&disclosure, findings, 1).identified().count());
}

#[bench(args = renderings())]
fn f_render(bencher: Bencher, rendering: &Rendering) {
    let source = rendering.sample.source();
    let document = Document::parse(&source);
    let disclosure = Disclosure::new(&document);
    let report = DocumentReport::new(&disclosure, mdcheck::check(&disclosure, TODAY), 1);
    let style = Style::new(rendering.format, Language::Japanese, TODAY);
    bencher.bench(|| {
        let mut out = Vec::new();
        let section = Section::new(&style, &report).expect("memory takes everything");
        let mut reporter = Reporter::new(style.clone(), &mut out).expect("memory takes everything");
        reporter.section(section).expect("memory takes everything");
        reporter.finish().expect("memory takes everything");
        out
    });
}

/// A document in a format.
struct Rendering {
    sample: Sample,
    format: Format,
}

impl fmt::Display for Rendering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.sample, self.format.name())
    }
}

fn renderings() -> Vec<Rendering> {
    FORMATS.into_iter().flat_map(|format| SAMPLES.map(|sample| Rendering { sample, format })).collect()
}

fn is_parsed(source: &Source) -> bool {
    let document = Document::parse(black_box(source));
    assert!(document.is_parsed());
    document.is_parsed()
}
