//! A second opinion on the schema: other validators judge the same documents as mdcheck does, and where they do not
//! agree, `tests/second_opinion/disagreements.json` says who is right, and why.
//!
//! boon is asked here; python-jsonschema by `.ci/clients/second-opinion`, which reads what `hands_over` writes.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::sync::LazyLock;
use std::thread;

use crate::support::variation::Variation;
use boon::{Compiler, SchemaIndex, Schemas};
use mdcheck::document::{Document, Source};
use mdcheck::schema::Schema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

const EXAMPLES: [&str; 2] = ["complete", "cloud-service"];

/// Values on which another validator and mdcheck do not agree, and why.
#[derive(Deserialize)]
struct Disagreement {
    with: String,
    about: String,
    /// As JSON; exactly these values.
    values: Vec<Value>,
    mdcheck: Verdict,
    other: Verdict,
    ja: String,
    en: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    Valid,
    Invalid,
    /// The text itself was refused, so that nothing was validated.
    Refused,
}

#[test]
fn boon_agrees() {
    let explained: Vec<_> = disagreements().into_iter().filter(|it| it.with == "boon").collect();
    let variations = variations();
    let half = variations.len() / 2;
    let judge = |part: &[Variation]| -> Vec<(Verdict, Verdict)> {
        part.iter().map(|variation| (ours(&variation.text), boons(&variation.text))).collect()
    };
    let verdicts = thread::scope(|scope| {
        let second = scope.spawn(|| judge(&variations[half..]));
        [judge(&variations[..half]), second.join().unwrap()].concat()
    });
    let mut met = BTreeSet::new();
    let mut unexplained = BTreeSet::new();
    for (variation, &(ours, theirs)) in
        variations.iter().zip(&verdicts).filter(|(_, (ours, theirs))| ours != theirs)
    {
        let Variation { kind, about, pointer, value, .. } = variation;
        let is_it = |it: &Disagreement| {
            // What serde_json cannot read stands in the table as a text.
            let read = serde_json::from_str(value).unwrap_or_else(|_| Value::from(value.as_str()));
            let is_value = it.values.contains(&read);
            it.about == *about && it.mdcheck == ours && it.other == theirs && is_value
        };
        let _ = match explained.iter().position(is_it) {
            Some(at) => met.insert((at, value.clone())),
            None => unexplained
                .insert(format!("{kind} {about:?} {value} at {pointer}: mdcheck {ours:?}, boon {theirs:?}")),
        };
    }
    assert!(unexplained.is_empty(), "{unexplained:#?}");
    let stale = explained.iter().map(|it| it.values.len()).sum::<usize>() - met.len();
    assert_eq!(stale, 0, "explained, but they agree");
    let count = |wanted| verdicts.iter().filter(|(ours, _)| *ours == wanted).count();
    let agreed = verdicts.iter().filter(|(ours, theirs)| ours == theirs).count();
    let [valid, invalid, refused] = [Verdict::Valid, Verdict::Invalid, Verdict::Refused].map(count);
    // Both must occur often, or agreement would mean little.
    assert!(valid > 500 && invalid > 1500, "{valid} valid, {invalid} invalid");
    let all = variations.len();
    let row = format!("| boon | {all} | {valid} | {invalid} | {refused} | {agreed} | {} |", all - agreed);
    println!("{row}");
    let page = fs::read_to_string(root().join("docs/reliability.md")).unwrap();
    if rounds() == 1 {
        assert!(page.contains(&row), "docs/reliability.md should say: {row}");
    }
}

#[test]
fn every_disagreement_is_explained_to_the_reader() {
    let page = fs::read_to_string(root().join("docs/reliability.md")).unwrap();
    for Disagreement { with, about, values, ja, en, .. } in disagreements() {
        let row = |line: &&str| line.starts_with(&format!("| {with} | {about} | {} |", values.len()));
        let reason = format!("| {ja} / *{en}* |");
        assert!(page.lines().filter(row).any(|line| line.ends_with(&reason)), "{with}: {reason}");
    }
}

#[test]
#[ignore = "writes the variations for another validator; .ci/clients/second-opinion runs it"]
fn hands_over() {
    let path = std::env::var_os("MDCHECK_VARIATIONS").expect("MDCHECK_VARIATIONS names the file to write");
    let mut file = BufWriter::new(fs::File::create(path).unwrap());
    for variation in variations() {
        let verdict = ours(&variation.text);
        let Variation { kind, about, pointer, value, text } = variation;
        let line = json!({
            "kind": kind, "about": about, "pointer": pointer, "value": value, "text": text, "mdcheck": verdict,
        });
        writeln!(file, "{line}").unwrap();
    }
    file.flush().unwrap();
}

/// How many rounds are tried; more of them try more values in more places.
fn rounds() -> usize {
    std::env::var("MDCHECK_ROUNDS").map_or(1, |rounds| rounds.parse().unwrap())
}

/// All variations of both examples.
fn variations() -> Vec<Variation> {
    let example = |name| -> Value {
        serde_json::from_slice(&fs::read(root().join(format!("examples/{name}.json"))).unwrap()).unwrap()
    };
    let examples = EXAMPLES.map(example);
    let all = (0..rounds()).flat_map(|round| {
        examples.iter().flat_map(move |document| crate::support::variation::of(document, round))
    });
    all.collect()
}

fn disagreements() -> Vec<Disagreement> {
    let path = root().join("tests/second_opinion/disagreements.json");
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// What mdcheck says of a text, by its schema alone.
fn ours(text: &str) -> Verdict {
    let source = Source::new("variation.json", text.as_bytes().to_vec());
    let document = Document::parse(&source);
    match (document.faults().is_empty(), mdcheck::schema::validate(&document, Schema::embedded()).is_empty())
    {
        (false, _) => Verdict::Refused,
        (true, true) => Verdict::Valid,
        (true, false) => Verdict::Invalid,
    }
}

fn boons(text: &str) -> Verdict {
    static BOON: LazyLock<(Schemas, SchemaIndex)> = LazyLock::new(|| {
        let mut compiler = Compiler::new();
        compiler.enable_format_assertions();
        let url = "https://mdcheck.example/schema/disclosure.schema.json";
        compiler.add_resource(url, serde_json::from_str(mdcheck::schema::TEXT).unwrap()).unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile(url, &mut schemas).unwrap();
        (schemas, index)
    });
    let (schemas, index) = &*BOON;
    match serde_json::from_str(text) {
        Err(_) => Verdict::Refused,
        Ok(value) if schemas.validate(&value, *index).is_ok() => Verdict::Valid,
        Ok(_) => Verdict::Invalid,
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
