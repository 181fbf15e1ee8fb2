//! Every rule about waivers against its two fixtures, and what a waiver does to a report.
//!
//! `tests/rules/waiver/<fault>/bad.toml` and `good.toml` are configurations beside `examples/cloud-service.json`, called
//! `disclosure.json`: `bad` gives one finding on the configuration, `good` none, and its waiver holds.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::command::{Run, empty_folder, finished, mdcheck};
use mdcheck::rule::Check;
use serde_json::Value;

const PLACE: &str = "/provider_selection/certifications/certificates[isms JQA-IM9041]/expires";
const POINTER: &str = "/provider_selection/certifications/certificates/0/expires";

#[test]
fn every_rule_about_waivers_finds_its_fault_and_nothing_else_does() {
    for rule in mdcheck::all_rules().filter(|rule| matches!(rule.check, Check::Waivers(_))) {
        let folder = fixtures(rule.id);
        let (bad, report) = linted(&folder.join("bad.toml"));
        let findings = on_config(&report);
        let rules: Vec<_> = findings.iter().map(|finding| finding["rule"].as_str().unwrap()).collect();
        assert_eq!(rules, [rule.id], "bad.toml");
        insta::with_settings!({
            snapshot_path => &folder, prepend_module_to_snapshot => false, omit_expression => true,
        }, {
            insta::assert_snapshot!("finding", told(&bad, &findings[0]));
        });
        let (_, report) = linted(&folder.join("good.toml"));
        let rules: Vec<_> = on_config(&report).iter().map(|finding| finding["rule"].clone()).collect();
        // On its last day a waiver holds, and is about to end.
        let near: &[&str] = if rule.id == "waiver/expired" { &["waiver/expiring"] } else { &[] };
        assert_eq!(rules, near, "{}: good.toml", rule.id);
        assert_eq!(report["summary"]["waived"], 1, "{}: good.toml", rule.id);
    }
}

#[test]
fn a_waived_finding_is_told_with_its_ground_and_fails_no_run() {
    let (folder, report) = linted(&fixtures("waiver/expired").join("good.toml"));
    let disclosure = &report["documents"][0];
    let waived = disclosure["waived"].as_array().unwrap();
    assert_eq!(waived.len(), 1);
    assert_eq!(
        (&waived[0]["rule"], &waived[0]["location"]["pointer"]),
        (&"certification/expired".into(), &POINTER.into())
    );
    assert_eq!(waived[0]["waived_by"]["until"], "2026-11-22");
    assert_eq!(waived[0]["waived_by"]["approved_by"], "品質管理部長");
    assert!(!rules_of(disclosure).contains(&"certification/expired".to_owned()));
    let only = |arguments: &[&str]| {
        let command = [&["lint", ".", "--only", "certification/expired"], arguments].concat();
        finished(mdcheck(&command).current_dir(&folder))
    };
    assert_eq!(
        only(&["--fail-on", "note"]).code,
        0,
        "only what cannot be waived and certification/expired run"
    );
    let shown = only(&["--show-waived", "--lang", "en", "--format", "concise"]).stdout;
    assert!(
        shown.contains("(waived until 2026-11-22 (approved on 2026-11-20 by 品質管理部長): 更新審査中"),
        "{shown}"
    );
    // A day later the waiver is over, and the finding is back.
    let later = only(&["--today", "2026-11-23", "--lang", "en", "--format", "concise"]);
    assert_eq!(later.code, 1);
    assert!(later.stdout.contains("error[certification/expired]"), "{}", later.stdout);
    assert!(
        later.stdout.contains("ended 1 day ago, on 2026-11-22, so the finding counts again"),
        "{}",
        later.stdout
    );
}

/// Found, waived and known are one list: accepting a finding moves none and loses none.
#[test]
fn what_was_accepted_stands_in_the_order_of_the_document_whoever_accepted_it() {
    let (folder, _) = linted(&fixtures("waiver/expired").join("good.toml"));
    let lint = |arguments: &[&str]| {
        let command = [&["lint", "disclosure.json", "--format", "json"], arguments].concat();
        json(&finished(mdcheck(&command).current_dir(&folder)))
    };
    let list = |report: &Value, list: &str| report["documents"][0][list].as_array().unwrap().clone();
    let open = list(&lint(&["--no-config"]), "findings");
    assert!(open.len() > 1);
    lint(&["--write-baseline", "known"]);
    let report = lint(&["--baseline", "known"]);
    assert_eq!(list(&report, "findings"), Vec::<Value>::new());
    let mut accepted = list(&report, "waived");
    let grounds: Vec<Value> = accepted
        .iter_mut()
        .map(|finding| finding.as_object_mut().unwrap().remove("waived_by").unwrap())
        .collect();
    assert_eq!(accepted, open, "the same findings in the same order");
    let is_waiver: Vec<bool> = grounds.iter().map(|ground| ground["kind"] == "waiver").collect();
    let expected: Vec<bool> = open.iter().map(|finding| finding["location"]["pointer"] == POINTER).collect();
    assert_eq!(is_waiver, expected);
    assert_eq!(report["summary"]["waived"], open.len());
    assert_eq!(report["summary"]["errors"], 0);
}

/// The list grows at its front: the waiver stays with the certificate that it was approved for.
#[test]
fn a_new_certificate_does_not_inherit_the_waiver_of_the_old_one() {
    let (folder, _) = linted(&fixtures("waiver/expired").join("good.toml"));
    let path = folder.join("disclosure.json");
    let mut disclosure: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let certificates = disclosure.pointer_mut("/provider_selection/certifications/certificates").unwrap();
    let mut new = certificates[0].clone();
    new["number"] = "JQA-IM9999".into();
    certificates.as_array_mut().unwrap().insert(0, new);
    fs::write(&path, disclosure.to_string()).unwrap();
    let report = json(&finished(mdcheck(&["lint", ".", "--format", "json"]).current_dir(&folder)));
    let pointers = |list: &str| -> Vec<String> {
        let findings = report["documents"][0][list].as_array().unwrap().iter();
        let expired = findings.filter(|finding| finding["rule"] == "certification/expired");
        expired.map(|finding| finding["location"]["pointer"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(pointers("findings"), [POINTER]);
    assert_eq!(pointers("waived"), [POINTER.replace("/0/", "/1/")]);
    assert!(on_config(&report).iter().all(|finding| finding["rule"] == "waiver/expiring"));
}

#[test]
fn a_waiver_speaks_of_documents_of_this_run_only() {
    let (folder, _) = linted(&fixtures("waiver/unused").join("bad.toml"));
    fs::copy(root().join("examples/complete.json"), folder.join("other.json")).unwrap();
    let run = |arguments: &[&str]| {
        json(&finished(mdcheck(&[&["lint", "--format", "json"], arguments].concat()).current_dir(&folder)))
    };
    assert_eq!(on_config(&run(&["other.json"])), Vec::<Value>::new(), "its document was not looked at");
    assert_eq!(
        on_config(&run(&["disclosure.json", "--skip", "certification/*"])),
        Vec::<Value>::new(),
        "its rule did not run"
    );
    fs::remove_file(folder.join("disclosure.json")).unwrap();
    let gone = on_config(&run(&["other.json"]));
    assert_eq!(gone[0]["rule"], "waiver/unused");
    assert_eq!(gone[0]["location"]["pointer"], "/waiver/0/document");
}

#[test]
fn waive_prints_what_a_configuration_takes_once_the_reasons_are_written() {
    let folder = empty_folder("waive");
    fs::copy(root().join("examples/cloud-service.json"), folder.join("disclosure.json")).unwrap();
    let here = |arguments: &[&str]| finished(mdcheck(arguments).current_dir(&folder));
    let printed = here(&["waive", "disclosure.json", "--lang", "en"]);
    assert_eq!(printed.code, 0);
    fs::write(folder.join("mdcheck.toml"), &printed.stdout).unwrap();
    let unwritten = here(&["lint", "--lang", "en"]);
    assert_eq!(unwritten.code, 2, "a reason is required");
    assert!(
        unwritten.stderr.contains("mdcheck.toml:7:10: write why this is accepted (reason)"),
        "{}",
        unwritten.stderr
    );
    let written = printed
        .stdout
        .replace("reason = \"\"", "reason = \"x\"")
        .replace("approved-by = \"\"", "approved-by = \"y\"");
    fs::write(folder.join("mdcheck.toml"), written).unwrap();
    let report = json(&here(&["lint", "--format", "json"]));
    assert_eq!(report["summary"]["errors"], 0);
    assert_eq!(report["summary"]["notes"], 0);
    assert_eq!(on_config(&report), Vec::<Value>::new());
    assert_eq!(here(&["waive", "disclosure.json"]).stdout, "", "nothing is left to waive");
}

/// What a file may be called: every sign that TOML or a pattern of paths reads otherwise, and some that nobody sees.
#[cfg(unix)]
#[test]
fn waive_names_any_file_so_that_its_waivers_hold() {
    for name in [
        r"a\b.json",
        r"a\*.json",
        r"\\x\",
        "[a].json",
        "{a,b}.json",
        "a?*!.json",
        "a\"b'.json",
        "a\tb\nc.json",
        "a\u{3164}\u{E0041}.json",
        "##[x].json",
        "開示書 #1.json",
    ] {
        let folder = empty_folder("waive-names");
        fs::copy(root().join("examples/cloud-service.json"), folder.join(name)).unwrap();
        let here = |arguments: &[&str]| finished(mdcheck(arguments).current_dir(&folder));
        let printed = here(&["waive", name, "--lang", "en"]).stdout;
        assert!(printed.chars().all(|sign| !sign.is_control() || sign == '\n'), "{printed}");
        let written = printed
            .replace("reason = \"\"", "reason = \"renewal under way\"")
            .replace("approved-by = \"\"", "approved-by = \"head of quality\"");
        fs::write(folder.join("mdcheck.toml"), written).unwrap();
        let run = here(&["lint", name, "--format", "json", "--fail-on", "note"]);
        let report = json(&run);
        assert_eq!((run.code, on_config(&report)), (0, Vec::new()), "{name:?}: {}", run.stderr);
        assert_ne!(report["summary"]["waived"], 0, "{name:?}");
    }
}

#[test]
fn a_ground_that_says_nothing_is_none() {
    let folder = empty_folder("waive-grounds");
    fs::copy(root().join("examples/cloud-service.json"), folder.join("disclosure.json")).unwrap();
    let waiver = fs::read_to_string(fixtures("waiver/expiring").join("good.toml")).unwrap();
    let lint = |from: &str, to: &str| {
        let config = waiver.replace(from, to);
        assert_ne!(config, waiver);
        fs::write(folder.join("mdcheck.toml"), config).unwrap();
        finished(mdcheck(&["lint", "disclosure.json", "--lang", "en"]).current_dir(&folder))
    };
    let (reason, approver) = ("更新審査中。新しい登録証は12月に届く。", "品質管理部長");
    let blank = [" ", "\u{3000}", "\u{200B}\u{3164}", "-", "TODO", "記入", "（未記入）", "○○"];
    // What waive prints beside the empty values, taken for the values.
    let mut printed = Vec::new();
    for language in ["ja", "en"] {
        let text = finished(
            mdcheck(&["waive", "disclosure.json", "--lang", language, "--no-config"]).current_dir(&folder),
        )
        .stdout;
        let comments =
            text.lines().filter(|line| line.starts_with("reason") || line.starts_with("approved-by"));
        printed.extend(comments.take(2).map(|line| line.split_once("# ").unwrap().1.to_owned()));
    }
    assert_eq!(printed.len(), 4);
    for text in blank.into_iter().chain(printed.iter().map(String::as_str)) {
        for (value, words) in [(reason, "write why this is accepted"), (approver, "write who approved it")] {
            let run = lint(value, text);
            assert_eq!(run.code, 2, "{text:?}: {}", run.stdout);
            assert!(run.stderr.contains(words), "{text:?}: {}", run.stderr);
        }
    }
    for (value, text) in
        [(reason, "見直しは TODO 管理表の12番で追跡する"), (approver, "CISO"), (approver, "佐藤")]
    {
        assert_ne!(lint(value, text).code, 2, "{text}");
    }
}

#[test]
fn a_waiver_about_to_end_is_a_note_until_it_has_ended() {
    let folder = empty_folder("waive-expiring");
    fs::copy(root().join("examples/cloud-service.json"), folder.join("disclosure.json")).unwrap();
    let waiver = fs::read_to_string(fixtures("waiver/expiring").join("good.toml")).unwrap();
    let rules = |options: &str, today: &str| -> Vec<String> {
        fs::write(folder.join("mdcheck.toml"), format!("{options}{waiver}")).unwrap();
        let run =
            mdcheck(&["lint", "--format", "json", "--today", today]).current_dir(&folder).output().unwrap();
        let report = serde_json::from_slice(&run.stdout).unwrap();
        let told = |finding: &Value| {
            format!("{} {}", finding["level"].as_str().unwrap(), finding["rule"].as_str().unwrap())
        };
        on_config(&report).iter().map(told).collect()
    };
    let note = ["note waiver/expiring"];
    assert_eq!(rules("", "2026-11-22"), [""; 0], "31 days");
    assert_eq!(rules("", "2026-11-23"), note, "30 days");
    assert_eq!(rules("", "2026-12-23"), note, "the last day");
    assert_eq!(rules("", "2026-12-24"), ["error waiver/expired"]);
    let option = |days| format!("[rules]\n\"waiver/expiring\" = {{ days = {days} }}\n");
    assert_eq!(rules(&option(31), "2026-11-22"), note);
    assert_eq!(rules(&option(7), "2026-12-01"), [""; 0]);
    assert_eq!(rules("[rules]\n\"waiver/expiring\" = \"off\"\n", "2026-12-01"), [""; 0]);
}

#[test]
fn a_baseline_knows_what_was_there_and_names_what_is_gone() {
    let folder = empty_folder("baseline");
    let path = folder.join("disclosure.json");
    fs::copy(root().join("examples/cloud-service.json"), &path).unwrap();
    let here = |arguments: &[&str]| {
        finished(mdcheck(&[&["lint", "--lang", "en"], arguments].concat()).current_dir(&folder))
    };
    let first = here(&["--write-baseline", "known.json"]);
    assert_eq!(first.code, 0, "what is known from now on fails no run: {}", first.stdout);
    let known = fs::read_to_string(folder.join("known.json")).unwrap();
    assert_eq!(here(&["--baseline", "known.json", "--fail-on", "note"]).code, 0);
    // A fault elsewhere is new; one that is fixed is gone, although the numbers are the same.
    let mut disclosure: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    *disclosure.pointer_mut(POINTER).unwrap() = "2027-01-24".into();
    *disclosure.pointer_mut("/cover/provider_name").unwrap_or(&mut Value::Null) = "".into();
    let mut last = disclosure.pointer(POINTER.trim_end_matches("/expires")).unwrap().clone();
    last["expires"] = "2026-05-31".into();
    disclosure
        .pointer_mut("/provider_selection/certifications/certificates")
        .unwrap()
        .as_array_mut()
        .unwrap()
        .push(last);
    fs::write(&path, disclosure.to_string()).unwrap();
    let second = here(&["--baseline", "known.json", "--format", "json"]);
    assert_eq!(second.code, 1);
    let report = json(&second);
    assert!(rules_of(&report["documents"][0]).contains(&"certification/expired".to_owned()));
    let gone = format!(
        "a known finding is gone (it can leave the baseline): disclosure.json certification/expired {PLACE}\n"
    );
    assert!(second.stderr.contains(&gone), "{}", second.stderr);
    // What cannot be waived is not known either, and an unreadable file leaves the baseline as it was.
    fs::write(&path, "{").unwrap();
    assert_eq!(here(&["--write-baseline", "known.json"]).code, 1);
    let broken = here(&["disclosure.json", "nowhere.json", "--write-baseline", "known.json"]);
    assert_eq!(broken.code, 2);
    assert_ne!(fs::read_to_string(folder.join("known.json")).unwrap(), known);
    fs::write(folder.join("known.json"), "{\"version\": 3, \"findings\": []}").unwrap();
    assert_eq!(here(&["--baseline", "known.json"]).code, 2, "a baseline of another version is not followed");
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn fixtures(rule: &str) -> PathBuf {
    root().join("tests/rules").join(rule.replace('-', "_"))
}

/// A folder with the configuration and the disclosure, and the report on it.
fn linted(config: &Path) -> (PathBuf, Value) {
    let name = config.strip_prefix(root()).unwrap().to_str().unwrap().replace('/', "-");
    let folder = empty_folder(&format!("{name}-{:?}", std::thread::current().id()));
    fs::copy(config, folder.join("mdcheck.toml")).unwrap();
    fs::copy(root().join("examples/cloud-service.json"), folder.join("disclosure.json")).unwrap();
    let run = finished(mdcheck(&["lint", ".", "--format", "json"]).current_dir(&folder));
    let report = json(&run);
    (folder, report)
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}{}", run.stdout, run.stderr))
}

fn on_config(report: &Value) -> Vec<Value> {
    let documents = report["documents"].as_array().unwrap();
    let config = documents.iter().find(|document| document["kind"] == "config");
    config.map_or(Vec::new(), |config| config["findings"].as_array().unwrap().clone())
}

fn rules_of(document: &Value) -> Vec<String> {
    let findings = document["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["rule"].as_str().unwrap().to_owned()).collect()
}

/// A finding as a reader sees it: place, marked words, message and help in both languages.
fn told(folder: &Path, finding: &Value) -> String {
    let config = fs::read_to_string(folder.join("mdcheck.toml")).unwrap();
    let location = &finding["location"];
    let byte = |key: &str| usize::try_from(location[key].as_u64().unwrap()).unwrap();
    let marked = &config[byte("start_byte")..byte("end_byte")];
    let mut told = String::new();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    writeln!(
        told,
        "{} {} at {:?}: {marked}",
        text(&finding["level"]),
        text(&finding["rule"]),
        text(&location["pointer"])
    )
    .unwrap();
    writeln!(told, "  {}\n  {}", text(&finding["message"]["ja"]), text(&finding["message"]["en"])).unwrap();
    writeln!(told, "  対処: {}\n  help: {}", text(&finding["help"]["ja"]), text(&finding["help"]["en"]))
        .unwrap();
    for related in finding["related"].as_array().unwrap() {
        writeln!(
            told,
            "  -> {}: {} / {}",
            text(&related["location"]["pointer"]),
            text(&related["label"]["ja"]),
            text(&related["label"]["en"])
        )
        .unwrap();
    }
    told
}
