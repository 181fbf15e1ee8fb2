//! What `mdcheck.toml` and the options over it do to a run.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use crate::support::command::{Run, empty_folder, finished, mdcheck};
use serde_json::Value;

const EXAMPLE: &str = include_str!("../../examples/cloud-service.json");
const COMPLETE: &str = include_str!("../../examples/complete.json");

fn lint(folder: &Path, arguments: &[&str]) -> Run {
    finished(mdcheck(&[&["lint"], arguments].concat()).current_dir(folder))
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let run = lint(folder, &[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}", run.stderr))
}

fn paths(report: &Value) -> Vec<&str> {
    report["documents"]
        .as_array()
        .unwrap()
        .iter()
        .map(|document| document["path"].as_str().unwrap())
        .collect()
}

/// The rules that found something, each once, with their levels.
fn levels(report: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let findings = report["documents"][0]["findings"].as_array().unwrap().iter();
    let mut levels: Vec<_> =
        findings.map(|finding| (text(&finding["rule"]), text(&finding["level"]))).collect();
    levels.sort();
    levels.dedup();
    levels
}

fn level(report: &Value, rule: &str) -> Option<String> {
    levels(report).into_iter().find(|(found, _)| found == rule).map(|(_, level)| level)
}

#[test]
fn every_fault_of_a_configuration_is_told_with_its_place() {
    let folder = empty_folder("config-faults");
    fs::write(folder.join("disclosure.json"), COMPLETE).unwrap();
    let text = r#"lang = "jp"
inlude = ["disclosures/**/*.yaml"]
max-size = "64MB"
exclude = "drafts"
[rules]
"text/vague" = "of"
"text/vage" = "off"
"syntax/invalid" = "off"
"certification/expiring" = { level = "error", days = -1, day = 3 }
[[waiver]]
rule = "certification/expird"
document = "disclosures/[ward.yaml"
pointer = "provider_selection"
value = "sha256:…"
approved-by = " "
approved-on = 2026-11-20
until = 2026-10-30
"#;
    fs::write(folder.join("mdcheck.toml"), text).unwrap();
    let both = ["ja", "en"].map(|language| {
        let run = lint(&folder, &["--lang", language]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "nothing is checked by half a configuration");
        run.stderr
    });
    insta::assert_snapshot!(both.join("\n"));
}

/// A pattern may be so large that it cannot be made ready: that is a fault of the configuration, too.
#[test]
fn a_pattern_beyond_bounds_is_a_fault_and_no_panic() {
    let folder = empty_folder("pattern-beyond-bounds");
    fs::write(folder.join("disclosure.json"), COMPLETE).unwrap();
    let pattern = "?".repeat(400_000);
    let waiver = format!(
        "[[waiver]]\nrule = \"certification/expired\"\ndocument = \"{pattern}\"\npointer = \"\"\nvalue = \"sha256:{}\"\nreason = \"更新審査中\"\napproved-by = \"品質管理部長\"\napproved-on = 2026-11-01\nuntil = 2026-12-01\n",
        "0".repeat(64)
    );
    for configuration in [waiver, format!("exclude = [\"{pattern}\"]\n")] {
        fs::write(folder.join("mdcheck.toml"), configuration).unwrap();
        let run = lint(&folder, &["disclosure.json", "--lang", "en"]);
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains("the patterns are too large"), "{}", run.stderr);
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    }
}

#[test]
fn a_configuration_that_is_no_toml_or_not_there_is_an_error() {
    let folder = empty_folder("config-broken");
    fs::write(folder.join("disclosure.json"), COMPLETE).unwrap();
    fs::write(folder.join("mdcheck.toml"), "lang = \"ja\"\nlang = \"en\"\n").unwrap();
    let run = lint(&folder, &[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.starts_with("エラー: mdcheck.toml:2:1: TOMLとして読めません"), "{}", run.stderr);
    assert_eq!(lint(&folder, &["--no-config"]).code, 0);
    let absent = lint(&folder, &["--config", "nowhere.toml", "--lang", "en"]);
    assert_eq!(absent.code, 2);
    assert_eq!(absent.stderr, "error: nowhere.toml: the configuration cannot be read (not found)\n");
}

#[test]
fn levels_and_numbers_of_rules_are_set_by_the_configuration_and_then_by_options() {
    let folder = empty_folder("config-levels");
    fs::write(folder.join("disclosure.json"), EXAMPLE).unwrap();
    let usual = json(&folder, &[]);
    assert_eq!(level(&usual, "certification/expired").as_deref(), Some("error"));
    assert_eq!(level(&usual, "cover/disclosure-stale").as_deref(), Some("error"));
    let text = "fail-on = \"never\"\n[rules]\n\"certification/expired\" = \"note\"\n\"cover/disclosure-stale\" = \"off\"\n";
    fs::write(folder.join("mdcheck.toml"), text).unwrap();
    let configured = json(&folder, &[]);
    assert_eq!(level(&configured, "certification/expired").as_deref(), Some("note"));
    assert_eq!(level(&configured, "cover/disclosure-stale"), None);
    assert_eq!(lint(&folder, &[]).code, 0);
    assert_eq!(lint(&folder, &["--fail-on", "error"]).code, 1, "an option goes before the configuration");
    let over =
        json(&folder, &["--rule", "certification/expired=warning", "--rule", "cover/disclosure-stale=note"]);
    assert_eq!(level(&over, "certification/expired").as_deref(), Some("warning"));
    assert_eq!(level(&over, "cover/disclosure-stale").as_deref(), Some("note"));
    let only = json(&folder, &["--only", "cover/*"]);
    assert!(levels(&only).iter().all(|(rule, _)| rule.starts_with("cover/")), "{only}");
    assert!(level(&only, "cover/disclosure-stale").is_some(), "what is asked for by name runs");
    let skipped = json(&folder, &["--skip", "c*/*", "--skip", "text/*"]);
    assert!(levels(&skipped).iter().all(|(rule, _)| !rule.starts_with('c') && !rule.starts_with("text/")));
}

#[test]
fn what_cannot_be_read_is_told_whatever_rules_are_asked_for() {
    let folder = empty_folder("config-only");
    fs::write(folder.join("disclosure.json"), "{").unwrap();
    let only = json(&folder, &["--only", "certification/*"]);
    assert_eq!(levels(&only), [("syntax/invalid".to_owned(), "error".to_owned())]);
}

#[test]
fn rules_that_are_not_there_or_always_run_are_usage_errors() {
    let folder = empty_folder("config-usage");
    for (arguments, expected) in [
        (["--rule", "text/vage=off"], "error: there is no rule text/vage\n  did you mean text/vague?\n"),
        (
            ["--rule", "text/vague=of"],
            "error: --rule takes ID=LEVEL, such as text/vague=off; a level is one of error, warning, note, off\n",
        ),
        (
            ["--rule", "syntax/invalid=note"],
            "error: syntax/invalid always runs: it can neither be turned off nor weighed otherwise\n",
        ),
        (
            ["--skip", "schema/*"],
            "error: schema/item-missing always runs: it can neither be turned off nor weighed otherwise\n",
        ),
        (["--only", "certificates/*"], "error: there is no rule certificates/*\n"),
        (["--skip", "["], "error: there is no rule [\n  mdcheck rules lists them\n"),
        (["--config", "--no-config"], "error: --config <FILE> needs a value\n"),
        (["--jobs", "0"], "error: --jobs <N> cannot be 0\n"),
    ] {
        let run = lint(&folder, &[&arguments[..], &["--lang", "en"]].concat());
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(run.stderr.starts_with(expected), "{arguments:?}: {}", run.stderr);
    }
}

#[test]
fn a_configuration_is_found_above_what_is_checked_up_to_the_repository() {
    let folder = empty_folder("config-search");
    let repository = folder.join("repository");
    for name in ["a/x", "b"] {
        fs::create_dir_all(repository.join(name)).unwrap();
        fs::write(repository.join(name).join("disclosure.json"), EXAMPLE).unwrap();
    }
    fs::create_dir(repository.join(".git")).unwrap();
    fs::write(folder.join("mdcheck.toml"), "nobody = \"reads this: it is above the repository\"\n").unwrap();
    fs::write(repository.join("mdcheck.toml"), "lang = \"en\"\nfail-on = \"never\"\n").unwrap();
    fs::write(repository.join("a/mdcheck.toml"), "lang = \"en\"\nfail-on = \"error\"\n").unwrap();
    let code = |paths: &[&str]| lint(&folder, paths).code;
    assert_eq!(code(&["repository/a/x/disclosure.json"]), 1, "the nearest one counts");
    assert_eq!(code(&["repository/a", "repository/a/x"]), 1);
    assert_eq!(code(&["repository/b"]), 0);
    assert_eq!(
        code(&["repository/a", "repository/b"]),
        0,
        "one for all: the nearest above what they have in common"
    );
    assert_eq!(code(&["repository/b", "--config", "repository/a/mdcheck.toml"]), 1);
    assert!(lint(&repository, &[]).stdout.contains("errors:"), "the language comes from the configuration");
    assert!(lint(&repository, &["--lang", "ja"]).stdout.contains("エラー"), "unless it is asked for");
    let explained = |arguments: &[&str]| {
        let command = [&["explain", "certification/expired"], arguments].concat();
        finished(mdcheck(&command).current_dir(&repository)).stdout
    };
    assert!(explained(&[]).contains("level: error"), "also where nothing is checked");
    assert!(explained(&["--lang", "ja"]).contains("重大度: エラー"));
    assert_eq!(
        code(&["repository", "."]),
        2,
        "here the one of the outermost folder is meant, and it is at fault"
    );
}

#[test]
fn include_and_exclude_choose_in_folders_and_a_named_file_is_always_checked() {
    let folder = empty_folder("config-globs");
    for name in [
        "disclosures/ward.yaml.json",
        "disclosures/drafts/new.json",
        "other-disclosure.json",
        "drafts/x-disclosure.json",
    ] {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, COMPLETE).unwrap();
    }
    let write = |text: &str| fs::write(folder.join("mdcheck.toml"), text).unwrap();
    write("include = [\"disclosures/**/*.json\"]\n");
    assert_eq!(paths(&json(&folder, &[])), ["disclosures/drafts/new.json", "disclosures/ward.yaml.json"]);
    write("include = [\"disclosures/**/*.json\"]\nexclude = [\"**/drafts\"]\n");
    assert_eq!(paths(&json(&folder, &[])), ["disclosures/ward.yaml.json"]);
    assert_eq!(
        paths(&json(&folder, &["disclosures"])),
        ["disclosures/ward.yaml.json"],
        "globs begin at the configuration"
    );
    write("exclude = [\"drafts/**\", \"disclosures\"]\n");
    assert_eq!(paths(&json(&folder, &[])), ["other-disclosure.json"]);
    assert_eq!(paths(&json(&folder, &["drafts/x-disclosure.json"])), ["drafts/x-disclosure.json"]);
    write("exclude = [\"**\"]\n");
    let none = lint(&folder, &[]);
    assert_eq!(none.code, 2, "nothing to check is no success");
}

#[test]
fn the_largest_size_can_be_set() {
    let folder = empty_folder("config-size");
    fs::write(folder.join("disclosure.json"), COMPLETE).unwrap();
    fs::write(folder.join("mdcheck.toml"), "max-size = \"4 KiB\"\n").unwrap();
    assert_eq!(levels(&json(&folder, &[])), [("syntax/too-large".to_owned(), "error".to_owned())]);
}

#[test]
fn standard_input_goes_by_the_name_it_is_given() {
    let folder = empty_folder("config-stdin");
    fs::create_dir(folder.join("ward")).unwrap();
    fs::write(
        folder.join("ward/mdcheck.toml"),
        "lang = \"en\"\n[rules]\n\"certification/expired\" = \"off\"\n",
    )
    .unwrap();
    let mut command =
        mdcheck(&["lint", "-", "--stdin-filename", "ward/disclosure.json", "--format", "concise"]);
    let mut child =
        command.current_dir(&folder).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(EXAMPLE.as_bytes()).unwrap();
    let output = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    assert!(output.starts_with("ward/disclosure.json:"), "{output}");
    assert!(output.contains("error[backup/") && !output.contains("certification/expired"), "{output}");
}

#[test]
fn many_threads_say_the_same_as_one() {
    let folder = empty_folder("config-jobs");
    for number in 0..24 {
        let text = if number % 3 == 0 { EXAMPLE } else { COMPLETE };
        fs::write(folder.join(format!("disclosure-{number:02}.json")), text).unwrap();
    }
    fs::write(folder.join("disclosure-07.json"), "{").unwrap();
    for format in ["human", "concise", "json", "jsonl"] {
        let one = lint(&folder, &["--format", format, "--jobs", "1", ".", "nowhere.json"]);
        let many = lint(&folder, &["--format", format, "--jobs", "7", ".", "nowhere.json"]);
        assert_eq!(one.code, 2, "what cannot be read stops nothing, and is told by the exit code");
        assert_eq!((one.code, one.stdout, one.stderr), (many.code, many.stdout, many.stderr), "{format}");
    }
}

#[test]
fn lines_of_json_say_what_the_one_json_document_says() {
    let folder = empty_folder("config-jsonl");
    fs::write(folder.join("a-disclosure.json"), EXAMPLE).unwrap();
    fs::write(folder.join("b-disclosure.json"), COMPLETE).unwrap();
    let whole = json(&folder, &[".", "nowhere.json"]);
    let run = lint(&folder, &["--format", "jsonl", ".", "nowhere.json"]);
    let lines: Vec<Value> = run.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let kinds: Vec<_> = lines.iter().map(|line| line["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["document", "document", "failure", "summary"]);
    let without_type = |line: &Value| {
        let mut line = line.clone();
        line.as_object_mut().unwrap().remove("type");
        line
    };
    let lines: Vec<Value> = lines.iter().map(without_type).collect();
    assert_eq!(lines[..2], whole["documents"].as_array().unwrap()[..]);
    assert_eq!(lines[2], whole["failures"][0]);
    assert_eq!(lines[3], whole["summary"]);
}

#[test]
fn statistics_count_the_findings_of_each_rule() {
    let folder = empty_folder("config-statistics");
    fs::write(folder.join("disclosure.json"), EXAMPLE).unwrap();
    let both = ["ja", "en"].map(|language| {
        lint(&folder, &["--statistics", "--only", "text/*", "--only", "regulation/*", "--lang", language])
            .stdout
    });
    // How many rules that leaves out changes with every new one.
    let both = both.join("\n");
    let (off, shown): (Vec<&str>, Vec<&str>) = both.lines().partition(|line| line.contains("--only text/*"));
    assert_eq!(off.len(), 2, "{both}");
    insta::assert_snapshot!(shown.join("\n"));
    assert_eq!(lint(&folder, &["--statistics", "--format", "json"]).code, 2);
    let quiet = lint(&folder, &["--quiet", "--only", "text/vague"]).stdout;
    assert!(quiet.contains("text/vague") && !quiet.contains("2026-11-22"), "findings, but no sums: {quiet}");
}

/// What `examples/vendor-repository/README.md` says of it.
#[test]
fn the_example_of_a_vendor_passes_until_its_waiver_ends() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/vendor-repository");
    let run = |today: &str| lint(&folder, &["--today", today, "--format", "json"]);
    let now = run("2026-11-22");
    let report: Value = serde_json::from_str(&now.stdout).unwrap();
    assert_eq!(
        (now.code, &report["summary"]["waived"], &report["summary"]["documents"]),
        (0, &1.into(), &2.into())
    );
    assert_eq!(paths(&report), ["disclosures/electronic-chart.yaml", "disclosures/imaging.yaml"]);
    let later: Value = serde_json::from_str(&run("2027-01-01").stdout).unwrap();
    assert_eq!(later["summary"]["errors"], 2);
    assert_eq!(later["documents"][2]["findings"][0]["rule"], "waiver/expired");
}
