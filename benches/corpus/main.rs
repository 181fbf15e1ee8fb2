//! Writes the documents that `benches/compare` and `.ci/instructions` run on: `cargo run --release --example corpus -- DIR`
//! writes all of them, `-- DIR fifty one` only those parts.
//! The same ones on every run, in JSON and in YAML.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a tool for developers: it writes files and fails loudly"
)]

#[allow(clippy::unwrap_used, reason = "written for tests")]
#[path = "../../tests/it/support/as_yaml.rs"]
mod as_yaml;
mod chance;
mod disclosure;
mod entry;

use std::fs;
use std::path::Path;

use chance::Chance;
use disclosure::Model;
use serde_json::Value;

/// A part of the corpus by its name.
type Part = (&'static str, fn(&Path));

const PARTS: [Part; 6] = [
    ("one", |corpus| {
        write(corpus, "one", &disclosure::of_size(Model::Complete, 32 << 10, &mut Chance::of(1)))
    }),
    ("fifty", |corpus| varied(corpus, "fifty", 0..50)),
    ("many", |corpus| varied(corpus, "many", 0..2000)),
    ("more", |corpus| varied(corpus, "more", 2000..4000)),
    ("large", |corpus| [5, 10, 20, 50].into_iter().for_each(|megabytes| large(corpus, megabytes))),
    ("broken", |corpus| [10, 1_000, 100_000].into_iter().for_each(|count| broken(corpus, count))),
];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("usage: corpus DIR [PART…]");
    let wanted: Vec<String> = arguments.collect();
    for name in &wanted {
        assert!(PARTS.iter().any(|(part, _)| part == name), "no such part: {name}");
    }
    for (_, write) in PARTS.iter().filter(|(part, _)| wanted.is_empty() || wanted.iter().any(|it| it == part))
    {
        write(Path::new(&folder));
    }
}

/// Documents of every length between 20 and 43 KB, 31.5 KB on average, half of them from either example; a hundred to a
/// folder.
fn varied(corpus: &Path, part: &str, numbers: std::ops::Range<u64>) {
    for number in numbers {
        let mut chance = Chance::of(number);
        let (model, least) =
            if number.is_multiple_of(2) { (Model::Complete, 33_000) } else { (Model::CloudService, 20_000) };
        let bytes = least + chance.below(10_400);
        let name = format!("{part}/{:02}/{number:04}-disclosure", number / 100);
        write(corpus, &name, &disclosure::of_size(model, bytes, &mut chance));
    }
}

fn large(corpus: &Path, megabytes: usize) {
    let document = disclosure::of_size(Model::Complete, megabytes * 1_000_000, &mut Chance::of(2));
    write(corpus, &format!("large-{megabytes}"), &document);
}

fn broken(corpus: &Path, count: usize) {
    write(corpus, &format!("broken-{count}"), &disclosure::with_faults(count, &mut Chance::of(3)));
}

/// Writes a document twice: as JSON under `json/`, as YAML under `yaml/`.
fn write(corpus: &Path, name: &str, document: &Value) {
    let texts = [("json", disclosure::json(document)), ("yaml", as_yaml::document(document))];
    for (format, text) in texts {
        let path = corpus.join(format).join(name).with_extension(format);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(&path, text).expect("the file can be written");
    }
}
