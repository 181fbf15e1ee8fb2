//! The command as its users run it: what it prints, where, and how it exits.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use crate::support::command::{Run, empty_folder, finished, mdcheck};
use serde_json::{Value, json};

fn run(arguments: &[&str]) -> Run {
    finished(&mut mdcheck(arguments))
}

fn report(arguments: &[&str]) -> Value {
    serde_json::from_str(&run(arguments).stdout).unwrap()
}

/// The rules that fire on a document, with their pointers.
fn fired(report: &Value) -> Vec<(&str, &str)> {
    let findings = report["documents"][0]["findings"].as_array().unwrap();
    findings
        .iter()
        .map(|finding| (finding["rule"].as_str().unwrap(), finding["location"]["pointer"].as_str().unwrap()))
        .collect()
}

#[test]
fn the_complete_example_has_no_findings_at_any_level() {
    let run = run(&["lint", "examples/complete.json", "--level", "note", "--fail-on", "note"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    assert!(
        run.stdout.contains("エラー0件、警告0件、注記0件") && run.stdout.contains("26 / 26"),
        "{}",
        run.stdout
    );
}

#[test]
fn the_transcribed_example_gives_the_findings_that_its_original_deserves() {
    let run = run(&["lint", "examples/cloud-service.json", "--format", "json"]);
    assert_eq!(run.code, 1);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let fired = fired(&report);
    let count = |rule: &str| fired.iter().filter(|(found, _)| *found == rule).count();
    for rule in [
        "certification/expired",
        "backup/retention-ambiguous",
        "backup/method-missing",
        "backup/isolation-missing",
        "backup/restore-test-missing",
        "backup/objectives-missing",
        "jurisdiction/area-missing",
        "jurisdiction/cloud-region-missing",
        "jurisdiction/role-uncovered",
        "jurisdiction/foreign-law-overlooked",
        "cloud-certification/not-listed",
        "reference/title-mismatch",
        "contact/unreachable",
        "incident/notice-time-missing",
        "incident/events-incomplete",
        "assessment/stale",
        "assessment/stale-at-issue",
        "assessment/frequency-missing",
        "cover/disclosure-stale",
        "cover/service-name-generic",
        "guideline/superseded",
        "risk/table-missing",
    ] {
        assert_eq!(count(rule), 1, "{rule}: {fired:#?}");
    }
    let silent = [
        "certification/missing",
        "certification/number-malformed",
        "risk/client-certificate-missing",
        "risk/ssl-vpn-unjustified",
        "reference/url-insecure",
        "audit/results-undisclosed",
        "law/source-missing",
        "law/not-handled-contradicts",
        "text/answer-repeated",
    ];
    for (rule, pointer) in &fired {
        let is_silent = silent.contains(rule) || rule.starts_with("history/") || rule.starts_with("schema/");
        assert!(!is_silent, "{rule} at {pointer}");
    }
    let finding = |rule: &str| {
        let findings = report["documents"][0]["findings"].as_array().unwrap();
        findings.iter().find(|finding| finding["rule"] == rule).unwrap().clone()
    };
    let expired = finding("certification/expired")["message"]["ja"].as_str().unwrap().to_owned();
    assert!(expired.contains("2026-01-24") && expired.contains("302日"), "{expired}");
    let overlooked = finding("jurisdiction/foreign-law-overlooked");
    assert_eq!(overlooked["location"]["pointer"], "/provider_selection/foreign_law/applicable");
    assert_eq!(
        overlooked["related"][0]["location"]["pointer"],
        "/shared_understanding/provision_structure/subcontractors/0/name"
    );
    let listed = finding("cloud-certification/not-listed")["message"]["ja"].to_string();
    assert!(listed.contains("厚労省") && listed.contains("2省"), "{listed}");
}

#[test]
fn on_its_day_of_issue_only_what_was_wrong_then_is_found() {
    let report =
        report(&["lint", "examples/cloud-service.json", "--today", "2024-05-24", "--format", "json"]);
    assert_eq!(report["today"], "2024-05-24");
    let rules: Vec<_> = fired(&report).into_iter().map(|(rule, _)| rule).collect();
    for rule in
        ["certification/expired", "cover/disclosure-stale", "assessment/stale", "guideline/superseded"]
    {
        assert!(!rules.contains(&rule), "{rule}");
    }
    assert!(rules.contains(&"assessment/stale-at-issue"));
}

#[test]
fn the_json_report_has_its_shape_and_every_pointer_resolves() {
    let schema =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/schema/report.schema.json")).unwrap();
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let folder = empty_folder("report");
    let broken = folder.join("broken-disclosure.json");
    fs::write(&broken, "{\"a\": 1,}").unwrap();
    let broken = broken.to_str().unwrap();
    for arguments in [
        vec!["lint", "--format", "json", "examples/cloud-service.json"],
        vec!["lint", "--format", "json", "examples", broken, "no-such-file.json"],
    ] {
        let report = report(&arguments);
        let errors: Vec<String> = validator
            .iter_errors(&report)
            .map(|error| format!("{error} {}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
    let report = report(&["lint", "--format", "json", "examples/cloud-service.json"]);
    let text =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/cloud-service.json")).unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    for finding in report["documents"][0]["findings"].as_array().unwrap() {
        let related = finding["related"].as_array().unwrap().iter().map(|related| &related["location"]);
        for location in std::iter::once(&finding["location"]).chain(related) {
            assert!(document.pointer(location["pointer"].as_str().unwrap()).is_some(), "{location}");
            let byte = |key: &str| usize::try_from(location[key].as_u64().unwrap()).unwrap();
            let line = text[..byte("start_byte")].matches('\n').count() + 1;
            let before = text[..byte("start_byte")].rsplit('\n').next().unwrap();
            assert_eq!(
                (location["line"].clone(), location["column"].clone()),
                (json!(line), json!(before.chars().count() + 1))
            );
            assert!(!text[byte("start_byte")..byte("end_byte")].is_empty());
        }
    }
}

#[test]
fn every_run_says_the_same() {
    for format in ["human", "concise", "json"] {
        let once = run(&["lint", "examples", "--format", format, "--level", "note"]).stdout;
        assert_eq!(
            once,
            run(&["lint", "examples", "--format", format, "--level", "note"]).stdout,
            "{format}"
        );
    }
}

#[test]
fn human_output_in_both_languages() {
    let folder = empty_folder("human");
    let long = format!("{{\"document\": {{\"title\": \"{}\", \"edition\": 5}}}}", "長い標題".repeat(60));
    fs::write(folder.join("minified-disclosure.json"), long).unwrap();
    fs::write(
        folder.join("hostile-disclosure.json"),
        "{\"provider_selection\": {\"backup\": {\"\\u001b[2J\": 1, \"全角\u{202E}反転\u{200B}\u{9b}31m\": 1}}}",
    )
    .unwrap();
    for language in ["ja", "en"] {
        let mut command = mdcheck(&["lint", ".", "--lang", language]);
        let run = finished(command.current_dir(&folder).env("COLUMNS", "80"));
        insta::assert_snapshot!(format!("human_{language}"), run.stdout);
        assert!(
            !run.stdout.chars().any(|sign| sign.is_control() && sign != '\n'),
            "a control character got through"
        );
        assert!(!run.stdout.contains(['\u{202E}', '\u{200B}']), "an invisible character got through");
    }
}

#[test]
fn concise_output_is_a_line_per_finding() {
    let run = run(&["lint", "tests/rules/syntax/invalid/bad.json", "--format", "concise", "--lang", "en"]);
    assert_eq!(run.code, 1);
    assert_eq!(
        run.stdout,
        "tests/rules/syntax/invalid/bad.json:2:22: error[syntax/invalid] there is a comma after the last member or value\n"
    );
}

#[test]
fn level_hides_and_fail_on_judges() {
    let bad = "tests/rules/syntax/invalid/bad.json";
    assert_eq!(run(&["lint", bad, "--fail-on", "never"]).code, 0);
    let folder = empty_folder("levels");
    let complete =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/complete.json")).unwrap();
    let mut document: Value = serde_json::from_str(&complete).unwrap();
    document["service"]["name"] = json!("クラウドサービス");
    let path = folder.join("warned-disclosure.json");
    fs::write(&path, document.to_string()).unwrap();
    let path = path.to_str().unwrap();
    assert_eq!(run(&["lint", path]).code, 0, "a warning does not fail by default");
    assert_eq!(run(&["lint", path, "--fail-on", "warning"]).code, 1);
    let hidden = run(&["lint", path, "--level", "error", "--fail-on", "warning"]);
    assert_eq!(hidden.code, 1, "what is hidden still counts");
    assert!(
        hidden.stdout.contains("警告1件") && !hidden.stdout.contains("cover/service-name-generic"),
        "{}",
        hidden.stdout
    );
}

#[test]
fn one_unreadable_file_does_not_stop_the_others_and_the_exit_says_so() {
    let run =
        run(&["lint", "no-such-file.json", "examples/complete.json", "--format", "json", "--lang", "en"]);
    assert_eq!(run.code, 2);
    assert_eq!(run.stderr, "error: no-such-file.json: cannot be read (not found)\n");
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["failures"][0]["path"], "no-such-file.json");
    assert_eq!(report["documents"][0]["path"], "examples/complete.json");
}

#[test]
fn a_folder_without_a_disclosure_is_no_success() {
    let folder = empty_folder("empty");
    fs::write(folder.join("package.json"), "{\"name\": \"x\"}").unwrap();
    let run = finished(mdcheck(&["lint"]).current_dir(&folder));
    assert_eq!((run.code, run.stderr.contains("開示書が見つかりません")), (2, true), "{}", run.stderr);
}

#[test]
fn a_folder_is_searched_for_disclosures_by_name_and_by_schema() {
    let folder = empty_folder("search");
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("ward-disclosure-2026.json", "[]");
    write("deep/er/by-schema.json", "{ \"$schema\" : \"../../schema/disclosure.schema.json\" }");
    write(
        "deep/commented.yaml",
        "# 開示書\n# yaml-language-server: $schema=../disclosure.schema.json\ndocument:\n",
    );
    write("keyed.yml", "$schema: '../schema/disclosure.schema.json' # 形\n");
    write("ward-disclosure.YAML", "[]");
    write("other.yaml", "a:\n  $schema: disclosure.schema.json\n");
    write("other.json", "{\"$schema\": \"https://example.org/other.schema.json\"}");
    write("disclosure.schema.json", "{}");
    write("disclosure.txt", "");
    write(".hidden/disclosure.json", "[]");
    write("target/disclosure.json", "[]");
    write("node_modules/disclosure.json", "[]");
    let run = finished(mdcheck(&["lint", ".", "--format", "json"]).current_dir(&folder));
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    let paths: Vec<_> =
        report["documents"].as_array().unwrap().iter().map(|document| document["path"].clone()).collect();
    assert_eq!(
        paths,
        [
            "deep/commented.yaml",
            "deep/er/by-schema.json",
            "keyed.yml",
            "ward-disclosure-2026.json",
            "ward-disclosure.YAML"
        ]
    );
    let named = finished(mdcheck(&["lint", "other.json", "--format", "json"]).current_dir(&folder));
    assert_eq!(named.code, 1, "a file that is named is linted, whatever it is called");
}

#[test]
fn standard_input_is_a_document() {
    let mut child = mdcheck(&["lint", "-", "--format", "concise"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"{} {}").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("-:1:4: エラー[syntax/invalid] "));
}

#[test]
fn standard_input_is_yaml_where_no_bracket_opens_it() {
    let mut child = mdcheck(&["lint", "-", "--format", "concise"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all("# 表紙\ndocument:\n\ttitle: x\n".as_bytes()).unwrap();
    let output = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    assert!(output.starts_with("-:3:1: エラー[syntax/invalid] 字下げにタブ"), "{output}");
}

#[test]
fn output_goes_to_a_file_whole_or_not_at_all() {
    let folder = empty_folder("output");
    let path = folder.join("report.json");
    fs::write(&path, "old").unwrap();
    let file = path.to_str().unwrap();
    let run = run(&["lint", "examples/complete.json", "--format", "json", "--output", file]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    assert!(serde_json::from_str::<Value>(&fs::read_to_string(&path).unwrap()).is_ok());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing else is left");
    let nowhere = folder.join("no/such/folder/report.json");
    let run = self::run(&["lint", "examples/complete.json", "--output", nowhere.to_str().unwrap()]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("書き込めません"), "{}", run.stderr);
}

#[test]
fn output_is_not_written_over_what_is_read() {
    let folder = empty_folder("output-over-input");
    fs::copy("examples/complete.json", folder.join("disclosure.json")).unwrap();
    fs::write(folder.join("mdcheck.toml"), "").unwrap();
    let before = fs::read(folder.join("disclosure.json")).unwrap();
    for arguments in [
        ["lint", ".", "--output", "disclosure.json"],
        ["lint", ".", "--output", "mdcheck.toml"],
        ["lint", ".", "--write-baseline", "./disclosure.json"],
        ["coverage", ".", "--output", "disclosure.json"],
    ] {
        let run = finished(mdcheck(&arguments).current_dir(&folder));
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.stderr.contains("上書きしません"), "{arguments:?}: {}", run.stderr);
    }
    assert_eq!(fs::read(folder.join("disclosure.json")).unwrap(), before);
    let printed = finished(mdcheck(&["lint", ".", "--output", "-"]).current_dir(&folder));
    assert!(printed.stdout.contains("評価日: 2026-11-22"), "a hyphen is standard output: {}", printed.stdout);
}

#[cfg(unix)]
#[test]
fn output_follows_links_and_keeps_permissions() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = empty_folder("output-links");
    let example = format!("{}/examples/complete.json", env!("CARGO_MANIFEST_DIR"));
    let lint = |output: &str| finished(mdcheck(&["lint", &example, "--output", output]).current_dir(&folder));
    let mode = |name: &str| fs::metadata(folder.join(name)).unwrap().permissions().mode() & 0o777;
    fs::create_dir(folder.join("there")).unwrap();
    fs::write(folder.join("there/old"), "old").unwrap();
    fs::set_permissions(folder.join("there/old"), fs::Permissions::from_mode(0o640)).unwrap();
    for (link, target) in [("link", "there/old"), ("dangling", "there/new")] {
        symlink(target, folder.join(link)).unwrap();
        assert_eq!(lint(link).code, 0);
        assert!(folder.join(link).is_symlink(), "{link} stays a link");
        assert!(fs::read_to_string(folder.join(target)).unwrap().contains("評価日"), "{target}");
    }
    assert_eq!(mode("there/old"), 0o640);
    fs::set_permissions(folder.join("there/old"), fs::Permissions::from_mode(0o444)).unwrap();
    let refused = lint("there/old");
    assert_eq!(refused.code, 2, "what is read-only stays as it is");
    assert_eq!(refused.stderr, "エラー: there/old: 書き込めません（権限がありません）\n");
    symlink("circle", folder.join("circle")).unwrap();
    assert_eq!(lint("circle").code, 2);
}

#[cfg(unix)]
#[test]
fn a_path_does_not_talk_to_the_terminal() {
    let run = run(&["lint", "no\u{1b}[31mwhere\u{202E}.json", "--today", "2026-11-22"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("no?[31mwhere\u{FFFD}.json"), "{:?}", run.stderr);
}

#[test]
fn a_number_out_of_range_is_told_what_would_do() {
    let run = run(&["lint", "--jobs", "0", "--lang", "en"]);
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (2, "error: --jobs <N> cannot be 0\n  give a number from 1 to 1024\n")
    );
    let run = self::run(&["coverage", "--only", "x", "--lang", "en"]);
    assert!(run.stderr.ends_with("see mdcheck coverage --help\n"), "{}", run.stderr);
}

#[test]
fn what_a_user_has_typed_does_not_talk_to_the_terminal() {
    for arguments in [&["\u{1b}[31m"][..], &["lint", "--format", "\u{1b}[31m"], &["lint", "\u{1b}[31m.json"]]
    {
        let run = run(arguments);
        assert_eq!((run.code, run.stderr.contains('\u{1b}')), (2, false), "{}", run.stderr);
        assert!(run.stderr.starts_with("エラー: "), "{}", run.stderr);
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_an_error() {
    let run = run(&["lint", "examples/complete.json", "--output", "/dev/full"]);
    assert_eq!((run.code, run.stderr.contains("ディスクに空きがありません")), (2, true), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly_and_keeps_the_verdict() {
    let mut child = mdcheck(&["lint", "examples/cloud-service.json", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(1), ""));
}

#[test]
fn a_file_that_is_too_large_is_a_finding() {
    let folder = empty_folder("large");
    let path = folder.join("disclosure.json");
    fs::File::create(&path).unwrap().set_len(64 * 1024 * 1024 + 1).unwrap();
    let run = run(&["lint", folder.to_str().unwrap(), "--format", "json"]);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!((run.code, fired(&report)), (1, vec![("syntax/too-large", "")]));
    assert_eq!(report["documents"][0]["items"], Value::Null, "what was not read is not counted as answered");
}

#[test]
fn the_language_is_that_of_the_option_then_of_the_environment_then_japanese() {
    let says = |variables: &[(&str, &str)], arguments: &[&str]| {
        let run = finished(
            mdcheck(&[&["lint", "examples/complete.json"], arguments].concat())
                .envs(variables.iter().copied()),
        );
        if run.stdout.contains("評価日") { "ja" } else { "en" }
    };
    assert_eq!(says(&[], &[]), "ja");
    assert_eq!(says(&[("LANG", "C.UTF-8")], &[]), "ja");
    assert_eq!(says(&[("LANG", "en_US.UTF-8")], &[]), "en");
    assert_eq!(says(&[("LANG", "en_US.UTF-8"), ("LC_ALL", "ja_JP.UTF-8")], &[]), "ja");
    assert_eq!(says(&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "ja_JP.UTF-8")], &[]), "ja");
    assert_eq!(says(&[("LANG", "ja_JP.UTF-8")], &["--lang", "en"]), "en");
    assert_eq!(says(&[], &["--lang=en"]), "en");
}

#[test]
fn help_is_in_both_languages() {
    for language in ["ja", "en"] {
        for arguments in [vec!["--help"], vec!["lint", "--help"]] {
            let run = run(&[&arguments[..], &["--lang", language]].concat());
            assert_eq!(run.code, 0);
            insta::assert_snapshot!(format!("help_{}_{language}", arguments.len()), run.stdout);
        }
    }
    assert_eq!(run(&[]).stdout, run(&["--help"]).stdout, "without arguments the help is what a user needs");
}

#[test]
fn a_wrong_command_line_says_what_is_wrong_and_what_was_meant() {
    let table: [(&[&str], &str); 13] = [
        (&["lint", "--formt", "json"], "error: there is no argument --formt\n  did you mean --format?\n"),
        (&["lintt"], "error: there is no command lintt\n  did you mean lint?\n"),
        (
            &["開示書.yaml"],
            "error: there is no command 開示書.yaml\n  to check a file: mdcheck lint 開示書.yaml\n",
        ),
        (
            &["my file.json"],
            "error: there is no command my file.json\n  to check a file: mdcheck lint \"my file.json\"\n",
        ),
        (&["examples"], "error: there is no command examples\n  to check a file: mdcheck lint examples\n"),
        (&["check"], "error: there is no command check\n  to check disclosures: mdcheck lint\n"),
        (&["help", "check"], "error: there is no command check\n  to check disclosures: mdcheck lint\n"),
        (
            &["--format", "json"],
            "error: there is no argument --format\n  it belongs behind the command: mdcheck lint --format\n",
        ),
        (&["lint", "--format", "jsn"], "error: --format <FORMAT> cannot be jsn\n  did you mean json?\n"),
        (
            &["lint", "--level", "x"],
            "error: --level <LEVEL> cannot be x\n  possible values: error, warning, note\n",
        ),
        (
            &["lint", "--fail-on"],
            "error: --fail-on <LEVEL> needs a value\n  possible values: error, warning, note, never\n",
        ),
        (
            &["lint", "--today", "2026-02-30"],
            "error: --today <DATE> cannot be 2026-02-30\n  write an existing day such as 2026-11-22\n",
        ),
        (
            &["lint", "--level", "note", "--level", "error"],
            "error: --level <LEVEL> can be given only once\n  see mdcheck lint --help\n",
        ),
    ];
    for (arguments, expected) in table {
        let run = run(&[arguments, &["--lang", "en"]].concat());
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (2, "", expected), "{arguments:?}");
    }
    assert_eq!(
        run(&["lint", "--formt", "json"]).stderr,
        "エラー: --formt という引数はありません\n  --format の誤りではありませんか\n"
    );
}

#[test]
fn help_and_the_version_are_commands_too() {
    for (asked, option) in [
        (&["help"][..], &["--help"][..]),
        (&["help", "lint"], &["lint", "--help"]),
        (&["help", "lint", "--lang", "en"], &["lint", "--help", "--lang", "en"]),
        (&["version"], &["--version"]),
    ] {
        let (asked, option) = (run(asked), run(option));
        assert_eq!((asked.code, asked.stdout), (0, option.stdout));
    }
}

#[test]
fn a_file_without_content_points_to_init() {
    let folder = empty_folder("no-content");
    for (name, text) in [
        ("empty.yaml", ""),
        ("blank.json", " \n\n"),
        ("mark.json", "\u{feff}"),
        ("comments.yaml", "# 開示書\n\n# 未記入\n"),
        ("comments.json", "// 開示書\n/* 未記入 */\n"),
        ("start.yaml", "---\n"),
        ("null.yaml", "~\n"),
    ] {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        let run = run(&["lint", path.to_str().unwrap()]);
        assert_eq!(run.code, 1, "{name}");
        assert!(run.stdout.contains("mdcheck init"), "{name}: {}", run.stdout);
    }
}

/// A run that reads a file on its standard input.
fn fed(folder: &std::path::Path, file: &str, arguments: &[&str]) -> Run {
    let file = fs::File::open(folder.join(file)).unwrap();
    finished(mdcheck(arguments).current_dir(folder).stdin(file))
}

#[cfg(unix)]
#[test]
fn output_is_not_written_over_what_comes_on_standard_input() {
    let folder = empty_folder("output-over-stdin");
    fs::copy("examples/complete.json", folder.join("in.yaml")).unwrap();
    fs::copy("examples/complete.json", folder.join("other.json")).unwrap();
    fs::hard_link(folder.join("in.yaml"), folder.join("hard.yaml")).unwrap();
    let before = fs::read(folder.join("in.yaml")).unwrap();
    for (read, arguments) in [
        ("in.yaml", &["lint", "-", "--stdin-filename", "in.yaml", "--output", "in.yaml"][..]),
        ("in.yaml", &["lint", "-", "--output", "./in.yaml"]),
        ("in.yaml", &["lint", "-", "--output", "hard.yaml"]),
        ("in.yaml", &["lint", "in.yaml", "--output", "hard.yaml"]),
        ("in.yaml", &["lint", "-", "--write-baseline", "in.yaml"]),
        ("in.yaml", &["coverage", "-", "--output", "in.yaml"]),
        // What a filter has made of it.
        ("other.json", &["lint", "-", "--stdin-filename", "in.yaml", "--output", "in.yaml"]),
    ] {
        let run = fed(&folder, read, arguments);
        assert_eq!(
            (run.code, run.stderr.contains("上書きしません")),
            (2, true),
            "{arguments:?}: {}",
            run.stderr
        );
        assert!(fs::read(folder.join("in.yaml")).unwrap() == before, "{arguments:?}");
    }
    let run =
        fed(&folder, "in.yaml", &["lint", "-", "--stdin-filename", "in.yaml", "--output", "report.txt"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
}

#[test]
fn a_name_for_standard_input_goes_with_standard_input() {
    for command in ["lint", "coverage", "waive"] {
        for paths in [&["examples/complete.json"][..], &[]] {
            let run = run(&[&[command, "--lang", "en", "--stdin-filename", "x.yaml"], paths].concat());
            assert_eq!((run.code, run.stdout.as_str()), (2, ""));
            assert_eq!(
                run.stderr,
                "error: --stdin-filename goes with standard input only: with the path -\n"
            );
        }
    }
    assert!(
        run(&["lint", "--stdin-filename", "x.yaml"])
            .stderr
            .starts_with("エラー: --stdin-filename は、標準入力を")
    );
}

#[cfg(unix)]
#[test]
fn what_never_ends_is_not_read_to_its_end() {
    for (option, told) in [("--config", "設定を読めません"), ("--baseline", "読めません")] {
        let run = run(&["lint", "examples/complete.json", option, "/dev/zero"]);
        assert_eq!(run.code, 2);
        assert_eq!(run.stderr, format!("エラー: /dev/zero: {told}（64 MiBを超えています）\n"));
    }
}
