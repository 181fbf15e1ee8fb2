//! Each document goes by the configuration nearest above it, whatever was named on the command line.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::command::{Run, empty_folder, finished, mdcheck};
use serde_json::Value;

const EXAMPLE: &str = include_str!("../../examples/cloud-service.json");

fn run(folder: &Path, arguments: &[&str]) -> Run {
    finished(mdcheck(arguments).current_dir(folder))
}

/// The findings of each entry of a report: its path, and the rules with their levels.
fn told(folder: &Path, arguments: &[&str]) -> Vec<(String, Vec<String>)> {
    let run = run(folder, &[&["lint", "--format", "json"], arguments].concat());
    let report: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}", run.stderr));
    let finding = |finding: &Value| {
        format!("{} {}", finding["rule"].as_str().unwrap(), finding["level"].as_str().unwrap())
    };
    let entry = |entry: &Value| {
        let findings = entry["findings"].as_array().unwrap().iter().map(finding).collect();
        (entry["path"].as_str().unwrap().to_owned(), findings)
    };
    report["documents"].as_array().unwrap().iter().map(entry).collect()
}

/// The level of one rule in the document whose path ends so.
fn level(told: &[(String, Vec<String>)], path: &str, rule: &str) -> Option<String> {
    let (_, findings) = told.iter().find(|(found, _)| found.ends_with(path)).unwrap();
    findings.iter().find_map(|finding| finding.strip_prefix(&format!("{rule} ")).map(str::to_owned))
}

/// A repository with a document of its own and two services, of which one has a configuration.
fn repository(name: &str) -> PathBuf {
    let folder = empty_folder(name);
    fs::create_dir(folder.join(".git")).unwrap();
    for service in ["services/svc01", "services/svc02"] {
        fs::create_dir_all(folder.join(service)).unwrap();
        fs::write(folder.join(service).join("disclosure.json"), EXAMPLE).unwrap();
    }
    fs::write(folder.join("mdcheck.toml"), "[rules]\n\"certification/expired\" = \"note\"\n").unwrap();
    fs::write(
        folder.join("services/svc01/mdcheck.toml"),
        "[rules]\n\"certification/expired\" = \"off\"\n\"cover/disclosure-stale\" = \"note\"\n",
    )
    .unwrap();
    folder
}

#[test]
fn a_document_has_the_same_findings_whatever_is_named() {
    let folder = repository("nearest-verdict");
    let first = "services/svc01/disclosure.json";
    let alone = told(&folder, &[first]);
    assert_eq!(level(&alone, first, "certification/expired"), None);
    assert_eq!(level(&alone, first, "cover/disclosure-stale").as_deref(), Some("note"));
    for arguments in [&["."][..], &[], &["services"], &["services/svc02", first], &["services/svc01"]] {
        let together = told(&folder, arguments);
        assert_eq!(together.iter().find(|(path, _)| path == first), alone.first(), "{arguments:?}");
        if together.len() > 1 {
            let second = "services/svc02/disclosure.json";
            assert_eq!(level(&together, second, "certification/expired").as_deref(), Some("note"));
            assert_eq!(level(&together, second, "cover/disclosure-stale").as_deref(), Some("error"));
        }
    }
    let inside = told(&folder.join("services/svc01"), &["../svc02", "."]);
    assert_eq!(level(&inside, "svc02/disclosure.json", "certification/expired").as_deref(), Some("note"));
    assert_eq!(inside.len(), 2);
    let over = told(&folder, &[".", "--rule", "certification/expired=warning"]);
    for document in ["svc01/disclosure.json", "svc02/disclosure.json"] {
        assert_eq!(
            level(&over, document, "certification/expired").as_deref(),
            Some("warning"),
            "options go over all"
        );
        let fixed = told(&folder, &[".", "--config", "mdcheck.toml"]);
        assert_eq!(level(&fixed, document, "certification/expired").as_deref(), Some("note"), "one for all");
        let none = told(&folder, &[".", "--no-config"]);
        assert_eq!(level(&none, document, "certification/expired").as_deref(), Some("error"));
    }
}

#[test]
fn a_repository_in_a_repository_goes_by_its_own() {
    let folder = repository("nearest-submodule");
    fs::write(folder.join("services/svc02/.git"), "gitdir: elsewhere\n").unwrap();
    let told = told(&folder, &["."]);
    assert_eq!(level(&told, "svc02/disclosure.json", "certification/expired").as_deref(), Some("error"));
}

#[test]
fn what_holds_for_the_run_comes_from_above_all_inputs_and_the_rest_is_named() {
    let folder = repository("nearest-run");
    let nearer = folder.join("services/svc01/mdcheck.toml");
    fs::write(&nearer, "lang = \"en\"\nfail-on = \"never\"\nmax-size = \"1 KiB\"\nexclude = [\"**\"]\n")
        .unwrap();
    let lint = |arguments: &[&str]| run(&folder, &[&["lint", "--format", "concise"], arguments].concat());
    let whole = lint(&["."]);
    assert_eq!(whole.code, 1);
    assert!(whole.stdout.contains("services/svc01/disclosure.json") && !whole.stdout.contains("too-large"));
    assert_eq!(
        whole.stderr,
        "services/svc01/mdcheck.toml: lang, fail-on, exclude, max-size は使いません。実行全体の設定は、調べるものに共通のフォルダーから探します（今回は mdcheck.toml）\n"
    );
    let english = lint(&[".", "--lang", "en"]).stderr;
    assert!(english.contains("max-size not used;") && english.contains("(here: mdcheck.toml)"), "{english}");
    assert_eq!(lint(&[".", "--quiet"]).stderr, "");
    let alone = lint(&["services/svc01/disclosure.json"]);
    assert_eq!((alone.code, alone.stderr.as_str()), (0, ""), "here it is the one of the run");
    assert!(alone.stdout.contains("syntax/too-large"), "{}", alone.stdout);
    fs::remove_file(folder.join("mdcheck.toml")).unwrap();
    assert!(lint(&["."]).stderr.contains("（今回は設定なし）"));
}

#[test]
fn a_fault_in_any_of_them_ends_the_run() {
    let folder = repository("nearest-fault");
    fs::write(folder.join("services/svc01/mdcheck.toml"), "rules = 1\n").unwrap();
    for command in ["lint", "coverage", "waive"] {
        let run = run(&folder, &[command, "."]);
        assert_eq!((run.code, run.stdout.as_str()), (2, ""), "{command}");
        assert_eq!(
            run.stderr,
            "エラー: services/svc01/mdcheck.toml:1:9: 規則の表（[rules]）を書いてください\n"
        );
    }
    assert_eq!(run(&folder, &["lint", "services/svc02"]).code, 1, "it is not asked for");
}

#[test]
fn the_waivers_of_each_are_judged_by_themselves() {
    let folder = repository("nearest-waivers");
    let services = ["services/svc01", "services/svc02"];
    for service in services {
        fs::write(folder.join(service).join("mdcheck.toml"), "").unwrap();
    }
    let only = ["--only", "certification/expired", "--only", "waiver/*"];
    let waive = run(&folder, &["waive", "services"]);
    assert!(
        waive.stderr.contains("services/svc02/mdcheck.toml の下にある文書の例外は、そのファイルに"),
        "{}",
        waive.stderr
    );
    assert_eq!(
        waive.stdout.matches("document = \"disclosure.json\"").count() % 2,
        0,
        "each from its own folder"
    );
    for service in services {
        let printed = run(&folder.join(service), &[&["waive", "disclosure.json"], &only[..]].concat()).stdout;
        let printed = printed
            .replace("reason = \"\"", "reason = \"x\"")
            .replace("approved-by = \"\"", "approved-by = \"x\"");
        fs::write(folder.join(service).join("mdcheck.toml"), printed).unwrap();
    }
    let judged = |paths: &[&str]| told(&folder, &[paths, &only].concat());
    assert!(judged(&["."]).iter().all(|(_, findings)| findings.is_empty()), "{:?}", judged(&["."]));
    // What the second waives is fixed, and a waiver above reaches into its folder.
    let second = folder.join("services/svc02/mdcheck.toml");
    let fixed = fs::read_to_string(&second).unwrap().replace("/expires\"", "/number\"");
    fs::write(&second, &fixed).unwrap();
    fs::write(
        folder.join("mdcheck.toml"),
        fixed.replace("\"disclosure.json\"", "\"services/svc01/disclosure.json\""),
    )
    .unwrap();
    let told = judged(&["."]);
    let of = |path: &str| told.iter().find(|(found, _)| found == path).map(|(_, findings)| findings.clone());
    assert_eq!(of("services/svc01/disclosure.json"), Some(vec![]));
    assert_eq!(of("services/svc01/mdcheck.toml"), None);
    assert_eq!(of("services/svc02/mdcheck.toml"), Some(vec!["waiver/unused warning".to_owned()]));
    assert_eq!(of("services/svc02/disclosure.json"), Some(vec!["certification/expired error".to_owned()]));
    assert_eq!(of("mdcheck.toml"), Some(vec!["waiver/unused warning".to_owned()]));
    let human =
        run(&folder, &[&["lint", ".", "--lang", "en", "--format", "concise"], &only[..]].concat()).stdout;
    assert!(
        human.contains(
            "mdcheck.toml:4:12: warning[waiver/unused] the document that the waiver is about goes by another"
        ),
        "{human}"
    );
}
